#include "core/support/clock.h"

#include <QCalendar>

using namespace Qt::StringLiterals;

namespace frontdesk {

QDateTime SystemClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch() + m_offsetMs, Qt::UTC);
}

void SystemClock::followServer(const QDateTime &serverNow)
{
    m_offsetMs = serverNow.toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch();
}

QString instantText(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    // By hand: a journal of millions of events is written with two of these each, and QDateTime parses its format every time.
    const qint64 ms = instant.toMSecsSinceEpoch();
    const qint64 msOfDay = ((ms % 86'400'000) + 86'400'000) % 86'400'000;
    const auto date = QCalendar().partsFromDate(QDate(1970, 1, 1).addDays((ms - msOfDay) / 86'400'000));
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    const auto put = [&text](qsizetype end, int digits, qint64 value) {
        for (; digits > 0; --digits, value /= 10)
            text[end--] = QChar(u'0' + ushort(value % 10));
    };
    put(3, 4, date.year);
    put(6, 2, date.month);
    put(9, 2, date.day);
    put(12, 2, msOfDay / 3'600'000);
    put(15, 2, msOfDay / 60'000 % 60);
    put(18, 2, msOfDay / 1000 % 60);
    put(22, 3, msOfDay % 1000);
    return text;
}

namespace {

/// What instantText writes, read by hand for the same reason; invalid for any other form.
QDateTime ownInstant(QStringView text)
{
    constexpr QStringView form = u"dddd-dd-ddTdd:dd:dd.dddZ";
    if (text.size() != form.size())
        return {};
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form[i] == u'd' ? text[i] < u'0' || text[i] > u'9' : text[i] != form[i])
            return {};
    }
    const auto number = [text](qsizetype at, int digits) {
        int value = 0;
        for (; digits > 0; --digits)
            value = value * 10 + (text[at++].unicode() - u'0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const int hour = number(11, 2), minute = number(14, 2), second = number(17, 2);
    if (!date.isValid() || hour > 23 || minute > 59 || second > 59)
        return {};
    const qint64 ms = ((hour * 60 + minute) * 60 + second) * qint64(1000) + number(20, 3);
    return QDateTime::fromMSecsSinceEpoch(QDate(1970, 1, 1).daysTo(date) * 86'400'000 + ms, Qt::UTC);
}

} // namespace

QDateTime instantFromText(const QString &text)
{
    if (const QDateTime own = ownInstant(text); own.isValid())
        return own;
    const QDateTime parsed = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return {};
    return parsed.toUTC();
}

} // namespace frontdesk
