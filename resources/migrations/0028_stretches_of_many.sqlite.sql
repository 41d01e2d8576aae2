DROP TRIGGER journal_stretches;
-- ;
DROP TRIGGER stretches_told;
-- ;
DROP VIEW stretches_to_tell;
-- ;
-- Tickets' ids put in here, as a JSON array, have their stretches told again, from their journals: by the trigger below, by imports and by copies of a desk.
CREATE VIEW stretches_to_tell AS SELECT '[]' AS ticket_ids WHERE FALSE;
-- ;
CREATE TRIGGER stretches_told INSTEAD OF INSERT ON stretches_to_tell
BEGIN
    DELETE FROM ticket_stretch WHERE ticket_id IN (SELECT value FROM json_each(NEW.ticket_ids));
    INSERT INTO ticket_stretch (ticket_id, what, place, from_ms, to_ms, value, group_id, began_by, ended_by, ours_ms, latest, restricted)
    WITH event AS MATERIALIZED (
        SELECT j.subject_id AS ticket_id, j.seq, j.kind, j.actor_id, j.occurred_at, nullif(j.body, '') AS body
        FROM json_each(NEW.ticket_ids) i CROSS JOIN journal j ON j.subject = 'ticket' AND j.subject_id = i.value),
    about AS MATERIALIZED (
        SELECT t.id AS ticket_id, CAST(round((julianday(t.opened_at) - 2440587.5) * 86400000) AS integer) AS opened_ms,
            t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL AS restricted
        FROM json_each(NEW.ticket_ids) i CROSS JOIN ticket t ON t.id = i.value),
    undone AS MATERIALIZED (
        SELECT ticket_id, json_extract(body, '$.undone') AS seq FROM event WHERE kind = 'undone' AND json_extract(body, '$.undone') IS NOT NULL),
    standing AS (
        SELECT ticket_id, seq, actor_id, occurred_at, json_extract(body, '$.set.phase') AS phase, json_type(body, '$.set.pending_reason') AS says_reason,
            json_extract(body, '$.set.pending_reason') AS reason, json_type(body, '$.set.group_id') AS says_group, json_extract(body, '$.set.group_id') AS group_id
        FROM event
        WHERE kind <> 'undone' AND (json_type(body, '$.set.phase') IS NOT NULL OR json_type(body, '$.set.pending_reason') IS NOT NULL
                OR json_type(body, '$.set.group_id') IS NOT NULL)
            AND (ticket_id, seq) NOT IN (SELECT ticket_id, seq FROM undone)),
    step AS MATERIALIZED (
        SELECT s.ticket_id, s.seq, s.actor_id, s.phase, s.says_reason, s.reason, s.says_group, s.group_id, a.opened_ms,
            max(CAST(round((julianday(max(s.occurred_at) OVER (PARTITION BY s.ticket_id ORDER BY s.seq)) - 2440587.5) * 86400000) AS integer), a.opened_ms) AS at_ms
        FROM standing s JOIN about a ON a.ticket_id = s.ticket_id),
    moved AS (
        SELECT ticket_id, seq, actor_id, opened_ms, at_ms, phase, phase IN ('new', 'assigned', 'in_progress', 'pending') AS open,
            lag(phase IN ('new', 'assigned', 'in_progress', 'pending')) OVER (PARTITION BY ticket_id ORDER BY seq) AS was_open
        FROM step WHERE phase IS NOT NULL),
    turned AS (
        SELECT ticket_id, seq, actor_id, opened_ms, at_ms, open, lead(at_ms) OVER same AS next_ms, lead(phase) OVER same AS next_phase,
            lead(actor_id) OVER same AS next_by
        FROM moved WHERE open IS NOT was_open WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    work AS MATERIALIZED (
        SELECT ticket_id, row_number() OVER same AS place, CASE WHEN row_number() OVER same = 1 THEN opened_ms ELSE at_ms END AS from_ms,
            next_ms AS to_ms, CASE WHEN next_phase IS NULL THEN '' WHEN next_phase = 'cancelled' THEN 'cancelled' ELSE 'resolved' END AS value,
            actor_id AS began_by, next_by AS ended_by, row_number() OVER (PARTITION BY ticket_id ORDER BY seq DESC) = 1 AS latest
        FROM turned WHERE open WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    held AS (
        SELECT ticket_id, seq, at_ms, actor_id, CASE WHEN coalesce(reason, '') <> '' THEN reason WHEN phase = 'pending' THEN 'approval' ELSE '' END AS value
        FROM step WHERE phase IS NOT NULL OR says_reason IS NOT NULL),
    held_otherwise AS (
        SELECT * FROM (SELECT held.*, lag(value, 1, '') OVER (PARTITION BY ticket_id ORDER BY seq) AS before FROM held) WHERE value <> before),
    held_until AS (
        SELECT ticket_id, seq, at_ms, actor_id, value, lead(at_ms) OVER same AS next_ms, lead(actor_id) OVER same AS next_by
        FROM held_otherwise WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    wait AS MATERIALIZED (
        SELECT ticket_id, row_number() OVER (PARTITION BY ticket_id ORDER BY seq) AS place, at_ms AS from_ms, next_ms AS to_ms, value, actor_id AS began_by,
            next_by AS ended_by, row_number() OVER (PARTITION BY ticket_id ORDER BY seq DESC) = 1 AS latest
        FROM held_until WHERE value <> ''),
    had AS (
        SELECT ticket_id, seq, at_ms, actor_id, group_id, lag(group_id) OVER (PARTITION BY ticket_id ORDER BY seq) AS before FROM step WHERE says_group IS NOT NULL),
    had_until AS (
        SELECT ticket_id, seq, at_ms, actor_id, group_id, lead(at_ms) OVER same AS next_ms, lead(actor_id) OVER same AS next_by
        FROM had WHERE group_id IS NOT before WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    own AS MATERIALIZED (
        SELECT w.ticket_id, w.place, sum(w.to_ms - w.from_ms - coalesce(h.ms, 0)) OVER (PARTITION BY w.ticket_id ORDER BY w.place) AS ours_ms
        FROM work w LEFT JOIN (
            SELECT i.ticket_id, i.place, sum(coalesce(h.to_ms, i.to_ms) - h.from_ms) AS ms
            FROM wait h JOIN work i ON i.ticket_id = h.ticket_id AND h.from_ms >= i.from_ms AND h.from_ms < i.to_ms
            WHERE h.value NOT IN ('second_line', 'spare_staff') GROUP BY i.ticket_id, i.place) h ON h.ticket_id = w.ticket_id AND h.place = w.place
        WHERE w.to_ms IS NOT NULL),
    told AS (
        SELECT w.ticket_id, 'work' AS what, w.place, w.from_ms, w.to_ms, w.value, NULL AS group_id, w.began_by, w.ended_by, o.ours_ms, w.latest
        FROM work w LEFT JOIN own o ON o.ticket_id = w.ticket_id AND o.place = w.place
        UNION ALL
        SELECT ticket_id, 'wait', place, from_ms, to_ms, value, NULL, began_by, ended_by, NULL, latest FROM wait
        UNION ALL
        SELECT ticket_id, 'group', row_number() OVER (PARTITION BY ticket_id ORDER BY seq), at_ms, next_ms, '', group_id, actor_id, next_by, NULL,
            row_number() OVER (PARTITION BY ticket_id ORDER BY seq DESC) = 1
        FROM had_until WHERE group_id IS NOT NULL)
    SELECT told.ticket_id, told.what, told.place, told.from_ms, told.to_ms, told.value, told.group_id, told.began_by, told.ended_by, told.ours_ms, told.latest,
        about.restricted
    FROM told JOIN about ON about.ticket_id = told.ticket_id;
END;
-- ;
CREATE TRIGGER journal_stretches AFTER INSERT ON journal WHEN NEW.subject = 'ticket' AND NOT NEW.imported
    AND (NEW.kind = 'undone' OR instr(NEW.body, '"phase"') > 0 OR instr(NEW.body, '"pending_reason"') > 0 OR instr(NEW.body, '"group_id"') > 0)
BEGIN
    INSERT INTO stretches_to_tell (ticket_ids) VALUES (json_array(NEW.subject_id));
END;
