#pragma once

#include "core/agreement/agreementbook.h"
#include "core/people/directory.h"

namespace frontdesk {

/// A calendar as somebody wants to keep it.
struct CalendarDraft
{
    qint64 id = 0; ///< 0 = new
    QString code;  ///< fixed once it is kept
    BilingualName name;
    bool active = true;
    Calendar calendar;
    QDateTime validFrom; ///< UTC; invalid or past = from the moment of saving
    bool operator==(const CalendarDraft &) const = default;
};

/// An agreement as somebody wants to keep it; of the version id, name and validity are not read.
struct AgreementDraft
{
    AgreementEntry entry; ///< code and scope are fixed once it is kept
    AgreementVersion version;
    QDateTime validFrom;
    bool operator==(const AgreementDraft &) const = default;
};

/// Everything that keeps a calendar from being kept, each at its place: "code", "name.zh", "zone", "week", "week.mon",
/// "exceptions.2026-05-01". Invalid: "field.missing", "agreement.code_unreadable", "agreement.code_taken", "calendar.zone_unknown",
/// "calendar.no_hours", "calendar.span_backward", "calendar.span_overlaps", "calendar.date_far", "calendar.in_use" (at "active").
QList<Error> problemsOf(const CalendarDraft &draft, const AgreementBook &book, const QDateTime &now);

/// The same for an agreement: "calendar", "targets", "targets.1.response", "pauses", "service", "group", … Invalid: "calendar.unknown",
/// "agreement.no_targets", "agreement.target_zero", "agreement.target_long", "agreement.target_never" (its calendar never has so many
/// hours), "agreement.response_after_resolution", "agreement.scope_taken" and "agreement.service_inactive" (nobody could ever reach it),
/// "agreement.group_missing", "agreement.group_not_supplier", "agreement.group_is_supplier", "agreement.pause_forbidden",
/// and at "ladder.N" what checkLadder() says.
QList<Error> problemsOf(const AgreementDraft &draft, const AgreementBook &book, const Directory &directory, const QDateTime &now);

} // namespace frontdesk
