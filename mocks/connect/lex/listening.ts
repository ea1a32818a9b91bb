/**
 * How Lex listens at one turn: session attributes `x-amz-lex:<audio|dtmf|text>:<behaviour>:<intent|*>:<slot|*>`, where a specific intent
 * goes before `*`. Defaults are those of Connect's Get customer input block where they differ from Lex's own. Pure.
 */
export type Listening = {
  startTimeoutMs: number;
  endTimeoutMs: number;
  maxLengthMs: number;
  allowInterrupt: boolean;
  dtmfMaxLength: number;
  dtmfEndTimeoutMs: number;
  dtmfEndCharacter: string;
  dtmfDeletionCharacter: string;
  /** Chat only. */
  textStartTimeoutMs: number;
};

export type ReadListening = { kind: 'ok'; listening: Listening } | { kind: 'wrong'; why: string };

type NumberSetting = { [K in keyof Listening]: Listening[K] extends number ? K : never }[keyof Listening];

/** Name, default, least and most. More than 15,000 ms of speech sends Connect's block to its Error branch. */
const numbers: Record<NumberSetting, [attribute: string, fallback: number, least: number, most: number]> = {
  startTimeoutMs: ['audio:start-timeout-ms', 3_000, 1, 30_000],
  endTimeoutMs: ['audio:end-timeout-ms', 600, 1, 5_000],
  maxLengthMs: ['audio:max-length-ms', 12_000, 1, 15_000],
  dtmfMaxLength: ['dtmf:max-length', 1_024, 1, 1_024],
  dtmfEndTimeoutMs: ['dtmf:end-timeout-ms', 5_000, 1, 30_000],
  textStartTimeoutMs: ['text:start-timeout-ms', 30_000, 1, 604_800_000],
};

export const listeningOf = (attributes: Record<string, string>, intent: string): ReadListening => {
  const valueOf = (name: string): string | undefined =>
    attributes[`x-amz-lex:${name}:${intent}:*`] ?? attributes[`x-amz-lex:${name}:*:*`];
  const read = {} as Record<NumberSetting, number>;
  for (const [key, [name, fallback, least, most]] of Object.entries(numbers) as [
    NumberSetting,
    (typeof numbers)[NumberSetting],
  ][]) {
    const text = valueOf(name) ?? String(fallback);
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      return { kind: 'wrong', why: `x-amz-lex:${name} must be ${least} to ${most}` };
    read[key] = value;
  }
  const keys = {
    dtmfEndCharacter: valueOf('dtmf:end-character') ?? '#',
    dtmfDeletionCharacter: valueOf('dtmf:deletion-character') ?? '*',
  };
  if (!Object.values(keys).every((key) => /^[A-D0-9#*]$/.test(key)))
    return { kind: 'wrong', why: 'an end or deletion character must be one key of the keypad' };
  const interrupt = valueOf('allow-interrupt') ?? 'true';
  if (!['true', 'false'].includes(interrupt)) return { kind: 'wrong', why: 'x-amz-lex:allow-interrupt must be true or false' };
  return { kind: 'ok', listening: { ...read, ...keys, allowInterrupt: interrupt === 'true' } };
};
