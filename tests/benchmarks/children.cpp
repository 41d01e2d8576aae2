#include "tests/benchmarks/children.h"

#include "tests/benchmarks/listeners.h"
#include "tests/benchmarks/place.h"

#include <QFile>

#include <chrono>
#include <cstring>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QByteArray introduction(const Place &place)
{
    return (place.address().target + u'\n' + place.login() + u'\n' + place.password() + u'\n' + backendName(place.backend()) + u'\n').toUtf8();
}

std::optional<int> runChild(int argc, char *argv[])
{
    if (argc < 3 || std::strcmp(argv[1], "--child") != 0)
        return std::nullopt;
    const QByteArray name = argv[2];
    if (name == "empty")
        return emptyWindow(argc, argv);
    if (name == "client" && argc > 3)
        return wholeClient(argc, argv);
    if (name == "changer" && argc > 3)
        return changer(argc, argv);
    if (name == "listeners" && argc > 3)
        return listen(QByteArray(argv[3]).toInt());
    return 2;
}

} // namespace frontdesk::bench
