-- Only administrators erase, and only with an event that says so, written in the same transaction.

CREATE FUNCTION fd_erased_by_admin() RETURNS trigger LANGUAGE plpgsql SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT fd_has('admin') AND NOT fd_has('owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER journal_erased_by_admin BEFORE INSERT ON journal FOR EACH ROW WHEN (NEW.kind = 'erased') EXECUTE FUNCTION fd_erased_by_admin();
-- ;
-- The digests that this session's event `erased` of this transaction gives, by seq; NULL where there is none.
CREATE FUNCTION fd_erasing(about text, about_id bigint) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT nullif(body, '')::jsonb -> 'bodies' FROM journal WHERE subject = about AND subject_id = about_id AND kind = 'erased' AND NOT imported
    AND recorded_by = session_user AND xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295) ORDER BY seq DESC LIMIT 1 $$;
-- ;
-- A body becomes what the event names by its digest; nothing else of the journal ever changes.
CREATE FUNCTION fd_journal_erase() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF to_jsonb(NEW) - 'body' IS DISTINCT FROM to_jsonb(OLD) - 'body'
        OR (fd_erasing(OLD.subject, OLD.subject_id) ->> OLD.seq::text) IS DISTINCT FROM encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.append_only';
    END IF;
    RETURN NEW;
END $$;
-- ;
DROP TRIGGER journal_append_only ON journal;
-- ;
CREATE TRIGGER journal_append_only BEFORE DELETE ON journal FOR EACH ROW EXECUTE FUNCTION fd_refuse('journal.append_only');
-- ;
CREATE TRIGGER journal_erase BEFORE UPDATE ON journal FOR EACH ROW EXECUTE FUNCTION fd_journal_erase();
-- ;
-- What lies beside the journal: attachments, and the words of escalations.
CREATE FUNCTION fd_erase_beside(wanted bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_erasing('ticket', wanted) IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    DELETE FROM attachment_data WHERE attachment_id IN (SELECT id FROM attachment WHERE ticket_id = wanted);
    DELETE FROM attachment WHERE ticket_id = wanted;
    UPDATE escalation_notice SET facts = (facts::jsonb - '{reason,message,tried}'::text[])::text WHERE ticket_id = wanted;
    UPDATE mail_outbox SET body = (body::jsonb - '{reason,message,tried}'::text[])::text WHERE ticket_id = wanted;
END $$;
-- ;
-- A contact stays as it is, but for its words when its ticket is erased.
CREATE OR REPLACE FUNCTION fd_interaction_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.ended_at IS NOT NULL AND NEW.outcome IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'interaction.outcome_missing';
    END IF;
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.subject = '' AND NEW.details = '' THEN
        IF fd_erasing('interaction', NEW.id) IS NOT NULL
            AND to_jsonb(NEW) - '{subject,details,seq}'::text[] IS NOT DISTINCT FROM to_jsonb(OLD) - '{subject,details,seq}'::text[] THEN
            RETURN NEW;
        END IF;
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
REVOKE ALL ON FUNCTION fd_erased_by_admin(), fd_erasing(text, bigint), fd_journal_erase(), fd_erase_beside(bigint) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_erase_beside(bigint) TO @admin;
-- ;
GRANT UPDATE (body) ON journal TO @admin;
-- ;
CREATE POLICY journal_erase ON journal FOR UPDATE
USING ((SELECT fd_has('admin')) AND (subject <> 'ticket' OR EXISTS (SELECT FROM ticket WHERE ticket.id = journal.subject_id OFFSET 0)));
