#include "core/exchange/csvcell.h"
#include "core/reporting/reportexport.h"

#include "core/reporting/measures.h"
#include "core/reporting/reportwords.h"
#include "core/support/clock.h"

#include <QJsonArray>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frontdesk::reportexport {

namespace {

QJsonObject both(const BilingualName &words)
{
    return {{u"zh"_s, words.zh}, {u"en"_s, words.en}};
}

QJsonObject measureJson(const Measure &measure)
{
    return {{u"code"_s, measure.code},          {u"name"_s, both(measure.name)}, {u"counts"_s, both(measure.counts)},
            {u"date"_s, both(measure.date)},    {u"zone"_s, both(zoneWords())},  {u"subject"_s, measure.subject}};
}

QString typeName(ReportValue type)
{
    switch (type) {
    case ReportValue::Text: return u"text"_s;
    case ReportValue::Count: return u"count"_s;
    case ReportValue::Share: return u"share"_s;
    case ReportValue::Duration: return u"duration"_s;
    case ReportValue::Date: return u"date"_s;
    }
    return {};
}

QString memberName(const ReportColumn &column)
{
    return column.type == ReportValue::Duration ? column.code + u"_s"_s : column.code;
}

QJsonValue cellJson(const ReportCell &cell, ReportValue type)
{
    if (!cell.value.isValid())
        return QJsonValue::Null;
    switch (type) {
    case ReportValue::Text: return QJsonObject{{u"code"_s, cell.value.toString()}, {u"zh"_s, cell.words.zh}, {u"en"_s, cell.words.en}};
    case ReportValue::Count: return cell.value.toLongLong();
    case ReportValue::Share: return cell.value.toDouble();
    case ReportValue::Duration: return double(cell.value.toLongLong()) / 1000;
    case ReportValue::Date: return cell.value.toDate().toString(Qt::ISODate);
    }
    return {};
}

QJsonObject tableJson(const ReportTable &table)
{
    QJsonArray columns;
    for (const ReportColumn &column : table.columns) {
        QJsonObject made{{u"code"_s, memberName(column)}, {u"title"_s, both(reportWords(column.code))}, {u"type"_s, typeName(column.type)}};
        if (!column.measure.isEmpty())
            made.insert(u"measure"_s, column.measure);
        columns += made;
    }
    QJsonArray rows;
    for (const ReportRow &row : table.rows) {
        QJsonObject made;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            made.insert(memberName(table.columns.at(i)), cellJson(row.cells.value(i), table.columns.at(i).type));
        rows += made;
    }
    return {{u"table"_s, table.code}, {u"title"_s, both(reportWords(table.code))}, {u"columns"_s, columns}, {u"rows"_s, rows}};
}

QString csvValue(const ReportCell &cell, ReportValue type, const QString &language)
{
    if (!cell.value.isValid())
        return csvCell(reportWords(u"no_data"_s).in(language));
    switch (type) {
    case ReportValue::Text: return csvCell(cell.words.in(language));
    case ReportValue::Count: return QString::number(cell.value.toLongLong());
    case ReportValue::Share: return QString::number(cell.value.toDouble(), 'f', 6);
    case ReportValue::Duration: return QString::number(double(cell.value.toLongLong()) / 1000, 'f', 3);
    case ReportValue::Date: return cell.value.toDate().toString(Qt::ISODate);
    }
    return {};
}

} // namespace

QString columnTitle(const ReportColumn &column, const QString &language, bool withUnit)
{
    const QString title = reportWords(column.code).in(language);
    if (!withUnit || column.type != ReportValue::Duration)
        return title;
    return (language == "zh"_L1 ? u"%1（秒）"_s : u"%1 (s)"_s).arg(title);
}

QList<std::pair<QString, QString>> head(const Report &report, const QString &language)
{
    const bool zh = language == "zh"_L1;
    const ReportPeriod &period = report.request.period;
    const ReportEntry *entry = reportEntry(report.request.name);
    QList<std::pair<QString, QString>> lines{
        {zh ? u"报表"_s : u"Report"_s, entry ? entry->title.in(language) : report.request.name},
        {zh ? u"统计期"_s : u"Period"_s,
         (zh ? u"%1 至 %2"_s : u"%1 to %2"_s).arg(period.first.toString(Qt::ISODate), period.last.toString(Qt::ISODate))},
        {zh ? u"时区"_s : u"Time zone"_s, period.zone}};
    for (auto it = report.filterWords.cbegin(); it != report.filterWords.cend(); ++it)
        lines += {reportWords(it.key()).in(language), it->in(language)};
    lines += {zh ? u"制表"_s : u"Made by"_s, report.madeBy};
    lines += {zh ? u"制表时间"_s : u"Made at"_s, instantText(report.madeAt)};
    if (report.limited)
        lines += {zh ? u"范围"_s : u"Scope"_s, zh ? u"仅计制表人有权查看的工单"_s : u"Counts only the tickets that this person may see"_s};
    if (report.noData)
        lines += {zh ? u"注意"_s : u"Note"_s, zh ? u"本服务台没有可统计的数据；无数据不等于零"_s : u"This desk has no data for it, which is not the same as zero"_s};
    return lines;
}

QJsonObject json(const Report &report)
{
    const ReportPeriod &period = report.request.period;
    const ReportEntry *entry = reportEntry(report.request.name);
    QJsonObject filters;
    for (auto it = report.filterWords.cbegin(); it != report.filterWords.cend(); ++it)
        filters.insert(it.key(), both(*it));
    QJsonArray used;
    for (const QString &code : report.measures) {
        if (const Measure *measure = measureOf(code))
            used += measureJson(*measure);
    }
    QJsonArray tables;
    for (const ReportTable &table : report.tables)
        tables += tableJson(table);
    return {{u"report"_s, report.request.name},
            {u"title"_s, entry ? both(entry->title) : QJsonObject()},
            {u"from"_s, period.first.toString(Qt::ISODate)},
            {u"to"_s, period.last.toString(Qt::ISODate)},
            {u"zone"_s, period.zone},
            {u"period"_s, QJsonObject{{u"from"_s, instantText(period.from)}, {u"to"_s, instantText(period.to)}}},
            {u"filters"_s, filters},
            {u"made_at"_s, instantText(report.madeAt)},
            {u"made_by"_s, report.madeBy},
            {u"limited"_s, report.limited},
            {u"no_data"_s, report.noData},
            {u"measures"_s, used},
            {u"tables"_s, tables}};
}

QJsonObject catalogue()
{
    QJsonArray reports;
    for (const ReportEntry &entry : reportCatalogue())
        reports += QJsonObject{{u"name"_s, entry.name}, {u"title"_s, both(entry.title)}, {u"measures"_s, QJsonArray::fromStringList(entry.measures)}};
    QJsonArray all;
    for (const Measure &measure : measures())
        all += measureJson(measure);
    return {{u"reports"_s, reports}, {u"measures"_s, all}};
}

Result<void> toFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error{ErrorKind::Unavailable, u"file.unwritable"_s, u"output"_s, file.errorString(), {{u"file"_s, path}}});
    return {};
}

QByteArray csv(const Report &report, const QString &language, const QString &table)
{
    QString text(QChar::ByteOrderMark);
    const QString end = u"\r\n"_s;
    if (table.isEmpty()) {
        for (const auto &[name, value] : head(report, language))
            text += csvCell(name) + u',' + csvCell(value) + end;
        for (const QString &code : report.measures) {
            if (const Measure *measure = measureOf(code))
                text += csvCell(measure->name.in(language)) + u',' + csvCell(definitionWords(*measure, language)) + end;
        }
    }
    for (const ReportTable &one : report.tables) {
        if (!table.isEmpty() && one.code != table)
            continue;
        if (table.isEmpty())
            text += end + csvCell(reportWords(one.code).in(language)) + end;
        QStringList cells;
        for (const ReportColumn &column : one.columns)
            cells += csvCell(columnTitle(column, language, true));
        text += cells.join(u',') + end;
        for (const ReportRow &row : one.rows) {
            cells.clear();
            for (qsizetype i = 0; i < one.columns.size(); ++i)
                cells += csvValue(row.cells.value(i), one.columns.at(i).type, language);
            text += cells.join(u',') + end;
        }
    }
    return text.toUtf8();
}

} // namespace frontdesk::reportexport
