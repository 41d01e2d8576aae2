-- Customers: found by key, read, written. The keys are made in core/people/customerkeys.cpp.

-- statement: people.columns
SELECT c.id, c.number, c.name, c.title, c.organisation_id, c.site_id, c.email, c.phone, c.phone_e164, c.extension, c.device, c.language, c.vip,
    c.note, c.created_at, c.seq, o.name AS organisation_name, s.name_zh AS site_zh, s.name_en AS site_en
FROM customer c LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN site s ON s.id = c.site_id
WHERE c.id = :id;

-- statement: people.lock [postgres]
SELECT id FROM customer WHERE id = :id FOR UPDATE;

-- statement: people.lock [sqlite]
SELECT id FROM customer WHERE id = :id;

-- statement: people.next_number [postgres]
SELECT nextval('number_c') AS last;

-- statement: people.next_number [sqlite]
UPDATE number_counter SET last = last + 1 WHERE prefix = 'C' RETURNING last;

-- statement: people.insert
INSERT INTO customer (number, name, title, organisation_id, site_id, email, phone, phone_e164, extension, device, language, vip, note, created_at)
VALUES (:number, :name, :title, :organisation_id, :site_id, :email, :phone, :phone_e164, :extension, :device, :language, :vip, :note, :now)
RETURNING id;

-- statement: people.update
UPDATE customer SET name = :name, title = :title, organisation_id = :organisation_id, site_id = :site_id, email = :email, phone = :phone,
    phone_e164 = :phone_e164, extension = :extension, device = :device, language = :language, vip = :vip, note = :note
WHERE id = :id;

-- statement: people.set_seq
UPDATE customer SET seq = :seq WHERE id = :id;

-- statement: people.keys
SELECT term FROM customer_key WHERE customer_id = :id;

-- statement: people.add_key
INSERT INTO customer_key (term, customer_id) VALUES (:term, :id) ON CONFLICT DO NOTHING;

-- statement: people.drop_key [postgres]
SELECT FROM fd_customer_key_remove(:term, :id);

-- statement: people.drop_key [sqlite]
DELETE FROM customer_key WHERE term = :term AND customer_id = :id;

-- statement: people.by_term
SELECT customer_id FROM customer_key WHERE term = :term ORDER BY customer_id LIMIT 1000;

-- statement: people.by_number
SELECT id AS customer_id FROM customer WHERE number = :number;

-- statement: people.organisations
SELECT id, name, vip, note FROM organisation ORDER BY name, id;

-- statement: people.sites
SELECT id, organisation_id, name_zh, name_en, zone, phone_prefix FROM site WHERE organisation_id = :organisation ORDER BY name_en, id;

-- statement: people.site_prefix
SELECT phone_prefix FROM site WHERE id = :id;

-- Whatever is asked about a person is asked about everybody merged into them: :customers is a list of ids.

-- statement: people.open_tickets [postgres]
SELECT id FROM ticket WHERE (caller_id = ANY (CAST(:customers AS bigint[])) OR affected_id = ANY (CAST(:customers AS bigint[])))
    AND phase IN ('new', 'assigned', 'in_progress', 'pending')
ORDER BY priority, due_order, id LIMIT 20;

-- statement: people.open_tickets [sqlite]
SELECT id FROM ticket WHERE (caller_id IN (SELECT value FROM json_each(:customers)) OR affected_id IN (SELECT value FROM json_each(:customers)))
    AND phase IN ('new', 'assigned', 'in_progress', 'pending')
ORDER BY priority, due_order, id LIMIT 20;

-- statement: people.recent_tickets [postgres]
SELECT id FROM ticket WHERE (caller_id = ANY (CAST(:customers AS bigint[])) OR affected_id = ANY (CAST(:customers AS bigint[])))
    AND phase IN ('resolved', 'closed', 'cancelled')
ORDER BY coalesce(closed_at, resolved_at, changed_at) DESC, id DESC LIMIT 5;

-- statement: people.recent_tickets [sqlite]
SELECT id FROM ticket WHERE (caller_id IN (SELECT value FROM json_each(:customers)) OR affected_id IN (SELECT value FROM json_each(:customers)))
    AND phase IN ('resolved', 'closed', 'cancelled')
ORDER BY coalesce(closed_at, resolved_at, changed_at) DESC, id DESC LIMIT 5;

-- statement: people.ticket_count [postgres]
SELECT count(*) AS n FROM ticket WHERE caller_id = ANY (CAST(:customers AS bigint[])) OR affected_id = ANY (CAST(:customers AS bigint[]));

-- statement: people.ticket_count [sqlite]
SELECT count(*) AS n FROM ticket WHERE caller_id IN (SELECT value FROM json_each(:customers)) OR affected_id IN (SELECT value FROM json_each(:customers));

-- statement: people.last_contact [postgres]
SELECT max(offered_at) AS at FROM interaction WHERE customer_id = ANY (CAST(:customers AS bigint[]));

-- statement: people.last_contact [sqlite]
SELECT max(offered_at) AS at FROM interaction WHERE customer_id IN (SELECT value FROM json_each(:customers));

-- statement: people.merged_into
SELECT merged_into FROM customer WHERE id = :id;

-- statement: people.set_merged
UPDATE customer SET merged_into = :into WHERE id = :id;

-- statement: people.family
WITH RECURSIVE family (id) AS (SELECT id FROM customer WHERE id = :id UNION SELECT c.id FROM family f JOIN customer c ON c.merged_into = f.id)
SELECT id FROM family ORDER BY CASE WHEN id = :id THEN 0 ELSE 1 END, id;

-- Same number, same e-mail, same name in the same organisation (of people nobody merged, shown_name is their own); customermergework looks at
-- each pair again.
-- statement: people.duplicate_pairs
SELECT a.id AS first_id, b.id AS second_id FROM customer a JOIN customer b ON b.phone_e164 = a.phone_e164 AND b.id > a.id
WHERE a.phone_e164 <> '' AND b.phone_e164 <> '' AND a.merged_into IS NULL AND b.merged_into IS NULL
    AND (a.extension = '' OR b.extension = '' OR a.extension = b.extension)
UNION
SELECT a.id, b.id FROM customer a JOIN customer b ON lower(b.email) = lower(a.email) AND b.id > a.id
WHERE a.email <> '' AND b.email <> '' AND a.merged_into IS NULL AND b.merged_into IS NULL
UNION
SELECT a.id, b.id FROM customer a JOIN customer b ON b.shown_name = a.shown_name AND b.organisation_id = a.organisation_id AND b.id > a.id
WHERE a.merged_into IS NULL AND b.merged_into IS NULL
ORDER BY 1, 2 LIMIT :limit;
