#pragma once

#include "core/support/error.h"

namespace frontdesk::ctl {

/// Scripts rely on these.
enum ExitCode { AllDone = 0, SomeRefused = 1, Usage = 2, DeskUnreachable = 3, NotPermitted = 4 };

/// The code for a command that an error ended.
constexpr ExitCode exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return Usage;
    case ErrorKind::Denied: return NotPermitted;
    case ErrorKind::Unavailable:
    case ErrorKind::Busy: return DeskUnreachable;
    default: return SomeRefused;
    }
}

} // namespace frontdesk::ctl
