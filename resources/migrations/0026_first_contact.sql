-- Whether the first contact resolved a ticket was asked of its contacts and waits anew for each of a million tickets: seconds of a report.
-- How long after the contact that opened the ticket (its after-call work included; the opening where none was logged) it was resolved by whoever
-- had begun it. None where it waited, somebody asked about it or a call back was promised before that.
ALTER TABLE ticket_fact ADD COLUMN first_contact_ms @key;
