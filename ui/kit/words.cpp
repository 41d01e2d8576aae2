#include "ui/kit/words.h"

#include <QPainter>

namespace frontdesk {

const QFontMetrics &metricsOf(const WordStyle &style)
{
    return style.figures ? figureMetrics(style.use, style.weight) : textMetrics(style.use, style.weight);
}

int wordsWidth(const QString &text, const WordStyle &style)
{
    return metricsOf(style).horizontalAdvance(text);
}

int paintWords(QPainter &painter, const QRectF &box, const QString &text, const QColor &color, const WordStyle &style)
{
    if (text.isEmpty() || box.width() <= 0)
        return 0;
    const QFontMetrics &metrics = metricsOf(style);
    int width = metrics.horizontalAdvance(text);
    QString shown = text;
    if (width > qCeil(box.width()) && style.elide != Qt::ElideNone) {
        shown = metrics.elidedText(text, style.elide, qFloor(box.width()));
        width = metrics.horizontalAdvance(shown);
    }
    qreal x = box.left();
    if (style.align & Qt::AlignRight)
        x = box.right() - width;
    else if (style.align & Qt::AlignHCenter)
        x = box.left() + (box.width() - width) / 2;
    const qreal y = qRound(box.center().y() + metrics.capHeight() / 2.0);
    painter.setFont(style.figures ? figureFont(style.use, style.weight) : textFont(style.use, style.weight));
    painter.setPen(color);
    painter.drawText(QPointF(qRound(x), y), shown);
    return width;
}

bool isCut(const QString &text, qreal width, const WordStyle &style)
{
    return wordsWidth(text, style) > qCeil(width);
}

} // namespace frontdesk
