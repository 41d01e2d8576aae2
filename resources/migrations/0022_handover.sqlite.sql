-- A signed sheet stays as it is: the second signature comes once, and the words of a ticket go when the ticket is erased.
CREATE TRIGGER handover_signed BEFORE UPDATE ON handover
BEGIN
    SELECT RAISE(ABORT, 'fd:handover.signed') WHERE (NEW.id, NEW.group_id, NEW.from_at, NEW.to_at, NEW.until_at, NEW.plan, NEW.remarks, NEW.changed, NEW.waiting,
            NEW.promised, NEW.lines, NEW.giver_id, NEW.signed_at)
        IS NOT (OLD.id, OLD.group_id, OLD.from_at, OLD.to_at, OLD.until_at, OLD.plan, OLD.remarks, OLD.changed, OLD.waiting,
            OLD.promised, OLD.lines, OLD.giver_id, OLD.signed_at) OR NEW.receiver_id IS NULL;
    SELECT RAISE(ABORT, 'fd:handover.taken_already') WHERE OLD.receiver_id IS NOT NULL;
END;
-- ;
CREATE TRIGGER handover_never_deleted BEFORE DELETE ON handover
BEGIN SELECT RAISE(ABORT, 'fd:handover.signed'); END;
-- ;
-- Every place below the number of lines is taken when the sheet is signed: none can be added later.
CREATE TRIGGER handover_line_place BEFORE INSERT ON handover_line
BEGIN
    SELECT RAISE(ABORT, 'fd:handover.signed') WHERE NEW.place >= coalesce((SELECT lines FROM handover WHERE id = NEW.handover_id), 0);
END;
-- ;
CREATE TRIGGER handover_line_signed BEFORE UPDATE ON handover_line
BEGIN
    SELECT RAISE(ABORT, 'fd:handover.signed')
    WHERE (NEW.handover_id, NEW.place, NEW.part, NEW.marks, NEW.ticket_id, NEW.interaction_id, NEW.bulletin_id, NEW.number, NEW.priority, NEW.state, NEW.owner_id, NEW.at,
            NEW.title, NEW.title_en, NEW.person)
        IS NOT (OLD.handover_id, OLD.place, OLD.part, OLD.marks, OLD.ticket_id, OLD.interaction_id, OLD.bulletin_id, OLD.number, OLD.priority, OLD.state, OLD.owner_id, OLD.at,
            '', '', '')
        OR NOT EXISTS (SELECT 1 FROM journal e WHERE e.subject = 'ticket' AND e.subject_id = OLD.ticket_id AND e.kind = 'erased'
            AND e.seq = (SELECT max(l.seq) FROM journal l WHERE l.subject = 'ticket' AND l.subject_id = OLD.ticket_id));
END;
-- ;
CREATE TRIGGER handover_line_never_deleted BEFORE DELETE ON handover_line
BEGIN SELECT RAISE(ABORT, 'fd:handover.signed'); END;
