-- Whoever signs in drafts and proposes; an article's owner, leads and managers publish and retire. What was never published is seen by its
-- author, its owner, leads and managers.

CREATE SEQUENCE number_kb;
-- ;
-- May publish and retire an article of that owner.
CREATE FUNCTION fd_publishes(article_owner bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT fd_has('lead') OR fd_has('owner') OR article_owner IS NOT DISTINCT FROM (SELECT coalesce(fd_me(), 0)) $$;
-- ;
-- The same rule as the policy article_seen.
CREATE FUNCTION fd_sees_article(published integer, article_owner bigint, author bigint) RETURNS boolean LANGUAGE sql STABLE
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT published > 0 OR fd_has('lead') OR fd_has('service') OR fd_has('owner') OR article_owner = fd_me() OR author = fd_me() $$;
-- ;
CREATE FUNCTION fd_article_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state AND (NOT EXISTS (SELECT FROM article_transition WHERE from_state = OLD.state AND to_state = NEW.state)
        OR (NEW.state = 'published' AND NEW.version = 0)) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'knowledge.transition_forbidden';
    END IF;
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.imported OR NEW.author_id IS DISTINCT FROM fd_me() OR NEW.used_count + NEW.helpful_yes + NEW.helpful_no > 0
            OR (NOT fd_has('lead') AND (NEW.state <> 'draft' OR NEW.version <> 0 OR NEW.owner_id IS NOT NULL)) THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.author_id IS DISTINCT FROM OLD.author_id OR NEW.created_at <> OLD.created_at
        OR NEW.imported <> OLD.imported OR NEW.external_id IS DISTINCT FROM OLD.external_id THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.fixed_column';
    END IF;
    IF NEW.version NOT IN (OLD.version, OLD.version + 1) OR NEW.used_count NOT IN (OLD.used_count, OLD.used_count + 1)
        OR abs(NEW.helpful_yes - OLD.helpful_yes) > 1 OR abs(NEW.helpful_no - OLD.helpful_no) > 1 THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.fixed_column';
    END IF;
    IF NOT fd_publishes(OLD.owner_id) AND (NEW.version <> OLD.version OR NEW.owner_id IS DISTINCT FROM OLD.owner_id
        OR NEW.review_at IS DISTINCT FROM OLD.review_at OR (NEW.state <> OLD.state AND NOT EXISTS (
            SELECT FROM article_transition WHERE from_state = OLD.state AND to_state = NEW.state AND NOT publishes))) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.publish_denied';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER article_guard BEFORE INSERT OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION fd_article_guard();
-- ;
CREATE TRIGGER article_never_deleted BEFORE DELETE ON article FOR EACH ROW EXECUTE FUNCTION fd_refuse('knowledge.never_deleted');
-- ;
-- At commit: what changed of an article stands in an event that this session wrote in this transaction.
CREATE FUNCTION fd_article_has_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    said jsonb;
    col text;
    now_value jsonb;
BEGIN
    IF fd_has('owner') THEN
        RETURN NULL;
    END IF;
    SELECT coalesce(jsonb_object_agg(s.key, s.value ORDER BY j.seq), '{}') INTO said FROM journal j, jsonb_each(nullif(j.body, '')::jsonb -> 'set') s
        WHERE j.subject = 'knowledge' AND j.subject_id = NEW.id AND j.recorded_by = session_user
            AND j.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295);
    IF said = '{}' AND TG_OP = 'INSERT' THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.without_event';
    END IF;
    FOR col, now_value IN SELECT key, value FROM jsonb_each(to_jsonb(NEW)) LOOP
        CONTINUE WHEN TG_OP = 'INSERT' OR col IN ('seq', 'changed_at') OR now_value IS NOT DISTINCT FROM to_jsonb(OLD) -> col;
        IF col = 'review_at' THEN
            CONTINUE WHEN said ? col AND (said ->> col)::timestamptz IS NOT DISTINCT FROM (now_value #>> '{}')::timestamptz;
        ELSE
            CONTINUE WHEN said ? col AND said ->> col IS NOT DISTINCT FROM now_value #>> '{}';
        END IF;
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.without_event', DETAIL = col;
    END LOOP;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER article_has_event AFTER INSERT OR UPDATE ON article DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_article_has_event();
-- ;
-- At commit: an event of the article, of this transaction and session, stands behind the change of what belongs to it.
CREATE FUNCTION fd_knowledge_journalled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT fd_has('owner') AND NOT EXISTS (
        SELECT FROM journal WHERE subject = 'knowledge' AND subject_id = (to_jsonb(coalesce(NEW, OLD)) ->> 'article_id')::bigint
            AND recorded_by = session_user AND xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.without_event';
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER article_text_journalled AFTER INSERT OR UPDATE ON article_text DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
CREATE CONSTRAINT TRIGGER article_version_journalled AFTER INSERT ON article_version DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
CREATE CONSTRAINT TRIGGER article_service_journalled AFTER INSERT OR DELETE ON article_service DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
CREATE CONSTRAINT TRIGGER article_category_journalled AFTER INSERT OR DELETE ON article_category DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
CREATE CONSTRAINT TRIGGER article_attachment_journalled AFTER INSERT ON article_attachment DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
CREATE CONSTRAINT TRIGGER article_use_journalled AFTER INSERT ON article_use DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
CREATE CONSTRAINT TRIGGER article_vote_journalled AFTER INSERT OR UPDATE ON article_vote DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_knowledge_journalled();
-- ;
-- What everybody reads comes only from those who may publish, and stays.
CREATE FUNCTION fd_article_version_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    of_article article%ROWTYPE;
BEGIN
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    SELECT * INTO of_article FROM article WHERE id = NEW.article_id;
    IF NOT FOUND OR NOT fd_publishes(of_article.owner_id) OR NEW.version NOT IN (of_article.version, of_article.version + 1) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.publish_denied';
    END IF;
    NEW.saved_by := fd_me();
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER article_version_guard BEFORE INSERT ON article_version FOR EACH ROW EXECUTE FUNCTION fd_article_version_guard();
-- ;
CREATE TRIGGER article_version_fixed BEFORE UPDATE OR DELETE ON article_version FOR EACH ROW EXECUTE FUNCTION fd_refuse('knowledge.version_fixed');
-- ;
-- Nobody writes about an article that they may not see.
CREATE FUNCTION fd_knowledge_event_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT fd_has('owner') AND NOT EXISTS (SELECT FROM article WHERE id = NEW.subject_id AND fd_sees_article(version, owner_id, author_id)) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.not_found';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER journal_knowledge_guard BEFORE INSERT ON journal FOR EACH ROW WHEN (NEW.subject = 'knowledge') EXECUTE FUNCTION fd_knowledge_event_guard();
-- ;
-- What is found; see search_ticket.
CREATE TABLE search_article (
    text_id bigint PRIMARY KEY REFERENCES article_text (id),
    terms tsvector NOT NULL
);
-- ;
CREATE INDEX search_article_terms ON search_article USING gin (terms);
-- ;
CREATE FUNCTION fd_search_articles(wanted tsquery, most integer) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
    sees_drafts boolean := fd_has('lead') OR fd_has('service') OR fd_has('owner');
    me bigint := coalesce(fd_me(), 0);
BEGIN RETURN QUERY
    WITH found AS MATERIALIZED (SELECT s.text_id FROM search_article s WHERE s.terms @@ wanted LIMIT 20000)
    SELECT found.text_id FROM found JOIN article_text x ON x.id = found.text_id JOIN article a ON a.id = x.article_id
    WHERE a.state <> 'retired' AND (a.version > 0 OR sees_drafts OR a.owner_id = me OR a.author_id = me)
    ORDER BY found.text_id DESC LIMIT least(most, 5000);
END $$;
-- ;
CREATE FUNCTION fd_search_article_frequency(wanted tsquery, most integer) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan
AS $$ BEGIN RETURN (SELECT count(*) FROM (SELECT FROM search_article s WHERE s.terms @@ wanted LIMIT least(most, 20000)) bounded);
END $$;
-- ;
-- What is published is indexed by those who publish, a draft by whoever may see it.
CREATE FUNCTION fd_search_put_article(id bigint, terms text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    of_article article%ROWTYPE;
BEGIN
    SELECT a.* INTO of_article FROM article a JOIN article_text x ON x.article_id = a.id WHERE x.id = fd_search_put_article.id;
    IF NOT FOUND OR NOT fd_sees_article(of_article.version, of_article.owner_id, of_article.author_id) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.not_found';
    END IF;
    IF of_article.version > 0 AND NOT fd_publishes(of_article.owner_id) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'knowledge.publish_denied';
    END IF;
    INSERT INTO search_article (text_id, terms) VALUES (fd_search_put_article.id, array_to_tsvector(fd_search_put_article.terms))
    ON CONFLICT (text_id) DO UPDATE SET terms = excluded.terms;
END $$;
-- ;
-- Counts a search that found nothing. The server says when.
CREATE FUNCTION fd_knowledge_missed(missed_folded text, missed_words text, is_report boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    moment timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
    IF length(missed_folded) > 200 OR length(missed_words) > 200 THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'field.too_long';
    END IF;
    INSERT INTO knowledge_gap (folded, words, times, reported, first_at, last_at)
    VALUES (missed_folded, missed_words, CASE WHEN is_report THEN 0 ELSE 1 END, CASE WHEN is_report THEN 1 ELSE 0 END, moment, moment)
    ON CONFLICT (folded) DO UPDATE SET words = excluded.words, times = knowledge_gap.times + excluded.times,
        reported = knowledge_gap.reported + excluded.reported, last_at = excluded.last_at, settled_at = NULL, settled_by = NULL;
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_publishes(bigint), fd_sees_article(integer, bigint, bigint), fd_article_guard(), fd_article_has_event(),
    fd_knowledge_journalled(), fd_article_version_guard(), fd_knowledge_event_guard(), fd_search_articles(tsquery, integer),
    fd_search_article_frequency(tsquery, integer), fd_search_put_article(bigint, text[]), fd_knowledge_missed(text, text, boolean) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_publishes(bigint), fd_search_articles(tsquery, integer), fd_search_article_frequency(tsquery, integer),
    fd_search_put_article(bigint, text[]), fd_knowledge_missed(text, text, boolean) TO @agent, @service;
-- ;
GRANT USAGE ON SEQUENCE number_kb TO @agent, @service;
-- ;
GRANT SELECT ON article_transition, article, article_text, article_version, article_service, article_category, article_attachment,
    article_attachment_data, article_use, article_vote, knowledge_gap TO @agent, @service;
-- ;
GRANT INSERT, UPDATE ON article, article_text, article_vote TO @agent, @service;
-- ;
GRANT INSERT ON article_version, article_service, article_category, article_attachment, article_attachment_data, article_use TO @agent, @service;
-- ;
GRANT DELETE ON article_service, article_category TO @agent, @service;
-- ;
GRANT UPDATE (settled_at, settled_by) ON knowledge_gap TO @agent, @service;
-- ;
ALTER TABLE article ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_seen ON article USING (version > 0 OR (SELECT fd_has('lead')) OR (SELECT fd_has('service'))
    OR owner_id = (SELECT fd_me()) OR author_id = (SELECT fd_me()));
-- ;
ALTER TABLE article_text ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_text_seen ON article_text USING (EXISTS (SELECT FROM article WHERE article.id = article_text.article_id OFFSET 0));
-- ;
ALTER TABLE article_version ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_version_seen ON article_version USING (EXISTS (SELECT FROM article WHERE article.id = article_version.article_id OFFSET 0));
-- ;
ALTER TABLE article_service ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_service_seen ON article_service USING (EXISTS (SELECT FROM article WHERE article.id = article_service.article_id OFFSET 0));
-- ;
ALTER TABLE article_category ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_category_seen ON article_category USING (EXISTS (SELECT FROM article WHERE article.id = article_category.article_id OFFSET 0));
-- ;
ALTER TABLE article_attachment ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_attachment_seen ON article_attachment USING (EXISTS (SELECT FROM article WHERE article.id = article_attachment.article_id OFFSET 0));
-- ;
ALTER TABLE article_attachment_data ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_attachment_data_seen ON article_attachment_data
USING (EXISTS (SELECT FROM article_attachment WHERE article_attachment.id = article_attachment_data.attachment_id OFFSET 0));
-- ;
ALTER TABLE article_use ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_use_seen ON article_use FOR SELECT USING (EXISTS (SELECT FROM article WHERE article.id = article_use.article_id OFFSET 0)
    AND EXISTS (SELECT FROM ticket WHERE ticket.id = article_use.ticket_id OFFSET 0));
-- ;
CREATE POLICY article_use_own ON article_use FOR INSERT WITH CHECK (staff_id = (SELECT fd_me())
    AND EXISTS (SELECT FROM article WHERE article.id = article_use.article_id OFFSET 0)
    AND EXISTS (SELECT FROM ticket WHERE ticket.id = article_use.ticket_id OFFSET 0));
-- ;
ALTER TABLE article_vote ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY article_vote_own ON article_vote USING (staff_id = (SELECT fd_me()));
-- ;
ALTER TABLE knowledge_gap ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY knowledge_gap_owners ON knowledge_gap USING ((SELECT fd_has('lead')) OR EXISTS (SELECT FROM article WHERE article.owner_id = (SELECT fd_me()) OFFSET 0));
-- ;
DROP POLICY journal_read ON journal;
-- ;
CREATE POLICY journal_read ON journal FOR SELECT USING ((subject <> 'ticket' OR EXISTS (SELECT FROM ticket WHERE ticket.id = journal.subject_id OFFSET 0))
    AND (subject <> 'knowledge' OR EXISTS (SELECT FROM article WHERE article.id = journal.subject_id OFFSET 0)));
