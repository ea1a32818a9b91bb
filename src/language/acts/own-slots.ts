import { identifierKinds, isWishing } from '../../domain/expects.ts';
import type { Line } from '../../domain/line.ts';
import { spanOf } from '../../domain/line.ts';
import type { Hit } from '../../domain/phrases.ts';
import { phrases } from '../../domain/phrases.ts';
import type { Span } from '../../domain/slots.ts';
import { matchPayers } from '../../payers/directory.ts';
import type { Utterance } from '../utterance.ts';
import type { ValueReading } from '../values.ts';
import { namesOf, otherProviders } from './alternatives.ts';
import { findAskedLanguage } from './asked-language.ts';
import { findCallingFor } from './calling-for.ts';
import { findLocation, findProvider } from './provider.ts';
import { findOrAnyone, findShift } from './shift.ts';
import type { ReasonHit, SpecialtyWords } from './visit-reason.ts';
import { answeredReason, findReason, introducedReason, lastingComplaint } from './visit-reason.ts';

export type OwnSlotsInput = {
  u: Utterance;
  line: Line;
  /** What the value readers took. */
  values: ValueReading[];
  specialties: SpecialtyWords[];
  /** Two-letter state of the clinic, where it is known. */
  state: string | null;
  /** Where the answer after a leading yes or no begins. */
  from: number;
};

const identity: ReadonlySet<string> = new Set([...identifierKinds, 'personName', 'relationship']);
const about = new Set(['request', 'visitReason', 'appointmentPreference', 'choice', 'anythingElse', 'none']);

const offersOpenings = new Set(['choice', 'appointmentPreference']);

/** The slots that are words rather than values: payer, provider, place, reason, language, for whom. */
export const readOwnSlots = (input: OwnSlotsInput): ValueReading[] => {
  const { u, line } = input;
  const asked = u.context.expects ?? 'none';
  const found: ValueReading[] = [];
  const put = (reading: ValueReading): unknown => found.push(reading);
  const spanned = (hit: Hit): Span => spanOf(line, hit.from, hit.to);
  const taken = (token: number): boolean => overlaps([...input.values, ...found], line.tokens[token]?.span ?? [0, 0]);

  const payer = payerOf(input);
  if (payer) put(payer);
  const language = findAskedLanguage(line);
  if (language) put({ slot: 'language', value: language.value, span: spanned(language), confidence: 0.93 });
  const callingFor = findCallingFor(line, u.context.language);
  if (callingFor && asked !== 'relationship')
    put({ slot: 'callingFor', value: callingFor.value, span: spanned(callingFor), confidence: 0.9 });
  if (identity.has(asked) || asked === 'payer') return found;
  const orAnyone = findOrAnyone(line, u.context.language);
  const shift = offersOpenings.has(asked) ? findShift(line, u.context.language) : null;
  if (shift && !(orAnyone && shift.from < orAnyone.to && orAnyone.from < shift.to)) {
    put({ slot: 'shift', value: shift.value, span: spanned(shift), confidence: 0.88 });
  }
  const provider = endingBefore(findProvider(u.text, line, taken), orAnyone);
  if (provider && orAnyone) put({ slot: 'orAnyone', value: true, span: spanned(orAnyone), confidence: 0.85 });
  const others = provider ? otherProviders(u.text, line, provider) : [];
  const [other] = others;
  if (other)
    put({
      slot: 'orProviders',
      value: namesOf(u.text, line, others),
      span: spanned({ from: other.from, to: others.at(-1)?.to ?? other.to }),
      confidence: 0.85,
    });
  if (provider) put({ slot: 'provider', value: textOf(u.text, spanned(provider)), span: spanned(provider), confidence: 0.9 });
  const location = findLocation(u.text, line, taken);
  if (location) put({ slot: 'location', value: textOf(u.text, spanned(location)), span: spanned(location), confidence: 0.8 });
  const reason = reasonOf(input, taken);
  if (reason && (about.has(asked) || reason.specialty !== null))
    put(withChild(reason, callingFor?.value === 'child', u.text, spanned(reason)));
  return found;
};

/** "Chen o cualquiera" is no name. */
const endingBefore = (hit: Hit | null, next: Hit | null): Hit | null =>
  hit && next && hit.from < next.from && next.from < hit.to ? { from: hit.from, to: next.from } : hit;

const textOf = (text: string, [start, end]: Span): string => text.slice(start, end);

const overlaps = (readings: ValueReading[], [start, end]: Span): boolean =>
  readings.some(({ span, slot }) => slot !== 'callingFor' && span[0] < end && start < span[1]);

/** A child's general visit is paediatric. */
const withChild = (reason: ReasonHit, child: boolean, text: string, span: Span): ValueReading => {
  const specialty = child && reason.specialty === 'primaryCare' ? 'pediatrics' : reason.specialty;
  return { slot: 'visitReason', value: { text: textOf(text, span), specialty }, span, confidence: specialty === null ? 0.7 : 0.88 };
};

const reasonOf = ({ u, line, specialties, from }: OwnSlotsInput, taken: (token: number) => boolean): ReasonHit | null => {
  const { language, expects } = u.context;
  const known = findReason(line, language, specialties);
  if (expects === 'visitReason') {
    const answer = answeredReason(line, language, from, taken);
    if (answer) return { ...(known ? joined(answer, known) : answer), specialty: known?.specialty ?? null };
    return known;
  }
  const introduced = introducedReason(line, language, taken);
  if (known)
    return introduced && introduced.from <= known.from && known.from < introduced.to
      ? { ...introduced, specialty: known.specialty }
      : known;
  const lasting = introduced ?? lastingComplaint(line, language, taken);
  return lasting ? { ...lasting, specialty: null } : null;
};

const joined = (a: Hit, b: Hit): Hit =>
  b.from >= a.from && b.to <= a.to
    ? a
    : b.from < a.to && a.from < b.to
      ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
      : b;

/** Told before it was asked: there is no payer. */
const uninsured = (line: Line): ValueReading | null => {
  const hit = withoutPayer.find(line);
  return hit && { slot: 'payer', value: { candidates: [] }, span: spanOf(line, hit.from, hit.to), confidence: 0.9 };
};
const withoutPayer = phrases(`
  (i|we|he|she) (do|does|did) not (have|got|carry) (any|an|health|medical|my own)* (insurance|coverage|health plan) !(card|number|id|information|info|with|on|handy|here|questions)
  (i|we) (have|got) no (health|medical)? (insurance|coverage)
  (i am|we are|he is|she is) (uninsured|not insured|self pay|paying cash|paying out of pocket)
  (lost|dropped) (my|our) (insurance|coverage) !(card)
  (no|yo no|nosotros no) (tengo|tenemos|cuento con|contamos con|traigo) (ningun|ninguna)? (seguro|aseguranza|cobertura|seguro medico) !(social|aqui|si|que|a)
  (estoy|estamos) sin (seguro|aseguranza)
  (no estoy|no estamos) asegurad*`);

/** "Do you work with Kaiser?" names a payer, whatever else the name may mean. */
const asksAbout =
  /\b(?:do|does|will|would|can) (?:you|they|y'all|the (?:clinic|office|doctor)|dr\.? \w+)(?: (?:guys|all|still|also|currently|even))? (?:take|accept|work with|honor|bill|participate (?:in|with))\b|\b(?:aceptan?|reciben?|trabajan? con|toman?|manejan?) (?!mi\b|el\b|la\b)/;

const payerOf = ({ u, line, values, state }: OwnSlotsInput): ValueReading | null => {
  const asked = u.context.expects === 'payer' || asksAbout.test(u.folded);
  const match = matchPayers(u.text, state, { asked, words: u.words });
  if (match.kind === 'none') return isWishing(u.context.expects) ? uninsured(line) : null;
  if (overlaps(values, match.span)) return null;
  const candidates = match.kind === 'one' ? [match.payer] : match.candidates;
  return { slot: 'payer', value: { candidates }, span: match.span, confidence: match.kind === 'one' ? 0.92 : 0.8 };
};
