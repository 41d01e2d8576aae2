#include "tests/ui/interaction/callpagebench.h"
#include "ui/interaction/contactclock.h"

/// Calls that ring on the Calls page: who it is, several at once, on hold.
class TestCallRinging : public CallPageBench
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void init() { m_keys = 0; }
    void cleanup() { clear(); }

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
        QCOMPARE(notSaved(), QString());
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
        QCOMPARE(notSaved(), QString());
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
};

QTEST_MAIN(TestCallRinging)
#include "tst_callringing.moc"
