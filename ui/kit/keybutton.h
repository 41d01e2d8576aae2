#pragma once

#include "ui/shell/paint.h"

#include <QKeySequence>
#include <QPointer>
#include <QPushButton>

class QAction;

namespace frontdesk {

/// A button that shows its key inside itself. With an action it follows the action's text, icon, shortcut, state and tool
/// tip and triggers it; without one it may own its key. The cap disappears with View > Hide keys, the key goes on working.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Normal, Primary, Quiet, Flat };

    explicit KeyButton(const QString &text = {}, QWidget *parent = nullptr, Kind kind = Kind::Normal);
    explicit KeyButton(QAction *action, QWidget *parent = nullptr, Kind kind = Kind::Normal);

    void setKind(Kind kind);
    /// Hides QAbstractButton::setText, which would drop the key.
    void setText(const QString &text);
    /// The key the button answers to, and shows. Not for buttons with an action.
    void setKey(const QKeySequence &key);
    /// Shows a key that something else answers to (an Enter key of the dialog, an action of the page).
    void showKey(const QKeySequence &key);
    /// Puts the cap before the words, as quick tickets have it; words are then left-aligned.
    void setKeyLeading(bool leading);
    /// Only icon and key are drawn; the words stay its name and tool tip.
    void setIconOnly(bool iconOnly);
    /// Why the button is disabled; stands in its tool tip and accessible description. Actions carry it in their "reason" property.
    void setReason(const QString &reason);
    QString reason() const { return m_reason; }
    QKeySequence shownKey() const { return m_shown; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ButtonLook look() const;
    QString drawnWords() const { return m_iconOnly ? QString() : text(); }
    void follow();
    void refresh();

    QPointer<QAction> m_action;
    QKeySequence m_own, m_shown;
    QString m_reason;
    Kind m_kind;
    bool m_leading = false;
    bool m_iconOnly = false;
};

/// Disables an action and says why, or enables it with an empty reason. KeyButtons of the action show the reason.
void setActionReason(QAction *action, const QString &reason);

} // namespace frontdesk
