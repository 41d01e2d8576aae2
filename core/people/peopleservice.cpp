#include "core/people/peopleservice.h"

#include "core/desk/desk.h"
#include "core/people/peoplework.h"
#include "core/storage/command.h"

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
    return m_desk.worker().read([=](Session &session) { return peoplework::read(session, id); });
}

QFuture<Result<CustomerCard>> PeopleService::card(Id<Customer> id)
{
    return m_desk.worker().read([=](Session &session) { return peoplework::card(session, id); });
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
