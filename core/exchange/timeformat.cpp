#include "core/exchange/timeformat.h"

#include <QRegularExpression>

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

struct Parts
{
    int year = -1, month = -1, day = -1, hour = 0, minute = 0, second = 0, ms = 0;
    bool afternoon = false, halfDay = false;
    std::optional<int> offsetSeconds;
};

std::optional<QDateTime> instantOf(const Parts &parts, const QTimeZone &zone)
{
    int hour = parts.hour;
    if (parts.halfDay) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (parts.afternoon ? 12 : 0);
    }
    const QDate date(parts.year, parts.month, parts.day);
    const QTime time(hour, parts.minute, parts.second, parts.ms);
    if (!date.isValid() || !time.isValid())
        return {};
    const QDateTime wall(date, time, Qt::UTC);
    if (parts.offsetSeconds)
        return wall.addSecs(-*parts.offsetSeconds);
    if (!zone.isValid())
        return {};
    // The zone's rule before the wall time is the one that people still went by: in a missing hour it moves the time forward, in a
    // repeated hour it gives the first.
    const int before = zone.offsetFromUtc(wall.addDays(-1));
    const int around = zone.offsetFromUtc(wall.addSecs(-before));
    const QDateTime first = wall.addSecs(-before);
    if (zone.offsetFromUtc(first) == before)
        return first;
    const QDateTime second = wall.addSecs(-around);
    return zone.offsetFromUtc(second) == around ? second : first;
}

std::optional<int> offsetOf(const QString &text)
{
    static const QRegularExpression form(uR"re(^(?:(Z)|([+-])(\d\d):?(\d\d)?)$)re"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    if (!match.captured(1).isEmpty())
        return 0;
    const int seconds = match.captured(3).toInt() * 3600 + match.captured(4).toInt() * 60;
    return match.captured(2) == u"-" ? -seconds : seconds;
}

std::optional<Parts> readIso(const QString &text)
{
    static const QRegularExpression form(uR"re(^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(Z|[+-]\d\d:?(?:\d\d)?)?$)re"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    Parts parts;
    parts.year = match.captured(1).toInt();
    parts.month = match.captured(2).toInt();
    parts.day = match.captured(3).toInt();
    parts.hour = match.captured(4).toInt();
    parts.minute = match.captured(5).toInt();
    parts.second = match.captured(6).toInt();
    parts.ms = match.captured(7).leftJustified(3, u'0', true).toInt();
    if (!match.captured(8).isEmpty())
        parts.offsetSeconds = offsetOf(match.captured(8));
    return parts;
}

const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s, u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};

} // namespace

std::optional<TimeFormat> TimeFormat::parse(const QString &pattern)
{
    TimeFormat format;
    format.m_pattern = pattern;
    if (pattern == u"iso" || pattern == u"epoch" || pattern == u"epoch_ms")
        return format;
    const QStringList known{u"d"_s, u"dd"_s, u"M"_s, u"MM"_s, u"MMM"_s, u"yy"_s, u"yyyy"_s, u"H"_s, u"HH"_s, u"h"_s, u"hh"_s,
                            u"m"_s, u"mm"_s, u"s"_s, u"ss"_s, u"z"_s, u"zzz"_s, u"AP"_s, u"t"_s};
    for (qsizetype i = 0; i < pattern.size();) {
        if (pattern.at(i) == u'\'') {
            const qsizetype end = pattern.indexOf(u'\'', i + 1);
            if (end < 0)
                return {};
            format.m_tokens.append(pattern.sliced(i, end - i));
            i = end + 1;
        } else if (pattern.at(i).isLetter()) {
            qsizetype end = i + 1;
            if (pattern.sliced(i).startsWith("AP"_L1))
                end = i + 2;
            else
                while (end < pattern.size() && pattern.at(end) == pattern.at(i))
                    ++end;
            const QString token = pattern.sliced(i, end - i);
            if (!known.contains(token))
                return {};
            format.m_tokens.append(token);
            i = end;
        } else {
            format.m_tokens.append(u'\'' + QString(pattern.at(i)));
            ++i;
        }
    }
    const auto has = [&](QChar letter) {
        return std::any_of(format.m_tokens.begin(), format.m_tokens.end(), [&](const QString &t) { return t.startsWith(letter); });
    };
    if (!has(u'd') || !has(u'M') || !has(u'y') || (has(u'h') && !has(u'A')))
        return {};
    return format;
}

bool TimeFormat::carriesZone() const
{
    return m_pattern.startsWith("epoch"_L1) || m_tokens.contains(u"t"_s);
}

std::optional<QDateTime> TimeFormat::read(const QString &text, const QTimeZone &zone) const
{
    const QString trimmed = text.trimmed();
    if (m_pattern == u"iso") {
        const auto parts = readIso(trimmed);
        return parts ? instantOf(*parts, zone) : std::nullopt;
    }
    if (m_pattern.startsWith("epoch"_L1)) {
        bool ok = false;
        const qint64 number = trimmed.toLongLong(&ok);
        constexpr qint64 farthest = 100'000'000'000'000;
        if (!ok || number <= -farthest || number >= farthest)
            return std::nullopt;
        return QDateTime::fromMSecsSinceEpoch(m_pattern == u"epoch" ? number * 1000 : number, Qt::UTC);
    }

    Parts parts;
    qsizetype at = 0;
    for (const QString &token : m_tokens) {
        const QChar kind = token.at(0);
        if (kind == u'\'') {
            const QStringView literal = QStringView(token).sliced(1);
            if (!QStringView(trimmed).sliced(at).startsWith(literal))
                return {};
            at += literal.size();
            continue;
        }
        if (kind == u'A') {
            const QString half = trimmed.mid(at, 2).toUpper();
            if (half != u"AM" && half != u"PM")
                return {};
            parts.halfDay = true;
            parts.afternoon = half == u"PM";
            at += 2;
            continue;
        }
        if (kind == u't') {
            parts.offsetSeconds = offsetOf(trimmed.mid(at));
            if (!parts.offsetSeconds)
                return {};
            at = trimmed.size();
            continue;
        }
        if (token == u"MMM") {
            parts.month = int(months.indexOf(trimmed.mid(at, 3).toLower())) + 1;
            at += 3;
            continue;
        }
        // A doubled letter wants all its digits, a single one takes what is there.
        const qsizetype most = token == u"yyyy" ? 4 : token.startsWith(u'z') ? 3 : 2;
        const qsizetype least = token.size() == 1 ? 1 : most;
        qsizetype end = at;
        while (end < trimmed.size() && end - at < most && trimmed.at(end) >= u'0' && trimmed.at(end) <= u'9')
            ++end;
        if (end - at < least)
            return {};
        const int number = QStringView(trimmed).sliced(at, end - at).toInt();
        at = end;
        if (kind == u'd')
            parts.day = number;
        else if (kind == u'M')
            parts.month = number;
        else if (kind == u'y')
            parts.year = token == u"yy" ? 2000 + number : number;
        else if (kind == u'H' || kind == u'h')
            parts.hour = number;
        else if (kind == u'm')
            parts.minute = number;
        else if (kind == u's')
            parts.second = number;
        else
            parts.ms = number;
    }
    return at == trimmed.size() ? instantOf(parts, zone) : std::nullopt;
}

} // namespace frontdesk
