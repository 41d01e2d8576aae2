#include "core/demo/demodirectory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Agreements and calendars hold since long before the first ticket.
const QDateTime validFrom({2020, 1, 1}, {0, 0}, Qt::UTC);
using Ids = QHash<QString, qint64>;

QVariant idOrNull(const Ids &ids, const QString &code)
{
    const qint64 id = ids.value(code);
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QString definitionText(const QJsonObject &entry)
{
    return QString::fromUtf8(QJsonDocument(entry.value("definition"_L1).toObject()).toJson(QJsonDocument::Compact));
}

class Writer
{
public:
    Writer(Session &session, const QJsonObject &lists) : m_session(session), m_lists(lists) {}

    Result<QList<DemoOrganisation>> write()
    {
        FRONTDESK_TRY(staffAndGroups());
        FRONTDESK_TRY(catalogue());
        FRONTDESK_LET(organisations, organisationsAndSites());
        FRONTDESK_TRY(agreements());
        FRONTDESK_TRY(views());
        return organisations;
    }

private:
    template<typename Each>
    Result<void> each(QLatin1StringView list, Each write)
    {
        for (const QJsonValue entry : m_lists.value(list).toArray())
            FRONTDESK_TRY(write(entry.toObject()));
        return {};
    }

    Result<qint64> named(const QString &statement, const QJsonObject &entry, Binds more = {})
    {
        more.prepend({u"name_en"_s, entry.value("en"_L1).toString()});
        more.prepend({u"name_zh"_s, entry.value("zh"_L1).toString()});
        more.prepend({u"code"_s, entry.value("code"_L1).toString()});
        return m_session.insert(statement, more);
    }

    Result<void> staffAndGroups()
    {
        const bool local = m_session.backend() == Backend::Sqlite;
        Ids &staff = m_staff;
        const auto addPerson = [&](const QJsonObject &entry) -> Result<void> {
            const QString login = entry.value("login"_L1).toString();
            FRONTDESK_LET(id, m_session.insert(u"demo.staff"_s, {{u"name"_s, entry.value("name"_L1).toString()},
                                                                 {u"login"_s, textOrNull(local ? login : QString())},
                                                                 {u"role"_s, entry.value("role"_L1).toString()},
                                                                 {u"language"_s, entry.value("language"_L1).toString()},
                                                                 {u"email"_s, QString(login + u"@desk.haiyue.example"_s)}}));
            staff.insert(login, id);
            return {};
        };
        FRONTDESK_TRY(each("staff"_L1, addPerson));
        const auto addGroup = [&](const QJsonObject &entry) -> Result<void> {
            FRONTDESK_LET(id, named(u"demo.group"_s, entry, {{u"tier"_s, entry.value("tier"_L1).toInt()},
                                                             {u"supplier"_s, entry.value("supplier"_L1).toBool()},
                                                             {u"lead_id"_s, idOrNull(staff, entry.value("lead"_L1).toString())}}));
            m_groups.insert(entry.value("code"_L1).toString(), id);
            return {};
        };
        FRONTDESK_TRY(each("groups"_L1, addGroup));
        return each("staff"_L1, [&](const QJsonObject &entry) -> Result<void> {
            for (const QJsonValue group : entry.value("groups"_L1).toArray())
                FRONTDESK_TRY(m_session.execute(u"demo.member"_s, {{u"group_id"_s, m_groups.value(group.toString())},
                                                                   {u"staff_id"_s, staff.value(entry.value("login"_L1).toString())}}));
            return {};
        });
    }

    Result<void> catalogue()
    {
        const auto addService = [&](const QJsonObject &entry) -> Result<void> {
            FRONTDESK_LET(id, named(u"demo.service"_s, entry, {{u"group_id"_s, idOrNull(m_groups, entry.value("group"_L1).toString())}}));
            m_services.insert(entry.value("code"_L1).toString(), id);
            return {};
        };
        FRONTDESK_TRY(each("services"_L1, addService));
        return each("categories"_L1, [&](const QJsonObject &entry) -> Result<void> {
            FRONTDESK_TRY(named(u"demo.category"_s, entry, {{u"first_line"_s, entry.value("first_line"_L1).toBool(true)}}));
            return {};
        });
    }

    Result<QList<DemoOrganisation>> organisationsAndSites()
    {
        QList<DemoOrganisation> organisations;
        const auto addOrganisation = [&](const QJsonObject &entry) -> Result<void> {
            const QString name = entry.value("name"_L1).toString();
            FRONTDESK_LET(id, m_session.insert(u"demo.organisation"_s, {{u"name"_s, name},
                                                                        {u"vip"_s, entry.value("vip"_L1).toBool()},
                                                                        {u"note"_s, entry.value("note"_L1).toString(u""_s)}}));
            m_organisations.insert(name, id);
            DemoOrganisation organisation{Id<Organisation>{id}, entry.value("domain"_L1).toString(), entry.value("weight"_L1).toInt(1),
                                          entry.value("chinese"_L1).toInt(50), {}};
            for (const QJsonValue value : entry.value("sites"_L1).toArray()) {
                const QJsonObject site = value.toObject();
                DemoSite made{{}, organisation.id, site.value("zone"_L1).toString(), site.value("prefix"_L1).toString(), site.value("zh"_L1).toString(),
                              site.value("en"_L1).toString(), site.value("foreign"_L1).toBool(), site.value("weight"_L1).toInt(1)};
                FRONTDESK_LET(siteId, m_session.insert(u"demo.site"_s, {{u"organisation_id"_s, id},
                                                                        {u"name_zh"_s, made.nameZh},
                                                                        {u"name_en"_s, made.nameEn},
                                                                        {u"zone"_s, made.zone},
                                                                        {u"phone_prefix"_s, made.phonePrefix}}));
                made.id = Id<Site>{siteId};
                organisation.sites.append(made);
            }
            organisations.append(organisation);
            return {};
        };
        FRONTDESK_TRY(each("organisations"_L1, addOrganisation));
        return organisations;
    }

    Result<void> agreements()
    {
        const auto addCalendar = [&](const QJsonObject &entry) -> Result<void> {
            FRONTDESK_LET(id, named(u"demo.calendar"_s, entry));
            FRONTDESK_TRY(m_session.execute(u"demo.calendar_version"_s,
                                            {{u"calendar_id"_s, id}, {u"valid_from"_s, validFrom}, {u"definition"_s, definitionText(entry)}}));
            return {};
        };
        FRONTDESK_TRY(each("calendars"_L1, addCalendar));
        return each("agreements"_L1, [&](const QJsonObject &entry) -> Result<void> {
            FRONTDESK_LET(id, named(u"demo.agreement"_s, entry,
                                    {{u"service_id"_s, idOrNull(m_services, entry.value("service"_L1).toString())},
                                     {u"organisation_id"_s, idOrNull(m_organisations, entry.value("organisation"_L1).toString())},
                                     {u"kind"_s, textOrNull(entry.value("kind"_L1).toString())},
                                     {u"type"_s, entry.value("type"_L1).toString(u"service"_s)},
                                     {u"group_id"_s, idOrNull(m_groups, entry.value("group"_L1).toString())}}));
            FRONTDESK_TRY(m_session.execute(u"demo.agreement_version"_s,
                                            {{u"agreement_id"_s, id}, {u"valid_from"_s, validFrom}, {u"definition"_s, definitionText(entry)}}));
            return {};
        });
    }

    /// What people have saved for themselves and shared with their groups.
    Result<void> views()
    {
        return each("views"_L1, [&](const QJsonObject &entry) -> Result<void> {
            FRONTDESK_TRY(m_session.insert(u"view.insert"_s, {{u"owner"_s, m_staff.value(entry.value("owner"_L1).toString())},
                                                              {u"group"_s, idOrNull(m_groups, entry.value("group"_L1).toString())},
                                                              {u"name"_s, entry.value("name"_L1).toString()},
                                                              {u"query"_s, entry.value("query"_L1).toString()},
                                                              {u"sort"_s, entry.value("sort"_L1).toString(u"priority"_s)},
                                                              {u"descending"_s, entry.value("descending"_L1).toBool()},
                                                              {u"columns"_s, u"[]"_s}}));
            return {};
        });
    }

    Session &m_session;
    const QJsonObject m_lists;
    Ids m_staff;
    Ids m_groups;
    Ids m_services;
    Ids m_organisations;
};

} // namespace

Result<QList<DemoOrganisation>> writeDemoDirectory(Session &session)
{
    QFile file(u":/demo/directory.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, file.fileName());
    QJsonParseError problem;
    const QJsonObject lists = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, problem.errorString());
    return Writer(session, lists).write();
}

} // namespace frontdesk
