#include "app/ctl/commandline.h"

#include <QCoreApplication>

#include <iostream>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("frontdeskctl"));
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    return frontdesk::ctl::runCommandLine(app.arguments().mid(1), std::cin, std::cout, std::cerr);
}
