#include "ui/kit/filterchip.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QEvent>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr WordStyle c_style{TextUse::Caption};
constexpr int c_longest = 180; // a value beyond this is elided; the tool tip has it whole

} // namespace

FilterChip::FilterChip(const QString &title, QWidget *parent) : QToolButton(parent), m_title(title)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    refresh();
}

void FilterChip::setTitle(const QString &title)
{
    m_title = title;
    refresh();
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    refresh();
}

void FilterChip::refresh()
{
    setAccessibleName(m_value.isEmpty() ? m_title : tr("%1: %2").arg(m_title, m_value));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const
{
    const int value = m_value.isEmpty() ? 0 : qMin(scaled(c_longest), wordsWidth(m_value, c_style)) + scaled(5);
    return {scaled(8) + wordsWidth(m_title, c_style) + value + scaled(24), lineHeight(TextUse::Caption) + scaled(7)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    ButtonLook look;
    look.quiet = true;
    look.enabled = isEnabled();
    look.hovered = underMouse();
    look.pressed = isDown();
    look.focused = hasFocus();
    paintButton(painter, rect(), look);
    QRectF place = QRectF(rect()).adjusted(scaled(8), 0, -scaled(24), 0);
    const int used = paintWords(painter, place, m_title, isEnabled() ? t.text2 : t.text3, c_style);
    if (!m_value.isEmpty())
        paintWords(painter, place.adjusted(used + scaled(5), 0, 0, 0), m_value, t.text, c_style);
    paintChevron(painter, QRectF(width() - scaled(22), 0, scaled(16), height()), Qt::DownArrow, t.text2);
}

void FilterChip::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace frontdesk
