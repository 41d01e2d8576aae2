-- Calendars and agreements, every version.

-- statement: agreement.calendars
SELECT c.id, c.code, c.name_zh, c.name_en, c.active, v.valid_from, v.definition
FROM calendar c LEFT JOIN calendar_version v ON v.calendar_id = c.id ORDER BY c.code, v.valid_from;

-- statement: agreement.agreements
SELECT id, code, name_zh, name_en, type, service_id, organisation_id, kind, group_id, active FROM agreement ORDER BY code;

-- statement: agreement.versions
SELECT id, agreement_id, valid_from, definition FROM agreement_version ORDER BY valid_from, id;

-- statement: agreement.records
SELECT id, number, kind, phase, priority, group_id, service_id, organisation_id, opened_at, acknowledged_at, resolved_at, closed_at,
    agreement_version_id, response_due_at, response_breached_at, due_at, target_s, left_s, breached_at, update_due_at, update_breached_at,
    group_due_at, group_breached_at, imported, seq
FROM ticket WHERE (opened_at, id) > (:at, CAST(:after AS bigint)) AND opened_at < :until
ORDER BY opened_at, id LIMIT :most;

-- statement: agreement.open_records
SELECT id, number, kind, phase, priority, group_id, service_id, organisation_id, opened_at, acknowledged_at, resolved_at, closed_at,
    agreement_version_id, response_due_at, response_breached_at, due_at, target_s, left_s, breached_at, update_due_at, update_breached_at,
    group_due_at, group_breached_at, imported, seq
FROM ticket WHERE (opened_at, id) > (:at, CAST(:after AS bigint)) AND opened_at < :until
    AND phase NOT IN ('closed', 'cancelled')
ORDER BY opened_at, id LIMIT :most;

-- What can move a clock.
-- statement: agreement.events [postgres]
SELECT subject_id, seq, kind, body, occurred_at, actor_id, imported FROM journal
WHERE subject = 'ticket' AND subject_id = ANY (CAST(:ids AS bigint[])) AND kind NOT IN ('note', 'answer', 'tagged', 'untagged', 'contact')
ORDER BY subject_id, seq;

-- statement: agreement.events [sqlite]
SELECT subject_id, seq, kind, body, occurred_at, actor_id, imported FROM journal
WHERE subject = 'ticket' AND subject_id IN (SELECT value FROM json_each(:ids)) AND kind NOT IN ('note', 'answer', 'tagged', 'untagged', 'contact')
ORDER BY subject_id, seq;

-- statement: agreement.store_clocks
UPDATE ticket SET response_due_at = :response_due_at, response_breached_at = :response_breached_at, due_at = :due_at, due_order = :due_order,
    target_s = :target_s, left_s = :left_s, breached_at = :breached_at, update_due_at = :update_due_at, update_breached_at = :update_breached_at,
    group_due_at = :group_due_at, group_breached_at = :group_breached_at
WHERE id = :id AND seq = :seq;

-- statement: agreement.add_calendar
INSERT INTO calendar (code, name_zh, name_en, active) VALUES (:code, :name_zh, :name_en, :active) RETURNING id;

-- statement: agreement.change_calendar
UPDATE calendar SET name_zh = :name_zh, name_en = :name_en, active = :active WHERE id = :id;

-- A version that is not valid yet may be written again; a trigger keeps the others as they are.
-- statement: agreement.put_calendar_version
INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES (:id, :valid_from, :definition)
ON CONFLICT (calendar_id, valid_from) DO UPDATE SET definition = excluded.definition;

-- statement: agreement.add
INSERT INTO agreement (code, name_zh, name_en, type, service_id, organisation_id, kind, group_id, active)
VALUES (:code, :name_zh, :name_en, :type, :service_id, :organisation_id, :kind, :group_id, :active) RETURNING id;

-- statement: agreement.change
UPDATE agreement SET name_zh = :name_zh, name_en = :name_en, active = :active WHERE id = :id;

-- statement: agreement.put_version
INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES (:id, :valid_from, :definition)
ON CONFLICT (agreement_id, valid_from) DO UPDATE SET definition = excluded.definition
RETURNING id;

-- statement: agreement.count
SELECT count(*) AS tickets FROM ticket WHERE opened_at >= :at AND opened_at < :until;
