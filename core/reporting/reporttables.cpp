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
    const QList<QStringList> sets{{}, {u"weekday"_s, u"hour"_s}, {u"day"_s}, {u"channel"_s}};
    FRONTDESK_LET(ofContacts, tallies(contacts, sets));
    FRONTDESK_LET(ofOpened, tallies(opened, sets));
    const QList<ReportColumn> both{counted(contacts, contacts), counted(opened, opened)};
    m_report.tables += ReportTable{u"total"_s, both, {ReportRow{{count(ofContacts.at(0).first().count), count(ofOpened.at(0).first().count)}, {}}}};

    const Found contactsAt(ofContacts.at(1));
    const Found openedAt(ofOpened.at(1));
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

    const Found contactsOn(ofContacts.at(2));
    const Found openedOn(ofOpened.at(2));
    ReportTable days{u"days"_s, QList{ReportColumn{u"day"_s, ReportValue::Date, {}, {}}} + both, {}};
    for (QDate day = m_scope.period.first; day <= m_scope.period.last; day = day.addDays(1)) {
        const qint64 number = QDate(1970, 1, 1).daysTo(day);
        days.rows += ReportRow{{{day, {}}, count(contactsOn.of({number}).count), count(openedOn.of({number}).count)}, {{u"day"_s, number}}};
    }
    m_report.tables += days;

    const Found contactsBy(ofContacts.at(3));
    const Found openedBy(ofOpened.at(3));
    ReportTable channels{u"channels"_s, QList{text(u"channel"_s)} + both, {}};
    for (const QVariant &channel : keysOf({ofContacts.at(3), ofOpened.at(3)})) {
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
    FRONTDESK_LET(sets, tallies(measure, {{}, {u"kind"_s}, {u"channel"_s}, {u"category"_s}, {u"agent"_s}}));
    m_report.tables += ReportTable{u"total"_s, columns, {ReportRow{fill(sets.at(0).first()), {}}}};
    qsizetype set = 1;
    for (const auto &[code, dimension] : {std::pair(u"by_kind"_s, u"kind"_s), std::pair(u"channels"_s, u"channel"_s), std::pair(u"by_category"_s, u"category"_s),
                                          std::pair(u"by_agent"_s, u"agent"_s)}) {
        ReportTable part{code, QList{text(dimension)} + columns, {}};
        FRONTDESK_TRY(rows(part, dimension, sets.at(set++), true, fill));
        m_report.tables += part;
    }
    return {};
}

Result<void> ReportMaker::durations(const QString &code, const QString &measure, const QString &dimension, const QList<Tally> &parts)
{
    const QList<ReportColumn> columns{counted(u"tickets"_s, measure), lasting(u"median"_s, measure), lasting(u"p90"_s, measure), lasting(u"mean"_s, measure),
                                      lasting(u"longest"_s, measure)};
    const Fill fill = [](const Tally &tally) {
        return QList{count(tally.count), duration(tally.median, tally.count), duration(tally.p90, tally.count), mean(tally), duration(tally.longest, tally.count)};
    };
    ReportTable made{code, dimension.isEmpty() ? columns : QList{text(dimension)} + columns, {}};
    if (dimension.isEmpty())
        made.rows += ReportRow{fill(parts.first()), {}};
    else
        FRONTDESK_TRY(rows(made, dimension, parts, false, fill));
    m_report.tables += made;
    return {};
}

Result<void> ReportMaker::distribution(const QString &code, const QString &measure, const QList<Tally> &parts)
{
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
    FRONTDESK_LET(sets, tallies(measure, {{}, {u"range"_s}, {u"priority"_s}, {u"group"_s}}, true));
    FRONTDESK_TRY(durations(u"total"_s, measure, {}, sets.at(0)));
    FRONTDESK_LET(waiting, whole(u"not_accepted"_s));
    m_report.tables.last().columns += counted(u"not_accepted"_s, u"not_accepted"_s);
    m_report.tables.last().rows.first().cells += count(waiting.count);
    FRONTDESK_TRY(distribution(u"distribution"_s, measure, sets.at(1)));
    FRONTDESK_TRY(durations(u"by_priority"_s, measure, u"priority"_s, sets.at(2)));
    return durations(u"by_group"_s, measure, u"group"_s, sets.at(3));
}

Result<void> ReportMaker::resolution()
{
    const QString wall = u"resolution"_s;
    const QString ours = u"resolution_ours"_s;
    const QList<ReportColumn> columns{counted(u"tickets"_s, wall),       lasting(u"median"_s, wall),      lasting(u"p90"_s, wall),      lasting(u"mean"_s, wall),
                                      lasting(u"longest"_s, wall),       lasting(u"median_ours"_s, ours), lasting(u"p90_ours"_s, ours), lasting(u"mean_ours"_s, ours)};
    const QList<QStringList> sets{{}, {u"priority"_s}, {u"group"_s}, {u"range"_s}};
    FRONTDESK_LET(allWalls, tallies(wall, sets, true));
    FRONTDESK_LET(allOurs, tallies(ours, sets, true));
    qsizetype set = 0;
    for (const auto &[code, dimension] : {std::pair(u"total"_s, QString()), std::pair(u"by_priority"_s, u"priority"_s), std::pair(u"by_group"_s, u"group"_s)}) {
        const QList<Tally> &walls = allWalls.at(set);
        const Found found(allOurs.at(set++));
        const Fill fill = [&](const Tally &tally) {
            const Tally mine = found.of(tally.keys);
            return QList{count(tally.count),           duration(tally.median, tally.count), duration(tally.p90, tally.count), mean(tally),
                         duration(tally.longest, tally.count), duration(mine.median, mine.count),  duration(mine.p90, mine.count),    mean(mine)};
        };
        ReportTable made{code, dimension.isEmpty() ? columns : QList{text(dimension)} + columns, {}};
        if (dimension.isEmpty())
            made.rows += ReportRow{fill(walls.first()), {}};
        else
            FRONTDESK_TRY(rows(made, dimension, walls, false, fill));
        m_report.tables += made;
    }
    FRONTDESK_TRY(distribution(u"distribution"_s, wall, allWalls.at(3)));
    return distribution(u"distribution_ours"_s, ours, allOurs.at(3));
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
    return joined({{u"total"_s, {}}, {u"by_priority"_s, u"priority"_s}, {u"by_group"_s, u"group"_s}, {u"by_service"_s, u"service"_s}}, columns, {measure, late},
                  [&](const QList<Tally> &of) { return cells(of.at(0), of.at(1)); });
}

} // namespace frontdesk
