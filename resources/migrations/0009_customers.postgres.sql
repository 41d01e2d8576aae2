-- Nobody is merged into themselves, by whatever detour; people merge, the service does not. That each merge has its event is the
-- business of customer_has_event.
CREATE FUNCTION fd_customer_merge_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    above bigint := NEW.merged_into;
BEGIN
    IF NOT fd_has('agent') AND NOT fd_has('owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    WHILE above IS NOT NULL LOOP
        IF above = NEW.id THEN
            RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'customer.merge_self';
        END IF;
        -- Locked: somebody who merges the other way round waits for this transaction and sees it then.
        SELECT merged_into INTO above FROM customer WHERE id = above FOR UPDATE;
    END LOOP;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER customer_merge_guard BEFORE UPDATE OF merged_into ON customer FOR EACH ROW
WHEN (NEW.merged_into IS DISTINCT FROM OLD.merged_into) EXECUTE FUNCTION fd_customer_merge_guard();
-- ;
REVOKE ALL ON FUNCTION fd_customer_merge_guard() FROM PUBLIC;
