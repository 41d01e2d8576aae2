-- Whether callers were content (domain rules, section 5): who is asked is decided by the database when a ticket is closed, never by a person.

-- One row for each ticket about which its caller is asked; with a score, what they answered: once, and for good.
CREATE TABLE survey (
    ticket_id @key PRIMARY KEY REFERENCES ticket (id),
    customer_id @key NOT NULL REFERENCES customer (id), -- the person, not somebody merged into them
    asked_at @instant NOT NULL,
    restricted @bool NOT NULL DEFAULT FALSE,            -- not everybody may see the ticket
    score integer CHECK (score BETWEEN 1 AND 5),
    comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 4000),
    answered_at @instant,
    way text CHECK (way IN ('phone', 'mail', 'import')),
    answered_by @key REFERENCES staff (id),             -- who wrote it down
    CHECK ((score IS NULL) = (answered_at IS NULL) AND (score IS NULL) = (way IS NULL) AND (score IS NOT NULL OR (comment = '' AND answered_by IS NULL)))
);
-- ;
CREATE INDEX survey_person ON survey (customer_id, asked_at);
-- ;
CREATE INDEX survey_asked ON survey (asked_at);
-- ;
CREATE INDEX survey_answered ON survey (answered_at) WHERE answered_at IS NOT NULL;
-- ;
CREATE INDEX survey_by ON survey (answered_by) WHERE answered_by IS NOT NULL;
-- ;
-- Nobody is asked twice within so many days; of the tickets closed, so many in a hundred are asked about (0 = none).
INSERT INTO setting (name, value) VALUES ('survey_days', '30'), ('survey_percent', '100') ON CONFLICT DO NOTHING;
