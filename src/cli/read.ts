import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { byteLines } from './byte-lines.ts';
import type { LineAnswer, ReadOptions } from './read-line.ts';
import { answerLine, localDateTime } from './read-line.ts';

/**
 * `npm run -s read`: sentences in, dialogue acts and guardrail verdicts out, as JSON lines, in order. Exits with 0 at the end of the input whatever
 * the lines were, and with 2 when the command itself cannot be carried out.
 */

const usage = `Usage: npm run -s read [-- --explain] < sentences.jsonl
  Each line: { "id", "text", "locale"?, "expects"?, "now"?, "timeZone"?, "options"?, "alternatives"? }
  --explain  adds the rules that fired
  --model    asks the configured language model about each line; the built-in reader's answer stands where it has none`;

/** No sentence needs more. */
const longestLineBytes = 4 * 1024 * 1024;

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const argumentsOf = (): { explain: boolean; model: boolean; help: boolean } => {
  try {
    const { values } = parseArgs({
      options: { explain: { type: 'boolean' }, model: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return { explain: values.explain ?? false, model: values.model ?? false, help: values.help ?? false };
  } catch {
    return fail(usage);
  }
};

/** One moment for the whole run: the same line gives the same answer wherever it stands. */
const clock = (started: Date): ReadOptions['nowIn'] => {
  const known = new Map<string, string>();
  return (timeZone) => {
    const local = known.get(timeZone) ?? localDateTime(started, timeZone);
    known.set(timeZone, local);
    return local;
  };
};

/** Nothing of it is loaded without `--model`. */
const modelAnswer = async (options: ReadOptions): Promise<(line: string) => Promise<LineAnswer>> => {
  const { answerWithModel, openModel } = await import('./read-with-model.ts');
  const opened = await openModel(process.env);
  if ('wrong' in opened) return fail(opened.wrong);
  return (line) => answerWithModel(line, options, opened);
};

const main = async (): Promise<void> => {
  const { explain, model, help } = argumentsOf();
  if (help) return void process.stdout.write(`${usage}\n`);
  const options: ReadOptions = { explain, nowIn: clock(new Date()) };
  const answer = model ? await modelAnswer(options) : (line: string): LineAnswer => answerLine(line, options);
  for await (const lines of byteLines(process.stdin, longestLineBytes)) {
    let out = '';
    for (const line of lines) {
      const answered = line.kind === 'line' ? await answer(line.text) : { id: null, error: 'line: is too long' };
      out += `${JSON.stringify(answered)}\n`;
    }
    if (out !== '' && !process.stdout.write(out)) await once(process.stdout, 'drain');
  }
};

// Whoever reads our output may stop early (`| head`); that is no failure.
process.stdout.on('error', () => process.exit(0));
await main();
