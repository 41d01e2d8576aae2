#pragma once

#include "core/agreement/businesstime.h"
#include "core/people/people.h"
#include "core/storage/session.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace frontdesk {

struct ServiceTargets
{
    qint64 responseSeconds = 0; ///< business time; 0 = none agreed
    qint64 updateSeconds = 0;
    qint64 resolutionSeconds = 0;
    bool operator==(const ServiceTargets &) const = default;
};

/// One version of a service level agreement; a ticket keeps which one applied.
struct AgreementVersion
{
    Id<AgreementVersion> id;
    qint64 agreementId = 0;
    QString code;
    BilingualName name;
    QDateTime validFrom; ///< UTC
    QString calendar;    ///< code of the calendar in which the clocks run
    QMap<int, ServiceTargets> targets; ///< by priority
    QSet<QString> pauses;              ///< pending reasons that stop the resolution clock
    bool restartOnPriorityChange = false;
};

/// Agreements and calendars of a desk, all versions, with the rule which one applies. Immutable once read.
class AgreementBook
{
public:
    /// The most particular agreement valid at that time: service before organisation before kind. Null if none.
    const AgreementVersion *applying(Id<ServiceEntry> service, Id<Organisation> organisation, const QString &kind, const QDateTime &at) const;
    const AgreementVersion *version(Id<AgreementVersion> id) const;
    /// Null for a code that does not exist or whose versions cannot be reckoned with (zone unknown here).
    const BusinessTime *businessTime(const QString &calendar) const;
    /// The zone of the newest version, empty if unknown.
    QString zone(const QString &calendar) const;

    static Result<AgreementBook> read(Session &session);
    /// Invalid "agreement.unreadable" with the place in `field`.
    static Result<AgreementVersion> versionFromJson(const QByteArray &definition);

private:
    struct Scope
    {
        Id<ServiceEntry> service;
        Id<Organisation> organisation;
        QString kind;
    };
    QHash<qint64, Scope> m_scopes;      ///< by agreement id
    QList<AgreementVersion> m_versions; ///< ascending by validFrom
    QHash<QString, BusinessTime> m_calendars;
    QHash<QString, QString> m_zones;
};

} // namespace frontdesk
