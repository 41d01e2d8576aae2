#include "tests/support/accessiblecheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/actiondialog.h"
#include "ui/ticket/actionrow.h"
#include "ui/ticket/ticketactions.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TicketDialogsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void whatAColleagueDidMeanwhileIsToldAndThePersonDecides_data() { TestDesk::addBackends(); }
    void whatAColleagueDidMeanwhileIsToldAndThePersonDecides();
    void anActionThatIsNoLongerPossibleKeepsTheText();
    void missingThingsAreToldAtTheirFields();
    void aPastTillDateIsRefusedAtItsField();
    void textsAreKeptWhenADialogIsLeft();
    void reassigningNeedsAReason();
    void whoIsOnShiftIsSuggestedFirstAndOneKeyAssigns_data() { TestDesk::addBackends(); }
    void whoIsOnShiftIsSuggestedFirstAndOneKeyAssigns();
    void aSuggestionAgainstSomebodyElseNeedsAReasonOfItsOwn();
    void whereNobodyIsLeftTheSuggestionSaysSo();
    void closingWaitsForTheCallersStillToBeTold();
    void noReopens();
    void anotherTicketIsLinkedByItsNumber();
    void aPriorityByHandNeedsAReason();
    void aFinishedTicketIsFollowedUp();
    void aListStartsActionsByNumberOnly();
    void aColleagueWritesDownWhatTheCallerOfAClosedTicketSays();
    void nobodyWritesDownAnAnswerAboutTheirOwnTicket();
    void everyDialogHasNamesAndOpensAtAField_data();
    void everyDialogHasNamesAndOpensAtAField();

private:
    std::unique_ptr<ViewBench> open(const QString &backend = u"sqlite"_s, const QStringList &steps = {});
    ActionDialog *start(const ViewBench &bench, const QString &action);
};

/// A ticket that went through these steps already.
std::unique_ptr<ViewBench> TicketDialogsTest::open(const QString &backend, const QStringList &steps)
{
    auto made = ViewBench::make(backend);
    if (!made) {
        qWarning("%s: %s", qPrintable(made.error().code), qPrintable(made.error().detail));
        return nullptr;
    }
    auto ticket = (*made)->bench->create();
    if (!ticket)
        return nullptr;
    for (const QString &step : steps) {
        const auto done = (*made)->bench->act(ticket->id, step, [](TicketAction &action) {
            action.code = action.action == "confirm"_L1 ? u"yes"_s : u"solved"_s;
            action.text = u"done"_s;
            action.reason = u"because"_s;
        });
        if (!done) {
            qWarning("%s: %s", qPrintable(step), qPrintable(done.error().code));
            return nullptr;
        }
    }
    return (*made)->show(ticket->id) ? std::move(*made) : nullptr;
}

ActionDialog *TicketDialogsTest::start(const ViewBench &bench, const QString &action)
{
    bench.view->actions().start(action, bench.view->shown(), bench.view.get());
    ActionDialog *dialog = bench.view->actions().dialog();
    return ViewBench::waitForFocus(dialog) ? dialog : nullptr;
}

static FieldFrame *frameOf(const ActionDialog *dialog, const QString &field)
{
    for (FieldFrame *frame : dialog->findChildren<FieldFrame *>()) {
        if (frame->editor()->objectName() == field)
            return frame;
    }
    return nullptr;
}

void TicketDialogsTest::whatAColleagueDidMeanwhileIsToldAndThePersonDecides()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend, {u"take"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"resolve"_s);
    QVERIFY(dialog);
    ViewBench::press(Qt::Key_Down);
    ViewBench::press(Qt::Key_Tab);
    ViewBench::type(u"New certificate"_s);
    FRONTDESK_OK(bench->they(u"assign"_s, [&](TicketAction &action) {
        action.group = bench->bench->secondLine;
        action.reason = u"theirs"_s;
    }));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    auto *banner = dialog->findChild<ErrorBanner *>(u"banner"_s);
    QTRY_VERIFY(!banner->text().isEmpty());
    QVERIFY2(banner->text().contains(u"assigned it"_s), qPrintable(banner->text()));
    QVERIFY(banner->text().contains(backend == "sqlite"_L1 ? u"Gao Xiang"_s : u"Chen Yutong"_s));
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"text"_s)->toPlainText(), u"New certificate"_s);
    QTRY_COMPARE(dialog->page().ticket.state, u"assigned"_s);
    QCOMPARE(dialog->findChild<KeyButton *>(u"commit"_s)->text(), u"Resolve anyway"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"resolved"_s);
    QCOMPARE(bench->kinds().count(u"resolved"_s), 1);
}

void TicketDialogsTest::anActionThatIsNoLongerPossibleKeepsTheText()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"pending"_s);
    QVERIFY(dialog);
    ViewBench::press(Qt::Key_Down);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"text"_s);
    text->setFocus();
    ViewBench::type(u"asked for a screenshot"_s);
    FRONTDESK_OK(bench->they(u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"rebooted"_s;
    }));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    auto *banner = dialog->findChild<ErrorBanner *>(u"banner"_s);
    QTRY_VERIFY(banner->text().contains(u"Gao Xiang resolved it"_s));
    QVERIFY(!dialog->findChild<KeyButton *>(u"commit"_s)->isEnabled());
    QCOMPARE(text->toPlainText(), u"asked for a screenshot"_s);
    ViewBench::press(Qt::Key_Escape);
    QTRY_VERIFY(!bench->view->actions().dialog());
    QCOMPARE(bench->drafts->text(u"ticket:%1:pending.text"_s.arg(bench->view->shownTicket().value)), u"asked for a screenshot"_s);
}

void TicketDialogsTest::missingThingsAreToldAtTheirFields()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"resolve"_s);
    QVERIFY(dialog);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"code"_s)->hasError());
    QCOMPARE(QApplication::focusWidget(), dialog->findChild<QComboBox *>(u"code"_s));
    ViewBench::press(Qt::Key_Down);
    QVERIFY(!frameOf(dialog, u"code"_s)->hasError());
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"text"_s)->error()->text().contains(u"what solved it"_s));
    QCOMPARE(QApplication::focusWidget(), dialog->findChild<QPlainTextEdit *>(u"text"_s));
    QCOMPARE(bench->ticket().state, u"in_progress"_s);
}

void TicketDialogsTest::aPastTillDateIsRefusedAtItsField()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"pending"_s);
    QVERIFY(dialog);
    ViewBench::press(Qt::Key_Down);
    auto *till = dialog->findChild<QDateTimeEdit *>(u"till"_s);
    till->setDateTime(till->dateTime().addDays(-3));
    till->setFocus();
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"till"_s)->hasError());
    QVERIFY(frameOf(dialog, u"till"_s)->error()->text().contains(u"This has passed"_s));
    ViewBench::press(Qt::Key_Down, Qt::AltModifier); // the way out that the error names
    QVERIFY(!frameOf(dialog, u"till"_s)->hasError());
    ViewBench::press(Qt::Key_3, Qt::AltModifier); // next Monday
    QTRY_COMPARE(till->date().dayOfWeek(), 1); // a key presses the button for a moment
    const QDateTime monday(till->date(), till->time(), QTimeZone("Asia/Shanghai"));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"pending"_s);
    QCOMPARE(bench->ticket().pendingTill, monday.toUTC()); // the desk's wall time, wherever this test runs
}

void TicketDialogsTest::textsAreKeptWhenADialogIsLeft()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"cancel"_s);
    QVERIFY(dialog);
    ViewBench::type(u"logged twice"_s);
    ViewBench::press(Qt::Key_Escape);
    QTRY_VERIFY(!bench->view->actions().dialog());
    dialog = start(*bench, u"cancel"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"reason"_s)->toPlainText(), u"logged twice"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"cancelled"_s);
    QVERIFY(bench->drafts->keys().isEmpty());
}

void TicketDialogsTest::reassigningNeedsAReason()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"assign"_s);
    QVERIFY(dialog);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"group"_s)->hasError());
    auto *filter = dialog->findChild<QLineEdit *>(u"filter"_s);
    filter->setFocus();
    ViewBench::type(u"Gao"_s); // a person inside a group that does not match
    ViewBench::press(Qt::Key_Return);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"reason"_s)->hasError());
    ViewBench::type(u"his gateway"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().owner, bench->bench->colleague);
    QCOMPARE(bench->ticket().group, bench->bench->secondLine);
    QCOMPARE(bench->ticket().reassignCount, 1);
}

/// Somebody of the second line works until in four hours, knows the service and speaks with the caller.
static Result<void> putOnShift(Connection &connection, const QDateTime &now)
{
    const auto text = [](const QDateTime &at) { return at.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s); };
    for (const QString &sql :
         {u"INSERT INTO staff (id, name, role) VALUES (7, 'Lin Hao', 'agent'), (8, 'Zhou Min', 'agent')"_s, u"INSERT INTO group_member (group_id, staff_id) VALUES (2, 7), (2, 8)"_s,
          u"INSERT INTO shift_pattern (id, code, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES (1, 'day', '白', 'Day', 'early', 'UTC', 0, 600, '2026-01-01T00:00:00.000Z')"_s,
          u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) VALUES (2, 7, 1, '2026-03-10', '%1', '%2', 'published', '2026-01-01T00:00:00.000Z')"_s
              .arg(text(now.addSecs(-3600)), text(now.addSecs(4 * 3600))),
          u"INSERT INTO staff_profile (staff_id, languages, skills, changed_at) VALUES (7, 'zh en', 'vpn', '2026-01-01T00:00:00.000Z')"_s})
        FRONTDESK_TRY(connection.run(sql));
    return {};
}

void TicketDialogsTest::whoIsOnShiftIsSuggestedFirstAndOneKeyAssigns()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, ViewBench::make(backend));
    FRONTDESK_OK(putOnShift(*bench->bench->connection, bench->bench->now));
    FRONTDESK_OK(bench->bench->rereadReference());
    bench->mine = std::make_unique<Desk>(bench->bench->address, true);
    FRONTDESK_OK(await(bench->mine->open(TestDesk::admin(backend))));
    TicketDraft draft;
    draft.group = bench->bench->secondLine;
    draft.service = {1};
    FRONTDESK_VALUE(ticket, bench->bench->create(draft));
    QVERIFY(bench->show(ticket.id));
    ActionDialog *dialog = start(*bench, u"assign"_s);
    QVERIFY(dialog);
    auto *tree = dialog->findChild<QTreeView *>(u"group"_s);
    const QAbstractItemModel *rows = tree->model();
    QTRY_COMPARE(rows->index(0, 0).data().toString(), u"Suggested for Line 2 A"_s);
    const QModelIndex first = rows->index(0, 0, rows->index(0, 0));
    QCOMPARE(rows->rowCount(rows->index(0, 0)), 1); // the others of the group are known not to be on shift
    const QString words = first.data().toString();
    QVERIFY2(words.startsWith(u"Lin Hao · On shift till "_s), qPrintable(words));
    QVERIFY2(words.endsWith(u" · speaks Chinese · knows Remote access VPN · 0 in hand"_s), qPrintable(words));
    QVERIFY(!tree->currentIndex().isValid()); // what comes by itself chooses nothing
    auto *take = dialog->findChild<KeyButton *>(u"take_suggestion_button"_s);
    QVERIFY(take->isVisible() && take->isEnabled());
    if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
        dialog->grab().save(folder + u"/suggested.png"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(bench->ticket().owner, Id<Staff>{7});
    QCOMPARE(bench->ticket().group, bench->bench->secondLine);
    QCOMPARE(bench->ticket().reassignCount, 0);
    const QString reason = bench->view->shown().journal.last().event.body.value("reason"_L1).toString();
    QVERIFY2(reason.startsWith(u"Suggested: On shift till "_s), qPrintable(reason));
}

void TicketDialogsTest::aSuggestionAgainstSomebodyElseNeedsAReasonOfItsOwn()
{
    FRONTDESK_VALUE(bench, ViewBench::make(u"sqlite"_s));
    FRONTDESK_OK(putOnShift(*bench->bench->connection, bench->bench->now));
    FRONTDESK_OK(bench->bench->rereadReference());
    bench->mine = std::make_unique<Desk>(bench->bench->address, true);
    FRONTDESK_OK(await(bench->mine->open(TestDesk::admin(u"sqlite"_s))));
    TicketDraft draft;
    draft.group = bench->bench->secondLine;
    draft.owner = bench->bench->colleague;
    FRONTDESK_VALUE(ticket, bench->bench->create(draft));
    QVERIFY(bench->show(ticket.id));
    ActionDialog *dialog = start(*bench, u"assign"_s);
    QVERIFY(dialog);
    auto *take = dialog->findChild<KeyButton *>(u"take_suggestion_button"_s);
    QTRY_VERIFY(take->isEnabled());
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s);
    QTRY_VERIFY(reason->hasFocus());
    QCOMPARE(reason->toPlainText(), QString());
    ViewBench::type(u"he is off"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().owner, Id<Staff>{7});
}

void TicketDialogsTest::whereNobodyIsLeftTheSuggestionSaysSo()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s}); // by the only one of the first line
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"assign"_s);
    QVERIFY(dialog);
    auto *take = dialog->findChild<KeyButton *>(u"take_suggestion_button"_s);
    QTRY_VERIFY(take->toolTip().contains(u"Nobody of the group comes into question now"_s));
    QVERIFY(!take->isEnabled());
    QVERIFY(dialog->findChild<QTreeView *>(u"group"_s)->model()->rowCount() > 0); // by hand it goes as ever
}

void TicketDialogsTest::closingWaitsForTheCallersStillToBeTold()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s, u"resolve"_s, u"ask"_s});
    QVERIFY(bench);
    FRONTDESK_OK(bench->bench->write([&](Session &session) { return ticketwork::addCaller(session, bench->bench->context(), bench->view->shownTicket(), bench->bench->vipCaller, 0); }));
    bench->view->reload();
    QTRY_COMPARE(bench->view->shown().callers.size(), 2);
    ActionDialog *dialog = start(*bench, u"close"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(u"to_tell"_s)->text().contains(u"Martin Köhler"_s));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    auto *banner = dialog->findChild<ErrorBanner *>(u"banner"_s);
    QTRY_VERIFY(banner->text().contains(u"Martin Köhler"_s));
    dialog->reject();
    auto *told = bench->find<KeyButton>("tell_2");
    QVERIFY(told && told->isVisibleTo(bench->view.get()));
    told->click();
    QTRY_VERIFY(bench->kinds().contains(u"told"_s));
    QVERIFY(start(*bench, u"close"_s));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"closed"_s);
}

void TicketDialogsTest::noReopens()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s, u"resolve"_s, u"ask"_s});
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"close"_s);
    QVERIFY(dialog);
    dialog->findChild<SegmentedControl *>(u"code"_s)->segment(u"no"_s)->click();
    QCOMPARE(dialog->findChild<KeyButton *>(u"commit"_s)->text(), u"Reopen"_s);
    dialog->findChild<QPlainTextEdit *>(u"text"_s)->setFocus();
    ViewBench::type(u"again at nine"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);
    QCOMPARE(bench->ticket().reopenCount, 1);
}

void TicketDialogsTest::anotherTicketIsLinkedByItsNumber()
{
    const auto bench = open();
    QVERIFY(bench);
    const auto other = bench->bench->create();
    QVERIFY(other);
    ActionDialog *dialog = start(*bench, u"link"_s);
    QVERIFY(dialog);
    ViewBench::type(u"INC-999999"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"other"_s)->hasError());
    auto *number = dialog->findChild<QLineEdit *>(u"other"_s);
    QCOMPARE(QApplication::focusWidget(), number);
    number->clear();
    ViewBench::type(other->number);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->view->shown().links.size(), 1);
    QCOMPARE(bench->view->shown().links.first().number, other->number);
}

void TicketDialogsTest::aPriorityByHandNeedsAReason()
{
    const auto bench = open();
    QVERIFY(bench);
    ActionDialog *dialog = start(*bench, u"priority"_s);
    QVERIFY(dialog);
    dialog->findChild<SegmentedControl *>(u"priority"_s)->segment(u"1"_s)->click();
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frameOf(dialog, u"reason"_s)->hasError());
    ViewBench::type(u"the whole floor"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().priority, 1);
    QCOMPARE(bench->ticket().priorityReason, u"the whole floor"_s);
}

void TicketDialogsTest::aFinishedTicketIsFollowedUp()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s, u"resolve"_s, u"ask"_s, u"confirm"_s});
    QVERIFY(bench);
    QCOMPARE(bench->ticket().state, u"closed"_s);
    QVERIFY(bench->find<KeyButton>("button_follow_up")->isVisible());
    QVERIFY(!bench->find<KeyButton>("button_resolve")->isEnabled());
    QSignalSpy asked(bench->view.get(), &Page::ticketRequested);
    QVERIFY(start(*bench, u"follow_up"_s));
    ViewBench::type(u"It is back"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(asked.size(), 1);
    QTRY_COMPARE(bench->view->shown().links.size(), 1);
}

void TicketDialogsTest::aListStartsActionsByNumberOnly()
{
    const auto bench = open();
    QVERIFY(bench);
    TicketActions &actions = bench->view->actions();
    actions.start(u"take"_s, QList{bench->view->shownTicket()}, bench->view.get());
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);
    QSignalSpy failed(&actions, &TicketActions::failed);
    actions.start(u"close"_s, QList{bench->view->shownTicket()}, bench->view.get());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!actions.dialog());
    QTRY_VERIFY(bench->find<ErrorBanner>("banner")->text().contains(u"closed once it is resolved"_s));
}

/// Closed by the colleague, who has it.
static void closeAsColleague(TicketAction &action)
{
    action.code = action.action == "confirm"_L1 ? u"yes"_s : u"solved"_s;
    action.text = u"done"_s;
}

void TicketDialogsTest::aColleagueWritesDownWhatTheCallerOfAClosedTicketSays()
{
    const auto bench = open();
    QVERIFY(bench);
    auto *row = bench->find<ActionRow>("action_row");
    for (const QString &step : {u"take"_s, u"resolve"_s})
        FRONTDESK_OK(bench->they(step, closeAsColleague));
    QTRY_COMPARE(bench->ticket().state, u"resolved"_s);
    QVERIFY(!row->action(u"rate"_s)->isVisible()); // nobody was asked yet
    FRONTDESK_OK(bench->they(u"confirm"_s, closeAsColleague));
    QTRY_COMPARE(bench->ticket().state, u"closed"_s);
    QTRY_VERIFY(row->action(u"rate"_s)->isEnabled());
    QVERIFY(bench->find<KeyButton>("button_rate")->isVisible());

    bench->view->focusStart();
    ViewBench::press(Qt::Key_Q, Qt::ShiftModifier);
    QTRY_VERIFY(bench->view->actions().dialog());
    ActionDialog *dialog = bench->view->actions().dialog();
    QVERIFY(ViewBench::waitForFocus(dialog));
    auto *score = dialog->findChild<QComboBox *>(u"code"_s);
    QCOMPARE(QApplication::focusWidget(), score);
    QCOMPARE(score->currentIndex(), -1); // nothing is chosen for the caller
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(frameOf(dialog, u"code"_s)->hasError());
    QCOMPARE(namelessControls(dialog).join(u'\n'), QString());
    QTest::keyClick(score, Qt::Key_4);
    QCOMPARE(score->currentData().toString(), u"4"_s);
    ViewBench::press(Qt::Key_Tab);
    ViewBench::type(u"Quick, thank you"_s);
    if (const QString shots = qEnvironmentVariable("FRONTDESK_SHOTS"); !shots.isEmpty())
        dialog->grab().save(shots + u"/rate-dialog.png"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->view->shown().survey && bench->view->shown().survey->isAnswered());
    QCOMPARE(bench->view->shown().survey->score, 4);
    QCOMPARE(bench->view->shown().survey->comment, u"Quick, thank you"_s);
    QCOMPARE(bench->kinds().last(), u"rated"_s);
    QTRY_VERIFY(!row->action(u"rate"_s)->isVisible());
    QCOMPARE(bench->drafts->keys(), QStringList());
    if (const QString shots = qEnvironmentVariable("FRONTDESK_SHOTS"); !shots.isEmpty())
        bench->view->grab().save(shots + u"/rate-view.png"_s);
}

void TicketDialogsTest::nobodyWritesDownAnAnswerAboutTheirOwnTicket()
{
    const auto bench = open(u"sqlite"_s, {u"take"_s, u"resolve"_s, u"confirm"_s});
    QVERIFY(bench);
    auto *row = bench->find<ActionRow>("action_row");
    QTRY_VERIFY(row->action(u"rate"_s)->isVisible());
    QVERIFY(!row->action(u"rate"_s)->isEnabled());
    QVERIFY2(actionRefusal(row->action(u"rate"_s)).contains(u"colleague"_s), qPrintable(actionRefusal(row->action(u"rate"_s))));
    QSignalSpy failed(&bench->view->actions(), &TicketActions::failed);
    bench->view->actions().start(u"rate"_s, bench->view->shown(), bench->view.get());
    QCOMPARE(failed.size(), 1);
    QVERIFY(!bench->view->actions().dialog());
}

void TicketDialogsTest::everyDialogHasNamesAndOpensAtAField_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("field");
    QTest::newRow("assign") << u"assign"_s << QStringList{} << u"filter"_s;
    QTest::newRow("pending") << u"pending"_s << QStringList{u"take"_s} << u"code"_s;
    QTest::newRow("resolve") << u"resolve"_s << QStringList{u"take"_s} << u"code"_s;
    QTest::newRow("close") << u"close"_s << QStringList{u"take"_s, u"resolve"_s} << u"text"_s;
    QTest::newRow("reopen") << u"reopen"_s << QStringList{u"take"_s, u"resolve"_s} << u"reason"_s;
    QTest::newRow("cancel") << u"cancel"_s << QStringList{} << u"reason"_s;
    QTest::newRow("link") << u"link"_s << QStringList{} << u"other"_s;
    QTest::newRow("priority") << u"priority"_s << QStringList{} << u"reason"_s;
}

void TicketDialogsTest::everyDialogHasNamesAndOpensAtAField()
{
    QFETCH(QString, action);
    QFETCH(QStringList, steps);
    QFETCH(QString, field);
    const auto bench = open(u"sqlite"_s, steps);
    QVERIFY(bench);
    const ActionDialog *dialog = start(*bench, action);
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), field);
    const QStringList nameless = namelessControls(dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(TicketDialogsTest)
#include "tst_ticketdialogs.moc"
