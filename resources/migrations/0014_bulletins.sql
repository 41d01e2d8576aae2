-- Outages and planned work as they are announced: what is affected, what callers are told, when the next word comes, who owns it.

-- What a bulletin may become, by which action.
CREATE TABLE bulletin_transition (
    from_state text NOT NULL,
    to_state text NOT NULL,
    action text NOT NULL,
    PRIMARY KEY (from_state, to_state, action)
);
-- ;
INSERT INTO bulletin_transition (from_state, to_state, action) VALUES
    ('announced', 'updated', 'update'), ('updated', 'updated', 'update'), ('announced', 'restored', 'restore'), ('updated', 'restored', 'restore'),
    ('restored', 'withdrawn', 'withdraw');
-- ;
-- `ends_at` is when it is expected to end; once restored, when it did. `next_update_at` is promised while it runs and rings the owner.
CREATE TABLE bulletin (
    id @id,
    number text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('outage', 'planned_work')),
    state text NOT NULL CHECK (state IN ('announced', 'updated', 'restored', 'withdrawn')),
    title_zh text NOT NULL,
    title_en text NOT NULL,
    body_zh text NOT NULL DEFAULT '',
    body_en text NOT NULL DEFAULT '',
    starts_at @instant NOT NULL,
    ends_at @instant,
    next_update_at @instant,
    owner_id @key REFERENCES staff (id),
    ticket_id @key REFERENCES ticket (id),
    created_at @instant NOT NULL,
    changed_at @instant NOT NULL,
    version integer NOT NULL DEFAULT 1
);
-- ;
CREATE INDEX bulletin_running ON bulletin (starts_at, id) WHERE state IN ('announced', 'updated');
-- ;
CREATE INDEX bulletin_changed ON bulletin (changed_at, id);
-- ;
CREATE INDEX bulletin_owner ON bulletin (owner_id, next_update_at) WHERE state IN ('announced', 'updated');
-- ;
CREATE INDEX bulletin_ticket ON bulletin (ticket_id) WHERE ticket_id IS NOT NULL;
-- ;
CREATE TABLE bulletin_service (
    bulletin_id @key NOT NULL REFERENCES bulletin (id),
    service_id @key NOT NULL REFERENCES service (id),
    PRIMARY KEY (bulletin_id, service_id)
) @clustered;
-- ;
CREATE INDEX bulletin_service_back ON bulletin_service (service_id);
-- ;
CREATE TABLE bulletin_site (
    bulletin_id @key NOT NULL REFERENCES bulletin (id),
    site_id @key NOT NULL REFERENCES site (id),
    PRIMARY KEY (bulletin_id, site_id)
) @clustered;
-- ;
CREATE INDEX bulletin_site_back ON bulletin_site (site_id);
