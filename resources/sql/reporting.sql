-- Measures (domain rules, section 5): each is defined here and nowhere else; what counts is said in words in core/reporting/measures.cpp.
-- A definition gives what counts, one row each: its id, the instant that decides the period, whether it is a hit of the share (hit), what is
-- measured (value, milliseconds or a count), and what it is filtered and grouped by. Figures, charts, exports and the list behind a figure
-- are all made from that (core/reporting/reportsql.cpp). Binds: the period as instants (from, to) and as milliseconds (from_ms, to_ms), and
-- moment = the end of the period or now, whichever is earlier.

-- statement: measure.opened
SELECT t.id, fd_ms(t.opened_at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket t WHERE t.opened_at >= :from AND t.opened_at < :to

-- statement: measure.contacts
SELECT i.id, fd_ms(i.offered_at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, i.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, i.channel, i.customer_id AS caller_id, coalesce(i.outcome, 'open') AS detail
FROM interaction i LEFT JOIN ticket t ON t.id = i.ticket_id LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.offered_at >= :from AND i.offered_at < :to

-- statement: measure.first_contact
-- A ticket whose contact was not logged (an import, a mail) has its opening for that. Rows of a telephone system's log do not say what was asked.
SELECT t.id, fd_ms(t.opened_at) AS at_ms,
    CASE WHEN t.reassign_count = 0 AND t.reopen_count = 0 AND s.value = 'resolved' AND s.latest AND s.began_by = s.ended_by
        AND s.to_ms <= :grace_ms + coalesce((SELECT max(fd_ms(i.ended_at) + i.wrap_s * 1000) FROM interaction i WHERE i.ticket_id = t.id AND i.outcome = 'created'),
            fd_ms(t.opened_at))
        AND NOT EXISTS (SELECT 1 FROM ticket_stretch h WHERE h.ticket_id = t.id AND h.what = 'wait')
        AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.ticket_id = t.id AND (i.call_back_at IS NOT NULL
            OR (i.outcome <> 'created' AND fd_ms(i.offered_at) < s.to_ms))) THEN 1 ELSE 0 END AS hit,
    CAST(NULL AS bigint) AS value, t.group_id, s.began_by AS agent_id, t.service_id, t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id,
    'incident' AS detail
FROM ticket t JOIN ticket_stretch s ON s.ticket_id = t.id AND s.what = 'work' AND s.place = 1 LEFT JOIN category k ON k.id = t.category_id
WHERE t.opened_at >= :from AND t.opened_at < :to AND t.kind = 'incident' AND t.phase <> 'cancelled' AND (k.first_line IS NULL OR k.first_line)
UNION ALL
SELECT i.id, fd_ms(i.offered_at), CASE WHEN i.outcome = 'answered' AND i.call_back_at IS NULL THEN 1 ELSE 0 END, CAST(NULL AS bigint), CAST(NULL AS bigint),
    i.agent_id, CAST(NULL AS bigint), CAST(NULL AS bigint), c.organisation_id, 'question', CAST(NULL AS integer), i.channel, i.customer_id, 'question'
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.offered_at >= :from AND i.offered_at < :to AND i.ticket_id IS NULL AND i.outcome IN ('answered', 'transferred', 'call_back') AND i.external_id IS NULL

-- statement: measure.response
SELECT t.id, fd_ms(t.opened_at) AS at_ms, 1 AS hit, CASE WHEN t.acknowledged_at > t.opened_at THEN fd_ms(t.acknowledged_at) - fd_ms(t.opened_at) ELSE 0 END AS value,
    t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket t WHERE t.opened_at >= :from AND t.opened_at < :to AND t.acknowledged_at IS NOT NULL

-- statement: measure.not_accepted
SELECT t.id, fd_ms(t.opened_at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket t WHERE t.opened_at >= :from AND t.opened_at < :to AND t.acknowledged_at IS NULL AND t.phase IN ('new', 'assigned', 'in_progress', 'pending')

-- statement: measure.resolution
SELECT t.id, s.to_ms AS at_ms, 1 AS hit, s.to_ms - fd_ms(t.opened_at) AS value, t.group_id, coalesce(s.ended_by, t.owner_id) AS agent_id, t.service_id,
    t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.to_ms >= :from_ms AND s.to_ms < :to_ms AND s.value = 'resolved' AND s.latest

-- statement: measure.resolution_ours
SELECT t.id, s.to_ms AS at_ms, 1 AS hit, s.ours_ms AS value, t.group_id, coalesce(s.ended_by, t.owner_id) AS agent_id, t.service_id,
    t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.to_ms >= :from_ms AND s.to_ms < :to_ms AND s.value = 'resolved' AND s.latest

-- statement: measure.resolved
SELECT t.id, s.to_ms AS at_ms, CASE WHEN s.latest THEN 0 ELSE 1 END AS hit, CAST(NULL AS bigint) AS value, t.group_id,
    coalesce(s.ended_by, t.owner_id) AS agent_id, t.service_id, t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.to_ms >= :from_ms AND s.to_ms < :to_ms AND s.value = 'resolved'

-- statement: measure.cancelled
SELECT t.id, s.to_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, coalesce(s.ended_by, t.owner_id) AS agent_id, t.service_id,
    t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.to_ms >= :from_ms AND s.to_ms < :to_ms AND s.value = 'cancelled'

-- statement: measure.reopened
SELECT t.id, s.from_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id,
    t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.place > 1 AND s.from_ms >= :from_ms AND s.from_ms < :to_ms

-- statement: measure.attainment
SELECT t.id, s.to_ms AS at_ms, CASE WHEN t.breached_at IS NULL THEN 1 ELSE 0 END AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id,
    t.service_id, t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.to_ms >= :from_ms AND s.to_ms < :to_ms AND s.value = 'resolved' AND s.latest AND t.target_s > 0

-- statement: measure.open_breaches
SELECT t.id, s.from_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
WHERE s.what = 'work' AND s.from_ms < :moment_ms AND (s.to_ms IS NULL OR s.to_ms >= :moment_ms) AND t.target_s > 0
    AND (t.breached_at < :moment OR (t.breached_at IS NULL AND t.due_at < :moment))

-- statement: measure.backlog
SELECT t.id, fd_ms(t.opened_at) AS at_ms, 1 AS hit, :moment_ms - fd_ms(t.opened_at) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id,
    CASE WHEN h.value IN ('waiting_user', 'agreed_date', 'approval') THEN 'user' WHEN h.value = 'supplier' THEN 'supplier' ELSE 'us' END AS detail
FROM ticket_stretch s JOIN ticket t ON t.id = s.ticket_id
    LEFT JOIN ticket_stretch h ON h.ticket_id = s.ticket_id AND h.what = 'wait' AND h.from_ms < :moment_ms AND (h.to_ms IS NULL OR h.to_ms >= :moment_ms)
WHERE s.what = 'work' AND s.from_ms < :moment_ms AND (s.to_ms IS NULL OR s.to_ms >= :moment_ms)

-- statement: measure.reassigned
SELECT t.id, fd_ms(t.opened_at) AS at_ms, CASE WHEN t.reassign_count >= :alert THEN 1 ELSE 0 END AS hit, CAST(t.reassign_count AS bigint) AS value, t.group_id,
    t.owner_id AS agent_id, t.service_id, t.category_id, t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, '' AS detail
FROM ticket t WHERE t.opened_at >= :from AND t.opened_at < :to

-- statement: measure.ping_pong
SELECT t.id, fd_ms(t.opened_at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, CAST(a.group_id AS text) || '>' || CAST(b.group_id AS text) AS detail
FROM ticket_stretch c JOIN ticket t ON t.id = c.ticket_id
    JOIN ticket_stretch a ON a.ticket_id = c.ticket_id AND a.what = 'group' AND a.place = c.place - 2 AND a.group_id = c.group_id
    JOIN ticket_stretch b ON b.ticket_id = c.ticket_id AND b.what = 'group' AND b.place = c.place - 1
WHERE c.what = 'group' AND c.place >= 3 AND t.opened_at >= :from AND t.opened_at < :to

-- statement: measure.escalations
SELECT t.id, fd_ms(f.fired_at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, f.clock || ' ' || f.step AS detail
FROM escalation_firing f JOIN ticket t ON t.id = f.ticket_id WHERE f.fired_at >= :from AND f.fired_at < :to

-- statement: measure.knowledge
SELECT t.id, fd_ms(u.at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, u.staff_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, a.number AS detail
FROM article_use u JOIN article a ON a.id = u.article_id JOIN ticket t ON t.id = u.ticket_id WHERE u.at >= :from AND u.at < :to

-- statement: measure.calls
SELECT i.id, fd_ms(i.offered_at) AS at_ms, CASE WHEN i.answered_at IS NULL THEN 0 ELSE 1 END AS hit, CAST(NULL AS bigint) AS value, t.group_id, i.agent_id,
    t.service_id, t.category_id, c.organisation_id, t.kind, t.priority, i.channel, i.customer_id AS caller_id, coalesce(i.outcome, 'open') AS detail
FROM interaction i LEFT JOIN ticket t ON t.id = i.ticket_id LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.channel = 'phone' AND i.offered_at >= :from AND i.offered_at < :to AND i.outcome IS NOT NULL

-- statement: measure.service_level
-- Answered within the time / (answered + gave up after it).
SELECT i.id, fd_ms(i.offered_at) AS at_ms, CASE WHEN i.answered_at IS NOT NULL AND fd_ms(i.answered_at) - fd_ms(i.offered_at) <= :within_ms THEN 1 ELSE 0 END AS hit,
    CAST(NULL AS bigint) AS value, t.group_id, i.agent_id, t.service_id, t.category_id, c.organisation_id, t.kind, t.priority, i.channel,
    i.customer_id AS caller_id, '' AS detail
FROM interaction i LEFT JOIN ticket t ON t.id = i.ticket_id LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.channel = 'phone' AND i.offered_at >= :from AND i.offered_at < :to AND i.outcome IS NOT NULL
    AND (i.answered_at IS NOT NULL OR fd_ms(i.ended_at) - fd_ms(i.offered_at) > :within_ms)

-- statement: measure.abandonment
-- Gave up after more than the time of a short drop / offered without short drops.
SELECT i.id, fd_ms(i.offered_at) AS at_ms, CASE WHEN i.answered_at IS NULL THEN 1 ELSE 0 END AS hit, CAST(NULL AS bigint) AS value, t.group_id, i.agent_id,
    t.service_id, t.category_id, c.organisation_id, t.kind, t.priority, i.channel, i.customer_id AS caller_id, '' AS detail
FROM interaction i LEFT JOIN ticket t ON t.id = i.ticket_id LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.channel = 'phone' AND i.offered_at >= :from AND i.offered_at < :to AND i.outcome IS NOT NULL
    AND (i.answered_at IS NOT NULL OR fd_ms(i.ended_at) - fd_ms(i.offered_at) > :short_ms)

-- statement: measure.wait
SELECT i.id, fd_ms(i.offered_at) AS at_ms, 1 AS hit, fd_ms(i.answered_at) - fd_ms(i.offered_at) AS value, t.group_id, i.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, i.channel, i.customer_id AS caller_id, '' AS detail
FROM interaction i LEFT JOIN ticket t ON t.id = i.ticket_id LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.channel = 'phone' AND i.offered_at >= :from AND i.offered_at < :to AND i.outcome IS NOT NULL AND i.answered_at IS NOT NULL

-- statement: measure.handling
-- From answering to the end: talk and hold; and after-call work.
SELECT i.id, fd_ms(i.offered_at) AS at_ms, 1 AS hit, fd_ms(i.ended_at) - fd_ms(i.answered_at) + i.wrap_s * 1000 AS value, t.group_id, i.agent_id, t.service_id,
    t.category_id, c.organisation_id, t.kind, t.priority, i.channel, i.customer_id AS caller_id, '' AS detail
FROM interaction i LEFT JOIN ticket t ON t.id = i.ticket_id LEFT JOIN customer c ON c.id = i.customer_id
WHERE i.channel = 'phone' AND i.offered_at >= :from AND i.offered_at < :to AND i.answered_at IS NOT NULL AND i.ended_at IS NOT NULL

-- statement: report.organisation_names
SELECT id, name FROM organisation WHERE id = :id;

-- statement: report.customer_names
SELECT id, name, number FROM customer WHERE id = :id;

-- statement: report.article_titles
SELECT x.language, x.title FROM article a JOIN article_text x ON x.article_id = a.id WHERE a.number = :number;

-- statement: report.organisation_by_name
SELECT id FROM organisation WHERE name = :name;

-- statement: report.ticket_numbers
SELECT number FROM ticket WHERE id = :id;

-- statement: report.interaction_numbers
SELECT number FROM interaction WHERE id = :id;

-- statement: report.settings [postgres]
SELECT set_config('jit', 'off', TRUE), set_config('work_mem', '128MB', TRUE);

-- statement: calls.known
SELECT external_id FROM interaction WHERE external_id = :external_id;

-- statement: calls.logged
-- The same call as an agent has logged it: their own, or from the same number, and answered or offered within two minutes of it.
SELECT id FROM interaction
WHERE channel = 'phone' AND external_id IS NULL AND offered_at BETWEEN :early AND :late
    AND ((CAST(:agent_id AS bigint) IS NOT NULL AND agent_id = CAST(:agent_id AS bigint)) OR (CAST(:phone AS text) <> '' AND phone = CAST(:phone AS text)))
    AND abs(fd_ms(coalesce(answered_at, offered_at)) - CAST(:answered_ms AS bigint)) <= 120000
ORDER BY id LIMIT 1;

-- statement: calls.mark
UPDATE interaction SET external_id = :external_id WHERE id = :id;

-- statement: calls.caller
SELECT id FROM customer WHERE phone_e164 = :phone AND phone_e164 <> '' AND merged_into IS NULL ORDER BY id LIMIT 1;
