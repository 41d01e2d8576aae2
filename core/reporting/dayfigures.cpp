#include "core/reporting/dayfigures.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::dayfigures {

namespace {

QTimeZone zoneOf(const ReportContext &context)
{
    const QTimeZone zone(context.reference.zone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDate dayOf(const ReportContext &context)
{
    return context.now.toTimeZone(zoneOf(context)).date();
}

Result<MeasureScope> scopeOfDays(const ReportContext &context, const ReportFilters &filters, const QDate &first, const QDate &last)
{
    FRONTDESK_LET(period, ReportPeriod::of(first, last, QString::fromLatin1(zoneOf(context).id())));
    return reportwork::scopeOf(context, {{}, period, filters});
}

bool isRanked(const QString &measure)
{
    return typeOf(measure) == ReportValue::Duration;
}

/// By nearest rank, as medians of measures are.
QVariant medianOf(QList<QVariant> values)
{
    values.removeIf([](const QVariant &value) { return !value.isValid(); });
    if (values.size() < DayUsual::least)
        return {};
    std::sort(values.begin(), values.end(), [](const QVariant &a, const QVariant &b) { return a.toDouble() < b.toDouble(); });
    return values.at((values.size() + 1) / 2 - 1);
}

Result<QList<qint64>> hoursOf(Session &session, const MeasureScope &scope)
{
    FRONTDESK_LET(tallies, reportsql::tally(session, scope, u"contacts"_s, {u"hour"_s}));
    QList<qint64> hours(24, 0);
    for (const Tally &tally : tallies)
        hours[std::clamp(tally.keys.first().toInt(), 0, 23)] += tally.count;
    return hours;
}

/// The first day that the desk has seen from its beginning; invalid on an empty desk.
Result<QDate> firstWholeDay(Session &session, const ReportContext &context)
{
    FRONTDESK_LET(began, session.queryOne(u"dashboard.began"_s, {}, [](const Row &row) {
        const qint64 ticket = row.integer(u"ticket_ms"_s), contact = row.integer(u"contact_ms"_s);
        return ticket && contact ? std::min(ticket, contact) : ticket + contact;
    }));
    if (!began || *began == 0)
        return QDate();
    return QDateTime::fromMSecsSinceEpoch(*began, Qt::UTC).toTimeZone(zoneOf(context)).date().addDays(1);
}

} // namespace

ReportValue typeOf(const QString &measure)
{
    static const QStringList shares{u"first_contact"_s, u"attainment"_s, u"service_level"_s, u"abandonment"_s, u"satisfaction"_s};
    static const QStringList durations{u"response"_s, u"resolution"_s, u"resolution_ours"_s, u"wait"_s, u"handling"_s};
    return shares.contains(measure) ? ReportValue::Share : durations.contains(measure) ? ReportValue::Duration : ReportValue::Count;
}

QVariant valueOf(const QString &measure, const Tally &tally)
{
    switch (typeOf(measure)) {
    case ReportValue::Share: return tally.count > 0 ? QVariant(double(tally.hits) / double(tally.count)) : QVariant();
    case ReportValue::Duration: return tally.count > 0 ? QVariant(tally.median) : QVariant();
    default: return tally.count;
    }
}

Result<ReportPeriod> periodOf(const ReportContext &context)
{
    const QDate day = dayOf(context);
    return ReportPeriod::of(day, day, QString::fromLatin1(zoneOf(context).id()));
}

Result<DayFigures> today(Session &session, const ReportContext &context, const ReportFilters &filters, const QStringList &measures, bool hours)
{
    DayFigures figures{dayOf(context), context.now, {}, {}};
    FRONTDESK_LET(scope, scopeOfDays(context, filters, figures.day, figures.day));
    for (const QString &measure : measures) {
        FRONTDESK_LET(tallies, reportsql::tally(session, scope, measure, {}, isRanked(measure)));
        figures.of.insert(measure, tallies.first());
    }
    if (hours) {
        FRONTDESK_LET(counted, hoursOf(session, scope));
        figures.hours = counted;
    }
    return figures;
}

Result<DayUsual> usual(Session &session, const ReportContext &context, const ReportFilters &filters, const QStringList &measures, bool hours)
{
    DayUsual usual;
    usual.day = dayOf(context);
    usual.at = context.now;
    FRONTDESK_LET(first, firstWholeDay(session, context));
    if (!first.isValid())
        return usual;
    const QTime time = context.now.toTimeZone(zoneOf(context)).time();
    QMap<QString, QList<QVariant>> values;
    QList<QList<QVariant>> byHour(24);
    for (int week = 1; week <= DayUsual::weeks; ++week) {
        const QDate day = usual.day.addDays(-7 * week);
        if (day < first)
            break;
        FRONTDESK_LET(whole, scopeOfDays(context, filters, day, day));
        if (hours) {
            FRONTDESK_LET(counted, hoursOf(session, whole));
            for (int hour = 0; hour < 24; ++hour)
                byHour[hour] += counted.at(hour);
        }
        MeasureScope sofar = whole;
        sofar.period.to = std::clamp(QDateTime(day, time, zoneOf(context)).toUTC(), whole.period.from, whole.period.to);
        for (const QString &measure : measures) {
            FRONTDESK_LET(tallies, reportsql::tally(session, sofar, measure, {}, isRanked(measure)));
            values[measure] += valueOf(measure, tallies.first());
        }
    }
    for (const QString &measure : measures)
        usual.of.insert(measure, medianOf(values.value(measure)));
    if (hours) {
        for (const QList<QVariant> &one : byHour)
            usual.hours += medianOf(one);
    }

    for (QDate day = std::max(first, usual.day.addDays(-DayUsual::trendDays)); day < usual.day; day = day.addDays(1))
        usual.days += day;
    if (usual.days.isEmpty())
        return usual;
    FRONTDESK_LET(scope, scopeOfDays(context, filters, usual.days.first(), usual.days.last()));
    for (const QString &measure : measures) {
        FRONTDESK_LET(tallies, reportsql::tally(session, scope, measure, {u"day"_s}, isRanked(measure)));
        QHash<QDate, Tally> byDay;
        for (const Tally &tally : tallies)
            byDay.insert(dayOfNumber(tally.keys.first().toLongLong()), tally);
        for (const QDate &day : usual.days)
            usual.trend[measure] += valueOf(measure, byDay.value(day));
    }
    return usual;
}

} // namespace frontdesk::dayfigures
