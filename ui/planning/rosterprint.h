#pragma once

#include "core/support/result.h"

#include <QSizeF>
#include <QString>

class QPagedPaintDevice;
class QPainter;

namespace frontdesk {

class RosterModel;

/// A week or month of a group on paper: people down, days across, on white whatever the theme, the head of the table repeated on each page; the legend
/// stands at the end, the page's number on every page. What is not published yet is ringed with dashes, what is to be taken away is struck through.
namespace rosterprint {

/// What stands around the table, in the language on screen.
struct Titles
{
    QString group;
    QString period;
    QString desk;
    QString printed; ///< when
};

/// How many pages of this size (1/96 inch, inside the margins) there are; at least one.
int pages(const RosterModel &model, const QSizeF &paper);
/// Draws page 0 … pages() - 1 into that size.
void paintPage(QPainter &painter, const QSizeF &paper, const RosterModel &model, const Titles &titles, int page);
/// Every page, on a printer or a PDF. False when the device cannot be drawn on.
bool print(QPagedPaintDevice &device, const RosterModel &model, const Titles &titles);
/// A PDF, A4 across; the file is replaced when it is whole. Error: "file.unwritable" (value "file").
Result<void> write(const RosterModel &model, const Titles &titles, const QString &path);

} // namespace rosterprint
} // namespace frontdesk
