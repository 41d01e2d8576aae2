#include "core/agreement/clockrecords.h"
#include "core/exchange/historyofimport.h"
#include "tests/support/standardworkflow.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Which agreement a ticket of another tool gets, and what its clocks then say.
class ImportedClocksTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anImportedTicketGetsTheAgreementValidAtItsOpening();
    void whoIsBroughtInWithoutAnAgreementHasNoClocks();
    void beforeTheFirstVersionNothingWasAgreed();
    void theCallersOrganisationChooses();
    void timesOutOfOrderGiveTheClocksOfTheRow();

private:
    static ImportedTicket ticket();
    static ImportedChange change(const QDateTime &at, const QString &to, qint64 row);
    HistoryOfImport brought(const ImportedTicket &ticket, bool withAgreement = true, const ImportCaller &caller = {}) const
    {
        const ImportNames nobody{[](const QString &) { return Id<SupportGroup>{}; }, [](const QString &) { return Id<Staff>{}; },
                                 [](const QString &) { return Id<ServiceEntry>{}; }, [](const QString &) { return Id<Category>{}; }};
        return historyOfImport(ticket, caller, nobody, m_reference, m_now, withAgreement);
    }
    /// The row is what its journal says.
    QList<ClockDifference> differences(const HistoryOfImport &made) const
    {
        ClockRecord record{made.history.ticket, {}};
        for (const JournalDraft &event : made.history.events)
            record.events.append(JournalEntry{0, record.events.size() + 1, event, {}, {}});
        return clockDifferences(record, m_reference.agreements, m_now);
    }
    static QDateTime at(int day, int hour, int minute = 0) { return QDateTime({2026, 3, day}, {hour, minute}, Qt::UTC); }

    DeskReference m_reference;
    QDateTime m_now = at(20, 4);
};

void ImportedClocksTest::initTestCase()
{
    FRONTDESK_VALUE(workflow, standardWorkflow());
    m_reference.workflow = workflow;
    Calendar always;
    always.zone = u"Asia/Shanghai"_s;
    always.week.fill({{0, 24 * 60}});
    FRONTDESK_VALUE(hours, AgreementBook().withCalendar(u"always"_s, always));
    AgreementVersion version;
    version.calendar = u"always"_s;
    version.validFrom = at(1, 0);
    for (int priority = 1; priority <= 5; ++priority)
        version.targets.insert(priority, {1800, 0, 4 * 3600, {}, {}, {}});
    version.pauses = {u"supplier"_s};
    AgreementEntry entry;
    entry.id = 1;
    entry.code = u"standard"_s;
    AgreementVersion shorter = version;
    shorter.validFrom = at(10, 0);
    for (ServiceTargets &targets : shorter.targets)
        targets.resolutionSeconds = 3600;
    AgreementEntry theirs;
    theirs.id = 2;
    theirs.code = u"haiyue"_s;
    theirs.organisation = {9};
    AgreementVersion special = shorter;
    special.validFrom = at(11, 0);
    m_reference.agreements = hours.withAgreement(entry, version).withAgreement(entry, shorter).withAgreement(theirs, special);
}

ImportedChange ImportedClocksTest::change(const QDateTime &at, const QString &to, qint64 row)
{
    ImportedChange change;
    change.field = ImportedField::State;
    change.to = to;
    change.at = at;
    change.row = row;
    change.pendingReason = to == "pending"_L1 ? u"supplier"_s : QString();
    return change;
}

ImportedTicket ImportedClocksTest::ticket()
{
    ImportedTicket ticket;
    ticket.externalId = u"X-1"_s;
    ticket.kind = u"incident"_s;
    ticket.title = u"Printer"_s;
    ticket.openedAt = at(2, 1);
    ticket.start.state = u"new"_s;
    ticket.start.priority = 3;
    return ticket;
}

void ImportedClocksTest::anImportedTicketGetsTheAgreementValidAtItsOpening()
{
    ImportedTicket old = ticket();
    old.changes = {change(at(2, 2), u"in_progress"_s, 1), change(at(2, 3), u"pending"_s, 2), change(at(2, 9), u"in_progress"_s, 3),
                   change(at(2, 10), u"resolved"_s, 4), change(at(5, 1), u"closed"_s, 5)};
    const HistoryOfImport made = brought(old);
    const AgreementVersion *version = m_reference.agreements.version(made.history.ticket.agreementVersion);
    QVERIFY(version);
    QCOMPARE(version->validFrom, at(1, 0)); // not the one of today
    QCOMPARE(made.history.ticket.targetSeconds, 4 * 3600);
    QVERIFY(!made.history.ticket.breachedAt.isValid()); // 3 h of 4: the supplier's 6 h do not count
    QCOMPARE(made.history.ticket.leftSeconds, 3600);
    QCOMPARE(made.history.ticket.responseBreachedAt, at(2, 1, 30)); // accepted after an hour
    QVERIFY(!made.history.ticket.dueAt.isValid());
    QCOMPARE(differences(made), QList<ClockDifference>());

    ImportedTicket open = ticket();
    open.openedAt = at(20, 3, 30);
    const HistoryOfImport running = brought(open);
    QCOMPARE(m_reference.agreements.version(running.history.ticket.agreementVersion)->validFrom, at(10, 0));
    QCOMPARE(running.history.ticket.dueAt, at(20, 4, 30));
    QCOMPARE(running.history.ticket.responseDueAt, at(20, 4));
}

void ImportedClocksTest::whoIsBroughtInWithoutAnAgreementHasNoClocks()
{
    const HistoryOfImport made = brought(ticket(), false);
    QVERIFY(!made.history.ticket.agreementVersion && !made.history.ticket.hasLeft && !made.history.ticket.dueAt.isValid());
    QVERIFY(!made.history.ticket.responseDueAt.isValid() && !made.history.ticket.breachedAt.isValid());
}

void ImportedClocksTest::beforeTheFirstVersionNothingWasAgreed()
{
    ImportedTicket early = ticket();
    early.openedAt = QDateTime({2026, 2, 27}, {1, 0}, Qt::UTC);
    QVERIFY(!brought(early).history.ticket.agreementVersion);
}

void ImportedClocksTest::theCallersOrganisationChooses()
{
    ImportedTicket late = ticket();
    late.openedAt = at(12, 1);
    const HistoryOfImport made = brought(late, true, {{4}, {9}});
    QCOMPARE(m_reference.agreements.version(made.history.ticket.agreementVersion)->code, u"haiyue"_s);
    QCOMPARE(made.history.ticket.organisation.value, 9);
    QCOMPARE(m_reference.agreements.version(brought(late).history.ticket.agreementVersion)->code, u"standard"_s);
}

void ImportedClocksTest::timesOutOfOrderGiveTheClocksOfTheRow()
{
    // A source whose clock went back: the answer before the opening, the resolution before the pause.
    ImportedTicket odd = ticket();
    odd.changes = {change(at(1, 23), u"in_progress"_s, 1), change(at(2, 6), u"pending"_s, 2), change(at(2, 5), u"resolved"_s, 3),
                   change(at(2, 4), u"closed"_s, 4)};
    const HistoryOfImport made = brought(odd);
    QVERIFY(made.history.ticket.agreementVersion);
    QVERIFY(!made.history.ticket.dueAt.isValid()); // it has ended, whatever its times say
    QVERIFY(made.history.ticket.breachedAt.isValid()); // 5 h until the pause, 4 h agreed
    QCOMPARE(made.history.ticket.breachedAt, at(2, 5));
    QVERIFY(!made.history.ticket.responseBreachedAt.isValid());
    QCOMPARE(differences(made), QList<ClockDifference>());
}

QTEST_APPLESS_MAIN(ImportedClocksTest)
#include "tst_importedclocks.moc"
