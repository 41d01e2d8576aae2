-- Signing in, and the staff whom an administrator adds.

-- statement: access.local_account [sqlite]
SELECT s.id, s.name, s.login, s.role, s.active, TRUE AS owns_desk, coalesce(a.password_hash, '') AS password_hash
FROM staff s LEFT JOIN local_account a ON a.staff_id = s.id WHERE s.login = :login;

-- statement: access.session_account [postgres]
SELECT s.id, s.name, s.login, s.role, s.active, fd_has('owner') AS owns_desk, '' AS password_hash
FROM staff s WHERE s.login = session_user;

-- statement: access.session_user [postgres]
SELECT session_user::text AS login;

-- statement: access.groups
SELECT group_id FROM group_member WHERE staff_id = :staff ORDER BY group_id;

-- statement: staff.add [sqlite]
INSERT INTO staff (name, login, role, language, email) VALUES (:name, :login, :role, :language, :email) RETURNING id;

-- statement: staff.add [postgres]
SELECT fd_staff_add(:name, :login, :verifier, :role) AS id;

-- statement: staff.describe [postgres]
UPDATE staff SET language = :language, email = :email WHERE id = :id;

-- statement: staff.set_password [sqlite]
INSERT INTO local_account (staff_id, password_hash) VALUES (:staff, :hash)
ON CONFLICT (staff_id) DO UPDATE SET password_hash = excluded.password_hash;

-- statement: staff.group_by_name
SELECT id FROM support_group WHERE replace(replace(lower(code), '_', ' '), '-', ' ') = replace(replace(lower(:name), '_', ' '), '-', ' ')
    OR name_zh = :name OR replace(replace(lower(name_en), '_', ' '), '-', ' ') = replace(replace(lower(:name), '_', ' '), '-', ' ') ORDER BY id;

-- statement: staff.add_group
INSERT INTO support_group (code, name_zh, name_en, tier) VALUES (:code, :name, :name, 1) RETURNING id;

-- statement: staff.join_group
INSERT INTO group_member (group_id, staff_id) VALUES (:group, :staff) ON CONFLICT DO NOTHING;

-- statement: staff.add_first [sqlite]
INSERT INTO staff (name, login, role) VALUES (:name, :login, 'admin') ON CONFLICT DO NOTHING RETURNING id;

-- statement: staff.add_first [postgres]
INSERT INTO staff (name, login, role) VALUES (:name, session_user, 'admin') ON CONFLICT DO NOTHING RETURNING id;
