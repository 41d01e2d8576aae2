// A colleague's change on my screen: from the commit to the end of the paint that shows it.
#include "core/ticket/ticketservice.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/children.h"
#include "tests/benchmarks/paintwatch.h"
#include "tests/benchmarks/rawwork.h"
#include "tests/benchmarks/subjects.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

void measureRepaint(Place &place, const Options &options, Report &report)
{
    if (!options.wants(u"repaint.queue"_s))
        return;
    const auto mine = place.client(true);
    const auto theirs = place.client(false);
    QTemporaryDir folder;
    TextDrafts drafts(folder.filePath(u"drafts"_s), SealKey::random());
    QueuePage page(*mine, drafts);
    page.resize(1210, 734);
    page.show();
    page.showView(u"all_open"_s);
    TicketListModel &model = *page.model();
    if (!until([&] { return !model.loading() && model.orderKnown() && model.rowCount() > 10; }))
        giveUp(u"the queue does not come"_s);
    PaintWatch paints(page.list()->viewport());
    std::atomic<qint64> committedAt = 0;
    QObject::connect(&theirs->worker(), &DbWorker::committed, &page, [&](const Session::Notice &) { committedAt = steadyNow(); }, Qt::DirectConnection);

    const auto watcher = place.raw();
    const auto writer = place.raw();
    const RawActor actor{place.agent(), place.login().toStdString()};

    BenchRow row{u"repaint.queue"_s, u"a colleague's commit to repaint"_s};
    row.budget = Budget::below(Budget::P95Below, 100);
    row.note = u"raw: commit to having read the row after the notice, no screen"_s;
    QRandomGenerator random(7);
    watcher->listen();
    for (int i = 0; i < options.repeats(60); ++i) {
        const int at = 1 + i % 8; // in sight
        const auto before = model.ticket(at);
        if (!before)
            giveUp(u"a row in sight is not at hand"_s);
        TicketAction edit;
        edit.ticket = before->id;
        edit.action = u"edit"_s;
        edit.fields.insert(u"title"_s, {before->title, u"%1 %2"_s.arg(before->title.section(u" #"_s, 0, 0), u"#%1"_s.arg(random.bounded(100000)))});
        bool shown = false;
        qint64 paintedAt = 0;
        paints.onPaint = [&] {
            const int standsAt = model.rowOf(edit.ticket);
            const auto now = standsAt >= 0 ? model.ticket(standsAt) : std::nullopt;
            if (!shown && now && now->seq > before->seq) {
                shown = true;
                paintedAt = steadyNow();
            }
        };
        committedAt = 0;
        auto done = theirs->tickets().act(edit);
        if (!until([&] { return shown && committedAt > 0; }, 20))
            giveUp(u"a change does not show: %1"_s.arg(done.isFinished() && !done.result() ? done.result().error().code : u"no error"_s));
        row.ours.add(double(paintedAt - committedAt) / 1e6);
        paints.onPaint = nullptr;
        // The feed gathers for a moment: the next change must not fall into the same gathering, as it would in a quiet desk.
        until([&, wait = Stopwatch()] { return wait.ms() > 20 + random.bounded(60); });

        while (watcher->pending()) {
            // Notices of our own change.
        }
        watcher->listen();
        rawRetitle(*writer, actor, edit.ticket.value, edit.fields.value(u"title"_s).now.toString() + u" raw"_s);
        Stopwatch watch;
        watcher->awaitNotice();
        watcher->begin(false);
        watcher->run("SELECT t.*, c.name, c.vip, s.name FROM ticket t LEFT JOIN customer c ON c.id = t.caller_id LEFT JOIN staff s ON s.id = t.owner_id WHERE t.id = ?1",
                     {edit.ticket.value});
        watcher->commit();
        row.raw.add(watch.ms());
        // The raw change shows here too; it must not be taken for the next one.
        const qint64 known = before->seq + 2;
        until([&] {
            const int standsAt = model.rowOf(edit.ticket);
            const auto now = standsAt >= 0 ? model.ticket(standsAt) : std::nullopt;
            return now && now->seq >= known;
        }, 20);
    }
    report.add(row);
}

} // namespace frontdesk::bench
