import type { Outsider, Policy, Relationship } from './insurance.ts';
import { usualCopays } from './insurance.ts';
import type { Person } from './patient.ts';
import type { VisitTypeId } from './visit-types.ts';

/** An appointment of a member of the cast: see `SeedAppointment`. */
export type CastAppointment = {
  with: string;
  at: string;
  when: number | 'soon';
  status?: 'booked' | 'fulfilled' | 'cancelled' | 'noshow';
  visitType: VisitTypeId;
};

export type CastMember = {
  /** What to be them for. */
  shows: string;
  person: Person;
  policies?: Policy[];
  appointments?: CastAppointment[];
  /** Who calls, when it is not the patient. */
  caller?: { name: string; phone: string; relation: 'parent' | 'other' };
  /** People on the patient's record; `mayAct`: with a consent on file. */
  related?: { who: Person | Outsider; role: 'PRN' | 'SPS' | 'CHILD' | 'POWATT'; mayAct?: boolean }[];
  goal: string;
  say: string;
  expected: string;
  /** The outcome's result or the escalation's reason; null where the policy file or the course of the call decides. */
  ends: string | null;
};

type Sketch = [
  name: string,
  gender: Person['gender'],
  birthDate: string,
  phone: string,
  zip: string,
  last4: string,
  mrn: string,
  language?: string,
];

const cityOf: Record<string, string> = {
  '981': 'Seattle',
  '98004': 'Bellevue',
  '98007': 'Bellevue',
  '98033': 'Kirkland',
  '98052': 'Redmond',
  '98055': 'Renton',
  '98402': 'Tacoma',
  '98405': 'Tacoma',
  '98408': 'Tacoma',
  '98032': 'Kent',
  '98201': 'Everett',
};

const streets = ['Pine Street', 'Union Street', 'Cedar Avenue', 'Lake View Drive', 'Maple Lane'];

/** `Given|Second/Family` names a person. */
const person = ([name, gender, birthDate, phone, zip, last4, mrn, language = 'en']: Sketch, more: Partial<Person> = {}): Person => {
  const [given = '', family = ''] = name.split('/');
  const city = cityOf[zip] ?? cityOf[zip.slice(0, 3)] ?? 'Seattle';
  const street = `${Number(mrn.slice(-4))} ${streets[Number(last4) % streets.length]}`;
  return {
    given: given.split('|'),
    family,
    gender,
    birthDate,
    phone,
    street,
    city,
    zip,
    ssn: `999-${last4.slice(0, 2)}-${last4}`,
    mrn,
    language,
    ...more,
  };
};

type Plan = Omit<Policy, 'holder' | 'covers'>;

/** A policy that a patient holds for themselves, and for others. */
const own = (holder: Person, plan: Plan, ...others: { person: Person; as: Relationship }[]): Policy => ({
  ...plan,
  holder,
  covers: [{ person: holder, as: 'self' }, ...others],
});

const ana = person(['Ana/Ruiz', 'female', '1980-03-04', '+12065550142', '98101', '4821', '10024713']);
const marcus = person(['Marcus/Bell', 'male', '1972-09-18', '+12065550117', '98103', '7305', '10031846']);
const denise: Outsider = { given: ['Denise'], family: 'Bell', gender: 'female', birthDate: '1974-01-30' };
const dolores = person(['Dolores/Quintana', 'female', '1968-11-02', '+12065550123', '98118', '2264', '10042957', 'es']);
const sarah = person(['Sarah/Porter', 'female', '1986-05-21', '+14255550131', '98004', '9140', '10055318']);
const liam = person(['Liam/Porter', 'male', '2017-08-09', '+14255550131', '98004', '3387', '10055319']);
const samuel = person(['Samuel/Okoye', 'male', '1979-12-12', '+12535550108', '98405', '6612', '10061274']);
const ngozi = person(['Ngozi/Okoye', 'female', '1983-06-27', '+12535550109', '98405', '5078', '10061275']);
const tyler = person(['Tyler/Brandt', 'male', '1999-02-14', '+12065550126', '98122', '8843', '10073405']);
const joan = person(['Joan/Mercer', 'female', '1961-07-07', '+12065550128', '98144', '1190', '10074416']);
const kevin = person(['Kevin/Marsh', 'male', '1990-10-25', '+14255550145', '98052', '4456', '10080523']);
const irene = person(['Irene/Kowalski', 'female', '1957-04-16', '+12065550151', '98115', '7721', '10086034']);
const paul = person(['Paul/Haddad', 'male', '1984-08-30', '+12065550152', '98109', '3019', '10086145']);
const monica = person(['Monica/Ferrari', 'female', '1993-01-19', '+12065550153', '98107', '5584', '10086256']);
const victor = person(['Victor/Lindgren', 'male', '1965-03-22', '+12065550154', '98116', '6237', '10086367']);
const joyce = person(['Joyce/Albright', 'female', '1976-06-11', '+12065550155', '98125', '8095', '10086478']);
const ethan = person(['Ethan/Cole', 'male', '1988-12-03', '+14255550156', '98033', '2748', '10086589']);
const carmen = person(['Carmen/Morales', 'female', '1985-09-14', '+12535550161', '98408', '4403', '10090611', 'es']);
const valentina = person(['Valentina/Morales', 'female', '2015-04-02', '+12535550161', '98408', '9936', '10090612', 'es']);
const olivia = person(['Olivia/Sandoval', 'female', '1994-07-19', '+12065550164', '98106', '1357', '10095271'], {
  multipleBirth: true,
});
const elena = person(['Elena/Sandoval', 'female', '1994-07-19', '+12065550164', '98106', '8642', '10095272'], {
  multipleBirth: true,
});
const walter = person(['Walter/Jensen', 'male', '1941-02-08', '+12065550167', '98117', '5521', '10101834']);
const karen: Outsider = { given: ['Karen'], family: 'Jensen', gender: 'female', birthDate: '1969-10-05' };
const ruth = person(['Ruth/Abernathy', 'female', '1944-05-29', '+12065550168', '98112', '6680', '10101945']);
const harold = person(['Harold/Finch', 'male', '1938-03-17', '+12065550171', '98119', '2093', '10110256'], {
  deceased: '2026-02-11',
});
const nora = person(['Nora/Whitfield', 'female', '1970-08-23', '+12065550172', '98105', '7418', '10110367'], { active: false });
const rosario = person(['Rosario/Jiménez', 'female', '1991-05-13', '+12535550173', '98402', '3852', '10115478', 'es']);
const evelyn = person(['Evelyn/Thornton', 'female', '1949-09-30', '+12065550174', '98177', '4967', '10115589']);
const derek = person(['Derek/Hollis', 'male', '1982-04-26', '+14255550175', '98007', '1628', '10120690']);
const priscilla = person(['Priscilla/Nakamura', 'female', '1966-12-19', '+12065550176', '98104', '9203', '10120701']);
const leo = person(['Leo/Marchetti', 'male', '1995-06-08', '+12065550177', '98121', '5739', '10120812']);
const gwen = person(['Gwen/Sutherland', 'female', '1959-01-11', '+12065550178', '98126', '6145', '10120923']);
const maria1 = person(['María/García', 'female', '1975-05-12', '+12065550181', '98118', '3490', '10130034', 'es'], {
  idSuffix: '1975',
});
const maria2 = person(['Maria/Garcia', 'female', '1975-05-12', '+12065550182', '98118', '7264', '10130145'], {
  idSuffix: '1975-b',
});
const maria3 = person(['Maria/Garcia', 'female', '1990-08-28', '+12535550183', '98402', '1573', '10130256', 'es'], {
  idSuffix: '1990',
});
const jose = person(['José|Ángel/de la Fuente Núñez', 'male', '1963-10-31', '+12065550184', '98108', '8317', '10135367', 'es']);
const siobhan = person(["Siobhán/O'Brien-van der Berg", 'female', '1987-02-22', '+14255550185', '98055', '4076', '10135478']);
const lucas = person(['Lucas/Ferreira dos Santos', 'male', '1992-11-15', '+12065550186', '98133', '6954', '10135589', 'pt']);

export const cast: CastMember[] = [
  {
    shows: 'an adult with one active plan and one upcoming appointment',
    person: ana,
    policies: [own(ana, { payer: 'premera-wa', memberId: 'PBX100200301', group: 'GRP5501' })],
    appointments: [{ with: 'grace-chen-downtown', at: '09:30', when: 3, visitType: 'skinCheck' }],
    goal: 'rescheduleAppointment',
    say: "I'm Ana Ruiz, March fourth 1980, and I need to move my appointment with Dr. Chen",
    expected: 'rescheduled; verifyInsurance: active, in network, $30 copay',
    ends: 'rescheduled',
  },
  {
    shows: 'two active plans, the second through his wife',
    person: marcus,
    policies: [
      own(marcus, { payer: 'regence-wa', memberId: 'ZRG400511207', group: '1008842' }),
      {
        payer: 'aetna',
        memberId: 'W209114586',
        group: '0867530',
        holder: denise,
        covers: [{ person: marcus, as: 'spouse' }],
        second: true,
      },
    ],
    related: [{ who: denise, role: 'SPS' }],
    goal: 'verifyInsurance',
    say: 'can you check whether my insurance is good',
    expected: 'both plans are named and the caller picks; either is active; Aetna copay $25',
    ends: 'insuranceVerified',
  },
  {
    shows: 'a plan that has ended (Spanish)',
    person: dolores,
    policies: [own(dolores, { payer: 'cigna', memberId: 'U48213377', group: '3341200', begin: '2024-01-01', ended: '2026-06-30' })],
    goal: 'verifyInsurance',
    say: 'quiero saber si mi seguro sigue activo',
    expected: 'inactive since 2026-06-30; another plan is asked for',
    ends: 'insuranceInactive',
  },
  {
    shows: "a child on a parent's plan; the mother calls with the child's factors",
    person: liam,
    policies: [own(sarah, { payer: 'unitedhealthcare', memberId: '914405522', group: '717201' }, { person: liam, as: 'child' })],
    related: [{ who: sarah, role: 'PRN' }],
    caller: { name: 'Sarah Porter', phone: '+14255550131', relation: 'parent' },
    goal: 'scheduleAppointment',
    say: 'my son needs a checkup, his name is Liam Porter',
    expected: 'booked with a pediatrician; copay $30',
    ends: 'booked',
  },
  {
    shows: 'the parent of that child, a patient herself on the same phone',
    person: sarah,
    goal: 'scheduleAppointment',
    say: 'I want to see somebody about my knee',
    expected: 'booked in orthopedics; her birth date tells her from her son',
    ends: 'booked',
  },
  {
    shows: "a wife on her husband's plan",
    person: ngozi,
    policies: [
      own(samuel, { payer: 'uniform-medical-plan', memberId: 'UMP300771945', group: '10012345' }, { person: ngozi, as: 'spouse' }),
    ],
    goal: 'verifyInsurance',
    say: "I'm covered through my husband, is that still good",
    expected: 'active, in network, $15 copay',
    ends: 'insuranceVerified',
  },
  {
    shows: 'the husband who holds that plan',
    person: samuel,
    appointments: [{ with: 'anil-patel-downtown', at: '10:00', when: 8, visitType: 'heartConsultation' }],
    goal: 'lookUpAppointments',
    say: 'when is my appointment with Dr. Patel',
    expected: 'found: one with Dr. Anil Patel (a Dr. Priya Patel works here too)',
    ends: 'found',
  },
  {
    shows: 'no coverage on file, but a new card in hand',
    person: tyler,
    policies: [own(tyler, { payer: 'aetna', memberId: 'W188203417', group: '0542210', knownTo: 'payer' })],
    goal: 'scheduleAppointment',
    say: 'I would like a regular checkup, I have new insurance',
    expected: 'payer, member ID and relationship are asked; active, $25 copay; booked',
    ends: 'booked',
  },
  {
    shows: 'no coverage at all',
    person: joan,
    goal: 'verifyInsurance',
    say: "I don't have insurance right now, can I still come in",
    expected: 'no plan on file; self-pay as the policy file says, else a person',
    ends: null,
  },
  {
    shows: 'the member ID on file is wrong (AAA 72); the card says W771203348',
    person: kevin,
    policies: [
      own(kevin, { payer: 'aetna', memberId: 'W771203384', group: '0311457', knownTo: 'ehr', says: 'AAA 72' }),
      own(kevin, { payer: 'aetna', memberId: 'W771203348', group: '0311457', knownTo: 'payer' }),
    ],
    goal: 'verifyInsurance',
    say: 'please check my insurance',
    expected: 'the member ID alone is asked again; W771203348 is active, $25 copay',
    ends: 'insuranceVerified',
  },
  {
    shows: 'the payer says that the birth date does not match (AAA 71)',
    person: irene,
    policies: [own(irene, { payer: 'humana', memberId: 'H60417725', group: '774120', rejectWith: '71' })],
    goal: 'verifyInsurance',
    say: 'is my Humana plan active',
    expected: 'the birth date is asked again, once; then a person, coverageProblem',
    ends: 'coverageProblem',
  },
  {
    shows: 'the payer says that the birth date is not valid (AAA 58)',
    person: paul,
    policies: [own(paul, { payer: 'cigna', memberId: 'U55120918', group: '3341877', rejectWith: '58' })],
    goal: 'verifyInsurance',
    say: 'check my Cigna please',
    expected: 'the birth date is asked again, once; then a person, coverageProblem',
    ends: 'coverageProblem',
  },
  {
    shows: 'the payer does not know the member (AAA 75)',
    person: monica,
    policies: [
      own(monica, { payer: 'first-choice-health', memberId: 'FCH220418906', group: '44871', knownTo: 'ehr', says: 'AAA 75' }),
    ],
    goal: 'verifyInsurance',
    say: 'I want to make sure my insurance works there',
    expected: 'not found; the plan is asked for again or a person',
    ends: 'coverageProblem',
  },
  {
    shows: 'the payer is down (AAA 42)',
    person: victor,
    policies: [own(victor, { payer: 'providence', memberId: '10204418307', group: '105512', rejectWith: '42' })],
    goal: 'scheduleAppointment',
    say: 'I need to see an eye doctor',
    expected: 'told that the payer cannot be asked; booked unverified if the policy file lets it, with a follow-up for staff',
    ends: 'booked',
  },
  {
    shows: 'the payer does not accept the clinic as provider (AAA 43): staff must fix it',
    person: joyce,
    policies: [own(joyce, { payer: 'lifewise-wa', memberId: 'LWW330915528', rejectWith: '43' })],
    goal: 'verifyInsurance',
    say: 'is LifeWise okay',
    expected: 'the caller is asked nothing; staff follow up',
    ends: null,
  },
  {
    shows: 'an active plan that is out of network',
    person: ethan,
    policies: [own(ethan, { payer: 'kaiser-wa', memberId: '0088412765', group: '60123', network: 'out' })],
    goal: 'verifyInsurance',
    say: 'do you take my Kaiser plan',
    expected: 'active, out of network, $60 copay out of network',
    ends: 'insuranceVerified',
  },
  {
    shows: 'a child whose mother calls in Spanish; Apple Health for Kids',
    person: valentina,
    policies: [own(valentina, { payer: 'chip-wa', memberId: '300518824WA' })],
    related: [{ who: carmen, role: 'PRN' }],
    caller: { name: 'Carmen Morales', phone: '+12535550161', relation: 'parent' },
    appointments: [{ with: 'mateo-rivera-downtown', at: '14:00', when: 6, visitType: 'childCheckUp' }],
    goal: 'cancelAppointment',
    say: 'quiero cancelar la cita de mi hija Valentina',
    expected: 'moving it is offered first; cancelled',
    ends: 'cancelled',
  },
  {
    shows: 'a Spanish speaker with an active plan',
    person: carmen,
    policies: [own(carmen, { payer: 'regence-wa', memberId: 'ZRG418820763', group: '1011530' })],
    goal: 'scheduleAppointment',
    say: 'necesito una cita con una ginecóloga que hable español',
    expected: 'booked with Dr. María de la Cruz; copay $25',
    ends: 'booked',
  },
  {
    shows: 'a twin: same phone, birth date and ZIP code as her sister',
    person: olivia,
    policies: [own(olivia, { payer: 'ambetter-wa', memberId: 'U7340021195' })],
    goal: 'lookUpAppointments',
    say: 'do I have anything coming up',
    expected: 'three factors fit two people: one more (SSN or MRN) decides; nothing found',
    ends: null,
  },
  {
    shows: 'the other twin',
    person: elena,
    policies: [own(elena, { payer: 'ambetter-wa', memberId: 'U7340021203' })],
    appointments: [{ with: 'nadia-rahman-downtown', at: '15:30', when: 4, visitType: 'therapySession' }],
    goal: 'lookUpAppointments',
    say: 'do I have anything coming up',
    expected: 'one more factor decides; one appointment is found',
    ends: 'found',
  },
  {
    shows: 'a father whose daughter is authorised to call (RelatedPerson and Consent on file)',
    person: walter,
    policies: [own(walter, { payer: 'medicare', memberId: '1SG4LO5BZ01' })],
    related: [{ who: karen, role: 'CHILD', mayAct: true }],
    caller: { name: 'Karen Jensen', phone: '+12065550169', relation: 'other' },
    appointments: [{ with: 'anil-patel-downtown', at: '14:30', when: 5, visitType: 'heartConsultation' }],
    goal: 'lookUpAppointments',
    say: 'I am calling for my father Walter Jensen',
    expected: 'verified for Walter; one appointment is found',
    ends: 'found',
  },
  {
    shows: 'a mother whose son is not authorised to call',
    person: ruth,
    policies: [own(ruth, { payer: 'aarp-medicare-advantage', memberId: '844019275' })],
    caller: { name: 'Brian Abernathy', phone: '+12065550170', relation: 'other' },
    appointments: [{ with: 'amara-okafor-downtown', at: '11:00', when: 4, visitType: 'officeVisit' }],
    goal: 'cancelAppointment',
    say: 'I am calling about my mother, Ruth Abernathy',
    expected: 'a person: not authorised; nothing about Ruth is said',
    ends: 'identityNotVerified',
  },
  {
    shows: 'somebody who has died',
    person: harold,
    goal: 'lookUpAppointments',
    say: 'what appointments do I have',
    expected: 'not verified, as for a patient who does not exist; then a person',
    ends: 'identityNotVerified',
  },
  {
    shows: 'a record that is no longer active',
    person: nora,
    goal: 'lookUpAppointments',
    say: 'what appointments do I have',
    expected: 'not verified, as for a patient who does not exist; then a person',
    ends: 'identityNotVerified',
  },
  {
    shows: 'Medicaid (Spanish)',
    person: rosario,
    policies: [own(rosario, { payer: 'medicaid-wa', memberId: '200417733WA' })],
    goal: 'scheduleAppointment',
    say: 'necesito un chequeo con una doctora en Tacoma',
    expected: 'booked with Dr. Rosa Delgado; no copay',
    ends: 'booked',
  },
  {
    shows: 'Medicare',
    person: evelyn,
    policies: [own(evelyn, { payer: 'medicare', memberId: '1SG9LO2BZ07' })],
    goal: 'verifyInsurance',
    say: 'I am on Medicare, is that on file',
    expected: 'active, in network',
    ends: 'insuranceVerified',
  },
  {
    shows: 'a payer that states two different in-network copays for an office visit',
    person: derek,
    policies: [
      own(derek, {
        payer: 'cigna',
        memberId: 'U61407729',
        group: '3350114',
        copays: [
          { serviceType: '98', inNetworkCents: 2500, outOfNetworkCents: null },
          { serviceType: '98', inNetworkCents: 4000, outOfNetworkCents: 9000 },
        ],
      }),
    ],
    goal: 'verifyInsurance',
    say: 'how much is my copay',
    expected: 'active, in network; no single amount is said',
    ends: 'insuranceVerified',
  },
  {
    shows: 'several upcoming appointments',
    person: priscilla,
    policies: [own(priscilla, { payer: 'premera-wa', memberId: 'PBX100733518', group: 'GRP7720' })],
    appointments: [
      { with: 'lucia-hernandez-downtown', at: '08:30', when: 2, visitType: 'officeVisit' },
      { with: 'grace-chen-downtown', at: '11:30', when: 9, visitType: 'skinCheck' },
      { with: 'samuel-goldberg-downtown', at: '15:00', when: 16, visitType: 'eyeExam' },
    ],
    goal: 'cancelAppointment',
    say: 'I have to cancel one of my appointments',
    expected: 'asked which of three; that one is cancelled',
    ends: 'cancelled',
  },
  {
    shows: 'an appointment within 24 hours',
    person: leo,
    policies: [own(leo, { payer: 'humana', memberId: 'H60552214', group: '774391' })],
    appointments: [{ with: 'amara-okafor-downtown', at: '09:00', when: 'soon', visitType: 'officeVisit' }],
    goal: 'cancelAppointment',
    say: 'I cannot make it to my appointment',
    expected: 'the fee sentence is spoken and consent noted, then cancelled',
    ends: 'cancelled',
  },
  {
    shows: 'only past appointments',
    person: gwen,
    policies: [own(gwen, { payer: 'unitedhealthcare', memberId: '914772031', group: '717455' })],
    appointments: [
      { with: 'daniel-kim-bellevue', at: '10:30', when: -20, status: 'fulfilled', visitType: 'officeVisit' },
      { with: 'daniel-kim-bellevue', at: '10:30', when: -6, status: 'noshow', visitType: 'followUp' },
    ],
    goal: 'cancelAppointment',
    say: 'cancel my appointment with Dr. Kim',
    expected: 'nothing upcoming is found; past ones cannot be changed',
    ends: null,
  },
  {
    shows: 'a very common name; another has the same birth date and ZIP code, but another phone',
    person: maria1,
    policies: [own(maria1, { payer: 'molina-wa', memberId: '400118327WA' })],
    appointments: [{ with: 'lucia-hernandez-downtown', at: '13:30', when: 7, visitType: 'officeVisit' }],
    goal: 'lookUpAppointments',
    say: 'soy María García, quiero saber cuándo es mi cita',
    expected: 'phone, birth date and ZIP code fit one of two; found',
    ends: 'found',
  },
  {
    shows: 'her namesake',
    person: maria2,
    policies: [own(maria2, { payer: 'premera-wa', memberId: 'PBX100941276', group: 'GRP5501' })],
    goal: 'scheduleAppointment',
    say: 'this is Maria Garcia, I need a mole looked at',
    expected: 'booked in dermatology; copay $30',
    ends: 'booked',
  },
  {
    shows: 'a third of that name, in Tacoma',
    person: maria3,
    policies: [own(maria3, { payer: 'medicaid-wa', memberId: '200733195WA' })],
    goal: 'scheduleAppointment',
    say: 'quiero hacer una cita con un dermatólogo',
    expected: 'booked with Dr. Peter Lindqvist in Tacoma, or another dermatologist',
    ends: 'booked',
  },
  {
    shows: 'two given names, accents and a particle',
    person: jose,
    policies: [own(jose, { payer: 'regence-wa', memberId: 'ZRG433107852', group: '1008842' })],
    appointments: [{ with: 'elena-vasquez-bellevue', at: '09:00', when: 10, visitType: 'heartConsultation' }],
    goal: 'rescheduleAppointment',
    say: 'soy José Ángel de la Fuente Núñez y necesito cambiar mi cita con la doctora Vásquez',
    expected: 'rescheduled',
    ends: 'rescheduled',
  },
  {
    shows: 'an apostrophe, a hyphen and two particles',
    person: siobhan,
    policies: [own(siobhan, { payer: 'lifewise-wa', memberId: 'LWW330207714', copays: usualCopays(3500) })],
    goal: 'scheduleAppointment',
    say: 'I would like to see a therapist in Bellevue',
    expected: 'booked with Dr. Carlos Mendoza; copay $35',
    ends: 'booked',
  },
  {
    shows: 'a language that is neither English nor Spanish (Portuguese)',
    person: lucas,
    policies: [own(lucas, { payer: 'aetna', memberId: 'W230771946', group: '0867530' })],
    goal: 'scheduleAppointment',
    say: 'I need an interpreter for my visit',
    expected: 'as the policy file says about interpreters',
    ends: null,
  },
];

/** A number that belongs to no patient. */
export const unknownCaller = { phone: '+12065550199', shows: 'a number that no patient has' };
