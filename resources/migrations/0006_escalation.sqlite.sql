-- What was due before the desk knew of ladders stays unfired.
INSERT INTO setting (name, value) VALUES ('escalation_from', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) ON CONFLICT DO NOTHING;
-- ;
CREATE TRIGGER leadership_held BEFORE UPDATE ON leadership WHEN NEW.holder <> OLD.holder AND OLD.expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN SELECT RAISE(ABORT, 'fd:leadership.held'); END;
-- ;
CREATE TRIGGER escalation_firing_kept BEFORE DELETE ON escalation_firing
BEGIN SELECT RAISE(ABORT, 'fd:journal.append_only'); END;
-- ;
CREATE TRIGGER escalation_firing_fixed BEFORE UPDATE ON escalation_firing
BEGIN SELECT RAISE(ABORT, 'fd:journal.append_only'); END;
