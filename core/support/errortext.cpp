#include "core/support/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Words
{
    const char *code;    ///< or "family.*" for all codes of a family that have no words of their own
    const char *english; ///< {name} stands for a value of the error, {detail} for its detail
};

constexpr Words states[] = {
    {"new", QT_TRANSLATE_NOOP("ErrorText", "new")},
    {"assigned", QT_TRANSLATE_NOOP("ErrorText", "assigned")},
    {"in_progress", QT_TRANSLATE_NOOP("ErrorText", "in progress")},
    {"pending", QT_TRANSLATE_NOOP("ErrorText", "pending")},
    {"resolved", QT_TRANSLATE_NOOP("ErrorText", "resolved")},
    {"closed", QT_TRANSLATE_NOOP("ErrorText", "closed")},
    {"cancelled", QT_TRANSLATE_NOOP("ErrorText", "cancelled")},
    {"submitted", QT_TRANSLATE_NOOP("ErrorText", "submitted")},
    {"waiting_approval", QT_TRANSLATE_NOOP("ErrorText", "waiting for approval")},
    {"approved", QT_TRANSLATE_NOOP("ErrorText", "approved")},
    {"rejected", QT_TRANSLATE_NOOP("ErrorText", "rejected")},
    {"fulfilling", QT_TRANSLATE_NOOP("ErrorText", "being fulfilled")},
    {"fulfilled", QT_TRANSLATE_NOOP("ErrorText", "fulfilled")},
    {"received", QT_TRANSLATE_NOOP("ErrorText", "received")},
    {"acknowledged", QT_TRANSLATE_NOOP("ErrorText", "acknowledged")},
    {"investigating", QT_TRANSLATE_NOOP("ErrorText", "under investigation")},
    {"answered", QT_TRANSLATE_NOOP("ErrorText", "answered")},
    {"appealed", QT_TRANSLATE_NOOP("ErrorText", "appealed")},
};

constexpr Words actions[] = {
    {"take", QT_TRANSLATE_NOOP("ErrorText", "Take")},
    {"assign", QT_TRANSLATE_NOOP("ErrorText", "Assign")},
    {"pending", QT_TRANSLATE_NOOP("ErrorText", "Set pending")},
    {"resume", QT_TRANSLATE_NOOP("ErrorText", "Resume")},
    {"resolve", QT_TRANSLATE_NOOP("ErrorText", "Resolve")},
    {"ask", QT_TRANSLATE_NOOP("ErrorText", "Ask the caller")},
    {"confirm", QT_TRANSLATE_NOOP("ErrorText", "Caller's answer")},
    {"close", QT_TRANSLATE_NOOP("ErrorText", "Close")},
    {"reopen", QT_TRANSLATE_NOOP("ErrorText", "Reopen")},
    {"cancel", QT_TRANSLATE_NOOP("ErrorText", "Cancel the ticket")},
    {"ask_approval", QT_TRANSLATE_NOOP("ErrorText", "Ask for approval")},
    {"approve", QT_TRANSLATE_NOOP("ErrorText", "Approve")},
    {"reject", QT_TRANSLATE_NOOP("ErrorText", "Reject")},
    {"investigate", QT_TRANSLATE_NOOP("ErrorText", "Investigate")},
    {"appeal", QT_TRANSLATE_NOOP("ErrorText", "Appeal")},
    {"edit", QT_TRANSLATE_NOOP("ErrorText", "Edit")},
    {"priority", QT_TRANSLATE_NOOP("ErrorText", "Set the priority")},
    {"undo", QT_TRANSLATE_NOOP("ErrorText", "Undo")},
};

constexpr Words roles[] = {
    {"agent", QT_TRANSLATE_NOOP("ErrorText", "agent")},
    {"lead", QT_TRANSLATE_NOOP("ErrorText", "team lead")},
    {"manager", QT_TRANSLATE_NOOP("ErrorText", "service desk manager")},
    {"admin", QT_TRANSLATE_NOOP("ErrorText", "administrator")},
};

constexpr Words errors[] = {
    {"access.denied", QT_TRANSLATE_NOOP("ErrorText", "You may not do this with your role. Nothing was changed. Ask a desk administrator for the right, or somebody who has it.")},
    {"access.hash_failed", QT_TRANSLATE_NOOP("ErrorText", "The password could not be protected on this computer, so nothing was saved. Close other programs to free memory and try again.")},
    {"access.no_rights", QT_TRANSLATE_NOOP("ErrorText", "This login works, but it belongs to nobody on this desk. Ask a desk administrator to add you to the staff.")},
    {"access.refused_kept", QT_TRANSLATE_NOOP("ErrorText", "The desk no longer accepts this sign-in, so its copy on this computer was removed. What you typed and did not send stays sealed and is back when this login is let in again: sign in with the password as it is now, or ask a desk administrator.")},
    {"access.withdrawn", QT_TRANSLATE_NOOP("ErrorText", "The desk no longer lets this login in. What was kept of it on this computer was removed. Ask a desk administrator.")},
    {"access.withdrawn_waiting", QT_TRANSLATE_NOOP("ErrorText", "The desk no longer lets this login in. What was kept of it on this computer was removed, but for {count} calls or notes that were not sent: they stay sealed and are sent when this login is let in again. Ask a desk administrator.")},
    {"access.wrong_password", QT_TRANSLATE_NOOP("ErrorText", "The login or the password is wrong. Type both again; after a change of password use the new one.")},
    {"agreement.version_fixed", QT_TRANSLATE_NOOP("ErrorText", "What has been valid stays as it was: clocks of finished tickets are reckoned with it. Save a new version that begins from now on.")},
    {"agreement.version_past", QT_TRANSLATE_NOOP("ErrorText", "A new version begins now or later, for what has passed stays as it was.")},
    {"agreement.without_event", QT_TRANSLATE_NOOP("ErrorText", "Calendars and agreements change only together with an entry in their journal. Nothing was changed.")},
    {"agreement.code_taken", QT_TRANSLATE_NOOP("ErrorText", "The code {code} is taken. Choose another; it stays as it is afterwards.")},
    {"agreement.code_unreadable", QT_TRANSLATE_NOOP("ErrorText", "A code has small letters, digits, dots, dashes and underscores, up to 40.")},
    {"agreement.group_is_supplier", QT_TRANSLATE_NOOP("ErrorText", "This group is a supplier: what it owes stands in a contract.")},
    {"agreement.group_missing", QT_TRANSLATE_NOOP("ErrorText", "An operational agreement and a contract name the group that they are with.")},
    {"agreement.group_not_supplier", QT_TRANSLATE_NOOP("ErrorText", "This group is no supplier: what it owes stands in an operational agreement.")},
    {"agreement.no_targets", QT_TRANSLATE_NOOP("ErrorText", "An agreement promises something: at least one target for one priority.")},
    {"agreement.pause_forbidden", QT_TRANSLATE_NOOP("ErrorText", "Waiting for this reason never stops a clock: it is our own time ({reason}).")},
    {"agreement.response_after_resolution", QT_TRANSLATE_NOOP("ErrorText", "The response would be due after the resolution. Make it shorter.")},
    {"agreement.scope_taken", QT_TRANSLATE_NOOP("ErrorText", "{other} already applies to exactly the same tickets, so nobody could reach this agreement. Change or retire that one.")},
    {"agreement.service_inactive", QT_TRANSLATE_NOOP("ErrorText", "This service is no longer offered, so nobody could reach the agreement.")},
    {"agreement.target_long", QT_TRANSLATE_NOOP("ErrorText", "A target is at most a hundred years.")},
    {"agreement.target_never", QT_TRANSLATE_NOOP("ErrorText", "The calendar {code} never has so many hours, so this target would never be due.")},
    {"agreement.target_unreadable", QT_TRANSLATE_NOOP("ErrorText", "{text} is no time like 4 h, 30 min or 2 h 30 min.")},
    {"agreement.target_zero", QT_TRANSLATE_NOOP("ErrorText", "A target is at least one second. Leave it empty where nothing is promised.")},
    {"agreement.unknown", QT_TRANSLATE_NOOP("ErrorText", "This agreement no longer exists.")},
    {"agreement.unreadable", QT_TRANSLATE_NOOP("ErrorText", "A service level agreement of this desk cannot be read. Tickets keep their times; ask an administrator to correct the agreement.")},
    {"attachment.damaged", QT_TRANSLATE_NOOP("ErrorText", "The stored file no longer matches its checksum and was not opened. Ask whoever sent it to send it again.")},
    {"attachment.not_found", QT_TRANSLATE_NOOP("ErrorText", "This file is no longer there, or you may not see it.")},
    {"attachment.too_big", QT_TRANSLATE_NOOP("ErrorText", "The file {name} is larger than {limit} MB and was not attached. Compress it, or put a link to it into a note.")},
    {"audit.altered", QT_TRANSLATE_NOOP("ErrorText", "Event {seq} of {subject} {id} is not what was recorded, or an event before it was taken out.")},
    {"audit.anchor_differs", QT_TRANSLATE_NOOP("ErrorText", "Event {seq} of {subject} {id} differs from the anchor: its history was rewritten.")},
    {"audit.anchor_missing", QT_TRANSLATE_NOOP("ErrorText", "The anchor knows event {seq} of {subject} {id}, the desk does not: its end was cut off.")},
    {"audit.anchor_unreadable", QT_TRANSLATE_NOOP("ErrorText", "The anchor file was cut or changed. Use the copy that you kept elsewhere.")},
    {"audit.body_altered", QT_TRANSLATE_NOOP("ErrorText", "The content of event {seq} of {subject} {id} was changed after it was recorded.")},
    {"audit.missing", QT_TRANSLATE_NOOP("ErrorText", "Event {seq} of {subject} {id} is missing.")},
    {"backup.damaged", QT_TRANSLATE_NOOP("ErrorText", "The backup was changed or damaged after it was written; its checksum does not fit. Nothing was restored.")},
    {"backup.denied", QT_TRANSLATE_NOOP("ErrorText", "Only the owner of the desk may copy it whole.")},
    {"backup.not_empty", QT_TRANSLATE_NOOP("ErrorText", "There is a desk at the target already. Nothing was written; choose an empty place.")},
    {"backup.schema", QT_TRANSLATE_NOOP("ErrorText", "The backup comes from another version of the program. Restore it with that version, then upgrade.")},
    {"backup.unreadable", QT_TRANSLATE_NOOP("ErrorText", "This is not a backup of a desk, or its end is missing. Nothing was restored.")},
    {"calendar.date_far", QT_TRANSLATE_NOOP("ErrorText", "Days from 1970 to 2099 can have hours of their own.")},
    {"calendar.in_use", QT_TRANSLATE_NOOP("ErrorText", "Agreements still run in this calendar: {who}. Give them another one first.")},
    {"calendar.no_hours", QT_TRANSLATE_NOOP("ErrorText", "A calendar without any hours would stop every clock. Enter hours for at least one day.")},
    {"calendar.unknown", QT_TRANSLATE_NOOP("ErrorText", "The calendar {code} cannot be used: it does not exist, is retired, or its time zone is not known here.")},
    {"calendar.zone_unknown", QT_TRANSLATE_NOOP("ErrorText", "The time zone {zone} is not known on this machine. Choose one from the list.")},
    {"calendar.*", QT_TRANSLATE_NOOP("ErrorText", "The business hours cannot be used: {detail}.")},
    {"category.unknown", QT_TRANSLATE_NOOP("ErrorText", "This desk has no such category. Choose one from the list.")},
    {"customer.ambiguous", QT_TRANSLATE_NOOP("ErrorText", "Several people are called {name}: {numbers}. Give the number, telephone or e-mail of the one who is meant.")},
    {"customer.changed_meanwhile", QT_TRANSLATE_NOOP("ErrorText", "{number} was changed by somebody else while you looked. Nothing was merged. The newest values are shown; choose again.")},
    {"customer.email_invalid", QT_TRANSLATE_NOOP("ErrorText", "This is not an e-mail address. Write it like name@example.org.")},
    {"customer.merge_self", QT_TRANSLATE_NOOP("ErrorText", "These are the same person already. Choose two different people.")},
    {"customer.merged", QT_TRANSLATE_NOOP("ErrorText", "{number} was merged into {into} meanwhile. Nothing was changed. Go on with {into}.")},
    {"customer.name_missing", QT_TRANSLATE_NOOP("ErrorText", "A person needs a name. Everything else you typed is still here.")},
    {"customer.not_found", QT_TRANSLATE_NOOP("ErrorText", "There is no such person on this desk. Search again, or add the person.")},
    {"customer.not_merged", QT_TRANSLATE_NOOP("ErrorText", "{number} is not merged into anybody now. Somebody may have taken the merge back already.")},
    {"customer.without_event", QT_TRANSLATE_NOOP("ErrorText", "The customer would change without an entry in the history. Nothing was saved.")},
    {"demo.desk_not_empty", QT_TRANSLATE_NOOP("ErrorText", "The demo needs a new desk, and this one is in use already. Nothing was changed; choose another file or database.")},
    {"desk.address_invalid", QT_TRANSLATE_NOOP("ErrorText", "This is not the address of a desk. Write sqlite:///path/desk.db or postgresql://user@host/database.")},
    {"desk.backup_failed", QT_TRANSLATE_NOOP("ErrorText", "The desk was not upgraded, for no copy could be made at {file}. Free some space or allow writing there, then open the desk again.")},
    {"desk.busy", QT_TRANSLATE_NOOP("ErrorText", "Others were writing for so long that this was not saved. Try again in a moment; what you typed is kept.")},
    {"desk.canceled", QT_TRANSLATE_NOOP("ErrorText", "This was stopped before it was done. Nothing was changed.")},
    {"desk.cannot_open", QT_TRANSLATE_NOOP("ErrorText", "The file of this desk cannot be opened. Check that its folder exists and that you may read and write there.")},
    {"desk.certificate", QT_TRANSLATE_NOOP("ErrorText", "The server could not prove that it is the one named in the address, so no password was sent: {server}. Ask its administrator for the certificate to trust (sslrootcert in the address).")},
    {"desk.connection_lost", QT_TRANSLATE_NOOP("ErrorText", "The connection to the desk was lost. What you typed is kept; it goes on as soon as the server answers.")},
    {"desk.constraint", QT_TRANSLATE_NOOP("ErrorText", "The desk refused this because it breaks one of its rules. Nothing was saved; check what you entered.")},
    {"desk.damaged", QT_TRANSLATE_NOOP("ErrorText", "The file of this desk is damaged or is no database. Nothing was written to it. Restore the latest backup.")},
    {"desk.disk_full", QT_TRANSLATE_NOOP("ErrorText", "The disk of the desk is full, so nothing was saved. Free some space and save again; what you typed is kept.")},
    {"desk.driver_missing", QT_TRANSLATE_NOOP("ErrorText", "This installation has no driver for such a desk. Install Qt's SQL driver for it (package libqt6sql6-psql or libqt6sql6-sqlite).")},
    {"desk.duplicate", QT_TRANSLATE_NOOP("ErrorText", "The same thing was saved there already. Look at what is there before you save again.")},
    {"desk.empty", QT_TRANSLATE_NOOP("ErrorText", "This database is empty: no desk has been made in it yet. Make one with “frontdeskctl --desk URL init”.")},
    {"desk.file_exists", QT_TRANSLATE_NOOP("ErrorText", "There is a file of this name already. It was left as it is; choose another name.")},
    {"desk.init_denied", QT_TRANSLATE_NOOP("ErrorText", "This login may not create roles and schemas on the server. Let a database administrator run “frontdeskctl init”.")},
    {"desk.internal", QT_TRANSLATE_NOOP("ErrorText", "Something unexpected went wrong inside the program. Nothing was saved; what you typed is kept. The log says more.")},
    {"desk.io_error", QT_TRANSLATE_NOOP("ErrorText", "The disk of the desk gave an error, so nothing was saved. Check the disk, then try again; what you typed is kept.")},
    {"desk.no_database", QT_TRANSLATE_NOOP("ErrorText", "There is no desk at this address. Check the name, or make a new desk there.")},
    {"desk.no_server", QT_TRANSLATE_NOOP("ErrorText", "No server answers at this address. Check host and port, and whether the database server runs.")},
    {"desk.no_tls", QT_TRANSLATE_NOOP("ErrorText", "The server offers no encryption, so no password was sent. Ask its administrator for TLS.")},
    {"desk.not_a_desk", QT_TRANSLATE_NOOP("ErrorText", "This database holds something else than a desk and was left as it is. Choose another one.")},
    {"desk.read_only", QT_TRANSLATE_NOOP("ErrorText", "The desk can only be read at the moment, so nothing was saved. What you typed is kept; save it when the desk can be written again.")},
    {"desk.refused", QT_TRANSLATE_NOOP("ErrorText", "The server does not let this computer in. Its administrator can allow it (pg_hba.conf).")},
    {"desk.schema_newer", QT_TRANSLATE_NOOP("ErrorText", "This desk was upgraded for a newer Frontdesk. Install the newer version to work on it; nothing was changed.")},
    {"desk.schema_older", QT_TRANSLATE_NOOP("ErrorText", "This desk is older than this Frontdesk. Its owner upgrades it with “frontdeskctl --desk URL init”; nothing was changed.")},
    {"desk.tls_required", QT_TRANSLATE_NOOP("ErrorText", "The server only accepts encrypted connections. Take sslmode out of the address.")},
    {"desk.too_big", QT_TRANSLATE_NOOP("ErrorText", "This is more than the desk can keep in one place. Shorten it, or attach it as a file.")},
    {"desk.too_many_clients", QT_TRANSLATE_NOOP("ErrorText", "The server has no free connection left. Try again in a moment, or let its administrator raise max_connections.")},
    {"desk.unreachable", QT_TRANSLATE_NOOP("ErrorText", "The server cannot be reached. It says: {server}")},
    {"desk.unverified_server", QT_TRANSLATE_NOOP("ErrorText", "sslmode={mode} would send passwords and tickets to {hosts} without knowing who listens. Take it out of the address; where it must be, the administrator of this computer allows the host.")},
    {"escalation.notice_gone", QT_TRANSLATE_NOOP("ErrorText", "This escalation was not meant for you, or is gone. Nothing was changed. Reload the list.")},
    {"escalation.resolved", QT_TRANSLATE_NOOP("ErrorText", "{number} is resolved or has ended, so there is nothing to escalate. Reopen it first if it does not work.")},
    {"field.missing", QT_TRANSLATE_NOOP("ErrorText", "This must be filled in.")},
    {"field.too_long", QT_TRANSLATE_NOOP("ErrorText", "This text is too long. Shorten it, or attach it as a file; what you typed is kept.")},
    {"file.not_found", QT_TRANSLATE_NOOP("ErrorText", "There is no file {file}.")},
    {"file.unwritable", QT_TRANSLATE_NOOP("ErrorText", "The file {file} cannot be written. Choose another place.")},
    {"file.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The file {file} cannot be read. Check that you may open it.")},
    {"folding.opencc_missing", QT_TRANSLATE_NOOP("ErrorText", "The tables for traditional and simplified characters are missing, so search does not match them with each other. Install libopencc-data.")},
    {"group.unknown", QT_TRANSLATE_NOOP("ErrorText", "This desk has no such group. Choose one from the list.")},
    {"holidays.day_unreadable", QT_TRANSLATE_NOOP("ErrorText", "Line {line} is no day with a mark whether it is free: {text}. Nothing was imported.")},
    {"holidays.empty", QT_TRANSLATE_NOOP("ErrorText", "The file names no day from {from} to {until}. Nothing was imported.")},
    {"holidays.encoding", QT_TRANSLATE_NOOP("ErrorText", "The text of this file is in an encoding that is not known for sure. Save it as UTF-8 and import it again.")},
    {"holidays.event_unreadable", QT_TRANSLATE_NOOP("ErrorText", "The event {event} cannot be read: {detail}. Nothing was imported.")},
    {"holidays.format", QT_TRANSLATE_NOOP("ErrorText", "This is no iCalendar file and no list of holidays (YEAR.json of holiday-cn, or CSV with date,name,is_off_day). Nothing was imported.")},
    {"import.call_backwards", QT_TRANSLATE_NOOP("ErrorText", "The call in line {line} was answered before it came in, or ended before that.")},
    {"import.call_future", QT_TRANSLATE_NOOP("ErrorText", "The call in line {line} lies in the future. Check the time zone of the mapping.")},
    {"import.call_key_missing", QT_TRANSLATE_NOOP("ErrorText", "The row in line {line} names no call and was left out.")},
    {"import.call_twice", QT_TRANSLATE_NOOP("ErrorText", "The call in line {line} stands in this file already.")},
    {"import.closed_early", QT_TRANSLATE_NOOP("ErrorText", "The source closed the ticket before its last change; the later time was taken.")},
    {"import.columns_missing", QT_TRANSLATE_NOOP("ErrorText", "The file lacks columns that the mapping names: {columns}. Nothing was imported.")},
    {"import.duration_unreadable", QT_TRANSLATE_NOOP("ErrorText", "{value} in line {line} is no duration. Write seconds, or hours:minutes:seconds.")},
    {"import.key_missing", QT_TRANSLATE_NOOP("ErrorText", "The row in line {line} names no ticket and was left out.")},
    {"import.opened_late", QT_TRANSLATE_NOOP("ErrorText", "The source opened the ticket after its first change; the earlier time was taken.")},
    {"import.rows_broken", QT_TRANSLATE_NOOP("ErrorText", "Rows of this ticket cannot be read (lines {lines}), so the ticket was left out.")},
    {"import.rows_many", QT_TRANSLATE_NOOP("ErrorText", "The mapping expects one row for each ticket, but line {line} is another one of the same ticket.")},
    {"import.state_kept", QT_TRANSLATE_NOOP("ErrorText", "The source names a state that the mapping does not know; the ticket kept the state before.")},
    {"import.state_not_of_kind", QT_TRANSLATE_NOOP("ErrorText", "The state does not belong to this kind of ticket (line {line}). Correct the mapping.")},
    {"import.ticket_split", QT_TRANSLATE_NOOP("ErrorText", "The rows of this ticket do not stand together (line {line}). Sort the file by ticket first.")},
    {"import.time_missing", QT_TRANSLATE_NOOP("ErrorText", "A time is missing in line {line}.")},
    {"import.time_unreadable", QT_TRANSLATE_NOOP("ErrorText", "The time in line {line} cannot be read in the formats of the mapping.")},
    {"import.time_went_back", QT_TRANSLATE_NOOP("ErrorText", "A time lies before the one of the row above; the row above was taken.")},
    {"import.title_empty", QT_TRANSLATE_NOOP("ErrorText", "The ticket in line {line} has no title.")},
    {"import.value_unknown", QT_TRANSLATE_NOOP("ErrorText", "The value in line {line} is not in the mapping. Add it there, or give a default.")},
    {"import.*", QT_TRANSLATE_NOOP("ErrorText", "This ticket could not be imported.")},
    {"interaction.abandoned_answered", QT_TRANSLATE_NOOP("ErrorText", "A caller who gave up was not answered: take the answering time out, or choose another outcome.")},
    {"interaction.agent_denied", QT_TRANSLATE_NOOP("ErrorText", "Only the owner of the desk may log contacts for somebody else. Nothing was saved.")},
    {"interaction.already_finished", QT_TRANSLATE_NOOP("ErrorText", "A colleague has finished this contact already. What you typed is kept; log it as a contact of its own if it is needed.")},
    {"interaction.call_back_missing", QT_TRANSLATE_NOOP("ErrorText", "Say when to call back.")},
    {"interaction.call_back_past", QT_TRANSLATE_NOOP("ErrorText", "The time for the call-back lies in the past. Choose a later one.")},
    {"interaction.call_back_undecided", QT_TRANSLATE_NOOP("ErrorText", "The caller hung up: choose a time to call back, or say that no call-back is wanted.")},
    {"interaction.channel_unknown", QT_TRANSLATE_NOOP("ErrorText", "This is no channel of contact. Use phone, walk_in, mail, web, chat or alert.")},
    {"interaction.finished", QT_TRANSLATE_NOOP("ErrorText", "This contact is finished and stays as it is. Log a new one.")},
    {"interaction.in_future", QT_TRANSLATE_NOOP("ErrorText", "This time lies in the future.")},
    {"interaction.link_missing", QT_TRANSLATE_NOOP("ErrorText", "Choose the ticket that the contact belongs to.")},
    {"interaction.no_call_back", QT_TRANSLATE_NOOP("ErrorText", "This call-back is done already, or there was none.")},
    {"interaction.not_found", QT_TRANSLATE_NOOP("ErrorText", "There is no such contact, or you may not see it.")},
    {"interaction.outcome_missing", QT_TRANSLATE_NOOP("ErrorText", "Say what came of the contact before it is closed.")},
    {"interaction.outcome_unknown", QT_TRANSLATE_NOOP("ErrorText", "This is no outcome. Use answered, linked, created, transferred, dropped, call_back or abandoned.")},
    {"interaction.seconds_wrong", QT_TRANSLATE_NOOP("ErrorText", "Seconds count from 0 and stay below a week.")},
    {"interaction.times_reversed", QT_TRANSLATE_NOOP("ErrorText", "A contact rings, is answered and ends, in this order. Correct the times.")},
    {"interaction.too_old", QT_TRANSLATE_NOOP("ErrorText", "Contacts can be logged up to seven days afterwards. Older ones come in by an import.")},
    {"interaction.transfer_missing", QT_TRANSLATE_NOOP("ErrorText", "Say to whom the call was transferred.")},
    {"journal.actor_forged", QT_TRANSLATE_NOOP("ErrorText", "A change was signed with another person's name. It was refused and nothing was saved.")},
    {"journal.append_only", QT_TRANSLATE_NOOP("ErrorText", "History cannot be changed or removed.")},
    {"journal.import_denied", QT_TRANSLATE_NOOP("ErrorText", "Only the owner of the desk may import. Nothing was saved.")},
    {"journal.row_behind", QT_TRANSLATE_NOOP("ErrorText", "An entry would stand in the history without the ticket following it. Nothing was saved.")},
    {"journal.too_old", QT_TRANSLATE_NOOP("ErrorText", "This lies too far back to be written as a change of today. Nothing was saved.")},
    {"ladder.action_unknown", QT_TRANSLATE_NOOP("ErrorText", "This step does nothing that the desk knows. Choose notify, reassign or raise the level.")},
    {"ladder.clock_unknown", QT_TRANSLATE_NOOP("ErrorText", "This step is on a clock that agreements do not have. Choose response, update, resolution or the clock of the group.")},
    {"ladder.point_invalid", QT_TRANSLATE_NOOP("ErrorText", "This step has no point that can be reached. Enter 1 to 1000 percent, or a time of more than nothing and at most a year; repeat every 5 percent or more.")},
    {"ladder.step_twice", QT_TRANSLATE_NOOP("ErrorText", "This step stands twice in the ladder. It would fire once all the same; remove one of the two.")},
    {"ladder.to_missing", QT_TRANSLATE_NOOP("ErrorText", "This step tells nobody. Choose who is told, or the group that gets the ticket.")},
    {"ladder.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The escalation ladder of an agreement cannot be read. Clocks go on, but its steps are not fired; ask an administrator to correct it.")},
    {"leadership.held", QT_TRANSLATE_NOOP("ErrorText", "Another program does the work of this desk. Nothing was changed; this one waits until the other ends.")},
    {"leadership.lost", QT_TRANSLATE_NOOP("ErrorText", "Another program has taken over the work of this desk meanwhile. Nothing was done twice; this one waits.")},
    {"mapping.bad_template", QT_TRANSLATE_NOOP("ErrorText", "The text in the mapping is not closed: each { needs its }.")},
    {"mapping.bad_time_format", QT_TRANSLATE_NOOP("ErrorText", "“{value}” in the mapping is no format of a time.")},
    {"mapping.missing", QT_TRANSLATE_NOOP("ErrorText", "The mapping lacks an entry that is needed.")},
    {"mapping.not_json", QT_TRANSLATE_NOOP("ErrorText", "The mapping is no JSON (line {line}): {problem}.")},
    {"mapping.unknown_code", QT_TRANSLATE_NOOP("ErrorText", "The mapping uses the code “{value}”. Known are: {expected}.")},
    {"mapping.unknown_encoding", QT_TRANSLATE_NOOP("ErrorText", "The mapping names the encoding “{value}”, which is not known.")},
    {"mapping.unknown_key", QT_TRANSLATE_NOOP("ErrorText", "The mapping has an entry that nobody reads. Check its spelling.")},
    {"mapping.unknown_zone", QT_TRANSLATE_NOOP("ErrorText", "The mapping names the time zone “{value}”, which is not known. Write it like Europe/Berlin.")},
    {"mapping.version", QT_TRANSLATE_NOOP("ErrorText", "This is no mapping of version {expected}. Set frontdesk_mapping to {expected}.")},
    {"mapping.wrong_type", QT_TRANSLATE_NOOP("ErrorText", "An entry of the mapping is of the wrong kind; wanted is: {expected}.")},
    {"mapping.zone_missing", QT_TRANSLATE_NOOP("ErrorText", "The times have no zone of their own, so the mapping must name one.")},
    {"mass.nothing", QT_TRANSLATE_NOOP("ErrorText", "Select the tickets to be changed first.")},
    {"mass.one_at_a_time", QT_TRANSLATE_NOOP("ErrorText", "This is done to one ticket at a time. Choose one of them.")},
    {"mass.too_many", QT_TRANSLATE_NOOP("ErrorText", "{count} tickets are too many to be changed at once; the limit is {limit}. Narrow the list.")},
    {"offline.file", QT_TRANSLATE_NOOP("ErrorText", "This computer’s disk refuses what was to be kept ({why}). It stands on the screen and is not saved; make room or copy it elsewhere, then save again.")},
    {"offline.locked", QT_TRANSLATE_NOOP("ErrorText", "What is kept on this computer is sealed, and neither the keychain nor this password opens it. After a change of password use the one from before.")},
    {"offline.none", QT_TRANSLATE_NOOP("ErrorText", "Nothing of this desk is kept on this computer for this login. Sign in once while the desk can be reached; afterwards work goes on without it.")},
    {"offline.not_kept", QT_TRANSLATE_NOOP("ErrorText", "The server is away, and the copy on this computer does not have this. It is shown when the server is back.")},
    {"phone.area_missing", QT_TRANSLATE_NOOP("ErrorText", "The area code is missing. Write the whole number.")},
    {"phone.empty", QT_TRANSLATE_NOOP("ErrorText", "There is no number in it.")},
    {"phone.letters", QT_TRANSLATE_NOOP("ErrorText", "A telephone number has no letters. Put words into the note.")},
    {"phone.too_long", QT_TRANSLATE_NOOP("ErrorText", "The number has too many digits.")},
    {"phone.too_short", QT_TRANSLATE_NOOP("ErrorText", "The number has too few digits.")},
    {"phone.unreadable", QT_TRANSLATE_NOOP("ErrorText", "This cannot be read as a telephone number. Write it like +86 10 1234 5678.")},
    {"intake.changed_meanwhile", QT_TRANSLATE_NOOP("ErrorText", "A colleague changed this meanwhile. Nothing was saved and what you typed is still here; choose it again in the list to see how it stands now.")},
    {"knowledge.changed_meanwhile", QT_TRANSLATE_NOOP("ErrorText", "A colleague changed the article meanwhile. Nothing was published; read the newest text, then publish.")},
    {"knowledge.field_fixed", QT_TRANSLATE_NOOP("ErrorText", "This cannot be changed once the article exists.")},
    {"knowledge.fixed_column", QT_TRANSLATE_NOOP("ErrorText", "This cannot be changed once the article exists.")},
    {"knowledge.gap_unknown", QT_TRANSLATE_NOOP("ErrorText", "This search is no longer on the list, or you may not see it.")},
    {"knowledge.id_missing", QT_TRANSLATE_NOOP("ErrorText", "Line {line} has no id. Without one the article would come in twice when the file is read again.")},
    {"knowledge.kind_unknown", QT_TRANSLATE_NOOP("ErrorText", "The kind of an article is how_to, known_error, faq or script.")},
    {"knowledge.language_unknown", QT_TRANSLATE_NOOP("ErrorText", "Articles are written in zh or en.")},
    {"knowledge.never_deleted", QT_TRANSLATE_NOOP("ErrorText", "Articles are never deleted. Retire it instead.")},
    {"knowledge.not_found", QT_TRANSLATE_NOOP("ErrorText", "There is no such article, or you may not see it.")},
    {"knowledge.publish_denied", QT_TRANSLATE_NOOP("ErrorText", "Only the article's owner, a team lead or a manager may do this. Send the draft for review instead.")},
    {"knowledge.retired", QT_TRANSLATE_NOOP("ErrorText", "A retired article is not changed. Take it back as a draft first.")},
    {"knowledge.title_missing", QT_TRANSLATE_NOOP("ErrorText", "An article needs a title in each language in which it has text.")},
    {"knowledge.transition_forbidden", QT_TRANSLATE_NOOP("ErrorText", "The article's state does not allow this step now.")},
    {"knowledge.version_fixed", QT_TRANSLATE_NOOP("ErrorText", "A published version stays as it is. Save the change as a new one.")},
    {"knowledge.without_event", QT_TRANSLATE_NOOP("ErrorText", "The desk refused a change of an article that its journal does not tell of. Nothing was changed.")},
    {"planning.*", QT_TRANSLATE_NOOP("ErrorText", "This cannot be reckoned: {detail}.")},
    {"planning.no_handling_time", QT_TRANSLATE_NOOP("ErrorText", "The calls of this group do not say how long they took, so the need of agents cannot be reckoned. Log when calls are answered and end.")},
    {"planning.no_history", QT_TRANSLATE_NOOP("ErrorText", "There is no call history for this group yet: a forecast needs two whole weeks with 50 calls at least.")},
    {"report.date_unreadable", QT_TRANSLATE_NOOP("ErrorText", "This is no date that a report can begin or end with. Write it like 2026-01-31.")},
    {"report.drawer_missing", QT_TRANSLATE_NOOP("ErrorText", "The program frontdesk-report, which draws PDFs, does not stand beside this one. Install it, or choose XLSX or CSV.")},
    {"report.filter_unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no {value} to filter by.")},
    {"report.format_unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no format {format}. Choose json, csv, xlsx or pdf.")},
    {"report.language_unknown", QT_TRANSLATE_NOOP("ErrorText", "Reports are written in en or zh, not in {language}.")},
    {"report.measure_unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no measure {name}. The list of reports names them all.")},
    {"report.not_drawn", QT_TRANSLATE_NOOP("ErrorText", "The PDF could not be drawn. Nothing was written; XLSX and CSV have the same figures.")},
    {"report.organisation_unknown", QT_TRANSLATE_NOOP("ErrorText", "The desk knows no organisation {value}.")},
    {"report.output_missing", QT_TRANSLATE_NOOP("ErrorText", "A workbook or a PDF needs a file to be written to. Name it.")},
    {"report.owner_left", QT_TRANSLATE_NOOP("ErrorText", "Whoever made this report no longer works at this desk, so nobody says what it may count. Save it anew under your own name.")},
    {"report.period_backwards", QT_TRANSLATE_NOOP("ErrorText", "The last day lies before the first.")},
    {"report.period_long", QT_TRANSLATE_NOOP("ErrorText", "A report covers 20 years at most. Choose a shorter period.")},
    {"report.schedule_broken_off", QT_TRANSLATE_NOOP("ErrorText", "The service ended before the file was written, more often than is tried again.")},
    {"report.schedule_invalid", QT_TRANSLATE_NOOP("ErrorText", "A schedule has a day, a time of day, a format (csv, xlsx, pdf) and a language (zh, en). Nothing was saved.")},
    {"report.schedule_denied", QT_TRANSLATE_NOOP("ErrorText", "Only its owner has a report written, because it counts what the owner may see. You may end it, or save a copy of your own.")},
    {"report.stream_unreadable", QT_TRANSLATE_NOOP("ErrorText", "This is no report of this version of Frontdesk. Nothing was drawn.")},
    {"report.table_unknown", QT_TRANSLATE_NOOP("ErrorText", "This report has no table {name}.")},
    {"report.unguarded", QT_TRANSLATE_NOOP("ErrorText", "The service is signed in with a login that sees everything, so the report would show what its owner may not see. Run it with a login of the role “service”.")},
    {"report.unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no report {name}. The list of reports names them all.")},
    {"report.zone_unknown", QT_TRANSLATE_NOOP("ErrorText", "The time zone {zone} is not known on this machine. Write it like Europe/Berlin.")},
    {"handover.signed", QT_TRANSLATE_NOOP("ErrorText", "A signed sheet stays as it is.")},
    {"handover.taken_already", QT_TRANSLATE_NOOP("ErrorText", "Somebody has taken this sheet over already. Nothing was signed in your name.")},
    {"handover.own", QT_TRANSLATE_NOOP("ErrorText", "You gave this sheet yourself. Somebody else takes it over.")},
    {"handover.outdated", QT_TRANSLATE_NOOP("ErrorText", "The sheet is older than a quarter of an hour. Your remarks are kept. Read it again, then sign.")},
    {"handover.gone", QT_TRANSLATE_NOOP("ErrorText", "This sheet is not there. Read the list again.")},
    {"roster.changed_meanwhile", QT_TRANSLATE_NOOP("ErrorText", "Somebody changed this meanwhile. Nothing of yours was written; look at what is there now and do it again.")},
    {"roster.days_invalid", QT_TRANSLATE_NOOP("ErrorText", "Leave has a first and a last day, the last not before the first, and a year at most.")},
    {"roster.gone", QT_TRANSLATE_NOOP("ErrorText", "This is no longer part of the roster.")},
    {"roster.leave_overlaps", QT_TRANSLATE_NOOP("ErrorText", "There is leave on some of these days already.")},
    {"roster.mark_unknown", QT_TRANSLATE_NOOP("ErrorText", "A shift is early, middle, late, night or training.")},
    {"roster.not_in_group", QT_TRANSLATE_NOOP("ErrorText", "Only people of the group can have its shifts.")},
    {"roster.pattern_unknown", QT_TRANSLATE_NOOP("ErrorText", "This shift no longer exists for the group. Choose another.")},
    {"roster.swap_expired", QT_TRANSLATE_NOOP("ErrorText", "One of the shifts has begun, so the swap is over.")},
    {"roster.swap_invalid", QT_TRANSLATE_NOOP("ErrorText", "A swap is between two people of the group, of published shifts that have not begun.")},
    {"roster.swap_outdated", QT_TRANSLATE_NOOP("ErrorText", "One of the shifts was changed since the swap was asked for. Nothing was handed over; ask again.")},
    {"roster.time_invalid", QT_TRANSLATE_NOOP("ErrorText", "A shift ends after it begins and lasts 24 hours at most; its break is shorter than the shift.")},
    {"service.unknown", QT_TRANSLATE_NOOP("ErrorText", "This desk has no such service. Choose one from the list.")},
    {"sla.*", QT_TRANSLATE_NOOP("ErrorText", "The clock cannot be evaluated: {detail}.")},
    {"staff.login_invalid", QT_TRANSLATE_NOOP("ErrorText", "A login has 1 to 60 letters, digits, dots, dashes, @ or _, and does not begin with pg_ or fd_.")},
    {"staff.login_missing", QT_TRANSLATE_NOOP("ErrorText", "A password needs a login.")},
    {"staff.login_taken", QT_TRANSLATE_NOOP("ErrorText", "The login {login} is taken. Choose another one.")},
    {"staff.name_missing", QT_TRANSLATE_NOOP("ErrorText", "A member of staff needs a name.")},
    {"staff.password_invalid", QT_TRANSLATE_NOOP("ErrorText", "The server refused the form of the password. Nobody was added; try again.")},
    {"staff.password_missing", QT_TRANSLATE_NOOP("ErrorText", "A login needs a password.")},
    {"staff.password_short", QT_TRANSLATE_NOOP("ErrorText", "A password has at least 8 characters.")},
    {"staff.role_unknown", QT_TRANSLATE_NOOP("ErrorText", "A role is agent, lead, manager, admin or service.")},
    {"staff.unknown", QT_TRANSLATE_NOOP("ErrorText", "Nobody of that name or login works on this desk.")},
    {"table.column_count", QT_TRANSLATE_NOOP("ErrorText", "Line {line} has another number of columns than the header.")},
    {"table.duplicate_column", QT_TRANSLATE_NOOP("ErrorText", "Two columns have the same name in the header.")},
    {"table.empty", QT_TRANSLATE_NOOP("ErrorText", "The file is empty.")},
    {"table.encoding", QT_TRANSLATE_NOOP("ErrorText", "Line {line} is not in the encoding of the file. Name the encoding in the mapping.")},
    {"table.not_json", QT_TRANSLATE_NOOP("ErrorText", "Line {line} is no JSON.")},
    {"table.not_object", QT_TRANSLATE_NOOP("ErrorText", "Line {line} is no JSON object.")},
    {"table.position", QT_TRANSLATE_NOOP("ErrorText", "The place to go on from is not in this file. Start from its beginning.")},
    {"table.record_too_long", QT_TRANSLATE_NOOP("ErrorText", "The record in line {line} is too long to be read.")},
    {"table.text_after_quote", QT_TRANSLATE_NOOP("ErrorText", "In line {line} text follows a closing quote.")},
    {"table.unclosed_quote", QT_TRANSLATE_NOOP("ErrorText", "A quote that opens in line {line} is never closed.")},
    {"table.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read on in line {line}.")},
    {"ticket.action_unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no such action.")},
    {"ticket.already_there", QT_TRANSLATE_NOOP("ErrorText", "The ticket is with this group and person already.")},
    {"ticket.already_yours", QT_TRANSLATE_NOOP("ErrorText", "The ticket is yours already.")},
    {"ticket.ask_after_resolved", QT_TRANSLATE_NOOP("ErrorText", "The caller is asked once the ticket is resolved; it is {state} now.")},
    {"ticket.callers_to_tell", QT_TRANSLATE_NOOP("ErrorText", "The ticket stays open until everybody who reported it has been told: {who}.")},
    {"ticket.changed_meanwhile", QT_TRANSLATE_NOOP("ErrorText", "A colleague has changed this ticket while you were at it; it is {state} now. Nothing of yours was lost: look at the change, then decide again.")},
    {"ticket.close_after_resolved", QT_TRANSLATE_NOOP("ErrorText", "A ticket is closed once it is resolved; it is {state} now.")},
    {"ticket.closed", QT_TRANSLATE_NOOP("ErrorText", "The ticket is closed and stays as it is.")},
    {"ticket.closed_needs_follow_up", QT_TRANSLATE_NOOP("ErrorText", "The ticket is closed and stays as it is. Log a follow-up instead.")},
    {"ticket.closure_missing", QT_TRANSLATE_NOOP("ErrorText", "Choose a closure code and write what solved it.")},
    {"ticket.closure_text_missing", QT_TRANSLATE_NOOP("ErrorText", "Write what solved it; a later reader needs it.")},
    {"ticket.closure_unknown", QT_TRANSLATE_NOOP("ErrorText", "This is no closure code. Choose one from the list.")},
    {"ticket.confirm_code", QT_TRANSLATE_NOOP("ErrorText", "Say yes or no: is the caller content?")},
    {"ticket.field_changed", QT_TRANSLATE_NOOP("ErrorText", "{who} has changed the same field meanwhile. Nothing was overwritten: open the ticket and choose.")},
    {"ticket.field_fixed", QT_TRANSLATE_NOOP("ErrorText", "This field cannot be edited.")},
    {"ticket.fixed_column", QT_TRANSLATE_NOOP("ErrorText", "Number, kind and time of opening of a ticket never change.")},
    {"ticket.has_parent", QT_TRANSLATE_NOOP("ErrorText", "The child hangs from {number} already. Take it away there first; a ticket has one parent.")},
    {"ticket.kind_unknown", QT_TRANSLATE_NOOP("ErrorText", "This is no kind of ticket. Use incident, request or complaint.")},
    {"ticket.level_unknown", QT_TRANSLATE_NOOP("ErrorText", "Impact and urgency are high, medium or low.")},
    {"ticket.link_circle", QT_TRANSLATE_NOOP("ErrorText", "These tickets would then hang from each other in a circle.")},
    {"ticket.link_gone", QT_TRANSLATE_NOOP("ErrorText", "This link to {number} is gone already. Nothing was changed.")},
    {"ticket.link_stands", QT_TRANSLATE_NOOP("ErrorText", "This link to {number} stands already. Nothing was changed.")},
    {"ticket.link_to_itself", QT_TRANSLATE_NOOP("ErrorText", "A ticket is not linked to itself.")},
    {"ticket.link_unknown", QT_TRANSLATE_NOOP("ErrorText", "Tickets are related, duplicate, parent, child or follow_up.")},
    {"ticket.merge_into_finished", QT_TRANSLATE_NOOP("ErrorText", "{number} is finished, and its callers are told no more. Merge into an open ticket, or cancel this one as its duplicate.")},
    {"ticket.merge_needs_undo", QT_TRANSLATE_NOOP("ErrorText", "Tickets that were merged come apart by undoing the merge. Nothing was changed.")},
    {"ticket.never_deleted", QT_TRANSLATE_NOOP("ErrorText", "Tickets are never deleted. Cancel it instead.")},
    {"ticket.not_an_initial_state", QT_TRANSLATE_NOOP("ErrorText", "A new ticket begins in its first state.")},
    {"ticket.nothing_to_undo", QT_TRANSLATE_NOOP("ErrorText", "There is nothing of this ticket that could be undone.")},
    {"ticket.not_found", QT_TRANSLATE_NOOP("ErrorText", "There is no such ticket, or you may not see it.")},
    {"ticket.not_in_event", QT_TRANSLATE_NOOP("ErrorText", "A field would change without its entry in the history. Nothing was saved.")},
    {"ticket.owner_is_subject", QT_TRANSLATE_NOOP("ErrorText", "A complaint is not worked on by the person or group that it is about. Choose somebody else.")},
    {"ticket.pending_missing", QT_TRANSLATE_NOOP("ErrorText", "Pending needs a reason and a date till when.")},
    {"ticket.pending_reason_unknown", QT_TRANSLATE_NOOP("ErrorText", "Choose why the ticket waits.")},
    {"ticket.phase_wrong", QT_TRANSLATE_NOOP("ErrorText", "State and phase of the ticket do not belong together. Nothing was saved.")},
    {"ticket.priority_right", QT_TRANSLATE_NOOP("ErrorText", "Only a {role} or above may set the priority by hand. Impact and urgency set it for everybody.")},
    {"ticket.priority_unknown", QT_TRANSLATE_NOOP("ErrorText", "A priority is 1 to 5.")},
    {"ticket.reopen_window_over", QT_TRANSLATE_NOOP("ErrorText", "The time for reopening is over. Log a follow-up instead.")},
    {"ticket.till_far", QT_TRANSLATE_NOOP("ErrorText", "This date is too far away.")},
    {"ticket.till_past", QT_TRANSLATE_NOOP("ErrorText", "This date lies in the past. Choose a later one.")},
    {"ticket.transition_forbidden", QT_TRANSLATE_NOOP("ErrorText", "“{action}” is not possible while the ticket is {state}.")},
    {"ticket.undo_too_late", QT_TRANSLATE_NOOP("ErrorText", "This can no longer be undone: somebody went on from it. Change the ticket as it is now instead.")},
    {"ticket.without_event", QT_TRANSLATE_NOOP("ErrorText", "The ticket would change without an entry in its history. Nothing was saved.")},
    {"saved_report.denied", QT_TRANSLATE_NOOP("ErrorText", "This report belongs to a colleague. Save a copy of your own under another name.")},
    {"saved_report.group_denied", QT_TRANSLATE_NOOP("ErrorText", "A report is shared with groups that you are in. Choose one of them.")},
    {"saved_report.not_found", QT_TRANSLATE_NOOP("ErrorText", "This saved report is no longer there.")},
    {"view.denied", QT_TRANSLATE_NOOP("ErrorText", "This view belongs to a colleague. Save a copy of your own instead.")},
    {"view.group_denied", QT_TRANSLATE_NOOP("ErrorText", "A view is shared with groups that you are in. Choose one of them.")},
    {"view.not_found", QT_TRANSLATE_NOOP("ErrorText", "This view is no longer there.")},
    {"time.unreadable", QT_TRANSLATE_NOOP("ErrorText", "This is no time. Write it like 2026-03-06T09:00:00Z or 2026-03-06T17:00:00+08:00.")},
    {"time.zone_missing", QT_TRANSLATE_NOOP("ErrorText", "This time has no zone, so nobody knows whose it is. Add Z or an offset like +08:00.")},
    {"json.unreadable", QT_TRANSLATE_NOOP("ErrorText", "This line is no JSON object.")},
    {"json.wrong_type", QT_TRANSLATE_NOOP("ErrorText", "This is of the wrong kind; wanted is: {expected}.")},
    {"log.unexpected", QT_TRANSLATE_NOOP("ErrorText", "This does not go with the outcome. Choose the outcome that it belongs to, or leave it out.")},
    {"query.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The query cannot be understood at “{value}”.")},
    {"bulletin.changed_meanwhile", QT_TRANSLATE_NOOP("ErrorText", "A colleague has changed this bulletin meanwhile. The newest stands here now, with what you typed over it: look at it and save again.")},
    {"bulletin.ends_early", QT_TRANSLATE_NOOP("ErrorText", "It would end before it begins.")},
    {"bulletin.fixed_column", QT_TRANSLATE_NOOP("ErrorText", "Number, kind and time of announcing never change.")},
    {"bulletin.language_missing", QT_TRANSLATE_NOOP("ErrorText", "Callers read it in both languages; this one is empty.")},
    {"bulletin.never_deleted", QT_TRANSLATE_NOOP("ErrorText", "Bulletins are never deleted. Withdraw it instead.")},
    {"bulletin.not_found", QT_TRANSLATE_NOOP("ErrorText", "There is no such bulletin.")},
    {"bulletin.starts_missing", QT_TRANSLATE_NOOP("ErrorText", "Say when it began or will begin.")},
    {"bulletin.text_long", QT_TRANSLATE_NOOP("ErrorText", "This text is too long for a bulletin.")},
    {"bulletin.transition_forbidden", QT_TRANSLATE_NOOP("ErrorText", "A bulletin is announced, updated, restored and then withdrawn. This step is not possible now.")},
    {"bulletin.unknown", QT_TRANSLATE_NOOP("ErrorText", "A bulletin is an outage or planned work.")},
    {"bulletin.update_missing", QT_TRANSLATE_NOOP("ErrorText", "Say when callers hear the next word.")},
    {"bulletin.update_past", QT_TRANSLATE_NOOP("ErrorText", "The next word must lie ahead.")},
    {"bulletin.withdraw_denied", QT_TRANSLATE_NOOP("ErrorText", "Only its owner or a lead withdraws a bulletin.")},
    {"quick_ticket.invalid", QT_TRANSLATE_NOOP("ErrorText", "This is none of the choices there are.")},
    {"quick_ticket.position_wrong", QT_TRANSLATE_NOOP("ErrorText", "There are ten keys, Alt+1 to Alt+0.")},
    {"script.answer_missing", QT_TRANSLATE_NOOP("ErrorText", "An answer has no words in one of the languages.")},
    {"script.category_taken", QT_TRANSLATE_NOOP("ErrorText", "Another script is asked for this category already. Choose another category, or take the other script out of use first.")},
    {"script.empty", QT_TRANSLATE_NOOP("ErrorText", "A script needs at least one question.")},
    {"script.loop", QT_TRANSLATE_NOOP("ErrorText", "It leads back to itself, so the questions would never end.")},
    {"script.name_missing", QT_TRANSLATE_NOOP("ErrorText", "The script needs a name in both languages.")},
    {"script.question_missing", QT_TRANSLATE_NOOP("ErrorText", "The question has no words in one of the languages.")},
    {"script.too_large", QT_TRANSLATE_NOOP("ErrorText", "A script has at most 50 questions.")},
    {"script.too_many_answers", QT_TRANSLATE_NOOP("ErrorText", "It has more than nine answers; each needs a key from 1 to 9.")},
    {"script.unknown_next", QT_TRANSLATE_NOOP("ErrorText", "An answer leads to a question that does not exist.")},
    {"script.unreachable", QT_TRANSLATE_NOOP("ErrorText", "No answer leads to it.")},
    {"view.unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no such view. Use mine, my-group, unassigned, all-open, waiting-for-caller or resolved-to-confirm.")},
    {"usage.*", QT_TRANSLATE_NOOP("ErrorText", "{detail}")},
};

QString translated(const char *english)
{
    return QCoreApplication::translate("ErrorText", english);
}

template<size_t Count>
const Words *find(const Words (&table)[Count], QStringView code)
{
    for (const Words &words : table) {
        if (code == QLatin1StringView(words.code))
            return &words;
    }
    return nullptr;
}

template<size_t Count>
QString word(const Words (&table)[Count], const QString &code)
{
    const Words *words = find(table, code);
    return words ? translated(words->english) : code;
}

QString valueOf(const Error &error, const QString &name)
{
    const QString value = name == "detail"_L1 ? error.detail : error.values.value(name);
    if (name == "state"_L1)
        return word(states, value);
    if (name == "action"_L1)
        return word(actions, value);
    if (name == "role"_L1)
        return word(roles, value);
    return value.isEmpty() ? u"?"_s : value;
}

const Words *wordsOf(const QString &code)
{
    const Words *words = find(errors, code);
    return words ? words : find(errors, QString(code.section(u'.', 0, 0) + u".*"_s));
}

} // namespace

bool hasErrorText(const QString &code)
{
    return wordsOf(code);
}

QString errorText(const Error &error)
{
    const Words *words = wordsOf(error.code);
    QString text = translated(words ? words->english : find(errors, u"desk.internal")->english);
    // Values are put in once, from the left, so that braces in a value stay what they are.
    for (qsizetype from = 0;;) {
        const qsizetype open = text.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return text;
        const QString name = text.mid(open + 1, close - open - 1);
        const bool isName = !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isLower() || c == u'_'; });
        const QString value = isName ? valueOf(error, name) : text.mid(open, close - open + 1);
        text.replace(open, close - open + 1, value);
        from = open + value.size();
    }
}

} // namespace frontdesk
