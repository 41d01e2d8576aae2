#include "core/agreement/agreementbook.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Q_LOGGING_CATEGORY(agreementLog, "frontdesk.agreement")

const QDateTime always = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);

AgreementType typeOf(const QString &code)
{
    return code == "operational"_L1 ? AgreementType::Operational : code == "contract"_L1 ? AgreementType::Contract : AgreementType::Service;
}

} // namespace

/// Of each agreement, in their order, the version that holds at that time; null before the first one and while it is retired.
QVarLengthArray<const AgreementVersion *, 32> AgreementBook::validAt(const QDateTime &at) const
{
    QVarLengthArray<const AgreementVersion *, 32> valid(m_agreements.size());
    std::fill(valid.begin(), valid.end(), nullptr);
    for (const AgreementVersion &candidate : m_versions) {
        if (candidate.validFrom > at)
            break;
        if (const auto index = m_agreementById.constFind(candidate.agreementId); index != m_agreementById.cend())
            valid[*index] = &candidate;
    }
    for (qsizetype i = 0; i < valid.size(); ++i) {
        if (valid[i] && (valid[i]->retired || m_neverApplying.contains(m_agreements.at(i).id)))
            valid[i] = nullptr;
    }
    return valid;
}

const AgreementVersion *AgreementBook::applying(Id<ServiceEntry> service, Id<Organisation> organisation, const QString &kind, const QDateTime &at) const
{
    const AgreementVersion *best = nullptr;
    int bestRank = -1;
    const auto valid = validAt(at);
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const AgreementEntry &entry = m_agreements.at(i);
        if (!valid[i] || entry.type != AgreementType::Service || (entry.service && entry.service != service)
            || (entry.organisation && entry.organisation != organisation) || (!entry.kind.isEmpty() && entry.kind != kind))
            continue;
        const int rank = (entry.service ? 4 : 0) + (entry.organisation ? 2 : 0) + (entry.kind.isEmpty() ? 0 : 1);
        if (rank > bestRank) {
            best = valid[i];
            bestRank = rank;
        }
    }
    return best;
}

const AgreementVersion *AgreementBook::applyingToGroup(Id<SupportGroup> group, const QDateTime &at) const
{
    const auto valid = validAt(at);
    for (qsizetype i = 0; i < valid.size(); ++i) {
        const AgreementEntry &entry = m_agreements.at(i);
        if (valid[i] && entry.type != AgreementType::Service && entry.group == group)
            return valid[i];
    }
    return nullptr;
}

const AgreementVersion *AgreementBook::version(Id<AgreementVersion> id) const
{
    const auto found = m_versionById.constFind(id.value);
    return found == m_versionById.cend() ? nullptr : &m_versions.at(*found);
}

QList<const AgreementVersion *> AgreementBook::versionsOf(qint64 agreementId) const
{
    QList<const AgreementVersion *> found;
    for (const AgreementVersion &version : m_versions) {
        if (version.agreementId == agreementId)
            found += &version;
    }
    return found;
}

const BusinessTime *AgreementBook::businessTime(const QString &calendar) const
{
    const auto found = m_businessTimes.constFind(calendar);
    return found == m_businessTimes.cend() ? nullptr : &*found;
}

QString AgreementBook::zone(const QString &code) const
{
    const CalendarEntry *entry = calendar(code);
    return entry && !entry->versions.isEmpty() ? entry->versions.last().calendar.zone : QString();
}

const CalendarEntry *AgreementBook::calendar(const QString &code) const
{
    const auto found = std::find_if(m_calendars.cbegin(), m_calendars.cend(), [&](const CalendarEntry &entry) { return entry.code == code; });
    return found == m_calendars.cend() ? nullptr : &*found;
}

const AgreementEntry *AgreementBook::agreement(qint64 id) const
{
    const auto found = m_agreementById.constFind(id);
    return found == m_agreementById.cend() ? nullptr : &m_agreements.at(*found);
}

Result<AgreementBook> AgreementBook::withCalendar(const QString &code, const Calendar &calendar) const
{
    FRONTDESK_LET(business, BusinessTime::of(calendar));
    AgreementBook book = *this;
    book.m_businessTimes.insert(code, business);
    const QList<CalendarVersion> versions{{always, calendar}};
    const auto found = std::find_if(book.m_calendars.begin(), book.m_calendars.end(), [&](const CalendarEntry &entry) { return entry.code == code; });
    if (found != book.m_calendars.end())
        found->versions = versions;
    else
        book.m_calendars.append({0, code, {}, true, versions});
    return book;
}

AgreementBook AgreementBook::withAgreement(AgreementEntry entry, AgreementVersion version) const
{
    AgreementBook book = *this;
    if (entry.id == 0)
        entry.id = -1; // no key of the database
    // No keys of the database either: -1 holds since ever, others from their moment.
    const bool sinceEver = !version.validFrom.isValid();
    version.id = {sinceEver ? -1 : -2 - version.validFrom.toMSecsSinceEpoch()};
    version.agreementId = entry.id;
    version.code = entry.code;
    version.name = entry.name;
    if (sinceEver)
        version.validFrom = always;
    book.m_agreements.removeIf([&](const AgreementEntry &other) { return other.id == entry.id; });
    book.m_agreements.append(entry);
    book.m_versions.removeIf([&](const AgreementVersion &other) { return other.agreementId == entry.id && (sinceEver || other.validFrom >= version.validFrom); });
    book.m_versions.append(version);
    book.index();
    return book;
}

void AgreementBook::index()
{
    std::stable_sort(m_versions.begin(), m_versions.end(), [](const AgreementVersion &a, const AgreementVersion &b) { return a.validFrom < b.validFrom; });
    m_versionById.clear();
    m_agreementById.clear();
    for (qsizetype i = 0; i < m_versions.size(); ++i)
        m_versionById.insert(m_versions.at(i).id.value, i);
    for (qsizetype i = 0; i < m_agreements.size(); ++i)
        m_agreementById.insert(m_agreements.at(i).id, i);
    // Retired before versions said so: since when is not known.
    m_neverApplying.clear();
    for (const AgreementEntry &entry : std::as_const(m_agreements)) {
        if (!entry.active)
            m_neverApplying.insert(entry.id);
    }
    for (const AgreementVersion &version : std::as_const(m_versions)) {
        if (version.retired)
            m_neverApplying.remove(version.agreementId);
    }
}

Result<AgreementBook> AgreementBook::read(Session &session)
{
    AgreementBook book;
    FRONTDESK_TRY(session.each(u"agreement.calendars"_s, {}, [&](const Row &row) {
        const QString code = row.text(u"code"_s);
        if (book.m_calendars.isEmpty() || book.m_calendars.last().code != code)
            book.m_calendars.append({row.integer(u"id"_s), code, {row.text(u"name_zh"_s), row.text(u"name_en"_s)}, row.flag(u"active"_s), {}});
        if (row.isNull(u"valid_from"_s))
            return true;
        if (const auto calendar = calendarFromJson(row.json(u"definition"_s)))
            book.m_calendars.last().versions.append({row.instant(u"valid_from"_s), *calendar});
        else
            qCWarning(agreementLog) << "calendar" << code << "cannot be read:" << calendar.error().code << calendar.error().field;
        return true;
    }));
    for (const CalendarEntry &entry : std::as_const(book.m_calendars)) {
        if (entry.versions.isEmpty())
            continue;
        if (const auto business = BusinessTime::of(entry.versions))
            book.m_businessTimes.insert(entry.code, *business);
        else
            qCWarning(agreementLog) << "calendar" << entry.code << "cannot be reckoned with:" << business.error().code;
    }
    FRONTDESK_TRY(session.each(u"agreement.agreements"_s, {}, [&](const Row &row) {
        book.m_agreements.append({row.integer(u"id"_s), row.text(u"code"_s), {row.text(u"name_zh"_s), row.text(u"name_en"_s)},
                                  typeOf(row.text(u"type"_s)), row.id<ServiceEntry>(u"service_id"_s), row.id<Organisation>(u"organisation_id"_s),
                                  row.text(u"kind"_s), row.id<SupportGroup>(u"group_id"_s), row.flag(u"active"_s)});
        return true;
    }));
    book.index();
    FRONTDESK_TRY(session.each(u"agreement.versions"_s, {}, [&](const Row &row) {
        const AgreementEntry *entry = book.agreement(row.integer(u"agreement_id"_s));
        auto version = AgreementVersion::fromJson(row.text(u"definition"_s).toUtf8());
        if (!entry)
            return true;
        if (!version) {
            qCWarning(agreementLog) << "agreement" << entry->code << "cannot be read:" << version.error().field;
            return true;
        }
        version->id = row.id<AgreementVersion>(u"id"_s);
        version->agreementId = entry->id;
        version->code = entry->code;
        version->name = entry->name;
        version->validFrom = row.instant(u"valid_from"_s);
        book.m_versions.append(*version);
        return true;
    }));
    book.index();
    return book;
}

} // namespace frontdesk
