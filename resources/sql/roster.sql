-- Shift patterns, what people can do, assignments, leave and swaps. Days are local dates as text, so that text order is their order.

-- statement: roster.patterns
SELECT id, code, group_id, name_zh, name_en, mark, zone, from_minute, to_minute, break_minutes, skill, language, active, seq
FROM shift_pattern ORDER BY from_minute, to_minute, code;

-- statement: roster.add_pattern
INSERT INTO shift_pattern (code, group_id, name_zh, name_en, mark, zone, from_minute, to_minute, break_minutes, skill, language, active, changed_at, changed_by)
VALUES (:code, :group_id, :name_zh, :name_en, :mark, :zone, :from_minute, :to_minute, :break_minutes, :skill, :language, :active, :at, :by) RETURNING id;

-- statement: roster.change_pattern
UPDATE shift_pattern SET group_id = :group_id, name_zh = :name_zh, name_en = :name_en, mark = :mark, zone = :zone, from_minute = :from_minute,
    to_minute = :to_minute, break_minutes = :break_minutes, skill = :skill, language = :language, active = :active, seq = seq + 1,
    changed_at = :at, changed_by = :by
WHERE id = :id AND seq = :seq;

-- statement: roster.profiles
SELECT staff_id, languages, skills, weekly_minutes, seq FROM staff_profile;

-- statement: roster.add_profile
INSERT INTO staff_profile (staff_id, languages, skills, weekly_minutes, changed_at, changed_by)
VALUES (:staff_id, :languages, :skills, :weekly_minutes, :at, :by) ON CONFLICT (staff_id) DO NOTHING;

-- statement: roster.change_profile
UPDATE staff_profile SET languages = :languages, skills = :skills, weekly_minutes = :weekly_minutes, seq = seq + 1, changed_at = :at, changed_by = :by
WHERE staff_id = :staff_id AND seq = :seq;

-- The people of a group wherever they work, so that somebody in two groups is not booked twice, and whoever worked in the group.
-- statement: roster.shifts
SELECT id, group_id, staff_id, pattern_id, day, from_at, to_at, state, excuse, seq FROM roster_shift
WHERE day >= :from AND day <= :to AND state <> 'removed'
    AND (group_id = :group_id OR staff_id IN (SELECT staff_id FROM group_member WHERE group_id = :group_id))
ORDER BY from_at, id;

-- statement: roster.cell
SELECT id, group_id, staff_id, pattern_id, day, from_at, to_at, state, excuse, seq FROM roster_shift
WHERE group_id = :group_id AND staff_id = :staff_id AND day = :day AND state <> 'removed' ORDER BY from_at, id;

-- statement: roster.shift
SELECT id, group_id, staff_id, pattern_id, day, from_at, to_at, state, excuse, seq FROM roster_shift WHERE id = :id;

-- statement: roster.add_shift
INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, excuse, changed_at, changed_by)
VALUES (:group_id, :staff_id, :pattern_id, :day, :from_at, :to_at, 'draft', :excuse, :at, :by) RETURNING id;

-- statement: roster.change_shift
UPDATE roster_shift SET state = :state, excuse = :excuse, staff_id = :staff_id, seq = seq + 1, changed_at = :at, changed_by = :by
WHERE id = :id AND seq = :seq;

-- statement: roster.leave
SELECT id, staff_id, from_day, to_day, state, asked_at, asked_by, decided_at, decided_by, seq FROM roster_leave
WHERE to_day >= :from AND from_day <= :to AND state IN ('asked', 'approved') ORDER BY from_day, id;

-- statement: roster.one_leave
SELECT id, staff_id, from_day, to_day, state, asked_at, asked_by, decided_at, decided_by, seq FROM roster_leave WHERE id = :id;

-- statement: roster.add_leave
INSERT INTO roster_leave (staff_id, from_day, to_day, state, asked_at, asked_by, decided_at, decided_by)
VALUES (:staff_id, :from_day, :to_day, :state, :asked_at, :asked_by, :decided_at, :decided_by) RETURNING id;

-- statement: roster.change_leave
UPDATE roster_leave SET state = :state, decided_at = :decided_at, decided_by = :decided_by, seq = seq + 1 WHERE id = :id AND seq = :seq;

-- statement: roster.swaps
SELECT w.id, w.shift_id, w.shift_seq, w.asked_by, w.other_id, w.other_shift_id, w.other_seq, w.state, w.asked_at, w.expires_at, w.seq,
    s.group_id, s.day, s.pattern_id, o.day AS other_day, o.pattern_id AS other_pattern_id
FROM roster_swap w JOIN roster_shift s ON s.id = w.shift_id LEFT JOIN roster_shift o ON o.id = w.other_shift_id
WHERE w.state IN ('asked', 'accepted') AND w.expires_at > :now AND s.group_id = :group_id ORDER BY w.expires_at, w.id;

-- statement: roster.one_swap
SELECT w.id, w.shift_id, w.shift_seq, w.asked_by, w.other_id, w.other_shift_id, w.other_seq, w.state, w.asked_at, w.expires_at, w.seq,
    s.group_id, s.day, s.pattern_id, o.day AS other_day, o.pattern_id AS other_pattern_id
FROM roster_swap w JOIN roster_shift s ON s.id = w.shift_id LEFT JOIN roster_shift o ON o.id = w.other_shift_id WHERE w.id = :id;

-- statement: roster.add_swap
INSERT INTO roster_swap (shift_id, shift_seq, asked_by, other_id, other_shift_id, other_seq, state, asked_at, expires_at)
VALUES (:shift_id, :shift_seq, :asked_by, :other_id, :other_shift_id, :other_seq, 'asked', :asked_at, :expires_at) RETURNING id;

-- statement: roster.answer_swap
UPDATE roster_swap SET state = :state, answered_at = :at, seq = seq + 1 WHERE id = :id AND seq = :seq;

-- statement: roster.decide_swap
UPDATE roster_swap SET state = :state, decided_at = :at, decided_by = :by, seq = seq + 1 WHERE id = :id AND seq = :seq;

-- Who is at work by what was published: who began first comes first. Leave that was granted counts, training is no duty.
-- statement: roster.on_duty
SELECT r.group_id, r.staff_id, max(r.to_at) AS to_at, min(r.from_at) AS from_at FROM roster_shift r JOIN shift_pattern p ON p.id = r.pattern_id
WHERE r.to_at > :now AND r.from_at <= :now AND r.state IN ('published', 'withdrawn') AND p.mark <> 'training'
    AND NOT EXISTS (SELECT 1 FROM roster_leave l WHERE l.staff_id = r.staff_id AND l.state = 'approved' AND l.from_day <= r.day AND l.to_day >= r.day)
GROUP BY r.group_id, r.staff_id ORDER BY from_at, r.staff_id;

-- Groups that are planned at all about this time: of others nobody can say who is not on shift.
-- statement: roster.planned_groups
SELECT DISTINCT group_id FROM roster_shift WHERE to_at > :from AND from_at < :to AND state IN ('published', 'withdrawn');
