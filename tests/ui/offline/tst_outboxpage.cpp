#include "core/offline/outboxservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/callpage.h"
#include "ui/kit/connectionbar.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/offline/outboxmodel.h"
#include "ui/offline/outboxpage.h"
#include "ui/shell/deskstatusbar.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTreeView>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What the screen says of what waits, and what a person can do about it.
class TestOutboxPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void theStatusBarSaysWhatIsKept();
    void anEmptyPageSaysWhatItIsFor();
    void whatWasRefusedIsSentAgainByKey();
    void aRefusedContactIsOpenedToBeChangedAndSavedOnce();
    void aRefusedNoteStandsInItsTicketsComposerAgain();
    void discardingAsksFirst();
    void aDamagedPartIsNamedAndDiscarded();
    void bothLanguagesAndThemesHaveEverythingInIt();

private:
    void open(const std::function<void(Outbox &)> &prepare);
    void show();
    QTreeView *list() const { return m_page->findChild<QTreeView *>(u"outbox_list"_s); }
    QString cell(int row, int column) const { return list()->model()->index(row, column).data().toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(list(), key, with); }

    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<OutboxPage> m_page;
    OutboxService *m_outbox = nullptr;
    SealKey m_key;
};

namespace {

const QDateTime c_now = QDateTime::currentDateTimeUtc();
const Error c_refusal{ErrorKind::NotFound, u"ticket.not_found"_s, u"linkedTicket"_s, {}, {}};

InteractionDraft linkedToNothing()
{
    InteractionDraft draft;
    draft.subject = u"Card reader on floor 3"_s;
    draft.details = u"Blinks red since this morning."_s;
    draft.outcome = u"linked"_s;
    draft.linkedTicket = {4711};
    return draft;
}

TicketAction noteOfNothing()
{
    TicketAction action;
    action.ticket = {4711};
    action.action = u"note"_s;
    action.text = u"Called the supplier."_s;
    return action;
}

} // namespace

void TestOutboxPage::init()
{
    m_place = std::make_unique<TestDesk>();
    FRONTDESK_VALUE(address, m_place->initialised(u"sqlite"_s));
    m_desk = std::make_unique<Desk>(address, true);
    FRONTDESK_OK(await(m_desk->open(TestDesk::admin(u"sqlite"_s))));
    m_drafts = std::make_unique<TextDrafts>(m_place->folder() + u"/drafts"_s, testKey());
    m_key = SealKey::random();
}

void TestOutboxPage::cleanup()
{
    m_page.reset();
    m_drafts.reset();
    m_desk.reset();
    m_place.reset();
}

void TestOutboxPage::open(const std::function<void(Outbox &)> &prepare)
{
    const QString file = m_place->folder() + u"/offline/outbox"_s;
    {
        FRONTDESK_VALUE(outbox, Outbox::open(file, m_key));
        prepare(*outbox);
    }
    m_outbox = new OutboxService(*m_desk);
    FRONTDESK_OK(m_outbox->open(file, m_key));
    show();
}

void TestOutboxPage::show()
{
    m_page = std::make_unique<OutboxPage>(*m_desk, *m_outbox, *m_drafts);
    new QAbstractItemModelTester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    m_page->resize(1212, 640);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusStart();
}

void TestOutboxPage::theStatusBarSaysWhatIsKept()
{
    DeskStatusBar bar;
    bar.setDesk(u"desk.haiyue.example"_s);
    const auto *inside = bar.findChild<ConnectionBar *>();
    bar.setConnection(ConnectionState::Lost);
    QCOMPARE(inside->headline(), u"Not connected"_s); // without an outbox nothing is promised
    bar.setKept({0, 0, 0});
    QCOMPARE(inside->headline(), u"Working offline"_s);
    bar.setKept({2, 1, 0});
    QCOMPARE(inside->headline(), u"Working offline, 3 waiting"_s);
    QVERIFY2(inside->accessibleName().contains(u"will be sent once, in order"_s), qPrintable(inside->accessibleName()));
    bar.setKept({2, 0, 0});
    QCOMPARE(inside->headline(), u"Working offline, 2 waiting"_s);
    bar.setConnection(ConnectionState::Connected);
    QCOMPARE(inside->headline(), u"Connected"_s);
    // What the desk did not accept stays in sight, and a click leads to it.
    bar.resize(1200, bar.sizeHint().height());
    bar.show();
    const auto links = [&] {
        QStringList words;
        for (const KeyButton *link : inside->findChildren<KeyButton *>()) {
            if (link->isVisibleTo(&bar))
                words += link->text();
        }
        return words;
    };
    QVERIFY(!links().contains(u"Show what waits"_s));
    bar.setKept({0, 0, 1});
    QVERIFY2(links().join(u'|').contains(u"not sent"_s), qPrintable(links().join(u'|')));
}

void TestOutboxPage::anEmptyPageSaysWhatItIsFor()
{
    open([](Outbox &) {});
    QCOMPARE(m_page->title(), u"What waits for the desk"_s);
    QVERIFY(!list()->isVisible());
    QVERIFY(m_page->statusText().isEmpty());
}

void TestOutboxPage::whatWasRefusedIsSentAgainByKey()
{
    InteractionDraft draft = linkedToNothing();
    draft.outcome = u"answered"_s; // the reason of the refusal is gone meanwhile
    open([&](Outbox &outbox) {
        QVERIFY(outbox.keepCall(draft, {}, c_now));
        QVERIFY(outbox.markRefused(draft.command, c_refusal));
    });
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(cell(0, OutboxModel::Number), u"CALL-~1"_s);
    QCOMPARE(cell(0, OutboxModel::State), u"Not accepted"_s);
    QCOMPARE(cell(0, OutboxModel::About), draft.subject);
    press(Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QCOMPARE(m_outbox->refused(), 0);
    QVERIFY(m_outbox->byProvisionalNumber(u"CALL-~1"_s)->number.startsWith(u"CALL-0"_s));
}

void TestOutboxPage::aRefusedContactIsOpenedToBeChangedAndSavedOnce()
{
    CallPage calls(*m_desk, *m_drafts);
    calls.resize(1212, 700);
    calls.openCall({});
    CallForm *form = calls.currentForm();
    form->findChild<QLineEdit *>(u"subject"_s)->setText(u"Card reader"_s);
    InteractionDraft draft = form->draft();
    draft.outcome = u"linked"_s;
    draft.linkedTicket = {4711};
    form->findChild<QAction *>(u"flush_draft"_s)->trigger();
    QString screen = m_drafts->text(CallForm::draftKey(draft.command, u"form"_s));
    QVERIFY(screen.contains(u"\"channel\":\"phone\""_s));
    screen.replace(u"\"channel\":\"phone\""_s, u"\"channel\":\"walk_in\""_s);
    form->dropDraft();
    open([&](Outbox &outbox) {
        QVERIFY(outbox.keepCall(draft, screen, c_now));
        QVERIFY(outbox.markRefused(draft.command, c_refusal));
    });
    QSignalSpy asked(m_page.get(), &OutboxPage::contactRequested);
    press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toUuid(), draft.command);
    QCOMPARE(m_outbox->refused(), 1); // it stays until it is saved

    CallForm again(*m_desk, *m_drafts, draft.command);
    QCOMPARE(again.findChild<QLineEdit *>(u"subject"_s)->text(), u"Card reader"_s);
    QCOMPARE(again.channel(), u"walk_in"_s);
    InteractionDraft changed = again.draft();
    QCOMPARE(changed.command, draft.command);
    changed.outcome = u"answered"_s;
    FRONTDESK_OK(await(m_outbox->log(changed)));
    QCOMPARE(m_outbox->refused(), 0);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
}

void TestOutboxPage::aRefusedNoteStandsInItsTicketsComposerAgain()
{
    const TicketAction action = noteOfNothing();
    m_drafts->put(u"ticket:4711:text"_s, u"Typed meanwhile."_s);
    open([&](Outbox &outbox) {
        QVERIFY(outbox.keepNote(action, u"INC-004711 Card reader"_s, c_now));
        QVERIFY(outbox.markRefused(action.command, c_refusal));
    });
    QCOMPARE(cell(0, OutboxModel::Number), u"NOTE-~1"_s);
    QVERIFY(cell(0, OutboxModel::About).startsWith(u"INC-004711 Card reader"_s));
    QSignalSpy asked(m_page.get(), &Page::ticketRequested);
    press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QTRY_COMPARE(m_outbox->refused(), 0);
    QPlainTextEdit editor;
    m_drafts->follow(&editor, u"ticket:4711:text"_s);
    QCOMPARE(editor.toPlainText(), u"Typed meanwhile.\n\nCalled the supplier."_s);
    m_drafts->unfollow(&editor);
}

void TestOutboxPage::discardingAsksFirst()
{
    const InteractionDraft draft = linkedToNothing();
    open([&](Outbox &outbox) {
        QVERIFY(outbox.keepCall(draft, {}, c_now));
        QVERIFY(outbox.markRefused(draft.command, c_refusal));
    });
    press(Qt::Key_Delete);
    auto *banner = m_page->findChild<ErrorBanner *>();
    QVERIFY2(banner->text().contains(u"CALL-~1"_s), qPrintable(banner->text()));
    QCOMPARE(m_outbox->refused(), 1);
    m_page->findChild<QAction *>(u"outbox_discard_no"_s)->trigger();
    QCOMPARE(m_outbox->refused(), 1);
    press(Qt::Key_Delete);
    m_page->findChild<QAction *>(u"outbox_discard_yes"_s)->trigger();
    QTRY_COMPARE(m_outbox->refused(), 0);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    QVERIFY(m_outbox->entries().isEmpty());
}

void TestOutboxPage::aDamagedPartIsNamedAndDiscarded()
{
    const QString file = m_place->folder() + u"/offline/outbox"_s;
    {
        FRONTDESK_VALUE(outbox, Outbox::open(file, m_key));
        FRONTDESK_OK(outbox->keepCall(linkedToNothing(), {}, c_now));
    }
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadWrite));
    QVERIFY(raw.seek(60) && raw.write("?") == 1);
    raw.close();
    open([](Outbox &) {});
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(cell(0, OutboxModel::State), u"Unreadable"_s);
    QVERIFY(!m_page->findChild<QAction *>(u"outbox.again"_s)->isEnabled());
    press(Qt::Key_Delete);
    m_page->findChild<QAction *>(u"outbox_discard_yes"_s)->trigger();
    QTRY_COMPARE(list()->model()->rowCount(), 0);
}

void TestOutboxPage::bothLanguagesAndThemesHaveEverythingInIt()
{
    const InteractionDraft draft = linkedToNothing();
    const TicketAction action = noteOfNothing();
    open([&](Outbox &outbox) {
        QVERIFY(outbox.keepCall(draft, {}, c_now));
        QVERIFY(outbox.markRefused(draft.command, c_refusal));
        QVERIFY(outbox.keepNote(action, u"INC-004711 Card reader"_s, c_now));
        QVERIFY(outbox.markRefused(action.command, c_refusal));
    });
    QCOMPARE(namelessControls(m_page.get()), QStringList());
    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    for (const QString &code : {u"en"_s, u"zh"_s}) {
        Language language(code);
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            Theme::of(qApp)->setChoice(choice);
            QCoreApplication::processEvents();
            const QPixmap shot = m_page->grab();
            QVERIFY(!shot.isNull());
            if (!folder.isEmpty())
                shot.save(u"%1/outbox.%2.%3.png"_s.arg(folder, code, choice == ThemeChoice::Dark ? u"dark"_s : u"light"_s));
        }
    }
    Language english(u"en"_s);
    Theme::of(qApp)->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestOutboxPage)
#include "tst_outboxpage.moc"
