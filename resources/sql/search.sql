-- The index of tickets: terms in, ids out. Texts are read beside it and ranked in core.

-- statement: search.ticket_put [sqlite]
INSERT INTO search_ticket (rowid, terms) VALUES (:id, :terms);

-- statement: search.ticket_take_out [sqlite]
INSERT INTO search_ticket (search_ticket, rowid, terms) VALUES ('delete', :id, :terms);

-- statement: search.ticket_put [postgres]
SELECT fd_search_put_ticket(:id, CAST(:terms AS text[]));

-- statement: search.tickets_put [sqlite]
INSERT INTO search_ticket (rowid, terms) VALUES (:id, :terms);

-- statement: search.tickets_put [postgres]
INSERT INTO search_ticket (ticket_id, terms)
SELECT id, array_to_tsvector(string_to_array(terms, ' ')) FROM unnest(CAST(:id AS bigint[]), CAST(:terms AS text[])) AS texts (id, terms);

-- statement: search.ticket_ids [sqlite]
SELECT rowid AS id FROM search_ticket WHERE search_ticket MATCH :query ORDER BY rowid DESC LIMIT :most;

-- statement: search.ticket_ids [postgres]
SELECT fd_search_tickets(CAST(:query AS tsquery), CAST(:most AS integer)) AS id;

-- statement: search.ticket_frequency [sqlite]
SELECT count(*) AS documents FROM (SELECT rowid FROM search_ticket WHERE search_ticket MATCH :query LIMIT :most);

-- statement: search.ticket_frequency [postgres]
SELECT fd_search_ticket_frequency(CAST(:query AS tsquery), CAST(:most AS integer)) AS documents;

-- statement: search.ticket_count
SELECT coalesce(max(id), 0) AS documents FROM ticket;

-- statement: search.ticket_texts
SELECT t.id, t.number, t.title, t.phase, x.details FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id
