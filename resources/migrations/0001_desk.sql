-- The desk's first schema, the same tables on both backends. Words that start with @ are types the runner puts in:
-- @id generated 64-bit key, @key reference to one, @instant UTC to the millisecond, @bool, @bytes.

CREATE TABLE desk (
    id @key PRIMARY KEY CHECK (id = 1),
    short_id text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    zone text NOT NULL,
    created_at @instant NOT NULL,
    oldest_client integer NOT NULL
);
-- ;
CREATE TABLE setting (
    name text PRIMARY KEY,
    value text NOT NULL
);
-- ;
CREATE TABLE organisation (
    id @id,
    name text NOT NULL UNIQUE,
    vip @bool NOT NULL DEFAULT FALSE,
    note text NOT NULL DEFAULT ''
);
-- ;
CREATE TABLE site (
    id @id,
    organisation_id @key NOT NULL REFERENCES organisation (id),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    zone text NOT NULL,
    phone_prefix text NOT NULL DEFAULT ''
);
-- ;
CREATE INDEX site_organisation ON site (organisation_id);
-- ;
CREATE TABLE customer (
    id @id,
    number text NOT NULL UNIQUE,
    name text NOT NULL,
    title text NOT NULL DEFAULT '',
    organisation_id @key REFERENCES organisation (id),
    site_id @key REFERENCES site (id),
    email text NOT NULL DEFAULT '',
    phone text NOT NULL DEFAULT '',
    phone_e164 text NOT NULL DEFAULT '',
    extension text NOT NULL DEFAULT '',
    device text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT 'zh',
    vip @bool NOT NULL DEFAULT FALSE,
    note text NOT NULL DEFAULT '',
    merged_into @key REFERENCES customer (id),
    external_id text UNIQUE,
    created_at @instant NOT NULL,
    seq @key NOT NULL DEFAULT 0
);
-- ;
CREATE INDEX customer_organisation ON customer (organisation_id);
-- ;
CREATE INDEX customer_phone ON customer (phone_e164) WHERE phone_e164 <> '';
-- ;
-- What a person is found by, folded, for prefix search: names, pinyin, initials, digits, e-mail, extension, device.
CREATE TABLE customer_key (
    term text @binary NOT NULL,
    customer_id @key NOT NULL REFERENCES customer (id),
    PRIMARY KEY (term, customer_id)
) @clustered;
-- ;
CREATE INDEX customer_key_customer ON customer_key (customer_id, term);
-- ;
CREATE TABLE staff (
    id @id,
    name text NOT NULL,
    login text UNIQUE,
    role text NOT NULL CHECK (role IN ('agent', 'lead', 'manager', 'admin', 'service')),
    language text NOT NULL DEFAULT 'zh',
    email text NOT NULL DEFAULT '',
    active @bool NOT NULL DEFAULT TRUE,
    external_id text UNIQUE
);
-- ;
CREATE TABLE support_group (
    id @id,
    code text NOT NULL UNIQUE,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    tier integer NOT NULL DEFAULT 1,
    supplier @bool NOT NULL DEFAULT FALSE,
    restricted @bool NOT NULL DEFAULT FALSE,
    lead_id @key REFERENCES staff (id),
    active @bool NOT NULL DEFAULT TRUE
);
-- ;
CREATE TABLE group_member (
    group_id @key NOT NULL REFERENCES support_group (id),
    staff_id @key NOT NULL REFERENCES staff (id),
    PRIMARY KEY (group_id, staff_id)
);
-- ;
CREATE INDEX group_member_staff ON group_member (staff_id);
-- ;
CREATE TABLE service (
    id @id,
    code text NOT NULL UNIQUE,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    group_id @key REFERENCES support_group (id),
    active @bool NOT NULL DEFAULT TRUE
);
-- ;
CREATE TABLE category (
    id @id,
    code text NOT NULL UNIQUE,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    first_line @bool NOT NULL DEFAULT TRUE,
    active @bool NOT NULL DEFAULT TRUE
);
-- ;
-- The priority matrix is data (domain rules, section 3).
CREATE TABLE priority_matrix (
    impact text NOT NULL CHECK (impact IN ('high', 'medium', 'low')),
    urgency text NOT NULL CHECK (urgency IN ('high', 'medium', 'low')),
    priority integer NOT NULL CHECK (priority BETWEEN 1 AND 5),
    PRIMARY KEY (impact, urgency)
);
-- ;
-- The state machines (domain rules, section 2): the core reads them, and a trigger obeys them. `phase` is the step a
-- state stands for in lists and glyphs, the same seven for every kind.
CREATE TABLE workflow_state (
    kind text NOT NULL,
    state text NOT NULL,
    phase text NOT NULL CHECK (phase IN ('new', 'assigned', 'in_progress', 'pending', 'resolved', 'closed', 'cancelled')),
    initial @bool NOT NULL DEFAULT FALSE,
    PRIMARY KEY (kind, state)
);
-- ;
CREATE TABLE workflow_transition (
    kind text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    action text NOT NULL,
    PRIMARY KEY (kind, from_state, to_state, action),
    FOREIGN KEY (kind, from_state) REFERENCES workflow_state (kind, state),
    FOREIGN KEY (kind, to_state) REFERENCES workflow_state (kind, state)
);
-- ;
CREATE TABLE calendar (
    id @id,
    code text NOT NULL UNIQUE,
    name_zh text NOT NULL,
    name_en text NOT NULL
);
-- ;
-- definition: JSON as in `frontdeskctl sla evaluate`: zone, week, exceptions.
CREATE TABLE calendar_version (
    id @id,
    calendar_id @key NOT NULL REFERENCES calendar (id),
    valid_from @instant NOT NULL,
    definition text NOT NULL,
    UNIQUE (calendar_id, valid_from)
);
-- ;
-- An agreement applies to a service, an organisation and a kind, each NULL for any; the most particular one wins.
CREATE TABLE agreement (
    id @id,
    code text NOT NULL UNIQUE,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    service_id @key REFERENCES service (id),
    organisation_id @key REFERENCES organisation (id),
    kind text,
    active @bool NOT NULL DEFAULT TRUE
);
-- ;
-- definition: JSON {"calendar": code, "targets": {"1": {"response_s", "update_s", "resolution_s"}, …}, "pauses": [reason …],
-- "priority_change": "retroactive" | "restart", "reopen_days": N, "close_after_days": N}.
CREATE TABLE agreement_version (
    id @id,
    agreement_id @key NOT NULL REFERENCES agreement (id),
    valid_from @instant NOT NULL,
    definition text NOT NULL,
    UNIQUE (agreement_id, valid_from)
);
-- ;
-- A ticket is the projection of its journal: seq is the last event it includes, flow_seq the last that changed the
-- unit of state, pending, group and owner. Clock columns are a cache that can be computed again.
CREATE TABLE ticket (
    id @id,
    number text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('incident', 'request', 'complaint')),
    state text NOT NULL,
    phase text NOT NULL,
    title text NOT NULL,
    channel text NOT NULL DEFAULT 'phone',
    caller_id @key REFERENCES customer (id),
    affected_id @key REFERENCES customer (id),
    organisation_id @key REFERENCES organisation (id),
    service_id @key REFERENCES service (id),
    category_id @key REFERENCES category (id),
    impact text NOT NULL DEFAULT 'low',
    urgency text NOT NULL DEFAULT 'medium',
    priority integer NOT NULL,
    priority_reason text NOT NULL DEFAULT '',
    group_id @key REFERENCES support_group (id),
    owner_id @key REFERENCES staff (id),
    pending_reason text NOT NULL DEFAULT '',
    pending_till @instant,
    closure_code text NOT NULL DEFAULT '',
    closure_text text NOT NULL DEFAULT '',
    opened_at @instant NOT NULL,
    acknowledged_at @instant,
    asked_at @instant,
    resolved_at @instant,
    closed_at @instant,
    changed_at @instant NOT NULL,
    reassign_count integer NOT NULL DEFAULT 0,
    reopen_count integer NOT NULL DEFAULT 0,
    escalation_level integer NOT NULL DEFAULT 0,
    parent_id @key REFERENCES ticket (id),
    duplicate_of @key REFERENCES ticket (id),
    follows_id @key REFERENCES ticket (id),
    restricted_group_id @key REFERENCES support_group (id),
    about_staff_id @key REFERENCES staff (id),
    about_group_id @key REFERENCES support_group (id),
    agreement_version_id @key REFERENCES agreement_version (id),
    response_due_at @instant,
    response_breached_at @instant,
    due_at @instant,
    due_order @instant NOT NULL,
    target_s @key NOT NULL DEFAULT 0,
    left_s @key,
    breached_at @instant,
    external_id text UNIQUE,
    imported @bool NOT NULL DEFAULT FALSE,
    seq @key NOT NULL DEFAULT 0,
    flow_seq @key NOT NULL DEFAULT 0,
    FOREIGN KEY (kind, state) REFERENCES workflow_state (kind, state)
);
-- ;
-- The lists everybody has. The columns behind the id are what a list's filter and its row-level security look at, so that ids in order
-- and counters are read from the index alone.
CREATE INDEX ticket_open ON ticket (priority, due_order, id, phase, about_staff_id, restricted_group_id)
    WHERE phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX ticket_owner_open ON ticket (owner_id, priority, due_order, id, phase, about_staff_id, restricted_group_id)
    WHERE phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX ticket_group_open ON ticket (group_id, priority, due_order, id, phase, about_staff_id, restricted_group_id)
    WHERE phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX ticket_unassigned ON ticket (priority, due_order, id, owner_id, phase, about_staff_id, restricted_group_id)
    WHERE owner_id IS NULL AND phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX ticket_waiting ON ticket (pending_reason, priority, due_order, id, phase, about_staff_id, restricted_group_id) WHERE phase = 'pending';
-- ;
CREATE INDEX ticket_wake ON ticket (pending_till) WHERE phase = 'pending';
-- ;
CREATE INDEX ticket_resolved ON ticket (changed_at, id, phase, about_staff_id, restricted_group_id) WHERE phase = 'resolved';
-- ;
CREATE INDEX ticket_asked ON ticket (asked_at) WHERE phase = 'resolved' AND asked_at IS NOT NULL;
-- ;
CREATE INDEX ticket_by_caller ON ticket (caller_id, opened_at);
-- ;
CREATE INDEX ticket_by_affected ON ticket (affected_id, opened_at);
-- ;
CREATE INDEX ticket_changed ON ticket (changed_at, id);
-- ;
CREATE INDEX ticket_opened ON ticket (opened_at, id);
-- ;
CREATE INDEX ticket_parent ON ticket (parent_id) WHERE parent_id IS NOT NULL;
-- ;
CREATE INDEX ticket_duplicate ON ticket (duplicate_of) WHERE duplicate_of IS NOT NULL;
-- ;
-- The long text stands apart, so that a change of state does not rewrite it.
CREATE TABLE ticket_text (
    ticket_id @key PRIMARY KEY REFERENCES ticket (id),
    details text NOT NULL
);
-- ;
CREATE TABLE ticket_link (
    from_id @key NOT NULL REFERENCES ticket (id),
    to_id @key NOT NULL REFERENCES ticket (id),
    kind text NOT NULL CHECK (kind IN ('related', 'duplicate', 'child', 'follow_up')),
    PRIMARY KEY (from_id, to_id, kind)
);
-- ;
CREATE INDEX ticket_link_to ON ticket_link (to_id);
-- ;
CREATE TABLE ticket_tag (
    tag text NOT NULL,
    ticket_id @key NOT NULL REFERENCES ticket (id),
    PRIMARY KEY (tag, ticket_id)
) @clustered;
-- ;
CREATE INDEX ticket_tag_ticket ON ticket_tag (ticket_id);
-- ;
CREATE TABLE interaction (
    id @id,
    number text NOT NULL UNIQUE,
    channel text NOT NULL CHECK (channel IN ('phone', 'walk_in', 'mail', 'web', 'chat', 'alert')),
    customer_id @key REFERENCES customer (id),
    affected_id @key REFERENCES customer (id),
    phone text NOT NULL DEFAULT '',
    agent_id @key REFERENCES staff (id),
    offered_at @instant NOT NULL,
    answered_at @instant,
    ended_at @instant,
    hold_s @key NOT NULL DEFAULT 0,
    wrap_s @key NOT NULL DEFAULT 0,
    subject text NOT NULL DEFAULT '',
    details text NOT NULL DEFAULT '',
    outcome text CHECK (outcome IN ('answered', 'linked', 'created', 'transferred', 'dropped', 'call_back', 'abandoned')),
    call_back_at @instant,
    call_back_done_at @instant,
    transferred_to text NOT NULL DEFAULT '',
    ticket_id @key REFERENCES ticket (id),
    external_id text UNIQUE,
    imported @bool NOT NULL DEFAULT FALSE,
    seq @key NOT NULL DEFAULT 0
);
-- ;
CREATE INDEX interaction_customer ON interaction (customer_id, offered_at);
-- ;
CREATE INDEX interaction_agent ON interaction (agent_id, offered_at);
-- ;
CREATE INDEX interaction_ticket ON interaction (ticket_id);
-- ;
CREATE INDEX interaction_offered ON interaction (offered_at, id);
-- ;
CREATE INDEX interaction_open ON interaction (offered_at, id) WHERE outcome IS NULL;
-- ;
CREATE INDEX interaction_call_back ON interaction (call_back_at, id) WHERE call_back_at IS NOT NULL AND call_back_done_at IS NULL;
-- ;
-- Everybody who reported a ticket; told_at is empty while the person is still to be told how it ended.
CREATE TABLE ticket_caller (
    ticket_id @key NOT NULL REFERENCES ticket (id),
    customer_id @key NOT NULL REFERENCES customer (id),
    interaction_id @key REFERENCES interaction (id),
    added_at @instant NOT NULL,
    told_at @instant,
    PRIMARY KEY (ticket_id, customer_id)
);
-- ;
CREATE INDEX ticket_caller_customer ON ticket_caller (customer_id);
-- ;
CREATE TABLE attachment (
    id @id,
    ticket_id @key NOT NULL REFERENCES ticket (id),
    name text NOT NULL,
    mime text NOT NULL,
    size @key NOT NULL,
    sha256 text NOT NULL,
    added_at @instant NOT NULL,
    added_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX attachment_ticket ON attachment (ticket_id);
-- ;
CREATE TABLE attachment_data (
    attachment_id @key PRIMARY KEY REFERENCES attachment (id),
    data @bytes NOT NULL
);
-- ;
-- Append-only; see core/storage/journal.h for what the hash covers.
CREATE TABLE journal (
    id @id,
    subject text NOT NULL,
    subject_id @key NOT NULL,
    seq @key NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    body_digest text NOT NULL,
    occurred_at @instant NOT NULL,
    actor_id @key REFERENCES staff (id),
    imported @bool NOT NULL DEFAULT FALSE,
    recorded_at @instant NOT NULL,
    recorded_by text NOT NULL,
    hash text NOT NULL
);
-- ;
CREATE UNIQUE INDEX journal_subject ON journal (subject, subject_id, seq);
-- ;
-- A filter of lists with its sort and columns: of one person, or shared with a group.
CREATE TABLE saved_view (
    id @id,
    owner_id @key NOT NULL REFERENCES staff (id),
    group_id @key REFERENCES support_group (id),
    name text NOT NULL,
    query text NOT NULL,
    sort_column text NOT NULL,
    descending @bool NOT NULL,
    columns text NOT NULL
);
-- ;
CREATE INDEX saved_view_owner ON saved_view (owner_id);
-- ;
CREATE INDEX saved_view_group ON saved_view (group_id) WHERE group_id IS NOT NULL;
-- ;
-- Where a person has put a view in their own navigation.
CREATE TABLE saved_view_place (
    staff_id @key NOT NULL REFERENCES staff (id),
    view_id @key NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE,
    position integer NOT NULL,
    PRIMARY KEY (staff_id, view_id)
) @clustered;
-- ;
CREATE INDEX saved_view_place_view ON saved_view_place (view_id);
-- ;
-- A command is written with its effect: whoever repeats it finds its result.
CREATE TABLE command (
    uuid text PRIMARY KEY,
    at @instant NOT NULL,
    actor_id @key REFERENCES staff (id),
    result text NOT NULL
);
-- ;
INSERT INTO priority_matrix (impact, urgency, priority) VALUES
    ('high', 'high', 1), ('high', 'medium', 2), ('high', 'low', 3),
    ('medium', 'high', 2), ('medium', 'medium', 3), ('medium', 'low', 4),
    ('low', 'high', 3), ('low', 'medium', 4), ('low', 'low', 5);
-- ;
INSERT INTO workflow_state (kind, state, phase, initial) VALUES
    ('incident', 'new', 'new', TRUE), ('incident', 'assigned', 'assigned', FALSE), ('incident', 'in_progress', 'in_progress', FALSE),
    ('incident', 'pending', 'pending', FALSE), ('incident', 'resolved', 'resolved', FALSE), ('incident', 'closed', 'closed', FALSE),
    ('incident', 'cancelled', 'cancelled', FALSE),
    ('request', 'submitted', 'new', TRUE), ('request', 'waiting_approval', 'pending', FALSE), ('request', 'approved', 'assigned', FALSE),
    ('request', 'rejected', 'cancelled', FALSE), ('request', 'fulfilling', 'in_progress', FALSE), ('request', 'pending', 'pending', FALSE),
    ('request', 'fulfilled', 'resolved', FALSE), ('request', 'closed', 'closed', FALSE), ('request', 'cancelled', 'cancelled', FALSE),
    ('complaint', 'received', 'new', TRUE), ('complaint', 'acknowledged', 'assigned', FALSE), ('complaint', 'investigating', 'in_progress', FALSE),
    ('complaint', 'answered', 'resolved', FALSE), ('complaint', 'appealed', 'in_progress', FALSE), ('complaint', 'closed', 'closed', FALSE),
    ('complaint', 'cancelled', 'cancelled', FALSE);
-- ;
-- action = what the agent does. A pair of equal states is a change of holder that the table allows (reassign).
INSERT INTO workflow_transition (kind, from_state, to_state, action) VALUES
    ('incident', 'new', 'assigned', 'assign'), ('incident', 'new', 'in_progress', 'take'), ('incident', 'new', 'resolved', 'resolve'),
    ('incident', 'new', 'cancelled', 'cancel'),
    ('incident', 'assigned', 'in_progress', 'take'), ('incident', 'assigned', 'assigned', 'assign'), ('incident', 'assigned', 'pending', 'pending'),
    ('incident', 'assigned', 'resolved', 'resolve'), ('incident', 'assigned', 'cancelled', 'cancel'),
    ('incident', 'in_progress', 'assigned', 'assign'), ('incident', 'in_progress', 'pending', 'pending'),
    ('incident', 'in_progress', 'resolved', 'resolve'), ('incident', 'in_progress', 'cancelled', 'cancel'),
    ('incident', 'pending', 'in_progress', 'resume'), ('incident', 'pending', 'assigned', 'assign'), ('incident', 'pending', 'resolved', 'resolve'),
    ('incident', 'resolved', 'closed', 'close'), ('incident', 'resolved', 'in_progress', 'reopen'),
    ('request', 'submitted', 'waiting_approval', 'ask_approval'), ('request', 'submitted', 'approved', 'approve'),
    ('request', 'submitted', 'cancelled', 'cancel'), ('request', 'submitted', 'submitted', 'assign'),
    ('request', 'waiting_approval', 'approved', 'approve'), ('request', 'waiting_approval', 'rejected', 'reject'),
    ('request', 'waiting_approval', 'cancelled', 'cancel'),
    ('request', 'approved', 'fulfilling', 'take'), ('request', 'approved', 'approved', 'assign'),
    ('request', 'fulfilling', 'pending', 'pending'), ('request', 'fulfilling', 'fulfilled', 'resolve'), ('request', 'fulfilling', 'fulfilling', 'assign'),
    ('request', 'pending', 'fulfilling', 'resume'), ('request', 'pending', 'pending', 'assign'),
    ('request', 'fulfilled', 'closed', 'close'), ('request', 'fulfilled', 'fulfilling', 'reopen'),
    ('complaint', 'received', 'acknowledged', 'take'), ('complaint', 'received', 'received', 'assign'), ('complaint', 'received', 'cancelled', 'cancel'),
    ('complaint', 'acknowledged', 'investigating', 'investigate'), ('complaint', 'acknowledged', 'acknowledged', 'assign'),
    ('complaint', 'investigating', 'answered', 'resolve'), ('complaint', 'investigating', 'investigating', 'assign'),
    ('complaint', 'answered', 'closed', 'close'), ('complaint', 'answered', 'appealed', 'appeal'),
    ('complaint', 'appealed', 'investigating', 'investigate'), ('complaint', 'appealed', 'appealed', 'assign');
-- ;
INSERT INTO setting (name, value) VALUES
    ('reopen_days', '5'), ('close_after_days', '3'), ('attachment_limit_mb', '25'), ('priority_override_role', 'agent'), ('default_region', 'CN');
