-- Who leads a group plans its shifts; everybody reads what is published, and asks for leave and swaps for themselves.

-- Whether this person plans for anybody at all.
CREATE FUNCTION fd_plans() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT fd_has('lead') OR EXISTS (SELECT FROM support_group WHERE lead_id = fd_me()) $$;
-- ;
-- Whether this person leads somebody: a group that the other is in.
CREATE FUNCTION fd_leads_person(person bigint) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT fd_has('manager') OR EXISTS (SELECT FROM group_member m WHERE m.staff_id = person AND fd_leads(m.group_id)) $$;
-- ;
CREATE OR REPLACE FUNCTION fd_journals(about text) RETURNS boolean LANGUAGE sql STABLE SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT CASE WHEN about IN ('agreement', 'calendar') THEN fd_has('manager')
    WHEN about IN ('quick_ticket', 'question_script') THEN fd_has('lead')
    WHEN about IN ('roster', 'shift_pattern', 'staff_profile') THEN fd_plans()
    WHEN about IN ('staff', 'group', 'setting', 'workflow') THEN fd_has('admin') ELSE TRUE END $$;
-- ;
CREATE FUNCTION fd_roster_shift_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_has('owner') THEN
        RETURN NEW; -- a desk that is restored, and the demo
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' OR NEW.seq <> 1 THEN
            RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
        END IF;
    ELSIF NEW.seq <> OLD.seq + 1 OR NOT (OLD.state || '>' || NEW.state = ANY (ARRAY['draft>draft', 'draft>published', 'draft>removed',
            'published>published', 'published>withdrawn', 'withdrawn>published', 'withdrawn>removed']))
        OR (NEW.staff_id <> OLD.staff_id AND OLD.state <> 'published') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    IF NOT EXISTS (SELECT FROM group_member WHERE group_id = NEW.group_id AND staff_id = NEW.staff_id) AND NEW.state IN ('draft', 'published') THEN
        RAISE EXCEPTION USING ERRCODE = 'FD001', MESSAGE = 'roster.not_in_group';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER roster_shift_guard BEFORE INSERT OR UPDATE ON roster_shift FOR EACH ROW EXECUTE FUNCTION fd_roster_shift_guard();
-- ;
CREATE FUNCTION fd_roster_leave_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    own boolean := NEW.staff_id = fd_me();
    leads boolean := fd_leads_person(NEW.staff_id) AND (NEW.staff_id <> fd_me() OR fd_has('manager')); -- nobody but a manager decides about their own
    allowed boolean;
BEGIN
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        allowed := NEW.asked_by = fd_me() AND NEW.seq = 1 AND ((NEW.state = 'asked' AND (own OR leads) AND NEW.decided_by IS NULL)
            OR (NEW.state = 'approved' AND leads AND NEW.decided_by = fd_me()));
    ELSE
        allowed := NEW.seq = OLD.seq + 1 AND ((OLD.state = 'asked' AND NEW.state IN ('approved', 'refused') AND leads AND NEW.decided_by = fd_me())
            OR (OLD.state IN ('asked', 'approved') AND NEW.state = 'withdrawn' AND (own OR leads) AND NEW.decided_by IS NOT DISTINCT FROM OLD.decided_by));
    END IF;
    IF NOT coalesce(allowed, FALSE) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER roster_leave_guard BEFORE INSERT OR UPDATE ON roster_leave FOR EACH ROW EXECUTE FUNCTION fd_roster_leave_guard();
-- ;
CREATE FUNCTION fd_roster_swap_guard() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
DECLARE
    me bigint := fd_me();
    given roster_shift%ROWTYPE;
    taken roster_shift%ROWTYPE;
    leads boolean;
    allowed boolean;
BEGIN
    IF fd_has('owner') THEN
        RETURN NEW;
    END IF;
    SELECT * INTO given FROM roster_shift WHERE id = NEW.shift_id;
    SELECT * INTO taken FROM roster_shift WHERE id = NEW.other_shift_id;
    IF TG_OP = 'INSERT' THEN
        allowed := NEW.asked_by = me AND NEW.state = 'asked' AND NEW.seq = 1 AND NEW.decided_by IS NULL AND given.staff_id = me AND given.state = 'published'
            AND given.seq = NEW.shift_seq AND NEW.expires_at <= given.from_at
            AND EXISTS (SELECT FROM group_member WHERE group_id = given.group_id AND staff_id = NEW.other_id)
            AND (NEW.other_shift_id IS NULL OR (taken.staff_id = NEW.other_id AND taken.state = 'published' AND taken.group_id = given.group_id
                AND taken.seq = NEW.other_seq AND NEW.expires_at <= taken.from_at));
    ELSE
        leads := fd_leads(given.group_id) AND ((NEW.asked_by <> me AND NEW.other_id <> me) OR fd_has('manager'));
        allowed := NEW.seq = OLD.seq + 1 AND (
            (OLD.state = 'asked' AND NEW.state IN ('accepted', 'declined') AND NEW.other_id = me AND NEW.decided_by IS NULL AND OLD.expires_at > clock_timestamp())
            OR (OLD.state IN ('asked', 'accepted') AND NEW.state = 'withdrawn' AND NEW.asked_by = me AND NEW.decided_by IS NULL)
            OR (OLD.state = 'accepted' AND NEW.state IN ('approved', 'refused') AND leads AND NEW.decided_by = me
                AND (NEW.state = 'refused' OR OLD.expires_at > clock_timestamp())));
    END IF;
    IF NOT coalesce(allowed, FALSE) THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    RETURN NEW;
END $$;
-- ;
CREATE TRIGGER roster_swap_guard BEFORE INSERT OR UPDATE ON roster_swap FOR EACH ROW EXECUTE FUNCTION fd_roster_swap_guard();
-- ;
CREATE CONSTRAINT TRIGGER shift_pattern_journalled AFTER INSERT OR UPDATE ON shift_pattern DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('shift_pattern', 'id');
-- ;
CREATE CONSTRAINT TRIGGER staff_profile_journalled AFTER INSERT OR UPDATE ON staff_profile DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('staff_profile', 'staff_id');
-- ;
CREATE CONSTRAINT TRIGGER roster_shift_journalled AFTER INSERT OR UPDATE ON roster_shift DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('roster', 'group_id');
-- ;
CREATE CONSTRAINT TRIGGER roster_leave_journalled AFTER INSERT OR UPDATE ON roster_leave DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('leave', 'id');
-- ;
CREATE CONSTRAINT TRIGGER roster_swap_journalled AFTER INSERT OR UPDATE ON roster_swap DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('swap', 'id');
-- ;
REVOKE ALL ON FUNCTION fd_plans(), fd_leads_person(bigint), fd_roster_shift_guard(), fd_roster_leave_guard(), fd_roster_swap_guard() FROM PUBLIC;
-- ;
GRANT EXECUTE ON FUNCTION fd_plans(), fd_leads_person(bigint) TO @agent, @service;
-- ;
GRANT SELECT ON shift_pattern, staff_profile, roster_shift, roster_leave, roster_swap TO @agent, @service;
-- ;
GRANT INSERT ON shift_pattern, staff_profile, roster_shift, roster_leave, roster_swap TO @agent;
-- ;
GRANT UPDATE (group_id, name_zh, name_en, mark, zone, from_minute, to_minute, break_minutes, skill, language, active, seq, changed_at, changed_by) ON shift_pattern TO @agent;
-- ;
GRANT UPDATE (languages, skills, weekly_minutes, seq, changed_at, changed_by) ON staff_profile TO @agent;
-- ;
GRANT UPDATE (staff_id, state, excuse, seq, changed_at, changed_by) ON roster_shift TO @agent;
-- ;
GRANT UPDATE (state, decided_at, decided_by, seq) ON roster_leave TO @agent;
-- ;
GRANT UPDATE (state, answered_at, decided_at, decided_by, seq) ON roster_swap TO @agent;
-- ;
ALTER TABLE shift_pattern ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY shift_pattern_read ON shift_pattern FOR SELECT USING (TRUE);
-- ;
-- A pattern of no group is everybody's: managers and leads.
CREATE POLICY shift_pattern_add ON shift_pattern FOR INSERT
WITH CHECK ((fd_leads(group_id) OR (group_id IS NULL AND (SELECT fd_has('lead')))) AND changed_by = (SELECT fd_me()));
-- ;
CREATE POLICY shift_pattern_change ON shift_pattern FOR UPDATE USING (fd_leads(group_id) OR (group_id IS NULL AND (SELECT fd_has('lead'))))
WITH CHECK ((fd_leads(group_id) OR (group_id IS NULL AND (SELECT fd_has('lead')))) AND changed_by = (SELECT fd_me()));
-- ;
ALTER TABLE staff_profile ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY staff_profile_read ON staff_profile FOR SELECT USING (TRUE);
-- ;
CREATE POLICY staff_profile_add ON staff_profile FOR INSERT WITH CHECK (fd_leads_person(staff_id) AND changed_by = (SELECT fd_me()));
-- ;
CREATE POLICY staff_profile_change ON staff_profile FOR UPDATE USING (fd_leads_person(staff_id))
WITH CHECK (fd_leads_person(staff_id) AND changed_by = (SELECT fd_me()));
-- ;
ALTER TABLE roster_shift ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY roster_shift_read ON roster_shift FOR SELECT USING (state IN ('published', 'withdrawn') OR fd_leads(group_id));
-- ;
CREATE POLICY roster_shift_add ON roster_shift FOR INSERT WITH CHECK (fd_leads(group_id) AND changed_by = (SELECT fd_me()));
-- ;
CREATE POLICY roster_shift_change ON roster_shift FOR UPDATE USING (fd_leads(group_id)) WITH CHECK (fd_leads(group_id) AND changed_by = (SELECT fd_me()));
-- ;
ALTER TABLE roster_leave ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY roster_leave_read ON roster_leave FOR SELECT USING (state = 'approved' OR staff_id = (SELECT fd_me()) OR fd_leads_person(staff_id));
-- ;
CREATE POLICY roster_leave_add ON roster_leave FOR INSERT WITH CHECK (asked_by = (SELECT fd_me()) AND (staff_id = (SELECT fd_me()) OR fd_leads_person(staff_id)));
-- ;
CREATE POLICY roster_leave_change ON roster_leave FOR UPDATE USING (staff_id = (SELECT fd_me()) OR fd_leads_person(staff_id));
-- ;
ALTER TABLE roster_swap ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY roster_swap_read ON roster_swap FOR SELECT USING (asked_by = (SELECT fd_me()) OR other_id = (SELECT fd_me()) OR (SELECT fd_plans()));
-- ;
CREATE POLICY roster_swap_add ON roster_swap FOR INSERT WITH CHECK (asked_by = (SELECT fd_me()));
-- ;
CREATE POLICY roster_swap_change ON roster_swap FOR UPDATE USING (asked_by = (SELECT fd_me()) OR other_id = (SELECT fd_me()) OR (SELECT fd_plans()));
