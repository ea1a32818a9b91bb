import type { Concerned } from './phrase-tables.ts';
import { concernedBy } from './phrase-tables.ts';
import type { Span } from './slots.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** One word of a line: folded, with contractions written out, and where it stands in the original text. */
export type Token = {
  text: string;
  span: Span;
  /** Grows at each `.`, `;`, `!`, `?` or line break before the word. */
  sentence: number;
  /** Whether a comma or a dash stands before the word. */
  afterPause: boolean;
  /** Of `text`, and of its first letters: most tables of phrases are passed over by these alone. */
  hash: number;
  lettersHash: number;
};

/** How many letters count as the beginning of a word. */
export const beginningLetters = 2;

/** Between 0 and 4095. */
export const hashOf = (word: string, letters = word.length): number => {
  let hash = 0;
  for (let i = 0; i < letters && i < word.length; i++) hash = (hash * 31 + word.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 12)) & 4095;
};

const tokenOf = (text: string, span: Span, sentence: number, afterPause: boolean): Token => ({
  text,
  span,
  sentence,
  afterPause,
  hash: hashOf(text),
  lettersHash: hashOf(text, beginningLetters),
});

/**
 * Words in one canonical form, for phrases to be looked for: ` i do not want to cancel `, each word after one space. `starts[i]` is where
 * the space before token `i` stands in `text`.
 */
export type Line = {
  text: string;
  tokens: Token[];
  starts: number[];
  /** A bit for the hash of each word, and from 4096 on for that of its beginning: what has no bit does not stand in the line. */
  bits: Uint32Array;
  /** The tables of phrases that may have something to say of it. */
  concerned: Concerned;
};

/**
 * `full` lacks hesitations only ("uh", "este…"); `plain` also lacks the words that say nothing of what is wanted (greetings, thanks,
 * "please", "just"), so that "could you please just cancel it" is "could you cancel it".
 */
export type Lines = { full: Line; plain: Line };

/** Written out so that a phrase has one form. Keys are folded; apostrophes may be missing, as recognisers and thumbs leave them out. */
const contractions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "i'm": 'i am',
    im: 'i am',
    "i've": 'i have',
    ive: 'i have',
    "i'd": 'i would',
    "i'll": 'i will',
    "you're": 'you are',
    youre: 'you are',
    "you've": 'you have',
    "you'd": 'you would',
    "you'll": 'you will',
    "we're": 'we are',
    "we've": 'we have',
    "we'd": 'we would',
    "we'll": 'we will',
    "they're": 'they are',
    theyre: 'they are',
    "they've": 'they have',
    "they'd": 'they would',
    "they'll": 'they will',
    "he's": 'he is',
    hes: 'he is',
    "she's": 'she is',
    shes: 'she is',
    "he'd": 'he would',
    "she'd": 'she would',
    "he'll": 'he will',
    "she'll": 'she will',
    "it's": 'it is',
    its: 'it is',
    "it'd": 'it would',
    "it'll": 'it will',
    "that's": 'that is',
    thats: 'that is',
    "that'd": 'that would',
    "that'll": 'that will',
    "there's": 'there is',
    theres: 'there is',
    "here's": 'here is',
    "what's": 'what is',
    whats: 'what is',
    "where's": 'where is',
    wheres: 'where is',
    "when's": 'when is',
    whens: 'when is',
    "who's": 'who is',
    "how's": 'how is',
    "let's": 'let us',
    lets: 'let us',
    "don't": 'do not',
    dont: 'do not',
    "doesn't": 'does not',
    doesnt: 'does not',
    "didn't": 'did not',
    didnt: 'did not',
    "can't": 'can not',
    cant: 'can not',
    cannot: 'can not',
    "couldn't": 'could not',
    couldnt: 'could not',
    "won't": 'will not',
    wont: 'will not',
    "wouldn't": 'would not',
    wouldnt: 'would not',
    "shouldn't": 'should not',
    shouldnt: 'should not',
    "isn't": 'is not',
    isnt: 'is not',
    "aren't": 'are not',
    arent: 'are not',
    "wasn't": 'was not',
    wasnt: 'was not',
    "weren't": 'were not',
    "hasn't": 'has not',
    hasnt: 'has not',
    "haven't": 'have not',
    havent: 'have not',
    "hadn't": 'had not',
    "ain't": 'is not',
    aint: 'is not',
    wanna: 'want to',
    gonna: 'going to',
    gotta: 'got to',
    gimme: 'give me',
    lemme: 'let me',
    "y'all": 'you',
    ya: 'ya',
    appt: 'appointment',
    appts: 'appointments',
    appointement: 'appointment',
    apt: 'appointment',
    resched: 'reschedule',
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    u: 'you',
    ur: 'your',
    cuz: 'because',
    tmrw: 'tomorrow',
    pa: 'para',
    pq: 'porque',
    xq: 'porque',
    tmb: 'tambien',
    ok: 'okay',
    'o.k': 'okay',
    "mm'hmm": 'mhm',
    'a.m': 'am',
    'p.m': 'pm',
  }).map(([short, long]) => [short, long.split(' ')] as const),
);

const hesitations = new Set('uh um uhm umm er erm ah ahh hmm hm mmm eh ehm em huh'.split(' '));
const soft = new Set(
  `please kindly just really basically literally honestly simply actually thanks thank hi hello hey hola well
  pues mire oiga disculpe gracias buenas sir maam ma'am senorita señorita señor señora`.split(/\s+/),
);
/** Soft only together. */
const softPairs: ReadonlyMap<string, Set<string>> = new Map(
  Object.entries({
    thank: new Set(['you']),
    por: new Set(['favor']),
    muchas: new Set(['gracias']),
    mil: new Set(['gracias']),
    good: new Set(['morning', 'afternoon', 'evening']),
    buenos: new Set(['dias']),
    buenas: new Set(['tardes', 'noches']),
    o: new Set(['sea']),
  }),
);

/** A sound of assent or dissent is two words on paper; it must not vanish with the hesitations. First word, second word, what it says. */
const sounds: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries({
    uh: { huh: 'mhm', unh: 'nope' },
    mm: { hmm: 'mhm', hm: 'mhm', mm: 'nope' },
    m: { hm: 'mhm' },
    mhm: { hm: 'mhm' },
    hm: { hm: 'mhm' },
    aja: { aja: 'mhm' },
    nuh: { uh: 'nope' },
    unh: { unh: 'nope' },
  }),
);

/** The reader and the guardrails ask for the lines of the same text, one after the other. */
let last: { text: string; lines: Lines } | undefined;

/** The two lines of a text. `words` may be given when they were cut before. */
export const linesOf = (text: string, words?: Word[]): Lines => {
  if (last?.text === text) return last.lines;
  const full = fullTokens(text, words ?? wordsOf(text));
  const lines = { full: lineOf(full), plain: lineOf(withoutSoft(full)) };
  last = { text, lines };
  return lines;
};

const fullTokens = (text: string, words: Word[]): Token[] => {
  const tokens: Token[] = [];
  let sentence = 0;
  let end = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const gap = i === 0 ? '' : text.slice(end, word.span[0]);
    end = word.span[1];
    if (sentenceEnd.test(gap)) sentence++;
    const next = words[i + 1];
    const sound = next && sounds.get(word.text)?.[next.text];
    if (sound && next) {
      tokens.push(tokenOf(sound, [word.span[0], next.span[1]], sentence, pause.test(gap)));
      end = next.span[1];
      i++;
    } else pushWord(tokens, word, sentence, pause.test(gap));
  }
  return tokens;
};

const sentenceEnd = /[.;!?¡¿\n]/;
const pause = /[,:—–-]/;

const pushWord = (tokens: Token[], { text, span }: Word, sentence: number, afterPause: boolean): void => {
  const push = (form: string): number => tokens.push(tokenOf(form, span, sentence, afterPause));
  const forms = contractions.get(text);
  if (forms) for (const form of forms) push(form);
  else if (hesitations.has(text)) return;
  else if (text.length > 2 && text.endsWith("'s")) {
    push(text.slice(0, -2));
    push("'s");
  } else push(text);
};

const withoutSoft = (tokens: Token[]): Token[] => {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1]?.text;
    if (next !== undefined && softPairs.get(token.text)?.has(next)) i++;
    else if (!soft.has(token.text)) kept.push(token);
  }
  return kept;
};

export const lineOf = (tokens: Token[]): Line => {
  const starts: number[] = [];
  const bits = new Uint32Array(256);
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += ` ${token.text}`;
    bits[token.hash >>> 5] = (bits[token.hash >>> 5] as number) | (1 << (token.hash & 31));
    const letters = 128 + (token.lettersHash >>> 5);
    bits[letters] = (bits[letters] as number) | (1 << (token.lettersHash & 31));
  }
  return { text: `${text} `, tokens, starts, bits, concerned: concernedBy(tokens) };
};

/** The span of tokens `[from, to)` in the original text; `to` must be after `from`. */
export const spanOf = (line: Line, from: number, to: number): Span => {
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  return first && last ? [first.span[0], last.span[1]] : [0, 0];
};
