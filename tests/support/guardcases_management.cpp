// People, groups, settings, workflow, calendars and agreements are changed by those who manage them.
#include "tests/support/guardworld.h"

namespace frontdesk {

#define SAID(subject, id, who) "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('" subject "', " id ", 'changed', '{}', clock_timestamp(), {" who "}); "

QList<GuardCase> managementCases()
{
    return {
        {"become an administrator", "agent", "UPDATE staff SET role = 'admin' WHERE id = {agent}", "admin", "UPDATE staff SET name = 'x' WHERE id = {agent}"},
        {"become somebody else", "agent", "UPDATE staff SET login = session_user WHERE id = {manager}", "agent", "SELECT FROM staff WHERE login = session_user"},
        {"an administrator changes a role past the function", "admin", "UPDATE staff SET role = 'admin' WHERE id = {agent}", "admin", "UPDATE staff SET active = FALSE WHERE id = {other}"},
        {"an administrator changes a login", "admin", "UPDATE staff SET login = 'x' WHERE id = {agent}", "admin", "UPDATE staff SET email = 'x' WHERE id = {agent}"},
        {"add staff past the function", "admin", "INSERT INTO staff (name, role) VALUES ('Mallory', 'admin')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'agent')"},
        {"add staff as a manager", "manager", "SELECT fd_staff_add('Mallory', 'mallory_m', NULL, 'admin')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'manager')"},
        {"add staff as an agent", "agent", "SELECT fd_staff_add('Mallory', 'mallory_a', NULL, 'agent')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'agent')"},
        {"add staff as the desk's owner", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'owner')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'admin')"},
        {"add staff with the login of the server's own", "admin", "SELECT fd_staff_add('Mallory', 'postgres', NULL, 'agent')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'agent')"},
        {"add staff with a desk role for a login", "admin", "SELECT fd_staff_add('Mallory', '{role_owner}', NULL, 'agent')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'agent')"},
        {"add staff with SQL for a login", "admin", "SELECT fd_staff_add('Mallory', 'x\" SUPERUSER; --', NULL, 'agent')", "admin", "SELECT fd_staff_add('x\" SUPERUSER; --', NULL, NULL, 'agent')"},
        {"add staff with a plain password", "admin", "SELECT fd_staff_add('Mallory', 'mallory_p', 'secret', 'agent')", "admin", "SELECT fd_staff_add('Mallory', NULL, NULL, 'agent')"},
        {"delete staff", "admin", "DELETE FROM staff WHERE id = {other}", "admin", "UPDATE staff SET active = FALSE WHERE id = {other}"},
        {"join a group", "agent", "INSERT INTO group_member (group_id, staff_id) VALUES ({personnel}, {agent})", "admin", "INSERT INTO group_member (group_id, staff_id) VALUES ({personnel}, {agent})"},
        {"join a group as a manager", "manager", "INSERT INTO group_member (group_id, staff_id) VALUES ({personnel}, {manager})", "admin", "INSERT INTO group_member (group_id, staff_id) VALUES ({personnel}, {manager})"},
        {"leave a group", "other", "DELETE FROM group_member WHERE staff_id = {other}", "admin", "DELETE FROM group_member WHERE staff_id = {other}"},
        {"make a group", "lead", "INSERT INTO support_group (code, name_zh, name_en) VALUES ('x', 'x', 'x')", "admin", "INSERT INTO support_group (code, name_zh, name_en) VALUES ('x', 'x', 'x')"},
        {"open a restricted group", "agent", "UPDATE support_group SET restricted = FALSE", "admin", "UPDATE support_group SET restricted = TRUE WHERE id = {personnel}"},
        {"become a group's lead", "agent", "UPDATE support_group SET lead_id = {agent}", "admin", "UPDATE support_group SET lead_id = {agent} WHERE id = {first}"},
        {"change a setting", "agent", "UPDATE setting SET value = '9999' WHERE name = 'reopen_days'", "admin", "UPDATE setting SET value = '9' WHERE name = 'acknowledge_minutes'"},
        {"change a setting as a lead", "lead", "UPDATE setting SET value = '9999' WHERE name = 'acknowledge_minutes'", "admin", "UPDATE setting SET value = '9' WHERE name = 'acknowledge_minutes'"},
        {"change a setting as the service", "service", "UPDATE setting SET value = '9999' WHERE name = 'acknowledge_minutes'", "admin", "UPDATE setting SET value = '9' WHERE name = 'acknowledge_minutes'"},
        {"change the matrix of priorities", "manager", "UPDATE priority_matrix SET priority = 5", "admin", "UPDATE priority_matrix SET priority = 5"},
        {"change the workflow", "agent", "INSERT INTO workflow_transition VALUES ('incident', 'closed', 'new', 'reopen')", "agent", "SELECT FROM workflow_transition"},
        {"change the workflow as an administrator", "admin", "INSERT INTO workflow_transition VALUES ('incident', 'closed', 'new', 'reopen')", "admin", "SELECT FROM workflow_transition"},
        {"take a step out of the workflow", "admin", "DELETE FROM workflow_transition", "admin", "SELECT FROM workflow_transition"},
        {"add a state", "admin", "INSERT INTO workflow_state VALUES ('incident', 'lost', 'closed', TRUE)", "admin", "SELECT FROM workflow_state"},
        {"rename the desk", "admin", "UPDATE desk SET name_en = 'x'", "admin", "SELECT FROM desk"},
        {"change the schema's version", "admin", "UPDATE schema_version SET number = 1", "admin", "SELECT FROM schema_version"},
        {"add a service", "agent", "INSERT INTO service (code, name_zh, name_en) VALUES ('x', 'x', 'x')", "admin", "INSERT INTO service (code, name_zh, name_en) VALUES ('x', 'x', 'x')"},
        {"add a category", "lead", "INSERT INTO category (code, name_zh, name_en) VALUES ('x', 'x', 'x')", "admin", "INSERT INTO category (code, name_zh, name_en) VALUES ('x', 'x', 'x')"},
        {"change an agreement", "agent", "UPDATE agreement SET active = FALSE", "manager", SAID("agreement", "{agreement}", "manager") "UPDATE agreement SET active = FALSE WHERE id = {agreement}"},
        {"change an agreement as a lead", "lead", "UPDATE agreement SET active = FALSE", "manager", SAID("agreement", "{agreement}", "manager") "UPDATE agreement SET active = FALSE WHERE id = {agreement}"},
        {"change an agreement without an event", "manager", "UPDATE agreement SET active = FALSE WHERE id = {agreement}", "manager", SAID("agreement", "{agreement}", "manager") "UPDATE agreement SET active = FALSE WHERE id = {agreement}"},
        {"change the version of an agreement that holds", "manager", SAID("agreement", "{agreement}", "manager") "UPDATE agreement_version SET definition = '{}' WHERE id = {agreement_version}", "manager",
         SAID("agreement", "{agreement}", "manager") "INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES ({agreement}, '2030-01-01Z', '{}')"},
        {"delete the version of an agreement that holds", "admin", SAID("agreement", "{agreement}", "admin") "DELETE FROM agreement_version WHERE id = {agreement_version}", "admin",
         SAID("agreement", "{agreement}", "admin") "INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES ({agreement}, '2030-01-01Z', '{}')"},
        {"a version of an agreement in the past", "manager", SAID("agreement", "{agreement}", "manager") "INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES ({agreement}, '2025-01-01Z', '{}')", "manager",
         SAID("agreement", "{agreement}", "manager") "INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES ({agreement}, '2030-01-01Z', '{}')"},
        {"a version of an agreement, as an agent", "agent", "INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES ({agreement}, '2030-01-01Z', '{}')", "manager",
         SAID("agreement", "{agreement}", "manager") "INSERT INTO agreement_version (agreement_id, valid_from, definition) VALUES ({agreement}, '2030-01-01Z', '{}')"},
        {"a version of a calendar without an event", "manager", "INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES ({calendar}, '2030-01-01Z', '{}')", "manager",
         SAID("calendar", "{calendar}", "manager") "INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES ({calendar}, '2030-01-01Z', '{}')"},
        {"a version of a calendar, as a lead", "lead", "INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES ({calendar}, '2030-01-01Z', '{}')", "manager",
         SAID("calendar", "{calendar}", "manager") "INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES ({calendar}, '2030-01-01Z', '{}')"},
        {"delete an agreement", "admin", "DELETE FROM agreement WHERE id = {agreement}", "admin", SAID("agreement", "{agreement}", "admin") "UPDATE agreement SET active = FALSE WHERE id = {agreement}"},
        {"delete a calendar", "admin", "DELETE FROM calendar WHERE id = {calendar}", "admin", SAID("calendar", "{calendar}", "admin") "UPDATE calendar SET name_en = 'x' WHERE id = {calendar}"},
    };
}

} // namespace frontdesk
