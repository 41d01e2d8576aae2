#pragma once

#include "core/people/people.h"

namespace frontdesk {

/// A report that the desk can make.
struct ReportEntry
{
    QString name; ///< what `frontdeskctl report` takes
    BilingualName title;
    QStringList measures; ///< of which it is made
};

const QList<ReportEntry> &reportCatalogue();
/// Null for a name that is none.
const ReportEntry *reportEntry(const QString &name);

/// Words for codes of tables, columns and cells (weekdays, holders, classes of duration and age); the code itself where there are none.
BilingualName reportWords(const QString &code);

} // namespace frontdesk
