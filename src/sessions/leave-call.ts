import { toolContracts } from '../domain/tools.ts';
import type { Emitted } from '../machines/events.ts';
import type { Call } from './call.ts';
import { advance, type Conducted } from './conduct.ts';
import { auditOf, conductOf, type Moved, turnToolsOf } from './move-call.ts';
import type { ClaimedSession } from './ports.ts';
import type { SessionDeps } from './session-deps.ts';
import type { ToolRecord } from './tool-calls.ts';

/**
 * The caller hung up: nothing is said any more. Where a system was being waited for, its answer is still taken up, and staff are told of
 * what the caller did not hear: a booking that came about, or one of which nobody knows yet whether it did.
 */
export const leaveCall = async (deps: SessionDeps, session: ClaimedSession, call: Call, startedMs: number): Promise<Moved> => {
  if (!isWaiting(call)) return left({ call, emitted: [], end: null }, []);
  const tools = turnToolsOf(deps, session, startedMs);
  const conducted = await advance(call, { type: 'caller.silence' }, conductOf(deps, session, tools));
  return left({ ...conducted, emitted: [...conducted.emitted, ...unheard(call, conducted, tools.records)] }, tools.records);
};

const isWaiting = ({ lastQuestion }: Call): boolean => lastQuestion?.key === 'common.oneMoment';

const left = ({ call, emitted }: Conducted, tools: ToolRecord[]): Moved => ({
  call,
  reply: { text: '', ssml: '', expects: { kind: 'none' } },
  end: { status: 'abandoned' },
  emitted,
  verdicts: [],
  tools,
  transcript: [{ speaker: 'caller', text: '[hangup]' }],
  audit: [{ event: 'caller.hungUp', data: {} }, ...auditOf([], emitted, tools)],
});

const unheard = (before: Call, { call, end }: Conducted, tools: ToolRecord[]): Emitted[] => {
  if (end?.status === 'escalated') return [{ type: 'followUp', cause: end.cause }];
  const last = tools.at(-1);
  const isOpen = last?.outcome === 'slow' && toolContracts[last.tool].effect === 'write';
  const isUntold = call.facts.outcomes.length > before.facts.outcomes.length;
  return isOpen || isUntold ? [{ type: 'followUp', cause: { reason: 'systemUnavailable' } }] : [];
};
