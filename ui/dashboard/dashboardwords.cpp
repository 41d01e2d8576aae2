#include "ui/dashboard/dashboardwords.h"

#include "core/reporting/measures.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/kit/timewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct DashboardWords
{
    Q_DECLARE_TR_FUNCTIONS(DashboardWords)
};

QString number(qint64 n)
{
    return QLocale().toString(n);
}

/// -1 = not counted yet.
QString countWords(qint64 n)
{
    return n < 0 ? u"…"_s : number(n);
}

bool lessIsBetter(const QString &measure)
{
    return measure == "resolution_ours"_L1;
}

/// Against what is usual by this time of such a day: neutral, but for a share or duration that has become worse.
void compareWithUsual(FigureView &figure, const QString &measure, const QVariant &today, const QVariant &usual)
{
    if (!usual.isValid()) {
        figure.compare = DashboardWords::tr("nothing usual yet");
        return;
    }
    if (!today.isValid()) {
        figure.compare = DashboardWords::tr("usual: %1").arg(figureValueWords(dayfigures::typeOf(measure), usual));
        return;
    }
    const ReportValue type = dayfigures::typeOf(measure);
    double difference = today.toDouble() - usual.toDouble();
    QString words;
    if (type == ReportValue::Share) {
        difference = std::round(difference * 1000) / 10;
        const double points = std::abs(difference); // of large ones the tenths say nothing, and cards are narrow
        words = DashboardWords::tr("%1 pts", "percentage points").arg(QLocale().toString(points, 'f', points < 9.95 ? 1 : 0));
    } else if (type == ReportValue::Duration) {
        difference = std::trunc(difference / 60'000);
        words = clockWords(qint64(std::abs(difference)) * 60);
    } else {
        words = number(qint64(std::abs(difference)));
    }
    if (difference == 0) {
        figure.compare = DashboardWords::tr("same as usual");
        return;
    }
    const bool worse = type != ReportValue::Count && (difference < 0) != lessIsBetter(measure);
    if (type == ReportValue::Count || !worse)
        figure.compare = difference > 0 ? DashboardWords::tr("▲ %1 above usual").arg(words) : DashboardWords::tr("▼ %1 below usual").arg(words);
    else
        figure.compare = difference > 0 ? DashboardWords::tr("▲ %1 worse than usual").arg(words) : DashboardWords::tr("▼ %1 worse than usual").arg(words);
    figure.compareInk = worse ? Ink::Warn : Ink::Secondary;
    figure.compareStrong = worse;
}

FigureView ofMeasure(const QString &measure, const Dashboard &board, const WordsContext &words)
{
    FigureView figure;
    figure.id = measure;
    figure.title = measure == "resolution_ours"_L1 ? DashboardWords::tr("Median time to resolve")
        : measure == "attainment"_L1               ? DashboardWords::tr("SLA attainment")
                                                   : measureWords(measure, words);
    const DayUsual &usual = board.usual();
    const QString custom = DashboardWords::tr("Usual is the median of the last %1 days of this weekday, up to this time of the day. The line shows the last %2 whole days.")
                               .arg(DayUsual::weeks).arg(DayUsual::trendDays);
    figure.definition = words.language == "zh"_L1 ? measureDefinition(measure, words) + custom : measureDefinition(measure, words) + u' ' + custom;
    figure.behind = FigureView::Behind::Measure;
    if (!board.isKnown()) {
        figure.value = u"…"_s;
        return figure;
    }
    const Tally tally = board.today().of.value(measure);
    const QVariant value = dayfigures::valueOf(measure, tally);
    figure.value = figureValueWords(dayfigures::typeOf(measure), value);
    compareWithUsual(figure, measure, value, usual.of.value(measure));
    for (const QVariant &one : usual.trend.value(measure))
        figure.trend += one.isValid() ? std::optional<double>(one.toDouble()) : std::nullopt;
    switch (dayfigures::typeOf(measure)) {
    case ReportValue::Share: figure.base = tally.count > 0 ? DashboardWords::tr("%1 of %2").arg(number(tally.hits), number(tally.count)) : DashboardWords::tr("no data today"); break;
    case ReportValue::Duration:
        figure.base = tally.count > 0 ? DashboardWords::tr("h:min, 9 of 10 within %1").arg(clockWords(tally.p90 / 1000)) : DashboardWords::tr("no data today");
        break;
    default: figure.base = DashboardWords::tr("today so far");
    }
    if (measure == "attainment"_L1 && board.total().late > 0) {
        figure.base = DashboardWords::tr("+%1 open, already over").arg(number(board.total().late));
        figure.baseInk = Ink::Crit;
        figure.baseStrong = true;
    }
    if (measure == "resolved"_L1 && board.measures().contains(u"opened"_s))
        figure.base = DashboardWords::tr("%1 opened today").arg(number(board.today().of.value(u"opened"_s).count));
    return figure;
}

FigureView counted(const QString &id, const QString &title, qint64 n, const QString &base, const QString &definition, FigureView::Behind behind = FigureView::Behind::Tickets)
{
    FigureView figure;
    figure.id = id;
    figure.title = title;
    figure.value = countWords(n);
    figure.base = base;
    figure.definition = definition;
    figure.behind = behind;
    return figure;
}

FigureView warned(FigureView figure, bool is, Ink ink)
{
    if (is)
        figure.valueInk = ink;
    return figure;
}

QList<FigureView> openWork(const Dashboard &board, const WordsContext &words)
{
    const Dashboard::Work work = board.total();
    const bool mine = board.board() == Dashboard::Board::Mine;
    QList<FigureView> figures;
    figures += counted(u"open"_s, mine ? DashboardWords::tr("In hand") : DashboardWords::tr("Open"), work.open, mine ? DashboardWords::tr("open tickets of yours") : DashboardWords::tr("tickets not resolved"),
                       mine ? DashboardWords::tr("Tickets that you own and that are not resolved.") : measureDefinition(u"backlog"_s, words));
    figures += warned(counted(u"late"_s, DashboardWords::tr("Over"), work.late, DashboardWords::tr("resolution target breached"), measureDefinition(u"open_breaches"_s, words)), work.late > 0, Ink::Crit);
    figures += warned(counted(u"soon"_s, DashboardWords::tr("Breach ahead"), work.soon, DashboardWords::tr("due within %1 h").arg(Dashboard::soonHours),
                              DashboardWords::tr("Open tickets whose resolution is due within the next %1 hours and not over yet; clocks that are stopped do not count.").arg(Dashboard::soonHours)),
                      work.soon > 0, Ink::Warn);
    return figures;
}

FigureView callBacks(const Dashboard &board)
{
    const InteractionService::Waiting waiting = board.waiting();
    FigureView figure = counted(u"waiting"_s, DashboardWords::tr("Callers waiting"), board.isKnown() ? waiting.open + waiting.callBacksDue : -1,
                                DashboardWords::tr("%1 open, %2 to call back").arg(number(waiting.open), number(waiting.callBacksDue)),
                                DashboardWords::tr("Contacts of the whole desk without an outcome yet, and promised call-backs whose time has come."), FigureView::Behind::Calls);
    return warned(figure, waiting.callBacksDue > 0, Ink::Warn);
}

QList<FigureView> mineFigures(const Dashboard &board, const AttentionCenter &attention, const WordsContext &words)
{
    QList<FigureView> figures = openWork(board, words);
    int rings = 0, promised = 0, late = 0;
    for (const AttentionItem &item : attention.items()) {
        rings += item.kind == AttentionItem::Kind::Acknowledge;
        if (item.kind == AttentionItem::Kind::CallBack || item.kind == AttentionItem::Kind::Promise || item.kind == AttentionItem::Kind::ToTell) {
            ++promised;
            late += item.late;
        }
    }
    figures += warned(counted(u"promised"_s, DashboardWords::tr("Promised"), attention.read() ? promised : -1,
                              late > 0 ? DashboardWords::tr("%1 of them late").arg(number(late)) : DashboardWords::tr("calls, dates, callers to tell"),
                              DashboardWords::tr("Calls and dates that you promised, due within two hours or late, and callers of yours who do not know yet how it ended."), FigureView::Behind::Attention),
                      late > 0, Ink::Crit);
    figures += warned(counted(u"rings"_s, DashboardWords::tr("Rings"), attention.read() ? rings : -1, DashboardWords::tr("escalations to acknowledge"),
                              DashboardWords::tr("Escalations that you were told of and have not acknowledged."), FigureView::Behind::Attention),
                      rings > 0, Ink::Warn);
    FigureView resolved = ofMeasure(u"resolved"_s, board, words);
    if (board.isKnown())
        resolved.base = DashboardWords::tr("%1 contacts of yours today").arg(number(board.today().of.value(u"contacts"_s).count));
    figures += resolved;
    return figures;
}

QList<FigureView> groupFigures(const Dashboard &board, const WordsContext &words)
{
    QList<FigureView> figures = openWork(board, words);
    const Dashboard::Work work = board.total();
    figures.insert(1, warned(counted(u"unowned"_s, DashboardWords::tr("Nobody’s"), work.unowned, DashboardWords::tr("without an owner"),
                                     DashboardWords::tr("Open tickets of these groups that nobody owns.")), work.unowned > 0, Ink::Warn));
    figures += callBacks(board);
    const int present = board.onShift();
    FigureView shift = counted(u"shift"_s, DashboardWords::tr("On shift now"), board.isKnown() ? std::max(0, present) : -1,
                               present < 0 ? DashboardWords::tr("no published roster") : DashboardWords::tr("people, by the roster"),
                               DashboardWords::tr("People of these groups whose published shift runs now; training and approved leave do not count."), FigureView::Behind::Roster);
    if (board.isKnown() && present < 0)
        shift.value = u"—"_s;
    figures += shift;
    return figures;
}

} // namespace

QString boardWords(Dashboard::Board board)
{
    switch (board) {
    case Dashboard::Board::Mine: return DashboardWords::tr("Mine");
    case Dashboard::Board::Groups: return DashboardWords::tr("My groups");
    case Dashboard::Board::Desk: break;
    }
    return DashboardWords::tr("Desk");
}

QString figureValueWords(ReportValue type, const QVariant &value)
{
    if (!value.isValid())
        return u"—"_s;
    switch (type) {
    case ReportValue::Share: return DashboardWords::tr("%1%", "percent").arg(QLocale().toString(std::round(value.toDouble() * 1000) / 10, 'f', 1));
    case ReportValue::Duration: return clockWords(value.toLongLong() / 1000);
    default: return number(value.toLongLong());
    }
}

QString measureWords(const QString &measure, const WordsContext &words)
{
    const Measure *known = measureOf(measure);
    return known ? known->name.in(words.language) : measure;
}

QString measureDefinition(const QString &measure, const WordsContext &words)
{
    const Measure *known = measureOf(measure);
    return known ? definitionWords(*known, words.language) : QString();
}

QList<FigureView> figuresOf(const Dashboard &board, const AttentionCenter &attention, const WordsContext &words)
{
    switch (board.board()) {
    case Dashboard::Board::Mine: return mineFigures(board, attention, words);
    case Dashboard::Board::Groups: return groupFigures(board, words);
    case Dashboard::Board::Desk: break;
    }
    QList<FigureView> figures;
    for (const QString &measure : board.measures()) {
        if (measure != "opened"_L1) // beside what is resolved
            figures += ofMeasure(measure, board, words);
    }
    return figures;
}

QString whyNext(const Ticket &ticket, const WordsContext &words)
{
    struct Reason
    {
        QDateTime at;
        QString words;
    };
    QList<Reason> reasons;
    const auto moment = [&](const QDateTime &at) { return words.moment(at); };
    if (ticket.breachedAt.isValid())
        reasons += {ticket.breachedAt, DashboardWords::tr("The resolution has been over since %1.").arg(moment(ticket.breachedAt))};
    if (!ticket.acknowledgedAt.isValid() && ticket.responseDueAt.isValid())
        reasons += {ticket.responseDueAt, ticket.responseDueAt <= words.now ? DashboardWords::tr("The caller should have had a first answer by %1.").arg(moment(ticket.responseDueAt))
                                                                           : DashboardWords::tr("The caller waits for a first answer, due %1.").arg(moment(ticket.responseDueAt))};
    if (ticket.updateDueAt.isValid())
        reasons += {ticket.updateDueAt, ticket.updateDueAt <= words.now ? DashboardWords::tr("The caller should have heard from you by %1.").arg(moment(ticket.updateDueAt))
                                                                       : DashboardWords::tr("The caller is to hear from you by %1.").arg(moment(ticket.updateDueAt))};
    if (ticket.phase == "pending"_L1 && ticket.pendingTill.isValid())
        reasons += {ticket.pendingTill, DashboardWords::tr("It waits until %1.").arg(moment(ticket.pendingTill))};
    if (ticket.dueAt.isValid() && !ticket.breachedAt.isValid())
        reasons += {ticket.dueAt, DashboardWords::tr("The resolution is due %1.").arg(moment(ticket.dueAt))};
    if (reasons.isEmpty())
        return ticket.phase == "new"_L1 ? DashboardWords::tr("Nobody has begun with it, and no time was agreed.") : DashboardWords::tr("No time was agreed for it.");
    return std::min_element(reasons.cbegin(), reasons.cend(), [](const Reason &a, const Reason &b) { return a.at < b.at; })->words;
}

} // namespace frontdesk
