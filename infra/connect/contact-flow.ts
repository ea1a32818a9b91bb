import { setRecording, turnLoggingOff } from './flow/actions.ts';
import { conversation } from './flow/conversation.ts';
import { handOver } from './flow/hand-over.ts';
import { flowOf } from './flow/layout.ts';
import type { FlowSettings } from './flow/settings.ts';
import type { Flow } from './flow-language.ts';

/** The flow that a phone number leads to. */
export const contactFlow = (settings: FlowSettings): Flow => {
  const talk = conversation(settings, 'VOICE');
  return flowOf([
    turnLoggingOff('logging-off', 'recording'),
    setRecording('recording', settings.record ? ['Agent', 'Customer'] : [], talk[0]?.Identifier ?? ''),
    ...talk,
    ...handOver(settings, 'VOICE'),
  ]);
};
