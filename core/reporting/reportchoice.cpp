#include "core/reporting/reportchoice.h"

#include "core/reporting/reportwords.h"

using namespace Qt::StringLiterals;

namespace frontdesk::reportchoice {

const QStringList &presets()
{
    static const QStringList all{u"today"_s,      u"yesterday"_s,    u"this_week"_s, u"last_week"_s, u"this_month"_s, u"last_month"_s,
                                 u"last_30_days"_s, u"last_90_days"_s, u"this_year"_s, u"last_year"_s, u"custom"_s};
    return all;
}

std::pair<QDate, QDate> daysOf(const QString &preset, const QDate &today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QDate month(today.year(), today.month(), 1);
    switch (presets().indexOf(preset)) {
    case 0: return {today, today};
    case 1: return {today.addDays(-1), today.addDays(-1)};
    case 2: return {monday, monday.addDays(6)};
    case 3: return {monday.addDays(-7), monday.addDays(-1)};
    case 4: return {month, month.addMonths(1).addDays(-1)};
    case 5: return {month.addMonths(-1), month.addDays(-1)};
    case 6: return {today.addDays(-29), today};
    case 7: return {today.addDays(-89), today};
    case 8: return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case 9: return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    default: return {};
    }
}

std::pair<QDate, QDate> beside(const QDate &first, const QDate &last, int step)
{
    if (first.day() == 1 && last.addDays(1).day() == 1) {
        const QDate after = last.addDays(1);
        const int months = (after.year() - first.year()) * 12 + after.month() - first.month();
        return {first.addMonths(step * months), after.addMonths(step * months).addDays(-1)};
    }
    const qint64 days = step * (first.daysTo(last) + 1);
    return {first.addDays(days), last.addDays(days)};
}

QJsonObject toJson(const ReportChoice &choice)
{
    QJsonObject json{{u"report"_s, choice.name}, {u"preset"_s, choice.preset}};
    if (choice.preset == "custom"_L1) {
        json.insert(u"from"_s, choice.first.toString(Qt::ISODate));
        json.insert(u"to"_s, choice.last.toString(Qt::ISODate));
    }
    const ReportFilters &f = choice.filters;
    for (const auto &[name, text] : {std::pair(u"zone"_s, choice.zone), std::pair(u"kind"_s, f.kind), std::pair(u"channel"_s, f.channel)}) {
        if (!text.isEmpty())
            json.insert(name, text);
    }
    for (const auto &[name, number] : {std::pair(u"group"_s, f.group.value), std::pair(u"agent"_s, f.agent.value), std::pair(u"service"_s, f.service.value),
                                       std::pair(u"category"_s, f.category.value), std::pair(u"organisation"_s, f.organisation.value), std::pair(u"priority"_s, qint64(f.priority))}) {
        if (number != 0)
            json.insert(name, number);
    }
    return json;
}

ReportChoice fromJson(const QJsonObject &json)
{
    ReportChoice choice;
    if (const QString name = json["report"_L1].toString(); reportEntry(name))
        choice.name = name;
    if (const QString preset = json["preset"_L1].toString(); presets().contains(preset))
        choice.preset = preset;
    choice.first = QDate::fromString(json["from"_L1].toString(), Qt::ISODate);
    choice.last = QDate::fromString(json["to"_L1].toString(), Qt::ISODate);
    if (choice.preset == "custom"_L1 && (!choice.first.isValid() || !choice.last.isValid()))
        choice.preset = ReportChoice().preset;
    if (choice.preset != "custom"_L1)
        choice.first = choice.last = {};
    choice.zone = json["zone"_L1].toString();
    choice.filters.kind = json["kind"_L1].toString();
    choice.filters.channel = json["channel"_L1].toString();
    choice.filters.group = {json["group"_L1].toInteger()};
    choice.filters.agent = {json["agent"_L1].toInteger()};
    choice.filters.service = {json["service"_L1].toInteger()};
    choice.filters.category = {json["category"_L1].toInteger()};
    choice.filters.organisation = {json["organisation"_L1].toInteger()};
    choice.filters.priority = json["priority"_L1].toInt();
    return choice;
}

} // namespace frontdesk::reportchoice
