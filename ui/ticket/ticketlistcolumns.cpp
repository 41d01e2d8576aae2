// The columns of the list of tickets as an agent arranges them.
#include "ui/ticket/ticketlistview.h"

#include "ui/shell/type.h"
#include "ui/ticket/ticketcells.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace frontdesk {

void TicketListView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker quiet(header);
    for (int column = 0; column < ticketColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, !ticketColumnIsUsual(TicketColumn(column)));
        const bool title = TicketColumn(column) == TicketColumn::Title;
        header->setSectionResizeMode(column, title ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!title)
            header->resizeSection(column, scaled(ticketColumnWidth(TicketColumn(column))));
    }
    updateGeometries();
}

QJsonArray TicketListView::columns() const
{
    QJsonArray columns;
    for (int visual = 0; visual < ticketColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QJsonObject one{{u"column"_s, ticketColumnId(TicketColumn(column))}};
        if (horizontalHeader()->isSectionHidden(column))
            one.insert(u"hidden"_s, true);
        else if (TicketColumn(column) != TicketColumn::Title)
            one.insert(u"width"_s, qRound(columnWidth(column) * 100.0 / typePercent()));
        columns += one;
    }
    return columns;
}

void TicketListView::setColumns(const QJsonArray &columns)
{
    resetColumns();
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker quiet(header);
    int visual = 0;
    for (const QJsonValue &value : columns) {
        const auto column = ticketColumn(value[u"column"_s].toString()); // a column of another version is left out
        if (!column)
            continue;
        if (header->visualIndex(int(*column)) >= visual && (visual >= 2 || int(*column) < 2))
            header->moveSection(header->visualIndex(int(*column)), visual++);
        const bool mayHide = int(*column) >= 2 && *column != TicketColumn::Title;
        header->setSectionHidden(int(*column), mayHide && value[u"hidden"_s].toBool());
        const int width = value[u"width"_s].toInt();
        if (*column != TicketColumn::Title && width >= 20 && width <= 2000 && !header->isSectionHidden(int(*column)))
            header->resizeSection(int(*column), scaled(width));
    }
    updateGeometries();
}

void TicketListView::columnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 2; column < ticketColumnCount; ++column) {
        if (TicketColumn(column) == TicketColumn::Title)
            continue;
        QAction *action = menu->addAction(ticketColumnTitle(TicketColumn(column)));
        action->setCheckable(true);
        action->setChecked(!horizontalHeader()->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            horizontalHeader()->setSectionHidden(column, !shown);
            emit columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Usual columns")), &QAction::triggered, this, [this] {
        resetColumns();
        emit columnsChanged();
    });
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace frontdesk
