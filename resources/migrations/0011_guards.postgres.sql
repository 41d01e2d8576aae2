-- At commit: an event that says more than its ticket's row would keep everybody after it out of the ticket.
CREATE FUNCTION fd_ticket_follows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF (SELECT seq FROM ticket WHERE id = NEW.subject_id) < NEW.seq AND NOT fd_has('owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'journal.row_behind';
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER ticket_follows AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.subject = 'ticket' AND NOT NEW.imported) EXECUTE FUNCTION fd_ticket_follows();
-- ;
-- At commit: the newest event of the ticket was written by this session in this transaction. Arguments: the columns that name a ticket, one of
-- which must have it. The desk's owner is not asked: imports and moves write rows and journals in bulk.
CREATE FUNCTION fd_has_ticket_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    changed jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
    FOR i IN 0 .. TG_NARGS - 1 LOOP
        IF (SELECT recorded_by = session_user AND xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)
            FROM journal WHERE subject = 'ticket' AND subject_id = (changed ->> TG_ARGV[i])::bigint ORDER BY seq DESC LIMIT 1) THEN
            RETURN NULL;
        END IF;
    END LOOP;
    IF NOT fd_has('owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'ticket.without_event';
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER ticket_text_has_event AFTER INSERT OR UPDATE ON ticket_text DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_has_ticket_event('ticket_id');
-- ;
CREATE CONSTRAINT TRIGGER ticket_tag_has_event AFTER INSERT OR DELETE ON ticket_tag DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_has_ticket_event('ticket_id');
-- ;
CREATE CONSTRAINT TRIGGER ticket_link_has_event AFTER INSERT OR DELETE ON ticket_link DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_has_ticket_event('from_id', 'to_id');
-- ;
CREATE CONSTRAINT TRIGGER ticket_caller_has_event AFTER INSERT OR UPDATE ON ticket_caller DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_has_ticket_event('ticket_id');
-- ;
CREATE CONSTRAINT TRIGGER attachment_has_event AFTER INSERT ON attachment DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_has_ticket_event('ticket_id');
-- ;
-- LOCK TABLE asks for UPDATE or DELETE on the whole table. So an agent updates by columns, and deletes by functions that ask what the
-- policies ask. A migration that adds a column grants it.
CREATE FUNCTION fd_ticket_tags_remove(of_ticket bigint, tags jsonb) RETURNS SETOF bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY DELETE FROM ticket_tag g USING ticket t WHERE t.id = of_ticket AND fd_sees(t.restricted_group_id, t.about_staff_id)
        AND g.ticket_id = of_ticket AND g.tag IN (SELECT wanted.tag FROM jsonb_array_elements_text(tags) AS wanted (tag)) RETURNING g.ticket_id;
END $$;
-- ;
CREATE FUNCTION fd_ticket_link_remove(one bigint, other bigint, link_kind text) RETURNS SETOF bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY DELETE FROM ticket_link l USING ticket a, ticket b WHERE a.id = one AND b.id = other AND l.kind = link_kind
        AND fd_sees(a.restricted_group_id, a.about_staff_id) AND fd_sees(b.restricted_group_id, b.about_staff_id)
        AND ((l.from_id = one AND l.to_id = other) OR (l.from_id = other AND l.to_id = one)) RETURNING l.from_id;
END $$;
-- ;
CREATE FUNCTION fd_customer_key_remove(key_term text, of_customer bigint) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM customer_key WHERE term = key_term AND customer_id = of_customer RETURNING customer_id $$;
-- ;
-- Without a ticket: from all of them.
CREATE FUNCTION fd_presence_leave(of_client text, of_ticket bigint) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM presence WHERE client = of_client AND (of_ticket IS NULL OR ticket_id = of_ticket) AND staff_id = (SELECT fd_me()) RETURNING ticket_id $$;
-- ;
CREATE FUNCTION fd_view_remove(wanted bigint) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM saved_view WHERE id = wanted AND (owner_id = (SELECT fd_me()) OR fd_leads(group_id)) RETURNING id $$;
-- ;
CREATE FUNCTION fd_view_layout_remove(of_view text) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM view_layout WHERE staff_id = (SELECT fd_me()) AND view = of_view RETURNING staff_id $$;
-- ;
CREATE FUNCTION fd_article_service_remove(of_article bigint, other bigint) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM article_service s USING article a WHERE a.id = of_article AND fd_sees_article(a.version, a.owner_id, a.author_id)
    AND s.article_id = of_article AND s.service_id = other RETURNING s.service_id $$;
-- ;
CREATE FUNCTION fd_article_category_remove(of_article bigint, other bigint) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM article_category c USING article a WHERE a.id = of_article AND fd_sees_article(a.version, a.owner_id, a.author_id)
    AND c.article_id = of_article AND c.category_id = other RETURNING c.category_id $$;
-- ;
REVOKE ALL ON FUNCTION fd_ticket_follows(), fd_has_ticket_event(), fd_ticket_tags_remove(bigint, jsonb), fd_ticket_link_remove(bigint, bigint, text),
    fd_customer_key_remove(text, bigint), fd_presence_leave(text, bigint), fd_view_remove(bigint), fd_view_layout_remove(text),
    fd_article_service_remove(bigint, bigint), fd_article_category_remove(bigint, bigint) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_ticket_tags_remove(bigint, jsonb), fd_ticket_link_remove(bigint, bigint, text), fd_customer_key_remove(text, bigint),
    fd_presence_leave(text, bigint), fd_view_remove(bigint), fd_view_layout_remove(text), fd_article_service_remove(bigint, bigint),
    fd_article_category_remove(bigint, bigint) TO @agent, @service;
-- ;
REVOKE DELETE ON ticket_tag, ticket_link, customer_key, presence, saved_view, saved_view_place, view_layout, article_service, article_category
FROM @agent, @service;
-- ;
DO $$
DECLARE
    held record;
BEGIN
    FOR held IN SELECT c.oid::regclass AS relation, a.grantee::regrole AS role, string_agg(quote_ident(k.attname), ', ') AS columns
        FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum > 0 AND NOT k.attisdropped
        WHERE c.relnamespace = 'frontdesk'::regnamespace AND c.relkind = 'r' AND a.privilege_type = 'UPDATE' AND a.grantee <> c.relowner AND a.grantee <> 0
        GROUP BY c.oid, a.grantee LOOP
        EXECUTE format('REVOKE UPDATE ON %s FROM %s', held.relation, held.role);
        EXECUTE format('GRANT UPDATE (%s) ON %s TO %s', held.columns, held.relation, held.role);
    END LOOP;
END $$;
-- ;
-- Whoever holds a ticket's row would hold up the plan of all others: a reference asks for a lock of what it refers to. The plan is a cache,
-- and tickets are never deleted.
ALTER TABLE escalation_plan DROP CONSTRAINT escalation_plan_ticket_id_fkey;
