#include "core/access/signin.h"

#include "core/access/password.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Account
{
    Actor actor;
    bool active = false;
    QString passwordHash;
};

Account readAccount(const Row &row)
{
    Account account;
    account.actor = {row.id<Staff>(u"id"_s), row.text(u"name"_s), row.text(u"login"_s), row.text(u"role"_s), {}, row.flag(u"owns_desk"_s)};
    account.active = row.flag(u"active"_s);
    account.passwordHash = row.text(u"password_hash"_s);
    return account;
}

} // namespace

Result<Actor> signIn(Session &session, const SignIn &who)
{
    const bool local = session.backend() == Backend::Sqlite;
    const auto found = local ? session.queryOne(u"access.local_account"_s, {{u"login"_s, who.login}}, readAccount)
                             : session.queryOne(u"access.session_account"_s, {}, readAccount);
    FRONTDESK_TRY(found);
    Account account = found->value_or(Account{});
    // The server has checked the password already.
    if (local && !who.withoutPassword && !passwordMatches(account.passwordHash, who.password))
        return failure(ErrorKind::Denied, u"access.wrong_password"_s, u"password"_s);
    if (!account.actor.staff || !account.active)
        return failure(ErrorKind::Denied, u"access.no_rights"_s, u"login"_s);
    FRONTDESK_LET(groups, session.query(u"access.groups"_s, {{u"staff"_s, account.actor.staff.value}},
                                        [](const Row &row) { return row.id<SupportGroup>(u"group_id"_s); }));
    account.actor.groups = groups;
    return account.actor;
}

} // namespace frontdesk
