-- What a desk has prepared for its calls: the ten commonest as one key each, and what is asked step by step; and what callers answered.

-- A small decision tree; `nodes` is JSON, see core/interaction/questionscript.h.
CREATE TABLE question_script (
    id @id,
    category_id @key REFERENCES category (id),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    nodes text NOT NULL,
    active @bool NOT NULL DEFAULT TRUE,
    version integer NOT NULL DEFAULT 1
);
-- ;
CREATE UNIQUE INDEX question_script_category ON question_script (category_id) WHERE category_id IS NOT NULL AND active;
-- ;
CREATE TABLE quick_ticket (
    id @id,
    position integer NOT NULL DEFAULT 0 CHECK (position BETWEEN 0 AND 10),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    subject_zh text NOT NULL,
    subject_en text NOT NULL,
    details_zh text NOT NULL DEFAULT '',
    details_en text NOT NULL DEFAULT '',
    outcome text NOT NULL CHECK (outcome IN ('created', 'answered')),
    kind text NOT NULL CHECK (kind IN ('incident', 'request', 'complaint')),
    category_id @key REFERENCES category (id),
    service_id @key REFERENCES service (id),
    impact text NOT NULL CHECK (impact IN ('high', 'medium', 'low')),
    urgency text NOT NULL CHECK (urgency IN ('high', 'medium', 'low')),
    group_id @key REFERENCES support_group (id),
    script_id @key REFERENCES question_script (id),
    active @bool NOT NULL DEFAULT TRUE,
    version integer NOT NULL DEFAULT 1
);
-- ;
CREATE UNIQUE INDEX quick_ticket_position ON quick_ticket (position) WHERE position > 0 AND active;
-- ;
-- What was asked in a contact and answered, in order; the words as they stood, for a script may change. `code` = place of the answer
-- chosen, empty = it was typed.
CREATE TABLE interaction_answer (
    interaction_id @key NOT NULL REFERENCES interaction (id),
    place integer NOT NULL,
    script_id @key REFERENCES question_script (id),
    node text NOT NULL,
    question_zh text NOT NULL,
    question_en text NOT NULL,
    code text NOT NULL DEFAULT '',
    answer_zh text NOT NULL,
    answer_en text NOT NULL,
    PRIMARY KEY (interaction_id, place)
) @clustered;
-- ;
CREATE INDEX interaction_answer_node ON interaction_answer (script_id, node);
