-- What is small and held whole by every client.

-- statement: desk.settings
SELECT name, value FROM setting;

-- statement: desk.names
SELECT short_id, name_zh, name_en, zone FROM desk;

-- statement: directory.staff
SELECT id, name, login, role, language, email, active FROM staff ORDER BY name, id;

-- statement: directory.groups
SELECT id, code, name_zh, name_en, tier, supplier, restricted, lead_id, active FROM support_group ORDER BY tier, code;

-- statement: directory.members
SELECT group_id, staff_id FROM group_member ORDER BY group_id, staff_id;

-- statement: directory.services
SELECT id, code, name_zh, name_en, group_id FROM service WHERE active ORDER BY code;

-- statement: directory.categories
SELECT id, code, name_zh, name_en, first_line FROM category WHERE active ORDER BY code;

-- statement: workflow.states
SELECT kind, state, phase, initial FROM workflow_state;

-- statement: workflow.transitions
SELECT kind, from_state, to_state, action FROM workflow_transition;

-- statement: workflow.matrix
SELECT impact, urgency, priority FROM priority_matrix;
