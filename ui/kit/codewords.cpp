#include "ui/kit/codewords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

using Table = QHash<QString, const char *>;

QString worded(const Table &table, const char *context, const QString &code)
{
    const char *source = table.value(code);
    return source ? QCoreApplication::translate(context, source) : code;
}

} // namespace

QString kindWords(const QString &kind)
{
    static const Table table{{u"incident"_s, QT_TRANSLATE_NOOP("TicketKind", "Incident")},
                             {u"request"_s, QT_TRANSLATE_NOOP("TicketKind", "Service request")},
                             {u"complaint"_s, QT_TRANSLATE_NOOP("TicketKind", "Complaint")}};
    return worded(table, "TicketKind", kind);
}

QString channelWords(const QString &channel)
{
    static const Table table{{u"phone"_s, QT_TRANSLATE_NOOP("Channel", "phone")}, {u"walk_in"_s, QT_TRANSLATE_NOOP("Channel", "walk-in")},
                             {u"mail"_s, QT_TRANSLATE_NOOP("Channel", "mail")},   {u"web"_s, QT_TRANSLATE_NOOP("Channel", "web")},
                             {u"chat"_s, QT_TRANSLATE_NOOP("Channel", "chat")},   {u"alert"_s, QT_TRANSLATE_NOOP("Channel", "alert")}};
    return worded(table, "Channel", channel);
}

QString impactWords(const QString &impact)
{
    static const Table table{{u"high"_s, QT_TRANSLATE_NOOP("Impact", "Site or key service")},
                             {u"medium"_s, QT_TRANSLATE_NOOP("Impact", "Team")},
                             {u"low"_s, QT_TRANSLATE_NOOP("Impact", "One person")}};
    return worded(table, "Impact", impact);
}

QString urgencyWords(const QString &urgency)
{
    static const Table table{{u"high"_s, QT_TRANSLATE_NOOP("Urgency", "High")},
                             {u"medium"_s, QT_TRANSLATE_NOOP("Urgency", "Medium")},
                             {u"low"_s, QT_TRANSLATE_NOOP("Urgency", "Low")}};
    return worded(table, "Urgency", urgency);
}

QString pendingReasonWords(const QString &reason)
{
    static const Table table{{u"waiting_user"_s, QT_TRANSLATE_NOOP("PendingReason", "waiting for user")},
                             {u"supplier"_s, QT_TRANSLATE_NOOP("PendingReason", "waiting for supplier")},
                             {u"change_window"_s, QT_TRANSLATE_NOOP("PendingReason", "waiting for change window")},
                             {u"agreed_date"_s, QT_TRANSLATE_NOOP("PendingReason", "agreed date")},
                             {u"second_line"_s, QT_TRANSLATE_NOOP("PendingReason", "waiting for second line")},
                             {u"spare_staff"_s, QT_TRANSLATE_NOOP("PendingReason", "waiting for spare staff")}};
    return worded(table, "PendingReason", reason);
}

QString pendingReasonShortWords(const QString &reason)
{
    static const Table table{{u"waiting_user"_s, QT_TRANSLATE_NOOP("PendingReason", "user")},
                             {u"supplier"_s, QT_TRANSLATE_NOOP("PendingReason", "supplier")},
                             {u"change_window"_s, QT_TRANSLATE_NOOP("PendingReason", "change")},
                             {u"agreed_date"_s, QT_TRANSLATE_NOOP("PendingReason", "agreed date")},
                             {u"second_line"_s, QT_TRANSLATE_NOOP("PendingReason", "second line")},
                             {u"spare_staff"_s, QT_TRANSLATE_NOOP("PendingReason", "staff")}};
    return worded(table, "PendingReason", reason);
}

QString closureWords(const QString &code)
{
    static const Table table{{u"solved"_s, QT_TRANSLATE_NOOP("Closure", "Solved for good")},
                             {u"workaround"_s, QT_TRANSLATE_NOOP("Closure", "Workaround given")},
                             {u"solved_by_change"_s, QT_TRANSLATE_NOOP("Closure", "Solved by a change")},
                             {u"user_guided"_s, QT_TRANSLATE_NOOP("Closure", "User guided")},
                             {u"duplicate"_s, QT_TRANSLATE_NOOP("Closure", "Duplicate")},
                             {u"known_error"_s, QT_TRANSLATE_NOOP("Closure", "Linked to a known error")},
                             {u"no_fault_found"_s, QT_TRANSLATE_NOOP("Closure", "No fault found")},
                             {u"recovered"_s, QT_TRANSLATE_NOOP("Closure", "Recovered by itself")},
                             {u"supplier_solved"_s, QT_TRANSLATE_NOOP("Closure", "Supplier solved it")},
                             {u"replaced"_s, QT_TRANSLATE_NOOP("Closure", "Replaced")},
                             {u"fulfilled"_s, QT_TRANSLATE_NOOP("Closure", "Request fulfilled")},
                             {u"rejected"_s, QT_TRANSLATE_NOOP("Closure", "Rejected")},
                             {u"withdrawn"_s, QT_TRANSLATE_NOOP("Closure", "Withdrawn by user")},
                             {u"no_answer"_s, QT_TRANSLATE_NOOP("Closure", "No answer after three tries")},
                             {u"out_of_scope"_s, QT_TRANSLATE_NOOP("Closure", "Out of scope, directed elsewhere")},
                             {u"logged_in_error"_s, QT_TRANSLATE_NOOP("Closure", "Logged in error")},
                             {u"other"_s, QT_TRANSLATE_NOOP("Closure", "Other, see text")}};
    return worded(table, "Closure", code);
}

QString relationWords(const QString &relation)
{
    static const Table table{{u"related"_s, QT_TRANSLATE_NOOP("Relation", "Related")},
                             {u"duplicate"_s, QT_TRANSLATE_NOOP("Relation", "Duplicate of")},
                             {u"duplicate_of"_s, QT_TRANSLATE_NOOP("Relation", "Duplicate of")},
                             {u"duplicate_of_this"_s, QT_TRANSLATE_NOOP("Relation", "Duplicate")},
                             {u"parent"_s, QT_TRANSLATE_NOOP("Relation", "Parent")},
                             {u"child"_s, QT_TRANSLATE_NOOP("Relation", "Child")},
                             {u"follow_up"_s, QT_TRANSLATE_NOOP("Relation", "Follow-up")},
                             {u"followed_by"_s, QT_TRANSLATE_NOOP("Relation", "Follows")}};
    return worded(table, "Relation", relation);
}

QString outcomeWords(const QString &outcome)
{
    static const Table table{{u"answered"_s, QT_TRANSLATE_NOOP("Outcome", "Answered now")},
                             {u"linked"_s, QT_TRANSLATE_NOOP("Outcome", "Linked to existing")},
                             {u"created"_s, QT_TRANSLATE_NOOP("Outcome", "New ticket")},
                             {u"transferred"_s, QT_TRANSLATE_NOOP("Outcome", "Transferred")},
                             {u"dropped"_s, QT_TRANSLATE_NOOP("Outcome", "Dropped by caller")},
                             {u"call_back"_s, QT_TRANSLATE_NOOP("Outcome", "Call-back due")},
                             {u"abandoned"_s, QT_TRANSLATE_NOOP("Outcome", "Abandoned")}};
    return worded(table, "Outcome", outcome);
}

QString roleWords(const QString &role)
{
    static const Table table{{u"agent"_s, QT_TRANSLATE_NOOP("Role", "Agent")},
                             {u"lead"_s, QT_TRANSLATE_NOOP("Role", "Team lead")},
                             {u"manager"_s, QT_TRANSLATE_NOOP("Role", "Service desk manager")},
                             {u"admin"_s, QT_TRANSLATE_NOOP("Role", "Administrator")},
                             {u"service"_s, QT_TRANSLATE_NOOP("Role", "Service account")}};
    return worded(table, "Role", role);
}

QString fieldWords(const QString &field)
{
    static const Table table{{u"title"_s, QT_TRANSLATE_NOOP("TicketField", "Title")},
                             {u"details"_s, QT_TRANSLATE_NOOP("TicketField", "Details")},
                             {u"caller_id"_s, QT_TRANSLATE_NOOP("TicketField", "Caller")},
                             {u"affected_id"_s, QT_TRANSLATE_NOOP("TicketField", "Affected")},
                             {u"service_id"_s, QT_TRANSLATE_NOOP("TicketField", "Service")},
                             {u"category_id"_s, QT_TRANSLATE_NOOP("TicketField", "Category")},
                             {u"impact"_s, QT_TRANSLATE_NOOP("TicketField", "Impact")},
                             {u"urgency"_s, QT_TRANSLATE_NOOP("TicketField", "Urgency")},
                             {u"priority"_s, QT_TRANSLATE_NOOP("TicketField", "Priority")},
                             {u"group_id"_s, QT_TRANSLATE_NOOP("TicketField", "Group")},
                             {u"owner_id"_s, QT_TRANSLATE_NOOP("TicketField", "Owner")},
                             {u"about_staff_id"_s, QT_TRANSLATE_NOOP("TicketField", "Person complained of")},
                             {u"about_group_id"_s, QT_TRANSLATE_NOOP("TicketField", "Group complained of")},
                             {u"tags"_s, QT_TRANSLATE_NOOP("TicketField", "Tags")},
                             {u"device"_s, QT_TRANSLATE_NOOP("TicketField", "Device")},
                             {u"opened_at"_s, QT_TRANSLATE_NOOP("TicketField", "Opened")},
                             {u"due_at"_s, QT_TRANSLATE_NOOP("TicketField", "Due")}};
    return worded(table, "TicketField", field);
}

QString priorityCode(int priority)
{
    return u"P%1"_s.arg(priority);
}

const QStringList &levelCodes()
{
    static const QStringList codes{u"high"_s, u"medium"_s, u"low"_s};
    return codes;
}

} // namespace frontdesk
