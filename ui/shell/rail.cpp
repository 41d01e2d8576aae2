#include "ui/shell/rail.h"

#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

void RailModel::add(Page *page)
{
    const int row = int(m_pages.size());
    beginInsertRows({}, row, row);
    m_pages.append(page);
    endInsertRows();
    const auto renew = [this, page] {
        const QModelIndex at = index(rowOf(page));
        emit dataChanged(at, at);
    };
    connect(page, &Page::badgeChanged, this, renew);
    connect(page, &Page::titleChanged, this, renew);
    connect(page, &QObject::destroyed, this, [this, page] {
        const int gone = rowOf(page);
        m_pages[gone] = nullptr; // only its QObject is left: nothing may be asked of it
        beginRemoveRows({}, gone, gone);
        m_pages.removeAt(gone);
        endRemoveRows();
    });
}

void RailModel::refresh()
{
    if (!m_pages.isEmpty())
        emit dataChanged(index(0), index(int(m_pages.size()) - 1));
}

int RailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant RailModel::data(const QModelIndex &index, int role) const
{
    const Page *shown = page(index.row());
    if (!index.isValid() || !shown)
        return {};
    const PageBadge badge = shown->badge();
    switch (role) {
    case Qt::DisplayRole: return shown->title();
    case Qt::ToolTipRole: return tr("%1 (Ctrl+%2)").arg(shown->title()).arg(index.row() + 1);
    case Qt::AccessibleTextRole:
        if (badge.count == 0)
            return shown->title();
        return badge.urgent ? tr("%1, %n waiting, at least one late", nullptr, badge.count).arg(shown->title()) : tr("%1, %n waiting", nullptr, badge.count).arg(shown->title());
    case IconRole: return shown->iconName();
    case CountRole: return badge.count;
    case UrgentRole: return badge.urgent;
    default: return {};
    }
}

QSize RailDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(68), qMax(scaled(56), scaled(22) + lineHeight(TextUse::Tag) + scaled(18))};
}

void RailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const bool current = option.state & QStyle::State_Selected;
    const QRectF box = option.rect;
    if (current) {
        painter->fillRect(box, t.tint);
        painter->fillRect(QRectF(box.left(), box.top(), 3, box.height()), t.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(box, t.track);
    }
    const QRectF picture(box.center().x() - scaled(11.0), box.top() + scaled(8.0), scaled(22.0), scaled(22.0));
    paintIcon(*painter, index.data(RailModel::IconRole).toString(), picture, current ? t.accent : t.text2);
    const QRectF label(box.left() + 4, picture.bottom() + scaled(3.0), box.width() - 8, lineHeight(TextUse::Tag));
    paintWords(*painter, label, index.data().toString(), current ? t.accent : t.text2,
               {TextUse::Tag, current ? TextWeight::Strong : TextWeight::Medium, false, Qt::AlignHCenter, Qt::ElideRight});
    if (const int count = index.data(RailModel::CountRole).toInt(); count > 0) {
        const QSize size = badgeSize(count);
        const qreal left = qMin(picture.right() - scaled(4.0), box.right() - size.width() - 3);
        paintBadge(*painter, QRectF(left, box.top() + scaled(5.0), size.width(), size.height()), count, index.data(RailModel::UrgentRole).toBool());
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(*painter, box.adjusted(1, 1, -1, -1), controlRadius, t.accent);
}

Rail::Rail(RailModel *pages, QWidget *parent) : QListView(parent), m_pages(pages)
{
    setObjectName(u"rail"_s);
    setModel(pages);
    setItemDelegate(new RailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    useGround(this, Ground::Rail);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { emit chosen(m_pages->page(index.row())); });
    fit();
    retranslate();
}

QSize Rail::sizeHint() const
{
    return {scaled(68), scaled(400)};
}

void Rail::fit()
{
    setFixedWidth(scaled(68));
    setViewportMargins(0, scaled(6), 0, 0);
}

void Rail::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_pages->refresh();
}

void Rail::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange) {
        fit();
        scheduleDelayedItemsLayout();
    }
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    // No type-ahead: letters are nobody's here.
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: QListView::keyPressEvent(event); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentIndex().isValid())
            emit chosen(m_pages->page(currentIndex().row()));
        return;
    default: event->ignore();
    }
}

void Rail::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), tokens().rail);
        painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), tokens().border);
    }
    QListView::paintEvent(event);
}

} // namespace frontdesk
