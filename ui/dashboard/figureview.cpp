#include "ui/dashboard/figureview.h"

#include "ui/shell/type.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QFont enlarged(const QFont &font, qreal scale)
{
    QFont larger(font);
    larger.setPixelSize(std::max(1, qRound(QFontInfo(font).pixelSize() * scale)));
    return larger;
}

} // namespace

QString FigureView::speech() const
{
    QStringList parts{title + u": "_s + value};
    for (const QString &part : {compare, base}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u", "_s);
}

qreal figureHeight(FigureScale scale)
{
    return (lineHeight(TextUse::Base) + 2 * lineHeight(TextUse::Caption)) * scale.words + lineHeight(TextUse::Figure) * scale.value;
}

void paintTrend(QPainter &painter, const QRectF &place, const QList<std::optional<double>> &trend, qreal scale)
{
    std::optional<double> least, most;
    for (const auto &value : trend) {
        if (!value)
            continue;
        least = least ? std::min(*least, *value) : *value;
        most = most ? std::max(*most, *value) : *value;
    }
    if (!least || trend.size() < 2)
        return;
    const double span = *most - *least;
    const qreal margin = 3 * scale;
    const QRectF inside = place.adjusted(margin, margin, -margin, -margin);
    QPainterPath line;
    std::optional<QPointF> last;
    bool drawn = false;
    for (qsizetype i = 0; i < trend.size(); ++i) {
        if (!trend.at(i)) {
            drawn = false;
            continue;
        }
        const QPointF point(inside.left() + inside.width() * double(i) / double(trend.size() - 1),
                            span > 0 ? inside.bottom() - inside.height() * (*trend.at(i) - *least) / span : inside.center().y());
        drawn ? line.lineTo(point) : line.moveTo(point);
        drawn = true;
        last = point;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().run, 1.4 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    if (last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().accent);
        painter.drawEllipse(*last, 3 * scale, 3 * scale);
    }
    painter.restore();
}

void paintFigure(QPainter &painter, const QRectF &inside, const FigureView &figure, FigureScale scale)
{
    painter.save();
    qreal y = inside.top();
    const auto write = [&](const QString &text, const QFont &font, qreal height, const QColor &ink, qreal width) {
        painter.setFont(font);
        painter.setPen(ink);
        const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
        painter.drawText(QRectF(inside.left(), y, width, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        y += height;
    };
    write(figure.title, enlarged(textFont(TextUse::Base, TextWeight::Strong), scale.words), lineHeight(TextUse::Base) * scale.words, inkColor(Ink::Text), inside.width());
    const QFont large = enlarged(figureFont(TextUse::Figure, TextWeight::Strong), scale.value);
    const qreal valueTop = y, valueHeight = lineHeight(TextUse::Figure) * scale.value;
    const qreal valueWidth = QFontMetricsF(large).horizontalAdvance(figure.value);
    const qreal trendLeft = std::max(inside.left() + valueWidth + 10 * scale.words, inside.right() - 72 * scale.words);
    write(figure.value, large, valueHeight, inkColor(figure.valueInk), inside.width());
    if (!figure.trend.isEmpty() && inside.right() - trendLeft > 24 * scale.words)
        paintTrend(painter, QRectF(trendLeft, valueTop + valueHeight * 0.2, inside.right() - trendLeft, valueHeight * 0.7), figure.trend, scale.words);
    const auto small = [&](const QString &text, Ink ink, bool strong) {
        write(text, enlarged(textFont(TextUse::Caption, strong ? TextWeight::Strong : TextWeight::Regular), scale.words), lineHeight(TextUse::Caption) * scale.words, inkColor(ink), inside.width());
    };
    if (!figure.compare.isEmpty())
        small(figure.compare, figure.compareInk, figure.compareStrong);
    small(figure.base, figure.baseInk, figure.baseStrong);
    painter.restore();
}

} // namespace frontdesk
