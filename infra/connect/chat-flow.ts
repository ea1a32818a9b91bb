import { turnLoggingOff } from './flow/actions.ts';
import { conversation } from './flow/conversation.ts';
import { handOver } from './flow/hand-over.ts';
import { flowOf } from './flow/layout.ts';
import type { FlowSettings } from './flow/settings.ts';
import type { Flow } from './flow-language.ts';

/** The flow that a chat widget starts. No voice, no recording, text in place of SSML, and a time-out of its own. */
export const chatFlow = ({ queueFlowArn: _, ...settings }: FlowSettings): Flow => {
  const talk = conversation(settings, 'CHAT');
  return flowOf([turnLoggingOff('logging-off', talk[0]?.Identifier ?? ''), ...talk, ...handOver(settings, 'CHAT')]);
};
