import { rootsOf } from '../contact.ts';
import type { Action } from '../flow-language.ts';
import type { Stage } from '../instance.ts';
import { parameterOf, resolveMap } from '../json-paths.ts';
import { failed, next, type Outcome } from '../outcome.ts';

/** Actions that set something about the contact. Each changes the contact and goes on. */

/** Bytes of UTF-8 of all attributes of a contact, keys and values. */
const maxAttributeBytes = 32_768;

const value = ({ Parameters }: Action, name: string, { contact }: Stage): string => parameterOf(Parameters, name, rootsOf(contact));

export const updateFlowLoggingBehavior = (action: Action, stage: Stage): Outcome => {
  stage.contact.flowLogging = value(action, 'FlowLoggingBehavior', stage) === 'Enabled';
  return next;
};

export const updateContactTextToSpeechVoice = (action: Action, stage: Stage): Outcome => {
  const voice = value(action, 'TextToSpeechVoice', stage);
  if (!/^[A-Z][a-z]+$/.test(voice)) return failed(`there is no voice "${voice}"`);
  stage.contact.voice = voice;
  return next;
};

export const updateContactData = (action: Action, stage: Stage): Outcome => {
  if (!('LanguageCode' in action.Parameters)) return next;
  const languageCode = value(action, 'LanguageCode', stage);
  if (!/^[a-z]{2}-[A-Z]{2}$/.test(languageCode)) return failed(`there is no language "${languageCode}"`);
  stage.contact.languageCode = languageCode;
  return next;
};

/** All or nothing: one wrong key, or too much together, and none of them is set. */
export const updateContactAttributes = (action: Action, stage: Stage): Outcome => {
  const set = resolveMap((action.Parameters['Attributes'] ?? {}) as Record<string, unknown>, rootsOf(stage.contact));
  const wrong = Object.keys(set).find((key) => !/^[A-Za-z0-9_-]+$/.test(key));
  if (wrong !== undefined) return refused(stage, `an attribute cannot be called "${wrong}"`);
  const all = { ...stage.contact.attributes, ...set };
  const bytes = Object.entries(all).reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);
  if (bytes > maxAttributeBytes)
    return refused(stage, `the contact's attributes have ${bytes} bytes; the most is ${maxAttributeBytes}`);
  stage.contact.attributes = all;
  return next;
};

const refused = (stage: Stage, why: string): Outcome => {
  stage.instance.report(why);
  return failed(why);
};

export const updateContactRecordingBehavior = ({ Parameters }: Action, stage: Stage): Outcome => {
  const { RecordedParticipants = [] } = (Parameters['RecordingBehavior'] ?? {}) as { RecordedParticipants?: string[] };
  stage.contact.recording = RecordedParticipants.length > 0;
  return next;
};

export const updateContactEventHooks = ({ Parameters }: Action, stage: Stage): Outcome => {
  const hooks = Object.entries((Parameters['EventHooks'] ?? {}) as Record<string, string>);
  if (hooks.length !== 1) return failed('one event hook at a time');
  stage.contact.eventHooks = { ...stage.contact.eventHooks, ...resolveMap(Object.fromEntries(hooks), rootsOf(stage.contact)) };
  return next;
};

/** The number is one reference or text; only numbers that can be dialled are taken. */
export const updateContactCallbackNumber = (action: Action, stage: Stage): Outcome => {
  const number = value(action, 'CallbackNumber', stage);
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return failed('the call back number is not E.164', 'InvalidCallbackNumber');
  if (!number.startsWith('+1')) return failed('the instance dials no such country', 'CallbackNumberNotDialable');
  stage.contact.callbackNumber = number;
  return next;
};

export const updateContactRoutingBehavior = (action: Action, stage: Stage): Outcome => {
  const priority = Number(value(action, 'QueuePriority', stage) || stage.contact.queuePriority);
  if (!Number.isInteger(priority) || priority < 1) return failed('a priority is a whole number from 1');
  stage.contact.queuePriority = priority;
  return next;
};
