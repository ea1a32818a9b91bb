import type { Rule } from './rule.ts';
import { anyBenign, findingAt, firstMeant } from './rule.ts';
import { english, englishWanted } from './self-harm.en.ts';
import { spanish } from './self-harm.es.ts';

/** The caller, or somebody the caller speaks of as present, wants to die or to harm themselves. */
export const selfHarm: Rule = {
  name: 'selfHarm',
  action: 'escalate',
  looksLike: anyBenign(englishWanted, english, spanish),
  judge: ({ lines }) => findingAt(lines.plain, firstMeant(lines.plain, englishWanted, english, spanish), 0.92),
};
