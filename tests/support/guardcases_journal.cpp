// The journal is only added to, by whoever says so, at the time when it is said.
#include "tests/support/guardworld.h"

namespace frontdesk {

#define NOTE(actor) "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {open}, 'note', '{\"text\":\"x\"}', clock_timestamp(), " actor "); " \
                    "UPDATE ticket SET seq = 2, changed_at = clock_timestamp() WHERE id = {open}"
#define CUSTOMER_EVENT(columns, values) "INSERT INTO journal (subject, subject_id, kind, body, actor_id, occurred_at" columns ") VALUES ('customer', 900, 'changed', '{}', fd_me(), " values ")"

QList<GuardCase> journalCases()
{
    return {
        {"speak for a colleague", "agent", NOTE("{other}"), "agent", NOTE("{agent}")},
        {"speak for one's lead", "agent", NOTE("{lead}"), "lead", NOTE("{lead}")},
        {"speak for nobody", "agent", NOTE("NULL"), "service", NOTE("NULL")},
        {"a manager speaks for an agent", "manager", NOTE("{agent}"), "manager", NOTE("{manager}")},
        {"an administrator speaks for an agent", "admin", NOTE("{agent}"), "admin", NOTE("{admin}")},
        {"the service speaks for an agent", "service", NOTE("{agent}"), "service", NOTE("NULL")},
        {"say another login wrote it", "agent", CUSTOMER_EVENT(", recorded_by", "clock_timestamp(), 'x'"), "agent", CUSTOMER_EVENT("", "clock_timestamp()")},
        {"set the time of writing", "agent", CUSTOMER_EVENT(", recorded_at", "clock_timestamp(), '2020-01-01Z'"), "agent", CUSTOMER_EVENT("", "clock_timestamp()")},
        {"choose the place in the chain", "agent", CUSTOMER_EVENT(", seq", "clock_timestamp(), 1"), "agent", CUSTOMER_EVENT("", "clock_timestamp()")},
        {"choose the hash", "agent", CUSTOMER_EVENT(", hash", "clock_timestamp(), 'x'"), "agent", CUSTOMER_EVENT("", "clock_timestamp()")},
        {"choose the digest", "agent", CUSTOMER_EVENT(", body_digest", "clock_timestamp(), 'x'"), "agent", CUSTOMER_EVENT("", "clock_timestamp()")},
        {"choose the key", "agent", CUSTOMER_EVENT(", id", "clock_timestamp(), 1"), "agent", CUSTOMER_EVENT("", "clock_timestamp()")},
        {"date a change back", "agent", CUSTOMER_EVENT("", "clock_timestamp() - interval '1 hour'"), "agent", CUSTOMER_EVENT("", "clock_timestamp() - interval '1 minute'")},
        {"date a note back by weeks", "agent", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {open}, 'note', '{}', clock_timestamp() - interval '8 days', {agent})", "agent",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {open}, 'note', '{}', clock_timestamp() - interval '6 days', {agent}); UPDATE ticket SET seq = 2 WHERE id = {open}"},
        {"import history", "agent", CUSTOMER_EVENT(", imported", "'2020-01-01Z', TRUE"), "agent", CUSTOMER_EVENT(", imported", "clock_timestamp(), FALSE")},
        {"import history as an administrator", "admin", CUSTOMER_EVENT(", imported", "'2020-01-01Z', TRUE"), "admin", CUSTOMER_EVENT(", imported", "clock_timestamp(), FALSE")},
        {"change an event", "agent", "UPDATE journal SET body = '{}' WHERE subject_id = {open}", "agent", "SELECT FROM journal WHERE subject_id = {open}"},
        {"change an event as a lead", "lead", "UPDATE journal SET body = '{}' WHERE subject_id = {open}", "lead", "SELECT FROM journal WHERE subject_id = {open}"},
        {"change an event as a manager", "manager", "UPDATE journal SET body = '{}' WHERE subject_id = {open}", "manager", "SELECT FROM journal WHERE subject_id = {open}"},
        {"change an event as an administrator, without erasing", "admin", "UPDATE journal SET body = '{}' WHERE subject_id = {open}", "admin", "SELECT FROM journal WHERE subject_id = {open}"},
        {"change an event's author", "admin", "UPDATE journal SET actor_id = {admin} WHERE subject_id = {open}", "admin", "SELECT FROM journal WHERE subject_id = {open}"},
        {"change an event's time", "admin", "UPDATE journal SET occurred_at = clock_timestamp() WHERE subject_id = {open}", "admin", "SELECT FROM journal WHERE subject_id = {open}"},
        {"change an event as the service", "service", "UPDATE journal SET body = '{}' WHERE subject_id = {open}", "service", "SELECT FROM journal WHERE subject_id = {open}"},
        {"delete an event", "agent", "DELETE FROM journal WHERE subject_id = {open}", "agent", "SELECT FROM journal WHERE subject_id = {open}"},
        {"delete an event as a manager", "manager", "DELETE FROM journal WHERE subject_id = {open}", "manager", "SELECT FROM journal WHERE subject_id = {open}"},
        {"delete an event as an administrator", "admin", "DELETE FROM journal WHERE subject_id = {open}", "admin", "SELECT FROM journal WHERE subject_id = {open}"},
        {"delete an event as the service", "service", "DELETE FROM journal WHERE subject_id = {open}", "service", "SELECT FROM journal WHERE subject_id = {open}"},
        {"empty the journal", "admin", "TRUNCATE journal", "admin", "SELECT FROM journal"},
        {"empty the journal with all that hangs on it", "admin", "TRUNCATE journal CASCADE", "admin", "SELECT FROM journal"},
        {"write into a ticket that one does not see", "other", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {complaint}, 'note', '{}', clock_timestamp(), {other})", "agent",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {complaint}, 'note', '{}', clock_timestamp(), {agent}); UPDATE ticket SET seq = 2 WHERE id = {complaint}"},
        {"write into a ticket of a restricted group", "agent", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {secret}, 'note', '{}', clock_timestamp(), {agent})", "keeper",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {secret}, 'note', '{}', clock_timestamp(), {keeper}); UPDATE ticket SET seq = 2 WHERE id = {secret}"},
        {"write into a ticket that is not there", "agent", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', 999999, 'note', '{}', clock_timestamp(), {agent})", "agent", NOTE("{agent}")},
        {"leave a ticket behind its journal", "agent", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('ticket', {open}, 'note', '{}', clock_timestamp(), {agent})", "agent", NOTE("{agent}")},
        {"an agent's event of staff", "agent", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('staff', {agent}, 'changed', '{}', clock_timestamp(), {agent})", "admin",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('staff', {agent}, 'changed', '{}', clock_timestamp(), {admin})"},
        {"a lead's event of settings", "lead", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('setting', 1, 'changed', '{}', clock_timestamp(), {lead})", "admin",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('setting', 1, 'changed', '{}', clock_timestamp(), {admin})"},
        {"an agent's event of an agreement", "agent", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('agreement', {agreement}, 'changed', '{}', clock_timestamp(), {agent})", "manager",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('agreement', {agreement}, 'changed', '{}', clock_timestamp(), {manager})"},
        {"an erasure by a manager", "manager", "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('customer', 900, 'erased', '{\"bodies\":{}}', clock_timestamp(), {manager})", "admin",
         "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('customer', 900, 'erased', '{\"bodies\":{}}', clock_timestamp(), {admin})"},
        {"erase beside no event", "admin", "SELECT fd_erase_beside({open})", "admin", "SELECT FROM journal"},
        {"erase as a manager", "manager", "SELECT fd_erase_beside({open})", "manager", "SELECT FROM journal"},
    };
}

} // namespace frontdesk
