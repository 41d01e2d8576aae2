-- What reports need of the journal and must not dig out of bodies: how long each ticket was worked on, waited, and was with a group.

-- A projection of the journal, without what was undone. Times are milliseconds since 1970, UTC; an event that claims to be earlier than
-- the one before it counts at that one's time. `work`: from the contact or a reopening until resolved or cancelled. `wait`: pending, value =
-- the reason. `group`: with a group, until another has it. to_ms is empty while it goes on.
CREATE TABLE ticket_stretch (
    ticket_id @key NOT NULL,
    what text NOT NULL CHECK (what IN ('work', 'wait', 'group')),
    place integer NOT NULL,
    from_ms @key NOT NULL,
    to_ms @key,
    value text NOT NULL, -- wait: the reason; work: '' (still), resolved, cancelled
    group_id @key,       -- of a group
    began_by @key,
    ended_by @key,
    ours_ms @key,        -- work that ended: our own time since the contact, without waits for others and without time as resolved
    latest @bool NOT NULL, -- no later stretch of its kind
    restricted @bool NOT NULL, -- not everybody may see the ticket
    PRIMARY KEY (ticket_id, what, place)
) @clustered;
-- ;
CREATE INDEX ticket_stretch_ended ON ticket_stretch (to_ms, from_ms, ticket_id) WHERE what = 'work';
-- ;
CREATE INDEX ticket_stretch_began ON ticket_stretch (from_ms, ticket_id) WHERE what = 'work' AND place > 1;
-- ;
CREATE INDEX ticket_stretch_returned ON ticket_stretch (ticket_id, place) WHERE what = 'group' AND place >= 3;
-- ;
INSERT INTO setting (name, value) VALUES ('short_drop_s', '5'), ('answer_within_s', '20'), ('first_contact_minutes', '15') ON CONFLICT DO NOTHING;
