#pragma once

#include "core/storage/deskaddress.h"

#include <QString>

#include <optional>

namespace frontdesk {

/// What `frontdeskd` was started with.
struct DaemonOptions
{
    DeskAddress address;
    bool passwordOnInput = false; ///< first line of standard input
    bool verbose = false;         ///< also says when it sleeps and till when
    QString reports;              ///< folder for scheduled reports; empty: writes none
};

/// Words for standard output (exit 0) or standard error (exit 2) instead of starting.
struct DaemonRefusal
{
    QString words;
    int exitCode = 0;
};

/// Reads the command line; without --desk the desk is that of FRONTDESK_DESK.
std::optional<DaemonRefusal> readOptions(const QStringList &arguments, DaemonOptions *options);

} // namespace frontdesk
