#include "ui/kit/timeleft.h"

#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

struct TimeLeftText
{
    Q_DECLARE_TR_FUNCTIONS(TimeLeft)
};

QString leftWords(qint64 seconds)
{
    // English leaves "left" to the column; Chinese says 剩 each time, so these are sentences of their own.
    const qint64 s = qMax<qint64>(0, seconds);
    if (s < 60)
        return TimeLeftText::tr("%1 s").arg(s);
    const qint64 minutes = s / 60;
    if (minutes < 60)
        return TimeLeftText::tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return TimeLeftText::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    return TimeLeftText::tr("%1 d %2 h").arg(minutes / 1440).arg(minutes / 60 % 24);
}

WordStyle styleFor(TimeLeftState state)
{
    const bool urgent = state == TimeLeftState::Near || state == TimeLeftState::Last || state == TimeLeftState::Over;
    return {TextUse::Base, urgent ? TextWeight::Strong : TextWeight::Regular, true};
}

QColor inkFor(TimeLeftState state)
{
    const Tokens &t = tokens();
    switch (state) {
    case TimeLeftState::Near: return t.warn.ink;
    case TimeLeftState::Last:
    case TimeLeftState::Over: return t.crit.ink;
    case TimeLeftState::Met: return t.ok.ink;
    case TimeLeftState::Stopped:
    case TimeLeftState::None: return t.text2;
    case TimeLeftState::Run: return t.text;
    }
    return t.text;
}

int markWidth(TimeLeftState state)
{
    switch (state) {
    case TimeLeftState::Near: return scaled(17);
    case TimeLeftState::Last:
    case TimeLeftState::Over: return scaled(15);
    case TimeLeftState::Stopped: return scaled(13);
    case TimeLeftState::Met: return scaled(18);
    default: return 0;
    }
}

void paintMark(QPainter &painter, const QRectF &place, TimeLeftState state)
{
    const QColor ink = inkFor(state);
    const QPointF c(0, place.center().y());
    const qreal x = place.left();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case TimeLeftState::Near: { // diamond
        const qreal a = scaled(qreal(5));
        const QPointF m(x + a + 1, c.y());
        painter.setPen(QPen(ink, 1.3));
        painter.drawPolygon(QPolygonF{m + QPointF(0, -a), m + QPointF(a, 0), m + QPointF(0, a), m + QPointF(-a, 0)});
        break;
    }
    case TimeLeftState::Last:
    case TimeLeftState::Over: { // triangle
        const qreal w = scaled(qreal(9.5)), h = scaled(qreal(8));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF{{x + w / 2, c.y() - h / 2}, {x + w, c.y() + h / 2}, {x, c.y() + h / 2}});
        break;
    }
    case TimeLeftState::Stopped: { // pause
        painter.setRenderHint(QPainter::Antialiasing, false);
        const int w = scaled(2), h = scaled(9);
        painter.fillRect(QRect(qRound(x), qRound(c.y() - h / 2.0), w, h), ink);
        painter.fillRect(QRect(qRound(x) + w + scaled(3), qRound(c.y() - h / 2.0), w, h), ink);
        break;
    }
    case TimeLeftState::Met: {
        const qreal side = scaled(qreal(16));
        paintTick(painter, QRectF(x, c.y() - side / 2, side, side), ink);
        break;
    }
    default: break;
    }
    painter.restore();
}

} // namespace

QString timeLeftWords(const TimeLeft &time)
{
    switch (time.state) {
    case TimeLeftState::None: return u"—"_s;
    case TimeLeftState::Met: return TimeLeftText::tr("met");
    case TimeLeftState::Over: return TimeLeftText::tr("%1 over").arg(durationWords(time.seconds));
    default: return leftWords(time.seconds);
    }
}

QString timeLeftSpeech(const TimeLeft &time)
{
    switch (time.state) {
    case TimeLeftState::None: return TimeLeftText::tr("no target");
    case TimeLeftState::Stopped: return TimeLeftText::tr("stopped, %1 left").arg(durationWords(time.seconds));
    case TimeLeftState::Run:
    case TimeLeftState::Near:
    case TimeLeftState::Last: return TimeLeftText::tr("%1 left").arg(durationWords(time.seconds));
    default: return timeLeftWords(time);
    }
}

bool sameTimeWords(const TimeLeft &one, const TimeLeft &other)
{
    return one.state == other.state && (one.seconds == other.seconds || timeLeftSpeech(one) == timeLeftSpeech(other));
}

void paintTimeBar(QPainter &painter, const QRectF &place, const TimeLeft &time, bool selected)
{
    if (time.state == TimeLeftState::None || time.state == TimeLeftState::Met)
        return;
    const Tokens &t = tokens();
    const int height = scaled(6);
    const QRectF bar(qRound(place.left()), qRound(place.center().y() - height / 2.0), qRound(place.width()), height);
    const qreal radius = height / 2.0;
    const double share = qBound(0.0, time.spent, 1.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(bar, radius, radius);
    if (time.state == TimeLeftState::Over) {
        painter.fillPath(shape, selected ? t.base : t.crit.tint);
        painter.setClipPath(shape);
        painter.setPen(QPen(t.crit.fill, scaled(qreal(3.4))));
        const qreal step = scaled(qreal(8));
        for (qreal x = bar.left() - height; x < bar.right() + height; x += step)
            painter.drawLine(QPointF(x - 1, bar.bottom() + 1), QPointF(x + height + 1, bar.top() - 1));
    } else if (time.state == TimeLeftState::Stopped) {
        paintBox(painter, bar, radius, t.base, t.run);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const int tick = scaled(3);
        for (int x = qRound(bar.left()) + scaled(2); x < bar.left() + bar.width() * share; x += 2 * tick)
            painter.fillRect(QRect(x + tick, qRound(bar.top()), tick, height), t.run);
    } else {
        painter.fillPath(shape, selected ? t.base : t.track);
        painter.setClipPath(shape);
        const QColor fill = time.state == TimeLeftState::Near ? t.warn.fill : time.state == TimeLeftState::Last ? t.crit.fill : t.run;
        painter.fillRect(QRectF(bar.left(), bar.top(), qRound(bar.width() * share), height), fill);
    }
    painter.restore();
}

void paintTimeWords(QPainter &painter, const QRectF &place, const TimeLeft &time, const QString &words)
{
    paintMark(painter, place, time.state);
    paintWords(painter, place.adjusted(markWidth(time.state), 0, 0, 0), words.isEmpty() ? timeLeftWords(time) : words, inkFor(time.state),
               styleFor(time.state));
}

void paintTimeLeft(QPainter &painter, const QRectF &place, const TimeLeft &time, bool selected, int barWidth)
{
    QRectF rest = place;
    if (time.state != TimeLeftState::None && time.state != TimeLeftState::Met) {
        const int bar = scaled(barWidth);
        paintTimeBar(painter, QRectF(place.left(), place.top(), bar, place.height()), time, selected);
        rest.setLeft(place.left() + bar + scaled(6));
    }
    paintTimeWords(painter, rest, time);
}

int timeLeftWidth(const TimeLeft &time, int barWidth)
{
    const bool bar = time.state != TimeLeftState::None && time.state != TimeLeftState::Met;
    return (bar ? scaled(barWidth) + scaled(6) : 0) + markWidth(time.state) + wordsWidth(timeLeftWords(time), styleFor(time.state));
}

} // namespace frontdesk
