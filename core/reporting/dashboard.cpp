#include "core/reporting/dashboard.h"

#include "core/desk/desk.h"
#include "core/reporting/reportservice.h"
#include "core/support/whenfinished.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_pauseMs = 1000;              // changes come in bursts
constexpr qint64 c_shareOfTime = 10;         // counting takes at most that part of the time
constexpr qint64 c_usualSeconds = 10 * 60;
constexpr qsizetype c_mostPeople = 60;       // a board that shows more helps nobody
const QString c_all = u"all"_s;

QString viewOf(Id<SupportGroup> group) { return u"group:"_s + QString::number(group.value); }
QString viewOf(Id<Staff> person) { return u"person:"_s + QString::number(person.value); }

TicketFilter narrowed(TicketFilter filter, Dashboard::Part part, const QDateTime &now)
{
    switch (part) {
    case Dashboard::Part::Open: break;
    case Dashboard::Part::Late: filter.breached = true; break;
    case Dashboard::Part::Unowned:
        if (filter.owners.isEmpty())
            filter.unowned = true;
        else
            filter.owners = {{-1}}; // what is somebody's is not nobody's: nothing
        break;
    case Dashboard::Part::Soon:
        filter.dueFrom = now;
        filter.dueBefore = now.addSecs(Dashboard::soonHours * 3600);
        break;
    }
    return filter;
}

struct Counted
{
    DayFigures today;
    std::optional<DayUsual> usual;
    DutyNow duty;
};

} // namespace

Dashboard::Dashboard(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_counters(desk)
{
    m_steady.start();
    m_board = boards().first();
    m_step.setSingleShot(true);
    connect(&m_step, &QTimer::timeout, this, &Dashboard::step);
    // The day goes on, shifts begin and end, call-backs come due, also where nothing changes.
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &Dashboard::reload);
    connect(&desk.feed(), &ChangeFeed::changed, this, &Dashboard::onChanges);
    connect(&desk, &Desk::referenceChanged, this, [this] {
        if (!m_active)
            return;
        setViews();
        reload();
    });
    const auto connection = [this] {
        if (!m_active)
            return;
        if (!away())
            reload();
        emit changed();
    };
    connect(&desk, &Desk::connectionChanged, this, connection);
    connect(&desk, &Desk::standInChanged, this, connection);
    connect(&desk, &Desk::closing, this, [this] {
        cancel();
        m_worker.reset();
    });
    connect(&m_counters, &ViewCounters::counted, this, &Dashboard::changed);
}

Dashboard::~Dashboard()
{
    cancel();
}

QList<Dashboard::Board> Dashboard::boards() const
{
    const QString &role = m_desk.actor().role;
    if (role == "manager"_L1 || role == "admin"_L1)
        return {Board::Desk, Board::Groups, Board::Mine};
    if (role == "lead"_L1)
        return {Board::Groups, Board::Mine};
    return {Board::Mine};
}

void Dashboard::show(Board board)
{
    if (board == m_board || !boards().contains(board))
        return;
    cancel();
    m_board = board;
    m_known = false;
    m_today = {};
    m_usual = {};
    if (m_active) {
        setViews();
        reload();
    }
    emit changed();
}

void Dashboard::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (!active) {
        cancel();
        m_minute.stop();
        m_step.stop();
        m_counters.setViews({});
        m_worker.reset();
        return;
    }
    m_minute.start();
    setViews();
    reload();
}

void Dashboard::reload()
{
    if (!m_active)
        return;
    m_stale = true;
    readWaiting();
    if (!m_running)
        m_step.start(int(std::clamp<qint64>(m_nextAt - m_steady.elapsed(), 0, 60'000)));
}

void Dashboard::cancel()
{
    ++m_generation;
    if (m_token && m_worker)
        m_worker->cancel(m_token);
    m_token.reset();
    m_running = false;
}

bool Dashboard::away() const
{
    return m_desk.readsCopy() || m_desk.connectionState() == ConnectionState::Lost;
}

bool Dashboard::isKnown() const
{
    return m_known && m_waitingKnown && total().open >= 0;
}

bool Dashboard::settled() const
{
    return !m_running && !m_stale && m_counters.settled();
}

QList<Id<SupportGroup>> Dashboard::groups() const
{
    QList<Id<SupportGroup>> own;
    if (m_board == Board::Mine)
        return own;
    const QList<SupportGroup> &all = m_desk.reference()->directory.groups;
    if (m_board == Board::Groups) {
        for (const SupportGroup &group : all) {
            if (group.active && (m_desk.actor().groups.contains(group.id) || group.lead == m_desk.actor().staff))
                own += group.id;
        }
    }
    if (own.isEmpty()) {
        for (const SupportGroup &group : all) {
            if (group.active)
                own += group.id;
        }
    }
    return own;
}

TicketFilter Dashboard::base() const
{
    TicketFilter filter = TicketFilter::openOnes();
    if (m_board == Board::Mine)
        filter.owners = {m_desk.actor().staff};
    else if (m_board == Board::Groups)
        filter.groups = groups();
    return filter; // of the desk: also what lies with no group
}

TicketFilter Dashboard::filterOf(Part part, const QDateTime &now) const
{
    return narrowed(base(), part, now);
}

TicketFilter Dashboard::filterOf(Part part, Id<SupportGroup> group, const QDateTime &now) const
{
    TicketFilter filter = TicketFilter::openOnes();
    filter.groups = {group};
    return narrowed(filter, part, now);
}

TicketFilter Dashboard::filterOf(Part part, Id<Staff> person, const QDateTime &now) const
{
    TicketFilter filter = TicketFilter::openOnes();
    filter.owners = {person};
    return narrowed(filter, part, now);
}

void Dashboard::setViews()
{
    QList<CountedView> views;
    const auto add = [&](const QString &name, const TicketFilter &filter, bool parts) {
        views += {name, [filter](const QDateTime &) { return filter; }};
        if (!parts)
            return;
        views += {name + u":unowned"_s, [filter](const QDateTime &now) { return narrowed(filter, Part::Unowned, now); }};
        views += {name + u":soon"_s, [filter](const QDateTime &now) { return narrowed(filter, Part::Soon, now); }};
    };
    const QDateTime now = m_desk.clock().now();
    add(c_all, base(), true);
    for (const Id<SupportGroup> group : groups())
        add(viewOf(group), filterOf(Part::Open, group, now), true);
    for (const Person &one : people())
        add(viewOf(one.person), filterOf(Part::Open, one.person, now), false);
    m_counters.setViews(views);
}

Dashboard::Work Dashboard::counted(const QString &view) const
{
    return {m_counters.count(view), m_counters.lateCount(view), m_counters.count(view + u":unowned"_s), m_counters.count(view + u":soon"_s)};
}

Dashboard::Work Dashboard::total() const
{
    return counted(c_all);
}

Dashboard::Work Dashboard::ofGroup(Id<SupportGroup> group) const
{
    return counted(viewOf(group));
}

QList<Dashboard::Person> Dashboard::people() const
{
    QList<Person> all;
    if (m_board != Board::Groups)
        return all;
    QSet<Id<Staff>> seen;
    const Directory &directory = m_desk.reference()->directory;
    for (const Id<SupportGroup> id : groups()) {
        const SupportGroup *group = directory.group(id);
        for (const Id<Staff> member : group->members) {
            const Staff *person = directory.person(member);
            if (!person || !person->active || person->role == "service"_L1 || seen.contains(member) || all.size() >= c_mostPeople)
                continue;
            seen += member;
            Person one{member, {}, counted(viewOf(member))};
            for (const Id<SupportGroup> other : groups())
                one.onShiftUntil = one.onShiftUntil.isValid() ? std::max(one.onShiftUntil, m_duty.end(other, member)) : m_duty.end(other, member);
            all += one;
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Person &a, const Person &b) {
        if (a.onShiftUntil.isValid() != b.onShiftUntil.isValid())
            return a.onShiftUntil.isValid();
        return a.work.open > b.work.open;
    });
    return all;
}

int Dashboard::onShift(Id<SupportGroup> group) const
{
    return m_duty.planned.contains(group) ? int(m_duty.until.value(group).size()) : -1;
}

int Dashboard::onShift() const
{
    QSet<Id<Staff>> people;
    bool planned = false;
    for (const Id<SupportGroup> group : groups()) {
        planned |= m_duty.planned.contains(group);
        for (auto it = m_duty.until.value(group).keyBegin(), end = m_duty.until.value(group).keyEnd(); it != end; ++it)
            people += *it;
    }
    return planned ? int(people.size()) : -1;
}

QStringList Dashboard::measures() const
{
    switch (m_board) {
    case Board::Mine: return {u"contacts"_s, u"resolved"_s};
    case Board::Groups: return {};
    case Board::Desk: break;
    }
    return {u"contacts"_s, u"opened"_s, u"resolved"_s, u"first_contact"_s, u"attainment"_s, u"resolution_ours"_s, u"service_level"_s};
}

ReportFilters Dashboard::filters() const
{
    ReportFilters filters;
    if (m_board == Board::Mine)
        filters.agent = m_desk.actor().staff;
    return filters;
}

void Dashboard::onChanges(const ChangeSet &changes)
{
    if (!m_active || !(changes.touches(u"ticket"_s) || changes.touches(u"interaction"_s) || changes.touches(u"roster"_s) || changes.touches(u"leave"_s)))
        return;
    m_stale = true;
    if (!m_running && !m_step.isActive())
        m_step.start(int(std::clamp<qint64>(m_nextAt - m_steady.elapsed(), c_pauseMs, 60'000)));
    if (changes.touches(u"interaction"_s))
        readWaiting();
}

void Dashboard::readWaiting()
{
    if (away())
        return;
    whenFinished(m_desk.interactions().waiting(), this, [this](const Result<InteractionService::Waiting> &waiting) {
        if (!waiting)
            return fail(waiting.error());
        m_waiting = *waiting;
        m_waitingKnown = true;
        emit changed();
    });
}

/// Counts the day, and what is usual where that is not known or old.
void Dashboard::step()
{
    if (!m_active || m_running || !m_stale || away())
        return;
    m_stale = false;
    m_running = true;
    if (!m_worker)
        m_worker = m_desk.ownWorker();
    m_token = makeCancelToken();
    const QDateTime now = m_desk.clock().now();
    const bool hours = m_board == Board::Desk;
    const bool asksUsual = !measures().isEmpty() && (m_usual.at.secsTo(now) >= c_usualSeconds || !m_usual.at.isValid() || m_usual.day != m_today.day);
    const qint64 begun = m_steady.elapsed();
    const auto counting = m_worker->read(
        [reference = m_desk.reference(), actor = m_desk.actor(), now, filters = filters(), measures = measures(), hours, asksUsual](Session &session) -> Result<Counted> {
            const ReportContext context{*reference, actor, now};
            Counted counted;
            FRONTDESK_LET(duty, dutyAt(session, now));
            counted.duty = duty;
            FRONTDESK_LET(today, dayfigures::today(session, context, filters, measures, hours));
            counted.today = today;
            if (asksUsual) {
                FRONTDESK_LET(usual, dayfigures::usual(session, context, filters, measures, hours));
                counted.usual = usual;
            }
            return counted;
        },
        m_token);
    whenFinished(counting, this, [this, begun, generation = m_generation, worker = m_worker](const Result<Counted> &counted) {
        Q_UNUSED(worker) // goes now if nobody looks any more
        if (generation != m_generation)
            return;
        m_running = false;
        m_token.reset();
        if (!counted)
            return fail(counted.error());
        m_cost = m_steady.elapsed() - begun;
        m_nextAt = m_steady.elapsed() + (counted->usual ? c_pauseMs : c_shareOfTime * m_cost);
        m_today = counted->today;
        m_duty = counted->duty;
        if (counted->usual)
            m_usual = *counted->usual;
        const bool nextDay = !measures().isEmpty() && m_usual.day != m_today.day; // midnight was passed
        m_known = true;
        emit changed();
        if (m_stale || nextDay)
            reload();
    });
}

void Dashboard::fail(const Error &error)
{
    if (error.kind == ErrorKind::Canceled)
        return;
    emit failed(error); // connectionChanged() or the next minute tries again
}

QFuture<Result<ReportItems>> Dashboard::items(const QString &measure, const ReportBucket &bucket)
{
    const auto reference = m_desk.reference();
    const auto period = dayfigures::periodOf({*reference, m_desk.actor(), m_desk.clock().now()});
    ReportRequest request;
    if (period)
        request.period = *period;
    request.filters = filters();
    return m_desk.reports().items(request, measure, {}, bucket);
}

} // namespace frontdesk
