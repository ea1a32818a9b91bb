import type { Language } from '../../domain/locale.ts';
import type { Emitted, SayParams, SayValue } from '../../machines/events.ts';
import { type Said, sentences } from '../wording/said.ts';
import { speakText } from '../wording/spoken.ts';
import { sayValue, type ValueContext } from '../wording/values.ts';
import { type Worded, type WordingContext, word } from '../wording/word.ts';
import type { ModelAsk, Prompt } from './port.ts';

/**
 * What a model may word: the sentences before a question, with every value taken out. The question itself stays word for word, and so do
 * all sentences that tell what was done, found or refused: a model chooses how something is introduced, never what is told or asked.
 */
export type Lead = {
  language: Language;
  /** The template's sentences, values as `{1}`, `{2}`, … */
  template: string;
  values: Said[];
  /** What is said after them, as it stands. */
  question: Said;
  expects: Worded['expects'];
};

/** Sayings that claim nothing: they may be worded with what follows them. */
const wordable: ReadonlySet<string> = new Set(['common.notUnderstood', 'common.noted']);

/** Null when there is nothing that a model may word. */
export const leadOf = (emitted: Emitted[], context: WordingContext): Lead | null => {
  const asks = emitted.filter((one) => one.type === 'ask');
  const [ask] = asks;
  const plainTurn = emitted.every(({ type }) => type === 'ask' || type === 'say' || type === 'note' || type === 'followUp');
  const says = emitted.filter((one) => one.type === 'say');
  if (!ask || asks.length > 1 || !plainTurn || ask.expects.sensitive || says.some(({ key }) => !wordable.has(key))) return null;
  const { bare, values } = takenOut(emitted, context);
  const text = word(bare, context).text;
  const at = text.search(/[^.!?]*\?/);
  const template = (at < 0 ? '' : text.slice(0, at)).trim();
  const rest = text.slice(template.length).trim();
  if (template === '' || /\{\d+\}/.test(rest)) return null;
  const question = { text: rest, ssml: speakText(rest) };
  return { language: context.language, template, values, question, expects: word(emitted, context).expects };
};

/** The same sayings with numbered places instead of values; counts stay, because they decide the grammar. */
const takenOut = (emitted: Emitted[], context: WordingContext): { bare: Emitted[]; values: Said[] } => {
  const values: Said[] = [];
  const how = valueContext(context);
  const place = (value: SayValue): SayValue => {
    if (value.is === 'count') return value;
    values.push(sayValue(value, how));
    return { is: 'text', text: `{${values.length}}` };
  };
  const placed = (params: SayParams): SayParams =>
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, place(value)]));
  const bare = emitted.map((one) => (one.type === 'say' || one.type === 'ask' ? { ...one, params: placed(one.params) } : one));
  return { bare, values };
};

const valueContext = ({ language, messages, policy }: WordingContext): ValueContext => ({
  language,
  timeZone: policy.clinic.timeZone,
  phrase: (key, params) => messages.say(language, key, params),
});

export const askForWords = (prompt: Prompt, { language, template }: Lead): ModelAsk => ({
  job: 'word',
  prompt,
  context: JSON.stringify({ language, before: template }),
  words: '',
  form: {
    name: 'say_before_question',
    description: 'What is said before the question.',
    schema: {
      type: 'object',
      properties: { before: { type: 'string' } },
      required: ['before'],
      additionalProperties: false,
    },
  },
});

/** The whole reply with these words before its question. */
export const withLead = (before: string, { values, question, expects }: Lead): Worded => {
  const filled = {
    text: before.replace(/\{(\d+)\}/g, (_, index: string) => values[Number(index) - 1]?.text ?? ''),
    ssml: speakText(before.replace(/\{(\d+)\}/g, '\uE000$1\uE001')).replace(
      /\uE000(\d+)\uE001/g,
      (_, index: string) => values[Number(index) - 1]?.ssml ?? '',
    ),
  };
  return { ...sentences([filled, question]), expects };
};
