-- What backup and restore ask of the schema itself.

-- statement: deskcopy.columns [sqlite]
SELECT name, type FROM pragma_table_info(:table) ORDER BY name;

-- statement: deskcopy.columns [postgres]
SELECT CAST(column_name AS text) AS name, CAST(data_type AS text) AS type FROM information_schema.columns
WHERE table_schema = 'frontdesk' AND table_name = :table ORDER BY column_name COLLATE "C";

-- statement: deskcopy.schema
SELECT max(number) AS number FROM schema_version;

-- statement: deskcopy.counter [sqlite]
UPDATE number_counter SET last = max(last, CAST(:last AS integer)) WHERE prefix = :prefix;

-- statement: deskcopy.counter [postgres]
SELECT setval(CAST('frontdesk.number_' || lower(:prefix) AS regclass), greatest(CAST(:last AS bigint), 1), CAST(:last AS bigint) > 0);

-- statement: deskcopy.console [sqlite]
INSERT INTO staff (name, login, role) SELECT 'console', 'console', 'admin' WHERE NOT EXISTS (SELECT 1 FROM staff WHERE login = 'console');

-- statement: deskcopy.console [postgres]
UPDATE staff SET login = session_user WHERE login = 'console' AND NOT EXISTS (SELECT FROM staff WHERE login = session_user);

-- statement: deskcopy.logins [postgres]
SELECT s.login, s.role, d.short_id FROM staff s CROSS JOIN desk d
WHERE s.login IS NOT NULL AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = s.login) ORDER BY s.id;

-- statement: deskcopy.ticket_texts
SELECT t.id, t.title, x.details FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id WHERE t.id > :after ORDER BY t.id LIMIT 1000;

-- statement: deskcopy.short_id
SELECT short_id FROM desk;

-- statement: deskcopy.short_id_set
UPDATE desk SET short_id = :short_id;

-- statement: deskcopy.stretches_clear
DELETE FROM ticket_stretch;

-- statement: deskcopy.stretches [sqlite]
INSERT INTO stretches_to_tell (ticket_ids) SELECT json_group_array(id) FROM ticket GROUP BY id / 1000;

-- statement: deskcopy.stretches [postgres]
SELECT fd_stretches(lot.ids) FROM (SELECT array_agg(id) AS ids FROM ticket GROUP BY id / 20000) lot;

-- statement: deskcopy.ticket_facts_clear
DELETE FROM ticket_fact;

-- statement: deskcopy.ticket_facts
INSERT INTO ticket_fact (
    ticket_id, place, from_ms, to_ms, value, latest, began_by, ended_by, ours_ms, opened_ms, kind, phase, priority, channel, caller_id,
    organisation_id, service_id, category_id, group_id, owner_id, response_ms, reassign_count, reopen_count, agreed, breached_ms, restricted,
    first_contact_ms)
SELECT * FROM ticket_fact_told ORDER BY ticket_id, place;

-- statement: deskcopy.contact_facts_clear
DELETE FROM contact_fact;

-- statement: deskcopy.contact_facts
INSERT INTO contact_fact (
    interaction_id, offered_ms, channel, outcome, agent_id, customer_id, ticket_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted)
SELECT * FROM contact_fact_told ORDER BY interaction_id;
