-- Sheets of handover (core/planning/handover.h). Complaints about a person stand on none, tickets restricted to a group on that group's only.

-- Published shifts of the group about now; training and approved leave are no duty.
-- statement: handover.shifts
SELECT r.staff_id, r.from_at, r.to_at, p.name_zh, p.name_en FROM roster_shift r JOIN shift_pattern p ON p.id = r.pattern_id
WHERE r.group_id = :group_id AND r.to_at > :from AND r.from_at < :to AND r.from_at < r.to_at AND r.state IN ('published', 'withdrawn') AND p.mark <> 'training'
    AND NOT EXISTS (SELECT 1 FROM roster_leave l WHERE l.staff_id = r.staff_id AND l.state = 'approved' AND l.from_day <= r.day AND l.to_day >= r.day)
ORDER BY r.from_at, r.to_at, r.staff_id;

-- What happened to tickets that the group had at some time since then.
-- statement: handover.events
SELECT t.id, t.priority, j.kind, j.occurred_at AS at FROM ticket t JOIN journal j ON j.subject = 'ticket' AND j.subject_id = t.id
WHERE t.changed_at >= :from AND j.occurred_at >= :from AND j.occurred_at <= :to AND j.kind IN ('logged', 'resolved', 'reopened', 'appealed', 'escalated')
    AND t.about_staff_id IS NULL AND (t.restricted_group_id IS NULL OR t.restricted_group_id = :group_id)
    AND (t.group_id = :group_id OR EXISTS (SELECT 1 FROM ticket_stretch s
        WHERE s.ticket_id = t.id AND s.what = 'group' AND s.group_id = :group_id AND (s.to_ms IS NULL OR s.to_ms >= :from_ms)))
ORDER BY t.id, j.seq;

-- Open tickets of the group that somebody must look at before then.
-- statement: handover.open
SELECT id, priority, phase, owner_id, pending_reason, pending_till, due_at, breached_at, acknowledged_at, response_due_at, response_breached_at, update_due_at
FROM ticket
WHERE group_id = :group_id AND phase IN ('new', 'assigned', 'in_progress', 'pending')
    AND about_staff_id IS NULL AND (restricted_group_id IS NULL OR restricted_group_id = :group_id)
    AND (owner_id IS NULL OR priority = 1 OR breached_at IS NOT NULL OR due_at <= :until OR update_due_at <= :until
        OR (acknowledged_at IS NULL AND (response_due_at <= :until OR response_breached_at IS NOT NULL)) OR (phase = 'pending' AND pending_till <= :until));

-- Callers who do not know yet how it ended.
-- statement: handover.to_tell
WITH RECURSIVE person (id, now_id) AS (
    SELECT m.merged_into, m.merged_into FROM customer m JOIN customer n ON n.id = m.merged_into WHERE m.merged_into IS NOT NULL AND n.merged_into IS NULL
    UNION SELECT m.id, p.now_id FROM person p JOIN customer m ON m.merged_into = p.id)
SELECT t.id, t.priority, t.resolved_at AS at
FROM ticket t JOIN ticket_caller tc ON tc.ticket_id = t.id AND tc.told_at IS NULL LEFT JOIN person p ON p.id = tc.customer_id
    JOIN customer c ON c.id = coalesce(p.now_id, tc.customer_id)
WHERE t.phase = 'resolved' AND t.group_id = :group_id AND t.asked_at IS NULL
    AND t.about_staff_id IS NULL AND (t.restricted_group_id IS NULL OR t.restricted_group_id = :group_id)
    AND NOT EXISTS (SELECT 1 FROM ticket_caller o LEFT JOIN person op ON op.id = o.customer_id
        WHERE o.ticket_id = t.id AND o.told_at >= tc.added_at AND coalesce(op.now_id, o.customer_id) = c.id)
GROUP BY t.id, t.priority, t.resolved_at ORDER BY t.resolved_at, t.id;

-- Contacts at work of the group's people, and those that nobody has answered, which are the first line's.
-- statement: handover.open_calls
SELECT i.id, i.number, i.ticket_id, i.phone, i.subject, i.agent_id, i.offered_at AS at, t.priority, c.shown_name AS name
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.outcome IS NULL AND (i.agent_id IN (SELECT m.staff_id FROM group_member m WHERE m.group_id = :group_id)
        OR (i.agent_id IS NULL AND EXISTS (SELECT 1 FROM support_group g WHERE g.id = :group_id AND g.tier = 1)))
    AND (i.ticket_id IS NULL OR (t.id IS NOT NULL AND t.about_staff_id IS NULL AND (t.restricted_group_id IS NULL OR t.restricted_group_id = :group_id)))
ORDER BY i.offered_at, i.id;

-- Calls that the group's people have promised until then.
-- statement: handover.call_backs
SELECT i.id, i.number, i.ticket_id, i.phone, i.subject, i.agent_id, i.call_back_at AS at, t.priority, c.shown_name AS name
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.call_back_at IS NOT NULL AND i.call_back_done_at IS NULL AND i.call_back_at <= :until
    AND i.agent_id IN (SELECT m.staff_id FROM group_member m WHERE m.group_id = :group_id)
    AND (i.ticket_id IS NULL OR (t.id IS NOT NULL AND t.about_staff_id IS NULL AND (t.restricted_group_id IS NULL OR t.restricted_group_id = :group_id)))
ORDER BY i.call_back_at, i.id;

-- Outages and planned work that run, and those about which a word is due.
-- statement: handover.bulletins
SELECT id, number, title_zh, title_en, kind, owner_id, starts_at, next_update_at FROM bulletin
WHERE state IN ('announced', 'updated') AND (starts_at <= :now OR next_update_at <= :until) ORDER BY starts_at, id;

-- statement: handover.sign
INSERT INTO handover (group_id, from_at, to_at, until_at, plan, remarks, changed, waiting, promised, lines, giver_id, signed_at)
VALUES (:group_id, :from_at, :to_at, :until_at, :plan, :remarks, :changed, :waiting, :promised, :lines, :giver_id, :signed_at) RETURNING id;

-- statement: handover.add_line [sqlite]
INSERT INTO handover_line (handover_id, place, part, marks, ticket_id, interaction_id, bulletin_id, number, title, title_en, person, priority, state, owner_id, at)
VALUES (:handover_id, :place, :part, :marks, :ticket_id, :interaction_id, :bulletin_id, :number, :title, :title_en, :person, :priority, :state, :owner_id, :at);

-- statement: handover.add_line [postgres]
INSERT INTO handover_line (handover_id, place, part, marks, ticket_id, interaction_id, bulletin_id, number, title, title_en, person, priority, state, owner_id, at)
SELECT * FROM unnest(CAST(:handover_id AS bigint[]), CAST(:place AS integer[]), CAST(:part AS text[]), CAST(:marks AS text[]), CAST(:ticket_id AS bigint[]),
    CAST(:interaction_id AS bigint[]), CAST(:bulletin_id AS bigint[]), CAST(:number AS text[]), CAST(:title AS text[]), CAST(:title_en AS text[]),
    CAST(:person AS text[]), CAST(:priority AS integer[]), CAST(:state AS text[]), CAST(:owner_id AS bigint[]), CAST(:at AS timestamptz[]));

-- statement: handover.take
UPDATE handover SET receiver_id = :me, taken_at = :now WHERE id = :id AND receiver_id IS NULL;

-- statement: handover.one
SELECT id, group_id, from_at, to_at, until_at, plan, remarks, changed, waiting, promised, lines, giver_id, signed_at, receiver_id, taken_at FROM handover WHERE id = :id;

-- statement: handover.of_group
SELECT id, group_id, from_at, to_at, until_at, plan, remarks, changed, waiting, promised, lines, giver_id, signed_at, receiver_id, taken_at FROM handover
WHERE group_id = :group_id ORDER BY signed_at DESC, id DESC LIMIT 100;

-- statement: handover.untaken
SELECT id, group_id, from_at, to_at, until_at, plan, remarks, changed, waiting, promised, lines, giver_id, signed_at, receiver_id, taken_at FROM handover
WHERE receiver_id IS NULL AND signed_at >= :since AND giver_id <> :me AND group_id IN (SELECT m.group_id FROM group_member m WHERE m.staff_id = :me)
ORDER BY signed_at DESC, id DESC LIMIT 100;

-- Who may no longer see a ticket does not see its lines; on a server the database sees to it.
-- statement: handover.lines
SELECT l.place, l.part, l.marks, l.ticket_id, l.interaction_id, l.bulletin_id, l.number, l.title, l.title_en, l.person, l.priority, l.state, l.owner_id, l.at
FROM handover_line l LEFT JOIN ticket t ON t.id = l.ticket_id
WHERE l.handover_id = :id AND (l.ticket_id IS NULL OR (t.id IS NOT NULL AND (t.about_staff_id IS NULL OR t.about_staff_id <> :me)
    AND (t.restricted_group_id IS NULL OR :manages = 1 OR t.restricted_group_id IN (SELECT m.group_id FROM group_member m WHERE m.staff_id = :me))))
ORDER BY l.place;

-- For which group somebody hands over: that of the shift that runs, or has just ended.
-- statement: handover.own_group
SELECT group_id FROM roster_shift WHERE staff_id = :me AND to_at > :since AND from_at <= :now AND from_at < to_at AND state IN ('published', 'withdrawn')
ORDER BY CASE WHEN to_at > :now THEN 0 ELSE 1 END, to_at, id LIMIT 1;
