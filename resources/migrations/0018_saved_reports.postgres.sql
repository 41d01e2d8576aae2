-- One's own, and those of one's groups; another's is changed and removed by whoever leads the group that it is shared with. Nobody gives one away.
GRANT SELECT, INSERT ON saved_report TO @agent, @service;
-- ;
GRANT UPDATE (group_id, name, definition) ON saved_report TO @agent, @service;
-- ;
ALTER TABLE saved_report ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY saved_report_read ON saved_report FOR SELECT
    USING (owner_id = (SELECT fd_me()) OR group_id = ANY ((SELECT fd_groups())::bigint[]) OR fd_leads(group_id));
-- ;
CREATE POLICY saved_report_add ON saved_report FOR INSERT
    WITH CHECK (owner_id = (SELECT fd_me()) AND (group_id IS NULL OR group_id = ANY ((SELECT fd_groups())::bigint[]) OR fd_leads(group_id)));
-- ;
CREATE POLICY saved_report_change ON saved_report FOR UPDATE USING (owner_id = (SELECT fd_me()) OR fd_leads(group_id))
    WITH CHECK ((owner_id = (SELECT fd_me()) AND (group_id IS NULL OR group_id = ANY ((SELECT fd_groups())::bigint[]))) OR fd_leads(group_id));
-- ;
CREATE FUNCTION fd_saved_report_remove(wanted bigint) RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ DELETE FROM saved_report WHERE id = wanted AND (owner_id = (SELECT fd_me()) OR fd_leads(group_id)) RETURNING id $$;
-- ;
REVOKE ALL ON FUNCTION fd_saved_report_remove(bigint) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_saved_report_remove(bigint) TO @agent, @service;
