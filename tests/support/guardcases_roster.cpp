// Rosters are made by those who lead the group; for themselves people ask.
#include "tests/support/guardworld.h"

namespace frontdesk {

#define SAID(subject, id, who) "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('" subject "', " id ", 'changed', '{}', clock_timestamp(), {" who "}); "
#define PLAN(group, staff, state, by) "INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at, changed_by) VALUES ({" group "}, {" staff "}, {pattern}, " \
    "'2030-01-01', '2030-01-01Z', '2030-01-01 08:00Z', '" state "', clock_timestamp(), {" by "})"
#define MOVE(shift, state, by) "UPDATE roster_shift SET state = '" state "', seq = seq + 1, changed_at = clock_timestamp(), changed_by = {" by "} WHERE id = {" shift "}"
#define ASK(staff, state, by) "INSERT INTO roster_leave (id, staff_id, from_day, to_day, state, asked_at, asked_by) VALUES (9990, {" staff "}, '2031-01-01', '2031-01-02', '" state "', clock_timestamp(), {" by "})"
#define DECIDE(leave, state, by) "UPDATE roster_leave SET state = '" state "', decided_at = clock_timestamp(), decided_by = {" by "}, seq = seq + 1 WHERE id = {" leave "}"
#define GIVE(shift, by, to) "INSERT INTO roster_swap (id, shift_id, shift_seq, asked_by, other_id, state, asked_at, expires_at) VALUES (9990, {" shift "}, 1, {" by "}, {" to "}, 'asked', clock_timestamp(), '2029-01-01Z')"
#define ANSWER(swap, state) "UPDATE roster_swap SET state = '" state "', answered_at = clock_timestamp(), seq = seq + 1 WHERE id = {" swap "}"
#define APPROVE(swap, by) "UPDATE roster_swap SET state = 'approved', decided_at = clock_timestamp(), decided_by = {" by "}, seq = seq + 1 WHERE id = {" swap "}"
#define PATTERN(group, by) "INSERT INTO shift_pattern (id, code, group_id, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at, changed_by) VALUES (9990, 'x', " group ", 'x', 'x', 'early', 'UTC', 0, 60, clock_timestamp(), {" by "})"
#define GOAL(group, by) "INSERT INTO staffing_goal (group_id, target_percent, within_s, shrinkage_percent, changed_at, changed_by) VALUES ({" group "}, 80, 20, 15, clock_timestamp(), {" by "})"
#define AIM(by) "UPDATE staffing_goal SET target_percent = 5, seq = seq + 1, changed_by = {" by "} WHERE group_id = {first}"

#define RULE(group, by) "INSERT INTO assignment_rule (group_id, mode, since, changed_at, changed_by) VALUES ({" group "}, 'round_robin', clock_timestamp(), clock_timestamp(), {" by "})"

QList<GuardCase> rosterCases()
{
    return {
        {"plan a shift as an agent", "agent", PLAN("first", "agent", "draft", "agent"), "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "draft", "lead")},
        {"write of a roster as an agent", "agent", SAID("roster", "{first}", "agent"), "lead", SAID("roster", "{first}", "lead")},
        {"plan a shift of another group", "lead", SAID("roster", "{second}", "lead") PLAN("second", "other", "draft", "lead"), "manager", SAID("roster", "{second}", "manager") PLAN("second", "other", "draft", "manager")},
        {"plan a shift without an event", "lead", PLAN("first", "agent", "draft", "lead"), "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "draft", "lead")},
        {"plan a shift in another's name", "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "draft", "manager"), "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "draft", "lead")},
        {"plan somebody who is not of the group", "lead", SAID("roster", "{first}", "lead") PLAN("first", "outsider", "draft", "lead"), "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "draft", "lead")},
        {"a shift that was never a draft", "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "published", "lead"), "lead", SAID("roster", "{first}", "lead") PLAN("first", "agent", "draft", "lead")},
        {"publish a shift as an agent", "agent", MOVE("planned", "published", "agent"), "lead", SAID("roster", "{first}", "lead") MOVE("planned", "published", "lead")},
        {"publish another group's shift", "keeper", MOVE("planned", "published", "keeper"), "manager", SAID("roster", "{first}", "manager") MOVE("planned", "published", "manager")},
        {"take a published shift away at once", "lead", SAID("roster", "{first}", "lead") MOVE("shift", "removed", "lead"), "lead", SAID("roster", "{first}", "lead") MOVE("shift", "withdrawn", "lead")},
        {"move a shift to other times", "lead", SAID("roster", "{first}", "lead") "UPDATE roster_shift SET from_at = '2029-01-01Z' WHERE id = {shift}", "lead", SAID("roster", "{first}", "lead") MOVE("shift", "withdrawn", "lead")},
        {"delete a shift", "manager", SAID("roster", "{first}", "manager") "DELETE FROM roster_shift WHERE id = {planned}", "manager", SAID("roster", "{first}", "manager") MOVE("planned", "removed", "manager")},
        {"read a draft of the roster", "agent", "SELECT FROM roster_shift WHERE id = {planned}", "lead", "SELECT FROM roster_shift WHERE id = {planned}"},
        {"lock the roster away", "lead", "LOCK TABLE roster_shift", "lead", "SELECT FROM roster_shift"},
        {"add a shift pattern as an agent", "agent", PATTERN("{first}", "agent"), "lead", SAID("shift_pattern", "9990", "lead") PATTERN("{first}", "lead")},
        {"add a shift pattern of another group", "lead", SAID("shift_pattern", "9990", "lead") PATTERN("{second}", "lead"), "manager", SAID("shift_pattern", "9990", "manager") PATTERN("{second}", "manager")},
        {"change a shift pattern as an agent", "agent", "UPDATE shift_pattern SET active = FALSE, changed_by = {agent} WHERE id = {pattern}", "lead", SAID("shift_pattern", "{pattern}", "lead") "UPDATE shift_pattern SET active = FALSE, changed_by = {lead} WHERE id = {pattern}"},
        {"set the goal of another group", "lead", SAID("roster", "{second}", "lead") GOAL("second", "lead"), "manager", SAID("roster", "{second}", "manager") GOAL("second", "manager")},
        {"lower the goal as an agent", "agent", AIM("agent"), "lead", SAID("roster", "{first}", "lead") AIM("lead")},
        {"lower the goal without an event", "lead", AIM("lead"), "lead", SAID("roster", "{first}", "lead") AIM("lead")},
        {"lower the goal in another's name", "lead", SAID("roster", "{first}", "lead") AIM("manager"), "lead", SAID("roster", "{first}", "lead") AIM("lead")},
        {"delete a goal", "manager", SAID("roster", "{first}", "manager") "DELETE FROM staffing_goal", "manager", SAID("roster", "{first}", "manager") AIM("manager")},
        {"certify oneself", "agent", "UPDATE staff_profile SET skills = 'all', changed_by = {agent} WHERE staff_id = {agent}", "lead", SAID("staff_profile", "{agent}", "lead") "UPDATE staff_profile SET skills = 'all', changed_by = {lead} WHERE staff_id = {agent}"},
        {"certify somebody of another group", "lead", SAID("staff_profile", "{other}", "lead") "INSERT INTO staff_profile (staff_id, changed_at, changed_by) VALUES ({other}, clock_timestamp(), {lead})", "manager",
         SAID("staff_profile", "{other}", "manager") "INSERT INTO staff_profile (staff_id, changed_at, changed_by) VALUES ({other}, clock_timestamp(), {manager})"},
        {"ask for somebody else's leave", "agent", SAID("leave", "9990", "agent") ASK("other", "asked", "agent"), "agent", SAID("leave", "9990", "agent") ASK("agent", "asked", "agent")},
        {"grant oneself leave", "agent", SAID("leave", "9990", "agent") ASK("agent", "approved", "agent"), "agent", SAID("leave", "9990", "agent") ASK("agent", "asked", "agent")},
        {"leave without an event", "agent", ASK("agent", "asked", "agent"), "agent", SAID("leave", "9990", "agent") ASK("agent", "asked", "agent")},
        {"approve one's own leave", "agent", SAID("leave", "{leave}", "agent") DECIDE("leave", "approved", "agent"), "lead", SAID("leave", "{leave}", "lead") DECIDE("leave", "approved", "lead")},
        {"approve one's own leave as a lead", "lead", SAID("leave", "{leads_leave}", "lead") DECIDE("leads_leave", "approved", "lead"), "manager", SAID("leave", "{leads_leave}", "manager") DECIDE("leads_leave", "approved", "manager")},
        {"refuse the leave of somebody else", "other", SAID("leave", "{leave}", "other") DECIDE("leave", "refused", "other"), "lead", SAID("leave", "{leave}", "lead") DECIDE("leave", "refused", "lead")},
        {"make one's leave longer", "agent", SAID("leave", "{leave}", "agent") "UPDATE roster_leave SET to_day = '2032-01-01' WHERE id = {leave}", "agent", SAID("leave", "{leave}", "agent") "UPDATE roster_leave SET state = 'withdrawn', seq = seq + 1 WHERE id = {leave}"},
        {"read who asked for leave", "outsider", "SELECT FROM roster_leave WHERE id = {leave}", "lead", "SELECT FROM roster_leave WHERE id = {leave}"},
        {"give away somebody else's shift", "lead", SAID("swap", "9990", "lead") GIVE("shift", "lead", "agent"), "agent", SAID("swap", "9990", "agent") GIVE("shift", "agent", "lead")},
        {"give a shift to somebody of another group", "agent", SAID("swap", "9990", "agent") GIVE("shift", "agent", "other"), "agent", SAID("swap", "9990", "agent") GIVE("shift", "agent", "lead")},
        {"agree in the other's name", "agent", SAID("swap", "{swap}", "agent") ANSWER("swap", "accepted"), "lead", SAID("swap", "{swap}", "lead") ANSWER("swap", "accepted")},
        {"approve a swap that nobody agreed to", "manager", SAID("swap", "{swap}", "manager") APPROVE("swap", "manager"), "manager", SAID("swap", "{agreed}", "manager") APPROVE("agreed", "manager")},
        {"approve one's own swap", "lead", SAID("swap", "{agreed}", "lead") APPROVE("agreed", "lead"), "manager", SAID("swap", "{agreed}", "manager") APPROVE("agreed", "manager")},
        {"read the swaps of others", "outsider", "SELECT FROM roster_swap", "agent", "SELECT FROM roster_swap"},
        {"switch a group's assignment as an agent", "agent", RULE("first", "agent"), "lead", SAID("roster", "{first}", "lead") RULE("first", "lead")},
        {"switch another group's assignment", "lead", SAID("roster", "{second}", "lead") RULE("second", "lead"), "manager", SAID("roster", "{second}", "manager") RULE("second", "manager")},
        {"switch a group's assignment without an event", "lead", RULE("first", "lead"), "lead", SAID("roster", "{first}", "lead") RULE("first", "lead")},
        {"switch a group's assignment in another's name", "lead", SAID("roster", "{first}", "lead") RULE("first", "manager"), "lead", SAID("roster", "{first}", "lead") RULE("first", "lead")},
        {"take back that a group assigns", "manager", "DELETE FROM assignment_rule", "manager", "SELECT count(*) FROM assignment_rule"},
        {"say whose turn it is", "manager", "INSERT INTO assignment_turn (group_id, staff_id, at) VALUES ({first}, {other}, clock_timestamp())", "service",
         "INSERT INTO assignment_turn (group_id, staff_id, at) VALUES ({first}, {other}, clock_timestamp())"},
        {"keep a ticket from being assigned", "manager", "INSERT INTO assignment_left (ticket_id, flow_seq) VALUES (1, 1)", "service", "INSERT INTO assignment_left (ticket_id, flow_seq) VALUES (1, 1)"},
        {"take over a shift by oneself", "agent", "UPDATE roster_shift SET staff_id = {lead}, seq = seq + 1 WHERE id = {shift}", "lead",
         SAID("roster", "{first}", "lead") "UPDATE roster_shift SET staff_id = {lead}, seq = seq + 1, changed_by = {lead} WHERE id = {shift}"},
    };
}

} // namespace frontdesk
