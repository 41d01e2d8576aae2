#include "ui/ticket/servicelevels.h"

#include "core/agreement/clockpicture.h"
#include "ui/kit/codewords.h"
#include "ui/kit/timewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServiceLevels)
};

// Shares of the target from which a clock is shown as near and as last: the warning steps of the usual ladder.
constexpr double c_near = 0.75, c_last = 0.9;
constexpr qsizetype c_longestPicture = 8; ///< open spans; older ones leave the picture, not the text

TimeLeft timeLeft(const Ticket &ticket, const ClockState &clock)
{
    if (clock.targetMs <= 0 || ticket.phase == "cancelled"_L1)
        return {};
    const qint64 left = clock.leftMs() / 1000;
    if (clock.condition == ClockCondition::Resolved)
        return clock.breached ? TimeLeft{TimeLeftState::Over, 1, std::max<qint64>(0, -left)} : TimeLeft{TimeLeftState::Met, 1, 0};
    if (left < 0 || clock.breached)
        return {TimeLeftState::Over, 1, std::max<qint64>(0, -left)};
    const double spent = double(clock.spentMs) / double(clock.targetMs);
    if (clock.condition == ClockCondition::Stopped)
        return {TimeLeftState::Stopped, spent, left};
    return {spent >= c_last ? TimeLeftState::Last : spent >= c_near ? TimeLeftState::Near : TimeLeftState::Run, spent, left};
}

struct ClockSource
{
    const ClockStory &story;
    const TicketPage &page;
    const WordsContext &context;
};

/// Why and by whom a stop began.
QString stopWords(const ClockSource &source, qint64 seq)
{
    for (const JournalEntry &entry : source.page.journal) {
        if (entry.seq != seq)
            continue;
        const QString reason = entry.event.body.value("set"_L1).toObject().value("pending_reason"_L1).toString();
        const QString who = source.context.person(entry.event.actor);
        if (reason.isEmpty())
            return Words::tr("with another group");
        return who.isEmpty() ? Words::tr("stopped: %1", "reason").arg(pendingReasonShortWords(reason))
                             : Words::tr("stopped: %1, by %2", "reason, who").arg(pendingReasonShortWords(reason), who);
    }
    return Words::tr("stopped");
}

/// Of a clock that begins again and again what the picture shows: from its last beginning on, and late from its own due point, whatever
/// was late before.
QList<ClockSegment> presentRound(const QList<ClockSegment> &segments, const ClockStory &story, const ClockEvents &past, const QDateTime &due)
{
    QDateTime from = story.start;
    for (const ClockEvent &event : past) {
        if (event.action == ClockAction::Target && event.policy == TargetPolicy::Restart)
            from = event.at;
    }
    QList<ClockSegment> shown;
    for (ClockSegment segment : segments) {
        segment.from = std::max(segment.from, from);
        if (segment.from >= segment.to)
            continue;
        segment.breached = due.isValid() && due <= segment.from;
        if (due.isValid() && segment.from < due && due < segment.to) {
            ClockSegment before = segment;
            before.to = due;
            shown += before;
            segment.from = due;
            segment.breached = true;
        }
        shown += segment;
    }
    return shown;
}

QList<ClockPiece> pieces(const ClockSource &source, const ClockState &state)
{
    QList<ClockPiece> all;
    const ClockStory &story = source.story;
    const ClockEvents past = eventsUntil(story.events, source.context.now);
    QList<ClockSegment> segments = clockSegments(story.business, story.start, story.targetMs, past, source.context.now);
    if (story.kind == ClockKind::Update || story.kind == ClockKind::GroupResponse)
        segments = presentRound(segments, story, past, state.due);
    for (const ClockSegment &segment : std::as_const(segments)) {
        ClockPiece piece;
        piece.span = {segment.from, segment.to};
        if (segment.kind == ClockSegment::Kind::Stopped) {
            piece.part = ClockPart::Stopped;
            piece.label = segment.cause >= 0 ? stopWords(source, past.at(segment.cause).cause) : Words::tr("stopped");
        } else if (segment.kind == ClockSegment::Kind::Running) {
            piece.part = segment.breached ? ClockPart::Over : ClockPart::Running;
        } else {
            continue;
        }
        if (!all.isEmpty() && all.last().part == piece.part && piece.part != ClockPart::Stopped)
            all.last().span.to = piece.span.to; // the calendar's nights are drawn by the picture
        else
            all += piece;
    }
    if (state.condition == ClockCondition::Running && state.due.isValid() && state.due > source.context.now)
        all += {ClockPart::Ahead, {source.context.now, state.due}, {}};
    return all;
}

ClockRow responseRow(const ClockSource &source, const ClockState &state)
{
    const Ticket &ticket = source.page.ticket;
    ClockRow row;
    row.name = Words::tr("Response");
    const QString spent = durationWords(state.spentMs / 1000), target = durationWords(state.targetMs / 1000);
    if (ticket.acknowledgedAt.isValid()) {
        row.metAt = ticket.acknowledgedAt;
        row.metWords = Words::tr("%1 of %2", "time used of the target").arg(spent, target);
        row.over = state.breached;
        row.verdict = state.breached ? Words::tr("%1 late").arg(durationWords(-state.leftMs() / 1000)) : Words::tr("met");
        row.verdictInk = state.breached ? Ink::Crit : Ink::Ok;
        return row;
    }
    row.segments = pieces(source, state);
    row.due = state.due;
    row.over = state.breached;
    row.dueWords = state.due.isValid() ? Words::tr("due %1").arg(source.context.moment(state.due)) : QString();
    row.verdict = state.breached ? Words::tr("%1 over").arg(durationWords(-state.leftMs() / 1000)) : Words::tr("%1 left").arg(durationWords(state.leftMs() / 1000));
    row.verdictInk = state.breached ? Ink::Crit : Ink::Text;
    return row;
}

ClockRow resolutionRow(const ClockSource &source, const ClockState &state)
{
    ClockRow row;
    row.name = Words::tr("Resolution");
    row.segments = pieces(source, state);
    row.over = state.breached;
    qint64 stoppedMs = 0;
    for (const ClockPiece &piece : row.segments) {
        if (piece.part == ClockPart::Stopped)
            stoppedMs += source.story.business.between(piece.span.from, piece.span.to);
    }
    const QString over = durationWords(-state.leftMs() / 1000);
    if (state.condition == ClockCondition::Resolved) {
        row.metAt = state.breached ? QDateTime() : source.page.ticket.resolvedAt;
        row.due = state.breachedAt;
        row.dueWords = state.breached ? Words::tr("%1 over").arg(over) : QString();
    } else if (state.due.isValid()) {
        row.due = state.due;
        const QString at = source.context.moment(state.due);
        row.dueWords = state.breached ? Words::tr("due %1, %2 over").arg(at, over) : Words::tr("due %1").arg(at);
    }
    row.verdict = Words::tr("%1 used of %2", "hours and minutes").arg(clockWords(state.spentMs / 1000), clockWords(state.targetMs / 1000));
    if (stoppedMs > 0)
        row.verdictDetail = Words::tr("stopped %1").arg(clockWords(stoppedMs / 1000));
    row.verdictInk = state.breached ? Ink::Crit : Ink::Text;
    return row;
}

/// The silence that runs now; earlier ones are told by the verdict.
ClockRow updateRow(const ClockSource &source, const ClockState &state)
{
    ClockRow row;
    row.name = Words::tr("Update");
    row.segments = pieces(source, state);
    row.over = state.leftMs() <= 0;
    if (state.condition != ClockCondition::Resolved && state.due.isValid()) {
        row.due = state.due;
        row.dueWords = Words::tr("next by %1").arg(source.context.moment(state.due));
    }
    const QString over = durationWords(-state.leftMs() / 1000);
    if (state.condition == ClockCondition::Resolved)
        row.verdict = state.breached ? Words::tr("told late once") : Words::tr("told in time");
    else
        row.verdict = row.over ? Words::tr("%1 over").arg(over) : Words::tr("%1 left").arg(durationWords(state.leftMs() / 1000));
    if (state.condition != ClockCondition::Resolved && state.breached && !row.over)
        row.verdictDetail = Words::tr("told late once");
    row.verdictInk = row.over || (state.condition == ClockCondition::Resolved && state.breached) ? Ink::Crit : Ink::Text;
    return row;
}

ClockRow groupRow(const ClockSource &source, const ClockState &state)
{
    ClockRow row = resolutionRow(source, state);
    row.name = source.context.group(source.page.ticket.group);
    if (state.condition == ClockCondition::Resolved && !state.breached)
        row.metAt = source.page.ticket.resolvedAt;
    return row;
}

/// From the last hand-over to the group; what it did with earlier ones is told by the verdict.
ClockRow groupResponseRow(const ClockSource &source, const ClockState &state)
{
    ClockRow row;
    row.name = Words::tr("%1 accepts", "a group").arg(source.context.group(source.page.ticket.group));
    row.segments = pieces(source, state);
    const bool accepted = state.condition == ClockCondition::Resolved;
    const QString late = durationWords(-state.leftMs() / 1000);
    row.over = state.leftMs() <= 0;
    if (accepted) {
        row.metAt = row.segments.isEmpty() ? QDateTime() : row.segments.last().span.to;
        row.metWords = Words::tr("%1 of %2", "time used of the target").arg(durationWords(state.spentMs / 1000), durationWords(state.targetMs / 1000));
        row.verdict = row.over ? Words::tr("%1 late").arg(late) : Words::tr("met");
    } else {
        row.due = state.due;
        row.dueWords = state.due.isValid() ? Words::tr("due %1").arg(source.context.moment(state.due)) : QString();
        row.verdict = row.over ? Words::tr("%1 over").arg(late) : Words::tr("%1 left").arg(durationWords(state.leftMs() / 1000));
    }
    row.verdictInk = row.over ? Ink::Crit : accepted ? Ink::Ok : Ink::Text;
    return row;
}

} // namespace

ServiceLevels serviceLevels(const TicketPage &page, const WordsContext &context)
{
    ServiceLevels levels;
    const AgreementBook &book = context.reference->agreements;
    levels.clocks = ticketClocks(page.ticket, page.journal, book, context.now);
    const AgreementVersion *version = book.version(page.ticket.agreementVersion);
    const BusinessTime *business = version ? book.businessTime(levels.clocks.calendar) : nullptr;
    if (!levels.clocks.agreed || !business)
        return levels;
    levels.left = timeLeft(page.ticket, levels.clocks.resolution);
    QTimeZone zone(book.zone(levels.clocks.calendar).toLatin1());
    if (!zone.isValid())
        zone = context.zone;
    levels.agreement = Words::tr("%1, hours of %2", "agreement, zone of its calendar").arg(version->name.in(context.language), zoneWords(zone, context.now));

    // From the hour of the contact to some room after the last thing to see.
    const Ticket &ticket = page.ticket;
    QDateTime last = ticket.open() ? context.now : ticket.closedAt.isValid() ? ticket.closedAt : context.now;
    for (const ClockState *clock : {&levels.clocks.response, &levels.clocks.update, &levels.clocks.resolution, &levels.clocks.group, &levels.clocks.groupResponse}) {
        if (clock->due.isValid())
            last = std::max(last, clock->due);
    }
    const qint64 hour = 3600 * 1000;
    const qint64 from = ticket.openedAt.toMSecsSinceEpoch() / hour * hour;
    const qint64 to = (last.toMSecsSinceEpoch() / hour + 3) * hour;
    QList<TimeSpan> open = business->spans(QDateTime::fromMSecsSinceEpoch(from, Qt::UTC), QDateTime::fromMSecsSinceEpoch(to, Qt::UTC));
    if (open.size() > c_longestPicture)
        open = open.last(c_longestPicture);
    ClockPictureValue &picture = levels.picture;
    for (const TimeSpan &span : open)
        picture.open += {span.from, span.to};
    picture.now = context.now;
    picture.zone = zone;
    for (const ClockStory &story : clockStories(ticket, page.journal, book)) {
        const ClockSource source{story, page, context};
        switch (story.kind) {
        case ClockKind::Response:
            picture.rows += responseRow(source, levels.clocks.response);
            break;
        case ClockKind::Update:
            picture.rows += updateRow(source, levels.clocks.update);
            break;
        case ClockKind::Resolution:
            picture.rows += resolutionRow(source, levels.clocks.resolution);
            break;
        case ClockKind::Group:
            picture.rows += groupRow(source, levels.clocks.group);
            break;
        case ClockKind::GroupResponse:
            picture.rows += groupResponseRow(source, levels.clocks.groupResponse);
            break;
        }
    }
    return levels;
}

QList<Step> loopSteps(const TicketPage &page, const TicketClocks &clocks, const WordsContext &context)
{
    const Ticket &ticket = page.ticket;
    const JournalEntry *logged = nullptr, *dispatched = nullptr, *answered = nullptr;
    bool wasPending = false;
    for (const JournalEntry &entry : page.journal) {
        const QString &kind = entry.event.kind;
        if (kind == "logged"_L1 && !logged)
            logged = &entry;
        else if ((kind == "assigned"_L1 || kind == "taken"_L1) && !dispatched)
            dispatched = &entry;
        else if (kind == "answered"_L1)
            answered = &entry;
        wasPending |= kind == "pending"_L1;
    }

    QList<Step> steps(5);
    const QString intaker = logged ? context.person(logged->event.actor) : QString();
    steps[0].note = intaker.isEmpty() ? context.moment(ticket.openedAt) : Words::tr("%1 %2", "when who").arg(context.moment(ticket.openedAt), intaker);

    if (dispatched) {
        const QString at = context.moment(dispatched->event.occurredAt);
        const QJsonObject set = dispatched->event.body.value("set"_L1).toObject();
        const QString group = context.group({set.value("group_id"_L1).toInteger()});
        const QString person = context.person({set.value("owner_id"_L1).toInteger()});
        if (dispatched->event.kind == "taken"_L1)
            steps[1].note = Words::tr("%1 taken").arg(at);
        else
            steps[1].note = group.isEmpty() && person.isEmpty() ? at : Words::tr("%1 to %2", "when, to whom").arg(at, group.isEmpty() ? person : group);
    } else {
        steps[1].note = ticket.open() ? Words::tr("nobody has it yet") : Words::tr("not dispatched");
    }

    const bool begun = ticket.acknowledgedAt.isValid();
    if (clocks.resolution.targetMs > 0 && begun)
        steps[2].note = Words::tr("%1 used").arg(durationWords(clocks.resolution.spentMs / 1000));
    else
        steps[2].note = begun ? Words::tr("since %1").arg(context.moment(ticket.acknowledgedAt)) : Words::tr("not started");

    if (ticket.phase == "pending"_L1)
        steps[3].note = ticket.pendingTill.isValid() ? Words::tr("waits until %1").arg(context.moment(ticket.pendingTill)) : Words::tr("waits");
    else if (ticket.open() && ticket.dueAt.isValid())
        steps[3].note = Words::tr("due %1").arg(context.moment(ticket.dueAt));
    else
        steps[3].note = wasPending ? Words::tr("waited, then resumed") : Words::tr("nothing waits");

    if (answered)
        steps[4].note = Words::tr("answered %1").arg(context.moment(answered->event.occurredAt));
    else if (ticket.closedAt.isValid())
        steps[4].note = ticket.phase == "cancelled"_L1 ? Words::tr("cancelled %1").arg(context.moment(ticket.closedAt)) : Words::tr("closed %1").arg(context.moment(ticket.closedAt));
    else if (ticket.askedAt.isValid())
        steps[4].note = Words::tr("asked %1").arg(context.moment(ticket.askedAt));
    else
        steps[4].note = ticket.phase == "resolved"_L1 ? Words::tr("caller to be asked") : Words::tr("not started");

    static const QStringList phases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s, u"resolved"_s};
    const qsizetype current = phases.indexOf(ticket.phase);
    for (qsizetype i = 0; i < 5; ++i) {
        if (current >= 0)
            steps[i].state = i < current ? StepState::Done : i == current ? StepState::Current : StepState::Todo;
        else // closed: the loop is done; cancelled: it ended where it was
            steps[i].state = ticket.phase == "closed"_L1 || i == 0 || (i == 1 && dispatched) || (i == 2 && begun) ? StepState::Done : StepState::Todo;
    }
    return steps;
}

} // namespace frontdesk
