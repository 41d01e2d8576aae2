#include "ui/shell/paint.h"

#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QPainter>
#include <QPainterPath>

namespace frontdesk {

void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &line, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = line.isValid() ? width / 2 : 0;
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal corner = qMax<qreal>(0, radius - half);
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), corner, corner);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &box, qreal radius, const QColor &color)
{
    paintBox(painter, box, radius, {}, color, 2);
}

void paintSortMark(QPainter &painter, const QRectF &place, bool ascending, const QColor &color)
{
    const qreal side = qMin(place.width(), place.height());
    const QPointF c = place.center();
    const qreal dy = (ascending ? -1 : 1) * side * 0.35;
    QPainterPath path(c + QPointF(0, dy));
    path.lineTo(c + QPointF(side * 0.45, -dy));
    path.lineTo(c + QPointF(-side * 0.45, -dy));
    path.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, color);
    painter.restore();
}

void paintChevron(QPainter &painter, const QRectF &place, Qt::ArrowType direction, const QColor &color)
{
    const qreal a = scaled(qreal(4));
    static constexpr QPointF down[] = {{-1, -0.5}, {0, 0.5}, {1, -0.5}};
    QPolygonF line;
    for (const QPointF &p : down) {
        switch (direction) {
        case Qt::UpArrow: line << QPointF(p.x(), -p.y()) * a; break;
        case Qt::LeftArrow: line << QPointF(-p.y(), p.x()) * a; break;
        case Qt::RightArrow: line << QPointF(p.y(), p.x()) * a; break;
        default: line << p * a; break;
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line.translated(place.center()));
    painter.restore();
}

void paintTick(QPainter &painter, const QRectF &place, const QColor &color, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF o = place.topLeft();
    const qreal w = place.width(), h = place.height();
    painter.drawPolyline(QPolygonF{o + QPointF(w * 0.24, h * 0.53), o + QPointF(w * 0.42, h * 0.70), o + QPointF(w * 0.77, h * 0.32)});
    painter.restore();
}

void paintAlert(QPainter &painter, const QRectF &place, bool error, const QColor &color)
{
    const qreal side = qMin(place.width(), place.height()) - 1.6;
    const QPointF c = place.center();
    const qreal r = side / 2, k = r * 0.414;
    QPolygonF shape;
    if (error)
        shape << QPointF(-k, -r) << QPointF(k, -r) << QPointF(r, -k) << QPointF(r, k) << QPointF(k, r) << QPointF(-k, r) << QPointF(-r, k) << QPointF(-r, -k);
    else
        shape << QPointF(0, -r) << QPointF(r, r * 0.85) << QPointF(-r, r * 0.85);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(shape.translated(c));
    const qreal drop = error ? 0 : r * 0.2;
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(c + QPointF(0, drop - r * 0.55), c + QPointF(0, drop + r * 0.12));
    painter.drawLine(c + QPointF(0, drop + r * 0.34), c + QPointF(0, drop + r * 0.56));
    painter.restore();
}

void paintButton(QPainter &painter, const QRectF &box, const ButtonLook &look)
{
    const Tokens &t = tokens();
    QColor fill = look.quiet ? t.alt : look.flat ? QColor() : t.base;
    QColor line = look.quiet ? t.border : look.flat ? QColor() : t.ctl;
    qreal width = 1;
    if (look.primary && look.enabled) {
        fill = look.pressed ? t.fill.darker(125) : look.hovered ? t.fill.darker(112) : t.fill;
        line = QColor();
    } else if (!look.enabled) {
        line = look.flat ? QColor() : t.border;
    } else if (look.checked) {
        fill = t.tint;
        line = t.accent;
        width = look.flat ? 1 : 2;
    } else if (look.pressed) {
        fill = t.track;
    } else if (look.hovered) {
        fill = look.flat || look.quiet ? t.rowLine : t.alt;
    }
    paintBox(painter, box, scaled(controlRadius), fill, line, width);
    if (look.focused && look.enabled) {
        if (look.primary) {
            // The accent is the fill here; a gap in the colour of the words makes the ring visible.
            paintFocusRing(painter, box.adjusted(2, 2, -2, -2), scaled(controlRadius) - 1, t.onFill);
        } else {
            paintFocusRing(painter, box, scaled(controlRadius), t.accent);
        }
    }
}

QColor buttonInk(const ButtonLook &look)
{
    const Tokens &t = tokens();
    if (!look.enabled)
        return t.text3;
    return look.primary ? t.onFill : look.checked ? t.accent : t.text;
}

void paintField(QPainter &painter, const QRectF &box, const FieldLook &look)
{
    const Tokens &t = tokens();
    const QColor line = look.invalid ? t.crit.fill : look.focused ? t.accent : look.enabled ? t.ctl : t.border;
    paintBox(painter, box, scaled(controlRadius), look.enabled ? t.base : t.alt, line, look.invalid || look.focused ? 2 : 1);
}

} // namespace frontdesk
