#include "ui/dashboard/wallboard.h"

#include "core/desk/desk.h"
#include "ui/dashboard/dashboardwords.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/kit/timewords.h"
#include "ui/shell/paint.h"
#include "ui/shell/type.h"
#include "ui/ticket/ticketlistmodel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_columns = 3;
constexpr int c_tickMs = 1000;
constexpr qreal c_largerValue = 1.9; // the figure against the words round it, more than on the page

QFont sized(const QFont &font, qreal pixels)
{
    QFont made(font);
    made.setPixelSize(std::max(8, qRound(pixels)));
    return made;
}

void write(QPainter &painter, const QRectF &place, const QString &text, const QFont &font, const QColor &ink, Qt::Alignment align = Qt::AlignLeft)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(place, align | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
}

} // namespace

Wallboard::Wallboard(Desk &desk, Dashboard &board, AttentionCenter &attention, TicketListModel &tickets, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_board(board), m_attention(attention), m_tickets(tickets)
{
    setObjectName(u"wallboard"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100);
    connect(&m_soon, &QTimer::timeout, this, &Wallboard::refresh);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&board, &Dashboard::changed, this, soon);
    connect(&attention, &AttentionCenter::changed, this, soon);
    connect(&tickets, &TicketListModel::orderArrived, this, [this] { update(); });
    connect(&tickets, &TicketListModel::orderChanged, this, [this] { update(); });
    connect(&tickets, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first) {
        if (first.row() < 12)
            update(parts().list.toAlignedRect());
    });
    m_tick.setInterval(c_tickMs);
    connect(&m_tick, &QTimer::timeout, this, &Wallboard::tick);
    m_tick.start();
    refresh();
}

/// The clock shows minutes; time left is repainted each second only in the last ten minutes.
void Wallboard::tick()
{
    const WordsContext words = WordsContext::of(m_desk);
    const QString clock = words.now.toTimeZone(words.zone).toString(u"HH:mm"_s);
    const bool minute = std::exchange(m_clock, clock) != clock;
    if (minute)
        update(parts().head.toAlignedRect());
    if (minute || (m_tickets.rowCount() > 0 && m_tickets.hurries(0, std::min(11, m_tickets.rowCount() - 1))))
        update(parts().list.toAlignedRect());
}

void Wallboard::refresh()
{
    const WordsContext words = WordsContext::of(m_desk);
    m_figures = figuresOf(m_board, m_attention, words);
    m_clock = words.now.toTimeZone(words.zone).toString(u"HH:mm"_s);
    setWindowTitle(tr("Wallboard"));
    QStringList speech{boardWords(m_board.board())};
    for (const FigureView &figure : std::as_const(m_figures))
        speech += figure.speech();
    setAccessibleName(m_board.away() ? tr("Figures need the desk’s server.") : speech.join(u". "_s));
    update();
}

Wallboard::Parts Wallboard::parts() const
{
    Parts made;
    const qreal h = height();
    made.gap = h * 0.018;
    const QRectF all = QRectF(rect()).adjusted(made.gap, made.gap, -made.gap, -made.gap);
    made.head = QRectF(all.left(), all.top(), all.width(), h * 0.08);
    made.figures = QRectF(all.left(), made.head.bottom() + made.gap, all.width(), h * 0.46);
    const qreal top = made.figures.bottom() + made.gap;
    const bool queues = m_board.board() != Dashboard::Board::Mine;
    const qreal left = queues ? (all.width() - made.gap) * 0.5 : 0;
    if (queues)
        made.queues = QRectF(all.left(), top, left, all.bottom() - top);
    made.list = QRectF(all.left() + (queues ? left + made.gap : 0), top, all.width() - (queues ? left + made.gap : 0), all.bottom() - top);
    return made;
}

qreal Wallboard::figureScale() const
{
    const Parts p = parts();
    const int rows = std::max(1, (int(m_figures.size()) + c_columns - 1) / c_columns);
    const qreal inside = (p.figures.height() - (rows - 1) * p.gap) / rows - p.gap * 1.4;
    return inside / figureHeight({1, c_largerValue});
}

int Wallboard::figurePixels() const
{
    return qRound(QFontInfo(figureFont(TextUse::Figure, TextWeight::Strong)).pixelSize() * figureScale() * c_largerValue);
}

void Wallboard::paintEvent(QPaintEvent *event)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(event->rect(), t.window);
    const WordsContext words = WordsContext::of(m_desk);
    const Parts p = parts();
    const qreal large = p.head.height() * 0.62;
    const QFont clock = sized(figureFont(TextUse::Figure, TextWeight::Strong), large);
    const qreal clockWidth = QFontMetricsF(clock).horizontalAdvance(u"00:00"_s) + p.gap;
    write(painter, p.head, m_clock, clock, t.text, Qt::AlignRight);
    const QDate today = words.now.toTimeZone(words.zone).date();
    const QFont small = sized(textFont(TextUse::Base), p.head.height() * 0.3);
    const QString day = tr("%1 · Esc leaves", "day, on the wallboard").arg(dayWords(today, today));
    const qreal dayWidth = QFontMetricsF(small).horizontalAdvance(day) + p.gap;
    write(painter, p.head.adjusted(0, 0, -clockWidth, 0), day, small, t.text2, Qt::AlignRight);
    write(painter, p.head.adjusted(0, 0, -clockWidth - dayWidth, 0), tr("%1 · %2", "desk, board").arg(words.reference->deskName.in(words.language), boardWords(m_board.board())),
          sized(textFont(TextUse::Title, TextWeight::Strong), large * 0.75), t.text);
    if (m_board.away()) {
        write(painter, p.figures, tr("Figures need the desk’s server."), sized(textFont(TextUse::Title, TextWeight::Strong), large * 0.75), t.text, Qt::AlignHCenter);
        return;
    }
    const int rows = std::max(1, (int(m_figures.size()) + c_columns - 1) / c_columns);
    const qreal cardWidth = (p.figures.width() - (c_columns - 1) * p.gap) / c_columns, cardHeight = (p.figures.height() - (rows - 1) * p.gap) / rows;
    const qreal scale = figureScale();
    for (int i = 0; i < m_figures.size(); ++i) {
        const QRectF card(p.figures.left() + (i % c_columns) * (cardWidth + p.gap), p.figures.top() + i / c_columns * (cardHeight + p.gap), cardWidth, cardHeight);
        paintBox(painter, card, cardRadius * 2, t.base, t.border);
        paintFigure(painter, card.adjusted(p.gap, p.gap * 0.7, -p.gap, -p.gap * 0.7), m_figures.at(i), {scale, scale * c_largerValue});
    }
    if (!p.queues.isEmpty())
        paintQueues(painter, p.queues);
    paintList(painter, p.list);
}

void Wallboard::paintQueues(QPainter &painter, const QRectF &place) const
{
    const Tokens &t = tokens();
    const WordsContext words = WordsContext::of(m_desk);
    paintBox(painter, place, cardRadius * 2, t.base, t.border);
    const qreal pad = place.height() * 0.05, line = (place.height() - 2 * pad) / 7;
    const QRectF inside = place.adjusted(pad, pad, -pad, -pad);
    const qreal column = inside.width() * 0.155;
    const QFont head = sized(textFont(TextUse::Base, TextWeight::Strong), line * 0.42), name = sized(textFont(TextUse::Base), line * 0.56);
    const QFont figure = sized(figureFont(TextUse::Figure, TextWeight::Strong), line * 0.66);
    const auto cells = [&](qreal top, const QStringList &texts, const QList<QColor> &inks, const QFont &first, const QFont &rest) {
        write(painter, QRectF(inside.left(), top, inside.width() - 4 * column, line), texts.at(0), first, inks.at(0));
        for (int i = 1; i < texts.size(); ++i)
            write(painter, QRectF(inside.right() - column * (5 - i), top, column, line), texts.at(i), rest, inks.at(i), Qt::AlignRight);
    };
    cells(inside.top(), {tr("Queues"), tr("Open"), tr("Nobody’s"), tr("Over"), tr("On shift")}, {t.text, t.text2, t.text2, t.text2, t.text2}, head, head);
    // Where most is over, then where most lies.
    QList<Id<SupportGroup>> groups = m_board.groups();
    std::stable_sort(groups.begin(), groups.end(), [this](Id<SupportGroup> a, Id<SupportGroup> b) {
        const Dashboard::Work x = m_board.ofGroup(a), y = m_board.ofGroup(b);
        return std::pair(x.late, x.open) > std::pair(y.late, y.open);
    });
    const auto number = [](qint64 n) { return n < 0 ? u"…"_s : QLocale().toString(n); };
    for (int i = 0; i < std::min<qsizetype>(6, groups.size()); ++i) {
        const Dashboard::Work work = m_board.ofGroup(groups.at(i));
        const int present = m_board.onShift(groups.at(i));
        cells(inside.top() + line * (i + 1), {words.group(groups.at(i)), number(work.open), number(work.unowned), number(work.late), present < 0 ? u"—"_s : number(present)},
              {t.text, t.text, work.unowned > 0 ? t.warn.ink : t.text3, work.late > 0 ? t.crit.ink : t.text3, t.text2}, name, figure);
    }
}

/// Numbers, groups and time left: no names, for whoever passes by can read it.
void Wallboard::paintList(QPainter &painter, const QRectF &place) const
{
    const Tokens &t = tokens();
    paintBox(painter, place, cardRadius * 2, t.base, t.border);
    const qreal pad = place.height() * 0.05, line = (place.height() - 2 * pad) / 7;
    const QRectF inside = place.adjusted(pad, pad, -pad, -pad);
    const bool mine = m_board.board() == Dashboard::Board::Mine;
    write(painter, QRectF(inside.left(), inside.top(), inside.width(), line), mine ? tr("What next") : tr("Breaches ahead"), sized(textFont(TextUse::Base, TextWeight::Strong), line * 0.42), t.text);
    const QFont name = sized(textFont(TextUse::Base), line * 0.56), figure = sized(figureFont(TextUse::Figure, TextWeight::Strong), line * 0.6);
    const QDateTime now = m_desk.clock().now();
    if (m_tickets.orderKnown() && m_tickets.rowCount() == 0)
        write(painter, QRectF(inside.left(), inside.top() + line, inside.width(), line), mine ? tr("No open ticket is yours.") : tr("Nothing runs out within %1 hours.").arg(Dashboard::soonHours), name, t.text2);
    for (int row = 0; row < std::min(6, m_tickets.rowCount()); ++row) {
        const auto ticket = m_tickets.ticket(row);
        if (!ticket)
            continue;
        const TicketCellContext &cells = m_tickets.cells();
        const TimeLeft left = ticketTimeLeft(*ticket, cells.secondsLeft, now);
        const QColor ink = left.state == TimeLeftState::Over || left.state == TimeLeftState::Last ? t.crit.ink : left.state == TimeLeftState::Near ? t.warn.ink : t.text;
        const qreal top = inside.top() + line * (row + 1);
        const qreal chip = line * 1.1, number = inside.width() * 0.3, time = inside.width() * 0.34;
        const PriorityColors &colors = t.priority[size_t(std::clamp(ticket->priority, 1, 5) - 1)];
        const QRectF box(inside.left(), top + line * 0.16, chip - line * 0.2, line * 0.68);
        paintBox(painter, box, cardRadius, colors.fill, colors.line);
        write(painter, box, ticketCellText(*ticket, TicketColumn::Priority, cells, now), sized(figureFont(TextUse::Base, TextWeight::Strong), line * 0.44), colors.text, Qt::AlignHCenter);
        write(painter, QRectF(inside.left() + chip, top, number, line), ticket->number, figure, t.text);
        const QRectF rest(inside.left() + chip + number, top, inside.width() - chip - number - time, line);
        write(painter, rest, ticketGroupName(ticket->group, cells), name, t.text2);
        write(painter, QRectF(inside.right() - time, top, time, line), timeLeftWords(left), figure, ink, Qt::AlignRight);
    }
}

void Wallboard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Wallboard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace frontdesk
