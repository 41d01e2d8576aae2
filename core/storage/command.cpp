#include "core/storage/command.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<std::optional<QJsonObject>> findCommand(Session &session, const QUuid &command)
{
    return session.queryOne(u"command.find"_s, {{u"uuid"_s, command}}, [](const Row &row) { return row.json(u"result"_s); });
}

Result<void> recordCommand(Session &session, const QUuid &command, Id<Staff> actor, const QJsonObject &result, const QDateTime &now)
{
    auto recorded = session.execute(u"command.record"_s,
                                    {{u"uuid"_s, command},
                                     {u"at"_s, now},
                                     {u"actor_id"_s, actor ? QVariant(actor.value) : QVariant(QMetaType::fromType<qlonglong>())},
                                     {u"result"_s, QString::fromUtf8(QJsonDocument(result).toJson(QJsonDocument::Compact))}});
    if (!recorded && recorded.error().code == "desk.duplicate"_L1)
        recorded.error().kind = ErrorKind::Busy;
    FRONTDESK_TRY(recorded);
    return {};
}

} // namespace frontdesk
