#include "ui/kit/timewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QString twoDigits(qint64 n)
{
    return u"%1"_s.arg(n, 2, 10, QChar(u'0'));
}

} // namespace

QString durationWords(qint64 seconds)
{
    const qint64 s = qAbs(seconds);
    if (s < 60)
        return TimeWords::tr("%1 s").arg(s);
    const qint64 minutes = s / 60;
    if (minutes < 60)
        return TimeWords::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return TimeWords::tr("%1 h %2 min").arg(hours).arg(twoDigits(minutes % 60));
    return TimeWords::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString clockWords(qint64 seconds)
{
    const qint64 minutes = qAbs(seconds) / 60;
    return u"%1:%2"_s.arg(minutes / 60).arg(twoDigits(minutes % 60));
}

QString timerWords(qint64 seconds)
{
    const qint64 s = qMax<qint64>(0, seconds);
    if (s < 3600)
        return twoDigits(s / 60) + u':' + twoDigits(s % 60);
    return u"%1:%2:%3"_s.arg(s / 3600).arg(twoDigits(s / 60 % 60), twoDigits(s % 60));
}

QString momentWords(const QDateTime &instant, const QDateTime &now, const QTimeZone &zone)
{
    if (!instant.isValid())
        return u"—"_s;
    const QDateTime there = instant.toTimeZone(zone);
    const QDate today = now.toTimeZone(zone).date();
    const qint64 days = today.daysTo(there.date());
    const QLocale words;
    if (days == 0)
        return there.toString(u"HH:mm"_s);
    if (qAbs(days) < 7)
        return words.toString(there, TimeWords::tr("ddd HH:mm"));
    if (there.date().year() == today.year())
        return words.toString(there, TimeWords::tr("d MMM HH:mm"));
    return words.toString(there, TimeWords::tr("d MMM yyyy HH:mm"));
}

QString namedMomentWords(const QDateTime &instant, const QDateTime &now, const QTimeZone &zone)
{
    const QString words = momentWords(instant, now, zone);
    const bool today = instant.isValid() && instant.toTimeZone(zone).date() == now.toTimeZone(zone).date();
    return today ? TimeWords::tr("today %1").arg(words) : words;
}

QString dayWords(const QDate &day, const QDate &today)
{
    if (!day.isValid())
        return u"—"_s;
    return QLocale().toString(day, day.year() == today.year() ? TimeWords::tr("ddd d MMMM") : TimeWords::tr("ddd d MMMM yyyy"));
}

QString zoneWords(const QTimeZone &zone, const QDateTime &now)
{
    const int minutes = zone.offsetFromUtc(now) / 60;
    QString offset = u"UTC"_s;
    if (minutes != 0) {
        offset += minutes < 0 ? u'−' : u'+';
        offset += QString::number(qAbs(minutes) / 60);
        if (minutes % 60 != 0)
            offset += u':' + twoDigits(qAbs(minutes) % 60);
    }
    QString city = QString::fromLatin1(zone.id());
    city = city.mid(city.lastIndexOf(u'/') + 1).replace(u'_', u' ');
    if (city == "UTC"_L1 || city.isEmpty())
        return offset;
    static const QHash<QString, const char *> known{
        {u"Shanghai"_s, QT_TRANSLATE_NOOP("TimeWords", "Shanghai")}, {u"Singapore"_s, QT_TRANSLATE_NOOP("TimeWords", "Singapore")},
        {u"Berlin"_s, QT_TRANSLATE_NOOP("TimeWords", "Berlin")},     {u"London"_s, QT_TRANSLATE_NOOP("TimeWords", "London")},
        {u"New York"_s, QT_TRANSLATE_NOOP("TimeWords", "New York")}, {u"Tokyo"_s, QT_TRANSLATE_NOOP("TimeWords", "Tokyo")}};
    if (const char *source = known.value(city))
        city = QCoreApplication::translate("TimeWords", source);
    return u"%1 %2"_s.arg(city, offset);
}

} // namespace frontdesk
