#include "ui/dashboard/daychart.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// 1, 2 or 5 times a power of ten, so that at most four lines are drawn.
double stepOf(double most)
{
    double step = 1;
    for (int i = 0; most / step > 4; ++i)
        step *= i % 3 == 1 ? 2.5 : 2;
    return step;
}

void paintHatched(QPainter &painter, const QRectF &box)
{
    const Tokens &t = tokens();
    painter.fillRect(box, t.base);
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.run, 1.2));
    for (qreal x = box.left() - box.height(); x < box.right(); x += 5)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
    painter.setPen(QPen(t.run, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

DayChart::DayChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void DayChart::setWords(const QString &title, const QString &unit, const QString &first, const QString &second, const QString &definition)
{
    m_title = title;
    m_unit = unit;
    m_first = first;
    m_second = second;
    m_definition = definition;
    say();
    update();
}

void DayChart::setBars(const QList<Bar> &bars, int marked)
{
    if (bars == m_bars && marked == m_marked)
        return;
    m_bars = bars;
    m_marked = marked;
    if (m_current >= bars.size())
        m_current = int(bars.size()) - 1;
    say();
    update();
}

void DayChart::setEmptyWords(const QString &words)
{
    m_emptyWords = words;
    update();
}

void DayChart::say()
{
    const QString at = m_current >= 0 && m_current < m_bars.size() ? m_bars.at(m_current).words : QString();
    setAccessibleName(at.isEmpty() ? m_title : tr("%1. %2", "title of a chart, what is at the place").arg(m_title, at));
    setAccessibleDescription(m_definition);
}

QSize DayChart::sizeHint() const
{
    return {scaled(460), scaled(200)};
}

QSize DayChart::minimumSizeHint() const
{
    return {scaled(260), scaled(140)};
}

QRectF DayChart::plot() const
{
    const qreal head = lineHeight(TextUse::Base) + lineHeight(TextUse::Caption) + scaled(16);
    return QRectF(rect()).adjusted(scaled(44), head, -scaled(12), -(lineHeight(TextUse::Caption) + scaled(8)));
}

void DayChart::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    paintBox(painter, rect(), cardRadius, t.base, t.border);
    if (hasFocus())
        paintFocusRing(painter, rect(), cardRadius, t.accent);
    WordStyle heading{TextUse::Base, TextWeight::Strong};
    WordStyle small{TextUse::Caption};
    const qreal left = scaled(12), top = scaled(8), line = lineHeight(TextUse::Base);
    // The legend at the right, the title in what it leaves.
    qreal right = width() - left;
    const auto legend = [&](const QString &words, bool hatched) {
        right -= wordsWidth(words, small);
        paintWords(painter, QRectF(right, top, wordsWidth(words, small) + 1, line), words, t.text2, small);
        right -= scaled(16);
        const QRectF box(right, top + (line - scaled(10)) / 2, scaled(10), scaled(10));
        hatched ? paintHatched(painter, box) : painter.fillRect(box, t.chart);
        right -= scaled(10);
    };
    legend(m_second, true);
    legend(m_first, false);
    paintWords(painter, QRectF(left, top, right - left, line), m_title, t.text, heading);
    paintWords(painter, QRectF(left, top + line, width() - 2 * left, lineHeight(TextUse::Caption)), m_unit, t.text2, small);

    const QRectF area = plot();
    double most = 0;
    for (const Bar &bar : m_bars)
        most = std::max({most, bar.first.value_or(0), bar.second.value_or(0)});
    if (m_bars.isEmpty()) {
        WordStyle style;
        style.align = Qt::AlignHCenter;
        paintWords(painter, area, m_emptyWords, t.text2, style);
        return;
    }
    const double step = stepOf(std::max(1.0, most));
    const double full = std::max(step, std::ceil(most / step) * step);
    WordStyle figures{TextUse::Caption, TextWeight::Regular, true, Qt::AlignRight, Qt::ElideNone};
    for (double at = 0; at <= full + step / 2; at += step) {
        const qreal y = std::round(area.bottom() - area.height() * at / full);
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), at == 0 ? t.ctl : t.rowLine);
        const qreal half = lineHeight(TextUse::Caption) / 2.0;
        paintWords(painter, QRectF(left, y - half, area.left() - left - scaled(6), 2 * half), QLocale().toString(at, 'f', 0), t.text2, figures);
    }
    const qreal place = area.width() / double(m_bars.size());
    const qreal thick = std::clamp(place * 0.38, 2.0, double(scaled(22)));
    figures.align = Qt::AlignHCenter;
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars.at(i);
        const qreal middle = area.left() + place * (i + 0.5);
        if (i == m_current && hasFocus())
            painter.fillRect(QRectF(middle - place / 2, area.top(), place, area.height()), t.sel);
        const auto height = [&](double value) { return std::round(area.height() * value / full); };
        if (bar.first && *bar.first > 0)
            painter.fillRect(QRectF(middle - thick, area.bottom() - height(*bar.first), thick, height(*bar.first)), t.chart);
        if (bar.second && *bar.second > 0)
            paintHatched(painter, QRectF(middle, area.bottom() - height(*bar.second), thick, height(*bar.second)));
        figures.weight = i == m_marked ? TextWeight::Strong : TextWeight::Regular;
        if (!bar.label.isEmpty())
            paintWords(painter, QRectF(middle - scaled(30), area.bottom() + scaled(2), scaled(60), lineHeight(TextUse::Caption)), bar.label, i == m_marked ? t.text : t.text2, figures);
    }
}

int DayChart::placeAt(const QPointF &point) const
{
    const QRectF area = plot();
    if (m_bars.isEmpty() || point.x() < area.left() || point.x() >= area.right() || point.y() < area.top())
        return -1;
    return std::min(int(m_bars.size()) - 1, int((point.x() - area.left()) / area.width() * double(m_bars.size())));
}

void DayChart::go(int place)
{
    if (m_bars.isEmpty())
        return;
    m_current = std::clamp(place, 0, int(m_bars.size()) - 1);
    say();
    update();
    QAccessibleEvent told(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return go(m_current - 1);
    case Qt::Key_Right: return go(m_current + 1);
    case Qt::Key_Home: return go(0);
    case Qt::Key_End: return go(int(m_bars.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            emit activated(m_current);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void DayChart::mousePressEvent(QMouseEvent *event)
{
    const int place = placeAt(event->position());
    if (place < 0 || event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    go(place);
    emit activated(place);
}

void DayChart::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0)
        go(m_marked >= 0 ? m_marked : int(m_bars.size()) - 1);
    QWidget::focusInEvent(event);
    update();
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool DayChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int place = placeAt(help->pos());
        const QString words = place >= 0 ? m_bars.at(place).words : m_definition;
        QToolTip::showText(help->globalPos(), u"<p>%1</p>"_s.arg(words.toHtmlEscaped()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace frontdesk
