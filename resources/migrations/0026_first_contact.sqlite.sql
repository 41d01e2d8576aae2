DROP TRIGGER ticket_facts_work;
-- ;
DROP TRIGGER ticket_facts_no_work;
-- ;
DROP VIEW ticket_fact_told;
-- ;
CREATE VIEW ticket_fact_told (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted,
    first_contact_ms) AS
SELECT t.id, coalesce(s.place, 1), s.from_ms, s.to_ms, s.value, s.latest, s.began_by, s.ended_by, s.ours_ms,
    CAST(round((julianday(t.opened_at) - 2440587.5) * 86400000) AS integer), t.kind, t.phase, t.priority, t.channel, t.caller_id, t.organisation_id,
    t.service_id, t.category_id, t.group_id, t.owner_id,
    CASE WHEN t.acknowledged_at > t.opened_at THEN CAST(round((julianday(t.acknowledged_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(t.opened_at) - 2440587.5) * 86400000) AS integer) WHEN t.acknowledged_at IS NOT NULL THEN 0 END,
    t.reassign_count, t.reopen_count, t.target_s > 0, CAST(round((julianday(t.breached_at) - 2440587.5) * 86400000) AS integer),
    t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL,
    CASE WHEN s.place = 1 AND s.value = 'resolved' AND s.began_by = s.ended_by
        AND NOT EXISTS (SELECT 1 FROM ticket_stretch h WHERE h.ticket_id = t.id AND h.what = 'wait')
        AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.ticket_id = t.id AND (i.call_back_at IS NOT NULL
            OR (i.outcome <> 'created' AND CAST(round((julianday(i.offered_at) - 2440587.5) * 86400000) AS integer) < s.to_ms)))
    THEN s.to_ms - coalesce((SELECT max(CAST(round((julianday(i.ended_at) - 2440587.5) * 86400000) AS integer) + i.wrap_s * 1000)
            FROM interaction i WHERE i.ticket_id = t.id AND i.outcome = 'created'),
        CAST(round((julianday(t.opened_at) - 2440587.5) * 86400000) AS integer)) END
FROM ticket t LEFT JOIN ticket_stretch s ON s.ticket_id = t.id AND s.what = 'work';
-- ;
CREATE TRIGGER ticket_facts_work AFTER INSERT ON ticket_stretch WHEN NEW.what = 'work'
BEGIN
    INSERT INTO ticket_fact (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted,
    first_contact_ms)
    SELECT * FROM ticket_fact_told WHERE ticket_id = NEW.ticket_id AND place = NEW.place
    ON CONFLICT (ticket_id, place) DO UPDATE SET
        from_ms = excluded.from_ms, to_ms = excluded.to_ms, value = excluded.value, latest = excluded.latest, began_by = excluded.began_by,
        ended_by = excluded.ended_by, ours_ms = excluded.ours_ms,
        first_contact_ms = excluded.first_contact_ms;
END;
-- ;
CREATE TRIGGER ticket_facts_no_work AFTER DELETE ON ticket_stretch WHEN OLD.what = 'work'
BEGIN
    DELETE FROM ticket_fact WHERE ticket_id = OLD.ticket_id AND place = OLD.place AND OLD.place > 1;
    UPDATE ticket_fact SET from_ms = NULL, to_ms = NULL, value = NULL, latest = NULL, began_by = NULL, ended_by = NULL, ours_ms = NULL,
        first_contact_ms = NULL
    WHERE ticket_id = OLD.ticket_id AND place = 1 AND OLD.place = 1;
END;
-- ;
-- The stretches of a ticket are written in no order.
CREATE TRIGGER ticket_facts_wait AFTER INSERT ON ticket_stretch WHEN NEW.what = 'wait'
BEGIN
    UPDATE ticket_fact SET first_contact_ms = NULL WHERE ticket_id = NEW.ticket_id AND place = 1 AND first_contact_ms IS NOT NULL;
END;
-- ;
CREATE TRIGGER ticket_facts_opened AFTER UPDATE OF opened_at ON ticket WHEN OLD.opened_at <> NEW.opened_at
BEGIN
    UPDATE ticket_fact SET first_contact_ms = (SELECT w.first_contact_ms FROM ticket_fact_told w WHERE w.ticket_id = ticket_fact.ticket_id AND w.place = 1)
    WHERE ticket_id = NEW.id AND place = 1 AND value = 'resolved';
END;
-- ;
CREATE TRIGGER ticket_facts_contact AFTER INSERT ON interaction WHEN NEW.ticket_id IS NOT NULL
BEGIN
    UPDATE ticket_fact SET first_contact_ms = (SELECT w.first_contact_ms FROM ticket_fact_told w WHERE w.ticket_id = ticket_fact.ticket_id AND w.place = 1)
    WHERE ticket_id = NEW.ticket_id AND place = 1 AND value = 'resolved';
END;
-- ;
CREATE TRIGGER ticket_facts_contact_changed AFTER UPDATE OF outcome, ticket_id, offered_at, ended_at, wrap_s, call_back_at ON interaction
BEGIN
    UPDATE ticket_fact SET first_contact_ms = (SELECT w.first_contact_ms FROM ticket_fact_told w WHERE w.ticket_id = ticket_fact.ticket_id AND w.place = 1)
    WHERE ticket_id IN (OLD.ticket_id, NEW.ticket_id) AND place = 1 AND value = 'resolved';
END;
-- ;
CREATE TRIGGER ticket_facts_contact_gone AFTER DELETE ON interaction WHEN OLD.ticket_id IS NOT NULL
BEGIN
    UPDATE ticket_fact SET first_contact_ms = (SELECT w.first_contact_ms FROM ticket_fact_told w WHERE w.ticket_id = ticket_fact.ticket_id AND w.place = 1)
    WHERE ticket_id = OLD.ticket_id AND place = 1 AND value = 'resolved';
END;
-- ;
UPDATE ticket_fact SET first_contact_ms = (SELECT w.first_contact_ms FROM ticket_fact_told w WHERE w.ticket_id = ticket_fact.ticket_id AND w.place = 1)
WHERE place = 1 AND value = 'resolved' AND began_by = ended_by;
