#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace frontdesk {

/// Corner radii of the guide at 100 %.
inline constexpr qreal chipRadius = 3, controlRadius = 4, cardRadius = 6;

/// A filled rectangle with a line of whole pixels inside its edge; an invalid colour leaves that part out.
void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &line = {}, qreal width = 1);
/// The focus ring: 2 px inside the edge.
void paintFocusRing(QPainter &painter, const QRectF &box, qreal radius, const QColor &color);
/// A small filled arrow head (Qt::UpArrow, DownArrow) or an open chevron.
void paintSortMark(QPainter &painter, const QRectF &place, bool ascending, const QColor &color);
void paintChevron(QPainter &painter, const QRectF &place, Qt::ArrowType direction, const QColor &color);
void paintTick(QPainter &painter, const QRectF &place, const QColor &color, qreal width = 1.6);

/// An exclamation mark in an outlined octagon (error) or triangle (warning).
void paintAlert(QPainter &painter, const QRectF &place, bool error, const QColor &color);

struct ButtonLook
{
    bool primary = false; ///< the one filled button of a page
    bool quiet = false;   ///< alt ground and a weak line: quick tickets
    bool flat = false;    ///< no line until hovered: tool buttons
    bool checked = false, hovered = false, pressed = false, enabled = true, focused = false;
};
void paintButton(QPainter &painter, const QRectF &box, const ButtonLook &look);
QColor buttonInk(const ButtonLook &look);

struct FieldLook
{
    bool enabled = true, focused = false, invalid = false;
};
void paintField(QPainter &painter, const QRectF &box, const FieldLook &look);

} // namespace frontdesk
