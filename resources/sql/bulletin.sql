-- Outages and planned work (core/bulletin).

-- statement: bulletin.list
SELECT b.id, b.number, b.kind, b.state, b.title_zh, b.title_en, b.body_zh, b.body_en, b.starts_at, b.ends_at, b.next_update_at, b.owner_id, b.ticket_id,
    b.changed_at, b.version, s.name AS owner_name, t.number AS ticket_number
FROM bulletin b LEFT JOIN staff s ON s.id = b.owner_id LEFT JOIN ticket t ON t.id = b.ticket_id
WHERE b.state IN ('announced', 'updated') OR b.changed_at >= :since
ORDER BY CASE WHEN b.state IN ('announced', 'updated') THEN 0 ELSE 1 END, b.starts_at DESC, b.id DESC LIMIT 500;

-- statement: bulletin.one
SELECT b.id, b.number, b.kind, b.state, b.title_zh, b.title_en, b.body_zh, b.body_en, b.starts_at, b.ends_at, b.next_update_at, b.owner_id, b.ticket_id,
    b.changed_at, b.version, s.name AS owner_name, t.number AS ticket_number
FROM bulletin b LEFT JOIN staff s ON s.id = b.owner_id LEFT JOIN ticket t ON t.id = b.ticket_id WHERE b.id = :id;

-- statement: bulletin.services
SELECT x.bulletin_id, x.service_id FROM bulletin_service x JOIN bulletin b ON b.id = x.bulletin_id
WHERE b.state IN ('announced', 'updated') OR b.changed_at >= :since ORDER BY x.bulletin_id, x.service_id;

-- statement: bulletin.sites
SELECT x.bulletin_id, x.site_id FROM bulletin_site x JOIN bulletin b ON b.id = x.bulletin_id
WHERE b.state IN ('announced', 'updated') OR b.changed_at >= :since ORDER BY x.bulletin_id, x.site_id;

-- statement: bulletin.all_sites
SELECT id, organisation_id, name_zh, name_en, zone, phone_prefix FROM site ORDER BY name_en, id LIMIT 2000;

-- statement: bulletin.next_number [postgres]
SELECT nextval('number_out') AS last;

-- statement: bulletin.next_number [sqlite]
UPDATE number_counter SET last = last + 1 WHERE prefix = 'OUT' RETURNING last;

-- statement: bulletin.add
INSERT INTO bulletin (number, kind, state, title_zh, title_en, body_zh, body_en, starts_at, ends_at, next_update_at, owner_id, ticket_id, created_at, changed_at)
VALUES (:number, :kind, :state, :title_zh, :title_en, :body_zh, :body_en, :starts_at, :ends_at, :next_update_at, :owner_id, :ticket_id, :now, :now) RETURNING id;

-- statement: bulletin.change
UPDATE bulletin SET state = :state, title_zh = :title_zh, title_en = :title_en, body_zh = :body_zh, body_en = :body_en, starts_at = :starts_at,
    ends_at = :ends_at, next_update_at = :next_update_at, owner_id = :owner_id, ticket_id = :ticket_id, changed_at = :now, version = version + 1
WHERE id = :id AND version = :version;

-- statement: bulletin.forget_services
DELETE FROM bulletin_service WHERE bulletin_id = :bulletin_id;

-- statement: bulletin.forget_sites
DELETE FROM bulletin_site WHERE bulletin_id = :bulletin_id;

-- statement: bulletin.add_service
INSERT INTO bulletin_service (bulletin_id, service_id) VALUES (:bulletin_id, :service_id);

-- statement: bulletin.add_site
INSERT INTO bulletin_site (bulletin_id, site_id) VALUES (:bulletin_id, :site_id);
