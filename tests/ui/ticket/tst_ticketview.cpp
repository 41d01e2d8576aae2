#include "tests/support/accessiblecheck.h"
#include "tests/support/testkey.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/inlineedit.h"
#include "ui/kit/journaldelegate.h"
#include "ui/kit/journalview.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepper.h"
#include "ui/ticket/actiondialog.h"
#include "ui/ticket/ticketactions.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTranslator>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// Marks every translated word, so that a word that was not asked for again shows.
class MarkingTranslator final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override { return u"«"_s + QString::fromUtf8(source); }
    bool isEmpty() const override { return false; }
};

} // namespace

class TicketViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void theWholeWorkOfATicketIsDoneByKeyboard_data() { TestDesk::addBackends(); }
    void theWholeWorkOfATicketIsDoneByKeyboard();
    void aCollidingEditShowsBothValues_data() { TestDesk::addBackends(); }
    void aCollidingEditShowsBothValues();
    void aColleaguesChangeLeavesTextFocusAndScrollAlone();
    void textsStayWithTheirTickets();
    void aFailedNoteIsKeptAndSentOnce();
    void aForbiddenActionSaysWhy();
    void aRequestHasItsOwnActions();
    void filtersCountAndShowTheirLines();
    void everyEventKindIsWorded();
    void aLongEntryIsReadWhole();
    void tagsAreEditedAsAList();
    void theTitleIsEdited();
    void aTitleThatWasNotSavedIsThereAgain();
    void clocksAreToldAsText();
    void anotherLanguageWordsEverythingAnew();
    void everyControlHasAName();
    void aLongNameOfACallerIsReadWholeAndLeavesTheButtonsInSight();

private:
    std::unique_ptr<ViewBench> open(const QString &backend = u"sqlite"_s, TicketDraft draft = {});
};

std::unique_ptr<ViewBench> TicketViewTest::open(const QString &backend, TicketDraft draft)
{
    auto made = ViewBench::make(backend);
    if (!made) {
        qWarning("%s: %s", qPrintable(made.error().code), qPrintable(made.error().detail));
        return nullptr;
    }
    auto ticket = (*made)->bench->create(draft);
    if (!ticket || !(*made)->show(ticket->id))
        return nullptr;
    return std::move(*made);
}

void TicketViewTest::theWholeWorkOfATicketIsDoneByKeyboard()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend);
    QVERIFY(bench);
    QWidget *journal = bench->find<JournalView>("journal");
    QCOMPARE(QApplication::focusWidget(), journal);

    ViewBench::press(Qt::Key_T);
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);

    ViewBench::press(Qt::Key_N);
    ViewBench::press(Qt::Key_M, Qt::ControlModifier);
    ViewBench::type(u"Certificate expired"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->kinds().contains(u"note"_s));
    QTRY_COMPARE(bench->find<QPlainTextEdit>("composer_text")->toPlainText(), QString());
    ViewBench::press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), journal);

    ViewBench::press(Qt::Key_A);
    QVERIFY(bench->view->actions().dialog());
    QVERIFY(ViewBench::waitForFocus(bench->view->actions().dialog()));
    ViewBench::type(u"Line 2 A"_s);
    ViewBench::press(Qt::Key_Return);
    ViewBench::type(u"needs the gateway"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"assigned"_s);
    QCOMPARE(bench->ticket().group, bench->bench->secondLine);

    // After a dialog the focus is back where it came from.
    QTRY_COMPARE(QApplication::focusWidget(), journal);
    ViewBench::press(Qt::Key_P);
    QVERIFY(ViewBench::waitForFocus(bench->view->actions().dialog()));
    ViewBench::press(Qt::Key_Down); // waiting for user
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"pending"_s);
    QCOMPARE(bench->ticket().pendingReason, u"waiting_user"_s);
    QVERIFY(bench->ticket().pendingTill > bench->mine->clock().now());

    QTRY_COMPARE(QApplication::focusWidget(), journal);
    ViewBench::press(Qt::Key_P); // wakes it
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);

    ViewBench::press(Qt::Key_R);
    QVERIFY(ViewBench::waitForFocus(bench->view->actions().dialog()));
    ViewBench::press(Qt::Key_Down);
    ViewBench::press(Qt::Key_Tab);
    ViewBench::type(u"New certificate"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"resolved"_s);
    QCOMPARE(bench->ticket().closureCode, u"solved"_s);
    QCOMPARE(bench->ticket().closureText, u"New certificate"_s);

    QTRY_COMPARE(QApplication::focusWidget(), journal);
    ViewBench::press(Qt::Key_Q);
    QTRY_VERIFY(bench->ticket().askedAt.isValid());
    ViewBench::press(Qt::Key_C);
    QVERIFY(ViewBench::waitForFocus(bench->view->actions().dialog()));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier); // it works
    QTRY_COMPARE(bench->ticket().state, u"closed"_s);
    const QList<Step> steps = bench->find<Stepper>("stepper")->steps();
    QVERIFY(std::all_of(steps.cbegin(), steps.cend(), [](const Step &step) { return step.state == StepState::Done; }));
}

void TicketViewTest::aCollidingEditShowsBothValues()
{
    FRONTDESK_BACKEND(backend);
    TicketDraft draft;
    draft.service = {1};
    const auto bench = open(backend, draft);
    QVERIFY(bench);
    auto *row = bench->find<InlineEdit>("field_service_id");
    row->setFocus();
    ViewBench::press(Qt::Key_F2);
    QVERIFY(row->isEditing());
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::type(u"Mail"_s);

    FRONTDESK_OK(bench->they(u"edit"_s, [](TicketAction &action) { action.fields.insert(u"service_id"_s, {1, 2}); }));
    QTRY_COMPARE(bench->ticket().service.value, 2);
    QVERIFY(row->isEditing());
    QCOMPARE(row->findChild<QComboBox *>()->currentText(), u"Mail"_s);

    ViewBench::press(Qt::Key_Return);
    QTRY_VERIFY(bench->find<ConflictDialog>("conflict_dialog"));
    auto *dialog = bench->find<ConflictDialog>("conflict_dialog");
    QVERIFY(ViewBench::waitForFocus(dialog));
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said += label->text();
    QVERIFY(said.contains(u"Network"_s));
    QVERIFY(said.contains(u"Mail"_s));
    QVERIFY(said.join(u' ').contains(backend == "sqlite"_L1 ? u"Gao Xiang"_s : u"Chen Yutong"_s));
    ViewBench::press(Qt::Key_2);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->ticket().service.value, 3);
}

void TicketViewTest::aColleaguesChangeLeavesTextFocusAndScrollAlone()
{
    const auto bench = open();
    QVERIFY(bench);
    for (int i = 0; i < 30; ++i)
        FRONTDESK_OK(bench->they(u"note"_s, [i](TicketAction &action) { action.text = u"Line %1"_s.arg(i); }));
    QTRY_COMPARE(bench->kinds().count(u"note"_s), 30);
    auto *journal = bench->find<JournalView>("journal");
    auto *text = bench->find<QPlainTextEdit>("composer_text");
    text->setFocus();
    ViewBench::type(u"half a sent"_s);
    journal->setCurrentIndex(journal->model()->index(3, 0));
    journal->verticalScrollBar()->setValue(20);

    FRONTDESK_OK(bench->they(u"edit"_s, [](TicketAction &action) { action.fields.insert(u"impact"_s, {u"low"_s, u"high"_s}); }));
    QTRY_COMPARE(bench->ticket().impact, u"high"_s);
    QCOMPARE(text->toPlainText(), u"half a sent"_s);
    QCOMPARE(QApplication::focusWidget(), text);
    QCOMPARE(journal->verticalScrollBar()->value(), 20);
    QCOMPARE(journal->currentIndex().row(), 3);
    // The row says who changed what.
    QString told;
    for (const QLabel *label : bench->find<InlineEdit>("field_impact")->findChildren<QLabel *>()) {
        if (label->isVisibleTo(bench->view.get()))
            told += label->text();
    }
    QVERIFY2(told.contains(u"Gao Xiang"_s) && told.contains(u"One person"_s) && told.contains(u"Site"_s), qPrintable(told));
}

void TicketViewTest::textsStayWithTheirTickets()
{
    const auto bench = open();
    QVERIFY(bench);
    const Id<Ticket> first = bench->view->shownTicket();
    const auto second = bench->bench->create();
    QVERIFY(second);
    auto *text = bench->find<QPlainTextEdit>("composer_text");
    text->setFocus();
    ViewBench::press(Qt::Key_M, Qt::ControlModifier);
    ViewBench::type(u"for the first"_s);
    ViewBench::press(Qt::Key_Escape);
    QCOMPARE(text->toPlainText(), u"for the first"_s);
    bench->view->showTicket(second->id);
    QTRY_COMPARE(bench->ticket().id, second->id);
    QCOMPARE(text->toPlainText(), QString());
    QCOMPARE(bench->find<SegmentedControl>("composer_mode")->current(), u"reply"_s);
    bench->view->showTicket(first);
    QTRY_COMPARE(text->toPlainText(), u"for the first"_s);
    QCOMPARE(bench->find<SegmentedControl>("composer_mode")->current(), u"note"_s);
    // Another start of the program.
    bench->view.reset();
    bench->drafts.reset();
    bench->drafts = std::make_unique<TextDrafts>(bench->draftFile(), testKey());
    QVERIFY(bench->show(first));
    QCOMPARE(bench->find<QPlainTextEdit>("composer_text")->toPlainText(), u"for the first"_s);
}

void TicketViewTest::aFailedNoteIsKeptAndSentOnce()
{
    const auto bench = open();
    QVERIFY(bench);
    auto *text = bench->find<QPlainTextEdit>("composer_text");
    text->setFocus();
    ViewBench::press(Qt::Key_M, Qt::ControlModifier);
    ViewBench::type(u"not lost"_s);
    FRONTDESK_OK(bench->bench->connection->begin(true)); // somebody else holds the file
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    auto *banner = bench->find<ErrorBanner>("banner");
    QTRY_VERIFY_WITH_TIMEOUT(!banner->text().isEmpty(), 60000);
    QCOMPARE(text->toPlainText(), u"not lost"_s);
    bench->bench->connection->rollback();
    KeyButton *retry = nullptr;
    for (KeyButton *button : banner->findChildren<KeyButton *>()) {
        if (button->text() == u"Try again"_s)
            retry = button;
    }
    QVERIFY(retry);
    retry->click();
    QTRY_COMPARE(text->toPlainText(), QString());
    QTRY_COMPARE(bench->kinds().count(u"note"_s), 1);
    QVERIFY(banner->text().isEmpty());
}

void TicketViewTest::aForbiddenActionSaysWhy()
{
    const auto bench = open();
    QVERIFY(bench);
    auto *close = bench->find<KeyButton>("button_close_ticket");
    QVERIFY(close->isVisible());
    QVERIFY(!close->isEnabled());
    QVERIFY(close->toolTip().contains(u"Close follows Resolved"_s));
    const auto *reason = bench->find<QLabel>("action_reason");
    QCOMPARE(reason->accessibleName(), u"Close follows Resolved and the caller’s answer"_s);
    // A new ticket may not wait; the key of the disabled action tells.
    ViewBench::press(Qt::Key_P);
    QCOMPARE(reason->accessibleName(), u"Pending is possible while the state is Assigned or In progress"_s);
    QVERIFY(!bench->view->actions().dialog());
}

void TicketViewTest::aRequestHasItsOwnActions()
{
    TicketDraft draft;
    draft.kind = u"request"_s;
    const auto bench = open(u"sqlite"_s, draft);
    QVERIFY(bench);
    QVERIFY(bench->find<KeyButton>("button_approve")->isVisible());
    QVERIFY(!bench->find<KeyButton>("button_investigate")->isVisible());
    QVERIFY(!bench->find<KeyButton>("button_take")->isEnabled());
    QVERIFY(bench->find<KeyButton>("button_take")->toolTip().contains(u"Approved"_s));
    ViewBench::press(Qt::Key_Y);
    QTRY_COMPARE(bench->ticket().state, u"approved"_s);
    QTRY_VERIFY(bench->find<KeyButton>("button_take")->isEnabled());
    QVERIFY(!bench->find<KeyButton>("button_approve")->isVisible());
}

void TicketViewTest::filtersCountAndShowTheirLines()
{
    const auto bench = open();
    QVERIFY(bench);
    FRONTDESK_OK(bench->they(u"note"_s, [](TicketAction &action) { action.text = u"seen it"_s; }));
    FRONTDESK_OK(bench->they(u"reply"_s, [](TicketAction &action) { action.text = u"we are on it"_s; }));
    QTRY_VERIFY(bench->kinds().contains(u"reply"_s));
    auto *filter = bench->find<SegmentedControl>("journal_filter");
    QCOMPARE(filter->segment(u"all"_s)->text(), u"All 3"_s);
    QCOMPARE(filter->segment(u"public"_s)->text(), u"Public 1"_s);
    QCOMPARE(filter->segment(u"internal"_s)->text(), u"Internal 1"_s);
    QCOMPARE(filter->segment(u"changes"_s)->text(), u"Changes 1"_s);
    auto *model = bench->find<JournalView>("journal")->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter->segment(u"internal"_s)->click();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data(JournalTextRole).toString(), u"seen it"_s);
    FRONTDESK_OK(bench->they(u"note"_s, [](TicketAction &action) { action.text = u"again"_s; }));
    QTRY_COMPARE(model->rowCount(), 2);
}

void TicketViewTest::everyEventKindIsWorded()
{
    const auto bench = open();
    QVERIFY(bench);
    const auto other = bench->bench->create();
    QVERIFY(other);
    FRONTDESK_OK(bench->they(u"assign"_s, [&](TicketAction &action) {
        action.group = bench->bench->secondLine;
        action.person = bench->bench->colleague;
        action.reason = u"gateway"_s;
    }));
    FRONTDESK_OK(bench->they(u"pending"_s, [&](TicketAction &action) {
        action.code = u"supplier"_s;
        action.till = bench->mine->clock().now().addDays(1);
    }));
    FRONTDESK_OK(bench->they(u"priority"_s, [](TicketAction &action) {
        action.priority = 2;
        action.reason = u"board meeting"_s;
    }));
    FRONTDESK_OK(bench->they(u"link"_s, [&](TicketAction &action) {
        action.other = other->id;
        action.code = u"child"_s;
    }));
    FRONTDESK_OK(bench->they(u"answer"_s, [](TicketAction &action) { action.text = u"yes, still"_s; }));
    QTRY_COMPARE(bench->kinds().last(), u"answer"_s);
    QStringList lines;
    auto *model = bench->find<JournalView>("journal")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        lines += model->index(row, 0).data(JournalHeadRole).toString();
    QCOMPARE(lines.at(0), u"Logged, phone"_s);
    QCOMPARE(lines.at(1), u"Assigned to Line 2 A, Gao Xiang"_s);
    QCOMPARE(model->index(1, 0).data(JournalTextRole).toString(), u"Gao Xiang: gateway"_s);
    QVERIFY(lines.at(2).startsWith(u"Pending: waiting for supplier until "_s));
    QCOMPARE(lines.at(3), u"Priority 4 → 2 (by hand)"_s);
    QCOMPARE(lines.at(4), u"Parent of %1"_s.arg(other->number));
    QCOMPARE(lines.at(5), u"answer, noted by Gao Xiang"_s);
    QCOMPARE(model->index(5, 0).data(JournalAuthorRole).toString(), u"苏晴"_s);
}

void TicketViewTest::aLongEntryIsReadWhole()
{
    const auto bench = open();
    QVERIFY(bench);
    const QString log = QString(20000, u'x') + u" the end"_s;
    FRONTDESK_OK(bench->they(u"note"_s, [&](TicketAction &action) { action.text = log; }));
    QTRY_VERIFY(bench->kinds().contains(u"note"_s));
    auto *journal = bench->find<JournalView>("journal");
    journal->setCurrentIndex(journal->model()->index(1, 0));
    ViewBench::press(Qt::Key_Return);
    auto *dialog = bench->find<QDialog>("entry_dialog");
    QVERIFY(ViewBench::waitForFocus(dialog));
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"entry_text"_s)->toPlainText(), log);
    ViewBench::press(Qt::Key_Escape);
    QTRY_VERIFY(!bench->find<QDialog>("entry_dialog"));
}

void TicketViewTest::tagsAreEditedAsAList()
{
    const auto bench = open();
    QVERIFY(bench);
    auto *row = bench->find<InlineEdit>("field_tags");
    row->setFocus();
    ViewBench::press(Qt::Key_F2);
    ViewBench::type(u"vpn，certificate"_s);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->view->shown().tags, (QStringList{u"certificate"_s, u"vpn"_s}));
    ViewBench::press(Qt::Key_F2);
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::type(u"vpn"_s);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->view->shown().tags, QStringList{u"vpn"_s});
    QCOMPARE(bench->kinds().mid(bench->kinds().size() - 2), (QStringList{u"tagged"_s, u"untagged"_s})); // one event each, however many tags
}

void TicketViewTest::theTitleIsEdited()
{
    const auto bench = open();
    QVERIFY(bench);
    ViewBench::press(Qt::Key_F2, Qt::ShiftModifier);
    ViewBench::type(u"VPN: certificate expired"_s);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->ticket().title, u"VPN: certificate expired"_s);
    QCOMPARE(bench->find<QLabel>("title")->accessibleName(), u"VPN: certificate expired"_s);
}

void TicketViewTest::aTitleThatWasNotSavedIsThereAgain()
{
    const auto bench = open();
    QVERIFY(bench);
    const Id<Ticket> id = bench->ticket().id;
    const QString key = u"ticket:%1:title"_s.arg(id.value);
    const QString was = bench->ticket().title;
    const auto again = [&] { // as after a client that was killed
        bench->view.reset();
        bench->drafts.reset();
        bench->drafts = std::make_unique<TextDrafts>(bench->draftFile(), testKey());
        return bench->show(id);
    };
    ViewBench::press(Qt::Key_F2, Qt::ShiftModifier);
    ViewBench::type(u"VPN: half a"_s);
    QTRY_COMPARE(bench->drafts->text(key), u"VPN: half a"_s);
    FRONTDESK_OK(bench->they(u"edit"_s, [&](TicketAction &action) { action.fields.insert(u"title"_s, {was, u"Theirs"_s}); }));
    QVERIFY(again());
    auto *edit = bench->find<QLineEdit>("title_edit");
    QTRY_VERIFY(edit->isVisible());
    QCOMPARE(edit->text(), u"VPN: half a"_s);
    QVERIFY(!edit->hasFocus());
    edit->setFocus();
    ViewBench::press(Qt::Key_Return); // the colleague's change is asked about, as ever
    QTRY_VERIFY(bench->view->findChild<ConflictDialog *>());
    QCOMPARE(bench->drafts->text(key), u"VPN: half a"_s);
    bench->view->findChild<ConflictDialog *>()->reject(); // later
    QVERIFY(again());
    edit = bench->find<QLineEdit>("title_edit");
    QTRY_VERIFY(edit->isVisible());
    edit->setFocus();
    ViewBench::press(Qt::Key_Escape);
    QCOMPARE(bench->drafts->keys(), QStringList());
    ViewBench::press(Qt::Key_F2, Qt::ShiftModifier);
    ViewBench::type(u"VPN: certificate expired"_s);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->ticket().title, u"VPN: certificate expired"_s);
    QTRY_COMPARE(bench->drafts->keys(), QStringList());
}

void TicketViewTest::clocksAreToldAsText()
{
    const auto bench = open();
    QVERIFY(bench);
    QVERIFY(bench->find<ClockPicture>("clocks")->isVisible());
    ViewBench::press(Qt::Key_C, Qt::AltModifier);
    auto *text = bench->find<QLabel>("clock_text");
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(u"Response"_s) && text->text().contains(u"Resolution"_s));
    ViewBench::press(Qt::Key_C, Qt::AltModifier);
    QVERIFY(bench->find<ClockPicture>("clocks")->isVisible());
}

void TicketViewTest::anotherLanguageWordsEverythingAnew()
{
    const auto bench = open();
    QVERIFY(bench);
    MarkingTranslator marks;
    QVERIFY(qApp->installTranslator(&marks));
    QCoreApplication::processEvents();
    QStringList unmarked;
    const auto look = [&](const QString &where, const QString &words) {
        if (!words.startsWith(u'«'))
            unmarked += where + u": "_s + words;
    };
    for (const KeyButton *button : bench->view->findChildren<KeyButton *>()) {
        if (button->isVisible())
            look(button->objectName(), button->text());
    }
    for (const InlineEdit *row : bench->view->findChildren<InlineEdit *>())
        look(row->objectName(), row->accessibleName());
    look(u"filter"_s, bench->find<SegmentedControl>("journal_filter")->segment(u"all"_s)->text());
    look(u"journal"_s, bench->find<JournalView>("journal")->model()->index(0, 0).data(JournalHeadRole).toString());
    look(u"history"_s, bench->find<QLabel>("history")->text());
    look(u"reason"_s, bench->find<QLabel>("action_reason")->accessibleName());
    for (const Step &step : bench->find<Stepper>("stepper")->steps())
        look(u"step"_s, step.note);
    for (const ClockRow &clock : bench->find<ClockPicture>("clocks")->value().rows)
        look(u"clock"_s, clock.name);
    qApp->removeTranslator(&marks);
    QVERIFY2(unmarked.isEmpty(), qPrintable(unmarked.join(u'\n')));
}

void TicketViewTest::everyControlHasAName()
{
    const auto bench = open();
    QVERIFY(bench);
    FRONTDESK_OK(await(bench->theirs->tickets().attach(bench->view->shownTicket(), u"a.txt"_s, "a")));
    QTRY_COMPARE(bench->view->shown().attachments.size(), 1);
    const QStringList nameless = namelessControls(bench->view.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TicketViewTest::aLongNameOfACallerIsReadWholeAndLeavesTheButtonsInSight()
{
    auto made = ViewBench::make(u"sqlite"_s);
    QVERIFY(made);
    const auto &bench = *made;
    FRONTDESK_OK(bench->bench->connection->run(u"UPDATE customer SET name = '马丁·克勒 Maximilian-Alexander von Hohenstein-Brandenburg', vip = 1 WHERE id = 1"_s));
    FRONTDESK_VALUE(ticket, bench->bench->create());
    QVERIFY(bench->show(ticket.id));
    const auto *panel = bench->find<QScrollArea>("side_panel");
    QTRY_VERIFY(panel->widget()->width() > 0);
    QVERIFY2(panel->widget()->width() <= panel->viewport()->width(),
             qPrintable(u"%1 in %2"_s.arg(panel->widget()->width()).arg(panel->viewport()->width())));
    auto *call = bench->find<QAbstractButton>("call_caller_button");
    QVERIFY(panel->viewport()->rect().contains(call->mapTo(panel->viewport(), call->rect().bottomRight())));
    for (const QLabel *label : panel->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        QTRY_VERIFY2(label->width() >= label->sizeHint().width() || (label->wordWrap() && label->height() >= label->heightForWidth(label->width())),
                     qPrintable(u"%1 is cut at %2 x %3"_s.arg(label->text()).arg(label->width()).arg(label->height())));
    }
}

QTEST_MAIN(TicketViewTest)
#include "tst_ticketview.moc"
