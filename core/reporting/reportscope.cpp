#include "core/reporting/reportwork.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::reportwork {

namespace {

/// The instants, descending, from which on a ticket was opened that is at most 1, 3, 7, 14, 30 working days old at `moment`: counted are the
/// working days after the day of the contact, the day of the moment included.
QList<qint64> ageEdgesOf(const ReportContext &context, const ReportPeriod &period, const QDateTime &moment)
{
    const QTimeZone zone(period.zone.toLatin1());
    const AgreementVersion *version = context.reference.agreements.applying({}, {}, u"incident"_s, moment);
    const BusinessTime *business = version ? context.reference.agreements.businessTime(version->calendar) : nullptr;
    const auto isWorkingDay = [&](const QDate &day) {
        return business ? business->between(day.startOfDay(zone), day.addDays(1).startOfDay(zone)) > 0 : day.dayOfWeek() < 6;
    };
    QList<qint64> edges;
    const QList<int> most{1, 3, 7, 14, 30};
    QDate day = moment.addMSecs(-1).toTimeZone(zone).date();
    int age = 0; // of what was opened on `day`
    for (int passed = 0; edges.size() < most.size() && passed < 400; ++passed) {
        const int before = age + (isWorkingDay(day) ? 1 : 0); // of what was opened on the day before
        if (before > most.at(edges.size()))
            edges += day.startOfDay(zone).toMSecsSinceEpoch();
        age = before;
        day = day.addDays(-1);
    }
    return edges;
}

} // namespace

MeasureScope scopeOf(const ReportContext &context, const ReportRequest &request)
{
    MeasureScope scope;
    scope.period = request.period;
    scope.filters = request.filters;
    scope.moment = std::min(request.period.to, context.now);
    scope.ageEdges = ageEdgesOf(context, request.period, scope.moment);
    scope.firstContactMs = context.reference.number(u"first_contact_minutes"_s, 15) * qint64(60'000);
    scope.answerWithinMs = context.reference.number(u"answer_within_s"_s, 20) * qint64(1000);
    scope.shortDropMs = context.reference.number(u"short_drop_s"_s, 5) * qint64(1000);
    scope.reassignAlert = context.reference.number(u"reassign_alert"_s, 3);
    return scope;
}

} // namespace frontdesk::reportwork
