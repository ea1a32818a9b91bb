-- The two statements of every turn, as functions: the database plans them once for each connection instead of at each turn, which halves
-- their cost. Each call is one statement and so one transaction.

-- Looks the key up, or leases the session, and gives what either needs. No row: there is no such session, or its words were destroyed.
-- The row is locked before anything is looked up, so a turn that is just being settled under the same key is seen.
create function claim_session(p_session uuid, p_key bytea, p_lease uuid, p_now timestamptz, p_until timestamptz)
returns table (
  outcome text, turn integer, wrapped_key bytea, body_hash bytea, answer bytea,
  channel text, locale text, calling_number bytea, attributes bytea, call bytea,
  audit_length integer, audit_head bytea, created_at timestamptz
) language plpgsql as $function$
#variable_conflict use_column
declare
  s sessions%rowtype;
begin
  select * into s from sessions where id = p_session for update;
  if not found or s.wrapped_key is null then
    return;
  end if;
  wrapped_key := s.wrapped_key;
  turn := s.turn;
  if p_key is not null then
    select t.turn, t.body_hash, t.answer into turn, body_hash, answer
    from turns t where t.session_id = p_session and t.idempotency_key = p_key;
    if found then
      outcome := 'settled';
      return next;
      return;
    end if;
    turn := s.turn;
  end if;
  if s.status = 'active' and s.lease_until > p_now then
    outcome := 'busy';
  elsif s.status <> 'active' or s.expires_at <= p_now then
    outcome := case s.status when 'active' then 'expired' else 'ended' end;
    select t.answer into answer from turns t where t.session_id = p_session and t.turn = s.turn;
  else
    update sessions set lease = p_lease, lease_until = p_until where id = p_session;
    outcome := 'claimed';
    channel := s.channel;
    locale := s.locale;
    calling_number := s.calling_number;
    attributes := s.attributes;
    call := s.call;
    audit_length := s.audit_length;
    audit_head := s.audit_head;
    created_at := s.created_at;
  end if;
  return next;
end
$function$;

-- Session, turn, audit, escalations and their events. False: the lease had passed to another turn, and nothing was written.
-- p_audit: [{ "position", "event", "data", "hash" (hex) }]. p_escalations: null, or rows with their summary sealed, in base64.
create function settle_turn(
  p_session uuid, p_lease uuid, p_turn integer, p_status text, p_locale text, p_call bytea, p_audit_length integer, p_audit_head bytea,
  p_key bytea, p_body_hash bytea, p_answer bytea, p_transcript bytea, p_at timestamptz, p_expires_at timestamptz,
  p_audit json, p_escalations json
) returns boolean language plpgsql as $function$
begin
  update sessions set turn = p_turn, status = p_status, locale = p_locale, call = p_call, lease = null, lease_until = null,
    audit_length = p_audit_length, audit_head = p_audit_head, settled_at = p_at, expires_at = p_expires_at
  where id = p_session and lease = p_lease and turn = p_turn - 1 and wrapped_key is not null;
  if not found then
    return false;
  end if;
  insert into turns (session_id, turn, idempotency_key, body_hash, answer, transcript, settled_at)
  values (p_session, p_turn, p_key, p_body_hash, p_answer, p_transcript, p_at);
  insert into audit_entries (chain, position, at, event, data, hash)
  select p_session::text, e.position, p_at, e.event, e.data, decode(e.hash, 'hex')
  from json_to_recordset(p_audit) as e (position integer, event text, data text, hash text) order by e.position;
  if p_escalations is not null then
    insert into escalations (id, session_id, status, reason, guardrail, priority, urgency, queue, summary, created_at)
    select e.id, p_session, 'waiting', e.reason, e.guardrail, e.priority, e.urgency, e.queue, decode(e.summary, 'base64'), p_at
    from json_to_recordset(p_escalations)
      as e (id uuid, reason text, guardrail text, priority text, urgency smallint, queue text, summary text);
    insert into escalation_events (escalation_id, kind, at)
    select e.id, 'created', p_at from json_to_recordset(p_escalations) as e (id uuid);
  end if;
  return true;
end
$function$;
