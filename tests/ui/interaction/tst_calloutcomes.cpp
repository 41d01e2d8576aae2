#include "tests/ui/interaction/callpagebench.h"

/// How a contact ends on the Calls page, and what each end asks for.
class TestCallOutcomes : public CallPageBench
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void init() { m_keys = 0; }
    void cleanup() { clear(); }

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
            QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
        QCOMPARE(last().subject, subject);
        QCOMPARE(last().details, details);
    }
};

QTEST_MAIN(TestCallOutcomes)
#include "tst_calloutcomes.moc"
