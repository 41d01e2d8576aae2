#include "ui/reporting/heatmap.h"

#include "ui/reporting/chartdrawing.h"
#include "ui/shell/type.h"

#include <QMouseEvent>
#include <QPainter>

namespace frontdesk {

namespace {

QFont smallFigures()
{
    QFont font = figureFont(TextUse::Tag, TextWeight::Strong);
    font.setPixelSize(scaled(10)); // the guide's one exception from the smallest size
    return font;
}

chartdrawing::Look lookOf(const QWidget &widget)
{
    return {tokens(), figureFont(TextUse::Tag), smallFigures(), qreal(widget.width()), qreal(widget.height())};
}

} // namespace

HeatMap::HeatMap(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(scaled(280), scaled(150));
}

void HeatMap::setTable(const ReportTable &table, int column, const QString &language)
{
    m_table = table;
    m_column = column;
    m_language = language;
    update();
}

void HeatMap::setCurrent(int row)
{
    m_current = row;
    update();
}

int HeatMap::rowAt(const QPoint &place) const
{
    return chartdrawing::heatRowAt(rect(), place, m_table, lookOf(*this));
}

QSize HeatMap::sizeHint() const
{
    return {scaled(560), scaled(300)};
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_column >= 0)
        chartdrawing::paintHeat(painter, rect(), m_table, m_column, m_language, lookOf(*this), hasFocus() ? m_current : -1);
}

void HeatMap::mouseMoveEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit pointed(row);
}

void HeatMap::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && row >= 0)
        emit opened(row);
}

void HeatMap::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void HeatMap::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace frontdesk
