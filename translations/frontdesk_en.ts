<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleWords</name>
    <message>
        <source>How-to</source>
        <translation>How-to</translation>
    </message>
    <message>
        <source>Known error</source>
        <translation>Known error</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>Question and answer</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Drafted</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>Text changed</translation>
    </message>
    <message>
        <source>Sent for review</source>
        <translation>Sent for review</translation>
    </message>
    <message>
        <source>Taken back from review</source>
        <translation>Taken back from review</translation>
    </message>
    <message>
        <source>Returned to the author</source>
        <translation>Returned to the author</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>Taken back as a draft</source>
        <translation>Taken back as a draft</translation>
    </message>
    <message>
        <source>Helped with a ticket</source>
        <translation>Helped with a ticket</translation>
    </message>
    <message>
        <source>Opinion given</source>
        <translation>Opinion given</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>File attached</translation>
    </message>
</context>
<context>
    <name>AssignmentWords</name>
    <message>
        <source>On shift till %1</source>
        <translation>On shift till %1</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Not seen now</source>
        <translation>Not seen now</translation>
    </message>
    <message>
        <source>speaks %1</source>
        <comment>a language</comment>
        <translation>speaks %1</translation>
    </message>
    <message>
        <source>knows %1</source>
        <comment>a service or category</comment>
        <translation>knows %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in hand</source>
        <comment>open tickets</comment>
        <translation>
            <numerusform>%n in hand</numerusform>
            <numerusform>%n in hand</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Escalation</source>
        <translation>Escalation</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Date given</source>
        <translation>Date given</translation>
    </message>
    <message>
        <source>Breach ahead</source>
        <translation>Breach ahead</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>Still to be told</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Escalated to your group: %1</source>
        <translation>Escalated to your group: %1</translation>
    </message>
    <message>
        <source>Escalated to you: %1</source>
        <translation>Escalated to you: %1</translation>
    </message>
    <message>
        <source>It went to and fro between groups</source>
        <translation>It went to and fro between groups</translation>
    </message>
    <message>
        <source>It was reassigned again and again</source>
        <translation>It was reassigned again and again</translation>
    </message>
    <message>
        <source>It was reopened again</source>
        <translation>It was reopened again</translation>
    </message>
    <message>
        <source>Priority 1: begin the major-incident steps</source>
        <translation>Priority 1: begin the major-incident steps</translation>
    </message>
    <message>
        <source>%1: over, %2% of the time is used</source>
        <comment>clock</comment>
        <translation>%1: over, %2% of the time is used</translation>
    </message>
    <message>
        <source>%1: the time is used up</source>
        <comment>clock</comment>
        <translation>%1: the time is used up</translation>
    </message>
    <message>
        <source>%1: %2% of the time is used</source>
        <comment>clock</comment>
        <translation>%1: %2% of the time is used</translation>
    </message>
    <message>
        <source>%1. Nobody acknowledged it</source>
        <translation>%1. Nobody acknowledged it</translation>
    </message>
    <message>
        <source>%1. %2 did not acknowledge it</source>
        <comment>cause, person</comment>
        <translation>%1. %2 did not acknowledge it</translation>
    </message>
    <message>
        <source>%1 was to be called at %2</source>
        <translation>%1 was to be called at %2</translation>
    </message>
    <message>
        <source>Call %1 at %2</source>
        <translation>Call %1 at %2</translation>
    </message>
    <message>
        <source>The date you gave, %1, has come</source>
        <translation>The date you gave, %1, has come</translation>
    </message>
    <message>
        <source>You gave %1 as the date</source>
        <translation>You gave %1 as the date</translation>
    </message>
    <message>
        <source>%1 is due at %2</source>
        <comment>clock, time</comment>
        <translation>%1 is due at %2</translation>
    </message>
    <message>
        <source>%1 does not know yet how it ended</source>
        <translation>%1 does not know yet how it ended</translation>
    </message>
    <message>
        <source>It was passed on, because nobody acknowledged it in time. Acknowledge it when you look after it.</source>
        <translation>It was passed on, because nobody acknowledged it in time. Acknowledge it when you look after it.</translation>
    </message>
    <message>
        <source>Acknowledge it when you look after it; otherwise whoever is above you is told.</source>
        <translation>Acknowledge it when you look after it; otherwise whoever is above you is told.</translation>
    </message>
    <message>
        <source>Call, and say in the contact that it was done.</source>
        <translation>Call, and say in the contact that it was done.</translation>
    </message>
    <message>
        <source>Tell the caller how it stands, or agree on another date.</source>
        <translation>Tell the caller how it stands, or agree on another date.</translation>
    </message>
    <message>
        <source>Resolve it, answer the caller, or escalate it before the time is up.</source>
        <translation>Resolve it, answer the caller, or escalate it before the time is up.</translation>
    </message>
    <message>
        <source>Tell everybody who reported it, then ask whether it works.</source>
        <translation>Tell everybody who reported it, then ask whether it works.</translation>
    </message>
    <message>
        <source>Group accepts</source>
        <translation>Group accepts</translation>
    </message>
    <message>
        <source>Outage update</source>
        <translation>Outage update</translation>
    </message>
    <message>
        <source>%1: the next word was promised for %2</source>
        <comment>number, time</comment>
        <translation>%1: the next word was promised for %2</translation>
    </message>
    <message>
        <source>%1: the next word is promised for %2</source>
        <comment>number, time</comment>
        <translation>%1: the next word is promised for %2</translation>
    </message>
    <message>
        <source>Say on the Outages page how it stands, or that it is restored.</source>
        <translation>Say on the Outages page how it stands, or that it is restored.</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>%1 signed the handover at %2</source>
        <comment>person, time</comment>
        <translation>%1 signed the handover at %2</translation>
    </message>
    <message>
        <source>Read the sheet and take it over; your name then stands beside theirs.</source>
        <translation>Read the sheet and take it over; your name then stands beside theirs.</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>phone</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>walk-in</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>mail</translation>
    </message>
    <message>
        <source>web</source>
        <translation>web</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>alert</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Priority %1</source>
        <translation>Priority %1</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>No priority</translation>
    </message>
</context>
<context>
    <name>Closure</name>
    <message>
        <source>Solved for good</source>
        <translation>Solved for good</translation>
    </message>
    <message>
        <source>Workaround given</source>
        <translation>Workaround given</translation>
    </message>
    <message>
        <source>Solved by a change</source>
        <translation>Solved by a change</translation>
    </message>
    <message>
        <source>User guided</source>
        <translation>User guided</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Linked to a known error</source>
        <translation>Linked to a known error</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>No fault found</translation>
    </message>
    <message>
        <source>Recovered by itself</source>
        <translation>Recovered by itself</translation>
    </message>
    <message>
        <source>Supplier solved it</source>
        <translation>Supplier solved it</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Request fulfilled</source>
        <translation>Request fulfilled</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Withdrawn by user</source>
        <translation>Withdrawn by user</translation>
    </message>
    <message>
        <source>No answer after three tries</source>
        <translation>No answer after three tries</translation>
    </message>
    <message>
        <source>Out of scope, directed elsewhere</source>
        <translation>Out of scope, directed elsewhere</translation>
    </message>
    <message>
        <source>Logged in error</source>
        <translation>Logged in error</translation>
    </message>
    <message>
        <source>Other, see text</source>
        <translation>Other, see text</translation>
    </message>
</context>
<context>
    <name>ConflictChoice</name>
    <message>
        <source>Choose: %1 of %2</source>
        <comment>field, ticket number</comment>
        <translation>Choose: %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>While you were editing, %1 changed the same field. Your other %n change(s) are saved.</source>
        <translation>
            <numerusform>While you were editing, %1 changed the same field. Your other change is saved.</numerusform>
            <numerusform>While you were editing, %1 changed the same field. Your other %n changes are saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were editing, %1 changed the same field. Nothing was overwritten.</source>
        <translation>While you were editing, %1 changed the same field. Nothing was overwritten.</translation>
    </message>
    <message>
        <source>Before both: %1. Whichever you choose, both stay in the journal.</source>
        <translation>Before both: %1. Whichever you choose, both stay in the journal.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
</context>
<context>
    <name>DashboardWords</name>
    <message>
        <source>nothing usual yet</source>
        <translation>nothing usual yet</translation>
    </message>
    <message>
        <source>usual: %1</source>
        <translation>usual: %1</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>percentage points</comment>
        <translation>%1 pts</translation>
    </message>
    <message>
        <source>same as usual</source>
        <translation>same as usual</translation>
    </message>
    <message>
        <source>▲ %1 above usual</source>
        <translation>▲ %1 above usual</translation>
    </message>
    <message>
        <source>▼ %1 below usual</source>
        <translation>▼ %1 below usual</translation>
    </message>
    <message>
        <source>▲ %1 worse than usual</source>
        <translation>▲ %1 worse than usual</translation>
    </message>
    <message>
        <source>▼ %1 worse than usual</source>
        <translation>▼ %1 worse than usual</translation>
    </message>
    <message>
        <source>Median time to resolve</source>
        <translation>Median time to resolve</translation>
    </message>
    <message>
        <source>SLA attainment</source>
        <translation>SLA attainment</translation>
    </message>
    <message>
        <source>Usual is the median of the last %1 days of this weekday, up to this time of the day. The line shows the last %2 whole days.</source>
        <translation>Usual is the median of the last %1 days of this weekday, up to this time of the day. The line shows the last %2 whole days.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>no data today</source>
        <translation>no data today</translation>
    </message>
    <message>
        <source>h:min, 9 of 10 within %1</source>
        <translation>h:min, 9 of 10 within %1</translation>
    </message>
    <message>
        <source>today so far</source>
        <translation>today so far</translation>
    </message>
    <message>
        <source>+%1 open, already over</source>
        <translation>+%1 open, already over</translation>
    </message>
    <message>
        <source>%1 opened today</source>
        <translation>%1 opened today</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>open tickets of yours</source>
        <translation>open tickets of yours</translation>
    </message>
    <message>
        <source>tickets not resolved</source>
        <translation>tickets not resolved</translation>
    </message>
    <message>
        <source>Tickets that you own and that are not resolved.</source>
        <translation>Tickets that you own and that are not resolved.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>resolution target breached</source>
        <translation>resolution target breached</translation>
    </message>
    <message>
        <source>Breach ahead</source>
        <translation>Breach ahead</translation>
    </message>
    <message>
        <source>due within %1 h</source>
        <translation>due within %1 h</translation>
    </message>
    <message>
        <source>Open tickets whose resolution is due within the next %1 hours and not over yet; clocks that are stopped do not count.</source>
        <translation>Open tickets whose resolution is due within the next %1 hours and not over yet; clocks that are stopped do not count.</translation>
    </message>
    <message>
        <source>Callers waiting</source>
        <translation>Callers waiting</translation>
    </message>
    <message>
        <source>%1 open, %2 to call back</source>
        <translation>%1 open, %2 to call back</translation>
    </message>
    <message>
        <source>Contacts of the whole desk without an outcome yet, and promised call-backs whose time has come.</source>
        <translation>Contacts of the whole desk without an outcome yet, and promised call-backs whose time has come.</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>%1 of them late</source>
        <translation>%1 of them late</translation>
    </message>
    <message>
        <source>calls, dates, callers to tell</source>
        <translation>calls, dates, callers to tell</translation>
    </message>
    <message>
        <source>Calls and dates that you promised, due within two hours or late, and callers of yours who do not know yet how it ended.</source>
        <translation>Calls and dates that you promised, due within two hours or late, and callers of yours who do not know yet how it ended.</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Rings</translation>
    </message>
    <message>
        <source>escalations to acknowledge</source>
        <translation>escalations to acknowledge</translation>
    </message>
    <message>
        <source>Escalations that you were told of and have not acknowledged.</source>
        <translation>Escalations that you were told of and have not acknowledged.</translation>
    </message>
    <message>
        <source>%1 contacts of yours today</source>
        <translation>%1 contacts of yours today</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>Nobody’s</translation>
    </message>
    <message>
        <source>without an owner</source>
        <translation>without an owner</translation>
    </message>
    <message>
        <source>Open tickets of these groups that nobody owns.</source>
        <translation>Open tickets of these groups that nobody owns.</translation>
    </message>
    <message>
        <source>On shift now</source>
        <translation>On shift now</translation>
    </message>
    <message>
        <source>no published roster</source>
        <translation>no published roster</translation>
    </message>
    <message>
        <source>people, by the roster</source>
        <translation>people, by the roster</translation>
    </message>
    <message>
        <source>People of these groups whose published shift runs now; training and approved leave do not count.</source>
        <translation>People of these groups whose published shift runs now; training and approved leave do not count.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>My groups</source>
        <translation>My groups</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The resolution has been over since %1.</source>
        <translation>The resolution has been over since %1.</translation>
    </message>
    <message>
        <source>The caller should have had a first answer by %1.</source>
        <translation>The caller should have had a first answer by %1.</translation>
    </message>
    <message>
        <source>The caller waits for a first answer, due %1.</source>
        <translation>The caller waits for a first answer, due %1.</translation>
    </message>
    <message>
        <source>The caller should have heard from you by %1.</source>
        <translation>The caller should have heard from you by %1.</translation>
    </message>
    <message>
        <source>The caller is to hear from you by %1.</source>
        <translation>The caller is to hear from you by %1.</translation>
    </message>
    <message>
        <source>It waits until %1.</source>
        <translation>It waits until %1.</translation>
    </message>
    <message>
        <source>The resolution is due %1.</source>
        <translation>The resolution is due %1.</translation>
    </message>
    <message>
        <source>Nobody has begun with it, and no time was agreed.</source>
        <translation>Nobody has begun with it, and no time was agreed.</translation>
    </message>
    <message>
        <source>No time was agreed for it.</source>
        <translation>No time was agreed for it.</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message>
        <source>%1 h</source>
        <comment>business hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>assigned</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pending</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resolved</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>submitted</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>waiting for approval</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>being fulfilled</source>
        <translation>being fulfilled</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>fulfilled</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>acknowledged</translation>
    </message>
    <message>
        <source>under investigation</source>
        <translation>under investigation</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>appealed</source>
        <translation>appealed</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Set pending</source>
        <translation>Set pending</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>Ask the caller</translation>
    </message>
    <message>
        <source>Caller&apos;s answer</source>
        <translation>Caller&apos;s answer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancel the ticket</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Investigate</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <translation>Set the priority</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>team lead</translation>
    </message>
    <message>
        <source>service desk manager</source>
        <translation>service desk manager</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrator</translation>
    </message>
    <message>
        <source>You may not do this with your role. Nothing was changed. Ask a desk administrator for the right, or somebody who has it.</source>
        <translation>You may not do this with your role. Nothing was changed. Ask a desk administrator for the right, or somebody who has it.</translation>
    </message>
    <message>
        <source>The password could not be protected on this computer, so nothing was saved. Close other programs to free memory and try again.</source>
        <translation>The password could not be protected on this computer, so nothing was saved. Close other programs to free memory and try again.</translation>
    </message>
    <message>
        <source>This login works, but it belongs to nobody on this desk. Ask a desk administrator to add you to the staff.</source>
        <translation>This login works, but it belongs to nobody on this desk. Ask a desk administrator to add you to the staff.</translation>
    </message>
    <message>
        <source>The login or the password is wrong. Type both again; after a change of password use the new one.</source>
        <translation>The login or the password is wrong. Type both again; after a change of password use the new one.</translation>
    </message>
    <message>
        <source>A service level agreement of this desk cannot be read. Tickets keep their times; ask an administrator to correct the agreement.</source>
        <translation>A service level agreement of this desk cannot be read. Tickets keep their times; ask an administrator to correct the agreement.</translation>
    </message>
    <message>
        <source>The stored file no longer matches its checksum and was not opened. Ask whoever sent it to send it again.</source>
        <translation>The stored file no longer matches its checksum and was not opened. Ask whoever sent it to send it again.</translation>
    </message>
    <message>
        <source>This file is no longer there, or you may not see it.</source>
        <translation>This file is no longer there, or you may not see it.</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB and was not attached. Compress it, or put a link to it into a note.</source>
        <translation>The file {name} is larger than {limit} MB and was not attached. Compress it, or put a link to it into a note.</translation>
    </message>
    <message>
        <source>Event {seq} of {subject} {id} is not what was recorded, or an event before it was taken out.</source>
        <translation>Event {seq} of {subject} {id} is not what was recorded, or an event before it was taken out.</translation>
    </message>
    <message>
        <source>Event {seq} of {subject} {id} differs from the anchor: its history was rewritten.</source>
        <translation>Event {seq} of {subject} {id} differs from the anchor: its history was rewritten.</translation>
    </message>
    <message>
        <source>The anchor knows event {seq} of {subject} {id}, the desk does not: its end was cut off.</source>
        <translation>The anchor knows event {seq} of {subject} {id}, the desk does not: its end was cut off.</translation>
    </message>
    <message>
        <source>The anchor file was cut or changed. Use the copy that you kept elsewhere.</source>
        <translation>The anchor file was cut or changed. Use the copy that you kept elsewhere.</translation>
    </message>
    <message>
        <source>The content of event {seq} of {subject} {id} was changed after it was recorded.</source>
        <translation>The content of event {seq} of {subject} {id} was changed after it was recorded.</translation>
    </message>
    <message>
        <source>Event {seq} of {subject} {id} is missing.</source>
        <translation>Event {seq} of {subject} {id} is missing.</translation>
    </message>
    <message>
        <source>The backup was changed or damaged after it was written; its checksum does not fit. Nothing was restored.</source>
        <translation>The backup was changed or damaged after it was written; its checksum does not fit. Nothing was restored.</translation>
    </message>
    <message>
        <source>Only the owner of the desk may copy it whole.</source>
        <translation>Only the owner of the desk may copy it whole.</translation>
    </message>
    <message>
        <source>There is a desk at the target already. Nothing was written; choose an empty place.</source>
        <translation>There is a desk at the target already. Nothing was written; choose an empty place.</translation>
    </message>
    <message>
        <source>The backup comes from another version of the program. Restore it with that version, then upgrade.</source>
        <translation>The backup comes from another version of the program. Restore it with that version, then upgrade.</translation>
    </message>
    <message>
        <source>This is not a backup of a desk, or its end is missing. Nothing was restored.</source>
        <translation>This is not a backup of a desk, or its end is missing. Nothing was restored.</translation>
    </message>
    <message>
        <source>The business hours cannot be used: {detail}.</source>
        <translation>The business hours cannot be used: {detail}.</translation>
    </message>
    <message>
        <source>This desk has no such category. Choose one from the list.</source>
        <translation>This desk has no such category. Choose one from the list.</translation>
    </message>
    <message>
        <source>Several people are called {name}: {numbers}. Give the number, telephone or e-mail of the one who is meant.</source>
        <translation>Several people are called {name}: {numbers}. Give the number, telephone or e-mail of the one who is meant.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like name@example.org.</source>
        <translation>This is not an e-mail address. Write it like name@example.org.</translation>
    </message>
    <message>
        <source>A person needs a name. Everything else you typed is still here.</source>
        <translation>A person needs a name. Everything else you typed is still here.</translation>
    </message>
    <message>
        <source>There is no such person on this desk. Search again, or add the person.</source>
        <translation>There is no such person on this desk. Search again, or add the person.</translation>
    </message>
    <message>
        <source>The demo needs a new desk, and this one is in use already. Nothing was changed; choose another file or database.</source>
        <translation>The demo needs a new desk, and this one is in use already. Nothing was changed; choose another file or database.</translation>
    </message>
    <message>
        <source>This is not the address of a desk. Write sqlite:///path/desk.db or postgresql://user@host/database.</source>
        <translation>This is not the address of a desk. Write sqlite:///path/desk.db or postgresql://user@host/database.</translation>
    </message>
    <message>
        <source>The desk was not upgraded, for no copy could be made at {file}. Free some space or allow writing there, then open the desk again.</source>
        <translation>The desk was not upgraded, for no copy could be made at {file}. Free some space or allow writing there, then open the desk again.</translation>
    </message>
    <message>
        <source>Others were writing for so long that this was not saved. Try again in a moment; what you typed is kept.</source>
        <translation>Others were writing for so long that this was not saved. Try again in a moment; what you typed is kept.</translation>
    </message>
    <message>
        <source>This was stopped before it was done. Nothing was changed.</source>
        <translation>This was stopped before it was done. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file of this desk cannot be opened. Check that its folder exists and that you may read and write there.</source>
        <translation>The file of this desk cannot be opened. Check that its folder exists and that you may read and write there.</translation>
    </message>
    <message>
        <source>The connection to the desk was lost. What you typed is kept; it goes on as soon as the server answers.</source>
        <translation>The connection to the desk was lost. What you typed is kept; it goes on as soon as the server answers.</translation>
    </message>
    <message>
        <source>The desk refused this because it breaks one of its rules. Nothing was saved; check what you entered.</source>
        <translation>The desk refused this because it breaks one of its rules. Nothing was saved; check what you entered.</translation>
    </message>
    <message>
        <source>The file of this desk is damaged or is no database. Nothing was written to it. Restore the latest backup.</source>
        <translation>The file of this desk is damaged or is no database. Nothing was written to it. Restore the latest backup.</translation>
    </message>
    <message>
        <source>The disk of the desk is full, so nothing was saved. Free some space and save again; what you typed is kept.</source>
        <translation>The disk of the desk is full, so nothing was saved. Free some space and save again; what you typed is kept.</translation>
    </message>
    <message>
        <source>This installation has no driver for such a desk. Install Qt&apos;s SQL driver for it (package libqt6sql6-psql or libqt6sql6-sqlite).</source>
        <translation>This installation has no driver for such a desk. Install Qt&apos;s SQL driver for it (package libqt6sql6-psql or libqt6sql6-sqlite).</translation>
    </message>
    <message>
        <source>The same thing was saved there already. Look at what is there before you save again.</source>
        <translation>The same thing was saved there already. Look at what is there before you save again.</translation>
    </message>
    <message>
        <source>This database is empty: no desk has been made in it yet. Make one with “frontdeskctl --desk URL init”.</source>
        <translation>This database is empty: no desk has been made in it yet. Make one with “frontdeskctl --desk URL init”.</translation>
    </message>
    <message>
        <source>There is a file of this name already. It was left as it is; choose another name.</source>
        <translation>There is a file of this name already. It was left as it is; choose another name.</translation>
    </message>
    <message>
        <source>This login may not create roles and schemas on the server. Let a database administrator run “frontdeskctl init”.</source>
        <translation>This login may not create roles and schemas on the server. Let a database administrator run “frontdeskctl init”.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong inside the program. Nothing was saved; what you typed is kept. The log says more.</source>
        <translation>Something unexpected went wrong inside the program. Nothing was saved; what you typed is kept. The log says more.</translation>
    </message>
    <message>
        <source>The disk of the desk gave an error, so nothing was saved. Check the disk, then try again; what you typed is kept.</source>
        <translation>The disk of the desk gave an error, so nothing was saved. Check the disk, then try again; what you typed is kept.</translation>
    </message>
    <message>
        <source>There is no desk at this address. Check the name, or make a new desk there.</source>
        <translation>There is no desk at this address. Check the name, or make a new desk there.</translation>
    </message>
    <message>
        <source>No server answers at this address. Check host and port, and whether the database server runs.</source>
        <translation>No server answers at this address. Check host and port, and whether the database server runs.</translation>
    </message>
    <message>
        <source>This database holds something else than a desk and was left as it is. Choose another one.</source>
        <translation>This database holds something else than a desk and was left as it is. Choose another one.</translation>
    </message>
    <message>
        <source>The desk can only be read at the moment, so nothing was saved. What you typed is kept; save it when the desk can be written again.</source>
        <translation>The desk can only be read at the moment, so nothing was saved. What you typed is kept; save it when the desk can be written again.</translation>
    </message>
    <message>
        <source>The server does not let this computer in. Its administrator can allow it (pg_hba.conf).</source>
        <translation>The server does not let this computer in. Its administrator can allow it (pg_hba.conf).</translation>
    </message>
    <message>
        <source>This desk was upgraded for a newer Frontdesk. Install the newer version to work on it; nothing was changed.</source>
        <translation>This desk was upgraded for a newer Frontdesk. Install the newer version to work on it; nothing was changed.</translation>
    </message>
    <message>
        <source>This desk is older than this Frontdesk. Its owner upgrades it with “frontdeskctl --desk URL init”; nothing was changed.</source>
        <translation>This desk is older than this Frontdesk. Its owner upgrades it with “frontdeskctl --desk URL init”; nothing was changed.</translation>
    </message>
    <message>
        <source>This is more than the desk can keep in one place. Shorten it, or attach it as a file.</source>
        <translation>This is more than the desk can keep in one place. Shorten it, or attach it as a file.</translation>
    </message>
    <message>
        <source>The server has no free connection left. Try again in a moment, or let its administrator raise max_connections.</source>
        <translation>The server has no free connection left. Try again in a moment, or let its administrator raise max_connections.</translation>
    </message>
    <message>
        <source>The server cannot be reached. It says: {server}</source>
        <translation>The server cannot be reached. It says: {server}</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>This must be filled in.</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or attach it as a file; what you typed is kept.</source>
        <translation>This text is too long. Shorten it, or attach it as a file; what you typed is kept.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>There is no file {file}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written. Choose another place.</source>
        <translation>The file {file} cannot be written. Choose another place.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read. Check that you may open it.</source>
        <translation>The file {file} cannot be read. Check that you may open it.</translation>
    </message>
    <message>
        <source>The tables for traditional and simplified characters are missing, so search does not match them with each other. Install libopencc-data.</source>
        <translation>The tables for traditional and simplified characters are missing, so search does not match them with each other. Install libopencc-data.</translation>
    </message>
    <message>
        <source>This desk has no such group. Choose one from the list.</source>
        <translation>This desk has no such group. Choose one from the list.</translation>
    </message>
    <message>
        <source>The source closed the ticket before its last change; the later time was taken.</source>
        <translation>The source closed the ticket before its last change; the later time was taken.</translation>
    </message>
    <message>
        <source>The file lacks columns that the mapping names: {columns}. Nothing was imported.</source>
        <translation>The file lacks columns that the mapping names: {columns}. Nothing was imported.</translation>
    </message>
    <message>
        <source>The row in line {line} names no ticket and was left out.</source>
        <translation>The row in line {line} names no ticket and was left out.</translation>
    </message>
    <message>
        <source>The source opened the ticket after its first change; the earlier time was taken.</source>
        <translation>The source opened the ticket after its first change; the earlier time was taken.</translation>
    </message>
    <message>
        <source>Rows of this ticket cannot be read (lines {lines}), so the ticket was left out.</source>
        <translation>Rows of this ticket cannot be read (lines {lines}), so the ticket was left out.</translation>
    </message>
    <message>
        <source>The mapping expects one row for each ticket, but line {line} is another one of the same ticket.</source>
        <translation>The mapping expects one row for each ticket, but line {line} is another one of the same ticket.</translation>
    </message>
    <message>
        <source>The source names a state that the mapping does not know; the ticket kept the state before.</source>
        <translation>The source names a state that the mapping does not know; the ticket kept the state before.</translation>
    </message>
    <message>
        <source>The state does not belong to this kind of ticket (line {line}). Correct the mapping.</source>
        <translation>The state does not belong to this kind of ticket (line {line}). Correct the mapping.</translation>
    </message>
    <message>
        <source>The rows of this ticket do not stand together (line {line}). Sort the file by ticket first.</source>
        <translation>The rows of this ticket do not stand together (line {line}). Sort the file by ticket first.</translation>
    </message>
    <message>
        <source>A time is missing in line {line}.</source>
        <translation>A time is missing in line {line}.</translation>
    </message>
    <message>
        <source>The time in line {line} cannot be read in the formats of the mapping.</source>
        <translation>The time in line {line} cannot be read in the formats of the mapping.</translation>
    </message>
    <message>
        <source>A time lies before the one of the row above; the row above was taken.</source>
        <translation>A time lies before the one of the row above; the row above was taken.</translation>
    </message>
    <message>
        <source>The ticket in line {line} has no title.</source>
        <translation>The ticket in line {line} has no title.</translation>
    </message>
    <message>
        <source>The value in line {line} is not in the mapping. Add it there, or give a default.</source>
        <translation>The value in line {line} is not in the mapping. Add it there, or give a default.</translation>
    </message>
    <message>
        <source>This ticket could not be imported.</source>
        <translation>This ticket could not be imported.</translation>
    </message>
    <message>
        <source>A caller who gave up was not answered: take the answering time out, or choose another outcome.</source>
        <translation>A caller who gave up was not answered: take the answering time out, or choose another outcome.</translation>
    </message>
    <message>
        <source>Only the owner of the desk may log contacts for somebody else. Nothing was saved.</source>
        <translation>Only the owner of the desk may log contacts for somebody else. Nothing was saved.</translation>
    </message>
    <message>
        <source>A colleague has finished this contact already. What you typed is kept; log it as a contact of its own if it is needed.</source>
        <translation>A colleague has finished this contact already. What you typed is kept; log it as a contact of its own if it is needed.</translation>
    </message>
    <message>
        <source>Say when to call back.</source>
        <translation>Say when to call back.</translation>
    </message>
    <message>
        <source>The time for the call-back lies in the past. Choose a later one.</source>
        <translation>The time for the call-back lies in the past. Choose a later one.</translation>
    </message>
    <message>
        <source>The caller hung up: choose a time to call back, or say that no call-back is wanted.</source>
        <translation>The caller hung up: choose a time to call back, or say that no call-back is wanted.</translation>
    </message>
    <message>
        <source>This is no channel of contact. Use phone, walk_in, mail, web, chat or alert.</source>
        <translation>This is no channel of contact. Use phone, walk_in, mail, web, chat or alert.</translation>
    </message>
    <message>
        <source>This contact is finished and stays as it is. Log a new one.</source>
        <translation>This contact is finished and stays as it is. Log a new one.</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>This time lies in the future.</translation>
    </message>
    <message>
        <source>Choose the ticket that the contact belongs to.</source>
        <translation>Choose the ticket that the contact belongs to.</translation>
    </message>
    <message>
        <source>This call-back is done already, or there was none.</source>
        <translation>This call-back is done already, or there was none.</translation>
    </message>
    <message>
        <source>There is no such contact, or you may not see it.</source>
        <translation>There is no such contact, or you may not see it.</translation>
    </message>
    <message>
        <source>Say what came of the contact before it is closed.</source>
        <translation>Say what came of the contact before it is closed.</translation>
    </message>
    <message>
        <source>This is no outcome. Use answered, linked, created, transferred, dropped, call_back or abandoned.</source>
        <translation>This is no outcome. Use answered, linked, created, transferred, dropped, call_back or abandoned.</translation>
    </message>
    <message>
        <source>Seconds count from 0 and stay below a week.</source>
        <translation>Seconds count from 0 and stay below a week.</translation>
    </message>
    <message>
        <source>A contact rings, is answered and ends, in this order. Correct the times.</source>
        <translation>A contact rings, is answered and ends, in this order. Correct the times.</translation>
    </message>
    <message>
        <source>Contacts can be logged up to seven days afterwards. Older ones come in by an import.</source>
        <translation>Contacts can be logged up to seven days afterwards. Older ones come in by an import.</translation>
    </message>
    <message>
        <source>A change was signed with another person&apos;s name. It was refused and nothing was saved.</source>
        <translation>A change was signed with another person&apos;s name. It was refused and nothing was saved.</translation>
    </message>
    <message>
        <source>History cannot be changed or removed.</source>
        <translation>History cannot be changed or removed.</translation>
    </message>
    <message>
        <source>Only the owner of the desk may import. Nothing was saved.</source>
        <translation>Only the owner of the desk may import. Nothing was saved.</translation>
    </message>
    <message>
        <source>An entry would stand in the history without the ticket following it. Nothing was saved.</source>
        <translation>An entry would stand in the history without the ticket following it. Nothing was saved.</translation>
    </message>
    <message>
        <source>This lies too far back to be written as a change of today. Nothing was saved.</source>
        <translation>This lies too far back to be written as a change of today. Nothing was saved.</translation>
    </message>
    <message>
        <source>The text in the mapping is not closed: each { needs its }.</source>
        <translation>The text in the mapping is not closed: each { needs its }.</translation>
    </message>
    <message>
        <source>“{value}” in the mapping is no format of a time.</source>
        <translation>“{value}” in the mapping is no format of a time.</translation>
    </message>
    <message>
        <source>The mapping lacks an entry that is needed.</source>
        <translation>The mapping lacks an entry that is needed.</translation>
    </message>
    <message>
        <source>The mapping is no JSON (line {line}): {problem}.</source>
        <translation>The mapping is no JSON (line {line}): {problem}.</translation>
    </message>
    <message>
        <source>The mapping uses the code “{value}”. Known are: {expected}.</source>
        <translation>The mapping uses the code “{value}”. Known are: {expected}.</translation>
    </message>
    <message>
        <source>The mapping names the encoding “{value}”, which is not known.</source>
        <translation>The mapping names the encoding “{value}”, which is not known.</translation>
    </message>
    <message>
        <source>The mapping has an entry that nobody reads. Check its spelling.</source>
        <translation>The mapping has an entry that nobody reads. Check its spelling.</translation>
    </message>
    <message>
        <source>The mapping names the time zone “{value}”, which is not known. Write it like Europe/Berlin.</source>
        <translation>The mapping names the time zone “{value}”, which is not known. Write it like Europe/Berlin.</translation>
    </message>
    <message>
        <source>This is no mapping of version {expected}. Set frontdesk_mapping to {expected}.</source>
        <translation>This is no mapping of version {expected}. Set frontdesk_mapping to {expected}.</translation>
    </message>
    <message>
        <source>An entry of the mapping is of the wrong kind; wanted is: {expected}.</source>
        <translation>An entry of the mapping is of the wrong kind; wanted is: {expected}.</translation>
    </message>
    <message>
        <source>The times have no zone of their own, so the mapping must name one.</source>
        <translation>The times have no zone of their own, so the mapping must name one.</translation>
    </message>
    <message>
        <source>Select the tickets to be changed first.</source>
        <translation>Select the tickets to be changed first.</translation>
    </message>
    <message>
        <source>{count} tickets are too many to be changed at once; the limit is {limit}. Narrow the list.</source>
        <translation>{count} tickets are too many to be changed at once; the limit is {limit}. Narrow the list.</translation>
    </message>
    <message>
        <source>The area code is missing. Write the whole number.</source>
        <translation>The area code is missing. Write the whole number.</translation>
    </message>
    <message>
        <source>There is no number in it.</source>
        <translation>There is no number in it.</translation>
    </message>
    <message>
        <source>A telephone number has no letters. Put words into the note.</source>
        <translation>A telephone number has no letters. Put words into the note.</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>The number has too many digits.</translation>
    </message>
    <message>
        <source>The number has too few digits.</source>
        <translation>The number has too few digits.</translation>
    </message>
    <message>
        <source>This cannot be read as a telephone number. Write it like +86 10 1234 5678.</source>
        <translation>This cannot be read as a telephone number. Write it like +86 10 1234 5678.</translation>
    </message>
    <message>
        <source>This cannot be reckoned: {detail}.</source>
        <translation>This cannot be reckoned: {detail}.</translation>
    </message>
    <message>
        <source>This desk has no such service. Choose one from the list.</source>
        <translation>This desk has no such service. Choose one from the list.</translation>
    </message>
    <message>
        <source>The clock cannot be evaluated: {detail}.</source>
        <translation>The clock cannot be evaluated: {detail}.</translation>
    </message>
    <message>
        <source>A login has 1 to 60 letters, digits, dots, dashes, @ or _, and does not begin with pg_ or fd_.</source>
        <translation>A login has 1 to 60 letters, digits, dots, dashes, @ or _, and does not begin with pg_ or fd_.</translation>
    </message>
    <message>
        <source>A password needs a login.</source>
        <translation>A password needs a login.</translation>
    </message>
    <message>
        <source>The login {login} is taken. Choose another one.</source>
        <translation>The login {login} is taken. Choose another one.</translation>
    </message>
    <message>
        <source>A member of staff needs a name.</source>
        <translation>A member of staff needs a name.</translation>
    </message>
    <message>
        <source>The server refused the form of the password. Nobody was added; try again.</source>
        <translation>The server refused the form of the password. Nobody was added; try again.</translation>
    </message>
    <message>
        <source>A login needs a password.</source>
        <translation>A login needs a password.</translation>
    </message>
    <message>
        <source>A password has at least 8 characters.</source>
        <translation>A password has at least 8 characters.</translation>
    </message>
    <message>
        <source>A role is agent, lead, manager, admin or service.</source>
        <translation>A role is agent, lead, manager, admin or service.</translation>
    </message>
    <message>
        <source>Nobody of that name or login works on this desk.</source>
        <translation>Nobody of that name or login works on this desk.</translation>
    </message>
    <message>
        <source>Line {line} has another number of columns than the header.</source>
        <translation>Line {line} has another number of columns than the header.</translation>
    </message>
    <message>
        <source>Two columns have the same name in the header.</source>
        <translation>Two columns have the same name in the header.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>Line {line} is not in the encoding of the file. Name the encoding in the mapping.</source>
        <translation>Line {line} is not in the encoding of the file. Name the encoding in the mapping.</translation>
    </message>
    <message>
        <source>Line {line} is no JSON.</source>
        <translation>Line {line} is no JSON.</translation>
    </message>
    <message>
        <source>Line {line} is no JSON object.</source>
        <translation>Line {line} is no JSON object.</translation>
    </message>
    <message>
        <source>The place to go on from is not in this file. Start from its beginning.</source>
        <translation>The place to go on from is not in this file. Start from its beginning.</translation>
    </message>
    <message>
        <source>The record in line {line} is too long to be read.</source>
        <translation>The record in line {line} is too long to be read.</translation>
    </message>
    <message>
        <source>In line {line} text follows a closing quote.</source>
        <translation>In line {line} text follows a closing quote.</translation>
    </message>
    <message>
        <source>A quote that opens in line {line} is never closed.</source>
        <translation>A quote that opens in line {line} is never closed.</translation>
    </message>
    <message>
        <source>The file cannot be read on in line {line}.</source>
        <translation>The file cannot be read on in line {line}.</translation>
    </message>
    <message>
        <source>There is no such action.</source>
        <translation>There is no such action.</translation>
    </message>
    <message>
        <source>The ticket is with this group and person already.</source>
        <translation>The ticket is with this group and person already.</translation>
    </message>
    <message>
        <source>The ticket is yours already.</source>
        <translation>The ticket is yours already.</translation>
    </message>
    <message>
        <source>The caller is asked once the ticket is resolved; it is {state} now.</source>
        <translation>The caller is asked once the ticket is resolved; it is {state} now.</translation>
    </message>
    <message>
        <source>The ticket stays open until everybody who reported it has been told: {who}.</source>
        <translation>The ticket stays open until everybody who reported it has been told: {who}.</translation>
    </message>
    <message>
        <source>A colleague has changed this ticket while you were at it; it is {state} now. Nothing of yours was lost: look at the change, then decide again.</source>
        <translation>A colleague has changed this ticket while you were at it; it is {state} now. Nothing of yours was lost: look at the change, then decide again.</translation>
    </message>
    <message>
        <source>A ticket is closed once it is resolved; it is {state} now.</source>
        <translation>A ticket is closed once it is resolved; it is {state} now.</translation>
    </message>
    <message>
        <source>The ticket is closed and stays as it is.</source>
        <translation>The ticket is closed and stays as it is.</translation>
    </message>
    <message>
        <source>The ticket is closed and stays as it is. Log a follow-up instead.</source>
        <translation>The ticket is closed and stays as it is. Log a follow-up instead.</translation>
    </message>
    <message>
        <source>Choose a closure code and write what solved it.</source>
        <translation>Choose a closure code and write what solved it.</translation>
    </message>
    <message>
        <source>Write what solved it; a later reader needs it.</source>
        <translation>Write what solved it; a later reader needs it.</translation>
    </message>
    <message>
        <source>This is no closure code. Choose one from the list.</source>
        <translation>This is no closure code. Choose one from the list.</translation>
    </message>
    <message>
        <source>Say yes or no: is the caller content?</source>
        <translation>Say yes or no: is the caller content?</translation>
    </message>
    <message>
        <source>This field cannot be edited.</source>
        <translation>This field cannot be edited.</translation>
    </message>
    <message>
        <source>Number, kind and time of opening of a ticket never change.</source>
        <translation>Number, kind and time of opening of a ticket never change.</translation>
    </message>
    <message>
        <source>This is no kind of ticket. Use incident, request or complaint.</source>
        <translation>This is no kind of ticket. Use incident, request or complaint.</translation>
    </message>
    <message>
        <source>Impact and urgency are high, medium or low.</source>
        <translation>Impact and urgency are high, medium or low.</translation>
    </message>
    <message>
        <source>These tickets would then hang from each other in a circle.</source>
        <translation>These tickets would then hang from each other in a circle.</translation>
    </message>
    <message>
        <source>A ticket is not linked to itself.</source>
        <translation>A ticket is not linked to itself.</translation>
    </message>
    <message>
        <source>Tickets are related, duplicate, parent, child or follow_up.</source>
        <translation>Tickets are related, duplicate, parent, child or follow_up.</translation>
    </message>
    <message>
        <source>Tickets are never deleted. Cancel it instead.</source>
        <translation>Tickets are never deleted. Cancel it instead.</translation>
    </message>
    <message>
        <source>A new ticket begins in its first state.</source>
        <translation>A new ticket begins in its first state.</translation>
    </message>
    <message>
        <source>There is nothing of this ticket that could be undone.</source>
        <translation>There is nothing of this ticket that could be undone.</translation>
    </message>
    <message>
        <source>There is no such ticket, or you may not see it.</source>
        <translation>There is no such ticket, or you may not see it.</translation>
    </message>
    <message>
        <source>A field would change without its entry in the history. Nothing was saved.</source>
        <translation>A field would change without its entry in the history. Nothing was saved.</translation>
    </message>
    <message>
        <source>A complaint is not worked on by the person or group that it is about. Choose somebody else.</source>
        <translation>A complaint is not worked on by the person or group that it is about. Choose somebody else.</translation>
    </message>
    <message>
        <source>Pending needs a reason and a date till when.</source>
        <translation>Pending needs a reason and a date till when.</translation>
    </message>
    <message>
        <source>Choose why the ticket waits.</source>
        <translation>Choose why the ticket waits.</translation>
    </message>
    <message>
        <source>State and phase of the ticket do not belong together. Nothing was saved.</source>
        <translation>State and phase of the ticket do not belong together. Nothing was saved.</translation>
    </message>
    <message>
        <source>Only a {role} or above may set the priority by hand. Impact and urgency set it for everybody.</source>
        <translation>Only a {role} or above may set the priority by hand. Impact and urgency set it for everybody.</translation>
    </message>
    <message>
        <source>A priority is 1 to 5.</source>
        <translation>A priority is 1 to 5.</translation>
    </message>
    <message>
        <source>The time for reopening is over. Log a follow-up instead.</source>
        <translation>The time for reopening is over. Log a follow-up instead.</translation>
    </message>
    <message>
        <source>This date is too far away.</source>
        <translation>This date is too far away.</translation>
    </message>
    <message>
        <source>This date lies in the past. Choose a later one.</source>
        <translation>This date lies in the past. Choose a later one.</translation>
    </message>
    <message>
        <source>“{action}” is not possible while the ticket is {state}.</source>
        <translation>“{action}” is not possible while the ticket is {state}.</translation>
    </message>
    <message>
        <source>This can no longer be undone: somebody went on from it. Change the ticket as it is now instead.</source>
        <translation>This can no longer be undone: somebody went on from it. Change the ticket as it is now instead.</translation>
    </message>
    <message>
        <source>The ticket would change without an entry in its history. Nothing was saved.</source>
        <translation>The ticket would change without an entry in its history. Nothing was saved.</translation>
    </message>
    <message>
        <source>This is no time. Write it like 2026-03-06T09:00:00Z or 2026-03-06T17:00:00+08:00.</source>
        <translation>This is no time. Write it like 2026-03-06T09:00:00Z or 2026-03-06T17:00:00+08:00.</translation>
    </message>
    <message>
        <source>This time has no zone, so nobody knows whose it is. Add Z or an offset like +08:00.</source>
        <translation>This time has no zone, so nobody knows whose it is. Add Z or an offset like +08:00.</translation>
    </message>
    <message>
        <source>This line is no JSON object.</source>
        <translation>This line is no JSON object.</translation>
    </message>
    <message>
        <source>This is of the wrong kind; wanted is: {expected}.</source>
        <translation>This is of the wrong kind; wanted is: {expected}.</translation>
    </message>
    <message>
        <source>This does not go with the outcome. Choose the outcome that it belongs to, or leave it out.</source>
        <translation>This does not go with the outcome. Choose the outcome that it belongs to, or leave it out.</translation>
    </message>
    <message>
        <source>The query cannot be understood at “{value}”.</source>
        <translation>The query cannot be understood at “{value}”.</translation>
    </message>
    <message>
        <source>There is no such view. Use mine, my-group, unassigned, all-open, waiting-for-caller or resolved-to-confirm.</source>
        <translation>There is no such view. Use mine, my-group, unassigned, all-open, waiting-for-caller or resolved-to-confirm.</translation>
    </message>
    <message>
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message>
        <source>This view belongs to a colleague. Save a copy of your own instead.</source>
        <translation>This view belongs to a colleague. Save a copy of your own instead.</translation>
    </message>
    <message>
        <source>A view is shared with groups that you are in. Choose one of them.</source>
        <translation>A view is shared with groups that you are in. Choose one of them.</translation>
    </message>
    <message>
        <source>This view is no longer there.</source>
        <translation>This view is no longer there.</translation>
    </message>
    <message>
        <source>What has been valid stays as it was: clocks of finished tickets are reckoned with it. Save a new version that begins from now on.</source>
        <translation>What has been valid stays as it was: clocks of finished tickets are reckoned with it. Save a new version that begins from now on.</translation>
    </message>
    <message>
        <source>A new version begins now or later, for what has passed stays as it was.</source>
        <translation>A new version begins now or later, for what has passed stays as it was.</translation>
    </message>
    <message>
        <source>Calendars and agreements change only together with an entry in their journal. Nothing was changed.</source>
        <translation>Calendars and agreements change only together with an entry in their journal. Nothing was changed.</translation>
    </message>
    <message>
        <source>The code {code} is taken. Choose another; it stays as it is afterwards.</source>
        <translation>The code {code} is taken. Choose another; it stays as it is afterwards.</translation>
    </message>
    <message>
        <source>A code has small letters, digits, dots, dashes and underscores, up to 40.</source>
        <translation>A code has small letters, digits, dots, dashes and underscores, up to 40.</translation>
    </message>
    <message>
        <source>This group is a supplier: what it owes stands in a contract.</source>
        <translation>This group is a supplier: what it owes stands in a contract.</translation>
    </message>
    <message>
        <source>An operational agreement and a contract name the group that they are with.</source>
        <translation>An operational agreement and a contract name the group that they are with.</translation>
    </message>
    <message>
        <source>This group is no supplier: what it owes stands in an operational agreement.</source>
        <translation>This group is no supplier: what it owes stands in an operational agreement.</translation>
    </message>
    <message>
        <source>An agreement promises something: at least one target for one priority.</source>
        <translation>An agreement promises something: at least one target for one priority.</translation>
    </message>
    <message>
        <source>Waiting for this reason never stops a clock: it is our own time ({reason}).</source>
        <translation>Waiting for this reason never stops a clock: it is our own time ({reason}).</translation>
    </message>
    <message>
        <source>The response would be due after the resolution. Make it shorter.</source>
        <translation>The response would be due after the resolution. Make it shorter.</translation>
    </message>
    <message>
        <source>{other} already applies to exactly the same tickets, so nobody could reach this agreement. Change or retire that one.</source>
        <translation>{other} already applies to exactly the same tickets, so nobody could reach this agreement. Change or retire that one.</translation>
    </message>
    <message>
        <source>This service is no longer offered, so nobody could reach the agreement.</source>
        <translation>This service is no longer offered, so nobody could reach the agreement.</translation>
    </message>
    <message>
        <source>A target is at most a hundred years.</source>
        <translation>A target is at most a hundred years.</translation>
    </message>
    <message>
        <source>The calendar {code} never has so many hours, so this target would never be due.</source>
        <translation>The calendar {code} never has so many hours, so this target would never be due.</translation>
    </message>
    <message>
        <source>{text} is no time like 4 h, 30 min or 2 h 30 min.</source>
        <translation>{text} is no time like 4 h, 30 min or 2 h 30 min.</translation>
    </message>
    <message>
        <source>A target is at least one second. Leave it empty where nothing is promised.</source>
        <translation>A target is at least one second. Leave it empty where nothing is promised.</translation>
    </message>
    <message>
        <source>This agreement no longer exists.</source>
        <translation>This agreement no longer exists.</translation>
    </message>
    <message>
        <source>Days from 1970 to 2099 can have hours of their own.</source>
        <translation>Days from 1970 to 2099 can have hours of their own.</translation>
    </message>
    <message>
        <source>Agreements still run in this calendar: {who}. Give them another one first.</source>
        <translation>Agreements still run in this calendar: {who}. Give them another one first.</translation>
    </message>
    <message>
        <source>A calendar without any hours would stop every clock. Enter hours for at least one day.</source>
        <translation>A calendar without any hours would stop every clock. Enter hours for at least one day.</translation>
    </message>
    <message>
        <source>The calendar {code} cannot be used: it does not exist, is retired, or its time zone is not known here.</source>
        <translation>The calendar {code} cannot be used: it does not exist, is retired, or its time zone is not known here.</translation>
    </message>
    <message>
        <source>The time zone {zone} is not known on this machine. Choose one from the list.</source>
        <translation>The time zone {zone} is not known on this machine. Choose one from the list.</translation>
    </message>
    <message>
        <source>The customer would change without an entry in the history. Nothing was saved.</source>
        <translation>The customer would change without an entry in the history. Nothing was saved.</translation>
    </message>
    <message>
        <source>This escalation was not meant for you, or is gone. Nothing was changed. Reload the list.</source>
        <translation>This escalation was not meant for you, or is gone. Nothing was changed. Reload the list.</translation>
    </message>
    <message>
        <source>{number} is resolved or has ended, so there is nothing to escalate. Reopen it first if it does not work.</source>
        <translation>{number} is resolved or has ended, so there is nothing to escalate. Reopen it first if it does not work.</translation>
    </message>
    <message>
        <source>Line {line} is no day with a mark whether it is free: {text}. Nothing was imported.</source>
        <translation>Line {line} is no day with a mark whether it is free: {text}. Nothing was imported.</translation>
    </message>
    <message>
        <source>The file names no day from {from} to {until}. Nothing was imported.</source>
        <translation>The file names no day from {from} to {until}. Nothing was imported.</translation>
    </message>
    <message>
        <source>The text of this file is in an encoding that is not known for sure. Save it as UTF-8 and import it again.</source>
        <translation>The text of this file is in an encoding that is not known for sure. Save it as UTF-8 and import it again.</translation>
    </message>
    <message>
        <source>The event {event} cannot be read: {detail}. Nothing was imported.</source>
        <translation>The event {event} cannot be read: {detail}. Nothing was imported.</translation>
    </message>
    <message>
        <source>This is no iCalendar file and no list of holidays (YEAR.json of holiday-cn, or CSV with date,name,is_off_day). Nothing was imported.</source>
        <translation>This is no iCalendar file and no list of holidays (YEAR.json of holiday-cn, or CSV with date,name,is_off_day). Nothing was imported.</translation>
    </message>
    <message>
        <source>Say to whom the call was transferred.</source>
        <translation>Say to whom the call was transferred.</translation>
    </message>
    <message>
        <source>This step does nothing that the desk knows. Choose notify, reassign or raise the level.</source>
        <translation>This step does nothing that the desk knows. Choose notify, reassign or raise the level.</translation>
    </message>
    <message>
        <source>This step is on a clock that agreements do not have. Choose response, update, resolution or the clock of the group.</source>
        <translation>This step is on a clock that agreements do not have. Choose response, update, resolution or the clock of the group.</translation>
    </message>
    <message>
        <source>This step has no point that can be reached. Enter 1 to 1000 percent, or a time of more than nothing and at most a year; repeat every 5 percent or more.</source>
        <translation>This step has no point that can be reached. Enter 1 to 1000 percent, or a time of more than nothing and at most a year; repeat every 5 percent or more.</translation>
    </message>
    <message>
        <source>This step stands twice in the ladder. It would fire once all the same; remove one of the two.</source>
        <translation>This step stands twice in the ladder. It would fire once all the same; remove one of the two.</translation>
    </message>
    <message>
        <source>This step tells nobody. Choose who is told, or the group that gets the ticket.</source>
        <translation>This step tells nobody. Choose who is told, or the group that gets the ticket.</translation>
    </message>
    <message>
        <source>The escalation ladder of an agreement cannot be read. Clocks go on, but its steps are not fired; ask an administrator to correct it.</source>
        <translation>The escalation ladder of an agreement cannot be read. Clocks go on, but its steps are not fired; ask an administrator to correct it.</translation>
    </message>
    <message>
        <source>Another program does the work of this desk. Nothing was changed; this one waits until the other ends.</source>
        <translation>Another program does the work of this desk. Nothing was changed; this one waits until the other ends.</translation>
    </message>
    <message>
        <source>Another program has taken over the work of this desk meanwhile. Nothing was done twice; this one waits.</source>
        <translation>Another program has taken over the work of this desk meanwhile. Nothing was done twice; this one waits.</translation>
    </message>
    <message>
        <source>This is done to one ticket at a time. Choose one of them.</source>
        <translation>This is done to one ticket at a time. Choose one of them.</translation>
    </message>
    <message>
        <source>{who} has changed the same field meanwhile. Nothing was overwritten: open the ticket and choose.</source>
        <translation>{who} has changed the same field meanwhile. Nothing was overwritten: open the ticket and choose.</translation>
    </message>
    <message>
        <source>The child hangs from {number} already. Take it away there first; a ticket has one parent.</source>
        <translation>The child hangs from {number} already. Take it away there first; a ticket has one parent.</translation>
    </message>
    <message>
        <source>This link to {number} is gone already. Nothing was changed.</source>
        <translation>This link to {number} is gone already. Nothing was changed.</translation>
    </message>
    <message>
        <source>This link to {number} stands already. Nothing was changed.</source>
        <translation>This link to {number} stands already. Nothing was changed.</translation>
    </message>
    <message>
        <source>{number} is finished, and its callers are told no more. Merge into an open ticket, or cancel this one as its duplicate.</source>
        <translation>{number} is finished, and its callers are told no more. Merge into an open ticket, or cancel this one as its duplicate.</translation>
    </message>
    <message>
        <source>Tickets that were merged come apart by undoing the merge. Nothing was changed.</source>
        <translation>Tickets that were merged come apart by undoing the merge. Nothing was changed.</translation>
    </message>
    <message>
        <source>A colleague changed the article meanwhile. Nothing was published; read the newest text, then publish.</source>
        <translation>A colleague changed the article meanwhile. Nothing was published; read the newest text, then publish.</translation>
    </message>
    <message>
        <source>This cannot be changed once the article exists.</source>
        <translation>This cannot be changed once the article exists.</translation>
    </message>
    <message>
        <source>This search is no longer on the list, or you may not see it.</source>
        <translation>This search is no longer on the list, or you may not see it.</translation>
    </message>
    <message>
        <source>Line {line} has no id. Without one the article would come in twice when the file is read again.</source>
        <translation>Line {line} has no id. Without one the article would come in twice when the file is read again.</translation>
    </message>
    <message>
        <source>The kind of an article is how_to, known_error, faq or script.</source>
        <translation>The kind of an article is how_to, known_error, faq or script.</translation>
    </message>
    <message>
        <source>Articles are written in zh or en.</source>
        <translation>Articles are written in zh or en.</translation>
    </message>
    <message>
        <source>Articles are never deleted. Retire it instead.</source>
        <translation>Articles are never deleted. Retire it instead.</translation>
    </message>
    <message>
        <source>There is no such article, or you may not see it.</source>
        <translation>There is no such article, or you may not see it.</translation>
    </message>
    <message>
        <source>Only the article&apos;s owner, a team lead or a manager may do this. Send the draft for review instead.</source>
        <translation>Only the article&apos;s owner, a team lead or a manager may do this. Send the draft for review instead.</translation>
    </message>
    <message>
        <source>A retired article is not changed. Take it back as a draft first.</source>
        <translation>A retired article is not changed. Take it back as a draft first.</translation>
    </message>
    <message>
        <source>An article needs a title in each language in which it has text.</source>
        <translation>An article needs a title in each language in which it has text.</translation>
    </message>
    <message>
        <source>The article&apos;s state does not allow this step now.</source>
        <translation>The article&apos;s state does not allow this step now.</translation>
    </message>
    <message>
        <source>A published version stays as it is. Save the change as a new one.</source>
        <translation>A published version stays as it is. Save the change as a new one.</translation>
    </message>
    <message>
        <source>The desk refused a change of an article that its journal does not tell of. Nothing was changed.</source>
        <translation>The desk refused a change of an article that its journal does not tell of. Nothing was changed.</translation>
    </message>
    <message>
        <source>{number} was changed by somebody else while you looked. Nothing was merged. The newest values are shown; choose again.</source>
        <translation>{number} was changed by somebody else while you looked. Nothing was merged. The newest values are shown; choose again.</translation>
    </message>
    <message>
        <source>These are the same person already. Choose two different people.</source>
        <translation>These are the same person already. Choose two different people.</translation>
    </message>
    <message>
        <source>{number} was merged into {into} meanwhile. Nothing was changed. Go on with {into}.</source>
        <translation>{number} was merged into {into} meanwhile. Nothing was changed. Go on with {into}.</translation>
    </message>
    <message>
        <source>{number} is not merged into anybody now. Somebody may have taken the merge back already.</source>
        <translation>{number} is not merged into anybody now. Somebody may have taken the merge back already.</translation>
    </message>
    <message>
        <source>A colleague changed this meanwhile. Nothing was saved and what you typed is still here; choose it again in the list to see how it stands now.</source>
        <translation>A colleague changed this meanwhile. Nothing was saved and what you typed is still here; choose it again in the list to see how it stands now.</translation>
    </message>
    <message>
        <source>This is none of the choices there are.</source>
        <translation>This is none of the choices there are.</translation>
    </message>
    <message>
        <source>There are ten keys, Alt+1 to Alt+0.</source>
        <translation>There are ten keys, Alt+1 to Alt+0.</translation>
    </message>
    <message>
        <source>An answer has no words in one of the languages.</source>
        <translation>An answer has no words in one of the languages.</translation>
    </message>
    <message>
        <source>Another script is asked for this category already. Choose another category, or take the other script out of use first.</source>
        <translation>Another script is asked for this category already. Choose another category, or take the other script out of use first.</translation>
    </message>
    <message>
        <source>A script needs at least one question.</source>
        <translation>A script needs at least one question.</translation>
    </message>
    <message>
        <source>It leads back to itself, so the questions would never end.</source>
        <translation>It leads back to itself, so the questions would never end.</translation>
    </message>
    <message>
        <source>The script needs a name in both languages.</source>
        <translation>The script needs a name in both languages.</translation>
    </message>
    <message>
        <source>The question has no words in one of the languages.</source>
        <translation>The question has no words in one of the languages.</translation>
    </message>
    <message>
        <source>A script has at most 50 questions.</source>
        <translation>A script has at most 50 questions.</translation>
    </message>
    <message>
        <source>It has more than nine answers; each needs a key from 1 to 9.</source>
        <translation>It has more than nine answers; each needs a key from 1 to 9.</translation>
    </message>
    <message>
        <source>An answer leads to a question that does not exist.</source>
        <translation>An answer leads to a question that does not exist.</translation>
    </message>
    <message>
        <source>No answer leads to it.</source>
        <translation>No answer leads to it.</translation>
    </message>
    <message>
        <source>The call in line {line} was answered before it came in, or ended before that.</source>
        <translation>The call in line {line} was answered before it came in, or ended before that.</translation>
    </message>
    <message>
        <source>The call in line {line} lies in the future. Check the time zone of the mapping.</source>
        <translation>The call in line {line} lies in the future. Check the time zone of the mapping.</translation>
    </message>
    <message>
        <source>The row in line {line} names no call and was left out.</source>
        <translation>The row in line {line} names no call and was left out.</translation>
    </message>
    <message>
        <source>The call in line {line} stands in this file already.</source>
        <translation>The call in line {line} stands in this file already.</translation>
    </message>
    <message>
        <source>{value} in line {line} is no duration. Write seconds, or hours:minutes:seconds.</source>
        <translation>{value} in line {line} is no duration. Write seconds, or hours:minutes:seconds.</translation>
    </message>
    <message>
        <source>This computer’s disk refuses what was to be kept ({why}). It stands on the screen and is not saved; make room or copy it elsewhere, then save again.</source>
        <translation>This computer’s disk refuses what was to be kept ({why}). It stands on the screen and is not saved; make room or copy it elsewhere, then save again.</translation>
    </message>
    <message>
        <source>What is kept on this computer is sealed, and neither the keychain nor this password opens it. After a change of password use the one from before.</source>
        <translation>What is kept on this computer is sealed, and neither the keychain nor this password opens it. After a change of password use the one from before.</translation>
    </message>
    <message>
        <source>Nothing of this desk is kept on this computer for this login. Sign in once while the desk can be reached; afterwards work goes on without it.</source>
        <translation>Nothing of this desk is kept on this computer for this login. Sign in once while the desk can be reached; afterwards work goes on without it.</translation>
    </message>
    <message>
        <source>This is no date that a report can begin or end with. Write it like 2026-01-31.</source>
        <translation>This is no date that a report can begin or end with. Write it like 2026-01-31.</translation>
    </message>
    <message>
        <source>There is no {value} to filter by.</source>
        <translation>There is no {value} to filter by.</translation>
    </message>
    <message>
        <source>Reports are written in en or zh, not in {language}.</source>
        <translation>Reports are written in en or zh, not in {language}.</translation>
    </message>
    <message>
        <source>There is no measure {name}. The list of reports names them all.</source>
        <translation>There is no measure {name}. The list of reports names them all.</translation>
    </message>
    <message>
        <source>The desk knows no organisation {value}.</source>
        <translation>The desk knows no organisation {value}.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>The last day lies before the first.</translation>
    </message>
    <message>
        <source>A report covers 20 years at most. Choose a shorter period.</source>
        <translation>A report covers 20 years at most. Choose a shorter period.</translation>
    </message>
    <message>
        <source>This report has no table {name}.</source>
        <translation>This report has no table {name}.</translation>
    </message>
    <message>
        <source>There is no report {name}. The list of reports names them all.</source>
        <translation>There is no report {name}. The list of reports names them all.</translation>
    </message>
    <message>
        <source>The time zone {zone} is not known on this machine. Write it like Europe/Berlin.</source>
        <translation>The time zone {zone} is not known on this machine. Write it like Europe/Berlin.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>It would end before it begins.</translation>
    </message>
    <message>
        <source>Number, kind and time of announcing never change.</source>
        <translation>Number, kind and time of announcing never change.</translation>
    </message>
    <message>
        <source>Callers read it in both languages; this one is empty.</source>
        <translation>Callers read it in both languages; this one is empty.</translation>
    </message>
    <message>
        <source>Bulletins are never deleted. Withdraw it instead.</source>
        <translation>Bulletins are never deleted. Withdraw it instead.</translation>
    </message>
    <message>
        <source>There is no such bulletin.</source>
        <translation>There is no such bulletin.</translation>
    </message>
    <message>
        <source>Say when it began or will begin.</source>
        <translation>Say when it began or will begin.</translation>
    </message>
    <message>
        <source>This text is too long for a bulletin.</source>
        <translation>This text is too long for a bulletin.</translation>
    </message>
    <message>
        <source>A bulletin is announced, updated, restored and then withdrawn. This step is not possible now.</source>
        <translation>A bulletin is announced, updated, restored and then withdrawn. This step is not possible now.</translation>
    </message>
    <message>
        <source>A bulletin is an outage or planned work.</source>
        <translation>A bulletin is an outage or planned work.</translation>
    </message>
    <message>
        <source>Say when callers hear the next word.</source>
        <translation>Say when callers hear the next word.</translation>
    </message>
    <message>
        <source>The next word must lie ahead.</source>
        <translation>The next word must lie ahead.</translation>
    </message>
    <message>
        <source>Only its owner or a lead withdraws a bulletin.</source>
        <translation>Only its owner or a lead withdraws a bulletin.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one named in the address, so no password was sent: {server}. Ask its administrator for the certificate to trust (sslrootcert in the address).</source>
        <translation>The server could not prove that it is the one named in the address, so no password was sent: {server}. Ask its administrator for the certificate to trust (sslrootcert in the address).</translation>
    </message>
    <message>
        <source>The server offers no encryption, so no password was sent. Ask its administrator for TLS.</source>
        <translation>The server offers no encryption, so no password was sent. Ask its administrator for TLS.</translation>
    </message>
    <message>
        <source>The server only accepts encrypted connections. Take sslmode out of the address.</source>
        <translation>The server only accepts encrypted connections. Take sslmode out of the address.</translation>
    </message>
    <message>
        <source>sslmode={mode} would send passwords and tickets to {hosts} without knowing who listens. Take it out of the address; where it must be, the administrator of this computer allows the host.</source>
        <translation>sslmode={mode} would send passwords and tickets to {hosts} without knowing who listens. Take it out of the address; where it must be, the administrator of this computer allows the host.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Nothing of yours was written; look at what is there now and do it again.</source>
        <translation>Somebody changed this meanwhile. Nothing of yours was written; look at what is there now and do it again.</translation>
    </message>
    <message>
        <source>Leave has a first and a last day, the last not before the first, and a year at most.</source>
        <translation>Leave has a first and a last day, the last not before the first, and a year at most.</translation>
    </message>
    <message>
        <source>This is no longer part of the roster.</source>
        <translation>This is no longer part of the roster.</translation>
    </message>
    <message>
        <source>There is leave on some of these days already.</source>
        <translation>There is leave on some of these days already.</translation>
    </message>
    <message>
        <source>A shift is early, middle, late, night or training.</source>
        <translation>A shift is early, middle, late, night or training.</translation>
    </message>
    <message>
        <source>Only people of the group can have its shifts.</source>
        <translation>Only people of the group can have its shifts.</translation>
    </message>
    <message>
        <source>This shift no longer exists for the group. Choose another.</source>
        <translation>This shift no longer exists for the group. Choose another.</translation>
    </message>
    <message>
        <source>One of the shifts has begun, so the swap is over.</source>
        <translation>One of the shifts has begun, so the swap is over.</translation>
    </message>
    <message>
        <source>A swap is between two people of the group, of published shifts that have not begun.</source>
        <translation>A swap is between two people of the group, of published shifts that have not begun.</translation>
    </message>
    <message>
        <source>One of the shifts was changed since the swap was asked for. Nothing was handed over; ask again.</source>
        <translation>One of the shifts was changed since the swap was asked for. Nothing was handed over; ask again.</translation>
    </message>
    <message>
        <source>A shift ends after it begins and lasts 24 hours at most; its break is shorter than the shift.</source>
        <translation>A shift ends after it begins and lasts 24 hours at most; its break is shorter than the shift.</translation>
    </message>
    <message>
        <source>The desk no longer lets this login in. What was kept of it on this computer was removed. Ask a desk administrator.</source>
        <translation>The desk no longer lets this login in. What was kept of it on this computer was removed. Ask a desk administrator.</translation>
    </message>
    <message>
        <source>The desk no longer lets this login in. What was kept of it on this computer was removed, but for {count} calls or notes that were not sent: they stay sealed and are sent when this login is let in again. Ask a desk administrator.</source>
        <translation>The desk no longer lets this login in. What was kept of it on this computer was removed, but for {count} calls or notes that were not sent: they stay sealed and are sent when this login is let in again. Ask a desk administrator.</translation>
    </message>
    <message>
        <source>The server is away, and the copy on this computer does not have this. It is shown when the server is back.</source>
        <translation>The server is away, and the copy on this computer does not have this. It is shown when the server is back.</translation>
    </message>
    <message>
        <source>The desk no longer accepts this sign-in, so its copy on this computer was removed. What you typed and did not send stays sealed and is back when this login is let in again: sign in with the password as it is now, or ask a desk administrator.</source>
        <translation>The desk no longer accepts this sign-in, so its copy on this computer was removed. What you typed and did not send stays sealed and is back when this login is let in again: sign in with the password as it is now, or ask a desk administrator.</translation>
    </message>
    <message>
        <source>A colleague has changed this bulletin meanwhile. The newest stands here now, with what you typed over it: look at it and save again.</source>
        <translation>A colleague has changed this bulletin meanwhile. The newest stands here now, with what you typed over it: look at it and save again.</translation>
    </message>
    <message>
        <source>This report belongs to a colleague. Save a copy of your own under another name.</source>
        <translation>This report belongs to a colleague. Save a copy of your own under another name.</translation>
    </message>
    <message>
        <source>A report is shared with groups that you are in. Choose one of them.</source>
        <translation>A report is shared with groups that you are in. Choose one of them.</translation>
    </message>
    <message>
        <source>This saved report is no longer there.</source>
        <translation>This saved report is no longer there.</translation>
    </message>
    <message>
        <source>The calls of this group do not say how long they took, so the need of agents cannot be reckoned. Log when calls are answered and end.</source>
        <translation>The calls of this group do not say how long they took, so the need of agents cannot be reckoned. Log when calls are answered and end.</translation>
    </message>
    <message>
        <source>There is no call history for this group yet: a forecast needs two whole weeks with 50 calls at least.</source>
        <translation>There is no call history for this group yet: a forecast needs two whole weeks with 50 calls at least.</translation>
    </message>
    <message>
        <source>The program frontdesk-report, which draws PDFs, does not stand beside this one. Install it, or choose XLSX or CSV.</source>
        <translation>The program frontdesk-report, which draws PDFs, does not stand beside this one. Install it, or choose XLSX or CSV.</translation>
    </message>
    <message>
        <source>There is no format {format}. Choose json, csv, xlsx or pdf.</source>
        <translation>There is no format {format}. Choose json, csv, xlsx or pdf.</translation>
    </message>
    <message>
        <source>The PDF could not be drawn. Nothing was written; XLSX and CSV have the same figures.</source>
        <translation>The PDF could not be drawn. Nothing was written; XLSX and CSV have the same figures.</translation>
    </message>
    <message>
        <source>A workbook or a PDF needs a file to be written to. Name it.</source>
        <translation>A workbook or a PDF needs a file to be written to. Name it.</translation>
    </message>
    <message>
        <source>Whoever made this report no longer works at this desk, so nobody says what it may count. Save it anew under your own name.</source>
        <translation>Whoever made this report no longer works at this desk, so nobody says what it may count. Save it anew under your own name.</translation>
    </message>
    <message>
        <source>The service ended before the file was written, more often than is tried again.</source>
        <translation>The service ended before the file was written, more often than is tried again.</translation>
    </message>
    <message>
        <source>A schedule has a day, a time of day, a format (csv, xlsx, pdf) and a language (zh, en). Nothing was saved.</source>
        <translation>A schedule has a day, a time of day, a format (csv, xlsx, pdf) and a language (zh, en). Nothing was saved.</translation>
    </message>
    <message>
        <source>Only its owner has a report written, because it counts what the owner may see. You may end it, or save a copy of your own.</source>
        <translation>Only its owner has a report written, because it counts what the owner may see. You may end it, or save a copy of your own.</translation>
    </message>
    <message>
        <source>This is no report of this version of Frontdesk. Nothing was drawn.</source>
        <translation>This is no report of this version of Frontdesk. Nothing was drawn.</translation>
    </message>
    <message>
        <source>The service is signed in with a login that sees everything, so the report would show what its owner may not see. Run it with a login of the role “service”.</source>
        <translation>The service is signed in with a login that sees everything, so the report would show what its owner may not see. Run it with a login of the role “service”.</translation>
    </message>
    <message>
        <source>A signed sheet stays as it is.</source>
        <translation>A signed sheet stays as it is.</translation>
    </message>
    <message>
        <source>Somebody has taken this sheet over already. Nothing was signed in your name.</source>
        <translation>Somebody has taken this sheet over already. Nothing was signed in your name.</translation>
    </message>
    <message>
        <source>You gave this sheet yourself. Somebody else takes it over.</source>
        <translation>You gave this sheet yourself. Somebody else takes it over.</translation>
    </message>
    <message>
        <source>The sheet is older than a quarter of an hour. Your remarks are kept. Read it again, then sign.</source>
        <translation>The sheet is older than a quarter of an hour. Your remarks are kept. Read it again, then sign.</translation>
    </message>
    <message>
        <source>This sheet is not there. Read the list again.</source>
        <translation>This sheet is not there. Read the list again.</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>The caller&apos;s answer is in the desk already. It is given once and stays.</source>
        <translation>The caller&apos;s answer is in the desk already. It is given once and stays.</translation>
    </message>
    <message>
        <source>The caller of this ticket is not asked. Who is asked is decided by rule when a ticket is closed.</source>
        <translation>The caller of this ticket is not asked. Who is asked is decided by rule when a ticket is closed.</translation>
    </message>
    <message>
        <source>You have or resolved this ticket, so a colleague writes down what the caller says about it.</source>
        <translation>You have or resolved this ticket, so a colleague writes down what the caller says about it.</translation>
    </message>
    <message>
        <source>The answer is a whole number from 1 (very dissatisfied) to 5 (very satisfied).</source>
        <translation>The answer is a whole number from 1 (very dissatisfied) to 5 (very satisfied).</translation>
    </message>
    <message>
        <source>The time of the answer lies before the caller was asked, or in the future.</source>
        <translation>The time of the answer lies before the caller was asked, or in the future.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>This is a file, not a folder.</translation>
    </message>
    <message>
        <source>There is no such folder. Make it first, or choose another.</source>
        <translation>There is no such folder. Make it first, or choose another.</translation>
    </message>
    <message>
        <source>Write the whole path, from its beginning.</source>
        <translation>Write the whole path, from its beginning.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder. Choose another, or get the right to write there.</source>
        <translation>Nothing can be written into this folder. Choose another, or get the right to write there.</translation>
    </message>
    <message>
        <source>A colleague set this to {stands} meanwhile. Nothing was saved and what you typed is still here; save again to set yours.</source>
        <translation>A colleague set this to {stands} meanwhile. Nothing was saved and what you typed is still here; save again to set yours.</translation>
    </message>
    <message>
        <source>Between 0 and 3650 days.</source>
        <translation>Between 0 and 3650 days.</translation>
    </message>
    <message>
        <source>Between 0 and 100 per cent.</source>
        <translation>Between 0 and 100 per cent.</translation>
    </message>
</context>
<context>
    <name>EscalationMessage</name>
    <message>
        <source>%1, priority %2: %3</source>
        <translation>%1, priority %2: %3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>Tried so far: %1</source>
        <translation>Tried so far: %1</translation>
    </message>
    <message>
        <source>The resolution is due %1.</source>
        <translation>The resolution is due %1.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Frontdesk</source>
        <translation>Frontdesk</translation>
    </message>
    <message>
        <source>a caller</source>
        <translation>a caller</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what they said</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>Logged, %1</source>
        <comment>channel</comment>
        <translation>Logged, %1</translation>
    </message>
    <message>
        <source>%1: urgency raised from %2 for a VIP</source>
        <translation>%1: urgency raised from %2 for a VIP</translation>
    </message>
    <message>
        <source>what was reported</source>
        <translation>what was reported</translation>
    </message>
    <message>
        <source>Assigned to %1, %2</source>
        <comment>group, person</comment>
        <translation>Assigned to %1, %2</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Assigned to %1</translation>
    </message>
    <message>
        <source>Given back to the group</source>
        <translation>Given back to the group</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Priority set by hand</source>
        <translation>Priority set by hand</translation>
    </message>
    <message>
        <source>Priority from the matrix</source>
        <translation>Priority from the matrix</translation>
    </message>
    <message>
        <source>Priority %1 → %2 (by hand)</source>
        <translation>Priority %1 → %2 (by hand)</translation>
    </message>
    <message>
        <source>Priority %1 → %2 (from the matrix)</source>
        <translation>Priority %1 → %2 (from the matrix)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: before → after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Details rewritten</source>
        <translation>Details rewritten</translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation>Fields changed</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>No longer linked to %1</source>
        <translation>No longer linked to %1</translation>
    </message>
    <message>
        <source>Merged into %1, cancelled as a duplicate</source>
        <translation>Merged into %1, cancelled as a duplicate</translation>
    </message>
    <message>
        <source>%1 was merged into this ticket</source>
        <translation>%1 was merged into this ticket</translation>
    </message>
    <message>
        <source>Child of %1</source>
        <translation>Child of %1</translation>
    </message>
    <message>
        <source>Parent of %1</source>
        <translation>Parent of %1</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>Follows %1</translation>
    </message>
    <message>
        <source>Followed up by %1</source>
        <translation>Followed up by %1</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>Linked to %1</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>Taken by %1</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Pending: %1 until %2</source>
        <comment>reason, date</comment>
        <translation>Pending: %1 until %2</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>Pending: %1</translation>
    </message>
    <message>
        <source>Work resumed: the date has come</source>
        <translation>Work resumed: the date has come</translation>
    </message>
    <message>
        <source>Work resumed: the caller answered</source>
        <translation>Work resumed: the caller answered</translation>
    </message>
    <message>
        <source>Work resumed</source>
        <translation>Work resumed</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>Resolved: %1</translation>
    </message>
    <message>
        <source>Caller asked whether it works</source>
        <translation>Caller asked whether it works</translation>
    </message>
    <message>
        <source>Caller says it does not work</source>
        <translation>Caller says it does not work</translation>
    </message>
    <message>
        <source>Caller says it works</source>
        <translation>Caller says it works</translation>
    </message>
    <message>
        <source>Closed: no answer to the question</source>
        <translation>Closed: no answer to the question</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>Appealed to the next level</source>
        <translation>Appealed to the next level</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Approval asked for</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Investigation begun</source>
        <translation>Investigation begun</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>internal note</translation>
    </message>
    <message>
        <source>public reply</source>
        <translation>public reply</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>answer, noted by %1</source>
        <translation>answer, noted by %1</translation>
    </message>
    <message>
        <source>%1, %2, noted by %3</source>
        <comment>channel, number of the contact, agent</comment>
        <translation>%1, %2, noted by %3</translation>
    </message>
    <message>
        <source>%1 was told the outcome</source>
        <translation>%1 was told the outcome</translation>
    </message>
    <message>
        <source>Tag added: %1</source>
        <translation>Tag added: %1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>Tag removed: %1</translation>
    </message>
    <message>
        <source>File attached: %1, %2</source>
        <comment>name, size</comment>
        <translation>File attached: %1, %2</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <comment>unknown event, state</comment>
        <translation>%1, now %2</translation>
    </message>
    <message>
        <source>%1 assigned it at %2.</source>
        <translation>%1 assigned it at %2.</translation>
    </message>
    <message>
        <source>%1 took it at %2.</source>
        <translation>%1 took it at %2.</translation>
    </message>
    <message>
        <source>%1 set it to pending at %2.</source>
        <translation>%1 set it to pending at %2.</translation>
    </message>
    <message>
        <source>%1 resumed work at %2.</source>
        <translation>%1 resumed work at %2.</translation>
    </message>
    <message>
        <source>%1 resolved it at %2.</source>
        <translation>%1 resolved it at %2.</translation>
    </message>
    <message>
        <source>%1 closed it at %2.</source>
        <translation>%1 closed it at %2.</translation>
    </message>
    <message>
        <source>%1 reopened it at %2.</source>
        <translation>%1 reopened it at %2.</translation>
    </message>
    <message>
        <source>%1 cancelled it at %2.</source>
        <translation>%1 cancelled it at %2.</translation>
    </message>
    <message>
        <source>%1 approved it at %2.</source>
        <translation>%1 approved it at %2.</translation>
    </message>
    <message>
        <source>%1 rejected it at %2.</source>
        <translation>%1 rejected it at %2.</translation>
    </message>
    <message>
        <source>%1 merged it at %2.</source>
        <translation>%1 merged it at %2.</translation>
    </message>
    <message>
        <source>%1 changed it at %2.</source>
        <translation>%1 changed it at %2.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>somebody else</translation>
    </message>
    <message>
        <source>nobody could be told</source>
        <translation>nobody could be told</translation>
    </message>
    <message>
        <source>told: %1</source>
        <translation>told: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Escalated (functional)</source>
        <translation>Escalated (functional)</translation>
    </message>
    <message>
        <source>Escalated (functional): %1</source>
        <translation>Escalated (functional): %1</translation>
    </message>
    <message>
        <source>Escalated (hierarchical), %1</source>
        <translation>Escalated (hierarchical), %1</translation>
    </message>
    <message>
        <source>; tried: %1</source>
        <translation>; tried: %1</translation>
    </message>
    <message>
        <source>what was reported, rewritten</source>
        <translation>what was reported, rewritten</translation>
    </message>
    <message>
        <source>%1, with its parent</source>
        <comment>resolved</comment>
        <translation>%1, with its parent</translation>
    </message>
    <message>
        <source>%1, with its parent %2</source>
        <comment>resolved, number</comment>
        <translation>%1, with its parent %2</translation>
    </message>
    <message>
        <source>Assignment taken back</source>
        <translation>Assignment taken back</translation>
    </message>
    <message>
        <source>Taking taken back</source>
        <translation>Taking taken back</translation>
    </message>
    <message>
        <source>Pending taken back</source>
        <translation>Pending taken back</translation>
    </message>
    <message>
        <source>Resuming taken back</source>
        <translation>Resuming taken back</translation>
    </message>
    <message>
        <source>Resolving taken back</source>
        <translation>Resolving taken back</translation>
    </message>
    <message>
        <source>Closing taken back</source>
        <translation>Closing taken back</translation>
    </message>
    <message>
        <source>Reopening taken back</source>
        <translation>Reopening taken back</translation>
    </message>
    <message>
        <source>Cancelling taken back</source>
        <translation>Cancelling taken back</translation>
    </message>
    <message>
        <source>Priority taken back</source>
        <translation>Priority taken back</translation>
    </message>
    <message>
        <source>Edit taken back</source>
        <translation>Edit taken back</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>Merge taken back</translation>
    </message>
    <message>
        <source>A step taken back</source>
        <translation>A step taken back</translation>
    </message>
    <message>
        <source>Erased at somebody’s request</source>
        <translation>Erased at somebody’s request</translation>
    </message>
    <message>
        <source>Personal data was erased</source>
        <translation>Personal data was erased</translation>
    </message>
    <message>
        <source>%1, noted by %2</source>
        <comment>channel, agent</comment>
        <translation>%1, noted by %2</translation>
    </message>
    <message>
        <source>%1 acknowledged the escalation</source>
        <translation>%1 acknowledged the escalation</translation>
    </message>
    <message>
        <source>Tags added: %1</source>
        <translation>Tags added: %1</translation>
    </message>
    <message>
        <source>Tags removed: %1</source>
        <translation>Tags removed: %1</translation>
    </message>
    <message>
        <source>Tagging taken back</source>
        <translation>Tagging taken back</translation>
    </message>
    <message>
        <source>Untagging taken back</source>
        <translation>Untagging taken back</translation>
    </message>
    <message>
        <source>%1 helped: %2</source>
        <comment>number and title of an article</comment>
        <translation>%1 helped: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>question of a script, what the caller answered</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>asked in the call</source>
        <translation>asked in the call</translation>
    </message>
    <message>
        <source>Automatic, in turn: on shift till %1</source>
        <translation>Automatic, in turn: on shift till %1</translation>
    </message>
    <message>
        <source>Automatic, least in hand: on shift till %1</source>
        <translation>Automatic, least in hand: on shift till %1</translation>
    </message>
    <message>
        <source>satisfaction: %1 of 5, noted by %2</source>
        <comment>score, agent</comment>
        <translation>satisfaction: %1 of 5, noted by %2</translation>
    </message>
    <message>
        <source>satisfaction: %1 of 5</source>
        <comment>score</comment>
        <translation>satisfaction: %1 of 5</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>over</source>
        <translation>over</translation>
    </message>
    <message>
        <source>within 1 h</source>
        <translation>within 1 h</translation>
    </message>
    <message>
        <source>within 4 h</source>
        <translation>within 4 h</translation>
    </message>
    <message>
        <source>within 8 h</source>
        <translation>within 8 h</translation>
    </message>
    <message>
        <source>due by tonight</source>
        <translation>due by tonight</translation>
    </message>
    <message>
        <source>due by tomorrow night</source>
        <translation>due by tomorrow night</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>more than a day</translation>
    </message>
    <message>
        <source>under 1 h</source>
        <translation>under 1 h</translation>
    </message>
    <message>
        <source>under a day</source>
        <translation>under a day</translation>
    </message>
    <message>
        <source>over a day</source>
        <translation>over a day</translation>
    </message>
    <message>
        <source>over a week</source>
        <translation>over a week</translation>
    </message>
    <message>
        <source>over 30 days</source>
        <translation>over 30 days</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>in the last 7 days</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>in the last 30 days</translation>
    </message>
    <message>
        <source>more than 7 days ago</source>
        <translation>more than 7 days ago</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>reopened</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>escalated</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resolved</translation>
    </message>
    <message>
        <source>priority 1, open</source>
        <translation>priority 1, open</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>outage</translation>
    </message>
    <message>
        <source>planned work</source>
        <translation>planned work</translation>
    </message>
    <message>
        <source>contact open</source>
        <translation>contact open</translation>
    </message>
    <message>
        <source>resolution over time</source>
        <translation>resolution over time</translation>
    </message>
    <message>
        <source>response over time</source>
        <translation>response over time</translation>
    </message>
    <message>
        <source>response due</source>
        <translation>response due</translation>
    </message>
    <message>
        <source>resolution due</source>
        <translation>resolution due</translation>
    </message>
    <message>
        <source>caller waits for word</source>
        <translation>caller waits for word</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>no owner</translation>
    </message>
    <message>
        <source>caller to be told</source>
        <translation>caller to be told</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>call back</translation>
    </message>
    <message>
        <source>date given</source>
        <translation>date given</translation>
    </message>
    <message>
        <source>follow up</source>
        <translation>follow up</translation>
    </message>
    <message>
        <source>next word on the outage</source>
        <translation>next word on the outage</translation>
    </message>
    <message>
        <source>%1: handover</source>
        <comment>a group</comment>
        <translation>%1: handover</translation>
    </message>
    <message>
        <source>%1: %2 hands over</source>
        <comment>group, shift</comment>
        <translation>%1: %2 hands over</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>group, shift, shift</comment>
        <translation>%1: %2 to %3</translation>
    </message>
    <message>
        <source>Changed since %1, as of %2; due until %3</source>
        <comment>moments</comment>
        <translation>Changed since %1, as of %2; due until %3</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>Who waits</translation>
    </message>
    <message>
        <source>Promised for the next shift</source>
        <translation>Promised for the next shift</translation>
    </message>
    <message>
        <source>%1: the %2 most urgent of %3</source>
        <comment>part of the sheet, how many are listed, how many there are</comment>
        <translation>%1: the %2 most urgent of %3</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>part of the sheet</comment>
        <translation>%1: nothing</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part of the sheet, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody is rostered for the next shift; anybody of the group can take over.</source>
        <translation>Nobody is rostered for the next shift; anybody of the group can take over.</translation>
    </message>
    <message>
        <source>No roster says who comes; anybody of the group can take over.</source>
        <translation>No roster says who comes; anybody of the group can take over.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1 from %2, %3</source>
        <comment>shift, moment, people</comment>
        <translation>Next: %1 from %2, %3</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <comment>person, moment</comment>
        <translation>Signed by %1, %2</translation>
    </message>
    <message>
        <source>Not taken over yet</source>
        <translation>Not taken over yet</translation>
    </message>
    <message>
        <source>Taken over by %1, %2</source>
        <comment>person, moment</comment>
        <translation>Taken over by %1, %2</translation>
    </message>
    <message>
        <source>%1, who was not rostered for the next shift</source>
        <comment>taken over by whom</comment>
        <translation>%1, who was not rostered for the next shift</translation>
    </message>
</context>
<context>
    <name>HandoverPrint</name>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>%1, printed %2</source>
        <comment>desk, moment</comment>
        <translation>%1, printed %2</translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message>
        <source>Site or key service</source>
        <translation>Site or key service</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>One person</translation>
    </message>
</context>
<context>
    <name>MassWords</name>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Priority set</source>
        <translation>Priority set</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n assigned</numerusform>
            <numerusform>%n assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resumed</source>
        <translation>
            <numerusform>%n resumed</numerusform>
            <numerusform>%n resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n resolved</numerusform>
            <numerusform>%n resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>%n closed</numerusform>
            <numerusform>%n closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged</source>
        <translation>
            <numerusform>%n tagged</numerusform>
            <numerusform>%n tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n untagged</source>
        <translation>
            <numerusform>%n untagged</numerusform>
            <numerusform>%n untagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, group</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n ticket(s) to %1</source>
        <translation>
            <numerusform>Assign %n ticket to %1</numerusform>
            <numerusform>Assign %n tickets to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n ticket(s)</source>
        <translation>
            <numerusform>Take %n ticket</numerusform>
            <numerusform>Take %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n ticket(s) to pending, %1, until %2</source>
        <comment>how many; why; date</comment>
        <translation>
            <numerusform>Set %n ticket to pending, %1, until %2</numerusform>
            <numerusform>Set %n tickets to pending, %1, until %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n ticket(s)</source>
        <translation>
            <numerusform>Resume %n ticket</numerusform>
            <numerusform>Resume %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %n ticket(s): %1</source>
        <translation>
            <numerusform>Resolve %n ticket: %1</numerusform>
            <numerusform>Resolve %n tickets: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n ticket(s) to %1</source>
        <translation>
            <numerusform>Set %n ticket to %1</numerusform>
            <numerusform>Set %n tickets to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the priority of %n ticket(s) from the matrix</source>
        <translation>
            <numerusform>Set the priority of %n ticket from the matrix</numerusform>
            <numerusform>Set the priority of %n tickets from the matrix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n ticket(s): %1</source>
        <translation>
            <numerusform>Tag %n ticket: %1</numerusform>
            <numerusform>Tag %n tickets: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>Undo %n change</numerusform>
            <numerusform>Undo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <translation>
            <numerusform>%1: %n ticket</numerusform>
            <numerusform>%1: %n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Not taken back</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Not done yet</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>state</comment>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>number, result, reason</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Reason and next step</source>
        <translation>Reason and next step</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Tagged</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>Untagged</translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %n ticket(s): %1</source>
        <translation>
            <numerusform>Remove tags from %n ticket: %1</numerusform>
            <numerusform>Remove tags from %n tickets: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n on shift, no forecast.</source>
        <translation>
            <numerusform>%1 to %2: %n on shift, no forecast.</numerusform>
            <numerusform>%1 to %2: %n on shift, no forecast.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 contacts of %4 s expected.</source>
        <translation>%1 to %2: %3 contacts of %4 s expected.</translation>
    </message>
    <message numerus="yes">
        <source>%1 needed, %2 on shift: %n missing.</source>
        <translation>
            <numerusform>%1 needed, %2 on shift: %n missing.</numerusform>
            <numerusform>%1 needed, %2 on shift: %n missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed, %2 on shift.</source>
        <translation>%1 needed, %2 on shift.</translation>
    </message>
    <message>
        <source>Expected service level: %1.</source>
        <translation>Expected service level: %1.</translation>
    </message>
    <message>
        <source>So few cannot carry the calls: the queue would grow without end.</source>
        <translation>So few cannot carry the calls: the queue would grow without end.</translation>
    </message>
    <message>
        <source>Nobody is there to answer.</source>
        <translation>Nobody is there to answer.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) · %1 s each · %2 % in %3 s · shrinkage %4 % · Erlang C</source>
        <translation>
            <numerusform>%n contact · %1 s each · %2 % in %3 s · shrinkage %4 % · Erlang C</numerusform>
            <numerusform>%n contacts · %1 s each · %2 % in %3 s · shrinkage %4 % · Erlang C</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>short in %n half hour(s)</source>
        <translation>
            <numerusform>short in %n half hour</numerusform>
            <numerusform>short in %n half hours</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is missing</source>
        <translation>nobody is missing</translation>
    </message>
    <message numerus="yes">
        <source>%1, public holiday: %n contact(s) expected.</source>
        <translation>
            <numerusform>%1, public holiday: %n contact expected.</numerusform>
            <numerusform>%1, public holiday: %n contacts expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, make-up working day: %n contact(s) expected.</source>
        <translation>
            <numerusform>%1, make-up working day: %n contact expected.</numerusform>
            <numerusform>%1, make-up working day: %n contacts expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contact(s) expected.</source>
        <translation>
            <numerusform>%1: %n contact expected.</numerusform>
            <numerusform>%1: %n contacts expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People are missing in %n half hour(s), at worst %1.</source>
        <translation>
            <numerusform>People are missing in %n half hour, at worst %1.</numerusform>
            <numerusform>People are missing in %n half hours, at worst %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is missing.</source>
        <translation>Nobody is missing.</translation>
    </message>
    <message>
        <source>Service level with who is on shift: %1 by formula, %2 in a simulation of the day.</source>
        <translation>Service level with who is on shift: %1 by formula, %2 in a simulation of the day.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>NOTE-~%1</source>
        <extracomment>What waits for the desk, until it gets its number; %1 counts.</extracomment>
        <translation>NOTE-~%1</translation>
    </message>
    <message>
        <source>CALL-~%1</source>
        <translation>CALL-~%1</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Answered now</source>
        <translation>Answered now</translation>
    </message>
    <message>
        <source>Linked to existing</source>
        <translation>Linked to existing</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Dropped by caller</source>
        <translation>Dropped by caller</translation>
    </message>
    <message>
        <source>Call-back due</source>
        <translation>Call-back due</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abandoned</translation>
    </message>
</context>
<context>
    <name>PendingReason</name>
    <message>
        <source>waiting for user</source>
        <translation>waiting for user</translation>
    </message>
    <message>
        <source>waiting for supplier</source>
        <translation>waiting for supplier</translation>
    </message>
    <message>
        <source>waiting for change window</source>
        <translation>waiting for change window</translation>
    </message>
    <message>
        <source>agreed date</source>
        <translation>agreed date</translation>
    </message>
    <message>
        <source>waiting for second line</source>
        <translation>waiting for second line</translation>
    </message>
    <message>
        <source>waiting for spare staff</source>
        <translation>waiting for spare staff</translation>
    </message>
    <message>
        <source>user</source>
        <translation>user</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>supplier</translation>
    </message>
    <message>
        <source>change</source>
        <translation>change</translation>
    </message>
    <message>
        <source>second line</source>
        <translation>second line</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>staff</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Pending reason</source>
        <translation>Pending reason</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation>There is no state “%1”.</translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>There is no kind “%1”.</translation>
    </message>
    <message>
        <source>There is no group “%1”.</source>
        <translation>There is no group “%1”.</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”.</source>
        <translation>Nobody here is called “%1”.</translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation>There is no service “%1”.</translation>
    </message>
    <message>
        <source>There is no category “%1”.</source>
        <translation>There is no category “%1”.</translation>
    </message>
    <message>
        <source>No caller is called “%1”.</source>
        <translation>No caller is called “%1”.</translation>
    </message>
    <message>
        <source>There is no organisation “%1”.</source>
        <translation>There is no organisation “%1”.</translation>
    </message>
    <message>
        <source>There is no pending reason “%1”.</source>
        <translation>There is no pending reason “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>“%1” is not known here.</translation>
    </message>
    <message>
        <source>%1 Closest: %2.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 Closest: %2.</translation>
    </message>
    <message>
        <source>%1 needs a value behind the colon.</source>
        <translation>%1 needs a value behind the colon.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>The quotation mark is not closed.</translation>
    </message>
    <message>
        <source>Priorities are 1 to 5; “%1” is none.</source>
        <translation>Priorities are 1 to 5; “%1” is none.</translation>
    </message>
    <message>
        <source>“%1” is no time; write 30m, 4h, 2d or today.</source>
        <translation>“%1” is no time; write 30m, 4h, 2d or today.</translation>
    </message>
    <message>
        <source>%1 cannot be compared this way.</source>
        <translation>%1 cannot be compared this way.</translation>
    </message>
    <message>
        <source>%1 takes no more values than these.</source>
        <translation>%1 takes no more values than these.</translation>
    </message>
    <message>
        <source>The filter is too long; what is behind the mark is not read.</source>
        <translation>The filter is too long; what is behind the mark is not read.</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>There is no tag “%1”.</translation>
    </message>
    <message>
        <source>“%1” is no day; write 2026-03-10, today or 3d.</source>
        <translation>“%1” is no day; write 2026-03-10, today or 3d.</translation>
    </message>
    <message>
        <source>%1 cannot be left out with a minus.</source>
        <translation>%1 cannot be left out with a minus.</translation>
    </message>
    <message>
        <source>%1 Closest: %2, %3.</source>
        <comment>%1 is a sentence, %3 how many tickets</comment>
        <translation>%1 Closest: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n open ticket</numerusform>
            <numerusform>%n open tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>“%1” is of a report that is no longer at hand; open its figure again.</source>
        <translation>“%1” is of a report that is no longer at hand; open its figure again.</translation>
    </message>
</context>
<context>
    <name>QueueViews</name>
    <message>
        <source>My tickets</source>
        <translation>My tickets</translation>
    </message>
    <message>
        <source>My group</source>
        <translation>My group</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>All open</translation>
    </message>
    <message>
        <source>Waiting for caller</source>
        <translation>Waiting for caller</translation>
    </message>
    <message>
        <source>Resolved, to confirm</source>
        <translation>Resolved, to confirm</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Related</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplicate of</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Follows</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>Chosen days</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Nothing in this period.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>%1 to %2, both days included</source>
        <comment>first, last day</comment>
        <translation>%1 to %2, both days included</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>none: everything is counted</source>
        <translation>none: everything is counted</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Counted at</source>
        <translation>Counted at</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>moment, person</comment>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>only tickets that this person may see</source>
        <translation>only tickets that this person may see</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The desk has no data for this, which is not the same as zero.</source>
        <translation>The desk has no data for this, which is not the same as zero.</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>What the figures mean</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>desk, report, period</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Team lead</translation>
    </message>
    <message>
        <source>Service desk manager</source>
        <translation>Service desk manager</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>Service account</translation>
    </message>
</context>
<context>
    <name>RosterPrint</name>
    <message>
        <source>O</source>
        <comment>leave, one sign</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Roster: %1</source>
        <comment>a group</comment>
        <translation>Roster: %1</translation>
    </message>
    <message>
        <source>%1, printed %2</source>
        <comment>desk, moment</comment>
        <translation>%1, printed %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a day in a printed week</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>On shift each day</source>
        <translation>On shift each day</translation>
    </message>
    <message>
        <source>approved leave</source>
        <translation>approved leave</translation>
    </message>
    <message>
        <source>Nobody is planned.</source>
        <translation>Nobody is planned.</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>not published yet</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>E</source>
        <comment>early shift, one sign</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>M</source>
        <comment>middle shift, one sign</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>L</source>
        <comment>late shift, one sign</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>N</source>
        <comment>night shift, one sign</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>T</source>
        <comment>training, one sign</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a shift, its times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours of a week</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Two shifts at one time</source>
        <translation>Two shifts at one time</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>On leave</translation>
    </message>
    <message>
        <source>Short rest</source>
        <translation>Short rest</translation>
    </message>
    <message>
        <source>Language missing</source>
        <translation>Language missing</translation>
    </message>
    <message>
        <source>Skill missing</source>
        <translation>Skill missing</translation>
    </message>
    <message>
        <source>Too many hours</source>
        <translation>Too many hours</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Public holiday</translation>
    </message>
    <message>
        <source>No such time</source>
        <translation>No such time</translation>
    </message>
    <message>
        <source>Nobody on a make-up day</source>
        <translation>Nobody on a make-up day</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, day, conflict</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, conflict</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” and “%2” overlap by %3.</source>
        <translation>“%1” and “%2” overlap by %3.</translation>
    </message>
    <message>
        <source>Leave is approved for this day, and “%1” is planned.</source>
        <translation>Leave is approved for this day, and “%1” is planned.</translation>
    </message>
    <message>
        <source>After “%1” on %2 only %3 are left until “%4”; the rule is %5.</source>
        <translation>After “%1” on %2 only %3 are left until “%4”; the rule is %5.</translation>
    </message>
    <message>
        <source>“%1” needs somebody who speaks %2.</source>
        <translation>“%1” needs somebody who speaks %2.</translation>
    </message>
    <message>
        <source>“%1” needs the skill %2.</source>
        <translation>“%1” needs the skill %2.</translation>
    </message>
    <message>
        <source>With this shift it is %1 in the week; agreed are %2.</source>
        <translation>With this shift it is %1 in the week; agreed are %2.</translation>
    </message>
    <message>
        <source>“%1” is planned on a public holiday, and no reason is noted.</source>
        <translation>“%1” is planned on a public holiday, and no reason is noted.</translation>
    </message>
    <message>
        <source>“%1” is planned on %2, and no reason is noted.</source>
        <translation>“%1” is planned on %2, and no reason is noted.</translation>
    </message>
    <message>
        <source>The clock is put forward over “%1”: the shift does not take place.</source>
        <translation>The clock is put forward over “%1”: the shift does not take place.</translation>
    </message>
    <message>
        <source>The calendar makes this a working day, and nobody is planned.</source>
        <translation>The calendar makes this a working day, and nobody is planned.</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>%1 every day at %2, %3</source>
        <comment>format, time, zone</comment>
        <translation>%1 every day at %2, %3</translation>
    </message>
    <message>
        <source>%1 every %2 at %3, %4</source>
        <comment>format, weekday, time, zone</comment>
        <translation>%1 every %2 at %3, %4</translation>
    </message>
    <message>
        <source>%1 on the last day of every month at %2, %3</source>
        <comment>format, time, zone</comment>
        <translation>%1 on the last day of every month at %2, %3</translation>
    </message>
    <message>
        <source>%1 on day %2 of every month at %3, %4</source>
        <comment>format, day, time, zone</comment>
        <translation>%1 on day %2 of every month at %3, %4</translation>
    </message>
    <message>
        <source>next %1</source>
        <comment>moment</comment>
        <translation>next %1</translation>
    </message>
    <message>
        <source>due %1 and not written: no service with a folder for reports runs</source>
        <translation>due %1 and not written: no service with a folder for reports runs</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <comment>moment, file</comment>
        <translation>last %1: %2</translation>
    </message>
    <message>
        <source>being written for %1</source>
        <comment>moment</comment>
        <translation>being written for %1</translation>
    </message>
    <message>
        <source>last %1 was not written, tried again %2: %3</source>
        <comment>moment, moment, reason</comment>
        <translation>last %1 was not written, tried again %2: %3</translation>
    </message>
    <message>
        <source>last %1 was not written: %2</source>
        <comment>moment, reason</comment>
        <translation>last %1 was not written: %2</translation>
    </message>
</context>
<context>
    <name>ServiceLevels</name>
    <message>
        <source>stopped: %1</source>
        <comment>reason</comment>
        <translation>stopped: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>time used of the target</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>due %1, %2 over</source>
        <translation>due %1, %2 over</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <comment>hours and minutes</comment>
        <translation>%1 used of %2</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>stopped %1</translation>
    </message>
    <message>
        <source>%1, hours of %2</source>
        <comment>agreement, zone of its calendar</comment>
        <translation>%1, hours of %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>when who</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>%1 taken</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>when, to whom</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>nobody has it yet</source>
        <translation>nobody has it yet</translation>
    </message>
    <message>
        <source>not dispatched</source>
        <translation>not dispatched</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>%1 used</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>not started</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>waits until %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>waits</translation>
    </message>
    <message>
        <source>waited, then resumed</source>
        <translation>waited, then resumed</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nothing waits</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>answered %1</translation>
    </message>
    <message>
        <source>cancelled %1</source>
        <translation>cancelled %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>closed %1</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>asked %1</translation>
    </message>
    <message>
        <source>caller to be asked</source>
        <translation>caller to be asked</translation>
    </message>
    <message>
        <source>with another group</source>
        <translation>with another group</translation>
    </message>
    <message>
        <source>stopped: %1, by %2</source>
        <comment>reason, who</comment>
        <translation>stopped: %1, by %2</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>next by %1</source>
        <translation>next by %1</translation>
    </message>
    <message>
        <source>told late once</source>
        <translation>told late once</translation>
    </message>
    <message>
        <source>told in time</source>
        <translation>told in time</translation>
    </message>
    <message>
        <source>%1 accepts</source>
        <comment>a group</comment>
        <translation>%1 accepts</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Find or do</source>
        <translation>Find or do</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Log call</translation>
    </message>
    <message>
        <source>Ticket without a call</source>
        <translation>Ticket without a call</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Open the menu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Save or send</source>
        <translation>Save or send</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>Save the draft now</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open in own window</source>
        <translation>Open in own window</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Next ticket</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Previous ticket</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Select or deselect the row</source>
        <translation>Select or deselect the row</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Close ticket</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>Ask the caller</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Cancel ticket</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Investigate</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Set priority</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Edit title</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>Edit field</translation>
    </message>
    <message>
        <source>Call the caller</source>
        <translation>Call the caller</translation>
    </message>
    <message>
        <source>Clocks as text</source>
        <translation>Clocks as text</translation>
    </message>
    <message>
        <source>Public or internal</source>
        <translation>Public or internal</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Try the demo</translation>
    </message>
    <message>
        <source>Make a new desk</source>
        <translation>Make a new desk</translation>
    </message>
    <message>
        <source>Join a shared desk</source>
        <translation>Join a shared desk</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Affected person</source>
        <translation>Affected person</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Same as this</source>
        <translation>Same as this</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Answered now</source>
        <translation>Answered now</translation>
    </message>
    <message>
        <source>Link to existing</source>
        <translation>Link to existing</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>End, wrap up</source>
        <translation>End, wrap up</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Next contact</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Ticket or list row</source>
        <translation>Ticket or list row</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>My attention</source>
        <translation>My attention</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Use the closest word</source>
        <translation>Use the closest word</translation>
    </message>
    <message>
        <source>Rename or share view</source>
        <translation>Rename or share view</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Remove view</translation>
    </message>
    <message>
        <source>Move view up</source>
        <translation>Move view up</translation>
    </message>
    <message>
        <source>Move view down</source>
        <translation>Move view down</translation>
    </message>
    <message>
        <source>Take over view</source>
        <translation>Take over view</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Callers still to be told</source>
        <translation>Callers still to be told</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Who is here</translation>
    </message>
    <message>
        <source>Edit the details</source>
        <translation>Edit the details</translation>
    </message>
    <message>
        <source>Edit the caller’s data</source>
        <translation>Edit the caller’s data</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Step back</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>New agreement</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>New calendar</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Import holidays</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>What if</translation>
    </message>
    <message>
        <source>Save service levels</source>
        <translation>Save service levels</translation>
    </message>
    <message>
        <source>Navigation of the queue</source>
        <translation>Navigation of the queue</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Service levels</translation>
    </message>
    <message>
        <source>Find an article for the ticket</source>
        <translation>Find an article for the ticket</translation>
    </message>
    <message>
        <source>Draft an article from the ticket</source>
        <translation>Draft an article from the ticket</translation>
    </message>
    <message>
        <source>Solved with this article</source>
        <translation>Solved with this article</translation>
    </message>
    <message>
        <source>Search knowledge</source>
        <translation>Search knowledge</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>New article</translation>
    </message>
    <message>
        <source>Read, edit or compare</source>
        <translation>Read, edit or compare</translation>
    </message>
    <message>
        <source>Other language of the article</source>
        <translation>Other language of the article</translation>
    </message>
    <message>
        <source>Save article</source>
        <translation>Save article</translation>
    </message>
    <message>
        <source>Send for review or publish</source>
        <translation>Send for review or publish</translation>
    </message>
    <message>
        <source>Return to the author</source>
        <translation>Return to the author</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>Helpful</translation>
    </message>
    <message>
        <source>Not helpful</source>
        <translation>Not helpful</translation>
    </message>
    <message>
        <source>Solved with this</source>
        <translation>Solved with this</translation>
    </message>
    <message>
        <source>Nothing fits: tell the knowledge owner</source>
        <translation>Nothing fits: tell the knowledge owner</translation>
    </message>
    <message>
        <source>Insert picture</source>
        <translation>Insert picture</translation>
    </message>
    <message>
        <source>Search is answered</source>
        <translation>Search is answered</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>Retire or use again</source>
        <translation>Retire or use again</translation>
    </message>
    <message>
        <source>New quick ticket</source>
        <translation>New quick ticket</translation>
    </message>
    <message>
        <source>New question script</source>
        <translation>New question script</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>Add question</translation>
    </message>
    <message>
        <source>Remove question</source>
        <translation>Remove question</translation>
    </message>
    <message>
        <source>Add answer</source>
        <translation>Add answer</translation>
    </message>
    <message>
        <source>Remove answer</source>
        <translation>Remove answer</translation>
    </message>
    <message>
        <source>Save what is prepared for calls</source>
        <translation>Save what is prepared for calls</translation>
    </message>
    <message>
        <source>Questions, then 1 to 9</source>
        <translation>Questions, then 1 to 9</translation>
    </message>
    <message>
        <source>Quick ticket</source>
        <translation>Quick ticket</translation>
    </message>
    <message>
        <source>Prepared for calls</source>
        <translation>Prepared for calls</translation>
    </message>
    <message>
        <source>What waits for the desk</source>
        <translation>What waits for the desk</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Discard what waits</source>
        <translation>Discard what waits</translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>New outage</translation>
    </message>
    <message>
        <source>New planned work</source>
        <translation>New planned work</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Announce or update</source>
        <translation>Announce or update</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Next conflict of the roster</source>
        <translation>Next conflict of the roster</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>Ask for leave</translation>
    </message>
    <message>
        <source>Offer a shift</source>
        <translation>Offer a shift</translation>
    </message>
    <message>
        <source>Export as a calendar</source>
        <translation>Export as a calendar</translation>
    </message>
    <message>
        <source>Week or month</source>
        <translation>Week or month</translation>
    </message>
    <message>
        <source>Shifts of the group</source>
        <translation>Shifts of the group</translation>
    </message>
    <message>
        <source>Hours and languages of the person</source>
        <translation>Hours and languages of the person</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Open the link</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>What stands behind the figure</source>
        <translation>What stands behind the figure</translation>
    </message>
    <message>
        <source>Chart or tables</source>
        <translation>Chart or tables</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Remove the saved report</source>
        <translation>Remove the saved report</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Stop counting</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Period before</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Period after</translation>
    </message>
    <message>
        <source>Choose the period</source>
        <translation>Choose the period</translation>
    </message>
    <message>
        <source>Filter the report</source>
        <translation>Filter the report</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wallboard</translation>
    </message>
    <message>
        <source>Steps, roster, dashboard</source>
        <translation>Steps, roster, dashboard</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Assign to the first suggestion</source>
        <translation>Assign to the first suggestion</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>Print the roster</translation>
    </message>
    <message>
        <source>Save the roster as PDF</source>
        <translation>Save the roster as PDF</translation>
    </message>
    <message>
        <source>Service goal of the group</source>
        <translation>Service goal of the group</translation>
    </message>
    <message>
        <source>Automatic assignment of the group</source>
        <translation>Automatic assignment of the group</translation>
    </message>
    <message>
        <source>Hand over the shift</source>
        <translation>Hand over the shift</translation>
    </message>
    <message>
        <source>Print the handover sheet</source>
        <translation>Print the handover sheet</translation>
    </message>
    <message>
        <source>Save the handover sheet as PDF</source>
        <translation>Save the handover sheet as PDF</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Record answer</translation>
    </message>
</context>
<context>
    <name>TicketActionName</name>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>Ask the caller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Cancel ticket</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>Investigate</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Set priority</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Record answer</translation>
    </message>
</context>
<context>
    <name>TicketCells</name>
    <message>
        <source>Prio</source>
        <translation>Prio</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Resolution: %1</source>
        <translation>Resolution: %1</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1, new</translation>
    </message>
    <message>
        <source>No caller</source>
        <translation>No caller</translation>
    </message>
    <message>
        <source>Caller %1, VIP</source>
        <translation>Caller %1, VIP</translation>
    </message>
    <message>
        <source>Caller %1</source>
        <translation>Caller %1</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>State %1</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>No group</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Owner %1</translation>
    </message>
    <message>
        <source>Owner nobody</source>
        <translation>Owner nobody</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 is typing</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 is viewing</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>TicketErrors</name>
    <message>
        <source>%1 is not possible for this kind of ticket</source>
        <translation>%1 is not possible for this kind of ticket</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>states</comment>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is possible while the state is %2</source>
        <translation>%1 is possible while the state is %2</translation>
    </message>
    <message>
        <source>Close follows Resolved and the caller’s answer</source>
        <translation>Close follows Resolved and the caller’s answer</translation>
    </message>
    <message>
        <source>The caller is asked once the ticket is resolved</source>
        <translation>The caller is asked once the ticket is resolved</translation>
    </message>
    <message>
        <source>The ticket is finished; a later contact makes a follow-up</source>
        <translation>The ticket is finished; a later contact makes a follow-up</translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) for reopening are over; a later contact makes a follow-up</source>
        <translation>
            <numerusform>The one day for reopening is over; a later contact makes a follow-up</numerusform>
            <numerusform>The %n days for reopening are over; a later contact makes a follow-up</numerusform>
        </translation>
    </message>
    <message>
        <source>The ticket is yours already</source>
        <translation>The ticket is yours already</translation>
    </message>
    <message>
        <source>The complaint is about them, so they cannot hold it</source>
        <translation>The complaint is about them, so they cannot hold it</translation>
    </message>
    <message>
        <source>Setting the priority by hand needs the role %1</source>
        <translation>Setting the priority by hand needs the role %1</translation>
    </message>
    <message>
        <source>Nothing of yours was done and your text is kept. Look, then decide.</source>
        <translation>Nothing of yours was done and your text is kept. Look, then decide.</translation>
    </message>
    <message>
        <source>What came after stands on it, so it cannot be taken back.</source>
        <translation>What came after stands on it, so it cannot be taken back.</translation>
    </message>
</context>
<context>
    <name>TicketField</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Person complained of</source>
        <translation>Person complained of</translation>
    </message>
    <message>
        <source>Group complained of</source>
        <translation>Group complained of</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>TicketKind</name>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>Service request</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
</context>
<context>
    <name>TicketState</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pending</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Waiting approval</source>
        <translation>Waiting approval</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Fulfilling</source>
        <translation>Fulfilling</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Fulfilled</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>Investigating</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>Appealed</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>met</source>
        <translation>met</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>no target</translation>
    </message>
    <message>
        <source>stopped, %1 left</source>
        <translation>stopped, %1 left</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>ddd HH:mm</source>
        <translation>ddd HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation>ddd d MMMM</translation>
    </message>
    <message>
        <source>ddd d MMMM yyyy</source>
        <translation>ddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>Shanghai</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>Berlin</translation>
    </message>
    <message>
        <source>London</source>
        <translation>London</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>New York</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>Tokyo</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
</context>
<context>
    <name>frontdesk::ActionDialog</name>
    <message>
        <source>%1. Your text is kept.</source>
        <comment>reason why it is no longer possible</comment>
        <translation>%1. Your text is kept.</translation>
    </message>
    <message>
        <source>%1 anyway</source>
        <comment>button: an action in spite of a colleague&apos;s change</comment>
        <translation>%1 anyway</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>What was typed is kept until the action is done</source>
        <translation>What was typed is kept until the action is done</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <comment>what is done, to how many</comment>
        <translation>
            <numerusform>%1: %n ticket</numerusform>
            <numerusform>%1: %n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is judged by the same rules as one alone; you can undo it.</source>
        <translation>Each is judged by the same rules as one alone; you can undo it.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ActionRow</name>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Reassign</translation>
    </message>
</context>
<context>
    <name>frontdesk::AgreementEditor</name>
    <message>
        <source>All organisations</source>
        <translation>All organisations</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>Choose the group</source>
        <translation>Choose the group</translation>
    </message>
    <message>
        <source>Agreed with</source>
        <translation>Agreed with</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name in Chinese</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Business hours</translation>
    </message>
    <message>
        <source>When the priority changes</source>
        <translation>When the priority changes</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Callers</translation>
    </message>
    <message>
        <source>A support group</source>
        <translation>A support group</translation>
    </message>
    <message>
        <source>A supplier</source>
        <translation>A supplier</translation>
    </message>
    <message>
        <source>count from the start</source>
        <translation>count from the start</translation>
    </message>
    <message>
        <source>begin again</source>
        <translation>begin again</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Targets, in business hours</source>
        <translation>Targets, in business hours</translation>
    </message>
    <message>
        <source>The clock stands while waiting for</source>
        <translation>The clock stands while waiting for</translation>
    </message>
    <message>
        <source>The caller need not hear from us while waiting for</source>
        <translation>The caller need not hear from us while waiting for</translation>
    </message>
    <message>
        <source>Escalation ladder</source>
        <translation>Escalation ladder</translation>
    </message>
</context>
<context>
    <name>frontdesk::AgreementPage</name>
    <message>
        <source>Service levels</source>
        <translation>Service levels</translation>
    </message>
    <message>
        <source>%1 agreements, %2 calendars</source>
        <translation>%1 agreements, %2 calendars</translation>
    </message>
    <message>
        <source>With callers</source>
        <translation>With callers</translation>
    </message>
    <message>
        <source>With support groups</source>
        <translation>With support groups</translation>
    </message>
    <message>
        <source>With suppliers</source>
        <translation>With suppliers</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendars</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>What you changed here is not saved yet.</translation>
    </message>
    <message>
        <source>Save it, or reload to leave it as it was.</source>
        <translation>Save it, or reload to leave it as it was.</translation>
    </message>
    <message>
        <source>Only service desk managers and administrators change service levels.</source>
        <translation>Only service desk managers and administrators change service levels.</translation>
    </message>
    <message>
        <source>Choose an agreement or a calendar first.</source>
        <translation>Choose an agreement or a calendar first.</translation>
    </message>
    <message>
        <source>Choose a calendar first.</source>
        <translation>Choose a calendar first.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>New agreement</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>New calendar</translation>
    </message>
    <message>
        <source>Saved. Open tickets follow from that moment on, closed ones stay as they were.</source>
        <translation>Saved. Open tickets follow from that moment on, closed ones stay as they were.</translation>
    </message>
    <message>
        <source>Agreements and calendars</source>
        <translation>Agreements and calendars</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nothing is chosen.</translation>
    </message>
    <message>
        <source>Choose an agreement or a calendar, or make a new one.</source>
        <translation>Choose an agreement or a calendar, or make a new one.</translation>
    </message>
    <message>
        <source>Not in use: %1</source>
        <translation>Not in use: %1</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Not in use: no agreement can choose this calendar. What ran in it stays as it was.</source>
        <translation>Not in use: no agreement can choose this calendar. What ran in it stays as it was.</translation>
    </message>
    <message>
        <source>Not in use: no new ticket gets this agreement. Tickets that have it keep it to their end.</source>
        <translation>Not in use: no new ticket gets this agreement. Tickets that have it keep it to their end.</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>It is not saved yet.</translation>
    </message>
    <message>
        <source>Save what you changed first, or reload to leave it as it was.</source>
        <translation>Save what you changed first, or reload to leave it as it was.</translation>
    </message>
    <message>
        <source>In use again: new tickets get this agreement from now on.</source>
        <translation>In use again: new tickets get this agreement from now on.</translation>
    </message>
    <message>
        <source>Retired. New tickets get the next agreement that fits; %1 brings it back.</source>
        <translation>Retired. New tickets get the next agreement that fits; %1 brings it back.</translation>
    </message>
    <message>
        <source>In use again: agreements can choose this calendar.</source>
        <translation>In use again: agreements can choose this calendar.</translation>
    </message>
    <message>
        <source>Retired. Agreements can no longer choose it; %1 brings it back.</source>
        <translation>Retired. Agreements can no longer choose it; %1 brings it back.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ArticleEditor</name>
    <message>
        <source>Nobody yet</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Review by</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Symptom or summary</source>
        <translation>Symptom or summary</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>Text in Markdown</source>
        <translation>Text in Markdown</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>frontdesk::ArticleRows</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% helpful</source>
        <translation>%1% helpful</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
</context>
<context>
    <name>frontdesk::ArticleView</name>
    <message>
        <source>[Picture %1 is not there]</source>
        <translation>[Picture %1 is not there]</translation>
    </message>
</context>
<context>
    <name>frontdesk::AssignDialog</name>
    <message>
        <source>%1, has it now</source>
        <translation>%1, has it now</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>person, group</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Reassign the ticket</source>
        <translation>Reassign the ticket</translation>
    </message>
    <message>
        <source>Assign the ticket</source>
        <translation>Assign the ticket</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Find a group or person</source>
        <translation>Find a group or person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Reason and what was tried</source>
        <translation>Reason and what was tried</translation>
    </message>
    <message>
        <source>Reason, if there is one to tell</source>
        <translation>Reason, if there is one to tell</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, group</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose who has %1</source>
        <comment>ticket number</comment>
        <translation>Choose who has %1</translation>
    </message>
    <message>
        <source>While you were choosing, %1 gave the ticket away. Nothing of yours was done yet.</source>
        <translation>While you were choosing, %1 gave the ticket away. Nothing of yours was done yet.</translation>
    </message>
    <message>
        <source>Before both: %1. Whichever you choose, both stay in the journal; yours counts as one more reassignment.</source>
        <translation>Before both: %1. Whichever you choose, both stay in the journal; yours counts as one more reassignment.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Reason, it stands in every journal</source>
        <translation>Reason, it stands in every journal</translation>
    </message>
    <message>
        <source>Looking for who could have it</source>
        <translation>Looking for who could have it</translation>
    </message>
    <message>
        <source>Nobody of the group comes into question now</source>
        <translation>Nobody of the group comes into question now</translation>
    </message>
    <message>
        <source>Suggested for %1</source>
        <comment>a group</comment>
        <translation>Suggested for %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person, why they are suggested</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <comment>why that person</comment>
        <translation>Suggested: %1</translation>
    </message>
    <message>
        <source>The desk cannot say now who could have it</source>
        <translation>The desk cannot say now who could have it</translation>
    </message>
</context>
<context>
    <name>frontdesk::AssignmentRuleDialog</name>
    <message>
        <source>New tickets that come to the group without an owner go to somebody on shift by the published roster: whoever speaks the caller’s language and knows the service, if there is anybody, and among them as chosen here. When nobody is on shift they wait. What somebody gives back to the group stays there.</source>
        <translation>New tickets that come to the group without an owner go to somebody on shift by the published roster: whoever speaks the caller’s language and knows the service, if there is anybody, and among them as chosen here. When nobody is on shift they wait. What somebody gives back to the group stays there.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Off: people assign</source>
        <translation>Off: people assign</translation>
    </message>
    <message>
        <source>In turn: who waited longest for one</source>
        <translation>In turn: who waited longest for one</translation>
    </message>
    <message>
        <source>Least in hand: urgent tickets count more</source>
        <translation>Least in hand: urgent tickets count more</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Assignment</translation>
    </message>
</context>
<context>
    <name>frontdesk::AttachmentList</name>
    <message>
        <source>%1, %2, added by %3</source>
        <comment>file, size, person</comment>
        <translation>%1, %2, added by %3</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Save %1 as</source>
        <translation>Save %1 as</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>%1 could run as a program.</source>
        <translation>%1 could run as a program.</translation>
    </message>
    <message>
        <source>It was not opened. Save it if you trust where it comes from.</source>
        <translation>It was not opened. Save it if you trust where it comes from.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 could not be opened.</translation>
    </message>
    <message>
        <source>There is no room for a copy: %1.</source>
        <translation>There is no room for a copy: %1.</translation>
    </message>
    <message>
        <source>No program opens %1 on this computer.</source>
        <translation>No program opens %1 on this computer.</translation>
    </message>
    <message>
        <source>Save it and open it elsewhere.</source>
        <translation>Save it and open it elsewhere.</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Save file</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 was saved.</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>%1 could not be saved.</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <translation>%1. Choose another place.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 is not a file.</translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>Nothing was attached.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 cannot be read.</translation>
    </message>
    <message>
        <source>%1. Nothing was attached.</source>
        <translation>%1. Nothing was attached.</translation>
    </message>
    <message>
        <source>%1 was attached.</source>
        <translation>%1 was attached.</translation>
    </message>
</context>
<context>
    <name>frontdesk::AttentionModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, late</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>frontdesk::AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>row of rows</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Nobody fires escalation steps on this desk.</source>
        <translation>Nobody fires escalation steps on this desk.</translation>
    </message>
    <message>
        <source>Pending tickets still wake while a client is open. Ask an administrator to start frontdeskd.</source>
        <translation>Pending tickets still wake while a client is open. Ask an administrator to start frontdeskd.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>One thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Only escalations are acknowledged</source>
        <translation>Only escalations are acknowledged</translation>
    </message>
    <message>
        <source>No ticket belongs to it</source>
        <translation>No ticket belongs to it</translation>
    </message>
    <message>
        <source>No caller is known</source>
        <translation>No caller is known</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what they said</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>My attention</source>
        <translation>My attention</translation>
    </message>
    <message>
        <source>What needs you now</source>
        <translation>What needs you now</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>Nothing needs you now.</translation>
    </message>
    <message>
        <source>Escalations, promised calls and dates, and clocks about to run out appear here.</source>
        <translation>Escalations, promised calls and dates, and clocks about to run out appear here.</translation>
    </message>
</context>
<context>
    <name>frontdesk::BulletinEditor</name>
    <message>
        <source>Who announces it</source>
        <translation>Who announces it</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>What is new</translation>
    </message>
    <message>
        <source>In one line, Chinese</source>
        <translation>In one line, Chinese</translation>
    </message>
    <message>
        <source>In one line, English</source>
        <translation>In one line, English</translation>
    </message>
    <message>
        <source>What callers are told, Chinese</source>
        <translation>What callers are told, Chinese</translation>
    </message>
    <message>
        <source>What callers are told, English</source>
        <translation>What callers are told, English</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>Expected end</translation>
    </message>
    <message>
        <source>Next word to callers</source>
        <translation>Next word to callers</translation>
    </message>
    <message>
        <source>Services affected</source>
        <translation>Services affected</translation>
    </message>
    <message>
        <source>Sites affected, none = everywhere</source>
        <translation>Sites affected, none = everywhere</translation>
    </message>
    <message>
        <source>Incident behind it</source>
        <translation>Incident behind it</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>The expected end is known</source>
        <translation>The expected end is known</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>A next word is promised</source>
        <translation>A next word is promised</translation>
    </message>
</context>
<context>
    <name>frontdesk::CalendarEditor</name>
    <message>
        <source>Holidays</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>Holidays (*.ics *.json *.csv);;All files (*)</source>
        <translation>Holidays (*.ics *.json *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name in Chinese</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>Name of the day</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>As the week</source>
        <translation>As the week</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>Own hours</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Year before</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>Ctrl+PgUp in the year</source>
        <translation>Ctrl+PgUp in the year</translation>
    </message>
    <message>
        <source>Ctrl+PgDn in the year</source>
        <translation>Ctrl+PgDn in the year</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallForm</name>
    <message>
        <source>Mail: %1</source>
        <translation>Mail: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>%1, on hold %2</source>
        <translation>%1, on hold %2</translation>
    </message>
    <message>
        <source>%1, wrap-up</source>
        <translation>%1, wrap-up</translation>
    </message>
    <message>
        <source>%1, ringing</source>
        <translation>%1, ringing</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Press Save again when the desk is back: the contact is never logged twice.</source>
        <translation>Press Save again when the desk is back: the contact is never logged twice.</translation>
    </message>
    <message>
        <source>Everything you typed is kept. See the marked fields, then save again.</source>
        <translation>Everything you typed is kept. See the marked fields, then save again.</translation>
    </message>
    <message>
        <source>The contact is not saved yet.</source>
        <translation>The contact is not saved yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is not on disk.</source>
        <translation>The draft is not on disk.</translation>
    </message>
    <message>
        <source>%1. What you typed stays on screen; save the contact soon.</source>
        <translation>%1. What you typed stays on screen; save the contact soon.</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Ringing</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>Working on it</translation>
    </message>
    <message>
        <source>Talking · rang %1</source>
        <translation>Talking · rang %1</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Talking</translation>
    </message>
    <message>
        <source>On hold · talked %1</source>
        <translation>On hold · talked %1</translation>
    </message>
    <message>
        <source>Wrap-up · talked %1</source>
        <translation>Wrap-up · talked %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Since %1 · number comes with Save</source>
        <translation>Since %1 · number comes with Save</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Draft saved %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>In one line</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Solved with %1, %2.</source>
        <translation>Solved with %1, %2.</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted and its incident resolved. Alt+K on the article takes it back.</source>
        <translation>Save the contact: the article is counted and its incident resolved. Alt+K on the article takes it back.</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted for its ticket. Alt+K on the article takes it back.</source>
        <translation>Save the contact: the article is counted for its ticket. Alt+K on the article takes it back.</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted and its request fulfilled. Alt+K on the article takes it back.</source>
        <translation>Save the contact: the article is counted and its request fulfilled. Alt+K on the article takes it back.</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted and its complaint answered. Alt+K on the article takes it back.</source>
        <translation>Save the contact: the article is counted and its complaint answered. Alt+K on the article takes it back.</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallPage</name>
    <message numerus="yes">
        <source>%n contact(s) not saved yet.</source>
        <translation>
            <numerusform>%n contact not saved yet.</numerusform>
            <numerusform>%n contacts not saved yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was typed is kept as a draft.</source>
        <translation>All that was typed is kept as a draft.</translation>
    </message>
    <message>
        <source>Close the contact</source>
        <translation>Close the contact</translation>
    </message>
    <message>
        <source>The contact is not saved.</source>
        <translation>The contact is not saved.</translation>
    </message>
    <message>
        <source>It is kept as a draft; open it again from the list of drafts.</source>
        <translation>It is kept as a draft; open it again from the list of drafts.</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 is saved.</translation>
    </message>
    <message>
        <source>%1 is saved with %2.</source>
        <translation>%1 is saved with %2.</translation>
    </message>
    <message>
        <source>%1 is saved, new request %2.</source>
        <translation>%1 is saved, new request %2.</translation>
    </message>
    <message>
        <source>%1 is saved, new complaint %2.</source>
        <translation>%1 is saved, new complaint %2.</translation>
    </message>
    <message>
        <source>%1 is saved, new incident %2.</source>
        <translation>%1 is saved, new incident %2.</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message numerus="yes">
        <source>%n open contact(s)</source>
        <translation>
            <numerusform>%n open contact</numerusform>
            <numerusform>%n open contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Log a contact</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>Open ticket</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation>Open contacts</translation>
    </message>
    <message>
        <source>Open another contact</source>
        <translation>Open another contact</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>A withheld number is calling.</source>
        <translation>A withheld number is calling.</translation>
    </message>
    <message>
        <source>%1 is calling.</source>
        <translation>%1 is calling.</translation>
    </message>
    <message>
        <source>It waits in its own tab; Switch (Ctrl+Tab) goes there.</source>
        <translation>It waits in its own tab; Switch (Ctrl+Tab) goes there.</translation>
    </message>
    <message>
        <source>%1 is kept on this computer.</source>
        <translation>%1 is kept on this computer.</translation>
    </message>
    <message>
        <source>The desk is away. It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits.</source>
        <translation>The desk is away. It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits.</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallerPane</name>
    <message>
        <source>Nobody on this desk is called so. Save the contact for the caller, or add the person first.</source>
        <translation>Nobody on this desk is called so. Save the contact for the caller, or add the person first.</translation>
    </message>
    <message>
        <source>This person could not be read. Search again.</source>
        <translation>This person could not be read. Search again.</translation>
    </message>
    <message>
        <source>Open tickets %1</source>
        <translation>Open tickets %1</translation>
    </message>
    <message>
        <source>Open tickets of the caller</source>
        <translation>Open tickets of the caller</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>name, pinyin, number, device</source>
        <translation>name, pinyin, number, device</translation>
    </message>
    <message>
        <source>Caller: name, pinyin, number, device</source>
        <translation>Caller: name, pinyin, number, device</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>Affected person: name, pinyin, number, device</source>
        <translation>Affected person: name, pinyin, number, device</translation>
    </message>
    <message>
        <source>Name, pinyin, number</source>
        <translation>Name, pinyin, number</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>the caller</translation>
    </message>
    <message>
        <source>The caller is affected</source>
        <translation>The caller is affected</translation>
    </message>
</context>
<context>
    <name>frontdesk::CandidateModel</name>
    <message>
        <source>The complaint is about this person</source>
        <translation>The complaint is about this person</translation>
    </message>
    <message>
        <source>The complaint is about this group</source>
        <translation>The complaint is about this group</translation>
    </message>
    <message>
        <source>Has it now</source>
        <translation>Has it now</translation>
    </message>
    <message>
        <source>has this ticket open</source>
        <translation>has this ticket open</translation>
    </message>
    <message>
        <source>knows the service</source>
        <translation>knows the service</translation>
    </message>
    <message>
        <source>had it before</source>
        <translation>had it before</translation>
    </message>
    <message>
        <source>has much in hand</source>
        <translation>has much in hand</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>%n urgent</numerusform>
            <numerusform>%n urgent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tickets in hand, of them urgent</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>At the desk</translation>
    </message>
    <message>
        <source>Not seen now</source>
        <translation>Not seen now</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) in hand</source>
        <translation>
            <numerusform>%n ticket in hand</numerusform>
            <numerusform>%n tickets in hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike resolved lately</source>
        <translation>
            <numerusform>%n alike resolved lately</numerusform>
            <numerusform>%n alike resolved lately</numerusform>
        </translation>
    </message>
    <message>
        <source>Group, person</source>
        <translation>Group, person</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presence</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In hand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Team leads</source>
        <translation>Team leads</translation>
    </message>
    <message>
        <source>Service desk managers</source>
        <translation>Service desk managers</translation>
    </message>
    <message>
        <source>default for this service</source>
        <translation>default for this service</translation>
    </message>
    <message>
        <source>under contract</source>
        <translation>under contract</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Tickets of this service resolved lately</source>
        <translation>Tickets of this service resolved lately</translation>
    </message>
    <message numerus="yes">
        <source>%n on shift</source>
        <translation>
            <numerusform>%n on shift</numerusform>
            <numerusform>%n on shift</numerusform>
        </translation>
    </message>
    <message>
        <source>On shift till %1</source>
        <translation>On shift till %1</translation>
    </message>
    <message>
        <source>At the desk, not on shift</source>
        <translation>At the desk, not on shift</translation>
    </message>
    <message>
        <source>Not on shift</source>
        <translation>Not on shift</translation>
    </message>
</context>
<context>
    <name>frontdesk::CandidatesPage</name>
    <message>
        <source>Choose who is told.</source>
        <translation>Choose who is told.</translation>
    </message>
    <message>
        <source>%1 is told on screen; the ticket stays with its group. Not acknowledged within %2 min, whoever is above is told.</source>
        <translation>%1 is told on screen; the ticket stays with its group. Not acknowledged within %2 min, whoever is above is told.</translation>
    </message>
    <message>
        <source>%1 of %2 takes the ticket on and is told on screen. Not acknowledged within %3 min, the group&apos;s lead is told.</source>
        <translation>%1 of %2 takes the ticket on and is told on screen. Not acknowledged within %3 min, the group&apos;s lead is told.</translation>
    </message>
    <message>
        <source>%1 takes the ticket on; its lead is told on screen. Not acknowledged within %2 min, a manager is told.</source>
        <translation>%1 takes the ticket on; its lead is told on screen. Not acknowledged within %2 min, a manager is told.</translation>
    </message>
    <message>
        <source>Choose a group, or a person in it.</source>
        <translation>Choose a group, or a person in it.</translation>
    </message>
    <message>
        <source>Name or group</source>
        <translation>Name or group</translation>
    </message>
    <message>
        <source>Find a group or person</source>
        <translation>Find a group or person</translation>
    </message>
    <message>
        <source>Only who is at the desk</source>
        <translation>Only who is at the desk</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>By knowledge of the service, presence and load; a group, or one person of it</source>
        <translation>By knowledge of the service, presence and load; a group, or one person of it</translation>
    </message>
    <message>
        <source>Choose a group or a person first.</source>
        <translation>Choose a group or a person first.</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Choose a person first.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ClockEffect</name>
    <message>
        <source>Effect on the clocks</source>
        <translation>Effect on the clocks</translation>
    </message>
    <message>
        <source>Another group&apos;s work stops no clock</source>
        <translation>Another group&apos;s work stops no clock</translation>
    </message>
    <message>
        <source>Telling somebody above stops no clock</source>
        <translation>Telling somebody above stops no clock</translation>
    </message>
    <message>
        <source>stopped, %1 left</source>
        <translation>stopped, %1 left</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>goes on; a breach does not heal</source>
        <translation>goes on; a breach does not heal</translation>
    </message>
    <message>
        <source>runs again, due %1</source>
        <translation>runs again, due %1</translation>
    </message>
    <message>
        <source>runs again</source>
        <translation>runs again</translation>
    </message>
    <message>
        <source>Giving it on ends the waiting</source>
        <translation>Giving it on ends the waiting</translation>
    </message>
    <message>
        <source>tell the caller by %1</source>
        <translation>tell the caller by %1</translation>
    </message>
    <message>
        <source>You go on telling the caller</source>
        <translation>You go on telling the caller</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Ends for the group that gives it on</source>
        <translation>Ends for the group that gives it on</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>No agreement</translation>
    </message>
    <message>
        <source>no clock runs</source>
        <translation>no clock runs</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>%1: now %2; afterwards %3. %4</source>
        <comment>clock</comment>
        <translation>%1: now %2; afterwards %3. %4</translation>
    </message>
    <message>
        <source>%1, %2 over</source>
        <comment>due, over</comment>
        <translation>%1, %2 over</translation>
    </message>
    <message>
        <source>The promise stays as it is</source>
        <translation>The promise stays as it is</translation>
    </message>
    <message>
        <source>The caller still waits</source>
        <translation>The caller still waits</translation>
    </message>
    <message>
        <source>Whoever has it tells them</source>
        <translation>Whoever has it tells them</translation>
    </message>
    <message>
        <source>accept by %1</source>
        <translation>accept by %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>name of an agreement</comment>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unchanged</translation>
    </message>
</context>
<context>
    <name>frontdesk::ClockPicture</name>
    <message>
        <source>ran %1 from %2 to %3</source>
        <translation>ran %1 from %2 to %3</translation>
    </message>
    <message>
        <source>stopped %1 from %2 to %3</source>
        <translation>stopped %1 from %2 to %3</translation>
    </message>
    <message>
        <source>%1, %2 from %3 to %4</source>
        <translation>%1, %2 from %3 to %4</translation>
    </message>
    <message>
        <source>%1 over from %2 to %3</source>
        <translation>%1 over from %2 to %3</translation>
    </message>
    <message>
        <source>%1 left until %2</source>
        <translation>%1 left until %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>now %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>frontdesk::CloseDialog</name>
    <message>
        <source>Appeal</source>
        <translation>Appeal</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>The caller’s answer</source>
        <translation>The caller’s answer</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Close ticket</translation>
    </message>
    <message>
        <source>Accepts it</source>
        <translation>Accepts it</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>It works</translation>
    </message>
    <message>
        <source>Does not accept it</source>
        <translation>Does not accept it</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>It does not work</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>What the caller says</translation>
    </message>
    <message>
        <source>The complaint goes to the next level.</source>
        <translation>The complaint goes to the next level.</translation>
    </message>
    <message>
        <source>The ticket is reopened and the clock goes on.</source>
        <translation>The ticket is reopened and the clock goes on.</translation>
    </message>
    <message>
        <source>The ticket is closed.</source>
        <translation>The ticket is closed.</translation>
    </message>
    <message>
        <source>The ticket is closed without an answer; say why.</source>
        <translation>The ticket is closed without an answer; say why.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>In the caller’s words</source>
        <translation>In the caller’s words</translation>
    </message>
    <message>
        <source>Still to be told before it can be closed: %1</source>
        <translation>Still to be told before it can be closed: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>frontdesk::Composer</name>
    <message>
        <source>Draft saved</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Draft not on disk: %1</source>
        <translation>Draft not on disk: %1</translation>
    </message>
    <message>
        <source>The text was sent at the first try. What stands below is kept; compare it with the journal.</source>
        <translation>The text was sent at the first try. What stands below is kept; compare it with the journal.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>only staff see it</source>
        <translation>only staff see it</translation>
    </message>
    <message>
        <source>no caller is known</source>
        <translation>no caller is known</translation>
    </message>
    <message>
        <source>what %1 answered</source>
        <translation>what %1 answered</translation>
    </message>
    <message>
        <source>to %1, in Chinese</source>
        <translation>to %1, in Chinese</translation>
    </message>
    <message>
        <source>to %1, in English</source>
        <translation>to %1, in English</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Caller’s answer</source>
        <translation>Caller’s answer</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Public reply</translation>
    </message>
    <message>
        <source>Internal note, for staff only</source>
        <translation>Internal note, for staff only</translation>
    </message>
    <message>
        <source>What the caller answered</source>
        <translation>What the caller answered</translation>
    </message>
    <message>
        <source>Reply to the caller</source>
        <translation>Reply to the caller</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Who may read it</translation>
    </message>
</context>
<context>
    <name>frontdesk::ConflictDialog</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Saved now</source>
        <translation>Saved now</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Yours</translation>
    </message>
    <message>
        <source>Saved now: %1, by %2 at %3</source>
        <translation>Saved now: %1, by %2 at %3</translation>
    </message>
    <message>
        <source>Yours: %1, at %2</source>
        <translation>Yours: %1, at %2</translation>
    </message>
    <message>
        <source>Open journal</source>
        <translation>Open journal</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Keep %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Use %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::ConnectionBar</name>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>Read-only, from cache of %1</source>
        <translation>Read-only, from cache of %1</translation>
    </message>
    <message>
        <source>The server accepts reading only. Drafts are kept here; saving starts again by itself.</source>
        <translation>The server accepts reading only. Drafts are kept here; saving starts again by itself.</translation>
    </message>
    <message numerus="yes">
        <source>Working offline, %n waiting</source>
        <translation>
            <numerusform>Working offline, %n waiting</numerusform>
            <numerusform>Working offline, %n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>last change %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>next try in %1</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Show what waits</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Working offline</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What is shown is from cache of %2.</source>
        <translation>%1 What is shown is from cache of %2.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ContactsDialog</name>
    <message>
        <source>Contacts behind the figure</source>
        <translation>Contacts behind the figure</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Reading …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ticket(s) in the queue</source>
        <translation>
            <numerusform>Show %n ticket in the queue</numerusform>
            <numerusform>Show %n tickets in the queue</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 of %2 contacts; choose a shorter period to see them all</source>
        <comment>shown, all</comment>
        <translation>%1 of %2 contacts; choose a shorter period to see them all</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s); Enter opens the ticket of one</source>
        <translation>
            <numerusform>%n contact; Enter opens its ticket</numerusform>
            <numerusform>%n contacts; Enter opens the ticket of one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::ContactsModel</name>
    <message>
        <source>%1, due</source>
        <translation>%1, due</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
</context>
<context>
    <name>frontdesk::ContactsView</name>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Call-backs</source>
        <translation>Call-backs</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>No contact waits for an outcome</source>
        <translation>No contact waits for an outcome</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>New ones appear here by themselves.</translation>
    </message>
    <message>
        <source>No call-back is promised</source>
        <translation>No call-back is promised</translation>
    </message>
    <message>
        <source>Calls with the outcome “Call back” appear here, the next one first.</source>
        <translation>Calls with the outcome “Call back” appear here, the next one first.</translation>
    </message>
    <message>
        <source>No contact today yet</source>
        <translation>No contact today yet</translation>
    </message>
    <message>
        <source>Log the first one.</source>
        <translation>Log the first one.</translation>
    </message>
    <message>
        <source>No draft</source>
        <translation>No draft</translation>
    </message>
    <message>
        <source>Contacts that were closed before saving are kept here.</source>
        <translation>Contacts that were closed before saving are kept here.</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerCardView</name>
    <message>
        <source>%1, VIP</source>
        <translation>%1, VIP</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Calling</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>matched</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>None before</source>
        <translation>None before</translation>
    </message>
    <message>
        <source>Note for agents</source>
        <translation>Note for agents</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Also</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerDialog</name>
    <message>
        <source>Choose: %1 of %2</source>
        <comment>field, person</comment>
        <translation>Choose: %1 of %2</translation>
    </message>
    <message>
        <source>While you were editing, %1 changed the same field. Your other changes are saved.</source>
        <translation>While you were editing, %1 changed the same field. Your other changes are saved.</translation>
    </message>
    <message>
        <source>Before both: %1.</source>
        <translation>Before both: %1.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Edit the caller’s data</source>
        <translation>Edit the caller’s data</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, organisation</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Writes in</translation>
    </message>
    <message>
        <source>Note for agents</source>
        <translation>Note for agents</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerFind</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 or more</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerHits</name>
    <message>
        <source>New customer “%1”</source>
        <translation>New customer “%1”</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, VIP</source>
        <translation>%1, VIP</translation>
    </message>
</context>
<context>
    <name>frontdesk::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>counted %1 in %2 s</source>
        <translation>counted %1 in %2 s</translation>
    </message>
    <message>
        <source>usual = median of %1 weeks</source>
        <translation>usual = median of %1 weeks</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, zone</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure today.</source>
        <translation>Nothing stands behind this figure today.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, its definition</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Counted are the tickets that you may see. Enter opens what stands behind a figure.</source>
        <translation>Counted are the tickets that you may see. Enter opens what stands behind a figure.</translation>
    </message>
    <message>
        <source>Enter opens what stands behind a figure.</source>
        <translation>Enter opens what stands behind a figure.</translation>
    </message>
    <message>
        <source>Contacts, %1</source>
        <comment>an hour</comment>
        <translation>Contacts, %1</translation>
    </message>
    <message>
        <source>%1:00 to %2:00</source>
        <translation>%1:00 to %2:00</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a ticket, why it comes next</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>hour of the day under a chart</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2 contacts, usually %3</source>
        <translation>%1: %2 contacts, usually %3</translation>
    </message>
    <message>
        <source>%1: %2 contacts</source>
        <translation>%1: %2 contacts</translation>
    </message>
    <message>
        <source>d</source>
        <comment>day of the month under a chart</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>%1: %2 opened, %3 resolved</source>
        <translation>%1: %2 opened, %3 resolved</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>Whose work</translation>
    </message>
    <message>
        <source>Next board</source>
        <translation>Next board</translation>
    </message>
    <message>
        <source>Board before</source>
        <translation>Board before</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Figures need the desk’s server.</source>
        <translation>Figures need the desk’s server.</translation>
    </message>
    <message>
        <source>It does not answer. They come back by themselves as soon as it does; the queue shows what is kept on this computer.</source>
        <translation>It does not answer. They come back by themselves as soon as it does; the queue shows what is kept on this computer.</translation>
    </message>
    <message>
        <source>What next, and why</source>
        <translation>What next, and why</translation>
    </message>
    <message>
        <source>Breaches ahead</source>
        <translation>Breaches ahead</translation>
    </message>
    <message>
        <source>No open ticket is yours.</source>
        <translation>No open ticket is yours.</translation>
    </message>
    <message>
        <source>Nothing runs out within %1 hours.</source>
        <translation>Nothing runs out within %1 hours.</translation>
    </message>
    <message>
        <source>Take one that is nobody’s from the queue.</source>
        <translation>Take one that is nobody’s from the queue.</translation>
    </message>
    <message>
        <source>Stopped clocks and tickets without an agreement are not counted.</source>
        <translation>Stopped clocks and tickets without an agreement are not counted.</translation>
    </message>
    <message>
        <source>Promised, and what rings</source>
        <translation>Promised, and what rings</translation>
    </message>
    <message>
        <source>Nobody waits for you.</source>
        <translation>Nobody waits for you.</translation>
    </message>
    <message>
        <source>Calls and dates that you promise appear here two hours before they are due.</source>
        <translation>Calls and dates that you promise appear here two hours before they are due.</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>The desk has no support groups.</source>
        <translation>The desk has no support groups.</translation>
    </message>
    <message>
        <source>Load and who is on shift</source>
        <translation>Load and who is on shift</translation>
    </message>
    <message>
        <source>Nobody is in these groups.</source>
        <translation>Nobody is in these groups.</translation>
    </message>
    <message>
        <source>Contacts by hour</source>
        <translation>Contacts by hour</translation>
    </message>
    <message>
        <source>per hour of today</source>
        <translation>per hour of today</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>usual</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Not counted yet</translation>
    </message>
    <message>
        <source>Flow: opened and resolved</source>
        <translation>Flow: opened and resolved</translation>
    </message>
    <message>
        <source>tickets a day, the last %1 days</source>
        <translation>tickets a day, the last %1 days</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>opened</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>resolved</translation>
    </message>
    <message>
        <source>The desk has no whole day behind it yet</source>
        <translation>The desk has no whole day behind it yet</translation>
    </message>
</context>
<context>
    <name>frontdesk::DayChart</name>
    <message>
        <source>%1. %2</source>
        <comment>title of a chart, what is at the place</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::DemoPage</name>
    <message>
        <source>The demo desk is being made</source>
        <translation>The demo desk is being made</translation>
    </message>
    <message>
        <source>People, calls and tickets of the last 90 days are written to a file on this computer. This happens once.</source>
        <translation>People, calls and tickets of the last 90 days are written to a file on this computer. This happens once.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 tickets, about %n s left</source>
        <translation>
            <numerusform>%1 of %2 tickets, about %n s left</numerusform>
            <numerusform>%1 of %2 tickets, about %n s left</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparing</translation>
    </message>
</context>
<context>
    <name>frontdesk::DeskLock</name>
    <message>
        <source>This desk was opened without a password, so nothing could unlock it</source>
        <translation>This desk was opened without a password, so nothing could unlock it</translation>
    </message>
</context>
<context>
    <name>frontdesk::DeskStatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The desk’s disk is full. What you type is kept; saving works again when there is room.</source>
        <translation>The desk’s disk is full. What you type is kept; saving works again when there is room.</translation>
    </message>
    <message>
        <source>The desk accepts reading only. What you type is kept; saving works again when it accepts changes.</source>
        <translation>The desk accepts reading only. What you type is kept; saving works again when it accepts changes.</translation>
    </message>
    <message>
        <source>Everything on screen is kept. Saving works again when %1 answers.</source>
        <translation>Everything on screen is kept. Saving works again when %1 answers.</translation>
    </message>
    <message>
        <source>Calls and notes are kept on this computer and sent when %1 answers.</source>
        <translation>Calls and notes are kept on this computer and sent when %1 answers.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are safe on this computer and will be sent once, in order.</source>
        <translation>
            <numerusform>%n call is safe on this computer and will be sent once.</numerusform>
            <numerusform>%n calls are safe on this computer and will be sent once, in order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are safe on this computer and will be sent once, in order.</source>
        <translation>
            <numerusform>%n note is safe on this computer and will be sent once.</numerusform>
            <numerusform>%n notes are safe on this computer and will be sent once, in order.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are safe on this computer and will be sent once, in order.</source>
        <comment>calls and notes</comment>
        <translation>%1 and %2 are safe on this computer and will be sent once, in order.</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::DetailsDialog</name>
    <message>
        <source>Edit the details</source>
        <translation>Edit the details</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>What was reported</translation>
    </message>
    <message>
        <source>The text before stays in the journal.</source>
        <translation>The text before stays in the journal.</translation>
    </message>
</context>
<context>
    <name>frontdesk::DirectionPage</name>
    <message>
        <source>Functional: to those who know more</source>
        <translation>Functional: to those who know more</translation>
    </message>
    <message>
        <source>Hierarchical: to those who decide</source>
        <translation>Hierarchical: to those who decide</translation>
    </message>
    <message>
        <source>Another group takes the ticket on: first line, second line A, second line B, supplier.</source>
        <translation>Another group takes the ticket on: first line, second line A, second line B, supplier.</translation>
    </message>
    <message>
        <source>The ticket stays where it is; the team lead, then a manager is told and decides what happens next.</source>
        <translation>The ticket stays where it is; the team lead, then a manager is told and decides what happens next.</translation>
    </message>
    <message numerus="yes">
        <source>It was reassigned %n time(s).</source>
        <translation>
            <numerusform>It was reassigned once.</numerusform>
            <numerusform>It was reassigned %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It went to and fro between the same groups %n time(s): look for whoever keeps it before giving it on again.</source>
        <translation>
            <numerusform>It went to and fro between the same groups once: look for whoever keeps it before giving it on again.</numerusform>
            <numerusform>It went to and fro between the same groups %n times: look for whoever keeps it before giving it on again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was reopened %n time(s).</source>
        <translation>
            <numerusform>It was reopened once.</numerusform>
            <numerusform>It was reopened %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands at level %1 already.</source>
        <translation>It stands at level %1 already.</translation>
    </message>
    <message>
        <source>Priority 1: a manager was told at once; name one person who coordinates, and tell callers every half hour.</source>
        <translation>Priority 1: a manager was told at once; name one person who coordinates, and tell callers every half hour.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Who can help: somebody who knows more, or somebody who may decide</source>
        <translation>Who can help: somebody who knows more, or somebody who may decide</translation>
    </message>
</context>
<context>
    <name>frontdesk::EmptyState</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::EntryDialog</name>
    <message>
        <source>Journal entry</source>
        <translation>Journal entry</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, way</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
</context>
<context>
    <name>frontdesk::ErrorBanner</name>
    <message>
        <source>Dismiss message</source>
        <translation>Dismiss message</translation>
    </message>
</context>
<context>
    <name>frontdesk::EscalateWizard</name>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Hierarchical escalation</source>
        <translation>Hierarchical escalation</translation>
    </message>
    <message>
        <source>Hierarchical escalation to %1</source>
        <translation>Hierarchical escalation to %1</translation>
    </message>
    <message>
        <source>Functional escalation</source>
        <translation>Functional escalation</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group, person</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Functional escalation to %1</source>
        <translation>Functional escalation to %1</translation>
    </message>
    <message>
        <source>Functional escalation, %1 → %2</source>
        <translation>Functional escalation, %1 → %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reassigned</source>
        <translation>Reassigned</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), to and fro between the same groups</source>
        <translation>
            <numerusform>once, to and fro between the same groups</numerusform>
            <numerusform>%n times, to and fro between the same groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), never to and fro</source>
        <translation>
            <numerusform>once, never to and fro</numerusform>
            <numerusform>%n times, never to and fro</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first step</source>
        <translation>This is the first step</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>button: name of the next step</comment>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>Step %1 of 4</source>
        <translation>Step %1 of 4</translation>
    </message>
    <message>
        <source>Escalate %1</source>
        <comment>number</comment>
        <translation>Escalate %1</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>What was typed is kept until the ticket is escalated</source>
        <translation>What was typed is kept until the ticket is escalated</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Reason, attempts</source>
        <translation>Reason, attempts</translation>
    </message>
</context>
<context>
    <name>frontdesk::ExcuseDialog</name>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Why the rule is broken knowingly on %1:</source>
        <translation>Why the rule is broken knowingly on %1:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>frontdesk::FieldsPanel</name>
    <message>
        <source>by hand: %1</source>
        <translation>by hand: %1</translation>
    </message>
    <message>
        <source>from the matrix</source>
        <translation>from the matrix</translation>
    </message>
    <message>
        <source>Set by the action Set priority</source>
        <translation>Set by the action Set priority</translation>
    </message>
    <message>
        <source>Changed by the action Assign</source>
        <translation>Changed by the action Assign</translation>
    </message>
    <message>
        <source>Belongs to the caller</source>
        <translation>Belongs to the caller</translation>
    </message>
    <message>
        <source>Follows from the contact and the agreement</source>
        <translation>Follows from the contact and the agreement</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 was changed&lt;/b&gt;&lt;br&gt;%2, %3: %4 to %5.</source>
        <comment>field; who, when: before to after</comment>
        <translation>&lt;b&gt;%1 was changed&lt;/b&gt;&lt;br&gt;%2, %3: %4 to %5.</translation>
    </message>
    <message>
        <source>%1 Your text is untouched.</source>
        <comment>what a colleague changed</comment>
        <translation>%1 Your text is untouched.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>%1, raised by VIP</source>
        <comment>urgency</comment>
        <translation>%1, raised by VIP</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>clock stopped</translation>
    </message>
</context>
<context>
    <name>frontdesk::FigureRow</name>
    <message>
        <source>%1: %2</source>
        <comment>name, figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterChips</name>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>Words in the ticket</source>
        <translation>Words in the ticket</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>left out: %1</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, or field:value</source>
        <translation>Words, or field:value</translation>
    </message>
</context>
<context>
    <name>frontdesk::FollowUpDialog</name>
    <message>
        <source>A follow-up to %1</source>
        <translation>A follow-up to %1</translation>
    </message>
    <message>
        <source>Make the follow-up</source>
        <translation>Make the follow-up</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>What the caller reports now</source>
        <translation>What the caller reports now</translation>
    </message>
    <message>
        <source>Caller, service and category are taken over; both tickets are linked.</source>
        <translation>Caller, service and category are taken over; both tickets are linked.</translation>
    </message>
</context>
<context>
    <name>frontdesk::FormDraft</name>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>What you typed before is here again.</source>
        <translation>What you typed before is here again.</translation>
    </message>
    <message>
        <source>A colleague changed the same meanwhile; compare before you save.</source>
        <translation>A colleague changed the same meanwhile; compare before you save.</translation>
    </message>
    <message>
        <source>A colleague changed the same meanwhile: %1. Compare before you save.</source>
        <translation>A colleague changed the same meanwhile: %1. Compare before you save.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::GoalDialog</name>
    <message>
        <source>The need of people is reckoned with this. Shrinkage is the part of a shift away from the telephone: breaks, meetings, illness. Leave and training count as absence already.</source>
        <translation>The need of people is reckoned with this. Shrinkage is the part of a shift away from the telephone: breaks, meetings, illness. Leave and training count as absence already.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Answered in time</translation>
    </message>
    <message>
        <source>In time is within</source>
        <translation>In time is within</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>Shrinkage</translation>
    </message>
</context>
<context>
    <name>frontdesk::HandoverModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, late</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>frontdesk::HandoverPage</name>
    <message>
        <source>Draft saved</source>
        <translation>Draft saved</translation>
    </message>
    <message>
        <source>Draft not on disk: %1</source>
        <translation>Draft not on disk: %1</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Handover</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk cannot be reached</source>
        <translation>The desk cannot be reached</translation>
    </message>
    <message>
        <source>The sheet is being read</source>
        <translation>The sheet is being read</translation>
    </message>
    <message>
        <source>It is being signed</source>
        <translation>It is being signed</translation>
    </message>
    <message>
        <source>Both have signed</source>
        <translation>Both have signed</translation>
    </message>
    <message>
        <source>Somebody else takes over your sheet</source>
        <translation>Somebody else takes over your sheet</translation>
    </message>
    <message>
        <source>You hand over for no group.</source>
        <translation>You hand over for no group.</translation>
    </message>
    <message>
        <source>Members of a support group and those who lead it have sheets of handover. An administrator adds you to a group.</source>
        <translation>Members of a support group and those who lead it have sheets of handover. An administrator adds you to a group.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>No remarks</translation>
    </message>
    <message>
        <source>The desk cannot be reached, so nothing can be handed over.</source>
        <translation>The desk cannot be reached, so nothing can be handed over.</translation>
    </message>
    <message>
        <source>A sheet says what is so on the desk, not what this computer remembers. Remarks are kept; the sheet is read when the desk is back.</source>
        <translation>A sheet says what is so on the desk, not what this computer remembers. Remarks are kept; the sheet is read when the desk is back.</translation>
    </message>
    <message>
        <source>The lines are as of %1. They are read again and can be signed when the desk is back.</source>
        <translation>The lines are as of %1. They are read again and can be signed when the desk is back.</translation>
    </message>
    <message>
        <source>No ticket belongs to %1.</source>
        <comment>number of a contact</comment>
        <translation>No ticket belongs to %1.</translation>
    </message>
    <message>
        <source>Its contact stands on the Calls page.</source>
        <translation>Its contact stands on the Calls page.</translation>
    </message>
    <message>
        <source>Your sheet is signed.</source>
        <translation>Your sheet is signed.</translation>
    </message>
    <message>
        <source>It waits for somebody of the next shift to take it over.</source>
        <translation>It waits for somebody of the next shift to take it over.</translation>
    </message>
    <message>
        <source>You have taken over from %1.</source>
        <translation>You have taken over from %1.</translation>
    </message>
    <message>
        <source>Save the handover sheet as PDF</source>
        <translation>Save the handover sheet as PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is in %1.</source>
        <translation>The sheet is in %1.</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>New sheet</translation>
    </message>
    <message>
        <source>%1  %2 to %3</source>
        <comment>moment, who gave, who took over</comment>
        <translation>%1  %2 to %3</translation>
    </message>
    <message>
        <source>%1  %2, waits for you</source>
        <comment>moment, who gave</comment>
        <translation>%1  %2, waits for you</translation>
    </message>
    <message>
        <source>%1  %2, not taken over</source>
        <comment>moment, who gave</comment>
        <translation>%1  %2, not taken over</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>who signed, who took over</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Sheets of the group</source>
        <translation>Sheets of the group</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>What is handed over</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>What the next shift should know and no ticket says</source>
        <translation>What the next shift should know and no ticket says</translation>
    </message>
</context>
<context>
    <name>frontdesk::HolidayImport</name>
    <message numerus="yes">
        <source>Take over %n day(s)</source>
        <translation>
            <numerusform>Take over %n day</numerusform>
            <numerusform>Take over %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>Import holidays</translation>
    </message>
    <message>
        <source>%1 days off and %2 make-up days, %3 to %4. Days that have hours of their own already get the new ones.</source>
        <translation>%1 days off and %2 make-up days, %3 to %4. Days that have hours of their own already get the new ones.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>make-up day</source>
        <translation>make-up day</translation>
    </message>
    <message>
        <source>free %1</source>
        <translation>free %1</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day in a list</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>Hours of make-up days</source>
        <translation>Hours of make-up days</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Make-up days are worked: enter their hours.</source>
        <translation>Make-up days are worked: enter their hours.</translation>
    </message>
</context>
<context>
    <name>frontdesk::InlineEdit</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::IntakePage</name>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>%1 quick tickets, %2 question scripts</source>
        <translation>%1 quick tickets, %2 question scripts</translation>
    </message>
    <message>
        <source>Quick tickets</source>
        <translation>Quick tickets</translation>
    </message>
    <message>
        <source>%1 (not in use)</source>
        <translation>%1 (not in use)</translation>
    </message>
    <message>
        <source>Question scripts</source>
        <translation>Question scripts</translation>
    </message>
    <message>
        <source>Choose a quick ticket or a script first.</source>
        <translation>Choose a quick ticket or a script first.</translation>
    </message>
    <message>
        <source>Mend what stands in red first.</source>
        <translation>Mend what stands in red first.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>Choose a question script first.</source>
        <translation>Choose a question script first.</translation>
    </message>
    <message>
        <source>New question script</source>
        <translation>New question script</translation>
    </message>
    <message>
        <source>New quick ticket</source>
        <translation>New quick ticket</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>It is not saved yet.</translation>
    </message>
    <message>
        <source>See the marked field; everything you typed is kept.</source>
        <translation>See the marked field; everything you typed is kept.</translation>
    </message>
    <message>
        <source>Saved. Every call form has it from now on.</source>
        <translation>Saved. Every call form has it from now on.</translation>
    </message>
    <message>
        <source>Prepared for calls</source>
        <translation>Prepared for calls</translation>
    </message>
    <message>
        <source>Quick tickets and question scripts</source>
        <translation>Quick tickets and question scripts</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nothing is chosen.</translation>
    </message>
    <message>
        <source>Choose a quick ticket or a question script on the left, or make a new one.</source>
        <translation>Choose a quick ticket or a question script on the left, or make a new one.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>frontdesk::JournalDelegate</name>
    <message>
        <source>Today %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>frontdesk::JournalView</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>frontdesk::KnowledgePage</name>
    <message>
        <source>Knowledge</source>
        <translation>Knowledge</translation>
    </message>
    <message numerus="yes">
        <source>%n search(es)</source>
        <translation>
            <numerusform>%n search</numerusform>
            <numerusform>%n searches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is shown.</source>
        <translation>No article is shown.</translation>
    </message>
    <message>
        <source>The article is not saved yet.</source>
        <translation>The article is not saved yet.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>Send for review</translation>
    </message>
    <message>
        <source>What is published has no change.</source>
        <translation>What is published has no change.</translation>
    </message>
    <message>
        <source>Take back as a draft</source>
        <translation>Take back as a draft</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>It is not published yet.</source>
        <translation>It is not published yet.</translation>
    </message>
    <message>
        <source>%1 solved with this</source>
        <translation>%1 solved with this</translation>
    </message>
    <message>
        <source>Open knowledge from a ticket, with Ctrl+Shift+K.</source>
        <translation>Open knowledge from a ticket, with Ctrl+Shift+K.</translation>
    </message>
    <message>
        <source>Nothing was looked for.</source>
        <translation>Nothing was looked for.</translation>
    </message>
    <message>
        <source>Only while the article is edited.</source>
        <translation>Only while the article is edited.</translation>
    </message>
    <message>
        <source>No search is chosen.</source>
        <translation>No search is chosen.</translation>
    </message>
    <message>
        <source>Choose an article at the left.</source>
        <translation>Choose an article at the left.</translation>
    </message>
    <message>
        <source>Or write a new one.</source>
        <translation>Or write a new one.</translation>
    </message>
    <message>
        <source>Read, edit or compare</source>
        <translation>Read, edit or compare</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>Language of the article</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Draft saved here %1</source>
        <translation>Draft saved here %1</translation>
    </message>
    <message>
        <source>This article has no text in this language yet.</source>
        <translation>This article has no text in this language yet.</translation>
    </message>
    <message>
        <source>Draft, %1</source>
        <translation>Draft, %1</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <comment>number, when, who</comment>
        <translation>Version %1, %2, %3</translation>
    </message>
    <message>
        <source>Nothing was published in this language yet.</source>
        <translation>Nothing was published in this language yet.</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>The first version</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>Against the version before</translation>
    </message>
    <message>
        <source>Choose the text for %1</source>
        <translation>Choose the text for %1</translation>
    </message>
    <message>
        <source>%1 changed the same part of the article. The other parts are saved.</source>
        <translation>%1 changed the same part of the article. The other parts are saved.</translation>
    </message>
    <message>
        <source>Both texts stay in the article’s journal.</source>
        <translation>Both texts stay in the article’s journal.</translation>
    </message>
    <message>
        <source>Save the draft first, then add pictures to it.</source>
        <translation>Save the draft first, then add pictures to it.</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>Insert a picture</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>%1 is linked to %2, which stays as it is.</source>
        <translation>%1 is linked to %2, which stays as it is.</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>published is version %1</source>
        <translation>published is version %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>Owner %1</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nobody yet</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Category %1</translation>
    </message>
    <message>
        <source>Review by %1</source>
        <translation>Review by %1</translation>
    </message>
    <message>
        <source>Keywords %1</source>
        <translation>Keywords %1</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <comment>language, versions</comment>
        <translation>%1, %2 behind</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <comment>hits, time</comment>
        <translation>%1 in %2 ms</translation>
    </message>
    <message>
        <source>No article answers these words.</source>
        <translation>No article answers these words.</translation>
    </message>
    <message>
        <source>There is no article here.</source>
        <translation>There is no article here.</translation>
    </message>
    <message>
        <source>Try other words, or tell the knowledge owner what is missing.</source>
        <translation>Try other words, or tell the knowledge owner what is missing.</translation>
    </message>
    <message>
        <source>Choose another list, or write one.</source>
        <translation>Choose another list, or write one.</translation>
    </message>
    <message>
        <source>No search is waiting for an answer.</source>
        <translation>No search is waiting for an answer.</translation>
    </message>
    <message>
        <source>What nobody finds is collected here for owners of articles and team leads.</source>
        <translation>What nobody finds is collected here for owners of articles and team leads.</translation>
    </message>
    <message>
        <source>The knowledge owner sees that “%1” needs an article.</source>
        <translation>The knowledge owner sees that “%1” needs an article.</translation>
    </message>
    <message>
        <source>Search knowledge</source>
        <translation>Search knowledge</translation>
    </message>
    <message>
        <source>Words or number of an article</source>
        <translation>Words or number of an article</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>How-to</source>
        <translation>How-to</translation>
    </message>
    <message>
        <source>Known errors</source>
        <translation>Known errors</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Kinds of articles</source>
        <translation>Kinds of articles</translation>
    </message>
    <message>
        <source>All articles, newest change first</source>
        <translation>All articles, newest change first</translation>
    </message>
    <message>
        <source>My articles</source>
        <translation>My articles</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>Waiting for review</translation>
    </message>
    <message>
        <source>To be looked through again</source>
        <translation>To be looked through again</translation>
    </message>
    <message>
        <source>Retired articles</source>
        <translation>Retired articles</translation>
    </message>
    <message>
        <source>Searches that found nothing</source>
        <translation>Searches that found nothing</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Which articles</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>This link is not opened: %1</source>
        <translation>This link is not opened: %1</translation>
    </message>
    <message>
        <source>Only web pages and mail addresses are.</source>
        <translation>Only web pages and mail addresses are.</translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation>This link leads to %1</translation>
    </message>
    <message>
        <source>Open it if you trust that place.</source>
        <translation>Open it if you trust that place.</translation>
    </message>
    <message>
        <source>No program opens it on this computer.</source>
        <translation>No program opens it on this computer.</translation>
    </message>
</context>
<context>
    <name>frontdesk::LadderEditor</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>once</source>
        <translation>once</translation>
    </message>
    <message>
        <source>Share of the target</source>
        <translation>Share of the target</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>After the start</translation>
    </message>
    <message>
        <source>Before it is due</source>
        <translation>Before it is due</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>Notify</translation>
    </message>
    <message>
        <source>Reassign to</source>
        <translation>Reassign to</translation>
    </message>
    <message>
        <source>Raise the level, notify</source>
        <translation>Raise the level, notify</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>The owner</translation>
    </message>
    <message>
        <source>The group&apos;s lead</source>
        <translation>The group&apos;s lead</translation>
    </message>
    <message>
        <source>The managers</source>
        <translation>The managers</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>every %1 %</source>
        <comment>percent</comment>
        <translation>every %1 %</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>At</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>Escalation ladder</source>
        <translation>Escalation ladder</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Add step</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Remove step</translation>
    </message>
    <message>
        <source>Each step fires once for a ticket, is skipped when it is resolved, and must be acknowledged by whoever is told.</source>
        <translation>Each step fires once for a ticket, is skipped when it is resolved, and must be acknowledged by whoever is told.</translation>
    </message>
</context>
<context>
    <name>frontdesk::LastEntries</name>
    <message>
        <source>Last entries</source>
        <translation>Last entries</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>time, author, kind, text</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>frontdesk::LeaveDialog</name>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Whole days. What you enter for others is approved at once.</source>
        <translation>Whole days. What you enter for others is approved at once.</translation>
    </message>
    <message>
        <source>Whole days. A lead decides about it.</source>
        <translation>Whole days. A lead decides about it.</translation>
    </message>
    <message>
        <source>Enter leave</source>
        <translation>Enter leave</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>Ask for leave</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
</context>
<context>
    <name>frontdesk::LinkDialog</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>number, state, title</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>No ticket with this number can be seen.</source>
        <translation>No ticket with this number can be seen.</translation>
    </message>
    <message>
        <source>Link to another ticket</source>
        <translation>Link to another ticket</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>is related</source>
        <translation>is related</translation>
    </message>
    <message>
        <source>is the same; this ticket is merged into it</source>
        <translation>is the same; this ticket is merged into it</translation>
    </message>
    <message>
        <source>is the parent of this ticket</source>
        <translation>is the parent of this ticket</translation>
    </message>
    <message>
        <source>is a child of this ticket</source>
        <translation>is a child of this ticket</translation>
    </message>
    <message>
        <source>follows up on this ticket</source>
        <translation>follows up on this ticket</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>The other ticket</translation>
    </message>
    <message>
        <source>This ticket is cancelled as a duplicate; its callers are told by the other one.</source>
        <translation>This ticket is cancelled as a duplicate; its callers are told by the other one.</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>Why, if it needs saying</translation>
    </message>
    <message>
        <source>For example INC-000123, or words of its title.</source>
        <translation>For example INC-000123, or words of its title.</translation>
    </message>
    <message>
        <source>The other ticket’s number, or words of it</source>
        <translation>The other ticket’s number, or words of it</translation>
    </message>
</context>
<context>
    <name>frontdesk::LockForm</name>
    <message>
        <source>The password is being checked</source>
        <translation>The password is being checked</translation>
    </message>
    <message>
        <source>Type your password to go on.</source>
        <translation>Type your password to go on.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>%1 is signed in to %2. Whatever was begun is kept and goes on after the password.</source>
        <translation>%1 is signed in to %2. Whatever was begun is kept and goes on after the password.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Sign in as somebody else</translation>
    </message>
    <message>
        <source>Signs %1 out; drafts are kept for them.</source>
        <translation>Signs %1 out; drafts are kept for them.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>The telephone rings.</source>
        <translation>The telephone rings.</translation>
    </message>
    <message>
        <source>Unlock to see who calls.</source>
        <translation>Unlock to see who calls.</translation>
    </message>
</context>
<context>
    <name>frontdesk::LockWindow</name>
    <message>
        <source>Frontdesk: locked</source>
        <translation>Frontdesk: locked</translation>
    </message>
</context>
<context>
    <name>frontdesk::MainWindow</name>
    <message>
        <source>%1 – Frontdesk</source>
        <translation>%1 – Frontdesk</translation>
    </message>
    <message>
        <source>Frontdesk</source>
        <translation>Frontdesk</translation>
    </message>
    <message>
        <source>Nothing lies on this page</source>
        <translation>Nothing lies on this page</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation>Hide keys</translation>
    </message>
    <message>
        <source>Find ticket by number</source>
        <translation>Find ticket by number</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>List rows</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Comfortable</translation>
    </message>
</context>
<context>
    <name>frontdesk::MassDialog</name>
    <message>
        <source>Save the list</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>Comma-separated (*.csv)</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>The list is saved.</translation>
    </message>
    <message>
        <source>The list was not saved: %1.</source>
        <translation>The list was not saved: %1.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Choose another place.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>handled, all</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>done in %1 s</source>
        <translation>done in %1 s</translation>
    </message>
    <message>
        <source>stopped, %1 of %2 handled</source>
        <translation>stopped, %1 of %2 handled</translation>
    </message>
    <message numerus="yes">
        <source>%n not taken back</source>
        <translation>
            <numerusform>%n not taken back</numerusform>
            <numerusform>%n not taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select the %n refused</source>
        <translation>
            <numerusform>Select the %n refused</numerusform>
            <numerusform>Select the %n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the %n</source>
        <comment>changes</comment>
        <translation>
            <numerusform>Undo the %n</numerusform>
            <numerusform>Undo the %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What is done stays done; you can undo it</source>
        <translation>What is done stays done; you can undo it</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>Results, one per ticket</source>
        <translation>Results, one per ticket</translation>
    </message>
    <message>
        <source>Stopped as you asked. What was done stands; the rest is as it was.</source>
        <translation>Stopped as you asked. What was done stands; the rest is as it was.</translation>
    </message>
</context>
<context>
    <name>frontdesk::MatchPane</name>
    <message>
        <source>The caller’s open tickets and similar ones appear here while you type.</source>
        <translation>The caller’s open tickets and similar ones appear here while you type.</translation>
    </message>
    <message>
        <source>No ticket like this. Save it as a new one.</source>
        <translation>No ticket like this. Save it as a new one.</translation>
    </message>
    <message>
        <source>%1 ms, just now</source>
        <translation>%1 ms, just now</translation>
    </message>
    <message>
        <source>There is no match yet.</source>
        <translation>There is no match yet.</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Matches</translation>
    </message>
    <message>
        <source>This is an article; it can have solved the call.</source>
        <translation>This is an article; it can have solved the call.</translation>
    </message>
    <message>
        <source>Only an article solves a call.</source>
        <translation>Only an article solves a call.</translation>
    </message>
    <message>
        <source>Same as, add call</source>
        <translation>Same as, add call</translation>
    </message>
    <message>
        <source>No incident stands behind this bulletin yet; the Outages page names one.</source>
        <translation>No incident stands behind this bulletin yet; the Outages page names one.</translation>
    </message>
</context>
<context>
    <name>frontdesk::MergeCustomersDialog</name>
    <message>
        <source>Only people who are on the desk already can be merged.</source>
        <translation>Only people who are on the desk already can be merged.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, number: reasons</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2 and %3, %4: %5</source>
        <comment>name, number, other name, other number: reasons</comment>
        <translation>%1, %2 and %3, %4: %5</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>May be the same person</translation>
    </message>
    <message>
        <source>May be the same person, on the whole desk</source>
        <translation>May be the same person, on the whole desk</translation>
    </message>
    <message>
        <source>Nobody else has the same number, e-mail or name.</source>
        <translation>Nobody else has the same number, e-mail or name.</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>%1, VIP</source>
        <translation>%1, VIP</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, organisation</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n ticket(s)</source>
        <comment>number and organisation</comment>
        <translation>
            <numerusform>%1 · %n ticket</numerusform>
            <numerusform>%1 · %n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose two people first</source>
        <translation>Choose two people first</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Both have the same values.</source>
        <translation>Both have the same values.</translation>
    </message>
    <message>
        <source>What the person has from now on</source>
        <translation>What the person has from now on</translation>
    </message>
    <message>
        <source>%1, %2: merged %3 by %4</source>
        <comment>name, number, moment, who</comment>
        <translation>%1, %2: merged %3 by %4</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take the merge of %1 back</source>
        <translation>Take the merge of %1 back</translation>
    </message>
    <message>
        <source>Merged into %1 before</source>
        <translation>Merged into %1 before</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <comment>number, name</comment>
        <translation>%1 is now %2.</translation>
    </message>
    <message>
        <source>Both histories are together. It can be taken back below, at any time.</source>
        <translation>Both histories are together. It can be taken back below, at any time.</translation>
    </message>
    <message>
        <source>%1 and %2 are two people again.</source>
        <comment>number, other number</comment>
        <translation>%1 and %2 are two people again.</translation>
    </message>
    <message>
        <source>Both are as they were before the merge.</source>
        <translation>Both are as they were before the merge.</translation>
    </message>
    <message>
        <source>Changed since the merge and left as it is: %1.</source>
        <translation>Changed since the merge and left as it is: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>same number</source>
        <translation>same number</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>same e-mail</translation>
    </message>
    <message>
        <source>same name and organisation</source>
        <translation>same name and organisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Organisation and site</source>
        <translation>Organisation and site</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Writes in</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Note for agents</source>
        <translation>Note for agents</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>Merge customers</translation>
    </message>
    <message>
        <source>Two customers who are one person</source>
        <translation>Two customers who are one person</translation>
    </message>
    <message>
        <source>Tickets, calls, numbers and notes of both belong to the one who goes on. Nothing is lost, and it can be taken back at any time.</source>
        <translation>Tickets, calls, numbers and notes of both belong to the one who goes on. Nothing is lost, and it can be taken back at any time.</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Goes on</translation>
    </message>
    <message>
        <source>Is merged into it</source>
        <translation>Is merged into it</translation>
    </message>
    <message>
        <source>Name, pinyin, number, e-mail</source>
        <translation>Name, pinyin, number, e-mail</translation>
    </message>
    <message>
        <source>Exchange the two</source>
        <translation>Exchange the two</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
</context>
<context>
    <name>frontdesk::MergeDialog</name>
    <message>
        <source>The other ticket</source>
        <translation>The other ticket</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Not chosen yet</translation>
    </message>
    <message>
        <source>No ticket that fits can be seen</source>
        <translation>No ticket that fits can be seen</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Looking</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Goes on</translation>
    </message>
    <message>
        <source>Is cancelled as a duplicate</source>
        <translation>Is cancelled as a duplicate</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>opened %1, nobody has it</source>
        <translation>opened %1, nobody has it</translation>
    </message>
    <message>
        <source>opened %1, with %2</source>
        <translation>opened %1, with %2</translation>
    </message>
    <message>
        <source>%1 (told)</source>
        <translation>%1 (told)</translation>
    </message>
    <message>
        <source>No caller</source>
        <translation>No caller</translation>
    </message>
    <message>
        <source>Callers: %1</source>
        <translation>Callers: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Choose the other ticket: its number, words of its title, or arrow down for this caller’s open ones.</source>
        <translation>Choose the other ticket: its number, words of its title, or arrow down for this caller’s open ones.</translation>
    </message>
    <message>
        <source>Merge two tickets</source>
        <translation>Merge two tickets</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>The same as</translation>
    </message>
    <message>
        <source>Number or words</source>
        <translation>Number or words</translation>
    </message>
    <message>
        <source>Arrow down offers the open tickets of this caller.</source>
        <translation>Arrow down offers the open tickets of this caller.</translation>
    </message>
    <message>
        <source>Which goes on</source>
        <translation>Which goes on</translation>
    </message>
    <message>
        <source>Both journals are kept, both callers are told by the one that goes on. You can undo it.</source>
        <translation>Both journals are kept, both callers are told by the one that goes on. You can undo it.</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>Why, if it needs saying</translation>
    </message>
</context>
<context>
    <name>frontdesk::MessagePage</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Message to %1, written in %2</source>
        <comment>person, language</comment>
        <translation>Message to %1, written in %2</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>%1. The journal keeps reason, what was tried and this message.</source>
        <comment>what will happen</comment>
        <translation>%1. The journal keeps reason, what was tried and this message.</translation>
    </message>
    <message>
        <source>Shown to them at once, and mailed where mail is set up. The caller does not see it.</source>
        <translation>Shown to them at once, and mailed where mail is set up. The caller does not see it.</translation>
    </message>
    <message>
        <source>To whoever is told, in their language</source>
        <translation>To whoever is told, in their language</translation>
    </message>
</context>
<context>
    <name>frontdesk::NeedStrip</name>
    <message>
        <source>Need and roster, %1. %2</source>
        <comment>day, half hour</comment>
        <translation>Need and roster, %1. %2</translation>
    </message>
    <message>
        <source>Need and roster</source>
        <translation>Need and roster</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>on shift</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>%1: need and shifts</source>
        <comment>day</comment>
        <translation>%1: need and shifts</translation>
    </message>
</context>
<context>
    <name>frontdesk::NewCustomerForm</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Back to the search</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Write to them in</source>
        <translation>Write to them in</translation>
    </message>
</context>
<context>
    <name>frontdesk::NewDeskForm</name>
    <message>
        <source>Where the desk’s file shall lie</source>
        <translation>Where the desk’s file shall lie</translation>
    </message>
    <message>
        <source>Desks (*.db)</source>
        <translation>Desks (*.db)</translation>
    </message>
    <message>
        <source>The desk needs a name, for example Service desk.</source>
        <translation>The desk needs a name, for example Service desk.</translation>
    </message>
    <message>
        <source>Say where the desk’s file shall lie.</source>
        <translation>Say where the desk’s file shall lie.</translation>
    </message>
    <message>
        <source>Say who you are; colleagues and callers read this name.</source>
        <translation>Say who you are; colleagues and callers read this name.</translation>
    </message>
    <message>
        <source>Choose a login, for example the first part of your e-mail address.</source>
        <translation>Choose a login, for example the first part of your e-mail address.</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters.</source>
        <translation>Choose a password of at least 8 characters.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second again.</source>
        <translation>The two passwords differ. Type the second again.</translation>
    </message>
    <message>
        <source>New desk on this computer</source>
        <translation>New desk on this computer</translation>
    </message>
    <message>
        <source>One file holds the whole desk. Whoever can read the file can read the desk.</source>
        <translation>One file holds the whole desk. Whoever can read the file can read the desk.</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>Name of the desk</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose place</source>
        <translation>Choose place</translation>
    </message>
    <message>
        <source>Choose place of the file</source>
        <translation>Choose place of the file</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>Your login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>Make the desk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>Outages</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>Nothing is out</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) now</source>
        <translation>
            <numerusform>%n runs now</numerusform>
            <numerusform>%n run now</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>moment, title</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number, title</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>announced</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>updated</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restored</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>moment, person, what</comment>
        <translation>%1  %2: %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>step, note</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Announce</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>Post update</translation>
    </message>
    <message>
        <source>Choose an outage first.</source>
        <translation>Choose an outage first.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>It is over.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>Only what runs is restored.</source>
        <translation>Only what runs is restored.</translation>
    </message>
    <message>
        <source>Only what is restored is withdrawn.</source>
        <translation>Only what is restored is withdrawn.</translation>
    </message>
    <message>
        <source>Only its owner or a lead withdraws it.</source>
        <translation>Only its owner or a lead withdraws it.</translation>
    </message>
    <message>
        <source>New planned work</source>
        <translation>New planned work</translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>New outage</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number, title</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Every call form shows it to matching calls as soon as it is announced.</source>
        <translation>Every call form shows it to matching calls as soon as it is announced.</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>Planned work</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Outage</translation>
    </message>
    <message>
        <source>%1, owned by %2, next word %3</source>
        <comment>kind, person, time</comment>
        <translation>%1, owned by %2, next word %3</translation>
    </message>
    <message>
        <source>%1, owned by %2</source>
        <comment>kind, person</comment>
        <translation>%1, owned by %2</translation>
    </message>
    <message>
        <source>%1, restored %2</source>
        <translation>%1, restored %2</translation>
    </message>
    <message>
        <source>%1, withdrawn; it ended %2</source>
        <translation>%1, withdrawn; it ended %2</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>It is not saved yet.</translation>
    </message>
    <message>
        <source>See the marked field; everything you typed is kept.</source>
        <translation>See the marked field; everything you typed is kept.</translation>
    </message>
    <message>
        <source>Announced. Every call form has it from now on.</source>
        <translation>Announced. Every call form has it from now on.</translation>
    </message>
    <message>
        <source>The update is posted.</source>
        <translation>The update is posted.</translation>
    </message>
    <message>
        <source>Restored. Tell the callers who wait.</source>
        <translation>Restored. Tell the callers who wait.</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>Withdrawn.</translation>
    </message>
    <message>
        <source>Outages and planned work</source>
        <translation>Outages and planned work</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nothing is chosen.</translation>
    </message>
    <message>
        <source>Choose an outage on the left, or announce one: every call form then shows it to the calls it fits.</source>
        <translation>Choose an outage on the left, or announce one: every call form then shows it to the calls it fits.</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutboxModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Damaged part, %1</source>
        <translation>Damaged part, %1</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <comment>what came of it</comment>
        <translation>Contact: %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>Public reply</translation>
    </message>
    <message>
        <source>Caller’s answer</source>
        <translation>Caller’s answer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutboxPage</name>
    <message>
        <source>What waits for the desk</source>
        <translation>What waits for the desk</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>row of rows</comment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n not accepted</numerusform>
            <numerusform>%n not accepted</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nothing is chosen</translation>
    </message>
    <message>
        <source>What cannot be read cannot be sent</source>
        <translation>What cannot be read cannot be sent</translation>
    </message>
    <message>
        <source>It is sent by itself when the desk is back</source>
        <translation>It is sent by itself when the desk is back</translation>
    </message>
    <message>
        <source>It is being sent</source>
        <translation>It is being sent</translation>
    </message>
    <message>
        <source>What cannot be read cannot be changed</source>
        <translation>What cannot be read cannot be changed</translation>
    </message>
    <message>
        <source>It is sent as it is; change it on the desk afterwards</source>
        <translation>It is sent as it is; change it on the desk afterwards</translation>
    </message>
    <message>
        <source>A part of the file on this computer could not be read. Everything else of it is in this list.</source>
        <translation>A part of the file on this computer could not be read. Everything else of it is in this list.</translation>
    </message>
    <message>
        <source>It is kept in %1. Compare the list with what you remember, then discard it.</source>
        <translation>It is kept in %1. Compare the list with what you remember, then discard it.</translation>
    </message>
    <message>
        <source>The desk did not accept it. %1</source>
        <translation>The desk did not accept it. %1</translation>
    </message>
    <message>
        <source>It waits until the desk can be reached.</source>
        <translation>It waits until the desk can be reached.</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>It is on its way.</translation>
    </message>
    <message>
        <source>Change it and save it again, send it again as it is, or discard it. Until then it stays here.</source>
        <translation>Change it and save it again, send it again as it is, or discard it. Until then it stays here.</translation>
    </message>
    <message>
        <source>It is sent once, in this order. If the connection breaks meanwhile, it is not sent twice.</source>
        <translation>It is sent once, in this order. If the connection breaks meanwhile, it is not sent twice.</translation>
    </message>
    <message>
        <source>Discard %1?</source>
        <translation>Discard %1?</translation>
    </message>
    <message>
        <source>Discard the damaged part?</source>
        <translation>Discard the damaged part?</translation>
    </message>
    <message>
        <source>The desk never gets it, and it cannot be brought back.</source>
        <translation>The desk never gets it, and it cannot be brought back.</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>Edit and send</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Discard it</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nothing waits.</translation>
    </message>
    <message>
        <source>What you log or write while the desk is away is kept here and sent by itself when it is back.</source>
        <translation>What you log or write while the desk is away is kept here and sent by itself when it is back.</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutcomePane</name>
    <message>
        <source>No ticket has this number.</source>
        <translation>No ticket has this number.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>New complaint</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>New incident</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>Ticket number</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>Transferred to</translation>
    </message>
    <message>
        <source>Person, group or number</source>
        <translation>Person, group or number</translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation>Call back at</translation>
    </message>
    <message>
        <source>The caller has gone</source>
        <translation>The caller has gone</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>No call-back</source>
        <translation>No call-back</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>In 15 min</translation>
    </message>
    <message>
        <source>In 1 h</source>
        <translation>In 1 h</translation>
    </message>
    <message>
        <source>In 3 h</source>
        <translation>In 3 h</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>Tomorrow 09:00</translation>
    </message>
</context>
<context>
    <name>frontdesk::PatternDialog</name>
    <message>
        <source>Shifts</source>
        <translation>Shifts</translation>
    </message>
    <message>
        <source>Times are those of the clock on the wall. What is planned already keeps its times.</source>
        <translation>Times are those of the clock on the wall. What is planned already keeps its times.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>New shift</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>Early</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Middle</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name in Chinese</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Name in English</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>Part of the day</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Language needed</source>
        <translation>Language needed</translation>
    </message>
</context>
<context>
    <name>frontdesk::PendingDialog</name>
    <message>
        <source>This has passed. Choose a time after %1 today, for example %2.</source>
        <translation>This has passed. Choose a time after %1 today, for example %2.</translation>
    </message>
    <message>
        <source>Set to pending</source>
        <translation>Set to pending</translation>
    </message>
    <message>
        <source>Set pending</source>
        <translation>Set pending</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>What it waits for</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>%1 (clock stops)</source>
        <translation>%1 (clock stops)</translation>
    </message>
    <message>
        <source>%1 (clock runs)</source>
        <translation>%1 (clock runs)</translation>
    </message>
    <message>
        <source>Pending until</source>
        <translation>Pending until</translation>
    </message>
    <message>
        <source>Time of %1. The ticket wakes by itself.</source>
        <translation>Time of %1. The ticket wakes by itself.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date and time to edit</comment>
        <translation>ddd d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Today 17:00</source>
        <translation>Today 17:00</translation>
    </message>
    <message>
        <source>In two hours</source>
        <translation>In two hours</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>Tomorrow 9:00</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Next Monday</translation>
    </message>
    <message>
        <source>What was asked or agreed</source>
        <translation>What was asked or agreed</translation>
    </message>
</context>
<context>
    <name>frontdesk::PresenceStrip</name>
    <message>
        <source>You are writing in another window</source>
        <translation>You are writing in another window</translation>
    </message>
    <message>
        <source>You are viewing in another window</source>
        <translation>You are viewing in another window</translation>
    </message>
    <message>
        <source>Somebody is writing</source>
        <translation>Somebody is writing</translation>
    </message>
    <message>
        <source>Somebody is viewing</source>
        <translation>Somebody is viewing</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 is writing</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 is viewing</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody else is here</source>
        <translation>Nobody else is here</translation>
    </message>
</context>
<context>
    <name>frontdesk::PriorityDialog</name>
    <message>
        <source>Set the priority</source>
        <translation>Set the priority</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>Set priority</translation>
    </message>
    <message>
        <source>From the matrix</source>
        <translation>From the matrix</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Impact %1, urgency %2: the matrix says %3.</source>
        <translation>Impact %1, urgency %2: the matrix says %3.</translation>
    </message>
    <message>
        <source>Reason, if there is one to tell</source>
        <translation>Reason, if there is one to tell</translation>
    </message>
    <message>
        <source>Reason, it is reported</source>
        <translation>Reason, it is reported</translation>
    </message>
    <message>
        <source>From the matrix: each by its own impact and urgency.</source>
        <translation>From the matrix: each by its own impact and urgency.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProfileDialog</name>
    <message>
        <source>Codes with a space between, for example zh en. Shifts ask for them.</source>
        <translation>Codes with a space between, for example zh en. Shifts ask for them.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Hours a week</translation>
    </message>
</context>
<context>
    <name>frontdesk::PublishDialog</name>
    <message>
        <source>Publish the roster</source>
        <translation>Publish the roster</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are new.</source>
        <translation>
            <numerusform>%n shift is new.</numerusform>
            <numerusform>%n shifts are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are taken away.</source>
        <translation>
            <numerusform>%n shift is taken away.</numerusform>
            <numerusform>%n shifts are taken away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are concerned.</source>
        <translation>
            <numerusform>%n person is concerned.</numerusform>
            <numerusform>%n people are concerned.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in these days conflicts.</source>
        <translation>Nothing in these days conflicts.</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) are still open.</source>
        <translation>
            <numerusform>%n conflict is still open.</numerusform>
            <numerusform>%n conflicts are still open.</numerusform>
        </translation>
    </message>
    <message>
        <source>From then on escalations go to whoever is on shift by this roster.</source>
        <translation>From then on escalations go to whoever is on shift by this roster.</translation>
    </message>
</context>
<context>
    <name>frontdesk::QuestionPane</name>
    <message>
        <source>What the caller says, then Enter</source>
        <translation>What the caller says, then Enter</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>Questions: %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>questions answered, of how many at most</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>All answered</translation>
    </message>
    <message>
        <source>No questions are prepared for this category.</source>
        <translation>No questions are prepared for this category.</translation>
    </message>
</context>
<context>
    <name>frontdesk::QueuePage</name>
    <message>
        <source>%1 tickets are too many to select at once.</source>
        <translation>%1 tickets are too many to select at once.</translation>
    </message>
    <message>
        <source>Narrow the filter to %1 or fewer.</source>
        <translation>Narrow the filter to %1 or fewer.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>row of how many</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>last change %1</translation>
    </message>
    <message>
        <source>No ticket is chosen.</source>
        <translation>No ticket is chosen.</translation>
    </message>
    <message>
        <source>Reading pane where there is room</source>
        <translation>Reading pane where there is room</translation>
    </message>
    <message>
        <source>Reading pane below</source>
        <translation>Reading pane below</translation>
    </message>
    <message>
        <source>Reading pane at the right</source>
        <translation>Reading pane at the right</translation>
    </message>
    <message>
        <source>No reading pane</source>
        <translation>No reading pane</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Usual columns</translation>
    </message>
    <message>
        <source>Priority, then time left</source>
        <translation>Priority, then time left</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descending</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation>Show all open</translation>
    </message>
    <message>
        <source>No open ticket is yours</source>
        <translation>No open ticket is yours</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait for an owner.</source>
        <translation>
            <numerusform>%n ticket waits for an owner.</numerusform>
            <numerusform>%n tickets wait for an owner.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for an owner either.</source>
        <translation>Nothing waits for an owner either.</translation>
    </message>
    <message>
        <source>Your group has no open ticket</source>
        <translation>Your group has no open ticket</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>New ones appear here by themselves.</translation>
    </message>
    <message>
        <source>Every open ticket has an owner</source>
        <translation>Every open ticket has an owner</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>No ticket is open</translation>
    </message>
    <message>
        <source>Calls and new tickets appear here by themselves.</source>
        <translation>Calls and new tickets appear here by themselves.</translation>
    </message>
    <message>
        <source>No ticket waits for its caller</source>
        <translation>No ticket waits for its caller</translation>
    </message>
    <message>
        <source>Pending tickets with that reason stand here.</source>
        <translation>Pending tickets with that reason stand here.</translation>
    </message>
    <message>
        <source>No resolved ticket waits for the caller&apos;s answer</source>
        <translation>No resolved ticket waits for the caller&apos;s answer</translation>
    </message>
    <message>
        <source>Tickets stand here from Resolve until the caller agrees.</source>
        <translation>Tickets stand here from Resolve until the caller agrees.</translation>
    </message>
    <message>
        <source>No ticket matches this filter</source>
        <translation>No ticket matches this filter</translation>
    </message>
    <message>
        <source>Take a condition out or show all open tickets.</source>
        <translation>Take a condition out or show all open tickets.</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>Drop %1</translation>
    </message>
    <message>
        <source>Leaving out %1 shows %2.</source>
        <comment>a condition, a number of tickets</comment>
        <translation>Leaving out %1 shows %2.</translation>
    </message>
    <message>
        <source>Reading tickets</source>
        <translation>Reading tickets</translation>
    </message>
    <message>
        <source>more than %1 tickets</source>
        <translation>more than %1 tickets</translation>
    </message>
    <message numerus="yes">
        <source>%1 tickets, %n just changed</source>
        <translation>
            <numerusform>%1 tickets, %n just changed</numerusform>
            <numerusform>%1 tickets, %n just changed</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 ticket</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 tickets</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Where the reading pane stands, and the columns</source>
        <translation>Where the reading pane stands, and the columns</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Enter opens a ticket, slash goes to the filter</source>
        <translation>Enter opens a ticket, slash goes to the filter</translation>
    </message>
    <message>
        <source>%1 The list still shows the filter before.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1 The list still shows the filter before.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>The view “%1” is removed.</source>
        <translation>The view “%1” is removed.</translation>
    </message>
    <message>
        <source>Save into “%1”</source>
        <translation>Save into “%1”</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Save as a new view</translation>
    </message>
    <message>
        <source>Standard views are everybody&apos;s and stay as they are</source>
        <translation>Standard views are everybody&apos;s and stay as they are</translation>
    </message>
    <message>
        <source>The filter has a wrong word.</source>
        <translation>The filter has a wrong word.</translation>
    </message>
    <message>
        <source>No saved view is chosen.</source>
        <translation>No saved view is chosen.</translation>
    </message>
    <message>
        <source>It belongs to somebody else.</source>
        <translation>It belongs to somebody else.</translation>
    </message>
    <message>
        <source>Only views of people who have left can be taken over.</source>
        <translation>Only views of people who have left can be taken over.</translation>
    </message>
    <message>
        <source>The figure of a report is not kept as a view.</source>
        <translation>The figure of a report is not kept as a view.</translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueViews</name>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Standard views</source>
        <translation>Standard views</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n late</source>
        <translation>
            <numerusform>%1, %2, %n late</numerusform>
            <numerusform>%1, %2, %n late</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Counters live %1</source>
        <translation>Counters live %1</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>My views</translation>
    </message>
    <message>
        <source>Shared: %1</source>
        <comment>a support group</comment>
        <translation>Shared: %1</translation>
    </message>
    <message>
        <source>The plus saves the filter as a view</source>
        <translation>The plus saves the filter as a view</translation>
    </message>
    <message>
        <source>%1: its filter names something that the desk no longer has</source>
        <translation>%1: its filter names something that the desk no longer has</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (by %2)</translation>
    </message>
    <message>
        <source>%1 (by %2, who has left)</source>
        <translation>%1 (by %2, who has left)</translation>
    </message>
</context>
<context>
    <name>frontdesk::QuickTicketBar</name>
    <message>
        <source>Quick tickets</source>
        <translation>Quick tickets</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+0</source>
        <translation>Alt+1 … Alt+0</translation>
    </message>
    <message>
        <source>Quick ticket</source>
        <translation>Quick ticket</translation>
    </message>
    <message>
        <source>Nothing is on this key.</source>
        <translation>Nothing is on this key.</translation>
    </message>
</context>
<context>
    <name>frontdesk::QuickTicketEditor</name>
    <message>
        <source>Not chosen</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Nobody yet, stays new</source>
        <translation>Nobody yet, stays new</translation>
    </message>
    <message>
        <source>%1, swaps with %2</source>
        <comment>key, name of a quick ticket</comment>
        <translation>%1, swaps with %2</translation>
    </message>
    <message>
        <source>On no key</source>
        <translation>On no key</translation>
    </message>
    <message>
        <source>Those of the category</source>
        <translation>Those of the category</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Answered at once</source>
        <translation>Answered at once</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>One</source>
        <translation>One</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Name on the key, Chinese</source>
        <translation>Name on the key, Chinese</translation>
    </message>
    <message>
        <source>Name on the key, English</source>
        <translation>Name on the key, English</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>In one line, Chinese</source>
        <translation>In one line, Chinese</translation>
    </message>
    <message>
        <source>In one line, English</source>
        <translation>In one line, English</translation>
    </message>
    <message>
        <source>Details, Chinese</source>
        <translation>Details, Chinese</translation>
    </message>
    <message>
        <source>Details, English</source>
        <translation>Details, English</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>What comes of it</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Dispatch to</source>
        <translation>Dispatch to</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>frontdesk::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>frontdesk::RailModel</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting, at least one late</source>
        <translation>
            <numerusform>%1, %n waiting, at least one late</numerusform>
            <numerusform>%1, %n waiting, at least one late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::RateDialog</name>
    <message>
        <source>Is the caller satisfied?</source>
        <translation>Is the caller satisfied?</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Record answer</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>What the caller says</translation>
    </message>
    <message>
        <source>Ask and write down what is said. An answer is given once and cannot be changed.</source>
        <translation>Ask and write down what is said. An answer is given once and cannot be changed.</translation>
    </message>
    <message>
        <source>In the caller’s words</source>
        <translation>In the caller’s words</translation>
    </message>
    <message>
        <source>5 - very satisfied</source>
        <translation>5 - very satisfied</translation>
    </message>
    <message>
        <source>4 - satisfied</source>
        <translation>4 - satisfied</translation>
    </message>
    <message>
        <source>3 - neutral</source>
        <translation>3 - neutral</translation>
    </message>
    <message>
        <source>2 - dissatisfied</source>
        <translation>2 - dissatisfied</translation>
    </message>
    <message>
        <source>1 - very dissatisfied</source>
        <translation>1 - very dissatisfied</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 to 5</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReadingPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Public reply (Ctrl+M: internal note)</source>
        <translation>Public reply (Ctrl+M: internal note)</translation>
    </message>
    <message>
        <source>Write a public reply</source>
        <translation>Write a public reply</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>changed %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Affected</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>organisation, site</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>ext. %1</source>
        <translation>ext. %1</translation>
    </message>
    <message>
        <source>%1, ext. %2</source>
        <translation>%1, ext. %2</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>Writes in</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>met in %1 of %2</source>
        <translation>met in %1 of %2</translation>
    </message>
    <message>
        <source>after %1, target was %2</source>
        <translation>after %1, target was %2</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>due %1, %2 over</source>
        <translation>due %1, %2 over</translation>
    </message>
    <message>
        <source>due %1, %2 left</source>
        <translation>due %1, %2 left</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Reopen the ticket</source>
        <translation>Reopen the ticket</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Work goes on where it stopped, and so does the resolution clock.</source>
        <translation>Work goes on where it stopped, and so does the resolution clock.</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancel the ticket</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Cancel ticket</translation>
    </message>
    <message>
        <source>A cancelled ticket stays in the desk and cannot be reopened.</source>
        <translation>A cancelled ticket stays in the desk and cannot be reopened.</translation>
    </message>
    <message>
        <source>Reject the request</source>
        <translation>Reject the request</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>The caller is told this reason.</source>
        <translation>The caller is told this reason.</translation>
    </message>
    <message>
        <source>Appeal to the next level</source>
        <translation>Appeal to the next level</translation>
    </message>
    <message>
        <source>The complaint is investigated again, one level up.</source>
        <translation>The complaint is investigated again, one level up.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReasonPage</name>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>What was tried</translation>
    </message>
    <message>
        <source>So that nobody asks the caller to do the same again.</source>
        <translation>So that nobody asks the caller to do the same again.</translation>
    </message>
    <message>
        <source>Reason and what was tried</source>
        <translation>Reason and what was tried</translation>
    </message>
    <message>
        <source>Both stand in the journal, for colleagues only</source>
        <translation>Both stand in the journal, for colleagues only</translation>
    </message>
    <message>
        <source>Say why it is escalated.</source>
        <translation>Say why it is escalated.</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportChart</name>
    <message>
        <source>What is shown</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>table, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period to draw.</source>
        <translation>Nothing in this period to draw.</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Chart: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, what is counted, how many</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 (%2 %3)</source>
        <comment>figure, running share, percent</comment>
        <translation>%1 (%2 %3)</translation>
    </message>
    <message>
        <source>Arrow keys walk through the chart; Enter or a click opens what a figure counts.</source>
        <translation>Arrow keys walk through the chart; Enter or a click opens what a figure counts.</translation>
    </message>
    <message>
        <source>%1 · Enter opens them</source>
        <translation>%1 · Enter opens them</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportFilterBar</name>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Time zone of the report</source>
        <translation>Time zone of the report</translation>
    </message>
    <message>
        <source>The days begin and end by the clocks of this zone.</source>
        <translation>The days begin and end by the clocks of this zone.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportFolderForm</name>
    <message>
        <source>Folder for reports</source>
        <translation>Folder for reports</translation>
    </message>
    <message>
        <source>This program writes reports into %1 while it is open.</source>
        <translation>This program writes reports into %1 while it is open.</translation>
    </message>
    <message>
        <source>%1 Reports still go into %2.</source>
        <comment>what is wrong with the folder, the folder until now</comment>
        <translation>%1 Reports still go into %2.</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>Scheduled reports</translation>
    </message>
    <message>
        <source>Folder on this computer</source>
        <translation>Folder on this computer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportTableModel</name>
    <message>
        <source>Enter or a click shows what is counted here.</source>
        <translation>Enter or a click shows what is counted here.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>row, column, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>counted %1 in %2 s</source>
        <comment>time, seconds</comment>
        <translation>counted %1 in %2 s</translation>
    </message>
    <message>
        <source>only tickets that you may see</source>
        <translation>only tickets that you may see</translation>
    </message>
    <message>
        <source>Counting was stopped.</source>
        <translation>Counting was stopped.</translation>
    </message>
    <message>
        <source>F5 counts again.</source>
        <translation>F5 counts again.</translation>
    </message>
    <message>
        <source>The report is not there.</source>
        <translation>The report is not there.</translation>
    </message>
    <message>
        <source>What is wrong stands above; F5 counts again.</source>
        <translation>What is wrong stands above; F5 counts again.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>filter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The desk has no data for this.</source>
        <translation>The desk has no data for this.</translation>
    </message>
    <message>
        <source>It needs the log of a telephone system. No data is not the same as zero.</source>
        <translation>It needs the log of a telephone system. No data is not the same as zero.</translation>
    </message>
    <message>
        <source>Nothing is recorded that could be counted. No data is not the same as zero.</source>
        <translation>Nothing is recorded that could be counted. No data is not the same as zero.</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>Table: %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2. %3.</source>
        <comment>measure, what counts, which date decides</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt;: %2. %3.</translation>
    </message>
    <message>
        <source>This desk measures nothing of it yet.</source>
        <translation>This desk measures nothing of it yet.</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>which zone, its name</comment>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure any more.</source>
        <translation>Nothing stands behind this figure any more.</translation>
    </message>
    <message>
        <source>The report is being counted.</source>
        <translation>The report is being counted.</translation>
    </message>
    <message>
        <source>No report is on screen.</source>
        <translation>No report is on screen.</translation>
    </message>
    <message>
        <source>Nothing is being counted.</source>
        <translation>Nothing is being counted.</translation>
    </message>
    <message>
        <source>Nothing is filtered.</source>
        <translation>Nothing is filtered.</translation>
    </message>
    <message>
        <source>No saved report is chosen.</source>
        <translation>No saved report is chosen.</translation>
    </message>
    <message>
        <source>It belongs to a colleague.</source>
        <translation>It belongs to a colleague.</translation>
    </message>
    <message>
        <source>Show charts</source>
        <translation>Show charts</translation>
    </message>
    <message>
        <source>Tables only</source>
        <translation>Tables only</translation>
    </message>
    <message>
        <source>PDF, to hand over</source>
        <translation>PDF, to hand over</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Workbook (XLSX)</translation>
    </message>
    <message>
        <source>Text table (CSV)</source>
        <translation>Text table (CSV)</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Export the report</translation>
    </message>
    <message>
        <source>The report is in the file %1.</source>
        <translation>The report is in the file %1.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Quality</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>What it is about</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>%1, shared with %2 by %3</source>
        <comment>report, group, person</comment>
        <translation>%1, shared with %2 by %3</translation>
    </message>
    <message>
        <source>Reports by subject</source>
        <translation>Reports by subject</translation>
    </message>
    <message>
        <source>Tables of the report</source>
        <translation>Tables of the report</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>What the figures mean</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>The report is being counted …</source>
        <translation>The report is being counted …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>The report “%1” is removed.</source>
        <translation>The report “%1” is removed.</translation>
    </message>
    <message>
        <source>A PDF is being drawn.</source>
        <translation>A PDF is being drawn.</translation>
    </message>
    <message>
        <source>The PDF is being drawn.</source>
        <translation>The PDF is being drawn.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Drawing was stopped.</source>
        <translation>Drawing was stopped.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>No file was written.</translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation>Stop drawing</translation>
    </message>
</context>
<context>
    <name>frontdesk::ResolveDialog</name>
    <message>
        <source>Resolve the ticket</source>
        <translation>Resolve the ticket</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Resolve</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>What solved it</source>
        <translation>What solved it</translation>
    </message>
    <message>
        <source>One sentence that the caller can read.</source>
        <translation>One sentence that the caller can read.</translation>
    </message>
    <message>
        <source>Still to be told afterwards: %1</source>
        <translation>Still to be told afterwards: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Resolve its children too</source>
        <translation>Resolve its children too</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>number, state, title</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterModel</name>
    <message>
        <source>%1, not published</source>
        <translation>%1, not published</translation>
    </message>
    <message>
        <source>%1, to be taken away</source>
        <translation>%1, to be taken away</translation>
    </message>
    <message>
        <source>Exception: %1</source>
        <translation>Exception: %1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, day, shifts</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <comment>weekday, month, day</comment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1, today</translation>
    </message>
    <message>
        <source>O</source>
        <comment>leave, one sign</comment>
        <translation>O</translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n expected</numerusform>
            <numerusform>%n expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterPage</name>
    <message>
        <source>On shift</source>
        <translation>On shift</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>Enter: choose a shift · letters and digits: shifts · Del: clear · Ctrl+C, Ctrl+V: copy · Ctrl+Z: undo</source>
        <translation>Enter: choose a shift · letters and digits: shifts · Del: clear · Ctrl+C, Ctrl+V: copy · Ctrl+Z: undo</translation>
    </message>
    <message>
        <source>Enter: what you can do</source>
        <translation>Enter: what you can do</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Days shown</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>On shift each day</source>
        <translation>On shift each day</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Week %1, %2 to %3</source>
        <translation>Week %1, %2 to %3</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n change(s)</source>
        <translation>
            <numerusform>Publish %n change</numerusform>
            <numerusform>Publish %n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Who leads the group publishes its roster.</source>
        <translation>Who leads the group publishes its roster.</translation>
    </message>
    <message>
        <source>Everything is published.</source>
        <translation>Everything is published.</translation>
    </message>
    <message>
        <source>Export as a calendar</source>
        <translation>Export as a calendar</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendars (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are in %1.</source>
        <translation>
            <numerusform>%n shift is in %1.</numerusform>
            <numerusform>%n shifts are in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 cannot be written: %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>digit, shift</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>No shift</translation>
    </message>
    <message>
        <source>Note an exception…</source>
        <translation>Note an exception…</translation>
    </message>
    <message>
        <source>Who leads the group looks after this.</source>
        <translation>Who leads the group looks after this.</translation>
    </message>
    <message>
        <source>Left, Right: half hours · N: next that is short · PgUp, PgDn: days</source>
        <translation>Left, Right: half hours · N: next that is short · PgUp, PgDn: days</translation>
    </message>
    <message>
        <source>Need by the hour</source>
        <translation>Need by the hour</translation>
    </message>
    <message>
        <source>Roster of %1</source>
        <translation>Roster of %1</translation>
    </message>
    <message>
        <source>The printer does not take the roster.</source>
        <translation>The printer does not take the roster.</translation>
    </message>
    <message>
        <source>Save it as PDF, or choose another printer.</source>
        <translation>Save it as PDF, or choose another printer.</translation>
    </message>
    <message>
        <source>Save the roster as PDF</source>
        <translation>Save the roster as PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>The roster is in %1.</source>
        <translation>The roster is in %1.</translation>
    </message>
    <message>
        <source>The forecast could not be read.</source>
        <translation>The forecast could not be read.</translation>
    </message>
    <message>
        <source>Reading the calls of the last weeks…</source>
        <translation>Reading the calls of the last weeks…</translation>
    </message>
    <message>
        <source>There is no call history for this group yet.</source>
        <translation>There is no call history for this group yet.</translation>
    </message>
    <message>
        <source>The calls of this group do not say how long they took.</source>
        <translation>The calls of this group do not say how long they took.</translation>
    </message>
    <message>
        <source>Two weeks with 50 calls answered by its people are enough for a forecast. A telephone log can be imported.</source>
        <translation>Two weeks with 50 calls answered by its people are enough for a forecast. A telephone log can be imported.</translation>
    </message>
    <message>
        <source>Log when calls are answered and end; then the need can be reckoned.</source>
        <translation>Log when calls are answered and end; then the need can be reckoned.</translation>
    </message>
    <message>
        <source>On shift, missing</source>
        <translation>On shift, missing</translation>
    </message>
    <message>
        <source>%1, −%2</source>
        <comment>people on shift, people missing at worst</comment>
        <translation>%1, −%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterPanel</name>
    <message>
        <source>Conflicts and requests</source>
        <translation>Conflicts and requests</translation>
    </message>
    <message>
        <source>My next shifts</source>
        <translation>My next shifts</translation>
    </message>
    <message>
        <source>None is published in these days.</source>
        <translation>None is published in these days.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>No conflicts</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Note the exception</source>
        <translation>Note the exception</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, marked in the grid.</source>
        <translation>
            <numerusform>And %n more, marked in the grid.</numerusform>
            <numerusform>And %n more, marked in the grid.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1: leave</source>
        <comment>person</comment>
        <translation>%1: leave</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>%1, approved</translation>
    </message>
    <message>
        <source>%1, asked for</source>
        <translation>%1, asked for</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, shift</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <comment>shifts with their days</comment>
        <translation>%1 for %2.</translation>
    </message>
    <message>
        <source>%1, for nothing in return.</source>
        <comment>shift with its day</comment>
        <translation>%1, for nothing in return.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>people of a swap</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 Both agree.</source>
        <translation>%1 Both agree.</translation>
    </message>
    <message>
        <source>%1 Not answered yet.</source>
        <translation>%1 Not answered yet.</translation>
    </message>
</context>
<context>
    <name>frontdesk::SaveReportDialog</name>
    <message>
        <source>The report needs a name.</source>
        <translation>The report needs a name.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Under another name the one that is kept stays as it is.</source>
        <translation>Under another name the one that is kept stays as it is.</translation>
    </message>
    <message>
        <source>Report, period and filters are kept, not figures: everybody counts what they may see.</source>
        <translation>Report, period and filters are kept, not figures: everybody counts what they may see.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Save report</translation>
    </message>
</context>
<context>
    <name>frontdesk::SaveViewDialog</name>
    <message>
        <source>The view needs a name.</source>
        <translation>The view needs a name.</translation>
    </message>
    <message>
        <source>Rename or share the view</source>
        <translation>Rename or share the view</translation>
    </message>
    <message>
        <source>Save the filter as a view</source>
        <translation>Save the filter as a view</translation>
    </message>
    <message>
        <source>A shared view shows everybody their own: “me” and “mine” mean whoever looks.</source>
        <translation>A shared view shows everybody their own: “me” and “mine” mean whoever looks.</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
</context>
<context>
    <name>frontdesk::ScheduleForm</name>
    <message>
        <source>%1; %2.</source>
        <comment>times, next time</comment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>A shorter month has its last day instead.</source>
        <translation>A shorter month has its last day instead.</translation>
    </message>
    <message>
        <source>Its days are chosen ones and do not move: every file counts the same days.</source>
        <translation>Its days are chosen ones and do not move: every file counts the same days.</translation>
    </message>
    <message>
        <source>It counts what its owner may see at that time.</source>
        <translation>It counts what its owner may see at that time.</translation>
    </message>
    <message>
        <source>The file goes into the folder of the service (frontdeskd --reports).</source>
        <translation>The file goes into the folder of the service (frontdeskd --reports).</translation>
    </message>
    <message>
        <source>This program writes it into %1 while it is open.</source>
        <translation>This program writes it into %1 while it is open.</translation>
    </message>
    <message>
        <source>Only its owner sets the times; you may end them. If you change what it counts, they end too.</source>
        <translation>Only its owner sets the times; you may end them. If you change what it counts, they end too.</translation>
    </message>
    <message>
        <source>Write as a file</source>
        <translation>Write as a file</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>On day</translation>
    </message>
    <message>
        <source>At</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Every day</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Every month</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>frontdesk::ScriptEditor</name>
    <message>
        <source>%1  %2</source>
        <comment>number and words of a question</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>typed → %1</source>
        <comment>what comes after a typed answer</comment>
        <translation>typed → %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>an answer and what comes after it</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>A script has at most 50 questions.</source>
        <translation>A script has at most 50 questions.</translation>
    </message>
    <message>
        <source>There is no question yet.</source>
        <translation>There is no question yet.</translation>
    </message>
    <message>
        <source>Nine answers have keys, more do not fit.</source>
        <translation>Nine answers have keys, more do not fit.</translation>
    </message>
    <message>
        <source>There is no answer to remove.</source>
        <translation>There is no answer to remove.</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>Question %1: %2</translation>
    </message>
    <message>
        <source>Only with a quick ticket</source>
        <translation>Only with a quick ticket</translation>
    </message>
    <message>
        <source>Name, Chinese</source>
        <translation>Name, Chinese</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>Name, English</translation>
    </message>
    <message>
        <source>Asked for the category</source>
        <translation>Asked for the category</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Questions, the first begins</source>
        <translation>Questions, the first begins</translation>
    </message>
    <message>
        <source>Question, Chinese</source>
        <translation>Question, Chinese</translation>
    </message>
    <message>
        <source>Question, English</source>
        <translation>Question, English</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Answers and what comes next</source>
        <translation>Answers and what comes next</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>One of several</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>All answers</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Then</translation>
    </message>
</context>
<context>
    <name>frontdesk::SettingsPage</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Team lead</translation>
    </message>
    <message>
        <source>Service desk manager</source>
        <translation>Service desk manager</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>List rows</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Show keys in buttons and fields</source>
        <translation>Show keys in buttons and fields</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Shared desk at %1</source>
        <translation>Shared desk at %1</translation>
    </message>
    <message>
        <source>File on this computer: %1</source>
        <translation>File on this computer: %1</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source> min without use</source>
        <translation> min without use</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Not while a call is going on. Ctrl+Shift+L locks at once.</source>
        <translation>Not while a call is going on. Ctrl+Shift+L locks at once.</translation>
    </message>
    <message>
        <source>This desk was opened without a password, so nothing could unlock it.</source>
        <translation>This desk was opened without a password, so nothing could unlock it.</translation>
    </message>
</context>
<context>
    <name>frontdesk::SharedNameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Seen by</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Only me</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>frontdesk::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Ctrl+1 … 8</source>
        <translation>Ctrl+1 … 8</translation>
    </message>
</context>
<context>
    <name>frontdesk::SidePanel</name>
    <message>
        <source>%1 %2, %3: %4</source>
        <comment>relation, number, state, title</comment>
        <translation>%1 %2, %3: %4</translation>
    </message>
    <message>
        <source>Remove the link to %1</source>
        <translation>Remove the link to %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>caller, phone</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>%1 was told</source>
        <translation>%1 was told</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Caller</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Nobody known</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>organisation, site</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Call the caller</source>
        <translation>Call the caller</translation>
    </message>
    <message>
        <source>No caller is known</source>
        <translation>No caller is known</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Enter saves, Esc undoes</source>
        <translation>Enter saves, Esc undoes</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>Still to be told</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>Undo the merge with %1</source>
        <translation>Undo the merge with %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::SignInForm</name>
    <message>
        <source>Type the desk’s address, for example desk.example.com/frontdesk.</source>
        <translation>Type the desk’s address, for example desk.example.com/frontdesk.</translation>
    </message>
    <message>
        <source>Type your login on this desk.</source>
        <translation>Type your login on this desk.</translation>
    </message>
    <message>
        <source>Join a shared desk</source>
        <translation>Join a shared desk</translation>
    </message>
    <message>
        <source>The desk is a PostgreSQL database. Whoever runs it gives you the address and a login.</source>
        <translation>The desk is a PostgreSQL database. Whoever runs it gives you the address and a login.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Frontdesk goes on where you left it.</source>
        <translation>Frontdesk goes on where you left it.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>desk.example.com/frontdesk</source>
        <translation>desk.example.com/frontdesk</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>This computer offers no keychain: the password is asked for each time.</source>
        <translation>This computer offers no keychain: the password is asked for each time.</translation>
    </message>
    <message>
        <source>Keep the password in the keychain</source>
        <translation>Keep the password in the keychain</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Another desk</source>
        <translation>Another desk</translation>
    </message>
</context>
<context>
    <name>frontdesk::StartChoice</name>
    <message>
        <source>Welcome to Frontdesk</source>
        <translation>Welcome to Frontdesk</translation>
    </message>
    <message>
        <source>A service desk in one window: calls, tickets and what was promised. Which desk do you want to work at?</source>
        <translation>A service desk in one window: calls, tickets and what was promised. Which desk do you want to work at?</translation>
    </message>
    <message>
        <source>Demo desk</source>
        <translation>Demo desk</translation>
    </message>
    <message>
        <source>A busy desk with invented people and several thousand tickets, on this computer only. Signs you in as an agent.</source>
        <translation>A busy desk with invented people and several thousand tickets, on this computer only. Signs you in as an agent.</translation>
    </message>
    <message>
        <source>New desk on this computer</source>
        <translation>New desk on this computer</translation>
    </message>
    <message>
        <source>One file, one computer. It can be moved to a server later, with its whole history.</source>
        <translation>One file, one computer. It can be moved to a server later, with its whole history.</translation>
    </message>
    <message>
        <source>Shared desk</source>
        <translation>Shared desk</translation>
    </message>
    <message>
        <source>Your colleagues work there already. You need its address and a login.</source>
        <translation>Your colleagues work there already. You need its address and a login.</translation>
    </message>
</context>
<context>
    <name>frontdesk::StartForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>Wrong several times: the next try is possible in %n s.</source>
        <translation>
            <numerusform>Wrong several times: the next try is possible in %n s.</numerusform>
            <numerusform>Wrong several times: the next try is possible in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::StartWindow</name>
    <message>
        <source>The desk is being made</source>
        <translation>The desk is being made</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connecting to %1</translation>
    </message>
    <message>
        <source>Frontdesk</source>
        <translation>Frontdesk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Upgrading %1 for this version of Frontdesk. A copy is kept beside it; a large desk takes some minutes.</source>
        <translation>Upgrading %1 for this version of Frontdesk. A copy is kept beside it; a large desk takes some minutes.</translation>
    </message>
    <message>
        <source>Open the copy of %1</source>
        <translation>Open the copy of %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::Stepper</name>
    <message>
        <source>Intake</source>
        <translation>Intake</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Feedback</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>Step %1 of %2, %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4</source>
        <translation>Step %1 of %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>frontdesk::SurveyForm</name>
    <message>
        <source>A colleague set this to %1 meanwhile; what you save replaces it.</source>
        <translation>A colleague set this to %1 meanwhile; what you save replaces it.</translation>
    </message>
    <message>
        <source>Only a desk administrator changes this.</source>
        <translation>Only a desk administrator changes this.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>It is being saved.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nothing is changed.</translation>
    </message>
    <message>
        <source>Nobody is asked. What callers answered before stays in the reports.</source>
        <translation>Nobody is asked. What callers answered before stays in the reports.</translation>
    </message>
    <message>
        <source>The caller of every closed ticket is asked.</source>
        <translation>The caller of every closed ticket is asked.</translation>
    </message>
    <message>
        <source>The callers of %1 % of the closed tickets are asked.</source>
        <translation>The callers of %1 % of the closed tickets are asked.</translation>
    </message>
    <message>
        <source>Nobody is left out for having been asked before.</source>
        <translation>Nobody is left out for having been asked before.</translation>
    </message>
    <message numerus="yes">
        <source>Whoever was asked in the last %n day(s) is left out.</source>
        <translation>
            <numerusform>Whoever was asked in the last %n day is left out.</numerusform>
            <numerusform>Whoever was asked in the last %n days is left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Saved. It holds for tickets that are closed from now on.</source>
        <translation>Saved. It holds for tickets that are closed from now on.</translation>
    </message>
    <message>
        <source>Asking whether callers were content</source>
        <translation>Asking whether callers were content</translation>
    </message>
    <message>
        <source>Whoever reported a ticket is asked when it is closed. Nobody is asked about restricted tickets and complaints about colleagues.</source>
        <translation>Whoever reported a ticket is asked when it is closed. Nobody is asked about restricted tickets and complaints about colleagues.</translation>
    </message>
    <message>
        <source>Closed tickets that are asked about</source>
        <translation>Closed tickets that are asked about</translation>
    </message>
    <message>
        <source>Days until the same person is asked again</source>
        <translation>Days until the same person is asked again</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>0, each time</source>
        <translation>0, each time</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>frontdesk::SwapDialog</name>
    <message>
        <source>Offer a shift</source>
        <translation>Offer a shift</translation>
    </message>
    <message>
        <source>The other agrees first, then a lead approves; until then nothing changes.</source>
        <translation>The other agrees first, then a lead approves; until then nothing changes.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>My shift</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>In return</source>
        <translation>In return</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, shift</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
</context>
<context>
    <name>frontdesk::TagDialog</name>
    <message>
        <source>What to do with it</source>
        <translation>What to do with it</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Add tags</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Remove tags</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>One or several, with commas between</source>
        <translation>One or several, with commas between</translation>
    </message>
</context>
<context>
    <name>frontdesk::TargetTable</name>
    <message>
        <source>same hours</source>
        <translation>same hours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>priority, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Update to the caller</source>
        <translation>Update to the caller</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Time to be done with it</source>
        <translation>Time to be done with it</translation>
    </message>
    <message>
        <source>Priority %1, %2</source>
        <translation>Priority %1, %2</translation>
    </message>
    <message>
        <source>%1, hours</source>
        <translation>%1, hours</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Time to accept it</source>
        <translation>Time to accept it</translation>
    </message>
</context>
<context>
    <name>frontdesk::TellDialog</name>
    <message>
        <source>Still to be told</source>
        <translation>Still to be told</translation>
    </message>
    <message>
        <source>These callers do not know yet how it ended. Tick whom you have told; the others stay on the list of their ticket.</source>
        <translation>These callers do not know yet how it ended. Tick whom you have told; the others stay on the list of their ticket.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>caller, ticket</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>caller, phone, ticket</comment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>Mark as told</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketEdit</name>
    <message>
        <source>%1  %2 (%3)</source>
        <comment>number, title, state</comment>
        <translation>%1  %2 (%3)</translation>
    </message>
    <message>
        <source>%1  %2 (%3, %4)</source>
        <comment>number, title, caller, state</comment>
        <translation>%1  %2 (%3, %4)</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketFacts</name>
    <message>
        <source>Facts</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, VIP</source>
        <translation>%1, VIP</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketFields</name>
    <message>
        <source>Use the matrix</source>
        <translation>Use the matrix</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Override</translation>
    </message>
    <message>
        <source>VIP raises urgency from %1 to %2.</source>
        <translation>VIP raises urgency from %1 to %2.</translation>
    </message>
    <message>
        <source>low</source>
        <translation>low</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>high</source>
        <translation>high</translation>
    </message>
    <message>
        <source>No service level</source>
        <translation>No service level</translation>
    </message>
    <message>
        <source>%1 to resolve</source>
        <translation>%1 to resolve</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Due %1, %2 hours.</source>
        <translation>Due %1, %2 hours.</translation>
    </message>
    <message>
        <source> </source>
        <comment>between two sentences; empty in Chinese</comment>
        <translation> </translation>
    </message>
    <message>
        <source>Priority, by hand</source>
        <translation>Priority, by hand</translation>
    </message>
    <message>
        <source>Priority, from the matrix</source>
        <translation>Priority, from the matrix</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Nobody yet, stays new</source>
        <translation>Nobody yet, stays new</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>No group</translation>
    </message>
    <message>
        <source>No person</source>
        <translation>No person</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>One</source>
        <translation>One</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>Med</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgency</translation>
    </message>
    <message>
        <source>Priority by hand</source>
        <translation>Priority by hand</translation>
    </message>
    <message>
        <source>Dispatch to</source>
        <translation>Dispatch to</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>About the person</translation>
    </message>
    <message>
        <source>About the group</source>
        <translation>About the group</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketHeader</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolution: %1</source>
        <translation>Resolution: %1</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>State %1</translation>
    </message>
    <message>
        <source>never reassigned</source>
        <translation>never reassigned</translation>
    </message>
    <message>
        <source>reassigned once</source>
        <translation>reassigned once</translation>
    </message>
    <message>
        <source>reassigned %1 times</source>
        <translation>reassigned %1 times</translation>
    </message>
    <message>
        <source>never reopened</source>
        <translation>never reopened</translation>
    </message>
    <message>
        <source>reopened once</source>
        <translation>reopened once</translation>
    </message>
    <message>
        <source>reopened %1 times</source>
        <translation>reopened %1 times</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reassigned, reopened</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketListModel</name>
    <message>
        <source>Not to be seen</source>
        <translation>Not to be seen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>%1, just changed</source>
        <translation>%1, just changed</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Who is at the ticket</source>
        <translation>Who is at the ticket</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Somebody</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketListView</name>
    <message>
        <source>Usual columns</source>
        <translation>Usual columns</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketMatches</name>
    <message>
        <source>Caller’s open ticket</source>
        <translation>Caller’s open ticket</translation>
    </message>
    <message>
        <source>Similar request</source>
        <translation>Similar request</translation>
    </message>
    <message>
        <source>Similar complaint</source>
        <translation>Similar complaint</translation>
    </message>
    <message>
        <source>Similar incident</source>
        <translation>Similar incident</translation>
    </message>
    <message>
        <source>Same caller, same service</source>
        <translation>Same caller, same service</translation>
    </message>
    <message>
        <source>Same caller</source>
        <translation>Same caller</translation>
    </message>
    <message>
        <source>Same service</source>
        <translation>Same service</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Same words</translation>
    </message>
    <message>
        <source>%1: %2. %3, %4. %5</source>
        <translation>%1: %2. %3, %4. %5</translation>
    </message>
    <message>
        <source>Known error, workaround</source>
        <translation>Known error, workaround</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used once</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>Same service, same words</source>
        <translation>Same service, same words</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>kind, title, why</comment>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Other words</translation>
    </message>
    <message>
        <source>with nobody yet</source>
        <translation>with nobody yet</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>Solved with</source>
        <translation>Solved with</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Outage</translation>
    </message>
    <message>
        <source>Planned work, running</source>
        <translation>Planned work, running</translation>
    </message>
    <message>
        <source>Planned work ahead</source>
        <translation>Planned work ahead</translation>
    </message>
    <message>
        <source>Same service, same site</source>
        <translation>Same service, same site</translation>
    </message>
    <message>
        <source>Same site</source>
        <translation>Same site</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>time</comment>
        <translation>since %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>time</comment>
        <translation>from %1</translation>
    </message>
    <message>
        <source>next word %1</source>
        <comment>time</comment>
        <translation>next word %1</translation>
    </message>
    <message>
        <source>till %1</source>
        <comment>time</comment>
        <translation>till %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketView</name>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>last change %1</translation>
    </message>
    <message>
        <source>What is shown is as of %1.</source>
        <translation>What is shown is as of %1.</translation>
    </message>
    <message>
        <source>No caller is known</source>
        <translation>No caller is known</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>lines of the journal</comment>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Public %1</source>
        <comment>lines of the journal</comment>
        <translation>Public %1</translation>
    </message>
    <message>
        <source>Internal %1</source>
        <comment>lines of the journal</comment>
        <translation>Internal %1</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <comment>lines of the journal</comment>
        <translation>Changes %1</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Service levels</translation>
    </message>
    <message>
        <source>No agreement applies to this ticket</source>
        <translation>No agreement applies to this ticket</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>As text</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>As picture</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Newest last</source>
        <translation>Newest last</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Which entries</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Nobody waits to be told.</source>
        <translation>Nobody waits to be told.</translation>
    </message>
    <message>
        <source>Text of this ticket was erased a moment ago.</source>
        <translation>Text of this ticket was erased a moment ago.</translation>
    </message>
    <message>
        <source>What you have typed here is kept as a draft.</source>
        <translation>What you have typed here is kept as a draft.</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>Open the other</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>This ticket was merged into another that you may not see.</source>
        <translation>This ticket was merged into another that you may not see.</translation>
    </message>
    <message>
        <source>Merged into %1: %2</source>
        <translation>Merged into %1: %2</translation>
    </message>
    <message>
        <source>Its callers are told by that one.</source>
        <translation>Its callers are told by that one.</translation>
    </message>
    <message>
        <source>The desk is away: your text is kept on this computer as %1.</source>
        <translation>The desk is away: your text is kept on this computer as %1.</translation>
    </message>
    <message>
        <source>It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits.</source>
        <translation>It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits.</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketWindow</name>
    <message>
        <source>%1 – Frontdesk</source>
        <translation>%1 – Frontdesk</translation>
    </message>
</context>
<context>
    <name>frontdesk::TopCorner</name>
    <message>
        <source>Find ticket, person or command</source>
        <translation>Find ticket, person or command</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Signed in: %1</translation>
    </message>
    <message>
        <source>My attention, nothing waits</source>
        <translation>My attention, nothing waits</translation>
    </message>
    <message numerus="yes">
        <source>My attention, %n, one late</source>
        <translation>
            <numerusform>My attention, one, late</numerusform>
            <numerusform>My attention, %n, one late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My attention, %n</source>
        <translation>
            <numerusform>My attention, one</numerusform>
            <numerusform>My attention, %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words, key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>frontdesk::TrayAlerts</name>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>ticket, why</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number: why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>One thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Frontdesk: nothing needs you</source>
        <translation>Frontdesk: nothing needs you</translation>
    </message>
    <message numerus="yes">
        <source>Frontdesk: %n thing(s) need you</source>
        <translation>
            <numerusform>Frontdesk: one thing needs you</numerusform>
            <numerusform>Frontdesk: %n things need you</numerusform>
        </translation>
    </message>
    <message>
        <source>Frontdesk is locked</source>
        <translation>Frontdesk is locked</translation>
    </message>
</context>
<context>
    <name>frontdesk::ValidFrom</name>
    <message>
        <source>From saving on</source>
        <translation>From saving on</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Holds from</translation>
    </message>
</context>
<context>
    <name>frontdesk::ValuePicker</name>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Type a name to find</source>
        <translation>Type a name to find</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nothing is called that</translation>
    </message>
    <message>
        <source>%1 of %2, type to narrow</source>
        <comment>how many of how many</comment>
        <translation>%1 of %2, type to narrow</translation>
    </message>
    <message>
        <source>Space ticks, Esc closes</source>
        <translation>Space ticks, Esc closes</translation>
    </message>
</context>
<context>
    <name>frontdesk::Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>Wallboard</translation>
    </message>
    <message>
        <source>Figures need the desk’s server.</source>
        <translation>Figures need the desk’s server.</translation>
    </message>
    <message>
        <source>%1 · Esc leaves</source>
        <comment>day, on the wallboard</comment>
        <translation>%1 · Esc leaves</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>desk, board</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Queues</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>Nobody’s</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>On shift</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>What next</translation>
    </message>
    <message>
        <source>Breaches ahead</source>
        <translation>Breaches ahead</translation>
    </message>
    <message>
        <source>No open ticket is yours.</source>
        <translation>No open ticket is yours.</translation>
    </message>
    <message>
        <source>Nothing runs out within %1 hours.</source>
        <translation>Nothing runs out within %1 hours.</translation>
    </message>
</context>
<context>
    <name>frontdesk::WhatIfPanel</name>
    <message>
        <source>Reckoning the tickets since %1 …</source>
        <translation>Reckoning the tickets since %1 …</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Response</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Groups and suppliers</source>
        <translation>Groups and suppliers</translation>
    </message>
    <message>
        <source>No ticket began since %1.</source>
        <translation>No ticket began since %1.</translation>
    </message>
    <message>
        <source>%1 of %2 tickets since %3 would have another verdict. Nothing was changed.</source>
        <translation>%1 of %2 tickets since %3 would have another verdict. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation>%1: %2 before, %3 after</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>What if</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Attainment before and after</source>
        <translation>Attainment before and after</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Met before</source>
        <translation>Met before</translation>
    </message>
    <message>
        <source>Met after</source>
        <translation>Met after</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Accepted by the group</source>
        <translation>Accepted by the group</translation>
    </message>
</context>
<context>
    <name>frontdesk::WorkModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, column, figure</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>Nobody’s</translation>
    </message>
    <message>
        <source>Within %1 h</source>
        <translation>Within %1 h</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>On shift</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>frontdesk::YearLegend</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of day, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>Make-up day</translation>
    </message>
    <message>
        <source>Other hours</source>
        <translation>Other hours</translation>
    </message>
</context>
<context>
    <name>frontdesk::YearView</name>
    <message>
        <source>ddd d MMMM yyyy</source>
        <comment>a day with its year</comment>
        <translation>ddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, its name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: working, %2</source>
        <translation>%1: working, %2</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation>%1: closed</translation>
    </message>
    <message>
        <source>%1: holiday</source>
        <translation>%1: holiday</translation>
    </message>
    <message>
        <source>%1: make-up day, %2</source>
        <translation>%1: make-up day, %2</translation>
    </message>
    <message>
        <source>%1: other hours, %2</source>
        <translation>%1: other hours, %2</translation>
    </message>
    <message>
        <source>Year %1. Space makes the day free or gives it back to the week.</source>
        <translation>Year %1. Space makes the day free or gives it back to the week.</translation>
    </message>
</context>
</TS>
