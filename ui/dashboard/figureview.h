#pragma once

#include "ui/shell/tokens.h"

#include <QList>
#include <QRectF>
#include <QString>
#include <QVariant>

#include <optional>

class QPainter;

namespace frontdesk {

/// One figure as it is shown, on the page and on the wall; the words are in the language on screen.
struct FigureView
{
    /// What opens behind it.
    enum class Behind { Nothing, Tickets, Measure, Calls, Attention, Roster };

    QString id;       ///< "over", "first_contact": stable, for tests and object names
    QString title;
    QString value;    ///< "68.4%"; "—" for no data, "…" while it is not known
    QString compare;  ///< against what is usual, or empty
    QString base;     ///< what it is made of, or empty
    Ink valueInk = Ink::Text, compareInk = Ink::Secondary, baseInk = Ink::Secondary;
    bool compareStrong = false, baseStrong = false;
    QList<std::optional<double>> trend; ///< oldest first; nothing where there was nothing to measure
    QString definition;                 ///< what counts, which date, which zone
    Behind behind = Behind::Nothing;

    /// All of it in one sentence for those who listen.
    QString speech() const;
    bool operator==(const FigureView &) const = default;
};

/// How much larger than on a page words and the figure itself are: a wall is read from metres.
struct FigureScale
{
    qreal words = 1, value = 1;
};

/// Paints it into a card's inside.
void paintFigure(QPainter &painter, const QRectF &inside, const FigureView &figure, FigureScale scale = {});
/// Height of its words at that scale.
qreal figureHeight(FigureScale scale = {});

/// A line through the points, the last one marked; gaps where there is nothing.
void paintTrend(QPainter &painter, const QRectF &place, const QList<std::optional<double>> &trend, qreal scale = 1);

} // namespace frontdesk
