#include "ui/kit/chips.h"
#include "ui/kit/delegates/persondelegate.h"
#include "ui/kit/delegates/presencedelegate.h"
#include "ui/kit/delegates/prioritydelegate.h"
#include "ui/kit/delegates/statedelegate.h"
#include "ui/kit/delegates/timeleftdelegate.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/roles.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QtTest>
#include <QtWidgets>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// Chinese from a table context<TAB>source<TAB>translation, for looking before the .ts files are written.
class TableTranslator final : public QTranslator
{
public:
    explicit TableTranslator(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        while (!file.atEnd()) {
            const auto cells = QString::fromUtf8(file.readLine()).remove(u'\n').split(u'\t');
            if (cells.size() == 3)
                m_words.insert(cells[0] + u'\t' + cells[1], cells[2]);
        }
    }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_words.value(QString::fromUtf8(context) + u'\t' + QString::fromUtf8(source));
    }
    bool isEmpty() const override { return m_words.isEmpty(); }

private:
    QHash<QString, QString> m_words;
};

} // namespace

/// Shows the parts together in both themes and languages. With FRONTDESK_SHOTS=folder each page is written there as PNG.
class GalleryTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void pagesAreDrawn_data();
    void pagesAreDrawn();

private:
    QWidget *listPage(bool zh);
    QWidget *controlsPage(bool zh);
};

void GalleryTest::initTestCase()
{
    new Theme(*qApp, ThemeChoice::Light);
}

QWidget *GalleryTest::listPage(bool zh)
{
    struct Row
    {
        int priority;
        TimeLeft time;
        QString number, title, caller, state, group, owner;
        bool vip = false, unread = false, changed = false;
        QList<Presence> here;
    };
    using enum TimeLeftState;
    const auto say = [zh](const QString &en, const QString &chinese) { return zh ? chinese : en; };
    const QList<Row> rows{
        {1, {Last, 0.93, 1080}, u"INC-024817"_s, say(u"Building 3 offline: tills and doors down"_s, u"三号楼全楼断网，收银和门禁受影响"_s), say(u"Ouyang Xue"_s, u"欧阳雪"_s), u"in_progress"_s, say(u"Line 2 B"_s, u"二线 B"_s), say(u"He Jing"_s, u"何静"_s), false, false, true, {{say(u"He Jing"_s, u"何静"_s), true}, {u"Lin Hao"_s, false}}},
        {2, {Over, 1.1, 720}, u"INC-024802"_s, say(u"VPN refuses to connect: certificate expired"_s, u"VPN 连不上，提示证书过期（远程办公）"_s), say(u"Martin Köhler"_s, u"马丁·克勒"_s), u"in_progress"_s, say(u"First line"_s, u"一线"_s), say(u"Chen Yutong"_s, u"陈雨桐"_s), true, false, false, {{say(u"Lin Hao"_s, u"林浩"_s), false}}},
        {2, {Near, 0.82, 2520}, u"INC-024796"_s, say(u"Finance share will not open, month end"_s, u"财务共享盘打不开，月结受阻"_s), say(u"Su Qing"_s, u"苏晴"_s), u"assigned"_s, say(u"Line 2 A"_s, u"二线 A"_s), say(u"Gao Xiang"_s, u"高翔"_s), true, false, false, {}},
        {3, {Run, 0.2, 7560}, u"INC-024819"_s, say(u"New starter cannot sign in to mail"_s, u"新员工邮箱无法登录，提示密码过期"_s), say(u"Tang Yiming"_s, u"唐一鸣"_s), u"new"_s, say(u"First line"_s, u"一线"_s), {}, false, true, false, {}},
        {3, {Stopped, 0.5, 13200}, u"REQ-010342"_s, say(u"Licence for CAD 2026"_s, u"申请安装 CAD 2026 许可"_s), say(u"Fang Cheng"_s, u"方诚"_s), u"pending"_s, say(u"Apps"_s, u"应用支持"_s), u"Priya Nair"_s, false, false, false, {}},
        {4, {Run, 0.25, 90000}, u"INC-024755"_s, say(u"Browser bookmarks are gone"_s, u"浏览器收藏夹丢失"_s), u"Tomás Rivera"_s, u"resolved"_s, say(u"First line"_s, u"一线"_s), say(u"Lin Hao"_s, u"林浩"_s), false, false, true, {}},
        {5, {Met, 0.25, 0}, u"REQ-010337"_s, say(u"Replacement access card"_s, u"门禁卡补办"_s), say(u"Deng Qing"_s, u"邓青"_s), u"closed"_s, say(u"First line"_s, u"一线"_s), say(u"Lin Hao"_s, u"林浩"_s), false, false, false, {}},
        {5, {}, u"REQ-010338"_s, say(u"Second monitor"_s, u"申请第二块显示器"_s), say(u"Deng Qing"_s, u"邓青"_s), u"cancelled"_s, say(u"First line"_s, u"一线"_s), say(u"Lin Hao"_s, u"林浩"_s), false, false, false, {}},
    };
    auto *view = new QTreeView;
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels(zh ? QStringList{u"优先"_s, u"剩余时间"_s, u"编号"_s, u"标题"_s, u"来电人"_s, u"状态"_s, u"支持组"_s, u"负责人"_s, u"在看"_s}
                                        : QStringList{u"Prio"_s, u"Time left"_s, u"Number"_s, u"Title"_s, u"Caller"_s, u"State"_s, u"Group"_s, u"Owner"_s, u"Here"_s});
    for (const Row &row : rows) {
        QList<QStandardItem *> cells;
        for (int i = 0; i < 9; ++i)
            cells << new QStandardItem;
        cells[0]->setData(row.priority, PriorityRole);
        cells[1]->setData(QVariant::fromValue(row.time), TimeLeftRole);
        cells[2]->setText(row.number);
        cells[2]->setData(row.changed, ChangedRole);
        cells[3]->setText(row.title);
        cells[3]->setData(row.unread, UnreadRole);
        cells[4]->setText(row.caller);
        cells[4]->setData(row.vip, VipRole);
        cells[5]->setData(row.state, StateRole);
        cells[6]->setText(row.group);
        cells[7]->setText(row.owner.isEmpty() ? (zh ? u"未认领"_s : u"Nobody"_s) : row.owner);
        if (row.owner.isEmpty())
            cells[7]->setData(int(Ink::Tertiary), InkRole);
        cells[8]->setData(QVariant::fromValue(row.here), PresenceRole);
        model->appendRow(cells);
    }
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setProperty(rowLinesProperty, true);
    view->setFrameShape(QFrame::NoFrame);
    view->setSortingEnabled(true);
    view->header()->setSortIndicator(0, Qt::AscendingOrder);
    view->setItemDelegate(new TitleDelegate(view));
    view->setItemDelegateForColumn(0, new PriorityDelegate(view));
    view->setItemDelegateForColumn(1, new TimeLeftDelegate(view));
    view->setItemDelegateForColumn(2, new TitleDelegate(TitleDelegate::Face::Figures, view));
    view->setItemDelegateForColumn(4, new PersonDelegate(view));
    view->setItemDelegateForColumn(5, new StateDelegate(view));
    view->setItemDelegateForColumn(8, new PresenceDelegate(view));
    const QList<int> widths{44, 148, 98, 270, 130, 102, 76, 96, 60};
    for (int i = 0; i < widths.size(); ++i)
        view->setColumnWidth(i, widths[i]);
    view->setCurrentIndex(model->index(1, 0));
    view->resize(1038, 290);
    return view;
}

QWidget *GalleryTest::controlsPage(bool)
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    int row = 0;
    auto *field = new QLineEdit(u"Shared drive will not open"_s);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"Public reply (Ctrl+M: internal note)"_s);
    auto *invalid = new QLineEdit(u"9 Mar 2026, 17:00"_s);
    invalid->setProperty(invalidProperty, true);
    auto *off = new QLineEdit(u"disabled"_s);
    off->setEnabled(false);
    for (QWidget *w : std::initializer_list<QWidget *>{field, empty, invalid, off})
        grid->addWidget(w, 0, row++);
    row = 0;
    auto *combo = new QComboBox;
    combo->addItems({u"File shares"_s, u"VPN"_s});
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"cert"_s);
    auto *spin = new QSpinBox;
    auto *when = new QDateTimeEdit;
    for (QWidget *w : std::initializer_list<QWidget *>{combo, editable, spin, when})
        grid->addWidget(w, 1, row++);
    row = 0;
    auto *plain = new QPushButton(u"Assign"_s);
    auto *primary = new QPushButton(u"Save"_s);
    primary->setDefault(true);
    auto *checked = new QPushButton(u"New incident"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    auto *disabled = new QPushButton(u"Close"_s);
    disabled->setEnabled(false);
    for (QWidget *w : std::initializer_list<QWidget *>{plain, primary, checked, disabled})
        grid->addWidget(w, 2, row++);
    row = 0;
    auto *check = new QCheckBox(u"Tell the caller"_s);
    check->setChecked(true);
    auto *uncheck = new QCheckBox(u"Keep open"_s);
    auto *radio = new QRadioButton(u"Yours"_s);
    radio->setChecked(true);
    auto *unradio = new QRadioButton(u"Saved now"_s);
    for (QWidget *w : std::initializer_list<QWidget *>{check, uncheck, radio, unradio})
        grid->addWidget(w, 3, row++);
    auto *text = new QPlainTextEdit(u"Since 9:50 this morning \\\\fin-share\\close answers “access denied”.\n今早 9:50 起打不开"_s);
    text->setMaximumHeight(70);
    grid->addWidget(text, 4, 0, 1, 2);
    auto *tabs = new QTabBar;
    tabs->addTab(u"Su Qing 04:37"_s);
    tabs->addTab(u"Lu Jian, on hold"_s);
    grid->addWidget(tabs, 4, 2);
    auto *bar = new QProgressBar;
    bar->setValue(60);
    grid->addWidget(bar, 4, 3);
    auto *menuBar = new QMenuBar;
    for (const auto &name : {u"File"_s, u"Edit"_s, u"View"_s})
        menuBar->addMenu(name);
    grid->addWidget(menuBar, 5, 0);
    auto *menu = new QMenu(page);
    menu->setWindowFlags(Qt::Widget);
    menu->addAction(u"Resolve"_s)->setShortcut(Qt::Key_R);
    auto *dark = menu->addAction(u"Dark"_s);
    dark->setCheckable(true);
    dark->setChecked(true);
    menu->addSeparator();
    menu->addMenu(u"Language"_s);
    menu->setActiveAction(dark);
    grid->addWidget(menu, 5, 1);
    auto *scroll = new QScrollBar(Qt::Horizontal);
    scroll->setRange(0, 100);
    scroll->setPageStep(40);
    grid->addWidget(scroll, 5, 2);
    page->resize(1000, 380);
    return page;
}

void GalleryTest::pagesAreDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("zh");
    QTest::newRow("en.light") << false << false;
    QTest::newRow("en.dark") << true << false;
    QTest::newRow("zh.light") << false << true;
    QTest::newRow("zh.dark") << true << true;
}

void GalleryTest::pagesAreDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, zh);
    const QLocale before;
    QLocale::setDefault(zh ? QLocale(QLocale::Chinese, QLocale::China) : QLocale::c());
    TableTranslator words(qEnvironmentVariable("FRONTDESK_WORDS"));
    QTranslator catalogue;
    if (zh) {
        if (catalogue.load(u":/i18n/frontdesk_zh_CN.qm"_s))
            qApp->installTranslator(&catalogue);
        qApp->installTranslator(&words);
    }
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &language);
    Theme::of(qApp)->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);

    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    const QList<std::pair<QString, QWidget *>> pages{{u"list"_s, listPage(zh)}, {u"controls"_s, controlsPage(zh)}};
    for (const auto &[name, page] : pages) {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        window.resize(page->size());
        layout->addWidget(page);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QImage shot = window.grab().toImage();
        QVERIFY(!shot.isNull());
        QCOMPARE(shot.pixelColor(shot.width() - 2, shot.height() - 2).lightness() < 128, dark);
        if (!folder.isEmpty())
            QVERIFY(shot.save(u"%1/%2.%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
    }
    qApp->removeTranslator(&words);
    qApp->removeTranslator(&catalogue);
    QLocale::setDefault(before);
}

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"
