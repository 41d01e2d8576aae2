#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

Shortcut made(const char *id, KeyPlace place, const QKeySequence &keys)
{
    return {QString::fromLatin1(id), place, {keys}, "x", {}};
}

/// Stands in for the catalogue: every text gets a mark.
class MarkingTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override { return u"«"_s + QString::fromUtf8(source); }
};

} // namespace

class ShortcutsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void theTableHasNoConflicts();
    void aConflictIsFound();
    void sameKeyInPlacesThatNeverMeetIsAllowed();
    void noKeyDisturbsInputMethods();
    void unsafeKeysAreKnown_data();
    void unsafeKeysAreKnown();
    void idsAreUniqueAndKeysReadable();
    void textFieldsGiveCtrlKBack_data();
    void textFieldsGiveCtrlKBack();
    void bareLettersGoIntoTextFields();
    void nothingFiresWhileAnInputMethodComposes();
    void actionsFollowTheLanguage();
    void aRefusalIsInTheToolTip();
};

void ShortcutsTest::theTableHasNoConflicts()
{
    QCOMPARE(shortcutConflicts(shortcuts()), QStringList());
}

void ShortcutsTest::aConflictIsFound()
{
    const QStringList found = shortcutConflicts({made("a", KeyPlace::Everywhere, QKeySequence(u"Ctrl+K"_s)), made("b", KeyPlace::Call, QKeySequence(u"Ctrl+K"_s)),
                                                 made("c", KeyPlace::List, QKeySequence(u"R"_s)), made("d", KeyPlace::Ticket, QKeySequence(u"R"_s))});
    QCOMPARE(found, QStringList({u"Ctrl+K: a, b"_s, u"R: c, d"_s}));
}

void ShortcutsTest::sameKeyInPlacesThatNeverMeetIsAllowed()
{
    QCOMPARE(shortcutConflicts({made("a", KeyPlace::Call, QKeySequence(u"Alt+C"_s)), made("b", KeyPlace::Ticket, QKeySequence(u"Alt+C"_s))}), QStringList());
}

void ShortcutsTest::noKeyDisturbsInputMethods()
{
    for (const Shortcut &each : shortcuts()) {
        for (const QKeySequence &keys : each.keys)
            QVERIFY2(!isUnsafeForInputMethods(keys), qPrintable(each.id));
    }
}

void ShortcutsTest::unsafeKeysAreKnown_data()
{
    QTest::addColumn<bool>("unsafe");
    for (const char *keys : {"Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+;", "Ctrl+`", "Ctrl+Shift+F", "Ctrl+Shift+U", "Ctrl+Shift+E", "Ctrl+Alt+A", "Alt+Shift+B"})
        QTest::newRow(keys) << true;
    for (const char *keys : {"Ctrl+K", "Ctrl+Shift+N", "Alt+1", "Space", "/", "F12"})
        QTest::newRow(keys) << false;
}

void ShortcutsTest::unsafeKeysAreKnown()
{
    QFETCH(bool, unsafe);
    QCOMPARE(isUnsafeForInputMethods(QKeySequence(QString::fromLatin1(QTest::currentDataTag()))), unsafe);
}

void ShortcutsTest::idsAreUniqueAndKeysReadable()
{
    QSet<QString> ids;
    for (const Shortcut &each : shortcuts()) {
        QVERIFY2(!ids.contains(each.id), qPrintable(each.id));
        ids.insert(each.id);
        QVERIFY2(!each.keys.isEmpty() && !shortcutName(each).isEmpty(), qPrintable(each.id));
        for (const QKeySequence &keys : each.keys)
            QVERIFY2(keys.count() == 1 && keys[0].key() != Qt::Key_unknown, qPrintable(each.id));
    }
}

void ShortcutsTest::textFieldsGiveCtrlKBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("key");
    QTest::newRow("palette") << u"palette"_s << int(Qt::Key_K);
    QTest::newRow("call the caller") << u"call_caller"_s << int(Qt::Key_D);
}

void ShortcutsTest::textFieldsGiveCtrlKBack()
{
    QFETCH(QString, id);
    QFETCH(int, key);
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit line(u"printer"_s);
    QPlainTextEdit area(u"printer"_s);
    layout.addWidget(&line);
    layout.addWidget(&area);
    QAction *action = makeAction(id, &window);
    window.addAction(action);
    QSignalSpy fired(action, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QWidget *field : {static_cast<QWidget *>(&line), static_cast<QWidget *>(&area)}) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key(key), Qt::ControlModifier);
    }
    QCOMPARE(fired.size(), 2);
    QCOMPARE(line.text(), u"printer"_s);
    QCOMPARE(area.toPlainText(), u"printer"_s);
}

void ShortcutsTest::bareLettersGoIntoTextFields()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit line;
    layout.addWidget(&line);
    QAction *resolve = makeAction(u"resolve"_s, &window);
    window.addAction(resolve);
    QSignalSpy fired(resolve, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line.setFocus();
    QTest::keyClick(&line, Qt::Key_R);
    QCOMPARE(fired.size(), 0);
    QCOMPARE(line.text(), u"r"_s);
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_R);
    QCOMPARE(fired.size(), 1);
}

void ShortcutsTest::nothingFiresWhileAnInputMethodComposes()
{
    QWidget window;
    QVBoxLayout layout(&window);
    QLineEdit line;
    layout.addWidget(&line);
    QAction *palette = makeAction(u"palette"_s, &window);
    window.addAction(palette);
    QSignalSpy fired(palette, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    line.setFocus();
    QInputMethodEvent composing(u"su q"_s, {});
    QApplication::sendEvent(&line, &composing);
    QTest::keyClick(&line, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(fired.size(), 0);
    QInputMethodEvent done(QString(), {});
    done.setCommitString(u"苏晴"_s);
    QApplication::sendEvent(&line, &done);
    QTest::keyClick(&line, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(fired.size(), 1);
    QCOMPARE(line.text(), u"苏晴"_s);
}

void ShortcutsTest::actionsFollowTheLanguage()
{
    QObject owner;
    QAction *action = makeAction(u"log_call"_s, &owner);
    QCOMPARE(action->text(), u"Log call"_s);
    MarkingTranslator words;
    qApp->installTranslator(&words);
    QTRY_COMPARE(action->text(), u"«Log call"_s);
    QVERIFY(action->toolTip().startsWith(u"«Log call"_s));
    qApp->removeTranslator(&words);
    QTRY_COMPARE(action->text(), u"Log call"_s);
}

void ShortcutsTest::aRefusalIsInTheToolTip()
{
    QObject owner;
    QAction *action = makeAction(u"close_ticket"_s, &owner);
    setActionRefusal(action, u"Close follows Resolved and the caller’s answer"_s);
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), u"Close ticket (C)\nClose follows Resolved and the caller’s answer"_s);
    setActionRefusal(action, {});
    QVERIFY(action->isEnabled());
    QCOMPARE(action->toolTip(), u"Close ticket (C)"_s);
}

QTEST_MAIN(ShortcutsTest)
#include "tst_shortcuts.moc"
