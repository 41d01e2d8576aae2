#pragma once

#include "core/reporting/report.h"

#include <QByteArray>

namespace frontdesk {

/// A report that is to be put on paper, and how it is to be worded there.
struct PaperOrder
{
    Report report;
    QString deskName; ///< in the language of the paper
    QString language = QStringLiteral("en"); ///< "zh" or "en"

    bool operator==(const PaperOrder &) const = default;
};

/// How a finished report goes from one program of this version to another of the same: every cell as it is, nothing is counted again.
namespace reportstream {

QByteArray write(const PaperOrder &order);
/// Error: Invalid "report.stream_unreadable" for anything that write() did not make.
Result<PaperOrder> read(const QByteArray &bytes);

} // namespace reportstream
} // namespace frontdesk
