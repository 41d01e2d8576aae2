-- The person somebody was merged into, at last.
CREATE FUNCTION fd_person(of_customer bigint) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
    WITH RECURSIVE up AS (SELECT id, merged_into FROM customer WHERE id = of_customer
        UNION SELECT c.id, c.merged_into FROM up JOIN customer c ON c.id = up.merged_into)
    SELECT id FROM up WHERE merged_into IS NULL
$$;
-- ;
-- A setting that is no number must not keep tickets from being closed.
CREATE FUNCTION fd_number(of_setting text, otherwise integer) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT coalesce((SELECT CAST(value AS integer) FROM setting WHERE name = of_setting AND value ~ '^[0-9]{1,6}$'), otherwise) $$;
-- ;
-- Asks about a ticket that is closed now, by rule: the caller is known, the ticket is everybody's to see, its turn came in the sample, and the
-- person was not asked in the last days. Takes the question back with the closing, unless the caller has it or has answered.
CREATE FUNCTION fd_survey_ask() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    person bigint;
    moment timestamptz := date_trunc('milliseconds', clock_timestamp());
    days integer := fd_number('survey_days', 30);
BEGIN
    IF NEW.phase <> 'closed' THEN
        DELETE FROM mail_outbox WHERE key = 'survey/' || NEW.id AND sent_at IS NULL;
        DELETE FROM survey WHERE ticket_id = NEW.id AND score IS NULL AND NOT EXISTS (SELECT FROM mail_outbox WHERE key = 'survey/' || NEW.id);
        RETURN NULL;
    END IF;
    IF NEW.caller_id IS NULL OR NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL OR NEW.about_group_id IS NOT NULL
        OR (NEW.id * 2654435761 % 4294967296) * 100 / 4294967296 >= fd_number('survey_percent', 100) THEN
        RETURN NULL;
    END IF;
    person := fd_person(NEW.caller_id);
    -- Whoever holds this is about to ask the same person.
    IF person IS NULL OR NOT pg_try_advisory_xact_lock(hashtextextended('frontdesk.survey', person)) THEN
        RETURN NULL;
    END IF;
    IF EXISTS (
        WITH RECURSIVE family AS (SELECT person AS id UNION SELECT c.id FROM family f JOIN customer c ON c.merged_into = f.id)
        SELECT FROM survey s JOIN family f ON f.id = s.customer_id WHERE s.asked_at > moment - days * interval '24 hours') THEN
        RETURN NULL;
    END IF;
    INSERT INTO survey (ticket_id, customer_id, asked_at) VALUES (NEW.id, person, moment) ON CONFLICT DO NOTHING;
    INSERT INTO mail_outbox (key, created_at, ticket_id, customer_id, language, kind, body)
    SELECT 'survey/' || NEW.id, moment, NEW.id, c.id, c.language, 'survey', json_build_object('number', NEW.number)::text
    FROM customer c WHERE c.id = person AND c.email <> '' ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
-- ;
CREATE TRIGGER ticket_survey AFTER UPDATE ON ticket FOR EACH ROW WHEN ((OLD.phase = 'closed') <> (NEW.phase = 'closed')) EXECUTE FUNCTION fd_survey_ask();
-- ;
CREATE FUNCTION fd_survey_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE survey SET restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL WHERE ticket_id = NEW.id;
    RETURN NULL;
END $$;
-- ;
CREATE TRIGGER ticket_survey_restricted AFTER UPDATE ON ticket FOR EACH ROW
WHEN ((OLD.restricted_group_id IS NOT NULL OR OLD.about_staff_id IS NOT NULL) <> (NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL))
EXECUTE FUNCTION fd_survey_restricted();
-- ;
-- An answer is given once, written down by somebody who neither has the ticket nor ever resolved it.
CREATE FUNCTION fd_survey_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    answer CONSTANT text[] := ARRAY['score', 'comment', 'answered_at', 'way', 'answered_by'];
    moment timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
    IF to_jsonb(NEW) - 'restricted' = to_jsonb(OLD) - 'restricted' THEN
        RETURN NEW;
    END IF;
    IF OLD.score IS NOT NULL THEN
        -- Its words go when the ticket's do.
        IF NEW.comment = '' AND to_jsonb(NEW) - 'comment' = to_jsonb(OLD) - 'comment' AND fd_erasing('ticket', OLD.ticket_id) IS NOT NULL THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'survey.answered';
    END IF;
    IF NEW.score IS NULL OR to_jsonb(NEW) - answer <> to_jsonb(OLD) - answer THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    IF NEW.way = 'phone' THEN
        NEW.answered_at := moment;
    ELSIF NOT fd_has('admin') AND NOT fd_has('service') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    ELSIF NEW.answered_at < OLD.asked_at OR NEW.answered_at > moment + interval '1 millisecond' THEN -- stored times are rounded
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'survey.time';
    END IF;
    NEW.answered_by := fd_me();
    IF EXISTS (SELECT FROM ticket WHERE id = OLD.ticket_id AND owner_id = NEW.answered_by)
        OR EXISTS (SELECT FROM ticket_stretch WHERE ticket_id = OLD.ticket_id AND what = 'work' AND value = 'resolved' AND ended_by = NEW.answered_by) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'survey.own_ticket';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER survey_guard BEFORE UPDATE ON survey FOR EACH ROW EXECUTE FUNCTION fd_survey_guard();
-- ;
CREATE TRIGGER survey_kept BEFORE DELETE ON survey FOR EACH ROW WHEN (OLD.score IS NOT NULL) EXECUTE FUNCTION fd_refuse('survey.answered');
-- ;
CREATE CONSTRAINT TRIGGER survey_has_event AFTER UPDATE ON survey DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.score IS NULL AND NEW.score IS NOT NULL) EXECUTE FUNCTION fd_has_ticket_event('ticket_id');
-- ;
-- What lies beside the journal: attachments, answers, the words of escalations and of surveys.
CREATE OR REPLACE FUNCTION fd_erase_beside(wanted bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_erasing('ticket', wanted) IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    DELETE FROM attachment_data WHERE attachment_id IN (SELECT id FROM attachment WHERE ticket_id = wanted);
    DELETE FROM attachment WHERE ticket_id = wanted;
    DELETE FROM interaction_answer WHERE interaction_id IN (SELECT id FROM interaction WHERE ticket_id = wanted);
    UPDATE escalation_notice SET facts = (facts::jsonb - '{reason,message,tried}'::text[])::text WHERE ticket_id = wanted;
    UPDATE mail_outbox SET body = (body::jsonb - '{reason,message,tried}'::text[])::text WHERE ticket_id = wanted;
    UPDATE handover_line SET title = '', title_en = '', person = '' WHERE ticket_id = wanted;
    UPDATE survey SET comment = '' WHERE ticket_id = wanted AND comment <> '';
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_person(bigint), fd_number(text, integer), fd_survey_ask(), fd_survey_restricted(), fd_survey_guard() FROM PUBLIC;
-- ;
GRANT SELECT ON survey TO @agent, @service;
-- ;
GRANT UPDATE (score, comment, answered_at, way, answered_by) ON survey TO @agent, @service;
-- ;
ALTER TABLE survey ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY survey_seen ON survey FOR SELECT USING (NOT restricted OR EXISTS (SELECT FROM ticket WHERE ticket.id = survey.ticket_id OFFSET 0));
-- ;
CREATE POLICY survey_answer ON survey FOR UPDATE USING (EXISTS (SELECT FROM ticket WHERE ticket.id = survey.ticket_id OFFSET 0));
