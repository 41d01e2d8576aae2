#include "tests/ui/interaction/callpagebench.h"

/// What was typed on the Calls page outlives servers that go away, answers that get lost and the program itself.
class TestCallKept : public CallPageBench
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void init() { m_keys = 0; }
    void cleanup() { clear(); }

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
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->connectionState(), ConnectionState::Connected, 180000);
        QCOMPARE(m_page->currentForm()->draft().command, command);
        save();
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
            const TextDrafts kept(copy, testKey());
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
};

QTEST_MAIN(TestCallKept)
#include "tst_callkept.moc"
