#include "core/reporting/reportstream.h"
#include "core/support/errortext.h"
#include "ui/reporting/reportpdf.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QFile>

#include <cstdio>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

int refuse(const Error &error)
{
    std::fprintf(stderr, "%s [%s] %s\n", qPrintable(errorText(error)), qPrintable(error.code), qPrintable(error.detail));
    return error.kind == ErrorKind::Invalid ? 2 : 1;
}

} // namespace

/// A finished report comes in (core/reporting/reportstream.h), a PDF goes out; how far it is goes to standard error.
int main(int argc, char *argv[])
{
    if (argc > 1) {
        const bool help = qstrcmp(argv[1], "--help") == 0;
        std::fputs("frontdesk-report " FRONTDESK_VERSION ": draws a report as PDF for frontdesk, frontdeskctl and frontdeskd, which start it themselves.\n"
                   "To make one: frontdeskctl --desk URL report NAME --from DATE --to DATE --format pdf --output FILE\n",
                   help ? stdout : stderr);
        return help ? 0 : 2;
    }
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#else
    qputenv("QT_QPA_PLATFORM", "offscreen"); // paper needs no display
#endif
    QApplication app(argc, argv);
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return 1;
    const auto order = reportstream::read(in.readAll());
    if (!order)
        return refuse(order.error());
    const Language words(order->language);
    const auto pdf = reportpdf::make(order->report, order->deskName, order->language, [](int page, int pages) { std::fprintf(stderr, "page %d of %d\n", page, pages); });
    if (!pdf)
        return refuse(pdf.error());
    QFile out;
    return out.open(stdout, QIODevice::WriteOnly) && out.write(*pdf) == pdf->size() && out.flush() ? 0 : 1;
}
