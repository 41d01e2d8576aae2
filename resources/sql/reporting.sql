-- Measures (domain rules, section 5): each is defined here and nowhere else; what counts is said in words in core/reporting/measures.cpp.
-- A definition gives what counts, one row each: its id, the instant that decides the period, whether it is a hit of the share (hit), what is
-- measured (value, milliseconds or a count), and what it is filtered and grouped by. Figures, charts, exports and the list behind a figure
-- are all made from that (core/reporting/reportsql.cpp). Binds: the period as instants (from, to) and as milliseconds (from_ms, to_ms), and
-- moment = the end of the period or now, whichever is earlier.

-- statement: measure.opened
SELECT f.ticket_id AS id, f.opened_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.place = 1 AND f.opened_ms >= :from_ms AND f.opened_ms < :to_ms

-- statement: measure.contacts
-- Of whoever was merged into another person, and that one perhaps into a third, the contacts are the last one's.
SELECT f.interaction_id AS id, f.offered_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, f.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, f.channel, coalesce(v.now_id, f.customer_id) AS caller_id, coalesce(f.outcome, 'open') AS detail
FROM contact_fact f LEFT JOIN ticket_fact t ON t.ticket_id = f.ticket_id AND t.place = 1 LEFT JOIN customer c ON c.id = f.customer_id
    LEFT JOIN (WITH RECURSIVE up (id, now_id, next_id) AS (SELECT id, id, merged_into FROM customer WHERE merged_into IS NOT NULL
        UNION SELECT up.id, up.next_id, (SELECT m.merged_into FROM customer m WHERE m.id = up.next_id) FROM up WHERE up.next_id IS NOT NULL)
        SELECT id, now_id FROM up WHERE next_id IS NULL) v ON v.id = f.customer_id
WHERE f.offered_ms >= :from_ms AND f.offered_ms < :to_ms

-- statement: measure.first_contact
-- A ticket whose contact was not logged (an import, a mail) has its opening for that. Rows of a telephone system's log do not say what was asked.
SELECT f.ticket_id AS id, f.opened_ms AS at_ms,
    CASE WHEN f.reassign_count = 0 AND f.reopen_count = 0 AND f.latest AND f.first_contact_ms <= :grace_ms THEN 1 ELSE 0 END AS hit,
    CAST(NULL AS bigint) AS value, f.group_id, f.began_by AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, 'incident' AS detail
FROM ticket_fact f LEFT JOIN category k ON k.id = f.category_id
WHERE f.place = 1 AND f.opened_ms >= :from_ms AND f.opened_ms < :to_ms AND f.value IS NOT NULL
    AND f.kind = 'incident' AND f.phase <> 'cancelled' AND (k.first_line IS NULL OR k.first_line)
UNION ALL
SELECT f.interaction_id, f.offered_ms, CASE WHEN f.outcome = 'answered' AND NOT f.called_back THEN 1 ELSE 0 END, CAST(NULL AS bigint), CAST(NULL AS bigint),
    f.agent_id, CAST(NULL AS bigint), CAST(NULL AS bigint), c.organisation_id, 'question', CAST(NULL AS integer), f.channel, f.customer_id, 'question'
FROM contact_fact f LEFT JOIN customer c ON c.id = f.customer_id
WHERE f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.ticket_id IS NULL AND f.outcome IN ('answered', 'transferred', 'call_back') AND f.logged

-- statement: measure.response
SELECT f.ticket_id AS id, f.opened_ms AS at_ms, 1 AS hit, f.response_ms AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.place = 1 AND f.opened_ms >= :from_ms AND f.opened_ms < :to_ms AND f.response_ms IS NOT NULL

-- statement: measure.not_accepted
SELECT f.ticket_id AS id, f.opened_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.place = 1 AND f.opened_ms >= :from_ms AND f.opened_ms < :to_ms AND f.response_ms IS NULL AND f.phase IN ('new', 'assigned', 'in_progress', 'pending')

-- statement: measure.resolution
SELECT f.ticket_id AS id, f.to_ms AS at_ms, 1 AS hit, f.to_ms - f.opened_ms AS value, f.group_id, coalesce(f.ended_by, f.owner_id) AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.to_ms >= :from_ms AND f.to_ms < :to_ms AND f.value = 'resolved' AND f.latest

-- statement: measure.resolution_ours
SELECT f.ticket_id AS id, f.to_ms AS at_ms, 1 AS hit, f.ours_ms AS value, f.group_id, coalesce(f.ended_by, f.owner_id) AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.to_ms >= :from_ms AND f.to_ms < :to_ms AND f.value = 'resolved' AND f.latest

-- statement: measure.resolved
SELECT f.ticket_id AS id, f.to_ms AS at_ms, CASE WHEN f.latest THEN 0 ELSE 1 END AS hit, CAST(NULL AS bigint) AS value, f.group_id, coalesce(f.ended_by, f.owner_id) AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.to_ms >= :from_ms AND f.to_ms < :to_ms AND f.value = 'resolved'

-- statement: measure.cancelled
SELECT f.ticket_id AS id, f.to_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, f.group_id, coalesce(f.ended_by, f.owner_id) AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.to_ms >= :from_ms AND f.to_ms < :to_ms AND f.value = 'cancelled'

-- statement: measure.reopened
SELECT f.ticket_id AS id, f.from_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.place > 1 AND f.from_ms >= :from_ms AND f.from_ms < :to_ms

-- statement: measure.attainment
SELECT f.ticket_id AS id, f.to_ms AS at_ms, CASE WHEN f.breached_ms IS NULL THEN 1 ELSE 0 END AS hit, CAST(NULL AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.to_ms >= :from_ms AND f.to_ms < :to_ms AND f.value = 'resolved' AND f.latest AND f.agreed

-- statement: measure.open_breaches
SELECT f.ticket_id AS id, f.from_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f JOIN ticket t ON t.id = f.ticket_id
WHERE f.from_ms < :moment_ms AND (f.to_ms IS NULL OR f.to_ms >= :moment_ms) AND f.agreed
    AND (f.breached_ms < :moment_ms OR (f.breached_ms IS NULL AND t.due_at < :moment))

-- statement: measure.backlog
SELECT f.ticket_id AS id, f.opened_ms AS at_ms, 1 AS hit, :moment_ms - f.opened_ms AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, 
    CASE WHEN h.value IN ('waiting_user', 'agreed_date', 'approval') THEN 'user' WHEN h.value = 'supplier' THEN 'supplier' ELSE 'us' END AS detail
FROM ticket_fact f LEFT JOIN ticket_stretch h
    ON h.ticket_id = f.ticket_id AND h.what = 'wait' AND h.from_ms < :moment_ms AND (h.to_ms IS NULL OR h.to_ms >= :moment_ms)
WHERE f.from_ms < :moment_ms AND (f.to_ms IS NULL OR f.to_ms >= :moment_ms)

-- statement: measure.reassigned
SELECT f.ticket_id AS id, f.opened_ms AS at_ms, CASE WHEN f.reassign_count >= :alert THEN 1 ELSE 0 END AS hit, CAST(f.reassign_count AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM ticket_fact f
WHERE f.place = 1 AND f.opened_ms >= :from_ms AND f.opened_ms < :to_ms

-- statement: measure.ping_pong
SELECT f.ticket_id AS id, f.opened_ms AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, f.group_id, f.owner_id AS agent_id, f.service_id, f.category_id,
    f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, 
    CAST(a.group_id AS text) || '>' || CAST(b.group_id AS text) AS detail
FROM ticket_stretch c JOIN ticket_fact f ON f.ticket_id = c.ticket_id AND f.place = 1
    JOIN ticket_stretch a ON a.ticket_id = c.ticket_id AND a.what = 'group' AND a.place = c.place - 2 AND a.group_id = c.group_id
    JOIN ticket_stretch b ON b.ticket_id = c.ticket_id AND b.what = 'group' AND b.place = c.place - 1
WHERE c.what = 'group' AND c.place >= 3 AND f.opened_ms >= :from_ms AND f.opened_ms < :to_ms

-- statement: measure.escalations
SELECT t.id, fd_ms(f.fired_at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, t.owner_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, f.clock || ' ' || f.step AS detail
FROM escalation_firing f JOIN ticket t ON t.id = f.ticket_id WHERE f.fired_at >= :from AND f.fired_at < :to

-- statement: measure.knowledge
SELECT t.id, fd_ms(u.at) AS at_ms, 1 AS hit, CAST(NULL AS bigint) AS value, t.group_id, u.staff_id AS agent_id, t.service_id, t.category_id,
    t.organisation_id, t.kind, t.priority, t.channel, t.caller_id, a.number AS detail
FROM article_use u JOIN article a ON a.id = u.article_id JOIN ticket t ON t.id = u.ticket_id WHERE u.at >= :from AND u.at < :to

-- statement: measure.satisfaction
-- By whoever resolved the ticket last.
SELECT s.ticket_id AS id, fd_ms(s.answered_at) AS at_ms, CASE WHEN s.score >= 4 THEN 1 ELSE 0 END AS hit, CAST(s.score AS bigint) AS value, f.group_id,
    coalesce(f.ended_by, f.owner_id) AS agent_id, f.service_id, f.category_id, f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, s.way AS detail
FROM survey s JOIN ticket_fact f ON f.ticket_id = s.ticket_id AND f.latest
WHERE s.answered_at >= :from AND s.answered_at < :to

-- statement: measure.surveys
SELECT s.ticket_id AS id, fd_ms(s.asked_at) AS at_ms, CASE WHEN s.answered_at IS NULL THEN 0 ELSE 1 END AS hit, CAST(NULL AS bigint) AS value, f.group_id,
    coalesce(f.ended_by, f.owner_id) AS agent_id, f.service_id, f.category_id, f.organisation_id, f.kind, f.priority, f.channel, f.caller_id, '' AS detail
FROM survey s JOIN ticket_fact f ON f.ticket_id = s.ticket_id AND f.latest
WHERE s.asked_at >= :from AND s.asked_at < :to

-- statement: measure.calls
SELECT f.interaction_id AS id, f.offered_ms AS at_ms, CASE WHEN f.wait_ms IS NULL THEN 0 ELSE 1 END AS hit, CAST(NULL AS bigint) AS value, t.group_id, f.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, f.channel, f.customer_id AS caller_id, coalesce(f.outcome, 'open') AS detail
FROM contact_fact f LEFT JOIN ticket_fact t ON t.ticket_id = f.ticket_id AND t.place = 1 LEFT JOIN customer c ON c.id = f.customer_id
WHERE f.channel = 'phone' AND f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.outcome IS NOT NULL

-- statement: measure.service_level
-- Answered within the time / (answered + gave up after it).
SELECT f.interaction_id AS id, f.offered_ms AS at_ms, CASE WHEN f.wait_ms <= :within_ms THEN 1 ELSE 0 END AS hit, CAST(NULL AS bigint) AS value, t.group_id, f.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, f.channel, f.customer_id AS caller_id, '' AS detail
FROM contact_fact f LEFT JOIN ticket_fact t ON t.ticket_id = f.ticket_id AND t.place = 1 LEFT JOIN customer c ON c.id = f.customer_id
WHERE f.channel = 'phone' AND f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.outcome IS NOT NULL
    AND (f.wait_ms IS NOT NULL OR f.lasted_ms > :within_ms)

-- statement: measure.abandonment
-- Gave up after more than the time of a short drop / offered without short drops.
SELECT f.interaction_id AS id, f.offered_ms AS at_ms, CASE WHEN f.wait_ms IS NULL THEN 1 ELSE 0 END AS hit, CAST(NULL AS bigint) AS value, t.group_id, f.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, f.channel, f.customer_id AS caller_id, '' AS detail
FROM contact_fact f LEFT JOIN ticket_fact t ON t.ticket_id = f.ticket_id AND t.place = 1 LEFT JOIN customer c ON c.id = f.customer_id
WHERE f.channel = 'phone' AND f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.outcome IS NOT NULL
    AND (f.wait_ms IS NOT NULL OR f.lasted_ms > :short_ms)

-- statement: measure.wait
SELECT f.interaction_id AS id, f.offered_ms AS at_ms, 1 AS hit, f.wait_ms AS value, t.group_id, f.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, f.channel, f.customer_id AS caller_id, '' AS detail
FROM contact_fact f LEFT JOIN ticket_fact t ON t.ticket_id = f.ticket_id AND t.place = 1 LEFT JOIN customer c ON c.id = f.customer_id
WHERE f.channel = 'phone' AND f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.outcome IS NOT NULL AND f.wait_ms IS NOT NULL

-- statement: measure.handling
-- From answering to the end: talk and hold; and after-call work.
SELECT f.interaction_id AS id, f.offered_ms AS at_ms, 1 AS hit, f.handled_ms AS value, t.group_id, f.agent_id, t.service_id, t.category_id,
    c.organisation_id, t.kind, t.priority, f.channel, f.customer_id AS caller_id, '' AS detail
FROM contact_fact f LEFT JOIN ticket_fact t ON t.ticket_id = f.ticket_id AND t.place = 1 LEFT JOIN customer c ON c.id = f.customer_id
WHERE f.channel = 'phone' AND f.offered_ms >= :from_ms AND f.offered_ms < :to_ms AND f.wait_ms IS NOT NULL AND f.lasted_ms IS NOT NULL

-- statement: report.ticket_facts_wrong
-- Rows that should be and are not, or are and should not be. Only the desk's owner may read what they are made of.
SELECT (SELECT count(*) FROM (SELECT * FROM ticket_fact_told EXCEPT SELECT ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id, organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted, first_contact_ms FROM ticket_fact) missing)
    + (SELECT count(*) FROM (SELECT ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id, organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted, first_contact_ms FROM ticket_fact EXCEPT SELECT * FROM ticket_fact_told) more) AS n;

-- statement: report.contact_facts_wrong
SELECT (SELECT count(*) FROM (SELECT * FROM contact_fact_told EXCEPT SELECT interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted FROM contact_fact) missing)
    + (SELECT count(*) FROM (SELECT interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted FROM contact_fact EXCEPT SELECT * FROM contact_fact_told) more) AS n;

-- statement: dashboard.began
SELECT (SELECT min(opened_ms) FROM ticket_fact WHERE place = 1) AS ticket_ms, (SELECT min(offered_ms) FROM contact_fact) AS contact_ms;

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

-- statement: saved_report.list
SELECT r.id, r.owner_id, r.group_id, r.name, r.definition,
    s.repeats, s.day, s.minute, s.zone, s.format, s.language, s.since, n.id AS run_id, n.due_at, n.state, n.attempts, n.ended_at, n.retry_at, n.file, n.problem
FROM saved_report r LEFT JOIN report_schedule s ON s.report_id = r.id
    LEFT JOIN report_run n ON n.report_id = r.id AND n.due_at = (SELECT max(l.due_at) FROM report_run l WHERE l.report_id = r.id)
WHERE r.owner_id = :me OR r.group_id IN (SELECT group_id FROM group_member WHERE staff_id = :me) ORDER BY r.name, r.id;

-- statement: saved_report.read
SELECT r.id, r.owner_id, r.group_id, r.name, r.definition,
    s.repeats, s.day, s.minute, s.zone, s.format, s.language, s.since, n.id AS run_id, n.due_at, n.state, n.attempts, n.ended_at, n.retry_at, n.file, n.problem
FROM saved_report r LEFT JOIN report_schedule s ON s.report_id = r.id
    LEFT JOIN report_run n ON n.report_id = r.id AND n.due_at = (SELECT max(l.due_at) FROM report_run l WHERE l.report_id = r.id)
WHERE r.id = :id;

-- statement: saved_report.scheduled [postgres]
SELECT fd_signs_in(r.owner_id) AS owner_works, r.id, r.owner_id, r.group_id, r.name, r.definition,
    s.repeats, s.day, s.minute, s.zone, s.format, s.language, s.since, n.id AS run_id, n.due_at, n.state, n.attempts, n.ended_at, n.retry_at, n.file, n.problem
FROM saved_report r LEFT JOIN report_schedule s ON s.report_id = r.id
    LEFT JOIN report_run n ON n.report_id = r.id AND n.due_at = (SELECT max(l.due_at) FROM report_run l WHERE l.report_id = r.id)
WHERE s.repeats <> 'off' ORDER BY r.id;

-- statement: saved_report.scheduled [sqlite]
SELECT o.active AS owner_works, r.id, r.owner_id, r.group_id, r.name, r.definition,
    s.repeats, s.day, s.minute, s.zone, s.format, s.language, s.since, n.id AS run_id, n.due_at, n.state, n.attempts, n.ended_at, n.retry_at, n.file, n.problem
FROM saved_report r JOIN staff o ON o.id = r.owner_id LEFT JOIN report_schedule s ON s.report_id = r.id
    LEFT JOIN report_run n ON n.report_id = r.id AND n.due_at = (SELECT max(l.due_at) FROM report_run l WHERE l.report_id = r.id)
WHERE s.repeats <> 'off' ORDER BY r.id;

-- statement: report_schedule.change
UPDATE report_schedule SET repeats = :repeats, day = :day, minute = :minute, zone = :zone, format = :format, language = :language, since = :since
WHERE report_id = :id;

-- statement: report_schedule.add
INSERT INTO report_schedule (report_id, repeats, day, minute, zone, format, language, since)
VALUES (:id, :repeats, :day, :minute, :zone, :format, :language, :since);

-- statement: report_schedule.end
UPDATE report_schedule SET repeats = 'off' WHERE report_id = :id;

-- statement: report_run.begin
INSERT INTO report_run (report_id, due_at, state, attempts, epoch, started_at, ended_at, retry_at, file, problem)
VALUES (:report, :due_at, :state, 1, :epoch, :started_at, :ended_at, NULL, :file, :problem) RETURNING id;

-- statement: report_run.again
UPDATE report_run SET state = :state, attempts = attempts + 1, epoch = :epoch, started_at = :started_at, ended_at = :ended_at, retry_at = NULL,
    file = :file, problem = :problem
WHERE id = :id;

-- statement: report_run.end
UPDATE report_run SET state = :state, ended_at = :ended_at, retry_at = :retry_at, file = :file, problem = :problem WHERE id = :id AND epoch = :epoch;

-- statement: report.on_behalf [postgres]
SELECT set_config('frontdesk.on_behalf', CAST(:owner AS text), TRUE), row_security_active('ticket') AS guarded;

-- statement: saved_report.insert
INSERT INTO saved_report (owner_id, group_id, name, definition) VALUES (:owner, :group, :name, :definition) RETURNING id;

-- statement: saved_report.update
UPDATE saved_report SET group_id = :group, name = :name, definition = :definition WHERE id = :id;

-- statement: saved_report.remove [postgres]
SELECT FROM fd_saved_report_remove(:id);

-- statement: saved_report.remove [sqlite]
DELETE FROM saved_report WHERE id = :id;

-- statement: report.contacts [postgres]
SELECT i.id, i.number, i.offered_at, i.channel, i.outcome, i.phone, c.shown_name AS caller, s.name AS agent, i.ticket_id, t.number AS ticket
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.id = ANY (CAST(:ids AS bigint[])) ORDER BY i.offered_at, i.id;

-- statement: report.contacts [sqlite]
SELECT i.id, i.number, i.offered_at, i.channel, i.outcome, i.phone, c.shown_name AS caller, s.name AS agent, i.ticket_id, t.number AS ticket
FROM interaction i LEFT JOIN customer c ON c.id = i.customer_id LEFT JOIN staff s ON s.id = i.agent_id LEFT JOIN ticket t ON t.id = i.ticket_id
WHERE i.id IN (SELECT value FROM json_each(:ids)) ORDER BY i.offered_at, i.id;

-- statement: report.settings [postgres]
SELECT set_config('work_mem', '128MB', TRUE);

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
