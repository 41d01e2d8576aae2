-- What an erasure takes out; see core/ticket/erasework.h. The journal lets a body change only after the event that names its digest.

-- statement: erasure.bodies
SELECT seq, body FROM journal WHERE subject = :subject AND subject_id = :subject_id AND kind <> 'erased' ORDER BY seq;

-- statement: erasure.blank
UPDATE journal SET body = :body WHERE subject = :subject AND subject_id = :subject_id AND seq = :seq;

-- statement: erasure.contacts
SELECT id FROM interaction WHERE ticket_id = :ticket_id AND (subject <> '' OR details <> '') ORDER BY id;

-- statement: erasure.contact
UPDATE interaction SET subject = '', details = '', seq = :seq WHERE id = :id;

-- statement: erasure.beside [postgres]
SELECT fd_erase_beside(:ticket_id);

-- statement: erasure.attachment_data [sqlite]
DELETE FROM attachment_data WHERE attachment_id IN (SELECT id FROM attachment WHERE ticket_id = :ticket_id);

-- statement: erasure.attachments [sqlite]
DELETE FROM attachment WHERE ticket_id = :ticket_id;

-- statement: erasure.answers [sqlite]
DELETE FROM interaction_answer WHERE interaction_id IN (SELECT id FROM interaction WHERE ticket_id = :ticket_id);

-- statement: erasure.notices [sqlite]
UPDATE escalation_notice SET facts = json_remove(facts, '$.reason', '$.message', '$.tried') WHERE ticket_id = :ticket_id;

-- statement: erasure.surveys [sqlite]
UPDATE survey SET comment = '' WHERE ticket_id = :ticket_id AND comment <> '';

-- statement: erasure.mails [sqlite]
UPDATE mail_outbox SET body = json_remove(body, '$.reason', '$.message', '$.tried') WHERE ticket_id = :ticket_id;

-- statement: erasure.handovers [sqlite]
UPDATE handover_line SET title = '', title_en = '', person = '' WHERE ticket_id = :ticket_id;
