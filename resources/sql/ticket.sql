-- Tickets: rows, the one insert and the one update of the projection, and what belongs to them.

-- Of a caller who was merged into another, who they are now; asked only where there is one.
-- statement: ticket.rows
SELECT t.id, t.number, t.kind, t.state, t.phase, t.title, t.channel, t.caller_id, t.affected_id, t.organisation_id, t.service_id, t.category_id,
    t.impact, t.urgency, t.priority, t.priority_reason, t.group_id, t.owner_id, t.pending_reason, t.pending_till, t.closure_code, t.closure_text,
    t.opened_at, t.acknowledged_at, t.asked_at, t.resolved_at, t.closed_at, t.changed_at, t.reassign_count, t.reopen_count, t.escalation_level,
    t.parent_id, t.duplicate_of, t.follows_id, t.restricted_group_id, t.about_staff_id, t.about_group_id, t.agreement_version_id,
    t.response_due_at, t.response_breached_at, t.due_at, t.target_s, t.left_s, t.breached_at, t.update_due_at, t.update_breached_at,
    t.group_due_at, t.group_breached_at, t.imported, t.seq, t.flow_seq,
    c.shown_name AS caller_name,
    CASE WHEN c.merged_into IS NULL THEN c.vip ELSE (WITH RECURSIVE up (id, vip, merged_into) AS (
        SELECT u.id, u.vip, u.merged_into FROM customer u WHERE u.id = c.merged_into
        UNION SELECT u.id, u.vip, u.merged_into FROM up JOIN customer u ON u.id = up.merged_into) SELECT vip FROM up WHERE merged_into IS NULL) END AS caller_vip, s.name AS owner_name
FROM ticket t LEFT JOIN customer c ON c.id = t.caller_id LEFT JOIN staff s ON s.id = t.owner_id

-- statement: ticket.lock [postgres]
SELECT id FROM ticket WHERE id = :id FOR UPDATE;

-- statement: ticket.lock [sqlite]
SELECT id FROM ticket WHERE id = :id;

-- statement: ticket.id_by_number
SELECT id FROM ticket WHERE number = :number;

-- statement: ticket.next_number [postgres]
SELECT nextval(CAST(:sequence AS regclass)) AS last;

-- statement: ticket.next_number [sqlite]
UPDATE number_counter SET last = last + 1 WHERE prefix = :prefix RETURNING last;

-- statement: ticket.insert
INSERT INTO ticket (number, kind, state, phase, title, channel, caller_id, affected_id, organisation_id, service_id, category_id, impact, urgency,
    priority, priority_reason, opened_at, changed_at, about_staff_id, about_group_id, follows_id, agreement_version_id, response_due_at, due_at, due_order,
    target_s, left_s, update_due_at, seq, flow_seq)
VALUES (:number, :kind, :state, :phase, :title, :channel, :caller_id, :affected_id, :organisation_id, :service_id, :category_id, :impact, :urgency,
    :priority, :priority_reason, :opened_at, :changed_at, :about_staff_id, :about_group_id, :follows_id, :agreement_version_id, :response_due_at, :due_at, :due_order,
    :target_s, :left_s, :update_due_at, 1, 1)
RETURNING id;

-- statement: ticket.update
UPDATE ticket SET state = :state, phase = :phase, title = :title, channel = :channel, caller_id = :caller_id, affected_id = :affected_id,
    organisation_id = :organisation_id, service_id = :service_id, category_id = :category_id, impact = :impact, urgency = :urgency,
    priority = :priority, priority_reason = :priority_reason, group_id = :group_id, owner_id = :owner_id, pending_reason = :pending_reason,
    pending_till = :pending_till, closure_code = :closure_code, closure_text = :closure_text, acknowledged_at = :acknowledged_at,
    asked_at = :asked_at, resolved_at = :resolved_at, closed_at = :closed_at, changed_at = :changed_at, reassign_count = :reassign_count,
    reopen_count = :reopen_count, escalation_level = :escalation_level, parent_id = :parent_id, duplicate_of = :duplicate_of,
    follows_id = :follows_id, restricted_group_id = :restricted_group_id, about_staff_id = :about_staff_id, about_group_id = :about_group_id,
    agreement_version_id = :agreement_version_id, response_due_at = :response_due_at, response_breached_at = :response_breached_at,
    due_at = :due_at, due_order = :due_order, target_s = :target_s, left_s = :left_s, breached_at = :breached_at,
    update_due_at = :update_due_at, update_breached_at = :update_breached_at, group_due_at = :group_due_at, group_breached_at = :group_breached_at,
    seq = :seq, flow_seq = :flow_seq
WHERE id = :id;

-- statement: ticket.text_insert
INSERT INTO ticket_text (ticket_id, details) VALUES (:ticket_id, :details);

-- statement: ticket.text_update
UPDATE ticket_text SET details = :details WHERE ticket_id = :ticket_id;

-- statement: ticket.text
SELECT details FROM ticket_text WHERE ticket_id = :ticket_id;

-- statement: ticket.customer_facts
SELECT organisation_id, vip FROM customer WHERE id = :id;

-- statement: ticket.caller_add
INSERT INTO ticket_caller (ticket_id, customer_id, interaction_id, added_at) VALUES (:ticket_id, :customer_id, :interaction_id, :added_at)
ON CONFLICT (ticket_id, customer_id) DO UPDATE SET told_at = NULL, interaction_id = coalesce(excluded.interaction_id, ticket_caller.interaction_id);

-- statement: ticket.caller_told
UPDATE ticket_caller SET told_at = :told_at WHERE ticket_id = :ticket_id AND customer_id = :customer_id;

-- statement: ticket.callers_untell
UPDATE ticket_caller SET told_at = NULL WHERE ticket_id = :ticket_id;

-- Not joined with customer: SQLite would read all of them into a Bloom filter for these two or three rows.
-- A row for each id that called; who that is now; whether it is the person whom the ticket names as its caller.
-- statement: ticket.callers
WITH RECURSIVE up (id, now_id, next_id) AS (
    SELECT tc.customer_id, tc.customer_id, (SELECT m.merged_into FROM customer m WHERE m.id = tc.customer_id) FROM ticket_caller tc WHERE tc.ticket_id = :ticket_id
    UNION SELECT t.caller_id, t.caller_id, (SELECT m.merged_into FROM customer m WHERE m.id = t.caller_id) FROM ticket t WHERE t.id = :ticket_id AND t.caller_id IS NOT NULL
    UNION SELECT up.id, up.next_id, (SELECT m.merged_into FROM customer m WHERE m.id = up.next_id) FROM up WHERE up.next_id IS NOT NULL),
person (id, now_id) AS (SELECT id, now_id FROM up WHERE next_id IS NULL)
SELECT tc.customer_id, c.id AS person_id, c.name, c.phone, c.extension, c.vip, tc.added_at, tc.told_at,
    CASE WHEN c.id = (SELECT p.now_id FROM person p JOIN ticket t ON t.caller_id = p.id WHERE t.id = :ticket_id) THEN 1 ELSE 0 END AS is_caller
FROM ticket_caller tc JOIN person ON person.id = tc.customer_id JOIN customer c ON c.id = person.now_id
WHERE tc.ticket_id = :ticket_id ORDER BY tc.added_at, tc.customer_id;

-- statement: ticket.caller_of
SELECT caller_id FROM ticket WHERE id = :ticket_id;

-- Whoever calls again is to be told again, whichever of their ids was told.
-- statement: ticket.caller_untell
UPDATE ticket_caller SET told_at = NULL WHERE ticket_id = :ticket_id AND customer_id = :customer_id;

-- statement: ticket.callers_move
INSERT INTO ticket_caller (ticket_id, customer_id, interaction_id, added_at)
SELECT :to_id, customer_id, interaction_id, :added_at FROM ticket_caller WHERE ticket_id = :from_id
ON CONFLICT (ticket_id, customer_id) DO NOTHING RETURNING customer_id;

-- statement: ticket.caller_unmerge [sqlite]
DELETE FROM ticket_caller WHERE ticket_id = :other_id AND customer_id = :customer_id
    AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.ticket_id = :other_id AND i.customer_id = :customer_id)
    AND EXISTS (SELECT 1 FROM ticket_caller mine WHERE mine.ticket_id = :ticket_id AND mine.customer_id = :customer_id) RETURNING customer_id;

-- statement: ticket.caller_unmerge [postgres]
SELECT fd_unmerge_caller(:ticket_id, :other_id, :customer_id);

-- statement: ticket.link_add
INSERT INTO ticket_link (from_id, to_id, kind)
SELECT CAST(:from_id AS bigint), CAST(:to_id AS bigint), CAST(:kind AS text)
WHERE NOT EXISTS (SELECT 1 FROM ticket_link WHERE kind = 'related' AND kind = CAST(:kind AS text) AND from_id = CAST(:to_id AS bigint) AND to_id = CAST(:from_id AS bigint))
ON CONFLICT DO NOTHING;

-- statement: ticket.link_remove [postgres]
SELECT FROM fd_ticket_link_remove(:from_id, :to_id, :kind);

-- statement: ticket.link_remove [sqlite]
DELETE FROM ticket_link WHERE ((from_id = :from_id AND to_id = :to_id) OR (from_id = :to_id AND to_id = :from_id)) AND kind = :kind;

-- statement: ticket.links
SELECT l.kind AS relation, t.id, t.number, t.title, t.state, t.kind FROM ticket_link l JOIN ticket t ON t.id = l.to_id WHERE l.from_id = :ticket_id
UNION ALL
SELECT CASE l.kind WHEN 'duplicate' THEN 'duplicate_of_this' WHEN 'child' THEN 'parent' WHEN 'follow_up' THEN 'followed_by' ELSE l.kind END AS relation,
    t.id, t.number, t.title, t.state, t.kind FROM ticket_link l JOIN ticket t ON t.id = l.from_id WHERE l.to_id = :ticket_id;

-- statement: ticket.tags
SELECT tag FROM ticket_tag WHERE ticket_id = :ticket_id ORDER BY tag;

-- statement: ticket.tags_add [sqlite]
INSERT INTO ticket_tag (tag, ticket_id) SELECT value, :ticket_id FROM json_each(:tags) WHERE TRUE ON CONFLICT DO NOTHING;

-- statement: ticket.tags_add [postgres]
INSERT INTO ticket_tag (tag, ticket_id)
SELECT t.tag, CAST(:ticket_id AS bigint) FROM jsonb_array_elements_text(CAST(:tags AS jsonb)) AS t (tag) ON CONFLICT DO NOTHING;

-- statement: ticket.tags_remove [sqlite]
DELETE FROM ticket_tag WHERE ticket_id = :ticket_id AND tag IN (SELECT value FROM json_each(:tags));

-- statement: ticket.tags_remove [postgres]
SELECT FROM fd_ticket_tags_remove(:ticket_id, CAST(:tags AS jsonb));

-- statement: ticket.all_tags
-- Walks the index from tag to tag: what it costs depends on how many there are, not on how many tickets have them.
WITH RECURSIVE known (tag) AS (
    SELECT min(tag) FROM ticket_tag
    UNION ALL
    SELECT (SELECT min(n.tag) FROM ticket_tag n WHERE n.tag > known.tag) FROM known WHERE known.tag IS NOT NULL)
SELECT tag FROM known WHERE tag IS NOT NULL LIMIT :limit;

-- statement: ticket.attachments
SELECT a.id, a.name, a.mime, a.size, a.sha256, a.added_at, s.name AS added_by_name
FROM attachment a LEFT JOIN staff s ON s.id = a.added_by WHERE a.ticket_id = :ticket_id ORDER BY a.id;

-- statement: ticket.attachment_insert
INSERT INTO attachment (ticket_id, name, mime, size, sha256, added_at, added_by)
VALUES (:ticket_id, :name, :mime, :size, :sha256, :added_at, :added_by) RETURNING id;

-- statement: ticket.attachment_data_insert
INSERT INTO attachment_data (attachment_id, data) VALUES (:attachment_id, :data);

-- statement: ticket.attachment_data
SELECT a.sha256, d.data FROM attachment a JOIN attachment_data d ON d.attachment_id = a.id WHERE a.id = :id;

-- SQLite takes an equal phase for better than a partial index, whatever ANALYZE says, and would go through every pending ticket.
-- statement: ticket.due_to_wake [postgres]
SELECT id, pending_till FROM ticket WHERE phase = 'pending' AND pending_till <= :now ORDER BY pending_till LIMIT 200;

-- statement: ticket.due_to_wake [sqlite]
SELECT id, pending_till FROM ticket INDEXED BY ticket_wake WHERE phase = 'pending' AND pending_till <= :now ORDER BY pending_till LIMIT 200;

-- statement: ticket.next_wake [postgres]
SELECT min(pending_till) AS at FROM ticket WHERE phase = 'pending' AND pending_till IS NOT NULL;

-- statement: ticket.next_wake [sqlite]
SELECT min(pending_till) AS at FROM ticket INDEXED BY ticket_wake WHERE phase = 'pending' AND pending_till IS NOT NULL;

-- Not while somebody is to be told; people who were merged are one (see TicketCallers).
-- statement: ticket.resolved_and_asked [sqlite]
WITH RECURSIVE person (id, now_id) AS (
    SELECT m.merged_into, m.merged_into FROM customer m JOIN customer n ON n.id = m.merged_into WHERE m.merged_into IS NOT NULL AND n.merged_into IS NULL
    UNION SELECT m.id, p.now_id FROM person p JOIN customer m ON m.merged_into = p.id)
SELECT id, asked_at FROM ticket INDEXED BY ticket_asked WHERE phase = 'resolved' AND asked_at IS NOT NULL AND asked_at <= :before AND NOT EXISTS (
    SELECT 1 FROM ticket_caller c LEFT JOIN person cp ON cp.id = c.customer_id LEFT JOIN person tp ON tp.id = ticket.caller_id
    WHERE c.ticket_id = ticket.id AND c.told_at IS NULL
        AND (ticket.caller_id IS NULL OR coalesce(cp.now_id, c.customer_id) <> coalesce(tp.now_id, ticket.caller_id))
        AND NOT EXISTS (SELECT 1 FROM ticket_caller o LEFT JOIN person op ON op.id = o.customer_id
            WHERE o.ticket_id = c.ticket_id AND o.told_at >= c.added_at AND coalesce(op.now_id, o.customer_id) = coalesce(cp.now_id, c.customer_id)))
ORDER BY asked_at LIMIT 200;

-- statement: ticket.resolved_and_asked [postgres]
WITH RECURSIVE person (id, now_id) AS (
    SELECT m.merged_into, m.merged_into FROM customer m JOIN customer n ON n.id = m.merged_into WHERE m.merged_into IS NOT NULL AND n.merged_into IS NULL
    UNION SELECT m.id, p.now_id FROM person p JOIN customer m ON m.merged_into = p.id)
SELECT id, asked_at FROM ticket WHERE phase = 'resolved' AND asked_at <= :before AND NOT EXISTS (
    SELECT 1 FROM ticket_caller c LEFT JOIN person cp ON cp.id = c.customer_id LEFT JOIN person tp ON tp.id = ticket.caller_id
    WHERE c.ticket_id = ticket.id AND c.told_at IS NULL
        AND (ticket.caller_id IS NULL OR coalesce(cp.now_id, c.customer_id) <> coalesce(tp.now_id, ticket.caller_id))
        AND NOT EXISTS (SELECT 1 FROM ticket_caller o LEFT JOIN person op ON op.id = o.customer_id
            WHERE o.ticket_id = c.ticket_id AND o.told_at >= c.added_at AND coalesce(op.now_id, o.customer_id) = coalesce(cp.now_id, c.customer_id)))
ORDER BY asked_at LIMIT 200;
