#include "ui/reporting/reporttexts.h"

#include "core/reporting/reportwords.h"
#include "ui/kit/timewords.h"

using namespace Qt::StringLiterals;

namespace frontdesk::reporttexts {

QString language()
{
    return QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
}

QLocale localeOf(const QString &language)
{
    return language == "zh"_L1 ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString day(const QDate &day, const QString &language)
{
    return localeOf(language).toString(day, language == "zh"_L1 ? u"yyyy年M月d日 ddd"_s : u"ddd d MMM yyyy"_s);
}

QString period(const ReportPeriod &period, const QString &language)
{
    const QLocale locale = localeOf(language);
    const bool zh = language == "zh"_L1;
    const QString whole = zh ? u"yyyy年M月d日"_s : u"d MMM yyyy"_s;
    if (period.first == period.last)
        return locale.toString(period.first, whole);
    const bool sameYear = period.first.year() == period.last.year();
    const QString begin = locale.toString(period.first, zh || !sameYear ? whole : u"d MMM"_s);
    return u"%1 – %2"_s.arg(begin, locale.toString(period.last, zh && sameYear ? u"M月d日"_s : whole));
}

QString cell(const ReportCell &cell, ReportValue type, const QString &language)
{
    if (!cell.value.isValid())
        return reportWords(u"no_data"_s).in(language);
    switch (type) {
    case ReportValue::Text: return cell.words.in(language);
    case ReportValue::Count: return localeOf(language).toString(cell.value.toLongLong());
    case ReportValue::Share: return localeOf(language).toString(cell.value.toDouble() * 100, 'f', 1) + u'%';
    case ReportValue::Duration: return durationWords(cell.value.toLongLong() / 1000);
    case ReportValue::Date: return day(cell.value.toDate(), language);
    }
    return {};
}

QString column(const ReportColumn &column, const QString &language)
{
    return reportWords(column.code).in(language);
}

int heads(const ReportTable &table)
{
    if (table.code == "total"_L1)
        return 0;
    int count = 0;
    for (const ReportColumn &one : table.columns) {
        // The first names its row even where it is a number ("changes of group").
        if (!one.measure.isEmpty() || (count > 0 && one.type != ReportValue::Text))
            break;
        ++count;
    }
    return count;
}

QString row(const ReportTable &table, const ReportRow &row, const QString &language)
{
    QStringList names;
    for (int i = 0; i < heads(table); ++i)
        names += cell(row.cells.value(i), table.columns.at(i).type, language);
    return names.join(language == "zh"_L1 ? u"，"_s : u", "_s);
}

bool leadsOn(const ReportTable &table, int row, int column)
{
    if (row < 0 || row >= table.rows.size() || column < 0 || column >= table.columns.size())
        return false;
    const ReportColumn &of = table.columns.at(column);
    return of.type == ReportValue::Count && !of.measure.isEmpty() && table.rows.at(row).cells.value(column).value.toLongLong() > 0;
}

QString figureName(const Report &report, const ReportTable &table, int row, int column, const QString &language)
{
    QStringList parts{reporttexts::column(table.columns.at(column), language)};
    if (const QString name = reporttexts::row(table, table.rows.at(row), language); !name.isEmpty())
        parts += name.size() > 80 ? name.left(79) + u'…' : name;
    parts += period(report.request.period, language);
    for (const BilingualName &filter : report.filterWords)
        parts += filter.in(language).left(40);
    return parts.join(language == "zh"_L1 ? u"，"_s : u", "_s);
}

} // namespace frontdesk::reporttexts
