import type { PayerCandidate, Span } from '../domain/slots.ts';
import { type Word, wordsOf } from '../domain/words.ts';
import { closestPayers } from './closest-payers.ts';
import { correctWords } from './correct-words.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { directory, type Payer } from './payer-data.ts';

export type { Payer, PayerKind } from './payer-data.ts';

/** `span` holds the words that were matched, `[start, end)` in UTF-16 units. `several` holds at least two; `ask` tells what tells them apart. */
export type PayerMatch =
  | { kind: 'one'; payer: PayerCandidate; span: Span }
  | { kind: 'several'; ask: 'state' | 'plan'; candidates: PayerCandidate[]; span: Span }
  | { kind: 'none' };

/** Beyond this, an utterance is not an answer that names a payer. */
const longestTextCharacters = 1_000;
/** Up to so many words, a misheard name is looked for without any word of insurance beside it. */
const shortAnswerWords = 5;

const byId: ReadonlyMap<string, Payer> = new Map(directory.payers.map((payer) => [payer.id, payer]));

export const payerById = (id: string): Payer | null => byId.get(id) ?? null;
export const payerName = (id: string): string | null => byId.get(id)?.name ?? null;
export const allPayers = (): readonly Payer[] => directory.payers;

/**
 * Which payer a text names: a bare name, or a sentence such as "I have blue cross of texas through work".
 * `state` is the two-letter state of the clinic: it tells the Blues and the Medicaids apart unless the text names another state.
 * `asked`: the text answers the question for the payer, so that names which are also people's ("Oscar") and misheard names count.
 * `words`: those of the text, where they were cut before.
 */
export const matchPayers = (text: string, state: string | null, options: { asked?: boolean; words?: Word[] } = {}): PayerMatch => {
  if (text.length > longestTextCharacters) return { kind: 'none' };
  const asked = options.asked ?? false;
  const words = options.words ?? wordsOf(text);
  if (words.length === 0) return { kind: 'none' };
  const mentions = mentionsIn(text, words, asked);
  if (mentions.length > 0) return settle(mentions, state);
  return asked ? nearest(text, words, state) : { kind: 'none' };
};

/** A misheard word is put right before it is looked up, also beside others that were heard well ("higmark blue shield"). */
const mentionsIn = (text: string, words: Word[], asked: boolean): Mention[] => {
  const exact = findMentions(text, words, asked);
  if (exact.denied) return [];
  const corrected = asked || words.length <= shortAnswerWords || exact.insuranceTopic ? correctWords(words) : null;
  const found = corrected === null ? [] : findMentions(text, corrected, asked).found;
  return found.length > 0 ? found : exact.found;
};

const settle = (mentions: Mention[], state: string | null): PayerMatch => {
  const span: Span = [Math.min(...mentions.map((m) => m.span[0])), Math.max(...mentions.map((m) => m.span[1]))];
  if (mentions.length === 1 && mentions[0] !== undefined) return decide(narrow(mentions[0], state), span);
  return several(
    mentions.map((mention) => narrow(mention, state)),
    span,
  );
};

type Narrowed = { payers: Payer[]; stateKnown: boolean };

const narrow = (mention: Mention, state: string | null): Narrowed => {
  const wanted = mention.state ?? state;
  if (mention.payers.length === 1 || wanted === null) return { payers: mention.payers, stateKnown: false };
  const local = mention.payers.filter((payer) => payer.states.length === 0 || payer.states.includes(wanted));
  return local.length > 0 ? { payers: local, stateKnown: true } : { payers: mention.payers, stateKnown: false };
};

const decide = ({ payers, stateKnown }: Narrowed, span: Span): PayerMatch => {
  const only = payers[0];
  if (payers.length === 1 && only !== undefined) return { kind: 'one', payer: candidate(only), span };
  const ask = !stateKnown && payers.every((payer) => payer.states.length > 0) ? 'state' : 'plan';
  return { kind: 'several', ask, candidates: payers.map(candidate), span };
};

/** Two names in one text: what they have in common, else a choice between them. */
const several = (parts: Narrowed[], span: Span): PayerMatch => {
  const [first, ...others] = parts;
  if (first === undefined) return { kind: 'none' };
  const common = first.payers.filter((payer) => others.every((other) => other.payers.includes(payer)));
  if (common.length > 0) return decide({ payers: common, stateKnown: parts.some((part) => part.stateKnown) }, span);
  const all = [...new Set(parts.flatMap((part) => part.payers))];
  const match = decide({ payers: withoutProgramme(all), stateKnown: true }, span);
  const stateOpen = parts.some(({ payers, stateKnown }) => payers.length > 1 && !stateKnown);
  return match.kind === 'several' && stateOpen ? { ...match, ask: 'state' } : match;
};

/** "Apple Health through Molina": a Medicaid plan that is named beside its state's programme is the one that is billed. */
const withoutProgramme = (payers: Payer[]): Payer[] => {
  const isProgramme = (payer: Payer): boolean => payer.groups?.includes('medicaid') ?? false;
  const rest = payers.filter((payer) => !isProgramme(payer));
  return rest.length > 0 && rest.every(({ kind }) => kind === 'medicaid') ? rest : payers;
};

const nearest = (text: string, words: Word[], state: string | null): PayerMatch => {
  const close = closestPayers(words);
  if (close.length === 0) return { kind: 'none' };
  const first = words[0];
  const last = words[words.length - 1];
  const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? text.length];
  return decide(narrow({ payers: close, state: null, span }, state), span);
};

const candidate = (payer: Payer): PayerCandidate => ({ id: payer.id, name: payer.name });
