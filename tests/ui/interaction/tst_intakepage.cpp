#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/await.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/interaction/intakepage.h"
#include "ui/kit/errorbanner.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Quick tickets and question scripts as a lead edits them.
class TestIntakePage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<IntakePage> m_page;

    void makePage(const QString &backend)
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(address, m_place->initialised(backend));
        m_desk = std::make_unique<Desk>(address, true);
        FRONTDESK_OK(await(m_desk->open(TestDesk::admin(backend))));
        restart();
        QTRY_COMPARE(m_desk->interactions().intake()->quickTickets.size(), mostQuickTickets);
    }
    /// The program ends and starts again: the desk and what was typed stay.
    void restart()
    {
        m_page.reset();
        m_drafts.reset();
        m_drafts = std::make_unique<TextDrafts>(m_place->folder() + u"/drafts"_s, testKey());
        m_page = std::make_unique<IntakePage>(*m_desk, *m_drafts);
        m_page->resize(1212, 708);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    ErrorBanner *notice() const { return find<ErrorBanner>(u"draft_notice"_s); }
    template<typename T>
    T *find(const QString &name) const { return m_page->findChild<T *>(name); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key, with);
    }
    QString refusal(const QString &action) const { return find<QAction>(action)->toolTip(); }

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanup()
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
    }

    void aQuickTicketIsChangedAndMovedToAnotherKey_data() { TestDesk::addBackends(); }
    void aQuickTicketIsChangedAndMovedToAnotherKey()
    {
        FRONTDESK_BACKEND(backend);
        makePage(backend);
        const auto before = m_desk->interactions().intake();
        m_page->showQuickTicket(before->onKey(2)->id);
        find<QLineEdit>(u"quick.name.en"_s)->setText(u"Account locked"_s);
        find<QComboBox>(u"quick.position"_s)->setFocus();
        auto *key = find<QComboBox>(u"quick.position"_s);
        key->setCurrentIndex(key->findData(4));
        QTRY_VERIFY(find<QAction>(u"intake.save"_s)->isEnabled());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->interactions().intake()->onKey(4)->name.en, u"Account locked"_s);
        QCOMPARE(m_desk->interactions().intake()->onKey(2)->id, before->onKey(4)->id);
        QTRY_VERIFY(m_page->findChild<ErrorBanner *>()->text().contains(u"Saved"_s));
        QTRY_VERIFY(!find<QAction>(u"intake.save"_s)->isEnabled()); // nothing is changed any more
        // Changed again without choosing it anew: it is the newest version that is changed.
        find<QLineEdit>(u"quick.subject.en"_s)->setText(u"Account is locked"_s);
        QTRY_VERIFY(find<QAction>(u"intake.save"_s)->isEnabled());
        m_page->save();
        QTRY_COMPARE(m_desk->interactions().intake()->onKey(4)->subject.en, u"Account is locked"_s);
    }

    void whatLacksALanguageIsSaidAtItsField()
    {
        makePage(u"sqlite"_s);
        m_page->showQuickTicket(0);
        find<QLineEdit>(u"quick.name.en"_s)->setText(u"Only English"_s);
        m_page->save();
        QTRY_VERIFY(QApplication::focusWidget() == find<QLineEdit>(u"quick.name.zh"_s));
        QCOMPARE(find<QLineEdit>(u"quick.name.en"_s)->text(), u"Only English"_s);
        QCOMPARE(m_desk->interactions().intake()->quickTickets.size(), mostQuickTickets);
    }

    void aScriptIsBuiltByKeysAndItsFaultsAreNamed_data() { TestDesk::addBackends(); }
    void aScriptIsBuiltByKeysAndItsFaultsAreNamed()
    {
        FRONTDESK_BACKEND(backend);
        makePage(backend);
        auto *problems = find<QLabel>(u"script.problems"_s);
        press(Qt::Key_C, Qt::AltModifier); // a new script
        QVERIFY(QApplication::focusWidget() == find<QLineEdit>(u"script.name.zh"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"wangluo"_s);
        find<QLineEdit>(u"script.name.en"_s)->setText(u"Network"_s);
        QVERIFY(problems->text().contains(u"Question 1"_s)); // it has no words yet
        const auto word = [&](const QString &words) {
            for (const QString &language : {u"zh"_s, u"en"_s}) {
                auto *line = find<QLineEdit>(u"script.question."_s + language);
                line->setFocus();
                line->selectAll();
                QTest::keyClicks(line, words);
            }
        };
        word(u"What does it say?"_s);
        press(Qt::Key_Q, Qt::AltModifier); // a second question, to which the first leads
        word(u"Anyone else?"_s);
        press(Qt::Key_W, Qt::AltModifier); // two answers
        press(Qt::Key_W, Qt::AltModifier);
        auto *answers = find<QTableWidget>(u"script.answers"_s);
        QCOMPARE(answers->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 2; ++column)
                answers->item(row, column)->setText(row ? u"Yes"_s : u"No"_s);
        }
        QTRY_VERIFY2(problems->text().isEmpty(), qPrintable(problems->text()));
        // Back to the first question: a loop, which names the question and cannot be saved.
        auto *next = qobject_cast<QComboBox *>(answers->cellWidget(1, 2));
        QVERIFY(next);
        next->setCurrentIndex(1);
        QVERIFY2(problems->text().contains(u"Question 2"_s), qPrintable(problems->text()));
        QVERIFY(!find<QAction>(u"intake.save"_s)->isEnabled());
        QVERIFY(refusal(u"intake.save"_s).contains(u"red"_s));
        next->setCurrentIndex(0);
        QVERIFY(find<QAction>(u"intake.save"_s)->isEnabled());
        const qsizetype before = m_desk->interactions().intake()->scripts.size();
        m_page->save();
        QTRY_COMPARE(m_desk->interactions().intake()->scripts.size(), before + 1);
        const QuestionScript &made = m_desk->interactions().intake()->scripts.last();
        QCOMPARE(made.nodes.size(), 2);
        QCOMPARE(made.nodes.first().next, made.nodes.last().id);
        QCOMPARE(made.nodes.last().answers.size(), 2);
        // A question that nobody reaches any more is named.
        m_page->showScript(made.id);
        auto *typed = find<QComboBox>(u"script.next"_s);
        QVERIFY(typed);
        typed->setCurrentIndex(0); // ends after the first
        QVERIFY2(problems->text().contains(u"Question 2"_s), qPrintable(problems->text()));
        press(Qt::Key_R, Qt::AltModifier);
    }

    void aQuickTicketThatWasNotSavedIsThereAgain_data() { TestDesk::addBackends(); }
    void aQuickTicketThatWasNotSavedIsThereAgain()
    {
        FRONTDESK_BACKEND(backend);
        makePage(backend);
        const QuickTicket before = *m_desk->interactions().intake()->onKey(2);
        const QString key = u"quick-ticket:%1"_s.arg(before.id);
        m_page->showQuickTicket(before.id);
        find<QLineEdit>(u"quick.name.en"_s)->setText(u"Account locked"_s);
        find<QPlainTextEdit>(u"quick.details.zh"_s)->setPlainText(u"账号被锁\n请重置"_s);
        auto *position = find<QComboBox>(u"quick.position"_s);
        position->setCurrentIndex(position->findData(4));
        QTRY_VERIFY(m_drafts->text(key).contains(u"请重置"_s)); // on disk while it is typed
        m_page->showQuickTicket(0); // a new one is another thing
        QVERIFY(notice()->isHidden());
        find<QLineEdit>(u"quick.name.en"_s)->setText(u"Half a new one"_s);
        restart();
        m_page->showQuickTicket(before.id);
        QCOMPARE(find<QLineEdit>(u"quick.name.en"_s)->text(), u"Account locked"_s);
        QCOMPARE(find<QPlainTextEdit>(u"quick.details.zh"_s)->toPlainText(), u"账号被锁\n请重置"_s);
        QCOMPARE(find<QComboBox>(u"quick.position"_s)->currentData().toInt(), 4);
        QVERIFY(notice()->isVisible());
        QCOMPARE(namelessControls(m_page.get()), QStringList());
        // Refused it stays, saved it is gone.
        find<QLineEdit>(u"quick.subject.en"_s)->clear();
        m_page->save();
        QTRY_VERIFY(m_page->mayClose());
        QVERIFY(!m_drafts->text(key).isEmpty());
        find<QLineEdit>(u"quick.subject.en"_s)->setText(before.subject.en);
        m_page->save();
        QTRY_COMPARE(m_desk->interactions().intake()->quickTicket(before.id)->name.en, u"Account locked"_s);
        QTRY_VERIFY(m_drafts->text(key).isEmpty());
        QVERIFY(notice()->isHidden());
        m_page->showQuickTicket(0);
        QCOMPARE(find<QLineEdit>(u"quick.name.en"_s)->text(), u"Half a new one"_s);
        press(Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(find<QLineEdit>(u"quick.name.en"_s)->text(), QString());
        QCOMPARE(m_drafts->keys(), QStringList());
        QVERIFY(!find<QAction>(u"intake.save"_s)->isEnabled());
    }

    void whatAColleagueChangedMeanwhileIsKeptAndSaid()
    {
        makePage(u"sqlite"_s);
        const QuickTicket before = *m_desk->interactions().intake()->onKey(2);
        m_page->showQuickTicket(before.id);
        find<QLineEdit>(u"quick.name.en"_s)->setText(u"Mine"_s);
        find<QLineEdit>(u"quick.subject.en"_s)->setText(u"My subject"_s);
        m_page.reset();
        QuickTicket theirs = before;
        theirs.name.en = u"Theirs"_s;
        theirs.name.zh = u"他们的"_s;
        FRONTDESK_OK(await(m_desk->interactions().saveQuickTicket(theirs)));
        m_desk->interactions().readIntake();
        QTRY_COMPARE(m_desk->interactions().intake()->quickTicket(before.id)->name.en, u"Theirs"_s);
        restart();
        m_page->showQuickTicket(before.id);
        QCOMPARE(find<QLineEdit>(u"quick.name.zh"_s)->text(), u"他们的"_s);
        QCOMPARE(find<QLineEdit>(u"quick.name.en"_s)->text(), u"Mine"_s);
        const QString said = notice()->accessibleName();
        QVERIFY2(said.contains(u"colleague"_s) && said.contains(u"Name on the key, English"_s) && !said.contains(u"In one line"_s), qPrintable(said));
    }

    void aScriptThatWasNotSavedIsThereAgain()
    {
        makePage(u"sqlite"_s);
        const QuestionScript before = m_desk->interactions().intake()->scripts.first();
        const QString key = u"script:%1"_s.arg(before.id);
        m_page->showScript(before.id);
        const auto withAnswers = std::find_if(before.nodes.cbegin(), before.nodes.cend(), [](const ScriptNode &node) { return !node.answers.isEmpty(); });
        QVERIFY(withAnswers == before.nodes.cbegin());
        auto *question = find<QLineEdit>(u"script.question.en"_s);
        question->setFocus();
        question->selectAll();
        QTest::keyClicks(question, u"Which light?"_s);
        // A cell that is still being typed into counts.
        auto *answers = find<QTableWidget>(u"script.answers"_s);
        answers->setFocus();
        answers->setCurrentCell(0, 1);
        answers->editItem(answers->item(0, 1));
        auto *cell = answers->viewport()->findChild<QLineEdit *>();
        QVERIFY(cell);
        cell->selectAll();
        QTest::keyClicks(cell, u"The red one"_s);
        QCOMPARE(cell->text(), u"The red one"_s);
        QTRY_VERIFY(m_drafts->text(key).contains(u"The red one"_s));
        restart();
        m_page->showScript(before.id);
        QVERIFY(notice()->isVisible());
        QCOMPARE(find<QLineEdit>(u"script.question.en"_s)->text(), u"Which light?"_s);
        QCOMPARE(find<QTableWidget>(u"script.answers"_s)->item(0, 1)->text(), u"The red one"_s);
        QVERIFY(find<QAction>(u"intake.save"_s)->isEnabled());
        m_page->save();
        QTRY_COMPARE(m_desk->interactions().intake()->script(before.id)->nodes.first().question.en, u"Which light?"_s);
        QTRY_COMPARE(m_drafts->keys(), QStringList());
        // Discarded the desk's word stands again.
        QTRY_VERIFY(m_page->mayClose());
        find<QLineEdit>(u"script.name.en"_s)->setText(u"Other name"_s);
        restart();
        m_page->showScript(before.id);
        QCOMPARE(find<QLineEdit>(u"script.name.en"_s)->text(), u"Other name"_s);
        press(Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(find<QLineEdit>(u"script.name.en"_s)->text(), before.name.en);
        QCOMPARE(m_drafts->keys(), QStringList());
    }

    void everyControlHasAName()
    {
        makePage(u"sqlite"_s);
        m_page->showQuickTicket(m_desk->interactions().intake()->onKey(1)->id);
        QCOMPARE(namelessControls(m_page.get()), QStringList());
        m_page->showScript(m_desk->interactions().intake()->scripts.first().id);
        QCOMPARE(namelessControls(m_page.get()), QStringList());
    }

    /// Pictures to look at: FRONTDESK_SHOTS names the folder.
    void picture()
    {
        const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
        if (folder.isEmpty())
            QSKIP("set FRONTDESK_SHOTS to a folder to get pictures of the page");
        makePage(u"sqlite"_s);
        Language language(u"en"_s);
        for (const QString &code : {u"en"_s, u"zh"_s}) {
            language.switchTo(code);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                m_theme->setChoice(theme);
                const QString name = folder + u"/intake."_s + code + (theme == ThemeChoice::Dark ? u".dark"_s : u".light"_s);
                m_page->showQuickTicket(m_desk->interactions().intake()->onKey(1)->id);
                QCoreApplication::processEvents();
                m_page->grab().save(name + u".quick.png"_s);
                m_page->showScript(m_desk->interactions().intake()->scripts.first().id);
                QCoreApplication::processEvents();
                m_page->grab().save(name + u".script.png"_s);
                find<QLineEdit>(u"script.name.en"_s)->setText(u"Password, lock-out"_s);
                m_page->showQuickTicket(m_desk->interactions().intake()->onKey(1)->id);
                find<QLineEdit>(u"quick.subject.en"_s)->setText(u"Forgot the password"_s);
                restart();
                m_page->showQuickTicket(m_desk->interactions().intake()->onKey(1)->id);
                find<QLineEdit>(u"quick.subject.en"_s)->setFocus();
                QCoreApplication::processEvents();
                m_page->grab().save(name + u".quick-draft.png"_s);
                find<QAction>(u"draft.discard"_s)->trigger();
                m_page->showScript(m_desk->interactions().intake()->scripts.first().id);
                QCoreApplication::processEvents();
                m_page->grab().save(name + u".script-draft.png"_s);
                find<QAction>(u"draft.discard"_s)->trigger();
            }
        }
        m_theme->setChoice(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestIntakePage)
#include "tst_intakepage.moc"
