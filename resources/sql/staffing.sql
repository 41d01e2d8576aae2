-- What a group's need of agents is reckoned from. Contacts are calls that were offered and have ended, without those who gave up at once;
-- as in measure.abandonment.

-- statement: staffing.last_contact
SELECT f.offered_ms FROM contact_fact f WHERE f.offered_ms < :until_ms AND f.channel = 'phone' AND f.outcome IS NOT NULL
ORDER BY f.offered_ms DESC LIMIT 1;

-- A group's are those that its people took. Those that nobody took have no group: they are counted by themselves. Quarters of an hour, for the
-- half hours of every zone are made of them.
-- statement: staffing.quarters
SELECT f.offered_ms / 900000 AS quarter, count(*) AS contacts, count(m.staff_id) AS ours, count(*) - count(f.agent_id) AS nobodys,
    count(CASE WHEN m.staff_id IS NOT NULL AND f.wait_ms IS NOT NULL THEN f.handled_ms END) AS handled,
    CAST(coalesce(sum(CASE WHEN m.staff_id IS NOT NULL AND f.wait_ms IS NOT NULL THEN f.handled_ms END), 0) AS bigint) AS handled_ms
FROM contact_fact f LEFT JOIN group_member m ON m.group_id = :group_id AND m.staff_id = f.agent_id
WHERE f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.channel = 'phone' AND f.outcome IS NOT NULL
    AND (f.wait_ms IS NOT NULL OR f.lasted_ms > :short_ms)
GROUP BY f.offered_ms / 900000 ORDER BY quarter;

-- statement: staffing.goal
SELECT target_percent, within_s, shrinkage_percent, seq FROM staffing_goal WHERE group_id = :group_id;

-- statement: staffing.add_goal
INSERT INTO staffing_goal (group_id, target_percent, within_s, shrinkage_percent, changed_at, changed_by)
VALUES (:group_id, :target, :within, :shrinkage, :at, :by) ON CONFLICT (group_id) DO NOTHING;

-- statement: staffing.change_goal
UPDATE staffing_goal SET target_percent = :target, within_s = :within, shrinkage_percent = :shrinkage, seq = seq + 1, changed_at = :at, changed_by = :by
WHERE group_id = :group_id AND seq = :seq;
