-- Contacts with the desk. Of a customer who was merged into another the name is who they are now.

-- statement: interaction.waiting
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.outcome IS NULL ORDER BY i.offered_at DESC, i.id DESC LIMIT :limit;

-- statement: interaction.call_backs
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.call_back_at IS NOT NULL AND i.call_back_done_at IS NULL ORDER BY i.call_back_at, i.id LIMIT :limit;

-- statement: interaction.since
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.offered_at >= :since ORDER BY i.offered_at DESC, i.id DESC LIMIT :limit;

-- statement: interaction.of_agent
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.agent_id = :agent ORDER BY i.offered_at DESC, i.id DESC LIMIT :limit;

-- statement: interaction.of_customer
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.customer_id IN (WITH RECURSIVE family (id) AS (
    SELECT id FROM customer WHERE id = :customer UNION SELECT m.id FROM family f JOIN customer m ON m.merged_into = f.id) SELECT id FROM family)
ORDER BY i.offered_at DESC, i.id DESC LIMIT :limit;

-- statement: interaction.of_ticket
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.ticket_id = :ticket ORDER BY i.offered_at, i.id;

-- statement: interaction.one
SELECT i.id, i.number, i.channel, i.customer_id, i.affected_id, i.phone, i.agent_id, i.offered_at, i.answered_at, i.ended_at, i.hold_s, i.wrap_s,
    i.subject, i.details, i.outcome, i.call_back_at, i.call_back_done_at, i.transferred_to, i.ticket_id,
    c.shown_name AS customer_name, s.name AS agent_name, t.number AS ticket_number
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.id = :id;

-- statement: interaction.counts
SELECT (SELECT count(*) FROM interaction WHERE outcome IS NULL) AS open,
    (SELECT count(*) FROM interaction WHERE call_back_at IS NOT NULL AND call_back_done_at IS NULL AND call_back_at <= :now) AS due;

-- statement: interaction.next_number [postgres]
SELECT nextval('number_call') AS last;

-- statement: interaction.next_number [sqlite]
UPDATE number_counter SET last = last + 1 WHERE prefix = 'CALL' RETURNING last;

-- statement: interaction.insert
INSERT INTO interaction (number, channel, customer_id, affected_id, phone, agent_id, offered_at, answered_at, ended_at, hold_s, wrap_s, subject,
    details, outcome, call_back_at, transferred_to, ticket_id)
VALUES (:number, :channel, :customer_id, :affected_id, :phone, :agent_id, :offered_at, :answered_at, :ended_at, :hold_s, :wrap_s, :subject,
    :details, :outcome, :call_back_at, :transferred_to, :ticket_id)
RETURNING id;

-- statement: interaction.finish
UPDATE interaction SET channel = :channel, customer_id = :customer_id, affected_id = :affected_id, phone = :phone, agent_id = :agent_id,
    offered_at = :offered_at, answered_at = :answered_at, ended_at = :ended_at, hold_s = :hold_s, wrap_s = :wrap_s, subject = :subject,
    details = :details, outcome = :outcome, call_back_at = :call_back_at, transferred_to = :transferred_to, ticket_id = :ticket_id
WHERE id = :id AND outcome IS NULL;

-- statement: interaction.set_seq
UPDATE interaction SET seq = :seq WHERE id = :id;

-- statement: interaction.call_back_done
UPDATE interaction SET call_back_done_at = :now WHERE id = :id AND call_back_at IS NOT NULL AND call_back_done_at IS NULL;
