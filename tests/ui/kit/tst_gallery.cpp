#include "ui/kit/chips.h"
#include "ui/kit/delegates/persondelegate.h"
#include "ui/kit/delegates/presencedelegate.h"
#include "ui/kit/delegates/prioritydelegate.h"
#include "ui/kit/delegates/statedelegate.h"
#include "ui/kit/delegates/timeleftdelegate.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/connectionbar.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/inlineedit.h"
#include "ui/kit/journaldelegate.h"
#include "ui/kit/journalview.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/roles.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepper.h"
#include "ui/shell/icons.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QtTest>
#include <QtWidgets>

using namespace frontdesk;
using namespace Qt::StringLiterals;

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
    QWidget *buttonsPage(bool zh);
    QWidget *ticketPage(bool zh);
    QWidget *statesPage(bool zh);
    QWidget *conflictPage(bool zh);
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
        QList<Colleague> here;
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

namespace {

QDateTime utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate);
}

class Painted final : public QWidget
{
public:
    explicit Painted(std::function<void(QPainter &, const QRectF &)> paint, QSize size) : m_paint(std::move(paint)) { setFixedSize(size); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, rect());
    }

private:
    std::function<void(QPainter &, const QRectF &)> m_paint;
};

} // namespace

QWidget *GalleryTest::buttonsPage(bool zh)
{
    const auto say = [zh](const QString &en, const QString &chinese) { return zh ? chinese : en; };
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *first = new QHBoxLayout;
    auto *save = new KeyButton(say(u"Save"_s, u"保存"_s), nullptr, KeyButton::Kind::Primary);
    save->setKey(QKeySequence(u"Ctrl+Return"_s));
    auto *call = new KeyButton(say(u"Log call"_s, u"登记来电"_s), nullptr, KeyButton::Kind::Primary);
    call->setIcon(icon(u"call-start"_s, Ink::OnFill));
    call->setKey(QKeySequence(u"Ctrl+N"_s));
    auto *assign = new KeyButton(say(u"Assign"_s, u"转派"_s));
    assign->setKey(Qt::Key_A);
    auto *hold = new KeyButton(say(u"Hold"_s, u"保持"_s));
    hold->setIcon(icon(u"media-playback-pause"_s));
    hold->setKey(Qt::Key_F7);
    auto *incident = new KeyButton(say(u"New incident"_s, u"新建事件"_s));
    incident->setCheckable(true);
    incident->setChecked(true);
    incident->setIcon(icon(u"dialog-ok-apply"_s));
    incident->setKey(QKeySequence(u"Alt+I"_s));
    auto *close = new KeyButton(say(u"Close"_s, u"关闭"_s));
    close->setEnabled(false);
    close->setReason(say(u"Close follows Resolved and the caller’s answer"_s, u"先解决并问过来电人，才能关闭"_s));
    auto *quick = new KeyButton(say(u"Password"_s, u"重置密码"_s), nullptr, KeyButton::Kind::Quiet);
    quick->setKeyLeading(true);
    quick->showKey(Qt::Key_1);
    quick->setMinimumWidth(111);
    for (QWidget *w : std::initializer_list<QWidget *>{save, call, assign, hold, incident, close, quick})
        first->addWidget(w);
    first->addStretch();
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    auto *kinds = new SegmentedControl(say(u"Kind"_s, u"类型"_s));
    kinds->addSegment(u"incident"_s, say(u"Incident"_s, u"事件"_s));
    kinds->addSegment(u"request"_s, say(u"Request"_s, u"请求"_s));
    kinds->addSegment(u"complaint"_s, say(u"Complaint"_s, u"投诉"_s));
    second->addWidget(kinds);
    auto *reply = new SegmentedControl(say(u"Visibility"_s, u"可见范围"_s));
    reply->addSegment(u"public"_s, say(u"Public reply"_s, u"公开回复"_s), u"mail-sent"_s);
    reply->addSegment(u"internal"_s, say(u"Internal note"_s, u"内部备注"_s), u"object-locked"_s);
    second->addWidget(reply);
    for (const auto &[title, value] : QList<std::pair<QString, QString>>{{say(u"State"_s, u"状态"_s), say(u"open"_s, u"未结"_s)}, {say(u"Owner"_s, u"负责人"_s), {}}}) {
        auto *chip = new FilterChip(title);
        chip->setValue(value);
        second->addWidget(chip);
    }
    second->addStretch();
    column->addLayout(second);
    auto *third = new QHBoxLayout;
    auto *search = new SearchField(say(u"Search"_s, u"搜索"_s));
    search->setPlaceholderText(say(u"Find ticket, person, article, command"_s, u"搜索工单、人员、知识或命令"_s));
    search->showKey(QKeySequence(u"Ctrl+K"_s));
    auto *subject = new SearchField(say(u"In one line"_s, u"一句话说明"_s));
    subject->setIconName({});
    subject->setLarge(true);
    subject->setText(say(u"Shared drive will not open, says no access, on VPN"_s, u"共享盘打不开，说没有权限，VPN"_s));
    subject->setNote(say(u"5 matches"_s, u"匹配 5 条"_s));
    third->addWidget(search, 1);
    third->addWidget(subject, 2);
    column->addLayout(third);
    auto *stepper = new Stepper;
    stepper->setSteps({{{}, say(u"Mon 14:20 Chen"_s, u"周一 14:20 陈雨桐"_s), StepState::Done}, {{}, say(u"14:21 taken"_s, u"14:21 本人接手"_s), StepState::Done}, {{}, say(u"4 h 12 min used"_s, u"已用 4 时 12 分"_s), StepState::Current}, {{}, say(u"call-back 11:00"_s, u"已承诺 11:00 回电"_s), StepState::Todo}, {{}, say(u"not started"_s, u"未开始"_s), StepState::Todo}});
    column->addWidget(stepper);
    auto *signs = new QHBoxLayout;
    for (const int count : {2, 12, 128})
        signs->addWidget(new Painted([count](QPainter &p, const QRectF &r) { paintBadge(p, r, count, count == 12); }, {40, 24}));
    signs->addWidget(new Painted([zh](QPainter &p, const QRectF &r) { paintTag(p, r, zh ? u"公开回复 · 邮件"_s : u"Public reply · mail"_s); }, {120, 24}));
    signs->addWidget(new Painted([](QPainter &p, const QRectF &r) { paintAvatar(p, r, u"Martin Köhler"_s, 28); }, {40, 32}));
    signs->addWidget(new Painted([](QPainter &p, const QRectF &r) { paintAvatar(p, r, u"苏晴"_s, 28); }, {40, 32}));
    signs->addWidget(new Painted([](QPainter &p, const QRectF &r) { paintAvatar(p, r, u"Chen Yutong"_s); }, {30, 32}));
    for (const auto &name : {u"call-start"_s, u"view-list-details"_s, u"documentation"_s, u"system-users"_s, u"network-disconnect"_s, u"view-calendar"_s, u"office-chart-bar"_s, u"configure"_s})
        signs->addWidget(new Painted([name](QPainter &p, const QRectF &r) { paintIcon(p, name, r, tokens().text2); }, {22, 22}));
    for (const auto &name : {u"story-editor"_s, u"view-pim-journal"_s, u"view-list-tree"_s, u"view-task"_s, u"view-filter"_s})
        signs->addWidget(new Painted([name](QPainter &p, const QRectF &r) { paintIcon(p, name, r, tokens().text2); }, {22, 22}));
    signs->addStretch();
    column->addLayout(signs);
    page->resize(1000, 260);
    return page;
}

QWidget *GalleryTest::ticketPage(bool zh)
{
    const auto say = [zh](const QString &en, const QString &chinese) { return zh ? chinese : en; };
    auto *page = new QWidget;
    useGround(page, Ground::Base);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(16, 8, 0, 8);
    row->addLayout(left, 1);
    auto *clocks = new ClockPicture;
    ClockPictureValue value;
    value.zone = QTimeZone("Asia/Singapore");
    value.now = utc(u"2026-03-10T02:42:00Z"_s);
    value.open = {{utc(u"2026-03-09T06:00:00Z"_s), utc(u"2026-03-09T10:00:00Z"_s)}, {utc(u"2026-03-10T01:00:00Z"_s), utc(u"2026-03-10T05:00:00Z"_s)}};
    ClockRow response;
    response.name = say(u"Response"_s, u"响应"_s);
    response.metAt = utc(u"2026-03-09T06:24:00Z"_s);
    response.metWords = say(u"1 min of 15 min"_s, u"1 分，目标 15 分"_s);
    response.verdict = say(u"met"_s, u"达成"_s);
    response.verdictInk = Ink::Ok;
    ClockRow resolution;
    resolution.name = say(u"Resolution"_s, u"解决"_s);
    resolution.segments = {{ClockPart::Running, {utc(u"2026-03-09T06:20:00Z"_s), utc(u"2026-03-09T08:10:00Z"_s)}, {}},
                           {ClockPart::Stopped, {utc(u"2026-03-09T08:10:00Z"_s), utc(u"2026-03-09T09:20:00Z"_s)}, say(u"stopped: user"_s, u"挂起：等用户"_s)},
                           {ClockPart::Running, {utc(u"2026-03-09T09:20:00Z"_s), utc(u"2026-03-10T02:30:00Z"_s)}, {}},
                           {ClockPart::Over, {utc(u"2026-03-10T02:30:00Z"_s), utc(u"2026-03-10T02:42:00Z"_s)}, {}}};
    resolution.due = utc(u"2026-03-10T02:30:00Z"_s);
    resolution.over = true;
    resolution.dueWords = say(u"due 10:30, 12 min over"_s, u"10:30 到期，超 12 分"_s);
    resolution.verdict = say(u"4:12 used of 4:00"_s, u"用 4:12，目标 4:00"_s);
    resolution.verdictDetail = say(u"stopped 1:10"_s, u"停表 1:10"_s);
    ClockRow update;
    update.name = say(u"Update"_s, u"更新"_s);
    update.segments = {{ClockPart::Running, {utc(u"2026-03-10T01:18:00Z"_s), utc(u"2026-03-10T02:42:00Z"_s)}, {}}, {ClockPart::Ahead, {utc(u"2026-03-10T02:42:00Z"_s), utc(u"2026-03-10T03:15:00Z"_s)}, {}}};
    update.due = utc(u"2026-03-10T03:15:00Z"_s);
    update.dueWords = say(u"next by 11:15"_s, u"11:15 前更新"_s);
    update.verdict = say(u"33 min left"_s, u"剩 33 分"_s);
    value.rows = {response, resolution, update};
    clocks->setValue(value);
    left->addWidget(clocks);

    auto *journal = new JournalView;
    auto *model = new QStandardItemModel(journal);
    const auto entry = [&](const QString &at, JournalShape shape, const QString &author, const QString &head, const QString &text, const QString &iconName, JournalVisibility visibility = JournalVisibility::Public) {
        auto *item = new QStandardItem;
        item->setData(utc(at), JournalTimeRole);
        item->setData(int(shape), JournalShapeRole);
        item->setData(author, JournalAuthorRole);
        item->setData(head, JournalHeadRole);
        item->setData(text, JournalTextRole);
        item->setData(iconName, JournalIconRole);
        item->setData(int(visibility), JournalVisibilityRole);
        model->appendRow(item);
        return item;
    };
    entry(u"2026-03-09T08:10:00Z"_s, JournalShape::Change, {}, say(u"Pending: waiting for user until Mon 18:00"_s, u"挂起：等用户，至周一 18:00"_s), say(u"asked for a screenshot, resolution clock stopped"_s, u"陈雨桐请来电人发截图，解决时钟停"_s), u"media-playback-pause"_s);
    entry(u"2026-03-09T09:20:00Z"_s, JournalShape::Message, say(u"Martin Köhler"_s, u"马丁·克勒"_s), say(u"mail in"_s, u"来信"_s), say(u"Screenshot attached. Two colleagues see the same."_s, u"截图见附件，两位同事也一样。"_s), u"mail-message"_s, JournalVisibility::Incoming)->setData(QStringList{u"vpn-error.png 84 KB"_s}, JournalAttachmentsRole);
    entry(u"2026-03-10T01:41:00Z"_s, JournalShape::Message, u"Oliver Brandt"_s, say(u"internal note"_s, u"内部备注"_s), say(u"New certificate issued. Waiting for the gateway restart in CHG-00457, about 10:50."_s, u"新证书已签发，等待新加坡网关重启窗口 CHG-00457，预计 10:50。"_s), {}, JournalVisibility::Internal);
    entry(u"2026-03-10T02:30:00Z"_s, JournalShape::Change, {}, say(u"Resolution target missed"_s, u"解决时限已过"_s), say(u"service desk manager Luo Wen told, acknowledged 10:33"_s, u"已通知服务台经理罗文，10:33 已确认"_s), u"clock"_s)->setData(int(Ink::Crit), JournalInkRole);
    auto *last = entry(u"2026-03-10T02:31:00Z"_s, JournalShape::Message, say(u"Chen Yutong"_s, u"陈雨桐"_s), say(u"public reply, mail"_s, u"公开回复，邮件"_s), say(u"The gateway certificate expired yesterday and is being replaced. I will call you by 11:00.\nIf VPN is urgent before that, use the terminal server; the address is in the article that I attached to this ticket."_s, u"网关证书昨日到期，正在更换；11:00 前我给您回电。"_s), u"mail-sent"_s);
    last->setData(say(u"delivered"_s, u"已送达"_s), JournalStatusRole);
    last->setData(true, JournalImportedRole);
    journal->setModel(model);
    journal->setMoment(value.now, value.zone);
    left->addWidget(journal, 1);

    auto *side = new QWidget;
    useGround(side, Ground::Window);
    side->setFixedWidth(scaled(286));
    auto *fields = new QVBoxLayout(side);
    fields->setSpacing(0);
    for (const auto &[label, words] : QList<std::pair<QString, QString>>{{say(u"Owner"_s, u"负责人"_s), say(u"Chen Yutong"_s, u"陈雨桐"_s)}, {say(u"Group"_s, u"支持组"_s), say(u"First line"_s, u"一线"_s)}, {say(u"Service"_s, u"服务"_s), say(u"Remote access VPN"_s, u"远程接入 VPN"_s)}}) {
        auto *edit = new InlineEdit(label);
        edit->setValue(words);
        fields->addWidget(edit);
        if (label == say(u"Service"_s, u"服务"_s))
            edit->showRemoteChange(say(u"Lin Hao, 10:39: Network to Remote access VPN. Your text is untouched."_s, u"10:39 网络 → 远程接入 VPN。你写的文字未动。"_s));
    }
    auto *open = new InlineEdit(say(u"Category"_s, u"分类"_s));
    open->setValue(say(u"certificate"_s, u"证书"_s));
    open->beginEdit();
    fields->addWidget(open);
    fields->addStretch();
    row->addWidget(side);
    page->resize(1212, 480);
    return page;
}

QWidget *GalleryTest::statesPage(bool zh)
{
    const auto say = [zh](const QString &en, const QString &chinese) { return zh ? chinese : en; };
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *bars = new QVBoxLayout;
    bars->setSpacing(0);
    for (const auto state : {ConnectionBar::State::Connected, ConnectionBar::State::Cached, ConnectionBar::State::Offline}) {
        auto *bar = new ConnectionBar;
        bar->setZone(QTimeZone("Asia/Shanghai"));
        bar->setPosition(say(u"2 of 46"_s, u"第 2 张，共 46 张"_s));
        bar->setShift(say(u"Early shift 08:00–16:00"_s, u"早班 08:00–16:00"_s));
        bar->setNextTry(8);
        if (state == ConnectionBar::State::Connected)
            bar->setConnected(u"desk.haiyue.example"_s, utc(u"2026-03-10T02:42:07Z"_s));
        else if (state == ConnectionBar::State::Cached)
            bar->setCached(utc(u"2026-03-10T02:41:00Z"_s));
        else
            bar->setOffline(3, say(u"2 calls and 1 note are safe on this computer and will be sent once, in order."_s, u"2 通来电和 1 条备注已存在本机，恢复后按序只发一次。"_s));
        bars->addWidget(bar);
    }
    column->addLayout(bars);
    auto *banner = new ErrorBanner;
    banner->showError(say(u"The ticket was not saved."_s, u"工单未保存。"_s), say(u"The server did not answer for 30 s. Your text is kept as a draft; try again with F5."_s, u"服务器 30 秒未应答。文字已存为草稿，按 F5 重试。"_s));
    column->addWidget(banner);
    auto *card = new CardFrame;
    auto *inCard = new QVBoxLayout(card);
    auto *empty = new EmptyState;
    empty->setWords(say(u"No ticket matches this filter"_s, u"没有符合条件的工单"_s), say(u"There is no tag “printr”. Closest: printer, 14 open tickets."_s, u"没有标签“printr”。最接近的是 printer，有 14 张未结。"_s));
    auto *use = new QAction(say(u"Use tag:printer"_s, u"改用 tag:printer"_s), page);
    use->setShortcut(Qt::Key_Return);
    auto *drop = new QAction(say(u"Drop the tag"_s, u"去掉标签"_s), page);
    drop->setShortcut(QKeySequence(u"Alt+D"_s));
    empty->setActions({use, drop});
    inCard->addWidget(empty);
    column->addWidget(card, 1);
    auto *form = new QHBoxLayout;
    auto *until = new FieldFrame(say(u"Pending until"_s, u"挂起至"_s), new QLineEdit(u"9 Mar 2026, 17:00"_s));
    until->setError(say(u"This is yesterday. Choose a time after 10:42 today, for example today 17:00."_s, u"这是昨天。选择今天 10:42 之后的时间，例如今天 17:00。"_s));
    auto *closure = new FieldFrame(say(u"Closure text"_s, u"关闭说明"_s), new QLineEdit);
    static_cast<QLineEdit *>(closure->editor())->setPlaceholderText(say(u"What solved it?"_s, u"如何解决的？"_s));
    closure->setError(say(u"Resolving needs one sentence for the caller. Your note below is kept."_s, u"解决前需给来电人写一句说明。下面的备注已保留。"_s));
    form->addWidget(until, 0, Qt::AlignTop);
    form->addWidget(closure, 0, Qt::AlignTop);
    column->addLayout(form);
    page->resize(1244, 480);
    return page;
}

QWidget *GalleryTest::conflictPage(bool zh)
{
    const auto say = [zh](const QString &en, const QString &chinese) { return zh ? chinese : en; };
    Conflict conflict;
    conflict.title = say(u"Choose the group for INC-024796"_s, u"选择 INC-024796 的支持组"_s);
    conflict.intro = say(u"While you were editing, Lin Hao changed the same field. Your other 2 changes (urgency, tag) are saved."_s, u"你编辑时，林浩改了同一字段。你的另外 2 处改动（紧急、标签）已保存。"_s);
    conflict.note = say(u"Before both: Line 2 A. Whichever you choose, both reasons stay in the journal. Choosing yours counts as one more reassignment (now 3) and tells the team lead."_s, u"之前是二线 A。无论选哪个，两条理由都留在日志中。"_s);
    conflict.saved = {say(u"Line 2 B"_s, u"二线 B"_s), say(u"Lin Hao"_s, u"林浩"_s), u"10:41:52"_s, say(u"“Looks like the file server, not the desktop.”"_s, u"“像是文件服务器的问题。”"_s), {{say(u"On shift"_s, u"在岗"_s), say(u"3 of 4, Oliver Brandt next"_s, u"3 / 4，下一位 Oliver Brandt"_s)}, {say(u"Load"_s, u"负荷"_s), say(u"14 tickets, 4 each"_s, u"14 张，人均 4 张"_s)}, {say(u"Must accept"_s, u"须接受"_s), say(u"by 11:12, agreement of 30 min"_s, u"11:12 前（30 分协议）"_s)}}};
    conflict.mine = {say(u"Apps"_s, u"应用支持"_s), say(u"You"_s, u"你"_s), u"10:42:03"_s, say(u"“Month-end tool writes to this share.”"_s, u"“月结工具写这个共享盘。”"_s), {{say(u"On shift"_s, u"在岗"_s), say(u"2 of 3, Priya Nair next"_s, u"2 / 3，下一位 Priya Nair"_s)}, {say(u"Load"_s, u"负荷"_s), say(u"9 tickets, 4 each"_s, u"9 张，人均 4 张"_s)}, {say(u"Must accept"_s, u"须接受"_s), say(u"by 11:42, agreement of 60 min"_s, u"11:42 前（60 分协议）"_s)}}};
    auto *dialog = new ConflictDialog(conflict);
    dialog->setWindowFlags(Qt::Widget);
    dialog->choose(true);
    dialog->resize(612, 400);
    return dialog;
}

void GalleryTest::pagesAreDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("zh");
    QTest::addColumn<int>("percent");
    QTest::newRow("en.light") << false << false << 100;
    QTest::newRow("en.dark") << true << false << 100;
    QTest::newRow("zh.light") << false << true << 100;
    QTest::newRow("zh.dark") << true << true << 100;
    QTest::newRow("en.light.150") << false << false << 150;
    QTest::newRow("zh.light.80") << false << true << 80;
}

void GalleryTest::pagesAreDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, zh);
    QFETCH(int, percent);
    Theme::of(qApp)->setFontPercent(percent);
    const QLocale before;
    QLocale::setDefault(zh ? QLocale(QLocale::Chinese, QLocale::China) : QLocale::c());
    QTranslator catalogue;
    if (zh) {
        if (catalogue.load(u":/i18n/frontdesk_zh_CN.qm"_s))
            qApp->installTranslator(&catalogue);
    }
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &language);
    Theme::of(qApp)->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);

    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    const QList<std::pair<QString, QWidget *>> pages{{u"list"_s, listPage(zh)}, {u"controls"_s, controlsPage(zh)}, {u"buttons"_s, buttonsPage(zh)},
                                                      {u"ticket"_s, ticketPage(zh)}, {u"states"_s, statesPage(zh)}, {u"conflict"_s, conflictPage(zh)}};
    for (const auto &[name, page] : pages) {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        window.resize(page->size() * percent / 100);
        layout->addWidget(page);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const QWidget *part : page->findChildren<QWidget *>()) {
            if (!part->isVisible())
                continue;
            // Whatever takes the keys is named; whatever is a kit part of its own says so in the language on screen.
            if (part->focusPolicy() & Qt::TabFocus && QByteArray(part->metaObject()->className()).startsWith("frontdesk::"))
                QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
            if (const auto *label = qobject_cast<const QLabel *>(part); label && !label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            if (const auto *button = qobject_cast<const KeyButton *>(part))
                QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        }
        const QImage shot = window.grab().toImage();
        QVERIFY(!shot.isNull());
        QCOMPARE(shot.pixelColor(shot.width() - 2, shot.height() - 2).lightness() < 128, dark);
        if (!folder.isEmpty())
            QVERIFY(shot.save(u"%1/%2.%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
    }
    Theme::of(qApp)->setFontPercent(100);
    qApp->removeTranslator(&catalogue);
    QLocale::setDefault(before);
}

QTEST_MAIN(GalleryTest)
#include "tst_gallery.moc"
