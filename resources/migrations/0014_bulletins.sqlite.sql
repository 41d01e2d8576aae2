INSERT INTO number_counter (prefix, last) VALUES ('OUT', 0);
-- ;
CREATE TRIGGER bulletin_transition_known BEFORE UPDATE OF state ON bulletin
BEGIN
    SELECT RAISE(ABORT, 'fd:bulletin.transition_forbidden') WHERE NOT EXISTS (
        SELECT 1 FROM bulletin_transition WHERE from_state = OLD.state AND to_state = NEW.state);
END;
-- ;
CREATE TRIGGER bulletin_no_delete BEFORE DELETE ON bulletin
BEGIN SELECT RAISE(ABORT, 'fd:bulletin.never_deleted'); END;
