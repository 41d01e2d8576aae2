#include "core/agreement/agreementbook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
Q_LOGGING_CATEGORY(agreementLog, "frontdesk.agreement")
}

const AgreementVersion *AgreementBook::applying(Id<ServiceEntry> service, Id<Organisation> organisation, const QString &kind, const QDateTime &at) const
{
    const AgreementVersion *best = nullptr;
    int bestRank = -1;
    for (const AgreementVersion &candidate : m_versions) {
        if (candidate.validFrom > at)
            continue;
        const Scope scope = m_scopes.value(candidate.agreementId);
        if ((scope.service && scope.service != service) || (scope.organisation && scope.organisation != organisation)
            || (!scope.kind.isEmpty() && scope.kind != kind))
            continue;
        const int rank = (scope.service ? 4 : 0) + (scope.organisation ? 2 : 0) + (scope.kind.isEmpty() ? 0 : 1);
        // Versions come in time order: of one agreement the latest valid one wins.
        if (rank > bestRank || (best && rank == bestRank && best->agreementId == candidate.agreementId)) {
            best = &candidate;
            bestRank = rank;
        }
    }
    return best;
}

const AgreementVersion *AgreementBook::version(Id<AgreementVersion> id) const
{
    for (const AgreementVersion &entry : m_versions) {
        if (entry.id == id)
            return &entry;
    }
    return nullptr;
}

const BusinessTime *AgreementBook::businessTime(const QString &calendar) const
{
    const auto found = m_calendars.constFind(calendar);
    return found == m_calendars.cend() ? nullptr : &*found;
}

QString AgreementBook::zone(const QString &calendar) const
{
    return m_zones.value(calendar);
}

Result<AgreementVersion> AgreementBook::versionFromJson(const QByteArray &definition)
{
    const QJsonObject object = QJsonDocument::fromJson(definition).object();
    AgreementVersion version;
    version.calendar = object.value("calendar"_L1).toString();
    if (version.calendar.isEmpty())
        return failure(ErrorKind::Invalid, u"agreement.unreadable"_s, u"calendar"_s);
    const QJsonObject targets = object.value("targets"_L1).toObject();
    for (auto it = targets.constBegin(); it != targets.constEnd(); ++it) {
        const int priority = it.key().toInt();
        const QJsonObject target = it.value().toObject();
        const auto seconds = [&](QLatin1StringView name) { return target.value(name).toInteger(-1); };
        const ServiceTargets entry{std::max<qint64>(0, seconds("response_s"_L1)), std::max<qint64>(0, seconds("update_s"_L1)),
                                   std::max<qint64>(0, seconds("resolution_s"_L1))};
        if (priority < 1 || priority > 5 || (entry.responseSeconds == 0 && entry.resolutionSeconds == 0))
            return failure(ErrorKind::Invalid, u"agreement.unreadable"_s, u"targets."_s + it.key());
        version.targets.insert(priority, entry);
    }
    for (const QJsonValue &reason : object.value("pauses"_L1).toArray())
        version.pauses.insert(reason.toString());
    version.restartOnPriorityChange = object.value("priority_change"_L1).toString() == "restart"_L1;
    return version;
}

Result<AgreementBook> AgreementBook::read(Session &session)
{
    AgreementBook book;
    QHash<QString, QList<CalendarVersion>> calendars;
    FRONTDESK_TRY(session.each(u"agreement.calendars"_s, {}, [&](const Row &row) {
        const auto calendar = calendarFromJson(row.json(u"definition"_s));
        if (calendar) {
            calendars[row.text(u"code"_s)].append(CalendarVersion{row.instant(u"valid_from"_s), *calendar});
            book.m_zones.insert(row.text(u"code"_s), calendar->zone);
        } else {
            qCWarning(agreementLog) << "calendar" << row.text(u"code"_s) << "cannot be read:" << calendar.error().code << calendar.error().field;
        }
        return true;
    }));
    for (auto it = calendars.cbegin(); it != calendars.cend(); ++it) {
        if (const auto business = BusinessTime::of(it.value()))
            book.m_calendars.insert(it.key(), *business);
        else
            qCWarning(agreementLog) << "calendar" << it.key() << "cannot be reckoned with:" << business.error().code;
    }
    FRONTDESK_TRY(session.each(u"agreement.versions"_s, {}, [&](const Row &row) {
        auto version = versionFromJson(row.text(u"definition"_s).toUtf8());
        if (!version) {
            qCWarning(agreementLog) << "agreement" << row.text(u"code"_s) << "cannot be read:" << version.error().field;
            return true;
        }
        version->id = row.id<AgreementVersion>(u"id"_s);
        version->agreementId = row.integer(u"agreement_id"_s);
        version->code = row.text(u"code"_s);
        version->name = {row.text(u"name_zh"_s), row.text(u"name_en"_s)};
        version->validFrom = row.instant(u"valid_from"_s);
        book.m_scopes.insert(version->agreementId,
                             Scope{row.id<ServiceEntry>(u"service_id"_s), row.id<Organisation>(u"organisation_id"_s), row.text(u"kind"_s)});
        book.m_versions.append(*version);
        return true;
    }));
    return book;
}

} // namespace frontdesk
