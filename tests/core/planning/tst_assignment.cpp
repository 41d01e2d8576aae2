#include "core/planning/assignment.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2026, 3, 10}, {12, 0}, Qt::UTC);

AssignmentMember member(qint64 id, bool onShift, int weight = 0)
{
    AssignmentMember one;
    one.person = {id};
    if (onShift)
        one.onShiftUntil = noon.addSecs(3600);
    one.weight = weight;
    return one;
}

QList<qint64> order(const AssignmentNeed &need, const QList<AssignmentMember> &members, AssignmentMode mode = AssignmentMode::LeastLoaded)
{
    QList<qint64> ids;
    for (const AssignmentSuggestion &one : rankedForAssignment(need, members, mode))
        ids.append(one.member.person.value);
    return ids;
}

} // namespace

/// Who of a group comes first.
class TestAssignment : public QObject
{
    Q_OBJECT
private slots:
    void withARosterOnlyWhoIsOnShiftComesIntoQuestion();
    void withoutARosterWhoIsSeenComesBeforeTheOthers();
    void languageComesBeforeSkillAndSkillBeforeLoad();
    void urgentTicketsWeighMore();
    void roundRobinAsksWhoWaitedLongestWhateverTheLoad();
    void nobodyIsLeftWhereEverybodyIsAway();
    void theSameFactsGiveTheSameOrderForThreeHundred();
    void modesAreNamedByCode();
};

void TestAssignment::withARosterOnlyWhoIsOnShiftComesIntoQuestion()
{
    AssignmentNeed need;
    const QList<AssignmentMember> members{member(1, false), member(2, true, 9), member(3, false)};
    QCOMPARE(order(need, members), (QList<qint64>{2, 1, 3}));
    need.rostered = true;
    QCOMPARE(order(need, members), QList<qint64>{2});
}

void TestAssignment::withoutARosterWhoIsSeenComesBeforeTheOthers()
{
    QList<AssignmentMember> members{member(1, false), member(2, false, 4), member(3, false, 1)};
    members[1].present = true;
    QCOMPARE(order({}, members), (QList<qint64>{2, 1, 3}));
}

void TestAssignment::languageComesBeforeSkillAndSkillBeforeLoad()
{
    const AssignmentNeed need{{1}, true, {u"vpn"_s, u"certificate"_s}, u"zh"_s};
    QList<AssignmentMember> members{member(1, true), member(2, true, 1), member(3, true, 2), member(4, true, 3)};
    members[1].skills = {u"VPN"_s}; // codes are compared without case
    members[2].languages = {u"en"_s, u"zh"_s};
    members[3].languages = {u"zh"_s};
    members[3].skills = {u"mail"_s, u"certificate"_s};
    const QList<AssignmentSuggestion> found = rankedForAssignment(need, members, AssignmentMode::LeastLoaded);
    QCOMPARE(order(need, members), (QList<qint64>{4, 3, 2, 1}));
    QVERIFY(found[0].speaks);
    QCOMPARE(found[0].skill, u"certificate"_s);
    QVERIFY(found[1].speaks);
    QCOMPARE(found[1].skill, QString());
    QVERIFY(!found[2].speaks);
    QCOMPARE(found[2].skill, u"vpn"_s);
}

void TestAssignment::urgentTicketsWeighMore()
{
    QCOMPARE(assignmentWeight(1), 5 * assignmentWeight(5));
    QVERIFY(assignmentWeight(2) > assignmentWeight(3));
    const QList<AssignmentMember> members{member(1, true, 2 * assignmentWeight(1)), member(2, true, 4 * assignmentWeight(5)), member(3, true, assignmentWeight(3))};
    QCOMPARE(order({}, members), (QList<qint64>{3, 2, 1}));
}

void TestAssignment::roundRobinAsksWhoWaitedLongestWhateverTheLoad()
{
    QList<AssignmentMember> members{member(1, true), member(2, true, 50), member(3, true, 5)};
    members[0].lastTurn = noon;
    members[1].lastTurn = noon.addSecs(-60);
    QCOMPARE(order({}, members, AssignmentMode::RoundRobin), (QList<qint64>{3, 2, 1})); // who never had one waits longest
    QCOMPARE(order({}, members), (QList<qint64>{1, 3, 2}));
    // Of two who have equally much in hand the one that waited longer.
    members[1].weight = 0;
    QCOMPARE(order({}, members), (QList<qint64>{2, 1, 3}));
}

void TestAssignment::nobodyIsLeftWhereEverybodyIsAway()
{
    QVERIFY(order({}, {}).isEmpty());
    QList<AssignmentMember> members{member(1, false), member(2, true)};
    for (AssignmentMember &one : members)
        one.onLeave = true;
    QVERIFY(order({}, members).isEmpty());
}

void TestAssignment::theSameFactsGiveTheSameOrderForThreeHundred()
{
    QList<AssignmentMember> members;
    for (int i = 300; i > 0; --i)
        members.append(member(i, true, i % 7));
    const QList<qint64> once = order({}, members);
    std::reverse(members.begin(), members.end());
    QCOMPARE(order({}, members), once);
    QCOMPARE(once.size(), 300);
    QCOMPARE(once.first(), 7);
}

void TestAssignment::modesAreNamedByCode()
{
    for (const AssignmentMode mode : {AssignmentMode::Off, AssignmentMode::RoundRobin, AssignmentMode::LeastLoaded})
        QCOMPARE(assignmentMode(assignmentModeCode(mode)), mode);
    QCOMPARE(assignmentMode(u"whatever"_s), AssignmentMode::Off);
}

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
