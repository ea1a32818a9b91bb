import { readFile, writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { CallError, type Line, openLine } from './talk/client.ts';
import { converse } from './talk/converse.ts';
import { readOptions, type TalkOptions, usage } from './talk/options.ts';
import { playScript, type Show } from './talk/play.ts';
import { endsAs, layOut, type Shown } from './talk/present.ts';
import { readScript } from './talk/script.ts';
import { findService } from './talk/service.ts';

/** A call in the terminal. Exits 0 when the call was made, 1 when it could not be or ended otherwise than expected, 2 for wrong options. */
type ExitCode = 0 | 1 | 2;

/** Longer lines are hard to read, shorter ones too. */
const [minWidth, maxWidth] = [40, 100];

const plain = (text: string): string => text;
const styled =
  (style: 'dim' | 'bold') =>
  (text: string): string =>
    styleText(style, text, { stream: process.stdout });

const fail = (message: string, code: ExitCode = 1): ExitCode => {
  console.error(`talk: ${message}`);
  return code;
};

const main = async (args: string[]): Promise<ExitCode> => {
  const read = readOptions(args);
  if (read.kind === 'help') console.log(usage);
  if (read.kind === 'wrong') return fail(`${read.message}\n\n${usage}`, 2);
  if (read.kind !== 'ok') return 0;
  const service = await findService(read.options.url, () => console.error('No service answers yet; starting one for this call …'));
  if (service.kind === 'failed') return fail(service.message);
  try {
    return await talk(read.options);
  } catch (error) {
    if (error instanceof CallError) return fail(error.message);
    throw error;
  } finally {
    if (service.kind === 'started') await service.stop();
  }
};

const talk = async (options: TalkOptions): Promise<ExitCode> => {
  const line = openLine(options);
  const shown: Shown[] = [];
  const width = Math.max(minWidth, Math.min(process.stdout.columns || maxWidth, maxWidth));
  const show: Show = (piece) => {
    shown.push(piece);
    console.log(`${layOut(piece, { width, dim: styled('dim'), bold: styled('bold') })}\n`);
  };
  try {
    return options.script === null ? await byHand(line, options, show) : await byScript(line, options.script, options, show);
  } finally {
    if (options.record !== null) await writeFile(options.record, transcriptOf(shown));
  }
};

const byHand = async (line: Line, { channel }: TalkOptions, show: Show): Promise<ExitCode> => {
  await converse({ line, channel, show, tell: (text) => console.log(styled('dim')(text)) });
  return 0;
};

const byScript = async (line: Line, file: string, { channel, expect }: TalkOptions, show: Show): Promise<ExitCode> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return fail(`--script must name a file that can be read; there is none at "${file}"`, 2);
  const script = readScript(text, channel);
  if (script.kind === 'wrong') return fail(`${file}, ${script.message}`, 2);
  const ends = endsAs(await playScript(line, script.inputs, show));
  if (expect === null || ends.includes(expect)) return 0;
  return fail(`the call was expected to end as ${expect}, but it is ${ends.join(', ')}`);
};

const transcriptOf = (shown: Shown[]): string =>
  `${shown.map((piece) => layOut(piece, { width: maxWidth, dim: plain, bold: plain })).join('\n\n')}\n`;

process.exitCode = await main(process.argv.slice(2));
