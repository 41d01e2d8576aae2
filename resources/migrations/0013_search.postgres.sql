-- How common a word is, the server's statistics know without asking the index; 300 makes them know some thousand words.
ALTER TABLE search_ticket ALTER COLUMN terms SET STATISTICS 300;
-- ;
ALTER TABLE search_article ALTER COLUMN terms SET STATISTICS 300;
-- ;
-- Which share of all texts has each of these terms, as far as ANALYZE found them common; others are left out. Only of terms that are asked:
-- the list itself would tell words of tickets that the person may not see.
CREATE FUNCTION fd_search_shares(thing text, wanted text[], prefixes boolean[]) RETURNS TABLE (entry integer, share double precision)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ BEGIN RETURN QUERY
    WITH common AS MATERIALIZED (
        SELECT c.term, c.share FROM pg_stats s CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) c (term, share)
        WHERE s.schemaname = 'frontdesk' AND s.tablename = 'search_' || thing AND s.attname = 'terms' AND c.term IS NOT NULL),
    asked AS (SELECT w.term, w.prefix, w.n::integer AS n FROM unnest(wanted, prefixes) WITH ORDINALITY w (term, prefix, n))
    SELECT a.n, c.share::double precision FROM asked a JOIN common c ON c.term = a.term WHERE NOT a.prefix
    UNION ALL
    SELECT a.n, least(sum(c.share), 1)::double precision FROM asked a JOIN common c ON starts_with(c.term, a.term) WHERE a.prefix GROUP BY a.n;
END $$;
-- ;
-- The same as fd_search_ticket_frequency for many terms in one go.
CREATE FUNCTION fd_search_ticket_frequencies(wanted tsquery[], most integer) RETURNS TABLE (entry integer, documents bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp SET enable_seqscan = off
AS $$ BEGIN RETURN QUERY
    SELECT w.n::integer, (SELECT count(*) FROM (SELECT FROM search_ticket s WHERE s.terms @@ w.q LIMIT least(most, 20000)) bounded)
    FROM unnest(wanted) WITH ORDINALITY w (q, n);
END $$;
-- ;
CREATE FUNCTION fd_search_article_frequencies(wanted tsquery[], most integer) RETURNS TABLE (entry integer, documents bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp SET enable_seqscan = off
AS $$ BEGIN RETURN QUERY
    SELECT w.n::integer, (SELECT count(*) FROM (SELECT FROM search_article s WHERE s.terms @@ w.q LIMIT least(most, 20000)) bounded)
    FROM unnest(wanted) WITH ORDINALITY w (q, n);
END $$;
-- ;
-- Which tickets have each of these terms, at most so many a term: for terms that are rare. Filtered like fd_search_tickets.
CREATE FUNCTION fd_search_ticket_entries(wanted tsquery[], most integer) RETURNS TABLE (entry integer, id bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp SET enable_seqscan = off
AS $$ BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT w.n::integer AS n, f.ticket_id FROM unnest(wanted) WITH ORDINALITY w (q, n)
        CROSS JOIN LATERAL (SELECT s.ticket_id FROM search_ticket s WHERE s.terms @@ w.q LIMIT least(most, 20000)) f)
    SELECT found.n, found.ticket_id FROM found JOIN ticket t ON t.id = found.ticket_id
    WHERE fd_sees(t.restricted_group_id, t.about_staff_id) OR (t.restricted_group_id IS NULL AND t.about_staff_id IS NULL);
END $$;
-- ;
CREATE FUNCTION fd_search_article_entries(wanted tsquery[], most integer) RETURNS TABLE (entry integer, id bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp SET enable_seqscan = off
AS $$
DECLARE
    sees_drafts boolean := fd_has('lead') OR fd_has('service') OR fd_has('owner');
    me bigint := coalesce(fd_me(), 0);
BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT w.n::integer AS n, f.text_id FROM unnest(wanted) WITH ORDINALITY w (q, n)
        CROSS JOIN LATERAL (SELECT s.text_id FROM search_article s WHERE s.terms @@ w.q LIMIT least(most, 20000)) f)
    SELECT found.n, found.text_id FROM found JOIN article_text x ON x.id = found.text_id JOIN article a ON a.id = x.article_id
    WHERE a.state <> 'retired' AND (a.version > 0 OR sees_drafts OR a.owner_id = me OR a.author_id = me);
END $$;
-- ;
-- The newest that match, for words so common that the index would name far too many: walks back through the newest 100,000.
CREATE FUNCTION fd_search_newest_tickets(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
AS $$ BEGIN RETURN QUERY
    SELECT n.ticket_id FROM (SELECT s.ticket_id, s.terms FROM search_ticket s ORDER BY s.ticket_id DESC LIMIT 100000) n JOIN ticket t ON t.id = n.ticket_id
    WHERE n.terms @@ wanted AND (fd_sees(t.restricted_group_id, t.about_staff_id) OR (t.restricted_group_id IS NULL AND t.about_staff_id IS NULL))
    ORDER BY n.ticket_id DESC LIMIT least(most, 5000);
END $$;
-- ;
CREATE FUNCTION fd_search_newest_articles(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
AS $$
DECLARE
    sees_drafts boolean := fd_has('lead') OR fd_has('service') OR fd_has('owner');
    me bigint := coalesce(fd_me(), 0);
BEGIN RETURN QUERY
    SELECT n.text_id FROM (SELECT s.text_id, s.terms FROM search_article s ORDER BY s.text_id DESC LIMIT 100000) n JOIN article_text x ON x.id = n.text_id
        JOIN article a ON a.id = x.article_id
    WHERE n.terms @@ wanted AND a.state <> 'retired' AND (a.version > 0 OR sees_drafts OR a.owner_id = me OR a.author_id = me)
    ORDER BY n.text_id DESC LIMIT least(most, 5000);
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_search_shares(text, text[], boolean[]), fd_search_ticket_frequencies(tsquery[], integer),
    fd_search_article_frequencies(tsquery[], integer), fd_search_ticket_entries(tsquery[], integer), fd_search_article_entries(tsquery[], integer),
    fd_search_newest_tickets(tsquery, integer), fd_search_newest_articles(tsquery, integer) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_search_shares(text, text[], boolean[]), fd_search_ticket_frequencies(tsquery[], integer),
    fd_search_article_frequencies(tsquery[], integer), fd_search_ticket_entries(tsquery[], integer), fd_search_article_entries(tsquery[], integer),
    fd_search_newest_tickets(tsquery, integer), fd_search_newest_articles(tsquery, integer) TO @agent, @service;
