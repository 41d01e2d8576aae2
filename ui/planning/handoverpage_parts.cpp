// How the page of handover is put together and worded.

#include "core/desk/desk.h"
#include "ui/kit/chips.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/painted.h"
#include "ui/kit/roles.h"
#include "ui/planning/handovermodel.h"
#include "ui/planning/handoverpage.h"
#include "ui/planning/handoverwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// The first column: the chip of a line; of a part its heading over the whole row.
class FirstDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.parent().isValid()) {
            if (const int priority = index.data(PriorityRole).toInt(); priority > 0)
                paintPriorityChip(painter, inside, priority);
            return;
        }
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(inkOf(option, index));
        painter.drawText(inside, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, index.data().toString());
    }
    int contentWidth(const QModelIndex &index) const override { return index.parent().isValid() ? priorityChipSize().width() : 0; }
};

} // namespace

QAction *HandoverPage::action(const QString &id, void (HandoverPage::*run)())
{
    QAction *made = makeAction(id, this);
    connect(made, &QAction::triggered, this, run);
    return made;
}

void HandoverPage::build()
{
    setObjectName(u"handover_page"_s);
    m_commit = action(u"commit"_s, &HandoverPage::commit);
    m_open = action(u"open"_s, &HandoverPage::openCurrent);
    m_print = action(u"handover.print"_s, &HandoverPage::printSheet);
    m_pdf = action(u"handover.pdf"_s, &HandoverPage::savePdf);
    m_flush = makeAction(u"flush_draft"_s, this);
    connect(m_flush, &QAction::triggered, this, [this] { m_drafts.flush(); });
    addActions({m_commit, m_print, m_pdf, m_flush});

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(makeSheetList());
    m_splitter->addWidget(makeSheet());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({scaled(236), scaled(976)});
    m_empty = new EmptyState;
    m_empty->setIconName(iconName());
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_banner = new ErrorBanner;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_banner);
    outer->addWidget(m_stack, 1);
    useGround(this, Ground::Window);
}

QWidget *HandoverPage::makeSheetList()
{
    m_heading = makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong);
    m_groups = new QComboBox;
    m_groups->setObjectName(u"handover_group"_s);
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_groups->setMinimumContentsLength(10);
    connect(m_groups, &QComboBox::activated, this, [this] {
        m_banner->clear();
        m_shown = {};
        chooseGroup({m_groups->currentData().toLongLong()});
    });
    m_sheets = new QListWidget;
    m_sheets->setObjectName(u"handover_sheets"_s);
    m_sheets->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_sheets->setTextElideMode(Qt::ElideRight);
    m_sheets->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_sheets, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (!m_filling && item && !m_writing)
            showSheet({item->data(Qt::UserRole).toLongLong()});
    });
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(scaled(14), scaled(12), scaled(8), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_heading);
    column->addWidget(m_groups);
    column->addWidget(m_sheets, 1);
    return left;
}

QWidget *HandoverPage::makeSheet()
{
    m_title = makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong);
    m_title->setObjectName(u"handover_title"_s);
    m_title->setWordWrap(true);
    m_span = makeLabel({}, TextUse::Caption, Ink::Secondary);
    m_span->setObjectName(u"handover_span"_s);
    m_next = makeLabel({}, TextUse::Caption, Ink::Secondary);
    m_next->setObjectName(u"handover_next"_s);
    m_remarksTitle = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
    m_given = makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong);
    m_given->setObjectName(u"handover_given"_s);
    m_taken = makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong);
    m_taken->setObjectName(u"handover_taken"_s);
    m_saved = makeLabel({}, TextUse::Caption, Ink::Ok);
    m_saved->setObjectName(u"handover_saved"_s);
    for (QLabel *label : {m_title, m_span, m_next, m_given, m_taken}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }

    m_list = new QTreeView;
    m_list->setObjectName(u"handover_lines"_s);
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setProperty(rowLinesProperty, true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setItemDelegate(new TitleDelegate(m_list));
    m_list->setItemDelegateForColumn(HandoverModel::Priority, new FirstDelegate(m_list));
    for (const int column : {int(HandoverModel::When), int(HandoverModel::Number)})
        m_list->setItemDelegateForColumn(column, new TitleDelegate(TitleDelegate::Face::Figures, m_list));
    const int widths[] = {76, 230, 90, 104, 224, 130};
    for (int column = 0; column < 6; ++column)
        m_list->setColumnWidth(column, scaled(widths[column]));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionsMovable(false);
    m_list->addAction(m_open);
    connect(m_list, &QTreeView::doubleClicked, this, &HandoverPage::openCurrent);

    m_remarks = new QPlainTextEdit;
    m_remarks->setObjectName(u"handover_remarks"_s);
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(4 * lineHeight() + scaled(12));
    connect(m_remarks, &QPlainTextEdit::textChanged, this, [this] { m_saved->clear(); });

    m_commitButton = new KeyButton(m_commit, this, KeyButton::Kind::Primary);
    m_commitButton->setObjectName(u"handover_commit"_s);
    auto *print = new KeyButton(m_print, this);
    print->setObjectName(u"handover_print_button"_s);
    print->setIconOnly(true);
    auto *pdf = new KeyButton(m_pdf, this);
    pdf->setObjectName(u"handover_pdf_button"_s);
    pdf->setIconOnly(true);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(8));
    head->setSpacing(scaled(3));
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(8));
    first->addWidget(m_title, 1);
    first->addWidget(print);
    first->addWidget(pdf);
    first->addWidget(m_commitButton);
    head->addLayout(first);
    head->addWidget(m_span);
    head->addWidget(m_next);
    column->addLayout(head);
    column->addWidget(makeRule());
    column->addWidget(m_list, 1);
    column->addWidget(makeRule());
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(10));
    foot->setSpacing(scaled(4));
    auto *about = new QHBoxLayout;
    about->addWidget(m_remarksTitle);
    about->addStretch();
    about->addWidget(m_saved);
    foot->addLayout(about);
    foot->addWidget(m_remarks);
    foot->addWidget(m_given);
    foot->addWidget(m_taken);
    column->addLayout(foot);
    return right;
}

void HandoverPage::fillGroups()
{
    const QSignalBlocker quiet(m_groups);
    const WordsContext words = WordsContext::of(m_desk);
    m_groups->clear();
    for (const Id<SupportGroup> group : m_service.groups())
        m_groups->addItem(words.group(group), group.value);
    m_groups->setCurrentIndex(m_groups->findData(m_group.value));
    m_groups->setEnabled(m_groups->count() > 1);
}

/// The new sheet stands first; those that wait for me are bold.
void HandoverPage::fillList()
{
    m_filling = true;
    const WordsContext words = WordsContext::of(m_desk);
    const Id<Staff> me = m_desk.actor().staff;
    m_sheets->clear();
    auto *fresh = new QListWidgetItem(tr("New sheet"), m_sheets);
    fresh->setData(Qt::UserRole, qint64(0));
    QListWidgetItem *current = fresh;
    for (const HandoverSheet &sheet : m_known) {
        const QString giver = words.person(sheet.giver), at = words.moment(sheet.signedAt);
        const QString text = sheet.receiver ? tr("%1  %2 to %3", "moment, who gave, who took over").arg(at, giver, words.person(sheet.receiver))
            : sheet.waitsFor(me)            ? tr("%1  %2, waits for you", "moment, who gave").arg(at, giver)
                                            : tr("%1  %2, not taken over", "moment, who gave").arg(at, giver);
        auto *item = new QListWidgetItem(text, m_sheets);
        item->setData(Qt::UserRole, sheet.id.value);
        item->setToolTip(tr("%1\n%2", "who signed, who took over").arg(handoverwords::given(sheet, words), handoverwords::taken(sheet, words)));
        if (!sheet.receiver && sheet.waitsFor(me)) {
            QFont font = item->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
        }
        if (sheet.id == m_shown)
            current = item;
    }
    m_sheets->setCurrentItem(current);
    m_filling = false;
}

void HandoverPage::retranslate()
{
    m_heading->setText(tr("Handover"));
    m_groups->setAccessibleName(tr("Group"));
    m_sheets->setAccessibleName(tr("Sheets of the group"));
    m_list->setAccessibleName(tr("What is handed over"));
    m_remarks->setAccessibleName(tr("Remarks"));
    m_remarksTitle->setText(tr("Remarks"));
    m_remarks->setPlaceholderText(tr("What the next shift should know and no ticket says"));
}

void HandoverPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    fillGroups();
    fillList();
    if (m_sheet)
        take(HandoverSheet(*m_sheet));
    else if (away())
        showAway();
    else
        present();
    emit titleChanged();
}

} // namespace frontdesk
