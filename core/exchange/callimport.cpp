#include "core/exchange/callimport.h"

#include "core/exchange/importfile.h"
#include "core/people/phonenumber.h"
#include "core/ticket/tickethistory.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

class Import
{
public:
    Import(DbWorker &worker, const DeskReference &reference, const Actor &actor, const CallImportOptions &options)
        : m_worker(worker), m_actor(actor), m_options(options), m_region(reference.settings.value(u"default_region"_s, u"CN"_s))
    {
    }

    Result<CallImportReport> run(ImportFile &file, const CallMapping &mapping, const std::function<void(const CallImportRemark &)> &said,
                                 const std::function<bool(double)> &progress)
    {
        if (!m_actor.ownsDesk)
            return failure(ErrorKind::Denied, u"journal.import_denied"_s);
        QList<ImportedCall> batch;
        QSet<QString> seen;
        const auto refuse = [&](const QString &key, const Error &error) {
            ++m_report.refused;
            said({key, error});
        };
        while (auto row = file.rows().next()) {
            if (!*row) {
                refuse({}, row->error());
                continue;
            }
            auto call = importedCall(mapping, **row);
            const QString key = knownCell(**row, mapping.key, mapping.unknown);
            if (call && call->offeredAt > m_options.now)
                call = failure(Error{ErrorKind::Invalid, u"import.call_future"_s, {}, {}, {{u"line"_s, QString::number((*row)->position().line)}}});
            if (call && seen.contains(key))
                call = failure(Error{ErrorKind::Invalid, u"import.call_twice"_s, {}, {}, {{u"line"_s, QString::number((*row)->position().line)}}});
            if (!call) {
                refuse(key, call.error());
                continue;
            }
            seen.insert(key);
            batch += *call;
            if (batch.size() < m_options.callsAtOnce)
                continue;
            FRONTDESK_TRY(write(batch));
            batch.clear();
            if (!progress(file.progress()))
                return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        }
        FRONTDESK_TRY(write(batch));
        m_worker.countAfter(m_options.dryRun ? 0 : m_report.imported);
        progress(1);
        return m_report;
    }

private:
    Result<void> write(const QList<ImportedCall> &batch)
    {
        if (batch.isEmpty())
            return {};
        const auto work = [&](Session &session) { return unit(session, batch); };
        const auto written = m_options.dryRun ? m_worker.read(work).result() : m_worker.write(work).result();
        if (!written)
            return tl::unexpected<Error>(written.error());
        m_report.imported += written->imported;
        m_report.abandoned += written->abandoned;
        m_report.alreadyThere += written->alreadyThere;
        m_report.alreadyLogged += written->alreadyLogged;
        return {};
    }

    /// One transaction, perhaps run again: counts only what it returns.
    Result<CallImportReport> unit(Session &session, const QList<ImportedCall> &batch)
    {
        CallImportReport report;
        m_staff.clear();
        if (session.backend() == Backend::Postgres && !m_options.dryRun) {
            FRONTDESK_LET(owner, session.queryOne(u"start.owner"_s, {}, [](const Row &row) { return row.text(u"role"_s); }));
            FRONTDESK_TRY(session.connection().run(u"SET LOCAL ROLE \"%1\""_s.arg(*owner)));
        }
        QList<Interaction> contacts;
        QStringList keys;
        for (const ImportedCall &call : batch) {
            FRONTDESK_LET(known, session.queryOne(u"calls.known"_s, {{u"external_id"_s, call.externalId}}, [](const Row &) { return true; }));
            if (known) {
                ++report.alreadyThere;
                continue;
            }
            FRONTDESK_LET(agent, agentOf(session, call.agent));
            const QDateTime answered = call.answeredAt.isValid() ? call.answeredAt : call.offeredAt;
            FRONTDESK_LET(logged, session.queryOne(u"calls.logged"_s,
                                                   {{u"early"_s, call.offeredAt.addSecs(-3600)},
                                                    {u"late"_s, call.offeredAt.addSecs(3600)},
                                                    {u"agent_id"_s, agent ? QVariant(agent.value) : QVariant(QMetaType::fromType<qlonglong>())},
                                                    {u"phone"_s, call.phone},
                                                    {u"answered_ms"_s, answered.toMSecsSinceEpoch()}},
                                                   [](const Row &row) { return row.integer(u"id"_s); }));
            if (logged) {
                ++report.alreadyLogged;
                continue;
            }
            ++report.imported;
            report.abandoned += call.answeredAt.isValid() ? 0 : 1;
            Interaction contact;
            contact.channel = u"phone"_s;
            contact.phone = call.phone;
            contact.agent = agent;
            contact.offeredAt = call.offeredAt;
            contact.answeredAt = call.answeredAt;
            contact.endedAt = call.endedAt;
            contact.holdSeconds = call.holdSeconds;
            contact.wrapSeconds = call.wrapSeconds;
            contact.outcome = call.outcome;
            contact.subject = call.subject;
            if (const auto number = parsePhoneNumber(call.phone, m_region); number && !number->e164.isEmpty()) {
                FRONTDESK_LET(customer, session.queryOne(u"calls.caller"_s, {{u"phone"_s, number->e164}}, [](const Row &row) { return row.id<Customer>(u"id"_s); }));
                contact.customer = customer.value_or(Id<Customer>{});
                contact.affected = contact.customer;
            }
            contacts += contact;
            keys += call.externalId;
        }
        if (m_options.dryRun || contacts.isEmpty())
            return report;
        FRONTDESK_LET(ids, writeContacts(session, contacts, {m_actor.login, m_options.now}));
        for (qsizetype i = 0; i < ids.size(); ++i)
            FRONTDESK_TRY(session.execute(u"calls.mark"_s, {{u"external_id"_s, keys.at(i)}, {u"id"_s, ids.at(i).value}}));
        return report;
    }

    Result<Id<Staff>> agentOf(Session &session, const QString &name)
    {
        if (name.isEmpty())
            return Id<Staff>{};
        if (const auto known = m_staff.constFind(name); known != m_staff.cend())
            return *known;
        FRONTDESK_LET(found, session.queryOne(u"import.staff"_s, {{u"external_id"_s, name}}, [](const Row &row) { return row.id<Staff>(u"id"_s); }));
        Id<Staff> agent = found.value_or(Id<Staff>{});
        if (!agent && !m_options.dryRun) {
            FRONTDESK_LET(added, session.insert(u"import.staff_add"_s, {{u"name"_s, name}, {u"external_id"_s, name}}));
            agent = {added};
        }
        m_staff.insert(name, agent);
        return agent;
    }

    DbWorker &m_worker;
    Actor m_actor;
    CallImportOptions m_options;
    QString m_region;
    QHash<QString, Id<Staff>> m_staff;
    CallImportReport m_report;
};

} // namespace

Result<CallImportReport> importCalls(DbWorker &worker, const DeskReference &reference, const Actor &actor, const QString &path, const CallMapping &mapping,
                                     const CallImportOptions &options, const std::function<void(const CallImportRemark &)> &said,
                                     const std::function<bool(double)> &progress)
{
    FRONTDESK_LET(file, ImportFile::open(path, mapping.csv));
    const QStringList missing = mapping.missingColumns(file->rows().columns());
    if (!missing.isEmpty())
        return failure(Error{ErrorKind::Invalid, u"import.columns_missing"_s, u"mapping"_s, {}, {{u"columns"_s, missing.join(u", "_s)}}});
    return Import(worker, reference, actor, options).run(*file, mapping, said, progress);
}

} // namespace frontdesk
