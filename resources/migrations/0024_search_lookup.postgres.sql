-- The newest that match: sorted by id before a ticket is looked up, so that only those that are taken are; and who may see it is asked only of a
-- restricted one. It was asked of all twenty thousand that may match, at 20 µs each.
CREATE OR REPLACE FUNCTION fd_search_tickets(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET enable_hashjoin = off SET enable_mergejoin = off
AS $$ BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT s.ticket_id FROM search_ticket s WHERE s.terms @@ wanted LIMIT 20000)
    SELECT n.ticket_id FROM (SELECT found.ticket_id FROM found ORDER BY found.ticket_id DESC) n JOIN ticket t ON t.id = n.ticket_id
    WHERE (t.restricted_group_id IS NULL AND t.about_staff_id IS NULL) OR fd_sees(t.restricted_group_id, t.about_staff_id)
    ORDER BY n.ticket_id DESC LIMIT least(most, 5000);
END $$;
-- ;
CREATE OR REPLACE FUNCTION fd_search_ticket_entries(wanted tsquery[], most integer) RETURNS TABLE (entry integer, id bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp SET enable_seqscan = off
AS $$ BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT w.n::integer AS n, f.ticket_id FROM unnest(wanted) WITH ORDINALITY w (q, n)
        CROSS JOIN LATERAL (SELECT s.ticket_id FROM search_ticket s WHERE s.terms @@ w.q LIMIT least(most, 20000)) f)
    SELECT found.n, found.ticket_id FROM found JOIN ticket t ON t.id = found.ticket_id
    WHERE (t.restricted_group_id IS NULL AND t.about_staff_id IS NULL) OR fd_sees(t.restricted_group_id, t.about_staff_id);
END $$;
-- ;
CREATE OR REPLACE FUNCTION fd_search_newest_tickets(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
AS $$ BEGIN RETURN QUERY
    SELECT n.ticket_id FROM (SELECT s.ticket_id, s.terms FROM search_ticket s ORDER BY s.ticket_id DESC LIMIT 100000) n JOIN ticket t ON t.id = n.ticket_id
    WHERE n.terms @@ wanted AND ((t.restricted_group_id IS NULL AND t.about_staff_id IS NULL) OR fd_sees(t.restricted_group_id, t.about_staff_id))
    ORDER BY n.ticket_id DESC LIMIT least(most, 5000);
END $$;
-- ;
CREATE OR REPLACE FUNCTION fd_search_articles(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
    sees_drafts boolean := fd_has('lead') OR fd_has('service') OR fd_has('owner');
    me bigint := coalesce(fd_me(), 0);
BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT s.text_id FROM search_article s WHERE s.terms @@ wanted LIMIT 20000)
    SELECT n.text_id FROM (SELECT found.text_id FROM found ORDER BY found.text_id DESC) n JOIN article_text x ON x.id = n.text_id
        JOIN article a ON a.id = x.article_id
    WHERE a.state <> 'retired' AND (a.version > 0 OR sees_drafts OR a.owner_id = me OR a.author_id = me)
    ORDER BY n.text_id DESC LIMIT least(most, 5000);
END $$;
