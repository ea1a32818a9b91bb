import { parseArgs } from 'node:util';
import { type Fault, faults, isFault } from '../faults.ts';
import type { Behaviour } from '../instance.ts';

/** What `npm run connect` was asked to do. */
export type ConnectCliOptions = {
  url: string;
  /** Null: the service's own, where it is started here; else any, which a service in development mode without a secret takes. */
  secret: string | null;
  locale: 'en-US' | 'es-US';
  channel: 'VOICE' | 'CHAT';
  /** E.164; null: the network tells no number. */
  caller: string | null;
  script: string | null;
  /** Where the contact must end: a queue, `disconnected`, `hungUp`, or the value of one of its attributes. */
  expect: string | null;
  fault: Fault | null;
  fullQueues: string[];
  silence: Behaviour['silence'];
  verbose: boolean;
};

export type ReadOptions = { kind: 'ok'; options: ConnectCliOptions } | { kind: 'help' } | { kind: 'wrong'; message: string };

const list = Object.entries(faults)
  .map(([name, what]) => `    ${name.padEnd(14)} ${what}`)
  .join('\n');

export const usage = `usage: npm run connect -- [options]

Plays a call as Amazon Connect and Lex would: the generated flow, the bot, and the bridge that signs each event and sends it to the service.

  --url URL          the service; default http://127.0.0.1:8080, started for the call when there is none
  --secret SECRET    whsec_…, one of the service's WEBHOOK_SECRETS; default the first one in that variable
  --locale TAG       in which the contact begins: en-US (default) or es-US
  --caller NUMBER    the calling number, such as +12065550142
  --chat             a chat in place of a phone call
  --script FILE      plays a file, one turn a line, in place of a person at the keyboard
  --expect END       with a script: exit 1 unless the contact ends so: a queue, disconnected, hungUp, or an attribute's value (completed, …)
  --full QUEUE       this queue takes nobody; may be given several times
  --silence WAY      reachesHook (default) or endsBlock: what Amazon does at silence is not documented
  --fault NAME       goes wrong at every turn; at one turn, write !NAME at the end of its line
  --verbose          also SSML, how the line listens, the flow's steps and the bridge's log

A turn:
  I need an appointment            speech; | another guess of the recogniser
  #03041980#                       keys of the keypad, after the first #
  >yes                             said (or >#1: pressed) while the prompt still plays
  (an empty line)                  silence
  /hangup                          hangs up; so does Ctrl-C
  // a comment                     in scripts

Faults:
${list}
`;

const flags = {
  url: { type: 'string', default: 'http://127.0.0.1:8080' },
  secret: { type: 'string' },
  locale: { type: 'string', default: 'en-US' },
  caller: { type: 'string' },
  chat: { type: 'boolean', default: false },
  script: { type: 'string' },
  expect: { type: 'string' },
  full: { type: 'string', multiple: true },
  silence: { type: 'string', default: 'reachesHook' },
  fault: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const readOptions = (args: string[]): ReadOptions => {
  try {
    const { values } = parseArgs({ args, options: flags, strict: true });
    if (values.help) return { kind: 'help' };
    const { url, locale, silence, fault = null, verbose, full: fullQueues = [] } = values;
    if (!['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '')) return wrong('--url must be an http:// or https:// address');
    if (locale !== 'en-US' && locale !== 'es-US') return wrong('--locale must be en-US or es-US');
    if (silence !== 'reachesHook' && silence !== 'endsBlock') return wrong('--silence must be reachesHook or endsBlock');
    if (fault !== null && !isFault(fault)) return wrong(`--fault must be one of ${Object.keys(faults).join(', ')}`);
    const { secret = null, caller = null, script = null, expect = null } = values;
    if (caller !== null && !/^\+[1-9]\d{6,14}$/.test(caller)) return wrong('--caller must be a number such as +12065550142');
    if (expect !== null && script === null) return wrong('--expect needs --script');
    const channel = values.chat ? 'CHAT' : 'VOICE';
    return { kind: 'ok', options: { url, secret, locale, channel, caller, script, expect, fault, fullQueues, silence, verbose } };
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'the options cannot be read');
  }
};

const wrong = (message: string): ReadOptions => ({ kind: 'wrong', message });
