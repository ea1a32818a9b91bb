import { z } from 'zod';
import type { Act } from '../domain/acts.ts';
import { expectsKinds } from '../domain/expects.ts';
import { languageOf } from '../domain/locale.ts';
import type { Span } from '../domain/slots.ts';
import type { Verdict } from '../domain/verdicts.ts';
import { judge } from '../guardrails/judge.ts';
import type { Reading, ReadRequest } from '../language/read.ts';
import { readBest } from '../language/read.ts';

/** A property that is null counts as absent. */
const maybe = <T extends z.ZodType>(type: T) => type.nullish();

const Alternative = z.union([
  z.string().transform((text) => ({ text })),
  z.object({ text: z.string(), confidence: maybe(z.number()) }),
]);

/** One line of input. Unknown properties are passed over. */
const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  locale: maybe(z.string().regex(/^(en|es)([-_][A-Za-z0-9]+)*$/i, 'must be an English or Spanish locale, such as "en-US"')),
  expects: maybe(z.enum(expectsKinds)),
  now: maybe(
    z
      .string()
      .regex(
        /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/,
        'must be a date-time, such as "2026-11-22T09:00:00"',
      ),
  ),
  timeZone: maybe(z.string().refine(isTimeZone, 'must be an IANA time zone')),
  options: maybe(z.array(z.object({ id: z.string(), label: z.string() })).max(50)),
  alternatives: maybe(z.array(Alternative).max(50)),
});
type Line = z.infer<typeof Line>;

export type LineAnswer =
  | { id: string | number | null; acts: Act[]; guardrails: Verdict[]; text?: string; rules?: FiredRule[]; model?: string }
  | { id: string | number | null; error: string };

/** A table of the reader or a guardrail that matched, and where. */
export type FiredRule = { rule: string; span: Span | null };

export type ReadOptions = {
  /** Adds the rules that fired. */
  explain: boolean;
  /** Local date-time in a time zone, for lines without `now`. */
  nowIn: (timeZone: string) => string;
};

const defaultTimeZone = 'America/Los_Angeles';

/** One line, read: what it came from, and what the reader and the guardrails made of it. */
export type ReadLine = { id: string | number | null; request: ReadRequest; reading: Reading; guardrails: Verdict[] };
type Unread = { id: string | number | null; error: string };

/** The answer to one line. Never throws; an error tells the place and what belongs there, never what stood there. */
export const answerLine = (line: string, options: ReadOptions): LineAnswer => {
  const read = readLine(line, options);
  return 'error' in read ? read : present(read, options);
};

export const readLine = (line: string, { nowIn }: ReadOptions): ReadLine | Unread => {
  const json = parseJson(line);
  if (json === undefined) return { id: null, error: 'not JSON' };
  const parsed = Line.safeParse(json);
  if (!parsed.success) return { id: idOf(json), error: problems(parsed.error) };
  const request = requestOf(parsed.data, nowIn);
  const reading = readBest(request);
  const judged = (words: string): Verdict[] =>
    judge({ text: words, language: request.language, state: { guardrails: [] }, expects: request.expects });
  const own = judged(request.text);
  const guardrails = own.length > 0 || reading.text === request.text ? own : judged(reading.text);
  return { id: parsed.data.id ?? null, request, reading, guardrails };
};

/** As it is printed. */
export const present = ({ id, request, reading, guardrails }: ReadLine, { explain }: ReadOptions): LineAnswer => ({
  id,
  acts: reading.acts.map(published),
  guardrails,
  ...(reading.text === request.text ? {} : { text: reading.text }),
  ...(explain ? { rules: firedRules(reading.acts, guardrails) } : {}),
});

/** The public list of acts has none for a greeting: it tells nothing that was asked for. */
const published = (act: Act): Act => (act.act === 'greet' ? { ...act, act: 'unclear' } : act);

const requestOf = (line: Line, nowIn: ReadOptions['nowIn']): ReadRequest => {
  const timeZone = line.timeZone ?? defaultTimeZone;
  return {
    text: line.text,
    language: languageOf(line.locale ?? 'en-US'),
    expects: line.expects ?? null,
    now: line.now ? localTime(line.now, timeZone) : nowIn(timeZone),
    timeZone,
    options: line.options ?? [],
    alternatives: (line.alternatives ?? []).map(({ text }) => ({ text })),
  };
};

/** A moment with an offset is brought to local time; one without is local. */
const localTime = (now: string, timeZone: string): string => {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(now)) {
    const moment = new Date(now);
    return Number.isNaN(moment.getTime()) ? now.slice(0, 19) : localDateTime(moment, timeZone);
  }
  return now.length === 16 ? `${now}:00` : now.slice(0, 19);
};

/** `YYYY-MM-DDTHH:MM:SS` on the clocks of a time zone. */
export const localDateTime = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(moment)
    .replace(' ', 'T');

const firedRules = (acts: Act[], guardrails: Verdict[]): FiredRule[] => [
  ...acts.flatMap((act): FiredRule[] => {
    if (!('slots' in act))
      return [
        { rule: act.act === 'ask' ? `topic.${act.topic}` : `act.${act.act}`, span: 'span' in act ? (act.span ?? null) : null },
      ];
    const slots = Object.entries(act.slots).map(([slot, { span }]) => ({
      rule: slot === 'goal' ? `goal.${act.slots.goal?.value ?? ''}` : `slot.${slot}`,
      span,
    }));
    return [...(act.act === 'request' ? [] : [{ rule: `act.${act.act}`, span: null }]), ...slots];
  }),
  ...guardrails.map(({ rule, span }) => ({ rule: `guardrail.${rule}`, span })),
];

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

const idOf = (json: unknown): string | number | null => {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
};

/** Zod's own messages may quote the input; the ones written above do not. */
const problems = (error: z.ZodError): string =>
  error.issues
    .map(
      (issue) =>
        `${issue.path.join('.') || 'line'}: ${issue.code === 'custom' || issue.code === 'invalid_format' ? issue.message : expected(issue)}`,
    )
    .join('; ');

const expected = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return `must be ${issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big') return `must hold at most ${String(issue.maximum)}`;
  return 'has the wrong shape';
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
