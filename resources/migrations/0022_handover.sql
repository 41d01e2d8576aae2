-- Sheets with which a shift hands over to the next, as they were signed.

-- One sheet of a group: signed by who gives it, then by who takes it over. Nothing of it changes afterwards but that second signature.
CREATE TABLE handover (
    id @id,
    group_id @key NOT NULL REFERENCES support_group (id),
    from_at @instant NOT NULL,  -- what changed since then is listed
    to_at @instant NOT NULL,    -- when the lines were read
    until_at @instant NOT NULL, -- what is promised until then is listed
    plan text NOT NULL CHECK (length(plan) <= 20000), -- JSON: the shift that ends and the one that comes, by the roster
    remarks text NOT NULL CHECK (length(remarks) <= 4000),
    changed integer NOT NULL CHECK (changed >= 0), -- how many there were of each part; at most so many lines are kept
    waiting integer NOT NULL CHECK (waiting >= 0),
    promised integer NOT NULL CHECK (promised >= 0),
    lines integer NOT NULL CHECK (lines BETWEEN 0 AND 1000),
    giver_id @key NOT NULL REFERENCES staff (id),
    signed_at @instant NOT NULL,
    receiver_id @key REFERENCES staff (id),
    taken_at @instant,
    CHECK (receiver_id IS NULL OR receiver_id <> giver_id),
    CHECK ((receiver_id IS NULL) = (taken_at IS NULL)),
    CHECK (from_at <= to_at)
);
-- ;
CREATE INDEX handover_group ON handover (group_id, signed_at);
-- ;
CREATE INDEX handover_giver ON handover (giver_id);
-- ;
CREATE INDEX handover_receiver ON handover (receiver_id) WHERE receiver_id IS NOT NULL;
-- ;
CREATE INDEX handover_waiting ON handover (signed_at) WHERE receiver_id IS NULL;
-- ;
-- What was listed, in its words of then. Who may no longer see a ticket does not see its lines either. Without a reference to the ticket: that
-- would lock its row, and tickets are never deleted.
CREATE TABLE handover_line (
    handover_id @key NOT NULL REFERENCES handover (id),
    place integer NOT NULL CHECK (place >= 0),
    part text NOT NULL CHECK (part IN ('changed', 'waiting', 'promised')),
    marks text NOT NULL, -- codes with a space between: why it is listed
    ticket_id @key,
    interaction_id @key,
    bulletin_id @key,
    number text NOT NULL,
    title text NOT NULL,
    title_en text NOT NULL, -- of a bulletin; else empty
    person text NOT NULL,   -- who called
    priority integer NOT NULL,
    state text NOT NULL,
    owner_id @key,
    at @instant,
    PRIMARY KEY (handover_id, place)
) @clustered;
-- ;
CREATE INDEX handover_line_ticket ON handover_line (ticket_id) WHERE ticket_id IS NOT NULL;
