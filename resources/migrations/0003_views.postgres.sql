GRANT SELECT, INSERT, UPDATE, DELETE ON view_layout TO @agent, @service;
-- ;
ALTER TABLE view_layout ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY view_layout_own ON view_layout USING (staff_id = (SELECT fd_me()));
-- ;
-- A view that somebody shared before they left goes over to whoever of its group wants it. True if it did.
CREATE FUNCTION fd_take_view(taken bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE saved_view v SET owner_id = fd_me()
    WHERE v.id = taken AND (v.group_id = ANY (fd_groups()) OR fd_leads(v.group_id)) AND fd_me() IS NOT NULL
        AND EXISTS (SELECT FROM staff s WHERE s.id = v.owner_id AND NOT s.active);
    RETURN FOUND;
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_take_view(bigint) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_take_view(bigint) TO @agent, @service;
