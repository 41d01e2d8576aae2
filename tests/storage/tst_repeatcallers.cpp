#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "core/people/peopleservice.h"
#include "core/reporting/reportservice.h"
#include "tests/support/testdesk.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Who calls often, where one person stood in the desk more than once.
class TestRepeatCallers : public QObject
{
    Q_OBJECT
private slots:
    void contactsOfMergedPeopleAreThoseOfTheOneTheyAre_data() { TestDesk::addBackends(); }
    void contactsOfMergedPeopleAreThoseOfTheOneTheyAre();

private:
    TestDesk m_desks;
};

void TestRepeatCallers::contactsOfMergedPeopleAreThoseOfTheOneTheyAre()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    const auto calls = [&](const QString &name, int times) -> Result<Customer> {
        Customer person;
        person.name = name;
        FRONTDESK_LET(made, await(desk.people().save(person)));
        for (int i = 0; i < times; ++i) {
            InteractionDraft call;
            call.customer = made.id;
            call.subject = u"Call %1"_s.arg(i);
            call.outcome = u"answered"_s;
            call.offeredAt = call.answeredAt = call.endedAt = desk.clock().now();
            FRONTDESK_TRY(await(desk.interactions().log(call)));
        }
        return made;
    };
    FRONTDESK_VALUE(first, calls(u"Su Qing"_s, 1));
    FRONTDESK_VALUE(second, calls(u"苏晴"_s, 1));
    FRONTDESK_VALUE(third, calls(u"Su, Q."_s, 1));
    FRONTDESK_OK(calls(u"Somebody Else"_s, 3));
    const QDate today = desk.clock().now().date();
    FRONTDESK_VALUE(period, ReportPeriod::of(today.addDays(-1), today.addDays(1), u"Asia/Shanghai"_s));
    const ReportRequest request{u"repeat_callers"_s, period, {}};
    const auto callers = [&]() -> Result<QMap<QString, qint64>> {
        FRONTDESK_LET(report, await(desk.reports().run(request)));
        QMap<QString, qint64> counted;
        for (const ReportRow &row : report.tables.first().rows) {
            FRONTDESK_LET(items, await(desk.reports().items(request, u"contacts"_s, {}, row.bucket)));
            counted.insert(row.cells.at(0).words.en.section(u" ("_s, 0, 0), items.interactions.size() == row.cells.at(1).value.toLongLong() ? items.interactions.size() : -1);
        }
        return counted;
    };
    const QMap<QString, qint64> apart{{u"Somebody Else"_s, 3}};
    FRONTDESK_VALUE(before, callers());
    QCOMPARE(before, apart);
    FRONTDESK_VALUE(theirs, await(desk.people().merge({second, third, second})));
    FRONTDESK_OK(await(desk.people().merge({first, theirs, first}))); // by a chain of two
    FRONTDESK_VALUE(merged, callers());
    QCOMPARE(merged, (QMap<QString, qint64>{{u"Somebody Else"_s, 3}, {u"Su Qing"_s, 3}}));
    FRONTDESK_OK(await(desk.people().unmerge(third.id)));
    FRONTDESK_VALUE(after, callers());
    QCOMPARE(after, apart);
}

QTEST_GUILESS_MAIN(TestRepeatCallers)
#include "tst_repeatcallers.moc"
