#include "tests/support/accessiblecheck.h"
#include "tests/ui/interaction/callpagebench.h"
#include "ui/shell/language.h"
#include "ui/ticket/eventwords.h"

/// The Calls page on real desks, worked by keys as an agent works it.
class TestCallPage : public CallPageBench
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void init() { m_keys = 0; }
    void cleanup() { clear(); }

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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
        QVERIFY2(m_keys <= 5, qPrintable(QString::number(m_keys)));
        QCOMPARE(today().size(), 1);
        QCOMPARE(last().outcome, u"linked"_s);
        QCOMPARE(last().ticket, ticket.id);
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
