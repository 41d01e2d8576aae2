#include "core/desk/localdesk.h"

#include "core/access/signin.h"
#include "core/access/staffwork.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Result<void> addFirstPerson(const DeskAddress &address, const LocalDeskDraft &draft, const QDateTime &now)
{
    FRONTDESK_LET(connection, Connection::open(address, {}));
    FRONTDESK_TRY(connection->begin(true));
    const auto add = [&]() -> Result<void> {
        Session session(*connection, true, {});
        FRONTDESK_LET(console, signIn(session, {consoleLogin, {}, true}));
        FRONTDESK_TRY(staffwork::add(session, console, {draft.person, draft.login, draft.password, u"admin"_s, draft.language, {}, {}}, now));
        return {};
    };
    const Result<void> added = add();
    if (!added) {
        connection->rollback();
        return added;
    }
    return connection->commit();
}

Result<DeskAddress> make(const LocalDeskDraft &draft, const QDateTime &now)
{
    const DeskAddress address{Backend::Sqlite, draft.file};
    if (QFile::exists(draft.file))
        return failure(ErrorKind::Conflict, u"desk.file_exists"_s, u"file"_s, draft.file);
    if (!QDir().mkpath(QFileInfo(draft.file).absolutePath()))
        return failure(ErrorKind::Unavailable, u"desk.cannot_open"_s, u"file"_s, draft.file);
    const auto all = [&]() -> Result<void> {
        auto made = initDesk(address, {}, {draft.names, true}, now);
        if (!made) {
            made.error().field = u"file"_s;
            return failure(made.error());
        }
        return addFirstPerson(address, draft, now);
    };
    if (const Result<void> done = all(); !done) {
        for (const QLatin1StringView suffix : {""_L1, "-wal"_L1, "-shm"_L1})
            QFile::remove(draft.file + suffix);
        return failure(done.error());
    }
    return address;
}

} // namespace

QFuture<Result<DeskAddress>> makeLocalDesk(const LocalDeskDraft &draft, const QDateTime &now)
{
    return QtConcurrent::run([draft, now] { return make(draft, now); });
}

} // namespace frontdesk
