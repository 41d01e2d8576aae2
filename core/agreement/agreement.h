#pragma once

#include "core/agreement/businesstime.h"
#include "core/agreement/ladder.h"
#include "core/people/people.h"

#include <QMap>
#include <QSet>

namespace frontdesk {

/// The clocks of a ticket. Two are those of the group that holds it, by its operational agreement or the supplier's contract: Group, how
/// long it may take, and GroupResponse, until it accepts what it was handed.
enum class ClockKind { Response, Update, Resolution, Group, GroupResponse };
inline constexpr size_t clockKinds = 5;
QString clockCode(ClockKind kind); ///< "response", "update", "resolution", "group", "group_response": in ladders, firings and JSON
inline bool isGroupClock(ClockKind kind) { return kind == ClockKind::Group || kind == ClockKind::GroupResponse; }
inline bool isResponseClock(ClockKind kind) { return kind == ClockKind::Response || kind == ClockKind::GroupResponse; }

/// What a support group or supplier owes for one priority, or the desk its callers. Business seconds; 0 = none agreed.
struct ServiceTargets
{
    qint64 responseSeconds = 0;   ///< to the first human answer; of an operational agreement or contract: until the group accepts
    qint64 updateSeconds = 0;     ///< the longest silence between two public messages of ours
    qint64 resolutionSeconds = 0; ///< of an operational agreement or contract: how long the group may hold the ticket
    QString responseCalendar;     ///< code; empty = the agreement's own
    QString updateCalendar;
    QString resolutionCalendar;

    qint64 seconds(ClockKind kind) const
    {
        return isResponseClock(kind) ? responseSeconds : kind == ClockKind::Update ? updateSeconds : resolutionSeconds;
    }
    const QString &calendar(ClockKind kind) const
    {
        return isResponseClock(kind) ? responseCalendar : kind == ClockKind::Update ? updateCalendar : resolutionCalendar;
    }
    bool operator==(const ServiceTargets &) const = default;
};

/// One version of an agreement; a ticket keeps which one applied when it began. While it is open later versions of the same agreement
/// hold from their moment on, afterwards never.
struct AgreementVersion
{
    Id<AgreementVersion> id;
    qint64 agreementId = 0;
    QString code; ///< of the agreement, for callers that show it
    BilingualName name;
    QDateTime validFrom; ///< UTC
    QString calendar;    ///< code of the calendar in which clocks run whose target names no other
    QMap<int, ServiceTargets> targets; ///< by priority
    QSet<QString> pauses;              ///< pending reasons that stop the resolution clock (of a group's agreement: its clock)
    QSet<QString> updatePauses{QStringLiteral("waiting_user")}; ///< those in which the caller need not hear from us
    bool restartOnPriorityChange = false;
    Ladder ladder; ///< empty: nobody is told
    bool retired = false; ///< from its moment on no ticket and no holding gets the agreement; those that have it keep it

    qint64 targetMs(int priority, ClockKind kind) const { return targets.value(priority).seconds(kind) * 1000; }
    QString calendarOf(int priority, ClockKind kind) const
    {
        const QString own = targets.value(priority).calendar(kind);
        return own.isEmpty() ? calendar : own;
    }
    /// {"calendar": code, "targets": {"1": {"response_s", "update_s", "resolution_s", "response_calendar", …}, …}, "pauses": [reason …],
    /// "update_pauses": [reason …], "priority_change": "retroactive" | "restart", "ladder": [step …], "retired": true}, as the column
    /// `definition` keeps it.
    /// Invalid "agreement.unreadable" with the place in `field`. Id, name and validity stand beside it.
    /// A ladder that cannot be read is left out and logged: the clocks run all the same.
    static Result<AgreementVersion> fromJson(const QByteArray &definition);
    QByteArray toJson() const;

    bool operator==(const AgreementVersion &) const = default;
};

enum class AgreementType {
    Service,     ///< with callers: applies by service, organisation and kind, each empty for any
    Operational, ///< with a support group of the desk, while it holds the ticket
    Contract     ///< with a supplier, the same
};
QString agreementTypeCode(AgreementType type); ///< "service", "operational", "contract"

/// What an agreement is about; its versions say what is promised.
struct AgreementEntry
{
    qint64 id = 0; ///< 0 = new
    QString code;
    BilingualName name;
    AgreementType type = AgreementType::Service;
    Id<ServiceEntry> service;
    Id<Organisation> organisation;
    QString kind;           ///< incident request complaint, empty for any
    Id<SupportGroup> group; ///< of operational agreements and contracts
    bool active = true;     ///< false: retired now; since when, its versions say
    bool operator==(const AgreementEntry &) const = default;
};

/// A calendar with all its versions, ascending; the first one also holds before its moment.
struct CalendarEntry
{
    qint64 id = 0; ///< 0 = new
    QString code;
    BilingualName name;
    bool active = true;
    QList<CalendarVersion> versions;
    bool operator==(const CalendarEntry &) const = default;
};

} // namespace frontdesk
