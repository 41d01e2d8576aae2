-- What `import tickets` looks up and makes: names of the source become entries of the desk, found again by their external id.

-- statement: import.known_tickets
SELECT external_id FROM ticket WHERE external_id = :external_id;

-- statement: import.customer
SELECT id, organisation_id FROM customer WHERE external_id = :external_id;

-- statement: import.customer_mark
UPDATE customer SET external_id = :external_id WHERE id = :id;

-- statement: import.staff
SELECT id FROM staff WHERE external_id = :external_id OR login = :external_id OR name = :external_id ORDER BY id LIMIT 1;

-- statement: import.staff_add
INSERT INTO staff (name, role, external_id) VALUES (:name, 'agent', :external_id) RETURNING id;

-- statement: import.group_add
INSERT INTO support_group (code, name_zh, name_en, tier) VALUES (:name, :name, :name, 1) RETURNING id;

-- statement: import.service_add
INSERT INTO service (code, name_zh, name_en) VALUES (:name, :name, :name) RETURNING id;

-- statement: import.category_add
INSERT INTO category (code, name_zh, name_en) VALUES (:name, :name, :name) RETURNING id;
