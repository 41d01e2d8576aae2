#include "ui/shell/shortcuts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// The keys of guide section 3, as far as what they do exists.

namespace frontdesk {

namespace {

Shortcut line(const char *id, KeyPlace place, const char *keys, const char *name, const QString &icon = {})
{
    return {QString::fromLatin1(id), place, QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText), name, icon};
}

QList<Shortcut> makeTable()
{
    using enum KeyPlace;
    QList<Shortcut> table{
        line("palette", Everywhere, "Ctrl+K", QT_TRANSLATE_NOOP("Shortcuts", "Find or do"), u"edit-find"_s),
        line("log_call", Everywhere, "Ctrl+N", QT_TRANSLATE_NOOP("Shortcuts", "Log call"), u"call-start"_s),
        line("new_ticket", Everywhere, "Ctrl+Shift+N", QT_TRANSLATE_NOOP("Shortcuts", "Ticket without a call"), u"document-new"_s),
        line("next_pane", Everywhere, "F6", QT_TRANSLATE_NOOP("Shortcuts", "Next pane")),
        line("previous_pane", Everywhere, "Shift+F6", QT_TRANSLATE_NOOP("Shortcuts", "Previous pane")),
        line("reload", Everywhere, "F5", QT_TRANSLATE_NOOP("Shortcuts", "Reload"), u"view-refresh"_s),
        line("shortcuts", Everywhere, "F1", QT_TRANSLATE_NOOP("Shortcuts", "Shortcuts"), u"help-contents"_s),
        line("menu", Everywhere, "F10", QT_TRANSLATE_NOOP("Shortcuts", "Open the menu")),
        line("attention", Everywhere, "Ctrl+Shift+A", QT_TRANSLATE_NOOP("Shortcuts", "My attention"), u"notifications"_s),
        line("outbox", Everywhere, "Ctrl+Shift+O", QT_TRANSLATE_NOOP("Shortcuts", "What waits for the desk"), u"document-send"_s),
        line("handover", Everywhere, "Ctrl+Shift+H", QT_TRANSLATE_NOOP("Shortcuts", "Hand over the shift"), u"system-users"_s),
        line("help_with", Everywhere, "Ctrl+Shift+K", QT_TRANSLATE_NOOP("Shortcuts", "Find an article for the ticket"), u"documentation"_s),
        line("draft_article", Everywhere, "Ctrl+Shift+D", QT_TRANSLATE_NOOP("Shortcuts", "Draft an article from the ticket"), u"story-editor"_s),
        line("merge_customers", Everywhere, "Ctrl+Shift+J", QT_TRANSLATE_NOOP("Shortcuts", "Merge customers"), u"merge"_s),
        line("settings", Everywhere, "F12", QT_TRANSLATE_NOOP("Shortcuts", "Settings"), u"configure"_s),
        line("lock", Everywhere, "Ctrl+Shift+L", QT_TRANSLATE_NOOP("Shortcuts", "Lock"), u"system-lock-screen"_s),
        line("undo", Everywhere, "Ctrl+Z", QT_TRANSLATE_NOOP("Shortcuts", "Undo"), u"edit-undo"_s),
        line("font_larger", Everywhere, "Ctrl++; Ctrl+=", QT_TRANSLATE_NOOP("Shortcuts", "Larger text")),
        line("font_smaller", Everywhere, "Ctrl+-", QT_TRANSLATE_NOOP("Shortcuts", "Smaller text")),
        line("font_normal", Everywhere, "Ctrl+0", QT_TRANSLATE_NOOP("Shortcuts", "Normal text size")),
        line("close", Everywhere, "Ctrl+W", QT_TRANSLATE_NOOP("Shortcuts", "Close"), u"window-close"_s),
        line("quit", Everywhere, "Ctrl+Q", QT_TRANSLATE_NOOP("Shortcuts", "Quit")),

        line("commit", Commit, "Ctrl+Return; Ctrl+Enter", QT_TRANSLATE_NOOP("Shortcuts", "Save or send")),
        line("take_suggestion", Commit, "Ctrl+Shift+Return; Ctrl+Shift+Enter", QT_TRANSLATE_NOOP("Shortcuts", "Assign to the first suggestion")),
        line("flush_draft", Commit, "Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save the draft now"), u"document-save"_s),
        line("draft.discard", Commit, "Alt+Z", QT_TRANSLATE_NOOP("Shortcuts", "Discard changes"), u"edit-undo"_s),

        line("open", List, "Return; Enter", QT_TRANSLATE_NOOP("Shortcuts", "Open")),
        line("own_window", List, "Ctrl+O", QT_TRANSLATE_NOOP("Shortcuts", "Open in own window"), u"window-new"_s),
        line("next_ticket", List, "J", QT_TRANSLATE_NOOP("Shortcuts", "Next ticket"), u"go-down"_s),
        line("previous_ticket", List, "K", QT_TRANSLATE_NOOP("Shortcuts", "Previous ticket"), u"go-up"_s),
        line("preview", List, "Space", QT_TRANSLATE_NOOP("Shortcuts", "Preview"), u"view-split-top-bottom"_s),
        line("toggle_row", List, "Ins", QT_TRANSLATE_NOOP("Shortcuts", "Select or deselect the row")),
        line("filter", List, "/", QT_TRANSLATE_NOOP("Shortcuts", "Filter"), u"view-filter"_s),
        line("sort", List, "S", QT_TRANSLATE_NOOP("Shortcuts", "Sort")),
        line("acknowledge", List, "Shift+A", QT_TRANSLATE_NOOP("Shortcuts", "Acknowledge"), u"dialog-ok-apply"_s),
        line("views", List, "V", QT_TRANSLATE_NOOP("Shortcuts", "Views")),
        line("save_view", List, "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Shortcuts", "Save view"), u"document-save"_s),
        line("use_closest", List, "Alt+Return; Alt+Enter", QT_TRANSLATE_NOOP("Shortcuts", "Use the closest word")),

        line("handover.print", List, "Ctrl+P", QT_TRANSLATE_NOOP("Shortcuts", "Print the handover sheet"), u"document-print"_s),
        line("handover.pdf", List, "Ctrl+Shift+P", QT_TRANSLATE_NOOP("Shortcuts", "Save the handover sheet as PDF"), u"document-save"_s),

        line("outbox.again", List, "Alt+S", QT_TRANSLATE_NOOP("Shortcuts", "Send again"), u"document-send"_s),
        line("outbox.discard", List, "Del", QT_TRANSLATE_NOOP("Shortcuts", "Discard what waits"), u"edit-delete"_s),

        line("rename_view", Views, "F2", QT_TRANSLATE_NOOP("Shortcuts", "Rename or share view"), u"document-edit"_s),
        line("remove_view", Views, "Del", QT_TRANSLATE_NOOP("Shortcuts", "Remove view"), u"edit-delete"_s),
        line("move_view_up", Views, "Alt+Up", QT_TRANSLATE_NOOP("Shortcuts", "Move view up"), u"go-up"_s),
        line("move_view_down", Views, "Alt+Down", QT_TRANSLATE_NOOP("Shortcuts", "Move view down"), u"go-down"_s),
        line("take_view", Views, "Ins", QT_TRANSLATE_NOOP("Shortcuts", "Take over view")),

        line("take", Ticket, "T", QT_TRANSLATE_NOOP("Shortcuts", "Take")),
        line("assign", Ticket, "A", QT_TRANSLATE_NOOP("Shortcuts", "Assign")),
        line("pending", Ticket, "P", QT_TRANSLATE_NOOP("Shortcuts", "Pending")),
        line("escalate", Ticket, "E", QT_TRANSLATE_NOOP("Shortcuts", "Escalate"), u"go-up"_s),
        line("resolve", Ticket, "R", QT_TRANSLATE_NOOP("Shortcuts", "Resolve")),
        line("close_ticket", Ticket, "C", QT_TRANSLATE_NOOP("Shortcuts", "Close ticket")),
        line("ask", Ticket, "Q", QT_TRANSLATE_NOOP("Shortcuts", "Ask the caller")),
        line("rate", Ticket, "Shift+Q", QT_TRANSLATE_NOOP("Shortcuts", "Record answer")),
        line("reopen", Ticket, "Shift+C", QT_TRANSLATE_NOOP("Shortcuts", "Reopen")),
        line("cancel_ticket", Ticket, "X", QT_TRANSLATE_NOOP("Shortcuts", "Cancel ticket")),
        line("ask_approval", Ticket, "U", QT_TRANSLATE_NOOP("Shortcuts", "Ask for approval")),
        line("approve", Ticket, "Y", QT_TRANSLATE_NOOP("Shortcuts", "Approve")),
        line("reject", Ticket, "D", QT_TRANSLATE_NOOP("Shortcuts", "Reject")),
        line("investigate", Ticket, "W", QT_TRANSLATE_NOOP("Shortcuts", "Investigate")),
        line("appeal", Ticket, "Shift+W", QT_TRANSLATE_NOOP("Shortcuts", "Appeal")),
        line("set_priority", Ticket, "Shift+P", QT_TRANSLATE_NOOP("Shortcuts", "Set priority")),
        line("follow_up", Ticket, "Shift+N", QT_TRANSLATE_NOOP("Shortcuts", "Follow-up")),
        line("reply", Ticket, "N", QT_TRANSLATE_NOOP("Shortcuts", "Reply")),
        line("link", Ticket, "L", QT_TRANSLATE_NOOP("Shortcuts", "Link"), u"insert-link"_s),
        line("merge", Ticket, "M", QT_TRANSLATE_NOOP("Shortcuts", "Merge"), u"merge"_s),
        line("unmerge", Ticket, "Shift+M", QT_TRANSLATE_NOOP("Shortcuts", "Undo the merge"), u"edit-undo"_s),
        line("tag", Ticket, "G", QT_TRANSLATE_NOOP("Shortcuts", "Tag"), u"tag"_s),
        line("tell", Ticket, "Shift+T", QT_TRANSLATE_NOOP("Shortcuts", "Callers still to be told")),
        line("who_is_here", Ticket, "I", QT_TRANSLATE_NOOP("Shortcuts", "Who is here")),
        line("attach", Ticket, "F", QT_TRANSLATE_NOOP("Shortcuts", "Attach file"), u"mail-attachment"_s),
        line("edit_title", Ticket, "Shift+F2", QT_TRANSLATE_NOOP("Shortcuts", "Edit title")),
        line("edit_details", Ticket, "Shift+E", QT_TRANSLATE_NOOP("Shortcuts", "Edit the details")),
        line("edit_field", Ticket, "F2", QT_TRANSLATE_NOOP("Shortcuts", "Edit field"), u"document-edit"_s),
        line("edit_caller", Ticket, "Shift+D", QT_TRANSLATE_NOOP("Shortcuts", "Edit the caller’s data")),
        line("call_caller", Ticket, "Ctrl+D", QT_TRANSLATE_NOOP("Shortcuts", "Call the caller"), u"call-start"_s),
        line("clocks_text", Ticket, "Alt+C", QT_TRANSLATE_NOOP("Shortcuts", "Clocks as text")),

        line("toggle_visibility", Composer, "Ctrl+M", QT_TRANSLATE_NOOP("Shortcuts", "Public or internal")),
        line("bold", Composer, "Ctrl+B", QT_TRANSLATE_NOOP("Shortcuts", "Bold")),

        line("wizard.next", Wizard, "Alt+Right", QT_TRANSLATE_NOOP("Shortcuts", "Next step"), u"go-next"_s),
        line("wizard.back", Wizard, "Alt+Left", QT_TRANSLATE_NOOP("Shortcuts", "Step back"), u"go-previous"_s),
        line("roster.conflict", Wizard, "F4", QT_TRANSLATE_NOOP("Shortcuts", "Next conflict of the roster"), u"flag"_s),
        line("roster.leave", Wizard, "Alt+L", QT_TRANSLATE_NOOP("Shortcuts", "Ask for leave")),
        line("roster.swap", Wizard, "Alt+S", QT_TRANSLATE_NOOP("Shortcuts", "Offer a shift")),
        line("roster.export", Wizard, "Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "Export as a calendar"), u"view-calendar"_s),
        line("roster.print", Wizard, "Ctrl+P", QT_TRANSLATE_NOOP("Shortcuts", "Print the roster"), u"document-print"_s),
        line("roster.pdf", Wizard, "Ctrl+Shift+P", QT_TRANSLATE_NOOP("Shortcuts", "Save the roster as PDF"), u"document-save"_s),
        line("roster.shifts", Wizard, "Alt+N", QT_TRANSLATE_NOOP("Shortcuts", "Shifts of the group"), u"appointment-new"_s),
        line("roster.profile", Wizard, "Alt+H", QT_TRANSLATE_NOOP("Shortcuts", "Hours and languages of the person"), u"user"_s),
        line("roster.goal", Wizard, "Alt+G", QT_TRANSLATE_NOOP("Shortcuts", "Service goal of the group"), u"office-chart-bar"_s),
        line("roster.assignment", Wizard, "Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "Automatic assignment of the group"), u"system-users"_s),
        line("roster.month", Wizard, "Alt+M", QT_TRANSLATE_NOOP("Shortcuts", "Week or month")),

        line("report.open", Reports, "Return; Enter", QT_TRANSLATE_NOOP("Shortcuts", "What stands behind the figure"), u"view-list-details"_s),
        line("report.tables", Reports, "T", QT_TRANSLATE_NOOP("Shortcuts", "Chart or tables"), u"office-chart-bar"_s),
        line("report.export", Reports, "Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "Export the report"), u"document-send"_s),
        line("report.save", Reports, "Ctrl+Shift+S", QT_TRANSLATE_NOOP("Shortcuts", "Save the report"), u"document-save"_s),
        line("report.remove", Reports, "Del", QT_TRANSLATE_NOOP("Shortcuts", "Remove the saved report"), u"edit-delete"_s),
        line("report.stop", Reports, "Esc", QT_TRANSLATE_NOOP("Shortcuts", "Stop counting"), u"process-stop"_s),
        line("report.back", Reports, "Alt+Left", QT_TRANSLATE_NOOP("Shortcuts", "Period before"), u"go-previous"_s),
        line("report.forward", Reports, "Alt+Right", QT_TRANSLATE_NOOP("Shortcuts", "Period after"), u"go-next"_s),
        line("report.period", Reports, "Alt+P", QT_TRANSLATE_NOOP("Shortcuts", "Choose the period"), u"view-calendar"_s),
        line("report.filter", Reports, "Alt+F", QT_TRANSLATE_NOOP("Shortcuts", "Filter the report"), u"view-filter"_s),
        line("report.clear", Reports, "Alt+D", QT_TRANSLATE_NOOP("Shortcuts", "Clear the filters"), u"edit-delete"_s),
        line("board.wall", Wizard, "F11", QT_TRANSLATE_NOOP("Shortcuts", "Wallboard"), u"view-fullscreen"_s),

        line("start.demo", Start, "1", QT_TRANSLATE_NOOP("Shortcuts", "Try the demo")),
        line("start.new", Start, "2", QT_TRANSLATE_NOOP("Shortcuts", "Make a new desk")),
        line("start.join", Start, "3", QT_TRANSLATE_NOOP("Shortcuts", "Join a shared desk")),

        line("call.caller", Call, "Alt+C", QT_TRANSLATE_NOOP("Shortcuts", "Caller")),
        line("call.subject", Call, "Alt+S", QT_TRANSLATE_NOOP("Shortcuts", "Subject")),
        line("call.details", Call, "Alt+X", QT_TRANSLATE_NOOP("Shortcuts", "Details")),
        line("call.affected", Call, "Alt+F", QT_TRANSLATE_NOOP("Shortcuts", "Affected person")),
        line("call.priority", Call, "Alt+P", QT_TRANSLATE_NOOP("Shortcuts", "Priority")),
        line("call.match_next", Call, "Ctrl+Down", QT_TRANSLATE_NOOP("Shortcuts", "Next match")),
        line("call.match_previous", Call, "Ctrl+Up", QT_TRANSLATE_NOOP("Shortcuts", "Previous match")),
        line("call.match_same", Call, "Alt+J", QT_TRANSLATE_NOOP("Shortcuts", "Same as this")),
        line("call.match_solved", Call, "Alt+K", QT_TRANSLATE_NOOP("Shortcuts", "Solved with this article")),
        line("call.match_view", Call, "Alt+V", QT_TRANSLATE_NOOP("Shortcuts", "View")),
        line("call.answered", Call, "Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "Answered now")),
        line("call.link", Call, "Alt+L", QT_TRANSLATE_NOOP("Shortcuts", "Link to existing")),
        line("call.new", Call, "Alt+I", QT_TRANSLATE_NOOP("Shortcuts", "New ticket")),
        line("call.transfer", Call, "Alt+T", QT_TRANSLATE_NOOP("Shortcuts", "Transfer")),
        line("call.call_back", Call, "Alt+B", QT_TRANSLATE_NOOP("Shortcuts", "Call back")),
        line("call.dropped", Call, "Alt+D", QT_TRANSLATE_NOOP("Shortcuts", "Dropped")),
        line("call.answer", Call, "F9", QT_TRANSLATE_NOOP("Shortcuts", "Answer"), u"call-start"_s),
        line("call.hold", Call, "F7", QT_TRANSLATE_NOOP("Shortcuts", "Hold"), u"media-playback-pause"_s),
        line("call.end", Call, "F8", QT_TRANSLATE_NOOP("Shortcuts", "End, wrap up"), u"call-stop"_s),
        line("levels.new_agreement", Levels, "Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "New agreement"), u"document-new"_s),
        line("levels.new_calendar", Levels, "Alt+C", QT_TRANSLATE_NOOP("Shortcuts", "New calendar"), u"appointment-new"_s),
        line("levels.import", Levels, "Alt+I", QT_TRANSLATE_NOOP("Shortcuts", "Import holidays"), u"view-calendar"_s),
        line("levels.try", Levels, "Alt+T", QT_TRANSLATE_NOOP("Shortcuts", "What if"), u"view-history"_s),
        line("levels.retire", Levels, "Alt+R", QT_TRANSLATE_NOOP("Shortcuts", "Retire or use again"), u"edit-delete"_s),
        line("levels.save", Levels, "Ctrl+Return; Ctrl+Enter; Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save service levels"), u"document-save"_s),
        line("kb.search", Knowledge, "/; Alt+S", QT_TRANSLATE_NOOP("Shortcuts", "Search knowledge"), u"edit-find"_s),
        line("kb.new", Knowledge, "Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "New article"), u"document-new"_s),
        line("kb.mode", Knowledge, "Ctrl+M", QT_TRANSLATE_NOOP("Shortcuts", "Read, edit or compare")),
        line("kb.language", Knowledge, "Alt+L", QT_TRANSLATE_NOOP("Shortcuts", "Other language of the article"), u"globe"_s),
        line("kb.save", Knowledge, "Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save article"), u"document-save"_s),
        line("kb.next", Knowledge, "Ctrl+Return; Ctrl+Enter", QT_TRANSLATE_NOOP("Shortcuts", "Send for review or publish")),
        line("kb.return", Knowledge, "Alt+B", QT_TRANSLATE_NOOP("Shortcuts", "Return to the author"), u"edit-undo"_s),
        line("kb.retire", Knowledge, "Alt+R", QT_TRANSLATE_NOOP("Shortcuts", "Retire"), u"edit-delete"_s),
        line("kb.discard", Knowledge, "Alt+D", QT_TRANSLATE_NOOP("Shortcuts", "Discard draft"), u"dialog-cancel"_s),
        line("kb.helpful", Knowledge, "Alt+Y", QT_TRANSLATE_NOOP("Shortcuts", "Helpful"), u"dialog-ok-apply"_s),
        line("kb.not_helpful", Knowledge, "Alt+N", QT_TRANSLATE_NOOP("Shortcuts", "Not helpful"), u"dialog-close"_s),
        line("kb.solved", Knowledge, "Alt+K", QT_TRANSLATE_NOOP("Shortcuts", "Solved with this"), u"insert-link"_s),
        line("kb.report", Knowledge, "Ctrl+Shift+M", QT_TRANSLATE_NOOP("Shortcuts", "Nothing fits: tell the knowledge owner"), u"help-about"_s),
        line("kb.picture", Knowledge, "Alt+I", QT_TRANSLATE_NOOP("Shortcuts", "Insert picture"), u"mail-attachment"_s),
        line("kb.bold", Knowledge, "Ctrl+B", QT_TRANSLATE_NOOP("Shortcuts", "Bold")),
        line("kb.open_link", Knowledge, "Alt+O", QT_TRANSLATE_NOOP("Shortcuts", "Open the link"), u"globe"_s),
        line("kb.settle", Knowledge, "Del", QT_TRANSLATE_NOOP("Shortcuts", "Search is answered"), u"dialog-ok-apply"_s),
        line("intake.new_quick", Intake, "Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "New quick ticket"), u"document-new"_s),
        line("intake.new_script", Intake, "Alt+C", QT_TRANSLATE_NOOP("Shortcuts", "New question script"), u"document-new"_s),
        line("intake.add_question", Intake, "Alt+Q", QT_TRANSLATE_NOOP("Shortcuts", "Add question"), u"list-add"_s),
        line("intake.remove_question", Intake, "Alt+R", QT_TRANSLATE_NOOP("Shortcuts", "Remove question"), u"edit-delete"_s),
        line("intake.add_answer", Intake, "Alt+W", QT_TRANSLATE_NOOP("Shortcuts", "Add answer"), u"list-add"_s),
        line("intake.remove_answer", Intake, "Alt+X", QT_TRANSLATE_NOOP("Shortcuts", "Remove answer"), u"edit-delete"_s),
        line("intake.save", Intake, "Ctrl+Return; Ctrl+Enter; Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save what is prepared for calls"), u"document-save"_s),
        line("outage.new", Outages, "Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "New outage"), u"document-new"_s),
        line("outage.new_work", Outages, "Alt+P", QT_TRANSLATE_NOOP("Shortcuts", "New planned work"), u"appointment-new"_s),
        line("outage.restore", Outages, "Alt+R", QT_TRANSLATE_NOOP("Shortcuts", "Restored"), u"dialog-ok-apply"_s),
        line("outage.withdraw", Outages, "Alt+W", QT_TRANSLATE_NOOP("Shortcuts", "Withdraw"), u"edit-delete"_s),
        line("outage.discard", Outages, "Alt+D", QT_TRANSLATE_NOOP("Shortcuts", "Discard changes"), u"edit-undo"_s),
        line("outage.save", Outages, "Ctrl+Return; Ctrl+Enter; Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Announce or update"), u"document-send"_s),
        line("call.questions", Call, "Alt+Q", QT_TRANSLATE_NOOP("Shortcuts", "Questions, then 1 to 9")),
        line("call.next", Call, "Ctrl+Tab", QT_TRANSLATE_NOOP("Shortcuts", "Next contact")),
    };
    for (int i = 1; i <= 9; ++i)
        table += {u"rail_%1"_s.arg(i), Everywhere, {QKeySequence(u"Ctrl+%1"_s.arg(i))}, QT_TRANSLATE_NOOP("Shortcuts", "Go to page"), {}};
    for (int i = 1; i <= 10; ++i)
        table += {u"call.quick_%1"_s.arg(i), Call, {QKeySequence(u"Alt+%1"_s.arg(i % 10))}, QT_TRANSLATE_NOOP("Shortcuts", "Quick ticket"), {}};
    return table;
}

} // namespace

const QList<Shortcut> &shortcuts()
{
    static const QList<Shortcut> table = makeTable();
    return table;
}

QString placeName(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Everywhere: return QCoreApplication::translate("Shortcuts", "Everywhere");
    case KeyPlace::Commit: return QCoreApplication::translate("Shortcuts", "Saving");
    case KeyPlace::List: return QCoreApplication::translate("Shortcuts", "Lists");
    case KeyPlace::Views: return QCoreApplication::translate("Shortcuts", "Navigation of the queue");
    case KeyPlace::Ticket: return QCoreApplication::translate("Shortcuts", "Ticket or list row");
    case KeyPlace::Composer: return QCoreApplication::translate("Shortcuts", "Writing");
    case KeyPlace::Call: return QCoreApplication::translate("Shortcuts", "Call");
    case KeyPlace::Wizard: return QCoreApplication::translate("Shortcuts", "Steps, roster, dashboard");
    case KeyPlace::Start: return QCoreApplication::translate("Shortcuts", "Sign-in");
    case KeyPlace::Knowledge: return QCoreApplication::translate("Shortcuts", "Knowledge");
    case KeyPlace::Intake: return QCoreApplication::translate("Shortcuts", "Prepared for calls");
    case KeyPlace::Reports: return QCoreApplication::translate("Shortcuts", "Reports");
    case KeyPlace::Outages: return QCoreApplication::translate("Shortcuts", "Outages");
    case KeyPlace::Levels: return QCoreApplication::translate("Shortcuts", "Service levels");
    }
    return {};
}

} // namespace frontdesk
