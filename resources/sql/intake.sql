-- What a desk has prepared for its calls, and what callers answered.

-- statement: intake.quick_tickets
SELECT id, position, name_zh, name_en, subject_zh, subject_en, details_zh, details_en, outcome, kind, category_id, service_id, impact, urgency,
    group_id, script_id, active, version
FROM quick_ticket ORDER BY CASE WHEN position = 0 THEN 99 ELSE position END, id;

-- statement: intake.scripts
SELECT id, category_id, name_zh, name_en, nodes, active, version FROM question_script ORDER BY id;

-- statement: intake.add_quick_ticket
INSERT INTO quick_ticket (position, name_zh, name_en, subject_zh, subject_en, details_zh, details_en, outcome, kind, category_id, service_id, impact,
    urgency, group_id, script_id, active)
VALUES (:position, :name_zh, :name_en, :subject_zh, :subject_en, :details_zh, :details_en, :outcome, :kind, :category_id, :service_id, :impact,
    :urgency, :group_id, :script_id, :active) RETURNING id;

-- statement: intake.change_quick_ticket
UPDATE quick_ticket SET position = :position, name_zh = :name_zh, name_en = :name_en, subject_zh = :subject_zh, subject_en = :subject_en,
    details_zh = :details_zh, details_en = :details_en, outcome = :outcome, kind = :kind, category_id = :category_id, service_id = :service_id,
    impact = :impact, urgency = :urgency, group_id = :group_id, script_id = :script_id, active = :active, version = version + 1
WHERE id = :id AND version = :version;

-- statement: intake.move_quick_ticket
UPDATE quick_ticket SET position = :position, version = version + 1 WHERE id = :id;

-- statement: intake.add_script
INSERT INTO question_script (category_id, name_zh, name_en, nodes, active) VALUES (:category_id, :name_zh, :name_en, :nodes, :active) RETURNING id;

-- statement: intake.change_script
UPDATE question_script SET category_id = :category_id, name_zh = :name_zh, name_en = :name_en, nodes = :nodes, active = :active, version = version + 1
WHERE id = :id AND version = :version;

-- statement: intake.add_answer
INSERT INTO interaction_answer (interaction_id, place, script_id, node, question_zh, question_en, code, answer_zh, answer_en)
VALUES (:interaction_id, :place, :script_id, :node, :question_zh, :question_en, :code, :answer_zh, :answer_en);

-- statement: intake.answers
SELECT script_id, node, question_zh, question_en, code, answer_zh, answer_en FROM interaction_answer WHERE interaction_id = :interaction_id ORDER BY place;
