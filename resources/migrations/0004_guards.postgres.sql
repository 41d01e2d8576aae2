-- At commit: what changed of a customer stands in an event that this session wrote in this transaction. The desk's owner is not asked:
-- imports and moves write rows and journals in bulk.
CREATE FUNCTION fd_customer_has_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    said jsonb;
    col text;
    now_value jsonb;
BEGIN
    IF fd_has('owner') THEN
        RETURN NULL;
    END IF;
    SELECT coalesce(jsonb_object_agg(s.key, s.value), '{}') INTO said FROM journal j, jsonb_each(nullif(j.body, '')::jsonb -> 'set') s
        WHERE j.subject = 'customer' AND j.subject_id = NEW.id AND j.recorded_by = session_user
            AND j.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295);
    FOR col, now_value IN SELECT key, value FROM jsonb_each(to_jsonb(NEW)) LOOP
        CONTINUE WHEN col = 'seq' OR now_value IS NOT DISTINCT FROM to_jsonb(OLD) -> col;
        CONTINUE WHEN said ? col AND said ->> col IS NOT DISTINCT FROM now_value #>> '{}';
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'customer.without_event', DETAIL = col;
    END LOOP;
    RETURN NULL;
END $$;
-- ;
CREATE CONSTRAINT TRIGGER customer_has_event AFTER UPDATE ON customer DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_customer_has_event();
-- ;
-- A blanked body (a person was erased) says nothing; the steps beside it can still be taken back.
CREATE OR REPLACE FUNCTION fd_undoes_state(ticket_id bigint, by_seq bigint, from_state text, to_state text) RETURNS boolean LANGUAGE sql STABLE
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
    WITH event AS MATERIALIZED (
        SELECT seq, kind, imported, nullif(body, '')::jsonb -> 'set' ->> 'state' AS state, (nullif(body, '')::jsonb ->> 'undone')::bigint AS undone,
            xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295) AND recorded_by = session_user AS fresh
        FROM journal WHERE subject = 'ticket' AND subject_id = fd_undoes_state.ticket_id AND seq <= by_seq),
    taken_back AS (SELECT undone AS seq FROM event WHERE kind = 'undone' AND seq < by_seq)
    SELECT EXISTS (
        SELECT FROM event u JOIN event s ON s.seq = u.undone
        WHERE u.seq = by_seq AND u.kind = 'undone' AND u.fresh AND s.seq < u.seq AND s.kind <> 'undone' AND NOT s.imported AND s.state = from_state
            AND s.seq NOT IN (SELECT seq FROM taken_back)
            AND to_state = (SELECT b.state FROM event b WHERE b.seq < s.seq AND b.state IS NOT NULL ORDER BY b.seq DESC LIMIT 1)
            AND NOT EXISTS (SELECT FROM event l WHERE l.seq > s.seq AND l.seq < by_seq AND l.kind <> 'undone' AND l.state IS NOT NULL
                AND l.seq NOT IN (SELECT seq FROM taken_back)))
$$;
-- ;
CREATE OR REPLACE FUNCTION fd_unmerge_caller(merged_id bigint, other bigint, customer bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    merge_body jsonb;
BEGIN
    SELECT nullif(m.body, '')::jsonb INTO merge_body FROM journal u JOIN journal m ON m.subject = 'ticket' AND m.subject_id = merged_id
            AND m.seq = (nullif(u.body, '')::jsonb ->> 'undone')::bigint AND m.kind = 'linked'
        WHERE u.subject = 'ticket' AND u.subject_id = merged_id AND u.kind = 'undone' AND u.recorded_by = session_user
            AND u.xmin::text::bigint = (pg_current_xact_id()::text::bigint & 4294967295)
        ORDER BY u.seq DESC LIMIT 1;
    IF merge_body IS NULL OR merge_body ->> 'relation' <> 'duplicate' OR (merge_body ->> 'other_id')::bigint <> other
        OR NOT merge_body -> 'callers' @> to_jsonb(customer)
        OR (SELECT duplicate_of FROM ticket WHERE id = merged_id) IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    DELETE FROM ticket_caller c WHERE c.ticket_id = other AND c.customer_id = customer
        AND NOT EXISTS (SELECT FROM interaction i WHERE i.ticket_id = other AND i.customer_id = customer)
        AND EXISTS (SELECT FROM ticket_caller mine WHERE mine.ticket_id = merged_id AND mine.customer_id = customer);
END $$;
