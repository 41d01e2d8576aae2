#pragma once

#include <QRectF>
#include <QSize>

class QAction;
class QKeySequence;
class QPainter;
class QString;

namespace frontdesk {

/// "Ctrl+Enter", "Alt+↓": as drawn in key caps, tool tips and menus. Empty for no key.
QString keyText(const QKeySequence &keys);
/// Name, shortcut in brackets and, when disabled, the reason: the tool tip of every button.
QString actionToolTip(const QString &name, const QKeySequence &keys, const QString &reason = {});

/// Size of a key cap, empty when there is no key or keys are hidden.
QSize keyCapSize(const QString &key);

struct KeyCapLook
{
    bool onFill = false; ///< inside the primary button
    bool enabled = true;
};
/// Paints the cap at the left of `place`, vertically centred.
void paintKeyCap(QPainter &painter, const QRectF &place, const QString &key, KeyCapLook look = {});

} // namespace frontdesk
