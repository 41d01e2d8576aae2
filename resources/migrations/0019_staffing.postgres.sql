-- Whoever plans a group sets its goal; everybody reads it beside the roster.
CREATE CONSTRAINT TRIGGER staffing_goal_journalled AFTER INSERT OR UPDATE ON staffing_goal DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('roster', 'group_id');
-- ;
GRANT SELECT ON staffing_goal TO @agent, @service;
-- ;
GRANT INSERT ON staffing_goal TO @agent;
-- ;
GRANT UPDATE (target_percent, within_s, shrinkage_percent, seq, changed_at, changed_by) ON staffing_goal TO @agent;
-- ;
ALTER TABLE staffing_goal ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY staffing_goal_read ON staffing_goal FOR SELECT USING (TRUE);
-- ;
CREATE POLICY staffing_goal_add ON staffing_goal FOR INSERT WITH CHECK (fd_leads(group_id) AND changed_by = (SELECT fd_me()));
-- ;
CREATE POLICY staffing_goal_change ON staffing_goal FOR UPDATE USING (fd_leads(group_id)) WITH CHECK (fd_leads(group_id) AND changed_by = (SELECT fd_me()));
