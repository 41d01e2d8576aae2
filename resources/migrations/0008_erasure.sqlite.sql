-- The newest event of the same chain says that this body is erased. Whether the text is the one it names is for the audit: SQLite has no digest.
DROP TRIGGER journal_no_update;
-- ;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'fd:journal.append_only')
    WHERE (NEW.id, NEW.subject, NEW.subject_id, NEW.seq, NEW.kind, NEW.body_digest, NEW.occurred_at, NEW.actor_id, NEW.imported, NEW.recorded_at, NEW.recorded_by, NEW.hash)
            IS NOT (OLD.id, OLD.subject, OLD.subject_id, OLD.seq, OLD.kind, OLD.body_digest, OLD.occurred_at, OLD.actor_id, OLD.imported, OLD.recorded_at, OLD.recorded_by, OLD.hash)
        OR NOT EXISTS (
            SELECT 1 FROM journal e WHERE e.subject = OLD.subject AND e.subject_id = OLD.subject_id AND e.kind = 'erased'
                AND e.seq = (SELECT max(l.seq) FROM journal l WHERE l.subject = OLD.subject AND l.subject_id = OLD.subject_id)
                AND json_type(e.body, '$.bodies."' || OLD.seq || '"') = 'text');
END;
