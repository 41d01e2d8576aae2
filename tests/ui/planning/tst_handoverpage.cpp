#include "core/escalation/escalationservice.h"
#include "core/support/clock.h"
#include "tests/support/accessiblecheck.h"
#include "tests/ui/screenshot.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionpage.h"
#include "ui/kit/errorbanner.h"
#include "ui/planning/handovermodel.h"
#include "ui/planning/handoverpage.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTreeView>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// ViewBench with Gao Xiang (2) and Lin Hao (10) in the first line beside Chen Yutong (1), who is at the screen, some tickets, and the page.
class PageBench
{
public:
    static Result<std::unique_ptr<PageBench>> make(bool filled = true)
    {
        auto made = std::make_unique<PageBench>();
        FRONTDESK_LET(view, ViewBench::make(u"sqlite"_s));
        made->view = std::move(view);
        for (const QString &sql : {u"INSERT INTO staff (id, name, role) VALUES (10, '林浩', 'agent')"_s, u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 2), (1, 10)"_s})
            FRONTDESK_TRY(made->view->bench->connection->run(sql));
        if (filled)
            FRONTDESK_TRY(made->fill());
        return made->reopen();
    }
    Result<void> fill()
    {
        TicketBench &desk = *view->bench;
        for (int i = 0; i < 6; ++i) {
            TicketDraft draft;
            draft.title = i % 2 ? u"VPN 证书过期，无法登录 %1"_s.arg(i) : u"Printer on the third floor jams %1"_s.arg(i);
            draft.caller = i % 3 ? desk.caller : desk.vipCaller;
            draft.group = desk.firstLine;
            draft.impact = draft.urgency = i == 0 ? u"high"_s : u"medium"_s;
            if (i % 2)
                draft.owner = desk.actor.staff;
            FRONTDESK_LET(ticket, desk.create(draft));
            if (i == 1) {
                FRONTDESK_TRY(desk.act(ticket.id, u"take"_s));
                FRONTDESK_TRY(desk.act(ticket.id, u"pending"_s, [&](TicketAction &action) {
                    action.code = u"agreed_date"_s;
                    action.till = desk.now.addSecs(3 * 3600);
                }));
            }
        }
        return {};
    }
    Result<void> shift(qint64 staff, int fromHours, int toHours, const QString &code, const QString &zh)
    {
        Connection &connection = *view->bench->connection;
        const QDateTime now = view->bench->now;
        FRONTDESK_TRY(connection.run(u"INSERT INTO shift_pattern (code, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES ('%1', '%2', '%1 shift', 'early', 'UTC', 0, 60, '2026-01-01T00:00:00.000Z')"_s
                                         .arg(code, zh)));
        return connection.run(u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) SELECT 1, %1, id, '%2', '%3', '%4', 'published', '%3' FROM shift_pattern WHERE code = '%5'"_s
                                  .arg(staff).arg(now.date().toString(Qt::ISODate), instantText(now.addSecs(fromHours * 3600)), instantText(now.addSecs(toHours * 3600)), code));
    }
    /// Lists of the desk are other ones: opened again.
    Result<std::unique_ptr<PageBench>> reopen()
    {
        view->mine = std::make_unique<Desk>(view->bench->address, true);
        FRONTDESK_TRY(await(view->mine->open(TestDesk::admin(u"sqlite"_s))));
        view->theirs = std::make_unique<Desk>(view->bench->address, true);
        FRONTDESK_TRY(await(view->theirs->open({u"gao"_s, {}, true})));
        auto same = std::make_unique<PageBench>();
        same->view = std::move(view);
        return same;
    }
    bool open(Desk &desk, Id<HandoverSheet> sheet = {})
    {
        page = std::make_unique<HandoverPage>(desk, *view->drafts, sheet);
        page->resize(1212, 734);
        page->show();
        lines = page->findChild<QTreeView *>(u"handover_lines"_s);
        model = static_cast<HandoverModel *>(lines->model());
        sheets = page->findChild<QListWidget *>(u"handover_sheets"_s);
        remarks = page->findChild<QPlainTextEdit *>(u"handover_remarks"_s);
        if (!QTest::qWaitForWindowExposed(page.get()) || !settled())
            return false;
        page->focusStart();
        return ViewBench::waitForFocus(page.get());
    }
    bool settled() const { return QTest::qWaitFor([this] { return page->isIdle() && model->rowCount() == 3; }, 20000); }
    QString label(const char *name) const { return page->findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    QString banner() const { return page->findChild<ErrorBanner *>()->text(); }
    QAction *action(const char *id) const { return page->findChild<QAction *>(QString::fromLatin1(id)); }
    /// A sheet that the colleague signed.
    Result<Id<HandoverSheet>> theirSheet(const QString &said)
    {
        HandoverService service(*view->theirs);
        FRONTDESK_LET(sheet, await(service.draft({1})));
        sheet.remarks = said;
        return await(service.sign(sheet));
    }

    std::unique_ptr<ViewBench> view;
    std::unique_ptr<HandoverPage> page;
    QTreeView *lines = nullptr;
    HandoverModel *model = nullptr;
    QListWidget *sheets = nullptr;
    QPlainTextEdit *remarks = nullptr;
};

} // namespace

/// The sheet of handover on screen: read, signed, taken over, looked up, printed.
class TestHandoverPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void enterOpensTheTicketOfALine();
    void remarksAreADraftUntilTheSheetIsSignedByKey();
    void whatWaitsIsShownFirstAndTakenOverByKey();
    void whoComesSecondIsTold();
    void aSheetThatWaitsNeedsAttention();
    void aColleaguesSheetComesByItself();
    void anEmptyDeskSaysSo();
    void whoIsOfNoGroupIsToldSo();
    void somebodyInTwoGroupsChooses();
    void aSheetIsSavedAsPdf();
    void everythingHasAName();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestHandoverPage::enterOpensTheTicketOfALine()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    QVERIFY(bench->model->rowCount(bench->model->index(0, 0)) >= 6);
    QSignalSpy opened(bench->page.get(), &Page::ticketRequested);
    const HandoverLine *first = bench->model->line(bench->lines->currentIndex());
    QVERIFY(first);
    QCOMPARE(first->priority, 1); // the most urgent stands first and is the current one
    QTest::keyClick(bench->lines, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().value<Id<Ticket>>(), first->ticket);
    QTest::keyClick(bench->lines, Qt::Key_Down);
    QVERIFY(bench->model->line(bench->lines->currentIndex()) != first);
}

void TestHandoverPage::remarksAreADraftUntilTheSheetIsSignedByKey()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    bench->remarks->setFocus();
    ViewBench::type(u"盯着打印机"_s);
    QTRY_COMPARE(bench->view->drafts->text(u"handover:1"_s), u"盯着打印机"_s);
    QTRY_VERIFY(!bench->label("handover_saved").isEmpty());
    // The window goes, the words stay.
    bench->page.reset();
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(bench->remarks->toPlainText(), u"盯着打印机"_s);
    bench->remarks->setFocus();
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->page->isIdle() && bench->model->sheet().id);
    QVERIFY(bench->banner().contains(u"signed"_s));
    QCOMPARE(bench->model->sheet().remarks, u"盯着打印机"_s);
    QCOMPARE(bench->remarks->toPlainText(), u"盯着打印机"_s);
    QVERIFY(bench->remarks->isReadOnly());
    QVERIFY(bench->view->drafts->text(u"handover:1"_s).isEmpty());
    QVERIFY(bench->label("handover_given").contains(u"Chen Yutong"_s));
    QTRY_COMPARE(bench->sheets->count(), 2);
    QVERIFY(!actionRefusal(bench->action("commit")).isEmpty()); // nobody takes over their own
    // The new sheet is one key away, and its remarks are empty.
    bench->sheets->setFocus();
    QTest::keyClick(bench->sheets, Qt::Key_Up);
    QTRY_VERIFY(bench->page->isIdle() && bench->model->rowCount() == 3 && !bench->model->sheet().id);
    QVERIFY(!bench->remarks->isReadOnly());
    QVERIFY(bench->remarks->toPlainText().isEmpty());
}

void TestHandoverPage::whatWaitsIsShownFirstAndTakenOverByKey()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    FRONTDESK_VALUE(id, bench->theirSheet(u"from the early shift"_s));
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(bench->model->sheet().id, id);
    QCOMPARE(bench->remarks->toPlainText(), u"from the early shift"_s);
    QVERIFY(bench->sheets->item(1)->font().weight() == QFont::DemiBold);
    QTest::keyClick(bench->lines, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->page->isIdle() && bench->model->sheet().receiver);
    QCOMPARE(bench->model->sheet().receiver, bench->view->mine->actor().staff);
    QVERIFY(bench->label("handover_taken").contains(u"Chen Yutong"_s));
    QVERIFY(bench->banner().contains(u"Gao Xiang"_s));
    QTRY_VERIFY(bench->sheets->item(1)->font().weight() != QFont::DemiBold);
}

void TestHandoverPage::whoComesSecondIsTold()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    FRONTDESK_VALUE(id, bench->theirSheet({}));
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(bench->model->sheet().id, id);
    // At another computer, a moment before; the news is not here yet.
    FRONTDESK_OK(bench->view->bench->connection->run(u"UPDATE handover SET receiver_id = 10, taken_at = '2026-03-10T08:00:00.000Z' WHERE id = %1"_s.arg(id.value)));
    QTest::keyClick(bench->lines, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->banner().contains(u"taken this sheet over"_s));
    QTRY_VERIFY(bench->page->isIdle() && bench->model->sheet().receiver == Id<Staff>{10});
    QVERIFY(bench->label("handover_taken").contains(u"林浩"_s));
    QVERIFY(bench->banner().contains(u"taken this sheet over"_s));
}

void TestHandoverPage::aSheetThatWaitsNeedsAttention()
{
    FRONTDESK_VALUE(bench, PageBench::make(false));
    AttentionCenter center(*bench->view->mine);
    AttentionPage attention(*bench->view->mine, center);
    QTRY_VERIFY(center.read());
    QCOMPARE(center.items().size(), 0);
    FRONTDESK_VALUE(id, bench->theirSheet({}));
    QTRY_COMPARE(center.items().size(), 1);
    QCOMPARE(center.items().first().kind, AttentionItem::Kind::Handover);
    QSignalSpy wanted(&attention, &AttentionPage::handoverRequested);
    attention.show();
    QVERIFY(QTest::qWaitForWindowExposed(&attention));
    attention.focusStart();
    QVERIFY(ViewBench::waitForFocus(&attention));
    auto *list = attention.findChild<QTreeView *>(u"attention_list"_s);
    QTRY_VERIFY(list->currentIndex().isValid());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toLongLong(), id.value);
    FRONTDESK_OK(await(HandoverService(*bench->view->mine).take(id)));
    QTRY_COMPARE(center.items().size(), 0);
}

void TestHandoverPage::aColleaguesSheetComesByItself()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    QCOMPARE(bench->sheets->count(), 1);
    FRONTDESK_VALUE(id, bench->theirSheet({}));
    QTRY_COMPARE(bench->sheets->count(), 2);
    QVERIFY(!bench->model->sheet().id); // what is in front stays in front
    bench->page->showSheet(id);
    QTRY_COMPARE(bench->model->sheet().id, id);
}

void TestHandoverPage::anEmptyDeskSaysSo()
{
    FRONTDESK_VALUE(bench, PageBench::make(false));
    QVERIFY(bench->open(*bench->view->mine));
    for (int part = 0; part < 3; ++part)
        QVERIFY(bench->model->index(part, 0).data().toString().contains(u"nothing"_s));
    QVERIFY(bench->label("handover_next").contains(u"No roster"_s));
    QSignalSpy opened(bench->page.get(), &Page::ticketRequested);
    QTest::keyClick(bench->lines, Qt::Key_Return);
    QCOMPARE(opened.count(), 0);
    QTest::keyClick(bench->lines, Qt::Key_Return, Qt::ControlModifier); // signed all the same: nothing happened
    QTRY_VERIFY(bench->page->isIdle() && bench->model->sheet().id);
}

void TestHandoverPage::whoIsOfNoGroupIsToldSo()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    FRONTDESK_OK(bench->view->bench->connection->run(u"DELETE FROM group_member WHERE staff_id = 2"_s));
    FRONTDESK_VALUE(again, bench->reopen());
    auto page = std::make_unique<HandoverPage>(*again->view->theirs, *again->view->drafts);
    page->show();
    QTRY_VERIFY(page->isIdle());
    QTRY_VERIFY(page->findChild<QTreeView *>(u"handover_lines"_s)->isHidden() || !page->findChild<QTreeView *>(u"handover_lines"_s)->isVisible());
    QVERIFY(!page->findChild<QAction *>(u"commit"_s)->isEnabled());
}

void TestHandoverPage::somebodyInTwoGroupsChooses()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    // On shift in the second line at this moment: that comes first.
    FRONTDESK_OK(bench->view->bench->connection->run(u"INSERT INTO group_member (group_id, staff_id) VALUES (2, 1)"_s));
    FRONTDESK_OK(bench->shift(1, -7, 1, u"early"_s, u"早班"_s));
    FRONTDESK_OK(bench->view->bench->connection->run(u"UPDATE roster_shift SET group_id = 2"_s));
    FRONTDESK_VALUE(again, bench->reopen());
    QVERIFY(again->open(*again->view->mine));
    auto *groups = again->page->findChild<QComboBox *>(u"handover_group"_s);
    QCOMPARE(groups->count(), 2);
    QCOMPARE(groups->currentData().toLongLong(), 2);
    again->remarks->setFocus();
    ViewBench::type(u"second"_s);
    groups->setFocus();
    groups->setCurrentIndex(groups->findData(1));
    emit groups->activated(groups->currentIndex());
    QTRY_VERIFY(again->page->isIdle() && again->model->rowCount() == 3 && again->model->sheet().group == Id<SupportGroup>{1});
    QVERIFY(again->remarks->toPlainText().isEmpty());
    groups->setCurrentIndex(groups->findData(2));
    emit groups->activated(groups->currentIndex());
    QTRY_VERIFY(again->page->isIdle() && again->model->rowCount() == 3 && again->model->sheet().group == Id<SupportGroup>{2});
    QCOMPARE(again->remarks->toPlainText(), u"second"_s);
}

void TestHandoverPage::aSheetIsSavedAsPdf()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("FRONTDESK_SHOTS");
    const QString file = (kept.isEmpty() ? folder.path() : kept) + u"/handover.pdf"_s;
    bool written = false;
    QVERIFY(QMetaObject::invokeMethod(bench->page.get(), "writePdf", Q_RETURN_ARG(bool, written), Q_ARG(QString, file)));
    QVERIFY(written);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
    QVERIFY(QMetaObject::invokeMethod(bench->page.get(), "writePdf", Q_RETURN_ARG(bool, written), Q_ARG(QString, u"/nowhere/at/all.pdf"_s)));
    QVERIFY(!written);
    QVERIFY(!bench->banner().isEmpty());
}

void TestHandoverPage::everythingHasAName()
{
    FRONTDESK_VALUE(bench, PageBench::make());
    QVERIFY(bench->open(*bench->view->mine));
    const QStringList nameless = namelessControls(bench->page.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QCOMPARE(shortcut(u"handover"_s).keys, QList<QKeySequence>{QKeySequence(u"Ctrl+Shift+H"_s)});
}

void TestHandoverPage::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light);
    QTest::newRow("zh light") << u"zh"_s << int(ThemeChoice::Light);
    QTest::newRow("en dark") << u"en"_s << int(ThemeChoice::Dark);
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark);
}

void TestHandoverPage::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    m_theme->setChoice(ThemeChoice(theme));
    const Language screen(language);
    FRONTDESK_VALUE(bench, PageBench::make());
    FRONTDESK_OK(bench->shift(1, -8, 0, u"early"_s, u"早班"_s));
    FRONTDESK_OK(bench->shift(10, 0, 8, u"late"_s, u"晚班"_s));
    QVERIFY(bench->open(*bench->view->mine));
    bench->remarks->setPlainText(language == "zh"_L1 ? u"三楼打印机等厂家上门，王工 16:30 到。"_s : u"The supplier comes for the printer at 16:30; let Wang Wei know."_s);
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    shoot(*bench->page, u"handover-new-"_s + tag);
    QTest::keyClick(bench->lines, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->page->isIdle() && bench->model->sheet().id);
    shoot(*bench->page, u"handover-signed-"_s + tag);
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestHandoverPage)
#include "tst_handoverpage.moc"
