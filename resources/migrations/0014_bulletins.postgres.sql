-- Whoever signs in announces, updates and restores; its owner and leads withdraw. What was announced stays.

CREATE SEQUENCE number_out;
-- ;
CREATE FUNCTION fd_bulletin_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NOT EXISTS (SELECT FROM bulletin_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'bulletin.transition_forbidden';
    END IF;
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'announced' OR NEW.version <> 1 THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.kind <> OLD.kind OR NEW.created_at <> OLD.created_at OR NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'bulletin.fixed_column';
    END IF;
    IF NEW.state = 'withdrawn' AND NOT fd_has('lead') AND OLD.owner_id IS DISTINCT FROM fd_me() THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'bulletin.withdraw_denied';
    END IF;
    RETURN NEW;
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_bulletin_guard() FROM PUBLIC;
-- ;
CREATE TRIGGER bulletin_guard BEFORE INSERT OR UPDATE ON bulletin FOR EACH ROW EXECUTE FUNCTION fd_bulletin_guard();
-- ;
CREATE TRIGGER bulletin_never_deleted BEFORE DELETE ON bulletin FOR EACH ROW EXECUTE FUNCTION fd_refuse('bulletin.never_deleted');
-- ;
CREATE CONSTRAINT TRIGGER bulletin_journalled AFTER INSERT OR UPDATE ON bulletin DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('bulletin', 'id');
-- ;
CREATE CONSTRAINT TRIGGER bulletin_service_journalled AFTER INSERT OR DELETE ON bulletin_service DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('bulletin', 'bulletin_id');
-- ;
CREATE CONSTRAINT TRIGGER bulletin_site_journalled AFTER INSERT OR DELETE ON bulletin_site DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('bulletin', 'bulletin_id');
-- ;
GRANT USAGE ON SEQUENCE number_out TO @agent, @service;
-- ;
GRANT SELECT ON bulletin_transition, bulletin, bulletin_service, bulletin_site TO @agent, @service;
-- ;
GRANT INSERT, UPDATE ON bulletin TO @agent;
-- ;
GRANT INSERT, DELETE ON bulletin_service, bulletin_site TO @agent;
-- ;
ALTER TABLE bulletin ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY bulletin_all ON bulletin USING (TRUE);
-- ;
ALTER TABLE bulletin_service ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY bulletin_service_all ON bulletin_service USING (TRUE);
-- ;
ALTER TABLE bulletin_site ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY bulletin_site_all ON bulletin_site USING (TRUE);
