#include "core/reporting/reportcells.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

using namespace reportcells;

namespace {

/// Tallies found by their keys, with an empty one for buckets that have none.
class Found
{
public:
    explicit Found(const QList<Tally> &tallies)
    {
        for (const Tally &tally : tallies)
            m_tallies.insert(keyOf(tally.keys), tally);
    }
    Tally of(const QVariantList &keys) const
    {
        Tally tally = m_tallies.value(keyOf(keys));
        tally.keys = keys;
        return tally;
    }

private:
    static QString keyOf(const QVariantList &keys)
    {
        QStringList parts;
        for (const QVariant &key : keys)
            parts += key.isValid() ? key.toString() : u"\x1f"_s;
        return parts.join(u'\x1e');
    }
    QHash<QString, Tally> m_tallies;
};

/// Every key that one of the lists has, in the order of their first coming.
QVariantList keysOf(const QList<QList<Tally>> &lists)
{
    QVariantList keys;
    QSet<QString> known;
    for (const QList<Tally> &list : lists) {
        for (const Tally &tally : list) {
            const QVariant &key = tally.keys.first();
            const QString text = key.isValid() ? key.toString() : u"\x1f"_s;
            if (!known.contains(text))
                keys += key;
            known.insert(text);
        }
    }
    return keys;
}

const QString contacts = u"contacts"_s;
const QString opened = u"opened"_s;

} // namespace

Result<void> ReportMaker::volume()
{
    FRONTDESK_LET(allContacts, whole(contacts));
    FRONTDESK_LET(allOpened, whole(opened));
    const QList<ReportColumn> both{counted(contacts, contacts), counted(opened, opened)};
    m_report.tables += ReportTable{u"total"_s, both, {ReportRow{{count(allContacts.count), count(allOpened.count)}, {}}}};

    FRONTDESK_LET(contactHours, tally(contacts, {u"weekday"_s, u"hour"_s}));
    FRONTDESK_LET(openedHours, tally(opened, {u"weekday"_s, u"hour"_s}));
    const Found contactsAt(contactHours);
    const Found openedAt(openedHours);
    ReportTable hours{u"hours"_s, QList{text(u"weekday"_s), text(u"hour"_s)} + both, {}};
    for (int weekday = 0; weekday < 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            FRONTDESK_LET(day, name(u"weekday"_s, weekday));
            FRONTDESK_LET(time, name(u"hour"_s, hour));
            hours.rows += ReportRow{{day, time, count(contactsAt.of({weekday, hour}).count), count(openedAt.of({weekday, hour}).count)},
                                    {{u"weekday"_s, weekday}, {u"hour"_s, hour}}};
        }
    }
    m_report.tables += hours;

    FRONTDESK_LET(contactDays, tally(contacts, {u"day"_s}));
    FRONTDESK_LET(openedDays, tally(opened, {u"day"_s}));
    const Found contactsOn(contactDays);
    const Found openedOn(openedDays);
    ReportTable days{u"days"_s, QList{ReportColumn{u"day"_s, ReportValue::Date, {}, {}}} + both, {}};
    for (QDate day = m_scope.period.first; day <= m_scope.period.last; day = day.addDays(1)) {
        const qint64 number = QDate(1970, 1, 1).daysTo(day);
        days.rows += ReportRow{{{day, {}}, count(contactsOn.of({number}).count), count(openedOn.of({number}).count)}, {{u"day"_s, number}}};
    }
    m_report.tables += days;

    FRONTDESK_LET(contactChannels, tally(contacts, {u"channel"_s}));
    FRONTDESK_LET(openedChannels, tally(opened, {u"channel"_s}));
    const Found openedBy(openedChannels);
    const Found contactsBy(contactChannels);
    ReportTable channels{u"channels"_s, QList{text(u"channel"_s)} + both, {}};
    for (const QVariant &channel : keysOf({contactChannels, openedChannels})) {
        FRONTDESK_LET(head, name(u"channel"_s, channel));
        channels.rows += ReportRow{{head, count(contactsBy.of({channel}).count), count(openedBy.of({channel}).count)}, {{u"channel"_s, channel}}};
    }
    m_report.tables += channels;
    return {};
}

Result<void> ReportMaker::firstContact()
{
    const QString measure = u"first_contact"_s;
    const QList<ReportColumn> columns{counted(u"eligible"_s, measure), counted(u"at_once"_s, measure, u"hits"_s), shared(u"share"_s, measure)};
    const Fill fill = [](const Tally &tally) { return QList{count(tally.count), count(tally.hits), share(tally.hits, tally.count)}; };
    FRONTDESK_LET(all, whole(measure));
    m_report.tables += ReportTable{u"total"_s, columns, {ReportRow{fill(all), {}}}};
    for (const auto &[code, dimension] : {std::pair(u"by_kind"_s, u"kind"_s), std::pair(u"channels"_s, u"channel"_s), std::pair(u"by_category"_s, u"category"_s),
                                          std::pair(u"by_agent"_s, u"agent"_s)}) {
        FRONTDESK_LET(parts, tally(measure, {dimension}));
        ReportTable part{code, QList{text(dimension)} + columns, {}};
        FRONTDESK_TRY(rows(part, dimension, parts, true, fill));
        m_report.tables += part;
    }
    return {};
}

/// Count, median, 90th percentile, mean and longest by a dimension, or of all.
Result<void> ReportMaker::durations(const QString &code, const QString &measure, const QString &dimension)
{
    const QList<ReportColumn> columns{counted(u"tickets"_s, measure), lasting(u"median"_s, measure), lasting(u"p90"_s, measure), lasting(u"mean"_s, measure),
                                      lasting(u"longest"_s, measure)};
    const Fill fill = [](const Tally &tally) {
        return QList{count(tally.count), duration(tally.median, tally.count), duration(tally.p90, tally.count), mean(tally), duration(tally.longest, tally.count)};
    };
    FRONTDESK_LET(parts, tally(measure, dimension.isEmpty() ? QStringList() : QStringList{dimension}, true));
    ReportTable made{code, dimension.isEmpty() ? columns : QList{text(dimension)} + columns, {}};
    if (dimension.isEmpty())
        made.rows += ReportRow{fill(parts.value(0)), {}};
    else
        FRONTDESK_TRY(rows(made, dimension, parts, false, fill));
    m_report.tables += made;
    return {};
}

Result<void> ReportMaker::distribution(const QString &code, const QString &measure)
{
    FRONTDESK_LET(parts, tally(measure, {u"range"_s}));
    qint64 all = 0;
    for (const Tally &part : parts)
        all += part.count;
    const Found found(parts);
    ReportTable made{code, {text(u"range"_s), counted(u"tickets"_s, measure), shared(u"share"_s, measure)}, {}};
    for (qint64 range = 0; range <= reportsql::rangeEdges().size(); ++range) {
        FRONTDESK_LET(head, name(u"range"_s, range));
        const qint64 n = found.of({range}).count;
        made.rows += ReportRow{{head, count(n), share(n, all)}, {{u"range"_s, range}}};
    }
    m_report.tables += made;
    return {};
}

Result<void> ReportMaker::response()
{
    const QString measure = u"response"_s;
    FRONTDESK_TRY(durations(u"total"_s, measure, {}));
    FRONTDESK_LET(waiting, whole(u"not_accepted"_s));
    m_report.tables.last().columns += counted(u"not_accepted"_s, u"not_accepted"_s);
    m_report.tables.last().rows.first().cells += count(waiting.count);
    FRONTDESK_TRY(distribution(u"distribution"_s, measure));
    FRONTDESK_TRY(durations(u"by_priority"_s, measure, u"priority"_s));
    return durations(u"by_group"_s, measure, u"group"_s);
}

Result<void> ReportMaker::resolution()
{
    const QString wall = u"resolution"_s;
    const QString ours = u"resolution_ours"_s;
    const QList<ReportColumn> columns{counted(u"tickets"_s, wall),       lasting(u"median"_s, wall),      lasting(u"p90"_s, wall),      lasting(u"mean"_s, wall),
                                      lasting(u"longest"_s, wall),       lasting(u"median_ours"_s, ours), lasting(u"p90_ours"_s, ours), lasting(u"mean_ours"_s, ours)};
    for (const auto &[code, dimension] : {std::pair(u"total"_s, QString()), std::pair(u"by_priority"_s, u"priority"_s), std::pair(u"by_group"_s, u"group"_s)}) {
        const QStringList dimensions = dimension.isEmpty() ? QStringList() : QStringList{dimension};
        FRONTDESK_LET(walls, tally(wall, dimensions, true));
        FRONTDESK_LET(own, tally(ours, dimensions, true));
        const Found found(own);
        const Fill fill = [&](const Tally &tally) {
            const Tally mine = found.of(tally.keys);
            return QList{count(tally.count),           duration(tally.median, tally.count), duration(tally.p90, tally.count), mean(tally),
                         duration(tally.longest, tally.count), duration(mine.median, mine.count),  duration(mine.p90, mine.count),    mean(mine)};
        };
        ReportTable made{code, dimension.isEmpty() ? columns : QList{text(dimension)} + columns, {}};
        if (dimension.isEmpty())
            made.rows += ReportRow{fill(walls.value(0)), {}};
        else
            FRONTDESK_TRY(rows(made, dimension, walls, false, fill));
        m_report.tables += made;
    }
    FRONTDESK_TRY(distribution(u"distribution"_s, wall));
    return distribution(u"distribution_ours"_s, ours);
}

Result<void> ReportMaker::attainment()
{
    const QString measure = u"attainment"_s;
    const QString late = u"open_breaches"_s;
    const QList<ReportColumn> columns{counted(u"ended"_s, measure), counted(u"met"_s, measure, u"hits"_s), counted(u"missed"_s, measure, u"misses"_s),
                                      shared(u"attainment"_s, measure), counted(u"open_breaches"_s, late)};
    const auto cells = [](const Tally &ended, const Tally &open) {
        return QList{count(ended.count), count(ended.hits), count(ended.count - ended.hits), share(ended.hits, ended.count), count(open.count)};
    };
    FRONTDESK_LET(all, whole(measure));
    FRONTDESK_LET(allLate, whole(late));
    m_report.tables += ReportTable{u"total"_s, columns, {ReportRow{cells(all, allLate), {}}}};
    for (const auto &[code, dimension] : {std::pair(u"by_priority"_s, u"priority"_s), std::pair(u"by_group"_s, u"group"_s), std::pair(u"by_service"_s, u"service"_s)}) {
        FRONTDESK_TRY(joined({code, QList{text(dimension)} + columns, {}}, dimension, {measure, late},
                             [&](const QList<Tally> &of) { return cells(of.at(0), of.at(1)); }));
    }
    return {};
}

} // namespace frontdesk
