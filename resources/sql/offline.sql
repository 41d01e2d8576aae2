-- What the copy of a desk on a client's computer takes (core/offline/cachefill.h): ids with the number of their last change, the most wanted
-- first. Restricted tickets never, whoever asks.

-- statement: offline.own_tickets [postgres]
SELECT id, seq FROM ticket WHERE owner_id = :me AND phase IN ('new', 'assigned', 'in_progress', 'pending')
    AND restricted_group_id IS NULL AND about_staff_id IS NULL AND about_group_id IS NULL
ORDER BY priority, due_order, id LIMIT :most;

-- statement: offline.seen_tickets [postgres]
SELECT id, seq FROM ticket WHERE id = ANY (CAST(:ids AS bigint[]))
    AND restricted_group_id IS NULL AND about_staff_id IS NULL AND about_group_id IS NULL;

-- statement: offline.group_tickets [postgres]
SELECT id, seq FROM ticket WHERE group_id = ANY (CAST(:groups AS bigint[])) AND phase IN ('new', 'assigned', 'in_progress', 'pending')
    AND restricted_group_id IS NULL AND about_staff_id IS NULL AND about_group_id IS NULL
ORDER BY priority, due_order, id LIMIT :most;

-- statement: offline.open_tickets [postgres]
SELECT id, seq FROM ticket WHERE phase IN ('new', 'assigned', 'in_progress', 'pending')
    AND restricted_group_id IS NULL AND about_staff_id IS NULL AND about_group_id IS NULL
ORDER BY priority, due_order, id LIMIT :most;

-- statement: offline.recent_tickets [postgres]
SELECT id, seq FROM ticket WHERE restricted_group_id IS NULL AND about_staff_id IS NULL AND about_group_id IS NULL
ORDER BY changed_at DESC, id DESC LIMIT :most;

-- statement: offline.articles [postgres]
SELECT id, seq FROM article WHERE version > 0 AND state <> 'retired' ORDER BY used_count DESC, id DESC LIMIT :most;

-- Callers of late, those who belong to the tickets, then the newest.
-- statement: offline.customers [postgres]
SELECT c.id, c.seq FROM customer c JOIN (
    SELECT id, min(place) AS place FROM (
        SELECT customer_id AS id, 1 AS place FROM (SELECT customer_id FROM interaction ORDER BY offered_at DESC LIMIT 2000) late WHERE customer_id IS NOT NULL
        UNION ALL SELECT caller_id, 2 FROM ticket WHERE id = ANY (CAST(:ids AS bigint[])) AND caller_id IS NOT NULL
        UNION ALL SELECT affected_id, 2 FROM ticket WHERE id = ANY (CAST(:ids AS bigint[])) AND affected_id IS NOT NULL
        UNION ALL SELECT customer_id, 2 FROM ticket_caller WHERE ticket_id = ANY (CAST(:ids AS bigint[]))
        UNION ALL (SELECT id, 3 FROM customer WHERE merged_into IS NULL ORDER BY id DESC LIMIT :most)) wanted
    GROUP BY id) chosen ON chosen.id = c.id
ORDER BY chosen.place, c.id DESC LIMIT :most;

-- Whoever stands above them in a chain of merges.
-- statement: offline.survivors [postgres]
WITH RECURSIVE up (id) AS (
    SELECT merged_into FROM customer WHERE id = ANY (CAST(:ids AS bigint[])) AND merged_into IS NOT NULL
    UNION SELECT c.merged_into FROM up JOIN customer c ON c.id = up.id WHERE c.merged_into IS NOT NULL)
SELECT s.id, s.seq FROM up JOIN customer s ON s.id = up.id;

-- Contacts that led to no ticket; those of a ticket come with it.
-- statement: offline.interactions [postgres]
SELECT id, seq FROM interaction WHERE ticket_id IS NULL ORDER BY offered_at DESC, id DESC LIMIT :most;

-- statement: offline.touch [postgres]
SELECT count(*) AS here FROM desk;
