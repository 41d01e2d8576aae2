#include "ui/kit/stateglyph.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QCoreApplication>
#include <QHash>
#include <QPainter>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

struct State
{
    StateGlyph glyph;
    const char *words;
};

const QHash<QString, State> &states()
{
    static const QHash<QString, State> all{
        {u"new"_s, {StateGlyph::New, QT_TRANSLATE_NOOP("TicketState", "New")}},
        {u"assigned"_s, {StateGlyph::Assigned, QT_TRANSLATE_NOOP("TicketState", "Assigned")}},
        {u"in_progress"_s, {StateGlyph::InProgress, QT_TRANSLATE_NOOP("TicketState", "In progress")}},
        {u"pending"_s, {StateGlyph::Pending, QT_TRANSLATE_NOOP("TicketState", "Pending")}},
        {u"resolved"_s, {StateGlyph::Resolved, QT_TRANSLATE_NOOP("TicketState", "Resolved")}},
        {u"closed"_s, {StateGlyph::Closed, QT_TRANSLATE_NOOP("TicketState", "Closed")}},
        {u"cancelled"_s, {StateGlyph::Cancelled, QT_TRANSLATE_NOOP("TicketState", "Cancelled")}},
        {u"submitted"_s, {StateGlyph::New, QT_TRANSLATE_NOOP("TicketState", "Submitted")}},
        {u"waiting_approval"_s, {StateGlyph::Pending, QT_TRANSLATE_NOOP("TicketState", "Waiting approval")}},
        {u"approved"_s, {StateGlyph::Assigned, QT_TRANSLATE_NOOP("TicketState", "Approved")}},
        {u"fulfilling"_s, {StateGlyph::InProgress, QT_TRANSLATE_NOOP("TicketState", "Fulfilling")}},
        {u"fulfilled"_s, {StateGlyph::Resolved, QT_TRANSLATE_NOOP("TicketState", "Fulfilled")}},
        {u"rejected"_s, {StateGlyph::Cancelled, QT_TRANSLATE_NOOP("TicketState", "Rejected")}},
        {u"received"_s, {StateGlyph::New, QT_TRANSLATE_NOOP("TicketState", "Received")}},
        {u"acknowledged"_s, {StateGlyph::Assigned, QT_TRANSLATE_NOOP("TicketState", "Acknowledged")}},
        {u"investigating"_s, {StateGlyph::InProgress, QT_TRANSLATE_NOOP("TicketState", "Investigating")}},
        {u"answered"_s, {StateGlyph::Resolved, QT_TRANSLATE_NOOP("TicketState", "Answered")}},
        {u"appealed"_s, {StateGlyph::InProgress, QT_TRANSLATE_NOOP("TicketState", "Appealed")}},
    };
    return all;
}

constexpr int c_glyph = 14;

} // namespace

StateGlyph stateGlyph(const QString &code)
{
    const auto found = states().constFind(code);
    return found == states().cend() ? StateGlyph::Assigned : found->glyph;
}

QString stateWords(const QString &code)
{
    const auto found = states().constFind(code);
    return found == states().cend() ? code : QCoreApplication::translate("TicketState", found->words);
}

void paintStateGlyph(QPainter &painter, const QRectF &place, StateGlyph glyph, bool selected)
{
    const Tokens &t = tokens();
    const qreal side = scaled(c_glyph);
    const QRectF box(qRound(place.left()), qRound(place.center().y() - side / 2), side, side);
    const QRectF ring = box.adjusted(1.8, 1.8, -1.8, -1.8);
    const QColor faint = selected ? t.text2 : t.text3;
    const qreal pen = scaled(qreal(1.7));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    switch (glyph) {
    case StateGlyph::New: {
        QPen dashed(t.accent, pen);
        const qreal dash = ring.width() * 3.14159265 / pen / 16; // eight dashes round the ring
        dashed.setDashPattern({dash, dash});
        dashed.setCapStyle(Qt::FlatCap);
        painter.setPen(dashed);
        painter.drawEllipse(ring);
        break;
    }
    case StateGlyph::Assigned:
        painter.setPen(QPen(t.text2, pen));
        painter.drawEllipse(ring);
        break;
    case StateGlyph::InProgress:
        painter.setPen(QPen(t.accent, pen));
        painter.drawEllipse(ring);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawPie(ring.adjusted(2.2, 2.2, -2.2, -2.2), -90 * 16, 180 * 16);
        break;
    case StateGlyph::Pending: {
        painter.setPen(QPen(t.warn.ink, pen));
        painter.drawEllipse(ring);
        const qreal w = scaled(qreal(1.6)), h = scaled(qreal(5));
        const QPointF c = box.center();
        painter.fillRect(QRectF(c.x() - w - 0.6, c.y() - h / 2, w, h), t.warn.ink);
        painter.fillRect(QRectF(c.x() + 0.6, c.y() - h / 2, w, h), t.warn.ink);
        break;
    }
    case StateGlyph::Resolved:
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.ok.ink);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        paintTick(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), t.base, pen);
        break;
    case StateGlyph::Closed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(faint);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case StateGlyph::Cancelled: {
        painter.setPen(QPen(faint, pen, Qt::SolidLine, Qt::RoundCap));
        const QRectF cross = box.adjusted(3.2, 3.2, -3.2, -3.2);
        painter.drawLine(cross.topLeft(), cross.bottomRight());
        painter.drawLine(cross.topRight(), cross.bottomLeft());
        break;
    }
    }
    painter.restore();
}

void paintState(QPainter &painter, const QRectF &place, const QString &code, bool selected)
{
    paintStateGlyph(painter, place, stateGlyph(code), selected);
    paintWords(painter, place.adjusted(scaled(c_glyph + 5), 0, 0, 0), stateWords(code), tokens().text);
}

int stateWidth(const QString &code)
{
    return scaled(c_glyph + 5) + wordsWidth(stateWords(code));
}

} // namespace frontdesk
