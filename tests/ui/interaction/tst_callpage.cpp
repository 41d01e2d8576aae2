#include "core/desk/desk.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/ticketbench.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/callpage.h"
#include "ui/interaction/contactclock.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/eventwords.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

// What comes from the desk comes when it comes: on a machine that builds beside this, later than the five seconds of QTRY_VERIFY.
#define SOON_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)
#define SOON_VERIFY2(condition, words) QTRY_VERIFY2_WITH_TIMEOUT(condition, words, 30000)
#define SOON_COMPARE(value, wanted) QTRY_COMPARE_WITH_TIMEOUT(value, wanted, 30000)

using namespace frontdesk;

/// The Calls page on real desks, worked by keys as an agent works it.
class TestCallPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<CallPage> m_page;
    Customer m_suQing, m_vip;
    int m_keys = 0; ///< pressed beyond text

    template<typename T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
        return future.isFinished() ? future.result() : Result<T>(failure(ErrorKind::Busy, u"test.no_answer"_s));
    }

    Id<Article> publishArticle(const QString &kind, const QString &title)
    {
        ArticleEdit edit;
        edit.fields.insert(u"kind"_s, {u"how_to"_s, kind});
        edit.fields.insert(u"en.title"_s, {QString(), title});
        edit.fields.insert(u"en.body"_s, {QString(), u"Sign in again."_s});
        const auto made = answer(m_desk->knowledge().save(edit));
        if (!made)
            qWarning("%s %s %s", qPrintable(made.error().code), qPrintable(made.error().field), qPrintable(made.error().detail));
        if (made && made->state != "published"_L1) {
            ArticleAction publish;
            publish.article = made->article;
            publish.action = u"publish"_s;
            if (const auto published = answer(m_desk->knowledge().act(publish)); !published)
                qWarning("%s %s", qPrintable(published.error().code), qPrintable(published.error().detail));
        }
        return made ? made->article : Id<Article>();
    }

    /// "VPN" on Alt+5 with two questions, "Status?" on Alt+0.
    void prepareCalls()
    {
        QuestionScript script;
        script.name = {u"网络"_s, u"Network"_s};
        script.nodes = {{u"says"_s, {u"报什么错？"_s, u"What does it say?"_s}, {}, u"where"_s},
                        {u"where"_s, {u"公司还是家里？"_s, u"In the office or at home?"_s}, {{{u"公司"_s, u"Office"_s}, {}}, {{u"家里"_s, u"At home"_s}, {}}}, {}}};
        FRONTDESK_VALUE(id, answer(m_desk->interactions().saveScript(script)));
        QuickTicket vpn;
        vpn.position = 5;
        vpn.name = {u"VPN 连接"_s, u"VPN"_s};
        vpn.subject = {u"VPN 连不上"_s, u"VPN does not connect"_s};
        vpn.details = {u"账号："_s, u"Account:"_s};
        vpn.urgency = u"high"_s;
        vpn.group = m_bench->secondLine;
        vpn.script = id;
        FRONTDESK_OK(answer(m_desk->interactions().saveQuickTicket(vpn)));
        QuickTicket status;
        status.position = 10;
        status.name = {u"状态查询"_s, u"Status?"_s};
        status.subject = {u"询问进度"_s, u"Asks how far a ticket is"_s};
        status.outcome = u"answered"_s;
        FRONTDESK_OK(answer(m_desk->interactions().saveQuickTicket(status)));
        SOON_VERIFY(m_desk->interactions().intake()->onKey(10));
    }

    QString draftFile() const { return m_place->folder() + u"/drafts.jsonl"_s; }

    void makePage()
    {
        m_page.reset();
        m_drafts = std::make_unique<TextDrafts>(draftFile());
        m_page = std::make_unique<CallPage>(*m_desk, *m_drafts);
        m_page->resize(1212, 708);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get(), 30000));
    }

    Customer known(const QString &name, bool vip = false)
    {
        Customer customer;
        customer.name = name;
        customer.vip = vip;
        customer.organisation = {vip || !m_bench ? 0 : 1};
        customer.extension = vip ? u"2087"_s : u"6142"_s;
        customer.phone = customer.extension;
        customer.note = vip ? QString() : u"Month end runs 25th to 10th: call back first."_s;
        const auto saved = answer(m_desk->people().save(customer));
        if (!saved)
            qWarning("%s %s", qPrintable(saved.error().code), qPrintable(saved.error().detail));
        return saved.value_or(Customer{});
    }

    void makeDesk(const QString &backend)
    {
        m_page.reset();
        m_desk.reset();
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(bench, TicketBench::make(*m_place, backend));
        m_bench = std::move(bench);
        // The bench's people have numbers and keys of their own; those to come begin behind them.
        const QStringList counters = backend == "sqlite"_L1
            ? QStringList{u"UPDATE number_counter SET last = 10 WHERE prefix = 'C'"_s}
            : QStringList{u"SELECT setval('number_c', 10)"_s, u"SELECT setval(pg_get_serial_sequence('customer', 'id'), 10)"_s};
        for (const QString &statement : counters)
            FRONTDESK_OK(m_bench->connection->run(statement));
        m_desk = std::make_unique<Desk>(m_bench->address, true);
        FRONTDESK_OK(answer(m_desk->open({m_bench->actor.login, {}, backend == "sqlite"_L1})));
        m_suQing = known(u"苏晴"_s);
        m_vip = known(u"Martin Köhler"_s, true);
        QVERIFY(m_suQing.id && m_vip.id);
        makePage();
    }

    template<typename T>
    T *find(const QString &name) const
    {
        return m_page->currentForm() ? m_page->currentForm()->findChild<T *>(name) : nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key, with);
    }
    void save() { press(Qt::Key_Return, Qt::ControlModifier); }
    void type(const QString &text)
    {
        QVERIFY(QApplication::focusWidget());
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void openContact()
    {
        ++m_keys; // Ctrl+N, which the window has
        m_page->openCall(CallStart{});
    }
    bool isFocused(const QString &name) const { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name; }
    void chooseSuQing()
    {
        type(u"suq"_s);
        press(Qt::Key_Return);
        SOON_VERIFY2(isFocused(u"subject"_s), qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u"nothing"_s));
    }
    QString errorAt(const QString &field) const
    {
        auto *editor = find<QWidget>(field);
        auto *frame = editor ? qobject_cast<FieldFrame *>(editor->parentWidget()) : nullptr;
        return frame && frame->hasError() && frame->isVisible() ? frame->error()->text() : QString();
    }
    QList<Interaction> today() { return answer(m_desk->interactions().list(InteractionList::Today)).value_or(QList<Interaction>()); }
    Interaction last()
    {
        const auto contacts = today();
        return contacts.isEmpty() ? Interaction{} : *std::max_element(contacts.begin(), contacts.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    }
    bool saved()
    {
        return QTest::qWaitFor([this] { return m_page->openContacts() == 0; }, 30000);
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void init() { m_keys = 0; }
    void cleanup()
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
        m_bench.reset();
    }

    void aNewIncidentForAKnownCallerTakesAtMostTwelveKeysBesideText_data() { TestDesk::addBackends(); }
    void aNewIncidentForAKnownCallerTakesAtMostTwelveKeysBesideText()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        openContact();
        QVERIFY(isFocused(u"customer"_s));
        chooseSuQing();
        type(u"Shared drive will not open"_s);
        press(Qt::Key_X, Qt::AltModifier);
        QVERIFY(isFocused(u"details"_s));
        type(u"Since 9:50 this morning"_s);
        press(Qt::Key_I, Qt::AltModifier);
        save();
        QVERIFY(saved());
        QVERIFY2(m_keys <= 12, qPrintable(QString::number(m_keys)));
        const auto contacts = today();
        QCOMPARE(contacts.size(), 1);
        QCOMPARE(contacts.first().outcome, u"created"_s);
        QCOMPARE(contacts.first().customer, m_suQing.id);
        QCOMPARE(contacts.first().subject, u"Shared drive will not open"_s);
        QCOMPARE(contacts.first().details, u"Since 9:50 this morning"_s);
        QVERIFY(contacts.first().ticketNumber.startsWith("INC-"_L1));
        const auto banners = m_page->findChildren<ErrorBanner *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(banners.first()->text().contains(contacts.first().ticketNumber));
        QVERIFY(CallForm::draftsIn(*m_drafts).isEmpty());
    }

    void aQuickTicketForAKnownCallerTakesAtMostSixKeysBesideText_data() { TestDesk::addBackends(); }
    void aQuickTicketForAKnownCallerTakesAtMostSixKeysBesideText()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        m_desk->interactions().followIntake();
        prepareCalls();
        m_keys = 0;
        openContact();
        chooseSuQing();
        press(Qt::Key_5, Qt::AltModifier);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"VPN 连不上"_s); // in the caller's language
        save();
        QVERIFY(saved());
        QVERIFY2(m_keys <= 6, qPrintable(QString::number(m_keys)));
        QCOMPARE(last().outcome, u"created"_s);
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().byNumber(last().ticketNumber)));
        QCOMPARE(ticket.title, u"VPN 连不上"_s);
        QCOMPARE(ticket.urgency, u"high"_s);
        QCOMPARE(ticket.group, m_bench->secondLine);
        QCOMPARE(last().details, u"账号："_s);
        // One that is answered at once makes no ticket.
        openContact();
        chooseSuQing();
        press(Qt::Key_0, Qt::AltModifier);
        save();
        QVERIFY(saved());
        QCOMPARE(last().outcome, u"answered"_s);
        QVERIFY(!last().ticket);
    }

    void aQuickTicketKeepsWhatAPersonWroteAndGivesWayToTheNext()
    {
        makeDesk(u"sqlite"_s);
        m_desk->interactions().followIntake();
        prepareCalls();
        openContact();
        chooseSuQing();
        QVERIFY(!find<KeyButton>(u"call.quick_1"_s)->isVisible()); // nothing is on that key
        QVERIFY(find<KeyButton>(u"call.quick_5"_s)->isVisible());
        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_0, Qt::AltModifier); // the wrong one at first
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"询问进度"_s);
        QCOMPARE(find<QPlainTextEdit>(u"details"_s)->toPlainText(), QString());
        type(u"，第二次"_s);
        press(Qt::Key_5, Qt::AltModifier);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"询问进度，第二次"_s);
        QCOMPARE(m_page->currentForm()->draft().outcome, u"created"_s);
    }

    void questionsAreAnsweredByKeysAndComeBackAfterARestart_data() { TestDesk::addBackends(); }
    void questionsAreAnsweredByKeysAndComeBackAfterARestart()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        m_desk->interactions().followIntake();
        prepareCalls();
        openContact();
        chooseSuQing();
        QVERIFY(!find<QWidget>(u"questions"_s)->isVisible());
        press(Qt::Key_5, Qt::AltModifier);
        QVERIFY(find<QWidget>(u"questions"_s)->isVisible());
        press(Qt::Key_Q, Qt::AltModifier);
        QVERIFY(isFocused(u"answer"_s));
        type(u"拒绝访问"_s);
        press(Qt::Key_Return);
        SOON_VERIFY(isFocused(u"questions"_s));
        press(Qt::Key_3); // there are two answers
        QCOMPARE(m_page->currentForm()->draft().answers.size(), 1);
        press(Qt::Key_2);
        QCOMPARE(m_page->currentForm()->draft().answers.size(), 2);
        QVERIFY(isFocused(u"details"_s)); // through
        press(Qt::Key_Q, Qt::AltModifier);
        QVERIFY(isFocused(u"questions"_s));
        press(Qt::Key_Backspace);
        QCOMPARE(m_page->currentForm()->draft().answers.size(), 1);
        m_page.reset();
        m_drafts.reset();
        makePage();
        auto *contacts = m_page->findChild<QTableView *>(u"contacts"_s);
        contacts->setFocus();
        press(Qt::Key_Return);
        SOON_COMPARE(m_page->currentForm()->draft().answers.size(), 1);
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
        press(Qt::Key_Q, Qt::AltModifier);
        QVERIFY(isFocused(u"questions"_s));
        press(Qt::Key_1);
        save();
        QVERIFY(saved());
        FRONTDESK_VALUE(kept, answer(m_desk->interactions().answers(last().id)));
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.first().answer.zh, u"拒绝访问"_s);
        QCOMPARE(kept.last().answer.en, u"Office"_s);
        QCOMPARE(kept.last().code, u"1"_s);
        // The ticket's journal shows them.
        FRONTDESK_VALUE(shown, answer(m_desk->tickets().page(last().ticket)));
        QStringList texts;
        for (const JournalEntry &entry : shown.journal) {
            for (const JournalLine &line : journalLines(entry, shown, WordsContext::of(*m_desk)))
                texts += line.text;
        }
        QVERIFY2(texts.join(u'\n').contains(u"拒绝访问"_s), qPrintable(texts.join(u" | "_s)));
    }

    void theSameAsAnOpenTicketTakesAtMostFiveKeysBesideText_data() { TestDesk::addBackends(); }
    void theSameAsAnOpenTicketTakesAtMostFiveKeysBesideText()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        TicketDraft draft;
        draft.title = u"Finance share will not open"_s;
        draft.caller = m_suQing.id;
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        openContact();
        chooseSuQing();
        SOON_COMPARE(find<QListView>(u"matches"_s)->model()->rowCount(), 1);
        press(Qt::Key_J, Qt::AltModifier);
        save();
        QVERIFY(saved());
        QVERIFY2(m_keys <= 5, qPrintable(QString::number(m_keys)));
        QCOMPARE(today().size(), 1);
        QCOMPARE(last().outcome, u"linked"_s);
        QCOMPARE(last().ticket, ticket.id);
    }

    void whatAnOutcomeLacksIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("field");
        QTest::newRow("answered about nothing") << u"answered"_s << QString() << u"subject"_s;
        QTest::newRow("linked to nothing") << u"linked"_s << u"Drive"_s << u"linkedTicket"_s;
        QTest::newRow("created without a title") << u"created"_s << QString() << u"subject"_s;
        QTest::newRow("dropped, undecided") << u"dropped"_s << QString() << u"decision"_s;
    }
    void whatAnOutcomeLacksIsSaidAtItsField()
    {
        QFETCH(QString, outcome);
        QFETCH(QString, subject);
        QFETCH(QString, field);
        makeDesk(u"sqlite"_s);
        openContact();
        press(Qt::Key_S, Qt::AltModifier);
        type(subject);
        save();
        QVERIFY(!find<QLabel>(u"outcomeError"_s)->text().isEmpty());
        find<KeyButton>(u"outcome."_s + outcome)->click();
        QVERIFY(find<QLabel>(u"outcomeError"_s)->text().isEmpty());
        save();
        QVERIFY(!errorAt(field).isEmpty());
        QCOMPARE(m_page->openContacts(), 1);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), subject);
        QVERIFY(today().isEmpty());
    }

    void everyOtherOutcomeIsKeptWithWhatItAskedFor_data() { TestDesk::addBackends(); }
    void everyOtherOutcomeIsKeptWithWhatItAskedFor()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        const auto log = [&](Qt::Key key, const std::function<void()> &more) {
            m_page->activateWindow(); // completion lists are windows of their own
            QVERIFY(QTest::qWaitForWindowActive(m_page.get(), 30000));
            m_page->openCall(CallStart{});
            chooseSuQing();
            type(u"Where is the office"_s);
            press(key, Qt::AltModifier);
            more();
            save();
            QVERIFY(saved());
        };
        log(Qt::Key_A, [] {});
        QCOMPARE(last().outcome, u"answered"_s);
        log(Qt::Key_T, [&] {
            QVERIFY(isFocused(u"transferredTo"_s));
            save(); // to nobody: refused at its place
            const auto frames = m_page->findChildren<FieldFrame *>();
            const auto refused = std::find_if(frames.cbegin(), frames.cend(), [](const FieldFrame *frame) { return frame->hasError(); });
            QVERIFY(refused != frames.cend());
            QCOMPARE((*refused)->editor()->objectName(), u"transferredTo"_s);
            QVERIFY(isFocused(u"transferredTo"_s));
            type(u"Reception"_s);
        });
        QCOMPARE(last().transferredTo, u"Reception"_s);
        log(Qt::Key_B, [] {});
        QCOMPARE(last().outcome, u"call_back"_s);
        QVERIFY(last().callBackAt > m_desk->clock().now());
        log(Qt::Key_D, [&] { find<KeyButton>(u"callBackDeclined"_s)->click(); });
        QCOMPARE(last().outcome, u"dropped"_s);
        QVERIFY(!last().callBackAt.isValid());
    }

    void aNewCustomerIsAddedWithoutLeavingTheForm_data() { TestDesk::addBackends(); }
    void aNewCustomerIsAddedWithoutLeavingTheForm()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        openContact();
        type(u"Zoë Ångström"_s);
        press(Qt::Key_Return);
        SOON_VERIFY(isFocused(u"newCustomer.phone"_s));
        QCOMPARE(find<QLineEdit>(u"newCustomer.name"_s)->text(), u"Zoë Ångström"_s);
        type(u"+49 30 1234567"_s);
        find<QLineEdit>(u"newCustomer.email"_s)->setText(u"not an address"_s);
        press(Qt::Key_S, Qt::AltModifier);
        type(u"Locked out"_s);
        press(Qt::Key_A, Qt::AltModifier);
        save();
        SOON_VERIFY(!errorAt(u"newCustomer.email"_s).isEmpty());
        QVERIFY(isFocused(u"newCustomer.email"_s));
        find<QLineEdit>(u"newCustomer.email"_s)->setText(u"zoe@example.org"_s);
        save();
        QVERIFY(saved());
        FRONTDESK_VALUE(found, answer(m_desk->people().find(u"zoe"_s)));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().customer.phone, u"+49 30 1234567"_s);
        QCOMPARE(last().customer, found.first().customer.id);
    }

    void aVipRaisesTheUrgencyOnceAndTheFormSaysSo()
    {
        makeDesk(u"sqlite"_s);
        CallStart start;
        start.caller = m_vip.id;
        m_page->openCall(start);
        const auto says = [this](const QString &words) {
            const auto labels = m_page->currentForm()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        };
        SOON_VERIFY(says(u"VIP raises urgency from medium to high."_s));
        press(Qt::Key_S, Qt::AltModifier);
        type(u"Projector"_s);
        press(Qt::Key_I, Qt::AltModifier);
        save();
        QVERIFY(saved());
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().byNumber(last().ticketNumber)));
        QCOMPARE(ticket.urgency, u"high"_s);
        QCOMPARE(ticket.impact, u"low"_s);
        QCOMPARE(ticket.priority, 3);
    }

    void aPriorityByHandNeedsAReason()
    {
        makeDesk(u"sqlite"_s);
        openContact();
        chooseSuQing();
        type(u"Everything is down"_s);
        press(Qt::Key_P, Qt::AltModifier);
        find<SegmentedControl>(u"priority"_s)->segment(u"1"_s)->click();
        press(Qt::Key_I, Qt::AltModifier);
        save();
        QVERIFY(!errorAt(u"priorityReason"_s).isEmpty());
        QVERIFY(isFocused(u"priorityReason"_s));
        type(u"Ordered by the director"_s);
        save();
        QVERIFY(saved());
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().byNumber(last().ticketNumber)));
        QCOMPARE(ticket.priority, 1);
        QCOMPARE(ticket.priorityReason, u"Ordered by the director"_s);
    }

    void hugeAndForeignTextsAreSavedAsTheyAre_data() { TestDesk::addBackends(); }
    void hugeAndForeignTextsAreSavedAsTheyAre()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        openContact();
        chooseSuQing();
        const QString subject = u"مرحبا 😀 共享盘 עברית"_s;
        const QString details = (QString(1023, u'x') + u'\n').repeated(1024);
        find<QLineEdit>(u"subject"_s)->setText(subject);
        find<QPlainTextEdit>(u"details"_s)->setPlainText(details + u'x');
        press(Qt::Key_I, Qt::AltModifier);
        save();
        QVERIFY(!errorAt(u"details"_s).isEmpty());
        find<QPlainTextEdit>(u"details"_s)->setPlainText(details);
        save();
        QVERIFY(saved());
        QCOMPARE(last().subject, subject);
        QCOMPARE(last().details, details);
    }

    void aSaveThatFailedWhileTheServerWasAwayIsPressedAgainAndNotDoubled()
    {
        auto server = TestPostgres::startOwn();
        if (!server) {
            if (TestPostgres::isRequired())
                QFAIL(qPrintable(server.error().detail));
            QSKIP("no PostgreSQL server installed: this test did not run");
        }
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(address, DeskAddress::parse((*server)->createDatabase()));
        FRONTDESK_VALUE(made, initDesk(address, {}, {}, QDateTime::currentDateTimeUtc()));
        QVERIFY(made.isNew);
        m_desk = std::make_unique<Desk>(address, true);
        FRONTDESK_OK(answer(m_desk->open({})));
        m_suQing = known(u"苏晴"_s);
        makePage();
        openContact();
        chooseSuQing();
        type(u"Drive"_s);
        press(Qt::Key_A, Qt::AltModifier);
        const QUuid command = m_page->currentForm()->command();
        QVERIFY((*server)->stop());
        save();
        auto *banner = m_page->currentForm()->findChild<ErrorBanner *>();
        QTRY_VERIFY_WITH_TIMEOUT(!banner->text().isEmpty(), 60000);
        // What is asked beside it may fail first; while the save itself has no answer, a second press does nothing.
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->currentForm()->isSaving(), 60000);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"Drive"_s);
        QVERIFY((*server)->resume());
        m_desk->retryNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->connectionState(), ConnectionState::Connected, 60000);
        QCOMPARE(m_page->currentForm()->draft().command, command);
        save();
        QVERIFY(saved());
        QCOMPARE(today().size(), 1);
        m_page.reset();
        m_desk.reset();
    }

    void aSaveWhoseAnswerGotLostIsNotDoubled_data() { TestDesk::addBackends(); }
    void aSaveWhoseAnswerGotLostIsNotDoubled()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        openContact();
        chooseSuQing();
        type(u"Drive"_s);
        press(Qt::Key_A, Qt::AltModifier);
        FRONTDESK_VALUE(first, answer(m_desk->interactions().log(m_page->currentForm()->draft())));
        QVERIFY(!first.repeated);
        save();
        QVERIFY(saved());
        QCOMPARE(today().size(), 1);
    }

    void whatWasTypedComesBackAtTheNextStart()
    {
        makeDesk(u"sqlite"_s);
        openContact();
        chooseSuQing();
        type(u"共享盘 will not"_s);
        press(Qt::Key_X, Qt::AltModifier);
        type(u"Since nine"_s);
        find<SegmentedControl>(u"kind"_s)->segment(u"request"_s)->click();
        press(Qt::Key_D, Qt::AltModifier);
        const QUuid command = m_page->currentForm()->command();
        // On disk with nobody asking for it: a copy of the file is what a program that was killed leaves.
        const QString copy = m_place->folder() + u"/after-kill.jsonl"_s;
        SOON_VERIFY([&] {
            QFile::remove(copy);
            QFile::copy(draftFile(), copy);
            const TextDrafts kept(copy);
            return kept.text(CallForm::draftKey(command, u"details"_s)) == "Since nine"_L1
                && kept.text(CallForm::draftKey(command, u"form"_s)).contains("dropped"_L1);
        }());
        m_page.reset();
        m_drafts.reset();
        makePage();
        QCOMPARE(m_page->openContacts(), 0);
        auto *list = m_page->findChild<QTableView *>(u"contacts"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        list->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(m_page->openContacts(), 1);
        QCOMPARE(m_page->currentForm()->command(), command);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"共享盘 will not"_s);
        QCOMPARE(find<QPlainTextEdit>(u"details"_s)->toPlainText(), u"Since nine"_s);
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
        QCOMPARE(m_page->currentForm()->draft().outcome, u"dropped"_s);
        QCOMPARE(m_page->currentForm()->draft().ticket.kind, u"request"_s);
    }

    void aTabClosedWithTypedTextLeavesADraft()
    {
        makeDesk(u"sqlite"_s);
        openContact();
        press(Qt::Key_S, Qt::AltModifier);
        type(u"Half a sent"_s);
        press(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(m_page->openContacts(), 0);
        QCOMPARE(CallForm::draftsIn(*m_drafts).size(), 1);
        openContact();
        press(Qt::Key_W, Qt::ControlModifier);
        QCOMPARE(CallForm::draftsIn(*m_drafts).size(), 1); // nothing was typed into the second
    }

    void aRingingNumberFindsItsCallerOrPrefillsAStranger()
    {
        makeDesk(u"sqlite"_s);
        m_page->ring(u"6142"_s);
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
        QVERIFY(!m_page->currentForm()->draft().answeredAt.isValid());
        press(Qt::Key_F9);
        QVERIFY(m_page->currentForm()->draft().answeredAt.isValid());
        press(Qt::Key_F7); // on hold: the next call takes the screen
        m_page->ring(u"+44 20 7946 0123"_s);
        SOON_COMPARE(m_page->currentForm()->draft().newCustomer.phone, u"+44 20 7946 0123"_s);
        SOON_VERIFY2(isFocused(u"newCustomer.name"_s), qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u"nothing"_s));
    }

    void severalPeopleOnOneNumberAreOfferedAsAList()
    {
        makeDesk(u"sqlite"_s);
        Customer colleague;
        colleague.name = u"苏启明"_s;
        colleague.phone = u"021 5555 6142"_s;
        Customer other = colleague;
        other.name = u"孙倩"_s;
        FRONTDESK_OK(answer(m_desk->people().save(colleague)));
        FRONTDESK_OK(answer(m_desk->people().save(other)));
        m_page->ring(u"+86 21 5555-6142"_s);
        auto *list = find<QListView>(u"customerHits"_s);
        SOON_VERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 3); // both, and somebody new
        QVERIFY(!m_page->currentForm()->draft().customer);
        QVERIFY(isFocused(u"customer"_s));
        const QString second = list->model()->index(1, 0).data().toString();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        SOON_VERIFY(m_page->currentForm()->draft().customer);
        FRONTDESK_VALUE(chosen, answer(m_desk->people().customer(m_page->currentForm()->draft().customer)));
        QVERIFY2(second.contains(chosen.name), qPrintable(second));
        // An extension begins longer numbers as well: only its owner is taken.
        press(Qt::Key_F9);
        press(Qt::Key_F7);
        m_page->ring(u"6142"_s);
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
    }

    void aStrangerBecomesACustomerWithTwoKeysOrStaysUnknown_data() { TestDesk::addBackends(); }
    void aStrangerBecomesACustomerWithTwoKeysOrStaysUnknown()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        m_page->ring(u"+44 20 7946 0123"_s);
        SOON_VERIFY(isFocused(u"newCustomer.name"_s));
        m_keys = 0;
        type(u"Zoë Ångström"_s);
        press(Qt::Key_S, Qt::AltModifier);
        QVERIFY(isFocused(u"subject"_s));
        QVERIFY2(m_keys <= 2, qPrintable(QString::number(m_keys)));
        type(u"Locked out"_s);
        press(Qt::Key_A, Qt::AltModifier);
        save();
        QVERIFY(saved());
        FRONTDESK_VALUE(found, answer(m_desk->people().find(u"zoe"_s)));
        QCOMPARE(found.size(), 1);
        QCOMPARE(last().customer, found.first().customer.id);
        // A wrong number gives no name.
        m_page->ring(u"+44 20 7946 0199"_s);
        SOON_VERIFY(isFocused(u"newCustomer.name"_s));
        press(Qt::Key_S, Qt::AltModifier);
        type(u"Wrong number"_s);
        press(Qt::Key_A, Qt::AltModifier);
        save();
        QVERIFY(saved());
        QVERIFY(!last().customer);
        QCOMPARE(last().phone, u"+44 20 7946 0199"_s);
    }

    void aCallThatRingsTakesNobodysPlace()
    {
        makeDesk(u"sqlite"_s);
        m_page->ring(u"6142"_s);
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
        m_page->ring(u"6142"_s); // the telephone says it again
        QCOMPARE(m_page->openContacts(), 1);
        press(Qt::Key_F9);
        press(Qt::Key_S, Qt::AltModifier);
        type(u"Drive"_s);
        CallForm *first = m_page->currentForm();
        m_page->ring(u"2087"_s);
        QCOMPARE(m_page->openContacts(), 2);
        QCOMPARE(m_page->currentForm(), first);
        QVERIFY(isFocused(u"subject"_s));
        type(u" letter"_s);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"Drive letter"_s);
        auto *tabs = m_page->findChild<QTabBar *>(u"contactTabs"_s);
        SOON_VERIFY(tabs->tabText(1).contains(u"Martin Köhler"_s));
        press(Qt::Key_Tab, Qt::ControlModifier);
        CallForm *second = m_page->currentForm();
        QVERIFY(second != first);
        QCOMPARE(second->draft().customer, m_vip.id);
        QVERIFY(!first->isHeld());
        press(Qt::Key_F9); // nobody talks to two
        QVERIFY(first->isHeld());
        QVERIFY(first->title().contains(u"on hold"_s));
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(m_page->currentForm(), first);
        QCOMPARE(find<QLineEdit>(u"subject"_s)->text(), u"Drive letter"_s);
        press(Qt::Key_F7); // back to the first
        QVERIFY(!first->isHeld());
        QVERIFY(second->isHeld());
        // A withheld number has a form as well.
        m_page->ring(QString());
        QCOMPARE(m_page->openContacts(), 3);
    }

    void holdAndWrapUpAreMeasuredByTheirKeys()
    {
        const QDateTime start({2026, 3, 10}, {2, 42}, Qt::UTC);
        ContactClock clock = ContactClock::ringing(start);
        clock.hold(start.addSecs(1)); // nobody has answered: nothing to hold
        QCOMPARE(clock.phase(), ContactClock::Phase::Ringing);
        clock.answer(start.addSecs(6));
        clock.hold(start.addSecs(66));
        clock.resume(start.addSecs(86));
        clock.hold(start.addSecs(106));
        clock.end(start.addSecs(116));
        const QDateTime later = start.addSecs(146);
        QCOMPARE(clock.ringSeconds(later), 6);
        QCOMPARE(clock.holdSeconds(later), 30);
        QCOMPARE(clock.talkSeconds(later), 80);
        QCOMPARE(clock.wrapSeconds(later), 30);
        QCOMPARE(ContactClock::fromJson(clock.toJson()).toJson(), clock.toJson());

        makeDesk(u"sqlite"_s);
        openContact();
        press(Qt::Key_F7);
        QCOMPARE(find<KeyButton>(u"call.hold"_s)->text(), u"Resume"_s);
        press(Qt::Key_F7);
        press(Qt::Key_F8);
        QVERIFY(m_page->currentForm()->draft().endedAt.isValid());
    }

    void matchesAnswerTheNewestWordsAndKeepTheCurrentRow()
    {
        makeDesk(u"sqlite"_s);
        for (const QString &title : {u"Printer on floor 2 jams"_s, u"Printer driver missing"_s, u"Printer out of toner"_s}) {
            TicketDraft draft;
            draft.title = title;
            draft.caller = m_vip.id;
            FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        }
        openContact();
        press(Qt::Key_S, Qt::AltModifier);
        type(u"printer"_s);
        auto *list = find<QListView>(u"matches"_s);
        QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        SOON_COMPARE(list->model()->rowCount(), 3);
        press(Qt::Key_Down, Qt::ControlModifier);
        const QString current = list->currentIndex().data().toString();
        type(u" driver missing"_s);
        SOON_VERIFY(list->model()->index(0, 0).data().toString().contains(u"driver"_s));
        QCOMPARE(list->currentIndex().data().toString(), current);
        QVERIFY(isFocused(u"subject"_s));
    }

    void articlesStandBeforeTheCallersOtherTickets_data() { TestDesk::addBackends(); }
    void articlesStandBeforeTheCallersOtherTickets()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        for (int i = 0; i < 7; ++i) {
            TicketDraft draft;
            draft.title = u"Monitor %1 flickers"_s.arg(i);
            draft.caller = m_suQing.id;
            FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        }
        TicketDraft own, others;
        own.title = u"VPN drops at noon"_s;
        own.caller = m_suQing.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(own, QUuid::createUuid())));
        others.title = u"VPN drops in Berlin"_s;
        others.caller = m_vip.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(others, QUuid::createUuid())));
        publishArticle(u"how_to"_s, u"Set up VPN again"_s);
        publishArticle(u"known_error"_s, u"VPN drops every hour"_s);
        openContact();
        chooseSuQing();
        auto *list = find<QListView>(u"matches"_s);
        SOON_COMPARE(list->model()->rowCount(), 8); // nothing typed: what is open for the caller
        type(u"VPN drops"_s);
        SOON_COMPARE(list->model()->rowCount(), 11);
        QStringList titles;
        for (int row = 0; row < 5; ++row)
            titles += list->model()->index(row, 0).data().toString();
        QCOMPARE(titles, (QStringList{own.title, u"VPN drops every hour"_s, others.title, u"Set up VPN again"_s, titles.value(4)}));
        QVERIFY(titles.last().startsWith("Monitor"_L1));
        QCOMPARE(list->currentIndex().row(), 0); // nobody had chosen a row: the best is current
        const auto says = [&](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY2(says(0).contains(u"Same words"_s) && says(0).contains(u"Same caller"_s), qPrintable(says(0)));
        QVERIFY2(says(4).contains(u"Other words"_s), qPrintable(says(4)));
    }

    void solvedWithIsOneKeySurvivesARestartAndResolvesInTheSameSave_data() { TestDesk::addBackends(); }
    void solvedWithIsOneKeySurvivesARestartAndResolvesInTheSameSave()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        const Id<Article> article = publishArticle(u"known_error"_s, u"VPN drops every hour"_s);
        TicketDraft draft;
        draft.title = u"VPN drops at noon"_s;
        draft.caller = m_suQing.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        openContact();
        chooseSuQing();
        type(u"VPN drops"_s);
        SOON_COMPARE(find<QListView>(u"matches"_s)->model()->rowCount(), 2);
        QCOMPARE(find<QListView>(u"matches"_s)->currentIndex().row(), 0); // the ticket; the key means the article below
        press(Qt::Key_K, Qt::AltModifier);
        QCOMPARE(m_page->currentForm()->draft().solvedWith, article);
        press(Qt::Key_K, Qt::AltModifier); // taken back
        QVERIFY(!m_page->currentForm()->draft().solvedWith);
        press(Qt::Key_K, Qt::AltModifier);
        const QUuid command = m_page->currentForm()->command();
        m_page.reset();
        m_drafts.reset();
        makePage();
        auto *contacts = m_page->findChild<QTableView *>(u"contacts"_s);
        QCOMPARE(contacts->model()->rowCount(), 1);
        contacts->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(m_page->currentForm()->command(), command);
        QCOMPARE(m_page->currentForm()->draft().solvedWith, article);
        QVERIFY(m_page->currentForm()->findChild<ErrorBanner *>()->text().contains(u"VPN drops every hour"_s));
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
        save();
        QVERIFY(saved());
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().byNumber(last().ticketNumber)));
        QCOMPARE(ticket.state, u"resolved"_s);
        QCOMPARE(ticket.closureCode, u"known_error"_s);
        QVERIFY2(ticket.closureText.contains(u"VPN drops every hour"_s), qPrintable(ticket.closureText));
        FRONTDESK_VALUE(page, answer(m_desk->knowledge().page(article)));
        QCOMPARE(page.article.usedCount, 1);
    }

    void aColleaguesTicketForThisCallerAppearsByItself_data() { TestDesk::addBackends(); }
    void aColleaguesTicketForThisCallerAppearsByItself()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        openContact();
        chooseSuQing();
        Desk colleague(m_bench->address, false);
        FRONTDESK_OK(answer(colleague.open({m_bench->actor.login, {}, backend == "sqlite"_L1})));
        TicketDraft draft;
        draft.title = u"Second monitor"_s;
        draft.caller = m_suQing.id;
        FRONTDESK_OK(answer(colleague.tickets().create(draft, QUuid::createUuid())));
        QTRY_COMPARE_WITH_TIMEOUT(find<QListView>(u"openTickets"_s)->model()->rowCount(), 1, 20000);
        SOON_COMPARE(find<QListView>(u"matches"_s)->model()->rowCount(), 1);
        QVERIFY(isFocused(u"subject"_s));
    }

    void theBadgeCountsWhatWaitsAndTurnsRedWhenACallBackIsDue()
    {
        makeDesk(u"sqlite"_s);
        QCOMPARE(m_page->badge(), PageBadge{});
        InteractionDraft open;
        open.subject = u"Mail"_s;
        FRONTDESK_OK(answer(m_desk->interactions().log(open)));
        SOON_COMPARE(m_page->badge(), (PageBadge{1, false}));
        InteractionDraft promise;
        promise.customer = m_suQing.id;
        promise.subject = u"Promised"_s;
        promise.outcome = u"call_back"_s;
        promise.callBackAt = m_desk->clock().now().addSecs(2);
        FRONTDESK_OK(answer(m_desk->interactions().log(promise)));
        QTRY_VERIFY_WITH_TIMEOUT((m_page->reload(), m_page->badge() == PageBadge{2, true}), 30000);
    }

    void anotherLanguageKeepsWhatWasTypedAndChosen()
    {
        makeDesk(u"sqlite"_s);
        openContact();
        chooseSuQing();
        type(u"Drive"_s);
        find<SegmentedControl>(u"impact"_s)->segment(u"medium"_s)->click();
        find<QComboBox>(u"group"_s)->setCurrentIndex(2);
        press(Qt::Key_I, Qt::AltModifier);
        const InteractionDraft before = m_page->currentForm()->draft();
        Language language(u"en"_s);
        language.switchTo(u"zh"_s);
        SOON_VERIFY(find<QComboBox>(u"group"_s)->currentText().contains(u"二线"_s));
        QCOMPARE(m_page->currentForm()->draft(), before);
        language.switchTo(u"en"_s);
        SOON_VERIFY(find<QComboBox>(u"group"_s)->currentText().contains(u"Line 2"_s));
    }

    void everyControlHasANameAndTheTabOrderReads()
    {
        makeDesk(u"sqlite"_s);
        openContact();
        chooseSuQing();
        QCOMPARE(namelessControls(m_page.get()), QStringList());
        QStringList order;
        find<QLineEdit>(u"customer"_s)->setFocus();
        for (int i = 0; i < 40 && !order.contains(u"save"_s); ++i) {
            order += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const QStringList asked{u"customer"_s, u"subject"_s, u"details"_s, u"incident"_s, u"service"_s, u"category"_s, u"group"_s, u"outcome.answered"_s, u"save"_s};
        QList<qsizetype> at;
        for (const QString &name : asked)
            at += order.indexOf(name);
        QVERIFY2(!at.contains(-1) && std::is_sorted(at.begin(), at.end()), qPrintable(order.join(u' ')));
    }

    /// Pictures to lay beside the target: FRONTDESK_SHOTS names the folder.
    void picture()
    {
        const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
        if (folder.isEmpty())
            QSKIP("set FRONTDESK_SHOTS to a folder to get pictures of the page");
        makeDesk(u"sqlite"_s);
        TicketDraft draft;
        draft.title = u"Finance share will not open, month end"_s;
        draft.caller = m_suQing.id;
        draft.impact = u"medium"_s;
        FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        draft.title = u"No write access to shared drive"_s;
        draft.caller = m_vip.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        m_desk->interactions().followIntake();
        const char *names[][2] = {{"重置密码", "Password"}, {"账号锁定", "Locked out"}, {"共享盘权限", "Share"}, {"打印机", "Printer"}, {"邮箱满", "Mailbox full"},
                                  {"投屏", "Projector"}, {"门禁卡", "Badge"}, {"软件安装", "Install"}};
        prepareCalls();
        int position = 0;
        for (const auto &[zh, en] : names) {
            QuickTicket quick;
            ++position;
            quick.position = position < 5 ? position : position + 1; // Alt+5 is taken
            quick.name = {QString::fromUtf8(zh), QString::fromUtf8(en)};
            quick.subject = quick.name;
            FRONTDESK_OK(answer(m_desk->interactions().saveQuickTicket(quick)));
        }
        publishArticle(u"known_error"_s, u"Shared drive says no access after domain move"_s);
        publishArticle(u"how_to"_s, u"How to restore shared drive access"_s);
        for (int i = 0; i < 3; ++i) {
            draft.title = u"Monitor %1 flickers"_s.arg(i);
            draft.caller = m_suQing.id;
            FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        }
        Language language(u"en"_s);
        for (const QString &code : {u"en"_s, u"zh"_s}) {
            language.switchTo(code);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                m_theme->setChoice(theme);
                const QString name = folder + u"/02-call."_s + code + (theme == ThemeChoice::Dark ? u".dark"_s : u".light"_s);
                makePage();
                m_page->grab().save(name + u".start.png"_s);
                m_page->ring(u"6142"_s);
                SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
                press(Qt::Key_F9);
                press(Qt::Key_S, Qt::AltModifier);
                type(u"Shared drive will not open, says no access"_s);
                press(Qt::Key_5, Qt::AltModifier);
                press(Qt::Key_Q, Qt::AltModifier);
                type(u"access denied"_s);
                press(Qt::Key_Return);
                SOON_VERIFY(isFocused(u"questions"_s));
                press(Qt::Key_S, Qt::AltModifier);
                find<QPlainTextEdit>(u"details"_s)->setPlainText(u"Since 9:50 this morning the drive answers “access denied”. Month-end sheet is due at 12:00 today."_s);
                press(Qt::Key_I, Qt::AltModifier);
                SOON_VERIFY(find<QListView>(u"matches"_s)->model()->rowCount() >= 2);
                SOON_VERIFY(find<KeyButton>(u"save"_s)->isEnabled());
                QCoreApplication::processEvents();
                m_page->grab().save(name + u".png"_s);
                press(Qt::Key_D, Qt::AltModifier);
                press(Qt::Key_P, Qt::AltModifier);
                find<SegmentedControl>(u"kind"_s)->segment(u"complaint"_s)->click();
                save();
                QCoreApplication::processEvents();
                m_page->grab().save(name + u".errors.png"_s);
                m_page->currentForm()->dropDraft();
            }
        }
        m_theme->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestCallPage)
#include "tst_callpage.moc"
