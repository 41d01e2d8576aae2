#pragma once

#include <QString>

#include <optional>

namespace frontdesk {

/// "4 h", "30 min", "2 h 30 min", "45 s" of business time in the language on screen; empty for 0. Hours are never summed up to days,
/// for a day of business time has another length in each calendar.
QString targetText(qint64 seconds);

/// Reads what targetText writes in either language, and "4:30", "4h30", "90 min", "1.5 h". 0 for an empty text, -1 for a written zero,
/// nothing for what cannot be read.
std::optional<qint64> targetFromText(const QString &text);

} // namespace frontdesk
