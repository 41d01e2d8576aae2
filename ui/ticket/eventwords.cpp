#include "ui/ticket/eventwords.h"

#include "core/support/clock.h"
#include "ui/escalation/attentionwords.h"
#include "ui/kit/codewords.h"
#include "ui/kit/stateglyph.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString channelIcon(const QString &channel)
{
    static const QHash<QString, QString> icons{{u"phone"_s, u"call-start"_s}, {u"walk_in"_s, u"user"_s},  {u"mail"_s, u"mail-message"_s},
                                               {u"web"_s, u"globe"_s},        {u"chat"_s, u"user"_s}, {u"alert"_s, u"notifications"_s}};
    return icons.value(channel);
}

/// Words one event; the parts of its body are read by name.
class Wording
{
public:
    Wording(const JournalEntry &entry, const TicketPage &page, const WordsContext &context)
        : m_entry(entry), m_page(page), m_context(context), m_body(entry.event.body), m_set(m_body.value("set"_L1).toObject()),
          m_was(m_body.value("was"_L1).toObject())
    {
        m_line.seq = entry.seq;
        m_line.time = entry.event.occurredAt;
        m_line.imported = entry.event.imported && marksImport();
        m_line.author = actor();
    }

    QList<JournalLine> lines();

private:
    QString text(QLatin1StringView key) const { return m_body.value(key).toString(); }
    /// A whole past may have come from elsewhere: its first line says so, and each step that this desk would not have allowed.
    bool marksImport() const
    {
        const QString before = m_was.value("state"_L1).toString(), after = m_set.value("state"_L1).toString();
        return m_entry.event.kind == "logged"_L1 || (!before.isEmpty() && !after.isEmpty() && !m_context.reference->workflow.allows(m_page.ticket.kind, before, after));
    }
    QString actor() const
    {
        const QString name = m_context.person(m_entry.event.actor);
        return name.isEmpty() ? (m_entry.event.actor ? m_entry.recordedBy : EventWords::tr("Frontdesk")) : name;
    }
    QString customer(qint64 id) const
    {
        if (id == m_page.caller.id.value)
            return m_page.caller.name;
        if (id == m_page.affected.id.value)
            return m_page.affected.name;
        for (const TicketCaller &caller : m_page.callers) {
            if (caller.customer.value == id)
                return caller.name;
        }
        return EventWords::tr("a caller");
    }
    QDateTime instant(QLatin1StringView key) const { return instantFromText(m_set.value(key).toString()); }

    /// Who did it and what they said: the quiet half of a change.
    QString quiet(const QString &said) const
    {
        const QString words = said.simplified();
        return words.isEmpty() ? m_line.author : EventWords::tr("%1: %2", "who: what they said").arg(m_line.author, words);
    }
    QString reasonOrText() const { return text("reason"_L1).isEmpty() ? text("text"_L1) : text("reason"_L1); }

    QList<JournalLine> change(const QString &head, const QString &icon, const QString &said)
    {
        m_line.head = head;
        m_line.icon = icon;
        m_line.text = quiet(said);
        return {m_line};
    }
    QList<JournalLine> change(const QString &head, const QString &icon = {}) { return change(head, icon, reasonOrText()); }
    QList<JournalLine> message(JournalVisibility visibility, const QString &author, const QString &way, const QString &icon, const QString &words)
    {
        m_line.shape = JournalShape::Message;
        m_line.visibility = visibility;
        m_line.sort = visibility == JournalVisibility::Internal ? JournalSort::Internal : JournalSort::Public;
        m_line.author = author;
        m_line.head = way;
        m_line.icon = icon;
        m_line.text = words;
        return {m_line};
    }

    QList<JournalLine> logged();
    QList<JournalLine> moved(const QString &kind);
    QList<JournalLine> edited();
    QList<JournalLine> linked(bool added);
    QList<JournalLine> escalated();
    QList<JournalLine> questions();
    QString assignedTo() const;
    QString priorityChange() const;
    QString undone() const;
    QString tags(bool added) const;

    const JournalEntry &m_entry;
    const TicketPage &m_page;
    const WordsContext &m_context;
    const QJsonObject m_body, m_set, m_was;
    JournalLine m_line;
};

/// What was asked in the call, a line each.
QList<JournalLine> Wording::questions()
{
    QStringList said;
    const QString language = m_context.language.left(2);
    for (const QJsonValue &value : m_body.value("answers"_L1).toArray()) {
        const QJsonObject each = value.toObject();
        const auto words = [&](const QString &what) {
            const QString own = each.value(what + u'_' + language).toString();
            return own.isEmpty() ? each.value(what + u"_zh"_s).toString() : own;
        };
        const QString question = words(u"question"_s), answer = words(u"answer"_s);
        if (!question.isEmpty()) // else they were erased
            said += EventWords::tr("%1 %2", "question of a script, what the caller answered").arg(question, answer);
    }
    return message(JournalVisibility::Internal, m_line.author, EventWords::tr("asked in the call"), u"dialog-ok-apply"_s, said.join(u'\n'));
}

QList<JournalLine> Wording::logged()
{
    const QString channel = m_set.value("channel"_L1).toString(m_page.ticket.channel);
    QList<JournalLine> all = change(channel.isEmpty() ? EventWords::tr("Logged") : EventWords::tr("Logged, %1", "channel").arg(channelWords(channel)),
                                    channelIcon(channel), {});
    if (const QString from = text("vip_raised_from"_L1); !from.isEmpty())
        all.first().text = EventWords::tr("%1: urgency raised from %2 for a VIP").arg(m_line.author, urgencyWords(from));
    const QString details = text("details"_L1);
    if (details.trimmed().isEmpty())
        return all;
    const QString author = m_page.caller.name.isEmpty() ? m_line.author : m_page.caller.name;
    return all + message(JournalVisibility::Incoming, author, EventWords::tr("what was reported"), channelIcon(channel), details);
}

/// By a person's hand, or by a ladder or rule: what happened, why, and who was told.
QList<JournalLine> Wording::escalated()
{
    QStringList people;
    for (const QJsonValue &id : m_body.value("told"_L1).toArray())
        people += m_context.person({id.toInteger()});
    people.removeAll(QString());
    const QString told = people.isEmpty() ? EventWords::tr("nobody could be told") : EventWords::tr("told: %1").arg(people.join(EventWords::tr(", ", "between names")));
    const QString direction = text("direction"_L1);
    if (!direction.isEmpty()) {
        m_line.ink = Ink::Warn;
        const QString to = m_set.contains("group_id"_L1) || m_set.contains("owner_id"_L1) ? assignedTo() : QString();
        QList<JournalLine> lines = change(direction == "functional"_L1 ? (to.isEmpty() ? EventWords::tr("Escalated (functional)") : EventWords::tr("Escalated (functional): %1").arg(to))
                                                                       : EventWords::tr("Escalated (hierarchical), %1").arg(told),
                                          u"go-up"_s, text("reason"_L1));
        if (const QString tried = text("tried"_L1); !tried.isEmpty())
            lines.first().text += EventWords::tr("; tried: %1").arg(tried.simplified());
        return lines;
    }
    m_line.ink = m_body.value("percent"_L1).toInt() >= 100 ? Ink::Crit : Ink::Warn;
    return change(escalationCauseWords(m_body, m_context), u"go-up"_s, told);
}

QString Wording::assignedTo() const
{
    const QString group = m_context.group({m_set.value("group_id"_L1).toInteger()});
    const QString person = m_context.person({m_set.value("owner_id"_L1).toInteger()});
    if (!group.isEmpty() && !person.isEmpty())
        return EventWords::tr("Assigned to %1, %2", "group, person").arg(group, person);
    if (!group.isEmpty() || !person.isEmpty())
        return EventWords::tr("Assigned to %1").arg(group.isEmpty() ? person : group);
    return m_set.contains("owner_id"_L1) ? EventWords::tr("Given back to the group") : EventWords::tr("Assigned");
}

QString Wording::priorityChange() const
{
    const int before = m_was.value("priority"_L1).toInt();
    const int after = m_set.value("priority"_L1).toInt();
    const bool byHand = m_set.contains("priority_reason"_L1) && !m_set.value("priority_reason"_L1).toString().isEmpty();
    if (before == 0 || after == 0)
        return byHand ? EventWords::tr("Priority set by hand") : EventWords::tr("Priority from the matrix");
    return (byHand ? EventWords::tr("Priority %1 → %2 (by hand)") : EventWords::tr("Priority %1 → %2 (from the matrix)")).arg(before).arg(after);
}

QList<JournalLine> Wording::edited()
{
    static const QStringList known{u"title"_s,  u"caller_id"_s, u"affected_id"_s,    u"service_id"_s,    u"category_id"_s,
                                   u"impact"_s, u"urgency"_s,   u"about_staff_id"_s, u"about_group_id"_s};
    QStringList changes;
    for (const QString &column : known) {
        if (!m_set.contains(column))
            continue;
        const QString before = columnWords(column, m_was.value(column).toVariant(), m_page, m_context);
        const QString after = columnWords(column, m_set.value(column).toVariant(), m_page, m_context);
        changes += EventWords::tr("%1: %2 → %3", "field: before → after").arg(fieldWords(column), before, after);
    }
    if (m_body.contains("details"_L1))
        changes += EventWords::tr("Details rewritten");
    if (m_set.contains("priority"_L1))
        changes += priorityChange();
    if (changes.isEmpty())
        changes += EventWords::tr("Fields changed");
    QList<JournalLine> all = change(changes.join(EventWords::tr("; ")), u"document-edit"_s);
    if (const QString details = text("details"_L1); !details.trimmed().isEmpty())
        all += message(JournalVisibility::Incoming, m_line.author, EventWords::tr("what was reported, rewritten"), u"document-edit"_s, details);
    return all;
}

QList<JournalLine> Wording::linked(bool added)
{
    const QString other = text("other"_L1);
    const QString relation = text("relation"_L1);
    const QString icon = u"insert-link"_s;
    if (!added)
        return change(EventWords::tr("No longer linked to %1").arg(other), icon);
    if (relation == "duplicate"_L1)
        return change((m_set.contains("duplicate_of"_L1) ? EventWords::tr("Merged into %1, cancelled as a duplicate") : EventWords::tr("%1 was merged into this ticket")).arg(other), u"merge"_s);
    if (relation == "child"_L1)
        return change((m_set.contains("parent_id"_L1) ? EventWords::tr("Child of %1") : EventWords::tr("Parent of %1")).arg(other), icon);
    if (relation == "follow_up"_L1)
        return change((m_set.contains("follows_id"_L1) ? EventWords::tr("Follows %1") : EventWords::tr("Followed up by %1")).arg(other), icon);
    return change(EventWords::tr("Linked to %1").arg(other), icon);
}

/// Steps along the state machine.
QList<JournalLine> Wording::moved(const QString &kind)
{
    if (kind == "assigned"_L1) {
        const QJsonObject automatic = m_body.value("automatic"_L1).toObject();
        if (automatic.isEmpty())
            return change(assignedTo(), u"system-users"_s);
        const QString how = automatic.value("mode"_L1) == "round_robin"_L1 ? EventWords::tr("Automatic, in turn: on shift till %1") : EventWords::tr("Automatic, least in hand: on shift till %1");
        return change(assignedTo(), u"system-users"_s, how.arg(m_context.moment(instantFromText(automatic.value("on_shift_until"_L1).toString()))));
    }
    if (kind == "taken"_L1)
        return change(EventWords::tr("Taken by %1").arg(m_line.author), u"user"_s);
    if (kind == "pending"_L1) {
        const QString reason = pendingReasonWords(m_set.value("pending_reason"_L1).toString());
        const QDateTime till = instant("pending_till"_L1);
        if (reason.isEmpty())
            return change(EventWords::tr("Pending"), u"media-playback-pause"_s);
        return change(till.isValid() ? EventWords::tr("Pending: %1 until %2", "reason, date").arg(reason, m_context.moment(till)) : EventWords::tr("Pending: %1").arg(reason),
                      u"media-playback-pause"_s);
    }
    if (kind == "resumed"_L1) {
        const QString by = text("by"_L1);
        return change(by == "till"_L1 ? EventWords::tr("Work resumed: the date has come")
                      : by == "answer"_L1 ? EventWords::tr("Work resumed: the caller answered") : EventWords::tr("Work resumed"),
                      u"media-playback-start"_s);
    }
    if (kind == "resolved"_L1) {
        const QString code = m_set.value("closure_code"_L1).toString();
        m_line.ink = Ink::Ok;
        QString head = code.isEmpty() ? EventWords::tr("Resolved") : EventWords::tr("Resolved: %1").arg(closureWords(code));
        if (m_body.contains("with_id"_L1)) {
            QString parent;
            for (const TicketLink &link : m_page.links)
                parent = link.other.value == m_body.value("with_id"_L1).toInteger() ? link.number : parent;
            head = parent.isEmpty() ? EventWords::tr("%1, with its parent", "resolved").arg(head) : EventWords::tr("%1, with its parent %2", "resolved, number").arg(head, parent);
        }
        return change(head, u"dialog-ok-apply"_s,
                      m_set.value("closure_text"_L1).toString(reasonOrText()));
    }
    if (kind == "asked"_L1)
        return change(EventWords::tr("Caller asked whether it works"), u"help-contents"_s);
    if (kind == "answered"_L1)
        return change(text("answer"_L1) == "no"_L1 ? EventWords::tr("Caller says it does not work") : EventWords::tr("Caller says it works"), u"help-contents"_s);
    if (kind == "closed"_L1)
        return change(text("by"_L1) == "silence"_L1 ? EventWords::tr("Closed: no answer to the question") : EventWords::tr("Closed"), u"dialog-ok-apply"_s);
    if (kind == "reopened"_L1)
        return change(EventWords::tr("Reopened"), u"edit-undo"_s);
    if (kind == "appealed"_L1)
        return change(EventWords::tr("Appealed to the next level"), u"go-up"_s);
    if (kind == "cancelled"_L1)
        return change(EventWords::tr("Cancelled"), u"dialog-cancel"_s);
    if (kind == "approval_asked"_L1)
        return change(EventWords::tr("Approval asked for"), u"help-contents"_s);
    if (kind == "approved"_L1)
        return change(EventWords::tr("Approved"), u"dialog-ok-apply"_s);
    if (kind == "rejected"_L1)
        return change(EventWords::tr("Rejected"), u"dialog-cancel"_s);
    if (kind == "investigating"_L1)
        return change(EventWords::tr("Investigation begun"), u"edit-find"_s);
    return {};
}

QString Wording::tags(bool added) const
{
    if (m_body.value("tags"_L1).toArray().size() > 1)
        return (added ? EventWords::tr("Tags added: %1") : EventWords::tr("Tags removed: %1")).arg(text("text"_L1));
    return (added ? EventWords::tr("Tag added: %1") : EventWords::tr("Tag removed: %1")).arg(text("text"_L1));
}

/// What an undo took back, in the words of a button.
QString Wording::undone() const
{
    static const QHash<QString, const char *> names{
        {u"assigned"_s, QT_TRANSLATE_NOOP("EventWords", "Assignment taken back")},  {u"taken"_s, QT_TRANSLATE_NOOP("EventWords", "Taking taken back")},
        {u"pending"_s, QT_TRANSLATE_NOOP("EventWords", "Pending taken back")},      {u"resumed"_s, QT_TRANSLATE_NOOP("EventWords", "Resuming taken back")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("EventWords", "Resolving taken back")},   {u"closed"_s, QT_TRANSLATE_NOOP("EventWords", "Closing taken back")},
        {u"reopened"_s, QT_TRANSLATE_NOOP("EventWords", "Reopening taken back")},   {u"cancelled"_s, QT_TRANSLATE_NOOP("EventWords", "Cancelling taken back")},
        {u"priority"_s, QT_TRANSLATE_NOOP("EventWords", "Priority taken back")},    {u"edited"_s, QT_TRANSLATE_NOOP("EventWords", "Edit taken back")},
        {u"linked"_s, QT_TRANSLATE_NOOP("EventWords", "Merge taken back")},
        {u"tagged"_s, QT_TRANSLATE_NOOP("EventWords", "Tagging taken back")},       {u"untagged"_s, QT_TRANSLATE_NOOP("EventWords", "Untagging taken back")}};
    return QCoreApplication::translate("EventWords", names.value(text("undone_kind"_L1), QT_TRANSLATE_NOOP("EventWords", "A step taken back")));
}

QList<JournalLine> Wording::lines()
{
    const QString kind = m_entry.event.kind;
    if (isErased(m_entry)) {
        m_line.ink = Ink::Tertiary;
        m_line.head = EventWords::tr("Erased at somebody’s request");
        m_line.icon = u"edit-delete"_s;
        m_line.text = m_line.author;
        return {m_line};
    }
    if (kind == "erased"_L1)
        return change(EventWords::tr("Personal data was erased"), u"edit-delete"_s);
    if (kind == "undone"_L1)
        return change(undone(), u"edit-undo"_s);
    if (kind == "logged"_L1)
        return logged();
    if (kind == "note"_L1)
        return message(JournalVisibility::Internal, m_line.author, EventWords::tr("internal note"), u"object-locked"_s, text("text"_L1));
    if (kind == "reply"_L1)
        return message(JournalVisibility::Public, m_line.author, EventWords::tr("public reply"), u"mail-sent"_s, text("text"_L1));
    if (kind == "answer"_L1)
        return message(JournalVisibility::Incoming, m_page.caller.name.isEmpty() ? EventWords::tr("Caller") : m_page.caller.name,
                       EventWords::tr("answer, noted by %1").arg(m_line.author), u"user"_s, text("text"_L1));
    if (kind == "rated"_L1) {
        const QString score = QString::number(m_body.value("score"_L1).toInt());
        const QString how = text("channel"_L1) == "phone"_L1 ? EventWords::tr("satisfaction: %1 of 5, noted by %2", "score, agent").arg(score, m_line.author)
                                                             : EventWords::tr("satisfaction: %1 of 5", "score").arg(score);
        return message(JournalVisibility::Incoming, m_page.caller.name.isEmpty() ? EventWords::tr("Caller") : m_page.caller.name, how,
                       channelIcon(text("channel"_L1) == "phone"_L1 ? u"phone"_s : u"mail"_s), text("text"_L1));
    }
    if (kind == "contact"_L1) {
        const QString channel = text("channel"_L1), number = text("interaction"_L1);
        const QString how = number.isEmpty() ? EventWords::tr("%1, noted by %2", "channel, agent").arg(channelWords(channel), m_line.author)
                                             : EventWords::tr("%1, %2, noted by %3", "channel, number of the contact, agent").arg(channelWords(channel), number, m_line.author);
        return message(JournalVisibility::Incoming, customer(m_body.value("customer_id"_L1).toInteger()), how, channelIcon(channel), text("text"_L1));
    }
    if (kind == "questions"_L1)
        return questions();
    if (kind == "edited"_L1)
        return edited();
    if (kind == "escalated"_L1)
        return escalated();
    if (kind == "notice_acknowledged"_L1)
        return change(EventWords::tr("%1 acknowledged the escalation").arg(m_line.author), u"dialog-ok-apply"_s, {});
    if (kind == "priority"_L1)
        return change(priorityChange(), u"flag"_s);
    if (kind == "linked"_L1 || kind == "unlinked"_L1)
        return linked(kind == "linked"_L1);
    if (kind == "told"_L1)
        return change(EventWords::tr("%1 was told the outcome").arg(customer(m_body.value("customer_id"_L1).toInteger())), u"phone"_s);
    if (kind == "tagged"_L1 || kind == "untagged"_L1)
        return change(tags(kind == "tagged"_L1), u"tag"_s, {});
    if (kind == "attached"_L1) {
        m_line.attachment = {m_body.value("attachment_id"_L1).toInteger()};
        return change(EventWords::tr("File attached: %1, %2", "name, size").arg(text("name"_L1), sizeWords(m_body.value("size"_L1).toInteger())), u"mail-attachment"_s);
    }
    if (kind == "article"_L1)
        return change(EventWords::tr("%1 helped: %2", "number and title of an article").arg(text("article"_L1), text("text"_L1)), u"documentation"_s, {});
    if (QList<JournalLine> steps = moved(kind); !steps.isEmpty())
        return steps;
    // From another tool, or from a newer client: what it is called and where the ticket stood after it.
    QString head = QString(kind).replace(u'_', u' ');
    if (const QString state = m_set.value("state"_L1).toString(); !state.isEmpty())
        head = EventWords::tr("%1, now %2", "unknown event, state").arg(head, stateWords(state));
    return change(head, u"documentinfo"_s);
}

} // namespace

QList<JournalLine> journalLines(const JournalEntry &entry, const TicketPage &page, const WordsContext &context)
{
    return Wording(entry, page, context).lines();
}

bool isErased(const JournalEntry &entry)
{
    // These always say something; a blanked body says nothing.
    static const QSet<QString> wordy{u"logged"_s, u"note"_s, u"reply"_s, u"answer"_s, u"contact"_s, u"edited"_s, u"resolved"_s, u"assigned"_s, u"attached"_s};
    if (entry.event.body.isEmpty())
        return wordy.contains(entry.event.kind);
    // Steps tell what happened without their words; these have nothing left to tell.
    static const QSet<QString> onlyWords{u"logged"_s, u"note"_s, u"reply"_s, u"answer"_s, u"contact"_s, u"edited"_s, u"attached"_s, u"questions"_s};
    return entry.event.body.value("erased"_L1).toBool() && onlyWords.contains(entry.event.kind);
}

QString meanwhileWords(const QString &kind, const QString &who, const QString &at)
{
    static const QHash<QString, const char *> sentences{
        {u"assigned"_s, QT_TRANSLATE_NOOP("EventWords", "%1 assigned it at %2.")},   {u"taken"_s, QT_TRANSLATE_NOOP("EventWords", "%1 took it at %2.")},
        {u"pending"_s, QT_TRANSLATE_NOOP("EventWords", "%1 set it to pending at %2.")}, {u"resumed"_s, QT_TRANSLATE_NOOP("EventWords", "%1 resumed work at %2.")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("EventWords", "%1 resolved it at %2.")},   {u"closed"_s, QT_TRANSLATE_NOOP("EventWords", "%1 closed it at %2.")},
        {u"reopened"_s, QT_TRANSLATE_NOOP("EventWords", "%1 reopened it at %2.")},   {u"cancelled"_s, QT_TRANSLATE_NOOP("EventWords", "%1 cancelled it at %2.")},
        {u"approved"_s, QT_TRANSLATE_NOOP("EventWords", "%1 approved it at %2.")},   {u"rejected"_s, QT_TRANSLATE_NOOP("EventWords", "%1 rejected it at %2.")},
        {u"linked"_s, QT_TRANSLATE_NOOP("EventWords", "%1 merged it at %2.")}};
    const char *source = sentences.value(kind, QT_TRANSLATE_NOOP("EventWords", "%1 changed it at %2."));
    return QCoreApplication::translate("EventWords", source).arg(who, at);
}

QString columnWords(const QString &column, const QVariant &value, const TicketPage &page, const WordsContext &context)
{
    const qint64 key = value.toLongLong();
    const auto orDash = [](const QString &words) { return words.isEmpty() ? u"—"_s : words; };
    if (column == "service_id"_L1)
        return orDash(context.service({key}));
    if (column == "category_id"_L1)
        return orDash(context.category({key}));
    if (column == "impact"_L1)
        return orDash(impactWords(value.toString()));
    if (column == "urgency"_L1)
        return orDash(urgencyWords(value.toString()));
    if (column == "group_id"_L1 || column == "about_group_id"_L1)
        return orDash(context.group({key}));
    if (column == "owner_id"_L1 || column == "about_staff_id"_L1)
        return orDash(context.person({key}));
    if (column == "caller_id"_L1 || column == "affected_id"_L1) {
        if (key == 0)
            return u"—"_s;
        if (key == page.caller.id.value)
            return page.caller.name;
        if (key == page.affected.id.value)
            return page.affected.name;
        return EventWords::tr("somebody else");
    }
    return orDash(value.toString());
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace frontdesk
