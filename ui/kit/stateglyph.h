#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace frontdesk {

/// The seven glyphs; states of requests and complaints keep their words and take the glyph of their step.
enum class StateGlyph { New, Assigned, InProgress, Pending, Resolved, Closed, Cancelled };

/// From the state codes of the workflow ("in_progress", "waiting_approval", …); an unknown code is drawn as assigned.
StateGlyph stateGlyph(const QString &code);
/// The word for a state code in the language on screen; an unknown code stands for itself.
QString stateWords(const QString &code);

/// 14 px at 100 %, at the left of `place`, vertically centred.
void paintStateGlyph(QPainter &painter, const QRectF &place, StateGlyph glyph, bool selected = false);
/// Glyph and word, the word elided.
void paintState(QPainter &painter, const QRectF &place, const QString &code, bool selected = false);
int stateWidth(const QString &code);

} // namespace frontdesk
