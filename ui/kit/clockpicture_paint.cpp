#include "ui/kit/clockpicture.h"

#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int c_names = 112;   ///< width of the clocks' names
constexpr int c_verdict = 182; ///< width at the right for verdicts
constexpr int c_gap = 40;      ///< width of a closed time
constexpr int c_bar = 12;

constexpr qreal c_disc = 14;   ///< that says met

constexpr WordStyle c_metWords{TextUse::Tag, TextWeight::Strong, true};
constexpr WordStyle c_day{TextUse::Caption, TextWeight::Strong, true};
constexpr WordStyle c_small{TextUse::Tag, TextWeight::Regular, true, Qt::AlignHCenter};
constexpr WordStyle c_smallStrong{TextUse::Tag, TextWeight::Strong, true, Qt::AlignHCenter};

void paintHatch(QPainter &painter, const QRectF &box, const QColor &ground, const QColor &line, bool framed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box);
    painter.fillRect(box, ground);
    painter.setPen(QPen(line, scaled(qreal(1.8))));
    const qreal step = scaled(qreal(7));
    for (qreal x = box.left() - box.height(); x < box.right() + box.height(); x += step)
        painter.drawLine(QPointF(x, box.bottom() + 1), QPointF(x + box.height() + 1, box.top()));
    painter.restore();
    if (framed)
        paintBox(painter, box, 0, {}, line);
}

WordStyle dueStyle(const ClockRow &clock)
{
    return {TextUse::Tag, clock.over ? TextWeight::Strong : TextWeight::Regular, true};
}

} // namespace

QRectF ClockPicture::plot() const
{
    const qreal top = lineHeight(TextUse::Caption) + scaled(2);
    const qreal bottom = height() - lineHeight(TextUse::Tag) - scaled(2);
    return QRectF(QPointF(scaled(c_names), top), QPointF(width() - scaled(c_verdict), bottom));
}

QRectF ClockPicture::rowRect(int row) const
{
    const QRectF area = plot();
    const qreal each = area.height() / qMax(1, int(m_value.rows.size()));
    return QRectF(area.left(), area.top() + row * each, area.width(), each);
}

QRectF ClockPicture::barRect(int row) const
{
    const QRectF place = rowRect(row);
    const qreal bar = scaled(c_bar);
    // Labels stand over the bar, so the bar hangs low in its row.
    return QRectF(place.left(), qRound(place.bottom() - bar - scaled(3)), place.width(), bar);
}

qreal ClockPicture::xOf(const QDateTime &instant) const
{
    const QRectF area = plot();
    const auto &open = m_value.open;
    if (open.isEmpty())
        return area.left();
    qint64 total = 0;
    for (const ClockSpan &span : open)
        total += span.from.msecsTo(span.to);
    const qreal gap = scaled(c_gap);
    const qreal perMs = (area.width() - gap * (open.size() - 1)) / qMax<qint64>(1, total);
    qreal x = area.left();
    for (int i = 0; i < open.size(); ++i) {
        if (instant < open[i].from) {
            // Inside the closed time before this span: somewhere in the band.
            if (i == 0)
                return area.left();
            const qreal share = qreal(open[i - 1].to.msecsTo(instant)) / qMax<qint64>(1, open[i - 1].to.msecsTo(open[i].from));
            return x - gap + gap * share;
        }
        if (instant <= open[i].to)
            return x + open[i].from.msecsTo(instant) * perMs;
        x += open[i].from.msecsTo(open[i].to) * perMs + gap;
    }
    return area.right();
}

void ClockPicture::paintAxis(QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRectF area = plot();
    painter.fillRect(area, t.alt);
    const qreal perHour = m_value.open.isEmpty() ? 0 : xOf(m_value.open.first().from.addSecs(3600)) - xOf(m_value.open.first().from);
    const int wanted = wordsWidth(u"00:00"_s, c_small) + scaled(14);
    int step = 1;
    for (const int candidate : {1, 2, 3, 4, 6, 12, 24}) {
        step = candidate;
        if (perHour * candidate >= wanted)
            break;
    }
    QDate lastDay;
    qreal dayEnd = 0;
    qreal tickEnd = -1e9;
    const QDate today = m_value.now.toTimeZone(m_value.zone).date();
    const qreal nowLeft = xOf(m_value.now), nowRight = nowLeft + wordsWidth(tr("now %1").arg(u"00:00"_s), c_smallStrong) + scaled(14);
    for (int i = 0; i < m_value.open.size(); ++i) {
        const ClockSpan &span = m_value.open[i];
        const QDateTime start = span.from.toTimeZone(m_value.zone), end = span.to.toTimeZone(m_value.zone);
        if (start.date() != lastDay) {
            lastDay = start.date();
            const QString words = dayWords(lastDay, today);
            const qreal x = qMax(xOf(span.from), dayEnd);
            const bool hidden = x < nowRight && x + wordsWidth(words, c_day) > nowLeft - 2; // the now flag wins
            if (!hidden && x + wordsWidth(words, c_day) < width()) {
                paintWords(painter, QRectF(x, 0, area.right() - x + scaled(c_verdict), area.top()), words, t.text, c_day);
                dayEnd = x + wordsWidth(words, c_day) + scaled(10);
            }
        }
        QDateTime tick(start.date(), QTime(start.time().hour(), 0), m_value.zone);
        if (tick < start)
            tick = tick.addSecs(3600);
        for (; tick <= end; tick = tick.addSecs(3600)) {
            const qreal x = qRound(xOf(tick));
            const bool last = tick == end && i + 1 < m_value.open.size(); // the next span's first hour stands beside it
            if (tick.time().hour() % step != 0 || last)
                continue;
            painter.fillRect(QRectF(x, area.top(), 1, area.height()), t.track);
            const QString words = tick.toString(u"HH:mm"_s);
            const qreal left = x - wordsWidth(words, c_small) / 2.0;
            if (left < tickEnd)
                continue;
            paintWords(painter, QRectF(left, area.bottom() + scaled(2), wordsWidth(words, c_small), height() - area.bottom() - scaled(2)), words, t.text2, c_small);
            tickEnd = left + wordsWidth(words, c_small) + scaled(4);
        }
    }
}

QRectF ClockPicture::metWordsRect(int row) const
{
    const ClockRow &clock = m_value.rows[row];
    if (!clock.metAt.isValid())
        return {};
    const QRectF bar = barRect(row);
    const qreal left = xOf(clock.metAt) + scaled(c_disc) / 2 + scaled(5);
    return {left, bar.top(), qMin<qreal>(wordsWidth(clock.metWords, c_metWords), bar.right() - left), bar.height()};
}

QRectF ClockPicture::dueWordsRect(int row) const
{
    const ClockRow &clock = m_value.rows[row];
    if (!clock.due.isValid())
        return {};
    const QRectF bar = barRect(row);
    const qreal x = qRound(xOf(clock.due));
    const qreal start = (clock.over ? qMax(x, xOf(m_value.now)) : x) + scaled(8);
    const int need = wordsWidth(clock.dueWords, dueStyle(clock));
    if (need <= plot().right() - start)
        return {start, bar.top(), qreal(need), bar.height()};
    // No room at the right: over the mark.
    const qreal height = lineHeight(TextUse::Tag);
    return {qMax(plot().left(), qMin(x - scaled(8), plot().right() - 2) - need), bar.top() - height, qreal(need), height};
}

/// The head over the due mark of a clock that went over.
QRectF ClockPicture::overHeadRect(int row) const
{
    const ClockRow &clock = m_value.rows[row];
    if (!clock.over || !clock.due.isValid())
        return {};
    return {qRound(xOf(clock.due)) - scaled(5.0), barRect(row).top() - scaled(9), scaled(10.0), scaled(9) - 3.0};
}

void ClockPicture::paintRow(QPainter &painter, int row) const
{
    const Tokens &t = tokens();
    const ClockRow &clock = m_value.rows[row];
    const QRectF bar = barRect(row);
    const QRectF label(bar.left(), bar.top() - lineHeight(TextUse::Tag) + scaled(1), bar.width(), lineHeight(TextUse::Tag));
    paintWords(painter, QRectF(0, bar.top(), scaled(c_names) - scaled(8), bar.height()), clock.name, t.text, {TextUse::Caption, TextWeight::Strong, true});

    const auto past = std::count_if(clock.segments.cbegin(), clock.segments.cend(), [](const ClockPiece &s) { return s.part != ClockPart::Ahead; });
    for (int i = 0; i < clock.segments.size(); ++i) {
        const ClockPiece &part = clock.segments[i];
        // A bar shows open time only: closed bands interrupt it, and each piece says its own length.
        for (const ClockSpan &open : m_value.open) {
            const ClockSpan piece{qMax(open.from, part.span.from), qMin(open.to, part.span.to)};
            if (piece.from >= piece.to)
                continue;
            const QRectF box(QPointF(qRound(xOf(piece.from)), bar.top()), QPointF(qRound(xOf(piece.to)), bar.bottom()));
            switch (part.part) {
            case ClockPart::Running: painter.fillRect(box, t.run); break;
            case ClockPart::Stopped: paintHatch(painter, box, t.base, t.run, true); break;
            case ClockPart::Over: paintHatch(painter, box, t.crit.tint, t.crit.fill, true); break;
            case ClockPart::Ahead: {
                QPen dashed(t.run, 1, Qt::CustomDashLine);
                dashed.setDashPattern({3, 3});
                painter.setPen(dashed);
                painter.drawLine(box.topLeft(), box.topRight());
                painter.drawLine(box.bottomLeft() - QPointF(0, 1), box.bottomRight() - QPointF(0, 1));
                break;
            }
            }
            const bool told = part.part == ClockPart::Stopped || (part.part == ClockPart::Running && past > 1) || !part.label.isEmpty();
            if (!told || part.part == ClockPart::Over)
                continue;
            const WordStyle &style = part.part == ClockPart::Stopped ? c_smallStrong : c_small;
            const QString words = part.label.isEmpty() ? durationWords(openSeconds(piece)) : part.label;
            const int need = wordsWidth(words, style);
            const QRectF place(box.center().x() - need / 2.0, label.top(), need, label.height());
            // When it is due is told in any case, and so is where it went over.
            const bool free = !place.adjusted(-scaled(6), 0, scaled(6), 0).intersects(dueWordsRect(row)) && !place.intersects(overHeadRect(row));
            if (need <= box.width() + scaled(4) && free)
                paintWords(painter, QRectF(box.left() - scaled(2), label.top(), box.width() + scaled(4), label.height()), words,
                           part.part == ClockPart::Stopped ? t.text : t.text2, style);
        }
        if (hasFocus() && row == m_row && i == m_segment)
            paintFocusRing(painter, QRectF(QPointF(xOf(part.span.from) - 3, bar.top() - 3), QPointF(xOf(part.span.to) + 3, bar.bottom() + 3)), chipRadius, t.accent);
    }
    if (hasFocus() && row == m_row && clock.segments.isEmpty())
        paintFocusRing(painter, rowRect(row).adjusted(-2, 0, 2, 0), chipRadius, t.accent);

    if (clock.metAt.isValid()) {
        const qreal side = scaled(c_disc);
        const QRectF disc(xOf(clock.metAt) - side / 2, bar.center().y() - side / 2, side, side);
        const auto &tone = clock.over ? t.crit : t.ok; // done, but late: no green for it
        paintBox(painter, disc, side / 2, tone.fill);
        paintTick(painter, disc.adjusted(1, 1, -1, -1), t.base, 1.8);
        paintWords(painter, metWordsRect(row), clock.metWords, tone.ink, c_metWords);
    }
    const qreal left = plot().right() + scaled(20);
    const QRectF verdict(left, bar.top(), width() - left, bar.height());
    const bool twoLines = !clock.verdictDetail.isEmpty();
    const qreal shift = twoLines ? lineHeight(TextUse::Caption) / 2.0 : 0;
    paintWords(painter, verdict.translated(0, -shift), clock.verdict, inkColor(clock.verdictInk),
               {TextUse::Caption, clock.verdictInk == Ink::Text ? TextWeight::Regular : TextWeight::Strong, true});
    if (twoLines)
        paintWords(painter, verdict.translated(0, shift), clock.verdictDetail, t.text2, {TextUse::Caption, TextWeight::Regular, true});
}

void ClockPicture::paintDue(QPainter &painter, int row) const
{
    const Tokens &t = tokens();
    const ClockRow &clock = m_value.rows[row];
    if (!clock.due.isValid())
        return;
    const QRectF bar = barRect(row);
    const qreal x = qRound(xOf(clock.due));
    const QColor ink = clock.over ? t.crit.ink : t.text;
    painter.fillRect(QRectF(x - 1, bar.top() - 3, 2, bar.height() + 6), ink);
    if (clock.over) {
        const QRectF place = overHeadRect(row);
        QPainterPath head(QPointF(x, place.bottom()));
        head.lineTo(place.topLeft());
        head.lineTo(place.topRight());
        head.closeSubpath();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(head, ink);
        painter.restore();
    }
    paintWords(painter, dueWordsRect(row), clock.dueWords, ink, dueStyle(clock));
}

void ClockPicture::paintNow(QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRectF area = plot();
    const qreal x = qRound(xOf(m_value.now));
    const QString words = tr("now %1").arg(m_value.now.toTimeZone(m_value.zone).toString(u"HH:mm"_s));
    const qreal width = wordsWidth(words, c_smallStrong) + scaled(10);
    const qreal left = qMin(x - 1, area.right() - width);
    painter.fillRect(QRectF(x - 1, scaled(2), 2, area.bottom() - scaled(2) + 2), t.accent);
    const QRectF flag(left, 0, width, lineHeight(TextUse::Tag));
    paintBox(painter, flag, 2, t.fill);
    paintWords(painter, flag, words, t.onFill, c_smallStrong);
}

void ClockPicture::paintClosed(QPainter &painter) const
{
    const Tokens &t = tokens();
    for (int i = 1; i < m_value.open.size(); ++i) {
        const QRectF band(QPointF(xOf(m_value.open[i - 1].to), plot().top()), QPointF(xOf(m_value.open[i].from), plot().bottom()));
        painter.fillRect(band, t.track);
        const qint64 closed = m_value.open[i - 1].to.secsTo(m_value.open[i].from);
        const QRectF words(band.left(), band.center().y() - lineHeight(TextUse::Tag), band.width(), lineHeight(TextUse::Tag));
        const QRectF both = words.united(words.translated(0, words.height()));
        bool free = closed >= 4 * 3600; // a lunch break needs no words
        for (int row = 0; row < m_value.rows.size(); ++row)
            free = free && !both.intersects(metWordsRect(row)) && !both.intersects(dueWordsRect(row)); // what was done and when it is due say more
        if (free) {
            paintWords(painter, words, tr("closed"), t.text2, c_small);
            paintWords(painter, words.translated(0, lineHeight(TextUse::Tag)), closed < 48 * 3600 ? tr("%1 h").arg((closed + 1800) / 3600) : tr("%1 d").arg((closed + 43200) / 86400), t.text2, c_small);
        }
    }
}

void ClockPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAxis(painter);
    paintClosed(painter);
    for (int row = 0; row < m_value.rows.size(); ++row)
        paintRow(painter, row);
    for (int row = 0; row < m_value.rows.size(); ++row)
        paintDue(painter, row);
    if (m_value.now.isValid() && !m_value.open.isEmpty())
        paintNow(painter);
}

} // namespace frontdesk
