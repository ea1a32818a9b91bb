-- Plain columns hold ids, codes, counters and times. Whatever a caller said or is known by is sealed (bytea, AES-256-GCM) under the
-- session's own data key; the keys of look-ups are keyed hashes.

-- Secrets of the service, each sealed by the wrapping key. They are made at the first start.
create table service_secrets (
  name text primary key,
  wrapped bytea not null,
  key_id text not null
);

create table sessions (
  id uuid primary key,
  channel text not null,
  status text not null,
  locale text not null,
  -- Number of the last settled turn; the opening is 0.
  turn integer not null,
  lease uuid,
  lease_until timestamptz,
  -- The session's data key as the wrapping key sealed it. Null once the session's words were destroyed.
  wrapped_key bytea,
  key_id text not null,
  calling_number bytea,
  attributes bytea not null,
  call bytea not null,
  -- Head of the session's audit chain: how many entries it has, and the hash of the last.
  audit_length integer not null,
  audit_head bytea not null,
  created_at timestamptz not null,
  settled_at timestamptz not null,
  expires_at timestamptz not null
);

-- One row a turn: what was answered, and what both sides said in it.
create table turns (
  session_id uuid not null references sessions (id) on delete cascade,
  turn integer not null,
  idempotency_key bytea,
  body_hash bytea,
  answer bytea not null,
  transcript bytea not null,
  settled_at timestamptz not null,
  primary key (session_id, turn)
);
create unique index turns_idempotency_key on turns (session_id, idempotency_key) where idempotency_key is not null;

-- Names by which a gateway knows a conversation, each to the session that serves it.
create table session_links (
  key bytea primary key,
  session_id uuid not null references sessions (id) on delete cascade,
  created_at timestamptz not null
);

-- Which patient a session has proven to be, for one principal.
create table identity_proofs (
  session_key bytea not null,
  principal_key bytea not null,
  patient bytea not null,
  proven_at timestamptz not null,
  primary key (session_key, principal_key)
);

-- Failed identity tries over all calls.
create table identity_attempts (
  id bigint generated always as identity primary key,
  key bytea not null,
  failed_at timestamptz not null
);
create index identity_attempts_key on identity_attempts (key, failed_at);

-- Hash chains: one for each session (named by its id), and "access" for what operators read and did.
create table audit_entries (
  chain text not null,
  position integer not null,
  -- In the order of writing, over all chains; later anchors and exports go on from it.
  id bigint generated always as identity,
  at timestamptz not null,
  event text not null,
  -- RFC 8785 JSON: hashed as it stands here.
  data text not null,
  hash bytea not null,
  primary key (chain, position)
);
create unique index audit_entries_id on audit_entries (id);

-- Heads of the chains that belong to no session.
create table audit_chains (
  chain text primary key,
  length integer not null,
  head bytea not null
);

-- From time to time all heads that moved are written down and hashed together, so that a chain cannot be cut or vanish unnoticed.
create table audit_anchors (
  number integer primary key,
  at timestamptz not null,
  -- The last audit_entries.id that was seen.
  last_entry bigint not null,
  hash bytea not null
);
create table audit_anchor_heads (
  anchor integer not null references audit_anchors (number),
  chain text not null,
  position integer not null,
  hash bytea not null,
  primary key (anchor, chain)
);

create table escalations (
  id uuid primary key,
  session_id uuid not null references sessions (id) on delete cascade,
  status text not null,
  reason text not null,
  guardrail text,
  priority text not null,
  -- 0 is the most urgent.
  urgency smallint not null,
  queue text not null,
  summary bytea not null,
  created_at timestamptz not null,
  claimed_by text,
  claimed_at timestamptz,
  resolved_at timestamptz,
  disposition text,
  note bytea
);
create index escalations_order on escalations (status, urgency, created_at, id);
create index escalations_session on escalations (session_id);

-- What happened to escalations, for operators' consoles. Ids grow in the order in which readers can see them: the trigger below takes a
-- lock before the id, held until commit, so no reader that has seen an id can ever miss a lower one.
create sequence escalation_event_ids as bigint;
create table escalation_events (
  id bigint primary key,
  escalation_id uuid not null references escalations (id) on delete cascade,
  kind text not null,
  at timestamptz not null
);
create function number_escalation_event() returns trigger language plpgsql as $function$
begin
  perform pg_advisory_xact_lock(hashtext('escalation_events'), hashtext(current_schema()));
  new.id := nextval('escalation_event_ids');
  perform pg_notify('escalation_events', new.id::text);
  return new;
end
$function$;
create trigger number_escalation_event before insert on escalation_events
  for each row execute function number_escalation_event();
