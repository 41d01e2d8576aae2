-- Agreements between the desk and its callers (service), with support groups (operational) and with suppliers (contract), and the
-- clocks that follow from them besides response and resolution.

-- A service agreement applies by service, organisation and kind; an operational one and a contract while their group holds the ticket.
ALTER TABLE agreement ADD COLUMN type text NOT NULL DEFAULT 'service' CHECK (type IN ('service', 'operational', 'contract'));
-- ;
ALTER TABLE agreement ADD COLUMN group_id @key REFERENCES support_group (id);
-- ;
ALTER TABLE calendar ADD COLUMN active @bool NOT NULL DEFAULT TRUE;
-- ;
-- When the caller is to hear from us next, and when the group that holds the ticket has to be done with it. A cache like due_at.
ALTER TABLE ticket ADD COLUMN update_due_at @instant;
-- ;
ALTER TABLE ticket ADD COLUMN update_breached_at @instant;
-- ;
ALTER TABLE ticket ADD COLUMN group_due_at @instant;
-- ;
ALTER TABLE ticket ADD COLUMN group_breached_at @instant;
-- ;
CREATE INDEX agreement_group ON agreement (group_id) WHERE group_id IS NOT NULL;
