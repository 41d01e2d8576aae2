#include "ui/planning/rosterwords.h"

#include "ui/kit/timewords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QString clock(int minute)
{
    const int hour = minute / 60 % 24;
    const int rest = minute % 60;
    return rest == 0 ? u"%1"_s.arg(minute == 1440 ? 24 : hour, 2, 10, QLatin1Char('0')) : u"%1:%2"_s.arg(hour, 2, 10, QLatin1Char('0')).arg(rest, 2, 10, QLatin1Char('0'));
}

} // namespace

QString RosterWords::letter(const ShiftPattern &pattern)
{
    if (pattern.mark == "early"_L1)
        return tr("E", "early shift, one sign");
    if (pattern.mark == "middle"_L1)
        return tr("M", "middle shift, one sign");
    if (pattern.mark == "late"_L1)
        return tr("L", "late shift, one sign");
    if (pattern.mark == "night"_L1)
        return tr("N", "night shift, one sign");
    return tr("T", "training, one sign");
}

QString RosterWords::span(const ShiftPattern &pattern)
{
    return u"%1–%2"_s.arg(clock(pattern.fromMinute), clock(pattern.toMinute));
}

QString RosterWords::full(const ShiftPattern &pattern, const QString &language)
{
    return tr("%1, %2", "name of a shift, its times").arg(pattern.name.in(language), span(pattern));
}

QString RosterWords::day(QDate day)
{
    return dayWords(day, day);
}

QString RosterWords::hours(qint64 minutes)
{
    return minutes % 60 == 0 ? tr("%1 h", "hours of a week").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString RosterWords::language(const QString &code)
{
    if (code == "zh"_L1)
        return tr("Chinese");
    if (code == "en"_L1)
        return tr("English");
    return code;
}

QString RosterWords::kind(RosterConflict::Kind kind)
{
    switch (kind) {
    case RosterConflict::Kind::DoubleBooked: return tr("Two shifts at one time");
    case RosterConflict::Kind::OnLeave: return tr("On leave");
    case RosterConflict::Kind::ShortRest: return tr("Short rest");
    case RosterConflict::Kind::LanguageMissing: return tr("Language missing");
    case RosterConflict::Kind::SkillMissing: return tr("Skill missing");
    case RosterConflict::Kind::OverHours: return tr("Too many hours");
    case RosterConflict::Kind::HolidayWork: return tr("Public holiday");
    case RosterConflict::Kind::NoSuchTime: return tr("No such time");
    case RosterConflict::Kind::MakeUpDayEmpty: return tr("Nobody on a make-up day");
    }
    return {};
}

RosterWords::Conflict RosterWords::conflict(const RosterConflict &conflict, const Roster &roster, const WordsContext &words)
{
    const auto named = [&](Id<RosterShift> id) {
        const RosterShift *shift = roster.shift(id);
        const ShiftPattern *pattern = shift ? roster.pattern(shift->pattern) : nullptr;
        return pattern ? full(*pattern, words.language) : QString();
    };
    const auto dayOf = [&](Id<RosterShift> id) {
        const RosterShift *shift = roster.shift(id);
        return shift ? day(shift->day) : QString();
    };
    const QString title = conflict.person ? tr("%1, %2: %3", "person, day, conflict").arg(words.person(conflict.person), day(conflict.day), kind(conflict.kind))
                                          : tr("%1: %2", "day, conflict").arg(day(conflict.day), kind(conflict.kind));
    switch (conflict.kind) {
    case RosterConflict::Kind::DoubleBooked:
        return {title, tr("“%1” and “%2” overlap by %3.").arg(named(conflict.other), named(conflict.shift), durationWords(conflict.minutes * 60))};
    case RosterConflict::Kind::OnLeave:
        return {title, tr("Leave is approved for this day, and “%1” is planned.").arg(named(conflict.shift))};
    case RosterConflict::Kind::ShortRest:
        return {title, tr("After “%1” on %2 only %3 are left until “%4”; the rule is %5.")
                           .arg(named(conflict.other), dayOf(conflict.other), durationWords(conflict.minutes * 60), named(conflict.shift), durationWords(conflict.limit * 60))};
    case RosterConflict::Kind::LanguageMissing:
        return {title, tr("“%1” needs somebody who speaks %2.").arg(named(conflict.shift), language(conflict.what))};
    case RosterConflict::Kind::SkillMissing:
        return {title, tr("“%1” needs the skill %2.").arg(named(conflict.shift), conflict.what)};
    case RosterConflict::Kind::OverHours:
        return {title, tr("With this shift it is %1 in the week; agreed are %2.").arg(hours(conflict.minutes), hours(conflict.limit))};
    case RosterConflict::Kind::HolidayWork:
        return {title, conflict.what.isEmpty() ? tr("“%1” is planned on a public holiday, and no reason is noted.").arg(named(conflict.shift))
                                               : tr("“%1” is planned on %2, and no reason is noted.").arg(named(conflict.shift), conflict.what)};
    case RosterConflict::Kind::NoSuchTime:
        return {title, tr("The clock is put forward over “%1”: the shift does not take place.").arg(named(conflict.shift))};
    case RosterConflict::Kind::MakeUpDayEmpty:
        return {title, tr("The calendar makes this a working day, and nobody is planned.")};
    }
    return {title, {}};
}

} // namespace frontdesk
