#include "tests/support/accessiblecheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/journalview.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/ticket/actiondialog.h"
#include "ui/ticket/massdialog.h"
#include "ui/ticket/telldialog.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/ticketedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Merges, links and parents in the ticket view.
class MergeViewTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void twoTicketsAreMergedAndComeApartAgain_data() { TestDesk::addBackends(); }
    void twoTicketsAreMergedAndComeApartAgain();
    void theOtherIsFoundByWordsAndByItsCaller();
    void theOtherMayBeTheOneThatIsCancelled();
    void whatCannotBeMergedIsSaidAtItsField();
    void aLinkIsAddedAndRemovedInTheView();
    void childrenAreResolvedWithTheirParentAndCallersTold_data() { TestDesk::addBackends(); }
    void childrenAreResolvedWithTheirParentAndCallersTold();

private:
    std::unique_ptr<ViewBench> open(const QString &backend = u"sqlite"_s);
    static ActionDialog *start(const ViewBench &bench, Qt::Key key)
    {
        ViewBench::press(key);
        if (!QTest::qWaitFor([&] { return bench.view->actions().dialog() != nullptr; }))
            return nullptr;
        ActionDialog *dialog = bench.view->actions().dialog();
        return ViewBench::waitForFocus(dialog) ? dialog : nullptr;
    }
    static void shot(QWidget *widget, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
            widget->grab().save(u"%1/%2.png"_s.arg(folder, name));
    }
};

std::unique_ptr<ViewBench> MergeViewTest::open(const QString &backend)
{
    auto made = ViewBench::make(backend);
    if (!made) {
        qWarning("%s: %s", qPrintable(made.error().code), qPrintable(made.error().detail));
        return nullptr;
    }
    TicketDraft draft;
    draft.title = u"VPN refuses to connect"_s;
    draft.caller = (*made)->bench->vipCaller;
    auto ticket = (*made)->bench->create(draft);
    if (!ticket || !(*made)->show(ticket->id))
        return nullptr;
    return std::move(*made);
}

void MergeViewTest::twoTicketsAreMergedAndComeApartAgain()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend);
    QVERIFY(bench);
    TicketDraft draft;
    draft.title = u"VPN drops"_s;
    draft.caller = bench->bench->caller;
    FRONTDESK_VALUE(kept, bench->bench->create(draft));
    const Id<Ticket> mine = bench->view->shownTicket();
    ActionDialog *dialog = start(*bench, Qt::Key_M);
    QVERIFY(dialog);
    QCOMPARE(namelessControls(dialog), QStringList());
    auto *other = dialog->findChild<TicketEdit *>(u"other"_s);
    QCOMPARE(QApplication::focusWidget(), other);
    ViewBench::type(kept.number);
    QTRY_COMPARE(other->ticket().id, kept.id);
    QTRY_VERIFY(dialog->findChild<QWidget *>(u"card_other"_s)->findChildren<QLabel *>().at(1)->text().contains(kept.number));
    shot(dialog, u"merge"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().state, u"cancelled"_s);
    QCOMPARE(bench->ticket().duplicateOf, kept.id);
    auto *merged = bench->find<ErrorBanner>("merged");
    QTRY_VERIFY(merged->isVisible());
    QVERIFY(merged->text().contains(kept.number));
    shot(bench->view.get(), u"merged"_s);
    // The way there, and back again from the ticket that went on.
    QSignalSpy asked(bench->view.get(), &Page::ticketRequested);
    bench->view->findChild<QAction *>(u"open_target"_s)->trigger();
    QCOMPARE(asked.last().first().value<Id<Ticket>>(), kept.id);
    bench->view->showTicket(kept.id);
    QTRY_COMPARE(bench->ticket().id, kept.id);
    QVERIFY(merged->isHidden());
    QCOMPARE(bench->view->shown().callers.size(), 2);
    auto *apart = bench->view->findChildren<QToolButton *>(QRegularExpression(u"^unlink_"_s)).value(0);
    QVERIFY(apart);
    apart->click();
    QTRY_COMPARE(bench->view->shown().callers.size(), 1);
    FRONTDESK_VALUE(back, bench->bench->read(mine));
    QCOMPARE(back.state, u"new"_s);
    QVERIFY(!back.duplicateOf);
}

void MergeViewTest::theOtherIsFoundByWordsAndByItsCaller()
{
    const auto bench = open();
    QVERIFY(bench);
    TicketDraft draft;
    draft.title = u"打印机卡纸"_s;
    draft.caller = bench->bench->vipCaller;
    FRONTDESK_VALUE(printer, bench->bench->create(draft));
    ActionDialog *dialog = start(*bench, Qt::Key_M);
    QVERIFY(dialog);
    auto *other = dialog->findChild<TicketEdit *>(u"other"_s);
    ViewBench::press(Qt::Key_Down); // this caller's open ones, without the ticket itself
    QTRY_COMPARE(other->candidates().size(), 1);
    QCOMPARE(other->candidates().first().id, printer.id);
    other->clear();
    ViewBench::press(Qt::Key_Escape); // the list
    other->setFocus();
    ViewBench::type(u"卡纸"_s);
    QTRY_COMPARE(other->candidates().size(), 1);
    QVERIFY(!other->ticket().id); // words are no choice yet
}

void MergeViewTest::theOtherMayBeTheOneThatIsCancelled()
{
    const auto bench = open();
    QVERIFY(bench);
    FRONTDESK_VALUE(twin, bench->bench->create());
    ActionDialog *dialog = start(*bench, Qt::Key_M);
    QVERIFY(dialog);
    auto *other = dialog->findChild<TicketEdit *>(u"other"_s);
    ViewBench::type(twin.number);
    QTRY_COMPARE(other->ticket().id, twin.id);
    dialog->findChild<SegmentedControl *>(u"stays"_s)->setCurrent(u"this"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->kinds().contains(u"linked"_s));
    FRONTDESK_VALUE(cancelled, bench->bench->read(twin.id));
    QCOMPARE(cancelled.state, u"cancelled"_s);
    QCOMPARE(bench->ticket().state, u"new"_s);
}

void MergeViewTest::whatCannotBeMergedIsSaidAtItsField()
{
    const auto bench = open();
    QVERIFY(bench);
    FRONTDESK_VALUE(done, bench->bench->create());
    FRONTDESK_OK(bench->they(u"cancel"_s, [](TicketAction &action) { action.reason = u"withdrawn"_s; }, done.id));
    ActionDialog *dialog = start(*bench, Qt::Key_M);
    QVERIFY(dialog);
    auto *other = dialog->findChild<TicketEdit *>(u"other"_s);
    const auto frame = [&] {
        for (FieldFrame *each : dialog->findChildren<FieldFrame *>()) {
            if (each->editor() == other)
                return each;
        }
        return static_cast<FieldFrame *>(nullptr);
    }();
    QVERIFY(frame);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frame->hasError());
    ViewBench::type(done.number);
    QVERIFY(!frame->hasError());
    QTRY_COMPARE(other->ticket().id, done.id);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(frame->hasError());
    QVERIFY(frame->error()->text().contains(done.number));
    QCOMPARE(bench->ticket().state, u"new"_s);
}

void MergeViewTest::aLinkIsAddedAndRemovedInTheView()
{
    const auto bench = open();
    QVERIFY(bench);
    FRONTDESK_VALUE(parent, bench->bench->create());
    ActionDialog *dialog = start(*bench, Qt::Key_L);
    QVERIFY(dialog);
    ViewBench::type(parent.number);
    auto *relation = dialog->findChild<QComboBox *>(u"code"_s);
    relation->setCurrentIndex(relation->findData(u"parent"_s));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().parent, parent.id);
    QTRY_VERIFY(bench->view->findChild<QToolButton *>(u"unlink_"_s + parent.number));
    bench->view->findChild<QToolButton *>(u"unlink_"_s + parent.number)->click();
    QTRY_VERIFY(!bench->ticket().parent);
    QTRY_COMPARE(bench->view->shown().links.size(), 0);
}

void MergeViewTest::childrenAreResolvedWithTheirParentAndCallersTold()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend);
    QVERIFY(bench);
    QList<Ticket> children;
    for (int i = 0; i < 3; ++i) {
        TicketDraft draft;
        draft.title = u"no network in room %1"_s.arg(i);
        draft.caller = bench->bench->caller;
        FRONTDESK_VALUE(child, bench->bench->create(draft));
        children += child;
        FRONTDESK_OK(bench->they(u"link"_s, [&](TicketAction &action) {
            action.code = u"child"_s;
            action.other = child.id;
        }));
    }
    QTRY_COMPARE(bench->view->shown().links.size(), 3);
    ActionDialog *dialog = start(*bench, Qt::Key_R);
    QVERIFY(dialog);
    auto *second = dialog->findChild<QCheckBox *>(u"child_"_s + children.at(1).number);
    QVERIFY(second && second->isChecked());
    second->setChecked(false);
    ViewBench::press(Qt::Key_Down);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"text"_s);
    text->setFocus();
    ViewBench::type(u"the switch was replaced"_s);
    shot(dialog, u"resolve_parent"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->ticket().phase, u"resolved"_s);
    QTRY_VERIFY(bench->view->actions().tellDialog() && bench->view->actions().tellDialog()->isVisible());
    const auto stateOf = [&](int i) { return bench->bench->read(children.at(i).id).value_or(Ticket()).phase; };
    QCOMPARE(stateOf(0), u"resolved"_s);
    QCOMPARE(stateOf(1), u"new"_s);
    QCOMPARE(stateOf(2), u"resolved"_s);
    FRONTDESK_VALUE(events, bench->bench->journal(children.at(0).id));
    QCOMPARE(events.last().event.body.value(u"with_id"_s).toInteger(), bench->view->shownTicket().value);

    TellDialog *tell = bench->view->actions().tellDialog();
    QVERIFY(ViewBench::waitForFocus(tell));
    QCOMPARE(namelessControls(tell), QStringList());
    shot(tell, u"tell"_s);
    const auto boxes = tell->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 3); // the parent's caller and those of two children
    boxes.at(0)->setChecked(true);
    boxes.at(2)->setChecked(true);
    QPointer<TellDialog> open(tell);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!open);
    const auto told = [&](Id<Ticket> id) {
        const auto page = await(bench->theirs->tickets().page(id));
        return page && page->callers.first().toldAt.isValid();
    };
    QVERIFY(told(bench->view->shownTicket()));
    QVERIFY(!told(children.at(0).id));
    QVERIFY(told(children.at(2).id));
    // The results may be undone in one go.
    MassDialog *mass = bench->view->actions().massDialog();
    QVERIFY(mass);
    shot(mass, u"children"_s);
    QVERIFY(ViewBench::waitForFocus(mass));
    ViewBench::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stateOf(0), u"new"_s);
    QTRY_COMPARE(mass->change().count(MassOutcome::Kind::Done), 2);
}

QTEST_MAIN(MergeViewTest)
#include "tst_mergeview.moc"
