-- Calendars and agreements, every version.

-- statement: agreement.calendars
SELECT c.code, v.valid_from, v.definition FROM calendar c JOIN calendar_version v ON v.calendar_id = c.id ORDER BY c.code, v.valid_from;

-- statement: agreement.versions
SELECT v.id, v.agreement_id, v.valid_from, v.definition, a.code, a.name_zh, a.name_en, a.service_id, a.organisation_id, a.kind
FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id WHERE a.active ORDER BY v.valid_from, v.id;
