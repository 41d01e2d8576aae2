-- Saved views: of a person, or shared with a group; each person puts them in an order of their own.

-- statement: view.list
SELECT v.id, v.owner_id, v.group_id, v.name, v.query, v.sort_column, v.descending, v.columns
FROM saved_view v LEFT JOIN saved_view_place p ON p.view_id = v.id AND p.staff_id = :me
WHERE v.owner_id = :me OR v.group_id IN (SELECT group_id FROM group_member WHERE staff_id = :me)
ORDER BY coalesce(p.position, 1000000), v.id;

-- statement: view.read
SELECT id, owner_id, group_id, name, query, sort_column, descending, columns FROM saved_view WHERE id = :id;

-- statement: view.leads
SELECT lead_id FROM support_group WHERE id = :group;

-- statement: view.insert
INSERT INTO saved_view (owner_id, group_id, name, query, sort_column, descending, columns)
VALUES (:owner, :group, :name, :query, :sort, :descending, :columns) RETURNING id;

-- statement: view.update
UPDATE saved_view SET group_id = :group, name = :name, query = :query, sort_column = :sort, descending = :descending, columns = :columns WHERE id = :id;

-- statement: view.remove [postgres]
SELECT FROM fd_view_remove(:id);

-- statement: view.remove [sqlite]
DELETE FROM saved_view WHERE id = :id;

-- statement: view.place
INSERT INTO saved_view_place (staff_id, view_id, position) VALUES (:me, :id, :position)
ON CONFLICT (staff_id, view_id) DO UPDATE SET position = excluded.position;

-- statement: view.take [sqlite]
UPDATE saved_view SET owner_id = :me WHERE id = :id AND EXISTS (SELECT 1 FROM staff s WHERE s.id = saved_view.owner_id AND NOT s.active) RETURNING id;

-- statement: view.take [postgres]
SELECT CAST(:id AS bigint) AS id FROM (SELECT CAST(:me AS bigint) AS me) m WHERE fd_take_view(:id);

-- statement: view.layouts
SELECT view, columns FROM view_layout WHERE staff_id = :me;

-- statement: view.keep_layout
INSERT INTO view_layout (staff_id, view, columns) VALUES (:me, :view, :columns)
ON CONFLICT (staff_id, view) DO UPDATE SET columns = excluded.columns;

-- statement: view.drop_layout [postgres]
SELECT FROM fd_view_layout_remove(:view) WHERE CAST(:me AS bigint) = fd_me();

-- statement: view.drop_layout [sqlite]
DELETE FROM view_layout WHERE staff_id = :me AND view = :view;

-- From one tag to the next along the index: as many steps as there are tags, however many tickets each has.
-- statement: view.tags
WITH RECURSIVE used (tag) AS (
    SELECT min(g.tag) FROM ticket_tag g
    UNION ALL
    SELECT (SELECT min(g.tag) FROM ticket_tag g WHERE g.tag > used.tag) FROM used WHERE used.tag IS NOT NULL
)
SELECT tag FROM used WHERE tag IS NOT NULL LIMIT :most;
