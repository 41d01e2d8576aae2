#include "ui/agreement/yearview.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int columns = 4, rows = 3;

qreal cellHeight() { return scaled(19.0); }
qreal headHeight() { return scaled(20.0) + scaled(15.0); } // month, weekdays
qreal gap() { return scaled(14.0); }

struct DayInk
{
    QColor ground, words;
};

DayInk inkOf(DayKind kind)
{
    const Tokens &t = tokens();
    switch (kind) {
    case DayKind::Working: return {t.base, t.text};
    case DayKind::Closed: return {t.track, t.text2};
    case DayKind::Holiday: return {t.ok.tint, t.ok.ink};
    case DayKind::MakeUp: return {t.warn.tint, t.warn.ink};
    case DayKind::Changed: return {t.tint, t.accent};
    }
    return {};
}

/// The second sign: a bar under holidays, a filled corner for make-up days, a hollow one for other hours.
void paintMark(QPainter &painter, const QRectF &cell, DayKind kind)
{
    const QColor ink = inkOf(kind).words;
    const qreal side = scaled(6.0);
    const QPolygonF corner{QPointF(cell.right() - side, cell.top()), cell.topRight(), QPointF(cell.right(), cell.top() + side)};
    if (kind == DayKind::Holiday)
        painter.fillRect(QRectF(cell.left(), cell.bottom() - scaled(2.0), cell.width(), scaled(2.0)), ink);
    if (kind == DayKind::MakeUp || kind == DayKind::Changed) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(kind == DayKind::Changed ? QPen(ink, 1) : QPen(Qt::NoPen));
        painter.setBrush(kind == DayKind::MakeUp ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawPolygon(corner);
        painter.restore();
    }
}

QString hoursText(const DaySpans &spans)
{
    QStringList texts;
    for (const DaySpan &span : spans)
        texts += daySpanText(span);
    return texts.join(u", "_s);
}

} // namespace

DayKind dayKindOf(const Calendar &calendar, const QDate &date)
{
    const DaySpans &ofWeek = calendar.week[size_t(date.dayOfWeek() - 1)];
    const auto exception = calendar.exceptions.constFind(date);
    if (exception == calendar.exceptions.cend())
        return ofWeek.isEmpty() ? DayKind::Closed : DayKind::Working;
    if (exception->isEmpty())
        return DayKind::Holiday;
    return ofWeek.isEmpty() ? DayKind::MakeUp : *exception == ofWeek ? DayKind::Working : DayKind::Changed;
}

QString dayWordsOf(const Calendar &calendar, const QDate &date)
{
    const DaySpans hours = calendar.exceptions.value(date, calendar.week[size_t(date.dayOfWeek() - 1)]);
    const QString day = QLocale().toString(date, YearView::tr("ddd d MMMM yyyy", "a day with its year"));
    const QString name = calendar.names.value(date);
    const QString named = name.isEmpty() ? day : YearView::tr("%1, %2", "day, its name").arg(day, name);
    switch (dayKindOf(calendar, date)) {
    case DayKind::Working: return YearView::tr("%1: working, %2").arg(named, hoursText(hours));
    case DayKind::Closed: return YearView::tr("%1: closed").arg(named);
    case DayKind::Holiday: return YearView::tr("%1: holiday").arg(named);
    case DayKind::MakeUp: return YearView::tr("%1: make-up day, %2").arg(named, hoursText(hours));
    case DayKind::Changed: return YearView::tr("%1: other hours, %2").arg(named, hoursText(hours));
    }
    return {};
}

YearView::YearView(QWidget *parent) : QWidget(parent), m_current(QDate::currentDate()), m_today(m_current)
{
    setObjectName(u"year_view"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    announce();
}

void YearView::setCalendar(const Calendar &calendar)
{
    m_calendar = calendar;
    announce();
    update();
}

void YearView::setToday(const QDate &today)
{
    m_today = today;
    update();
}

void YearView::setCurrent(const QDate &date)
{
    if (!date.isValid() || date == m_current || date.year() < 1970 || date.year() > 2099)
        return;
    m_current = date;
    announce();
    update();
    emit currentChanged(date);
}

QSize YearView::sizeHint() const
{
    return {int(columns * 7 * scaled(26.0) + (columns - 1) * gap()), int(rows * (headHeight() + 6 * cellHeight()) + (rows - 1) * gap() / 2)};
}

QSize YearView::minimumSizeHint() const
{
    return {int(columns * 7 * scaled(20.0) + (columns - 1) * gap()), sizeHint().height()};
}

QRectF YearView::monthRect(int month) const
{
    const qreal width = (this->width() - (columns - 1) * gap()) / columns;
    const qreal height = headHeight() + 6 * cellHeight();
    const int index = month - 1;
    return {(index % columns) * (width + gap()), (index / columns) * (height + gap() / 2), width, height};
}

QRectF YearView::cellRect(const QDate &date) const
{
    const QRectF month = monthRect(date.month());
    const int lead = QDate(date.year(), date.month(), 1).dayOfWeek() - 1;
    const int index = lead + date.day() - 1;
    const qreal width = month.width() / 7;
    return {month.left() + (index % 7) * width, month.top() + headHeight() + (index / 7) * cellHeight(), width, cellHeight()};
}

QDate YearView::dateAt(const QPointF &place) const
{
    for (QDate date(year(), 1, 1); date.year() == year(); date = date.addDays(1)) {
        if (cellRect(date).contains(place))
            return date;
    }
    return {};
}

void YearView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int month = 1; month <= 12; ++month)
        paintMonth(painter, month);
}

void YearView::paintMonth(QPainter &painter, int month) const
{
    const Tokens &t = tokens();
    const QRectF place = monthRect(month);
    const QLocale words;
    paintWords(painter, {place.left(), place.top(), place.width(), scaled(20.0)}, words.standaloneMonthName(month), t.text, {TextUse::Caption, TextWeight::Strong});
    for (int day = 1; day <= 7; ++day) {
        const QRectF cell(place.left() + (day - 1) * place.width() / 7, place.top() + scaled(20.0), place.width() / 7, scaled(15.0));
        paintWords(painter, cell, words.standaloneDayName(day, QLocale::NarrowFormat), t.text3, {TextUse::Tag, TextWeight::Regular, false, Qt::AlignHCenter});
    }
    for (QDate date(year(), month, 1); date.month() == month; date = date.addDays(1))
        paintDay(painter, date);
}

void YearView::paintDay(QPainter &painter, const QDate &date) const
{
    const QRectF cell = cellRect(date).adjusted(0.5, 0.5, -0.5, -0.5);
    const DayKind kind = dayKindOf(m_calendar, date);
    const DayInk ink = inkOf(kind);
    painter.fillRect(cell, ink.ground);
    paintMark(painter, cell, kind);
    WordStyle style{TextUse::Tag, date == m_today ? TextWeight::Strong : TextWeight::Regular, true, Qt::AlignHCenter};
    paintWords(painter, cell, QString::number(date.day()), ink.words, style);
    if (date == m_today)
        paintBox(painter, cell.adjusted(scaled(1.0), scaled(1.0), -scaled(1.0), -scaled(1.0)), chipRadius, {}, tokens().ctl);
    if (date == m_current && hasFocus())
        paintFocusRing(painter, cell, chipRadius, tokens().accent);
    else if (date == m_current)
        paintBox(painter, cell, chipRadius, {}, tokens().accent);
}

void YearView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(m_current.addDays(-1));
    case Qt::Key_Right: return setCurrent(m_current.addDays(1));
    case Qt::Key_Up: return setCurrent(m_current.addDays(-7));
    case Qt::Key_Down: return setCurrent(m_current.addDays(7));
    case Qt::Key_PageUp: return setCurrent(control ? m_current.addYears(-1) : m_current.addMonths(-1));
    case Qt::Key_PageDown: return setCurrent(control ? m_current.addYears(1) : m_current.addMonths(1));
    case Qt::Key_Home: return setCurrent(QDate(m_current.year(), m_current.month(), 1));
    case Qt::Key_End: return setCurrent(QDate(m_current.year(), m_current.month(), m_current.daysInMonth()));
    case Qt::Key_Space: emit toggled(m_current); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!control) {
            emit editRequested();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void YearView::mousePressEvent(QMouseEvent *event)
{
    setCurrent(dateAt(event->position()));
}

void YearView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (dateAt(event->position()).isValid())
        emit editRequested();
}

void YearView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        announce();
        updateGeometry();
        update();
    }
}

void YearView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void YearView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool YearView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QDate date = dateAt(help->pos());
        if (date.isValid())
            QToolTip::showText(help->globalPos(), dayWordsOf(m_calendar, date), this, cellRect(date).toRect());
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void YearView::announce()
{
    setAccessibleName(dayWordsOf(m_calendar, m_current));
    setAccessibleDescription(tr("Year %1. Space makes the day free or gives it back to the week.").arg(year()));
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

YearLegend::YearLegend(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"year_legend"_s);
    retranslate();
}

void YearLegend::setCounts(const QMap<DayKind, int> &counts)
{
    m_counts = counts;
    QStringList words;
    for (const auto &[kind, name] : std::as_const(m_words))
        words += tr("%1: %2", "kind of day, how many").arg(name).arg(m_counts.value(kind));
    setAccessibleName(words.join(u", "_s));
    update();
}

QSize YearLegend::sizeHint() const
{
    return {scaled(420), scaled(18)};
}

void YearLegend::retranslate()
{
    m_words = {{DayKind::Working, tr("Working")}, {DayKind::Closed, tr("Closed")}, {DayKind::Holiday, tr("Holiday")}, {DayKind::MakeUp, tr("Make-up day")}, {DayKind::Changed, tr("Other hours")}};
    setCounts(m_counts);
}

void YearLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    qreal x = 0;
    const WordStyle style{TextUse::Caption};
    for (const auto &[kind, name] : std::as_const(m_words)) {
        const QRectF box(x, (height() - scaled(14.0)) / 2, scaled(14.0), scaled(14.0));
        painter.fillRect(box, inkOf(kind).ground);
        paintBox(painter, box, 0, {}, tokens().border);
        paintMark(painter, box, kind);
        const QString words = u"%1 %2"_s.arg(name).arg(m_counts.value(kind));
        const qreal width = wordsWidth(words, style);
        paintWords(painter, QRectF(box.right() + scaled(4.0), 0, width + 2, height()), words, tokens().text2, style);
        x = box.right() + scaled(4.0) + width + scaled(14.0);
    }
}

void YearLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
