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

#define NAME(text) QT_TRANSLATE_NOOP("Shortcuts", text)

QList<Shortcut> makeTable()
{
    using enum KeyPlace;
    QList<Shortcut> table{
        line("palette", Everywhere, "Ctrl+K", NAME("Find or do"), u"edit-find"_s),
        line("log_call", Everywhere, "Ctrl+N", NAME("Log call"), u"call-start"_s),
        line("new_ticket", Everywhere, "Ctrl+Shift+N", NAME("Ticket without a call"), u"document-new"_s),
        line("next_pane", Everywhere, "F6", NAME("Next pane")),
        line("previous_pane", Everywhere, "Shift+F6", NAME("Previous pane")),
        line("reload", Everywhere, "F5", NAME("Reload"), u"view-refresh"_s),
        line("shortcuts", Everywhere, "F1", NAME("Shortcuts"), u"help-contents"_s),
        line("menu", Everywhere, "F10", NAME("Open the menu")),
        line("settings", Everywhere, "F12", NAME("Settings"), u"configure"_s),
        line("undo", Everywhere, "Ctrl+Z", NAME("Undo"), u"edit-undo"_s),
        line("font_larger", Everywhere, "Ctrl++; Ctrl+=", NAME("Larger text")),
        line("font_smaller", Everywhere, "Ctrl+-", NAME("Smaller text")),
        line("font_normal", Everywhere, "Ctrl+0", NAME("Normal text size")),
        line("close", Everywhere, "Ctrl+W", NAME("Close"), u"window-close"_s),
        line("quit", Everywhere, "Ctrl+Q", NAME("Quit")),

        line("commit", Commit, "Ctrl+Return; Ctrl+Enter", NAME("Save or send")),
        line("flush_draft", Commit, "Ctrl+S", NAME("Save the draft now"), u"document-save"_s),

        line("open", List, "Return; Enter", NAME("Open")),
        line("own_window", List, "Ctrl+O", NAME("Open in own window"), u"window-new"_s),
        line("next_ticket", List, "J", NAME("Next ticket"), u"go-down"_s),
        line("previous_ticket", List, "K", NAME("Previous ticket"), u"go-up"_s),
        line("preview", List, "Space", NAME("Preview"), u"view-split-top-bottom"_s),
        line("toggle_row", List, "Ins", NAME("Select or deselect the row")),
        line("filter", List, "/", NAME("Filter"), u"view-filter"_s),
        line("sort", List, "S", NAME("Sort")),
        line("views", List, "V", NAME("Views")),

        line("take", Ticket, "T", NAME("Take")),
        line("assign", Ticket, "A", NAME("Assign")),
        line("pending", Ticket, "P", NAME("Pending")),
        line("resolve", Ticket, "R", NAME("Resolve")),
        line("close_ticket", Ticket, "C", NAME("Close ticket")),
        line("reply", Ticket, "N", NAME("Reply")),
        line("link", Ticket, "L", NAME("Link"), u"insert-link"_s),
        line("edit_field", Ticket, "F2", NAME("Edit field"), u"document-edit"_s),
        line("call_caller", Ticket, "Ctrl+D", NAME("Call the caller"), u"call-start"_s),
        line("clocks_text", Ticket, "Alt+C", NAME("Clocks as text")),

        line("toggle_visibility", Composer, "Ctrl+M", NAME("Public or internal")),
        line("bold", Composer, "Ctrl+B", NAME("Bold")),

        line("start.demo", Start, "1", NAME("Try the demo")),
        line("start.new", Start, "2", NAME("Make a new desk")),
        line("start.join", Start, "3", NAME("Join a shared desk")),

        line("call.caller", Call, "Alt+C", NAME("Caller")),
        line("call.subject", Call, "Alt+S", NAME("Subject")),
        line("call.details", Call, "Alt+X", NAME("Details")),
        line("call.affected", Call, "Alt+F", NAME("Affected person")),
        line("call.priority", Call, "Alt+P", NAME("Priority")),
        line("call.match_next", Call, "Ctrl+Down", NAME("Next match")),
        line("call.match_previous", Call, "Ctrl+Up", NAME("Previous match")),
        line("call.match_same", Call, "Alt+J", NAME("Same as this")),
        line("call.match_view", Call, "Alt+V", NAME("View")),
        line("call.answered", Call, "Alt+A", NAME("Answered now")),
        line("call.link", Call, "Alt+L", NAME("Link to existing")),
        line("call.new", Call, "Alt+I", NAME("New ticket")),
        line("call.transfer", Call, "Alt+T", NAME("Transfer")),
        line("call.call_back", Call, "Alt+B", NAME("Call back")),
        line("call.dropped", Call, "Alt+D", NAME("Dropped")),
        line("call.hold", Call, "F7", NAME("Hold"), u"media-playback-pause"_s),
        line("call.end", Call, "F8", NAME("End, wrap up"), u"call-stop"_s),
        line("call.next", Call, "Ctrl+Tab", NAME("Next contact")),
    };
    for (int i = 1; i <= 8; ++i)
        table += {u"rail_%1"_s.arg(i), Everywhere, {QKeySequence(u"Ctrl+%1"_s.arg(i))}, NAME("Go to page"), {}};
    return table;
}

#undef NAME

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
    case KeyPlace::Ticket: return QCoreApplication::translate("Shortcuts", "Ticket or list row");
    case KeyPlace::Composer: return QCoreApplication::translate("Shortcuts", "Writing");
    case KeyPlace::Call: return QCoreApplication::translate("Shortcuts", "Call");
    case KeyPlace::Start: return QCoreApplication::translate("Shortcuts", "Sign-in");
    }
    return {};
}

} // namespace frontdesk
