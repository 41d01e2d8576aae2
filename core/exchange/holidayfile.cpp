#include "core/exchange/holidayfile.h"

#include "core/exchange/icalendar.h"
#include "core/exchange/textencoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

tl::unexpected<Error> refused(const QString &code, const QMap<QString, QString> &values = {}, const QString &detail = {})
{
    return failure(Error{ErrorKind::Invalid, code, u"file"_s, detail, values});
}

Result<HolidayFile> fromHolidayCn(const QByteArray &utf8)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (document.isNull())
        return refused(u"holidays.format"_s, {}, problem.errorString());
    HolidayFile file;
    file.format = u"holiday-cn"_s;
    const QJsonValue days = document.object().value("days"_L1);
    if (!days.isArray())
        return refused(u"holidays.format"_s, {}, u"no list \"days\""_s);
    int number = 0;
    for (const QJsonValue &value : days.toArray()) {
        ++number;
        const QJsonObject day = value.toObject();
        const QDate date = QDate::fromString(day.value("date"_L1).toString(), Qt::ISODate);
        if (!date.isValid() || !day.value("isOffDay"_L1).isBool())
            return refused(u"holidays.day_unreadable"_s, {{u"line"_s, QString::number(number)}, {u"text"_s, day.value("date"_L1).toString()}});
        file.days.append({date, day.value("name"_L1).toString(), !day.value("isOffDay"_L1).toBool(), {}});
    }
    return file;
}

Result<HolidayFile> fromCsv(const QString &text)
{
    HolidayFile file;
    file.format = u"csv"_s;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        const QStringList cells = line.trimmed().split(u',');
        if (number == 1 || line.trimmed().isEmpty())
            continue;
        const QDate date = QDate::fromString(cells.value(0).trimmed(), Qt::ISODate);
        const QString off = cells.value(2).trimmed();
        if (!date.isValid() || (off != "0"_L1 && off != "1"_L1))
            return refused(u"holidays.day_unreadable"_s, {{u"line"_s, QString::number(number)}, {u"text"_s, line.trimmed()}});
        file.days.append({date, cells.value(1).trimmed(), off == "0"_L1, {}});
    }
    return file;
}

DaySpans without(const DaySpans &spans, const DaySpan &closed)
{
    DaySpans left;
    for (const DaySpan &span : spans) {
        if (span.fromMinute < std::min(span.toMinute, closed.fromMinute))
            left.append({span.fromMinute, std::min(span.toMinute, closed.fromMinute)});
        if (std::max(span.fromMinute, closed.toMinute) < span.toMinute)
            left.append({std::max(span.fromMinute, closed.toMinute), span.toMinute});
    }
    return left;
}

} // namespace

Result<HolidayFile> readHolidayFile(const QByteArray &bytes, const QString &zone, const QDate &from, const QDate &until)
{
    const ByteOrderMark mark = byteOrderMark(bytes);
    const QByteArrayView content = QByteArrayView(bytes).sliced(mark.length);
    const TextEncoding encoding = mark.length > 0 ? mark.encoding : guessTextEncoding(content).value_or(TextEncoding::Utf8);
    // Western single-byte text and damage look alike; a wrong guess would misname days without anybody noticing.
    const std::optional<QString> text = encoding == TextEncoding::Windows1252 || encoding == TextEncoding::Latin1 ? std::nullopt : decodeText(content, encoding);
    if (!text)
        return refused(u"holidays.encoding"_s);
    const QString start = text->trimmed().left(200);
    const QString firstLine = start.section(u'\n', 0, 0).trimmed().toLower().remove(u' ');
    Result<HolidayFile> file = start.startsWith("BEGIN:VCALENDAR"_L1, Qt::CaseInsensitive) ? icalendar::read(text->toUtf8(), zone, from, until)
                             : start.startsWith(u'{')                                      ? fromHolidayCn(text->toUtf8())
                             : firstLine == "date,name,is_off_day"_L1                       ? fromCsv(text->trimmed())
                                                                                           : refused(u"holidays.format"_s);
    if (!file)
        return file;
    file->encoding = textEncodingName(encoding);
    file->days.removeIf([&](const HolidayDay &day) { return day.date < from || day.date > until; });
    if (file->days.isEmpty())
        return refused(u"holidays.empty"_s, {{u"from"_s, QString::number(from.year())}, {u"until"_s, QString::number(until.year())}});
    std::stable_sort(file->days.begin(), file->days.end(), [](const HolidayDay &a, const HolidayDay &b) { return a.date < b.date; });
    return file;
}

DaySpans usualHours(const Calendar &calendar)
{
    DaySpans usual;
    qsizetype most = 0;
    for (const DaySpans &candidate : calendar.week) {
        const auto same = std::count(calendar.week.begin(), calendar.week.end(), candidate);
        if (!candidate.isEmpty() && same > most) {
            usual = candidate;
            most = same;
        }
    }
    return usual;
}

Calendar withHolidays(Calendar calendar, const QList<HolidayDay> &days, const DaySpans &makeUpHours)
{
    QDate last;
    for (const HolidayDay &day : days) {
        const DaySpans &ofWeek = calendar.week[size_t(day.date.dayOfWeek() - 1)];
        if (day.closed) {
            // The parts of one day add up; those of an earlier import of the same file do as well.
            const DaySpans had = calendar.exceptions.value(day.date, ofWeek);
            calendar.exceptions.insert(day.date, without(had, *day.closed));
        } else {
            calendar.exceptions.insert(day.date, day.working ? makeUpHours : DaySpans{});
        }
        const QString before = day.date == last ? calendar.names.value(day.date) : QString();
        calendar.names.insert(day.date, before.isEmpty() || before == day.name ? day.name : before + u", "_s + day.name);
        last = day.date;
    }
    return calendar;
}

} // namespace frontdesk
