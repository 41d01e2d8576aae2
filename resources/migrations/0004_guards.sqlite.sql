-- A blanked body (a person was erased) says nothing; the steps beside it can still be taken back.
DROP TRIGGER ticket_transition;
-- ;
CREATE TRIGGER ticket_transition BEFORE UPDATE OF state ON ticket WHEN NEW.state <> OLD.state
BEGIN
    SELECT RAISE(ABORT, 'fd:ticket.transition_forbidden') WHERE NOT EXISTS (
        SELECT 1 FROM workflow_transition WHERE kind = OLD.kind AND from_state = OLD.state AND to_state = NEW.state)
        AND NOT (NEW.phase = 'cancelled' AND NEW.duplicate_of IS NOT NULL)
        -- or the newest event takes back the step that led here, which nothing later changed, and brings the state before it.
        AND NOT EXISTS (
            SELECT 1 FROM journal u JOIN journal s ON s.subject = 'ticket' AND s.subject_id = NEW.id AND s.seq = json_extract(nullif(u.body, ''), '$.undone')
            WHERE u.subject = 'ticket' AND u.subject_id = NEW.id AND u.seq = NEW.seq AND NEW.seq > OLD.seq AND u.kind = 'undone'
                AND s.seq < u.seq AND s.kind <> 'undone' AND NOT s.imported AND json_extract(nullif(s.body, ''), '$.set.state') = OLD.state
                AND NEW.state = (SELECT json_extract(nullif(b.body, ''), '$.set.state') FROM journal b WHERE b.subject = 'ticket' AND b.subject_id = NEW.id
                    AND b.seq < s.seq AND json_extract(nullif(b.body, ''), '$.set.state') IS NOT NULL ORDER BY b.seq DESC LIMIT 1)
                AND NOT EXISTS (SELECT 1 FROM journal v WHERE v.subject = 'ticket' AND v.subject_id = NEW.id AND v.seq < NEW.seq
                    AND v.kind = 'undone' AND json_extract(nullif(v.body, ''), '$.undone') = s.seq)
                AND NOT EXISTS (SELECT 1 FROM journal l WHERE l.subject = 'ticket' AND l.subject_id = NEW.id AND l.seq > s.seq AND l.seq < NEW.seq
                    AND l.kind <> 'undone' AND json_extract(nullif(l.body, ''), '$.set.state') IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM journal v WHERE v.subject = 'ticket' AND v.subject_id = NEW.id AND v.seq < NEW.seq
                        AND v.kind = 'undone' AND json_extract(nullif(v.body, ''), '$.undone') = l.seq)));
    SELECT RAISE(ABORT, 'fd:ticket.closure_missing') WHERE NEW.phase = 'resolved' AND (NEW.closure_code = '' OR NEW.closure_text = '');
    SELECT RAISE(ABORT, 'fd:ticket.pending_missing') WHERE NEW.state = 'pending' AND (NEW.pending_reason = '' OR NEW.pending_till IS NULL);
END;
