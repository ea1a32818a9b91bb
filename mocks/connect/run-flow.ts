import { getParticipantInput } from './actions/ask-for-key.ts';
import { compare, disconnect, loop, messageParticipant, messageParticipantIteratively, wait } from './actions/control.ts';
import { invokeLambdaFunction } from './actions/invoke-lambda.ts';
import {
  checkHoursOfOperation,
  checkMetricData,
  createCallbackContact,
  transferContactToQueue,
  updateContactTargetQueue,
} from './actions/queues.ts';
import * as settings from './actions/settings.ts';
import type { CallerInput } from './caller.ts';
import type { Action, ActionType, Flow } from './flow-language.ts';
import type { Stage } from './instance.ts';
import { connectWithLexBot, type Pause } from './lex/block.ts';
import { type End, follow, type Outcome } from './outcome.ts';

type Play = (action: Action, stage: Stage) => Outcome | Promise<Outcome>;

/** What waits for the caller. */
const listeningPlays = { ConnectParticipantWithLexBot: connectWithLexBot, GetParticipantInput: getParticipantInput };

/** All that happens without the caller. */
const plays: Record<Exclude<ActionType, keyof typeof listeningPlays>, Play> = {
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  Compare: compare,
  CreateCallbackContact: createCallbackContact,
  DisconnectParticipant: disconnect,
  EndFlowExecution: disconnect,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  TransferContactToQueue: transferContactToQueue,
  UpdateContactAttributes: settings.updateContactAttributes,
  UpdateContactCallbackNumber: settings.updateContactCallbackNumber,
  UpdateContactData: settings.updateContactData,
  UpdateContactEventHooks: settings.updateContactEventHooks,
  UpdateContactRecordingBehavior: settings.updateContactRecordingBehavior,
  UpdateContactRoutingBehavior: settings.updateContactRoutingBehavior,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: settings.updateContactTextToSpeechVoice,
  UpdateFlowLoggingBehavior: settings.updateFlowLoggingBehavior,
  Wait: wait,
};

/** A flow that passes so many actions without the caller saying anything goes in a circle. */
const maxActions = 500;

/**
 * Plays a flow for one contact, from action to action, and pauses wherever the caller is listened to. `onAction` is told each step.
 */
export async function* runFlow(
  flow: Flow,
  stage: Stage,
  onAction: (step: string) => void,
): AsyncGenerator<Pause, End, CallerInput> {
  const { report } = stage.instance;
  let at = flow.start;
  for (let passed = 0; passed < maxActions; passed += 1) {
    const action = flow.actions.get(at);
    if (!action) return { kind: 'broken', why: `no action "${at}"` };
    if (action.Type in listeningPlays) passed = 0;
    const outcome = yield* play(action, stage);
    onAction(outcome.kind === 'error' ? `${at}: ${outcome.error}, ${outcome.why}` : at);
    if (outcome.kind === 'end') return outcome.end;
    const way = follow(action, outcome);
    if ('broken' in way) {
      report(way.broken);
      return { kind: 'broken', why: way.broken };
    }
    at = way.to;
  }
  report('the flow goes in a circle');
  return { kind: 'broken', why: 'the flow goes in a circle' };
}

async function* play(action: Action, stage: Stage): AsyncGenerator<Pause, Outcome, CallerInput> {
  const { Type } = action;
  if (Type === 'ConnectParticipantWithLexBot' || Type === 'GetParticipantInput') return yield* listeningPlays[Type](action, stage);
  return plays[Type](action, stage);
}
