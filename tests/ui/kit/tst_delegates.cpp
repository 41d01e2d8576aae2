#include "ui/kit/chips.h"
#include "ui/kit/delegates/persondelegate.h"
#include "ui/kit/delegates/presencedelegate.h"
#include "ui/kit/delegates/prioritydelegate.h"
#include "ui/kit/delegates/statedelegate.h"
#include "ui/kit/delegates/timeleftdelegate.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/roles.h"
#include "ui/kit/stateglyph.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <QTreeView>

#include <ctime>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class DelegatesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void statesOfAllKindsTakeTheGlyphOfTheirStep();
    void initialsFollowTheScript();
    void chipsKeepTheirSizeInANarrowColumn();
    void unreadTitlesAreBolderThanReadOnes();
    void theCurrentRowHasABarOnlyWhileKeysGoToTheList();
    void rowsOfAllColumnsAreEquallyHigh();
    void aThousandCellsArePaintedInAnInstant();

private:
    QImage paint(const QStyledItemDelegate &delegate, QStandardItem *item, QSize size, QStyle::State extra = {});
    QStandardItemModel m_model;
};

void DelegatesTest::initTestCase()
{
    new Theme(*qApp, ThemeChoice::Light);
}

QImage DelegatesTest::paint(const QStyledItemDelegate &delegate, QStandardItem *item, QSize size, QStyle::State extra)
{
    m_model.clear();
    m_model.appendRow(item);
    QImage image(size, QImage::Format_RGB32);
    image.fill(tokens().base);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled | extra;
    delegate.paint(&painter, option, m_model.index(0, 0));
    return image;
}

void DelegatesTest::statesOfAllKindsTakeTheGlyphOfTheirStep()
{
    QCOMPARE(stateGlyph(u"submitted"_s), StateGlyph::New);
    QCOMPARE(stateGlyph(u"received"_s), StateGlyph::New);
    QCOMPARE(stateGlyph(u"approved"_s), StateGlyph::Assigned);
    QCOMPARE(stateGlyph(u"appealed"_s), StateGlyph::InProgress);
    QCOMPARE(stateGlyph(u"waiting_approval"_s), StateGlyph::Pending);
    QCOMPARE(stateGlyph(u"answered"_s), StateGlyph::Resolved);
    QCOMPARE(stateGlyph(u"rejected"_s), StateGlyph::Cancelled);
    QCOMPARE(stateWords(u"in_progress"_s), u"In progress"_s);
    QCOMPARE(stateWords(u"from the future"_s), u"from the future"_s);
}

void DelegatesTest::initialsFollowTheScript()
{
    QCOMPARE(initials(u"Chen Yutong"_s), u"CY"_s);
    QCOMPARE(initials(u"Maria del Carmen Soto"_s), u"MS"_s);
    QCOMPARE(initials(u"苏晴"_s), u"苏"_s);
    QCOMPARE(initials(u"马丁·克勒"_s), u"马"_s);
    QCOMPARE(initials(u"𠮷野"_s), u"𠮷"_s); // outside the basic plane
    QCOMPARE(initials(u"  "_s), QString());
    QCOMPARE(initials(u"élodie"_s), u"É"_s);
}

void DelegatesTest::chipsKeepTheirSizeInANarrowColumn()
{
    auto *item = new QStandardItem;
    item->setData(1, PriorityRole);
    const QImage wide = paint(PriorityDelegate(), item, {80, 30});
    item = new QStandardItem;
    item->setData(1, PriorityRole);
    const QImage narrow = paint(PriorityDelegate(), item, {42, 30}); // the margin of a first column, and the chip
    QCOMPARE(narrow, wide.copy(0, 0, 42, 30));
    QCOMPARE(wide.pixelColor(18, 8), lightTokens().priority[0].fill);
}

void DelegatesTest::unreadTitlesAreBolderThanReadOnes()
{
    const auto ink = [&](bool unread) {
        auto *item = new QStandardItem(u"New starter cannot sign in to mail"_s);
        item->setData(unread, UnreadRole);
        const QImage image = paint(TitleDelegate(), item, {300, 30});
        qint64 dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += 255 - qGray(image.pixel(x, y));
        return dark;
    };
    QVERIFY(ink(true) > ink(false) * 1.15);
}

void DelegatesTest::theCurrentRowHasABarOnlyWhileKeysGoToTheList()
{
    QWidget window;
    QTreeView view(&window);
    QWidget other(&window);
    other.setFocusPolicy(Qt::StrongFocus);
    view.setHeaderHidden(true);
    view.setRootIsDecorated(false);
    view.setItemDelegate(new TitleDelegate(&view));
    m_model.clear();
    m_model.appendRow({new QStandardItem(u"INC-1"_s), new QStandardItem(u"VPN"_s)});
    view.setModel(&m_model);
    view.setCurrentIndex(m_model.index(0, 1));
    view.resize(300, 100);
    window.resize(300, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view.setFocus();
    const QPoint bar = view.visualRect(m_model.index(0, 0)).topLeft() + QPoint(1, 10);
    QCOMPARE(view.viewport()->grab().toImage().pixelColor(bar), lightTokens().accent);
    other.setFocus();
    QCOMPARE(view.viewport()->grab().toImage().pixelColor(bar), lightTokens().sel);
}

void DelegatesTest::rowsOfAllColumnsAreEquallyHigh()
{
    m_model.clear();
    m_model.appendRow(new QStandardItem(u"磁盘"_s));
    const QModelIndex index = m_model.index(0, 0);
    const int height = listRowHeight(Density::Normal);
    const QStyleOptionViewItem option;
    QCOMPARE(PriorityDelegate().sizeHint(option, index).height(), height);
    QCOMPARE(TimeLeftDelegate().sizeHint(option, index).height(), height);
    QCOMPARE(StateDelegate().sizeHint(option, index).height(), height);
    QCOMPARE(PersonDelegate().sizeHint(option, index).height(), height);
    QCOMPARE(TitleDelegate().sizeHint(option, index).height(), height);
    QCOMPARE(PresenceDelegate().sizeHint(option, index).height(), height);
}

void DelegatesTest::aThousandCellsArePaintedInAnInstant()
{
    m_model.clear();
    auto *item = new QStandardItem(u"VPN refuses to connect: certificate expired since the renewal"_s);
    item->setData(2, PriorityRole);
    item->setData(QVariant::fromValue(TimeLeft{TimeLeftState::Over, 1, 720}), TimeLeftRole);
    item->setData(u"in_progress"_s, StateRole);
    item->setData(true, VipRole);
    m_model.appendRow(item);
    const PriorityDelegate priority;
    const TimeLeftDelegate time;
    const StateDelegate state;
    const PersonDelegate person;
    const TitleDelegate title;
    const QList<const QStyledItemDelegate *> all{&priority, &time, &state, &person, &title};
    QImage image(200, 30, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    const std::clock_t start = std::clock(); // processor time: other programs of this machine do not count
    for (int i = 0; i < 200; ++i)
        for (const auto *delegate : all)
            delegate->paint(&painter, option, m_model.index(0, 0));
    // 60 rows of a large screen have 300 such cells; 16 ms is one frame.
    const double perScreen = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC / 1000 * 300;
    qInfo("%.1f ms for 300 cells", perScreen);
    QVERIFY2(perScreen < 40, qPrintable(u"%1 ms for 300 cells"_s.arg(perScreen)));
}

QTEST_MAIN(DelegatesTest)
#include "tst_delegates.moc"
