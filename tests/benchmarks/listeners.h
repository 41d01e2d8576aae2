#pragma once

#include "tests/benchmarks/place.h"

#include <QProcess>

namespace frontdesk::bench {

/// Other clients that only listen, in a program of their own, until this object goes: connections with LISTEN that take every notice,
/// or connections that watch the file's data_version as often as a client does.
class Listeners
{
public:
    /// Returns when all are connected.
    Listeners(const Place &place, int count);
    ~Listeners();

private:
    QProcess m_process;
};

/// The program itself: `--child listeners COUNT`, address, login and password on standard input.
int listen(int count);

} // namespace frontdesk::bench
