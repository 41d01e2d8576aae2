#include "core/bulletin/bulletinservice.h"
#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/await.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/bulletin/outagespage.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace frontdesk;

#define SOON_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60000)
#define SOON_COMPARE(value, wanted) QTRY_COMPARE_WITH_TIMEOUT(value, wanted, 60000)

/// Outages as an agent announces, updates and restores them by keys.
class TestOutagesPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<OutagesPage> m_page;

    void makePage(const QString &backend)
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(address, m_place->initialised(backend));
        m_desk = std::make_unique<Desk>(address, true);
        FRONTDESK_OK(await(m_desk->open(TestDesk::admin(backend))));
        showPage();
    }
    void showPage()
    {
        m_page.reset();
        m_drafts.reset(); // writes what it still has before another one reads
        m_drafts = std::make_unique<TextDrafts>(m_place->folder() + u"/drafts"_s, testKey());
        m_page = std::make_unique<OutagesPage>(*m_desk, *m_drafts);
        m_page->resize(1212, 708);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get(), 30000));
    }
    template<typename T>
    T *find(const QString &name) const { return m_page->findChild<T *>(name); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key, with);
    }
    void announce(const QString &zh, const QString &en)
    {
        press(Qt::Key_A, Qt::AltModifier);
        find<QLineEdit>(u"outage.title.zh"_s)->setText(zh);
        find<QLineEdit>(u"outage.title.en"_s)->setText(en);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_VERIFY(!m_desk->bulletins().all()->isEmpty() && find<QAction>(u"outage.restore"_s)->isEnabled());
    }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanup()
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
    }

    void anOutageIsAnnouncedUpdatedAndRestoredByKeys_data() { TestDesk::addBackends(); }
    void anOutageIsAnnouncedUpdatedAndRestoredByKeys()
    {
        FRONTDESK_BACKEND(backend);
        makePage(backend);
        QCOMPARE(m_page->badge(), PageBadge{});
        press(Qt::Key_A, Qt::AltModifier);
        QVERIFY(QApplication::focusWidget() == find<QLineEdit>(u"outage.title.zh"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"VPN"_s);
        press(Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() == find<QLineEdit>(u"outage.title.en"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"VPN drops"_s);
        find<QListWidget>(u"outage.services"_s)->item(1)->setCheckState(Qt::Checked);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_COMPARE(m_page->badge(), (PageBadge{1, false}));
        const Bulletin made = m_desk->bulletins().all()->first();
        QCOMPARE(made.services, QList<Id<ServiceEntry>>{m_desk->reference()->directory.services.at(1).id});
        QCOMPARE(made.owner, m_desk->actor().staff);
        QVERIFY(made.nextUpdateAt > m_desk->clock().now());
        auto *list = find<QTreeWidget>(u"outage_list"_s);
        SOON_VERIFY(list->currentItem() && list->currentItem()->data(0, Qt::UserRole).toLongLong() == made.id.value);
        SOON_VERIFY(!find<QAction>(u"outage.save"_s)->isEnabled()); // nothing is changed

        // An update says what is new.
        find<QLineEdit>(u"outage.title.en"_s)->setText(u"VPN drops in Berlin"_s);
        m_page->findChild<QAction *>(u"outage.save"_s)->trigger();
        SOON_VERIFY(QApplication::focusWidget() == find<QPlainTextEdit>(u"outage.note"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"Switch is replaced"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_COMPARE(m_desk->bulletins().all()->first().title.en, u"VPN drops in Berlin"_s);
        SOON_VERIFY(find<QLabel>(u"outage_history"_s)->text().contains(u"Switch is replaced"_s));

        SOON_VERIFY(find<QPlainTextEdit>(u"outage.note"_s)->toPlainText().isEmpty());
        find<QPlainTextEdit>(u"outage.note"_s)->setPlainText(u"It works again"_s);
        press(Qt::Key_R, Qt::AltModifier);
        SOON_COMPARE(m_desk->bulletins().all()->first().state, u"restored"_s);
        SOON_COMPARE(m_page->badge(), PageBadge{});
        SOON_VERIFY(find<QAction>(u"outage.withdraw"_s)->isEnabled());
        QVERIFY(!find<QLineEdit>(u"outage.title.en"_s)->isEnabled());
    }

    void whatIsMissingIsSaidAtItsFieldAndNothingIsLost()
    {
        makePage(u"sqlite"_s);
        press(Qt::Key_A, Qt::AltModifier);
        find<QLineEdit>(u"outage.title.en"_s)->setText(u"VPN drops"_s);
        find<QLineEdit>(u"outage.ticket"_s)->setText(u"INC-999999"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_VERIFY(QApplication::focusWidget() == find<QLineEdit>(u"outage.ticket"_s)); // there is no such ticket
        QCOMPARE(find<QLineEdit>(u"outage.title.en"_s)->text(), u"VPN drops"_s);
        find<QLineEdit>(u"outage.ticket"_s)->clear();
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_VERIFY(QApplication::focusWidget() == find<QLineEdit>(u"outage.title.zh"_s));
        QVERIFY(m_page->findChild<ErrorBanner *>()->text().contains(u"not saved"_s));
        QVERIFY(m_desk->bulletins().all()->isEmpty());
    }

    void plannedWorkNeedsItsEndAndNoNextWord()
    {
        makePage(u"sqlite"_s);
        press(Qt::Key_P, Qt::AltModifier);
        QVERIFY(find<QCheckBox>(u"outage.ends_at.known"_s)->isChecked());
        QVERIFY(!find<QCheckBox>(u"outage.next_update_at.known"_s)->isChecked());
        find<QLineEdit>(u"outage.title.zh"_s)->setText(u"交换机升级"_s);
        find<QLineEdit>(u"outage.title.en"_s)->setText(u"Switch upgrade"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_COMPARE(m_desk->bulletins().all()->size(), 1);
        QCOMPARE(m_desk->bulletins().all()->first().kind, u"planned_work"_s);
    }

    void whatIsBeingTypedSurvivesAColleaguesUpdateAndTheLanguage()
    {
        makePage(u"sqlite"_s);
        announce(u"VPN 断线"_s, u"VPN drops"_s);
        find<QPlainTextEdit>(u"outage.note"_s)->setPlainText(u"Half a sen"_s);
        find<QLineEdit>(u"outage.title.en"_s)->setText(u"VPN drops in Berlin"_s);
        BulletinEdit theirs{QUuid::createUuid(), m_desk->bulletins().all()->first(), u"update"_s, u"Theirs"_s};
        theirs.bulletin.title.zh = u"VPN 全断"_s;
        FRONTDESK_OK(await(m_desk->bulletins().save(theirs)));
        SOON_COMPARE(m_desk->bulletins().all()->first().state, u"updated"_s);
        QCOMPARE(find<QPlainTextEdit>(u"outage.note"_s)->toPlainText(), u"Half a sen"_s);
        Language language(u"en"_s);
        language.switchTo(u"zh"_s);
        SOON_VERIFY(m_page->title() != "Outages"_L1);
        QCOMPARE(find<QPlainTextEdit>(u"outage.note"_s)->toPlainText(), u"Half a sen"_s);
        language.switchTo(u"en"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_VERIFY(m_page->findChild<ErrorBanner *>()->text().contains(u"not saved"_s)); // the bulletin is another one by now
        QCOMPARE(find<QPlainTextEdit>(u"outage.note"_s)->toPlainText(), u"Half a sen"_s);
        // The newest is here now with what was typed over it: the second save takes both.
        SOON_COMPARE(find<QLineEdit>(u"outage.title.zh"_s)->text(), u"VPN 全断"_s);
        QCOMPARE(find<QLineEdit>(u"outage.title.en"_s)->text(), u"VPN drops in Berlin"_s);
        m_page->findChild<QAction *>(u"outage.save"_s)->trigger();
        SOON_COMPARE(m_desk->bulletins().all()->first().title, (BilingualName{u"VPN 全断"_s, u"VPN drops in Berlin"_s}));
    }

    void whatWasTypedOutlivesAnotherChoiceAndTheProgram()
    {
        makePage(u"sqlite"_s);
        announce(u"VPN 断线"_s, u"VPN drops"_s);
        const Id<Bulletin> first = m_desk->bulletins().all()->first().id;
        find<QPlainTextEdit>(u"outage.note"_s)->setPlainText(u"Half a sen"_s);
        find<QCheckBox>(u"outage.ends_at.known"_s)->setChecked(true);
        find<QListWidget>(u"outage.services"_s)->item(2)->setCheckState(Qt::Checked);
        press(Qt::Key_A, Qt::AltModifier); // another one begins
        QCOMPARE(find<QLineEdit>(u"outage.title.zh"_s)->text(), QString());
        find<QLineEdit>(u"outage.title.zh"_s)->setText(u"停电"_s);
        SOON_VERIFY(m_drafts->text(u"outage:new:outage"_s).contains(u"停电"_s)); // with nobody asking for it
        showPage(); // the program starts anew
        SOON_VERIFY(find<QTreeWidget>(u"outage_list"_s)->topLevelItemCount() > 0);
        m_page->showBulletin(first);
        QCOMPARE(find<QPlainTextEdit>(u"outage.note"_s)->toPlainText(), u"Half a sen"_s);
        QVERIFY(find<QCheckBox>(u"outage.ends_at.known"_s)->isChecked());
        QCOMPARE(find<QListWidget>(u"outage.services"_s)->item(2)->checkState(), Qt::Checked);
        press(Qt::Key_D, Qt::AltModifier); // dropped by hand
        QCOMPARE(find<QPlainTextEdit>(u"outage.note"_s)->toPlainText(), QString());
        QVERIFY(!find<QCheckBox>(u"outage.ends_at.known"_s)->isChecked());
        press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(find<QLineEdit>(u"outage.title.zh"_s)->text(), u"停电"_s);
        find<QLineEdit>(u"outage.title.en"_s)->setText(u"No power"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        SOON_COMPARE(m_desk->bulletins().all()->size(), 2);
        SOON_VERIFY(m_drafts->keys().isEmpty());
    }

    void everyControlHasAName()
    {
        makePage(u"sqlite"_s);
        announce(u"VPN 断线"_s, u"VPN drops"_s);
        QCOMPARE(namelessControls(m_page.get()), QStringList());
    }

    /// Pictures to look at: FRONTDESK_SHOTS names the folder.
    void picture()
    {
        const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
        if (folder.isEmpty())
            QSKIP("set FRONTDESK_SHOTS to a folder to get pictures of the page");
        makePage(u"sqlite"_s);
        announce(u"柏林办公室远程接入时断时续"_s, u"Remote access from the Berlin office drops every few minutes"_s);
        Language language(u"en"_s);
        for (const QString &code : {u"en"_s, u"zh"_s}) {
            language.switchTo(code);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                m_theme->setChoice(theme);
                QCoreApplication::processEvents();
                m_page->grab().save(folder + u"/outages."_s + code + (theme == ThemeChoice::Dark ? u".dark.png"_s : u".light.png"_s));
            }
        }
        m_theme->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestOutagesPage)
#include "tst_outagespage.moc"
