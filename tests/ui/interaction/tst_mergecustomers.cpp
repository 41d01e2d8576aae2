#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"
#include "ui/interaction/customerfind.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/people/customeractions.h"
#include "ui/people/mergecustomersdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Two customers merged on the screen, and taken apart. With FRONTDESK_SHOTS=folder the dialog is written there as PNG.
class TestMergeCustomers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase() { m_theme.reset(); }
    void aSuggestedPairIsMergedAndTakenBackByKeys_data() { TestDesk::addBackends(); }
    void aSuggestedPairIsMergedAndTakenBackByKeys();
    void theOtherIsFoundByPinyinAndTheTwoExchanged();
    void aColleaguesChangeIsShownAndAskedAgain();
    void theWindowOffersItByKeyAndPalette();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    Result<void> open(const QString &backend);
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<Desk> m_desk;
    DeskAddress m_address;
    Customer m_su, m_sue;
};

Result<void> TestMergeCustomers::open(const QString &backend)
{
    m_desk.reset();
    m_place = std::make_unique<TestDesk>();
    FRONTDESK_LET(address, m_place->initialised(backend));
    m_address = address;
    m_desk = std::make_unique<Desk>(address, true);
    FRONTDESK_TRY(await(m_desk->open(TestDesk::admin(backend))));
    Customer su;
    su.name = u"苏晴"_s;
    su.phone = u"13800138000"_s;
    su.email = u"su.qing@example.com"_s;
    su.note = u"Prefers mail."_s;
    FRONTDESK_LET(first, await(m_desk->people().save(su)));
    Customer sue = su;
    sue.name = u"Sue King"_s;
    sue.email.clear();
    sue.device = u"PC-2"_s;
    sue.note = u"Left-handed."_s;
    FRONTDESK_LET(second, await(m_desk->people().save(sue)));
    m_su = first;
    m_sue = second;
    return {};
}

void TestMergeCustomers::aSuggestedPairIsMergedAndTakenBackByKeys()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    QWidget host;
    host.show();
    MergeCustomersDialog dialog(*m_desk, m_su.id, &host);
    dialog.open();
    auto *list = dialog.findChild<QListWidget *>(u"suggestions"_s);
    QTRY_COMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().contains(m_sue.number) && list->item(0)->text().contains(u"same number"_s), qPrintable(list->item(0)->text()));
    auto *commit = dialog.findChild<KeyButton *>(u"commit"_s);
    QVERIFY(!commit->isEnabled());
    QVERIFY(!commit->reason().isEmpty());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(dialog.loser(), m_sue.id);
    QTRY_VERIFY(commit->isEnabled());
    // Only what differs is asked; where one has nothing, the other's stands.
    QVERIFY(!dialog.findChild<SegmentedControl *>(u"phone"_s));
    QCOMPARE(dialog.findChild<SegmentedControl *>(u"device"_s)->current(), u"second"_s);
    QCOMPARE(dialog.findChild<SegmentedControl *>(u"email"_s)->current(), u"first"_s);
    QCOMPARE(dialog.findChild<SegmentedControl *>(u"note"_s)->current(), u"both"_s);
    dialog.findChild<SegmentedControl *>(u"name"_s)->setCurrent(u"second"_s);
    Customer wanted = m_su;
    wanted.name = m_sue.name;
    wanted.device = m_sue.device;
    wanted.note = u"Prefers mail.\nLeft-handed."_s;
    QCOMPARE(dialog.values(), wanted);
    QSignalSpy merged(&dialog, &MergeCustomersDialog::merged), unmerged(&dialog, &MergeCustomersDialog::unmerged);
    QTest::keyClick(&dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(merged.size(), 1);
    FRONTDESK_VALUE(card, await(m_desk->people().card(m_sue.id)));
    QCOMPARE(card.customer, wanted);
    // The way back stands in the same dialog.
    const QString way = u"take_back_"_s + m_sue.number;
    QTRY_VERIFY(dialog.findChild<KeyButton *>(way));
    QTRY_VERIFY(!dialog.loser());
    QTest::keyClick(&dialog, Qt::Key_B, Qt::AltModifier);
    QTRY_COMPARE(unmerged.size(), 1);
    QTRY_VERIFY(!dialog.findChild<KeyButton *>(way));
    FRONTDESK_VALUE(su, await(m_desk->people().customer(m_su.id)));
    FRONTDESK_VALUE(sue, await(m_desk->people().customer(m_sue.id)));
    QCOMPARE(su, m_su);
    QCOMPARE(sue, m_sue);
}

void TestMergeCustomers::theOtherIsFoundByPinyinAndTheTwoExchanged()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    QWidget host;
    host.show();
    MergeCustomersDialog dialog(*m_desk, m_sue.id, &host);
    dialog.open();
    QTRY_COMPARE(dialog.survivor(), m_sue.id);
    auto *field = dialog.findChild<SearchField *>(u"loser"_s);
    QTest::keyClicks(field, u"sq"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(dialog.loser(), m_su.id);
    QTRY_VERIFY(dialog.findChild<SegmentedControl *>(u"name"_s));
    dialog.findChild<SegmentedControl *>(u"name"_s)->setCurrent(u"second"_s);
    const Customer before = dialog.values();
    QTest::keyClick(&dialog, Qt::Key_X, Qt::AltModifier);
    QCOMPARE(dialog.survivor(), m_su.id);
    QCOMPARE(dialog.loser(), m_sue.id);
    QCOMPARE(dialog.values().name, before.name); // what was chosen stays chosen
    QCOMPARE(dialog.values().device, before.device);
    // Nobody is merged into themselves.
    QTest::keyClicks(field, u"x"_s);
    field->clear();
    QTest::keyClicks(field, u"sq"_s);
    QTest::keyClick(field, Qt::Key_Return);
    auto *banner = dialog.findChild<ErrorBanner *>(u"banner"_s);
    QTRY_VERIFY(banner->text().contains(u"same person"_s));
    QVERIFY(!dialog.loser());
}

void TestMergeCustomers::aColleaguesChangeIsShownAndAskedAgain()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    Desk other(m_address, false);
    FRONTDESK_OK(await(other.open(TestDesk::admin(u"sqlite"_s))));
    QWidget host;
    host.show();
    MergeCustomersDialog dialog(*m_desk, m_su.id, &host);
    dialog.open();
    auto *list = dialog.findChild<QListWidget *>(u"suggestions"_s);
    QTRY_COMPARE(list->count(), 1);
    emit list->itemActivated(list->item(0));
    QTRY_COMPARE(dialog.loser(), m_sue.id);
    // A second connection of the same file: the dialog has not heard of it yet, or has; either way nothing is lost.
    Customer changed = m_sue;
    changed.device = u"PC-3"_s;
    FRONTDESK_OK(await(other.people().change(m_sue, changed)));
    QSignalSpy merged(&dialog, &MergeCustomersDialog::merged);
    dialog.commit();
    auto *banner = dialog.findChild<ErrorBanner *>(u"banner"_s);
    QTRY_VERIFY(merged.size() == 1 || banner->text().contains(m_sue.number));
    if (merged.isEmpty()) {
        QTRY_COMPARE(dialog.values().device, u"PC-3"_s);
        dialog.commit();
        QTRY_COMPARE(merged.size(), 1);
    }
    FRONTDESK_VALUE(card, await(m_desk->people().card(m_su.id)));
    QCOMPARE(card.customer.device, u"PC-3"_s);
}

void TestMergeCustomers::theWindowOffersItByKeyAndPalette()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    Language language(u"en"_s);
    Look look(*m_theme, language, preferences);
    MainWindow window(look, preferences);
    addCustomerActions(window, *m_desk);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.findChild<MergeCustomersDialog *>());
    auto *dialog = window.findChild<MergeCustomersDialog *>();
    // Nobody is on the screen: pairs of the whole desk are offered.
    auto *list = dialog->findChild<QListWidget *>(u"suggestions"_s);
    QTRY_COMPARE(list->count(), 1);
    emit list->itemActivated(list->item(0));
    QTRY_COMPARE(dialog->survivor(), m_su.id);
    QTRY_COMPARE(dialog->loser(), m_sue.id);
    dialog->reject();
    QTRY_VERIFY(!window.findChild<MergeCustomersDialog *>());
    window.palette()->open(u"merge customers"_s);
    QTRY_VERIFY(window.palette()->model()->rowCount() > 0);
    QCOMPARE(window.palette()->model()->index(0).data().toString(), u"Merge customers"_s);
}

void TestMergeCustomers::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light);
    QTest::newRow("zh light") << u"zh"_s << int(ThemeChoice::Light);
    QTest::newRow("en dark") << u"en"_s << int(ThemeChoice::Dark);
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark);
}

void TestMergeCustomers::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    FRONTDESK_OK(open(u"sqlite"_s));
    Customer third = m_sue;
    third.id = {};
    third.name = u"苏晴晴"_s;
    third.email = u"su.qing@example.com"_s;
    FRONTDESK_VALUE(made, await(m_desk->people().save(third)));
    FRONTDESK_VALUE(su, await(m_desk->people().merge({m_su, m_sue, m_su})));
    Language words(u"en"_s);
    words.switchTo(language);
    m_theme->setChoice(ThemeChoice(theme));
    QWidget host;
    host.show();
    MergeCustomersDialog dialog(*m_desk, su.id, &host);
    dialog.open();
    auto *list = dialog.findChild<QListWidget *>(u"suggestions"_s);
    QTRY_COMPARE(list->count(), 1);
    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    const auto shoot = [&](const QString &name) {
        dialog.adjustSize();
        const QImage image = dialog.grab().toImage();
        QVERIFY(image.width() > 0);
        if (!folder.isEmpty())
            QVERIFY(image.save(u"%1/%2.%3.%4.png"_s.arg(folder, name, language, theme == int(ThemeChoice::Dark) ? u"dark"_s : u"light"_s)));
    };
    shoot(u"suggested"_s);
    emit list->itemActivated(list->item(0));
    QTRY_COMPARE(dialog.loser(), made.id);
    QTRY_VERIFY(dialog.findChild<SegmentedControl *>(u"name"_s));
    shoot(u"chosen"_s);
    for (const QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && qobject_cast<const KeyButton *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty() || !static_cast<const KeyButton *>(widget)->text().isEmpty(), qPrintable(widget->objectName()));
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestMergeCustomers)
#include "tst_mergecustomers.moc"
