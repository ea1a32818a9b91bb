import type { Line } from '../domain/line.ts';
import { spanOf } from '../domain/line.ts';
import type { Hit, Macros, Phrases } from '../domain/phrases.ts';
import { phrases } from '../domain/phrases.ts';
import { englishEmergency } from './medical-emergency.en.ts';
import { spanishEmergency } from './medical-emergency.es.ts';
import type { Finding, Judged, Rule } from './rule.ts';

/**
 * Signs of a medical emergency and what makes them none. `strong`: one is enough. `serious`: two of different kinds, or one that came
 * suddenly. `mild`: only beside a serious one. `acute`: it is happening. `past`: it is history. `mitigating`: slow, hypothetical or long known, so
 * that it is asked about. `negation`: stands before a sign. `benign`: looks like a sign and is none.
 */
export type EmergencyWords = {
  macros: Macros;
  strong: string;
  serious: Record<string, string>;
  mild: Record<string, string>;
  acute: string;
  past: string;
  mitigating: string;
  negation: string;
  benign: string;
};

type Kinds = [kind: string, words: Phrases][];
type Table = {
  strong: Phrases;
  serious: Kinds;
  mild: Kinds;
  acute: Phrases;
  past: Phrases;
  mitigating: Phrases;
  negation: Phrases;
  benign: Phrases;
};

const compile = (words: EmergencyWords): Table => {
  const macros = {
    ...words.macros,
    just: 'just|right now|now|this morning|tonight|today|this afternoon|an hour ago|minutes ago|think',
  };
  const kinds = (table: Record<string, string>): Kinds =>
    Object.entries(table).map(([kind, source]) => [kind, phrases(source, macros)]);
  const one = (source: string): Phrases => phrases(source, macros);
  return {
    strong: one(words.strong),
    serious: kinds(words.serious),
    mild: kinds(words.mild),
    acute: one(words.acute),
    past: one(words.past),
    mitigating: one(words.mitigating),
    negation: one(words.negation),
    benign: one(words.benign),
  };
};

const tables: Table[] = [compile(englishEmergency), compile(spanishEmergency)];

/** How sure a sign is, by the words around it. */
type Grade = 'present' | 'unsure' | 'none';

/** Words farther away than this do not bear on a sign. */
const reach = 14;

const judgeIn = (table: Table, line: Line): Finding | null => {
  const strong = table.strong.all(line);
  const serious = kindsIn(table.serious, line);
  if (strong.length === 0 && serious.length === 0) return null;
  const around = marks(table, line);
  const grade = (hit: Hit): Grade => gradeOf(table, line, hit, around);
  return fromStrong(line, strong, grade) ?? fromSerious(table, line, serious, grade, around);
};

const fromStrong = (line: Line, hits: Hit[], grade: (hit: Hit) => Grade): Finding | null => {
  const present = hits.find((hit) => grade(hit) === 'present');
  if (present) return finding(line, present, 0.92, 'escalate');
  const unsure = hits.find((hit) => grade(hit) === 'unsure');
  return unsure ? finding(line, unsure, 0.6, 'ask') : null;
};

type KindHit = Hit & { kind: string };
const kindsIn = (kinds: Kinds, line: Line): KindHit[] =>
  kinds.flatMap(([kind, words]) => {
    const hit = words.find(line);
    return hit ? [{ kind, ...hit }] : [];
  });

/** Alone, without a word of when, these deserve the question. */
const askedAlone = new Set(['discomfort', 'pain', 'allergic', 'abuse', 'vomiting', 'fever', 'pressure', 'head']);
/** With a mild sign beside it, one of these is enough. */
const enoughWithMild = new Set(['pressure', 'discomfort', 'allergic', 'heart']);

const fromSerious = (table: Table, line: Line, hits: KindHit[], grade: (hit: Hit) => Grade, around: Marks): Finding | null => {
  const real = hits.filter((hit) => grade(hit) !== 'none');
  const first = real[0];
  if (!first) return null;
  const present = real.filter((hit) => grade(hit) === 'present');
  const sudden = around.acute.some((mark) => near(line, mark, first));
  if (present.length >= 2 && apart(present)) return finding(line, first, 0.8, 'escalate');
  const mild = kindsIn(table.mild, line).filter((hit) => grade(hit) === 'present');
  if (mild.length > 0 && present.some(({ kind }) => sudden || enoughWithMild.has(kind)))
    return finding(line, first, 0.75, 'escalate');
  const worthAsking =
    present.some(({ kind }) => askedAlone.has(kind) || kind.endsWith('Pair')) ||
    (present.length > 0 && (sudden || mild.length > 0)) ||
    real.length >= 2;
  return worthAsking ? finding(line, first, 0.5, 'ask') : null;
};

/** Two kinds that were read from different words. */
const apart = (hits: KindHit[]): boolean => hits.some((a) => hits.some((b) => a.kind !== b.kind && a.to <= b.from));

const finding = (line: Line, hit: Hit, confidence: number, action: 'escalate' | 'ask'): Finding => ({
  span: spanOf(line, hit.from, hit.to),
  confidence,
  action,
});

type Marks = { acute: Hit[]; past: Hit[]; mitigating: Hit[]; benign: Hit[] };
const marks = (table: Table, line: Line): Marks => ({
  acute: table.acute.all(line),
  past: table.past.all(line),
  mitigating: table.mitigating.all(line),
  benign: table.benign.all(line),
});

const gradeOf = (table: Table, line: Line, hit: Hit, { acute, past, mitigating, benign }: Marks): Grade => {
  if (benign.some((mark) => mark.from <= hit.from && hit.from < mark.to) || negated(table, line, hit)) return 'none';
  const now = acute.some((mark) => near(line, mark, hit));
  if (past.some((mark) => near(line, mark, hit))) return now ? 'unsure' : 'none';
  if (mitigating.some((mark) => near(line, mark, hit))) return now ? 'present' : 'unsure';
  return 'present';
};

const near = (line: Line, mark: Hit, hit: Hit): boolean =>
  line.tokens[mark.from]?.sentence === line.tokens[hit.from]?.sentence &&
  mark.from - hit.to <= reach &&
  hit.from - mark.to <= reach &&
  !contrastBetween(line, mark, hit);

const contrast = new Set(['but', 'however', 'pero', 'except', 'although']);
const contrastBetween = (line: Line, a: Hit, b: Hit): boolean => {
  const [from, to] = a.to <= b.from ? [a.to, b.from] : [b.to, a.from];
  for (let i = from; i < to; i++) if (contrast.has(line.tokens[i]?.text ?? '')) return true;
  return false;
};

const negated = (table: Table, line: Line, hit: Hit): boolean => {
  const sentence = line.tokens[hit.from]?.sentence;
  for (let at = Math.max(0, hit.from - 6); at < hit.from; at++) {
    if (line.tokens[at]?.sentence !== sentence || answersNo(line, at)) continue;
    if (denies(line, at, table.negation.at(line, at), hit)) return true;
  }
  return false;
};

/** Whether a denial of words `[at, end)` is of the sign: right before it, reaching into it ("not having" a heart attack), or one word off. */
const denies = (line: Line, at: number, end: number, hit: Hit): boolean => {
  const first = line.tokens[hit.from]?.text ?? '';
  if (end === hit.from) return !(inability.has(first) && end === at + 1);
  if (end > hit.from) return end < hit.to && !inability.has(first) && first !== 'no';
  return end > 0 && end + 1 === hit.from && !ownClause.has(line.tokens[end]?.text ?? '');
};

/** "No my chest hurts": what follows the no is a sentence of its own. "No can't breathe" denies nothing either. */
const ownClause = new Set(
  'my his her the our their i he she we they it you but and because mi el la su yo ella pero y porque es'.split(' '),
);
const inability = new Set(['can', 'could', 'not', 'will', 'does']);

/** "No, my chest hurts" denies nothing of the chest. */
const answersNo = (line: Line, at: number): boolean => line.tokens[at]?.text === 'no' && line.tokens[at + 1]?.afterPause === true;

/** Whether all that sounds like a sign is denied, history or the name of a thing, or the words tell of what was. */
const isNone = (table: Table, line: Line): boolean => {
  const around = marks(table, line);
  if (around.benign.length > 0 || (around.past.length > 0 && around.acute.length === 0)) return true;
  const signs = [...table.strong.all(line), ...kindsIn(table.serious, line)];
  return signs.length > 0 && signs.every((hit) => gradeOf(table, line, hit, around) === 'none');
};

/**
 * A medical emergency by its meaning: a sign of one, of somebody present, that is happening. History, negation, figures of speech and names
 * of things ("chest x-ray") are none; what could be either is asked about once.
 */
export const medicalEmergency: Rule = {
  name: 'medicalEmergency',
  action: 'escalate',
  looksLike: (line) => tables.some((table) => isNone(table, line)),
  judge: ({ lines }: Judged) => {
    const findings = tables.map((table) => judgeIn(table, lines.plain)).filter((found) => found !== null);
    return findings.find(({ action }) => action === 'escalate') ?? findings[0] ?? null;
  },
};
