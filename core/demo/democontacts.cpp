// Contacts that made no ticket, and those that are there right now.

#include "core/demo/demostory.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 contactStream = 3;

} // namespace

Interaction demoContact(const DemoWorld &world, qint64 index, const QDateTime &at)
{
    DemoRandom random = DemoRandom::of(world.seed, contactStream, quint64(index));
    const DemoCustomer &caller = random.pick(world.customers);
    DemoWording words(world.texts, caller.language(), random);
    words.set(u"site"_s, caller.siteName);
    static const QStringList channels{u"phone"_s, u"chat"_s, u"walk_in"_s, u"mail"_s, u"web"_s};
    static const QStringList outcomes{u"answered"_s, u"transferred"_s, u"dropped"_s, u"call_back"_s, u"abandoned"_s};
    Interaction call;
    call.outcome = outcomes.at(random.weighted({56, 14, 10, 12, 8}));
    call.channel = call.outcome == "answered"_L1 ? channels.at(random.weighted({70, 12, 8, 6, 4})) : u"phone"_s;
    call.customer = caller.id;
    call.phone = call.channel == "phone"_L1 ? caller.phone : QString();
    call.offeredAt = at;
    const auto upToNow = [&](const QDateTime &time) { return std::min(time, world.now); };
    if (call.outcome == "abandoned"_L1) {
        call.endedAt = upToNow(at.addSecs(random.between(4, 120)));
        if (random.percent(60))
            call.customer = {};
        return call;
    }
    call.agent = random.pick(world.actors.value(u"first-line"_s)).staff;
    call.answeredAt = upToNow(at.addSecs(random.skewed(2, 80)));
    call.endedAt = upToNow(call.answeredAt.addSecs(random.skewed(20, 600)));
    call.wrapSeconds = random.skewed(5, 60);
    call.subject = words.phrase(call.outcome == "call_back"_L1 ? call.outcome : u"call_"_s + call.outcome);
    if (call.outcome == "transferred"_L1)
        call.transferredTo = words.phrase(u"transferred_to"_s);
    if (call.outcome == "call_back"_L1) {
        // Kept, but for those promised for the last hours.
        call.callBackAt = call.endedAt.addSecs(random.between(30, 420) * 60);
        const QDateTime done = call.callBackAt.addSecs(random.between(-20, 30) * 60);
        if (done <= world.now)
            call.callBackDoneAt = done;
    }
    return call;
}

QList<Interaction> demoContactsOfNow(const DemoWorld &world)
{
    QList<Interaction> calls;
    DemoRandom random = DemoRandom::of(world.seed, contactStream, ~quint64(0));
    for (const int waitsFor : {74, 31, 8}) {
        const DemoCustomer &caller = random.pick(world.customers);
        Interaction call;
        call.channel = u"phone"_s;
        call.customer = caller.id;
        call.phone = caller.phone;
        call.offeredAt = world.now.addSecs(-waitsFor);
        calls.append(call);
    }
    for (const int dueIn : {-7, 6, 18, 44, 95}) {
        const DemoCustomer &caller = random.pick(world.customers);
        DemoWording words(world.texts, caller.language(), random);
        Interaction call;
        call.channel = u"phone"_s;
        call.customer = caller.id;
        call.phone = caller.phone;
        call.agent = random.pick(world.actors.value(u"first-line"_s)).staff;
        call.offeredAt = world.now.addSecs(-random.between(50, 170) * 60);
        call.answeredAt = call.offeredAt.addSecs(random.between(3, 30));
        call.endedAt = call.answeredAt.addSecs(random.between(60, 400));
        call.subject = words.phrase(u"call_back"_s);
        call.outcome = u"call_back"_s;
        call.callBackAt = world.now.addSecs(dueIn * 60);
        calls.append(call);
    }
    return calls;
}

} // namespace frontdesk
