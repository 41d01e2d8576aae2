#include "core/agreement/agreementrules.h"
#include "core/agreement/clockpicture.h"
#include "core/agreement/clockrecords.h"
#include "core/agreement/whatif.h"
#include "core/support/clock.h"

#include <QRandomGenerator>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// Shanghai wall time of March 2026.
QDateTime at(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 3, day), QTime(hour, minute), QTimeZone("Asia/Shanghai")).toUTC();
}

Calendar office(const QString &zone = u"Asia/Shanghai"_s)
{
    Calendar calendar;
    calendar.zone = zone;
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{9 * 60, 18 * 60}};
    return calendar;
}

Calendar always()
{
    Calendar calendar;
    calendar.zone = u"Asia/Shanghai"_s;
    calendar.week.fill({{0, 24 * 60}});
    return calendar;
}

AgreementVersion version(qint64 resolutionHours, const QString &calendar = u"office"_s)
{
    AgreementVersion version;
    version.calendar = calendar;
    for (int priority = 1; priority <= 5; ++priority)
        version.targets.insert(priority, {1800, 7200, resolutionHours * 3600, {}, {}, {}});
    version.pauses = {u"waiting_user"_s, u"supplier"_s};
    return version;
}

AgreementBook book(const AgreementVersion &version, AgreementType type = AgreementType::Service, Id<SupportGroup> group = {})
{
    AgreementBook empty;
    AgreementEntry entry;
    entry.id = type == AgreementType::Service ? 1 : 2;
    entry.code = u"standard"_s;
    entry.type = type;
    entry.group = group;
    return empty.withCalendar(u"office"_s, office())->withCalendar(u"always"_s, always())->withAgreement(entry, version);
}

class Story
{
public:
    explicit Story(const QDateTime &opened, int priority = 3)
    {
        ticket.openedAt = opened;
        ticket.priority = priority;
        ticket.agreementVersion = {-1};
        ticket.phase = u"new"_s;
        add(opened, u"logged"_s, {{u"phase"_s, u"new"_s}, {u"priority"_s, priority}});
    }
    Story &add(const QDateTime &when, const QString &kind, const QJsonObject &set = {})
    {
        JournalEntry entry;
        entry.seq = events.size() + 1;
        entry.event = {u"ticket"_s, 1, kind, set.isEmpty() ? QJsonObject() : QJsonObject{{u"set"_s, set}}, when, {7}, false};
        events.append(entry);
        return *this;
    }
    Story &taken(const QDateTime &when)
    {
        ticket.acknowledgedAt = when;
        return add(when, u"taken"_s, {{u"phase"_s, u"in_progress"_s}, {u"acknowledged_at"_s, instantText(when)}});
    }
    Story &waits(const QDateTime &when, const QString &reason = u"supplier"_s)
    {
        return add(when, u"pending"_s, {{u"phase"_s, u"pending"_s}, {u"pending_reason"_s, reason}});
    }
    Story &resumes(const QDateTime &when) { return add(when, u"resumed"_s, {{u"phase"_s, u"in_progress"_s}, {u"pending_reason"_s, QString()}}); }
    Story &resolved(const QDateTime &when) { return add(when, u"resolved"_s, {{u"phase"_s, u"resolved"_s}, {u"pending_reason"_s, QString()}}); }
    Story &reopened(const QDateTime &when) { return add(when, u"reopened"_s, {{u"phase"_s, u"in_progress"_s}}); }
    Story &closed(const QDateTime &when)
    {
        ticket.closedAt = when;
        ticket.phase = u"closed"_s;
        return add(when, u"closed"_s, {{u"phase"_s, u"closed"_s}});
    }
    Story &group(const QDateTime &when, qint64 id)
    {
        ticket.group = {id};
        return add(when, u"assigned"_s, {{u"phase"_s, u"assigned"_s}, {u"group_id"_s, id}});
    }

    Ticket ticket;
    QList<JournalEntry> events;
};

} // namespace

/// The clocks of a ticket as folds of its journal: the caller's update, versions of agreements and calendars, groups, what-if.
class TestTicketClock : public QObject
{
    Q_OBJECT
private slots:
    void theUpdateClockBeginsAgainAtEachPublicMessageOfOurs();
    void silenceOfTheUserNeverMeetsTheUpdate();
    void anAutomaticReceiptIsNoMessage();
    void theUpdateClockStandsOnlyWhileTheCallerNeedNotHear();
    void eachTargetRunsInItsOwnCalendar();
    void aNewVersionHoldsFromItsMomentWhileTheTicketIsOpen();
    void aVersionKnownTodayIsForeseen();
    void aClosedTicketNeverChanges();
    void aResolvedTicketGetsTheNewVersionWhenItIsReopened();
    void theGroupsClockRunsWhileItHoldsTheTicket();
    void aGroupHasItsWholeTimeToAcceptAtEachHandOver();
    void whoeverHeldATicketBeforeOwesNoAcceptance();
    void timesOutOfOrderEndInTheConditionOfTheRow();
    void aClockThatEndsUnansweredEndsWithTheTicket();
    void aPriorityWithoutTargetHasNoClockUntilOneHasIt();
    void definitionsComeBackAsTheyWere();
    void everyProblemOfACalendarStandsAtItsPlace();
    void everyProblemOfAnAgreementStandsAtItsPlace();
    void whatIfCountsEachClockBeforeAndAfter();
    void splittingAWalkChangesNoReport();

private:
    static AgreementBook versions(const AgreementVersion &first, const AgreementVersion &second, const QDateTime &from);
};

void TestTicketClock::theUpdateClockBeginsAgainAtEachPublicMessageOfOurs()
{
    const AgreementBook desk = book(version(16));
    Story story(at(10, 9));
    story.taken(at(10, 9, 10));
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 9, 20)).update.due, at(10, 11));
    story.add(at(10, 10, 30), u"reply"_s);
    const TicketClocks after = ticketClocks(story.ticket, story.events, desk, at(10, 10, 40));
    QCOMPARE(after.update.due, at(10, 12, 30));
    QCOMPARE(after.update.spentMs, 10 * 60'000);
    QVERIFY(!after.update.breached);
    story.add(at(10, 17), u"reply"_s); // four hours and a half too late
    const TicketClocks late = ticketClocks(story.ticket, story.events, desk, at(10, 17, 1));
    QVERIFY(late.update.breached);
    QCOMPARE(late.update.breachedAt, at(10, 12, 30));
    QCOMPARE(late.update.due, at(11, 10)); // an hour of today, an hour of tomorrow
    const QList<ClockStory> stories = clockStories(story.ticket, story.events, desk);
    const auto update = std::find_if(stories.cbegin(), stories.cend(), [](const ClockStory &s) { return s.kind == ClockKind::Update; });
    QCOMPARE(cycleOf(*update, at(10, 17, 1)), 3);
    QCOMPARE(cycleOf(*update, at(10, 12)), 2);
    story.resolved(at(10, 17, 30));
    QVERIFY(!ticketClocks(story.ticket, story.events, desk, at(10, 18)).update.due.isValid());
    story.reopened(at(11, 9));
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(11, 9, 30)).update.due, at(11, 11));
}

void TestTicketClock::silenceOfTheUserNeverMeetsTheUpdate()
{
    const AgreementBook desk = book(version(16));
    Story story(at(10, 9));
    for (const QString &kind : {u"note"_s, u"answer"_s, u"contact"_s, u"tagged"_s, u"priority"_s})
        story.add(at(10, 10), kind);
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 10, 30)).update.due, at(10, 11));
    QVERIFY(ticketClocks(story.ticket, story.events, desk, at(10, 11)).update.breached);
}

void TestTicketClock::anAutomaticReceiptIsNoMessage()
{
    const AgreementBook desk = book(version(16));
    Story story(at(10, 9));
    story.add(at(10, 10), u"reply"_s);
    story.events.last().event.actor = {};
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 10, 30)).update.due, at(10, 11));
}

void TestTicketClock::theUpdateClockStandsOnlyWhileTheCallerNeedNotHear()
{
    const AgreementBook desk = book(version(16));
    Story story(at(10, 9));
    story.waits(at(10, 10), u"supplier"_s);
    const TicketClocks supplier = ticketClocks(story.ticket, story.events, desk, at(10, 10, 30));
    QCOMPARE(supplier.update.due, at(10, 11));                              // the caller wants to hear all the same
    QCOMPARE(supplier.resolution.condition, ClockCondition::Stopped);
    story.resumes(at(10, 10, 30)).waits(at(10, 10, 30), u"waiting_user"_s);
    const TicketClocks user = ticketClocks(story.ticket, story.events, desk, at(10, 16));
    QVERIFY(!user.update.due.isValid());
    QCOMPARE(user.update.leftMs(), 30 * 60'000);
}

void TestTicketClock::eachTargetRunsInItsOwnCalendar()
{
    AgreementVersion mixed = version(4);
    for (ServiceTargets &targets : mixed.targets)
        targets.responseCalendar = u"always"_s;
    mixed.targets[1].resolutionCalendar = u"always"_s;
    const AgreementBook desk = book(mixed);
    Story story(at(6, 17), 3); // a Friday
    TicketClocks clocks = ticketClocks(story.ticket, story.events, desk, at(6, 17, 5));
    QCOMPARE(clocks.response.due, at(6, 17, 30));
    QCOMPARE(clocks.resolution.due, at(9, 12));
    // Raised at 19:00, after an hour of office time: the three hours that are left run round the clock from there.
    story.ticket.priority = 1;
    story.add(at(6, 19), u"priority"_s, {{u"priority"_s, 1}});
    clocks = ticketClocks(story.ticket, story.events, desk, at(6, 20));
    QCOMPARE(clocks.resolution.spentMs, 2 * 3'600'000);
    QCOMPARE(clocks.resolution.due, at(6, 22));
    QCOMPARE(clocks.calendar, u"always"_s);
    const QList<ClockStory> stories = clockStories(story.ticket, story.events, desk);
    const ClockStory &resolution = *std::find_if(stories.cbegin(), stories.cend(), [](const ClockStory &s) { return s.kind == ClockKind::Resolution; });
    qint64 running = 0;
    for (const ClockSegment &segment : clockSegments(resolution.business, resolution.start, resolution.targetMs, resolution.events, at(6, 20)))
        running += segment.kind == ClockSegment::Kind::Running ? segment.businessMs : 0;
    QCOMPARE(running, clocks.resolution.spentMs); // the picture adds up over the change of hours
}

/// The book of one agreement with two versions.
AgreementBook TestTicketClock::versions(const AgreementVersion &first, const AgreementVersion &second, const QDateTime &from)
{
    AgreementVersion later = second;
    later.validFrom = from;
    const AgreementBook before = book(first);
    return before.withAgreement(*before.agreement(1), later);
}

void TestTicketClock::aNewVersionHoldsFromItsMomentWhileTheTicketIsOpen()
{
    const AgreementBook desk = versions(version(8), version(4), at(10, 12));
    Story story(at(10, 9));
    const TicketClocks clocks = ticketClocks(story.ticket, story.events, desk, at(10, 12, 30));
    QCOMPARE(clocks.resolution.targetMs, 4 * 3'600'000);
    QCOMPARE(clocks.resolution.due, at(10, 13)); // from the original start: what was spent is kept
    QVERIFY(!clocks.resolution.breached);
    // One that is older than the new target is breached by the change, at its moment.
    Story old(at(9, 9));
    const TicketClocks late = ticketClocks(old.ticket, old.events, versions(version(40), version(4), at(10, 12)), at(10, 12, 30));
    QVERIFY(late.resolution.breachedByChange);
    QCOMPARE(late.resolution.breachedAt, at(10, 12));
    // With other hours: three hours spent in the office's, one more round the clock.
    Story evening(at(10, 15));
    const TicketClocks moved = ticketClocks(evening.ticket, evening.events, versions(version(4), version(4, u"always"_s), at(10, 20)), at(10, 20, 30));
    QCOMPARE(moved.resolution.due, at(10, 21));
}

void TestTicketClock::aVersionKnownTodayIsForeseen()
{
    const AgreementBook desk = versions(version(8), version(4), at(10, 12));
    Story story(at(10, 9));
    const TicketClocks before = ticketClocks(story.ticket, story.events, desk, at(10, 9, 30));
    QCOMPARE(before.resolution.targetMs, 8 * 3'600'000);
    QCOMPARE(before.resolution.due, at(10, 13));
    // Nothing is left to recompute at that moment.
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 12, 30)).resolution.due, before.resolution.due);
    Story brief(at(9, 9));
    QCOMPARE(ticketClocks(brief.ticket, brief.events, versions(version(2), version(9), at(10, 12)), at(9, 9, 1)).resolution.due, at(9, 11));
}

void TestTicketClock::aClosedTicketNeverChanges()
{
    Story story(at(9, 9));
    story.taken(at(9, 9, 10)).resolved(at(9, 15)).closed(at(9, 16));
    const ClockState before = ticketClocks(story.ticket, story.events, book(version(8)), at(20, 9)).resolution;
    const ClockState after = ticketClocks(story.ticket, story.events, versions(version(8), version(1), at(10, 12)), at(20, 9)).resolution;
    QCOMPARE(after, before);
    QVERIFY(!after.breached);
}

void TestTicketClock::aResolvedTicketGetsTheNewVersionWhenItIsReopened()
{
    const AgreementBook desk = versions(version(8), version(7), at(10, 12));
    Story story(at(9, 9));
    story.taken(at(9, 9, 10)).resolved(at(9, 15));
    const ClockState resolved = ticketClocks(story.ticket, story.events, desk, at(11, 9)).resolution;
    QCOMPARE(resolved.targetMs, 8 * 3'600'000);
    story.reopened(at(11, 9));
    const ClockState again = ticketClocks(story.ticket, story.events, desk, at(11, 9, 30)).resolution;
    QCOMPARE(again.targetMs, 7 * 3'600'000);
    QCOMPARE(again.due, at(11, 10)); // six hours were spent
    QCOMPARE(again.verdicts.size(), 1);
}

void TestTicketClock::theGroupsClockRunsWhileItHoldsTheTicket()
{
    const AgreementBook desk = book(version(4), AgreementType::Operational, {5});
    Story story(at(10, 9));
    story.ticket.agreementVersion = {};
    story.group(at(10, 10), 5);
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 10, 30)).group.due, at(10, 14));
    story.group(at(10, 11), 6).group(at(10, 15), 5); // an hour held, four elsewhere
    const ClockState back = ticketClocks(story.ticket, story.events, desk, at(10, 15, 30)).group;
    QCOMPARE(back.due, at(10, 18));
    QCOMPARE(back.spentMs, 90 * 60'000);
    story.ticket.group = {6};
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 15, 30)).group.targetMs, 0); // nothing agreed with that one
}

void TestTicketClock::aGroupHasItsWholeTimeToAcceptAtEachHandOver()
{
    const AgreementBook desk = book(version(4), AgreementType::Operational, {5});
    Story story(at(10, 9));
    story.ticket.agreementVersion = {};
    const auto accepting = [&](const QDateTime &now) { return ticketClocks(story.ticket, story.events, desk, now).groupResponse; };
    story.group(at(10, 10), 5);
    QCOMPARE(accepting(at(10, 10, 10)).due, at(10, 10, 30));
    story.group(at(10, 10, 5), 5); // another person of the same group: the group's time goes on
    QCOMPARE(accepting(at(10, 10, 10)).due, at(10, 10, 30));
    story.taken(at(10, 10, 20));
    const ClockState accepted = accepting(at(10, 14));
    QCOMPARE(accepted.condition, ClockCondition::Resolved);
    QCOMPARE(accepted.spentMs, 20 * 60'000);
    QVERIFY(!accepted.breached);
    story.group(at(10, 14), 5); // given on inside the group: it has accepted
    QCOMPARE(accepting(at(10, 15)).condition, ClockCondition::Resolved);
    story.group(at(10, 15), 6).group(at(10, 16), 5);
    QCOMPARE(accepting(at(10, 16, 10)).due, at(10, 16, 30));
    QVERIFY(accepting(at(10, 16, 40)).breached);
    story.taken(at(10, 16, 40));
    QVERIFY(accepting(at(10, 17)).breached);
    QCOMPARE(accepting(at(10, 17)).spentMs, 40 * 60'000);
}

void TestTicketClock::whoeverHeldATicketBeforeOwesNoAcceptance()
{
    const AgreementBook desk = book(version(4), AgreementType::Operational, {5});
    Story story(at(10, 9));
    story.ticket.agreementVersion = {};
    story.group(at(10, 10), 5).group(at(10, 10, 10), 6);
    QCOMPARE(ticketClocks(story.ticket, story.events, desk, at(10, 12)).groupResponse.targetMs, 0);
    // A ticket that somebody of the group took by themselves was accepted at once.
    Story own(at(10, 9));
    own.ticket.agreementVersion = {};
    own.ticket.group = {5};
    own.add(at(10, 9, 5), u"taken"_s, {{u"phase"_s, u"in_progress"_s}, {u"group_id"_s, 5}});
    const ClockState state = ticketClocks(own.ticket, own.events, desk, at(10, 12)).groupResponse;
    QCOMPARE(state.condition, ClockCondition::Resolved);
    QCOMPARE(state.spentMs, 0);
}

void TestTicketClock::timesOutOfOrderEndInTheConditionOfTheRow()
{
    const AgreementBook desk = book(version(8));
    Story story(at(10, 9));
    story.waits(at(10, 11)).resumes(at(10, 10, 58)); // two clients, two clocks
    const ClockState state = ticketClocks(story.ticket, story.events, desk, at(10, 12)).resolution;
    QCOMPARE(state.condition, ClockCondition::Running);
    QCOMPARE(state.spentMs, 3 * 3'600'000);
    // Random histories with random times: the clock always ends as the last event says, and never counts more than has passed.
    QRandomGenerator random(4711);
    for (int round = 0; round < 500; ++round) {
        Story wild(at(10, 9));
        QString phase = u"new"_s;
        QString reason;
        for (int i = 0; i < 8; ++i) {
            const QDateTime when = at(10, 8).addSecs(random.bounded(36'000));
            const int kind = random.bounded(4);
            phase = kind == 0 ? u"pending"_s : kind == 1 ? u"resolved"_s : u"in_progress"_s;
            reason = kind == 0 ? u"supplier"_s : QString();
            wild.add(when, u"imported"_s, {{u"phase"_s, phase}, {u"pending_reason"_s, reason}});
        }
        const QDateTime now = at(10, 18, 30);
        const ClockState end = ticketClocks(wild.ticket, wild.events, desk, now).resolution;
        QCOMPARE(end.condition, phase == u"resolved" ? ClockCondition::Resolved : phase == u"pending" ? ClockCondition::Stopped : ClockCondition::Running);
        QVERIFY(end.spentMs >= 0 && end.spentMs <= 9 * 3'600'000);
    }
}

void TestTicketClock::aClockThatEndsUnansweredEndsWithTheTicket()
{
    Story story(at(10, 9));
    story.closed(at(10, 9, 20));
    const TicketClocks clocks = ticketClocks(story.ticket, story.events, book(version(8)), at(11, 9));
    QCOMPARE(clocks.response.condition, ClockCondition::Resolved);
    QVERIFY(!clocks.response.breached);
    QVERIFY(!clocks.update.breached);
}

void TestTicketClock::aPriorityWithoutTargetHasNoClockUntilOneHasIt()
{
    AgreementVersion some = version(8);
    some.targets.remove(5);
    const AgreementBook desk = book(some);
    Story story(at(10, 9), 5);
    TicketClocks clocks = ticketClocks(story.ticket, story.events, desk, at(10, 10));
    QCOMPARE(clocks.resolution.targetMs, 0);
    QVERIFY(!clocks.resolution.due.isValid());
    story.ticket.priority = 3;
    story.add(at(10, 11), u"priority"_s, {{u"priority"_s, 3}});
    clocks = ticketClocks(story.ticket, story.events, desk, at(10, 12));
    QCOMPARE(clocks.resolution.due, at(10, 17)); // retroactive: from the contact
    story.ticket.priority = 5;
    story.add(at(10, 13), u"priority"_s, {{u"priority"_s, 5}});
    clocks = ticketClocks(story.ticket, story.events, desk, at(10, 14));
    QCOMPARE(clocks.resolution.targetMs, 0);
    QVERIFY(!clocks.resolution.due.isValid());
}

void TestTicketClock::definitionsComeBackAsTheyWere()
{
    AgreementVersion made = version(8);
    made.targets[1].resolutionCalendar = u"always"_s;
    made.targets.remove(4);
    made.updatePauses = {};
    made.restartOnPriorityChange = true;
    const auto back = AgreementVersion::fromJson(made.toJson());
    QVERIFY(back);
    QCOMPARE(*back, made);
    QCOMPARE(AgreementVersion::fromJson("{}").error().field, u"calendar"_s);
    QCOMPARE(AgreementVersion::fromJson(R"({"calendar":"x","targets":{"9":{"response_s":1}}})").error().field, u"targets.9"_s);
}

void TestTicketClock::everyProblemOfACalendarStandsAtItsPlace()
{
    CalendarDraft good;
    good.code = u"berlin"_s;
    good.name = {u"柏林"_s, u"Berlin"_s};
    good.calendar = office(u"Europe/Berlin"_s);
    const AgreementBook desk = book(version(8));
    const QDateTime now = at(10, 9);
    QVERIFY(problemsOf(good, desk, now).isEmpty());
    const auto problem = [&](auto change) {
        CalendarDraft bad = good;
        change(bad);
        const QList<Error> found = problemsOf(bad, desk, now);
        return found.size() == 1 ? found.first().code + u" at "_s + found.first().field : QString::number(found.size());
    };
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.week = {}; }), u"calendar.no_hours at week"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.week[1] = {{540, 720}, {700, 900}}; }), u"calendar.span_overlaps at week.tue"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.week[1] = {{720, 540}}; }), u"calendar.span_backward at week.tue"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.zone = u"Europe/Atlantis"_s; }), u"calendar.zone_unknown at zone"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.zone.clear(); }), u"field.missing at zone"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.exceptions.insert(QDate(2026, 5, 1), {{0, 60}, {30, 90}}); }), u"calendar.span_overlaps at exceptions.2026-05-01"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.calendar.exceptions.insert(QDate(2150, 5, 1), {}); }), u"calendar.date_far at exceptions.2150-05-01"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.code = u"Büro 1"_s; }), u"agreement.code_unreadable at code"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.code = u"office"_s; }), u"agreement.code_taken at code"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.name.zh = u"  "_s; }), u"field.missing at name.zh"_s);
    QCOMPARE(problem([](CalendarDraft &d) { d.id = 1; d.code = u"office"_s; d.active = false; }), u"calendar.in_use at active"_s);
}

void TestTicketClock::everyProblemOfAnAgreementStandsAtItsPlace()
{
    const AgreementBook desk = book(version(8));
    Directory directory;
    directory.services = {{{1}, u"mail"_s, {u"邮件"_s, u"Mail"_s}, {}}};
    directory.groups.resize(2);
    directory.groups[0].id = {5};
    directory.groups[1].id = {6};
    directory.groups[1].supplier = true;
    AgreementDraft good;
    good.entry.code = u"mail"_s;
    good.entry.name = {u"邮件"_s, u"Mail"_s};
    good.entry.service = {1};
    good.version = version(8);
    const QDateTime now = at(10, 9);
    QVERIFY(problemsOf(good, desk, directory, now).isEmpty());
    const auto problem = [&](auto change) {
        AgreementDraft bad = good;
        change(bad);
        const QList<Error> found = problemsOf(bad, desk, directory, now);
        return found.size() == 1 ? found.first().code + u" at "_s + found.first().field : QString::number(found.size());
    };
    QCOMPARE(problem([](AgreementDraft &d) { d.version.targets.clear(); }), u"agreement.no_targets at targets"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.targets[2].responseSeconds = -1; }), u"agreement.target_zero at targets.2.response"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.targets[2].resolutionSeconds = 1'000'000'000'000; }), u"agreement.target_long at targets.2.resolution"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.targets[2].resolutionSeconds = 90LL * 365 * 24 * 3600; }), u"agreement.target_never at targets.2.resolution"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.targets[2].responseSeconds = 9 * 3600; }), u"agreement.response_after_resolution at targets.2.response"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.targets[2].updateCalendar = u"gone"_s; }), u"calendar.unknown at targets.2.update"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.calendar = u"gone"_s; }), u"calendar.unknown at calendar"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.pauses = {u"second_line"_s}; }), u"agreement.pause_forbidden at pauses"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.version.ladder = Ladder(2); }), u"ladder.step_twice at ladder.1"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.entry.service = {}; }), u"agreement.scope_taken at scope"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.entry.service = {9}; }), u"agreement.service_inactive at service"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.entry.type = AgreementType::Contract; }), u"agreement.group_missing at group"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.entry.type = AgreementType::Contract; d.entry.group = {5}; }), u"agreement.group_not_supplier at group"_s);
    QCOMPARE(problem([](AgreementDraft &d) { d.entry.type = AgreementType::Operational; d.entry.group = {6}; }), u"agreement.group_is_supplier at group"_s);
}

void TestTicketClock::whatIfCountsEachClockBeforeAndAfter()
{
    const AgreementBook before = book(version(8));
    AgreementDraft draft;
    draft.entry = *before.agreement(1);
    draft.version = version(4);
    const auto after = bookWith(before, {{}, draft});
    QVERIFY(after);
    QList<ClockRecord> records;
    const auto add = [&](int hours, int priority, qint64 group) {
        Story story(at(10, 9), priority);
        story.taken(at(10, 9, 10)).group(at(10, 9, 10), group).add(at(10, 10, 30), u"reply"_s);
        if (hours > 0)
            story.resolved(at(10, 9 + hours));
        records.append({story.ticket, story.events});
    };
    add(3, 3, 5);  // met, met
    add(6, 3, 5);  // met, missed
    add(6, 1, 6);  // met, missed
    add(9, 1, 6);  // missed, missed
    add(0, 1, 6);  // open, open and missed
    // At 16:00 the one that is resolved at 18:00 is open as well.
    const WhatIfReport report = compareBooks(records, before, *after, at(10, 16));
    QCOMPARE(report.tickets, 5);
    QCOMPARE(report.changed, 4);
    const AttainmentChange all = report.rows.value({ClockKind::Resolution, 0, {}});
    QCOMPARE(all.before, (Attainment{3, 0, 2, 0}));
    QCOMPARE(all.after, (Attainment{1, 2, 2, 2}));
    const AttainmentChange one = report.rows.value({ClockKind::Resolution, 1, {}});
    QCOMPARE(one.before, (Attainment{1, 0, 2, 0}));
    const AttainmentChange group = report.rows.value({ClockKind::Resolution, 0, {6}});
    QCOMPARE(group.after, (Attainment{0, 1, 2, 2}));
    QCOMPARE(all.after.share(), 1.0 / 3);
    QVERIFY(!Attainment{}.share());
    const AttainmentChange response = report.rows.value({ClockKind::Response, 0, {}});
    QCOMPARE(response.before, response.after);
}

void TestTicketClock::splittingAWalkChangesNoReport()
{
    const AgreementBook before = book(version(8));
    AgreementDraft draft;
    draft.entry = *before.agreement(1);
    draft.version = version(5, u"always"_s);
    const AgreementBook after = *bookWith(before, {{}, draft});
    QRandomGenerator random(7);
    QList<ClockRecord> records;
    for (int i = 0; i < 700; ++i) {
        Story story(at(2 + random.bounded(20), 9, random.bounded(60)), 1 + random.bounded(5));
        story.taken(story.ticket.openedAt.addSecs(random.bounded(7200))).resolved(story.ticket.openedAt.addSecs(7200 + random.bounded(60'000)));
        records.append({story.ticket, story.events});
    }
    const WhatIfReport whole = compareBooks(records, before, after, at(28, 9));
    WhatIfReport sum;
    for (qsizetype i = 0; i < records.size(); i += 130)
        sum.add(compareBooks(records.mid(i, 130), before, after, at(28, 9)));
    QCOMPARE(sum, whole);
    QCOMPARE(whole.tickets, 700);
    QVERIFY(whole.changed > 0);
}

QTEST_GUILESS_MAIN(TestTicketClock)
#include "tst_ticketclock.moc"
