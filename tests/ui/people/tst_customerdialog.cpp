#include "core/people/peopleservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/errorbanner.h"
#include "ui/people/customerdialog.h"
#include "ui/shell/language.h"

#include <QAction>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A caller's data as somebody types it: nothing typed is lost, nothing is saved by itself. With FRONTDESK_SHOTS=folder the form with a draft
/// that is there again is written there as PNG.
class CustomerDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanup()
    {
        delete m_dialog;
        m_bench.reset();
    }
    void whatWasTypedIsThereAgainAfterARestart();
    void savedTheDraftIsGone_data() { TestDesk::addBackends(); }
    void savedTheDraftIsGone();
    void refusedTheDraftStays();
    void discardedTheDeskStandsAgain();
    void aColleaguesChangeMeanwhileIsSaidAndAsked_data() { TestDesk::addBackends(); }
    void aColleaguesChangeMeanwhileIsSaidAndAsked();
    void twoFormsOfTheSamePersonKeepBothTexts();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();
    void cleanupTestCase() { m_theme.reset(); }

private:
    static constexpr Id<Customer> c_customer{1};
    const QString m_key = u"customer:1"_s;

    CustomerDialog *make()
    {
        auto *dialog = new CustomerDialog(*m_bench->mine, *m_bench->drafts, c_customer, nullptr);
        if (!QTest::qWaitFor([&] { return dialog->isVisible(); }) || !ViewBench::waitForFocus(dialog))
            qWarning("the dialog did not come");
        return dialog;
    }
    void open(const QString &backend = u"sqlite"_s)
    {
        auto made = ViewBench::make(backend);
        QVERIFY(made);
        m_bench = std::move(*made);
        m_dialog = make();
    }
    /// The program ends and starts again.
    void restart()
    {
        delete m_dialog;
        m_bench->drafts.reset();
        m_bench->drafts = std::make_unique<TextDrafts>(m_bench->draftFile(), testKey());
        m_dialog = make();
    }
    QLineEdit *line(const QString &field) const { return m_dialog->findChild<QLineEdit *>(field); }
    ErrorBanner *notice() const { return m_dialog->findChild<ErrorBanner *>(u"draft_notice"_s); }
    /// Whether every line of the notice has its room, and what is below it begins below it.
    bool isNoticeWhole() const
    {
        const auto *label = notice()->findChildren<QLabel *>().last();
        return notice()->height() >= notice()->layout()->totalHeightForWidth(notice()->width()) && label->height() >= label->heightForWidth(label->width())
            && notice()->mapTo(m_dialog, QPoint(0, notice()->height())).y() < line(u"name"_s)->mapTo(m_dialog, QPoint()).y();
    }
    QString kept() const { return m_bench->drafts->text(m_key); }
    Customer stands() const { return await(m_bench->theirs->people().customer(c_customer)).value_or(Customer()); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ViewBench> m_bench;
    QPointer<CustomerDialog> m_dialog;
};

void CustomerDialogTest::whatWasTypedIsThereAgainAfterARestart()
{
    open();
    QVERIFY(notice()->isHidden());
    const Customer before = stands();
    line(u"device"_s)->setFocus();
    ViewBench::type(u"NB-7 旧电脑"_s);
    m_dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(u"calls before noon\nspeaks slowly"_s);
    QTRY_VERIFY(kept().contains(u"NB-7 旧电脑"_s) && kept().contains(u"before noon"_s)); // on disk while the form is open
    QVERIFY(!kept().contains(before.name)); // only what was changed
    restart();
    QVERIFY(line(u"device"_s)->text().endsWith(u"NB-7 旧电脑"_s));
    QCOMPARE(m_dialog->findChild<QPlainTextEdit *>(u"note"_s)->toPlainText(), u"calls before noon\nspeaks slowly"_s);
    QVERIFY(notice()->isVisible());
    QCOMPARE(namelessControls(m_dialog), QStringList());
    QCOMPARE(stands().device, before.device); // never sent by itself
    // Left with Esc it is there again too.
    ViewBench::press(Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
    delete m_dialog;
    m_dialog = make();
    QVERIFY(line(u"device"_s)->text().endsWith(u"NB-7 旧电脑"_s));
    // What is taken back by hand is no draft any more.
    line(u"device"_s)->setText(before.device);
    m_dialog->findChild<QPlainTextEdit *>(u"note"_s)->setPlainText(before.note);
    QTRY_COMPARE(kept(), QString());
    QTRY_VERIFY(notice()->isHidden());
}

void CustomerDialogTest::savedTheDraftIsGone()
{
    FRONTDESK_BACKEND(backend);
    open(backend);
    line(u"device"_s)->setText(u"NB-8"_s);
    restart();
    QCOMPARE(line(u"device"_s)->text(), u"NB-8"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(stands().device, u"NB-8"_s);
    QCOMPARE(m_bench->drafts->keys(), QStringList());
    restart();
    QVERIFY(notice()->isHidden());
}

void CustomerDialogTest::refusedTheDraftStays()
{
    open();
    line(u"name"_s)->clear();
    line(u"device"_s)->setText(u"NB-9"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!line(u"name"_s)->accessibleDescription().isEmpty());
    QVERIFY(m_dialog->isVisible());
    restart();
    QCOMPARE(line(u"device"_s)->text(), u"NB-9"_s);
    QCOMPARE(line(u"name"_s)->text(), QString());
    QVERIFY(notice()->isVisible());
}

void CustomerDialogTest::discardedTheDeskStandsAgain()
{
    open();
    const QString device = line(u"device"_s)->text();
    QVERIFY(!m_dialog->findChild<QAction *>(u"draft.discard"_s)->isEnabled());
    line(u"device"_s)->setText(u"NB-10"_s);
    restart();
    ViewBench::press(Qt::Key_Z, Qt::AltModifier);
    QCOMPARE(line(u"device"_s)->text(), device);
    QVERIFY(notice()->isHidden());
    QCOMPARE(m_bench->drafts->keys(), QStringList());
    // And it is a form like any other after that.
    line(u"device"_s)->setText(u"NB-11"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(stands().device, u"NB-11"_s);
}

void CustomerDialogTest::aColleaguesChangeMeanwhileIsSaidAndAsked()
{
    FRONTDESK_BACKEND(backend);
    open(backend);
    line(u"email"_s)->setText(u"mine@example.com"_s);
    line(u"device"_s)->setText(u"NB-12"_s);
    delete m_dialog;
    const Customer seen = stands();
    Customer theirs = seen;
    theirs.email = u"theirs@example.com"_s;
    theirs.title = u"Director"_s;
    FRONTDESK_OK(await(m_bench->theirs->people().change(seen, theirs)));
    m_dialog = make();
    QCOMPARE(line(u"title"_s)->text(), u"Director"_s); // what nobody typed here is theirs
    QCOMPARE(line(u"email"_s)->text(), u"mine@example.com"_s);
    QVERIFY(notice()->accessibleName().contains(u"colleague"_s));
    QVERIFY(notice()->accessibleName().contains(u"E-mail"_s));
    QVERIFY(!notice()->accessibleName().contains(u"Device"_s));
    QTRY_VERIFY(isNoticeWhole());
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    ConflictDialog *conflict = nullptr;
    QTRY_VERIFY((conflict = m_dialog->findChild<ConflictDialog *>()) && conflict->isVisible());
    QCOMPARE(stands().email, u"theirs@example.com"_s);
    QCOMPARE(stands().device, u"NB-12"_s);
    QVERIFY(ViewBench::waitForFocus(conflict));
    // Killed here: what was not decided is still a draft, what was saved is none.
    ViewBench::press(Qt::Key_Escape);
    QVERIFY(ViewBench::waitForFocus(m_dialog));
    restart();
    QCOMPARE(line(u"email"_s)->text(), u"mine@example.com"_s);
    QVERIFY(!kept().contains(u"NB-12"_s));
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY((conflict = m_dialog->findChild<ConflictDialog *>()) && conflict->isVisible());
    QVERIFY(ViewBench::waitForFocus(conflict));
    ViewBench::press(Qt::Key_2);
    ViewBench::press(Qt::Key_Return);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(stands().email, u"mine@example.com"_s);
    QCOMPARE(m_bench->drafts->keys(), QStringList());
}

void CustomerDialogTest::twoFormsOfTheSamePersonKeepBothTexts()
{
    open();
    line(u"device"_s)->setText(u"first"_s);
    QTRY_VERIFY(kept().contains(u"first"_s));
    std::unique_ptr<CustomerDialog> other(make());
    QVERIFY(other->findChild<QLineEdit *>(u"device"_s)->text() != u"first"_s);
    other->findChild<QLineEdit *>(u"device"_s)->setText(u"second"_s);
    other.reset();
    restart();
    QCOMPARE(line(u"device"_s)->text(), u"first"_s);
    ViewBench::press(Qt::Key_Z, Qt::AltModifier);
    restart();
    QCOMPARE(line(u"device"_s)->text(), u"second"_s);
}

void CustomerDialogTest::screensInBothLanguagesAndThemes_data()
{
    if (qEnvironmentVariableIsEmpty("FRONTDESK_SHOTS"))
        QSKIP("FRONTDESK_SHOTS names no folder");
    QTest::addColumn<QString>("language");
    QTest::addColumn<ThemeChoice>("theme");
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        QTest::addRow("%s light", qPrintable(language)) << language << ThemeChoice::Light;
        QTest::addRow("%s dark", qPrintable(language)) << language << ThemeChoice::Dark;
    }
}

void CustomerDialogTest::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(ThemeChoice, theme);
    Language words(u"en"_s);
    words.switchTo(language);
    m_theme->setChoice(theme);
    open();
    line(u"email"_s)->setText(u"mine@example.com"_s);
    line(u"device"_s)->setText(u"NB-12"_s);
    delete m_dialog;
    m_dialog = make();
    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    const QString name = language + (theme == ThemeChoice::Dark ? u"-dark"_s : u"-light"_s);
    m_dialog->grab().save(u"%1/customer-%2.png"_s.arg(folder, name));
    delete m_dialog;
    const Customer seen = stands();
    Customer theirs = seen;
    theirs.email = u"theirs@example.com"_s;
    FRONTDESK_OK(await(m_bench->theirs->people().change(seen, theirs)));
    m_dialog = make();
    QTRY_VERIFY(isNoticeWhole());
    m_dialog->grab().save(u"%1/customer-changed-%2.png"_s.arg(folder, name));
    cleanup();
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(CustomerDialogTest)
#include "tst_customerdialog.moc"
