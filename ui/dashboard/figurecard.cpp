#include "ui/dashboard/figurecard.h"

#include "ui/shell/paint.h"
#include "ui/shell/type.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_padding = 12, c_paddingTop = 8, c_least = 118;

} // namespace

FigureCard::FigureCard(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void FigureCard::setFigure(const FigureView &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    setObjectName(u"figure_"_s + figure.id);
    setAccessibleName(figure.speech());
    setAccessibleDescription(figure.definition);
    setToolTip(figure.definition.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(figure.definition.toHtmlEscaped()));
    setCursor(figure.behind == FigureView::Behind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

QSize FigureCard::sizeHint() const
{
    return {scaled(190), qRound(figureHeight()) + 2 * scaled(c_paddingTop)};
}

QSize FigureCard::minimumSizeHint() const
{
    return {scaled(c_least), sizeHint().height()};
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    const bool opens = m_figure.behind != FigureView::Behind::Nothing;
    paintBox(painter, rect(), cardRadius, isDown() ? t.tint : underMouse() && opens ? t.alt : t.base, t.border);
    if (hasFocus())
        paintFocusRing(painter, rect(), cardRadius, t.accent);
    const qreal side = scaled(c_padding), top = scaled(c_paddingTop);
    paintFigure(painter, QRectF(rect()).adjusted(side, top, -side, -top), m_figure);
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Left:
    case Qt::Key_Up: focusNextPrevChild(false); return;
    case Qt::Key_Right:
    case Qt::Key_Down: focusNextPrevChild(true); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void FigureCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        updateGeometry();
        update();
    }
}

void FigureCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace frontdesk
