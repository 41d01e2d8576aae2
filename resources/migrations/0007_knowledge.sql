-- Knowledge: articles in two languages, what was published of them, what they were good for, and what was looked for in vain.

-- What an article may become, by which action; `publishes` = only its owner, leads and managers.
CREATE TABLE article_transition (
    from_state text NOT NULL,
    to_state text NOT NULL,
    action text NOT NULL,
    publishes @bool NOT NULL,
    PRIMARY KEY (from_state, to_state, action)
);
-- ;
INSERT INTO article_transition (from_state, to_state, action, publishes) VALUES
    ('draft', 'review', 'propose', FALSE), ('review', 'draft', 'return', TRUE), ('review', 'draft', 'withdraw', FALSE),
    ('review', 'published', 'publish', TRUE), ('draft', 'published', 'publish', TRUE), ('published', 'published', 'publish', TRUE),
    ('published', 'draft', 'draft', FALSE), ('draft', 'published', 'discard', FALSE),
    ('published', 'retired', 'retire', TRUE), ('retired', 'draft', 'revive', TRUE);
-- ;
-- `state` is that of the text at work; while `version` > 0 everybody reads what was published, whatever becomes of the next draft.
-- Counts are of article_use and article_vote.
CREATE TABLE article (
    id @id,
    number text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('how_to', 'known_error', 'faq', 'script')),
    state text NOT NULL CHECK (state IN ('draft', 'review', 'published', 'retired')),
    version integer NOT NULL DEFAULT 0,
    owner_id @key REFERENCES staff (id),
    author_id @key REFERENCES staff (id),
    review_at @instant,
    ticket_id @key REFERENCES ticket (id),
    used_count integer NOT NULL DEFAULT 0,
    helpful_yes integer NOT NULL DEFAULT 0,
    helpful_no integer NOT NULL DEFAULT 0,
    created_at @instant NOT NULL,
    changed_at @instant NOT NULL,
    external_id text UNIQUE,
    imported @bool NOT NULL DEFAULT FALSE,
    seq @key NOT NULL DEFAULT 0
);
-- ;
CREATE INDEX article_changed ON article (changed_at, id);
-- ;
CREATE INDEX article_used ON article (used_count, id);
-- ;
CREATE INDEX article_review ON article (review_at, id) WHERE review_at IS NOT NULL;
-- ;
CREATE INDEX article_unpublished ON article (state, id) WHERE state IN ('draft', 'review');
-- ;
CREATE INDEX article_owner ON article (owner_id);
-- ;
CREATE INDEX article_author ON article (author_id);
-- ;
CREATE INDEX article_from_ticket ON article (ticket_id) WHERE ticket_id IS NOT NULL;
-- ;
-- The text at work, one row a language. Its id is what the search index knows.
CREATE TABLE article_text (
    id @id,
    article_id @key NOT NULL REFERENCES article (id),
    language text NOT NULL CHECK (language IN ('zh', 'en')),
    title text NOT NULL,
    summary text NOT NULL DEFAULT '',
    body text NOT NULL DEFAULT '',
    keywords text NOT NULL DEFAULT '',
    UNIQUE (article_id, language)
);
-- ;
-- What was published, for good: a row for each language that changed with that version.
CREATE TABLE article_version (
    article_id @key NOT NULL REFERENCES article (id),
    version integer NOT NULL,
    language text NOT NULL CHECK (language IN ('zh', 'en')),
    title text NOT NULL,
    summary text NOT NULL DEFAULT '',
    body text NOT NULL DEFAULT '',
    keywords text NOT NULL DEFAULT '',
    saved_at @instant NOT NULL,
    saved_by @key REFERENCES staff (id),
    PRIMARY KEY (article_id, language, version)
) @clustered;
-- ;
CREATE TABLE article_service (
    article_id @key NOT NULL REFERENCES article (id),
    service_id @key NOT NULL REFERENCES service (id),
    PRIMARY KEY (article_id, service_id)
) @clustered;
-- ;
CREATE INDEX article_service_service ON article_service (service_id, article_id);
-- ;
CREATE TABLE article_category (
    article_id @key NOT NULL REFERENCES article (id),
    category_id @key NOT NULL REFERENCES category (id),
    PRIMARY KEY (article_id, category_id)
) @clustered;
-- ;
CREATE INDEX article_category_category ON article_category (category_id, article_id);
-- ;
-- The same shape as the attachments of tickets.
CREATE TABLE article_attachment (
    id @id,
    article_id @key NOT NULL REFERENCES article (id),
    name text NOT NULL,
    mime text NOT NULL,
    size @key NOT NULL,
    sha256 text NOT NULL,
    added_at @instant NOT NULL,
    added_by @key REFERENCES staff (id),
    UNIQUE (article_id, name)
);
-- ;
CREATE TABLE article_attachment_data (
    attachment_id @key PRIMARY KEY REFERENCES article_attachment (id),
    data @bytes NOT NULL
);
-- ;
-- Which tickets an article helped with, each counted once.
CREATE TABLE article_use (
    ticket_id @key NOT NULL REFERENCES ticket (id),
    article_id @key NOT NULL REFERENCES article (id),
    staff_id @key REFERENCES staff (id),
    at @instant NOT NULL,
    PRIMARY KEY (ticket_id, article_id)
) @clustered;
-- ;
CREATE INDEX article_use_article ON article_use (article_id, at);
-- ;
-- One opinion a person, which they may change.
CREATE TABLE article_vote (
    article_id @key NOT NULL REFERENCES article (id),
    staff_id @key NOT NULL REFERENCES staff (id),
    helpful @bool NOT NULL,
    at @instant NOT NULL,
    PRIMARY KEY (article_id, staff_id)
) @clustered;
-- ;
-- Searches that found no article, by their folded words; `reported` = how often somebody told the knowledge owner about it.
CREATE TABLE knowledge_gap (
    id @id,
    folded text NOT NULL UNIQUE,
    words text NOT NULL,
    times integer NOT NULL,
    reported integer NOT NULL,
    first_at @instant NOT NULL,
    last_at @instant NOT NULL,
    settled_at @instant,
    settled_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX knowledge_gap_open ON knowledge_gap (times, last_at) WHERE settled_at IS NULL;
