import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import { english, spanish } from './macros.ts';

export type CallingFor = 'self' | 'child' | 'other';

const needs = `needs|need|wants|want|would like|has (an appointment|a|an|been|had a|to) !(history)|is (having|sick|a patient|running|not feeling|complaining|due|looking|trying|in pain|the patient|here)|got (sick|a|an|hurt)|hurt|broke|keeps|wants|can not|was|can|could|fell|will|does not|'s (appointment|appointments|visit|checkup|check up|physical|doctor|behalf|prescription|shots|vaccine|results|annual|follow up)|appointment|checkup|have (an appointment|a|to)`;
const necesita = `necesita|necesitan|quiere|quisiera|tiene (una|un|cita|que|fiebre|tos|dolor|calentura|mucho|mucha|su)|esta (enferm*|mal|con|malit*)|se siente|ocupa|le duele|le salio|no puede|se lastimo|se cayo|requiere|anda`;

const englishFor = (kin: string) => `
  (for|on behalf of|regarding|about|bring|bringing|bring in|get|book|schedule|see|calling for|patient is|help|have|concerning|with) (my|our|the|a|this is for my) (youngest|oldest|older|younger|little|baby|other|elderly|late|step|ex|twin|adult|minor|two|three|new|${kin})? ~1 (${kin}) !(insurance|'s (insurance|plan|card|job|employer|work|name|policy)|policy|plan)
  (my|our) (youngest|oldest|older|younger|little|baby|other|elderly|step|${kin})? ~1 (${kin}) (${needs})
  (it is|this is|appointment is|the appointment is|visit is|calling|the patient is|that is) (for|about|on behalf of)? (my|our|a) ~1 (${kin})
  (i am|this is) (his|her|their|the) (mother|mom|father|dad|parent|guardian|daughter|son|wife|husband|caregiver|caretaker|grandmother|grandfather|sister|brother|aunt|uncle) (calling)?`;
const spanishFor = (kin: string) => `
  (para|por|de parte de|sobre|es para|llamo por|llamo para|llamando por|llamando para|traer a|llevar a|a nombre de|con|cita de|cita a|consulta de|a) (mi|mis|nuestro|nuestra|un|una|el|la|su) (otro|otra|segundo|primer|primera)? (${kin})
  (mi|mis|nuestra|nuestro) ~1 (${kin}) (${necesita})
  (cita|consulta) (de|para) (mi|mis) (${kin})
  (el|la) paciente es (mi|un|una) ~1 (${kin})`;

type Table = { child: Phrases; other: Phrases; self: Phrases };
const tables: Record<Language, Table> = {
  en: {
    child: phrases(
      `${englishFor(english.kinChild as string)}
      i am (his|her|their) (mother|mom|father|dad|parent|guardian)
      (i am)? (a|the|calling as a) (parent|legal guardian) (of|calling)`,
      english,
    ),
    other: phrases(
      `${englishFor(english.kinAdult as string)}
      (for|on behalf of|behalf of) (someone else|somebody else|another person|a friend|a patient|my patient|a family member|a relative|a client|someone|somebody)
      (i am|this is) (his|her|their) (daughter|son|wife|husband|caregiver|caretaker|grandmother|grandfather|sister|brother|aunt|uncle|spouse|partner)
      (i am|as) (a|the|his|her|their) (caregiver|caretaker|power of attorney|poa|social worker|case manager|home health aide|nurse)
      ^ (my)? (someone|somebody) else $`,
      english,
    ),
    self: phrases(`
      (it is|this is|just|only) (myself|me) !(to|and|a|my|it|or|trying|again|calling)
      (for|about|is) myself
      (for)? myself
      (i am|it is me|i am calling as|i would be|that is me) the patient
      i am the (patient|one)
      (it is|that is|that would be|this is|appointment|visit|calling|it would be|just|no) for me $
      ^ for me $
      ^ (me|myself|just me|only me|mine) $
      it is (my own|mine|for my own)
      my own appointment`),
  },
  es: {
    child: phrases(
      `${spanishFor(spanish.nino as string)}
      (soy|yo soy|habla) (la|el|su)? (mama|madre|papa|padre|tutor|tutora) (de|del)?
      de mi hij*`,
      spanish,
    ),
    other: phrases(
      `${spanishFor(spanish.pariente as string)}
      (para|por|de parte de) (otra persona|alguien mas|un familiar|un paciente|un amigo|una amiga|una persona)
      (soy|yo soy) (su|la|el) (hija|hijo|esposa|esposo|cuidador|cuidadora|hermana|hermano|nieta|nieto|sobrina) (de|del)?`,
      spanish,
    ),
    self: phrases(
      `
      (para|es para|es por|por) (mi|mi mism*|mi persona) $
      para mi mism*
      (soy|yo soy) (el|la) paciente
      (es|la cita es|seria)? para mi !({nino}|{pariente}|propi*|*)
      ^ (yo|para mi|mia|mio|es mia|conmigo|yo mism*|a mi) $
      (yo soy|soy yo) (la|el) (paciente|que)`,
      spanish,
    ),
  },
};

/** Whom the call is for, where the words tell it. A mere mention of a relative ("on my husband's plan") does not. */
export const findCallingFor = (line: Line, language: Language): (Hit & { value: CallingFor }) | null => {
  const { child, other, self } = tables[language];
  for (const [value, known] of [
    ['child', child],
    ['other', other],
    ['self', self],
  ] as const) {
    const hit = known.find(line);
    if (hit) return { value, ...hit };
  }
  return null;
};
