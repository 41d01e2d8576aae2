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
        AND NOT (NEW.phase = 'cancelled' AND NEW.duplicate_of IS NOT NULL)
        -- or the newest event takes back the step that led here, which nothing later changed, and brings the state before it.
        AND NOT EXISTS (
            SELECT 1 FROM journal u JOIN journal s ON s.subject = 'ticket' AND s.subject_id = NEW.id AND s.seq = json_extract(u.body, '$.undone')
            WHERE u.subject = 'ticket' AND u.subject_id = NEW.id AND u.seq = NEW.seq AND NEW.seq > OLD.seq AND u.kind = 'undone'
                AND s.seq < u.seq AND s.kind <> 'undone' AND NOT s.imported AND json_extract(s.body, '$.set.state') = OLD.state
                AND NEW.state = (SELECT json_extract(b.body, '$.set.state') FROM journal b WHERE b.subject = 'ticket' AND b.subject_id = NEW.id
                    AND b.seq < s.seq AND json_extract(b.body, '$.set.state') IS NOT NULL ORDER BY b.seq DESC LIMIT 1)
                AND NOT EXISTS (SELECT 1 FROM journal v WHERE v.subject = 'ticket' AND v.subject_id = NEW.id AND v.seq < NEW.seq
                    AND v.kind = 'undone' AND json_extract(v.body, '$.undone') = s.seq)
                AND NOT EXISTS (SELECT 1 FROM journal l WHERE l.subject = 'ticket' AND l.subject_id = NEW.id AND l.seq > s.seq AND l.seq < NEW.seq
                    AND l.kind <> 'undone' AND json_extract(l.body, '$.set.state') IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM journal v WHERE v.subject = 'ticket' AND v.subject_id = NEW.id AND v.seq < NEW.seq
                        AND v.kind = 'undone' AND json_extract(v.body, '$.undone') = l.seq)));
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
-- Who has a ticket open or is typing in it; a row that is not renewed no longer counts.
CREATE TABLE presence (
    client text NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    doing text NOT NULL CHECK (doing IN ('viewing', 'typing')),
    seen_at text NOT NULL,
    PRIMARY KEY (client, ticket_id)
) WITHOUT ROWID;
-- ;
-- What is found: terms of core/search only, no text. Contentless, so a change takes the old terms out again.
CREATE VIRTUAL TABLE search_ticket USING fts5 (terms, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0");
-- ;
CREATE VIRTUAL TABLE search_ticket_term USING fts5vocab (search_ticket, row);
