-- Managers look after calendars and agreements; what they write stands in the journal, and what was valid stays as it was.

-- Who may write about what besides tickets, contacts and callers. A later migration replaces this function, not the guard.
CREATE FUNCTION fd_journals(about text) RETURNS boolean LANGUAGE sql STABLE SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT CASE WHEN about IN ('agreement', 'calendar') THEN fd_has('manager')
    WHEN about IN ('staff', 'group', 'setting', 'workflow') THEN fd_has('admin') ELSE TRUE END $$;
-- ;
CREATE OR REPLACE FUNCTION fd_journal_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
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
        ELSIF NOT fd_journals(NEW.subject) THEN
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
-- Columns of a ticket that follow from its journal and the agreements; they alone may move without an event.
CREATE FUNCTION fd_ticket_cached() RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT ARRAY['id', 'seq', 'flow_seq', 'changed_at', 'agreement_version_id', 'response_due_at', 'response_breached_at', 'due_at', 'due_order',
    'target_s', 'left_s', 'breached_at', 'organisation_id', 'update_due_at', 'update_breached_at', 'group_due_at', 'group_breached_at'] $$;
-- ;
CREATE OR REPLACE FUNCTION fd_ticket_is_projection() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    event_body jsonb;
    fresh boolean;
    col text;
    now_value jsonb;
    cached CONSTANT text[] := fd_ticket_cached();
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
CREATE FUNCTION fd_version_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_has('owner') THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP <> 'INSERT' AND OLD.valid_from <= clock_timestamp() THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'agreement.version_fixed';
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.valid_from < clock_timestamp() - interval '5 minutes' THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'agreement.version_past';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
-- ;
CREATE TRIGGER calendar_version_guard BEFORE INSERT OR UPDATE OR DELETE ON calendar_version FOR EACH ROW EXECUTE FUNCTION fd_version_guard();
-- ;
CREATE TRIGGER agreement_version_guard BEFORE INSERT OR UPDATE OR DELETE ON agreement_version FOR EACH ROW EXECUTE FUNCTION fd_version_guard();
-- ;
-- At commit: an event of this transaction, written by this session, stands behind the change. Arguments: subject, column of its id.
CREATE FUNCTION fd_is_journalled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
    IF NOT fd_has('owner') AND NOT EXISTS (
        SELECT FROM journal WHERE subject = TG_ARGV[0] AND subject_id = (changed ->> TG_ARGV[1])::bigint AND recorded_by = session_user
            AND xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'agreement.without_event';
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER calendar_journalled AFTER INSERT OR UPDATE ON calendar DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('calendar', 'id');
-- ;
CREATE CONSTRAINT TRIGGER calendar_version_journalled AFTER INSERT OR UPDATE OR DELETE ON calendar_version DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('calendar', 'calendar_id');
-- ;
CREATE CONSTRAINT TRIGGER agreement_journalled AFTER INSERT OR UPDATE ON agreement DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('agreement', 'id');
-- ;
CREATE CONSTRAINT TRIGGER agreement_version_journalled AFTER INSERT OR UPDATE OR DELETE ON agreement_version DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('agreement', 'agreement_id');
-- ;
REVOKE ALL ON FUNCTION fd_journals(text), fd_ticket_cached(), fd_version_guard(), fd_is_journalled() FROM PUBLIC;
-- ;
GRANT INSERT, UPDATE ON calendar, calendar_version, agreement, agreement_version TO @manager;
-- ;
GRANT DELETE ON calendar_version, agreement_version TO @manager;
-- ;
ALTER TABLE calendar ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY calendar_read ON calendar FOR SELECT USING (TRUE);
-- ;
CREATE POLICY calendar_write ON calendar USING ((SELECT fd_has('manager'))) WITH CHECK ((SELECT fd_has('manager')));
-- ;
ALTER TABLE calendar_version ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY calendar_version_read ON calendar_version FOR SELECT USING (TRUE);
-- ;
CREATE POLICY calendar_version_write ON calendar_version USING ((SELECT fd_has('manager'))) WITH CHECK ((SELECT fd_has('manager')));
-- ;
ALTER TABLE agreement ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY agreement_read ON agreement FOR SELECT USING (TRUE);
-- ;
CREATE POLICY agreement_write ON agreement USING ((SELECT fd_has('manager'))) WITH CHECK ((SELECT fd_has('manager')));
-- ;
ALTER TABLE agreement_version ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY agreement_version_read ON agreement_version FOR SELECT USING (TRUE);
-- ;
CREATE POLICY agreement_version_write ON agreement_version USING ((SELECT fd_has('manager'))) WITH CHECK ((SELECT fd_has('manager')));
