-- Articles: rows, texts at work and published, what belongs to them.

-- Titles as published, else as drafted.
-- statement: knowledge.rows
SELECT a.id, a.number, a.kind, a.state, a.version, a.owner_id, a.author_id, a.review_at, a.ticket_id, a.used_count, a.helpful_yes, a.helpful_no,
    a.created_at, a.changed_at, a.external_id, a.imported, a.seq, s.name AS owner_name,
    coalesce((SELECT v.title FROM article_version v WHERE v.article_id = a.id AND v.language = 'zh' ORDER BY v.version DESC LIMIT 1),
        (SELECT x.title FROM article_text x WHERE x.article_id = a.id AND x.language = 'zh')) AS title_zh,
    coalesce((SELECT v.title FROM article_version v WHERE v.article_id = a.id AND v.language = 'en' ORDER BY v.version DESC LIMIT 1),
        (SELECT x.title FROM article_text x WHERE x.article_id = a.id AND x.language = 'en')) AS title_en
FROM article a LEFT JOIN staff s ON s.id = a.owner_id

-- statement: knowledge.lock [postgres]
SELECT id FROM article WHERE id = :id FOR UPDATE;

-- statement: knowledge.lock [sqlite]
SELECT id FROM article WHERE id = :id;

-- statement: knowledge.insert
INSERT INTO article (number, kind, state, version, owner_id, author_id, review_at, ticket_id, created_at, changed_at, external_id, imported, seq)
VALUES (:number, :kind, :state, :version, :owner_id, :author_id, :review_at, :ticket_id, :created_at, :changed_at, :external_id, :imported, 1)
RETURNING id;

-- Many at a time, for the desk's owner (core/knowledge/articlebulk.h); on PostgreSQL every parameter is an array, one element a row.

-- statement: knowledge.known_external [sqlite]
SELECT external_id FROM article WHERE external_id IN (SELECT value FROM json_each(:ids));

-- statement: knowledge.known_external [postgres]
SELECT external_id FROM article WHERE external_id = ANY (CAST(:ids AS text[]));

-- statement: knowledge.bulk_article [sqlite]
INSERT INTO article (id, number, kind, state, version, owner_id, author_id, review_at, created_at, changed_at, external_id, imported, seq)
VALUES (:id, :number, :kind, :state, :version, :owner_id, :author_id, :review_at, :created_at, :changed_at, :external_id, :imported, :seq);

-- statement: knowledge.bulk_article [postgres]
INSERT INTO article (id, number, kind, state, version, owner_id, author_id, review_at, created_at, changed_at, external_id, imported, seq)
SELECT * FROM unnest(CAST(:id AS bigint[]), CAST(:number AS text[]), CAST(:kind AS text[]), CAST(:state AS text[]), CAST(:version AS integer[]),
    CAST(:owner_id AS bigint[]), CAST(:author_id AS bigint[]), CAST(:review_at AS timestamptz[]), CAST(:created_at AS timestamptz[]), CAST(:changed_at AS timestamptz[]),
    CAST(:external_id AS text[]), CAST(:imported AS boolean[]), CAST(:seq AS bigint[]));

-- statement: knowledge.bulk_text [sqlite]
INSERT INTO article_text (id, article_id, language, title, summary, body, keywords)
VALUES (:id, :article_id, :language, :title, :summary, :body, :keywords);

-- statement: knowledge.bulk_text [postgres]
INSERT INTO article_text (id, article_id, language, title, summary, body, keywords)
SELECT * FROM unnest(CAST(:id AS bigint[]), CAST(:article_id AS bigint[]), CAST(:language AS text[]), CAST(:title AS text[]), CAST(:summary AS text[]),
    CAST(:body AS text[]), CAST(:keywords AS text[]));

-- statement: knowledge.bulk_version [sqlite]
INSERT INTO article_version (article_id, version, language, title, summary, body, keywords, saved_at, saved_by)
VALUES (:article_id, :version, :language, :title, :summary, :body, :keywords, :saved_at, :saved_by);

-- statement: knowledge.bulk_version [postgres]
INSERT INTO article_version (article_id, version, language, title, summary, body, keywords, saved_at, saved_by)
SELECT * FROM unnest(CAST(:article_id AS bigint[]), CAST(:version AS integer[]), CAST(:language AS text[]), CAST(:title AS text[]), CAST(:summary AS text[]),
    CAST(:body AS text[]), CAST(:keywords AS text[]), CAST(:saved_at AS timestamptz[]), CAST(:saved_by AS bigint[]));

-- statement: knowledge.update
UPDATE article SET kind = :kind, state = :state, version = :version, owner_id = :owner_id, review_at = :review_at, used_count = :used_count,
    helpful_yes = :helpful_yes, helpful_no = :helpful_no, changed_at = :changed_at, seq = :seq
WHERE id = :id;

-- statement: knowledge.id_by_external
SELECT id FROM article WHERE external_id = :external_id;

-- statement: knowledge.texts
SELECT id, language, title, summary, body, keywords FROM article_text WHERE article_id = :id;

-- statement: knowledge.put_text
INSERT INTO article_text (article_id, language, title, summary, body, keywords) VALUES (:article_id, :language, :title, :summary, :body, :keywords)
ON CONFLICT (article_id, language) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body, keywords = excluded.keywords
RETURNING id;

-- statement: knowledge.published
SELECT v.language, v.version, v.title, v.summary, v.body, v.keywords FROM article_version v
WHERE v.article_id = :id AND v.version = (SELECT max(n.version) FROM article_version n WHERE n.article_id = v.article_id AND n.language = v.language);

-- statement: knowledge.versions
SELECT v.version, v.language, v.title, v.summary, v.body, v.keywords, v.saved_at, s.name AS saved_by_name
FROM article_version v LEFT JOIN staff s ON s.id = v.saved_by WHERE v.article_id = :id ORDER BY v.version DESC, v.language;

-- statement: knowledge.insert_version
INSERT INTO article_version (article_id, version, language, title, summary, body, keywords, saved_at, saved_by)
VALUES (:article_id, :version, :language, :title, :summary, :body, :keywords, :saved_at, :saved_by);

-- statement: knowledge.services
SELECT service_id FROM article_service WHERE article_id = :id ORDER BY service_id;

-- statement: knowledge.services_of [sqlite]
SELECT article_id, service_id FROM article_service WHERE article_id IN (SELECT value FROM json_each(:ids)) ORDER BY article_id, service_id;

-- statement: knowledge.services_of [postgres]
SELECT article_id, service_id FROM article_service WHERE article_id = ANY (CAST(:ids AS bigint[])) ORDER BY article_id, service_id;

-- statement: knowledge.service_add
INSERT INTO article_service (article_id, service_id) VALUES (:id, :other) ON CONFLICT DO NOTHING;

-- statement: knowledge.service_remove [postgres]
SELECT FROM fd_article_service_remove(:id, :other);

-- statement: knowledge.service_remove [sqlite]
DELETE FROM article_service WHERE article_id = :id AND service_id = :other;

-- statement: knowledge.categories
SELECT category_id FROM article_category WHERE article_id = :id ORDER BY category_id;

-- statement: knowledge.category_add
INSERT INTO article_category (article_id, category_id) VALUES (:id, :other) ON CONFLICT DO NOTHING;

-- statement: knowledge.category_remove [postgres]
SELECT FROM fd_article_category_remove(:id, :other);

-- statement: knowledge.category_remove [sqlite]
DELETE FROM article_category WHERE article_id = :id AND category_id = :other;

-- statement: knowledge.attachments
SELECT a.id, a.name, a.mime, a.size, a.sha256, a.added_at, s.name AS added_by_name
FROM article_attachment a LEFT JOIN staff s ON s.id = a.added_by WHERE a.article_id = :id ORDER BY a.id;

-- statement: knowledge.attachment_insert
INSERT INTO article_attachment (article_id, name, mime, size, sha256, added_at, added_by)
VALUES (:article_id, :name, :mime, :size, :sha256, :added_at, :added_by) RETURNING id;

-- statement: knowledge.attachment_data_insert
INSERT INTO article_attachment_data (attachment_id, data) VALUES (:attachment_id, :data);

-- statement: knowledge.attachment_data
SELECT a.name, a.sha256, d.data FROM article_attachment a JOIN article_attachment_data d ON d.attachment_id = a.id WHERE a.article_id = :id;

-- statement: knowledge.use
INSERT INTO article_use (ticket_id, article_id, staff_id, at) VALUES (:ticket_id, :article_id, :staff_id, :at) ON CONFLICT DO NOTHING;

-- statement: knowledge.tickets
SELECT t.id, t.number, t.title, t.state, t.kind FROM article_use u JOIN ticket t ON t.id = u.ticket_id WHERE u.article_id = :id ORDER BY u.at DESC LIMIT 50;

-- statement: knowledge.of_ticket
SELECT u.article_id AS id FROM article_use u WHERE u.ticket_id = :ticket_id ORDER BY u.at;

-- statement: knowledge.vote
SELECT helpful FROM article_vote WHERE article_id = :id AND staff_id = :staff_id;

-- statement: knowledge.put_vote
INSERT INTO article_vote (article_id, staff_id, helpful, at) VALUES (:id, :staff_id, :helpful, :at)
ON CONFLICT (article_id, staff_id) DO UPDATE SET helpful = excluded.helpful, at = excluded.at;

-- statement: knowledge.missed [postgres]
SELECT fd_knowledge_missed(CAST(:folded AS text), CAST(:words AS text), CAST(:reported AS boolean));

-- statement: knowledge.missed [sqlite]
INSERT INTO knowledge_gap (folded, words, times, reported, first_at, last_at)
VALUES (:folded, :words, CASE WHEN :reported THEN 0 ELSE 1 END, CASE WHEN :reported THEN 1 ELSE 0 END, :at, :at)
ON CONFLICT (folded) DO UPDATE SET words = excluded.words, times = times + excluded.times, reported = reported + excluded.reported,
    last_at = excluded.last_at, settled_at = NULL, settled_by = NULL;

-- statement: knowledge.gaps
SELECT id, words, times, reported, first_at, last_at FROM knowledge_gap WHERE settled_at IS NULL
ORDER BY reported DESC, times DESC, last_at DESC, id LIMIT :most;

-- statement: knowledge.settle_gap
UPDATE knowledge_gap SET settled_at = :at, settled_by = :staff_id WHERE id = :id AND settled_at IS NULL;

-- statement: knowledge.owned
SELECT count(*) AS articles FROM article WHERE owner_id = :staff_id;
