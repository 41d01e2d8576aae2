// Another priority for 1,000 tickets at once.
#include "core/ticket/masschange.h"
#include "core/ticket/ticketservice.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/listeners.h"
#include "tests/benchmarks/rawwork.h"
#include "tests/benchmarks/subjects.h"

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

double oursOf(Desk &desk, const QList<qint64> &tickets, int priority)
{
    TicketAction action;
    action.action = u"priority"_s;
    action.priority = priority;
    action.reason = u"bench"_s;
    QList<MassTarget> targets;
    for (const qint64 ticket : tickets)
        targets += MassTarget{{ticket}, -1, 0};
    const auto mass = desk.tickets().massChange(action, targets);
    Waiting all;
    QObject::connect(mass.get(), &MassChange::finished, all.context(), [&](const Error &error) {
        if (!error.code.isEmpty())
            giveUp(error.code + u' ' + error.detail);
        all.come();
    });
    Stopwatch watch;
    if (const auto started = mass->start(); !started)
        giveUp(started.error().code);
    all.wait();
    const double passed = watch.ms();
    if (mass->count(MassOutcome::Kind::Done) != tickets.size()) {
        for (const MassOutcome &outcome : mass->outcomes()) {
            if (outcome.kind != MassOutcome::Kind::Done)
                giveUp(u"mass change: %1 %2 %3"_s.arg(outcome.number, outcome.error.code, outcome.error.detail));
        }
    }
    return passed;
}

} // namespace

void measureMass(Place &place, const Options &options, Report &report)
{
    const auto desk = place.client(true);
    const auto raw = place.raw();
    const RawActor actor{place.agent(), place.login().toStdString()};
    const int wanted = options.small ? 20 : 1000;
    // Priority and time are reckoned for all of them: in progress, by an agreement.
    QList<qint64> oursTickets, rawTickets;
    const std::string text = "SELECT id FROM ticket WHERE phase IN ('in_progress', 'assigned', 'pending') AND kind = 'incident' AND about_staff_id IS NULL "
                             "AND restricted_group_id IS NULL ORDER BY id DESC LIMIT " + std::to_string(2 * wanted);
    for (const auto &cells : raw->run(text))
        (oursTickets.size() <= rawTickets.size() ? oursTickets : rawTickets) += std::stoll(cells[0]);
    int turn = 0;
    for (const int listening : {0, 200}) {
        BenchRow row{listening ? u"mass.listened"_s : u"mass.alone"_s,
                     u"mass change of %1%2"_s.arg(QString::number(oursTickets.size()), listening ? u", 200 listeners"_s : QString())};
        if (!options.wants(row.id))
            continue;
        row.note = u"ours in transactions of fifty, raw in one; ours reckons the clocks anew"_s;
        std::optional<Listeners> others;
        if (listening)
            others.emplace(place, options.small ? 10 : listening);
        for (int i = 0; i < options.repeats(5); ++i, ++turn) {
            const int priority = 2 + turn % 3;
            row.ours.add(oursOf(*desk, oursTickets, priority));
            Stopwatch watch;
            rawPrioritise(*raw, actor, rawTickets, priority);
            row.raw.add(watch.ms());
        }
        report.add(row);
    }
}

} // namespace frontdesk::bench
