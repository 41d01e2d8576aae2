#include "ui/planning/needstrip.h"

#include "ui/kit/words.h"
#include "ui/planning/rosterwords.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int chartHeight = 118;
constexpr int usualFirst = 16, usualLast = 36; ///< 08:00 to 18:00: shown even where nothing happens

int needed(const StaffedHalfHour &half)
{
    return half.need ? half.need->people : 0;
}

/// 1, 2, 5, 10 … so that at most four lines cross the picture.
int lineStep(int most)
{
    for (int step = 1;; step *= 10) {
        for (const int times : {1, 2, 5}) {
            if (most <= 4 * step * times)
                return step * times;
        }
    }
}

void paintHatch(QPainter &painter, const QRectF &box)
{
    const Tokens &t = tokens();
    painter.fillRect(box, t.crit.tint);
    painter.fillRect(box, QBrush(t.crit.ink, Qt::BDiagPattern));
    painter.setPen(QPen(t.crit.ink, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

NeedStrip::NeedStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"roster_need"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    announce();
}

void NeedStrip::setValue(const NeedStripValue &value)
{
    if (m_value == value)
        return;
    m_value = value;
    showDay(m_day);
    announce();
    update();
}

const NeedDay *NeedStrip::shown() const
{
    if (m_value.state != NeedStripValue::State::Known)
        return nullptr;
    const auto found = std::find_if(m_value.days.cbegin(), m_value.days.cend(), [this](const NeedDay &one) { return one.day == m_day; });
    return found != m_value.days.cend() ? &*found : m_value.days.isEmpty() ? nullptr : &m_value.days.first();
}

void NeedStrip::showDay(QDate day)
{
    m_day = day;
    const Axis now = axis();
    m_half = shown() ? std::clamp(m_half < 0 ? usualFirst : m_half, now.first, std::max(now.first, now.last - 1)) : -1;
    announce();
    update();
}

QString NeedStrip::speech(int half) const
{
    const NeedDay *day = shown();
    return day && half >= 0 && half < day->halfHours.size() ? NeedWords::halfHour(day->halfHours.at(half), m_value.zone) : QString();
}

QString NeedStrip::summary() const
{
    if (const NeedDay *day = shown())
        return NeedWords::whole(*day);
    return m_value.next.isEmpty() ? m_value.why : m_value.why + u' ' + m_value.next;
}

void NeedStrip::announce()
{
    const NeedDay *day = shown();
    setAccessibleName(day ? tr("Need and roster, %1. %2", "day, half hour").arg(RosterWords::day(day->day), speech(m_half)) : tr("Need and roster"));
    setAccessibleDescription(summary());
    emit halfHourChanged();
}

QSize NeedStrip::sizeHint() const
{
    return {scaled(600), lineHeight() + scaled(14) + scaled(chartHeight) + lineHeight(TextUse::Tag) + scaled(10)};
}

QSize NeedStrip::minimumSizeHint() const
{
    return {scaled(320), sizeHint().height()};
}

NeedStrip::Axis NeedStrip::axis() const
{
    Axis made;
    const NeedDay *day = shown();
    const int count = day ? int(day->halfHours.size()) : 48;
    made.first = std::min(usualFirst, count);
    made.last = std::min(usualLast, count);
    for (int i = 0; day && i < count; ++i) {
        const StaffedHalfHour &half = day->halfHours.at(i);
        made.most = std::max({made.most, needed(half), half.there});
        if (needed(half) > 0 || half.there > 0) {
            made.first = std::min(made.first, i);
            made.last = std::max(made.last, i + 1);
        }
    }
    made.first -= made.first % 2;
    made.last = std::min(count, made.last + made.last % 2);
    const int step = lineStep(made.most);
    made.most = (made.most + step - 1) / step * step;
    const qreal top = lineHeight() + scaled(14) + lineHeight(TextUse::Tag);
    made.plot = QRectF(scaled(46), top, width() - scaled(46) - scaled(14), height() - top - lineHeight(TextUse::Tag) - scaled(8));
    return made;
}

int NeedStrip::halfAt(const QPointF &place) const
{
    const Axis now = axis();
    if (!shown() || place.x() < now.plot.left() || place.x() >= now.plot.right())
        return -1;
    return now.first + int((place.x() - now.plot.left()) * (now.last - now.first) / now.plot.width());
}

void NeedStrip::goTo(int half)
{
    const Axis now = axis();
    m_half = std::clamp(half, now.first, std::max(now.first, now.last - 1));
    announce();
    update();
}

void NeedStrip::keyPressEvent(QKeyEvent *event)
{
    const NeedDay *day = shown();
    if (!day || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    const Axis now = axis();
    switch (event->key()) {
    case Qt::Key_Left: return goTo(m_half - 1);
    case Qt::Key_Right: return goTo(m_half + 1);
    case Qt::Key_Home: return goTo(now.first);
    case Qt::Key_End: return goTo(now.last - 1);
    case Qt::Key_PageUp: emit dayWanted(day->day.addDays(-1)); return;
    case Qt::Key_PageDown: emit dayWanted(day->day.addDays(1)); return;
    case Qt::Key_N:
        for (int i = 1; i <= day->halfHours.size(); ++i) {
            const int half = int((m_half + i) % day->halfHours.size());
            if (day->halfHours.at(half).gap() > 0)
                return goTo(half);
        }
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void NeedStrip::mousePressEvent(QMouseEvent *event)
{
    if (const int half = halfAt(event->position()); half >= 0)
        goTo(half);
    QWidget::mousePressEvent(event);
}

void NeedStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    emit halfHourChanged();
    update();
}

void NeedStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    emit halfHourChanged();
    update();
}

bool NeedStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const QString words = speech(halfAt(help->pos()));
        QToolTip::showText(help->globalPos(), words.isEmpty() ? summary() : words, this);
        return true;
    }
    return QWidget::event(event);
}

void NeedStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        announce();
        updateGeometry();
        update();
    }
}

void NeedStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRectF(0, 0, width(), 1), t.border);
    if (shown()) {
        const Axis now = axis();
        paintHead(painter);
        paintScale(painter, now);
        paintHalfHours(painter, now);
        paintNeed(painter, now);
        paintNow(painter, now);
        return;
    }
    WordStyle style;
    style.align = Qt::AlignHCenter;
    style.weight = TextWeight::Strong;
    const QRectF middle(scaled(14), height() / 2.0 - lineHeight() - scaled(2), width() - scaled(28), lineHeight() + scaled(4));
    paintWords(painter, middle, m_value.why, t.text, style);
    style.weight = TextWeight::Regular;
    paintWords(painter, middle.translated(0, lineHeight() + scaled(4)), m_value.next, t.text2, style);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(1, 2, -1, -1), controlRadius, t.accent);
}

void NeedStrip::paintHead(QPainter &painter) const
{
    const Tokens &t = tokens();
    const NeedDay &day = *shown();
    QRectF line(scaled(14), scaled(7), width() - scaled(28), lineHeight());
    WordStyle strong, caption;
    strong.weight = TextWeight::Strong;
    strong.elide = Qt::ElideNone;
    caption.use = TextUse::Caption;
    // From the right: the verdict, then what the lines and boxes mean.
    const auto fromRight = [&](const QString &words, const QColor &ink, const WordStyle &style) {
        const int wide = wordsWidth(words, style);
        paintWords(painter, QRectF(line.right() - wide, line.top(), wide + 1, line.height()), words, ink, style);
        line.setRight(line.right() - wide - scaled(5));
    };
    const auto sign = [&] {
        const QRectF box(line.right() - scaled(14), line.center().y() - scaled(5), scaled(14), scaled(10));
        line.setRight(box.left() - scaled(12));
        return box;
    };
    WordStyle verdict = caption;
    verdict.weight = TextWeight::Strong;
    fromRight(NeedWords::verdict(day), day.shortHalves > 0 ? t.crit.ink : t.text2, verdict);
    if (day.shortHalves > 0)
        paintHatch(painter, sign());
    else
        line.setRight(line.right() - scaled(8));
    fromRight(tr("on shift"), t.text2, caption);
    paintBox(painter, sign(), 0, t.tint, t.border);
    fromRight(tr("needed"), t.text2, caption);
    const QRectF stroke = sign();
    painter.fillRect(QRectF(stroke.left(), stroke.center().y() - 1, stroke.width(), 2), t.text);
    const QString title = tr("%1: need and shifts", "day").arg(RosterWords::day(day.day));
    const int used = paintWords(painter, line, title, t.text, strong);
    line.setLeft(line.left() + used + scaled(10));
    if (line.width() > scaled(60))
        paintWords(painter, line, NeedWords::figures(day, m_value.goal), t.text2, caption);
}

void NeedStrip::paintScale(QPainter &painter, const Axis &axis) const
{
    const Tokens &t = tokens();
    WordStyle style;
    style.use = TextUse::Tag;
    style.figures = true;
    style.elide = Qt::ElideNone;
    style.align = Qt::AlignRight;
    const int step = lineStep(axis.most);
    const qreal tall = lineHeight(TextUse::Tag);
    for (int people = 0; people <= axis.most; people += step) {
        const qreal y = std::round(axis.y(people));
        painter.fillRect(QRectF(axis.plot.left(), y, axis.plot.width(), 1), people == 0 ? t.ctl : t.rowLine);
        paintWords(painter, QRectF(0, y - tall / 2, axis.plot.left() - scaled(8), tall), QString::number(people), t.text2, style);
    }
    style.align = Qt::AlignHCenter;
    const NeedDay &day = *shown();
    const qreal wide = wordsWidth(u"00:00"_s, style) + scaled(10);
    const int each = 2 * std::max(1, int(std::ceil(wide / std::max(1.0, axis.x(2) - axis.x(0)))));
    for (int half = axis.first; half <= axis.last; half += each) {
        const QString words = half < day.halfHours.size() ? day.halfHours.at(half).from.toTimeZone(m_value.zone).toString(u"HH:mm"_s) : u"24:00"_s;
        const qreal x = std::clamp(axis.x(half), wide / 2, width() - wide / 2);
        paintWords(painter, QRectF(x - wide / 2, axis.plot.bottom() + scaled(3), wide, tall), words, t.text2, style);
    }
}

void NeedStrip::paintHalfHours(QPainter &painter, const Axis &axis) const
{
    const Tokens &t = tokens();
    const NeedDay &day = *shown();
    WordStyle style;
    style.use = TextUse::Tag;
    style.figures = true;
    style.weight = TextWeight::Strong;
    style.align = Qt::AlignHCenter;
    style.elide = Qt::ElideNone;
    qreal free = axis.plot.left(); // where the next figure has room
    for (int i = axis.first; i < axis.last; ++i) {
        const StaffedHalfHour &half = day.halfHours.at(i);
        const qreal left = std::round(axis.x(i)) + 1, right = std::round(axis.x(i + 1)) - 1;
        if (half.there > 0)
            paintBox(painter, QRectF(QPointF(left, std::round(axis.y(half.there))), QPointF(right, axis.plot.bottom())), 0, t.tint, t.border);
        if (half.gap() > 0) {
            const qreal top = std::round(axis.y(needed(half)));
            paintHatch(painter, QRectF(QPointF(left, top), QPointF(right, std::round(axis.y(half.there)))));
            const QString words = u"−%1"_s.arg(half.gap());
            const qreal wide = wordsWidth(words, style) + 2, middle = (left + right) / 2;
            if (middle - wide / 2 >= free) {
                paintWords(painter, QRectF(middle - wide / 2, top - lineHeight(TextUse::Tag) - 1, wide, lineHeight(TextUse::Tag)), words, t.crit.ink, style);
                free = middle + wide / 2 + scaled(2);
            }
        }
    }
    if (hasFocus() && m_half >= axis.first && m_half < axis.last)
        paintFocusRing(painter, QRectF(QPointF(axis.x(m_half), axis.plot.top() - scaled(2)), QPointF(axis.x(m_half + 1), axis.plot.bottom() + 2)), chipRadius, t.accent);
}

void NeedStrip::paintNeed(QPainter &painter, const Axis &axis) const
{
    const NeedDay &day = *shown();
    QPainterPath line;
    for (int i = axis.first; i < axis.last; ++i) {
        const qreal y = std::round(axis.y(needed(day.halfHours.at(i))));
        if (i == axis.first)
            line.moveTo(std::round(axis.x(i)), y);
        else
            line.lineTo(std::round(axis.x(i)), y);
        line.lineTo(std::round(axis.x(i + 1)), y);
    }
    painter.setPen(QPen(tokens().text, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}

void NeedStrip::paintNow(QPainter &painter, const Axis &axis) const
{
    const NeedDay &day = *shown();
    if (day.halfHours.isEmpty() || !m_value.now.isValid())
        return;
    const qreal half = qreal(day.halfHours.first().from.msecsTo(m_value.now)) / 1'800'000;
    if (half >= axis.first && half <= axis.last)
        painter.fillRect(QRectF(std::round(axis.x(half)), axis.plot.top(), 2, axis.plot.height()), tokens().accent);
}

void paintNeedDay(QPainter &painter, const QRectF &place, const NeedDay &day)
{
    const Tokens &t = tokens();
    const int hours = int((day.halfHours.size() + 1) / 2);
    int most = 1;
    for (const StaffedHalfHour &one : day.halfHours)
        most = std::max({most, needed(one), one.there});
    const QRectF inside = place.adjusted(scaled(4), scaled(2), -scaled(4), -scaled(3));
    const auto y = [&](int people) { return inside.bottom() - people * inside.height() / most; };
    painter.fillRect(QRectF(inside.left(), inside.bottom(), inside.width(), 1), t.rowLine);
    for (int hour = 0; hour < hours; ++hour) {
        int there = std::numeric_limits<int>::max(), need = 0, gap = 0;
        for (int i = 2 * hour; i < std::min<int>(2 * hour + 2, int(day.halfHours.size())); ++i) {
            there = std::min(there, day.halfHours.at(i).there);
            need = std::max(need, needed(day.halfHours.at(i)));
            gap = std::max(gap, day.halfHours.at(i).gap());
        }
        const qreal left = inside.left() + hour * inside.width() / hours, right = inside.left() + (hour + 1) * inside.width() / hours - 1;
        if (there > 0)
            painter.fillRect(QRectF(QPointF(left, y(there)), QPointF(right, inside.bottom())), t.track);
        if (gap > 0)
            painter.fillRect(QRectF(QPointF(left, y(std::max(need, there))), QPointF(right, y(std::max(0, std::max(need, there) - gap)))), t.crit.fill);
        if (need > 0)
            painter.fillRect(QRectF(left, y(need) - 1, right - left, 1.5), t.text2);
    }
}

} // namespace frontdesk
