-- PostgreSQL: the database is the guard. @owner, @agent, @lead, @manager, @admin and @service are this desk's roles.
-- FD001 = a rule was broken, FD002 = this person may not; the message is the code that the client words.

CREATE SEQUENCE number_inc;
-- ;
CREATE SEQUENCE number_req;
-- ;
CREATE SEQUENCE number_cmp;
-- ;
CREATE SEQUENCE number_call;
-- ;
CREATE SEQUENCE number_c;
-- ;
CREATE FUNCTION fd_me() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT id FROM staff WHERE login = session_user AND active $$;
-- ;
CREATE FUNCTION fd_groups() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT coalesce(array_agg(group_id), '{}') FROM group_member WHERE staff_id = (SELECT id FROM staff WHERE login = session_user AND active) $$;
-- ;
CREATE FUNCTION fd_has(wanted text) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT pg_has_role(session_user, CASE wanted WHEN 'owner' THEN '@owner' WHEN 'agent' THEN '@agent' WHEN 'lead' THEN '@lead'
    WHEN 'manager' THEN '@manager' WHEN 'admin' THEN '@admin' WHEN 'service' THEN '@service' END, 'member') $$;
-- ;
-- Who may see a ticket: not the person complained of, nobody outside a restricted group but managers.
CREATE FUNCTION fd_sees(restricted_group bigint, about_staff bigint) RETURNS boolean LANGUAGE sql STABLE
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT (restricted_group IS NULL OR restricted_group = ANY (fd_groups()) OR fd_has('manager') OR fd_has('service'))
    AND (about_staff IS NULL OR about_staff IS DISTINCT FROM fd_me()) $$;
-- ;
CREATE FUNCTION fd_journal_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    head_seq bigint;
    head_hash text;
    oldest interval := interval '5 minutes';
    seen ticket%ROWTYPE;
    follows_row boolean := FALSE;
BEGIN
    NEW.recorded_at := date_trunc('milliseconds', clock_timestamp());
    NEW.recorded_by := session_user;
    NEW.occurred_at := date_trunc('milliseconds', NEW.occurred_at);
    IF NEW.imported THEN
        IF NOT pg_has_role(session_user, '@owner', 'member') THEN -- fd_has costs a fifth of the whole trigger
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.import_denied';
        END IF;
    ELSE
        IF NEW.actor_id IS DISTINCT FROM fd_me() AND NOT (NEW.actor_id IS NULL AND fd_has('service')) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.actor_forged';
        END IF;
        IF NEW.subject = 'ticket' THEN
            SELECT * INTO seen FROM ticket WHERE id = NEW.subject_id;
            IF NOT FOUND OR NOT fd_sees(seen.restricted_group_id, seen.about_staff_id) THEN
                -- The event that restricts a ticket is written before the row hides itself, so this is somebody else's ticket.
                RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.not_found';
            END IF;
            follows_row := TRUE;
        ELSIF NEW.subject IN ('staff', 'group', 'setting', 'agreement', 'calendar', 'workflow') AND NOT fd_has('admin') THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
        END IF;
        IF NEW.kind IN ('logged', 'note', 'reply', 'answer', 'contact') THEN
            oldest := interval '7 days';
        END IF;
        IF NEW.occurred_at > NEW.recorded_at THEN
            NEW.occurred_at := NEW.recorded_at;
        ELSIF NEW.occurred_at < NEW.recorded_at - oldest THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'journal.too_old';
        END IF;
    END IF;
    -- An import says which is the first event of a new subject, and the unique index holds it to that.
    IF NOT NEW.imported OR NEW.seq IS DISTINCT FROM 1 THEN
        SELECT seq, hash INTO head_seq, head_hash FROM journal
            WHERE subject = NEW.subject AND subject_id = NEW.subject_id ORDER BY seq DESC LIMIT 1;
    END IF;
    -- Event by event the row follows its journal; what undo and the workflow read in older events has been true.
    IF follows_row AND head_seq IS NOT NULL AND seen.seq <> head_seq THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.row_behind';
    END IF;
    NEW.seq := coalesce(head_seq, 0) + 1;
    NEW.body_digest := encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex');
    NEW.hash := encode(sha256(convert_to(concat_ws(E'\n', coalesce(head_hash, ''), NEW.subject, NEW.subject_id, NEW.seq,
        to_char(NEW.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        to_char(NEW.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        NEW.recorded_by, coalesce(NEW.actor_id, 0), NEW.kind, CASE WHEN NEW.imported THEN 'imported' ELSE 'live' END,
        NEW.body_digest), 'UTF8')), 'hex');
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER journal_guard BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION fd_journal_guard();
-- ;
CREATE FUNCTION fd_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = TG_ARGV[0]; END $$;
-- ;
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION fd_refuse('journal.append_only');
-- ;
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION fd_refuse('journal.append_only');
-- ;
CREATE TRIGGER ticket_never_deleted BEFORE DELETE ON ticket FOR EACH ROW EXECUTE FUNCTION fd_refuse('ticket.never_deleted');
-- ;
CREATE TRIGGER ticket_no_truncate BEFORE TRUNCATE ON ticket FOR EACH STATEMENT EXECUTE FUNCTION fd_refuse('ticket.never_deleted');
-- ;
-- Whether the ticket's newest event takes back the step that led to its state, which nothing later changed, and brings the state before it.
-- Written in this transaction, by this session. A state in a "set" is what the row became; "was" is only words, so it is not asked.
CREATE FUNCTION fd_undoes_state(ticket_id bigint, by_seq bigint, from_state text, to_state text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
    WITH event AS MATERIALIZED (
        SELECT seq, kind, imported, body::jsonb -> 'set' ->> 'state' AS state, (body::jsonb ->> 'undone')::bigint AS undone,
            xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295) AND recorded_by = session_user AS fresh
        FROM journal WHERE subject = 'ticket' AND subject_id = fd_undoes_state.ticket_id AND seq <= by_seq),
    taken_back AS (SELECT undone AS seq FROM event WHERE kind = 'undone' AND seq < by_seq)
    SELECT EXISTS (
        SELECT FROM event u JOIN event s ON s.seq = u.undone
        WHERE u.seq = by_seq AND u.kind = 'undone' AND u.fresh AND s.seq < u.seq AND s.kind <> 'undone' AND NOT s.imported AND s.state = from_state
            AND s.seq NOT IN (SELECT seq FROM taken_back)
            AND to_state = (SELECT b.state FROM event b WHERE b.seq < s.seq AND b.state IS NOT NULL ORDER BY b.seq DESC LIMIT 1)
            AND NOT EXISTS (SELECT FROM event l WHERE l.seq > s.seq AND l.seq < by_seq AND l.kind <> 'undone' AND l.state IS NOT NULL
                AND l.seq NOT IN (SELECT seq FROM taken_back)))
$$;
-- ;
CREATE FUNCTION fd_ticket_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.imported THEN
            IF NOT pg_has_role(session_user, '@owner', 'member') THEN
                RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.import_denied';
            END IF;
        ELSIF NOT EXISTS (SELECT FROM workflow_state WHERE kind = NEW.kind AND state = NEW.state AND initial) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.not_an_initial_state';
        END IF;
    ELSE
        IF NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.kind <> OLD.kind OR NEW.opened_at <> OLD.opened_at OR NEW.imported <> OLD.imported THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.fixed_column';
        END IF;
        IF NEW.state <> OLD.state THEN
            IF NOT EXISTS (SELECT FROM workflow_transition WHERE kind = OLD.kind AND from_state = OLD.state AND to_state = NEW.state)
                AND NOT (NEW.phase = 'cancelled' AND NEW.duplicate_of IS NOT NULL)
                AND NOT (NEW.seq > OLD.seq AND fd_undoes_state(NEW.id, NEW.seq, OLD.state, NEW.state)) THEN
                RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.transition_forbidden';
            END IF;
            IF NEW.phase = 'resolved' AND (NEW.closure_code = '' OR NEW.closure_text = '') THEN
                RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.closure_missing';
            END IF;
            IF NEW.state = 'pending' AND (NEW.pending_reason = '' OR NEW.pending_till IS NULL) THEN
                RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.pending_missing';
            END IF;
        END IF;
    END IF;
    IF NOT NEW.imported AND (NEW.owner_id = NEW.about_staff_id OR NEW.group_id = NEW.about_group_id) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.owner_is_subject';
    END IF;
    IF NEW.phase <> (SELECT phase FROM workflow_state WHERE kind = NEW.kind AND state = NEW.state) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'ticket.phase_wrong';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER ticket_guard BEFORE INSERT OR UPDATE ON ticket FOR EACH ROW EXECUTE FUNCTION fd_ticket_guard();
-- ;
-- At commit: the row is what its journal says. Every changed column stands with its new value in the "set" of the event
-- that the row names as its last one, and that event was written by this session in this transaction.
CREATE FUNCTION fd_ticket_is_projection() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    event_body jsonb;
    fresh boolean;
    col text;
    now_value jsonb;
    cached CONSTANT text[] := ARRAY['id', 'seq', 'flow_seq', 'changed_at', 'agreement_version_id', 'response_due_at', 'response_breached_at',
        'due_at', 'due_order', 'target_s', 'left_s', 'breached_at', 'organisation_id'];
BEGIN
    IF NEW.imported AND TG_OP = 'INSERT' THEN
        RETURN NULL;
    END IF;
    SELECT coalesce(body::jsonb -> 'set', '{}'), xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295) AND recorded_by = session_user
        INTO event_body, fresh FROM journal WHERE subject = 'ticket' AND subject_id = NEW.id AND seq = NEW.seq;
    IF TG_OP = 'UPDATE' AND NEW.seq = OLD.seq THEN
        -- Only the cached clocks may move without an event; they are computed from it.
        FOR col, now_value IN SELECT key, value FROM jsonb_each(to_jsonb(NEW)) LOOP
            IF now_value IS DISTINCT FROM to_jsonb(OLD) -> col AND NOT col = ANY (cached) THEN
                RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.without_event';
            END IF;
        END LOOP;
        RETURN NULL;
    END IF;
    IF fresh IS NOT TRUE THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.without_event';
    END IF;
    FOR col, now_value IN SELECT key, value FROM jsonb_each(to_jsonb(NEW)) LOOP
        -- What the event says is true of the row, also where it changes nothing.
        CONTINUE WHEN col = ANY (cached) OR (NOT event_body ? col AND TG_OP = 'UPDATE' AND now_value IS NOT DISTINCT FROM to_jsonb(OLD) -> col);
        CONTINUE WHEN TG_OP = 'INSERT' AND (now_value IN ('null', '""', '0', 'false') OR col IN ('number', 'opened_at', 'phase', 'external_id'));
        IF col LIKE '%\_at' OR col LIKE '%\_till' THEN
            CONTINUE WHEN event_body ? col AND (event_body ->> col)::timestamptz IS NOT DISTINCT FROM (now_value #>> '{}')::timestamptz;
        ELSE
            CONTINUE WHEN event_body ? col AND event_body ->> col IS NOT DISTINCT FROM now_value #>> '{}';
        END IF;
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.not_in_event', DETAIL = col;
    END LOOP;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER ticket_is_projection AFTER INSERT OR UPDATE ON ticket DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_ticket_is_projection();
-- ;
-- A contact ends with an outcome, is logged by whoever took it, and stays as it is; only its call-back may still be done.
CREATE FUNCTION fd_interaction_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.ended_at IS NOT NULL AND NEW.outcome IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'interaction.outcome_missing';
    END IF;
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    IF NEW.imported THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.import_denied';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.outcome IS NOT NULL THEN
        IF to_jsonb(NEW) - '{call_back_done_at,seq}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{call_back_done_at,seq}'::text[] THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'interaction.finished';
        END IF;
    ELSIF NEW.agent_id IS NOT NULL AND NEW.agent_id IS DISTINCT FROM fd_me() AND NOT fd_has('service') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'interaction.agent_denied';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER interaction_guard BEFORE INSERT OR UPDATE ON interaction FOR EACH ROW EXECUTE FUNCTION fd_interaction_guard();
-- ;
-- What is found: terms of core/search only, no text. Nobody has a grant on the table: under row-level security @@ would not use
-- the index. One function asks the index and filters by the same rule as the policy.
CREATE TABLE search_ticket (
    ticket_id bigint PRIMARY KEY REFERENCES ticket (id),
    terms tsvector NOT NULL
);
-- ;
CREATE INDEX search_ticket_terms ON search_ticket USING gin (terms);
-- ;
CREATE FUNCTION fd_search_tickets(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan
AS $$ BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT s.ticket_id FROM search_ticket s WHERE s.terms @@ wanted LIMIT 20000)
    SELECT found.ticket_id FROM found JOIN ticket t ON t.id = found.ticket_id
    WHERE fd_sees(t.restricted_group_id, t.about_staff_id) OR (t.restricted_group_id IS NULL AND t.about_staff_id IS NULL)
    ORDER BY found.ticket_id DESC LIMIT least(most, 5000);
END $$;
-- ;
-- How many tickets have a term, counted up to a bound; of tickets that the person may not see it tells no more than that.
CREATE FUNCTION fd_search_ticket_frequency(wanted tsquery, most integer) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan
AS $$ BEGIN RETURN (SELECT count(*) FROM (SELECT FROM search_ticket s WHERE s.terms @@ wanted LIMIT least(most, 20000)) bounded);
END $$;
-- ;
-- The terms come from the client that writes the text, in the same transaction; only a ticket that it may see can be indexed.
CREATE FUNCTION fd_search_put_ticket(id bigint, terms text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    seen ticket%ROWTYPE;
BEGIN
    SELECT * INTO seen FROM ticket t WHERE t.id = fd_search_put_ticket.id;
    IF NOT FOUND OR NOT (fd_has('owner') OR fd_sees(seen.restricted_group_id, seen.about_staff_id)) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.not_found';
    END IF;
    INSERT INTO search_ticket (ticket_id, terms) VALUES (fd_search_put_ticket.id, array_to_tsvector(fd_search_put_ticket.terms))
    ON CONFLICT (ticket_id) DO UPDATE SET terms = excluded.terms;
END $$;
-- ;
-- Creates a person who may sign in: a role with only the desk's rights. A role that exists already is refused, whoever made it.
CREATE FUNCTION fd_staff_add(person_name text, person_login text, verifier text, person_role text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    new_id bigint;
BEGIN
    IF NOT fd_has('admin') AND NOT fd_has('owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    IF person_role NOT IN ('agent', 'lead', 'manager', 'admin', 'service') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'staff.role_unknown';
    END IF;
    IF person_login IS NOT NULL THEN
        IF person_login !~ '^[A-Za-z0-9_.@-]{1,60}$' OR person_login LIKE 'pg\_%' OR person_login LIKE 'fd\_%' THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'staff.login_invalid';
        END IF;
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = person_login) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'staff.login_taken';
        END IF;
        IF verifier IS NOT NULL AND verifier NOT LIKE 'SCRAM-SHA-256$%' THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'staff.password_invalid';
        END IF;
        EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION %s', person_login,
            CASE WHEN verifier IS NULL THEN '' ELSE format('PASSWORD %L', verifier) END);
        EXECUTE format('GRANT %I TO %I', CASE person_role WHEN 'agent' THEN '@agent' WHEN 'lead' THEN '@lead'
            WHEN 'manager' THEN '@manager' WHEN 'admin' THEN '@admin' ELSE '@service' END, person_login);
    END IF;
    INSERT INTO staff (name, login, role) VALUES (person_name, person_login, person_role) RETURNING id INTO new_id;
    RETURN new_id;
END $$;
-- ;
-- Takes a caller who came with a merge out of the other ticket again. Only right after the event that undoes that merge, in its transaction.
CREATE FUNCTION fd_unmerge_caller(merged_id bigint, other bigint, customer bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    merge_body jsonb;
BEGIN
    SELECT m.body::jsonb INTO merge_body FROM journal u JOIN journal m ON m.subject = 'ticket' AND m.subject_id = merged_id
            AND m.seq = (u.body::jsonb ->> 'undone')::bigint AND m.kind = 'linked'
        WHERE u.subject = 'ticket' AND u.subject_id = merged_id AND u.kind = 'undone' AND u.recorded_by = session_user
            AND u.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)
        ORDER BY u.seq DESC LIMIT 1;
    IF merge_body IS NULL OR merge_body ->> 'relation' <> 'duplicate' OR (merge_body ->> 'other_id')::bigint <> other
        OR NOT merge_body -> 'callers' @> to_jsonb(customer)
        OR (SELECT duplicate_of FROM ticket WHERE id = merged_id) IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    DELETE FROM ticket_caller c WHERE c.ticket_id = other AND c.customer_id = customer
        AND NOT EXISTS (SELECT FROM interaction i WHERE i.ticket_id = other AND i.customer_id = customer)
        AND EXISTS (SELECT FROM ticket_caller mine WHERE mine.ticket_id = merged_id AND mine.customer_id = customer);
END $$;
-- ;
-- Who has a ticket open or is typing in it; lost with a crash of the server, which is what it is worth. The server says when.
CREATE UNLOGGED TABLE presence (
    client text NOT NULL,
    staff_id bigint NOT NULL,
    ticket_id bigint NOT NULL,
    doing text NOT NULL CHECK (doing IN ('viewing', 'typing')),
    seen_at timestamptz(3) NOT NULL,
    PRIMARY KEY (client, ticket_id)
);
-- ;
CREATE FUNCTION fd_presence_seen() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN -- what clients that crashed have left behind
        DELETE FROM presence WHERE seen_at < clock_timestamp() - interval '10 minutes';
    END IF;
    NEW.seen_at := clock_timestamp();
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER presence_seen BEFORE INSERT OR UPDATE ON presence FOR EACH ROW EXECUTE FUNCTION fd_presence_seen();
-- ;
-- Who looks after the views of a group besides their owner.
CREATE FUNCTION fd_leads(led bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT led IS NOT NULL AND (fd_has('manager') OR (fd_has('lead') AND led = ANY (fd_groups()))
    OR EXISTS (SELECT FROM support_group WHERE id = led AND lead_id = fd_me())) $$;
-- ;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA frontdesk FROM PUBLIC;
-- ;
GRANT USAGE ON SCHEMA frontdesk TO @agent, @service;
-- ;
GRANT EXECUTE ON FUNCTION fd_me(), fd_groups(), fd_has(text), fd_sees(bigint, bigint) TO @agent, @service;
-- ;
GRANT EXECUTE ON FUNCTION fd_search_tickets(tsquery, integer), fd_search_ticket_frequency(tsquery, integer), fd_search_put_ticket(bigint, text[]),
    fd_unmerge_caller(bigint, bigint, bigint) TO @agent, @service;
-- ;
GRANT EXECUTE ON FUNCTION fd_leads(bigint) TO @agent, @service;
-- ;
GRANT SELECT, INSERT, UPDATE, DELETE ON presence, saved_view_place TO @agent, @service;
-- ;
GRANT SELECT, INSERT, DELETE ON saved_view TO @agent, @service;
-- ;
GRANT UPDATE (group_id, name, query, sort_column, descending, columns) ON saved_view TO @agent, @service;
-- ;
GRANT EXECUTE ON FUNCTION fd_staff_add(text, text, text, text) TO @admin;
-- ;
GRANT USAGE ON SEQUENCE number_inc, number_req, number_cmp, number_call, number_c TO @agent, @service;
-- ;
GRANT SELECT ON desk, setting, organisation, site, customer, customer_key, staff, support_group, group_member, service, category, priority_matrix,
    workflow_state, workflow_transition, calendar, calendar_version, agreement, agreement_version, ticket, ticket_text, ticket_link, ticket_tag,
    interaction, ticket_caller, attachment, attachment_data, journal, command TO @agent, @service;
-- ;
GRANT INSERT, UPDATE ON ticket, interaction, ticket_caller, customer TO @agent, @service;
-- ;
GRANT INSERT ON organisation, site, ticket_text, ticket_link, ticket_tag, attachment, attachment_data, command, customer_key TO @agent, @service;
-- ;
GRANT UPDATE ON ticket_text TO @agent, @service;
-- ;
GRANT DELETE ON ticket_link, ticket_tag, customer_key TO @agent, @service;
-- ;
GRANT INSERT (subject, subject_id, kind, body, occurred_at, actor_id, imported) ON journal TO @agent, @service;
-- ;
GRANT INSERT, UPDATE ON service, category, support_group, group_member, calendar, calendar_version, agreement, agreement_version,
    priority_matrix, setting TO @admin;
-- ;
GRANT DELETE ON group_member TO @admin;
-- ;
GRANT UPDATE (name, language, email, active) ON staff TO @admin;
-- ;
ALTER TABLE ticket ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY ticket_seen ON ticket USING (
    (restricted_group_id IS NULL OR restricted_group_id = ANY ((SELECT fd_groups())::bigint[]) OR (SELECT fd_has('manager')) OR (SELECT fd_has('service')))
    AND (about_staff_id IS NULL OR about_staff_id <> (SELECT coalesce(fd_me(), 0))));
-- ;
-- OFFSET 0: looked up row by row. Without it the planner may read all tickets into a hash for the 500 events of one.
ALTER TABLE ticket_text ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY ticket_text_seen ON ticket_text USING (EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_text.ticket_id OFFSET 0));
-- ;
ALTER TABLE ticket_link ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY ticket_link_seen ON ticket_link USING (
    EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_link.from_id OFFSET 0) AND EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_link.to_id OFFSET 0));
-- ;
ALTER TABLE ticket_tag ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY ticket_tag_seen ON ticket_tag USING (EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_tag.ticket_id OFFSET 0));
-- ;
ALTER TABLE ticket_caller ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY ticket_caller_seen ON ticket_caller USING (EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_caller.ticket_id OFFSET 0));
-- ;
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY attachment_seen ON attachment USING (EXISTS (SELECT FROM ticket WHERE ticket.id = attachment.ticket_id OFFSET 0));
-- ;
ALTER TABLE attachment_data ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY attachment_data_seen ON attachment_data USING (EXISTS (SELECT FROM attachment WHERE attachment.id = attachment_data.attachment_id OFFSET 0));
-- ;
ALTER TABLE interaction ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY interaction_seen ON interaction USING (ticket_id IS NULL OR EXISTS (SELECT FROM ticket WHERE ticket.id = interaction.ticket_id OFFSET 0));
-- ;
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY journal_read ON journal FOR SELECT USING (subject <> 'ticket' OR EXISTS (SELECT FROM ticket WHERE ticket.id = journal.subject_id OFFSET 0));
-- ;
CREATE POLICY journal_write ON journal FOR INSERT WITH CHECK (TRUE);
-- ;
ALTER TABLE command ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY command_own ON command USING (actor_id IS NULL OR actor_id = (SELECT fd_me()));
-- ;
ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY presence_read ON presence FOR SELECT USING (EXISTS (SELECT FROM ticket WHERE ticket.id = presence.ticket_id OFFSET 0));
-- ;
CREATE POLICY presence_own ON presence USING (staff_id = (SELECT fd_me()))
    WITH CHECK (staff_id = (SELECT fd_me()) AND EXISTS (SELECT FROM ticket WHERE ticket.id = presence.ticket_id OFFSET 0));
-- ;
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY saved_view_read ON saved_view FOR SELECT USING (owner_id = (SELECT fd_me()) OR group_id = ANY ((SELECT fd_groups())::bigint[]) OR fd_leads(group_id));
-- ;
CREATE POLICY saved_view_add ON saved_view FOR INSERT
    WITH CHECK (owner_id = (SELECT fd_me()) AND (group_id IS NULL OR group_id = ANY ((SELECT fd_groups())::bigint[]) OR fd_leads(group_id)));
-- ;
CREATE POLICY saved_view_change ON saved_view FOR UPDATE USING (owner_id = (SELECT fd_me()) OR fd_leads(group_id))
    WITH CHECK ((owner_id = (SELECT fd_me()) AND (group_id IS NULL OR group_id = ANY ((SELECT fd_groups())::bigint[]))) OR fd_leads(group_id));
-- ;
CREATE POLICY saved_view_remove ON saved_view FOR DELETE USING (owner_id = (SELECT fd_me()) OR fd_leads(group_id));
-- ;
ALTER TABLE saved_view_place ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY saved_view_place_own ON saved_view_place USING (staff_id = (SELECT fd_me()));
