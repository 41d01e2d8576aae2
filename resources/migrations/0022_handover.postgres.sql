-- Members of a group and whoever leads it sign for themselves, once each, at the server's time; nobody changes what is signed.

CREATE FUNCTION fd_hands_over(of_group bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT of_group = ANY (fd_groups()) OR fd_leads(of_group) $$;
-- ;
CREATE FUNCTION fd_handover_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF fd_has('owner') THEN
            RETURN NEW; -- a desk that is restored
        END IF;
        IF NEW.giver_id IS DISTINCT FROM fd_me() OR NOT fd_hands_over(NEW.group_id) OR NEW.receiver_id IS NOT NULL THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
        END IF;
        NEW.signed_at := date_trunc('milliseconds', clock_timestamp());
        IF NEW.to_at NOT BETWEEN NEW.signed_at - interval '1 hour' AND NEW.signed_at + interval '5 minutes' THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'handover.outdated';
        END IF;
        RETURN NEW;
    END IF;
    IF to_jsonb(NEW) - '{receiver_id,taken_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{receiver_id,taken_at}'::text[] OR NEW.receiver_id IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'handover.signed';
    END IF;
    IF OLD.receiver_id IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'handover.taken_already';
    END IF;
    IF NOT fd_has('owner') THEN
        IF NEW.receiver_id IS DISTINCT FROM fd_me() OR NEW.receiver_id = NEW.giver_id OR NOT fd_hands_over(NEW.group_id) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
        END IF;
        NEW.taken_at := date_trunc('milliseconds', clock_timestamp());
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER handover_guard BEFORE INSERT OR UPDATE ON handover FOR EACH ROW EXECUTE FUNCTION fd_handover_guard();
-- ;
CREATE TRIGGER handover_never_deleted BEFORE DELETE ON handover FOR EACH ROW EXECUTE FUNCTION fd_refuse('handover.signed');
-- ;
CREATE TRIGGER handover_no_truncate BEFORE TRUNCATE ON handover FOR EACH STATEMENT EXECUTE FUNCTION fd_refuse('handover.signed');
-- ;
-- Lines come with their sheet, in its transaction, from who signs it. Afterwards only the words go, with those of an erased ticket.
CREATE FUNCTION fd_handover_line_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT fd_has('owner') AND NOT EXISTS (SELECT FROM handover WHERE id = NEW.handover_id AND giver_id = fd_me() AND NEW.place < lines
                AND xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'handover.signed';
        END IF;
        RETURN NEW;
    END IF;
    IF to_jsonb(NEW) - '{title,title_en,person}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{title,title_en,person}'::text[]
        OR NEW.title <> '' OR NEW.title_en <> '' OR NEW.person <> '' OR OLD.ticket_id IS NULL OR fd_erasing('ticket', OLD.ticket_id) IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'handover.signed';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER handover_line_guard BEFORE INSERT OR UPDATE ON handover_line FOR EACH ROW EXECUTE FUNCTION fd_handover_line_guard();
-- ;
CREATE TRIGGER handover_line_never_deleted BEFORE DELETE ON handover_line FOR EACH ROW EXECUTE FUNCTION fd_refuse('handover.signed');
-- ;
CREATE TRIGGER handover_line_no_truncate BEFORE TRUNCATE ON handover_line FOR EACH STATEMENT EXECUTE FUNCTION fd_refuse('handover.signed');
-- ;
-- At commit: all the lines that the sheet says it has.
CREATE FUNCTION fd_handover_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT fd_has('owner') AND NEW.lines <> (SELECT count(*) FROM handover_line WHERE handover_id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'handover.signed';
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER handover_whole AFTER INSERT ON handover DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fd_handover_whole();
-- ;
CREATE CONSTRAINT TRIGGER handover_journalled AFTER INSERT OR UPDATE ON handover DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('handover', 'id');
-- ;
REVOKE ALL ON FUNCTION fd_hands_over(bigint), fd_handover_guard(), fd_handover_line_guard(), fd_handover_whole() FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_hands_over(bigint) TO @agent, @service;
-- ;
GRANT SELECT, INSERT, UPDATE (receiver_id, taken_at) ON handover TO @agent;
-- ;
GRANT SELECT, INSERT ON handover_line TO @agent;
-- ;
ALTER TABLE handover ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY handover_read ON handover FOR SELECT USING (group_id = ANY ((SELECT fd_groups())::bigint[]) OR fd_leads(group_id));
-- ;
CREATE POLICY handover_sign ON handover FOR INSERT WITH CHECK (giver_id = (SELECT fd_me()) AND fd_hands_over(group_id));
-- ;
CREATE POLICY handover_take ON handover FOR UPDATE USING (fd_hands_over(group_id)) WITH CHECK (receiver_id = (SELECT fd_me()) AND fd_hands_over(group_id));
-- ;
ALTER TABLE handover_line ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY handover_line_read ON handover_line FOR SELECT USING (EXISTS (SELECT FROM handover WHERE handover.id = handover_line.handover_id OFFSET 0)
    AND (ticket_id IS NULL OR EXISTS (SELECT FROM ticket WHERE ticket.id = handover_line.ticket_id OFFSET 0)));
-- ;
-- Nobody lists a ticket that they cannot see.
CREATE POLICY handover_line_add ON handover_line FOR INSERT WITH CHECK (EXISTS (SELECT FROM handover WHERE handover.id = handover_line.handover_id OFFSET 0)
    AND (ticket_id IS NULL OR EXISTS (SELECT FROM ticket WHERE ticket.id = handover_line.ticket_id OFFSET 0)));
-- ;
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
END $$;
