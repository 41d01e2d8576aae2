#pragma once

#include "core/planning/handoverwork.h"
#include "core/storage/dbworker.h"

#include <QFuture>

namespace frontdesk {

class Desk;

/// Sheets of handover for screens. Every call is one unit of work of handoverwork, with its errors; lives on the desk's thread. What others sign
/// is told by the change feed: "handover" with the sheet's id.
class HandoverService
{
public:
    explicit HandoverService(Desk &desk) : m_desk(desk) {}

    QFuture<Result<handoverwork::Opening>> opening();
    QFuture<Result<HandoverSheet>> draft(Id<SupportGroup> group);
    QFuture<Result<Id<HandoverSheet>>> sign(const HandoverSheet &sheet, const QUuid &command = QUuid::createUuid());
    QFuture<Result<void>> take(Id<HandoverSheet> id, const QUuid &command = QUuid::createUuid());
    QFuture<Result<HandoverSheet>> read(Id<HandoverSheet> id);
    QFuture<Result<QList<HandoverSheet>>> list(Id<SupportGroup> group);

    QList<Id<SupportGroup>> groups() const;

private:
    Desk &m_desk;
};

} // namespace frontdesk
