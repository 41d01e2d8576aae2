// A scripted agent at work for minutes while a colleague makes 20 changes a second: how long the GUI thread is ever away, how soon a
// turn of the wheel is on screen, how soon a change stands in its row, and whether the order is the desk's when it is over.
#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/children.h"
#include "tests/benchmarks/paintwatch.h"
#include "tests/benchmarks/subjects.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

constexpr int turnMs = 16;    ///< a wheel that is turned sends about 60 events a second
constexpr int perSecond = 20; ///< changes of the colleague

/// How long this thread's event loop was away: events handled without a rest between them are one stretch. What is kept is the longest
/// of each turn of the agent (16 ms), so that thousands of short ones hide nothing.
class LoopWatch
{
public:
    LoopWatch()
    {
        BenchApplication::self()->afterEvent = [this](qint64 since, qint64 till) {
            constexpr qint64 restNs = 20'000;
            if (since - m_till > restNs)
                m_since = since;
            m_till = till;
            m_longest = std::max(m_longest, m_till - m_since);
        };
    }
    ~LoopWatch() { BenchApplication::self()->afterEvent = nullptr; }
    LoopWatch(const LoopWatch &) = delete;
    LoopWatch &operator=(const LoopWatch &) = delete;

    /// A turn is over.
    void turn()
    {
        m_turns.add(double(m_longest) / 1e6);
        m_longest = 0;
    }
    const Samples &turns() const { return m_turns; }

private:
    qint64 m_since = 0, m_till = 0, m_longest = 0;
    Samples m_turns;
};

/// Does one thing every 16 ms, in rounds of twelve seconds: reads on with the wheel, sorts, types a filter, pages, drags the bar.
class Agent
{
public:
    Agent(QueuePage &page, PaintWatch &paints) : m_page(page)
    {
        paints.onPaint = [this] {
            if (m_turnedAt == 0)
                return;
            m_frames.add(double(steadyNow() - m_turnedAt) / 1e6);
            m_turnedAt = 0;
        };
    }

    void step()
    {
        const int at = m_step++ % 750; // of a round
        QScrollBar *bar = m_page.list()->verticalScrollBar();
        if (at < 250) {
            turn(at < 190 ? -120 : 120);
        } else if (at == 250) {
            m_page.showView(u"all_open"_s);
        } else if (at == 300 || at == 340 || at == 380) {
            static const QStringList columns{u"due"_s, u"changed"_s, u"priority"_s};
            emit m_page.list()->sortRequested({columns.at((at - 300) / 40), at == 340});
        } else if (at >= 420 && at < 520 && at % 8 == 4) {
            type((at - 420) / 8);
        } else if (at == 540) {
            m_page.showView(u"all_open"_s);
        } else if (at >= 560 && at < 640 && at % 10 == 0) {
            bar->setValue(int(qint64(bar->maximum()) * (at - 560) / 80));
        } else if (at >= 650) {
            turn(-120);
        }
    }

    const Samples &frames() const { return m_frames; }

private:
    /// Posted, as an event of the window system would come: it waits its turn behind what the thread is busy with.
    void turn(int delta)
    {
        QWidget *viewport = m_page.list()->viewport();
        const QScrollBar *bar = m_page.list()->verticalScrollBar();
        const bool moves = delta < 0 ? bar->value() < bar->maximum() : bar->value() > bar->minimum();
        if (moves && m_turnedAt == 0)
            m_turnedAt = steadyNow();
        const QPointF middle(viewport->rect().center());
        QCoreApplication::postEvent(viewport, new QWheelEvent(middle, viewport->mapToGlobal(middle), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
    }

    void type(int index)
    {
        static const QString words = u"state:open vpn"_s;
        QPlainTextEdit *edit = m_page.filterLine()->edit();
        if (index == 0) {
            edit->setFocus();
            edit->selectAll();
        }
        if (index >= words.size())
            return;
        const QChar letter = words.at(index);
        for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(edit, new QKeyEvent(kind, letter.toUpper().unicode(), Qt::NoModifier, QString(letter)));
    }

    QueuePage &m_page;
    qint64 m_turnedAt = 0;
    Samples m_frames;
    int m_step = 0;
};

/// Follows the colleague's changes, a line each, into the rows of the list. What the list does not hold when the line comes is not waited for.
class ChangeWatch
{
public:
    ChangeWatch(TicketListModel &model, QProcess &colleague) : m_model(model), m_colleague(colleague)
    {
        QObject::connect(&colleague, &QProcess::readyReadStandardOutput, &model, [this] { read(); });
        QObject::connect(&model, &TicketListModel::changedCountChanged, &model, [this] { look(); });
        QObject::connect(&model, &TicketListModel::shown, &model, [this] { m_waiting.clear(); }); // another list, read anew
    }

    void read()
    {
        while (m_colleague.canReadLine()) {
            const QList<QByteArray> words = m_colleague.readLine().trimmed().split(' ');
            if (words.first() == "made") {
                made = words.value(1).toInt();
                refused = words.value(2).toInt();
            } else if (!m_model.loading() && m_model.rowOf({words.first().toLongLong()}) >= 0) {
                m_waiting.insert(words.first().toLongLong(), {words.value(1).toLongLong(), words.value(2).toLongLong()});
            }
        }
        look();
    }

    const Samples &delays() const { return m_delays; }
    qsizetype waiting() const { return m_waiting.size(); }
    int made = 0, refused = 0;

private:
    struct Change
    {
        qint64 seq = 0, at = 0;
    };
    void look()
    {
        const qint64 now = steadyNow();
        m_waiting.removeIf([&](const auto &one) {
            const int row = m_model.rowOf({one.key()});
            const auto ticket = row < 0 ? std::nullopt : m_model.ticket(row);
            const bool there = ticket && ticket->seq >= one.value().seq;
            if (there)
                m_delays.add(double(now - one.value().at) / 1e6);
            return there || row < 0;
        });
    }

    TicketListModel &m_model;
    QProcess &m_colleague;
    QHash<qint64, Change> m_waiting;
    Samples m_delays;
};

/// How long until the list stands in the desk's order; -1: not within ten seconds.
double settled(Desk &desk, const TicketListModel &model)
{
    const Stopwatch watch;
    while (watch.ms() < 10'000) {
        const auto order = answer(desk.tickets().order(model.filter(), model.sorting()));
        bool same = order.size() == model.rowCount();
        for (int row = 0; same && row < model.rowCount(); ++row)
            same = model.ticketAt(row).value == order.at(row);
        if (same)
            return watch.ms();
        until([pause = Stopwatch()] { return pause.ms() > 50; });
    }
    return -1;
}

} // namespace

void measureShift(Place &place, const Options &options, Report &report)
{
    if (!options.wants(u"shift.block"_s) && !options.wants(u"shift.frames"_s) && !options.wants(u"shift.live"_s))
        return;
    const auto desk = place.client(true);
    QTemporaryDir folder;
    TextDrafts drafts(folder.filePath(u"drafts"_s), SealKey::random());
    QueuePage page(*desk, drafts);
    page.resize(1210, 734);
    page.show();
    page.showView(u"all_open"_s);
    if (!until([&] { return !page.model()->loading() && page.model()->orderKnown() && page.model()->rowCount() > 0; }))
        giveUp(u"the queue does not come"_s);

    QProcess colleague;
    colleague.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    colleague.start(QCoreApplication::applicationFilePath(), {u"--child"_s, u"changer"_s, QString::number(perSecond)});
    colleague.write(introduction(place));
    if (!colleague.waitForReadyRead(60'000))
        giveUp(u"the colleague does not come"_s);
    colleague.readLine();

    ChangeWatch changes(*page.model(), colleague);
    PaintWatch paints(page.list()->viewport());
    Agent agent(page, paints);
    qint64 heard = 0;
    QObject::connect(&desk->feed(), &ChangeFeed::changed, &page, [&](const ChangeSet &set) { heard += set.changes.size(); });
    BenchRow block{u"shift.block"_s, u"longest block in 16 ms, %1 min shift"_s.arg(options.shiftMinutes)};
    {
        LoopWatch loop;
        QTimer turns;
        turns.setTimerType(Qt::PreciseTimer);
        QObject::connect(&turns, &QTimer::timeout, &page, [&] {
            loop.turn();
            agent.step();
        });
        turns.start(turnMs);
        QEventLoop shift;
        QTimer::singleShot(int(options.shiftMinutes * 60'000), &shift, &QEventLoop::quit);
        shift.exec();
        block.ours = loop.turns();
    }
    colleague.closeWriteChannel();
    colleague.waitForFinished(20'000);
    changes.read();
    const double order = settled(*desk, *page.model());
    changes.read();
    block.budget = Budget::below(Budget::P999Below, 50);
    block.figures = {{u"p999"_s, block.ours.quantile(0.999)}, {u"max"_s, block.ours.highest()}, {u"changes_made"_s, changes.made},
                     {u"changes_refused"_s, changes.refused}, {u"changes_heard"_s, heard}};
    block.note = u"p99.9 %1, longest %2; %3 changes of a colleague"_s.arg(block.ours.quantile(0.999), 0, 'f', 1)
                     .arg(block.ours.highest(), 0, 'f', 1)
                     .arg(changes.made);
    BenchRow frames{u"shift.frames"_s, u"wheel event to end of paint"_s};
    frames.ours = agent.frames();
    frames.budget = Budget::below(Budget::P99Below, 16);
    frames.note = u"p99 %1, longest %2"_s.arg(frames.ours.quantile(0.99), 0, 'f', 1).arg(frames.ours.highest(), 0, 'f', 1);
    BenchRow live{u"shift.live"_s, u"a colleague's commit to its row, %1 a second"_s.arg(perSecond)};
    live.ours = changes.delays();
    live.budget = Budget::below(Budget::P95Below, 100);
    live.figures = {{u"order_settled_ms"_s, order}, {u"never_came"_s, changes.waiting()}};
    live.note = u"longest %1, %2 of %3 never came; %4"_s.arg(live.ours.highest(), 0, 'f', 1)
                    .arg(changes.waiting())
                    .arg(live.ours.size() + changes.waiting())
                    .arg(order < 0 ? u"the order is wrong after 10 s"_s : u"order right after %1 ms"_s.arg(order, 0, 'f', 0));
    report.add(block);
    report.add(frames);
    report.add(live);
}

} // namespace frontdesk::bench
