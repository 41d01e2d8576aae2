#pragma once

#include "ui/shell/type.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace frontdesk {

/// How one line of words is painted inside a box; defaults are a list cell's.
struct WordStyle
{
    TextUse use = TextUse::Base;
    TextWeight weight = TextWeight::Regular;
    bool figures = false; ///< even digits
    Qt::Alignment align = Qt::AlignLeft;
    Qt::TextElideMode elide = Qt::ElideRight;
};

const QFontMetrics &metricsOf(const WordStyle &style);
int wordsWidth(const QString &text, const WordStyle &style = {});

/// Paints one line, elided to the box. Every face sits on the same base line: capitals are centred in the box, whatever
/// script follows. Returns the width used.
int paintWords(QPainter &painter, const QRectF &box, const QString &text, const QColor &color, const WordStyle &style = {});
/// Whether paintWords would elide.
bool isCut(const QString &text, qreal width, const WordStyle &style = {});

} // namespace frontdesk
