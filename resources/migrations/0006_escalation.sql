-- Escalation: who acts for the desk, what is due when, what was fired and who was told.

-- One row for each thing that exactly one program does for the whole desk. It leads until expires_at, by the database's own clock;
-- epoch grows with every change of leader. `book` names the agreements with which the plan below was made.
CREATE TABLE leadership (
    task text PRIMARY KEY,
    holder text NOT NULL,
    epoch @key NOT NULL,
    expires_at @instant NOT NULL,
    book text NOT NULL
);
-- ;
INSERT INTO leadership (task, holder, epoch, expires_at, book) VALUES ('escalation', '', 0, '1970-01-01T00:00:00.000Z', '');
-- ;
-- When an open ticket's next step is due, reckoned when the ticket stood at `seq`; a cache of the leader's, empty = nothing more to come.
CREATE TABLE escalation_plan (
    ticket_id @key PRIMARY KEY REFERENCES ticket (id),
    seq @key NOT NULL,
    at @instant
);
-- ;
CREATE INDEX escalation_plan_at ON escalation_plan (at) WHERE at IS NOT NULL;
-- ;
-- A step fires once for a clock's life: cycle counts its restarts. event_seq is the journal event of the ticket that tells of it.
CREATE TABLE escalation_firing (
    id @id,
    ticket_id @key NOT NULL REFERENCES ticket (id),
    clock text NOT NULL,
    cycle integer NOT NULL,
    step text NOT NULL,
    due_at @instant NOT NULL,
    fired_at @instant NOT NULL,
    epoch @key NOT NULL,
    event_seq @key NOT NULL
);
-- ;
CREATE UNIQUE INDEX escalation_firing_once ON escalation_firing (ticket_id, clock, cycle, step);
-- ;
-- Who was told of an event, at most once each, and is to acknowledge it; by answer_by at the latest, or somebody above is told.
CREATE TABLE escalation_notice (
    id @id,
    ticket_id @key NOT NULL REFERENCES ticket (id),
    event_seq @key NOT NULL,
    staff_id @key NOT NULL REFERENCES staff (id),
    firing_id @key REFERENCES escalation_firing (id),
    cause text NOT NULL CHECK (cause IN ('step', 'unanswered', 'escalated')),
    facts text NOT NULL,
    created_at @instant NOT NULL,
    created_by @key REFERENCES staff (id),
    answer_by @instant NOT NULL,
    acknowledged_at @instant,
    passed_on_at @instant
);
-- ;
CREATE UNIQUE INDEX escalation_notice_once ON escalation_notice (ticket_id, event_seq, staff_id);
-- ;
CREATE INDEX escalation_notice_open ON escalation_notice (staff_id, created_at) WHERE acknowledged_at IS NULL;
-- ;
CREATE INDEX escalation_notice_unanswered ON escalation_notice (answer_by) WHERE acknowledged_at IS NULL AND passed_on_at IS NULL;
-- ;
CREATE INDEX escalation_notice_firing ON escalation_notice (firing_id) WHERE firing_id IS NOT NULL;
-- ;
CREATE INDEX escalation_notice_by ON escalation_notice (created_by) WHERE created_by IS NOT NULL;
-- ;
-- What is to be mailed; `key` keeps a second mail of the same thing out. Written with its cause, sent later by whoever sends mail.
CREATE TABLE mail_outbox (
    id @id,
    key text NOT NULL UNIQUE,
    created_at @instant NOT NULL,
    created_by @key REFERENCES staff (id),
    ticket_id @key NOT NULL REFERENCES ticket (id),
    staff_id @key REFERENCES staff (id),
    customer_id @key REFERENCES customer (id),
    language text NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    sent_at @instant
);
-- ;
CREATE INDEX mail_outbox_ticket ON mail_outbox (ticket_id);
-- ;
CREATE INDEX mail_outbox_waiting ON mail_outbox (id) WHERE sent_at IS NULL;
-- ;
INSERT INTO setting (name, value) VALUES ('acknowledge_minutes', '15'), ('reassign_alert', '3'), ('reopen_alert', '2') ON CONFLICT DO NOTHING;
