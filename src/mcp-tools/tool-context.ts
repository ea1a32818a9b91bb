/** Who speaks to a tool server. Proofs of identity are bound to it: another principal's session of the same id proves nothing. */
export type ToolCaller = {
  principal: string;
  /** Our own session layer, which knows the calling number from the voice gateway. */
  inProcess: boolean;
};

export const inProcessCaller: ToolCaller = { principal: 'in-process', inProcess: true };

/** A client behind HTTP. The prefix keeps a token's subject from naming our own process. */
export const remoteCaller = (subject: string): ToolCaller => ({ principal: `remote:${subject}`, inProcess: false });

/** What a handler knows of its call beside the input. */
export type ToolContext = {
  /** The session that the caller named, else a fresh one that has proven nobody. */
  sessionId: string;
  principal: string;
  /** A write under the same key happens once. Null: the caller gave none. */
  idempotencyKey: string | null;
  /** FHIR reference of the patient whom this session has proven to be or to act for, `Patient/123`; null before. */
  patient: string | null;
  /** E.164, as the network claims it; never set for a remote caller. */
  callingNumber: string | null;
  /** W3C Trace Context of the caller. */
  traceparent: string | null;
  /** Fires when the caller no longer waits. A write that has left is not called back. */
  signal: AbortSignal;
  now: Date;
};
