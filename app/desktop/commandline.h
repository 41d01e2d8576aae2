#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace frontdesk {

/// What `frontdesk` was started with.
struct StartOptions
{
    bool demo = false;
    QString desk;     ///< URL; empty: the one that is remembered
    QString login;    ///< --as, for desks in a file
    std::optional<QString> call; ///< number of a call that rings; empty text = withheld
    QString language; ///< for this and later starts
    QString theme;
    QString file;     ///< settings file of its own, for portable installations and tests
    bool registersLinks = false; ///< do that and end
};

/// What the program shall do instead of starting: words for standard output (exit 0) or standard error (exit 2).
struct StartRefusal
{
    QString words;
    int exitCode = 0;
};

/// Reads the command line; touches no display, so that --help works without one.
std::optional<StartRefusal> readCommandLine(const QStringList &arguments, StartOptions *options);

} // namespace frontdesk
