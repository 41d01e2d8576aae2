-- SQLite: local accounts, numbers, and the triggers that keep the workflow and the journal even against our own mistakes.

CREATE TABLE local_account (
    staff_id INTEGER PRIMARY KEY REFERENCES staff (id),
    password_hash text NOT NULL
);
-- ;
CREATE TABLE number_counter (
    prefix text PRIMARY KEY,
    last integer NOT NULL
);
-- ;
INSERT INTO number_counter (prefix, last) VALUES ('INC', 0), ('REQ', 0), ('CMP', 0), ('CALL', 0), ('C', 0);
-- ;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'fd:journal.append_only'); END;
-- ;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'fd:journal.append_only'); END;
-- ;
CREATE TRIGGER ticket_no_delete BEFORE DELETE ON ticket
BEGIN SELECT RAISE(ABORT, 'fd:ticket.never_deleted'); END;
-- ;
CREATE TRIGGER ticket_starts BEFORE INSERT ON ticket WHEN NOT NEW.imported
BEGIN
    SELECT RAISE(ABORT, 'fd:ticket.not_an_initial_state') WHERE NOT EXISTS (
        SELECT 1 FROM workflow_state WHERE kind = NEW.kind AND state = NEW.state AND initial);
END;
-- ;
-- Cancelled as a duplicate is a merge, possible from any state that is not final (domain rules, section 2).
CREATE TRIGGER ticket_transition BEFORE UPDATE OF state ON ticket WHEN NEW.state <> OLD.state
BEGIN
    SELECT RAISE(ABORT, 'fd:ticket.transition_forbidden') WHERE NOT EXISTS (
        SELECT 1 FROM workflow_transition WHERE kind = OLD.kind AND from_state = OLD.state AND to_state = NEW.state)
        AND NOT (NEW.phase = 'cancelled' AND NEW.duplicate_of IS NOT NULL);
    SELECT RAISE(ABORT, 'fd:ticket.closure_missing') WHERE NEW.phase = 'resolved' AND (NEW.closure_code = '' OR NEW.closure_text = '');
    SELECT RAISE(ABORT, 'fd:ticket.pending_missing') WHERE NEW.state = 'pending' AND (NEW.pending_reason = '' OR NEW.pending_till IS NULL);
END;
-- ;
CREATE TRIGGER ticket_has_event BEFORE UPDATE ON ticket WHEN NEW.seq <> OLD.seq
BEGIN
    SELECT RAISE(ABORT, 'fd:ticket.without_event') WHERE NOT EXISTS (
        SELECT 1 FROM journal WHERE subject = 'ticket' AND subject_id = NEW.id AND seq = NEW.seq);
END;
-- ;
CREATE TRIGGER ticket_owner_is_not_subject BEFORE UPDATE OF owner_id, group_id ON ticket WHEN NOT NEW.imported
BEGIN
    SELECT RAISE(ABORT, 'fd:ticket.owner_is_subject') WHERE NEW.owner_id = NEW.about_staff_id OR NEW.group_id = NEW.about_group_id;
END;
-- ;
CREATE TRIGGER interaction_logged BEFORE INSERT ON interaction WHEN NEW.ended_at IS NOT NULL AND NEW.outcome IS NULL
BEGIN SELECT RAISE(ABORT, 'fd:interaction.outcome_missing'); END;
-- ;
CREATE TRIGGER interaction_ended BEFORE UPDATE ON interaction WHEN NEW.ended_at IS NOT NULL AND NEW.outcome IS NULL
BEGIN SELECT RAISE(ABORT, 'fd:interaction.outcome_missing'); END;
-- ;
-- What is found: terms of core/search only, no text. Contentless, so a change takes the old terms out again.
CREATE VIRTUAL TABLE search_ticket USING fts5 (terms, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0");
-- ;
CREATE VIRTUAL TABLE search_ticket_term USING fts5vocab (search_ticket, row);
