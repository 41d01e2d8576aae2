// What a client costs beside an empty window: the time to the first picture, and memory.
#include "app/desktop/composition.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/children.h"
#include "tests/benchmarks/paintwatch.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QScrollBar>

#include <cstdio>
#include <iostream>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

void tell(const char *what, double value)
{
    std::printf("%s %.3f\n", what, value);
    std::fflush(stdout);
}

QueuePage *queueOnScreen()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *page = window->findChild<QueuePage *>(); page && page->isVisible())
            return page;
    }
    return nullptr;
}

} // namespace

int emptyWindow(int argc, char *argv[])
{
    BenchApplication app(argc, argv);
    QWidget window;
    window.resize(1280, 800);
    PaintWatch paints(&window);
    window.show();
    if (!until([&] { return paints.painted(); }, 30))
        return 2;
    tell("painted", double(steadyNow()) / 1e6);
    tell("memory", residentMegabytes());
    return 0;
}

int wholeClient(int argc, char *argv[])
{
    const QString folder = QString::fromLocal8Bit(argv[3]);
    const bool scrolls = argc > 4;
    std::string target, login, password, backend;
    std::getline(std::cin, target);
    std::getline(std::cin, login);
    std::getline(std::cin, password);
    std::getline(std::cin, backend);
    qputenv("XDG_CONFIG_HOME", (folder + u"/config"_s).toLocal8Bit());
    qputenv("XDG_DATA_HOME", (folder + u"/data"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", (folder + u"/cache"_s).toLocal8Bit());
    QCoreApplication::setApplicationName(u"frontdesk"_s);
    StartOptions options;
    options.file = folder + u"/settings.ini"_s;
    options.language = u"en"_s;
    if (backend == "sqlite") {
        options.desk = u"sqlite://"_s + QString::fromStdString(target);
        options.login = QString::fromStdString(login);
    } else {
        // As after "stay signed in": whoever starts it is not asked.
        qputenv("PGPASSWORD", QByteArray::fromStdString(password));
        options.desk = QString::fromStdString(target);
        options.desk.replace(u"postgresql://"_s, u"postgresql://%1@"_s.arg(QString::fromStdString(login)));
    }
    BenchApplication app(argc, argv);
    Composition composition(app, options);
    // The queue counts as painted when its list was painted after the first rows had come.
    double paintedAt = 0;
    app.afterPaint = [&](QObject *widget) {
        const auto *list = qobject_cast<TicketListView *>(widget->parent());
        if (paintedAt > 0 || !list || list->viewport() != widget)
            return;
        const QueuePage *page = queueOnScreen();
        if (page && page->list() == list && page->model()->rowCount() > 0 && !page->model()->loading())
            paintedAt = double(steadyNow()) / 1e6;
    };
    composition.start();
    if (!until([&] { return paintedAt > 0; }, 60))
        return 2;
    app.afterPaint = nullptr;
    tell("painted", paintedAt);
    QueuePage *page = queueOnScreen();
    page->window()->resize(1280, 800); // as large as the empty window beside it
    if (scrolls) {
        page->showQuery(QString());
        TicketListModel *model = page->model();
        if (!until([&] { return !model->loading() && model->orderKnown() && model->filter() == TicketFilter{}; }, 120))
            return 2;
        QScrollBar *bar = page->list()->verticalScrollBar();
        for (int step = 1; step <= 100; ++step) { // dragged, so that blocks are read on the way
            bar->setValue(int(qint64(bar->maximum()) * step / 200));
            until([wait = Stopwatch()] { return wait.ms() > 16; });
        }
        const int row = page->list()->rowAt(10);
        if (row < 0 || !until([&] { return model->ticket(row).has_value(); }))
            return 2;
        tell("rows", model->rowCount());
    }
    tell("memory", residentMegabytes());
    for (QWidget *window : QApplication::topLevelWidgets())
        window->close();
    return 0;
}

} // namespace frontdesk::bench
