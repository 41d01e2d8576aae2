-- Milliseconds since 1970: what reports reckon with. Written so that the planner puts the expression in its place.
CREATE FUNCTION fd_ms(at timestamptz) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT CAST(extract(epoch FROM $1) * 1000 AS bigint) $$;
-- ;
-- Tells the stretches of these tickets again, from their journals.
CREATE FUNCTION fd_stretches(ids bigint[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM ticket_stretch WHERE ticket_id = ANY (ids);
    INSERT INTO ticket_stretch (ticket_id, what, place, from_ms, to_ms, value, group_id, began_by, ended_by, ours_ms, latest, restricted)
    WITH event AS MATERIALIZED (
        SELECT subject_id AS ticket_id, seq, kind, actor_id, occurred_at, nullif(body, '')::jsonb AS body
        FROM journal WHERE subject = 'ticket' AND subject_id = ANY (ids)),
    standing AS (
        SELECT e.ticket_id, e.seq, e.actor_id, e.occurred_at, e.body -> 'set' AS changes
        FROM event e
        WHERE e.kind <> 'undone' AND (e.body -> 'set') ?| ARRAY['phase', 'pending_reason', 'group_id']
            AND NOT EXISTS (SELECT FROM event u WHERE u.kind = 'undone' AND u.ticket_id = e.ticket_id AND (u.body ->> 'undone')::bigint = e.seq)),
    step AS MATERIALIZED (
        SELECT s.ticket_id, s.seq, s.actor_id, s.changes, fd_ms(t.opened_at) AS opened_ms,
            greatest(fd_ms(max(s.occurred_at) OVER (PARTITION BY s.ticket_id ORDER BY s.seq)), fd_ms(t.opened_at)) AS at_ms
        FROM standing s JOIN ticket t ON t.id = s.ticket_id),
    moved AS (
        SELECT ticket_id, seq, actor_id, opened_ms, at_ms, changes ->> 'phase' AS phase,
            changes ->> 'phase' IN ('new', 'assigned', 'in_progress', 'pending') AS open,
            lag(changes ->> 'phase' IN ('new', 'assigned', 'in_progress', 'pending')) OVER (PARTITION BY ticket_id ORDER BY seq) AS was_open
        FROM step WHERE changes ? 'phase'),
    turned AS (
        SELECT ticket_id, seq, actor_id, opened_ms, at_ms, open, lead(at_ms) OVER same AS next_ms, lead(phase) OVER same AS next_phase,
            lead(actor_id) OVER same AS next_by
        FROM moved WHERE open IS DISTINCT FROM was_open WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    work AS (
        SELECT ticket_id, row_number() OVER same AS place, CASE WHEN row_number() OVER same = 1 THEN opened_ms ELSE at_ms END AS from_ms, next_ms AS to_ms,
            CASE WHEN next_phase IS NULL THEN '' WHEN next_phase = 'cancelled' THEN 'cancelled' ELSE 'resolved' END AS value,
            actor_id AS began_by, next_by AS ended_by, row_number() OVER (PARTITION BY ticket_id ORDER BY seq DESC) = 1 AS latest
        FROM turned WHERE open WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    held AS (
        SELECT ticket_id, seq, at_ms, actor_id, CASE WHEN coalesce(changes ->> 'pending_reason', '') <> '' THEN changes ->> 'pending_reason'
            WHEN changes ->> 'phase' = 'pending' THEN 'approval' ELSE '' END AS value
        FROM step WHERE changes ?| ARRAY['phase', 'pending_reason']),
    held_otherwise AS (
        SELECT * FROM (SELECT held.*, lag(value, 1, '') OVER (PARTITION BY ticket_id ORDER BY seq) AS before FROM held) h WHERE value <> before),
    held_until AS (
        SELECT ticket_id, seq, at_ms, actor_id, value, lead(at_ms) OVER same AS next_ms, lead(actor_id) OVER same AS next_by
        FROM held_otherwise WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    wait AS (
        SELECT ticket_id, row_number() OVER (PARTITION BY ticket_id ORDER BY seq) AS place, at_ms AS from_ms, next_ms AS to_ms, value, actor_id AS began_by,
            next_by AS ended_by, row_number() OVER (PARTITION BY ticket_id ORDER BY seq DESC) = 1 AS latest
        FROM held_until WHERE value <> ''),
    had AS (
        SELECT ticket_id, seq, at_ms, actor_id, CAST(changes ->> 'group_id' AS bigint) AS group_id,
            lag(CAST(changes ->> 'group_id' AS bigint)) OVER (PARTITION BY ticket_id ORDER BY seq) AS before
        FROM step WHERE changes ? 'group_id'),
    had_until AS (
        SELECT ticket_id, seq, at_ms, actor_id, group_id, lead(at_ms) OVER same AS next_ms, lead(actor_id) OVER same AS next_by
        FROM had WHERE group_id IS DISTINCT FROM before WINDOW same AS (PARTITION BY ticket_id ORDER BY seq)),
    with_group AS (
        SELECT ticket_id, row_number() OVER (PARTITION BY ticket_id ORDER BY seq) AS place, at_ms AS from_ms, next_ms AS to_ms, group_id,
            actor_id AS began_by, next_by AS ended_by, row_number() OVER (PARTITION BY ticket_id ORDER BY seq DESC) = 1 AS latest
        FROM had_until WHERE group_id IS NOT NULL),
    own AS (
        SELECT w.ticket_id, w.place, sum(w.to_ms - w.from_ms - coalesce(h.ms, 0)) OVER (PARTITION BY w.ticket_id ORDER BY w.place) AS ours_ms
        FROM work w LEFT JOIN (
            SELECT i.ticket_id, i.place, sum(coalesce(h.to_ms, i.to_ms) - h.from_ms) AS ms
            FROM work i JOIN wait h ON h.ticket_id = i.ticket_id AND h.from_ms >= i.from_ms AND h.from_ms < i.to_ms
            WHERE h.value NOT IN ('second_line', 'spare_staff') GROUP BY i.ticket_id, i.place) h ON h.ticket_id = w.ticket_id AND h.place = w.place
        WHERE w.to_ms IS NOT NULL),
    told AS (
        SELECT w.ticket_id, 'work' AS what, w.place, w.from_ms, w.to_ms, w.value, CAST(NULL AS bigint) AS group_id, w.began_by, w.ended_by, o.ours_ms, w.latest
        FROM work w LEFT JOIN own o ON o.ticket_id = w.ticket_id AND o.place = w.place
        UNION ALL
        SELECT ticket_id, 'wait', place, from_ms, to_ms, value, NULL, began_by, ended_by, NULL, latest FROM wait
        UNION ALL
        SELECT ticket_id, 'group', place, from_ms, to_ms, '', group_id, began_by, ended_by, NULL, latest FROM with_group)
    SELECT told.ticket_id, told.what, told.place, told.from_ms, told.to_ms, told.value, told.group_id, told.began_by, told.ended_by, told.ours_ms, told.latest,
        t.restricted_group_id IS NOT NULL OR t.about_staff_id IS NOT NULL
    FROM told JOIN ticket t ON t.id = told.ticket_id;
END $$;
-- ;
-- Imports tell the stretches of many tickets at once (core/ticket/tickethistory.h).
CREATE FUNCTION fd_journal_stretches() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ BEGIN PERFORM fd_stretches(ARRAY[NEW.subject_id]); RETURN NULL; END $$;
-- ;
CREATE TRIGGER journal_stretches AFTER INSERT ON journal FOR EACH ROW
WHEN (NEW.subject = 'ticket' AND NOT NEW.imported
    AND (NEW.kind = 'undone' OR NEW.body LIKE '%"phase"%' OR NEW.body LIKE '%"pending_reason"%' OR NEW.body LIKE '%"group_id"%'))
EXECUTE FUNCTION fd_journal_stretches();
-- ;
CREATE FUNCTION fd_stretches_restricted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE ticket_stretch SET restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL WHERE ticket_id = NEW.id;
    RETURN NULL;
END $$;
-- ;
CREATE TRIGGER ticket_stretches_restricted AFTER UPDATE ON ticket FOR EACH ROW
WHEN ((OLD.restricted_group_id IS NOT NULL OR OLD.about_staff_id IS NOT NULL) <> (NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL))
EXECUTE FUNCTION fd_stretches_restricted();
-- ;
REVOKE ALL ON FUNCTION fd_ms(timestamptz), fd_stretches(bigint[]), fd_journal_stretches(), fd_stretches_restricted() FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_ms(timestamptz) TO @agent, @service;
-- ;
GRANT SELECT ON ticket_stretch TO @agent, @service;
-- ;
ALTER TABLE ticket_stretch ENABLE ROW LEVEL SECURITY;
-- ;
-- Only what not everybody may see is looked up; a report over all tickets looks up the few.
CREATE POLICY ticket_stretch_seen ON ticket_stretch FOR SELECT USING (
    NOT restricted OR EXISTS (SELECT FROM ticket WHERE ticket.id = ticket_stretch.ticket_id OFFSET 0));
-- ;
DO $$
DECLARE
    last bigint := (SELECT coalesce(max(id), 0) FROM ticket);
BEGIN
    FOR low IN 1 .. last BY 20000 LOOP
        PERFORM fd_stretches((SELECT coalesce(array_agg(id), '{}') FROM ticket WHERE id BETWEEN low AND low + 19999));
    END LOOP;
END $$;
-- ;
-- A new projection has no statistics, and a planner without them looks up row by row.
ANALYZE ticket_stretch;
