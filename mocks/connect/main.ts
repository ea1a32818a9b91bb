import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { findService } from '../../src/cli/talk/service.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { type CallerInput, writtenOut } from './caller.ts';
import { openCallwellInstance } from './callwell-instance.ts';
import { type ConnectCliOptions, readOptions, usage } from './cli/options.ts';
import { endLines, endsAs, listeningLine, saidLines } from './cli/present.ts';
import { readScript, readTurn } from './cli/turns.ts';
import type { Call, Connect } from './emulator.ts';

/** A call by way of Amazon Connect, in the terminal. Exits 0 when all went as AWS and the script want it, 1 when not, 2 for wrong options. */
type ExitCode = 0 | 1 | 2;

const fail = (message: string, code: ExitCode = 1): ExitCode => {
  console.error(`connect: ${message}`);
  return code;
};

const main = async (args: string[]): Promise<ExitCode> => {
  const read = readOptions(args);
  if (read.kind === 'help') console.log(usage);
  if (read.kind === 'wrong') return fail(`${read.message}\n\n${usage}`, 2);
  if (read.kind !== 'ok') return 0;
  const { options } = read;
  const inputs = options.script === null ? null : await readInputs(options.script, options);
  if (typeof inputs === 'string') return fail(inputs, 2);
  const known = options.secret ?? process.env.WEBHOOK_SECRETS?.split(',')[0]?.trim();
  // A service in development mode that knows no secret takes any.
  const secret = known || `whsec_${randomBytes(32).toString('base64')}`;
  const started = () => console.error('No service answers yet; starting one for this call …');
  const service = await findService(options.url, started, {
    WEBHOOK_SECRETS: secret,
    DATA_DIR: process.env.DATA_DIR ?? '.data/connect',
  });
  if (service.kind === 'failed') return fail(service.message);
  try {
    return await callOnce(options, secret, inputs);
  } finally {
    if (service.kind === 'started') await service.stop();
  }
};

const readInputs = async (file: string, { channel }: ConnectCliOptions): Promise<CallerInput[] | string> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return `--script must name a file that can be read; there is none at "${file}"`;
  const script = readScript(text, channel);
  return script.kind === 'wrong' ? `${file}, ${script.message}` : script.inputs;
};

const callOnce = async (options: ConnectCliOptions, secret: string, inputs: CallerInput[] | null): Promise<ExitCode> => {
  const connect = await openInstance(options, secret);
  if (typeof connect === 'string') return fail(connect);
  const call = await connect.call({ channel: options.channel, ...(options.caller ? { from: options.caller } : {}) });
  show(call, options);
  await (inputs === null ? converse(call, options) : play(call, inputs, options));
  if (call.end() === null) await call.hangUp();
  const end = call.end();
  if (end === null) throw new Error('a contact that was hung up has not ended');
  console.log(['', ...endLines(call, end)].join('\n'));
  for (const violation of connect.violations) console.error(`AWS would not have taken this: ${violation}`);
  const ends = endsAs(call, end);
  if (options.expect !== null && !ends.includes(options.expect))
    return fail(`expected ${options.expect}, but it ended as ${ends.join(', ')}`);
  return connect.violations.length > 0 ? 1 : 0;
};

/** The queues are those of the policy that the service has, as far as it can be known from here. */
const openInstance = async (options: ConnectCliOptions, secret: string): Promise<Connect | string> => {
  const file = process.env.POLICY_FILE ?? 'policy/default.yaml';
  const loaded = await loadPolicy(file);
  if (loaded.kind === 'wrong') return `${file} is not valid\n${loaded.problems.join('\n')}`;
  const { queues, queueOf } = loaded.policy.escalation;
  return openCallwellInstance({
    url: options.url,
    secret,
    queues: queues.map(({ id }) => id),
    defaultQueue: queueOf['default'] ?? '',
    queuesWithoutCallback: queues.filter(({ callback }) => callback === 'off').map(({ id }) => id),
    fullQueues: () => options.fullQueues,
    locale: options.locale,
    channel: options.channel,
    behaviour: { silence: options.silence },
    onBridgeLog: (line) => {
      if (options.verbose || line.level === 'error') console.error(`bridge  ${JSON.stringify(line)}${hintTo(line.code)}`);
    },
    ...(options.fault ? { everyTurn: options.fault } : {}),
  });
};

const hintTo = (code: string | undefined): string =>
  code === 'refused' ? '\n        The service knows another secret: give one of its WEBHOOK_SECRETS as --secret.' : '';

/** How many steps of the flow were shown. */
const shownSteps = new WeakMap<Call, number>();

const show = (call: Call, { verbose }: ConnectCliOptions): void => {
  const steps = call.steps.slice(shownSteps.get(call) ?? 0);
  shownSteps.set(call, call.steps.length);
  if (verbose && steps.length > 0) console.log(`        flow: ${steps.join(' → ')}`);
  for (const line of saidLines(call.heard(), verbose)) console.log(line);
  const listening = call.listening();
  if (verbose && listening) console.log(listeningLine(listening));
};

const play = async (call: Call, inputs: CallerInput[], options: ConnectCliOptions): Promise<void> => {
  for (const input of inputs) {
    if (call.end() !== null) return;
    console.log(`you     ${writtenOut(input)}`);
    await call.turn(input);
    show(call, options);
  }
};

/** A person at the keyboard; lines from a pipe work as well. */
const converse = async (call: Call, options: ConnectCliOptions): Promise<void> => {
  if (call.end() !== null) return;
  const typed = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY && process.stdout.isTTY,
  });
  typed.on('SIGINT', () => typed.close());
  typed.setPrompt(process.stdin.isTTY ? 'you     ' : '');
  // What a pipe gave before it closed is still read.
  let isOpen = true;
  typed.once('close', () => {
    isOpen = false;
  });
  typed.prompt();
  for await (const line of typed) {
    const read = readTurn(line, options.channel);
    if (read.kind === 'help') console.log(usage);
    if (read.kind === 'wrong') console.log(read.message);
    if (read.kind === 'turn') {
      if (!process.stdin.isTTY) console.log(`you     ${writtenOut(read.input)}`);
      await call.turn(read.input);
      show(call, options);
    }
    if (call.end() !== null) break;
    if (isOpen) typed.prompt();
  }
  typed.close();
};

process.exitCode = await main(process.argv.slice(2));
