#include "tests/support/accessiblecheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/errorbanner.h"
#include "ui/shell/language.h"
#include "ui/ticket/actiondialog.h"
#include "ui/ticket/massdialog.h"
#include "ui/ticket/massresults.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A mass change from the queue, as a person does it: select, a key, one dialog, a result per ticket, undo.
class MassDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void manyAreAssignedByKeyboardAndTakenBack_data() { TestDesk::addBackends(); }
    void manyAreAssignedByKeyboardAndTakenBack();
    void refusedOnesAreNamedAndStaySelected();
    void eachUndoThatCannotBeDoneIsNamed();
    void aTagGoesToAllAndAwayAgain();
    void whatOneTicketAloneCanHaveIsSaid();
    void aStaleRowIsNotTakenFromAColleague();
    void itIsCancelledAndGoesOn();
    void itIsDrawn_data();
    void itIsDrawn();

private:
    struct Queue
    {
        std::unique_ptr<ViewBench> bench;
        std::unique_ptr<QueuePage> page;
        TicketActions *actions = nullptr;
        QList<Ticket> tickets;
        ActionDialog *dialog() const
        {
            return QTest::qWaitFor([this] { return actions->dialog() != nullptr; }) && ViewBench::waitForFocus(actions->dialog()) ? actions->dialog() : nullptr;
        }
        MassDialog *mass() const
        {
            return QTest::qWaitFor([this] { return actions->massDialog() != nullptr && !actions->massDialog()->change().running(); }, 20000) ? actions->massDialog() : nullptr;
        }
        QString state(int i) const { return bench->bench->read(tickets.at(i).id).value_or(Ticket()).state; }
    };
    std::unique_ptr<Queue> open(const QString &backend, int count);
};

std::unique_ptr<MassDialogTest::Queue> MassDialogTest::open(const QString &backend, int count)
{
    auto queue = std::make_unique<Queue>();
    auto made = ViewBench::make(backend);
    if (!made)
        return nullptr;
    queue->bench = std::move(*made);
    for (int i = 0; i < count; ++i) {
        TicketDraft draft;
        draft.title = u"Ticket %1"_s.arg(i);
        auto ticket = queue->bench->bench->create(draft);
        if (!ticket)
            return nullptr;
        queue->tickets += *ticket;
    }
    queue->page = std::make_unique<QueuePage>(*queue->bench->mine, *queue->bench->drafts);
    queue->actions = new TicketActions(*queue->bench->mine, *queue->bench->drafts, queue->page.get());
    QueuePage *page = queue->page.get();
    TicketActions *actions = queue->actions;
    connect(page, &QueuePage::actionRequested, actions, [page, actions](const QString &action, const QList<MassTarget> &targets) { actions->start(action, targets, page); });
    connect(actions, &TicketActions::selectionRequested, page, &QueuePage::selectTickets);
    connect(actions, &TicketActions::failed, page, [page](const TicketAction &, const Error &error) { page->showError(error); });
    page->resize(1200, 700);
    page->show();
    page->focusStart();
    if (!QTest::qWaitForWindowExposed(page) || !QTest::qWaitFor([&] { return page->model()->orderKnown() && page->model()->rowCount() == count && page->model()->ticket(count - 1).has_value(); }, 20000)) {
        qWarning("the list did not come: %d", page->model()->rowCount());
        return nullptr;
    }
    return ViewBench::waitForFocus(page) ? std::move(queue) : nullptr;
}

void MassDialogTest::manyAreAssignedByKeyboardAndTakenBack()
{
    FRONTDESK_BACKEND(backend);
    const auto queue = open(backend, 60);
    QVERIFY(queue);
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::press(Qt::Key_A);
    ActionDialog *dialog = queue->dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->many(), 60);
    QVERIFY(dialog->windowTitle().contains(u"60"_s));
    QCOMPARE(namelessControls(dialog), QStringList());
    ViewBench::type(u"Line 2 A"_s);
    ViewBench::press(Qt::Key_Return);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier); // without a reason: asked for first
    QVERIFY(queue->actions->dialog());
    ViewBench::type(u"month end"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    MassDialog *mass = queue->mass();
    QVERIFY(mass);
    QTRY_COMPARE(mass->change().count(MassOutcome::Kind::Done), 60);
    QVERIFY(mass->windowTitle().contains(u"Line 2 A"_s));
    QCOMPARE(mass->results()->rowCount(), 60);
    QCOMPARE(mass->results()->index(0, MassResults::Result).data().toString(), u"Assigned"_s);
    QTRY_VERIFY(!mass->results()->index(0, MassResults::Title).data().toString().isEmpty());
    QCOMPARE(namelessControls(mass), QStringList());
    for (const int i : {0, 59})
        QCOMPARE(queue->state(i), u"assigned"_s);
    QVERIFY(ViewBench::waitForFocus(mass));
    ViewBench::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(mass->isUndo() && !mass->change().running() && mass->change().count(MassOutcome::Kind::Done) == 60);
    for (const int i : {0, 59})
        QCOMPARE(queue->state(i), u"new"_s);
    QCOMPARE(mass->results()->index(0, MassResults::Result).data().toString(), u"Taken back"_s);
    FRONTDESK_VALUE(events, queue->bench->bench->journal(queue->tickets.first().id));
    QCOMPARE(events.last().event.kind, u"undone"_s);
    QPointer<MassDialog> gone(mass);
    ViewBench::press(Qt::Key_Escape);
    QTRY_VERIFY(!gone);
}

void MassDialogTest::refusedOnesAreNamedAndStaySelected()
{
    const auto queue = open(u"sqlite"_s, 5);
    QVERIFY(queue);
    for (int i = 0; i < 5; ++i)
        ViewBench::press(Qt::Key_Down, Qt::ShiftModifier);
    // A colleague resolves one and hands another on while the dialog is open: rows as they were seen.
    QSignalSpy refreshed(queue->page->model(), &TicketListModel::orderChanged);
    ViewBench::press(Qt::Key_P);
    ActionDialog *dialog = queue->dialog();
    QVERIFY(dialog);
    const Id<Ticket> theirs = queue->tickets.at(2).id;
    FRONTDESK_OK(queue->bench->they(u"assign"_s, [&](TicketAction &action) { action.group = queue->bench->bench->secondLine; }, theirs));
    ViewBench::press(Qt::Key_Down);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    MassDialog *mass = queue->mass();
    QVERIFY(mass);
    // New tickets cannot wait yet; each says so itself, the changed one says who was there.
    QTRY_COMPARE(mass->change().count(MassOutcome::Kind::Refused), 5);
    bool told = false;
    for (int row = 0; row < mass->results()->rowCount(); ++row) {
        const QString reason = mass->results()->index(row, MassResults::Reason).data().toString();
        QVERIFY(!reason.isEmpty());
        if (mass->results()->outcome(row).ticket == theirs) {
            QVERIFY2(reason.contains(u"Gao Xiang"_s), qPrintable(reason));
            told = true;
        }
    }
    QVERIFY(told);
    QTRY_COMPARE(queue->page->list()->selectedTickets().size(), 5);
    QSignalSpy opened(queue->actions, &TicketActions::ticketRequested);
    QVERIFY(ViewBench::waitForFocus(mass));
    ViewBench::press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    ViewBench::press(Qt::Key_S, Qt::AltModifier);
    QCOMPARE(queue->page->list()->selectedTickets().size(), 5);
}

void MassDialogTest::eachUndoThatCannotBeDoneIsNamed()
{
    const auto queue = open(u"sqlite"_s, 4);
    QVERIFY(queue);
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::press(Qt::Key_T); // nothing is asked
    MassDialog *mass = queue->mass();
    QVERIFY(mass);
    QTRY_COMPARE(mass->change().count(MassOutcome::Kind::Done), 4);
    FRONTDESK_OK(queue->bench->they(u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"done"_s;
    }, queue->tickets.at(1).id));
    QVERIFY(ViewBench::waitForFocus(mass));
    ViewBench::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(mass->isUndo() && !mass->change().running() && mass->change().count(MassOutcome::Kind::Done) == 3);
    QCOMPARE(mass->results()->outcome(0).ticket, queue->tickets.at(1).id); // refused first
    const QString reason = mass->results()->index(0, MassResults::Reason).data().toString();
    QVERIFY2(reason.contains(u"Gao Xiang"_s), qPrintable(reason));
    QCOMPARE(mass->results()->index(0, MassResults::Result).data().toString(), u"Not taken back"_s);
    QCOMPARE(queue->state(1), u"resolved"_s);
    QCOMPARE(queue->state(0), u"new"_s);
}

void MassDialogTest::aTagGoesToAllAndAwayAgain()
{
    const auto queue = open(u"sqlite"_s, 3);
    QVERIFY(queue);
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::press(Qt::Key_G);
    ActionDialog *dialog = queue->dialog();
    QVERIFY(dialog);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(queue->actions->dialog()); // a tag is needed
    dialog->findChild<QLineEdit *>(u"text"_s)->setText(u"outage，骨干网, outage"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    MassDialog *mass = queue->mass();
    QVERIFY(mass);
    QTRY_COMPARE(mass->change().count(MassOutcome::Kind::Done), 3);
    const auto tags = [&] { return await(queue->bench->theirs->tickets().allTags()).value_or(QStringList()); };
    QCOMPARE(tags(), (QStringList{u"outage"_s, u"骨干网"_s}));
    QVERIFY(ViewBench::waitForFocus(mass));
    ViewBench::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(tags(), QStringList());
}

void MassDialogTest::whatOneTicketAloneCanHaveIsSaid()
{
    const auto queue = open(u"sqlite"_s, 3);
    QVERIFY(queue);
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::press(Qt::Key_L);
    auto *banner = queue->page->findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->text().contains(u"one ticket at a time"_s));
    QVERIFY(!queue->actions->dialog());
    // Two may be merged.
    ViewBench::press(Qt::Key_Home);
    ViewBench::press(Qt::Key_Down, Qt::ShiftModifier);
    ViewBench::press(Qt::Key_M);
    ActionDialog *dialog = queue->dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->objectName(), u"merge_dialog"_s);
    QTRY_VERIFY(!dialog->findChild<QLineEdit *>(u"other"_s)->text().isEmpty());
}

void MassDialogTest::aStaleRowIsNotTakenFromAColleague()
{
    const auto queue = open(u"sqlite"_s, 1);
    QVERIFY(queue);
    const MassTarget seen{queue->tickets.first().id, queue->tickets.first().flowSeq};
    FRONTDESK_OK(queue->bench->they(u"take"_s, {}, seen.ticket));
    queue->actions->start(u"take"_s, QList{seen}, queue->page.get());
    auto *banner = queue->page->findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->text().contains(u"Gao Xiang took it"_s));
    FRONTDESK_VALUE(now, queue->bench->bench->read(seen.ticket));
    QCOMPARE(now.owner, queue->bench->theirs->actor().staff);
}

void MassDialogTest::itIsCancelledAndGoesOn()
{
    const auto queue = open(u"sqlite"_s, 180);
    QVERIFY(queue);
    QList<MassTarget> targets;
    for (const Ticket &ticket : std::as_const(queue->tickets))
        targets += MassTarget{ticket.id};
    TicketAction action;
    action.action = u"take"_s;
    MassDialog *mass = queue->actions->runMany(action, targets, queue->page.get());
    connect(&mass->change(), &MassChange::progressed, mass, [mass] {
        if (mass->change().count(MassOutcome::Kind::Waiting) > 0)
            mass->reject();
    });
    QTRY_VERIFY(!mass->change().running());
    QVERIFY(mass->isVisible()); // the first Esc stops, it does not close
    const int left = mass->change().count(MassOutcome::Kind::Waiting);
    QVERIFY(left > 0);
    disconnect(&mass->change(), &MassChange::progressed, mass, nullptr);
    mass->findChild<QAction *>(u"go_on"_s)->trigger();
    QTRY_COMPARE(mass->change().count(MassOutcome::Kind::Done), 180);
}

void MassDialogTest::itIsDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("zh");
    QTest::newRow("en.light") << false << false;
    QTest::newRow("zh.dark") << true << true;
}

void MassDialogTest::itIsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, zh);
    Language language(zh ? u"zh"_s : u"en"_s);
    Theme::of(qApp)->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    const auto queue = open(u"sqlite"_s, 12);
    QVERIFY(queue);
    for (const int i : {1, 4, 7})
        FRONTDESK_OK(queue->bench->they(u"cancel"_s, [](TicketAction &action) { action.reason = u"twice"_s; }, queue->tickets.at(i).id));
    QList<MassTarget> targets;
    for (const Ticket &ticket : std::as_const(queue->tickets))
        targets += MassTarget{ticket.id};
    TicketAction action;
    action.action = u"assign"_s;
    action.group = queue->bench->bench->secondLine;
    action.reason = u"month end"_s;
    MassDialog *mass = queue->actions->runMany(action, targets, queue->page.get());
    QTRY_VERIFY(mass->results()->rowCount() == 12);
    QTRY_VERIFY(!mass->results()->index(11, MassResults::Title).data().toString().isEmpty());
    const QImage image = mass->grab().toImage();
    QCOMPARE(image.pixelColor(4, image.height() - 4).lightness() < 128, dark);
    if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
        QVERIFY(image.save(u"%1/mass.%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    Theme::of(qApp)->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(MassDialogTest)
#include "tst_massdialog.moc"
