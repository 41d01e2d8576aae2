// The columns of the list of tickets as an agent arranges them.
#include "ui/ticket/ticketlistview.h"

#include "ui/shell/type.h"
#include "ui/ticket/ticketcells.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

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

void TicketListView::saveColumns(QSettings &settings) const
{
    QStringList order, hidden, widths;
    for (int visual = 0; visual < ticketColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        const QString id = ticketColumnId(TicketColumn(column));
        order += id;
        if (horizontalHeader()->isSectionHidden(column))
            hidden += id;
        else if (TicketColumn(column) != TicketColumn::Title)
            widths += u"%1=%2"_s.arg(id).arg(qRound(columnWidth(column) * 100.0 / typePercent()));
    }
    settings.setValue(u"columns"_s, order);
    settings.setValue(u"hiddenColumns"_s, hidden);
    settings.setValue(u"columnWidths"_s, widths);
}

void TicketListView::restoreColumns(const QSettings &settings)
{
    resetColumns();
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker quiet(header);
    int visual = 0;
    for (const QString &id : settings.value(u"columns"_s).toStringList()) {
        const auto column = ticketColumn(id); // a column of another version is left out
        if (column && header->visualIndex(int(*column)) >= visual && (visual >= 2 || int(*column) < 2))
            header->moveSection(header->visualIndex(int(*column)), visual++);
    }
    const QStringList known = settings.value(u"columns"_s).toStringList();
    for (int column = 0; column < ticketColumnCount; ++column) {
        if (known.contains(ticketColumnId(TicketColumn(column))))
            header->setSectionHidden(column, false);
    }
    for (const QString &id : settings.value(u"hiddenColumns"_s).toStringList()) {
        if (const auto column = ticketColumn(id); column && int(*column) >= 2 && *column != TicketColumn::Title)
            header->setSectionHidden(int(*column), true);
    }
    for (const QString &width : settings.value(u"columnWidths"_s).toStringList()) {
        const auto column = ticketColumn(width.section(u'=', 0, 0));
        const int pixels = width.section(u'=', 1).toInt();
        if (column && pixels >= 20 && pixels <= 2000 && *column != TicketColumn::Title && !header->isSectionHidden(int(*column)))
            header->resizeSection(int(*column), scaled(pixels));
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
