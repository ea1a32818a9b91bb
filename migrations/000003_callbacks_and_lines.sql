-- A promise to call somebody back, at most one for an escalation.
create table callbacks (
  escalation_id uuid primary key references escalations (id) on delete cascade,
  -- The session in which it was promised; its key seals the number.
  session_id uuid not null references sessions (id) on delete cascade,
  -- promised, scheduled (an operator has put it down elsewhere), kept, unanswered.
  status text not null,
  phone_number bytea not null,
  promised_by timestamptz not null,
  promised_at timestamptz not null
);
create index callbacks_due on callbacks (status, promised_by);

-- Which line a call came from, so that one that was cut off can go on when the same line calls again. Rows live a few minutes longer than
-- their calls.
create table calling_lines (
  session_id uuid primary key references sessions (id) on delete cascade,
  -- Keyed hash of the calling number.
  line bytea not null,
  -- The session that took the call up again.
  taken_by uuid
);
create index calling_lines_line on calling_lines (line);

-- The settling of a turn that promises a call back, or goes on with the call of another session. An escalation that was resolved before it
-- was promised waits again: the promise is not to be lost. The session that was gone on with takes no more turns.
create function settle_turn(
  p_session uuid, p_lease uuid, p_turn integer, p_status text, p_locale text, p_call bytea, p_audit_length integer, p_audit_head bytea,
  p_key bytea, p_body_hash bytea, p_answer bytea, p_transcript bytea, p_at timestamptz, p_expires_at timestamptz,
  p_audit json, p_escalations json, p_callback json, p_resumes uuid
) returns boolean language plpgsql as $function$
declare
  v_escalation uuid;
begin
  if not settle_turn(p_session, p_lease, p_turn, p_status, p_locale, p_call, p_audit_length, p_audit_head, p_key, p_body_hash, p_answer,
    p_transcript, p_at, p_expires_at, p_audit, p_escalations) then
    return false;
  end if;
  insert into callbacks (escalation_id, session_id, status, phone_number, promised_by, promised_at)
  select c.id, p_session, 'promised', decode(c.number, 'base64'), c.promised_by, p_at
  from json_to_record(p_callback) as c (id uuid, number text, promised_by timestamptz)
  where p_callback is not null
  on conflict (escalation_id) do nothing
  returning escalation_id into v_escalation;
  if v_escalation is not null then
    update escalations set status = 'waiting', claimed_by = null, claimed_at = null, resolved_at = null, disposition = null
    where id = v_escalation and status = 'resolved';
    insert into escalation_events (escalation_id, kind, at) values (v_escalation, 'updated', p_at);
  end if;
  if p_resumes is not null then
    update sessions set status = 'abandoned', lease = null, lease_until = null where id = p_resumes and status = 'active';
  end if;
  return true;
end
$function$;
