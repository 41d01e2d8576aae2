-- What was valid stays as it was: clocks of closed tickets are reckoned with it.
CREATE TRIGGER calendar_version_fixed BEFORE UPDATE ON calendar_version WHEN OLD.valid_from <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN SELECT RAISE(ABORT, 'fd:agreement.version_fixed'); END;
-- ;
CREATE TRIGGER calendar_version_kept BEFORE DELETE ON calendar_version WHEN OLD.valid_from <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN SELECT RAISE(ABORT, 'fd:agreement.version_fixed'); END;
-- ;
CREATE TRIGGER agreement_version_fixed BEFORE UPDATE ON agreement_version WHEN OLD.valid_from <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN SELECT RAISE(ABORT, 'fd:agreement.version_fixed'); END;
-- ;
CREATE TRIGGER agreement_version_kept BEFORE DELETE ON agreement_version WHEN OLD.valid_from <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
BEGIN SELECT RAISE(ABORT, 'fd:agreement.version_fixed'); END;
