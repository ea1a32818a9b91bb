/**
 * What travels between the contact flow, the Lex bot and the service: small strings only, none of them an identifier or a caller's words.
 * The flow generator, the emulator and the webhooks share these names. State stays in the service.
 */

/**
 * `Parameters.op` of the flow's Lambda block. `start`: a contact arrives. `noInput`: the Lex block ended without an answer of ours (no
 * input, or its session was gone), so the flow asks what to say next. `queueFull`: the queue that the caller was sent to takes nobody.
 * `hangup`: the contact is over.
 */
export const operations = ['start', 'noInput', 'queueFull', 'hangup'] as const;
export type Operation = (typeof operations)[number];

/**
 * What the flow does after a reply. `listen`: say it and listen. `language`: the caller changed the language; set voice and language of
 * `locale`, then say it and listen. `transfer`: say it and hand over to `queue`. `goodbye`: say it and hang up.
 */
export const nextSteps = ['listen', 'language', 'transfer', 'goodbye'] as const;
export type NextStep = (typeof nextSteps)[number];

/**
 * The flat map that the flow reads, as `$.External.*` after its Lambda block and as `$.Lex.SessionAttributes.*` after the Lex block. All
 * values are strings; what does not apply is absent. `text` and `ssml` are set where the flow itself has to speak them.
 */
export type FlowAttributes = {
  next: NextStep;
  sessionId: string;
  /** BCP 47, as Lex and Connect want it: `en-US`, `es-US`. */
  locale: string;
  /** The public contract's `status`. */
  status: string;
  /** Number of the reply, from `0`. The flow passes it on as the Lex session attribute `turn`. */
  turn?: string;
  text?: string;
  ssml?: string;
  /** `true` when this contact goes on with a call that was cut off. */
  resumed?: string;
  queue?: string;
  /** `emergency`, `high` or `normal`. */
  priority?: string;
  reason?: string;
  escalationId?: string;
  /** For the screen of the person who takes over: goal, identity result, insurance result, in codes and in that order. */
  summary?: string;
  /**
   * Opaque, and another one with each answer to a flow block. The flow gives it back as `Parameters.after` of its next block: Connect repeats a
   * block word for word, so only this tells a repetition from the next block of the same kind. The bridge sets it where the service does not.
   */
  step?: string;
  /** `true` when a call back was promised. */
  callback?: string;
  /** RFC 3339: until when the caller was promised to be called back. */
  callbackBy?: string;
} & Partial<ListeningSettings>;

/** Names under which the flow finds the settings of the next listening; it sets the Lex session attributes of the same meaning from them. */
export type ListeningSettings = {
  startTimeoutMs: string;
  endTimeoutMs: string;
  maxLengthMs: string;
  allowInterrupt: string;
  dtmfMaxLength: string;
  dtmfEndTimeoutMs: string;
  dtmfEndCharacter: string;
  dtmfDeletionCharacter: string;
};

/** The Lex session attribute of each setting: for every intent and slot, the next time that Lex listens. */
export const lexListeningAttributes: Record<keyof ListeningSettings, string> = {
  startTimeoutMs: 'x-amz-lex:audio:start-timeout-ms:*:*',
  endTimeoutMs: 'x-amz-lex:audio:end-timeout-ms:*:*',
  maxLengthMs: 'x-amz-lex:audio:max-length-ms:*:*',
  allowInterrupt: 'x-amz-lex:allow-interrupt:*:*',
  dtmfMaxLength: 'x-amz-lex:dtmf:max-length:*:*',
  dtmfEndTimeoutMs: 'x-amz-lex:dtmf:end-timeout-ms:*:*',
  dtmfEndCharacter: 'x-amz-lex:dtmf:end-character:*:*',
  dtmfDeletionCharacter: 'x-amz-lex:dtmf:deletion-character:*:*',
};

/** Lex session attributes that the flow passes in, so that any Lex session of a contact finds its call. */
export const contactAttributes = {
  contactId: 'ContactId',
  initialContactId: 'InitialContactId',
  callerNumber: 'CallerNumber',
} as const;

/** Lex session attribute with the number of the reply that the caller answers: what tells a second silence from a repeated one. */
export const turnAttribute = 'turn';

/** Sizes in bytes of UTF-8 (sources: Lex V2 quotas, Connect's Lambda block). */
export const limits = {
  lexEventBytes: 12_288,
  lexResponseBytes: 25_600,
  lexSessionAttributesBytes: 12_288,
  lexMessageCharacters: 3_000,
  lexMessages: 5,
  connectResponseBytes: 32_768,
  /** A longer one takes the flow block's error branch. */
  maxLengthMs: 15_000,
} as const;
