#pragma once

#include <QCoreApplication>
#include <QWidget>

namespace frontdesk {

/// Draws the widget as it is; with FRONTDESK_SHOTS=folder the picture is kept there under that name, to be looked at.
inline void shoot(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents();
    QCoreApplication::processEvents(); // what the first round laid out is drawn in the second
    const QPixmap picture = widget.grab();
    if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
        picture.save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace frontdesk
