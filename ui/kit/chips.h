#pragma once

#include "ui/shell/tokens.h"

#include <QRectF>
#include <QSize>
#include <QString>

class QPainter;

namespace frontdesk {

/// Small painted signs. Each painter puts its sign at the left of `place`, vertically centred, and never elides it;
/// the width comes from the matching size function.

QSize priorityChipSize();
/// `priority` 1 to 5; anything else paints nothing.
void paintPriorityChip(QPainter &painter, const QRectF &place, int priority);
/// "Priority 1", for accessibility.
QString prioritySpeech(int priority);

QSize vipTagSize();
void paintVipTag(QPainter &painter, const QRectF &place);

/// A quiet outlined word: kind, tag, visibility.
QSize tagSize(const QString &text);
void paintTag(QPainter &painter, const QRectF &place, const QString &text);

/// Counter at the rail: things that wait for me, red when one of them is late. 0 paints nothing; above 99 says "99+".
QSize badgeSize(int count);
void paintBadge(QPainter &painter, const QRectF &place, int count, bool late);

/// "CY" for Chen Yutong, "苏" for 苏晴, "马" for 马丁·克勒; empty for an empty name.
QString initials(const QString &name);
/// A round sign with initials, `side` px at 100 % (18 in lists, 28 in panels).
void paintAvatar(QPainter &painter, const QRectF &place, const QString &name, int side = 18);

/// The accent dot for "changed just now", 6 px.
int eventDotWidth();
void paintEventDot(QPainter &painter, const QRectF &place, const QColor &color = tokens().accent);

} // namespace frontdesk
