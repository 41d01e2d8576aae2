-- Leads make quick tickets and question scripts; whoever logs a contact writes down what was answered, for good.

CREATE OR REPLACE FUNCTION fd_journals(about text) RETURNS boolean LANGUAGE sql STABLE SET search_path = frontdesk, pg_catalog, pg_temp
AS $$ SELECT CASE WHEN about IN ('agreement', 'calendar') THEN fd_has('manager')
    WHEN about IN ('quick_ticket', 'question_script') THEN fd_has('lead')
    WHEN about IN ('staff', 'group', 'setting', 'workflow') THEN fd_has('admin') ELSE TRUE END $$;
-- ;
CREATE CONSTRAINT TRIGGER quick_ticket_journalled AFTER INSERT OR UPDATE ON quick_ticket DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('quick_ticket', 'id');
-- ;
CREATE CONSTRAINT TRIGGER question_script_journalled AFTER INSERT OR UPDATE ON question_script DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('question_script', 'id');
-- ;
CREATE CONSTRAINT TRIGGER interaction_answer_journalled AFTER INSERT ON interaction_answer DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION fd_is_journalled('interaction', 'interaction_id');
-- ;
-- What lies beside the journal: attachments, answers, and the words of escalations.
CREATE OR REPLACE FUNCTION fd_erase_beside(wanted bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = frontdesk, pg_catalog, pg_temp
AS $$
BEGIN
    IF fd_erasing('ticket', wanted) IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'FD002', MESSAGE = 'access.denied';
    END IF;
    DELETE FROM attachment_data WHERE attachment_id IN (SELECT id FROM attachment WHERE ticket_id = wanted);
    DELETE FROM attachment WHERE ticket_id = wanted;
    DELETE FROM interaction_answer WHERE interaction_id IN (SELECT id FROM interaction WHERE ticket_id = wanted);
    UPDATE escalation_notice SET facts = (facts::jsonb - '{reason,message,tried}'::text[])::text WHERE ticket_id = wanted;
    UPDATE mail_outbox SET body = (body::jsonb - '{reason,message,tried}'::text[])::text WHERE ticket_id = wanted;
END $$;
-- ;
GRANT SELECT ON quick_ticket, question_script, interaction_answer TO @agent, @service;
-- ;
GRANT INSERT ON interaction_answer TO @agent, @service;
-- ;
GRANT INSERT, UPDATE ON quick_ticket, question_script TO @lead;
-- ;
ALTER TABLE quick_ticket ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY quick_ticket_read ON quick_ticket FOR SELECT USING (TRUE);
-- ;
CREATE POLICY quick_ticket_write ON quick_ticket USING ((SELECT fd_has('lead'))) WITH CHECK ((SELECT fd_has('lead')));
-- ;
ALTER TABLE question_script ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY question_script_read ON question_script FOR SELECT USING (TRUE);
-- ;
CREATE POLICY question_script_write ON question_script USING ((SELECT fd_has('lead'))) WITH CHECK ((SELECT fd_has('lead')));
-- ;
ALTER TABLE interaction_answer ENABLE ROW LEVEL SECURITY;
-- ;
CREATE POLICY interaction_answer_seen ON interaction_answer
USING (EXISTS (SELECT FROM interaction WHERE interaction.id = interaction_answer.interaction_id OFFSET 0));
