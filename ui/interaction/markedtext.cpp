#include "ui/interaction/markedtext.h"

#include "ui/shell/tokens.h"

#include <QPainter>

namespace frontdesk {

int paintMarked(QPainter &painter, const QRectF &box, const QString &text, const QList<TextRange> &marks, const QColor &color, const WordStyle &style)
{
    const QFontMetrics &metrics = metricsOf(style);
    const QString shown = metrics.elidedText(text, style.elide, qMax(0, qFloor(box.width())));
    const qsizetype kept = shown == text ? text.size() : qMax<qsizetype>(0, shown.size() - 1); // without the dots
    for (const TextRange &mark : marks) {
        const qsizetype end = qMin(mark.start + mark.length, kept);
        if (mark.start >= end)
            continue;
        const int from = metrics.horizontalAdvance(text, int(mark.start));
        const int to = metrics.horizontalAdvance(text, int(end));
        painter.fillRect(QRectF(box.left() + from, box.center().y() - metrics.height() / 2.0, to - from, metrics.height()), tokens().mark);
    }
    return paintWords(painter, box, text, color, style);
}

} // namespace frontdesk
