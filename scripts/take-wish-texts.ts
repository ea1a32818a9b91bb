import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isHeldOut } from '../evals/split.ts';

/**
 * Makes `scripts/wishes/public.tsv.gz` from three public sets of utterances, with our labels: what stands there is all that training uses of
 * them, and nothing that the evaluations hold out. `scripts/wishes/README.md` tells where they come from. Usage: `node scripts/take-wish-texts.ts <folder with the sets>`.
 */

type Row = { text: string; intent?: string; intents?: string[] };

const clinc: Record<string, string | null> = {
  yes: 'yes',
  no: 'no',
  repeat: 'repeat',
  goodbye: 'done',
  cancel: 'done',
  insurance: 'insurance',
  insurance_change: 'insurance',
  schedule_meeting: 'schedule',
  meeting_schedule: 'lookUp',
  ...Object.fromEntries(
    ['maybe', 'thank_you', 'greeting', 'calendar', 'calendar_update', 'vaccines', 'are_you_a_bot', 'change_language'].map(
      (intent) => [intent, null],
    ),
  ),
};

const hwu: Record<string, string | null> = {
  general_affirm: 'yes',
  general_negate: 'no',
  general_repeat: 'repeat',
  general_explain: 'repeat',
  general_commandstop: 'done',
  ...Object.fromEntries(['confirm', 'dontcare', 'praise', 'quirky'].map((intent) => [`general_${intent}`, null])),
  calendar_query: null,
  calendar_remove: null,
  calendar_set: null,
};

const both = new Set(['affirm', 'deny', 'repeat', 'end_call', 'dont_know', 'acknowledge', 'greet', 'thank', 'handoff']);
const alike = new Set([
  'booking',
  'appointment',
  'change',
  'cancel_close_leave_freeze',
  'make_open_apply_setup_get_activate',
  'existing',
]);
const nluppLabel = (intents: string[]): string | null => {
  if (intents.includes('handoff')) return 'person';
  const [only] = intents;
  if (intents.length === 1 && only !== undefined) {
    const label = { affirm: 'yes', deny: 'no', repeat: 'repeat', end_call: 'done', dont_know: 'refuse' }[only];
    if (label) return label;
  }
  return intents.length > 0 && !intents.some((intent) => both.has(intent) || alike.has(intent)) ? 'oos' : null;
};

/** Kinds of insurance that are no business of a clinic. */
const otherInsurance =
  /\b(car|auto|home|house|homeowners?|owners|life|motorcycle|renters?|rental|boat|pet|travel|vehicle|property)\b/;

const labelled = (intent: string | undefined, table: Record<string, string | null>): string | null =>
  intent === undefined ? null : intent in table ? (table[intent] ?? null) : 'oos';

const take = (folder: string): [string, string][] => {
  const rows = (file: string): Row[] =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  const found: [string | null, string][] = [
    ...rows('clinc150/train_val.jsonl.gz')
      .filter(({ text, intent }) => intent !== 'insurance_change' || !otherInsurance.test(text))
      .map(({ text, intent }): [string | null, string] => [labelled(intent, clinc), text]),
    ...rows('hwu64/train.jsonl.gz').map(({ text, intent }): [string | null, string] => [labelled(intent, hwu), text]),
    ...rows('nlu_plus_plus/folds_0_9.jsonl.gz').map(({ text, intents = [] }): [string | null, string] => [
      nluppLabel(intents),
      text,
    ]),
  ];
  return found.flatMap(([label, text]) =>
    label === null || isHeldOut(text) ? [] : [[label, text.replaceAll(/\s+/g, ' ').trim()]],
  );
};

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Which folder are the sets in?');
const lines = take(folder).map(([label, text]) => `${label}\t${text}\n`);
writeFileSync(new URL('wishes/public.tsv.gz', import.meta.url), gzipSync(lines.join(''), { level: 9 }));
