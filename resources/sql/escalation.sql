-- Who leads, what is due, what was fired, who was told.

-- statement: leadership.take [postgres]
UPDATE leadership SET epoch = CASE WHEN holder = :holder AND expires_at > clock_timestamp() THEN epoch ELSE epoch + 1 END, holder = :holder,
    expires_at = clock_timestamp() + CAST(:lease_ms AS bigint) * interval '1 millisecond'
WHERE task = :task AND (holder = :holder OR expires_at <= clock_timestamp());

-- statement: leadership.take [sqlite]
UPDATE leadership SET epoch = CASE WHEN holder = :holder AND expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now') THEN epoch ELSE epoch + 1 END,
    holder = :holder, expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+' || (:lease_ms / 1000.0) || ' seconds')
WHERE task = :task AND (holder = :holder OR expires_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

-- statement: leadership.look [postgres]
SELECT holder, epoch, expires_at, book, clock_timestamp() AS server_now FROM leadership WHERE task = :task;

-- statement: leadership.look [sqlite]
SELECT holder, epoch, expires_at, book, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS server_now FROM leadership WHERE task = :task;

-- statement: leadership.limits [postgres]
SELECT set_config('idle_in_transaction_session_timeout', '10s', TRUE) AS idle, set_config('lock_timeout', '250ms', TRUE) AS waits;

-- statement: leadership.require [postgres]
SELECT epoch FROM leadership WHERE task = :task AND holder = :holder AND epoch = :epoch AND expires_at > clock_timestamp() FOR SHARE;

-- statement: leadership.require [sqlite]
SELECT epoch FROM leadership WHERE task = :task AND holder = :holder AND epoch = :epoch AND expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now');

-- statement: leadership.release [postgres]
UPDATE leadership SET expires_at = clock_timestamp() - interval '1 second' WHERE task = :task AND holder = :holder;

-- statement: leadership.release [sqlite]
UPDATE leadership SET expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-1 second') WHERE task = :task AND holder = :holder;

-- statement: leadership.remember_book
UPDATE leadership SET book = :book WHERE task = :task AND holder = :holder;

-- statement: escalation.book
SELECT CAST((SELECT coalesce(max(id), 0) FROM calendar_version) AS text) || '/' || CAST((SELECT count(*) FROM calendar_version) AS text) || '/'
    || CAST((SELECT coalesce(max(id), 0) FROM agreement_version) AS text) || '/' || CAST((SELECT count(*) FROM agreement_version) AS text) AS book;

-- statement: escalation.forget_plan
UPDATE escalation_plan SET seq = 0;

-- Open tickets that no plan, or an old one, covers. Asked once for all of them: in portions each would go through what is planned by now.
-- statement: escalation.unplanned
SELECT t.id FROM ticket t LEFT JOIN escalation_plan p ON p.ticket_id = t.id
WHERE t.phase IN ('new', 'assigned', 'in_progress', 'pending') AND (p.seq IS NULL OR p.seq <> t.seq);

-- statement: escalation.plan_put
INSERT INTO escalation_plan (ticket_id, seq, at) VALUES (:ticket_id, :seq, :at)
ON CONFLICT (ticket_id) DO UPDATE SET seq = excluded.seq, at = excluded.at;

-- statement: escalation.plan_seq
SELECT seq FROM escalation_plan WHERE ticket_id = :ticket_id;

-- statement: escalation.due
SELECT ticket_id FROM escalation_plan WHERE at <= :now ORDER BY at, ticket_id LIMIT :most;

-- statement: escalation.next_due
SELECT min(at) AS at FROM escalation_plan WHERE at IS NOT NULL;

-- statement: escalation.fired
SELECT clock, cycle, step FROM escalation_firing WHERE ticket_id = :ticket_id;

-- statement: escalation.fire
INSERT INTO escalation_firing (ticket_id, clock, cycle, step, due_at, fired_at, epoch, event_seq)
VALUES (:ticket_id, :clock, :cycle, :step, :due_at, :fired_at, :epoch, :event_seq) RETURNING id;

-- statement: escalation.notify
INSERT INTO escalation_notice (ticket_id, event_seq, staff_id, firing_id, cause, facts, created_at, created_by, answer_by)
VALUES (:ticket_id, :event_seq, :staff_id, :firing_id, :cause, :facts, :created_at, :created_by, :answer_by);

-- statement: escalation.mail
INSERT INTO mail_outbox (key, created_at, created_by, ticket_id, staff_id, customer_id, language, kind, body)
VALUES (:key, :created_at, :created_by, :ticket_id, :staff_id, :customer_id, :language, :kind, :body);

-- statement: escalation.unanswered
SELECT n.id, n.ticket_id, n.staff_id, n.facts, n.event_seq,
    CASE WHEN t.phase IN ('new', 'assigned', 'in_progress', 'pending') THEN 1 ELSE 0 END AS is_open
FROM escalation_notice n JOIN ticket t ON t.id = n.ticket_id
WHERE n.acknowledged_at IS NULL AND n.passed_on_at IS NULL AND n.answer_by <= :now ORDER BY n.answer_by, n.id LIMIT :most;

-- statement: escalation.next_unanswered
SELECT min(answer_by) AS at FROM escalation_notice WHERE acknowledged_at IS NULL AND passed_on_at IS NULL;

-- statement: escalation.passed_on
UPDATE escalation_notice SET passed_on_at = :at WHERE id = :id;

-- statement: escalation.notice
SELECT id, ticket_id, staff_id, facts, cause, event_seq, acknowledged_at FROM escalation_notice WHERE id = :id;

-- statement: escalation.acknowledge
UPDATE escalation_notice SET acknowledged_at = :at WHERE id = :id AND staff_id = :staff_id AND acknowledged_at IS NULL;

-- statement: attention.notices
SELECT n.id, n.ticket_id, n.cause, n.facts, n.created_at, n.answer_by, s.name AS by_name
FROM escalation_notice n JOIN ticket t ON t.id = n.ticket_id LEFT JOIN staff s ON s.id = n.created_by
WHERE n.staff_id = :me AND n.acknowledged_at IS NULL AND t.phase IN ('new', 'assigned', 'in_progress', 'pending')
    AND (t.about_staff_id IS NULL OR t.about_staff_id <> :me) ORDER BY n.created_at DESC, n.id DESC LIMIT 200;

-- statement: attention.call_backs
SELECT i.id, i.ticket_id, i.call_back_at, i.phone, i.subject, c.shown_name AS name, c.phone AS customer_phone
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.call_back_at IS NOT NULL AND i.call_back_done_at IS NULL AND i.call_back_at <= :until AND i.agent_id = :me ORDER BY i.call_back_at, i.id LIMIT 100;

-- statement: attention.promises
SELECT id AS ticket_id, pending_till AS at FROM ticket
WHERE owner_id = :me AND phase = 'pending' AND pending_reason = 'agreed_date' AND pending_till <= :until ORDER BY pending_till, id LIMIT 100;

-- statement: attention.bulletins
SELECT id, number, title_zh, title_en, next_update_at AS at FROM bulletin
WHERE owner_id = :me AND state IN ('announced', 'updated') AND next_update_at <= :until ORDER BY next_update_at, id LIMIT 100;

-- statement: attention.breaches
SELECT id AS ticket_id, 'resolution' AS clock, due_at AS at FROM ticket
WHERE owner_id = :me AND phase IN ('new', 'assigned', 'in_progress', 'pending') AND due_at > :now AND due_at <= :until
UNION ALL
SELECT id, 'response', response_due_at FROM ticket
WHERE owner_id = :me AND phase IN ('new', 'assigned', 'in_progress', 'pending') AND acknowledged_at IS NULL AND response_due_at > :now AND response_due_at <= :until
UNION ALL
SELECT id, 'update', update_due_at FROM ticket
WHERE owner_id = :me AND phase IN ('new', 'assigned', 'in_progress', 'pending') AND update_due_at > :now AND update_due_at <= :until
UNION ALL
SELECT t.id, 'response', t.response_due_at FROM ticket t
WHERE t.group_id IN (SELECT g.id FROM support_group g WHERE g.lead_id = :me) AND t.owner_id IS NULL AND t.phase IN ('new', 'assigned', 'in_progress', 'pending') AND t.acknowledged_at IS NULL
    AND t.response_due_at > :now AND t.response_due_at <= :until
ORDER BY 3, 1 LIMIT 100;

-- statement: attention.to_tell
WITH RECURSIVE person (id, now_id) AS (
    SELECT m.merged_into, m.merged_into FROM customer m JOIN customer n ON n.id = m.merged_into WHERE m.merged_into IS NOT NULL AND n.merged_into IS NULL
    UNION SELECT m.id, p.now_id FROM person p JOIN customer m ON m.merged_into = p.id)
SELECT t.id AS ticket_id, t.resolved_at AS at, min(c.name) AS name, count(DISTINCT c.id) AS waiting
FROM ticket t JOIN ticket_caller tc ON tc.ticket_id = t.id AND tc.told_at IS NULL LEFT JOIN person p ON p.id = tc.customer_id
    JOIN customer c ON c.id = coalesce(p.now_id, tc.customer_id)
WHERE t.phase = 'resolved' AND t.owner_id = :me AND t.asked_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM ticket_caller o LEFT JOIN person op ON op.id = o.customer_id
        WHERE o.ticket_id = t.id AND o.told_at >= tc.added_at AND coalesce(op.now_id, o.customer_id) = c.id)
GROUP BY t.id, t.resolved_at ORDER BY t.resolved_at, t.id LIMIT 100;

-- statement: candidate.people
SELECT owner_id, count(*) AS in_hand, sum(CASE WHEN priority <= 2 THEN 1 ELSE 0 END) AS urgent FROM ticket
WHERE phase IN ('new', 'assigned', 'in_progress', 'pending') AND owner_id IS NOT NULL GROUP BY owner_id;

-- statement: candidate.groups
SELECT group_id, count(*) AS in_hand, sum(CASE WHEN priority <= 2 THEN 1 ELSE 0 END) AS urgent FROM ticket
WHERE phase IN ('new', 'assigned', 'in_progress', 'pending') AND group_id IS NOT NULL GROUP BY group_id;

-- Of the last thousands that were resolved, for the whole would take too long.
-- statement: candidate.alike
SELECT owner_id, group_id, count(*) AS alike FROM (
    SELECT owner_id, group_id, service_id FROM ticket WHERE phase = 'resolved' ORDER BY changed_at DESC LIMIT 4000) AS latest
WHERE service_id = :service_id GROUP BY owner_id, group_id;
