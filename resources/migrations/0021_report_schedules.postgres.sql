-- Only the owner has a report written, for it counts what the owner may see; whoever leads its group may stop that. Only the service writes,
-- and only while it leads. The service sees every ticket: while it counts for somebody it says for whom, and then sees no more than they.

-- Whether somebody still works here: their login is there and has the desk's rights.
CREATE FUNCTION fd_signs_in(person bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT FROM staff s JOIN pg_roles r ON r.rolname = s.login
    WHERE s.id = person AND s.active AND r.rolcanlogin AND (pg_has_role(r.oid, '@agent', 'member') OR pg_has_role(r.oid, '@service', 'member'))) $$;
-- ;
CREATE FUNCTION fd_behalf() RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$ SELECT CAST(nullif(current_setting('frontdesk.on_behalf', TRUE), '') AS bigint) $$;
-- ;
CREATE FUNCTION fd_behalf_groups() RETURNS bigint[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT coalesce(array_agg(m.group_id), '{}') FROM group_member m JOIN staff s ON s.id = m.staff_id WHERE s.id = fd_behalf() AND s.active $$;
-- ;
CREATE FUNCTION fd_behalf_manages() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT FROM staff s JOIN pg_roles r ON r.rolname = s.login
    WHERE s.id = fd_behalf() AND s.active AND (pg_has_role(r.oid, '@manager', 'member') OR pg_has_role(r.oid, '@service', 'member'))) $$;
-- ;
-- It takes away and never gives: without a name the service sees what it always sees. Facts, journal and whatever else asks the ticket follow.
CREATE POLICY ticket_on_behalf ON ticket AS RESTRICTIVE FOR SELECT TO @service USING (
    (SELECT fd_behalf()) IS NULL
    OR ((restricted_group_id IS NULL OR restricted_group_id = ANY ((SELECT fd_behalf_groups())::bigint[]) OR (SELECT fd_behalf_manages()))
        AND (about_staff_id IS NULL OR about_staff_id <> (SELECT fd_behalf()))));
-- ;
CREATE POLICY saved_report_service ON saved_report FOR SELECT TO @service USING (TRUE);
-- ;
GRANT SELECT ON report_schedule, report_run TO @agent, @service;
-- ;
GRANT INSERT, UPDATE (repeats, day, minute, zone, format, language, since) ON report_schedule TO @agent;
-- ;
GRANT INSERT, UPDATE (state, attempts, epoch, started_at, ended_at, retry_at, file, problem) ON report_run TO @service;
-- ;
ALTER TABLE report_schedule ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY report_schedule_read ON report_schedule FOR SELECT TO @agent USING (EXISTS (SELECT FROM saved_report r WHERE r.id = report_id));
-- ;
CREATE POLICY report_schedule_service ON report_schedule FOR SELECT TO @service USING (TRUE);
-- ;
CREATE POLICY report_schedule_add ON report_schedule FOR INSERT TO @agent
    WITH CHECK (EXISTS (SELECT FROM saved_report r WHERE r.id = report_id AND r.owner_id = (SELECT fd_me())));
-- ;
CREATE POLICY report_schedule_change ON report_schedule FOR UPDATE TO @agent
    USING (EXISTS (SELECT FROM saved_report r WHERE r.id = report_id AND (r.owner_id = (SELECT fd_me()) OR fd_leads(r.group_id))))
    WITH CHECK (EXISTS (SELECT FROM saved_report r WHERE r.id = report_id AND (r.owner_id = (SELECT fd_me()) OR (repeats = 'off' AND fd_leads(r.group_id)))));
-- ;
-- Another's definition would be counted with the owner's rights.
CREATE FUNCTION fd_report_schedule_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF OLD.owner_id IS DISTINCT FROM fd_me() THEN
        UPDATE report_schedule SET repeats = 'off' WHERE report_id = NEW.id;
    END IF;
    RETURN NULL;
END $$;
-- ;
CREATE TRIGGER report_schedule_ends AFTER UPDATE OF definition ON saved_report FOR EACH ROW WHEN (OLD.definition <> NEW.definition)
EXECUTE FUNCTION fd_report_schedule_ends();
-- ;
ALTER TABLE report_run ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY report_run_read ON report_run FOR SELECT TO @agent USING (EXISTS (SELECT FROM saved_report r WHERE r.id = report_id));
-- ;
CREATE POLICY report_run_service ON report_run TO @service USING (TRUE);
-- ;
-- As with firings of escalation: each names the leadership under which it happens, and keeps a successor waiting until it is over.
CREATE FUNCTION fd_report_run_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_has('owner') AND NOT fd_has('service') THEN
        RETURN NEW; -- a desk that is restored
    END IF;
    PERFORM FROM leadership WHERE task = 'reports' AND epoch = NEW.epoch AND expires_at > clock_timestamp() FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'leadership.lost';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER report_run_guard BEFORE INSERT OR UPDATE ON report_run FOR EACH ROW EXECUTE FUNCTION fd_report_run_guard();
-- ;
REVOKE ALL ON FUNCTION fd_signs_in(bigint), fd_behalf(), fd_behalf_groups(), fd_behalf_manages(), fd_report_schedule_ends(), fd_report_run_guard() FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_signs_in(bigint), fd_behalf(), fd_behalf_groups(), fd_behalf_manages() TO @agent, @service;
