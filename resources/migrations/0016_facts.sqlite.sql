-- What the facts are: triggers keep the tables equal to it, restoring and `report check` read it.
CREATE VIEW ticket_fact_told (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted) AS
SELECT t.id, coalesce(s.place, 1), s.from_ms, s.to_ms, s.value, s.latest, s.began_by, s.ended_by, s.ours_ms,
    CAST(round((julianday(t.opened_at) - 2440587.5) * 86400000) AS integer), t.kind, t.phase, t.priority, t.channel, t.caller_id, t.organisation_id,
    t.service_id, t.category_id, t.group_id, t.owner_id,
    CASE WHEN t.acknowledged_at > t.opened_at THEN CAST(round((julianday(t.acknowledged_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(t.opened_at) - 2440587.5) * 86400000) AS integer) WHEN t.acknowledged_at IS NOT NULL THEN 0 END,
    t.reassign_count, t.reopen_count, t.target_s > 0, CAST(round((julianday(t.breached_at) - 2440587.5) * 86400000) AS integer),
    t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL
FROM ticket t LEFT JOIN ticket_stretch s ON s.ticket_id = t.id AND s.what = 'work';
-- ;
CREATE VIEW contact_fact_told (
    interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted) AS
SELECT
    i.id, CAST(round((julianday(i.offered_at) - 2440587.5) * 86400000) AS integer), i.channel, i.outcome, i.agent_id, i.customer_id, i.ticket_id,
    CAST(round((julianday(i.answered_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(i.offered_at) - 2440587.5) * 86400000) AS integer),
    CAST(round((julianday(i.ended_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(i.offered_at) - 2440587.5) * 86400000) AS integer),
    CAST(round((julianday(i.ended_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(i.answered_at) - 2440587.5) * 86400000) AS integer) + i.wrap_s * 1000,
    i.call_back_at IS NOT NULL, i.external_id IS NULL,
    EXISTS (SELECT 1 FROM ticket t WHERE t.id = i.ticket_id AND (t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL))
FROM interaction i;
-- ;
CREATE TRIGGER ticket_facts_begin AFTER INSERT ON ticket
BEGIN
    INSERT INTO ticket_fact (
        ticket_id, place, opened_ms, kind, phase, priority, channel, caller_id, organisation_id, service_id, category_id, group_id, owner_id,
        response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted)
    VALUES (NEW.id, 1,
        CAST(round((julianday(NEW.opened_at) - 2440587.5) * 86400000) AS integer), NEW.kind, NEW.phase, NEW.priority, NEW.channel, NEW.caller_id,
        NEW.organisation_id, NEW.service_id, NEW.category_id, NEW.group_id, NEW.owner_id,
        CASE WHEN NEW.acknowledged_at > NEW.opened_at THEN CAST(round((julianday(NEW.acknowledged_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.opened_at) - 2440587.5) * 86400000) AS integer) WHEN NEW.acknowledged_at IS NOT NULL THEN 0 END,
        NEW.reassign_count, NEW.reopen_count, NEW.target_s > 0, CAST(round((julianday(NEW.breached_at) - 2440587.5) * 86400000) AS integer),
        NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL);
END;
-- ;
CREATE TRIGGER ticket_facts_change AFTER UPDATE OF
    opened_at, kind, phase, priority, channel, caller_id, organisation_id, service_id, category_id, group_id, owner_id, acknowledged_at,
    reassign_count, reopen_count, target_s, breached_at, restricted_group_id, about_staff_id ON ticket
WHEN (OLD.opened_at, OLD.kind, OLD.phase, OLD.priority, OLD.channel, OLD.caller_id, OLD.organisation_id, OLD.service_id, OLD.category_id, OLD.group_id,
    OLD.owner_id, OLD.acknowledged_at, OLD.reassign_count, OLD.reopen_count, OLD.target_s, OLD.breached_at, OLD.restricted_group_id,
    OLD.about_staff_id)
    IS NOT (NEW.opened_at, NEW.kind, NEW.phase, NEW.priority, NEW.channel, NEW.caller_id, NEW.organisation_id, NEW.service_id, NEW.category_id, NEW.group_id,
    NEW.owner_id, NEW.acknowledged_at, NEW.reassign_count, NEW.reopen_count, NEW.target_s, NEW.breached_at, NEW.restricted_group_id,
    NEW.about_staff_id)
BEGIN
    UPDATE ticket_fact SET
        opened_ms = CAST(round((julianday(NEW.opened_at) - 2440587.5) * 86400000) AS integer), kind = NEW.kind, phase = NEW.phase,
        priority = NEW.priority, channel = NEW.channel, caller_id = NEW.caller_id, organisation_id = NEW.organisation_id,
        service_id = NEW.service_id, category_id = NEW.category_id, group_id = NEW.group_id, owner_id = NEW.owner_id,
        response_ms = CASE WHEN NEW.acknowledged_at > NEW.opened_at THEN CAST(round((julianday(NEW.acknowledged_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.opened_at) - 2440587.5) * 86400000) AS integer) WHEN NEW.acknowledged_at IS NOT NULL THEN 0 END,
        reassign_count = NEW.reassign_count, reopen_count = NEW.reopen_count, agreed = NEW.target_s > 0,
        breached_ms = CAST(round((julianday(NEW.breached_at) - 2440587.5) * 86400000) AS integer),
        restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL
    WHERE ticket_id = NEW.id;
END;
-- ;
CREATE TRIGGER ticket_facts_work AFTER INSERT ON ticket_stretch WHEN NEW.what = 'work'
BEGIN
    INSERT INTO ticket_fact (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted)
    SELECT * FROM ticket_fact_told WHERE ticket_id = NEW.ticket_id AND place = NEW.place
    ON CONFLICT (ticket_id, place) DO UPDATE SET
        from_ms = excluded.from_ms, to_ms = excluded.to_ms, value = excluded.value, latest = excluded.latest, began_by = excluded.began_by,
        ended_by = excluded.ended_by, ours_ms = excluded.ours_ms;
END;
-- ;
-- Stretches are told by deleting and writing all of a ticket's.
CREATE TRIGGER ticket_facts_no_work AFTER DELETE ON ticket_stretch WHEN OLD.what = 'work'
BEGIN
    DELETE FROM ticket_fact WHERE ticket_id = OLD.ticket_id AND place = OLD.place AND OLD.place > 1;
    UPDATE ticket_fact SET from_ms = NULL, to_ms = NULL, value = NULL, latest = NULL, began_by = NULL, ended_by = NULL, ours_ms = NULL
    WHERE ticket_id = OLD.ticket_id AND place = 1 AND OLD.place = 1;
END;
-- ;
CREATE TRIGGER contact_facts_begin AFTER INSERT ON interaction
BEGIN
    INSERT INTO contact_fact (
        interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged,
        restricted)
    VALUES (
        NEW.id, CAST(round((julianday(NEW.offered_at) - 2440587.5) * 86400000) AS integer), NEW.channel, NEW.outcome, NEW.agent_id, NEW.customer_id,
        NEW.ticket_id,
        CAST(round((julianday(NEW.answered_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.offered_at) - 2440587.5) * 86400000) AS integer),
        CAST(round((julianday(NEW.ended_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.offered_at) - 2440587.5) * 86400000) AS integer),
        CAST(round((julianday(NEW.ended_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.answered_at) - 2440587.5) * 86400000) AS integer) + NEW.wrap_s * 1000,
        NEW.call_back_at IS NOT NULL, NEW.external_id IS NULL,
        EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND (t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL)))
    ON CONFLICT (interaction_id) DO UPDATE SET
        offered_ms = excluded.offered_ms, channel = excluded.channel, outcome = excluded.outcome, agent_id = excluded.agent_id,
        customer_id = excluded.customer_id, ticket_id = excluded.ticket_id, wait_ms = excluded.wait_ms, lasted_ms = excluded.lasted_ms,
        handled_ms = excluded.handled_ms, called_back = excluded.called_back, logged = excluded.logged, restricted = excluded.restricted;
END;
-- ;
CREATE TRIGGER contact_facts_change AFTER UPDATE OF
    channel, outcome, agent_id, customer_id, ticket_id, offered_at, answered_at, ended_at, wrap_s, call_back_at, external_id ON interaction
BEGIN
    INSERT INTO contact_fact (
        interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged,
        restricted)
    VALUES (
        NEW.id, CAST(round((julianday(NEW.offered_at) - 2440587.5) * 86400000) AS integer), NEW.channel, NEW.outcome, NEW.agent_id, NEW.customer_id,
        NEW.ticket_id,
        CAST(round((julianday(NEW.answered_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.offered_at) - 2440587.5) * 86400000) AS integer),
        CAST(round((julianday(NEW.ended_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.offered_at) - 2440587.5) * 86400000) AS integer),
        CAST(round((julianday(NEW.ended_at) - 2440587.5) * 86400000) AS integer) - CAST(round((julianday(NEW.answered_at) - 2440587.5) * 86400000) AS integer) + NEW.wrap_s * 1000,
        NEW.call_back_at IS NOT NULL, NEW.external_id IS NULL,
        EXISTS (SELECT 1 FROM ticket t WHERE t.id = NEW.ticket_id AND (t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL)))
    ON CONFLICT (interaction_id) DO UPDATE SET
        offered_ms = excluded.offered_ms, channel = excluded.channel, outcome = excluded.outcome, agent_id = excluded.agent_id,
        customer_id = excluded.customer_id, ticket_id = excluded.ticket_id, wait_ms = excluded.wait_ms, lasted_ms = excluded.lasted_ms,
        handled_ms = excluded.handled_ms, called_back = excluded.called_back, logged = excluded.logged, restricted = excluded.restricted;
END;
-- ;
CREATE TRIGGER contact_facts_end AFTER DELETE ON interaction
BEGIN
    DELETE FROM contact_fact WHERE interaction_id = OLD.id;
END;
-- ;
CREATE TRIGGER contact_facts_restricted AFTER UPDATE OF restricted_group_id, about_staff_id ON ticket
WHEN (OLD.restricted_group_id IS NOT NULL OR OLD.about_staff_id IS NOT NULL) <> (NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL)
BEGIN
    UPDATE contact_fact SET restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL
    WHERE interaction_id IN (SELECT id FROM interaction WHERE ticket_id = NEW.id);
END;
-- ;
INSERT INTO ticket_fact (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted)
SELECT * FROM ticket_fact_told ORDER BY ticket_id, place;
-- ;
INSERT INTO contact_fact (
    interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted)
SELECT * FROM contact_fact_told ORDER BY interaction_id;
