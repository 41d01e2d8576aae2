#include "core/desk/confirmperson.h"

#include "core/access/password.h"
#include "core/desk/desk.h"
#include "core/storage/postgres.h"
#include "core/support/whenfinished.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Result<void> isPerson(Session &session, const SignIn &who, Id<Staff> expected)
{
    FRONTDESK_LET(actor, signIn(session, who));
    if (actor.staff != expected)
        return failure(ErrorKind::Denied, u"access.wrong_password"_s, u"password"_s);
    return {};
}

/// Nobody answers at all; a server whose certificate fails, or which has no TLS any more, is not away but suspect.
bool isAway(const Error &error)
{
    return error.kind == ErrorKind::Unavailable && error.code != "desk.certificate"_L1 && error.code != "desk.no_tls"_L1;
}

} // namespace

QFuture<Result<bool>> serverAsksForPassword(Desk &desk)
{
    return desk.worker().read([](Session &session) -> Result<bool> { return serverAskedForPassword(session.connection().database()); });
}

QFuture<Result<void>> confirmPerson(Desk &desk, const QString &password, const QString &sessionPassword)
{
    auto answer = std::make_shared<QPromise<Result<void>>>();
    answer->start();
    const auto finish = [answer](const Result<void> &result) {
        answer->addResult(result);
        answer->finish();
    };
    const Result<void> wrong = failure(ErrorKind::Denied, u"access.wrong_password"_s, u"password"_s);
    // An empty one would let libpq look for another in its environment.
    if (password.isEmpty()) {
        finish(wrong);
        return answer->future();
    }
    const SignIn who{desk.actor().login, password, false};
    const auto check = [who, staff = desk.actor().staff](Session &session) { return isPerson(session, who, staff); };
    if (desk.address().backend == Backend::Sqlite) {
        whenFinished(desk.worker().read(check), &desk, finish);
        return answer->future();
    }
    const auto door = std::make_shared<DbWorker>(DbWorker::Settings{desk.address(), {who.login, password}});
    whenFinished(door->open(), &desk, [context = &desk, door, check, finish, wrong, password, sessionPassword](const Result<void> &opened) {
        if (opened)
            return whenFinished(door->read(check), context, [door, finish](const Result<void> &checked) { finish(checked); });
        if (!isAway(opened.error()) || sessionPassword.isEmpty())
            return finish(opened);
        finish(samePassword(password, sessionPassword) ? Result<void>() : wrong);
    });
    return answer->future();
}

} // namespace frontdesk
