#include "core/ticket/tagwork.h"

#include "core/ticket/ticketstore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::tagwork {

namespace {

constexpr qsizetype longestTag = 60;

/// One statement however many there are.
Result<void> write(Session &session, Id<Ticket> ticket, bool adds, const QStringList &tags)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
    FRONTDESK_TRY(session.execute(adds ? u"ticket.tags_add"_s : u"ticket.tags_remove"_s, {{u"tags"_s, list}, {u"ticket_id"_s, ticket.value}}));
    return {};
}

} // namespace

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    QSet<QString> seen; // there may be thousands
    for (const QString &part : QString(text).replace(u'，', u',').replace(u'、', u',').split(u',')) {
        const QString tag = part.simplified();
        if (tag.isEmpty() || seen.contains(tag))
            continue;
        seen.insert(tag);
        tags += tag;
    }
    return tags;
}

Result<QStringList> changing(Session &session, const TicketAction &action)
{
    const QStringList wanted = tagsOf(action.text);
    if (wanted.isEmpty())
        return failure(ErrorKind::Invalid, u"field.missing"_s, u"text"_s);
    if (std::any_of(wanted.cbegin(), wanted.cend(), [](const QString &tag) { return tag.size() > longestTag; }))
        return failure(ErrorKind::Invalid, u"field.too_long"_s, u"text"_s);
    QSet<QString> standing;
    FRONTDESK_TRY(session.each(u"ticket.tags"_s, {{u"ticket_id"_s, action.ticket.value}}, [&](const Row &row) {
        standing.insert(row.text(u"tag"_s));
        return true;
    }));
    const bool adds = action.action == "tag"_L1;
    QStringList changing;
    std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(changing), [&](const QString &tag) { return standing.contains(tag) != adds; });
    return changing;
}

Result<void> change(Session &session, const TicketContext &context, const TicketAction &action, Ticket &ticket)
{
    FRONTDESK_LET(tags, changing(session, action));
    if (tags.isEmpty())
        return {}; // a colleague did the same
    const bool adds = action.action == "tag"_L1;
    FRONTDESK_TRY(write(session, ticket.id, adds, tags));
    Ticket after = ticket;
    FRONTDESK_TRY(ticketstore::record(session, context, ticket, after, adds ? u"tagged"_s : u"untagged"_s,
                                      {{u"text"_s, tags.join(u", "_s)}, {u"tags"_s, QJsonArray::fromStringList(tags)}}, action.occurredAt));
    ticket = after;
    return {};
}

Result<void> takeBack(Session &session, Id<Ticket> ticket, const JournalDraft &event)
{
    return write(session, ticket, event.kind == "untagged"_L1, event.body.value("tags"_L1).toVariant().toStringList());
}

} // namespace frontdesk::tagwork
