-- Asks about a ticket that is closed now, by rule: the caller is known, the ticket is everybody's to see, its turn came in the sample, and the
-- person was not asked in the last days.
CREATE TRIGGER ticket_survey AFTER UPDATE OF phase ON ticket
WHEN OLD.phase <> 'closed' AND NEW.phase = 'closed' AND NEW.caller_id IS NOT NULL AND NEW.restricted_group_id IS NULL AND NEW.about_staff_id IS NULL
    AND NEW.about_group_id IS NULL
    AND (NEW.id * 2654435761 % 4294967296) * 100 / 4294967296
        < coalesce((SELECT CAST(value AS integer) FROM setting WHERE name = 'survey_percent' AND value <> '' AND value NOT GLOB '*[^0-9]*'), 100)
BEGIN
    INSERT INTO survey (ticket_id, customer_id, asked_at)
    SELECT NEW.id, person.id, NEW.closed_at
    FROM (WITH RECURSIVE up (id, merged_into) AS (SELECT id, merged_into FROM customer WHERE id = NEW.caller_id
            UNION SELECT c.id, c.merged_into FROM up JOIN customer c ON c.id = up.merged_into)
        SELECT id FROM up WHERE merged_into IS NULL) person
    WHERE NEW.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM survey WHERE ticket_id = NEW.id) AND NOT EXISTS (
        WITH RECURSIVE family (id) AS (SELECT person.id UNION SELECT c.id FROM family f JOIN customer c ON c.merged_into = f.id)
        SELECT 1 FROM survey s JOIN family f ON f.id = s.customer_id
        WHERE s.asked_at > strftime('%Y-%m-%dT%H:%M:%fZ', NEW.closed_at, '-'
            || coalesce((SELECT CAST(value AS integer) FROM setting WHERE name = 'survey_days' AND value <> '' AND value NOT GLOB '*[^0-9]*'), 30) || ' days'));
    INSERT INTO mail_outbox (key, created_at, ticket_id, customer_id, language, kind, body)
    SELECT 'survey/' || NEW.id, s.asked_at, NEW.id, c.id, c.language, 'survey', json_object('number', NEW.number)
    FROM survey s JOIN customer c ON c.id = s.customer_id
    WHERE s.ticket_id = NEW.id AND s.score IS NULL AND c.email <> '' AND NOT EXISTS (SELECT 1 FROM mail_outbox WHERE key = 'survey/' || NEW.id);
END;
-- ;
-- The question goes with the closing that is taken back, unless the caller has it or has answered.
CREATE TRIGGER ticket_survey_back AFTER UPDATE OF phase ON ticket WHEN OLD.phase = 'closed' AND NEW.phase <> 'closed'
BEGIN
    DELETE FROM mail_outbox WHERE key = 'survey/' || NEW.id AND sent_at IS NULL;
    DELETE FROM survey WHERE ticket_id = NEW.id AND score IS NULL AND NOT EXISTS (SELECT 1 FROM mail_outbox WHERE key = 'survey/' || NEW.id);
END;
-- ;
CREATE TRIGGER ticket_survey_restricted AFTER UPDATE OF restricted_group_id, about_staff_id ON ticket
WHEN (OLD.restricted_group_id IS NOT NULL OR OLD.about_staff_id IS NOT NULL) <> (NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL)
BEGIN
    UPDATE survey SET restricted = NEW.restricted_group_id IS NOT NULL OR NEW.about_staff_id IS NOT NULL WHERE ticket_id = NEW.id;
END;
-- ;
-- An answer is given once, written down by somebody who neither has the ticket nor ever resolved it; its words go when the ticket's do.
CREATE TRIGGER survey_guard BEFORE UPDATE ON survey
WHEN (NEW.ticket_id, NEW.customer_id, NEW.asked_at, NEW.score, NEW.comment, NEW.answered_at, NEW.way, NEW.answered_by)
    IS NOT (OLD.ticket_id, OLD.customer_id, OLD.asked_at, OLD.score, OLD.comment, OLD.answered_at, OLD.way, OLD.answered_by)
BEGIN
    SELECT RAISE(ABORT, 'fd:survey.answered') WHERE OLD.score IS NOT NULL
        AND NOT (NEW.comment = '' AND (NEW.ticket_id, NEW.customer_id, NEW.asked_at, NEW.score, NEW.answered_at, NEW.way, NEW.answered_by)
                IS (OLD.ticket_id, OLD.customer_id, OLD.asked_at, OLD.score, OLD.answered_at, OLD.way, OLD.answered_by)
            AND EXISTS (SELECT 1 FROM journal e WHERE e.subject = 'ticket' AND e.subject_id = OLD.ticket_id AND e.kind = 'erased'
                AND e.seq = (SELECT max(l.seq) FROM journal l WHERE l.subject = 'ticket' AND l.subject_id = OLD.ticket_id)));
    SELECT RAISE(ABORT, 'fd:access.denied') WHERE OLD.score IS NULL AND (NEW.score IS NULL
        OR (NEW.ticket_id, NEW.customer_id, NEW.asked_at) IS NOT (OLD.ticket_id, OLD.customer_id, OLD.asked_at));
    SELECT RAISE(ABORT, 'fd:survey.time') WHERE OLD.score IS NULL AND NEW.answered_at < OLD.asked_at;
    SELECT RAISE(ABORT, 'fd:survey.own_ticket') WHERE OLD.score IS NULL
        AND (EXISTS (SELECT 1 FROM ticket WHERE id = OLD.ticket_id AND owner_id = NEW.answered_by)
            OR EXISTS (SELECT 1 FROM ticket_stretch WHERE ticket_id = OLD.ticket_id AND what = 'work' AND value = 'resolved' AND ended_by = NEW.answered_by));
    SELECT RAISE(ABORT, 'fd:ticket.without_event') WHERE OLD.score IS NULL
        AND 'rated' IS NOT (SELECT kind FROM journal WHERE subject = 'ticket' AND subject_id = OLD.ticket_id ORDER BY seq DESC LIMIT 1);
END;
-- ;
CREATE TRIGGER survey_kept BEFORE DELETE ON survey WHEN OLD.score IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'fd:survey.answered'); END;
