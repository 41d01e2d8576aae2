// Lists: what an agent waits for when a view is chosen, scrolled, sorted or counted.
#include "core/storage/statements.h"
#include "core/ticket/ticketservice.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/subjects.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/ticketlistmodel.h"

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

constexpr int firstRows = 60; ///< as many as the model asks for at first
constexpr int blockRows = 100; ///< and of every later block

/// What somebody who knows the schema would write by hand.
struct HandWritten
{
    std::string where;
    std::string order = "t.priority, t.due_order, t.id";
};

std::string openOnes()
{
    return "t.phase IN ('new', 'assigned', 'in_progress', 'pending')";
}

HandWritten handWritten(const Place &place, StandardView view)
{
    HandWritten sql;
    switch (view) {
    case StandardView::Mine: sql.where = "t.owner_id = " + std::to_string(place.agent()) + " AND " + openOnes(); break;
    case StandardView::MyGroups: {
        std::string groups;
        for (const qint64 group : place.groups())
            groups += (groups.empty() ? "" : ", ") + std::to_string(group);
        sql.where = "t.group_id IN (" + (groups.empty() ? "-1" : groups) + ") AND " + openOnes();
        break;
    }
    case StandardView::Unassigned: sql.where = "t.owner_id IS NULL AND " + openOnes(); break;
    case StandardView::AllOpen: sql.where = openOnes(); break;
    case StandardView::WaitingForCaller: sql.where = "t.phase = 'pending' AND t.pending_reason = 'waiting_user'"; break;
    case StandardView::ToConfirm:
        sql.where = "t.phase = 'resolved'";
        sql.order = "t.changed_at, t.id";
        break;
    }
    // What row-level security adds on the server.
    if (place.backend() == Backend::Sqlite)
        sql.where += " AND (t.about_staff_id IS NULL OR t.about_staff_id <> " + std::to_string(place.agent()) + ")";
    return sql;
}

class Lists
{
public:
    Lists(Place &place, const Options &options, Report &report)
        : m_place(place)
        , m_options(options)
        , m_report(report)
        , m_desk(place.client(false))
        , m_raw(place.raw())
        , m_model(*m_desk, [](const Ticket &ticket, const QDateTime &now) -> std::optional<qint64> { return now.secsTo(ticket.dueAt); })
        , m_columns(Statements::all().text(place.backend(), u"ticket.rows"_s).toStdString())
    {
    }

    void run()
    {
        QObject::connect(&m_model, &TicketListModel::failed, &m_model, [](const Error &error) { giveUp(error.code + u' ' + error.detail); });
        for (const QueueView &view : standardQueueViews())
            firstRowsOf(view);
        changeSort();
        wholeOrder();
        nextBlockAndMiddle();
        counters();
    }

private:
    RawRows rawRead(const std::string &sql)
    {
        m_raw->begin(false);
        RawRows rows = m_raw->run(sql);
        m_raw->commit();
        return rows;
    }

    /// From show() to the rows in the model; what runs for the list before is cancelled by the model itself.
    double show(const TicketFilter &filter, const TicketSort &sort)
    {
        Waiting shown;
        QObject::connect(&m_model, &TicketListModel::shown, shown.context(), [&] { shown.come(); });
        Stopwatch watch;
        m_model.show(filter, sort);
        shown.wait();
        return watch.ms();
    }
    void settle()
    {
        if (!until([this] { return m_model.orderKnown(); }))
            giveUp(u"the order of the list does not come"_s);
    }

    TicketFilter filterOf(StandardView view) const { return standardFilter(view, m_desk->actor().staff, m_desk->actor().groups); }

    void firstRowsOf(const QueueView &view)
    {
        const QString id = u"lists.first."_s + view.id;
        if (!m_options.wants(id))
            return;
        BenchRow row{id, u"first rows into the model: "_s + view.id};
        row.budget = Budget::againstRaw();
        const HandWritten sql = handWritten(m_place, view.view);
        const std::string text = m_columns + " WHERE " + sql.where + " ORDER BY " + sql.order + " LIMIT " + std::to_string(firstRows);
        for (int i = 0; i < m_options.repeats(60); ++i) {
            const double ours = show(filterOf(view.view), standardSort(view.view));
            settle();
            Stopwatch watch;
            rawRead(text);
            if (const double raw = watch.ms(); i > 0) { // the first time prepares the statements, on both sides
                row.ours.add(ours);
                row.raw.add(raw);
            }
        }
        m_report.add(row);
    }

    void changeSort()
    {
        const QList<std::pair<TicketSort, std::string>> sorts{
            {{u"due"_s, false}, "t.due_order, t.id"}, {{u"changed"_s, true}, "t.changed_at DESC, t.id DESC"}, {{u"title"_s, false}, "t.title, t.id"}};
        for (const auto &[sort, order] : sorts) {
            const QString id = u"lists.sort."_s + sort.column;
            if (!m_options.wants(id))
                continue;
            BenchRow row{id, u"change sort of all open: by "_s + sort.column};
            row.budget = Budget::againstRaw();
            const std::string text = m_columns + " WHERE " + handWritten(m_place, StandardView::AllOpen).where + " ORDER BY " + order + " LIMIT "
                                     + std::to_string(firstRows);
            for (int i = 0; i < m_options.repeats(25); ++i) {
                show(TicketFilter::openOnes(), {u"priority"_s, false});
                settle();
                const double ours = show(TicketFilter::openOnes(), sort);
                settle();
                Stopwatch watch;
                rawRead(text);
                if (const double raw = watch.ms(); i > 0) {
                    row.ours.add(ours);
                    row.raw.add(raw);
                }
            }
            m_report.add(row);
        }
    }

    void wholeOrder()
    {
        const QList<std::pair<QString, TicketFilter>> lists{{u"all_open"_s, TicketFilter::openOnes()}, {u"every_ticket"_s, TicketFilter{}}};
        for (const auto &[name, filter] : lists) {
            const QString id = u"lists.order."_s + name;
            if (!m_options.wants(id))
                continue;
            BenchRow row{id, u"the whole order known: "_s + name};
            const HandWritten open = handWritten(m_place, StandardView::AllOpen);
            const std::string about = m_place.backend() == Backend::Sqlite
                                          ? " WHERE (t.about_staff_id IS NULL OR t.about_staff_id <> " + std::to_string(m_place.agent()) + ")"
                                          : std::string();
            const std::string text = "SELECT t.id FROM ticket t" + (name == "all_open"_L1 ? " WHERE " + open.where : about) + " ORDER BY t.priority, t.due_order, t.id";
            for (int i = 0; i < m_options.repeats(6); ++i) {
                Stopwatch ours;
                show(filter, {u"priority"_s, false});
                settle();
                const double passed = ours.ms();
                Stopwatch watch;
                std::vector<qint64> ids;
                for (const auto &cells : rawRead(text))
                    ids.push_back(std::stoll(cells[0]));
                if (const double raw = watch.ms(); i > 0) {
                    row.ours.add(passed);
                    row.raw.add(raw);
                }
            }
            row.note = u"the first rows are on screen before"_s;
            m_report.add(row);
        }
    }

    /// From asking for a row that is not at hand to having it; nothing if it was at hand.
    std::optional<double> reach(int at)
    {
        Stopwatch watch;
        Waiting row;
        QObject::connect(&m_model, &QAbstractItemModel::dataChanged, row.context(), [&] {
            if (m_model.ticket(at))
                row.come();
        });
        if (m_model.ticket(at))
            return std::nullopt;
        row.wait();
        return watch.ms();
    }

    void nextBlockAndMiddle()
    {
        const HandWritten sql = handWritten(m_place, StandardView::AllOpen);
        BenchRow next{u"lists.next_block"_s, u"next block of all open"_s};
        next.budget = Budget::againstRaw();
        BenchRow middle{u"lists.middle"_s, u"jump to the middle of all open"_s};
        middle.budget = Budget::againstRaw();
        if (!m_options.wants(next.id) && !m_options.wants(middle.id))
            return;
        for (int i = 0; i < m_options.repeats(20); ++i) {
            show(TicketFilter::openOnes(), {u"priority"_s, false});
            settle();
            const int rows = m_model.rowCount();
            if (rows < 4 * blockRows) {
                next.note = middle.note = u"too few tickets"_s;
                break;
            }
            // By keyset, as somebody who has the last row would.
            const int at = blockRows * (1 + i % (rows / blockRows - 1));
            const Id<Ticket> last = m_model.ticketAt(at - 1);
            const auto key = m_raw->run("SELECT priority, due_order, id FROM ticket WHERE id = ?1", {last.value})[0];
            const std::string text = m_columns + " WHERE " + sql.where + " AND (t.priority, t.due_order, t.id) > (?1, ?2, ?3) ORDER BY " + sql.order + " LIMIT "
                                     + std::to_string(blockRows);
            Stopwatch watch;
            m_raw->begin(false);
            m_raw->run(text, {qint64(std::stoll(key[0])), key[1], qint64(std::stoll(key[2]))});
            m_raw->commit();
            const double rawNext = watch.ms();
            const std::optional<double> ours = reach(at);
            // The same rows by their ids, which a list that knows its order has.
            const int half = std::min(rows - 1, rows / 2 + i * blockRows);
            std::string ids;
            const int from = half / blockRows * blockRows;
            for (int r = from; r < std::min(from + blockRows, rows); ++r)
                ids += (ids.empty() ? "" : ",") + std::to_string(m_model.ticketAt(r).value);
            watch.restart();
            rawRead(m_columns + " WHERE t.id IN (" + ids + ")");
            const double rawMiddle = watch.ms();
            const std::optional<double> jumped = reach(half);
            if (i > 0 && ours) {
                next.ours.add(*ours);
                next.raw.add(rawNext);
            }
            if (i > 0 && jumped) {
                middle.ours.add(*jumped);
                middle.raw.add(rawMiddle);
            }
        }
        m_report.add(next);
        m_report.add(middle);
    }

    void counters()
    {
        if (!m_options.wants(u"lists.counters"_s))
            return;
        BenchRow row{u"lists.counters"_s, u"all counters: six views and the late ones"_s};
        QList<TicketFilter> filters;
        std::vector<std::string> texts;
        for (const QueueView &view : standardQueueViews()) {
            TicketFilter filter = filterOf(view.view);
            filters += filter;
            filter.breached = true;
            filters += filter;
            const std::string where = handWritten(m_place, view.view).where;
            texts.push_back("SELECT count(*), count(t.breached_at) FROM ticket t WHERE " + where);
        }
        for (int i = 0; i < m_options.repeats(15); ++i) {
            Stopwatch watch;
            answer(m_desk->tickets().counts(filters));
            const double ours = watch.restart();
            m_raw->begin(false);
            for (const std::string &text : texts)
                m_raw->run(text);
            m_raw->commit();
            if (const double raw = watch.ms(); i > 0) {
                row.ours.add(ours);
                row.raw.add(raw);
            }
        }
        row.note = u"never on the GUI thread"_s;
        m_report.add(row);
    }

    Place &m_place;
    const Options &m_options;
    Report &m_report;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Raw> m_raw;
    TicketListModel m_model;
    std::string m_columns;
};

} // namespace

void measureLists(Place &place, const Options &options, Report &report)
{
    Lists(place, options, report).run();
}

} // namespace frontdesk::bench
