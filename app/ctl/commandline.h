#pragma once

#include "app/ctl/exitcode.h"

#include <QStringList>

#include <iosfwd>

namespace frontdesk::ctl {

/// Runs one command line (without the program's name): finds the command, checks its options, gives its exit code.
ExitCode runCommandLine(const QStringList &given, std::istream &in, std::ostream &out, std::ostream &words);

} // namespace frontdesk::ctl
