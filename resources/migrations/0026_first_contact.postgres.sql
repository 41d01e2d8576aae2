CREATE OR REPLACE VIEW ticket_fact_told (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted,
    first_contact_ms) AS
SELECT t.id, coalesce(s.place, 1), s.from_ms, s.to_ms, s.value, s.latest, s.began_by, s.ended_by, s.ours_ms,
    fd_ms(t.opened_at), t.kind, t.phase, t.priority, t.channel, t.caller_id, t.organisation_id, t.service_id, t.category_id, t.group_id, t.owner_id,
    CASE WHEN t.acknowledged_at > t.opened_at THEN fd_ms(t.acknowledged_at) - fd_ms(t.opened_at) WHEN t.acknowledged_at IS NOT NULL THEN 0 END,
    t.reassign_count, t.reopen_count, t.target_s > 0, fd_ms(t.breached_at), t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL,
    CASE WHEN s.place = 1 AND s.value = 'resolved' AND s.began_by = s.ended_by
        AND NOT EXISTS (SELECT FROM ticket_stretch h WHERE h.ticket_id = t.id AND h.what = 'wait')
        AND NOT EXISTS (SELECT FROM interaction i WHERE i.ticket_id = t.id AND (i.call_back_at IS NOT NULL
            OR (i.outcome <> 'created' AND fd_ms(i.offered_at) < s.to_ms)))
    THEN s.to_ms - coalesce((SELECT max(fd_ms(i.ended_at) + i.wrap_s * 1000) FROM interaction i WHERE i.ticket_id = t.id AND i.outcome = 'created'),
        fd_ms(t.opened_at)) END
FROM ticket t LEFT JOIN ticket_stretch s ON s.ticket_id = t.id AND s.what = 'work';
-- ;
CREATE OR REPLACE FUNCTION fd_facts(ids bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM ticket_fact f WHERE f.ticket_id = ANY (ids) AND f.place > 1
        AND NOT EXISTS (SELECT FROM ticket_stretch s WHERE s.ticket_id = f.ticket_id AND s.what = 'work' AND s.place = f.place);
    INSERT INTO ticket_fact AS told (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted,
    first_contact_ms)
    SELECT * FROM ticket_fact_told f WHERE f.ticket_id = ANY (ids)
    ON CONFLICT (ticket_id, place) DO UPDATE SET
        from_ms = excluded.from_ms, to_ms = excluded.to_ms, value = excluded.value, latest = excluded.latest, began_by = excluded.began_by,
        ended_by = excluded.ended_by, ours_ms = excluded.ours_ms, opened_ms = excluded.opened_ms, kind = excluded.kind, phase = excluded.phase,
        priority = excluded.priority, channel = excluded.channel, caller_id = excluded.caller_id, organisation_id = excluded.organisation_id,
        service_id = excluded.service_id, category_id = excluded.category_id, group_id = excluded.group_id, owner_id = excluded.owner_id,
        response_ms = excluded.response_ms, reassign_count = excluded.reassign_count, reopen_count = excluded.reopen_count, agreed = excluded.agreed,
        breached_ms = excluded.breached_ms, restricted = excluded.restricted,
        first_contact_ms = excluded.first_contact_ms
    WHERE told.* IS DISTINCT FROM excluded.*;
END $$;
-- ;
-- Of a ticket that is resolved, after its contacts changed; of no other ticket is there anything to tell.
CREATE FUNCTION fd_first_contact(ticket bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM ticket_fact f WHERE f.ticket_id = ticket AND f.place = 1 AND f.value = 'resolved') THEN
        PERFORM fd_facts(ARRAY[ticket]);
    END IF;
END $$;
-- ;
CREATE OR REPLACE FUNCTION fd_ticket_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE ticket_fact SET
        opened_ms = fd_ms(NEW.opened_at), kind = NEW.kind, phase = NEW.phase, priority = NEW.priority, channel = NEW.channel,
        caller_id = NEW.caller_id, organisation_id = NEW.organisation_id, service_id = NEW.service_id, category_id = NEW.category_id,
        group_id = NEW.group_id, owner_id = NEW.owner_id,
        response_ms = CASE WHEN NEW.acknowledged_at > NEW.opened_at THEN fd_ms(NEW.acknowledged_at) - fd_ms(NEW.opened_at) WHEN NEW.acknowledged_at IS NOT NULL THEN 0 END,
        reassign_count = NEW.reassign_count, reopen_count = NEW.reopen_count, agreed = NEW.target_s > 0, breached_ms = fd_ms(NEW.breached_at),
        restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL
    WHERE ticket_id = NEW.id;
    IF (OLD.restricted_group_id IS NOT NULL OR OLD.about_staff_id IS NOT NULL) <> (NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL) THEN
        UPDATE contact_fact SET restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL
        WHERE interaction_id IN (SELECT id FROM interaction WHERE ticket_id = NEW.id);
    END IF;
    IF OLD.opened_at <> NEW.opened_at THEN
        PERFORM fd_first_contact(NEW.id);
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE OR REPLACE FUNCTION fd_contact_facts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM contact_fact WHERE interaction_id = OLD.id;
        PERFORM fd_first_contact(OLD.ticket_id);
        RETURN NULL;
    END IF;
    INSERT INTO contact_fact (
        interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged,
        restricted)
    VALUES (
        NEW.id, fd_ms(NEW.offered_at), NEW.channel, NEW.outcome, NEW.agent_id, NEW.customer_id, NEW.ticket_id,
        fd_ms(NEW.answered_at) - fd_ms(NEW.offered_at), fd_ms(NEW.ended_at) - fd_ms(NEW.offered_at),
        fd_ms(NEW.ended_at) - fd_ms(NEW.answered_at) + NEW.wrap_s * 1000, NEW.call_back_at IS NOT NULL, NEW.external_id IS NULL,
        EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND (t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL)))
    ON CONFLICT (interaction_id) DO UPDATE SET
        offered_ms = excluded.offered_ms, channel = excluded.channel, outcome = excluded.outcome, agent_id = excluded.agent_id,
        customer_id = excluded.customer_id, ticket_id = excluded.ticket_id, wait_ms = excluded.wait_ms, lasted_ms = excluded.lasted_ms,
        handled_ms = excluded.handled_ms, called_back = excluded.called_back, logged = excluded.logged, restricted = excluded.restricted;
    PERFORM fd_first_contact(NEW.ticket_id);
    IF TG_OP = 'UPDATE' AND OLD.ticket_id IS DISTINCT FROM NEW.ticket_id THEN
        PERFORM fd_first_contact(OLD.ticket_id);
    END IF;
    RETURN NULL;
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_first_contact(bigint) FROM PUBLIC;
-- ;
-- Written anew in the order of their tickets: changing a million rows in their places would leave a table twice as long to every report.
TRUNCATE ticket_fact;
-- ;
INSERT INTO ticket_fact (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted,
    first_contact_ms)
SELECT * FROM ticket_fact_told ORDER BY ticket_id, place;
-- ;
ANALYZE ticket_fact;
