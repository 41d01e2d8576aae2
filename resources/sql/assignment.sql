-- Who of a group is to have a ticket.

-- statement: assignment.profiles
SELECT p.staff_id, p.languages, p.skills FROM group_member m JOIN staff_profile p ON p.staff_id = m.staff_id WHERE m.group_id = :group_id;

-- statement: assignment.load
SELECT owner_id, priority, count(*) AS in_hand FROM ticket
WHERE phase IN ('new', 'assigned', 'in_progress', 'pending') AND owner_id IN (SELECT staff_id FROM group_member WHERE group_id = :group_id)
GROUP BY owner_id, priority;

-- statement: assignment.leave
SELECT DISTINCT l.staff_id FROM group_member m JOIN roster_leave l ON l.staff_id = m.staff_id
WHERE m.group_id = :group_id AND l.state = 'approved' AND l.from_day <= :day AND l.to_day >= :day;

-- statement: assignment.language
SELECT language FROM customer WHERE id = :id;

-- statement: assignment.turns
SELECT staff_id, at FROM assignment_turn WHERE group_id = :group_id;

-- statement: assignment.turn_put
INSERT INTO assignment_turn (group_id, staff_id, at) VALUES (:group_id, :staff_id, :at)
ON CONFLICT (group_id, staff_id) DO UPDATE SET at = excluded.at;

-- statement: assignment.rules
SELECT group_id, mode, since, seq FROM assignment_rule;

-- statement: assignment.rule
SELECT group_id, mode, since, seq FROM assignment_rule WHERE group_id = :group_id;

-- statement: assignment.add_rule
INSERT INTO assignment_rule (group_id, mode, since, changed_at, changed_by) VALUES (:group_id, :mode, :since, :at, :by) ON CONFLICT (group_id) DO NOTHING;

-- statement: assignment.change_rule
UPDATE assignment_rule SET mode = :mode, since = :since, seq = seq + 1, changed_at = :at, changed_by = :by WHERE group_id = :group_id AND seq = :seq;

-- New to the group and nobody's: the most urgent first.
-- statement: assignment.unowned
SELECT t.id FROM ticket t
WHERE t.group_id = :group_id AND t.owner_id IS NULL AND t.phase IN ('new', 'assigned', 'in_progress', 'pending') AND t.phase IN ('new', 'assigned')
    AND t.changed_at >= :since AND NOT EXISTS (SELECT 1 FROM assignment_left l WHERE l.ticket_id = t.id AND l.flow_seq = t.flow_seq)
ORDER BY t.priority, t.due_order, t.id LIMIT 200;

-- statement: assignment.left_put
INSERT INTO assignment_left (ticket_id, flow_seq) VALUES (:ticket_id, :flow_seq) ON CONFLICT (ticket_id) DO UPDATE SET flow_seq = excluded.flow_seq;

-- When somebody of a group that assigns by itself comes on next.
-- statement: assignment.next_shift
SELECT min(r.from_at) AS at FROM roster_shift r JOIN assignment_rule a ON a.group_id = r.group_id
WHERE a.mode <> 'off' AND r.to_at > :now AND r.from_at > :now AND r.state IN ('published', 'withdrawn');
