// A busy desk beside the one that is measured: so many changes a second, by one colleague, each told with the moment of its commit.
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/children.h"

#include <QRandomGenerator>
#include <QSocketNotifier>

#include <cstdio>
#include <iostream>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

int changer(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int perSecond = QByteArray(argv[3]).toInt();
    std::string lines[4];
    for (std::string &line : lines)
        std::getline(std::cin, line);
    const bool file = lines[3] == "sqlite";
    Desk desk({file ? Backend::Sqlite : Backend::Postgres, QString::fromStdString(lines[0])}, false);
    answer<void>(desk.open({QString::fromStdString(lines[1]), QString::fromStdString(lines[2]), file}));
    // Half of what is changed stands at the top of the list, where the agent looks.
    const QList<Ticket> top = answer(desk.tickets().firstRows(TicketFilter::openOnes(), {u"priority"_s, false}, 200));
    const QList<Ticket> recent = answer(desk.tickets().firstRows(TicketFilter::openOnes(), {u"opened"_s, true}, 500));
    QRandomGenerator random(3);
    QTimer turn;
    turn.setTimerType(Qt::PreciseTimer);
    int made = 0, refused = 0, running = 0;
    QObject::connect(&turn, &QTimer::timeout, &desk, [&] {
        if (running > 4) // the desk does not keep up; more would only wait
            return;
        const QList<Ticket> &from = random.bounded(2) ? top : recent;
        TicketAction action;
        action.ticket = from.at(int(random.bounded(quint32(from.size())))).id;
        switch (random.bounded(4)) {
        case 0:
            action.action = u"priority"_s;
            action.priority = 1 + int(random.bounded(5));
            action.reason = u"bench"_s;
            break;
        case 1:
            action.action = u"take"_s;
            break;
        default:
            action.action = u"note"_s;
            action.text = u"同事刚回电：仍在处理中。Still at it."_s;
        }
        ++running;
        whenFinished(desk.tickets().act(action), &desk, [&](const Result<TicketReceipt> &receipt) {
            --running;
            ++(receipt ? made : refused);
            if (receipt) {
                std::printf("%lld %lld %lld\n", receipt->ticket.value, receipt->seq, qint64(steadyNow()));
                std::fflush(stdout);
            }
        });
    });
    turn.start(1000 / qMax(1, perSecond));
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    std::puts("ready");
    std::fflush(stdout);
    QCoreApplication::exec();
    turn.stop();
    until([&] { return running == 0; }, 10);
    std::printf("made %d %d\n", made, refused);
    return 0;
}

} // namespace frontdesk::bench
