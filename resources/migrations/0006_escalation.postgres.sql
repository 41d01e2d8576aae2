-- Only the service may lead, plan and fire; people acknowledge what they themselves were told.

INSERT INTO setting (name, value) VALUES ('escalation_from', to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
ON CONFLICT DO NOTHING;
-- ;
CREATE FUNCTION fd_leadership_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW.task <> OLD.task OR NEW.epoch < OLD.epoch OR NEW.expires_at > clock_timestamp() + interval '5 minutes' THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    IF NEW.holder <> OLD.holder AND (OLD.expires_at > clock_timestamp() OR NEW.epoch <= OLD.epoch) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'leadership.held';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER leadership_guard BEFORE UPDATE ON leadership FOR EACH ROW EXECUTE FUNCTION fd_leadership_guard();
-- ;
-- Each firing names the leadership under which it happens; one that has ended meanwhile fires nothing. The lock keeps a successor waiting
-- until this transaction is over.
CREATE FUNCTION fd_firing_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_has('owner') AND NOT fd_has('service') THEN
        RETURN NEW; -- a desk that is restored
    END IF;
    PERFORM FROM leadership WHERE task = 'escalation' AND epoch = NEW.epoch AND expires_at > clock_timestamp() FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'leadership.lost';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER firing_guard BEFORE INSERT ON escalation_firing FOR EACH ROW EXECUTE FUNCTION fd_firing_guard();
-- ;
CREATE TRIGGER firing_fixed BEFORE UPDATE OR DELETE ON escalation_firing FOR EACH ROW EXECUTE FUNCTION fd_refuse('journal.append_only');
-- ;
CREATE FUNCTION fd_notice_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.acknowledged_at IS NOT NULL OR NEW.passed_on_at IS NOT NULL OR NOT EXISTS (
            SELECT FROM journal WHERE subject = 'ticket' AND subject_id = NEW.ticket_id AND seq = NEW.event_seq AND recorded_by = session_user) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.without_event';
        END IF;
    ELSIF OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.append_only';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER notice_guard BEFORE INSERT OR UPDATE ON escalation_notice FOR EACH ROW EXECUTE FUNCTION fd_notice_guard();
-- ;
REVOKE ALL ON FUNCTION fd_leadership_guard(), fd_firing_guard(), fd_notice_guard() FROM PUBLIC;
-- ;
GRANT SELECT ON leadership, escalation_firing, escalation_notice TO @agent, @service;
-- ;
GRANT UPDATE (holder, epoch, expires_at, book) ON leadership TO @service;
-- ;
GRANT SELECT, INSERT, UPDATE, DELETE ON escalation_plan TO @service;
-- ;
GRANT INSERT ON escalation_firing TO @service;
-- ;
GRANT INSERT ON escalation_notice, mail_outbox TO @agent, @service;
-- ;
GRANT UPDATE (acknowledged_at) ON escalation_notice TO @agent;
-- ;
GRANT UPDATE (passed_on_at) ON escalation_notice TO @service;
-- ;
GRANT SELECT, UPDATE (sent_at) ON mail_outbox TO @service;
-- ;
ALTER TABLE leadership ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY leadership_read ON leadership FOR SELECT USING (TRUE);
-- ;
CREATE POLICY leadership_write ON leadership FOR UPDATE USING ((SELECT fd_has('service'))) WITH CHECK ((SELECT fd_has('service')));
-- ;
ALTER TABLE escalation_plan ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY escalation_plan_service ON escalation_plan USING ((SELECT fd_has('service'))) WITH CHECK ((SELECT fd_has('service')));
-- ;
ALTER TABLE escalation_firing ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY escalation_firing_seen ON escalation_firing FOR SELECT USING (EXISTS (SELECT FROM ticket WHERE ticket.id = escalation_firing.ticket_id OFFSET 0));
-- ;
CREATE POLICY escalation_firing_write ON escalation_firing FOR INSERT WITH CHECK ((SELECT fd_has('service')));
-- ;
ALTER TABLE escalation_notice ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY escalation_notice_seen ON escalation_notice FOR SELECT
USING (EXISTS (SELECT FROM ticket WHERE ticket.id = escalation_notice.ticket_id OFFSET 0));
-- ;
-- A person tells others of their own escalation; whatever a ladder fires comes from the service.
CREATE POLICY escalation_notice_add ON escalation_notice FOR INSERT WITH CHECK ((SELECT fd_has('service'))
    OR (created_by = (SELECT fd_me()) AND firing_id IS NULL AND cause = 'escalated'));
-- ;
CREATE POLICY escalation_notice_own ON escalation_notice FOR UPDATE USING (staff_id = (SELECT fd_me()) OR (SELECT fd_has('service')))
WITH CHECK (staff_id = (SELECT fd_me()) OR (SELECT fd_has('service')));
-- ;
ALTER TABLE mail_outbox ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY mail_outbox_add ON mail_outbox FOR INSERT WITH CHECK ((SELECT fd_has('service'))
    OR created_by = (SELECT fd_me()));
-- ;
CREATE POLICY mail_outbox_service ON mail_outbox FOR SELECT USING ((SELECT fd_has('service')));
-- ;
CREATE POLICY mail_outbox_sent ON mail_outbox FOR UPDATE USING ((SELECT fd_has('service'))) WITH CHECK ((SELECT fd_has('service')));
