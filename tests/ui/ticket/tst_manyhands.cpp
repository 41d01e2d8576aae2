#include "core/people/peopleservice.h"
#include "core/people/presenceservice.h"
#include "core/ticket/erasework.h"
#include "tests/support/accessiblecheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/inlineedit.h"
#include "ui/kit/journalview.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/people/customerdialog.h"
#include "ui/ticket/actiondialog.h"
#include "ui/ticket/eventwords.h"
#include "ui/ticket/fieldspanel.h"
#include "ui/ticket/personedit.h"
#include "ui/ticket/presencestrip.h"
#include "ui/ticket/tagchoice.h"
#include "ui/ticket/ticketactions.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Two people at one ticket: who is here, whose change holds, whose text stays.
class ManyHandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void whoElseIsHereIsSaidWithinASecond_data() { TestDesk::addBackends(); }
    void whoElseIsHereIsSaidWithinASecond();
    void othersSeeWhoLooksAndWhoTypes_data() { TestDesk::addBackends(); }
    void othersSeeWhoLooksAndWhoTypes();
    void differentFieldsBothSurvive();
    void twoHandsThatGiveTheTicketAwayAreAChoice_data() { TestDesk::addBackends(); }
    void twoHandsThatGiveTheTicketAwayAreAChoice();
    void aPriorityIsAChoiceToo();
    void collidingDetailsKeepBothTexts();
    void aNoteUnderCompositionIsUntouched();
    void theCallerIsCorrected();
    void theCallersDataIsAChoiceToo_data() { TestDesk::addBackends(); }
    void theCallersDataIsAChoiceToo();
    void aReplyBeginsInTheComposer();
    void anErasedTextIsSaidAndTheDraftStays_data() { TestDesk::addBackends(); }
    void anErasedTextIsSaidAndTheDraftStays();
    void tenThousandTagsAreChosenFromAtOnce();

private:
    std::unique_ptr<ViewBench> open(const QString &backend = u"sqlite"_s, TicketDraft draft = {});
    static ActionDialog *dialogOf(const ViewBench &bench)
    {
        if (!QTest::qWaitFor([&] { return bench.view->actions().dialog() != nullptr; }))
            return nullptr;
        ActionDialog *dialog = bench.view->actions().dialog();
        return ViewBench::waitForFocus(dialog) ? dialog : nullptr;
    }
    static ConflictDialog *conflictOver(QWidget *parent)
    {
        ConflictDialog *found = nullptr;
        return QTest::qWaitFor([&] { return (found = parent->findChild<ConflictDialog *>(u"conflict_dialog"_s)) && found->isVisible(); }) && ViewBench::waitForFocus(found) ? found : nullptr;
    }
};

std::unique_ptr<ViewBench> ManyHandsTest::open(const QString &backend, TicketDraft draft)
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

void ManyHandsTest::whoElseIsHereIsSaidWithinASecond()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend);
    QVERIFY(bench);
    auto *strip = bench->find<PresenceStrip>("presence");
    QVERIFY(strip->isHidden());
    const QString who = backend == "sqlite"_L1 ? u"Gao Xiang is "_s : u"You are "_s; // on the server both are one person
    qint64 quickest = std::numeric_limits<qint64>::max(); // what a busy machine adds to one says nothing
    for (const auto &[doing, words] : {std::pair{PresenceDoing::Viewing, u"viewing"_s}, {PresenceDoing::Typing, u"writing"_s}, {PresenceDoing::None, QString()}}) {
        QElapsedTimer timer;
        timer.start();
        bench->theirs->presence().set(bench->view->shownTicket(), doing);
        if (words.isEmpty())
            QTRY_VERIFY(strip->isHidden());
        else
            QTRY_VERIFY(strip->sentences().join(u' ').startsWith(who + words));
        if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty() && !words.isEmpty())
            bench->view->grab().save(u"%1/presence_%2_%3.png"_s.arg(folder, words, backend));
        quickest = std::min(quickest, timer.elapsed());
    }
    QVERIFY2(quickest < 1000, qPrintable(u"%1 ms"_s.arg(quickest)));
    ViewBench::press(Qt::Key_I); // also to say that nobody is
    auto *menu = bench->view->findChild<QMenu *>(u"presence_list"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), u"Nobody else is here"_s);
    menu->close();
}

void ManyHandsTest::othersSeeWhoLooksAndWhoTypes()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend);
    QVERIFY(bench);
    Desk third(bench->bench->address, true);
    FRONTDESK_OK(await(third.open(TestDesk::admin(backend))));
    const Id<Ticket> id = bench->view->shownTicket();
    const auto sees = [&](PresenceDoing doing) {
        const QList<Presence> there = third.presence().at(id);
        return doing == PresenceDoing::None ? there.isEmpty() : there.size() == 1 && there.first().doing == doing;
    };
    QTRY_VERIFY(sees(PresenceDoing::Viewing));
    ViewBench::press(Qt::Key_N);
    ViewBench::type(u"Dear"_s);
    QTRY_VERIFY(sees(PresenceDoing::Typing));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier); // sent: no longer typing
    QTRY_VERIFY(sees(PresenceDoing::Viewing));
    // A second view of the same ticket does not end what the first does.
    {
        TicketView second(*bench->mine, *bench->drafts, id);
        second.show();
        QVERIFY(QTest::qWaitForWindowExposed(&second));
    }
    QVERIFY(!QTest::qWaitFor([&] { return sees(PresenceDoing::None); }, 300));
    QVERIFY(sees(PresenceDoing::Viewing));
    bench->view->hide();
    QTRY_VERIFY(sees(PresenceDoing::None));
}

void ManyHandsTest::differentFieldsBothSurvive()
{
    const auto bench = open();
    QVERIFY(bench);
    auto *row = bench->find<InlineEdit>("field_urgency");
    row->setFocus();
    ViewBench::press(Qt::Key_F2);
    ViewBench::press(Qt::Key_A, Qt::ControlModifier);
    ViewBench::type(u"High"_s);
    FRONTDESK_OK(bench->they(u"edit"_s, [](TicketAction &action) { action.fields.insert(u"service_id"_s, {0, 3}); }));
    QTRY_COMPARE(bench->ticket().service.value, 3);
    QVERIFY(row->isEditing());
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->ticket().urgency, u"high"_s);
    QCOMPARE(bench->ticket().service.value, 3);
    QVERIFY(!bench->view->findChild<ConflictDialog *>());
}

void ManyHandsTest::twoHandsThatGiveTheTicketAwayAreAChoice()
{
    FRONTDESK_BACKEND(backend);
    const auto bench = open(backend);
    QVERIFY(bench);
    ViewBench::press(Qt::Key_T);
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);
    for (const bool mine : {false, true}) {
        ViewBench::press(Qt::Key_A);
        ActionDialog *dialog = dialogOf(*bench);
        QVERIFY(dialog);
        ViewBench::type(mine ? u"Line 2 A"_s : u"First line"_s);
        ViewBench::press(Qt::Key_Return);
        ViewBench::type(u"month end"_s);
        // Theirs arrives while mine is being typed.
        const Id<SupportGroup> theirs = mine ? bench->bench->firstLine : bench->bench->secondLine;
        FRONTDESK_OK(bench->they(u"assign"_s, [&](TicketAction &action) {
            action.group = theirs;
            action.reason = u"looks like the file server"_s;
        }));
        ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
        ConflictDialog *choice = conflictOver(dialog);
        QVERIFY(choice);
        QVERIFY(!choice->isMine());
        QCOMPARE(namelessControls(choice), QStringList());
        if (mine)
            ViewBench::press(Qt::Key_2);
        ViewBench::press(Qt::Key_Return);
        QTRY_VERIFY(!bench->view->actions().dialog());
        QTRY_COMPARE(bench->ticket().group, bench->bench->secondLine);
        QVERIFY(ViewBench::waitForFocus(bench->view.get()));
    }
    QTRY_COMPARE(bench->kinds().count(u"assigned"_s), 3); // both of theirs, and the one that I chose
}

void ManyHandsTest::aPriorityIsAChoiceToo()
{
    const auto bench = open();
    QVERIFY(bench);
    ViewBench::press(Qt::Key_P, Qt::ShiftModifier);
    ActionDialog *dialog = dialogOf(*bench);
    QVERIFY(dialog);
    dialog->findChild<SegmentedControl *>(u"priority"_s)->setCurrent(u"1"_s);
    dialog->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"board meeting"_s);
    FRONTDESK_OK(bench->they(u"priority"_s, [](TicketAction &action) {
        action.priority = 2;
        action.reason = u"several callers"_s;
    }));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(conflictOver(bench->view.get()));
    QTRY_COMPARE(bench->ticket().priority, 2);
    ViewBench::press(Qt::Key_2);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->ticket().priority, 1);
    QCOMPARE(bench->ticket().priorityReason, u"board meeting"_s);
}

void ManyHandsTest::collidingDetailsKeepBothTexts()
{
    TicketDraft draft;
    draft.details = u"third floor"_s;
    const auto bench = open(u"sqlite"_s, draft);
    QVERIFY(bench);
    ViewBench::press(Qt::Key_E, Qt::ShiftModifier);
    ActionDialog *dialog = dialogOf(*bench);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>(u"details"_s);
    QCOMPARE(text->toPlainText(), u"third floor"_s);
    text->setPlainText(u"third floor, room 12"_s);
    FRONTDESK_OK(bench->they(u"edit"_s, [](TicketAction &action) { action.fields.insert(u"details"_s, {u"third floor"_s, u"fourth floor"_s}); }));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(conflictOver(bench->view.get()));
    ViewBench::press(Qt::Key_Escape); // later
    const QString key = u"ticket:%1:edit.details"_s.arg(bench->view->shownTicket().value);
    QCOMPARE(bench->drafts->text(key), u"third floor, room 12"_s);
    QTRY_COMPARE(bench->view->shown().details, u"fourth floor"_s);
    QVERIFY(ViewBench::waitForFocus(bench->view.get()));
    ViewBench::press(Qt::Key_E, Qt::ShiftModifier);
    dialog = dialogOf(*bench);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"details"_s)->toPlainText(), u"third floor, room 12"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(bench->view->shown().details, u"third floor, room 12"_s);
    QCOMPARE(bench->kinds().count(u"edited"_s), 2);
    QVERIFY(bench->drafts->text(key).isEmpty());
}

void ManyHandsTest::aNoteUnderCompositionIsUntouched()
{
    const auto bench = open();
    QVERIFY(bench);
    ViewBench::press(Qt::Key_N);
    ViewBench::press(Qt::Key_M, Qt::ControlModifier);
    ViewBench::type(u"half a sen"_s);
    auto *text = bench->find<QPlainTextEdit>("composer_text");
    FRONTDESK_OK(bench->they(u"take"_s));
    FRONTDESK_OK(bench->they(u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"done"_s;
    }));
    QTRY_COMPARE(bench->ticket().state, u"resolved"_s);
    QCOMPARE(QApplication::focusWidget(), text);
    ViewBench::type(u"tence"_s);
    QCOMPARE(text->toPlainText(), u"half a sentence"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->kinds().contains(u"note"_s));
    QTRY_VERIFY(text->toPlainText().isEmpty());
}

void ManyHandsTest::theCallerIsCorrected()
{
    const auto bench = open();
    QVERIFY(bench);
    auto *row = bench->find<InlineEdit>("field_caller_id");
    row->setFocus();
    ViewBench::press(Qt::Key_F2);
    auto *edit = bench->find<PersonEdit>("caller_id_edit");
    edit->setPerson(bench->bench->vipCaller, u"Martin Köhler"_s);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->ticket().caller, bench->bench->vipCaller);
    const JournalEntry last = bench->view->shown().journal.last();
    QCOMPARE(last.event.kind, u"edited"_s);
    QVERIFY(journalLines(last, bench->view->shown(), WordsContext::of(*bench->mine)).first().head.contains(u"Caller"_s));
}

void ManyHandsTest::theCallersDataIsAChoiceToo()
{
    FRONTDESK_BACKEND(backend);
    TicketDraft draft;
    draft.caller = Id<Customer>{1};
    const auto bench = open(backend, draft);
    QVERIFY(bench);
    ViewBench::press(Qt::Key_D, Qt::ShiftModifier);
    CustomerDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = bench->view->findChild<CustomerDialog *>()) && dialog->isVisible());
    QVERIFY(ViewBench::waitForFocus(dialog));
    QCOMPARE(namelessControls(dialog), QStringList());
    dialog->findChild<QLineEdit *>(u"device"_s)->setText(u"NB-7"_s);
    dialog->findChild<QLineEdit *>(u"email"_s)->setText(u"mine@example.com"_s);
    // Theirs: the same field, and another one.
    const Customer seen = bench->view->shown().caller;
    Customer theirs = seen;
    theirs.email = u"theirs@example.com"_s;
    theirs.title = u"Director"_s;
    FRONTDESK_OK(await(bench->theirs->people().change(seen, theirs)));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(conflictOver(dialog));
    if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
        dialog->grab().save(folder + u"/customer.png"_s);
    const auto stands = [&] { return await(bench->theirs->people().customer(seen.id)).value_or(Customer()); };
    QCOMPARE(stands().email, u"theirs@example.com"_s);
    QCOMPARE(stands().device, u"NB-7"_s);
    QCOMPARE(stands().title, u"Director"_s);
    ViewBench::press(Qt::Key_Escape); // later: the form stays, and asks again
    QVERIFY(ViewBench::waitForFocus(dialog));
    QCOMPARE(dialog->findChild<QLineEdit *>(u"title"_s)->text(), u"Director"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(conflictOver(dialog));
    QPointer<CustomerDialog> open(dialog);
    ViewBench::press(Qt::Key_2);
    ViewBench::press(Qt::Key_Return);
    QTRY_VERIFY(!open);
    QCOMPARE(stands().email, u"mine@example.com"_s);
    QCOMPARE(stands().title, u"Director"_s);
    QTRY_COMPARE(bench->view->shown().caller.email, u"mine@example.com"_s);
}

void ManyHandsTest::aReplyBeginsInTheComposer()
{
    auto made = ViewBench::make(u"sqlite"_s);
    QVERIFY(made);
    const auto &bench = *made;
    FRONTDESK_VALUE(ticket, bench->bench->create());
    TicketView view(*bench->mine, *bench->drafts, ticket.id);
    view.resize(1200, 700);
    view.show();
    view.focusStart();
    view.startReply(); // before the ticket is read
    QTRY_COMPARE(view.shown().ticket.id, ticket.id);
    auto *text = view.findChild<QPlainTextEdit *>(u"composer_text"_s);
    QVERIFY(ViewBench::waitForFocus(&view));
    QTRY_COMPARE(QApplication::focusWidget(), text);
}

void ManyHandsTest::anErasedTextIsSaidAndTheDraftStays()
{
    FRONTDESK_BACKEND(backend);
    TicketDraft draft;
    draft.details = u"my private number is 139"_s;
    const auto bench = open(backend, draft);
    QVERIFY(bench);
    FRONTDESK_OK(bench->they(u"note"_s, [](TicketAction &action) { action.text = u"she lives in the harbour"_s; }));
    QTRY_VERIFY(bench->kinds().contains(u"note"_s));
    ViewBench::press(Qt::Key_N);
    ViewBench::type(u"Dear"_s);
    const qint64 id = bench->view->shownTicket().value;
    FRONTDESK_OK(bench->bench->write([&](Session &session) { return erasework::erase(session, bench->bench->context(), {id}, u"on request"_s, QUuid::createUuid()); }));
    bench->view->reload(); // the bench's connection sends no notice of its own on a file
    auto *banner = bench->find<ErrorBanner>("banner");
    QTRY_VERIFY(banner->text().contains(u"was erased"_s));
    QVERIFY(bench->view->shown().details.isEmpty());
    QCOMPARE(bench->view->shown().ticket.title, erasework::marker());
    QCOMPARE(bench->find<QPlainTextEdit>("composer_text")->toPlainText(), u"Dear"_s);
    QStringList heads;
    for (const JournalEntry &entry : bench->view->shown().journal) {
        for (const JournalLine &line : journalLines(entry, bench->view->shown(), WordsContext::of(*bench->mine)))
            heads += line.head;
    }
    QCOMPARE(heads.count(u"Erased at somebody’s request"_s), 2);
    // Work goes on.
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(bench->kinds().contains(u"reply"_s));
    ViewBench::press(Qt::Key_Escape);
    ViewBench::press(Qt::Key_T);
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);
    FRONTDESK_OK(bench->they(u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"done"_s;
    }));
    FRONTDESK_OK(bench->they(u"undo"_s)); // the guards read the journal, blanked bodies and all
    QTRY_COMPARE(bench->ticket().state, u"in_progress"_s);
}

void ManyHandsTest::tenThousandTagsAreChosenFromAtOnce()
{
    auto made = ViewBench::make(u"sqlite"_s);
    QVERIFY(made);
    const auto &bench = *made;
    FRONTDESK_VALUE(ticket, bench->bench->create());
    FRONTDESK_OK(bench->bench->write([&](Session &session) -> Result<void> {
        for (int i = 0; i < 10'000; ++i)
            FRONTDESK_TRY(session.execute(u"ticket.tags_add"_s, {{u"tags"_s, u"[\"label %1\"]"_s.arg(i)}, {u"ticket_id"_s, ticket.id.value}}));
        return {};
    }));
    FRONTDESK_VALUE(other, bench->bench->create());
    QVERIFY(bench->show(ticket.id)); // the ticket that has them all
    QCOMPARE(bench->view->shown().tags.size(), 10'000);
    bench->view->grab();
    bench->view->showTicket(other.id);
    QTRY_COMPARE(bench->ticket().id, other.id);
    ViewBench::press(Qt::Key_G);
    auto *edit = bench->find<QLineEdit>("tags_edit");
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    auto *choice = edit->findChild<TagChoice *>();
    QTRY_VERIFY(choice->isRead());
    const QStringList found = choice->matching(u"LABEL 99"_s);
    QCOMPARE(found.size(), TagChoice::mostOffered);
    QVERIFY(found.first().startsWith(u"label 99"_s));
    ViewBench::type(u"brand new"_s);
    ViewBench::press(Qt::Key_Return);
    QTRY_COMPARE(bench->view->shown().tags, QStringList{u"brand new"_s});
}

QTEST_MAIN(ManyHandsTest)
#include "tst_manyhands.moc"
