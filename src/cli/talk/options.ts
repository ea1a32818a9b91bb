import { parseArgs } from 'node:util';

/** What `npm run talk` was asked to do. */
export type TalkOptions = {
  url: string;
  locale: string;
  channel: 'voice' | 'chat';
  /** E.164; null: the network tells no number. */
  caller: string | null;
  /** Sent as `Authorization: Bearer`. */
  token: string | null;
  /** A file to play instead of a person at the keyboard. */
  script: string | null;
  /** How the call must end: a status, a result or a reason, such as `completed`, `booked`, `medicalEmergency`. */
  expect: string | null;
  /** A file that the conversation is written to, as text. */
  record: string | null;
};

export type ReadOptions = { kind: 'ok'; options: TalkOptions } | { kind: 'help' } | { kind: 'wrong'; message: string };

export const usage = `usage: npm run talk -- [options]

  --url URL          the service; default http://127.0.0.1:8080, started for the call when there is none
  --locale TAG       en-US (default) or es-US
  --caller NUMBER    the calling number, such as +12065550142
  --channel NAME     voice (default) or chat
  --token TOKEN      a bearer token, for a service that wants one
  --script FILE      plays a file: one utterance a line, #123 for the keypad, an empty line or (silence), (hangup), // comment
  --expect END       with a script: exit 1 unless the call ends so: a status, a result or a reason (completed, booked, …)
  --record FILE      writes the conversation to a file
`;

const flags = {
  url: { type: 'string', default: 'http://127.0.0.1:8080' },
  locale: { type: 'string', default: 'en-US' },
  channel: { type: 'string', default: 'voice' },
  caller: { type: 'string' },
  token: { type: 'string' },
  script: { type: 'string' },
  expect: { type: 'string' },
  record: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const readOptions = (args: string[]): ReadOptions => {
  try {
    const { values } = parseArgs({ args, options: flags, strict: true });
    if (values.help) return { kind: 'help' };
    const { url, locale, channel } = values;
    if (!['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '')) return wrong('--url must be an http:// or https:// address');
    if (channel !== 'voice' && channel !== 'chat') return wrong('--channel must be voice or chat');
    const { caller = null, token = null, script = null, expect = null, record = null } = values;
    return { kind: 'ok', options: { url, locale, channel, caller, token, script, expect, record } };
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'the options cannot be read');
  }
};

const wrong = (message: string): ReadOptions => ({ kind: 'wrong', message });
