#pragma once

#include <QMetaType>
#include <QRectF>
#include <QString>

class QPainter;

namespace frontdesk {

/// How a clock stands; which step a share of the target reaches is decided by the agreement's ladder, not here.
enum class TimeLeftState { None, Run, Near, Last, Over, Stopped, Met };

/// What list, match and ticket show of one clock.
struct TimeLeft
{
    TimeLeftState state = TimeLeftState::None;
    double spent = 0;   ///< share of the target that is used, 0 to 1; beyond 1 counts as full
    qint64 seconds = 0; ///< business seconds left; when over, seconds past the target

    bool operator==(const TimeLeft &) const = default;
};

/// "2 h 06 min", "12 min over", "met", "—"; Chinese "剩 2 时 06 分", "超 12 分", "达成".
QString timeLeftWords(const TimeLeft &time);
/// Whole words for accessibility: "12 min over", "stopped, 3 h 40 min left".
QString timeLeftSpeech(const TimeLeft &time);
/// Whether both are worded alike wherever they stand; the bar may have moved on.
bool sameTimeWords(const TimeLeft &one, const TimeLeft &other);

/// The bar alone, 6 px high at 100 %, vertically centred in `place`.
void paintTimeBar(QPainter &painter, const QRectF &place, const TimeLeft &time, bool selected = false);
/// Bar, mark and words; the words are elided last, the bar never. `barWidth` is 40 to 70 at 100 %.
void paintTimeLeft(QPainter &painter, const QRectF &place, const TimeLeft &time, bool selected = false, int barWidth = 40);
/// Mark and words alone, `words` replacing the usual ones when given ("due 10:30, 12 min over").
void paintTimeWords(QPainter &painter, const QRectF &place, const TimeLeft &time, const QString &words = {});
int timeLeftWidth(const TimeLeft &time, int barWidth = 40);

} // namespace frontdesk

Q_DECLARE_METATYPE(frontdesk::TimeLeft)
