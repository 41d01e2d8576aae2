#include "core/access/staffwork.h"

#include "core/access/password.h"
#include "core/storage/journal.h"
#include "core/storage/postgres.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::staffwork {

namespace {

constexpr qsizetype fewestPasswordCharacters = 8;

tl::unexpected<Error> refused(const QString &code, const QString &field)
{
    return failure(ErrorKind::Invalid, code, field);
}

Result<void> check(const Actor &actor, const StaffDraft &draft)
{
    // An account of the desk's file makes nobody an admin; on PostgreSQL the function asks the server's roles as well.
    if (actor.role != "admin"_L1)
        return failure(ErrorKind::Denied, u"access.denied"_s);
    static const QStringList roles{u"agent"_s, u"lead"_s, u"manager"_s, u"admin"_s, u"service"_s};
    static const QRegularExpression loginPattern(uR"(^(?!pg_|fd_)[A-Za-z0-9_.@-]{1,60}$)"_s);
    if (draft.name.trimmed().isEmpty())
        return refused(u"staff.name_missing"_s, u"name"_s);
    if (!roles.contains(draft.role))
        return refused(u"staff.role_unknown"_s, u"role"_s);
    if (!draft.login.isEmpty() && !loginPattern.match(draft.login).hasMatch())
        return refused(u"staff.login_invalid"_s, u"login"_s);
    if (!draft.password.isEmpty() && draft.login.isEmpty())
        return refused(u"staff.login_missing"_s, u"login"_s);
    if (!draft.password.isEmpty() && draft.password.size() < fewestPasswordCharacters)
        return refused(u"staff.password_short"_s, u"password"_s);
    return {};
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

Result<Id<Staff>> insertSqlite(Session &session, const StaffDraft &draft)
{
    if (!draft.login.isEmpty() && draft.password.isEmpty())
        return refused(u"staff.password_missing"_s, u"password"_s);
    FRONTDESK_LET(id, session.insert(u"staff.add"_s, {{u"name"_s, draft.name.trimmed()}, {u"login"_s, textOrNull(draft.login)},
                                                      {u"role"_s, draft.role}, {u"language"_s, draft.language}, {u"email"_s, draft.email}}));
    if (!draft.login.isEmpty()) {
        FRONTDESK_LET(hash, passwordHash(draft.password));
        FRONTDESK_TRY(session.execute(u"staff.set_password"_s, {{u"staff"_s, id}, {u"hash"_s, hash}}));
    }
    return Id<Staff>{id};
}

Result<Id<Staff>> insertPostgres(Session &session, const StaffDraft &draft)
{
    QString verifier;
    if (!draft.password.isEmpty()) {
        FRONTDESK_LET(made, scramVerifier(session.connection().database(), draft.login, draft.password));
        verifier = made;
    }
    FRONTDESK_LET(id, session.insert(u"staff.add"_s, {{u"name"_s, draft.name.trimmed()}, {u"login"_s, textOrNull(draft.login)},
                                                      {u"verifier"_s, textOrNull(verifier)}, {u"role"_s, draft.role}}));
    FRONTDESK_TRY(session.execute(u"staff.describe"_s, {{u"language"_s, draft.language}, {u"email"_s, draft.email}, {u"id"_s, id}}));
    return Id<Staff>{id};
}

/// The code of a group made for its name: "Second line A" -> "second_line_a"; a name without Latin letters is its own code.
QString codeOf(const QString &name)
{
    static const QRegularExpression other(u"[^\\p{L}\\p{N}]+"_s);
    return name.toLower().replace(other, u"_"_s);
}

Result<Id<SupportGroup>> groupOf(Session &session, const Actor &actor, const QString &name, const QDateTime &now, StaffAdded *added)
{
    FRONTDESK_LET(found, session.queryOne(u"staff.group_by_name"_s, {{u"name"_s, name}}, [](const Row &row) { return row.integer(u"id"_s); }));
    if (found)
        return Id<SupportGroup>{*found};
    FRONTDESK_LET(id, session.insert(u"staff.add_group"_s, {{u"code"_s, codeOf(name)}, {u"name"_s, name}}));
    FRONTDESK_TRY(journal::append(session,
                                  {u"group"_s, id, u"added"_s,
                                   {{u"set"_s, QJsonObject{{u"code"_s, codeOf(name)}, {u"name_zh"_s, name}, {u"name_en"_s, name}}}},
                                   now, actor.staff, false},
                                  actor.login, now));
    added->madeGroups += name;
    return Id<SupportGroup>{id};
}

} // namespace

Result<StaffAdded> add(Session &session, const Actor &actor, const StaffDraft &draft, const QDateTime &now)
{
    FRONTDESK_TRY(check(actor, draft));
    auto made = session.backend() == Backend::Sqlite ? insertSqlite(session, draft) : insertPostgres(session, draft);
    if (!made) {
        Error error = made.error();
        if (error.code == "desk.duplicate"_L1)
            error = {ErrorKind::Invalid, u"staff.login_taken"_s, u"login"_s, error.detail, {}};
        else if (error.code.startsWith("staff.login"_L1))
            error.field = u"login"_s;
        error.values.insert(u"login"_s, draft.login);
        return failure(error);
    }
    StaffAdded added{*made, {}};
    QJsonArray groups;
    for (const QString &name : draft.groups) {
        if (name.trimmed().isEmpty())
            continue;
        FRONTDESK_LET(group, groupOf(session, actor, name.trimmed(), now, &added));
        FRONTDESK_TRY(session.execute(u"staff.join_group"_s, {{u"group"_s, group.value}, {u"staff"_s, added.staff.value}}));
        groups.append(group.value);
    }
    const QJsonObject set{{u"name"_s, draft.name.trimmed()}, {u"login"_s, draft.login}, {u"role"_s, draft.role},
                          {u"language"_s, draft.language}, {u"email"_s, draft.email}};
    FRONTDESK_TRY(journal::append(session, {u"staff"_s, added.staff.value, u"added"_s, {{u"set"_s, set}, {u"groups"_s, groups}}, now, actor.staff, false},
                                  actor.login, now));
    return added;
}

} // namespace frontdesk::staffwork
