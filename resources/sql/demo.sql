-- The demo's people and lists (core/demo); its tickets and contacts go through history.sql.

-- statement: demo.is_taken
SELECT CASE WHEN EXISTS (SELECT 1 FROM ticket) OR EXISTS (SELECT 1 FROM customer) OR EXISTS (SELECT 1 FROM support_group) THEN 1 ELSE 0 END AS taken;

-- statement: demo.setting
INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- statement: demo.open_ticket
SELECT id FROM ticket WHERE title IN (:zh, :en) AND phase IN ('new', 'assigned', 'in_progress', 'pending') ORDER BY id DESC LIMIT 1;

-- statement: demo.staff
INSERT INTO staff (name, login, role, language, email) VALUES (:name, :login, :role, :language, :email) RETURNING id;

-- statement: demo.group
INSERT INTO support_group (code, name_zh, name_en, tier, supplier, lead_id)
VALUES (:code, :name_zh, :name_en, :tier, :supplier, :lead_id) RETURNING id;

-- statement: demo.member
INSERT INTO group_member (group_id, staff_id) VALUES (:group_id, :staff_id);

-- statement: demo.service
INSERT INTO service (code, name_zh, name_en, group_id) VALUES (:code, :name_zh, :name_en, :group_id) RETURNING id;

-- statement: demo.category
INSERT INTO category (code, name_zh, name_en, first_line) VALUES (:code, :name_zh, :name_en, :first_line) RETURNING id;

-- statement: demo.organisation
INSERT INTO organisation (name, vip, note) VALUES (:name, :vip, :note) RETURNING id;

-- statement: demo.site
INSERT INTO site (organisation_id, name_zh, name_en, zone, phone_prefix)
VALUES (:organisation_id, :name_zh, :name_en, :zone, :phone_prefix) RETURNING id;

-- statement: demo.calendar
INSERT INTO calendar (code, name_zh, name_en) VALUES (:code, :name_zh, :name_en) RETURNING id;

-- statement: demo.calendar_version
INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES (:calendar_id, :valid_from, :definition);

-- statement: demo.agreement
INSERT INTO agreement (code, name_zh, name_en, type, service_id, organisation_id, kind, group_id)
VALUES (:code, :name_zh, :name_en, :type, :service_id, :organisation_id, :kind, :group_id) RETURNING id;

-- statement: demo.agreement_version
INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES (:agreement_id, :valid_from, :definition);

-- statement: demo.customer [sqlite]
INSERT INTO customer (id, number, name, title, organisation_id, site_id, email, phone, phone_e164, extension, device, language, vip, note, created_at)
VALUES (:id, :number, :name, :title, :organisation_id, :site_id, :email, :phone, :phone_e164, :extension, :device, :language, :vip, :note, :created_at);

-- statement: demo.customer [postgres]
INSERT INTO customer (id, number, name, title, organisation_id, site_id, email, phone, phone_e164, extension, device, language, vip, note, created_at)
SELECT * FROM unnest(CAST(:id AS bigint[]), CAST(:number AS text[]), CAST(:name AS text[]), CAST(:title AS text[]), CAST(:organisation_id AS bigint[]),
    CAST(:site_id AS bigint[]), CAST(:email AS text[]), CAST(:phone AS text[]), CAST(:phone_e164 AS text[]), CAST(:extension AS text[]),
    CAST(:device AS text[]), CAST(:language AS text[]), CAST(:vip AS boolean[]), CAST(:note AS text[]), CAST(:created_at AS timestamptz[]));

-- statement: demo.customer_key [sqlite]
INSERT INTO customer_key (term, customer_id) VALUES (:term, :customer_id);

-- statement: demo.customer_key [postgres]
INSERT INTO customer_key (term, customer_id) SELECT * FROM unnest(CAST(:term AS text[]), CAST(:customer_id AS bigint[]));

-- statement: demo.roster_shift
INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, excuse, changed_at)
VALUES (:group_id, :staff_id, :pattern_id, :day, :from_at, :to_at, :state, :excuse, :at) RETURNING id;

-- statement: demo.roster_swap
INSERT INTO roster_swap (shift_id, shift_seq, asked_by, other_id, other_shift_id, other_seq, state, asked_at, answered_at, expires_at)
VALUES (:shift_id, 1, :asked_by, :other_id, :other_shift_id, 1, 'accepted', :asked_at, :answered_at, :expires_at);
