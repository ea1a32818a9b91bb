import type { Line } from '../../domain/line.ts';
import type { Language } from '../../domain/locale.ts';
import type { Hit, Phrases } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import { literal } from './goals.ts';
import type { SpecialtyTable } from './specialties.en.ts';
import { englishOtherReasons, englishReasonLead, englishSpecialties } from './specialties.en.ts';
import { spanishOtherReasons, spanishReasonLead, spanishSpecialties } from './specialties.es.ts';

/** A specialty of the clinic's policy, with the words by which its callers mean it. */
export type SpecialtyWords = { id: string; words: { en: string[]; es: string[] } };

export type ReasonHit = Hit & { specialty: string | null };

type Entry = { id: string | null; weight: number; words: Phrases };
type Table = {
  entries: Entry[];
  lead: Set<string>;
  introduced: Phrases;
  fluff: Phrases;
  ends: Phrases;
  /** How long it has been so. */
  lasting: Phrases;
  /** What begins a complaint that has lasted. */
  complains: Phrases;
};

const oneLine = (source: string): string => source.replace(/\s+/g, ' ');
const entriesOf = (specialties: Record<string, SpecialtyTable>, other: string): Entry[] => [
  ...Object.entries(specialties).flatMap(([id, { who, what, part }]) => [
    { id, weight: 3, words: phrases(oneLine(who)) },
    { id, weight: 1, words: phrases(oneLine(what)) },
    ...(part ? [{ id, weight: 0.4, words: phrases(oneLine(part)) }] : []),
  ]),
  { id: null, weight: 0, words: phrases(oneLine(other)) },
];

const tables: Record<Language, Table> = {
  en: {
    entries: entriesOf(englishSpecialties, englishOtherReasons),
    lead: new Set(englishReasonLead.split('|')),
    introduced: phrases(`
      (appointment|visit|in|seen|checked|something|someone|somebody|doctor|checked out|looked at|consultation|time) (for|about|regarding|because of|due to|to discuss|to talk about|concerning|to get|to have)
      (because|cause|since) (i|he|she|my|we|of)
      (reason is|it is about|it is for|regarding|i am having|i have been having|he has been having|she has been having|suffering from|dealing with|complaining of|experiencing)`),
    fluff: phrases(`
      (it is|this is|that is|is|the reason is|i need|i would like|i want|i am calling|i have|i have got|i got|i need to be seen|i need to see (someone|somebody|a doctor)|i am having|i have been having|i have had|he has|she has|he is having|she is having|i am here|i think|mostly|well|so|basically|because|cause|since|because of|for|about|to|regarding|to get|to have|get|have|an appointment|a visit|an appointment for|the appointment is|my appointment is|(the)? (main)? reason (for my visit)? is|it would be|i am|we need|we are calling|uh|and|okay|yes|yeah|no)`),
    lasting: phrases(`
      (for|since|about|over|in|going on|almost|nearly) (the)? (past|last)? (a|about|like|around|over|almost|the)* (couple of|few|couple|several|one|two|three|four|five|six|ten|*)? (day|days|week|weeks|month|months|year|years|while|hours)
      since (last)? (monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|week|month|year|night|this|january|february|march|april|may|june|july|august|september|october|november|december|the)
      (all|these) (day|week|past|last) (days|weeks|months)?
      (on and off|off and on|comes and goes)`),
    complains: phrases(`
      (i|he|she|we) (have|has) (had|been having|been feeling|been getting|been experiencing|got)
      (i|he|she) (keep|keeps) (having|getting|feeling)
      (i|he|she) (am|is) (having|feeling|getting|experiencing)
      (i|he|she) (have|has|feel|feels|get|gets)
      (having|experiencing|feeling)`),
    ends: phrases(
      '(and i|and my|but|so i|with dr|with doctor|and the|and it is|thank|if possible|as soon as|next|this week|tomorrow|today|on monday|on tuesday|on wednesday|on thursday|on friday|please)',
    ),
  },
  es: {
    entries: entriesOf(spanishSpecialties, spanishOtherReasons),
    lead: new Set(spanishReasonLead.split('|')),
    introduced: phrases(`
      (cita|consulta|turno|algo|doctor|doctora|medico|revision) (para|por|porque|sobre|debido a)
      (porque|ya que) (me|tengo|mi|le|se|tiene)
      (es por|es para|la razon es|el motivo es|se trata de|he tenido|ha tenido|he estado con|traigo|padezco de|sufro de|siento)`),
    fluff: phrases(`
      (es por|es para|es que|es|por|para|porque|la razon es|el motivo es|necesito|quiero|quisiera|tengo|traigo|he tenido|tiene|una cita|una consulta|cita|consulta|que me|me gustaria|seria|se trata de|lo que pasa es que|estoy con|ando con|ocupo|hacerme|hacer|sobre|si|bueno|pues|y|no)`),
    lasting: phrases(`
      (desde)? hace (ya|como|mas de|casi|unos|unas|un|una|varios|varias|mucho|muchos|muchas|algunos|algunas|un par de|dos|tres|cuatro|cinco|seis|*)* (dias|dia|semana|semanas|mes|meses|año|años|tiempo|horas|rato)
      desde (el|la)? (lunes|martes|miercoles|jueves|viernes|sabado|domingo|ayer|anoche|antier|antes|semana|mes|año|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)
      (llevo|llevamos|lleva) ~3 (dias|dia|semana|semanas|mes|meses|año|años|tiempo)`),
    complains: phrases(`
      (llevo|lleva) ~3 (dias|dia|semana|semanas|mes|meses|año|años|tiempo) (con|de|sintiendo|teniendo)
      hace ~3 (dias|dia|semanas|semana|meses|mes|años|año|tiempo) que (me|tengo|le|tiene|siento|traigo)?
      (tengo|tiene|siento|siente|traigo|trae|ando con|estoy con|he tenido|ha tenido|he estado con|sufro de|padezco de)`),
    ends: phrases(
      '(y (mi|el|la|necesito|quiero)|pero|con (el|la) (dr|doctor|doctora|dra)|la proxima|mañana|hoy|el lunes|el martes|el miercoles|el jueves|el viernes|gracias|si es posible|lo antes posible|lo mas pronto)',
    ),
  },
};

/** Where the caller says what the visit is for, by words known for it; null when there are none. */
export const findReason = (line: Line, language: Language, extra: SpecialtyWords[]): ReasonHit | null => {
  const table = tables[language];
  const scores = new Map<string, number>();
  let from = -1;
  let to = -1;
  const hits: Hit[] = [];
  for (const { id, weight, words } of [...configured(extra, language), ...table.entries]) {
    for (const hit of words.all(line)) {
      hits.push(hit);
      if (id !== null) scores.set(id, (scores.get(id) ?? 0) + weight);
    }
  }
  for (const hit of hits.sort((a, b) => a.from - b.from)) {
    if (from === -1) [from, to] = [hit.from, hit.to];
    else if (hit.from - to <= 4 && onlyLead(table, line, to, hit.from)) to = Math.max(to, hit.to);
  }
  if (from === -1) return null;
  return { from: withLead(table, line, from), to, specialty: best(scores) };
};

const onlyLead = (table: Table, line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (!table.lead.has(line.tokens[i]?.text ?? '')) return false;
  return true;
};

const withLead = (table: Table, line: Line, from: number): number => {
  let at = from;
  while (
    at > 0 &&
    from - at < 3 &&
    line.tokens[at]?.sentence === line.tokens[at - 1]?.sentence &&
    table.lead.has(line.tokens[at - 1]?.text ?? '')
  )
    at--;
  while (at < from && prepositions.has(line.tokens[at]?.text ?? '')) at++;
  return at;
};
const prepositions = new Set('for with of and or in on is are has have been it that por con de y en me le'.split(' '));

const best = (scores: Map<string, number>): string | null => {
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return first && (!second || second[1] < first[1]) ? first[0] : null;
};

/** The caller's words for the reason after "an appointment for …", whatever they are. `stop`: tokens that other values took. */
export const introducedReason = (line: Line, language: Language, stop: (token: number) => boolean): Hit | null => {
  const hit = tables[language].introduced.find(line);
  return hit ? upTo(tables[language], line, hit.to, stop) : null;
};

/** "I've had this weird clicking for three weeks": what has lasted is what the visit is for, whatever it is. */
export const lastingComplaint = (line: Line, language: Language, stop: (token: number) => boolean): Hit | null => {
  const { lasting, complains } = tables[language];
  const lasts = lasting.find(line);
  const begins = lasts && complains.find(line);
  if (!begins || line.tokens[begins.from]?.sentence !== line.tokens[lasts.from]?.sentence) return null;
  const hit = upTo(tables[language], line, begins.to, (token) => stop(token) || (token >= lasts.from && begins.to <= lasts.from));
  return hit && line.tokens.slice(hit.from, hit.to).some(({ text }) => noComplaints.has(text)) ? null : hit;
};

/** What else lasts. */
const noComplaints = new Set(
  `been appointment appointments visit insurance coverage plan card waiting hold patient question account number phone doctor job call calling trying to it that
  cita citas seguro aseguranza cobertura plan tarjeta esperando paciente pregunta cuenta numero telefono doctor doctora medico trabajo llamando queriendo intentando viviendo`.split(
    /\s+/,
  ),
);

/** Whether it is told how long something has been so. */
export const tellsHowLong = (line: Line, language: Language): boolean => tables[language].lasting.find(line) !== null;

/** The whole answer to "what is the visit for?", without the words that only introduce it. */
export const answeredReason = (line: Line, language: Language, from: number, stop: (token: number) => boolean): Hit | null => {
  let at = from;
  for (let end = tables[language].fluff.at(line, at); end > 0; end = tables[language].fluff.at(line, at)) at = end;
  return upTo(tables[language], line, at, stop);
};

const upTo = (table: Table, line: Line, from: number, stop: (token: number) => boolean): Hit | null => {
  let to = from;
  while (to < line.tokens.length && to - from < 25 && !stop(to)) {
    if (to > from && (line.tokens[to]?.sentence !== line.tokens[from]?.sentence || table.ends.at(line, to) > 0)) break;
    to++;
  }
  return to > from ? { from, to } : null;
};

const compiled = new WeakMap<SpecialtyWords[], Record<Language, Entry[]>>();
const configured = (extra: SpecialtyWords[], language: Language): Entry[] => {
  if (extra.length === 0) return [];
  let entries = compiled.get(extra);
  if (!entries) {
    const of = (pick: Language) => extra.map(({ id, words }) => ({ id, weight: 3, words: literal(words[pick]) }));
    entries = { en: of('en'), es: of('es') };
    compiled.set(extra, entries);
  }
  return entries[language];
};
