import type { SeedAppointment } from '../../mocks/ehr/seed-appointments.ts';
import type { Policy } from './insurance.ts';
import { fullName, type Person, patientId } from './patient.ts';
import { type PayerId, usualPlan } from './payers.ts';
import type { SyntheaPerson } from './synthea.ts';
import { visitTypes } from './visit-types.ts';

/** Everybody beside the cast: the Synthea persons, moved to the Seattle area, and new ones made of their parts and of these names. */

const spanishGiven = {
  female: ['Alicia', 'Beatriz', 'Claudia', 'Daniela', 'Esperanza', 'Guadalupe', 'Isabel', 'Lourdes', 'Pilar', 'Ximena'],
  male: ['Alejandro', 'Andrés', 'Emilio', 'Fernando', 'Gustavo', 'Hernán', 'Ignacio', 'Joaquín', 'Raúl', 'Tomás'],
};
const spanishFamily = [
  'Acosta',
  'Bautista',
  'Castañeda',
  'Escobar',
  'Fuentes',
  'Ibáñez',
  'Luján',
  'Maldonado',
  'Ordóñez',
  'Peña',
  'Rosales',
  'Villanueva',
];

const homes = [
  ['98101', 'Seattle', '206'],
  ['98103', 'Seattle', '206'],
  ['98108', 'Seattle', '206'],
  ['98115', 'Seattle', '206'],
  ['98118', 'Seattle', '206'],
  ['98133', 'Seattle', '206'],
  ['98144', 'Seattle', '206'],
  ['98004', 'Bellevue', '425'],
  ['98007', 'Bellevue', '425'],
  ['98033', 'Kirkland', '425'],
  ['98052', 'Redmond', '425'],
  ['98055', 'Renton', '425'],
  ['98201', 'Everett', '425'],
  ['98032', 'Kent', '253'],
  ['98402', 'Tacoma', '253'],
  ['98405', 'Tacoma', '253'],
  ['98408', 'Tacoma', '253'],
] as const;

/** Mulberry32: small, seeded, the same everywhere. Gives an integer below `limit`. */
export const dice = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
};

type Taken = { ids: Set<string>; phones: Set<string>; mrns: Set<string> };

/** `size` people; the Synthea persons first. Nobody has the id, phone or MRN of another, nor of the cast. */
export const makeCrowd = (synthea: readonly SyntheaPerson[], cast: readonly Person[], size: number): Person[] => {
  const roll = dice(20261122);
  const taken: Taken = {
    ids: new Set(cast.map(patientId)),
    phones: new Set(cast.map((person) => person.phone)),
    mrns: new Set(cast.map((person) => person.mrn)),
  };
  const crowd: Person[] = [];
  for (let index = 0; crowd.length < size; index += 1) {
    const source = synthea[index] ?? recombined(synthea, roll);
    const person = settled(source, taken, roll);
    if (taken.ids.has(patientId(person))) continue;
    taken.ids.add(patientId(person));
    crowd.push(person);
  }
  return crowd;
};

const pick = <T>(list: readonly T[], roll: (limit: number) => number): T => list[roll(list.length)] as T;

const recombined = (synthea: readonly SyntheaPerson[], roll: (limit: number) => number): SyntheaPerson => {
  const [one, other] = [pick(synthea, roll), pick(synthea, roll)];
  const isSpanish = roll(100) < 45;
  const year = Number(one.birthDate.slice(0, 4));
  return {
    given: isSpanish ? pick(spanishGiven[one.gender], roll) : one.given,
    family: isSpanish ? pick(spanishFamily, roll) : other.family,
    gender: one.gender,
    birthDate: `${Math.max(year, 1930)}-${String(1 + roll(12)).padStart(2, '0')}-${String(1 + roll(28)).padStart(2, '0')}`,
    ssn: `999-${10 + roll(90)}-${1000 + roll(9000)}`,
    street: other.street,
    language: isSpanish ? 'es' : 'en',
  };
};

const settled = (source: SyntheaPerson, taken: Taken, roll: (limit: number) => number): Person => {
  const [zip, city, area] = pick(homes, roll);
  const { given, family, gender, birthDate, ssn, street, language } = source;
  const phone = unused(taken.phones, () => `+1${area}5550${100 + roll(100)}`);
  const mrn = unused(taken.mrns, () => `10${String(200000 + roll(700000))}`);
  return { given: [given], family, gender, birthDate, phone, street, city, zip, ssn, mrn, language };
};

const unused = (taken: Set<string>, make: () => string): string => {
  let value = make();
  while (taken.has(value)) value = make();
  taken.add(value);
  return value;
};

const adultPayers: PayerId[] = [
  'premera-wa',
  'regence-wa',
  'aetna',
  'unitedhealthcare',
  'cigna',
  'uniform-medical-plan',
  'ambetter-wa',
  'molina-wa',
  'humana',
];

const payerFor = (birthDate: string, roll: (limit: number) => number): PayerId => {
  const year = Number(birthDate.slice(0, 4));
  if (year <= 1961) return roll(3) === 0 ? 'aarp-medicare-advantage' : 'medicare';
  if (year >= 2009) return 'chip-wa';
  return pick(adultPayers, roll);
};

/** One policy for nine of ten; one of twenty has ended. */
export const crowdPolicies = (crowd: readonly Person[]): Policy[] => {
  const roll = dice(271);
  return crowd.flatMap((holder, index): Policy[] => {
    if (roll(10) === 0) return [];
    const payer = payerFor(holder.birthDate, roll);
    const line = usualPlan[payer];
    const memberId = `${line.memberPrefix}${5000000 + index * 1117}${payer === 'medicare' ? '' : String(roll(90) + 10)}`;
    const ended = roll(20) === 0 ? { ended: '2026-08-31' } : {};
    return [
      {
        payer,
        memberId,
        holder,
        covers: [{ person: holder, as: 'self' }],
        ...(line.group && { group: String(100000 + roll(900000)) }),
        ...ended,
      },
    ];
  });
};

const visits = [
  ['amara-okafor-downtown', 'officeVisit'],
  ['lucia-hernandez-downtown', 'officeVisit'],
  ['rosa-delgado-tacoma', 'officeVisit'],
  ['peter-lindqvist-tacoma', 'skinCheck'],
  ['james-oconnor-bellevue', 'jointPain'],
  ['olivia-brooks-bellevue', 'womensAnnualExam'],
  ['samuel-goldberg-downtown', 'eyeExam'],
  ['carlos-mendoza-bellevue', 'therapySession'],
] as const;

/** An upcoming visit for one of three; times that no member of the cast has. */
export const crowdAppointments = (crowd: readonly Person[]): SeedAppointment[] => {
  const roll = dice(48);
  return crowd.flatMap((person, index): SeedAppointment[] => {
    if (index % 3 !== 0) return [];
    const [role, visitType] = pick(visits, roll);
    const patient = patientId(person);
    const visit = { role: `role-${role}`, at: '16:00', when: 2 + Math.floor(index / 2), ...visitTypes[visitType] };
    return [
      { id: `a-${patient.replace(/^p-/, '')}-1`, patient, patientName: fullName(person), status: 'booked', visitType, ...visit },
    ];
  });
};
