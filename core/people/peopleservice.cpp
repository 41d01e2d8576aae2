#include "core/people/peopleservice.h"

#include "core/desk/desk.h"
#include "core/people/customermergework.h"
#include "core/people/peoplework.h"
#include "core/storage/command.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QString regionOf(const DeskReference &reference)
{
    return reference.settings.value(u"default_region"_s, u"CN"_s);
}

} // namespace

PeopleService::PeopleService(Desk &desk)
    : m_desk(desk)
{
}

QFuture<Result<QList<CustomerHit>>> PeopleService::find(const QString &typed, int limit, CancelToken cancel)
{
    const QString region = regionOf(*m_desk.reference());
    return m_desk.worker().read([=](Session &session) { return peoplework::find(session, typed, region, limit); }, std::move(cancel));
}

QFuture<Result<Customer>> PeopleService::customer(Id<Customer> id)
{
    return m_desk.worker().read([=](Session &session) -> Result<Customer> {
        FRONTDESK_LET(who, customermergework::root(session, id));
        return peoplework::read(session, who);
    });
}

QFuture<Result<CustomerCard>> PeopleService::card(Id<Customer> id)
{
    return m_desk.worker().read([id, reference = m_desk.reference()](Session &session) { return peoplework::card(session, *reference, id); });
}

QFuture<Result<Customer>> PeopleService::byNumber(const QString &number)
{
    const PeopleContext context{m_desk.actor(), regionOf(*m_desk.reference()), m_desk.clock().now()};
    return m_desk.worker().read([=](Session &session) -> Result<Customer> {
        Customer meant;
        meant.number = number.trimmed().isEmpty() ? u"-"_s : number;
        FRONTDESK_LET(found, peoplework::identify(session, context, meant));
        return *found; // an unknown number is an error already
    });
}

QFuture<Result<QList<DuplicateCustomer>>> PeopleService::duplicates(Id<Customer> id)
{
    return m_desk.worker().read([id](Session &session) { return customermergework::duplicates(session, id); });
}

QFuture<Result<QList<DuplicatePair>>> PeopleService::duplicatePairs(int limit)
{
    return m_desk.worker().read([limit](Session &session) { return customermergework::duplicatePairs(session, limit); });
}

QFuture<Result<Customer>> PeopleService::merge(const CustomerMerge &merge, const QUuid &command)
{
    const PeopleContext context{m_desk.actor(), regionOf(*m_desk.reference()), m_desk.clock().now()};
    return m_desk.worker().write([=](Session &session) -> Result<Customer> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done)
            return peoplework::read(session, merge.survivor.id);
        FRONTDESK_LET(survivor, customermergework::merge(session, context, merge));
        FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"customer"_s, survivor.id.value}}, context.now));
        return survivor;
    });
}

QFuture<Result<CustomerUnmerged>> PeopleService::unmerge(Id<Customer> loser, const QUuid &command)
{
    const PeopleContext context{m_desk.actor(), regionOf(*m_desk.reference()), m_desk.clock().now()};
    return m_desk.worker().write([=](Session &session) -> Result<CustomerUnmerged> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done) {
            FRONTDESK_LET(survivor, peoplework::read(session, {done->value(u"customer"_s).toInteger()}));
            FRONTDESK_LET(restored, peoplework::read(session, loser));
            return CustomerUnmerged{survivor, restored, done->value(u"kept"_s).toVariant().toStringList()};
        }
        FRONTDESK_LET(undone, customermergework::unmerge(session, context, loser));
        FRONTDESK_TRY(recordCommand(session, command, context.actor.staff,
                                    {{u"customer"_s, undone.survivor.id.value}, {u"kept"_s, QJsonArray::fromStringList(undone.kept)}}, context.now));
        return undone;
    });
}

QFuture<Result<Customer>> PeopleService::save(const Customer &customer, const QUuid &command)
{
    const PeopleContext context{m_desk.actor(), regionOf(*m_desk.reference()), m_desk.clock().now()};
    return m_desk.worker().write([=](Session &session) -> Result<Customer> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done)
            return peoplework::read(session, Id<Customer>{done->value(u"customer"_s).toInteger()});
        FRONTDESK_LET(saved, peoplework::save(session, context, customer));
        FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"customer"_s, saved.id.value}}, context.now));
        return saved;
    });
}

QFuture<Result<CustomerSaved>> PeopleService::change(const Customer &was, const Customer &now, const QUuid &command)
{
    const auto reference = m_desk.reference();
    const PeopleContext context{m_desk.actor(), regionOf(*reference), m_desk.clock().now()};
    return m_desk.worker().write([=](Session &session) -> Result<CustomerSaved> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done) { // what was saved then stands; what collided is asked again against what stands now
            FRONTDESK_LET(customer, peoplework::read(session, now.id));
            return CustomerSaved{customer, {}};
        }
        FRONTDESK_LET(saved, peoplework::change(session, context, *reference, was, now));
        FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"customer"_s, now.id.value}}, context.now));
        return saved;
    });
}

QFuture<Result<QList<Organisation>>> PeopleService::organisations()
{
    return m_desk.worker().read([](Session &session) { return peoplework::organisations(session); });
}

QFuture<Result<QList<Site>>> PeopleService::sites(Id<Organisation> organisation)
{
    return m_desk.worker().read([=](Session &session) { return peoplework::sites(session, organisation); });
}

} // namespace frontdesk
