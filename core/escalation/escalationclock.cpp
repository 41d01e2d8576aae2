#include "core/escalation/escalationclock.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Q_LOGGING_CATEGORY(clockLog, "frontdesk.escalation")

constexpr int planBatch = 100;
constexpr qint64 troubleMs = 1000;       // after an error
constexpr qint64 postponeSeconds = 300;  // a ticket that cannot be served
constexpr qint64 impatientSeconds = 30;  // a date that came and could not be served must not spin
constexpr qint64 driftMs = 500;
constexpr qint64 longestRestMs = 200;

} // namespace

/// What one unit of work is to do, and afterwards what it has done.
struct EscalationClock::Round
{
    Kind kind = Kind::Lead;
    QList<Id<Ticket>> tickets; ///< to reckon; of Scan those found
    QList<escalationwork::Plan> plans;
    QList<ticketwork::DueToMove> moves;
    QList<escalationwork::Unowned> unowned;
    int most = 0;
    QDateTime at;       ///< now
    qint64 askedAt = 0; ///< of m_alive

    Leadership leadership; ///< of Lead
    int count = 0;
    int steps = 0;
    QDateTime next; ///< of Look
    std::shared_ptr<Id<Ticket>> failing = std::make_shared<Id<Ticket>>(); ///< survives a unit that fails
};

EscalationClock::Settings EscalationClock::settingsFor(Backend backend)
{
    Settings settings;
    settings.roster = &PublishedRoster::shared();
    settings.holder = u"%1/%2/%3"_s.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
    if (backend == Backend::Sqlite) {
        settings.leaseMs = 45'000;
        settings.renewMs = 15'000;
        settings.fireBatch = 4;
        settings.moveBatch = 4;
        settings.rests = true;
        settings.gatherMs = 250;
    }
    return settings;
}

EscalationClock::EscalationClock(Desk &desk, Settings settings, QObject *parent) : QObject(parent), m_desk(desk), m_settings(std::move(settings)), m_batch(m_settings.fireBatch)
{
    m_alive.start();
    if (desk.address().backend == Backend::Sqlite) {
        m_own = std::make_unique<DbWorker>(DbWorker::Settings{desk.address(), {}, nullptr, false});
        // It reads each ticket once: what it would keep in memory nobody asks for again.
        m_own->read([](Session &session) { return session.connection().run(u"PRAGMA cache_size = -1000"_s); });
        // A desk that listens hears of these like of another program's.
        connect(m_own.get(), &DbWorker::committed, this, [this](const Session::Notice &notice) {
            if (heard(notice.changes))
                pump();
        });
    }
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EscalationClock::pump);
}

EscalationClock::~EscalationClock()
{
    m_own.reset();
    m_unit.waitForFinished(); // it looks at the roster, which is only lent
}

DbWorker &EscalationClock::worker()
{
    return m_own ? *m_own : m_desk.worker();
}

Actor EscalationClock::serviceActor(const Desk &desk)
{
    // The journal names the desk itself; on PostgreSQL recorded_by is the session's login all the same.
    Actor actor;
    actor.login = desk.address().backend == Backend::Postgres ? desk.actor().login : u"frontdeskd"_s;
    actor.role = desk.address().backend == Backend::Sqlite || desk.actor().ownsDesk ? u"service"_s : desk.actor().role;
    return actor;
}

QDateTime EscalationClock::now() const
{
    return m_settings.clock ? m_settings.clock->now() : m_desk.clock().now();
}

void EscalationClock::start()
{
    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        m_scan = m_scan || changes.everything;
        const bool tickets = heard(changes.changes) || changes.everything;
        if (changes.touches(u"agreement"_s) || changes.touches(u"calendar"_s) || changes.touches(u"setting"_s))
            m_checkBook = true;
        const bool shifts = changes.everything || changes.touches(u"roster"_s) || changes.touches(u"leave"_s) || changes.touches(u"swap"_s) || changes.touches(u"shift_pattern"_s);
        if (shifts)
            lookForUnowned();
        if ((tickets || shifts) && m_leadership.mine)
            pump();
    });
    connect(&m_desk, &Desk::referenceChanged, this, [this] {
        m_checkBook = true;
        lookForUnowned();
        pump();
    });
    connect(&m_desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            pump();
    });
    pump();
}

/// Whether tickets are among them.
bool EscalationClock::heard(const QList<Change> &changes)
{
    bool tickets = false;
    for (const Change &change : changes) {
        if (change.subject != "ticket"_L1)
            continue;
        if (m_changed.isEmpty())
            m_changedAt = m_alive.elapsed();
        m_changed.insert(change.id);
        m_unassignable.remove(change.id);
        m_assigns = true;
        tickets = true;
    }
    return tickets;
}

/// Who is on shift, or which groups assign, may be otherwise than it was; so may be when the next comes on.
void EscalationClock::lookForUnowned()
{
    m_assigns = true;
    m_unassignable.clear();
    m_next.reset();
}

QFuture<Result<void>> EscalationClock::stop()
{
    m_stopped = true;
    m_timer.stop();
    if (m_token)
        worker().cancel(m_token);
    return worker().write([holder = m_settings.holder](Session &session) { return leadership::release(session, holder); });
}

Result<EscalationClock::Round> EscalationClock::work(Session &session, Round round, const EscalationContext &context, qint64 leaseMs)
{
    const auto counted = [&round](const Result<int> &count) -> Result<Round> {
        if (!count)
            return tl::unexpected<Error>(count.error());
        round.count = *count;
        return round;
    };
    switch (round.kind) {
    case Kind::Lead: {
        FRONTDESK_LET(leadership, leadership::take(session, context.holder, leaseMs));
        round.leadership = leadership;
        return round;
    }
    case Kind::Book:
        FRONTDESK_TRY(escalationwork::checkBook(session, context));
        return round;
    case Kind::Scan: {
        FRONTDESK_LET(unplanned, escalationwork::unplanned(session));
        round.tickets = unplanned;
        return round;
    }
    case Kind::Reckon: {
        FRONTDESK_LET(plans, escalationwork::reckon(session, context, round.tickets));
        round.plans = plans;
        return round;
    }
    case Kind::Keep:
        FRONTDESK_TRY(escalationwork::keep(session, context, round.plans));
        return round;
    case Kind::FindUnowned: {
        FRONTDESK_LET(unowned, escalationwork::unowned(session, context));
        round.unowned = unowned;
        return round;
    }
    case Kind::Assign:
        return counted(escalationwork::assign(session, context, round.unowned, round.failing.get()));
    case Kind::Fire: {
        FRONTDESK_LET(fired, escalationwork::fireDue(session, context, round.most, round.failing.get()));
        round.count = fired.tickets;
        round.steps = fired.steps;
        return round;
    }
    case Kind::PassOn:
        return counted(escalationwork::passOn(session, context, round.most));
    case Kind::FindDue: {
        FRONTDESK_LET(moves, ticketwork::dueToMove(session, context.tickets));
        round.moves = moves;
        return round;
    }
    case Kind::Move:
        return counted(escalationwork::move(session, context, round.moves));
    case Kind::Look:
        FRONTDESK_LET(next, escalationwork::nextPoint(session, context));
        round.next = next;
        return round;
    }
    return round;
}

EscalationClock::Round EscalationClock::nextRound()
{
    Round round;
    round.at = now();
    round.askedAt = m_alive.elapsed();
    if (!m_leadership.mine || round.askedAt - m_leaseFrom >= m_settings.renewMs)
        return round;
    const auto reckons = [&round](Id<Ticket> id) {
        round.kind = Kind::Reckon;
        round.tickets.append(id);
    };
    if (m_checkBook) {
        m_checkBook = false;
        round.kind = Kind::Book;
    } else if (!m_plans.isEmpty()) {
        round.kind = Kind::Keep;
        round.plans = m_plans;
    } else if (!m_changed.isEmpty() && round.askedAt - m_changedAt >= m_settings.gatherMs) {
        for (auto it = m_changed.begin(); it != m_changed.end() && round.tickets.size() < planBatch; it = m_changed.erase(it))
            reckons({*it});
        m_plansChange = true;
    } else if (m_scan) {
        round.kind = Kind::Scan;
    } else if (!m_unowned.isEmpty()) {
        round.kind = Kind::Assign;
        round.unowned = m_unowned.first(std::min<qsizetype>(m_unowned.size(), m_settings.fireBatch));
    } else if (m_assigns && m_changed.isEmpty()) {
        round.kind = Kind::FindUnowned;
    } else if (!m_moves.isEmpty()) {
        round.kind = Kind::Move;
        round.moves = m_moves.first(std::min<qsizetype>(m_moves.size(), m_settings.moveBatch));
    } else if (!m_agenda.isEmpty() || !m_next || m_unplanned.isEmpty()) {
        round.kind = m_agenda.value(0, Kind::Look);
        round.most = round.kind == Kind::Fire ? m_batch : m_settings.fireBatch;
    } else {
        while (!m_unplanned.isEmpty() && round.tickets.size() < planBatch)
            reckons(m_unplanned.takeLast());
        m_plansChange = false;
    }
    return round;
}

/// Whether it is not yet time for the next unit; the timer then comes back.
bool EscalationClock::rests()
{
    const qint64 rest = m_restUntil - m_alive.elapsed();
    if (rest <= 0)
        return false;
    m_timer.start(int(rest));
    return true;
}

void EscalationClock::servedMoves()
{
    m_served = true;
    m_agenda.removeFirst();
}

/// What was found without a plan may be due before whatever was foreseen.
void EscalationClock::keepSooner(const QList<escalationwork::Plan> &plans)
{
    for (const escalationwork::Plan &plan : plans) {
        if (m_next && plan.at.isValid() && (!m_next->isValid() || plan.at < *m_next)) {
            m_next = plan.at;
            m_served = false;
        }
    }
}

/// One unit of work after the other, until nothing is left to do before the next point.
void EscalationClock::pump()
{
    if (m_busy || m_stopped || rests())
        return;
    const bool due = m_next && m_next->isValid() && *m_next <= now();
    if (due && m_agenda.isEmpty()) {
        m_agenda = {Kind::Fire, Kind::PassOn, Kind::FindDue, Kind::Look};
        m_agendaFrom = now();
        m_next.reset();
        m_assigns = true; // somebody may have come on
    }
    const Round round = nextRound();
    if (m_next && round.kind == Kind::Look && m_agenda.isEmpty())
        return sleep();
    m_busy = true;
    const auto reference = m_desk.reference();
    const auto unit = [reference, round, settings = m_settings, actor = serviceActor(m_desk), epoch = m_leadership.epoch](Session &session) {
        return work(session, round, EscalationContext{{*reference, actor, round.at}, settings.holder, epoch, settings.roster}, settings.leaseMs);
    };
    const bool reads = round.kind == Kind::Scan || round.kind == Kind::Reckon || round.kind == Kind::FindUnowned || round.kind == Kind::FindDue
        || round.kind == Kind::Look;
    m_token = makeCancelToken();
    auto answer = reads ? worker().read(unit, m_token) : worker().write(unit, m_token);
    m_unit = QFuture<void>(answer);
    whenFinished(answer, this, [this, round](const Result<Round> &done) {
        m_busy = false;
        if (m_stopped)
            return;
        if (m_settings.rests) {
            const qint64 ended = m_alive.elapsed();
            m_restUntil = ended + std::min(ended - round.askedAt, longestRestMs);
        }
        if (done)
            finish(*done);
        else
            recover(round, done.error());
    });
}

void EscalationClock::finish(const Round &round)
{
    m_lastError.clear();
    switch (round.kind) {
    case Kind::Lead:
        m_leaseFrom = round.askedAt; // not later than the server began to count
        setLeadership(round.leadership);
        if (!m_leadership.mine)
            return sleep();
        break;
    case Kind::Book:
        m_scan = true;
        m_unplanned.clear();
        break;
    case Kind::Scan:
        m_scan = false;
        m_unplanned = round.tickets;
        break;
    case Kind::Reckon:
        m_plans = round.plans;
        break;
    case Kind::Keep:
        m_plans.clear();
        if (m_plansChange) { // what was just reckoned may be due already: looked at anew, and then served
            m_served = false;
            m_agenda.clear();
            m_moves.clear();
            m_next.reset();
        } else {
            keepSooner(round.plans);
        }
        break;
    case Kind::FindUnowned:
        m_assigns = false;
        m_unowned = round.unowned;
        m_unowned.removeIf([this](const escalationwork::Unowned &one) { return m_unassignable.contains(one.ticket.value); });
        break;
    case Kind::Assign:
        m_unowned.remove(0, round.unowned.size());
        if (round.count > 0)
            emit ticketsAssigned(round.count);
        break;
    case Kind::Fire:
    case Kind::PassOn:
        m_fired += round.steps;
        if (round.steps > 0)
            emit stepsFired(round.steps);
        if (round.kind == Kind::PassOn && round.count > 0)
            emit passedOn(round.count);
        if (round.count >= round.most)
            break; // there may be more
        if (round.kind == Kind::Fire)
            m_batch = m_settings.fireBatch;
        m_agenda.removeFirst();
        break;
    case Kind::FindDue:
        m_moves = round.moves;
        if (m_moves.isEmpty())
            servedMoves();
        break;
    case Kind::Move:
        m_moves.remove(0, round.moves.size());
        if (round.count > 0)
            emit ticketsMoved(round.count);
        else if (m_moves.isEmpty() && m_agenda.value(0) == Kind::FindDue)
            servedMoves(); // found again they would come without end
        break;
    case Kind::Look:
        m_agenda.clear();
        m_next = round.next;
        // What was due when the round began and is due still could not be served; it must not be asked for without end.
        if (m_served && m_next->isValid() && *m_next <= m_agendaFrom)
            m_next = now().addSecs(impatientSeconds);
        m_served = false;
        break;
    }
    pump();
}

void EscalationClock::recover(const Round &asked, const Error &error)
{
    const bool lost = error.code == "leadership.lost"_L1;
    if (!lost && asked.kind == Kind::Fire && *asked.failing && error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::Canceled) {
        // One at a time, until the one that cannot be served is found; that one waits.
        if (m_batch > 1) {
            m_batch = 1;
            return pump();
        }
        qCWarning(clockLog) << "ticket" << asked.failing->value << "cannot be escalated:" << error.code << error.detail;
        emit failed(error);
        m_busy = true;
        auto postponing = worker().write([reference = m_desk.reference(), ticket = *asked.failing, actor = serviceActor(m_desk), at = now(), epoch = m_leadership.epoch,
                                                 holder = m_settings.holder](Session &session) {
            return escalationwork::postpone(session, EscalationContext{{*reference, actor, at}, holder, epoch, nullptr}, ticket, at.addSecs(postponeSeconds));
        });
        m_unit = QFuture<void>(postponing);
        whenFinished(postponing, this, [this](const Result<void> &postponed) {
            m_busy = false;
            postponed ? pump() : m_timer.start(int(troubleMs));
        });
        return;
    }
    if (!lost && asked.kind == Kind::Assign && *asked.failing && error.kind != ErrorKind::Unavailable && error.kind != ErrorKind::Canceled && error.kind != ErrorKind::Busy) {
        // The one that cannot be served waits; the others of this unit were not done either.
        qCWarning(clockLog) << "ticket" << asked.failing->value << "cannot be assigned:" << error.code << error.detail;
        emit failed(error);
        m_unassignable.insert(asked.failing->value);
        m_unowned.removeIf([this](const escalationwork::Unowned &one) { return m_unassignable.contains(one.ticket.value); });
        return pump();
    }
    // A command that did not come back is asked again: nothing was done, or what was done is found.
    m_scan = m_scan || asked.kind == Kind::Scan || asked.kind == Kind::Reckon || asked.kind == Kind::Keep;
    m_plans.clear();
    m_moves.clear();
    m_assigns = m_assigns || asked.kind == Kind::FindUnowned || asked.kind == Kind::Assign;
    m_unowned.clear();
    m_checkBook = m_checkBook || asked.kind == Kind::Book;
    if (!lost && error.code != m_lastError) {
        m_lastError = error.code;
        emit failed(error);
    }
    setLeadership({});
    m_timer.start(lost ? 0 : int(troubleMs));
}

void EscalationClock::sleep()
{
    if (!m_leadership.mine) {
        // Until the leader's time is over, if it is not renewed.
        const qint64 rest = m_leadership.serverNow.msecsTo(m_leadership.expiresAt) + 20;
        m_timer.start(int(std::clamp<qint64>(rest, 50, m_settings.leaseMs + 50)));
        return;
    }
    qint64 wait = std::max<qint64>(0, m_settings.renewMs - (m_alive.elapsed() - m_leaseFrom));
    if (m_next->isValid())
        wait = std::clamp<qint64>(now().msecsTo(*m_next), 0, wait);
    if (!m_changed.isEmpty()) {
        m_timer.start(int(std::clamp<qint64>(m_settings.gatherMs - (m_alive.elapsed() - m_changedAt), 0, wait)));
        return;
    }
    m_timer.start(int(wait));
    emit asleep(*m_next);
}

void EscalationClock::setLeadership(const Leadership &leadership)
{
    const bool changed = leadership.mine != m_leadership.mine || (leadership.mine && leadership.epoch != m_leadership.epoch);
    m_leadership = leadership;
    if (leadership.serverNow.isValid() && m_desk.address().backend == Backend::Postgres
        && std::abs(leadership.serverNow.msecsTo(m_desk.clock().now())) > driftMs)
        m_desk.followServer(leadership.serverNow); // this machine's clock was moved
    if (!changed)
        return;
    if (leadership.mine) { // whatever happened while another led
        m_scan = true;
        m_checkBook = true;
        m_next.reset();
        m_served = false;
        m_moves.clear();
        m_unplanned.clear();
        m_assigns = true;
        m_unowned.clear();
        m_unassignable.clear();
        m_agenda = {Kind::Fire, Kind::PassOn, Kind::FindDue, Kind::Look};
        m_agendaFrom = now();
    }
    emit leadingChanged(leadership.mine, leadership.epoch);
}

} // namespace frontdesk
