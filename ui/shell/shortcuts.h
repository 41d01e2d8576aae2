#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QObject;

namespace frontdesk {

/// Where a key acts. Two keys may be the same only if their places are never active at once.
enum class KeyPlace { Everywhere, Commit, List, Views, Ticket, Composer, Call, Start, Wizard, Levels, Knowledge, Intake, Outages, Reports };

/// One line of the one table of keys. It feeds menus, tool tips, key caps, the sheet of F1 and the test that finds conflicts.
struct Shortcut
{
    QString id; ///< "log_call"; also the object name of the action
    KeyPlace place = KeyPlace::Everywhere;
    QList<QKeySequence> keys; ///< the first is shown
    const char *name = nullptr; ///< English source text, context "Shortcuts"
    QString icon;               ///< may be empty
};

const QList<Shortcut> &shortcuts();
/// The line with this id; asking for an unknown one is a programming error.
const Shortcut &shortcut(const QString &id);
/// Its name in the language on screen.
QString shortcutName(const Shortcut &line);
QString placeName(KeyPlace place);

/// An action with name, keys, icon and tool tip of its line, which follow the language. Keys of Everywhere act in the whole window; all
/// others only inside the widget that the action is added to (QWidget::addAction) and its children. `parent` owns it.
QAction *makeAction(const QString &id, QObject *parent);
/// Another name than the table's ("Accept" for "Take"); empty gives the table's back. `words` must already be in the language on screen.
void setActionName(QAction *action, const QString &words);
/// Disables the action and shows why in its tool tip; an empty reason enables it.
void setActionRefusal(QAction *action, const QString &reason);
QString actionRefusal(const QAction *action);

/// "Ctrl+K: palette, list.open", one line for each pair that collides; empty when all is well.
QStringList shortcutConflicts(const QList<Shortcut> &table);
/// Keys that input methods or keyboards of this world need for themselves (guide, section 3).
bool isUnsafeForInputMethods(const QKeySequence &keys);

/// Takes Ctrl+K, Ctrl+D and Ctrl+E back from text fields, keeps every shortcut quiet while an input method composes, and words the
/// actions anew when the language changes. Installed once by makeAction(); call it where no action is made.
void installShortcutFilter();

} // namespace frontdesk
