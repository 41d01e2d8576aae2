#include "core/desk/desk.h"
#include "core/reporting/reportclock.h"
#include "core/reporting/reportfolder.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/testdesk.h"
#include "tests/support/translationcheck.h"
#include "tests/ui/screenshot.h"
#include "ui/kit/fieldframe.h"
#include "ui/reporting/reportfolderform.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/preferences.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/theme.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Into which folder a desk in a file writes its scheduled reports, chosen on the settings page.
class TestReportFolderForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Language> m_language;
    TestDesk m_place;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Desk> m_desk;
    ReportClock *m_clock = nullptr; ///< the desk's
    std::unique_ptr<SettingsPage> m_page;

    /// The settings page as the client makes it.
    void open()
    {
        m_page = std::make_unique<SettingsPage>(*m_look, DeskInfo{u"Haiyue"_s, u"desk"_s, false, u"Lin Hao"_s, u"lin"_s, u"admin"_s, "Asia/Shanghai"});
        m_page->addCard(new ReportFolderForm(*m_preferences, *m_clock));
        m_page->resize(1212, 734);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    QLineEdit *field() const { return m_page->findChild<QLineEdit *>(u"report_folder"_s); }
    QPushButton *browse() const { return m_page->findChild<QPushButton *>(u"report_folder_browse"_s); }
    FieldFrame *frame() const { return qobject_cast<FieldFrame *>(field()->parentWidget()); }
    QString error() const { return frame()->error()->text(); }
    void type(const QString &text)
    {
        field()->setFocus();
        field()->selectAll();
        text.isEmpty() ? QTest::keyClick(field(), Qt::Key_Delete) : QTest::keyClicks(field(), text);
    }
    QString made(const QString &name) const
    {
        const QString path = m_place.folder() + u'/' + name;
        QDir().mkpath(path);
        return path;
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
        m_language = std::make_unique<Language>(u"en"_s);
        m_preferences = std::make_unique<Preferences>(m_place.folder() + u"/settings.ini"_s);
        m_look = std::make_unique<Look>(*m_theme, *m_language, *m_preferences);
        FRONTDESK_VALUE(address, m_place.initialised(u"sqlite"_s));
        m_desk = std::make_unique<Desk>(address, false);
        FRONTDESK_OK(await(m_desk->open(TestDesk::admin(u"sqlite"_s))));
    }
    void init()
    {
        m_preferences->setReportFolder({});
        m_clock = new ReportClock(*m_desk, ReportClock::settingsFor(m_preferences->reportFolder()));
        open();
    }
    void cleanup()
    {
        m_page.reset();
        delete m_clock;
    }

    void aFolderThatIsTypedHoldsAtOnceAndAfterTheNextStart()
    {
        QVERIFY(field()->text().isEmpty());
        QCOMPARE(QDir::fromNativeSeparators(field()->placeholderText()), Preferences::usualReportFolder());
        const QString folder = made(u"reports of the desk"_s);
        type(folder);
        QCOMPARE(m_clock->folder(), Preferences::usualReportFolder()); // not with every key
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_clock->folder(), folder);
        QCOMPARE(Preferences(m_place.folder() + u"/settings.ini"_s).reportFolder(), folder);
        QVERIFY(!frame()->hasError());
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList()); // the trial left nothing
        open();
        QCOMPARE(field()->text(), QDir::toNativeSeparators(folder));
        // Emptied, it is the usual one again; leaving the field is enough.
        type({});
        QTest::keyClick(field(), Qt::Key_Tab);
        QTRY_COMPARE(m_clock->folder(), Preferences::usualReportFolder());
        QVERIFY(m_preferences->chosenReportFolder().isEmpty());
    }

    void whatCannotBeWrittenToIsSaidAtTheField_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("words");
        QTest::newRow("there is none") << m_place.folder() + u"/none"_s << u"no such folder"_s;
        QTest::newRow("half a path") << u"reports"_s << u"whole path"_s;
        QTest::newRow("a file") << m_place.folder() + u"/settings.ini"_s << u"a file"_s;
#ifdef Q_OS_LINUX
        QTest::newRow("where nobody writes") << u"/proc"_s << u"Nothing can be written"_s;
#endif
    }
    void whatCannotBeWrittenToIsSaidAtTheField()
    {
        QFETCH(QString, folder);
        QFETCH(QString, words);
        const QString before = made(u"before"_s);
        type(before);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_clock->folder(), before);
        type(folder);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(frame()->hasError());
        QVERIFY2(error().contains(words) && error().contains(QDir::toNativeSeparators(before)), qPrintable(error()));
        QCOMPARE(m_clock->folder(), before);
        QCOMPARE(m_preferences->reportFolder(), before);
        QCOMPARE(field()->text(), folder);
        QTest::keyClicks(field(), u"x"_s);
        QVERIFY(!frame()->hasError()); // it is being mended
    }

    void aFolderThatWentMeanwhileIsSaidWhenThePageOpens()
    {
        const QString folder = made(u"gone"_s);
        m_preferences->setReportFolder(folder);
        m_clock->setFolder(folder);
        QVERIFY(QDir().rmdir(folder));
        open();
        QTRY_VERIFY(frame()->hasError());
        QVERIFY2(error().contains(u"no such folder"_s), qPrintable(error()));
        QVERIFY(!error().contains(u"still"_s)); // it is that very folder
    }

    void aFolderIsChosenInADialog()
    {
        const QString folder = made(u"chosen"_s);
        browse()->setFocus();
        QTest::keyClick(browse(), Qt::Key_Space);
        auto *dialog = m_page->findChild<QFileDialog *>(u"report_folder_dialog"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(folder);
        dialog->reject();
        QTRY_COMPARE(m_clock->folder(), folder);
        QCOMPARE(field()->text(), QDir::toNativeSeparators(folder));
    }

    void itSpeaksBothLanguagesAndEveryControlHasAName()
    {
        type(u"/none/reports"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(frame()->hasError());
        QCOMPARE(namelessControls(m_page.get()), QStringList());
        for (const QString &code : {u"en"_s, u"zh"_s}) {
            m_look->setLanguage(code);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                m_look->setTheme(theme);
                QCoreApplication::processEvents();
                QCOMPARE(browse()->mapTo(m_page.get(), browse()->rect().center()).y(), field()->mapTo(m_page.get(), field()->rect().center()).y());
                shoot(*m_page, u"folder-%1-%2"_s.arg(code, theme == ThemeChoice::Light ? u"light"_s : u"dark"_s));
            }
        }
        QVERIFY2(error().contains(u"文件夹"_s), qPrintable(error()));
        m_look->setTheme(ThemeChoice::Light);
        m_look->setLanguage(u"en"_s);
        MarkingTranslator marks;
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(unmarkedTexts(m_page->findChild<ReportFolderForm *>(), {QDir::toNativeSeparators(Preferences::usualReportFolder())}), QStringList());
    }
};

QTEST_MAIN(TestReportFolderForm)
#include "tst_reportfolderform.moc"
