import { rootsOf } from './contact.ts';
import type { Stage } from './instance.ts';
import { parameterOf } from './json-paths.ts';
import { type Heard, readSsml } from './speech.ts';

const maxCharacters = 3_000;

/** Says what an action's parameters hold: `Text`, `SSML`, `PromptId` or `Media`, exactly one. Answers with what was wrong, or null. */
export const say = (stage: Stage, parameters: Record<string, unknown>, how: Pick<Heard, 'by' | 'interruptible'>): string | null => {
  const given = ['Text', 'SSML', 'PromptId', 'Media'].filter((key) => key in parameters);
  const [kind] = given;
  if (given.length !== 1 || kind === undefined) return 'a prompt has exactly one of Text, SSML, PromptId and Media';
  if (kind === 'PromptId' || kind === 'Media') return hear(stage, { ...how, spoken: '(a recording)', ssml: null });
  const content = parameterOf(parameters, kind, rootsOf(stage.contact));
  if (content.trim() === '') return 'a prompt is empty';
  if (content.length > 2 * maxCharacters) return 'a prompt is longer than what is spoken';
  if (kind === 'Text') return hear(stage, { ...how, spoken: content, ssml: null });
  const ssml = readSsml(content);
  return ssml.kind === 'wrong' ? ssml.why : hear(stage, { ...how, spoken: ssml.spoken, ssml: content });
};

const hear = ({ contact }: Stage, heard: Heard): null => {
  contact.heard.push(heard);
  return null;
};
