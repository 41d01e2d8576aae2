#include "app/desktop/composition.h"
#include "app/desktop/linkscheme.h"
#include "ui/shell/runningclient.h"

#include <QApplication>

#include <cstdio>

using namespace frontdesk;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"frontdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FRONTDESK_VERSION));
    // Before there is an application: help and refusals need no display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    StartOptions options;
    if (const auto refusal = readCommandLine(arguments, &options)) {
        std::fprintf(refusal->exitCode ? stderr : stdout, "%s\n", qPrintable(refusal->words));
        return refusal->exitCode;
    }
    if (options.registersLinks || options.call) {
        // Neither needs a display, and a softphone does not wait for windows.
        const QCoreApplication app(argc, argv);
        if (options.registersLinks) {
            const auto refused = registerLinks();
            std::fprintf(refused ? stderr : stdout, "%s\n", refused ? qPrintable(*refused) : "frontdesk:// links open this program.");
            return refused ? 1 : 0;
        }
        if (RunningClient::handOver(options.file, *options.call, Composition::deskOf(options)))
            return 0;
    }
    QApplication app(argc, argv);
    Composition composition(app, options);
    composition.start();
    return app.exec();
}
