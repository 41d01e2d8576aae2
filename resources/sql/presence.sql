-- Who has which ticket open. Times are the database's own.

-- statement: presence.put [postgres]
INSERT INTO presence (client, staff_id, ticket_id, doing, seen_at) VALUES (:client, :staff, :ticket, :doing, clock_timestamp())
ON CONFLICT (client, ticket_id) DO UPDATE SET doing = excluded.doing;

-- statement: presence.put [sqlite]
INSERT INTO presence (client, staff_id, ticket_id, doing, seen_at) VALUES (:client, :staff, :ticket, :doing, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
ON CONFLICT (client, ticket_id) DO UPDATE SET doing = excluded.doing, seen_at = excluded.seen_at;

-- statement: presence.renew [postgres]
UPDATE presence SET doing = doing WHERE client = :client;

-- statement: presence.renew [sqlite]
UPDATE presence SET seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE client = :client;

-- statement: presence.leave [postgres]
SELECT FROM fd_presence_leave(:client, :ticket);

-- statement: presence.leave [sqlite]
DELETE FROM presence WHERE client = :client AND ticket_id = :ticket;

-- statement: presence.leave_all [postgres]
SELECT FROM fd_presence_leave(:client, NULL);

-- statement: presence.leave_all [sqlite]
DELETE FROM presence WHERE client = :client;

-- statement: presence.sweep [sqlite]
DELETE FROM presence WHERE seen_at < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-10 minutes');

-- statement: presence.all [postgres]
SELECT p.client, p.staff_id, p.ticket_id, p.doing FROM presence p JOIN ticket t ON t.id = p.ticket_id
WHERE p.seen_at > clock_timestamp() - interval '40 seconds' AND (t.about_staff_id IS NULL OR t.about_staff_id <> :me)
ORDER BY p.ticket_id, p.staff_id, p.client;

-- Not joined with ticket: SQLite would read all of them into a Bloom filter for the few that somebody looks at.
-- statement: presence.all [sqlite]
SELECT p.client, p.staff_id, p.ticket_id, p.doing FROM presence p
WHERE p.seen_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-40 seconds')
    AND EXISTS (SELECT 1 FROM ticket t WHERE t.id = p.ticket_id AND (t.about_staff_id IS NULL OR t.about_staff_id <> :me))
ORDER BY p.ticket_id, p.staff_id, p.client;

-- statement: presence.tell [postgres]
SELECT pg_notify('frontdesk', 'presence');
