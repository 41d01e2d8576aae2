#include "ui/shell/shortcuts.h"

#include "ui/kit/keycap.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr char c_refusal[] = "reason"; // key buttons read the same property
constexpr char c_name[] = "frontdeskName";

bool activeAtOnce(KeyPlace a, KeyPlace b)
{
    if (a == b || a == KeyPlace::Everywhere || b == KeyPlace::Everywhere)
        return true;
    const auto pair = [&](KeyPlace x, KeyPlace y) { return (a == x && b == y) || (a == y && b == x); };
    // A list row takes the keys of its ticket; Ctrl+Enter commits wherever something is typed.
    return pair(KeyPlace::List, KeyPlace::Ticket) || pair(KeyPlace::Ticket, KeyPlace::Composer) || pair(KeyPlace::Commit, KeyPlace::Composer)
        || pair(KeyPlace::Commit, KeyPlace::Call) || pair(KeyPlace::Commit, KeyPlace::Ticket);
}

void word(QAction *action)
{
    const Shortcut &line = shortcut(action->objectName());
    const QString own = action->property(c_name).toString();
    const QString name = own.isEmpty() ? shortcutName(line) : own;
    action->setText(name);
    action->setIconText(name);
    action->setToolTip(actionToolTip(name, action->shortcut(), actionRefusal(action)));
}

class ShortcutFilter final : public QObject
{
public:
    using QObject::QObject;

    void add(QAction *action)
    {
        m_actions.append(action);
        connect(action, &QObject::destroyed, this, [this] { m_actions.removeIf([](const QPointer<QAction> &each) { return each.isNull(); }); });
        // The key is the user's to change: the tool tip follows.
        connect(action, &QAction::changed, this, [action] {
            const QString own = action->property(c_name).toString();
            const QString tip = actionToolTip(own.isEmpty() ? shortcutName(shortcut(action->objectName())) : own, action->shortcut(), actionRefusal(action));
            if (tip != action->toolTip())
                action->setToolTip(tip);
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::LanguageChange:
            if (watched == qApp) {
                for (const QPointer<QAction> &action : std::as_const(m_actions)) {
                    if (action)
                        word(action);
                }
            }
            break;
        case QEvent::InputMethod:
            m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
            m_composer = watched;
            break;
        case QEvent::FocusOut:
            if (watched == m_composer)
                m_composing = false;
            break;
        case QEvent::ShortcutOverride: {
            auto *key = static_cast<QKeyEvent *>(event);
            if (m_composing) { // the keys belong to the input method
                key->accept();
                return true;
            }
            if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_K || key->key() == Qt::Key_D || key->key() == Qt::Key_E)) {
                key->ignore();
                return true;
            }
            break;
        }
        default: break;
        }
        return false;
    }

private:
    QList<QPointer<QAction>> m_actions;
    QPointer<QObject> m_composer;
    bool m_composing = false;
};

ShortcutFilter &filter()
{
    static QPointer<ShortcutFilter> one;
    if (!one) {
        one = new ShortcutFilter(qApp);
        qApp->installEventFilter(one);
    }
    return *one;
}

} // namespace

const Shortcut &shortcut(const QString &id)
{
    for (const Shortcut &line : shortcuts()) {
        if (line.id == id)
            return line;
    }
    qFatal("no shortcut is called %s", qPrintable(id));
}

QString shortcutName(const Shortcut &line)
{
    return QCoreApplication::translate("Shortcuts", line.name);
}

QAction *makeAction(const QString &id, QObject *parent)
{
    const Shortcut &line = shortcut(id);
    auto *action = new QAction(parent);
    action->setObjectName(id);
    action->setShortcuts(line.keys);
    action->setShortcutContext(line.place == KeyPlace::Everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    if (!line.icon.isEmpty())
        action->setIcon(icon(line.icon));
    action->setProperty("iconName", line.icon); // the palette paints it itself
    action->setMenuRole(QAction::NoRole);
    word(action);
    filter().add(action);
    return action;
}

void setActionName(QAction *action, const QString &words)
{
    action->setProperty(c_name, words);
    word(action);
}

void setActionRefusal(QAction *action, const QString &reason)
{
    action->setProperty(c_refusal, reason);
    action->setEnabled(reason.isEmpty());
    word(action);
}

QString actionRefusal(const QAction *action)
{
    return action->property(c_refusal).toString();
}

QStringList shortcutConflicts(const QList<Shortcut> &table)
{
    QStringList conflicts;
    for (qsizetype i = 0; i < table.size(); ++i) {
        for (qsizetype j = i + 1; j < table.size(); ++j) {
            if (!activeAtOnce(table[i].place, table[j].place))
                continue;
            for (const QKeySequence &keys : table[i].keys) {
                if (table[j].keys.contains(keys))
                    conflicts += u"%1: %2, %3"_s.arg(keys.toString(QKeySequence::PortableText), table[i].id, table[j].id);
            }
        }
    }
    return conflicts;
}

bool isUnsafeForInputMethods(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        const Qt::KeyboardModifiers with = keys[i].keyboardModifiers() & ~Qt::KeypadModifier;
        const Qt::Key key = keys[i].key();
        const bool control = with & Qt::ControlModifier;
        const bool shift = with & Qt::ShiftModifier;
        const bool alt = with & Qt::AltModifier;
        if ((control && alt) || (alt && shift))
            return true;
        if (key == Qt::Key_Space && (control || shift))
            return true;
        if (with == Qt::ControlModifier && (key == Qt::Key_Period || key == Qt::Key_Semicolon || key == Qt::Key_QuoteLeft))
            return true;
        if (control && shift && (key == Qt::Key_F || key == Qt::Key_U || key == Qt::Key_E))
            return true;
    }
    return false;
}

void installShortcutFilter()
{
    filter();
}

} // namespace frontdesk
