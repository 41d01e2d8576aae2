#include "ui/reporting/reportchoice.h"

#include "core/reporting/reportwords.h"

#include <QCoreApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace frontdesk::reportchoice {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportChoice)
};

} // namespace

const QStringList &presets()
{
    static const QStringList all{u"today"_s,      u"yesterday"_s,    u"this_week"_s, u"last_week"_s, u"this_month"_s, u"last_month"_s,
                                 u"last_30_days"_s, u"last_90_days"_s, u"this_year"_s, u"last_year"_s, u"custom"_s};
    return all;
}

QString presetWords(const QString &preset)
{
    switch (presets().indexOf(preset)) {
    case 0: return Words::tr("Today");
    case 1: return Words::tr("Yesterday");
    case 2: return Words::tr("This week");
    case 3: return Words::tr("Last week");
    case 4: return Words::tr("This month");
    case 5: return Words::tr("Last month");
    case 6: return Words::tr("Last 30 days");
    case 7: return Words::tr("Last 90 days");
    case 8: return Words::tr("This year");
    case 9: return Words::tr("Last year");
    default: return Words::tr("Chosen days");
    }
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

void save(const ReportChoice &choice, QSettings &settings)
{
    settings.setValue(u"report"_s, choice.name);
    settings.setValue(u"preset"_s, choice.preset);
    settings.setValue(u"from"_s, choice.first);
    settings.setValue(u"to"_s, choice.last);
    settings.setValue(u"zone"_s, choice.zone);
    settings.setValue(u"group"_s, choice.filters.group.value);
    settings.setValue(u"agent"_s, choice.filters.agent.value);
    settings.setValue(u"service"_s, choice.filters.service.value);
    settings.setValue(u"category"_s, choice.filters.category.value);
    settings.setValue(u"organisation"_s, choice.filters.organisation.value);
    settings.setValue(u"kind"_s, choice.filters.kind);
    settings.setValue(u"priority"_s, choice.filters.priority);
    settings.setValue(u"channel"_s, choice.filters.channel);
}

ReportChoice load(QSettings &settings)
{
    ReportChoice choice;
    if (const QString name = settings.value(u"report"_s).toString(); reportEntry(name))
        choice.name = name;
    if (const QString preset = settings.value(u"preset"_s).toString(); presets().contains(preset))
        choice.preset = preset;
    choice.first = settings.value(u"from"_s).toDate();
    choice.last = settings.value(u"to"_s).toDate();
    if (choice.preset == "custom"_L1 && (!choice.first.isValid() || !choice.last.isValid()))
        choice.preset = ReportChoice().preset;
    choice.zone = settings.value(u"zone"_s).toString();
    choice.filters.group = {settings.value(u"group"_s).toLongLong()};
    choice.filters.agent = {settings.value(u"agent"_s).toLongLong()};
    choice.filters.service = {settings.value(u"service"_s).toLongLong()};
    choice.filters.category = {settings.value(u"category"_s).toLongLong()};
    choice.filters.organisation = {settings.value(u"organisation"_s).toLongLong()};
    choice.filters.kind = settings.value(u"kind"_s).toString();
    choice.filters.priority = settings.value(u"priority"_s).toInt();
    choice.filters.channel = settings.value(u"channel"_s).toString();
    return choice;
}

} // namespace frontdesk::reportchoice
