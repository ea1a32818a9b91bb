import type { Answer } from '../sessions/answer.ts';
import type { SavedCall, TranscriptLine } from '../sessions/ports.ts';
import { open, type SealingKey, seal } from './sealing.ts';

/** Each sealed value's place, which is authenticated with it: session, column, and for rows of a session their number or id. */
const place = (sessionId: string, column: string, row: number | string = ''): string => `${sessionId}/${column}/${row}`;

/** Seals and opens what one session's words are, each at its place. */
export const wordsOf = (sessionId: string, key: SealingKey) => {
  const at = (column: string, row?: number | string) => ({
    seal: (value: unknown): Buffer => seal(key, place(sessionId, column, row), value),
    open: <T>(sealed: Uint8Array): T => open<T>(key, place(sessionId, column, row), sealed),
  });
  return {
    sealCall: (call: SavedCall) => at('sessions.call').seal(call ?? null),
    openCall: (sealed: Uint8Array) => at('sessions.call').open<SavedCall>(sealed),
    sealCallingNumber: (callingNumber: string | null) =>
      callingNumber === null ? null : at('sessions.calling_number').seal(callingNumber),
    openCallingNumber: (sealed: Uint8Array | null) => (sealed === null ? null : at('sessions.calling_number').open<string>(sealed)),
    sealAttributes: (attributes: Record<string, string>) => at('sessions.attributes').seal(attributes),
    openAttributes: (sealed: Uint8Array) => at('sessions.attributes').open<Record<string, string>>(sealed),
    sealAnswer: (turn: number, answer: Answer) => at('turns.answer', turn).seal(answer),
    openAnswer: (turn: number, sealed: Uint8Array) => at('turns.answer', turn).open<Answer>(sealed),
    sealTranscript: (turn: number, lines: TranscriptLine[]) => at('turns.transcript', turn).seal(lines),
    openTranscript: (turn: number, sealed: Uint8Array) => at('turns.transcript', turn).open<TranscriptLine[]>(sealed),
    sealSummary: (escalationId: string, summary: unknown) => at('escalations.summary', escalationId).seal(summary),
    openSummary: <T>(escalationId: string, sealed: Uint8Array) => at('escalations.summary', escalationId).open<T>(sealed),
    sealCallbackNumber: (escalationId: string, number: string) => at('callbacks.phone_number', escalationId).seal(number),
    openCallbackNumber: (escalationId: string, sealed: Uint8Array) =>
      at('callbacks.phone_number', escalationId).open<string>(sealed),
    sealNote: (escalationId: string, note: string) => at('escalations.note', escalationId).seal(note),
    openNote: (escalationId: string, sealed: Uint8Array) => at('escalations.note', escalationId).open<string>(sealed),
  };
};

export type SessionWords = ReturnType<typeof wordsOf>;
