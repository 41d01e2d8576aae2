// A sheet of handover is signed by two people of the group, each for themselves, and stays as it was signed.
#include "tests/support/guardworld.h"

namespace frontdesk {

#define SAID(id, who) "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('handover', " id ", 'changed', '{}', clock_timestamp(), {" who "}); "
#define SIGN(group, giver, lines, age) "INSERT INTO handover (id, group_id, from_at, to_at, until_at, plan, remarks, changed, waiting, promised, lines, giver_id, signed_at) VALUES (9990, {" group "}, " \
    "'2020-01-01Z', clock_timestamp() - interval '" age "', clock_timestamp(), '{}', '', 0, 0, 0, " lines ", {" giver "}, '2020-01-01Z'); "
#define LINE(sheet, place, ticket) "INSERT INTO handover_line (handover_id, place, part, marks, ticket_id, number, title, title_en, person, priority, state) VALUES (" sheet ", " place ", 'waiting', 'unowned', " \
    "{" ticket "}, 'T-1', 'x', '', '', 3, 'new'); "
#define TAKE(sheet, who) "UPDATE handover SET receiver_id = {" who "}, taken_at = '2020-01-01Z' WHERE id = {" sheet "} AND (receiver_id IS NULL OR id = {taken_sheet})"

QList<GuardCase> handoverCases()
{
    return {
        {"sign a handover of another group", "agent", SAID("9990", "agent") SIGN("second", "agent", "0", "0"), "other", SAID("9990", "other") SIGN("second", "other", "0", "0")},
        {"sign a handover in another's name", "agent", SAID("9990", "agent") SIGN("first", "lead", "0", "0"), "agent", SAID("9990", "agent") SIGN("first", "agent", "0", "0")},
        {"sign a handover without an event", "agent", SIGN("first", "agent", "0", "0"), "agent", SAID("9990", "agent") SIGN("first", "agent", "0", "0")},
        {"sign a handover of yesterday", "agent", SAID("9990", "agent") SIGN("first", "agent", "0", "1 day"), "agent", SAID("9990", "agent") SIGN("first", "agent", "0", "1 minute")},
        {"sign a handover without its lines", "agent", SAID("9990", "agent") SIGN("first", "agent", "2", "0") LINE("9990", "0", "open"), "agent", SAID("9990", "agent") SIGN("first", "agent", "1", "0") LINE("9990", "0", "open")},
        {"list a ticket that one cannot see", "agent", SAID("9990", "agent") SIGN("first", "agent", "1", "0") LINE("9990", "0", "secret"), "manager", SAID("9990", "manager") SIGN("first", "manager", "1", "0") LINE("9990", "0", "secret")},
        {"say when one signed", "agent", SAID("9990", "agent") SIGN("first", "agent", "0", "0") "SELECT FROM handover WHERE id = 9990 AND signed_at < '2021-01-01Z'", "agent",
         SAID("9990", "agent") SIGN("first", "agent", "0", "0") "SELECT FROM handover WHERE id = 9990 AND signed_at > clock_timestamp() - interval '1 minute'"},
        {"sign a handover as somebody of no group", "outsider", SAID("9990", "outsider") SIGN("first", "outsider", "0", "0"), "lead", SAID("9990", "lead") SIGN("first", "lead", "0", "0")},
        {"take over one's own sheet", "agent", SAID("{sheet}", "agent") TAKE("sheet", "agent"), "lead", SAID("{sheet}", "lead") TAKE("sheet", "lead")},
        {"take over in another's name", "manager", SAID("{sheet}", "manager") TAKE("sheet", "lead"), "manager", SAID("{sheet}", "manager") TAKE("sheet", "manager")},
        {"take over another group's sheet", "other", SAID("{sheet}", "other") TAKE("sheet", "other"), "lead", SAID("{sheet}", "lead") TAKE("sheet", "lead")},
        {"take over without an event", "lead", TAKE("sheet", "lead"), "lead", SAID("{sheet}", "lead") TAKE("sheet", "lead")},
        {"take over what was taken over", "manager", SAID("{taken_sheet}", "manager") TAKE("taken_sheet", "manager"), "manager", SAID("{sheet}", "manager") TAKE("sheet", "manager")},
        {"write into a signed sheet", "agent", SAID("{sheet}", "agent") "UPDATE handover SET remarks = 'x' WHERE id = {sheet}", "lead", SAID("{sheet}", "lead") TAKE("sheet", "lead")},
        {"take a signature back", "agent", SAID("{taken_sheet}", "agent") "UPDATE handover SET receiver_id = NULL, taken_at = NULL WHERE id = {taken_sheet}", "lead", SAID("{sheet}", "lead") TAKE("sheet", "lead")},
        {"write into a line that was signed", "agent", "UPDATE handover_line SET title = 'x' WHERE handover_id = {sheet}", "agent", "SELECT FROM handover_line WHERE handover_id = {sheet}"},
        {"add a line to a signed sheet", "agent", SAID("{sheet}", "agent") LINE("{sheet}", "2", "open"), "agent", SAID("9990", "agent") SIGN("first", "agent", "1", "0") LINE("9990", "0", "open")},
        {"delete a sheet", "manager", "DELETE FROM handover WHERE id = {sheet}", "manager", "SELECT FROM handover WHERE id = {sheet}"},
        {"delete a line of a sheet", "manager", "DELETE FROM handover_line WHERE handover_id = {sheet}", "manager", "SELECT FROM handover_line WHERE handover_id = {sheet}"},
        {"read another group's sheet", "other", "SELECT FROM handover", "agent", "SELECT FROM handover"},
        {"read another group's lines", "outsider", "SELECT FROM handover_line", "agent", "SELECT FROM handover_line"},
        {"read a line about a restricted ticket", "lead", "SELECT FROM handover_line WHERE handover_id = {sheet} AND ticket_id = {secret}", "manager", "SELECT FROM handover_line WHERE handover_id = {sheet} AND ticket_id = {secret}"},
        {"lock the sheets away", "lead", "LOCK TABLE handover, handover_line", "lead", "SELECT FROM handover"},
    };
}

} // namespace frontdesk
