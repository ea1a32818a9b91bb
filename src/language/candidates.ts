import type { SlotName, SlotValues } from '../domain/slots.ts';

/** A value that some tokens may stand for; `from` and `to` are token places. Arbitration keeps those that go together best. */
export type CandidateOf<K extends SlotName> = {
  slot: K;
  value: SlotValues[K];
  from: number;
  to: number;
  /** 0 to 1. */
  confidence: number;
  corrected?: boolean;
  /** Spans in text, where they are not those of the tokens. */
  span?: [number, number];
};
export type Candidate = { [K in SlotName]: CandidateOf<K> }[SlotName];
