import type { Generated } from 'kysely';

/** The tables as `migrations/` makes them. `Uint8Array` columns named in a comment there as sealed are never readable by SQL. */
export type Schema = {
  service_secrets: { name: string; wrapped: Uint8Array; key_id: string };
  sessions: SessionRow;
  turns: TurnRow;
  session_links: { key: Uint8Array; session_id: string; created_at: Date };
  identity_proofs: { session_key: Uint8Array; principal_key: Uint8Array; patient: Uint8Array; proven_at: Date };
  identity_attempts: { id: Generated<string>; key: Uint8Array; failed_at: Date };
  audit_entries: AuditRow;
  audit_chains: { chain: string; length: number; head: Uint8Array };
  audit_anchors: { number: number; at: Date; last_entry: string | number; hash: Uint8Array };
  audit_anchor_heads: { anchor: number; chain: string; position: number; hash: Uint8Array };
  escalations: EscalationRow;
  callbacks: CallbackRow;
  calling_lines: { session_id: string; line: Uint8Array; taken_by: string | null };
  escalation_events: { id: Generated<string | number>; escalation_id: string; kind: string; at: Date };
};

export type SessionRow = {
  id: string;
  channel: string;
  status: string;
  locale: string;
  turn: number;
  lease: string | null;
  lease_until: Date | null;
  wrapped_key: Uint8Array | null;
  key_id: string;
  calling_number: Uint8Array | null;
  attributes: Uint8Array;
  call: Uint8Array;
  audit_length: number;
  audit_head: Uint8Array;
  created_at: Date;
  settled_at: Date;
  expires_at: Date;
};

export type TurnRow = {
  session_id: string;
  turn: number;
  idempotency_key: Uint8Array | null;
  body_hash: Uint8Array | null;
  answer: Uint8Array;
  transcript: Uint8Array;
  settled_at: Date;
};

export type AuditRow = {
  chain: string;
  position: number;
  id: Generated<string | number>;
  at: Date;
  event: string;
  data: string;
  hash: Uint8Array;
};

export type EscalationRow = {
  id: string;
  session_id: string;
  status: string;
  reason: string;
  guardrail: string | null;
  priority: string;
  urgency: number;
  queue: string;
  summary: Uint8Array;
  created_at: Date;
  claimed_by: string | null;
  claimed_at: Date | null;
  resolved_at: Date | null;
  disposition: string | null;
  note: Uint8Array | null;
};

export type CallbackRow = {
  escalation_id: string;
  session_id: string;
  status: string;
  phone_number: Uint8Array;
  promised_by: Date;
  promised_at: Date;
};
