#include "ui/kit/keybutton.h"

#include "ui/kit/keycap.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr char c_reason[] = "reason";

WordStyle labelStyle(const ButtonLook &look)
{
    return {TextUse::Base, look.primary || look.checked ? TextWeight::Strong : TextWeight::Regular};
}

} // namespace

KeyButton::KeyButton(const QString &text, QWidget *parent, Kind kind) : QPushButton(text, parent), m_kind(kind)
{
    setAutoDefault(false); // Enter belongs to the field that has the focus
    setAttribute(Qt::WA_Hover);
    refresh();
}

KeyButton::KeyButton(QAction *action, QWidget *parent, Kind kind) : KeyButton(QString(), parent, kind)
{
    Q_ASSERT(action);
    m_action = action;
    connect(action, &QAction::changed, this, &KeyButton::follow);
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    follow();
}

void KeyButton::setKind(Kind kind)
{
    m_kind = kind;
    refresh();
}

void KeyButton::setText(const QString &text)
{
    QPushButton::setText(text);
    setShortcut(m_own);
    refresh();
}

void KeyButton::setKey(const QKeySequence &key)
{
    m_own = m_shown = key;
    setShortcut(key);
    refresh();
}

void KeyButton::showKey(const QKeySequence &key)
{
    m_shown = key;
    refresh();
}

void KeyButton::setKeyLeading(bool leading)
{
    m_leading = leading;
    refresh();
}

void KeyButton::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    refresh();
}

void KeyButton::setReason(const QString &reason)
{
    m_reason = reason;
    refresh();
}

void KeyButton::follow()
{
    if (!m_action)
        return;
    // The action owns the shortcut; the button only shows it.
    QPushButton::setText(m_action->iconText().isEmpty() ? m_action->text() : m_action->iconText());
    // On the filled button the icon is as white as the words.
    const QString iconName = m_action->property("iconName").toString();
    setIcon(m_kind == Kind::Primary && !iconName.isEmpty() ? frontdesk::icon(iconName, Ink::OnFill) : m_action->icon());
    setEnabled(m_action->isEnabled());
    if (parentWidget() || !m_action->isVisible()) // a button that is still to be laid out must not become a window
        setVisible(m_action->isVisible());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    m_shown = m_action->shortcut();
    m_reason = m_action->property(c_reason).toString();
    refresh();
}

void KeyButton::refresh()
{
    setAccessibleName(text());
    setAccessibleDescription(isEnabled() ? QString() : m_reason);
    setToolTip(actionToolTip(text(), m_shown, isEnabled() ? QString() : m_reason));
    updateGeometry();
    update();
}

ButtonLook KeyButton::look() const
{
    ButtonLook look;
    look.primary = m_kind == Kind::Primary;
    look.quiet = m_kind == Kind::Quiet;
    look.flat = m_kind == Kind::Flat;
    look.enabled = isEnabled();
    look.checked = isChecked();
    look.pressed = isDown();
    look.hovered = underMouse();
    look.focused = hasFocus();
    return look;
}

QSize KeyButton::sizeHint() const
{
    // A checked or primary label is bold; reserve that, so that checking moves nothing.
    WordStyle widest = labelStyle(look());
    if (isCheckable())
        widest.weight = TextWeight::Strong;
    int width = scaled(20);
    const int icons = icon().isNull() ? 0 : scaled(16);
    const int words = drawnWords().isEmpty() ? 0 : wordsWidth(drawnWords(), widest);
    const int cap = keyCapSize(keyText(m_shown)).width();
    width += icons + words + cap;
    width += (icons && (words || cap) ? scaled(7) : 0) + (words && cap ? scaled(8) : 0);
    if (cap)
        width -= scaled(2); // the cap's own margin
    return {width, fieldHeight()};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ButtonLook shown = look();
    paintButton(painter, rect(), shown);
    const QString key = keyText(m_shown);
    const int cap = keyCapSize(key).width();
    const int icons = icon().isNull() ? 0 : scaled(16);
    const WordStyle style = labelStyle(shown);
    const int words = drawnWords().isEmpty() ? 0 : wordsWidth(drawnWords(), style);
    const KeyCapLook capLook{shown.primary && shown.enabled, shown.enabled};
    QRectF place = rect();
    if (m_leading) {
        place.setLeft(place.left() + scaled(8));
        paintKeyCap(painter, place, key, capLook);
        place.setLeft(place.left() + (cap ? cap + scaled(8) : scaled(2)));
        place.setRight(place.right() - scaled(8));
    } else {
        const int total = icons + words + cap + (icons && (words || cap) ? scaled(7) : 0) + (words && cap ? scaled(8) : 0);
        place.setLeft(qMax<qreal>(scaled(8), (width() - total) / 2.0));
        place.setRight(width() - scaled(8));
        if (cap)
            paintKeyCap(painter, QRectF(qMin(place.left() + total - cap, place.right() - cap), 0, cap, height()), key, capLook);
        place.setRight(place.right() - (cap ? cap + scaled(8) - scaled(2) : 0));
    }
    if (icons) {
        const QIcon::Mode mode = shown.enabled ? QIcon::Normal : QIcon::Disabled;
        icon().paint(&painter, QRect(qRound(place.left()), (height() - icons) / 2, icons, icons), Qt::AlignCenter, mode, shown.checked ? QIcon::On : QIcon::Off);
        place.setLeft(place.left() + icons + scaled(7));
    }
    paintWords(painter, place, drawnWords(), buttonInk(shown), style);
}

void KeyButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    else if (event->type() == QEvent::EnabledChange)
        refresh();
}

void setActionReason(QAction *action, const QString &reason)
{
    action->setProperty(c_reason, reason);
    action->setToolTip(actionToolTip(action->text(), action->shortcut(), reason));
    action->setEnabled(reason.isEmpty());
}

} // namespace frontdesk
