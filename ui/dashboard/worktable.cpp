#include "ui/dashboard/worktable.h"

#include "ui/kit/delegates/celldelegate.h"
#include "ui/kit/roles.h"
#include "ui/kit/words.h"
#include "ui/shell/style.h"
#include "ui/shell/tokens.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A figure at the right of its cell, over a bar where the model has a share.
class CountDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant share = index.data(WorkModel::ShareRole);
        QRectF words = inside;
        if (share.isValid()) {
            const qreal room = wordsWidth(u"0000"_s, style()) + scaled(6);
            const QRectF ground(inside.left(), inside.center().y() - scaled(3), std::max(0.0, inside.width() - room), scaled(6));
            painter.fillRect(ground, tokens().track);
            painter.fillRect(QRectF(ground.topLeft(), QSizeF(ground.width() * share.toDouble(), ground.height())), tokens().chart);
            words.setLeft(ground.right() + scaled(4));
        }
        paintWords(painter, words, index.data().toString(), inkOf(option, index), style());
    }
    int contentWidth(const QModelIndex &index) const override { return wordsWidth(index.data().toString(), style()); }

private:
    static WordStyle style() { return {TextUse::Base, TextWeight::Regular, true, Qt::AlignRight}; }
};

/// Names, elided.
class NameDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        paintWords(painter, inside, index.data().toString(), inkOf(option, index));
    }
    int contentWidth(const QModelIndex &index) const override { return wordsWidth(index.data().toString()); }
};

} // namespace

void WorkModel::setLines(const QList<Line> &lines)
{
    const bool same = std::equal(lines.cbegin(), lines.cend(), m_lines.cbegin(), m_lines.cend(), [](const Line &a, const Line &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
        return;
    }
    const QList<Line> before = std::exchange(m_lines, lines);
    for (int row = 0; row < lines.size(); ++row) {
        if (before.at(row) != lines.at(row))
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void WorkModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::optional<Dashboard::Part> WorkModel::partOf(int column) const
{
    using enum Dashboard::Part;
    static const QList<std::optional<Dashboard::Part>> groups{std::nullopt, Open, Unowned, Late, Soon, std::nullopt};
    static const QList<std::optional<Dashboard::Part>> people{std::nullopt, std::nullopt, Open, Late};
    return (m_about == About::Groups ? groups : people).value(column);
}

bool WorkModel::isFigure(int column) const
{
    return partOf(column).has_value() || (m_about == About::Groups && column == columnCount() - 1);
}

qint64 WorkModel::count(const Line &line, int column) const
{
    switch (*partOf(column)) {
    case Dashboard::Part::Open: return line.work.open;
    case Dashboard::Part::Late: return line.work.late;
    case Dashboard::Part::Unowned: return line.work.unowned;
    case Dashboard::Part::Soon: return line.work.soon;
    }
    return -1;
}

int WorkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int WorkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_about == About::Groups ? 6 : 4;
}

QVariant WorkModel::data(const QModelIndex &index, int role) const
{
    const Line *at = line(index.row());
    if (!at)
        return {};
    const auto part = partOf(index.column());
    const bool isName = index.column() == 0;
    switch (role) {
    case Qt::DisplayRole:
        if (!part)
            return isName ? at->name : at->shift;
        return count(*at, index.column()) < 0 ? u"…"_s : QLocale().toString(count(*at, index.column()));
    case Qt::ToolTipRole: return isName ? at->name : QString();
    case Qt::AccessibleTextRole:
        return isName ? at->name
                      : tr("%1, %2: %3", "name, column, figure").arg(at->name, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), data(index, Qt::DisplayRole).toString());
    case InkRole:
        if (part == Dashboard::Part::Late && at->work.late > 0)
            return int(Ink::Crit);
        if ((part == Dashboard::Part::Soon && at->work.soon > 0) || (part == Dashboard::Part::Unowned && at->work.unowned > 0))
            return int(Ink::Warn);
        return part && count(*at, index.column()) == 0 ? QVariant(int(Ink::Tertiary)) : part || isName ? QVariant() : QVariant(int(Ink::Secondary));
    case ShareRole: {
        if (m_about != About::People || part != Dashboard::Part::Open)
            return {};
        qint64 most = 1;
        for (const Line &one : m_lines)
            most = std::max(most, one.work.open);
        return std::max(0.0, double(at->work.open) / double(most));
    }
    default: return {};
    }
}

QVariant WorkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (const auto part = partOf(section)) {
        switch (*part) {
        case Dashboard::Part::Open: return tr("Open");
        case Dashboard::Part::Late: return tr("Over");
        case Dashboard::Part::Unowned: return tr("Nobody’s");
        case Dashboard::Part::Soon: return tr("Within %1 h").arg(Dashboard::soonHours);
        }
    }
    if (m_about == About::Groups)
        return section == 0 ? tr("Queue") : tr("On shift");
    return section == 0 ? tr("Person") : tr("On shift");
}

WorkTable::WorkTable(WorkModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setProperty(rowLinesProperty, true);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    for (int column = 0; column < model->columnCount(); ++column)
        setItemDelegateForColumn(column, model->isFigure(column) ? static_cast<QAbstractItemDelegate *>(new CountDelegate(this)) : new NameDelegate(this));
    connect(this, &QAbstractItemView::doubleClicked, this, &WorkTable::open);
    fit();
}

void WorkTable::fit()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(listRowHeight(listDensity()));
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    const QList<int> widths = m_model->about() == WorkModel::About::Groups ? QList{0, 70, 84, 64, 92, 84} : QList{0, 110, 170, 64};
    for (int column = 1; column < widths.size(); ++column)
        header->resizeSection(column, scaled(widths.at(column)));
}

void WorkTable::open(const QModelIndex &index)
{
    const WorkModel::Line *line = m_model->line(index.row());
    if (line)
        emit opened(line->id, m_model->partOf(index.column()).value_or(Dashboard::Part::Open));
}

void WorkTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() && !(event->modifiers() & ~Qt::KeypadModifier))
        return open(currentIndex());
    QTableView::keyPressEvent(event);
}

void WorkTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, m_model->about() == WorkModel::About::Groups ? 1 : 2));
    QTableView::focusInEvent(event);
}

void WorkTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
    else if (event->type() == QEvent::LanguageChange)
        m_model->retranslate();
}

} // namespace frontdesk
