#include "core/exchange/ticketimport.h"

#include "core/exchange/historyofimport.h"
#include "core/exchange/importfile.h"
#include "core/people/peoplework.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Names of the source as entries of the desk, looked up or made inside the batch's transaction and remembered for the next one.
class NameBook
{
public:
    NameBook(const DeskReference &reference, const PeopleContext &people) : m_reference(reference), m_people(people) {}

    Id<SupportGroup> group(Session &session, const QString &name)
    {
        if (const SupportGroup *known = m_reference.directory.groupByCode(name))
            return known->id;
        return {made(session, m_groups, name, u"import.group_add"_s)};
    }
    Id<ServiceEntry> service(Session &session, const QString &name)
    {
        if (const ServiceEntry *known = m_reference.directory.serviceByCode(name))
            return known->id;
        return {made(session, m_services, name, u"import.service_add"_s)};
    }
    Id<Category> category(Session &session, const QString &name)
    {
        if (const Category *known = m_reference.directory.categoryByCode(name))
            return known->id;
        return {made(session, m_categories, name, u"import.category_add"_s)};
    }
    Id<Staff> person(Session &session, const QString &name)
    {
        if (name.isEmpty() || m_error)
            return {};
        if (const auto known = m_staff.constFind(name); known != m_staff.cend())
            return {*known};
        const auto found = session.queryOne(u"import.staff"_s, {{u"external_id"_s, name}}, [](const Row &row) { return row.integer(u"id"_s); });
        if (!found)
            return fail<Staff>(found.error());
        if (*found) {
            m_staff.insert(name, **found);
            return {**found};
        }
        const auto added = session.insert(u"import.staff_add"_s, {{u"name"_s, name}, {u"external_id"_s, name}});
        if (!added)
            return fail<Staff>(added.error());
        m_staff.insert(name, *added);
        return {*added};
    }
    ImportCaller caller(Session &session, const ImportedTicket &ticket)
    {
        const QString key = !ticket.callerNumber.isEmpty() ? ticket.callerNumber : !ticket.callerEmail.isEmpty() ? ticket.callerEmail : ticket.callerName;
        if (key.isEmpty() || m_error)
            return {};
        if (const auto known = m_customers.constFind(key); known != m_customers.cend())
            return *known;
        const auto found = session.queryOne(u"import.customer"_s, {{u"external_id"_s, key}}, [](const Row &row) {
            return ImportCaller{row.id<Customer>(u"id"_s), row.id<Organisation>(u"organisation_id"_s)};
        });
        if (!found)
            return {fail<Customer>(found.error()), {}};
        if (*found) {
            m_customers.insert(key, **found);
            return **found;
        }
        Customer customer;
        customer.name = ticket.callerName.isEmpty() ? key : ticket.callerName;
        customer.email = ticket.callerEmail;
        customer.phone = ticket.callerPhone;
        auto saved = peoplework::save(session, m_people, customer);
        if (!saved && saved.error().kind == ErrorKind::Invalid) {
            // A telephone or address that cannot be read must not keep the ticket out: the name is what counts.
            customer.email.clear();
            customer.phone.clear();
            saved = peoplework::save(session, m_people, customer);
        }
        if (!saved)
            return {fail<Customer>(saved.error()), {}};
        if (const auto marked = session.execute(u"import.customer_mark"_s, {{u"external_id"_s, key}, {u"id"_s, saved->id.value}}); !marked)
            return {fail<Customer>(marked.error()), {}};
        const ImportCaller made{saved->id, saved->organisation};
        m_customers.insert(key, made);
        return made;
    }

    const std::optional<Error> &error() const { return m_error; }
    /// After a batch that was undone: what it made is not there.
    void forget()
    {
        for (QHash<QString, qint64> *names : {&m_groups, &m_services, &m_categories, &m_staff})
            names->clear();
        m_customers.clear();
        m_error.reset();
    }

private:
    qint64 made(Session &session, QHash<QString, qint64> &names, const QString &name, const QString &statement)
    {
        if (name.isEmpty() || m_error)
            return 0;
        if (const auto known = names.constFind(name); known != names.cend())
            return *known;
        const auto added = session.insert(statement, {{u"name"_s, name}});
        if (!added)
            return fail<Staff>(added.error()).value;
        names.insert(name, *added);
        return *added;
    }
    template<typename T>
    Id<T> fail(const Error &error)
    {
        m_error = error;
        return {};
    }

    const DeskReference &m_reference;
    PeopleContext m_people;
    QHash<QString, qint64> m_groups, m_services, m_categories, m_staff;
    QHash<QString, ImportCaller> m_customers;
    std::optional<Error> m_error;
};

class Import
{
public:
    Import(DbWorker &worker, const DeskReference &reference, const Actor &actor, const TicketImportOptions &options,
           const std::function<void(const TicketImportRemark &)> &said)
        : m_worker(worker)
        , m_actor(actor)
        , m_options(options)
        , m_said(said)
        , m_reference(reference)
        , m_names(m_reference, PeopleContext{actor, reference.settings.value(u"default_region"_s, u"CN"_s), options.now})
    {
    }

    Result<TicketImportReport> run(ImportFile &file, const ImportMapping &mapping, const std::function<bool(double)> &progress)
    {
        if (!m_actor.ownsDesk)
            return failure(ErrorKind::Denied, u"journal.import_denied"_s);
        TicketRowsReader reader(file.rows(), mapping);
        QList<ImportedTicket> batch;
        while (auto rows = reader.next()) {
            if (!*rows) {
                refuse({}, rows->error());
                continue;
            }
            auto ticket = importedTicket(mapping, **rows);
            if (!ticket) {
                refuse((*rows)->key, ticket.error());
                continue;
            }
            for (const Error &remark : std::as_const(ticket->remarks))
                m_said({ticket->externalId, remark, false});
            batch.append(std::move(*ticket));
            if (batch.size() < m_options.ticketsAtOnce)
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
    void refuse(const QString &key, const Error &error)
    {
        ++m_report.refused;
        m_said({key, error, true});
    }

    /// One transaction. What it counts is added only once it is committed, for the worker may run it again.
    Result<void> write(const QList<ImportedTicket> &batch)
    {
        if (batch.isEmpty())
            return {};
        auto written = m_options.dryRun ? m_worker.read([&](Session &session) { return unit(session, batch); }).result()
                                        : m_worker.write([&](Session &session) { return unit(session, batch); }).result();
        if (!written) {
            m_names.forget();
            return tl::unexpected<Error>(written.error());
        }
        m_report.imported += written->imported;
        m_report.alreadyThere += written->alreadyThere;
        m_report.events += written->events;
        m_report.forbiddenSteps += written->forbiddenSteps;
        m_report.agreements += written->agreements;
        m_report.reassignments += written->reassignments;
        m_report.reopenings += written->reopenings;
        m_report.differingCounts += written->differingCounts;
        return {};
    }

    Result<TicketImportReport> unit(Session &session, const QList<ImportedTicket> &batch)
    {
        TicketImportReport report;
        m_names.forget();
        if (session.backend() == Backend::Postgres && !m_options.dryRun) {
            FRONTDESK_LET(owner, session.queryOne(u"start.owner"_s, {}, [](const Row &row) { return row.text(u"role"_s); }));
            FRONTDESK_TRY(session.connection().run(u"SET LOCAL ROLE \"%1\""_s.arg(*owner)));
        }
        // Names that a batch before made are not in the snapshot of the reference lists.
        FRONTDESK_LET(directory, Directory::read(session));
        m_reference.directory = directory;
        FRONTDESK_LET(agreements, AgreementBook::read(session));
        m_reference.agreements = agreements;
        QList<TicketHistory> histories;
        for (const ImportedTicket &ticket : batch) {
            FRONTDESK_LET(known, session.queryOne(u"import.known_tickets"_s, {{u"external_id"_s, ticket.externalId}},
                                                  [](const Row &row) { return row.text(u"external_id"_s); }));
            if (known) {
                ++report.alreadyThere;
                continue;
            }
            ++report.imported;
            report.reassignments += ticket.reassignments;
            report.reopenings += ticket.reopenings;
            if (ticket.sourceReassignments.value_or(ticket.reassignments) != ticket.reassignments
                || ticket.sourceReopenings.value_or(ticket.reopenings) != ticket.reopenings)
                ++report.differingCounts;
            const ImportNames names = m_options.dryRun ? namesOfNobody() : namesIn(session);
            const ImportCaller caller = m_options.dryRun ? ImportCaller{} : m_names.caller(session, ticket);
            HistoryOfImport made =
                historyOfImport(ticket, caller, names, m_reference, m_options.now, m_options.agreement == ImportedAgreement::AtOpening);
            if (m_names.error())
                return failure(*m_names.error());
            report.forbiddenSteps += made.forbiddenSteps;
            report.agreements += made.history.ticket.agreementVersion ? 1 : 0;
            report.events += made.history.events.size();
            histories += std::move(made.history);
        }
        if (!m_options.dryRun && !histories.isEmpty())
            FRONTDESK_TRY(writeHistories(session, histories, {m_actor.login, m_options.now}));
        return report;
    }

    ImportNames namesIn(Session &session)
    {
        return {[&](const QString &name) { return m_names.group(session, name); }, [&](const QString &name) { return m_names.person(session, name); },
                [&](const QString &name) { return m_names.service(session, name); }, [&](const QString &name) { return m_names.category(session, name); }};
    }
    static ImportNames namesOfNobody()
    {
        return {[](const QString &) { return Id<SupportGroup>{}; }, [](const QString &) { return Id<Staff>{}; },
                [](const QString &) { return Id<ServiceEntry>{}; }, [](const QString &) { return Id<Category>{}; }};
    }

    DbWorker &m_worker;
    Actor m_actor;
    TicketImportOptions m_options;
    const std::function<void(const TicketImportRemark &)> &m_said;
    DeskReference m_reference;
    NameBook m_names;
    TicketImportReport m_report;
};

} // namespace

Result<TicketImportReport> importTickets(DbWorker &worker, const DeskReference &reference, const Actor &actor, const QString &path,
                                         const ImportMapping &mapping, const TicketImportOptions &options,
                                         const std::function<void(const TicketImportRemark &)> &said, const std::function<bool(double)> &progress)
{
    FRONTDESK_LET(file, ImportFile::open(path, mapping.csv));
    const QStringList missing = mapping.missingColumns(file->rows().columns());
    if (!missing.isEmpty())
        return failure(Error{ErrorKind::Invalid, u"import.columns_missing"_s, u"mapping"_s, {}, {{u"columns"_s, missing.join(u", "_s)}}});
    return Import(worker, reference, actor, options, said).run(*file, mapping, progress);
}

} // namespace frontdesk
