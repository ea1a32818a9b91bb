SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.claim_session(p_session uuid, p_key bytea, p_lease uuid, p_now timestamp with time zone, p_until timestamp with time zone) RETURNS TABLE(outcome text, turn integer, wrapped_key bytea, body_hash bytea, answer bytea, channel text, locale text, calling_number bytea, attributes bytea, call bytea, audit_length integer, audit_head bytea, created_at timestamp with time zone)
    LANGUAGE plpgsql
    AS $$
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
$$;
CREATE FUNCTION public.number_escalation_event() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  perform pg_advisory_xact_lock(hashtext('escalation_events'), hashtext(current_schema()));
  new.id := nextval('escalation_event_ids');
  perform pg_notify('escalation_events', new.id::text);
  return new;
end
$$;
CREATE FUNCTION public.settle_turn(p_session uuid, p_lease uuid, p_turn integer, p_status text, p_locale text, p_call bytea, p_audit_length integer, p_audit_head bytea, p_key bytea, p_body_hash bytea, p_answer bytea, p_transcript bytea, p_at timestamp with time zone, p_expires_at timestamp with time zone, p_audit json, p_escalations json) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
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
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.audit_anchor_heads (
    anchor integer NOT NULL,
    chain text NOT NULL,
    "position" integer NOT NULL,
    hash bytea NOT NULL
);
CREATE TABLE public.audit_anchors (
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    last_entry bigint NOT NULL,
    hash bytea NOT NULL
);
CREATE TABLE public.audit_chains (
    chain text NOT NULL,
    length integer NOT NULL,
    head bytea NOT NULL
);
CREATE TABLE public.audit_entries (
    chain text NOT NULL,
    "position" integer NOT NULL,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    event text NOT NULL,
    data text NOT NULL,
    hash bytea NOT NULL
);
ALTER TABLE public.audit_entries ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.audit_entries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE SEQUENCE public.escalation_event_ids
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
CREATE TABLE public.escalation_events (
    id bigint NOT NULL,
    escalation_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.escalations (
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    guardrail text,
    priority text NOT NULL,
    urgency smallint NOT NULL,
    queue text NOT NULL,
    summary bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    claimed_by text,
    claimed_at timestamp with time zone,
    resolved_at timestamp with time zone,
    disposition text,
    note bytea
);
CREATE TABLE public.identity_attempts (
    id bigint NOT NULL,
    key bytea NOT NULL,
    failed_at timestamp with time zone NOT NULL
);
ALTER TABLE public.identity_attempts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.identity_attempts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.identity_proofs (
    session_key bytea NOT NULL,
    principal_key bytea NOT NULL,
    patient bytea NOT NULL,
    proven_at timestamp with time zone NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.service_secrets (
    name text NOT NULL,
    wrapped bytea NOT NULL,
    key_id text NOT NULL
);
CREATE TABLE public.session_links (
    key bytea NOT NULL,
    session_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.sessions (
    id uuid NOT NULL,
    channel text NOT NULL,
    status text NOT NULL,
    locale text NOT NULL,
    turn integer NOT NULL,
    lease uuid,
    lease_until timestamp with time zone,
    wrapped_key bytea,
    key_id text NOT NULL,
    calling_number bytea,
    attributes bytea NOT NULL,
    call bytea NOT NULL,
    audit_length integer NOT NULL,
    audit_head bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.turns (
    session_id uuid NOT NULL,
    turn integer NOT NULL,
    idempotency_key bytea,
    body_hash bytea,
    answer bytea NOT NULL,
    transcript bytea NOT NULL,
    settled_at timestamp with time zone NOT NULL
);
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 1, 1, '2026-11-22 09:21:45.662+00', 'call.opened', '{}', '\xa3ad729d1d3cea7872e6ccf839cc00eeb8ccb1a475d630f2cd4ffe9df46de7a6');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 2, 2, '2026-11-22 09:21:45.662+00', 'turn.settled', '{"expects":"request","input":"opening","state":"reception.greeting","status":"active","turn":0}', '\x72b60c33d5e0b293757d0ad7dfc3fbd1c3c42ad5d6089182d589bd0355da13dd');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 3, 3, '2026-11-22 09:21:46.035+00', 'turn.settled', '{"expects":"dateOfBirth","input":"speech","state":"authentication.collecting","status":"active","turn":1}', '\x6a0c475fa943d710b3ef0356fdd73fab7de106f46c07e206b5c26bc4c85918c7');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 4, 4, '2026-11-22 09:21:46.221+00', 'turn.settled', '{"expects":"phoneNumber","input":"speech","state":"authentication.collecting","status":"active","turn":2}', '\x894d3b11c8a2b9fd9972c1a86c62509134ec6c7d8eb44f4f7a77833923882b82');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 5, 5, '2026-11-22 09:21:46.459+00', 'turn.settled', '{"expects":"zipCode","input":"speech","state":"authentication.collecting","status":"active","turn":3}', '\x65a48f218fe15fbf9aed34f1c9e446f28b7997d1c450dd3dff73265fe9079dd1');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 6, 6, '2026-11-22 09:21:46.749+00', 'turn.settled', '{"expects":"confirmation","input":"speech","state":"authentication.confirming","status":"active","turn":4}', '\x5a99ebfbdad92c6f1efa9d90d11b5f4466d7cd6d84cb577298710260ef32426d');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 7, 7, '2026-11-22 09:21:47.403+00', 'tool.answered', '{"outcome":"verified","tool":"ehr_verify_identity"}', '\x8e300c545fd14afee6a37c3a9a95139eefa4374d565682217e9196a647b03365');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 8, 8, '2026-11-22 09:21:47.403+00', 'tool.answered', '{"outcome":"found","tool":"ehr_list_coverages"}', '\x07eac37b2dfe28273f5dbc2c4b69f52291d67627786049ce52dd4b818166da1d');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 9, 9, '2026-11-22 09:21:47.403+00', 'identity.verified', '{}', '\xaf456bdeba50208181ba4898994ff6c055ac4b4ef0081385b763ab482db237f4');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 10, 10, '2026-11-22 09:21:47.403+00', 'turn.settled', '{"expects":"confirmation","input":"speech","state":"insurance.confirmingCoverage","status":"active","turn":5}', '\x0d88b7441a1d5df4bfab90eacd393fde9f16f445d78a88e87c1913fc7877d8ba');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 11, 11, '2026-11-22 09:21:47.914+00', 'tool.answered', '{"outcome":"active","tool":"payer_check_eligibility"}', '\xfd76948759376fbe60fd71d04184e705cb82aa78ffa11479b9d001877d2144d4');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 12, 12, '2026-11-22 09:21:47.914+00', 'coverage.checked', '{"result":"active"}', '\xfd5136ffa4738503f44880bd05691c26f3c816394f8d014129fd6b06cc38b273');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 13, 13, '2026-11-22 09:21:47.914+00', 'turn.settled', '{"expects":"appointmentPreference","input":"speech","state":"scheduling.askingPreference","status":"active","turn":6}', '\x8679731db02f983868aba2015ddd8f17d95e82e53779a9b26dbe70bb247480c8');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 1, 14, '2026-11-22 09:21:48.043+00', 'call.opened', '{}', '\x107f956067975326cc685f93bba22185a1e016e3bdc224915db5816644fa4a16');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 2, 15, '2026-11-22 09:21:48.043+00', 'turn.settled', '{"expects":"request","input":"opening","state":"reception.greeting","status":"active","turn":0}', '\x03ee8cf6c6977a85900da2670e3105dab7b58767f6110036aa21eed5c33634d5');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 3, 16, '2026-11-22 09:21:48.447+00', 'guardrail.verdict', '{"action":"escalate","rule":"patientRequest"}', '\x77295fe540518b1ae806b717e9392306821ae6780e3506e7519ae53a30ae718a');
INSERT INTO public.audit_entries OVERRIDING SYSTEM VALUE VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 4, 17, '2026-11-22 09:21:48.447+00', 'turn.settled', '{"expects":"none","input":"speech","state":"reception.escalated","status":"escalated","turn":1}', '\x209da5ac52126681941d55b0bc556e94aea5a733a4d868ba8472f2828f994230');
INSERT INTO public.escalation_events VALUES (1, '01a2028f-cd9e-76f4-ad48-9dbe625651b2', 'created', '2026-11-22 09:21:48.447+00');
INSERT INTO public.escalations VALUES ('01a2028f-cd9e-76f4-ad48-9dbe625651b2', '01a2028f-cc0b-72d4-9f44-14e7561f5670', 'waiting', 'patientRequest', NULL, 'high', 1, 'frontDesk', '\x01918525e5ed9028d539a733accac17086e8b1d334c7490cb3e73403331b2af968c1dde92a2da063cd3a69e403dbdd469f689f1c4c7c9e7d5df577699f112bba13018ddb912c3fb7c5a58c4cc827e68b2deec13c9b52509f2c9a80591409a8bb6a70304c2b6b67d5b4818a35f5f83700b78371d657d0b9e6dc8bedb6f4d87edba69674e2baa08f8d9de5efae281d32104272fba3610dc8d2073487c10cda30b488add2aeb7ed755477e65b44fefd5648b83e532e55fab5cdec00ce00b06fc27e7ed36a406f3c02055834caf9988c59b4e7944aedd21a7a492f540eb492b858ec9c80e2b6a55ee07eae7e95b1a246401e09ea776d6100166373b1fa143515df84f5f0d748d75c1c5e07851fac95b7ce8ff1fcc26f923c340a9f9a5a1ca76e36ebf81085c4ca8219d1c9cb375c2dee1f3d5dea02ccb751813f1f8ae09c33f243113761b7da4c0d97138bf7d2c2269b36554a074fd74af3cc3eaade7e416097bb4921ca', '2026-11-22 09:21:48.447+00', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.identity_proofs VALUES ('\x24ea88921a0926a335255edfc4065710fd23c48d682ffa1bc292adfaa3ff0076', '\x0e89babb847768111a06326f22c26d71381a017910aec67c7e97caa55a997224', '\x0144e820e1ba59db94f653170450a3d13e8e2bc699b542ef487a0a4ec3067847d7310d5e115d633422287d67056899047e', '2026-11-22 09:21:47.053+00');
INSERT INTO public.kysely_migration VALUES ('000001_initial', '2026-11-22T09:21:44.614Z');
INSERT INTO public.kysely_migration VALUES ('000002_turns', '2026-11-22T09:21:44.623Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.service_secrets VALUES ('fingerprints', '\x01dee8798171764b772058341afa476ec5bcf72b7e0a1017ad54b8ac299b6e6303f18d06bf21520fbcb83e316c283565399c897ee07168017eb4a4de0c', 'local:5d690351a75ec78e');
INSERT INTO public.sessions VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 'voice', 'active', 'en-US', 6, NULL, NULL, '\x01e699881beab91aab96f5ed8072234c6d4e6beac91795a19a0676ebc22347ef493f4df0e4a59777991f7e8def90559d9ea2afd4f006c7456970700948', 'local:5d690351a75ec78e', '\x0141696f63d2f239c4d2a840a4fce7b913a25b6c9da600a35a3f1ac29592cdabc738d1555bb40e605b3cd6', '\x01e68899854642eea32fdfe37fb4ea5cd3f8749a4ef55e0eea743231023bde', '\x01f8e4d50b66ccc15760ecbe467ae368489e75f896478c8906ad7eef04cb071a1b990ed214ed077c36d7493920928925ce392c32affac55b2ee5174647b0c32e1259c084decdd27cc77c3fba56d05e77aa7f8e0b5feaba2cde2b922682f5db9d9f86bbaafdffe2a1ff4e069a29e48c88520fd6507d58f4acc6e269f7ce52802fb1ce97db74d9090cbe6643735d8836f8070f063dba4602255a2f3494501c44b11db3382029642e5c9b96adee139e90b007dfce539ed7284ad2cc224272b589e9f9410923199c31e01a3642183f6970c0b64ca00c6dc57e9ec480cfcc5bcbddae48f38ca43bd3246b9be25110775275536a787919b9cc691f44de32e4d7ea859f7275345262b2fb8b7235be4a7eedd739aced079318a9acd2b03ad5011acec2833f234a7471dec318ee3ff42d171ed800356fac6e9e2b0c3ccea83bfb1a64624e01904fb1dc3f1e97d1a5a7069f5fe432ef3bb65893789c19f12cb4067cb7c349ece2375b46dbbb2ddca9a5993c5549d8fd02433814999ba2ca9b85eb82c56c4eafe54d0ecbdbe2c6190969952b95e74f68002b1356025730d7323a57a5247c8f474315a740ff60e01e4e6ec3767100ed74ef31f0626e5c6f6bcce8c2040edc39e2b331620efbf33562fad3a8ea2647955d0ed2dba376c9a65ca76048323f3710a21ba684a737843ccf4e0710bcdd7910523b65e1591928f13c763905e4994eaf1419913eb6b12850f48d74b244fff56404be7f019e2fb4c492942f8f26b4e7d35998ba511cedb150652d742d9c6567a54c60f91cb724bc65d15e2ab3eedfb10c44178cae21050e326512fcd2ad24b8479396a406b39a93e41beca370678100bf1f051bda7c00c539a791d8b09d20255a9ceb73860206ffccb58da6efd1de332ce9f9ca5e3e7b4b5882943e711bf4c715c904d625cab264cff14e09c3f242dbb08639819a167e452664e0420e832938a6398ade9ef94e8880736b5dbe29e43c8897eeeec09dfb00eee55157f96fe56429a8d591d11b5effd7cf793ee17b778be9864966d267739e4afb0d25027a7dbb2da18146ae965b98bd319d54a314155d34a69ef7eb5952da565d8b34603de63c65ba2111a69048f76b102d9eee477dac1b14f64ecace29752c0588139666114ef8518e62fda71a89abccfbb3b3356f12494435ff1d1be33872988c491f29af3088689757da487a3d0ca85b4e2df7dd508c89eb6709a242af641c19d31f8e856933dbef5b83dbc0e32fb0084f1cb4055ad55d60b955ec6b56db8b620ca930ed33fdfb2bf78ebab7f2cbe212f6bdfcb8d88f8de7cc4579a25b093b062e920e8f6cd561bdf4bc99fbef28db0867d6bfb975798d9575ecbe495ddd6316909ae1edf6aef3fa2503f9231e55d128646f501d87a3df4cc772a4267cb5e96f328d90e1013f294065bd1c7342d34b083d585a3513e0a7bc9442c0435334e600b82c30f5d904f22db71bd21c18948f17c3623892dca5a4f9c33058c8e92229588243ed21723f3a5421392d5091754c2abd4b3001ffc5bbb57b6fdf3b85fa687f5f6b8dd54f38855dc5bacd9215db911fb2dcc57281d15a123ee2a6003d4f768a44ac31d67f03238d2e0e5b72bf5d08ee8ca83cc4a6acb4da10362f11f5fa50ea5b12122570a657c17147718e14649d06cfe2c90d80bd09a59c82421ddf7f06fc578645ad26daaad711338fcc25fb1cdf3b4b6871340d306b6918bd05d4b0429b226d5322eece565025d1a0db4db3c740554288a556eb2d81ef9de6f4a63524812f10c08c596e61de74e8490511a0b9c134ea3bee8bbb6fc94b27301741f84e6776d1458e93253f87c1f702181ee370baf3c23ed589d59b336da6ba7b216f45b3d353a17bb14d33a550017637c387ca65d71f0686838b52c503085a4bf9a2266f6e620413941142620e77a074e19ec9a090e6719f8f23091d5e4b10dbb75890a5374a587a426ef942f431be5b10e1a5176bc71b54f8809d6cfce8893b875e939e5d0f74d65f724cf765a127bfce0299ba38e5aa8404899b9590ac37276e46c8ea200d415bef671f8b42da7220618c39e4861d6b0526aed8dc997fe43ca82d0aabf45bb1413f0b76f8cbb8cbd0d22c55971f7182f4afa43c508ba17e788d1473abb1a993c729045db644ee820e28148f6b321fefa65e872c4040ebc63f9b2ff4ee8222361de57f377d56f0b4e02112b08997b7b3f636d5e3cf95b43e86eec5a33a7883cacb8c0e285e887554c6fce03a059b1f2865a9c961f440ed5100a429e52fb1f5c24116187b0585e983ff0818af8a39a30e5d507963b6431c745f1e8a0590631240d60904aa8d59c9b42161de397cddc10b8cc666f093b22daac347cbbaf0c14ff540de27523226527ff13f7add7602713d405f0544662cd8da3064f56252b857eb81d340dc26723129429336592fa8775fb83473671cfbb82f2efe9e083486d9c72427cf2237a53029d4656428ed03afbe6f5a521f5efa751ea91cf03952b21efdf78d693abf5acb714f1d0c576a7878ff83b05b8df7592ffef89f7c8f677872ac7fe1a3ba09239fc0e49cb923b9776ba8ac1cc7bb6500c0ddc18d2990f0c044662245d61d28a0109aaf16446712df1fea94a49023df7cde01cb017705f3c5981e85fc4c2a104e3222e85687706236ec59e5b070553cbb0104b334fc5b33825eac8a32bfbd9f10ce8a32473c14b5342389a3af895f3ad5881f3741d8c4aaa9f5e91463c8d1e9260c265c2826e6bd3ab6752cc445a1f19ce9f8409d1bb2f8979b0a442028fa00dbf1dd4937b40b765fbd08471531689425074568862ed8f30851e80aa56739ab8a15f8e5e5e8e36ed74fcada435daeb057c654e09f96b2d337bd326450d27e262b55cfe688f2d65d367b399531ddc65515440561648b3ba07e6cc7039b5a1dc5b0716e0fc7b23e539a2c24ce187fb34a1e9cdc369c3c2c0ac0e8c14a4c61e40e0a37270d55eba1c288ebf448a9512787faa781429063e41d91537ead0fe87c615da70f9669674e3b3469944ec456cf7b9ce69933fe886cf13b8273118bd0f743c6190ed97da64c415af0b3200ee5b83a554e8f21c98af83300c6c7680d689eb6727e2f7ca5054d17a0a1600fb20592ec56a9c6cf08bb273cb51d164522554f293da058df63a54066f8aa049df9dfed960a43849259f9cba5f614cfa926326dc6c12d195bf4bb7cf43738f45cfdd4747f04609d26a6fc3366f1d5c0b0b17a24244b26d89ef53a6a5cb11eed7f51483f842947cf4369391be301aca1d9b48a923e91c22449e7a817f974d456a3fa99e9a4f226a127f596bd5ab229acd541d7b7069a22e3becee7bd6a96877ae1dfc54af2c58f65911d0cb7c31af6ef6de09b2a3710e11ad0438925692c190f9cfbb7ccf7363821c31753bd17504cd8959a358f2d414330e831091937edc5673518859b530e83cb7784c4ba77629b56cba455b24aebd861125bdce0f426021df008de1809ea48f4fbfa469fcee1041aa1c9cc8990643c1f7094d8a53cd6879925ee5e8c7d929105ae966ef9034f7c4ac50c537723414e2244beb438856d09c997d8926a8824fd72ed3d00168695d123eb9b8ab5dd7254abad0d4ebebabad449b27e893149970e2e9ccc9ef606bb4194f15108dd4a', 13, '\x8679731db02f983868aba2015ddd8f17d95e82e53779a9b26dbe70bb247480c8', '2026-11-22 09:21:45.662+00', '2026-11-22 09:21:47.914+00', '2026-11-22 09:51:47.914+00');
INSERT INTO public.sessions VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 'voice', 'escalated', 'en-US', 1, NULL, NULL, '\x01aae53f26cef3bc6bc946de9882cc4084eae9dccd5688a6a5c025ae96cf34a10efa6161aaf524b8d0820f153119f5cd8d53cb48d5027e8d9c2d155591', 'local:5d690351a75ec78e', '\x014bc504eadd8e15be2ba80673198050e89643dd18455be39f16defe1af2ef7b9e267b6ca1084cbd74bd03', '\x014aac0e64b28a31b82f73b2241d1c2974e578618d0f0936ad4b9b31479161', '\x0160088ae547d769a65ae09db76c23fa4a26d8a53d1e193d9a128b61a0e8ec872d53f95d37bb56b1015481d6f6ef2f1bd851a6f188bbb96717058610eaaaf247b93a07422d28e0becf07fadf0c42c02fe3a2c61ea7610ffd31e9407ab1f321fd34d9a2a71c4c46fc881ee2d3af92011d3b1a7599a0b1282ba2e64347b880cf3ee6136a969b7102fc6393ce00f8ceea3cfb8f0b15ec5592fe61c58854b4f9f2f4e75e79f2882fc9957e5618947c5abb3c7ed0495356f735c66a9b1c053dd39284ba104996013e91c24d5757e24e323b54439b2f13f27326cb1f36204c0605ac1034393c4463cb6422fe431a5c23c5d0c0c561360871f27afd1b11cda48211876bc2352aa89a7a91e1ed3f683830a5a03fc90e78a81995d1b677a430016d474ad32ce2e119bbf582fbc01c366d4da0a032fe0ae9e0487cd117f11cb7317da3e1078b65d8ebf82d6fa8a2d30ff76e6d1e0b1d13fa9e13270de6581435b89f591f1d3d3dd7df0500cbcd98f84da8255dcdf8b94489e6e561bbd6e8c0d7b925a405711285ca67a6cd656ba40e6c78eac4649ed674bde0b0f275148619c25f8d9dd94d2d25a0c8d810937bfa5ab61927eeb10aee8a0a1eeed505615bd13beddf941dae0249252b6178d957a027a001310d5c6399eb7d1515d85017cbf3bc5f806f230738a7d6d445c999e46e913705d27ff3a418cbc13cc8b94e2ef943a8055aafa56c3ee1cbe86a2d49fdf82811144cdc39a9a7513d19178790061756d598699ecfc77d9b009e981c9d3335bad616f00494450a3587a85c3a72b60f3728c929755db61d3464be3cde242c2f2558029c38d3d1fcfd3af2fb636caf2ce7c61efef7cb85c47ecfea223d15d94a7aa7837893598fde3e0295f37c118590cabc2ae73692e02960078998f7b4ce6bc740a5a558f2a597a5c794c448c391b8d6eb449b41a448874def36a448db75b5feb9cd3e5762c0ec9847101a9fd1fbd317cb1903e061ebb406fe8d09ff4b1e5b30ec187116e05bab0fd2b345baab0f31c4b564b7426618881b113bcfca4bd51b2db19d573982215a03a30fbf21da165131a82bac7c9805a2ee47e15b79e14232ab0eb397d5dd75dee17616de5760dea1f0923e582cd1d4f96d616372062747502151ea9db22e381efe24ea804bb5ad7d9ffe084271a56bdd68975509b26d231203aa688919339d85cdfb5ca7fb13469445e0c5697050b033faf6566d7f0d98f173e17428e621739cc5deec58662f8b056f524966c5633ec05ea237e17c0fe8d8791f539f5d6fb7ed7167fa4691fdcf8642dd7e08d63fb7185e8641fd785eb3f6293f5b8917afba91ca93f1d5b95dcf224d423ba750c073112c206130ca99e7ea0bcf50080acbea911b9bf48cd78dd78fef6dd7acb69b8cd89fc7e6c14c9c2e0fda2c355dc4e1de2c35972893d8426648612d14afcc6aa8cfbb555491b838d7db961ea2ca4ea6e29cd1ec0dea78bca59aa7220c059101b2e08eb92e2b11605277f948bf0ae1e1e1a5bd1151e493f3d813f65c03d591aba4b3abab07440a9b7174a0b975258f7bda99c2e4145c72fb5bc86923a8f4ec43601e6828a12c51b9d7d12597c497b1bb6d17dcd2365b3b94d57aa43a1e980898c78d97f2b779dc9a06346e67a3384cd266331cc7e587d2f24e1de271315d230483d8eaf584b3483b1bb6107351bb0f5a73addab519a979efafa1416c5d4c52253d3caa8a1d473540fe289f40d201382ba66fc188c6020f44a3ec0349f075620f233d0bbcc398b524eb0e7d57ea999653825b229f652853ff9b74ad', 4, '\x209da5ac52126681941d55b0bc556e94aea5a733a4d868ba8472f2828f994230', '2026-11-22 09:21:48.043+00', '2026-11-22 09:21:48.447+00', '2026-11-22 09:51:48.447+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 0, NULL, NULL, '\x01d0781d98b0775b13ea90895482d0d4baa78d2e5771215e74217cb79646af04babc0d3f6f28f834a30f1e65aa65ebee6ca0235a4093aabdf8a05dbf91daafdfd29fae54547475cf1cbc238e9c5dbd526b75f5df30d09149c36ecd9a82245cddefaf07606e0412374013c0870f9972ae6a7763c71e447759c0f38f7cfcf16bff0813af2220bf344a831066d7b24353bfa810623d3bdc5c28bd0fa308b9fe76ef9d82fac1af19e9ab4c10f8ff9641836b33b580ae8021f97197e88293a90001e163db5fd713908c41f349cf5d8180a2eec80c25af4caa6bd1e7abc21498854a15a37c99a09ed02daf357b54a03973d2bee5bc8efaa046687f9c865a13279fe5c3968a5dd9ce8ea1bd80bc6457f6c135d25f4b2225485c399bcb70e473e10bd25386f2876b9d4852ab607a2b0e7f6ef09c3d89657712cbcfd13627be99214d9b9dada7916abeaed2cac0d48d2873851a85e27b82bd3525e1e6f755f140a94272bfeb0c34683fdeb4ef2e43260c4dd8e0c3e59db30c13d81d24615764905691183ffb09c15966fba421017cd08334a7cbf9738639ff4a77eb8ca8e8915149fb3be552b083424f953b70eb9422a8d96f3cdc9823b84d3b56256eb485992290967fc7d8f0ae11ca8afe22f1715678667e7a8e5c9104941e448f5dd885016877686d023237e0de469674be526a501e9609beb616790939d47297ae368efe84df3b959afc24b3b316bfa2af7e044bbbb2a030a21138ab2d2dd57243c4671877fdb47365baf8ca92ce54579fe8b62a7c1f0b585d4dbd8506e7ca9ec41cee0bbe192f1ae8c1ca427322540f1aa9baeb854b95f61a5a7b15b3b3cc205926ec62bbbf24f0', '\x01aa2da418131ded2203ba977ada809379966a9c49a7c53237894b6b3ce7d8271087b7fbbb8d69767ffd860527baf0a0655308bae891409b7520b209e91663e6e3b1408a695b7da02dbf584044f04164a8d517697a1ce0681e81303aa668ad6a97bbbe5d48936f5f091b3b1d8c05ebd94dbb9584f6977e265f846f76bc736730bb155ddd85537eb483950f90013f6d073cd622c6d5fe04f3c510c793349e767ef5501111bd10fd16145fa1c19845098ac75d3536393b319128a0f19c49', '2026-11-22 09:21:45.662+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 1, NULL, '\x4ebb6be752ddfa55d9a7bc0713421189d119c5d0f7ed69062bc12fd72e808a73', '\x0130b2de6acfc3812513310f02f10691a53be034290ce1b4cbbfb6a869741c4bcab3cc4a6457d8dc56c4561595a6bc3df6cc13a73941136d85acf9b46706dca6ef72f9d7ab3ce2627f983ae0d46ff4cd1bdea493bd96c1aa5952d1a7c5197d96da5ca3bfb293002f45faf6805474df49189a5005a395dada080886cf385f9854fe438bee0752f51cdbb135be8ce646bc1f0df309585e2ddaa36458d6bf725f0eef9d8f96fb343ff09757ff1c503e315e70b184ac58b74b96ac92ec20a949a3c1afac3f80217bff4bdcd9a6db11e31b260850a7e5393052a9231458201aad5d55fba68ef36247a9c6d5ae0c433c933a4256af5d55bc7463a1f7c206c83e07c60e54b5313447f621c32769ebb0546447b532cc2421964330bc8a8518b78b370458ec64c73478e95153f08fcac33a1f417641ca5000258d67b30e651be865c39e65a8d5ff26b680afc2582c2cbf14539f8624bc1611fcfe305871044a61cf9928db913c33daa594c5b78a9f3a9499ce8907ac08223353d75d000573196c746528be13038c3a279048d8f085a88707c24c7a30e38684195fb7da3c6dda240324ce1208a7d069e9a8d9148344d1b2924be77cf84b0222de08bb075f7f568185bc65968bd4620233e052668a1bbddebb7f7028aadaaa43f310435d5a9d0abf30014f57f57322c1ed8a4a1081', '\x01942c1dce8007da69e2dc166f0361c5ecd39611f4af58873e2c1d43595f8ef4d293ec38443ad87a6b92e884de99e2da0728d48604b6d2ab5f3bcf4b465ccddb57fd755539a79c33f56abe76ed4a22d6d8e17138d015e838c98401db2b010198758c102adfc2d8728c42bf612065edde87014dffa044418c8c5150756d1876d234d3b0c9fec7ed36b2b4d7bf45dbbd45b99af4b995d179c8fd07bd3c79b38d7400fea4bcdefc6ab770ace498f45e25291681a9', '2026-11-22 09:21:46.035+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 2, NULL, '\x73627fb85f8032ba771d2bba5088d48edec953e8b0bf5115a0dd5f781b57aa30', '\x015595c7dc10839c7fcd8cd91223f67e4b646af50da95bb78da779c887a2410d623ce0fe27ea41f646575594a546db3caa8d79b7aace6705d544e31c36fb0b88bc56b28ff9a7879aaf1b1abc95df6b50075a71908a123d5e36581f17c37e26ffb31cc68e26db8ccb01a6f7031b51b44d75b44c56604b7b33763ad329b14ff67d47a488965593744002ec6d1db97166b24cc86c3b88f2fe1d9ac1a5aa46d0a3b69c4865fff7ad76a183c964659a734cb5c60fdf1db36d27e37c9cd27504275b5b9e9520f5f1bf8137a5955b5988e00d771d6166e43131cdb119a013af1552dfabddd46512782d1b5a1b5d2e8bc8c0a061e96d0761f141c95a2543b80fb2c86cf293df7f65e1b9e19f18a55044c15de858e230aee313faaf67cf2248191e7ac6c2e97dd584d6dbd7ddb6a45f3c8906c28eb0c4fc3a401b355f6e418fc78f8e4e09578cd0ae724fa71d4390a99d331801607861dcce92bd49621ca2652876dbf1fc52f36ff76b16dd34d7a7657bd64f497325856a0a5088e18e35a83f49f88a0235da7729a8c2e9eb2f294aebf4b4a1f588a34b97cff0b30054e448a7145d2b020d02fb935e881096cb43e20b3a9c57a6e798bdcd3186f80600b5ccac279bd0c388e2a2956d3e0cbe0dc63d36e650a68b4e25c919953eed83c9bb29376fdb49c037029664aa', '\x01298f250f6f86108579e8360c2982aef1191840a133b3d08d9b001a2d691866ec8cef6bcc9e8ad6bd43e12cf918c5491443ca4420eb530660bdbc52290bcdd88651ed18870f4fd1ab523147efb14bb3bccafd10be046b3d74907983925f8da3b23240e3c31408ebc5ce770e03b3976fc9bbeee7967c84659554b66016b57839e50a0aa3934a9fd7657891a1d45a0b4bd877f21fc6aca87d7a834a8588b6d02ca3f43722', '2026-11-22 09:21:46.221+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 3, NULL, '\x0c1fb950ba1e5c307cf6f5efa40898b82c415f185702e3b7986101478cfd8459', '\x0164921bc7b5a29f57ed65a49148d11e724406130d4b393c3421139c8351fb891a5de92ade157a40156eb9e59afeda97474159a6041451a76723bf63067d0725afb5b0c4f4a09f8711600cacc14a603899766f11fe6ba64a89ce0b5be652aea4ef5c7a30f1a79db6a44d45f9c3ff1696d64de2897ef5859be82fbfe658eb109c1c3bef069169d8270d97831abb2457ea121ac018f7fb11f82a53e6a7eb5d02f3b3994351669fcc9bdaae351b1b43ddddb5b30f1f505401d2e786600def22fb410be9871e8ff40a7ebcfc3dfd00ac04c0a0fcd73db4aa1d9467c5e143fc8ab2df9583f6d6546ef1ea39178e978a56cf6710047cc4ef97c32308bf5f2de6cf07ac210cfa38fd1eb6ff64b291a3205f8d83fb6cd3232b6e3ac148c9ad97abe2e077bbd172fd465e095c18149f5f13f41cee466529e7cc19caca0211348fa4558301cfc9f86ab59dca2a463e4e92205b7ec989090c1e79f8c6b8556b354991c589b25713aaaa73745995b4bd02d2e6c99537e930a5ff248cfb68eb576d1fbd6817dd64ddeb5b91e64b00e4a17b6a49d4c83431664abba03a7adca913dd29e32e326b88f1a8be38567cd3bd179aab31cf3c53057337c827e9dda866', '\x015ed58ae500096be95af3dcfe05aa230652dc41e67ec9185009cf90ad57a8242ee34b026718ed11461ca860bf960b5fb4d20e114934280fee68c4b286093bb5fddc007c2391d8f21d85abe9cea9ffbd89d41ce3d036ec73ab6bed726a3a99e9bc5dc2e44814d548f2173d9fbb8312bc0ad7654afccc1c78152ed6d14767feab4ebcc4ab5ed039f2d82160a8174898969b7defd04f003c7f8cee7b22f29c', '2026-11-22 09:21:46.459+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 4, NULL, '\x817abf6cae5d81be1e6b9793af8cf9cb4ffa9a293c1af5f455e3ab6ba3d6a277', '\x01b5624ea91a042678076942abc4df7e426411e49d62c3f73267aa71b8abfb5dc938c17567136f7f9d42be18a19de82bdfba443939749e6adc2e2ff130a30eea6c0ae033a833a4c16eb106564067231d8c3339bbad7c90dfe3b538cc683f4afd4a138c9c1161d2fcd73e57e49d483629ed96657a435b1029fa46aac4ec666feb47640781f2df27d8a5d544a1ee89626162f65290f6b05822711b67260ffb73abd4db462f4d78476a5e1d706ae1bbb188f816f4c4adbf7dd28600149a061dfcd18e70bc6d4a86549fe4523de8fd4ab9ca8d2fc80e8eeb56d13071c4d54729dd76d90440d495ce5073b1fde0b14a47937f10f33126ffcc5e94498e4816ebe6ae22ae795272973155e2654f1f85254f2dc5edef501aba494f257bcffc8946254f876de67038f2f534c34321141485ace090166d537acd7c34b4a853bd4929ad1960d7cba91a70deaced0d8896a5a75e4498f2bd8011b11cd17069428b8530860bd72910dfec8d3e72cdf220a74e32e36553b059ab31a195eac787dcd4d6bdd4ee652cb564a883b96f3ce528f29a2081cdd1d8afb4eb6dfa87bb5f3bed48f273229b7010a62e06bb83bd4dc8fa5dd6025fa5c95098d05d7cfb9e33015840ab3dc75ba21b1b16d73d3095e7dd80078b608bd68d64d65e3c05a5ba23f9f7a49cd384d5d49df04a867f5123f52aed274ee97605319ee1fd049422b9dffc46da8907941ed5a584417c9b97b3140ef49cc4b4eccc566498ee664f37b7ceb9f84c9ddc65a1a3b239f51dde891bc56bcc97bf122f8ff26e54f3088016209c2d58d2b9206c2f0d5335b3b0924424fc5c98ec10464126bc89f6e3f8db0b9543df577008d60823a7da87bebb8030ba25ad92fed30ec3196a8e3ea21f8fb59217e40b8af78d3b11ec03e0177a04181f0f52a2f4a2e43b892409dc5139a79bf8e458a0eaffcbdef3c310111793196dd5db95ae16960f6559d573f3eee80ea37bdf1d6be3b34ad98605', '\x0150fb3db715e0d1d91dc8a599fba30191ec3ae5e9c330ee7d9dab1605b56b72fcc5c7b41ca4fb0d917d5d34da487ad0b95f6f608f404eb103ae50ec818cbca074da7e30c95ffc5de0091f4b73cc02433454e5aab1489e829e9e22a21c544982d40582842439ec6f641a7a244fd85dec8c6db7f221216983e9f317a01aa5ccfba803b92c482ba88ab8aad61b27258d3d388f50564816efdc5d9f440c536b82e2aea5acf9dd58415d85c6f7b3b0060c8306312cec85d71bbb82991d8c44a3b5d0844ada0b82ca7c1e97ac35a111223f89a00cfc5971012ed558abcc5c74990dabd06d18', '2026-11-22 09:21:46.749+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 5, NULL, '\x2d5b63d1a3813b415b960afe15ec0f395594648d2e3ac29d9d64c88c76163b39', '\x016fb2e62e94fa8fd38fed0d331a44ab1e6f4c2759bf325d71f468c01df28426cde8efb0b0d483aec5a4d3336ea0f481d655865fa2813518abc1bb79f38c4dd032454b42b80dab210322611489c505a6c2e762992a9361f6cc365c119934f6b42191d87756425e6f301434675c2b94945c2ea96c42c10df55dfe4e5fdddfb59635bda30a39081e122324938f6f337e5973b8bfa9d8c6d5f3e2271aad6a24bf7ef0a51dcda82384fee48f232b9aae4072183dcb313ce4d4fe1c66163e43700a736051b54ed167ba32ba8e8e98dd560dd0b49d24337bfede1b329a9d72f2d21893278551cbd6188493c603bf3cd7e20ab4eb4bc424bfcfed8a062e77d028d27eb6795dcc8874f81d6a460240c74078cf557fb63122411d8f3e035b90a8146ae0ba15228575ec59f1c41d8acdb464af5f6a89ee0d012daf59ab538613d8c7b75aa67c57cfe050249e8b8961647d723a17c9192b0cf3a151d304d166c7100df7d4bd0e2d406dfd4e664207078265d341f314227e0dbf0deef4d0ec4d88ff35ede1849a99ff6243cdbf7c3427669de5ad56fcf769a2a1f4a84088b20c912ba7ca54ce7aa143789cee63bfdfc06f2022e55e0f02b3c102655160f8350e8592286ad3a87ac23a27c1b5e93cb1587ab2578ca03439eaf3b9be2b702287af9e1720218b0373927c1fde04ebb27dd11fd87d557a6595fb16078f8f48b17e71ceca29c76f5f', '\x01bbb2e24019a4a5d582b666fee58e49c1925da84d58852b8119be69f7ee057951bbe562b74f81e579bd704db58e47d096688d850433be9da4d93f63323721f7254ab4de9905ee8992c99fbd5ae605f31eaaf707a0195fb1a681f42c453f72a3c4fd32db132a6d97456301d5a05cd1e748a4d7bb4acf93553291530b7ae72faacf39abcd0a88ad36f00569c258a40d1ec10d830b072c6da6b0257b09976a57a7', '2026-11-22 09:21:47.403+00');
INSERT INTO public.turns VALUES ('01a2028f-c2be-77a1-977a-8a64771c81f1', 6, NULL, '\x2d5b63d1a3813b415b960afe15ec0f395594648d2e3ac29d9d64c88c76163b39', '\x01857eff9152c3ce6880040bd72a5a386f4d5069883e012127d45873ca53f1f7d5a1e0161a3e97066ef666b0a27da9dbf2abb754cb6b99a66b3eec7b1a544eaaa426c4de4f7424120eb316c31e49442b814e9b199843ce796b7ab0279f7c03359aaa7a3f32c8ef3b6730449087701ddf0cf19e4dfe810f3e36c8cd1f16e162d959bef2db16587f94d82adfec9e9920cc9fa2a8694769bab1d59323a6a663b5fe4e20a6b750d57fd72b4b38d893d9542640b74d3f20f64afc7fd83a0eb7776dad7c3893ba25bf3e00f86adb9a92b047fcfd4223d4a440818fbca6444ef01a3b974f2663d94074a7a60b1ef6a0f653aba96c4be67583f07c08bcdfda90fcc0951a034adf32f07d72e2ce755ca74d4ccfab46d18b63ffd58f7b13bd5107ba703745224667303f1e639fd81838d9586a8b21441723247c3b078ea50ec1be6fa4ee4ef5499c67bfe747b4726f09fe381fe8b4de79e0576ec504bc45971c888000c2ec79e939071d9b577e650bbd17dbba88250b1cab269ba7590d0833977618bd6fd171107282d29dd827d36f489ec4d59f702f4cc8db9c722dbf87aab601eda95934a2c2dc8c930b599bde7e83fcc64043a5bdf1554db35e8aaf6ae46db7a05eaa75eda55bb5e26200efdf6f1d099d0448c99dc99ddb10f039ea6eb1e87a3264ac189816f5b299669606337575dc3ba158bce2f826c0fa756f5bc3cfb15e20db056a9e73cb59f09826daa4e7edeee79fbb79c5767b81a33337c5a5f9fbe655381d0505ae39f26749b5fcdd661324639af122eac3efcdb5454dc12e493b36bf46ef68389efc8cbd35956c38a6bf97b6582e3a879fe2bb3f22f42c0aad2fe7997090123ce4b51854691769c34a22171832d67cefe59cdc8f04f29f879b1ee92106e7d5031640a9186867c1f9547d82da2026c4f5d7337f794abaac818be40e09956bbf256f38906a27abf60ac35a74f865a4e4e586bdfb550581fe7df5959163c2f640a0e448358659d5cf52d46c82', '\x01af5d6889886d718d2af85eb9ae536aaf0a064db1df945ebed486bd3d91691fd6f67105d832e1a83f2298f2822af7638582de883cc501bf3621f491ed2b88abd9f9c79aded313e500615e75db23aed61d44c8f686a183fae2b7179b2c45a059a05b2e0e6e7efb501e11a63da36fecbde047b0e82ad1f85238548c99529185e87e4c92b7f1400f070c379904e609192b48b742053f908993b6ab0810685e8d6abea530b78addd0707ba716229a8095663f6e9826decdaa052eb1e91db86d0c96a86486ef325c88324f6a3bc8b5960063f1342c90265c2204795dfba0513930769461826245cf120bd8c2a3a4bbbac109df809a82670f8b9337a9c4fb2b1f79ba6b8b8a155f7a38b42b66', '2026-11-22 09:21:47.914+00');
INSERT INTO public.turns VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 0, NULL, NULL, '\x01676ce00c8271e616c400c6e6591e66e94b710216d7fb893cf1f8a153093a23ee1464480c8922b971948667c2d05b097b82006bff6cef2c90f152c9d8b30426f51c75e15a1db37c0b63bc1f5be68efce8c12ab9c0c10dd57144a66896e04b6b8d29f2ac599d46a0b072074cb439bb7780792d4945a77c3a5d88893c038c082acf8ee22a9f23f8ad469d5f17c92ae6aa1155c90dd787e06c1aa6a983122364fda32bc3ec263ad7e560575d857581436327fa26f3e1b1f02ae5c4f969728152e8441f1978bc0015e947a1ca6d99f0c89905a406f3690b45859efb8fb1c62771b7ed2deb1d4b781ae2530d9a9dc3b7e4daded27947c042a3a5c78995b3705b19925d2350998deb8bb9166b659e2c62ecb7ce0556140e3555cbf63b56626bf83ad5c59800de55a1e10e3261dfa54fef8d8e85f5a0712549229ece267ebd08b86c1720daf77449798f236d0c0094d15d849d7386fd511438b99dbf4a8df695f408f0bfe1226f59407fffbbaaa1aa4f8688459a7da1eb4511922447a0f76b2957dca0d99c3d3f770005ec6c0949c230c9ae2dcd47dd88ab14fbc0a66ef7e9267cc45e3aa5b042b20f91aa47c1ce98283dd6eda5b02b3b9279a73830c3ce910c8d51b8a5ad4b19f8323289183925575262fd4d0c6b1b4bc1fcc307eacf1f6583272e5607710ab466b20d4e4cbb2e9494aa29dacc2a40afaa9585f9f77aa5cfd2636a20ea1f478d539904bbd7b78ff419be154279bfbc63d79d594f9ae366419fbeb2c9aeb0d75471dd53b46a6c5314fecb48706a1b087a25629542b26dd773c8acbcbaf980079a1ee49fba89ae37a610c7702f1e7bbc7aa351503a77d85eb99e3516', '\x019c0a02055c4399c1154c9ddd954cbbdfc054cccd94161c1308438591aa3e2dc74d2b4658e411176641c6af4eae203849ca53199a03079645b94fb6bd6280ab8cfd7bb79d3b8339556b42b88a30ed8a6153fb75d20b83ca6ca4675bbf996f545129f7fae1ad34de32e2b17bd0c3cf36ff87adc66dba4ce58a041daee5e7081d4e67b7984e94f6aec8e6f9449ef6821dfd17cefdfc6d568b9f07f21eb07cb6dfbe593c40194f1530e39638cfd5db84c27d9c2a9cc955854c13635d32d7', '2026-11-22 09:21:48.043+00');
INSERT INTO public.turns VALUES ('01a2028f-cc0b-72d4-9f44-14e7561f5670', 1, NULL, '\x29df75c6e14dcf1c4275b38cb02a7b4df6180cbf4209fb540400a215d0741062', '\x017076b46e2abc3d18b8c01bbd01cdf1fb4a6a4d0e2ee482fdcbb5823d3c61b7d47baa4addbb7d76985cd9a2d36850ecb5bc014974703029d00503d603939f3582195ed958e3fd2139582bc64023e7586dc5f1d2805f6ecfc204db381860c31539a2eb09b56fcaaf34042eaa5f04125dd64575d9baf587ccca6bafd4b715033081f258746cb8f7a3dae1a64ee42c834d2f216f505684f3c1f526db8651ea63b44d2a3b3e469acb581e1c7090d6c3875dce3c62040aaf601969e5a1c0e276dbbaaed443ab537eb01fa939595135f4d4085361c797ff9cf3a7d2c1d8b904e5d8a85e673aa057f1bb87d3ca416dd719f5ba3eea49ce607857bbbf26584996898f9a37398bebde99ec52d4b51f4625e23a61215a6040bb21358579e4d8e0da6063d3bd6d3620dc8f2b8eda0603612cf5eb0a17be44ab9fdee1361d789d74e573e1de4b0435b659b5bde3698627a0cb895230004ab2f31aafa38b531d93386049cf6e9a1b91c0f561b98581aecca0b9da8930047c13e633a9f0c4b960b60dc162a0f3a17dbd5df30bd41305535b8d70828b6c7cabc448e232e23ba39fff8c5a208ef6713786e61a6ffd89cbac75f556b215c865b8015444ada8d359d8eb775dbc497146197fe458d076c783dbd4121b7523f8cca4a5a6df1f4be5df0b1033c85acb69da72223d659f094a8c9fec7416c0cee9ca4486efbd6a03ade367f4e978c4fb855f855e673f4970281291447316d1e5b374de17c7bcb5019d982cb67140d3191c820d37e087140af09e6dc1c8bf9c8097e4881f4ec1c8239ac5bddea35079c2df32c395f8ef79d4fe9360963ea2e4767288477a8716e5bbac88bd2ea72aa1ac84ec460ade7a8f8eb5379325bbd1ac5e77abdc21d0726ad080a7b8ef7b7b215443ab55f4a9d6928af69e4a14d21e5620e6eb2bb94bc09bbe456be8cf', '\x0138b4706797760d230353a92e72cd92fd440e1356152686f581ebee4c0ec00543fb442940ada7279e64dc0951c2b9b5895d0d82b1565e378c8ef109ec0ac6c32411fb9b07e3445518d2470bef8b8631138906b09dff71460a6a3c8d6b924d00224a8e4707815b8c78d6d52d94d4379e3fe326d39ce5fb6ad1d62bd64520180ca518788d19fc66d0ea33149dcaa1e0b5ab2cdcfa83716cfd989bd97960233c93dbad1a2f6019fba1624dfcdc1b143747552307c74db70313fc8e960ffaa2dd6351666fbd796ef97d0ea9d6dbcd6a37449d9ec1f28ddb93117c613f8d98b72cc76ca1dad3fbb30592d4a522924edade', '2026-11-22 09:21:48.447+00');
SELECT pg_catalog.setval('public.audit_entries_id_seq', 17, true);
SELECT pg_catalog.setval('public.escalation_event_ids', 1, true);
SELECT pg_catalog.setval('public.identity_attempts_id_seq', 1, false);
ALTER TABLE ONLY public.audit_anchor_heads
    ADD CONSTRAINT audit_anchor_heads_pkey PRIMARY KEY (anchor, chain);
ALTER TABLE ONLY public.audit_anchors
    ADD CONSTRAINT audit_anchors_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.audit_chains
    ADD CONSTRAINT audit_chains_pkey PRIMARY KEY (chain);
ALTER TABLE ONLY public.audit_entries
    ADD CONSTRAINT audit_entries_pkey PRIMARY KEY (chain, "position");
ALTER TABLE ONLY public.escalation_events
    ADD CONSTRAINT escalation_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.escalations
    ADD CONSTRAINT escalations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.identity_attempts
    ADD CONSTRAINT identity_attempts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.identity_proofs
    ADD CONSTRAINT identity_proofs_pkey PRIMARY KEY (session_key, principal_key);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.service_secrets
    ADD CONSTRAINT service_secrets_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.session_links
    ADD CONSTRAINT session_links_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_pkey PRIMARY KEY (session_id, turn);
CREATE UNIQUE INDEX audit_entries_id ON public.audit_entries USING btree (id);
CREATE INDEX escalations_order ON public.escalations USING btree (status, urgency, created_at, id);
CREATE INDEX escalations_session ON public.escalations USING btree (session_id);
CREATE INDEX identity_attempts_key ON public.identity_attempts USING btree (key, failed_at);
CREATE UNIQUE INDEX turns_idempotency_key ON public.turns USING btree (session_id, idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE TRIGGER number_escalation_event BEFORE INSERT ON public.escalation_events FOR EACH ROW EXECUTE FUNCTION public.number_escalation_event();
ALTER TABLE ONLY public.audit_anchor_heads
    ADD CONSTRAINT audit_anchor_heads_anchor_fkey FOREIGN KEY (anchor) REFERENCES public.audit_anchors(number);
ALTER TABLE ONLY public.escalation_events
    ADD CONSTRAINT escalation_events_escalation_id_fkey FOREIGN KEY (escalation_id) REFERENCES public.escalations(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.escalations
    ADD CONSTRAINT escalations_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.session_links
    ADD CONSTRAINT session_links_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE;
