#include "core/agreement/ticketclock.h"

#include "core/support/clock.h"
#include "core/ticket/undo.h"

#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 noTargetMs = longestTargetMs; // a clock that runs for nothing, until a priority or version brings a target

/// What the journal says about clocks after one event, the rest carried on from the event before.
struct Fact
{
    qint64 seq = 0;
    QDateTime at;
    bool ended = false;  ///< resolved, closed or cancelled
    bool closed = false; ///< for good
    QString pendingReason;
    int priority = 0;
    qint64 group = 0;
    bool accepted = false; ///< by that group, since it was handed the ticket
    QDateTime acknowledgedAt;
    bool message = false; ///< this very event told the caller something
};
using Facts = QList<Fact>;

bool isMessage(const JournalEntry &entry)
{
    const QString &kind = entry.event.kind;
    // An automatic receipt has no actor; imported replies may have lost theirs.
    return (kind == "reply"_L1 || kind == "asked"_L1 || kind == "told"_L1) && (entry.event.actor || entry.event.imported);
}

Facts factsOf(const Ticket &ticket, const QList<JournalEntry> &events)
{
    Facts facts;
    Fact now;
    now.priority = ticket.priority;
    now.at = ticket.openedAt;
    bool first = true;
    for (const JournalEntry &entry : undo::standing(events)) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        now.message = isMessage(entry);
        if (!now.message && !movesClocks(entry.event.kind, set))
            continue;
        now.seq = entry.seq;
        now.at = std::max(now.at, entry.event.occurredAt);
        if (const qint64 group = set.value("group_id"_L1).toInteger(now.group); group != now.group) {
            now.group = group;
            now.accepted = false;
        }
        if (const QJsonValue phase = set.value("phase"_L1); phase.isString()) {
            now.closed = phase == "closed"_L1 || phase == "cancelled"_L1;
            now.ended = now.closed || phase == "resolved"_L1;
            now.accepted |= phase != "new"_L1 && phase != "assigned"_L1;
        }
        if (const QJsonValue reason = set.value("pending_reason"_L1); reason.isString())
            now.pendingReason = reason.toString();
        if (set.contains("priority"_L1))
            now.priority = set.value("priority"_L1).toInt();
        if (set.contains("acknowledged_at"_L1))
            now.acknowledgedAt = instantFromText(set.value("acknowledged_at"_L1).toString());
        // The priority with which the ticket began holds from its start on.
        if (first && now.at > ticket.openedAt && now.priority > 0) {
            Fact start = now;
            start.at = ticket.openedAt;
            start.message = false;
            start.ended = start.closed = false;
            start.accepted = false;
            start.pendingReason.clear();
            start.acknowledgedAt = {};
            facts += start;
        }
        first = false;
        facts += now;
    }
    return facts;
}

/// Writes one clock: conditions and restarts come from the facts, targets from the agreement's versions.
class StoryWriter
{
public:
    StoryWriter(const AgreementBook &book, ClockKind kind, const AgreementVersion *version, const QDateTime &start, int priority)
        : m_book(book), m_kind(kind), m_first(version), m_start(start), m_priority(priority)
    {
        for (const AgreementVersion *later : book.versionsOf(version->agreementId)) {
            if (later->validFrom > start && later->id != version->id && !later->retired)
                m_later += later;
        }
        m_version = version;
        m_calendar = version->calendarOf(priority, kind);
        m_firstTargetMs = m_targetMs = target();
    }

    const AgreementVersion &version() const { return *m_version; }
    const BusinessTime *business() const { return m_book.businessTime(m_first->calendarOf(m_firstPriority, m_kind)); }

    /// Brings the clock to `at`: versions that begin before.
    void advance(const QDateTime &at)
    {
        while (m_taken < m_later.size() && m_later.at(m_taken)->validFrom <= at) {
            m_version = m_later.at(m_taken++);
            if (m_condition != ClockCondition::Resolved)
                retarget(m_version->validFrom, TargetPolicy::Retroactive, 0);
        }
    }
    void setPriority(const Fact &fact)
    {
        if (fact.priority == m_priority || fact.priority == 0)
            return;
        m_priority = fact.priority;
        if (m_condition != ClockCondition::Resolved)
            retarget(fact.at, m_version->restartOnPriorityChange ? TargetPolicy::Restart : TargetPolicy::Retroactive, fact.seq);
    }
    void restart(const QDateTime &at, qint64 cause)
    {
        retarget(at, TargetPolicy::Restart, cause);
    }
    void become(ClockCondition next, const QDateTime &at, qint64 cause)
    {
        if (next == m_condition)
            return;
        if (m_condition == ClockCondition::Resolved) {
            add(at, ClockAction::Reopen, cause);
            m_condition = ClockCondition::Running;
            retarget(at, TargetPolicy::Retroactive, cause); // what changed while it was resolved
        } else if (next == ClockCondition::Running) {
            add(at, ClockAction::Resume, cause);
        }
        if (next == ClockCondition::Resolved)
            add(at, ClockAction::Resolve, cause);
        else if (next == ClockCondition::Stopped)
            add(at, ClockAction::Stop, cause);
        m_condition = next;
    }
    ClockCondition condition() const { return m_condition; }

    /// Versions known today go on to hold unless the ticket is closed.
    std::optional<ClockStory> story(bool closed)
    {
        if (!closed)
            advance(QDateTime::fromMSecsSinceEpoch(std::numeric_limits<qint64>::max() / 2, Qt::UTC));
        // The time of an answer is claimed on its own and may lie before that of the event before.
        std::stable_sort(m_events.begin(), m_events.end(), [](const ClockEvent &a, const ClockEvent &b) { return a.at < b.at; });
        const BusinessTime *hours = business();
        const bool any = m_firstTargetMs != noTargetMs
                      || std::any_of(m_events.cbegin(), m_events.cend(), [](const ClockEvent &event) { return event.action == ClockAction::Target && event.targetMs != noTargetMs; });
        if (!hours || !any)
            return {};
        return ClockStory{m_kind, m_first, *hours, m_start, m_firstTargetMs, std::move(m_events)};
    }

private:
    qint64 target() const
    {
        const qint64 ms = m_version->targetMs(m_priority, m_kind);
        return isTarget(ms) ? ms : noTargetMs;
    }
    void retarget(const QDateTime &at, TargetPolicy policy, qint64 cause)
    {
        const qint64 wanted = target();
        const QString calendar = m_version->calendarOf(m_priority, m_kind);
        const BusinessTime *hours = calendar == m_calendar ? nullptr : m_book.businessTime(calendar);
        if (wanted == m_targetMs && !hours && policy == TargetPolicy::Retroactive)
            return;
        m_targetMs = wanted;
        if (hours)
            m_calendar = calendar;
        m_events.append({at, ClockAction::Target, wanted, policy, hours ? std::optional(*hours) : std::nullopt, cause});
    }
    void add(const QDateTime &at, ClockAction action, qint64 cause) { m_events.append({at, action, 0, TargetPolicy::Retroactive, {}, cause}); }

    const AgreementBook &m_book;
    ClockKind m_kind;
    const AgreementVersion *m_first;
    QDateTime m_start;
    int m_priority;
    int m_firstPriority = m_priority;
    const AgreementVersion *m_version;
    QVarLengthArray<const AgreementVersion *, 4> m_later;
    qsizetype m_taken = 0;
    QString m_calendar;
    qint64 m_firstTargetMs = 0;
    qint64 m_targetMs = 0;
    ClockCondition m_condition = ClockCondition::Running;
    ClockEvents m_events;
};

ClockCondition callerCondition(ClockKind kind, const Fact &fact, const AgreementVersion &version)
{
    if (fact.ended || (kind == ClockKind::Response && fact.acknowledgedAt.isValid()))
        return ClockCondition::Resolved;
    if (kind == ClockKind::Response || fact.pendingReason.isEmpty())
        return ClockCondition::Running;
    const QSet<QString> &pauses = kind == ClockKind::Update ? version.updatePauses : version.pauses;
    return pauses.contains(fact.pendingReason) ? ClockCondition::Stopped : ClockCondition::Running;
}

std::optional<ClockStory> callerStory(ClockKind kind, const Ticket &ticket, const AgreementVersion *version, const Facts &facts, const AgreementBook &book)
{
    StoryWriter writer(book, kind, version, ticket.openedAt, facts.isEmpty() ? ticket.priority : facts.first().priority);
    for (const Fact &fact : facts) {
        // Answered at the time that was claimed for it, which for histories need not be the event's.
        const bool answer = kind == ClockKind::Response && !fact.ended && fact.acknowledgedAt.isValid();
        const QDateTime at = answer ? fact.acknowledgedAt : fact.at;
        writer.advance(at);
        const bool wasResolved = writer.condition() == ClockCondition::Resolved;
        if (!answer)
            writer.setPriority(fact);
        writer.become(callerCondition(kind, fact, writer.version()), at, fact.seq);
        const bool resolved = writer.condition() == ClockCondition::Resolved;
        if (kind == ClockKind::Update && !resolved && (fact.message || wasResolved))
            writer.restart(fact.at, fact.seq);
    }
    const bool closed = !facts.isEmpty() && (facts.last().closed || (kind == ClockKind::Response && writer.condition() == ClockCondition::Resolved));
    return writer.story(closed);
}

/// The clocks of the group that holds the ticket, from when it first did.
QList<ClockStory> groupStories(const Ticket &ticket, const Facts &facts, const AgreementBook &book)
{
    const auto first = std::find_if(facts.cbegin(), facts.cend(), [&](const Fact &fact) { return fact.group == ticket.group.value; });
    const AgreementVersion *version = first == facts.cend() || !ticket.group ? nullptr : book.applyingToGroup(ticket.group, first->at);
    if (!version)
        return {};
    StoryWriter holding(book, ClockKind::Group, version, first->at, first->priority);
    StoryWriter accepting(book, ClockKind::GroupResponse, version, first->at, first->priority);
    for (auto fact = first; fact != facts.cend(); ++fact) {
        for (StoryWriter *writer : {&holding, &accepting}) {
            writer->advance(fact->at);
            writer->setPriority(*fact);
        }
        const bool theirs = fact->group == ticket.group.value;
        const bool stands = !theirs || holding.version().pauses.contains(fact->pendingReason);
        holding.become(fact->ended ? ClockCondition::Resolved : stands ? ClockCondition::Stopped : ClockCondition::Running, fact->at, fact->seq);
        const bool waits = theirs && !fact->accepted;
        const bool handedBack = waits && accepting.condition() == ClockCondition::Resolved;
        accepting.become(waits ? ClockCondition::Running : ClockCondition::Resolved, fact->at, fact->seq);
        if (handedBack) // each time it is handed over, the whole time is there to accept it
            accepting.restart(fact->at, fact->seq);
    }
    QList<ClockStory> stories;
    for (auto &&story : {accepting.story(facts.last().closed || accepting.condition() == ClockCondition::Resolved), holding.story(facts.last().closed)}) {
        if (story)
            stories.append(*story);
    }
    return stories;
}

const AgreementVersion *validAt(const AgreementBook &book, const AgreementVersion *first, const QDateTime &at)
{
    for (const AgreementVersion *later : book.versionsOf(first->agreementId)) {
        if (later->validFrom > first->validFrom && later->validFrom <= at && !later->retired)
            first = later;
    }
    return first;
}

} // namespace

bool movesClocks(const QString &kind, const QJsonObject &set)
{
    static const QStringList columns{u"phase"_s, u"pending_reason"_s, u"priority"_s, u"acknowledged_at"_s, u"group_id"_s};
    return kind == "reply"_L1 || kind == "asked"_L1 || kind == "told"_L1
        || std::any_of(columns.cbegin(), columns.cend(), [&](const QString &column) { return set.contains(column); });
}

QList<ClockStory> clockStories(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book)
{
    QList<ClockStory> stories;
    const AgreementVersion *version = book.version(ticket.agreementVersion);
    if (!version && !ticket.group)
        return stories;
    const Facts facts = factsOf(ticket, events);
    const auto add = [&](std::optional<ClockStory> story) {
        if (story)
            stories.append(std::move(*story));
    };
    if (version) {
        for (const ClockKind kind : {ClockKind::Response, ClockKind::Update, ClockKind::Resolution})
            add(callerStory(kind, ticket, version, facts, book));
    }
    stories += groupStories(ticket, facts, book);
    return stories;
}

ClockState stateOf(const ClockStory &story, const QDateTime &now)
{
    SlaClock clock(story.business, story.start, story.targetMs);
    auto event = story.events.cbegin();
    for (; event != story.events.cend() && event->at <= now; ++event)
        clock.apply(*event);
    ClockState state = clock.stateAt(now);
    // What is known to come before the due point moves it.
    QDateTime due = state.due;
    for (; event != story.events.cend() && due.isValid() && event->at < due; ++event) {
        clock.apply(*event);
        due = clock.stateAt(event->at).due;
    }
    state.due = due;
    if (state.targetMs == noTargetMs)
        state.targetMs = 0;
    return state;
}

int cycleOf(const ClockStory &story, const QDateTime &now)
{
    int cycle = 1;
    for (const ClockEvent &event : story.events) {
        const bool again = event.action == ClockAction::Reopen || (event.action == ClockAction::Target && event.policy == TargetPolicy::Restart);
        if (event.at <= now && again)
            ++cycle;
    }
    return cycle;
}

TicketClocks ticketClocks(const Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now)
{
    TicketClocks clocks;
    if (const AgreementVersion *first = book.version(ticket.agreementVersion)) {
        const AgreementVersion *version = validAt(book, first, ticket.closedAt.isValid() ? ticket.closedAt : now);
        clocks.calendar = version->calendarOf(ticket.priority, ClockKind::Resolution);
        clocks.targets = version->targets.value(ticket.priority);
        clocks.agreed = book.businessTime(clocks.calendar) != nullptr;
    }
    for (const ClockStory &story : clockStories(ticket, events, book)) {
        ClockState &state = story.kind == ClockKind::Response ? clocks.response
                          : story.kind == ClockKind::Update   ? clocks.update
                          : story.kind == ClockKind::Group    ? clocks.group
                          : story.kind == ClockKind::GroupResponse ? clocks.groupResponse
                                                              : clocks.resolution;
        state = stateOf(story, now);
    }
    return clocks;
}

void cacheClocks(Ticket &ticket, const QList<JournalEntry> &events, const AgreementBook &book, const QDateTime &now)
{
    const TicketClocks clocks = ticketClocks(ticket, events, book, now);
    const ClockState &resolution = clocks.resolution;
    ticket.dueAt = resolution.due;
    ticket.targetSeconds = resolution.targetMs / 1000;
    ticket.hasLeft = resolution.targetMs > 0;
    ticket.leftSeconds = ticket.hasLeft ? resolution.leftMs() / 1000 : 0;
    ticket.breachedAt = resolution.breachedAt;
    ticket.responseDueAt = clocks.response.due;
    ticket.responseBreachedAt = clocks.response.breachedAt;
    ticket.updateDueAt = clocks.update.due;
    ticket.updateBreachedAt = clocks.update.breachedAt;
    ticket.groupDueAt = clocks.group.due;
    ticket.groupBreachedAt = clocks.group.breachedAt;
}

std::optional<qint64> secondsLeft(const Ticket &ticket, const AgreementBook &book, const QDateTime &now)
{
    if (!ticket.hasLeft)
        return {};
    if (!ticket.dueAt.isValid())
        return ticket.leftSeconds;
    const AgreementVersion *version = book.version(ticket.agreementVersion);
    const BusinessTime *business = version ? book.businessTime(validAt(book, version, now)->calendarOf(ticket.priority, ClockKind::Resolution)) : nullptr;
    if (!business)
        return ticket.leftSeconds;
    return business->between(now, ticket.dueAt) / 1000;
}

} // namespace frontdesk
