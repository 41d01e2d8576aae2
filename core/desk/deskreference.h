#pragma once

#include "core/agreement/agreementbook.h"
#include "core/people/directory.h"
#include "core/ticket/workflow.h"

#include <QMap>

namespace frontdesk {

/// Everything small that rules and screens need at hand, read in one go when a desk is opened and again when it changes.
struct DeskReference
{
    Directory directory;
    Workflow workflow;
    PriorityMatrix matrix;
    AgreementBook agreements;
    QMap<QString, QString> settings;
    BilingualName deskName;
    QString zone; ///< IANA, the desk's own

    int number(const QString &setting, int fallback) const;
    static Result<DeskReference> read(Session &session);
};

} // namespace frontdesk
