#include "tests/support/accessiblecheck.h"
#include "tests/support/translationcheck.h"
#include "tests/ui/planning/rosterbench.h"
#include "tests/ui/screenshot.h"
#include "ui/planning/goaldialog.h"
#include "ui/shell/language.h"

#include <QSpinBox>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// The first line with four people, an early and a late shift, and (unless they are kept away) twelve weeks of calls up to yesterday: from 09:00
/// to 17:00 in Shanghai six every half hour, 300 s each.
class NeedBench : public RosterBench
{
public:
    static Result<std::unique_ptr<NeedBench>> make(bool calls = true)
    {
        auto made = std::make_unique<NeedBench>();
        FRONTDESK_TRY(made->prepare(3, {{u"early"_s, u"早班"_s, 480, 960}, {u"late"_s, u"晚班"_s, 720, 1200}}));
        const QTimeZone zone("Asia/Shanghai");
        const QDate today = QDateTime::currentDateTime().toTimeZone(zone).date();
        if (calls) {
            const qint64 begin = QDateTime(today.addDays(-84), QTime(9, 0), zone).toMSecsSinceEpoch();
            FRONTDESK_TRY(made->view->bench->connection->run(u"INSERT INTO contact_fact (interaction_id, offered_ms, channel, outcome, agent_id, wait_ms, lasted_ms, handled_ms, called_back, logged, restricted) "
                                         "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 84 * 96 - 1) "
                                         "SELECT 100000 + n, %1 + n / 96 * 86400000 + n % 96 / 6 * 1800000 + n % 6 * 60000, 'phone', 'answered', 1, 5000, 305000, 300000, "
                                         "FALSE, FALSE, FALSE FROM numbers"_s.arg(begin)));
        }
        return made;
    }
    bool settled() const override
    {
        return QTest::qWaitFor([this] { return page->isIdle() && model->days() > 0 && page->knowsNeed() && need->value().state != NeedStripValue::State::Reading; }, 20000);
    }
    /// Who is on shift at a wall time of that day, and how many are missing.
    QString at(int offset, int minute) const
    {
        for (const NeedDay &one : need->value().days) {
            for (const StaffedHalfHour &half : one.halfHours) {
                if (one.day == day(offset) && half.wallMinute == minute)
                    return u"%1 there, %2 missing"_s.arg(half.there).arg(half.gap());
            }
        }
        return {};
    }
};

} // namespace

class TestNeedStrip : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void theNeedFollowsThePlan();
    void nothingIsForetoldUnlessSomebodySeesIt();
    void keysWalkHalfHoursAndDays();
    void withoutCallsItSaysSo();
    void theGoalIsSetByWhoPlans();
    void anotherWeekIsReadAndTheOneBeforeForgotten();
    void aMonthAndAClosedPage();
    void everythingHasANameInTheLanguageOnScreen();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestNeedStrip::theNeedFollowsThePlan()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(bench->need->value().state, NeedStripValue::State::Known);
    QCOMPARE(bench->need->value().days.size(), 7);
    QCOMPARE(std::lround(bench->need->value().days.first().contacts), 96);
    QCOMPARE(bench->model->expectedWords(bench->day(0)), u"96 expected"_s);
    QVERIFY(bench->model->expectedWords(bench->day(7)).isEmpty());
    QCOMPARE(bench->at(0, 600), u"0 there, 4 missing"_s); // one erlang: three at the telephones, 15 % shrinkage
    QCOMPARE(bench->at(0, 1200), u"0 there, 0 missing"_s);
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_1); // a draft counts for who plans
    QTRY_COMPARE(bench->at(0, 600), u"1 there, 3 missing"_s);
    QCOMPARE(bench->at(0, 960), u"0 there, 4 missing"_s);
    QTest::keyClick(bench->grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bench->at(0, 600), u"0 there, 4 missing"_s);
    // Who does not plan sees what is published alone.
    FRONTDESK_OK(await(RosterService(*bench->view->mine).change({1}, {{{2}, bench->day(1), {}, {{bench->patterns.first(), {}}}}})));
    QTRY_COMPARE(bench->at(1, 600), u"1 there, 3 missing"_s);
    QVERIFY(bench->open(*bench->view->theirs));
    QCOMPARE(bench->at(1, 600), u"0 there, 4 missing"_s);
}

void TestNeedStrip::nothingIsForetoldUnlessSomebodySeesIt()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    RosterPage page(*bench->view->mine, *bench->view->drafts);
    const auto *model = static_cast<RosterModel *>(page.findChild<RosterView *>(u"roster_view"_s)->model());
    QTRY_VERIFY(page.isIdle() && model->days() > 0);
    QVERIFY(!page.knowsNeed() && page.findChild<NeedStrip *>(u"roster_need"_s)->value().state == NeedStripValue::State::Reading);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.knowsNeed() && page.findChild<NeedStrip *>(u"roster_need"_s)->value().state == NeedStripValue::State::Known, 20000);
}

void TestNeedStrip::keysWalkHalfHoursAndDays()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 1);
    QCOMPARE(bench->need->day(), bench->day(1)); // the day of the current cell
    bench->need->setFocus();
    QTest::keyClick(bench->need, Qt::Key_Home);
    QVERIFY2(bench->need->accessibleName().contains(u"08:00 to 08:30"_s), qPrintable(bench->need->accessibleName()));
    QTest::keyClick(bench->need, Qt::Key_Right);
    QTest::keyClick(bench->need, Qt::Key_Right);
    const QString nine = bench->need->accessibleName();
    QVERIFY2(nine.contains(u"09:00 to 09:30: 6.0 contacts of 300 s expected. 4 needed, 0 on shift: 4 missing. Nobody is there to answer."_s), qPrintable(nine));
    QCOMPARE(bench->page->statusText(), bench->need->speech(bench->need->halfHour())); // and for those who see
    QTest::keyClick(bench->need, Qt::Key_End);
    QTest::keyClick(bench->need, Qt::Key_Right); // no farther
    QVERIFY(bench->need->accessibleName().contains(u"17:30 to 18:00: 0.0 contacts"_s));
    QTest::keyClick(bench->need, Qt::Key_N); // the next that is short: from the beginning
    QVERIFY(bench->need->accessibleName().contains(u"09:00 to 09:30"_s));
    QTest::keyClick(bench->need, Qt::Key_Left);
    QVERIFY(bench->need->accessibleName().contains(u"08:30 to 09:00"_s));
    QTest::keyClick(bench->need, Qt::Key_PageDown);
    QCOMPARE(bench->need->day(), bench->day(2));
    QCOMPARE(bench->grid->currentIndex(), bench->model->indexOf({2}, bench->day(2)));
    QTest::keyClick(bench->need, Qt::Key_PageUp);
    QTest::keyClick(bench->need, Qt::Key_PageUp);
    QTest::keyClick(bench->need, Qt::Key_PageUp); // the week ends here
    QCOMPARE(bench->need->day(), bench->day(0));
    QVERIFY(bench->need->accessibleDescription().contains(u"People are missing in 16 half hour"_s));
    QCOMPARE(bench->page->panes().indexOf(bench->need), 1); // F6 comes by
}

void TestNeedStrip::withoutCallsItSaysSo()
{
    FRONTDESK_VALUE(bench, NeedBench::make(false));
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(bench->need->value().state, NeedStripValue::State::Missing);
    QCOMPARE(bench->need->value().why, u"There is no call history for this group yet."_s);
    QVERIFY(bench->need->accessibleDescription().contains(u"telephone log"_s));
    QVERIFY(!bench->page->findChild<QWidget *>(u"roster_hours"_s)->isVisible());
    QVERIFY(!bench->need->day().isValid());
    QTest::keyClick(bench->need, Qt::Key_Right); // nothing to walk
    shoot(*bench->page, u"need-missing"_s);
}

void TestNeedStrip::theGoalIsSetByWhoPlans()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->page->editGoal();
    auto *dialog = bench->page->findChild<GoalDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"goal_target"_s)->value(), 80);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"goal_within"_s)->value(), 20);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"goal_shrinkage"_s)->value(), 15);
    QCOMPARE(namelessControls(dialog).join(u'\n'), QString());
    dialog->findChild<QSpinBox *>(u"goal_shrinkage"_s)->setValue(50);
    dialog->accept();
    QTRY_COMPARE(bench->need->value().goal.shrinkagePercent, 50);
    QTRY_COMPARE(bench->at(0, 600), u"0 there, 6 missing"_s);
    // Another's change comes by itself.
    StaffingService service(*bench->view->mine);
    FRONTDESK_OK(await(service.saveGoal({1}, {95, 10, 0, 1})));
    QTRY_COMPARE(bench->need->value().goal.targetPercent, 95);
    QTRY_COMPARE(bench->at(0, 600), u"0 there, 4 missing"_s);
    // Who does not plan reads it.
    QVERIFY(bench->open(*bench->view->theirs));
    QTRY_COMPARE(bench->need->value().goal.targetPercent, 95);
    bench->page->editGoal();
    QVERIFY(!bench->page->findChild<GoalDialog *>());
}

void TestNeedStrip::anotherWeekIsReadAndTheOneBeforeForgotten()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    for (int i = 0; i < 5; ++i)
        bench->page->step(1); // quicker than any is read
    bench->page->step(-1);
    const QDate wanted = bench->day(0).addDays(28);
    QTRY_COMPARE(bench->model->roster().from, wanted);
    QTRY_VERIFY(!bench->need->value().days.isEmpty() && bench->need->value().days.first().day == wanted);
    QCOMPARE(bench->at(0, 600), u"0 there, 4 missing"_s);
    // Far from history there is a forecast too.
    bench->page->showDays(wanted.addYears(30), false);
    QTRY_VERIFY(!bench->need->value().days.isEmpty() && bench->need->value().days.first().day > wanted.addYears(29));
    QCOMPARE(bench->at(0, 600), u"0 there, 4 missing"_s);
}

void TestNeedStrip::aMonthAndAClosedPage()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->page->showDays(bench->day(0), true);
    QTRY_VERIFY(bench->need->value().days.size() >= 28);
    QVERIFY(!bench->page->findChild<QWidget *>(u"roster_hours"_s)->isVisible());
    shoot(*bench->page, u"need-month"_s);
    bench->page->step(1);
    bench->page.reset(); // while the next is being read
    bench->page = std::make_unique<RosterPage>(*bench->view->mine, *bench->view->drafts);
    bench->page.reset();
}

void TestNeedStrip::everythingHasANameInTheLanguageOnScreen()
{
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(namelessControls(bench->page.get()).join(u'\n'), QString());
    const MarkingTranslator marks;
    QCoreApplication::processEvents();
    QTRY_VERIFY(bench->need->accessibleName().contains(u'«'));
    QVERIFY(bench->need->accessibleDescription().contains(u'«'));
    QVERIFY(bench->page->findChild<QWidget *>(u"roster_hours"_s)->accessibleName().contains(u'«'));
}

void TestNeedStrip::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light);
    QTest::newRow("zh light") << u"zh"_s << int(ThemeChoice::Light);
    QTest::newRow("en dark") << u"en"_s << int(ThemeChoice::Dark);
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark);
}

void TestNeedStrip::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    m_theme->setChoice(ThemeChoice(theme));
    const Language screen(language);
    FRONTDESK_VALUE(bench, NeedBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    QList<CellChange> cells;
    for (int row = 0; row < bench->model->rowCount(); ++row) {
        for (int day = 0; day < 5; ++day)
            cells.append({bench->model->personOf(row), bench->day(day), {}, {{bench->patterns.at(row % 2), {}}}});
    }
    FRONTDESK_OK(await(RosterService(*bench->view->mine).change({1}, cells)));
    QTRY_COMPARE(qsizetype(unpublished(bench->model->roster()).size()), cells.size());
    QTRY_VERIFY(bench->at(1, 780).startsWith(u'5') || bench->at(1, 780).startsWith(u'4'));
    bench->goTo(2, 1);
    bench->need->setFocus();
    QTest::keyClick(bench->need, Qt::Key_N);
    QVERIFY(bench->need->hasFocus());
    shoot(*bench->page, u"need-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestNeedStrip)
#include "tst_needstrip.moc"
