#pragma once

#include "core/search/snippet.h"
#include "ui/kit/words.h"

namespace frontdesk {

/// One line of words, elided to the box, with ranges on the ground of a search hit. Returns the width used.
int paintMarked(QPainter &painter, const QRectF &box, const QString &text, const QList<TextRange> &marks, const QColor &color, const WordStyle &style);

} // namespace frontdesk
