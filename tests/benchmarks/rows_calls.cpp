// Logging a call that becomes a ticket, to the commit: one client and eight, alone and with 200 others listening.
#include "core/interaction/interactionservice.h"
#include "core/support/whenfinished.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/callers.h"
#include "tests/benchmarks/listeners.h"
#include "tests/benchmarks/subjects.h"

#include <QSemaphore>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

/// Each client logs one call after the other; all at once.
Samples oursOf(const Place &place, const Calls &calls, int clients, int each)
{
    struct Client
    {
        std::unique_ptr<Desk> desk;
        Stopwatch watch;
        int left = 0;
        std::function<void()> next;
    };
    Samples samples;
    std::vector<Client> all(static_cast<size_t>(clients));
    Waiting done;
    int running = clients;
    int index = 0;
    for (Client &client : all) {
        client.desk = place.client(false);
        answer(client.desk->interactions().log(calls.draft(index++))); // prepares the statements
        client.left = each;
        client.next = [&samples, &client, &calls, &index, &done, &running] {
            if (client.left-- == 0) {
                if (--running == 0)
                    done.come();
                return;
            }
            client.watch.restart();
            whenFinished(client.desk->interactions().log(calls.draft(index++)), client.desk.get(), [&](const Result<InteractionReceipt> &receipt) {
                if (!receipt)
                    giveUp(receipt.error().code + u' ' + receipt.error().detail);
                samples.add(client.watch.ms());
                client.next();
            });
        };
    }
    for (Client &client : all)
        client.next();
    done.wait();
    return samples;
}

Samples rawOf(const Place &place, const Calls &calls, int clients, int each)
{
    QSemaphore ready, start;
    std::vector<Samples> parts(static_cast<size_t>(clients));
    std::vector<std::unique_ptr<QThread>> threads;
    for (int c = 0; c < clients; ++c) {
        threads.emplace_back(QThread::create([&, c] {
            const auto raw = place.raw();
            const RawActor actor{place.agent(), place.login().toStdString()};
            rawLogCall(*raw, actor, calls.raw(c));
            QList<RawCall> told;
            for (int i = 0; i < each; ++i)
                told += calls.raw(c * each + i);
            ready.release();
            start.acquire();
            for (const RawCall &call : std::as_const(told)) {
                Stopwatch watch;
                rawLogCall(*raw, actor, call);
                parts[size_t(c)].add(watch.ms());
            }
        }));
        threads.back()->start();
    }
    ready.acquire(clients);
    start.release(clients);
    for (const auto &thread : threads)
        thread->wait();
    Samples samples;
    for (const Samples &part : parts)
        samples.add(part);
    return samples;
}

} // namespace

void measureCalls(Place &place, const Options &options, Report &report)
{
    const Calls calls(place);
    for (const int listening : {0, 200}) {
        std::optional<Listeners> others;
        for (const int clients : {1, 8}) {
            const QString id = u"calls.%1%2"_s.arg(QString::number(clients), listening ? u".listened"_s : QString());
            if (!options.wants(id))
                continue;
            if (listening && !others)
                others.emplace(place, options.small ? 10 : listening);
            BenchRow row{id, u"log a call, %1 client%2%3"_s.arg(QString::number(clients), clients > 1 ? u"s"_s : QString(), listening ? u", 200 listeners"_s : QString())};
            row.budget = Budget::againstRaw();
            // In turn, so that a moment of the machine's own does not fall on one side only.
            const int each = options.repeats(clients == 1 ? 100 : 30);
            for (int turn = 0; turn < options.repeats(4); ++turn) {
                row.raw.add(rawOf(place, calls, clients, each));
                row.ours.add(oursOf(place, calls, clients, each));
            }
            report.add(row);
        }
    }
}

} // namespace frontdesk::bench
