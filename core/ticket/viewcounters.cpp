#include "core/ticket/viewcounters.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/viewcounting.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 longestSleepMs = 60000; // a clock that jumps is noticed within a minute
constexpr qint64 shortestSleepMs = 20;
constexpr qint64 wordsPauseMs = 500;     // at least, between two look-ups of a view's words

bool hasWords(const TicketFilter &filter)
{
    return !filter.words.trimmed().isEmpty();
}

/// Whether two filters differ in instants only that both have.
bool differInInstantsOnly(const TicketFilter &a, TicketFilter b)
{
    for (const auto &bound : viewcounting::timeBounds()) {
        if ((a.*bound.member).isValid() != (b.*bound.member).isValid())
            return false;
        b.*bound.member = a.*bound.member;
    }
    return a == b;
}

} // namespace

ViewCounters::ViewCounters(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_steady.start();
    m_clockTimer.setSingleShot(true);
    m_clockTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_clockTimer, &QTimer::timeout, this, &ViewCounters::step);
    m_stepTimer.setSingleShot(true);
    connect(&m_stepTimer, &QTimer::timeout, this, &ViewCounters::step);
    connect(&desk.feed(), &ChangeFeed::changed, this, &ViewCounters::onChanges);
    connect(&desk, &Desk::referenceChanged, this, &ViewCounters::recount); // who is in which group decides what is seen
}

ViewCounters::~ViewCounters()
{
    if (m_token)
        m_desk.worker().cancel(m_token);
}

ViewCounters::View *ViewCounters::view(const QString &id)
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const View &view) { return view.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

void ViewCounters::setViews(const QList<CountedView> &views)
{
    const QDateTime now = m_desk.clock().now();
    QList<View> next;
    for (const CountedView &wanted : views) {
        View made;
        const View *old = view(wanted.id);
        if (old && old->known && wanted.filterAt(old->at) == old->filter)
            made = *old;
        made.id = wanted.id;
        made.filterAt = wanted.filterAt;
        const TicketFilter at = wanted.filterAt(now);
        made.timed = at != wanted.filterAt(now.addSecs(1)) || at != wanted.filterAt(now.addSecs(25 * 3600));
        made.moving.clear();
        const TicketFilter later = wanted.filterAt(now.addSecs(1));
        for (int i = 0; i < viewcounting::timeBounds().size(); ++i) {
            const auto member = viewcounting::timeBounds().at(i).member;
            if ((at.*member).isValid() && (later.*member) == (at.*member).addSecs(1))
                made.moving += i;
        }
        next += made;
    }
    m_views = next;
    ++m_generation;
    m_stepTimer.start(0);
}

qint64 ViewCounters::count(const QString &id) const
{
    const View *found = view(id);
    return found && found->known ? found->members.count() : -1;
}

qint64 ViewCounters::lateCount(const QString &id) const
{
    const View *found = view(id);
    return found && found->known ? found->late.count() : -1;
}

bool ViewCounters::settled() const
{
    return !m_running && m_changed.isEmpty() && std::none_of(m_views.cbegin(), m_views.cend(), [](const View &view) { return view.stale || (view.timed && !view.nextKnown); });
}

void ViewCounters::recount()
{
    for (View &view : m_views)
        view.stale = true;
    m_changed.clear();
    ++m_generation;
    m_stepTimer.start(0);
}

void ViewCounters::lookAtClock()
{
    step();
}

void ViewCounters::onChanges(const ChangeSet &changes)
{
    if (changes.everything) {
        recount();
        return;
    }
    for (const Change &change : changes.changes) {
        if (change.subject == "ticket"_L1)
            m_changed.insert(change.id);
    }
    step();
}

void ViewCounters::step()
{
    if (m_running)
        return;
    if (readStale() || checkChanged() || findNext() || moveOn())
        return;
    arm();
}

void ViewCounters::fail(const Error &error)
{
    m_running = false;
    if (error.kind == ErrorKind::Canceled)
        return;
    // After a reconnect the feed says that everything is to be read again; until then there is nothing to be had.
    for (View &view : m_views)
        view.stale = true;
    emit failed(error);
}

/// Reads one view whole that is not known, or no longer.
bool ViewCounters::readStale()
{
    qint64 wait = -1;
    for (View &view : m_views) {
        if (!view.stale)
            continue;
        const qint64 due = view.readAt + std::max(wordsPauseMs, 5 * view.cost) - m_steady.elapsed();
        if (view.known && hasWords(view.filter) && due > 0) {
            wait = wait < 0 ? due : std::min(wait, due);
            continue;
        }
        const QDateTime now = m_desk.clock().now();
        const TicketFilter filter = view.filterAt(now);
        m_running = true;
        m_token = makeCancelToken();
        const qint64 begun = m_steady.elapsed();
        whenFinished(m_desk.worker().read([filter, me = m_desk.actor().staff](Session &session) { return viewcounting::members(session, filter, me); }, m_token),
                     this, [this, id = view.id, filter, now, begun, generation = m_generation](const Result<QList<qint64>> &members) {
                if (!members) {
                    fail(members.error());
                    return;
                }
                m_running = false;
                View *read = this->view(id);
                if (generation != m_generation || !read) {
                    step();
                    return;
                }
                const auto before = counts();
                read->members.clear();
                read->late.clear();
                for (const qint64 member : *members) {
                    read->members.set(member / 2, true);
                    if (member & 1)
                        read->late.set(member / 2, true);
                }
                read->filter = filter;
                read->at = now;
                read->known = true;
                read->stale = false;
                read->nextKnown = false;
                read->readAt = m_steady.elapsed();
                read->cost = read->readAt - begun;
                tell(before);
                step();
            });
        return true;
    }
    if (wait >= 0 && !m_stepTimer.isActive())
        m_stepTimer.start(int(wait));
    return false;
}

/// Asks how the tickets that have changed stand now.
bool ViewCounters::checkChanged()
{
    if (m_changed.isEmpty())
        return false;
    QList<qint64> ids;
    for (auto it = m_changed.begin(); it != m_changed.end() && ids.size() < viewcounting::mostChecked;) {
        ids += *it;
        it = m_changed.erase(it);
    }
    QStringList asked;
    QList<TicketFilter> filters;
    for (View &view : m_views) {
        if (!view.known)
            continue; // it is read whole after this change
        if (hasWords(view.filter)) {
            view.stale = true;
            continue;
        }
        asked += view.id;
        filters += view.filter;
    }
    if (filters.isEmpty())
        return readStale();
    m_running = true;
    m_token = makeCancelToken();
    whenFinished(m_desk.worker().read([filters, ids, me = m_desk.actor().staff](Session &session) { return viewcounting::check(session, filters, ids, me); }, m_token),
                 this, [this, ids, asked, filters, generation = m_generation](const Result<QList<viewcounting::Standing>> &standings) {
            if (!standings) {
                fail(standings.error());
                return;
            }
            m_running = false;
            if (generation != m_generation) { // other views have come meanwhile: they need the answer too
                for (const qint64 id : ids)
                    m_changed.insert(id);
                step();
                return;
            }
            QHash<qint64, const viewcounting::Standing *> found;
            for (const viewcounting::Standing &standing : *standings)
                found.insert(standing.id, &standing);
            const auto before = counts();
            for (qsizetype i = 0; i < asked.size(); ++i) {
                View *one = view(asked.at(i));
                for (const qint64 id : ids) {
                    const viewcounting::Standing *standing = found.value(id);
                    take(*one, standing ? *standing : viewcounting::Standing{id, false, {}, {}}, standing && standing->matches.at(i));
                }
            }
            tell(before);
            step();
        });
    return true;
}

void ViewCounters::take(View &view, const viewcounting::Standing &standing, bool matches)
{
    view.members.set(standing.id, matches);
    view.late.set(standing.id, matches && standing.late);
    // Its own times may come up sooner than what was waited for.
    for (const int i : view.moving) {
        const auto &bound = viewcounting::timeBounds().at(i);
        const QDateTime value = standing.times.*bound.value, from = view.filter.*bound.member;
        if (!view.nextKnown || !value.isValid() || value < from)
            continue;
        const QDateTime passes = view.at.addMSecs(from.msecsTo(value) + 1);
        if (!view.next.isValid() || passes < view.next)
            view.next = passes;
    }
}

/// Brings views with time terms to now. Most of the time no ticket is passed on the way, and nothing is asked.
bool ViewCounters::moveOn()
{
    const QDateTime now = m_desk.clock().now();
    for (View &view : m_views) {
        if (!view.timed || !view.known || view.stale)
            continue;
        // Compared by what is asked, not by the instant: a clock may be set within the millisecond of the last look.
        const TicketFilter filter = view.filterAt(now);
        if (filter == view.filter) {
            view.at = now;
            continue;
        }
        if (hasWords(filter) || !differInInstantsOnly(view.filter, filter)) {
            view.stale = true;
            return readStale();
        }
        const qint64 passed = view.at.msecsTo(now);
        bool withTheClock = passed > 0;
        for (int i = 0; i < viewcounting::timeBounds().size(); ++i) {
            const auto member = viewcounting::timeBounds().at(i).member;
            if (filter.*member != view.filter.*member)
                withTheClock = withTheClock && view.moving.contains(i) && (view.filter.*member).msecsTo(filter.*member) == passed;
        }
        if (withTheClock && view.nextKnown && (!view.next.isValid() || now < view.next)) {
            view.filter = filter;
            view.at = now;
            continue;
        }
        m_running = true;
        m_token = makeCancelToken();
        whenFinished(m_desk.worker().read([before = view.filter, filter, me = m_desk.actor().staff](Session &session) { return viewcounting::crossing(session, before, filter, me); }, m_token),
                     this, [this, id = view.id, filter, now, generation = m_generation](const Result<QList<viewcounting::Standing>> &standings) {
                if (!standings) {
                    fail(standings.error());
                    return;
                }
                m_running = false;
                View *moved = this->view(id);
                if (generation != m_generation || !moved) {
                    step();
                    return;
                }
                const auto before = counts();
                moved->filter = filter;
                moved->at = now;
                moved->nextKnown = false;
                for (const viewcounting::Standing &standing : *standings)
                    take(*moved, standing, standing.matches.first());
                tell(before);
                step();
            });
        return true;
    }
    return false;
}

/// Looks up when time alone will next change a view.
bool ViewCounters::findNext()
{
    for (View &view : m_views) {
        if (!view.timed || !view.known || view.stale || view.nextKnown)
            continue;
        if (view.moving.isEmpty()) {
            view.nextKnown = true;
            view.next = {};
            continue;
        }
        m_running = true;
        m_token = makeCancelToken();
        whenFinished(m_desk.worker().read(
                [filter = view.filter, at = view.at, moving = view.moving, me = m_desk.actor().staff](Session &session) -> Result<QDateTime> {
                    QDateTime next;
                    for (const int i : moving) {
                        const auto &bound = viewcounting::timeBounds().at(i);
                        FRONTDESK_LET(moment, viewcounting::nextAt(session, filter, bound, me));
                        const QDateTime passes = moment.isValid() ? at.addMSecs((filter.*bound.member).msecsTo(moment) + 1) : QDateTime();
                        if (passes.isValid() && (!next.isValid() || passes < next))
                            next = passes;
                    }
                    return next;
                },
                m_token), this, [this, id = view.id, filter = view.filter, generation = m_generation](const Result<QDateTime> &next) {
                if (!next) {
                    fail(next.error());
                    return;
                }
                m_running = false;
                View *found = this->view(id);
                if (generation == m_generation && found && found->filter == filter) {
                    found->nextKnown = true;
                    found->next = *next;
                }
                step();
            });
        return true;
    }
    return false;
}

void ViewCounters::arm()
{
    const QDateTime now = m_desk.clock().now();
    qint64 wait = -1;
    for (const View &view : m_views) {
        if (!view.timed || !view.known)
            continue;
        const qint64 till = view.next.isValid() ? std::clamp(now.msecsTo(view.next), shortestSleepMs, longestSleepMs) : longestSleepMs;
        wait = wait < 0 ? till : std::min(wait, till);
    }
    if (wait >= 0)
        m_clockTimer.start(int(wait));
}

QHash<QString, QPair<qint64, qint64>> ViewCounters::counts() const
{
    QHash<QString, QPair<qint64, qint64>> all;
    for (const View &view : m_views)
        all.insert(view.id, {view.known ? view.members.count() : -1, view.late.count()});
    return all;
}

void ViewCounters::tell(const QHash<QString, QPair<qint64, qint64>> &before)
{
    m_checkedAt = m_desk.clock().now();
    QStringList changed;
    const auto now = counts();
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (before.value(it.key(), {-1, 0}) != it.value())
            changed += it.key();
    }
    if (!changed.isEmpty())
        emit counted(changed);
    emit checked();
}

} // namespace frontdesk
