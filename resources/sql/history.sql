-- Whole pasts of tickets, many at a time (core/ticket/tickethistory.h). On PostgreSQL every parameter is an array, one element a row.

-- statement: history.next_ids [postgres]
SELECT nextval(pg_get_serial_sequence(CAST(:table AS text), 'id')) AS id FROM generate_series(1, CAST(:count AS bigint));

-- statement: history.last_id_of_ticket [sqlite]
SELECT coalesce(max(id), 0) AS id FROM ticket;

-- statement: history.last_id_of_interaction [sqlite]
SELECT coalesce(max(id), 0) AS id FROM interaction;

-- statement: history.last_id_of_customer [sqlite]
SELECT coalesce(max(id), 0) AS id FROM customer;

-- statement: history.last_id_of_article [sqlite]
SELECT coalesce(max(id), 0) AS id FROM article;

-- statement: history.last_id_of_article_text [sqlite]
SELECT coalesce(max(id), 0) AS id FROM article_text;

-- statement: history.next_numbers [sqlite]
UPDATE number_counter SET last = last + :count WHERE prefix = :prefix RETURNING last AS number;

-- statement: history.next_numbers [postgres]
SELECT nextval(CAST('number_' || lower(CAST(:prefix AS text)) AS regclass)) AS number FROM generate_series(1, CAST(:count AS bigint));

-- statement: history.ticket_id
SELECT id FROM ticket WHERE number = :number;

-- statement: history.ticket [sqlite]
INSERT INTO ticket (
    id, number, kind, state, phase, title, channel, caller_id, affected_id, organisation_id, service_id, category_id, impact,
    urgency, priority, priority_reason, group_id, owner_id, pending_reason, pending_till, closure_code, closure_text, opened_at,
    acknowledged_at, asked_at, resolved_at, closed_at, changed_at, reassign_count, reopen_count, escalation_level, parent_id,
    duplicate_of, follows_id, restricted_group_id, about_staff_id, about_group_id, agreement_version_id, response_due_at,
    response_breached_at, due_at, due_order, target_s, left_s, breached_at,
    update_due_at, update_breached_at, group_due_at, group_breached_at, external_id, imported, seq, flow_seq)
VALUES (
    :id, :number, :kind, :state, :phase, :title, :channel, :caller_id, :affected_id, :organisation_id, :service_id, :category_id,
    :impact, :urgency, :priority, :priority_reason, :group_id, :owner_id, :pending_reason, :pending_till, :closure_code,
    :closure_text, :opened_at, :acknowledged_at, :asked_at, :resolved_at, :closed_at, :changed_at, :reassign_count, :reopen_count,
    :escalation_level, :parent_id, :duplicate_of, :follows_id, :restricted_group_id, :about_staff_id, :about_group_id,
    :agreement_version_id, :response_due_at, :response_breached_at, :due_at, :due_order, :target_s, :left_s, :breached_at,
    :update_due_at, :update_breached_at, :group_due_at, :group_breached_at,
    :external_id, :imported, :seq, :flow_seq);

-- statement: history.ticket [postgres]
INSERT INTO ticket (
    id, number, kind, state, phase, title, channel, caller_id, affected_id, organisation_id, service_id, category_id, impact,
    urgency, priority, priority_reason, group_id, owner_id, pending_reason, pending_till, closure_code, closure_text, opened_at,
    acknowledged_at, asked_at, resolved_at, closed_at, changed_at, reassign_count, reopen_count, escalation_level, parent_id,
    duplicate_of, follows_id, restricted_group_id, about_staff_id, about_group_id, agreement_version_id, response_due_at,
    response_breached_at, due_at, due_order, target_s, left_s, breached_at,
    update_due_at, update_breached_at, group_due_at, group_breached_at, external_id, imported, seq, flow_seq)
SELECT * FROM unnest(
    CAST(:id AS bigint[]), CAST(:number AS text[]), CAST(:kind AS text[]), CAST(:state AS text[]), CAST(:phase AS text[]),
    CAST(:title AS text[]), CAST(:channel AS text[]), CAST(:caller_id AS bigint[]), CAST(:affected_id AS bigint[]),
    CAST(:organisation_id AS bigint[]), CAST(:service_id AS bigint[]), CAST(:category_id AS bigint[]), CAST(:impact AS text[]),
    CAST(:urgency AS text[]), CAST(:priority AS integer[]), CAST(:priority_reason AS text[]), CAST(:group_id AS bigint[]),
    CAST(:owner_id AS bigint[]), CAST(:pending_reason AS text[]), CAST(:pending_till AS timestamptz[]), CAST(:closure_code AS
    text[]), CAST(:closure_text AS text[]), CAST(:opened_at AS timestamptz[]), CAST(:acknowledged_at AS timestamptz[]),
    CAST(:asked_at AS timestamptz[]), CAST(:resolved_at AS timestamptz[]), CAST(:closed_at AS timestamptz[]), CAST(:changed_at AS
    timestamptz[]), CAST(:reassign_count AS integer[]), CAST(:reopen_count AS integer[]), CAST(:escalation_level AS integer[]),
    CAST(:parent_id AS bigint[]), CAST(:duplicate_of AS bigint[]), CAST(:follows_id AS bigint[]), CAST(:restricted_group_id AS
    bigint[]), CAST(:about_staff_id AS bigint[]), CAST(:about_group_id AS bigint[]), CAST(:agreement_version_id AS bigint[]),
    CAST(:response_due_at AS timestamptz[]), CAST(:response_breached_at AS timestamptz[]), CAST(:due_at AS timestamptz[]),
    CAST(:due_order AS timestamptz[]), CAST(:target_s AS bigint[]), CAST(:left_s AS bigint[]), CAST(:breached_at AS timestamptz[]),
    CAST(:update_due_at AS timestamptz[]), CAST(:update_breached_at AS timestamptz[]), CAST(:group_due_at AS timestamptz[]),
    CAST(:group_breached_at AS timestamptz[]),
    CAST(:external_id AS text[]), CAST(:imported AS boolean[]), CAST(:seq AS bigint[]), CAST(:flow_seq AS bigint[]));

-- statement: history.ticket_text [sqlite]
INSERT INTO ticket_text (
    ticket_id, details)
VALUES (
    :ticket_id, :details);

-- statement: history.ticket_text [postgres]
INSERT INTO ticket_text (
    ticket_id, details)
SELECT * FROM unnest(
    CAST(:ticket_id AS bigint[]), CAST(:details AS text[]));

-- statement: history.ticket_tag [sqlite]
INSERT INTO ticket_tag (
    tag, ticket_id)
VALUES (
    :tag, :ticket_id);

-- statement: history.ticket_tag [postgres]
INSERT INTO ticket_tag (
    tag, ticket_id)
SELECT * FROM unnest(
    CAST(:tag AS text[]), CAST(:ticket_id AS bigint[]));

-- statement: history.ticket_caller [sqlite]
INSERT INTO ticket_caller (
    ticket_id, customer_id, interaction_id, added_at, told_at)
VALUES (
    :ticket_id, :customer_id, :interaction_id, :added_at, :told_at);

-- statement: history.ticket_caller [postgres]
INSERT INTO ticket_caller (
    ticket_id, customer_id, interaction_id, added_at, told_at)
SELECT * FROM unnest(
    CAST(:ticket_id AS bigint[]), CAST(:customer_id AS bigint[]), CAST(:interaction_id AS bigint[]), CAST(:added_at AS
    timestamptz[]), CAST(:told_at AS timestamptz[]));

-- statement: history.ticket_link [sqlite]
INSERT INTO ticket_link (
    from_id, to_id, kind)
VALUES (
    :from_id, :to_id, :kind);

-- statement: history.ticket_link [postgres]
INSERT INTO ticket_link (
    from_id, to_id, kind)
SELECT * FROM unnest(
    CAST(:from_id AS bigint[]), CAST(:to_id AS bigint[]), CAST(:kind AS text[]));

-- statement: history.interaction [sqlite]
INSERT INTO interaction (
    id, number, channel, customer_id, affected_id, phone, agent_id, offered_at, answered_at, ended_at, hold_s, wrap_s, subject,
    details, outcome, call_back_at, call_back_done_at, transferred_to, ticket_id, imported, seq)
VALUES (
    :id, :number, :channel, :customer_id, :affected_id, :phone, :agent_id, :offered_at, :answered_at, :ended_at, :hold_s, :wrap_s,
    :subject, :details, :outcome, :call_back_at, :call_back_done_at, :transferred_to, :ticket_id, :imported, :seq);

-- statement: history.interaction [postgres]
INSERT INTO interaction (
    id, number, channel, customer_id, affected_id, phone, agent_id, offered_at, answered_at, ended_at, hold_s, wrap_s, subject,
    details, outcome, call_back_at, call_back_done_at, transferred_to, ticket_id, imported, seq)
SELECT * FROM unnest(
    CAST(:id AS bigint[]), CAST(:number AS text[]), CAST(:channel AS text[]), CAST(:customer_id AS bigint[]), CAST(:affected_id AS
    bigint[]), CAST(:phone AS text[]), CAST(:agent_id AS bigint[]), CAST(:offered_at AS timestamptz[]), CAST(:answered_at AS
    timestamptz[]), CAST(:ended_at AS timestamptz[]), CAST(:hold_s AS bigint[]), CAST(:wrap_s AS bigint[]), CAST(:subject AS
    text[]), CAST(:details AS text[]), CAST(:outcome AS text[]), CAST(:call_back_at AS timestamptz[]), CAST(:call_back_done_at AS
    timestamptz[]), CAST(:transferred_to AS text[]), CAST(:ticket_id AS bigint[]), CAST(:imported AS boolean[]), CAST(:seq AS
    bigint[]));

-- statement: history.journal [sqlite]
INSERT INTO journal (
    subject, subject_id, kind, body, occurred_at, actor_id, imported, seq, body_digest, recorded_at, recorded_by, hash)
VALUES (
    :subject, :subject_id, :kind, :body, :occurred_at, :actor_id, :imported, :seq, :body_digest, :recorded_at, :recorded_by, :hash);

-- statement: history.journal [postgres]
INSERT INTO journal (
    subject, subject_id, kind, body, occurred_at, actor_id, imported, seq)
SELECT * FROM unnest(
    CAST(:subject AS text[]), CAST(:subject_id AS bigint[]), CAST(:kind AS text[]), CAST(:body AS text[]), CAST(:occurred_at AS
    timestamptz[]), CAST(:actor_id AS bigint[]), CAST(:imported AS boolean[]), CAST(:seq AS bigint[]));

-- statement: history.stretches [postgres]
SELECT fd_stretches(CAST(:ids AS bigint[]));

-- statement: history.stretches [sqlite]
INSERT INTO stretches_to_tell (ticket_ids) VALUES (:ids);
