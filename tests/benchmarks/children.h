#pragma once

#include <QProcess>

#include <optional>

namespace frontdesk::bench {

class Place;

/// Programs that a measurement starts beside itself: `frontdesk_bench --child NAME …`. Nothing if this is not one.
///   empty           an empty window of Qt Widgets: "painted", memory, end
///   client FOLDER   the whole client, settings in FOLDER, on the desk of its standard input: "painted", then every ticket, memory, end
///   changer N       changes open tickets of that desk N times a second until its input is closed
///   listeners N     see listeners.h
std::optional<int> runChild(int argc, char *argv[]);

/// Nanoseconds of the clock that all programs of this machine share.
qint64 steadyNow();
/// Resident memory of this program, MB.
double residentMegabytes();

/// Address, login, password and backend, as a child reads them.
QByteArray introduction(const Place &place);

// children_client.cpp
int emptyWindow(int argc, char *argv[]);
int wholeClient(int argc, char *argv[]);
// children_changer.cpp
int changer(int argc, char *argv[]);

} // namespace frontdesk::bench
