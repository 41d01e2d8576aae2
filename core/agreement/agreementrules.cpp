#include "core/agreement/agreementrules.h"

#include "core/agreement/slaclock.h"
#include "core/ticket/workflow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const std::array<QString, 7> dayNames{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
const QDate firstDate(1970, 1, 2), lastDate(2099, 12, 30); // the horizon of BusinessTime in every zone
constexpr qsizetype longestName = 100;

class Problems
{
public:
    void add(const QString &code, const QString &field, const QMap<QString, QString> &values = {}, const QString &detail = {})
    {
        found.append(Error{ErrorKind::Invalid, code, field, detail, values});
    }
    void checkNames(qint64 id, const QString &code, const BilingualName &name, bool taken)
    {
        static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9_.-]{0,39}\\z"_s);
        if (id == 0 && !form.match(code).hasMatch())
            add(code.isEmpty() ? u"field.missing"_s : u"agreement.code_unreadable"_s, u"code"_s);
        else if (id == 0 && taken)
            add(u"agreement.code_taken"_s, u"code"_s, {{u"code"_s, code}});
        for (const auto &[text, field] : {std::pair(name.zh, u"name.zh"_s), std::pair(name.en, u"name.en"_s)}) {
            if (text.trimmed().isEmpty())
                add(u"field.missing"_s, field);
            else if (text.size() > longestName)
                add(u"field.too_long"_s, field);
        }
    }

    QList<Error> found;
};

void checkSpans(Problems &problems, const DaySpans &spans, const QString &place)
{
    if (const auto ordered = orderedSpans(spans); !ordered)
        problems.add(ordered.error().code, place, {}, ordered.error().detail);
}

/// Active agreements whose newest version runs in the calendar.
QStringList usersOf(const QString &calendar, const AgreementBook &book)
{
    QStringList users;
    for (const AgreementEntry &entry : book.agreements()) {
        const QList<const AgreementVersion *> versions = book.versionsOf(entry.id);
        if (!entry.active || versions.isEmpty())
            continue;
        const AgreementVersion &newest = *versions.last();
        bool uses = newest.calendar == calendar;
        for (const ServiceTargets &targets : newest.targets)
            uses |= targets.responseCalendar == calendar || targets.updateCalendar == calendar || targets.resolutionCalendar == calendar;
        if (uses)
            users += entry.code;
    }
    return users;
}

struct TargetPlace
{
    ClockKind kind;
    QString name;
};
const std::array<TargetPlace, 3> targetPlaces{{{ClockKind::Response, u"response"_s}, {ClockKind::Update, u"update"_s}, {ClockKind::Resolution, u"resolution"_s}}};

void checkTargets(Problems &problems, const AgreementVersion &version, const AgreementBook &book, const QDateTime &now)
{
    bool any = false;
    for (auto it = version.targets.cbegin(); it != version.targets.cend(); ++it) {
        const QString place = u"targets.%1."_s.arg(it.key());
        for (const TargetPlace &target : targetPlaces) {
            const qint64 seconds = it->seconds(target.kind);
            const QString code = version.calendarOf(it.key(), target.kind);
            any |= seconds > 0;
            if (seconds < 0)
                problems.add(u"agreement.target_zero"_s, place + target.name);
            if (seconds <= 0)
                continue;
            const BusinessTime *business = book.businessTime(code);
            const CalendarEntry *calendar = book.calendar(code);
            if (!isTarget(seconds * 1000))
                problems.add(u"agreement.target_long"_s, place + target.name);
            else if (!it->calendar(target.kind).isEmpty() && (!business || !calendar || !calendar->active))
                problems.add(u"calendar.unknown"_s, place + target.name, {{u"code"_s, code}});
            else if (business && !business->after(now, seconds * 1000).isValid())
                problems.add(u"agreement.target_never"_s, place + target.name, {{u"code"_s, code}});
        }
        const bool sameHours = version.calendarOf(it.key(), ClockKind::Response) == version.calendarOf(it.key(), ClockKind::Resolution);
        if (it->responseSeconds > 0 && it->resolutionSeconds > 0 && sameHours && it->responseSeconds > it->resolutionSeconds)
            problems.add(u"agreement.response_after_resolution"_s, place + u"response"_s);
    }
    if (!any && problems.found.isEmpty())
        problems.add(u"agreement.no_targets"_s, u"targets"_s);
}

void checkScope(Problems &problems, const AgreementEntry &entry, const AgreementBook &book, const Directory &directory)
{
    if (!entry.active)
        return;
    if (entry.type == AgreementType::Service) {
        const ServiceEntry *service = entry.service ? directory.service(entry.service) : nullptr;
        if (entry.service && !service)
            problems.add(u"agreement.service_inactive"_s, u"service"_s);
    } else {
        const SupportGroup *group = entry.group ? directory.group(entry.group) : nullptr;
        if (!group || !group->active)
            problems.add(u"agreement.group_missing"_s, u"group"_s);
        else if (group->supplier != (entry.type == AgreementType::Contract))
            problems.add(group->supplier ? u"agreement.group_is_supplier"_s : u"agreement.group_not_supplier"_s, u"group"_s);
    }
    // Two of the same scope: one of them would never be reached.
    for (const AgreementEntry &other : book.agreements()) {
        if (other.id == entry.id || !other.active)
            continue;
        const bool same = entry.type == AgreementType::Service
                            ? other.type == AgreementType::Service && other.service == entry.service && other.organisation == entry.organisation && other.kind == entry.kind
                            : other.type != AgreementType::Service && other.group == entry.group && entry.group;
        if (same)
            problems.add(u"agreement.scope_taken"_s, u"scope"_s, {{u"other"_s, other.code}});
    }
}

} // namespace

QList<Error> problemsOf(const CalendarDraft &draft, const AgreementBook &book, const QDateTime &now)
{
    Problems problems;
    problems.checkNames(draft.id, draft.code, draft.name, book.calendar(draft.code) != nullptr);
    const Calendar &calendar = draft.calendar;
    bool open = false;
    for (size_t day = 0; day < dayNames.size(); ++day) {
        open |= !calendar.week[day].isEmpty();
        checkSpans(problems, calendar.week[day], u"week."_s + dayNames[day]);
    }
    for (auto it = calendar.exceptions.cbegin(); it != calendar.exceptions.cend(); ++it) {
        const QString place = u"exceptions."_s + it.key().toString(Qt::ISODate);
        open |= !it.value().isEmpty() && it.key() >= now.date();
        if (it.key() < firstDate || it.key() > lastDate)
            problems.add(u"calendar.date_far"_s, place);
        checkSpans(problems, it.value(), place);
    }
    if (!open)
        problems.add(u"calendar.no_hours"_s, u"week"_s);
    Calendar zoneOnly;
    zoneOnly.zone = calendar.zone;
    if (calendar.zone.isEmpty())
        problems.add(u"field.missing"_s, u"zone"_s);
    else if (const auto known = BusinessTime::of(zoneOnly); !known)
        problems.add(u"calendar.zone_unknown"_s, u"zone"_s, {{u"zone"_s, calendar.zone}}, known.error().detail);
    if (!draft.active) {
        if (const QStringList users = usersOf(draft.code, book); !users.isEmpty())
            problems.add(u"calendar.in_use"_s, u"active"_s, {{u"who"_s, users.join(u", "_s)}});
    }
    return problems.found;
}

QList<Error> problemsOf(const AgreementDraft &draft, const AgreementBook &book, const Directory &directory, const QDateTime &now)
{
    Problems problems;
    const auto sameCode = [&](const AgreementEntry &entry) { return entry.code == draft.entry.code; };
    problems.checkNames(draft.entry.id, draft.entry.code, draft.entry.name,
                        std::any_of(book.agreements().cbegin(), book.agreements().cend(), sameCode));
    const CalendarEntry *calendar = book.calendar(draft.version.calendar);
    if (draft.version.calendar.isEmpty())
        problems.add(u"field.missing"_s, u"calendar"_s);
    else if (!calendar || !calendar->active || !book.businessTime(draft.version.calendar))
        problems.add(u"calendar.unknown"_s, u"calendar"_s, {{u"code"_s, draft.version.calendar}});
    checkTargets(problems, draft.version, book, now);
    QStringList allowed;
    for (const PendingReason &reason : pendingReasons()) {
        if (reason.mayStopClock)
            allowed += reason.code;
    }
    for (const QString &reason : draft.version.pauses + draft.version.updatePauses) {
        if (!allowed.contains(reason))
            problems.add(u"agreement.pause_forbidden"_s, u"pauses"_s, {{u"reason"_s, reason}});
    }
    checkScope(problems, draft.entry, book, directory);
    if (const auto ladder = checkLadder(draft.version.ladder); !ladder)
        problems.found += ladder.error();
    return problems.found;
}

} // namespace frontdesk
