#include "tests/support/accessiblecheck.h"
#include "tests/ui/planning/rosterbench.h"
#include "tests/ui/screenshot.h"
#include "ui/kit/errorbanner.h"
#include "ui/planning/assignmentdialog.h"
#include "ui/planning/rosterdialogs.h"
#include "ui/planning/rosterpanel.h"
#include "ui/planning/rosterprint.h"
#include "ui/shell/language.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

class PageBench : public RosterBench
{
public:
    /// The program once more: what it kept is read from the disk.
    bool reopenWithDrafts()
    {
        page.reset();
        view->drafts.reset();
        view->drafts = std::make_unique<TextDrafts>(view->draftFile(), testKey());
        return open(*view->mine);
    }
    static Result<std::unique_ptr<PageBench>> make(int more = 3)
    {
        auto made = std::make_unique<PageBench>();
        FRONTDESK_TRY(made->prepare(more, {{u"early"_s, u"早班"_s, 480, 960}, {u"middle"_s, u"中班"_s, 600, 1080}, {u"late"_s, u"晚班"_s, 720, 1200}, {u"night"_s, u"夜班"_s, 1320, 1800}}));
        return made;
    }
    /// "early draft, late": what the cell holds.
    QString cell(qint64 person, int offset) const
    {
        static const QStringList states{u" draft"_s, u""_s, u" withdrawn"_s, u" removed"_s};
        QStringList held;
        for (const RosterShift &one : model->paintedOrder(model->indexOf({person}, day(offset))))
            held.append(model->roster().pattern(one.pattern)->code + states.at(int(one.state)));
        return held.join(u", "_s);
    }
    void accept(const QString &dialog)
    {
        auto *found = page->findChild<QDialog *>(dialog);
        QVERIFY2(found, qPrintable(dialog));
        found->accept();
    }
};

} // namespace

class TestRosterPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void keysPlanCopyClearAndTakeBack();
    void keysTypedQuicklyAreAllDone();
    void shiftsAreDrawnToOtherCells();
    void conflictsAreMarkedAtOnceAndVisited();
    void publishingSaysWhatItTells();
    void whoLeadsSwitchesAutomaticAssignment();
    void theRosterIsPrintedWhole_data();
    void theRosterIsPrintedWhole();
    void anExceptionIsNoted();
    void agentsReadAndAskForThemselves();
    void aSwapIsOfferedAcceptedAndApproved();
    void aColleaguesChangeComesByItself();
    void threeHundredPeopleAreThereForAMonth();
    void shiftsAndPeopleAreLookedAfter();
    void whatWasTypedInItsDialogsIsThereAgain();
    void whyARuleIsBrokenIsThereAgain();
    void publishedShiftsAreExportedAsACalendar();
    void everythingHasAName();
    void dialogsWithADraftShowAllOfTheirNotice_data() { screensInBothLanguagesAndThemes_data(); }
    void dialogsWithADraftShowAllOfTheirNotice();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestRosterPage::keysPlanCopyClearAndTakeBack()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->cell(2, 0), u"early draft"_s);
    QTest::keyClick(bench->grid, Qt::Key_Right);
    QTest::keyClick(bench->grid, Qt::Key_L);
    QTRY_COMPARE(bench->cell(2, 1), u"late draft"_s);
    QTest::keyClick(bench->grid, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(bench->grid, Qt::Key_Down);
    QTest::keyClick(bench->grid, Qt::Key_V, Qt::ControlModifier);
    const qint64 below = bench->model->personOf(bench->grid->currentIndex().row()).value;
    QTRY_COMPARE(bench->cell(below, 1), u"late draft"_s);
    QTest::keyClick(bench->grid, Qt::Key_Delete);
    QTRY_COMPARE(bench->cell(below, 1), QString());
    QTest::keyClick(bench->grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bench->cell(below, 1), u"late draft"_s);
    QTest::keyClick(bench->grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bench->cell(below, 1), QString());
    QCOMPARE(bench->cell(2, 1), u"late draft"_s);
    // Enter opens what can be chosen.
    QTest::keyClick(bench->grid, Qt::Key_Return);
    QTRY_VERIFY(bench->grid->findChild<QMenu *>(u"roster_menu"_s));
    auto *menu = bench->grid->findChild<QMenu *>(u"roster_menu"_s);
    menu->actions().at(3)->trigger();
    menu->close();
    QTRY_COMPARE(bench->cell(below, 1), u"night draft"_s);
}

void TestRosterPage::keysTypedQuicklyAreAllDone()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    for (int day = 0; day < 6; ++day) {
        QTest::keyClick(bench->grid, day % 2 ? Qt::Key_3 : Qt::Key_1);
        QTest::keyClick(bench->grid, Qt::Key_Right);
    }
    for (int day = 0; day < 6; ++day)
        QTRY_COMPARE(bench->cell(2, day), day % 2 ? u"late draft"_s : u"early draft"_s);
}

void TestRosterPage::shiftsAreDrawnToOtherCells()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->cell(2, 0), u"early draft"_s);
    const auto draw = [&](qint64 person, int from, int to, Qt::KeyboardModifiers modifiers) {
        const QPoint begin = bench->grid->visualRect(bench->model->indexOf({person}, bench->day(from))).center();
        const QPoint end = bench->grid->visualRect(bench->model->indexOf({person}, bench->day(to))).center();
        QWidget *area = bench->grid->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, begin);
        for (const QPoint &place : {(begin + end) / 2, end}) {
            QMouseEvent move(QEvent::MouseMove, place, area->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(area, &move);
        }
        QTest::mouseRelease(area, Qt::LeftButton, modifiers, end);
    };
    draw(2, 0, 3, {});
    QTRY_COMPARE(bench->cell(2, 3), u"early draft"_s);
    QCOMPARE(bench->cell(2, 0), QString());
    QVERIFY(bench->settled());
    draw(2, 3, 4, Qt::ControlModifier);
    QTRY_COMPARE(bench->cell(2, 4), u"early draft"_s);
    QCOMPARE(bench->cell(2, 3), u"early draft"_s);
    QVERIFY(bench->settled());
    bench->page->undo();
    QTRY_COMPARE(bench->cell(2, 4), QString());
}

void TestRosterPage::conflictsAreMarkedAtOnceAndVisited()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_4); // night from 22
    QTest::keyClick(bench->grid, Qt::Key_Right);
    QTest::keyClick(bench->grid, Qt::Key_1); // early from 8
    QTRY_COMPARE(bench->model->conflicts().size(), 1);
    QCOMPARE(bench->model->conflicts().first().kind, RosterConflict::Kind::ShortRest);
    QVERIFY(bench->model->indexOf({2}, bench->day(1)).data(Qt::AccessibleTextRole).toString().contains(u"Short rest"_s));
    bench->goTo(10, 5);
    QTest::keyClick(bench->grid, Qt::Key_F4);
    QCOMPARE(bench->grid->currentIndex(), bench->model->indexOf({2}, bench->day(1)));
    QTRY_VERIFY(bench->page->findChild<QWidget *>(u"conflict"_s));
}

void TestRosterPage::publishingSaysWhatItTells()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    auto *button = bench->page->findChild<QPushButton *>(u"roster_publish_button"_s);
    QVERIFY(!button->isEnabled());
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->cell(2, 0), u"early draft"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::keyClick(bench->grid, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->page->findChild<PublishDialog *>());
    QVERIFY(bench->page->findChild<PublishDialog *>()->findChild<QLabel *>(u"roster_dialog_words"_s)->text().contains(u'1'));
    bench->accept(u"roster_publish"_s);
    QTRY_COMPARE(bench->cell(2, 0), u"early"_s);
    QTRY_VERIFY(!button->isEnabled());
    // Another shift in its place: the old one holds until this is published too.
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_3);
    QTRY_COMPARE(bench->cell(2, 0), u"late draft, early withdrawn"_s);
}

void TestRosterPage::whoLeadsSwitchesAutomaticAssignment()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    const auto mode = [&bench] {
        const auto rule = await(AssignmentService(*bench->view->mine).rule({1}));
        return rule ? assignmentModeCode(rule->mode) : rule.error().code;
    };
    QCOMPARE(mode(), u"off"_s);
    QTest::keyClick(bench->grid, Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(bench->page->findChild<AssignmentRuleDialog *>());
    auto *dialog = bench->page->findChild<AssignmentRuleDialog *>();
    QVERIFY(dialog->findChild<QRadioButton *>(u"assignment_off"_s)->isChecked());
    shoot(*dialog, u"assignment"_s);
    QVERIFY2(namelessControls(dialog).isEmpty(), qPrintable(namelessControls(dialog).join(u'\n')));
    dialog->findChild<QRadioButton *>(u"assignment_round_robin"_s)->click();
    bench->accept(u"roster_assignment"_s);
    QTRY_COMPARE(mode(), u"round_robin"_s);
    // Somebody who only works in the group cannot.
    QVERIFY(bench->open(*bench->view->theirs));
    QTRY_VERIFY(bench->page->isIdle());
    bench->page->editAssignment();
    for (QAction *action : bench->page->actions()) {
        if (action->objectName() == "roster.assignment"_L1)
            QVERIFY(!action->isEnabled());
    }
    QVERIFY(!bench->page->findChild<AssignmentRuleDialog *>());
}

void TestRosterPage::theRosterIsPrintedWhole_data()
{
    QTest::addColumn<bool>("zh");
    QTest::addColumn<int>("more");
    QTest::newRow("en") << false << 3;
    QTest::newRow("zh") << true << 3;
    QTest::newRow("three hundred") << false << 298;
    QTest::newRow("alone") << false << 0;
}

void TestRosterPage::theRosterIsPrintedWhole()
{
    QFETCH(bool, zh);
    QFETCH(int, more);
    Language language(zh ? u"zh"_s : u"en"_s);
    FRONTDESK_VALUE(bench, PageBench::make(more));
    QVERIFY(bench->open(*bench->view->mine));
    for (const auto &[person, offset, key] : {std::tuple{1, 0, Qt::Key_1}, {1, 1, Qt::Key_2}, {2, 0, Qt::Key_3}, {2, 4, Qt::Key_4}}) {
        bench->goTo(person, offset);
        QTest::keyClick(bench->grid, key);
    }
    QTRY_COMPARE(bench->cell(2, 4), u"night draft"_s);
    QVERIFY(bench->settled());
    const QSizeF paper(1032, 703); // A4 across, less margins
    const int pages = rosterprint::pages(*bench->model, paper);
    QVERIFY2(more < 100 ? pages == 1 : pages > 10 && pages < 20, qPrintable(QString::number(pages)));
    const rosterprint::Titles titles{QString(200, u'名'), u"Week"_s, u"Desk"_s, u"now"_s};
    const auto drawn = [&](int page) {
        QImage image(paper.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        rosterprint::paintPage(painter, paper, *bench->model, titles, page);
        return image;
    };
    const QImage first = drawn(0), last = drawn(pages - 1);
    QVERIFY(pages == 1 || first != last);
    // Every row of people is drawn: its line at the bottom is seen on the page that it belongs to.
    const auto ink = [](const QImage &image, const QRect &place) {
        int dark = 0;
        for (int y = place.top(); y <= place.bottom(); ++y) {
            for (int x = place.left(); x <= place.right(); ++x)
                dark += image.pixelColor(x, y).lightness() < 140;
        }
        return dark;
    };
    const int row = bench->model->indexOf({1}, bench->day(0)).row();
    const QRect name(6, 74 + row * 25, 150, 25);
    QVERIFY(ink(first, name) > 20);
    const QRect chip(168, 74 + row * 25, 110, 25);
    QVERIFY(ink(first, chip) > 20);
    QVERIFY(ink(last, QRect(0, 680, 1032, 23)) > 50); // the page's number
    if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
        first.save(folder + u"/print-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    // The same as a file.
    QTemporaryDir out;
    const QString file = out.filePath(u"roster.pdf"_s);
    QVERIFY(bench->page->writePdf(file));
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QVERIFY(!bench->page->writePdf(out.filePath(u"no/such/folder.pdf"_s)));
    QTest::keyClick(bench->grid, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = bench->page->findChild<QDialog *>(u"roster_pdf"_s);
    QVERIFY(dialog);
    dialog->reject();
}

void TestRosterPage::anExceptionIsNoted()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_4);
    QTest::keyClick(bench->grid, Qt::Key_Right);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->model->conflicts().size(), 1);
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"conflict_excuse"_s));
    bench->page->findChild<QPushButton *>(u"conflict_excuse"_s)->click();
    auto *dialog = bench->page->findChild<QDialog *>(u"roster_excuse"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(u"asked for it"_s);
    dialog->accept();
    QTRY_COMPARE(bench->model->conflicts().size(), 0);
    QVERIFY(bench->model->indexOf({2}, bench->day(1)).data(Qt::ToolTipRole).toString().contains(u"asked for it"_s));
}

void TestRosterPage::agentsReadAndAskForThemselves()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->theirs)); // Gao Xiang, an agent
    QVERIFY(!bench->grid->isEditable());
    auto *groups = bench->page->findChild<QComboBox *>(u"roster_group"_s);
    groups->setCurrentIndex(groups->findData(1));
    emit groups->activated(groups->currentIndex());
    QVERIFY(bench->settled());
    QVERIFY(!bench->page->findChild<QPushButton *>(u"roster_publish_button"_s)->isVisible());
    bench->goTo(2, 6);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTest::keyClick(bench->grid, Qt::Key_Delete);
    bench->page->askLeave();
    auto *dialog = bench->page->findChild<LeaveDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->person(), Id<Staff>{2});
    QCOMPARE(dialog->from(), bench->day(6));
    dialog->accept();
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"leave_withdraw"_s));
    QCOMPARE(bench->cell(2, 6), QString());
    // The one who plans sees it, decides, and the grid shows it.
    QVERIFY(bench->open(*bench->view->mine));
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"leave_approve"_s));
    QCOMPARE(bench->page->badge().count, 1);
    bench->page->findChild<QPushButton *>(u"leave_approve"_s)->click();
    QTRY_VERIFY(bench->model->onLeave(bench->model->indexOf({2}, bench->day(6))));
    QTRY_COMPARE(bench->page->badge().count, 0);
}

void TestRosterPage::aSwapIsOfferedAcceptedAndApproved()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->page->step(1); // next week: nothing in it has begun
    QVERIFY(bench->settled());
    bench->goTo(1, 0);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->cell(1, 0), u"early draft"_s);
    QVERIFY(bench->settled());
    bench->page->publish();
    bench->accept(u"roster_publish"_s);
    QTRY_COMPARE(bench->cell(1, 0), u"early"_s);
    QVERIFY(bench->settled());
    bench->goTo(1, 0);
    bench->page->offerSwap();
    auto *dialog = bench->page->findChild<SwapDialog *>();
    QVERIFY(dialog);
    auto *others = dialog->findChild<QComboBox *>(u"swap_other"_s);
    others->setCurrentIndex(others->findData(2));
    QVERIFY(dialog->shift());
    dialog->accept();
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"swap_withdraw"_s));
    const QDate monday = bench->day(0);
    // The other accepts at their screen.
    QVERIFY(bench->open(*bench->view->theirs));
    auto *groups = bench->page->findChild<QComboBox *>(u"roster_group"_s);
    groups->setCurrentIndex(groups->findData(1));
    bench->page->showDays(monday, false);
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"swap_accept"_s));
    bench->page->findChild<QPushButton *>(u"swap_accept"_s)->click();
    QTRY_VERIFY(!bench->page->findChild<QPushButton *>(u"swap_accept"_s));
    // An administrator may approve it, also their own.
    QVERIFY(bench->open(*bench->view->mine));
    bench->page->showDays(monday, false);
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"swap_approve"_s));
    bench->page->findChild<QPushButton *>(u"swap_approve"_s)->click();
    QTRY_COMPARE(bench->cell(2, 0), u"early"_s);
    QCOMPARE(bench->cell(1, 0), QString());
}

void TestRosterPage::aColleaguesChangeComesByItself()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    // Another client of the same person plans.
    Desk other(bench->view->bench->address, false);
    FRONTDESK_OK(await(other.open(TestDesk::admin(u"sqlite"_s))));
    FRONTDESK_OK(await(RosterService(other).change({1}, {{{2}, bench->day(0), {}, {{bench->patterns.first(), {}}}}})));
    QTRY_COMPARE(bench->cell(2, 0), u"early draft"_s);
}

void TestRosterPage::threeHundredPeopleAreThereForAMonth()
{
    FRONTDESK_VALUE(bench, PageBench::make(300));
    QVERIFY(bench->open(*bench->view->mine));
    bench->page->showDays(QDate(2026, 3, 10), true);
    QVERIFY(bench->settled());
    QCOMPARE(bench->model->days(), 31);
    QCOMPARE(bench->model->rowCount(), 302);
    QList<CellChange> cells;
    for (int person = 10; person < 310; ++person) {
        for (int day = person % 3; day < 31; day += 3)
            cells.append({{person}, bench->day(day), {}, {{bench->patterns.at(person % 4), {}}}});
    }
    FRONTDESK_OK(await(RosterService(*bench->view->mine).change({1}, cells)));
    QTRY_COMPARE(qsizetype(unpublished(bench->model->roster()).size()), cells.size());
    QCOMPARE(bench->model->plannedOn(bench->day(0)), 100);
    // Everything fits beside each other, and the last person is reached by keys.
    QVERIFY(!bench->grid->horizontalScrollBar()->isVisible());
    bench->goTo(10, 0);
    QTest::keyClick(bench->grid, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(bench->grid->currentIndex().row(), 301);
    QVERIFY(bench->grid->viewport()->rect().intersects(bench->grid->visualRect(bench->grid->currentIndex())));
    shoot(*bench->page, u"roster-month-300"_s);
}

void TestRosterPage::shiftsAndPeopleAreLookedAfter()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->page->editPattern();
    auto *shift = bench->page->findChild<PatternDialog *>();
    QVERIFY(shift);
    shift->findChild<QLineEdit *>(u"pattern_zh"_s)->setText(u"大夜班"_s);
    shift->findChild<QComboBox *>(u"pattern_mark"_s)->setCurrentIndex(3);
    shift->findChild<QTimeEdit *>(u"pattern_from"_s)->setTime({23, 0});
    shift->findChild<QTimeEdit *>(u"pattern_to"_s)->setTime({7, 30});
    auto *language = shift->findChild<QComboBox *>(u"pattern_language"_s);
    language->setCurrentIndex(language->findData(u"en"_s));
    shift->accept();
    const auto made = [&] {
        for (const ShiftPattern &one : bench->model->roster().patterns) {
            if (one.name.zh == u"大夜班"_s)
                return one;
        }
        return ShiftPattern();
    };
    QTRY_VERIFY(made().id);
    QCOMPARE(made().fromMinute, 23 * 60);
    QCOMPARE(made().toMinute, 31 * 60 + 30); // on the next day
    QCOMPARE(made().zone, bench->view->mine->reference()->zone);
    FRONTDESK_OK(await(RosterService(*bench->view->mine).change({1}, {{{2}, bench->day(0), {}, {{made().id, {}}}}})));
    QTRY_COMPARE(bench->model->conflicts().size(), 1); // nobody knows that they speak English
    bench->goTo(2, 0);
    bench->page->editProfile();
    auto *person = bench->page->findChild<ProfileDialog *>();
    QVERIFY(person);
    person->findChild<QLineEdit *>(u"profile_languages"_s)->setText(u"zh  en"_s);
    person->accept();
    QTRY_COMPARE(bench->model->conflicts().size(), 0);
}

void TestRosterPage::whatWasTypedInItsDialogsIsThereAgain()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    ShiftPattern own; // the group's; those of the desk are not edited here
    own.code = u"early-1"_s;
    own.group = {1};
    own.name = {u"早班"_s, u"early"_s};
    own.mark = u"early"_s;
    own.zone = u"Asia/Shanghai"_s;
    own.fromMinute = 8 * 60;
    own.toMinute = 16 * 60;
    FRONTDESK_OK(await(RosterService(*bench->view->mine).savePattern(own)));
    auto &drafts = bench->view->drafts;
    const auto notice = [&] { return bench->page->findChild<ErrorBanner *>(u"draft_notice"_s); };
    QVERIFY(bench->reopenWithDrafts());
    // A new shift, left half typed; a shift that exists is another thing.
    bench->page->editPattern();
    auto *shift = bench->page->findChild<PatternDialog *>();
    shift->findChild<QLineEdit *>(u"pattern_zh"_s)->setText(u"大夜班"_s);
    shift->findChild<QTimeEdit *>(u"pattern_from"_s)->setTime({23, 0});
    shift->findChild<QTimeEdit *>(u"pattern_to"_s)->setTime({7, 0});
    QTRY_VERIFY(drafts->text(u"shift-pattern:new:1"_s).contains(u"大夜班"_s)); // on disk while it is typed
    auto *which = shift->findChild<QComboBox *>(u"pattern_which"_s);
    which->setCurrentIndex(1);
    QVERIFY(notice()->isHidden());
    shift->findChild<QLineEdit *>(u"pattern_en"_s)->setText(u"dawn"_s);
    QVERIFY(bench->reopenWithDrafts());
    bench->page->editPattern();
    shift = bench->page->findChild<PatternDialog *>();
    QCOMPARE(shift->findChild<QLineEdit *>(u"pattern_zh"_s)->text(), u"大夜班"_s);
    QCOMPARE(shift->findChild<QTimeEdit *>(u"pattern_from"_s)->time(), QTime(23, 0));
    QVERIFY(notice()->isVisible());
    QCOMPARE(namelessControls(shift), QStringList());
    which = shift->findChild<QComboBox *>(u"pattern_which"_s);
    which->setCurrentIndex(1);
    QCOMPARE(shift->findChild<QLineEdit *>(u"pattern_en"_s)->text(), u"dawn"_s);
    shift->findChild<QAction *>(u"draft.discard"_s)->trigger();
    QVERIFY(shift->findChild<QLineEdit *>(u"pattern_en"_s)->text() != u"dawn"_s);
    QVERIFY(notice()->isHidden());
    which->setCurrentIndex(0);
    // Refused it stays, saved it is gone.
    shift->findChild<QLineEdit *>(u"pattern_zh"_s)->clear();
    shift->accept();
    QTRY_VERIFY(bench->page->findChild<ErrorBanner *>()->isVisible());
    QVERIFY(!drafts->text(u"shift-pattern:new:1"_s).isEmpty());
    QTRY_VERIFY(!bench->page->findChild<PatternDialog *>());
    bench->page->editPattern();
    shift = bench->page->findChild<PatternDialog *>();
    QCOMPARE(shift->findChild<QTimeEdit *>(u"pattern_from"_s)->time(), QTime(23, 0));
    shift->findChild<QLineEdit *>(u"pattern_zh"_s)->setText(u"大夜班"_s);
    shift->findChild<QLineEdit *>(u"pattern_en"_s)->setText(u"Deep night"_s);
    shift->accept();
    QTRY_COMPARE(drafts->keys(), QStringList());
    QTRY_VERIFY(!bench->page->findChild<PatternDialog *>());
    QVERIFY(bench->settled());
    // Somebody's hours and languages.
    bench->goTo(2, 0);
    bench->page->editProfile();
    bench->page->findChild<ProfileDialog *>()->findChild<QLineEdit *>(u"profile_skills"_s)->setText(u"sap network"_s);
    QVERIFY(bench->reopenWithDrafts());
    bench->goTo(2, 0);
    bench->page->editProfile();
    auto *person = bench->page->findChild<ProfileDialog *>();
    QCOMPARE(person->findChild<QLineEdit *>(u"profile_skills"_s)->text(), u"sap network"_s);
    person->accept();
    QTRY_COMPARE(drafts->keys(), QStringList());
    QTRY_VERIFY(!bench->page->findChild<ProfileDialog *>());
}

void TestRosterPage::whyARuleIsBrokenIsThereAgain()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    auto &drafts = bench->view->drafts;
    QVERIFY(bench->reopenWithDrafts());
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_4);
    QTest::keyClick(bench->grid, Qt::Key_Right);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"conflict_excuse"_s));
    QVERIFY(bench->settled());
    bench->page->findChild<QPushButton *>(u"conflict_excuse"_s)->click();
    bench->page->findChild<QLineEdit *>(u"excuse_text"_s)->setText(u"asked for it"_s);
    QVERIFY(bench->reopenWithDrafts());
    bench->goTo(2, 1);
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"conflict_excuse"_s));
    bench->page->findChild<QPushButton *>(u"conflict_excuse"_s)->click();
    auto *excuse = bench->page->findChild<ExcuseDialog *>();
    QCOMPARE(excuse->excuse(), u"asked for it"_s);
    excuse->accept();
    QTRY_COMPARE(bench->model->conflicts().size(), 0);
    QTRY_COMPARE(drafts->keys(), QStringList());
}

void TestRosterPage::publishedShiftsAreExportedAsACalendar()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->cell(2, 0), u"early draft"_s);
    QVERIFY(bench->settled());
    bench->page->publish();
    bench->accept(u"roster_publish"_s);
    QTRY_COMPARE(bench->cell(2, 0), u"early"_s);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"roster.ics"_s);
    QVERIFY(bench->page->writeCalendar(file, {}));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.count("BEGIN:VEVENT") == 1, text);
    QVERIFY2(text.contains("SUMMARY:Gao Xiang: early"), text);
    QVERIFY(!bench->page->writeCalendar(folder.filePath(u"nowhere/roster.ics"_s), {}));
}

void TestRosterPage::everythingHasAName()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_4);
    QTest::keyClick(bench->grid, Qt::Key_Right);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_COMPARE(bench->model->conflicts().size(), 1);
    QCOMPARE(namelessControls(bench->page.get()).join(u'\n'), QString());
}

void TestRosterPage::dialogsWithADraftShowAllOfTheirNotice()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    m_theme->setChoice(ThemeChoice(theme));
    const Language screen(language);
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->reopenWithDrafts());
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    const auto look = [&](const QString &name, const std::function<void()> &open, const std::function<void(QDialog *)> &type) {
        const auto dialog = [&] { return bench->page->findChild<TypedRosterDialog *>(name); };
        open();
        QVERIFY(dialog());
        type(dialog());
        QVERIFY(bench->reopenWithDrafts());
        open();
        QVERIFY(dialog());
        auto *notice = dialog()->findChild<ErrorBanner *>(u"draft_notice"_s);
        QVERIFY(notice->isVisible());
        shoot(*dialog(), u"%1-draft-%2"_s.arg(name, tag));
        for (const QWidget *part : notice->findChildren<QWidget *>()) {
            const QRect place(part->mapTo(notice, QPoint()), part->size());
            QVERIFY2(!part->isVisible() || notice->rect().contains(place), qPrintable(name));
        }
        for (const QLabel *words : notice->findChildren<QLabel *>()) {
            if (words->isVisible())
                QVERIFY2(words->wordWrap() ? words->height() >= words->heightForWidth(words->width()) : words->width() >= words->sizeHint().width(), qPrintable(words->text()));
        }
        QVERIFY2(qobject_cast<QLineEdit *>(dialog()->focusWidget()), qPrintable(name)); // a field, not a button
        QVERIFY(!notice->findChildren<QPushButton *>().isEmpty());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
    };
    look(u"roster_pattern"_s, [&] { bench->page->editPattern(); }, [](QDialog *dialog) { dialog->findChild<QLineEdit *>(u"pattern_zh"_s)->setText(u"大夜班"_s); });
    look(u"roster_profile"_s, [&] {
        bench->goTo(2, 0);
        bench->page->editProfile();
    }, [](QDialog *dialog) { dialog->findChild<QLineEdit *>(u"profile_skills"_s)->setText(u"sap network"_s); });
    bench->goTo(2, 0);
    QTest::keyClick(bench->grid, Qt::Key_4);
    QTest::keyClick(bench->grid, Qt::Key_Right);
    QTest::keyClick(bench->grid, Qt::Key_1);
    QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"conflict_excuse"_s));
    QVERIFY(bench->settled());
    look(u"roster_excuse"_s, [&] {
        bench->goTo(2, 1);
        QTRY_VERIFY(bench->page->findChild<QPushButton *>(u"conflict_excuse"_s));
        bench->page->findChild<QPushButton *>(u"conflict_excuse"_s)->click();
    }, [](QDialog *dialog) { dialog->findChild<QLineEdit *>(u"excuse_text"_s)->setText(u"asked for it"_s); });
    m_theme->setChoice(ThemeChoice::Light);
}

void TestRosterPage::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light);
    QTest::newRow("zh light") << u"zh"_s << int(ThemeChoice::Light);
    QTest::newRow("en dark") << u"en"_s << int(ThemeChoice::Dark);
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark);
}

void TestRosterPage::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    m_theme->setChoice(ThemeChoice(theme));
    const Language screen(language);
    FRONTDESK_VALUE(bench, PageBench::make());
    FRONTDESK_OK(await(RosterService(*bench->view->mine).saveProfile({{2}, {u"zh"_s, u"en"_s}, {}, 2400, 0})));
    QVERIFY(bench->open(*bench->view->mine));
    QList<CellChange> cells;
    for (int row = 0; row < bench->model->rowCount(); ++row) {
        for (int day = 0; day < 5; ++day)
            cells.append({bench->model->personOf(row), bench->day(day), {}, {{bench->patterns.at((row + day / 4) % 4), {}}}});
    }
    FRONTDESK_OK(await(RosterService(*bench->view->mine).change({1}, cells)));
    QTRY_COMPARE(qsizetype(unpublished(bench->model->roster()).size()), cells.size());
    QVERIFY(bench->settled());
    bench->page->publish();
    bench->accept(u"roster_publish"_s);
    QTRY_VERIFY(unpublished(bench->model->roster()).isEmpty());
    QVERIFY(bench->settled());
    FRONTDESK_OK(await(RosterService(*bench->view->mine).askLeave({11}, bench->day(3), bench->day(5))));
    bench->goTo(10, 1);
    QTest::keyClick(bench->grid, Qt::Key_2);
    QTRY_VERIFY(!unpublished(bench->model->roster()).isEmpty());
    QTRY_VERIFY(bench->model->onLeave(bench->model->indexOf({11}, bench->day(3))));
    QVERIFY(bench->settled());
    shoot(*bench->page, u"roster-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    bench->page->showDays(bench->day(0), true);
    QVERIFY(bench->settled());
    shoot(*bench->page, u"roster-month-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestRosterPage)
#include "tst_rosterpage.moc"
