#pragma once

#include "core/agreement/agreement.h"
#include "core/storage/session.h"

#include <QHash>
#include <QVarLengthArray>

namespace frontdesk {

/// Agreements and calendars of a desk, all versions, with the rule which one applies. Immutable once read; the with…() functions give
/// another book in which a change is tried. Cheap to copy.
class AgreementBook
{
public:
    /// The most particular service agreement valid at that time: service before organisation before kind. Null if none.
    const AgreementVersion *applying(Id<ServiceEntry> service, Id<Organisation> organisation, const QString &kind, const QDateTime &at) const;
    /// The operational agreement or contract of a group valid at that time. Null if none.
    const AgreementVersion *applyingToGroup(Id<SupportGroup> group, const QDateTime &at) const;
    const AgreementVersion *version(Id<AgreementVersion> id) const;
    /// All versions of an agreement, ascending by validFrom; retired ones among them.
    QList<const AgreementVersion *> versionsOf(qint64 agreementId) const;
    /// Null for a code that does not exist or whose versions cannot be reckoned with (zone unknown here).
    const BusinessTime *businessTime(const QString &calendar) const;
    /// The zone of the newest version, empty if unknown.
    QString zone(const QString &calendar) const;

    /// Everything, also what is no longer in use; by code.
    const QList<CalendarEntry> &calendars() const { return m_calendars; }
    const QList<AgreementEntry> &agreements() const { return m_agreements; }
    const CalendarEntry *calendar(const QString &code) const;
    const AgreementEntry *agreement(qint64 id) const;

    /// The book as if the calendar had always been this one: for what-if. The errors of BusinessTime::of.
    Result<AgreementBook> withCalendar(const QString &code, const Calendar &calendar) const;
    /// The book as if the agreement had always read like this, or from version.validFrom on if that is set; one with id 0 is added.
    AgreementBook withAgreement(AgreementEntry entry, AgreementVersion version) const;

    static Result<AgreementBook> read(Session &session);

private:
    void index();
    QVarLengthArray<const AgreementVersion *, 32> validAt(const QDateTime &at) const;

    QList<CalendarEntry> m_calendars;
    QList<AgreementEntry> m_agreements;
    QList<AgreementVersion> m_versions; ///< ascending by validFrom
    QHash<QString, BusinessTime> m_businessTimes;
    QHash<qint64, qsizetype> m_versionById;
    QHash<qint64, qsizetype> m_agreementById;
    QSet<qint64> m_neverApplying;
};

} // namespace frontdesk
