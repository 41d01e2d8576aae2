-- Whether the one who asks sees a ticket: for policies of what is read a million rows at a time, where few are restricted. A subquery there keeps
-- the server from sharing the rows among its processors, and from knowing that it is seldom asked (COST). The ticket's own policies decide.
CREATE FUNCTION fd_sees_ticket(of_ticket bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1
SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (SELECT FROM ticket WHERE id = of_ticket);
END $$;
-- ;
REVOKE ALL ON FUNCTION fd_sees_ticket(bigint) FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_sees_ticket(bigint) TO @agent, @service;
-- ;
ALTER POLICY ticket_fact_seen ON ticket_fact USING (NOT restricted OR fd_sees_ticket(ticket_id));
-- ;
ALTER POLICY contact_fact_seen ON contact_fact USING (NOT restricted OR fd_sees_ticket(ticket_id));
-- ;
ALTER POLICY ticket_stretch_seen ON ticket_stretch USING (NOT restricted OR fd_sees_ticket(ticket_id));
