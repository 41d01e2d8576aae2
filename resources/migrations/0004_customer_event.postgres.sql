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
    SELECT coalesce(jsonb_object_agg(s.key, s.value), '{}') INTO said FROM journal j, jsonb_each(j.body::jsonb -> 'set') s
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
