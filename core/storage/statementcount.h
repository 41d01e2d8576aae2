#pragma once

#include <QtGlobal>

namespace frontdesk {

/// How many statements this process has executed on all its connections since it began, prepared ones each time. What must stay bounded
/// is counted in statements, not in time. Thread-safe.
quint64 statementsExecuted();

} // namespace frontdesk
