#include "app/daemon/daemon.h"
#include "app/daemon/endsignals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace frontdesk;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"frontdeskd"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FRONTDESK_VERSION));
    DaemonOptions options;
    if (const auto refusal = readOptions(app.arguments(), &options)) {
        std::fprintf(refusal->exitCode ? stderr : stdout, "%s\n", qPrintable(refusal->words));
        return refusal->exitCode;
    }
    EndSignals signals_;
    Daemon daemon(options);
    QObject::connect(&signals_, &EndSignals::endRequested, &daemon, &Daemon::end);
    QObject::connect(&daemon, &Daemon::ended, &app, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    daemon.start();
    return app.exec();
}
