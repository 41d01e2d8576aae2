#include "ui/kit/clockpicture.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/connectionbar.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/inlineedit.h"
#include "ui/kit/journaldelegate.h"
#include "ui/kit/journalview.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/keycap.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepper.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QCheckBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class WidgetsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aButtonFollowsItsAction();
    void aButtonKeepsItsKeyWhenItsWordsChange();
    void hidingKeysNarrowsButtonsButKeysStillWork();
    void aDisabledActionSaysWhy();
    void segmentsAreOneTabStopAndArrowsChoose();
    void theStepperSaysWhereTheTicketStands();
    void anErrorOutlinesItsFieldAndIsRead();
    void enterSavesAnInlineEditAndEscUndoesIt();
    void aColleaguesChangeNeverTouchesTextOrFocus();
    void aConflictIsChosenByKeys();
    void theConnectionSaysWhatHappensToWork();
    void escDismissesABanner();
    void aNarrowBannerShowsAllOfItsWords();
    void aCheckBoxStandsOnTheLineOfTheFieldsBesideIt();
    void longMessagesMakeHigherRowsAndNarrowOnesEvenMore();
    void newEntriesDoNotMoveWhatIsBeingRead();
    void theJournalLeavesBareLettersToTheTicket();
    void arrowsWalkTheClocksSegments();
    void closedHoursAreNotCounted();

private:
    static ClockPictureValue clocks();
};

namespace {

QDateTime utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate);
}

QStandardItem *message(const QString &text)
{
    auto *item = new QStandardItem;
    item->setData(utc(u"2026-03-10T02:31:00Z"_s), JournalTimeRole);
    item->setData(int(JournalShape::Message), JournalShapeRole);
    item->setData(u"Chen Yutong"_s, JournalAuthorRole);
    item->setData(u"public reply"_s, JournalHeadRole);
    item->setData(text, JournalTextRole);
    return item;
}

void showActive(QWidget &window)
{
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

void WidgetsTest::initTestCase()
{
    new Theme(*qApp, ThemeChoice::Light);
}

void WidgetsTest::aButtonFollowsItsAction()
{
    QAction action(u"Resolve"_s);
    action.setShortcut(Qt::Key_R);
    KeyButton button(&action);
    QCOMPARE(button.text(), u"Resolve"_s);
    QCOMPARE(button.accessibleName(), u"Resolve"_s);
    QCOMPARE(button.shownKey(), QKeySequence(Qt::Key_R));
    QCOMPARE(button.toolTip(), u"Resolve (R)"_s);
    QVERIFY(button.shortcut().isEmpty()); // the action owns the key; two owners would make it ambiguous
    action.setShortcut(QKeySequence(u"Ctrl+R"_s));
    action.setText(u"解决"_s);
    QCOMPARE(button.text(), u"解决"_s);
    QCOMPARE(button.toolTip(), u"解决 (Ctrl+R)"_s);
    QSignalSpy triggered(&action, &QAction::triggered);
    button.click();
    QCOMPARE(triggered.size(), 1);
}

void WidgetsTest::aButtonKeepsItsKeyWhenItsWordsChange()
{
    KeyButton button(u"Save"_s);
    button.setKey(QKeySequence(u"Ctrl+Return"_s));
    button.setText(u"保存"_s);
    QCOMPARE(button.shortcut(), QKeySequence(u"Ctrl+Return"_s));
    QCOMPARE(keyText(button.shownKey()), u"Ctrl+Enter"_s);
}

void WidgetsTest::hidingKeysNarrowsButtonsButKeysStillWork()
{
    QWidget window;
    KeyButton button(u"Save"_s, &window);
    button.setKey(QKeySequence(u"Ctrl+S"_s));
    const int shown = button.sizeHint().width();
    Theme::of(qApp)->setKeysHidden(true);
    QVERIFY(button.sizeHint().width() < shown);
    showActive(window);
    QSignalSpy clicked(&button, &QPushButton::clicked);
    QTest::keyClick(&window, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(clicked.size(), 1); // a key presses the button visibly, for 100 ms
    Theme::of(qApp)->setKeysHidden(false);
    QCOMPARE(button.sizeHint().width(), shown);
}

void WidgetsTest::aDisabledActionSaysWhy()
{
    QAction action(u"Close"_s);
    action.setShortcut(Qt::Key_C);
    KeyButton button(&action);
    setActionReason(&action, u"Close follows Resolved and the caller’s answer"_s);
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), u"Close (C)\nClose follows Resolved and the caller’s answer"_s);
    QCOMPARE(button.accessibleDescription(), u"Close follows Resolved and the caller’s answer"_s);
    setActionReason(&action, {});
    QVERIFY(button.isEnabled());
    QCOMPARE(button.toolTip(), u"Close (C)"_s);
}

void WidgetsTest::segmentsAreOneTabStopAndArrowsChoose()
{
    QWidget window;
    QHBoxLayout row(&window);
    QLineEdit before, after;
    SegmentedControl kinds(u"Kind"_s);
    kinds.addSegment(u"incident"_s, u"Incident"_s);
    kinds.addSegment(u"request"_s, u"Request"_s);
    kinds.addSegment(u"complaint"_s, u"Complaint"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{&before, &kinds, &after})
        row.addWidget(widget);
    showActive(window);
    before.setFocus();
    QTest::keyClick(&before, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), kinds.segment(u"incident"_s));
    QSignalSpy chosen(&kinds, &SegmentedControl::chosen);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(kinds.current(), u"request"_s);
    QCOMPARE(chosen.takeLast().first().toString(), u"request"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &after);
    kinds.setCurrent(u"complaint"_s);
    QCOMPARE(chosen.size(), 0);
    QCOMPARE(kinds.current(), u"complaint"_s);
}

void WidgetsTest::theStepperSaysWhereTheTicketStands()
{
    Stepper stepper;
    stepper.setSteps({{{}, {}, StepState::Done}, {{}, {}, StepState::Done}, {{}, u"4 h 12 min used"_s, StepState::Current}, {{}, u"call-back 11:00"_s}, {}});
    QCOMPARE(stepper.accessibleName(), u"Step 3 of 5, Work, 4 h 12 min used"_s);
    stepper.resize(600, stepper.sizeHint().height());
    showActive(stepper);
    stepper.setFocus();
    QTest::keyClick(&stepper, Qt::Key_Right);
    QCOMPARE(stepper.accessibleName(), u"Step 4 of 5, Follow-up, call-back 11:00"_s);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&stepper, Qt::Key_Right);
    QCOMPARE(stepper.accessibleName(), u"Step 5 of 5, Feedback"_s);
}

void WidgetsTest::anErrorOutlinesItsFieldAndIsRead()
{
    FieldFrame frame(u"Pending until"_s, new QLineEdit);
    const int calm = frame.sizeHint().height();
    QCOMPARE(frame.editor()->accessibleName(), u"Pending until"_s);
    frame.setError(u"This is yesterday."_s);
    QVERIFY(frame.editor()->property(invalidProperty).toBool());
    QCOMPARE(frame.editor()->accessibleDescription(), u"This is yesterday."_s);
    QVERIFY(frame.sizeHint().height() > calm);
    frame.clearError();
    QVERIFY(!frame.editor()->property(invalidProperty).toBool());
    QVERIFY(frame.editor()->accessibleDescription().isEmpty());
    QCOMPARE(frame.sizeHint().height(), calm);
}

void WidgetsTest::enterSavesAnInlineEditAndEscUndoesIt()
{
    InlineEdit row(u"Device"_s);
    row.setValue(u"NB-SG-1183"_s);
    QCOMPARE(row.accessibleName(), u"Device: NB-SG-1183"_s);
    row.resize(286, 28);
    showActive(row);
    row.setFocus();
    QSignalSpy submitted(&row, &InlineEdit::submitted);
    QTest::keyClick(&row, Qt::Key_F2);
    QVERIFY(row.isEditing());
    auto *editor = row.findChild<QLineEdit *>();
    QVERIFY(editor->hasFocus());
    QTest::keyClicks(editor, u"PR-5F-02"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!row.isEditing());
    QVERIFY(row.hasFocus());
    QCOMPARE(submitted.size(), 0);
    QTest::keyClick(&row, Qt::Key_Return);
    QCOMPARE(editor->text(), u"NB-SG-1183"_s);
    QTest::keyClicks(editor, u"PR-5F-02"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.first().first().toString(), u"PR-5F-02"_s);
    QCOMPARE(row.words(), u"NB-SG-1183"_s); // until the desk has saved it
    row.setReadOnly(u"Only the owner changes this"_s);
    QTest::keyClick(&row, Qt::Key_F2);
    QVERIFY(!row.isEditing());
}

void WidgetsTest::aColleaguesChangeNeverTouchesTextOrFocus()
{
    InlineEdit row(u"Service"_s);
    row.setValue(u"Network"_s);
    row.resize(286, 80);
    showActive(row);
    row.beginEdit();
    auto *editor = row.findChild<QLineEdit *>();
    QTest::keyClicks(editor, u"my words"_s);
    row.setValue(u"Remote access VPN"_s);
    row.showRemoteChange(u"Lin Hao, 10:39: Network to Remote access VPN."_s);
    QCOMPARE(editor->text(), u"my words"_s);
    QVERIFY(editor->hasFocus());
    QVERIFY(row.isEditing());
}

void WidgetsTest::aConflictIsChosenByKeys()
{
    Conflict conflict{u"Choose the group"_s, u"Lin Hao changed it meanwhile."_s, {}, {u"Line 2 B"_s, u"Lin Hao"_s, u"10:41:52"_s, {}, {}}, {u"Apps"_s, u"You"_s, u"10:42:03"_s, {}, {}}};
    ConflictDialog dialog(conflict);
    showActive(dialog);
    QVERIFY(!dialog.isMine()); // Enter by mistake overwrites nothing
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    QVERIFY(dialog.isMine());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(!dialog.isMine());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(dialog.isMine());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(!dialog.isVisible());
}

void WidgetsTest::theConnectionSaysWhatHappensToWork()
{
    ConnectionBar bar;
    bar.setZone(QTimeZone("Asia/Shanghai"));
    bar.setConnected(u"desk.haiyue.example"_s);
    QCOMPARE(bar.headline(), u"Connected"_s);
    const QDateTime cachedAt = QDateTime::currentDateTimeUtc();
    bar.setCached(cachedAt);
    QCOMPARE(bar.headline(), u"Read-only, from cache of %1"_s.arg(cachedAt.toTimeZone(QTimeZone("Asia/Shanghai")).toString(u"HH:mm"_s)));
    bar.setCached(cachedAt.addDays(-2), u"Calls are kept."_s); // a copy may be days old
    QVERIFY(!bar.headline().endsWith(cachedAt.toTimeZone(QTimeZone("Asia/Shanghai")).toString(u"' of 'HH:mm"_s)));
    QVERIFY(bar.accessibleName().endsWith(u"Calls are kept."_s));
    bar.setOffline(3, u"2 calls and 1 note are safe on this computer."_s);
    QCOMPARE(bar.headline(), u"Working offline, 3 waiting"_s);
    QCOMPARE(bar.accessibleName(), u"Working offline, 3 waiting, 2 calls and 1 note are safe on this computer."_s);
    bar.setOffline(0, {});
    QCOMPARE(bar.headline(), u"Not connected"_s); // nothing waits, so nothing is being worked on offline
}

void WidgetsTest::escDismissesABanner()
{
    QWidget window;
    ErrorBanner banner(&window);
    banner.resize(400, 40);
    QVERIFY(banner.isHidden());
    showActive(window);
    banner.showError(u"The ticket was not saved."_s, u"Your text is kept."_s);
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.accessibleName(), u"The ticket was not saved. Your text is kept."_s);
    QTest::keyClick(&banner, Qt::Key_Escape);
    QVERIFY(banner.isHidden());
}

void WidgetsTest::aNarrowBannerShowsAllOfItsWords()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *banner = new ErrorBanner;
    column->addWidget(banner);
    column->addStretch();
    window.resize(900, 200);
    showActive(window);
    QAction discard(u"Discard changes"_s);
    banner->show(ErrorBanner::Tone::Notice, u"What you typed before is here again."_s);
    banner->setActions({&discard});
    const auto *button = banner->findChild<KeyButton *>();
    QVERIFY(button && button->isVisible()); // at once, not with the next round of events
    const QLabel *words = nullptr;
    for (const QLabel *label : banner->findChildren<QLabel *>()) {
        if (label->isVisible())
            words = label;
    }
    QVERIFY(words);
    QVERIFY(button->geometry().left() >= words->geometry().right()); // and in its place
    QCoreApplication::processEvents();
    const int oneLine = banner->height();
    QVERIFY(words->height() < 2 * words->fontMetrics().height());
    for (const int width : {480, 360}) {
        window.resize(width, 200);
        QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
        QVERIFY(banner->rect().contains(QRect(words->mapTo(banner, QPoint()), words->size())));
        QVERIFY(button->geometry().left() >= words->geometry().right());
    }
    QVERIFY(banner->height() > oneLine);
    // What happened stays on one line when there is more to say beside it.
    window.resize(600, 200);
    banner->showError(u"Not saved."_s, QString(u"What you typed is kept. "_s).repeated(6));
    QTRY_VERIFY(!words->wordWrap() && words->width() >= words->sizeHint().width());
}

void WidgetsTest::aCheckBoxStandsOnTheLineOfTheFieldsBesideIt()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *line = new QLineEdit;
    auto *box = new QCheckBox(u"In use"_s);
    row->addWidget(new FieldFrame(u"Name"_s, line), 1, Qt::AlignTop);
    row->addWidget(new FieldFrame(u"State"_s, box), 0, Qt::AlignTop);
    showActive(window);
    QCOMPARE(box->mapTo(&window, box->rect().center()).y(), line->mapTo(&window, line->rect().center()).y());
}

void WidgetsTest::longMessagesMakeHigherRowsAndNarrowOnesEvenMore()
{
    QStandardItemModel model;
    model.appendRow(message(u"Short."_s));
    model.appendRow(message(QString(u"The gateway certificate expired yesterday. "_s).repeated(12)));
    model.appendRow(message(QString(1'000'000, u'长')));
    JournalView view;
    view.setModel(&model);
    view.resize(800, 400);
    showActive(view);
    const auto height = [&](int row) { return view.visualRect(model.index(row, 0)).height(); };
    const int atWide = height(1);
    QVERIFY(atWide > height(0) * 2);
    QVERIFY(height(2) < 20000); // a megabyte is shown in part
    view.resize(500, 400);
    QTRY_VERIFY(height(1) > atWide);
}

void WidgetsTest::newEntriesDoNotMoveWhatIsBeingRead()
{
    QStandardItemModel model;
    for (int i = 0; i < 40; ++i)
        model.appendRow(message(u"Entry"_s));
    JournalView view;
    view.resize(600, 300);
    view.setModel(&model);
    showActive(view);
    QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum()); // newest last, so it opens there
    view.verticalScrollBar()->setValue(100);
    model.appendRow(message(u"A colleague writes"_s));
    QCoreApplication::processEvents();
    QCOMPARE(view.verticalScrollBar()->value(), 100);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    model.appendRow(message(u"Another"_s));
    QTRY_COMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
}

void WidgetsTest::theJournalLeavesBareLettersToTheTicket()
{
    QWidget window;
    JournalView view(&window);
    QStandardItemModel model;
    model.appendRow(message(u"First"_s));
    model.appendRow(message(u"Resolved it"_s));
    view.setModel(&model);
    view.setMoment(utc(u"2026-03-10T02:42:00Z"_s), QTimeZone("Asia/Shanghai"));
    showActive(window);
    view.setFocus();
    QCOMPARE(view.currentIndex().row(), 1);
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_F, Qt::NoModifier, u"f"_s);
    QCoreApplication::sendEvent(&view, &letter);
    QVERIFY(!letter.isAccepted());
    QCOMPARE(view.currentIndex().row(), 1);
    QVERIFY(!view.testAttribute(Qt::WA_InputMethodEnabled));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"today 10:31, Chen Yutong, public reply: Resolved it"_s);
}

ClockPictureValue WidgetsTest::clocks()
{
    ClockPictureValue value;
    value.zone = QTimeZone("Asia/Singapore");
    value.now = utc(u"2026-03-10T02:42:00Z"_s);
    value.open = {{utc(u"2026-03-09T06:00:00Z"_s), utc(u"2026-03-09T10:00:00Z"_s)}, {utc(u"2026-03-10T01:00:00Z"_s), utc(u"2026-03-10T05:00:00Z"_s)}};
    ClockRow response;
    response.name = u"Response"_s;
    response.verdict = u"met"_s;
    ClockRow resolution;
    resolution.name = u"Resolution"_s;
    resolution.segments = {{ClockPart::Running, {utc(u"2026-03-09T06:20:00Z"_s), utc(u"2026-03-09T08:10:00Z"_s)}, {}},
                           {ClockPart::Stopped, {utc(u"2026-03-09T08:10:00Z"_s), utc(u"2026-03-09T09:20:00Z"_s)}, u"stopped: user"_s},
                           {ClockPart::Running, {utc(u"2026-03-09T09:20:00Z"_s), utc(u"2026-03-10T02:30:00Z"_s)}, {}},
                           {ClockPart::Over, {utc(u"2026-03-10T02:30:00Z"_s), utc(u"2026-03-10T02:42:00Z"_s)}, {}}};
    resolution.verdict = u"4:12 used of 4:00"_s;
    value.rows = {response, resolution};
    return value;
}

void WidgetsTest::arrowsWalkTheClocksSegments()
{
    ClockPicture picture;
    picture.setValue(clocks());
    picture.resize(800, picture.sizeHint().height());
    showActive(picture);
    picture.setFocus();
    QCOMPARE(picture.accessibleName(), u"Response: met"_s);
    QTest::keyClick(&picture, Qt::Key_Down);
    QCOMPARE(picture.accessibleName(), u"Resolution: ran 1 h 50 min from Mon 14:20 to Mon 16:10"_s);
    QTest::keyClick(&picture, Qt::Key_Right);
    QCOMPARE(picture.accessibleName(), u"Resolution: stopped: user, 1 h 10 min from Mon 16:10 to Mon 17:20"_s);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&picture, Qt::Key_Right);
    QCOMPARE(picture.accessibleName(), u"Resolution: 12 min over from 10:30 to 10:42"_s);
}

void WidgetsTest::closedHoursAreNotCounted()
{
    ClockPicture picture;
    picture.setValue(clocks());
    // 17:20 to 18:00 and 09:00 to 10:30; the night between counts nothing.
    QCOMPARE(picture.segmentSpeech(1, 2), u"ran 2 h 10 min from Mon 17:20 to 10:30"_s);
    QVERIFY(picture.asText().contains(u"4:12 used of 4:00"_s));
    QCOMPARE(picture.asText().count(u'\n'), 1);
}

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
