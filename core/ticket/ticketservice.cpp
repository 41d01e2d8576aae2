#include "core/ticket/ticketservice.h"

#include "core/desk/desk.h"
#include "core/escalation/leadership.h"
#include "core/people/customermergework.h"
#include "core/people/peoplework.h"
#include "core/search/ticketsearch.h"
#include "core/storage/command.h"
#include "core/survey/surveywork.h"
#include "core/ticket/attachmentname.h"
#include "core/ticket/ticketcallers.h"
#include "core/ticket/ticketlistsql.h"
#include "core/ticket/ticketrow.h"
#include "core/ticket/ticketstore.h"
#include "core/ticket/ticketwork.h"

#include <QCryptographicHash>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Everything a unit of work needs, copied, for it runs on another thread.
struct Setting
{
    std::shared_ptr<const DeskReference> reference;
    Actor actor;
    QDateTime now;

    explicit Setting(const Desk &desk) : reference(desk.reference()), actor(desk.actor()), now(desk.clock().now()) {}
    TicketContext context() const { return {*reference, actor, now}; }
};

QString rowsText(Session &session)
{
    return Statements::all().text(session.backend(), u"ticket.rows"_s);
}

/// Words are looked up in the index first; their tickets become part of the condition.
Result<TicketSql> sqlFor(Session &session, const TicketFilter &filter, Id<Staff> me)
{
    QList<qint64> matches;
    if (!filter.words.trimmed().isEmpty()) {
        FRONTDESK_LET(found, ticketsearch::matching(session, filter.words));
        matches = found;
    }
    return ticketSql(session.backend(), filter, me, matches);
}

Result<TicketListSql> listFor(Session &session, const TicketFilter &filter, const TicketSort &sort, Id<Staff> me)
{
    FRONTDESK_LET(sql, sqlFor(session, filter, me));
    return ticketListSql(filter, sort, sql);
}

/// The tickets of these ids that may be seen, in the order asked.
Result<QList<Ticket>> readRows(Session &session, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return QList<Ticket>();
    FRONTDESK_LET(found, session.queryText(rowsText(session) + u" WHERE "_s + amongIds(session.backend(), u"t.id"_s), {{u"ids"_s, idsBind(session.backend(), ids)}},
                                           ticketrow::read));
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < found.size(); ++i)
        places.insert(found.at(i).id.value, i);
    QList<Ticket> ordered;
    ordered.reserve(found.size());
    for (const qint64 id : ids) {
        if (const auto place = places.constFind(id); place != places.cend())
            ordered += found.at(*place);
    }
    return ordered;
}

Result<Customer> readCustomer(Session &session, Id<Customer> id)
{
    if (!id)
        return Customer{};
    FRONTDESK_LET(who, customermergework::root(session, id)); // the ticket names who called then; people talk to whom they are now
    auto found = peoplework::read(session, who);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return Customer{};
    return found;
}

Result<QList<Attachment>> readAttachments(Session &session, Id<Ticket> id)
{
    return session.query(u"ticket.attachments"_s, {{u"ticket_id"_s, id.value}}, [](const Row &row) {
        return Attachment{row.id<Attachment>(u"id"_s), row.text(u"name"_s),      row.text(u"mime"_s),         row.integer(u"size"_s),
                          row.text(u"sha256"_s),       row.instant(u"added_at"_s), row.text(u"added_by_name"_s)};
    });
}

} // namespace

TicketService::TicketService(Desk &desk)
    : m_desk(desk)
{
}

QFuture<Result<QList<SearchHit>>> TicketService::search(const QString &words, int limit, CancelToken cancel)
{
    return m_desk.worker().read(
        [words, limit, me = m_desk.actor().staff](Session &session) -> Result<QList<SearchHit>> {
            FRONTDESK_LET(found, ticketsearch::find(session, words, limit, me));
            return found.hits;
        },
        std::move(cancel));
}

QFuture<Result<QList<Ticket>>> TicketService::firstRows(const TicketFilter &filter, const TicketSort &sort, int limit, CancelToken cancel)
{
    return m_desk.worker().read(
        [filter, sort, limit, me = m_desk.actor().staff](Session &session) -> Result<QList<Ticket>> {
            FRONTDESK_LET(list, listFor(session, filter, sort, me));
            QList<qint64> ids;
            for (const QString &text : orderTexts(session.backend(), list, limit)) {
                FRONTDESK_LET(some, session.ids(text, list.binds));
                ids += some.first(qMin<qsizetype>(some.size(), limit - ids.size()));
                if (ids.size() >= limit)
                    break;
            }
            return readRows(session, ids);
        },
        std::move(cancel));
}

QFuture<Result<QList<qint64>>> TicketService::order(const TicketFilter &filter, const TicketSort &sort, CancelToken cancel)
{
    return m_desk.worker().read(
        [filter, sort, me = m_desk.actor().staff](Session &session) -> Result<QList<qint64>> {
            FRONTDESK_LET(list, listFor(session, filter, sort, me));
            QList<qint64> order;
            for (const QString &text : orderTexts(session.backend(), list)) {
                FRONTDESK_LET(ids, session.keys(text, list.binds));
                order = order.isEmpty() ? std::move(ids) : order + ids;
            }
            return order;
        },
        std::move(cancel));
}

QFuture<Result<QList<Ticket>>> TicketService::rows(const QList<qint64> &ids, CancelToken cancel)
{
    return m_desk.worker().read([ids](Session &session) { return readRows(session, ids); }, std::move(cancel));
}

QFuture<Result<TicketListChange>> TicketService::changed(const TicketFilter &filter, const TicketSort &sort, const QList<qint64> &ids, const QList<qint64> &listed)
{
    return m_desk.worker().read([filter, sort, ids, listed, me = m_desk.actor().staff](Session &session) -> Result<TicketListChange> {
        TicketListChange change;
        FRONTDESK_LET(rows, readRows(session, ids));
        change.rows = rows;
        FRONTDESK_LET(list, listFor(session, filter, sort, me));
        const auto bound = [&](const QList<qint64> &asked) { return list.binds + Binds{{u"ids"_s, idsBind(session.backend(), asked)}}; };
        if (!listed.isEmpty()) {
            QList<qint64> all = listed;
            const QSet<qint64> known(listed.cbegin(), listed.cend());
            for (const qint64 id : ids) {
                if (!known.contains(id))
                    all += id;
            }
            FRONTDESK_LET(order, session.ids(orderAmongText(session.backend(), list), bound(all)));
            change.order = order;
            const QSet<qint64> in(order.cbegin(), order.cend());
            for (const qint64 id : ids) {
                if (in.contains(id))
                    change.matching += id;
            }
            return change;
        }
        FRONTDESK_LET(matching, session.ids(u"SELECT t.id FROM ticket t WHERE %1 AND %2"_s.arg(amongIds(session.backend(), u"t.id"_s), list.condition), bound(ids)));
        change.matching = matching;
        const QString text = beforeText(session.backend(), list);
        if (text.isEmpty())
            return change;
        change.placed = true;
        for (const Ticket &ticket : std::as_const(rows)) {
            if (!matching.contains(ticket.id.value))
                continue;
            FRONTDESK_LET(before, session.ids(text, list.binds + placeBinds(ticket, sort)));
            change.before.insert(ticket.id.value, before.value(0));
        }
        return change;
    });
}

QFuture<Result<qint64>> TicketService::count(const TicketFilter &filter, CancelToken cancel)
{
    return counts({filter}, std::move(cancel)).then([](const Result<QList<qint64>> &all) -> Result<qint64> {
        if (!all)
            return tl::unexpected<Error>(all.error());
        return all->first();
    });
}

QFuture<Result<QList<qint64>>> TicketService::counts(const QList<TicketFilter> &filters, CancelToken cancel)
{
    return m_desk.worker().read(
        [filters, me = m_desk.actor().staff](Session &session) -> Result<QList<qint64>> {
            QList<qint64> counts;
            for (const TicketFilter &filter : filters) {
                FRONTDESK_LET(sql, sqlFor(session, filter, me));
                FRONTDESK_LET(one, session.ids(countText(sql), sql.binds));
                counts += one.value(0);
            }
            return counts;
        },
        std::move(cancel));
}

QFuture<Result<QList<qint64>>> TicketService::matching(const TicketFilter &filter, const QList<qint64> &ids)
{
    return m_desk.worker().read([filter, ids, me = m_desk.actor().staff](Session &session) -> Result<QList<qint64>> {
        if (ids.isEmpty())
            return QList<qint64>();
        FRONTDESK_LET(sql, sqlFor(session, filter, me));
        return session.ids(u"SELECT t.id FROM ticket t WHERE %1 AND %2"_s.arg(amongIds(session.backend(), u"t.id"_s), sql.where),
                           sql.binds + Binds{{u"ids"_s, idsBind(session.backend(), ids)}});
    });
}

QFuture<Result<QStringList>> TicketService::allTags(int limit, CancelToken cancel)
{
    return m_desk.worker().read(
        [limit](Session &session) { return session.query(u"ticket.all_tags"_s, {{u"limit"_s, limit}}, [](const Row &row) { return row.text(u"tag"_s); }); },
        std::move(cancel));
}

QFuture<Result<TicketPage>> TicketService::page(Id<Ticket> id)
{
    emit pageAsked(id);
    return m_desk.worker().read([id, me = m_desk.actor().staff, copy = m_desk.readsCopy()](Session &session) -> Result<TicketPage> {
        TicketPage page;
        const auto found = ticketwork::read(session, id);
        if (!found && copy && found.error().kind == ErrorKind::NotFound)
            return failure(ErrorKind::Unavailable, u"offline.not_kept"_s);
        if (!found)
            return failure(found.error());
        const Ticket &ticket = *found;
        if (ticket.aboutStaff && ticket.aboutStaff == me)
            return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
        page.ticket = ticket;
        const Binds binds{{u"ticket_id"_s, id.value}};
        FRONTDESK_LET(details, ticketwork::readDetails(session, id));
        page.details = details;
        FRONTDESK_LET(caller, readCustomer(session, ticket.caller));
        page.caller = caller;
        if (caller.id) {
            page.ticket.callerName = caller.name;
            page.ticket.callerVip = caller.vip;
        }
        FRONTDESK_LET(affected, readCustomer(session, ticket.affected));
        page.affected = affected;
        FRONTDESK_LET(events, journal::read(session, u"ticket"_s, id.value));
        page.journal = events;
        FRONTDESK_LET(links, session.query(u"ticket.links"_s, binds, [](const Row &row) {
            return TicketLink{row.id<Ticket>(u"id"_s), row.text(u"number"_s), row.text(u"title"_s),
                              row.text(u"state"_s),    row.text(u"kind"_s),   row.text(u"relation"_s)};
        }));
        page.links = links;
        FRONTDESK_LET(callers, ticketcallers::read(session, id));
        page.callers = callers;
        FRONTDESK_LET(attachments, readAttachments(session, id));
        page.attachments = attachments;
        FRONTDESK_LET(tags, session.query(u"ticket.tags"_s, binds, [](const Row &row) { return row.text(u"tag"_s); }));
        page.tags = tags;
        FRONTDESK_LET(survey, surveywork::read(session, id, me));
        page.survey = survey;
        return page;
    });
}

QFuture<Result<Ticket>> TicketService::byNumber(const QString &number)
{
    return m_desk.worker().read([number, me = m_desk.actor().staff](Session &session) -> Result<Ticket> {
        FRONTDESK_LET(ticket, ticketwork::readByNumber(session, number));
        if (ticket.aboutStaff && ticket.aboutStaff == me)
            return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
        return ticket;
    });
}

QFuture<Result<Ticket>> TicketService::create(const TicketDraft &draft, const QUuid &command)
{
    return m_desk.worker().write([draft, command, setting = Setting(m_desk)](Session &session) -> Result<Ticket> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done)
            return ticketwork::read(session, {done->value("ticket"_L1).toInteger()});
        FRONTDESK_LET(ticket, ticketwork::create(session, setting.context(), draft));
        FRONTDESK_TRY(recordCommand(session, command, setting.actor.staff, {{u"ticket"_s, ticket.id.value}, {u"number"_s, ticket.number}}, setting.now));
        return ticket;
    });
}

QFuture<Result<TicketReceipt>> TicketService::act(const TicketAction &action)
{
    return m_desk.worker().write([action, setting = Setting(m_desk)](Session &session) { return ticketwork::act(session, setting.context(), action); });
}

QFuture<Result<TicketReceipt>> TicketService::actLate(const TicketAction &kept)
{
    return m_desk.worker().write([kept, setting = Setting(m_desk)](Session &session) -> Result<TicketReceipt> {
        TicketAction action = kept;
        if (action.occurredAt.isValid()) {
            FRONTDESK_LET(ticket, ticketstore::lock(session, action.ticket));
            action.occurredAt = std::min(std::max(action.occurredAt, ticket.changedAt), setting.now);
        }
        return ticketwork::act(session, setting.context(), action);
    });
}

std::unique_ptr<MassChange> TicketService::massChange(const TicketAction &action, const QList<MassTarget> &targets)
{
    return std::make_unique<MassChange>(m_desk, action, targets);
}

std::optional<Error> TicketService::refusal(const Ticket &ticket, const QString &action) const
{
    return frontdesk::refusal(ticket, action, *m_desk.reference(), m_desk.actor(), m_desk.clock().now());
}

QFuture<Result<Attachment>> TicketService::attach(Id<Ticket> ticket, const QString &name, const QByteArray &data, const QUuid &command)
{
    const QString clean = cleanAttachmentName(name);
    const qint64 limit = qint64(m_desk.reference()->number(u"attachment_limit_mb"_s, 25)) * 1024 * 1024;
    return m_desk.worker().write([ticket, clean, data, command, limit, setting = Setting(m_desk)](Session &session) -> Result<Attachment> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done) {
            FRONTDESK_LET(all, readAttachments(session, ticket));
            for (const Attachment &attachment : all) {
                if (attachment.id.value == done->value("attachment"_L1).toInteger())
                    return attachment;
            }
        }
        if (data.size() > limit)
            return failure(Error{ErrorKind::Invalid, u"attachment.too_big"_s, u"attachment"_s, {}, {{u"limit"_s, QString::number(limit / 1024 / 1024)}, {u"name"_s, clean}}});
        Attachment attachment{{}, clean, QMimeDatabase().mimeTypeForFileNameAndData(clean, data).name(), data.size(),
                              QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex()), setting.now, setting.actor.name};
        FRONTDESK_LET(id, session.insert(u"ticket.attachment_insert"_s,
                                         {{u"ticket_id"_s, ticket.value}, {u"name"_s, attachment.name}, {u"mime"_s, attachment.mime}, {u"size"_s, attachment.size},
                                          {u"sha256"_s, attachment.sha256}, {u"added_at"_s, setting.now}, {u"added_by"_s, setting.actor.staff.value}}));
        attachment.id = {id};
        FRONTDESK_TRY(session.execute(u"ticket.attachment_data_insert"_s, {{u"attachment_id"_s, id}, {u"data"_s, data}}));
        FRONTDESK_TRY(ticketwork::noteEvent(session, setting.context(), ticket, u"attached"_s,
                                            {{u"attachment_id"_s, id}, {u"name"_s, attachment.name}, {u"size"_s, attachment.size}, {u"sha256"_s, attachment.sha256}}));
        FRONTDESK_TRY(recordCommand(session, command, setting.actor.staff, {{u"attachment"_s, id}}, setting.now));
        return attachment;
    });
}

QFuture<Result<QByteArray>> TicketService::attachmentData(Id<Attachment> id)
{
    return m_desk.worker().readLive([id](Session &session) -> Result<QByteArray> {
        struct Stored
        {
            QString sha256;
            QByteArray data;
        };
        FRONTDESK_LET(stored, session.queryOne(u"ticket.attachment_data"_s, {{u"id"_s, id.value}},
                                               [](const Row &row) { return Stored{row.text(u"sha256"_s), row.bytes(u"data"_s)}; }));
        if (!stored)
            return failure(ErrorKind::NotFound, u"attachment.not_found"_s);
        if (QString::fromLatin1(QCryptographicHash::hash(stored->data, QCryptographicHash::Sha256).toHex()) != stored->sha256)
            return failure(ErrorKind::Internal, u"attachment.damaged"_s);
        return stored->data;
    });
}

QFuture<Result<int>> TicketService::wakeDue()
{
    return m_desk.worker().write([setting = Setting(m_desk)](Session &session) -> Result<int> {
        FRONTDESK_LET(leader, leadership::look(session));
        if (leader.expiresAt > leader.serverNow)
            return 0; // the desk's service sees to it
        return ticketwork::wakeDue(session, setting.context());
    });
}

QFuture<Result<QDateTime>> TicketService::nextWake()
{
    return m_desk.worker().readLive([](Session &session) -> Result<QDateTime> {
        FRONTDESK_LET(at, session.queryOne(u"ticket.next_wake"_s, {}, [](const Row &row) { return row.instant(u"at"_s); }));
        return at.value_or(QDateTime());
    });
}

} // namespace frontdesk
