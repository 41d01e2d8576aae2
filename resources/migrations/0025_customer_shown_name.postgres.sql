-- The whole table is written once, in order, without a trigger for each row.
ALTER TABLE customer ALTER COLUMN shown_name TYPE text USING name;
-- ;
CREATE INDEX customer_by_shown_name ON customer (shown_name, id);
-- ;
-- Waiting events would keep the next migration, in the same transaction, from altering the table.
ALTER TABLE customer DISABLE TRIGGER customer_has_event;
-- ;
-- In a circle, which no desk should have, everybody keeps their own.
WITH RECURSIVE family (id, name) AS (
    SELECT c.id, p.name FROM customer c JOIN customer p ON p.id = c.merged_into WHERE p.merged_into IS NULL
    UNION ALL SELECT c.id, f.name FROM family f JOIN customer c ON c.merged_into = f.id)
UPDATE customer SET shown_name = family.name FROM family WHERE family.id = customer.id AND customer.shown_name <> family.name;
-- ;
ALTER TABLE customer ENABLE TRIGGER customer_has_event;
-- ;
ANALYZE customer;
-- ;
-- Whatever is sent, it is the name of the person above, or one's own. Fires after customer_merge_guard (by name), which holds all who stand above.
CREATE FUNCTION fd_customer_shown_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    NEW.shown_name := coalesce((SELECT shown_name FROM customer WHERE id = NEW.merged_into), NEW.name);
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER customer_shown_name_first BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION fd_customer_shown_name();
-- ;
CREATE TRIGGER customer_shown_name BEFORE UPDATE ON customer FOR EACH ROW
WHEN (NEW.name IS DISTINCT FROM OLD.name OR NEW.merged_into IS DISTINCT FROM OLD.merged_into OR NEW.shown_name IS DISTINCT FROM OLD.shown_name)
EXECUTE FUNCTION fd_customer_shown_name();
-- ;
-- Renamed, merged, or taken out of a merge: so are all who were merged into them, one step of the chain after the other.
CREATE FUNCTION fd_customer_shown_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE customer SET shown_name = NEW.shown_name WHERE merged_into = NEW.id AND shown_name <> NEW.shown_name;
    RETURN NULL;
END $$;
-- ;
CREATE TRIGGER customer_shown_names AFTER UPDATE ON customer FOR EACH ROW
WHEN (NEW.shown_name IS DISTINCT FROM OLD.shown_name) EXECUTE FUNCTION fd_customer_shown_names();
-- ;
REVOKE ALL ON FUNCTION fd_customer_shown_name(), fd_customer_shown_names() FROM PUBLIC;
-- ;
-- Nobody sends it: to change it they have no right (0011), nor to say it of somebody new.
REVOKE INSERT ON customer FROM @agent, @service;
-- ;
GRANT INSERT (id, number, name, title, organisation_id, site_id, email, phone, phone_e164, extension, device, language, vip, note, merged_into, external_id, created_at, seq)
    ON customer TO @agent, @service;
-- ;
-- As in 0004; what shown_name follows from has its events.
CREATE OR REPLACE FUNCTION fd_customer_has_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
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
        CONTINUE WHEN col IN ('seq', 'shown_name') OR now_value IS NOT DISTINCT FROM to_jsonb(OLD) -> col;
        CONTINUE WHEN said ? col AND said ->> col IS NOT DISTINCT FROM now_value #>> '{}';
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'customer.without_event', DETAIL = col;
    END LOOP;
    RETURN NULL;
END $$;
