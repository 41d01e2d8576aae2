#pragma once

#include "ui/shell/tokens.h"

#include <QIcon>

class QPainter;

namespace frontdesk {

/// A Breeze icon of resources/icons/icons.txt, coloured with a token when it is painted, so a theme change needs no new icon.
/// A secondary icon turns to the accent while its button is on; a disabled one takes text3.
QIcon icon(const QString &name, Ink ink = Ink::Secondary);

/// Paints the icon centred in `place`; the drawing of 16, 22 or 32 px that fits is used, sharp at any device scale.
void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color);

/// One-colour picture of the icon, `size` logical pixels. Cached.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal scale = 1.0);

} // namespace frontdesk
