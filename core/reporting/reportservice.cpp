#include "core/reporting/reportservice.h"

#include "core/desk/desk.h"
#include "core/reporting/reportwork.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketlistsql.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

ReportService::ReportService(Desk &desk) : m_desk(desk) {}

ReportService::~ReportService() = default;

template<typename Work>
auto ReportService::alone(Work work, const CancelToken &cancel)
{
    m_workers.push_back(m_desk.ownWorker());
    DbWorker *worker = m_workers.back().get();
    auto future = worker->read(std::move(work), cancel);
    whenFinished(future, this, [this, worker](const auto &) {
        std::erase_if(m_workers, [worker](const std::unique_ptr<DbWorker> &one) { return one.get() == worker; });
    });
    return future;
}

QFuture<Result<Report>> ReportService::run(const ReportRequest &request, const CancelToken &cancel)
{
    return alone(
        [request, reference = m_desk.reference(), actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
            return reportwork::make(session, {*reference, actor, now}, request);
        },
        cancel);
}

QFuture<Result<ReportItems>> ReportService::items(const ReportRequest &request, const QString &measure, const QString &part, const ReportBucket &bucket,
                                                  const CancelToken &cancel)
{
    return alone(
        [=, reference = m_desk.reference(), actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
            return reportwork::items(session, {*reference, actor, now}, request, measure, part, bucket);
        },
        cancel);
}

QFuture<Result<QList<ContactLine>>> ReportService::contacts(const QList<qint64> &ids)
{
    return alone(
        [ids](Session &session) {
            return session.query(u"report.contacts"_s, {{u"ids"_s, idsBind(session.backend(), ids)}}, [](const Row &row) {
                ContactLine line;
                line.id = row.id<Interaction>(u"id"_s);
                line.number = row.text(u"number"_s);
                line.offeredAt = row.instant(u"offered_at"_s);
                line.channel = row.text(u"channel"_s);
                line.outcome = row.text(u"outcome"_s);
                line.caller = row.text(u"caller"_s).isEmpty() ? row.text(u"phone"_s) : row.text(u"caller"_s);
                line.agent = row.text(u"agent"_s);
                line.ticketNumber = row.text(u"ticket"_s);
                line.ticket = line.ticketNumber.isEmpty() ? Id<Ticket>() : row.id<Ticket>(u"ticket_id"_s);
                return line;
            });
        },
        {});
}

QFuture<Result<ReportService::Check>> ReportService::check(const CancelToken &cancel)
{
    return alone(
        [](Session &session) -> Result<Check> {
            const auto wrong = [](const Row &row) { return row.integer(u"n"_s); };
            FRONTDESK_LET(tickets, session.queryOne(u"report.ticket_facts_wrong"_s, {}, wrong));
            FRONTDESK_LET(contacts, session.queryOne(u"report.contact_facts_wrong"_s, {}, wrong));
            return Check{tickets.value_or(0), contacts.value_or(0)};
        },
        cancel);
}

void ReportService::cancel(const CancelToken &token)
{
    for (const std::unique_ptr<DbWorker> &worker : m_workers)
        worker->cancel(token);
}

QFuture<Result<ReportFilters>> ReportService::filters(const QMap<QString, QString> &named)
{
    return m_desk.worker().read([named, reference = m_desk.reference()](Session &session) -> Result<ReportFilters> {
        const Directory &directory = reference->directory;
        const auto unknown = [&](const QString &field, const QString &code) {
            return failure(Error{ErrorKind::Invalid, code, field, {}, {{u"value"_s, named.value(field)}}});
        };
        ReportFilters filters;
        if (const QString name = named.value(u"group"_s); !name.isEmpty()) {
            const SupportGroup *group = directory.groupByCode(name);
            if (!group)
                return unknown(u"group"_s, u"group.unknown"_s);
            filters.group = group->id;
        }
        if (const QString name = named.value(u"agent"_s); !name.isEmpty()) {
            const auto found = std::find_if(directory.staff.cbegin(), directory.staff.cend(),
                                             [&](const Staff &one) { return one.login == name || one.name == name; });
            if (found == directory.staff.cend())
                return unknown(u"agent"_s, u"staff.unknown"_s);
            filters.agent = found->id;
        }
        if (const QString name = named.value(u"service"_s); !name.isEmpty()) {
            const ServiceEntry *service = directory.serviceByCode(name);
            if (!service)
                return unknown(u"service"_s, u"service.unknown"_s);
            filters.service = service->id;
        }
        if (const QString name = named.value(u"category"_s); !name.isEmpty()) {
            const Category *category = directory.categoryByCode(name);
            if (!category)
                return unknown(u"category"_s, u"category.unknown"_s);
            filters.category = category->id;
        }
        if (const QString name = named.value(u"organisation"_s); !name.isEmpty()) {
            FRONTDESK_LET(id, session.queryOne(u"report.organisation_by_name"_s, {{u"name"_s, name}},
                                               [](const Row &row) { return row.id<Organisation>(u"id"_s); }));
            if (!id)
                return unknown(u"organisation"_s, u"report.organisation_unknown"_s);
            filters.organisation = *id;
        }
        static const QMap<QString, QStringList> codes{{u"kind"_s, {u"incident"_s, u"request"_s, u"complaint"_s, u"question"_s}},
                                                      {u"channel"_s, {u"phone"_s, u"walk_in"_s, u"mail"_s, u"web"_s, u"chat"_s, u"alert"_s}},
                                                      {u"priority"_s, {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}}};
        for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
            if (const QString code = named.value(it.key()); !code.isEmpty() && !it->contains(code))
                return unknown(it.key(), u"report.filter_unknown"_s);
        }
        filters.kind = named.value(u"kind"_s);
        filters.channel = named.value(u"channel"_s);
        filters.priority = named.value(u"priority"_s).toInt();
        return filters;
    });
}

} // namespace frontdesk
