-- A report that somebody has defined: of one person, or shared with a group. The definition is JSON: which report, of when, filtered by what.
CREATE TABLE saved_report (
    id @id,
    owner_id @key NOT NULL REFERENCES staff (id),
    group_id @key REFERENCES support_group (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    definition text NOT NULL CHECK (length(definition) <= 4000)
);
-- ;
CREATE INDEX saved_report_owner ON saved_report (owner_id);
-- ;
CREATE INDEX saved_report_group ON saved_report (group_id) WHERE group_id IS NOT NULL;
