-- What reports count of tickets, narrow enough to be read whole: a report over a million tickets reads this instead of them.

-- A projection of ticket and ticket_stretch, kept in the transaction that changes them. One row for each time a ticket was worked on; place 1
-- is there for every ticket (without value where it never was open). Times are milliseconds since 1970, UTC. Meant to be read from one end to
-- the other: it has no index besides its key, so that writing a ticket stays quick.
CREATE TABLE ticket_fact (
    ticket_id @key NOT NULL,
    place integer NOT NULL,
    opened_ms @key NOT NULL,
    from_ms @key,        -- this and the next six: see ticket_stretch of 'work'
    to_ms @key,
    value text,
    latest @bool,
    began_by @key,
    ended_by @key,
    ours_ms @key,
    kind text NOT NULL,  -- from here on the same in each row of a ticket
    phase text NOT NULL,
    priority integer NOT NULL,
    channel text NOT NULL,
    caller_id @key,
    organisation_id @key,
    service_id @key,
    category_id @key,
    group_id @key,
    owner_id @key,
    response_ms @key,    -- from the contact to the acceptance, never below 0
    reassign_count integer NOT NULL,
    reopen_count integer NOT NULL,
    agreed @bool NOT NULL, -- has a resolution target
    breached_ms @key,
    restricted @bool NOT NULL, -- not everybody may see the ticket
    PRIMARY KEY (ticket_id, place)
) @clustered;
-- ;
-- The same of interaction: one row for each contact.
CREATE TABLE contact_fact (
    interaction_id @key PRIMARY KEY,
    offered_ms @key NOT NULL,
    channel text NOT NULL,
    outcome text,        -- none while it goes on
    agent_id @key,
    customer_id @key,
    ticket_id @key,
    wait_ms @key,        -- from coming in to the answer
    lasted_ms @key,      -- from coming in to the end
    handled_ms @key,     -- from the answer to the end, and after-call work
    called_back @bool NOT NULL, -- a call back was promised
    logged @bool NOT NULL,      -- not from a telephone system's log
    restricted @bool NOT NULL   -- not everybody may see its ticket
);
