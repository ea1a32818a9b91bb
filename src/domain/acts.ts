import type { SlotReadings, Span } from './slots.ts';

/**
 * A dialogue act: one thing that a caller does with words. The union is closed; the built-in reader and a language model
 * both answer in it, and machines know nothing of words.
 *
 * Acts that carry values (`provide`, `correct`, `choose`, `request`, `refuse`) hold them in `slots`, each with its own span and
 * confidence. The others carry the span of their words themselves.
 */
export type Act =
  | { act: 'provide'; slots: SlotReadings }
  | { act: 'correct'; slots: SlotReadings; span?: Span; confidence?: number }
  | { act: 'choose'; slots: SlotReadings }
  /** `slots.goal` is what is wanted; other slots are what was said along with it. */
  | { act: 'request'; slots: SlotReadings }
  /** A question about the clinic (`hours`, `address`, …) or about this call (`whyNeeded`, `areYouHuman`). */
  | { act: 'ask'; topic: AskTopic; span: Span; confidence: number }
  /** Will not or cannot give what was asked for. */
  | { act: 'refuse'; span: Span; confidence: number }
  | { act: PlainAct; span: Span; confidence: number }
  | { act: 'silence' };

export const plainActs = ['affirm', 'deny', 'repeat', 'wait', 'askForPerson', 'goBack', 'nothingElse', 'greet', 'unclear'] as const;
export type PlainAct = (typeof plainActs)[number];

export const askTopics = [
  'hours',
  'address',
  'phone',
  'parking',
  'insuranceAccepted',
  'services',
  'cost',
  'whyNeeded',
  'areYouHuman',
  'recording',
  'languages',
  'clinical',
  'otherAvailability',
  'billing',
  'prescription',
  'results',
  'referral',
  'other',
] as const;
/** What a question is about. `clinical` asks for medical advice; `other` is a question that is none of the rest. */
export type AskTopic = (typeof askTopics)[number];
