-- A ticket's id put in here tells its stretches again, from its journal: by the trigger below, by imports, and once for all at the end.
CREATE VIEW stretches_to_tell AS SELECT id AS ticket_id FROM ticket WHERE FALSE;
-- ;
CREATE TRIGGER stretches_told INSTEAD OF INSERT ON stretches_to_tell
BEGIN
    DELETE FROM ticket_stretch WHERE ticket_id = NEW.ticket_id;
    INSERT INTO ticket_stretch (ticket_id, what, place, from_ms, to_ms, value, group_id, began_by, ended_by, ours_ms, latest, restricted)
    WITH event AS MATERIALIZED (
        SELECT seq, kind, actor_id, occurred_at, nullif(body, '') AS body FROM journal WHERE subject = 'ticket' AND subject_id = NEW.ticket_id),
    about AS MATERIALIZED (
        SELECT CAST(round((julianday(opened_at) - 2440587.5) * 86400000) AS integer) AS opened_ms,
            restricted_group_id IS NOT NULL OR about_staff_id IS NOT NULL AS restricted
        FROM ticket WHERE id = NEW.ticket_id),
    step AS MATERIALIZED (
        SELECT seq, actor_id, json_extract(body, '$.set.phase') AS phase, json_type(body, '$.set.pending_reason') AS says_reason,
            json_extract(body, '$.set.pending_reason') AS reason, json_type(body, '$.set.group_id') AS says_group, json_extract(body, '$.set.group_id') AS group_id,
            max(CAST(round((julianday(max(occurred_at) OVER (ORDER BY seq)) - 2440587.5) * 86400000) AS integer), (SELECT opened_ms FROM about)) AS at_ms
        FROM event e
        WHERE kind <> 'undone' AND (json_type(body, '$.set.phase') IS NOT NULL OR json_type(body, '$.set.pending_reason') IS NOT NULL
                OR json_type(body, '$.set.group_id') IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM event u WHERE u.kind = 'undone' AND json_extract(u.body, '$.undone') = e.seq)),
    moved AS (
        SELECT seq, actor_id, at_ms, phase, phase IN ('new', 'assigned', 'in_progress', 'pending') AS open,
            lag(phase IN ('new', 'assigned', 'in_progress', 'pending')) OVER (ORDER BY seq) AS was_open
        FROM step WHERE phase IS NOT NULL),
    turned AS (
        SELECT seq, actor_id, at_ms, open, lead(at_ms) OVER same AS next_ms, lead(phase) OVER same AS next_phase, lead(actor_id) OVER same AS next_by
        FROM moved WHERE open IS NOT was_open WINDOW same AS (ORDER BY seq)),
    work AS MATERIALIZED (
        SELECT row_number() OVER same AS place, CASE WHEN row_number() OVER same = 1 THEN (SELECT opened_ms FROM about) ELSE at_ms END AS from_ms,
            next_ms AS to_ms, CASE WHEN next_phase IS NULL THEN '' WHEN next_phase = 'cancelled' THEN 'cancelled' ELSE 'resolved' END AS value,
            actor_id AS began_by, next_by AS ended_by, row_number() OVER (ORDER BY seq DESC) = 1 AS latest
        FROM turned WHERE open WINDOW same AS (ORDER BY seq)),
    held AS (
        SELECT seq, at_ms, actor_id, CASE WHEN coalesce(reason, '') <> '' THEN reason WHEN phase = 'pending' THEN 'approval' ELSE '' END AS value
        FROM step WHERE phase IS NOT NULL OR says_reason IS NOT NULL),
    held_otherwise AS (
        SELECT * FROM (SELECT held.*, lag(value, 1, '') OVER (ORDER BY seq) AS before FROM held) WHERE value <> before),
    held_until AS (
        SELECT seq, at_ms, actor_id, value, lead(at_ms) OVER same AS next_ms, lead(actor_id) OVER same AS next_by
        FROM held_otherwise WINDOW same AS (ORDER BY seq)),
    wait AS MATERIALIZED (
        SELECT row_number() OVER (ORDER BY seq) AS place, at_ms AS from_ms, next_ms AS to_ms, value, actor_id AS began_by, next_by AS ended_by,
            row_number() OVER (ORDER BY seq DESC) = 1 AS latest
        FROM held_until WHERE value <> ''),
    had AS (
        SELECT seq, at_ms, actor_id, group_id, lag(group_id) OVER (ORDER BY seq) AS before FROM step WHERE says_group IS NOT NULL),
    had_until AS (
        SELECT seq, at_ms, actor_id, group_id, lead(at_ms) OVER same AS next_ms, lead(actor_id) OVER same AS next_by
        FROM had WHERE group_id IS NOT before WINDOW same AS (ORDER BY seq)),
    own AS MATERIALIZED (
        SELECT w.place, w.to_ms - w.from_ms - coalesce((SELECT sum(coalesce(h.to_ms, w.to_ms) - h.from_ms) FROM wait h
            WHERE h.from_ms >= w.from_ms AND h.from_ms < w.to_ms AND h.value NOT IN ('second_line', 'spare_staff')), 0) AS ms
        FROM work w WHERE w.to_ms IS NOT NULL),
    told AS (
        SELECT 'work' AS what, w.place, w.from_ms, w.to_ms, w.value, NULL AS group_id, w.began_by, w.ended_by,
            CASE WHEN w.to_ms IS NOT NULL THEN (SELECT sum(o.ms) FROM own o WHERE o.place <= w.place) END AS ours_ms, w.latest
        FROM work w
        UNION ALL
        SELECT 'wait', place, from_ms, to_ms, value, NULL, began_by, ended_by, NULL, latest FROM wait
        UNION ALL
        SELECT 'group', row_number() OVER (ORDER BY seq), at_ms, next_ms, '', group_id, actor_id, next_by, NULL, row_number() OVER (ORDER BY seq DESC) = 1
        FROM had_until WHERE group_id IS NOT NULL)
    SELECT NEW.ticket_id, told.what, told.place, told.from_ms, told.to_ms, told.value, told.group_id, told.began_by, told.ended_by, told.ours_ms, told.latest,
        about.restricted
    FROM told CROSS JOIN about;
END;
-- ;
CREATE TRIGGER journal_stretches AFTER INSERT ON journal WHEN NEW.subject = 'ticket' AND NOT NEW.imported
    AND (NEW.kind = 'undone' OR instr(NEW.body, '"phase"') > 0 OR instr(NEW.body, '"pending_reason"') > 0 OR instr(NEW.body, '"group_id"') > 0)
BEGIN
    INSERT INTO stretches_to_tell (ticket_id) VALUES (NEW.subject_id);
END;
-- ;
CREATE TRIGGER ticket_stretches_restricted AFTER UPDATE ON ticket
WHEN (OLD.restricted_group_id IS NOT NULL OR OLD.about_staff_id IS NOT NULL) <> (NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL)
BEGIN
    UPDATE ticket_stretch SET restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL WHERE ticket_id = NEW.id;
END;
-- ;
INSERT INTO stretches_to_tell (ticket_id) SELECT id FROM ticket;
