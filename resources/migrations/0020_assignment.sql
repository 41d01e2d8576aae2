-- Which groups' tickets find an owner by themselves, and whose turn it is.

-- off = by hand. Tickets that came to the group before `since`, when it was switched on, are left to people.
CREATE TABLE assignment_rule (
    group_id @key PRIMARY KEY REFERENCES support_group (id),
    mode text NOT NULL CHECK (mode IN ('off', 'round_robin', 'least_loaded')),
    since @instant NOT NULL,
    seq @key NOT NULL DEFAULT 1,
    changed_at @instant NOT NULL,
    changed_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX assignment_rule_by ON assignment_rule (changed_by) WHERE changed_by IS NOT NULL;
-- ;
-- When one of the group's tickets last came to somebody by itself. Without a row they wait longest.
CREATE TABLE assignment_turn (
    group_id @key NOT NULL,
    staff_id @key NOT NULL,
    at @instant NOT NULL,
    PRIMARY KEY (group_id, staff_id)
) @clustered;
-- ;
-- Tickets that were looked at and left to people, for as long as state, group and owner stay as they were.
CREATE TABLE assignment_left (
    ticket_id @key PRIMARY KEY,
    flow_seq @key NOT NULL
);
