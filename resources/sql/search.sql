-- The indexes of tickets and of articles (a row a language): terms in, ids out. Texts are read beside it and ranked in core.

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

-- How many texts have each of these queries, at most :most of each.
-- statement: search.ticket_frequencies [sqlite]
SELECT q.key + 1 AS entry, (SELECT count(*) FROM (SELECT rowid FROM search_ticket WHERE search_ticket MATCH q.value LIMIT :most)) AS documents
FROM json_each(:queries) q;

-- statement: search.ticket_frequencies [postgres]
SELECT entry, documents FROM fd_search_ticket_frequencies(CAST(:queries AS tsquery[]), CAST(:most AS integer));

-- From each of these ids on: how many texts have each of these queries, at most :most, and which of them is the last.
-- statement: search.ticket_sampled [sqlite]
SELECT q.key + 1 AS entry, w.value AS start,
    (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM (
        SELECT rowid AS id FROM search_ticket WHERE search_ticket MATCH q.value AND rowid >= w.value ORDER BY rowid LIMIT :most)) AS counted
FROM json_each(:queries) q CROSS JOIN json_each(:starts) w;

-- statement: search.ticket_shares [postgres]
SELECT entry, share FROM fd_search_shares('ticket', CAST(:terms AS text[]), CAST(:prefixes AS boolean[]));

-- Which texts have each of these queries; for rare ones.
-- statement: search.ticket_entries [postgres]
SELECT entry, id FROM fd_search_ticket_entries(CAST(:queries AS tsquery[]), CAST(:most AS integer));

-- For words that very many texts have.
-- statement: search.ticket_newest [postgres]
SELECT fd_search_newest_tickets(CAST(:query AS tsquery), CAST(:most AS integer)) AS id;

-- statement: search.ticket_count
SELECT coalesce(max(id), 0) AS documents FROM ticket;

-- statement: search.ticket_texts
SELECT t.id, t.number, t.title, t.phase, x.details FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id

-- statement: search.article_put [sqlite]
INSERT INTO search_article (rowid, terms) VALUES (:id, :terms);

-- statement: search.article_take_out [sqlite]
INSERT INTO search_article (search_article, rowid, terms) VALUES ('delete', :id, :terms);

-- statement: search.article_put [postgres]
SELECT fd_search_put_article(:id, CAST(:terms AS text[]));

-- statement: search.articles_put [sqlite]
INSERT INTO search_article (rowid, terms) VALUES (:id, :terms);

-- statement: search.articles_put [postgres]
INSERT INTO search_article (text_id, terms)
SELECT id, array_to_tsvector(string_to_array(terms, ' ')) FROM unnest(CAST(:id AS bigint[]), CAST(:terms AS text[])) AS texts (id, terms);

-- statement: search.article_ids [sqlite]
SELECT rowid AS id FROM search_article WHERE search_article MATCH :query ORDER BY rowid DESC LIMIT :most;

-- statement: search.article_ids [postgres]
SELECT fd_search_articles(CAST(:query AS tsquery), CAST(:most AS integer)) AS id;

-- How many texts have each of these queries, at most :most of each.
-- statement: search.article_frequencies [sqlite]
SELECT q.key + 1 AS entry, (SELECT count(*) FROM (SELECT rowid FROM search_article WHERE search_article MATCH q.value LIMIT :most)) AS documents
FROM json_each(:queries) q;

-- statement: search.article_frequencies [postgres]
SELECT entry, documents FROM fd_search_article_frequencies(CAST(:queries AS tsquery[]), CAST(:most AS integer));

-- From each of these ids on: how many texts have each of these queries, at most :most, and which of them is the last.
-- statement: search.article_sampled [sqlite]
SELECT q.key + 1 AS entry, w.value AS start,
    (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM (
        SELECT rowid AS id FROM search_article WHERE search_article MATCH q.value AND rowid >= w.value ORDER BY rowid LIMIT :most)) AS counted
FROM json_each(:queries) q CROSS JOIN json_each(:starts) w;

-- statement: search.article_shares [postgres]
SELECT entry, share FROM fd_search_shares('article', CAST(:terms AS text[]), CAST(:prefixes AS boolean[]));

-- Which texts have each of these queries; for rare ones.
-- statement: search.article_entries [postgres]
SELECT entry, id FROM fd_search_article_entries(CAST(:queries AS tsquery[]), CAST(:most AS integer));

-- For words that very many texts have.
-- statement: search.article_newest [postgres]
SELECT fd_search_newest_articles(CAST(:query AS tsquery), CAST(:most AS integer)) AS id;

-- statement: search.article_count
SELECT coalesce(max(id), 0) AS documents FROM article_text;

-- What the index holds: what was published; of an article that never was, the draft.
-- statement: search.article_texts
SELECT x.id, x.article_id, x.language, coalesce(v.title, x.title) AS title, coalesce(v.summary, x.summary) AS summary,
    coalesce(v.body, x.body) AS body, coalesce(v.keywords, x.keywords) AS keywords
FROM article_text x JOIN article a ON a.id = x.article_id LEFT JOIN article_version v ON v.article_id = x.article_id AND v.language = x.language
    AND v.version = (SELECT max(n.version) FROM article_version n WHERE n.article_id = x.article_id AND n.language = x.language)
WHERE (v.version IS NOT NULL OR a.version = 0)
