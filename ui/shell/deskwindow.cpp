#include "ui/shell/deskwindow.h"

#include "core/desk/desk.h"
#include "core/offline/localcache.h"
#include "core/offline/outboxservice.h"
#include "ui/people/customeractions.h"
#include "ui/shell/deskpalette.h"
#include "ui/shell/mainwindow.h"

#include <QLocale>

namespace frontdesk {

void showDesk(MainWindow &window, Desk &desk)
{
    const auto describe = [&window, &desk] {
        window.setPerson(desk.actor().name);
        // A file's name says little; a server's is what people call the desk by.
        const bool local = desk.address().backend == Backend::Sqlite;
        window.setDesk(local ? desk.reference()->deskName.in(QLocale().name()) : desk.address().shownName(), desk.reference()->zone.toLatin1());
    };
    describe();
    window.setConnection(desk.connectionState());
    QObject::connect(&desk, &Desk::referenceChanged, &window, describe);
    QObject::connect(&window, &MainWindow::languageChanged, &window, describe);
    QObject::connect(&desk, &Desk::connectionChanged, &window, &MainWindow::setConnection);
    const auto tellCache = [&window, &desk] {
        const LocalCache *cache = LocalCache::of(desk);
        window.setCachedAt(cache && desk.readsCopy() ? cache->asOf() : QDateTime());
    };
    tellCache();
    QObject::connect(&desk, &Desk::standInChanged, &window, tellCache);
    const auto tellKept = [&window, &desk] {
        if (const OutboxService *outbox = OutboxService::of(desk))
            window.setKept(outbox->waiting(OutboxEntry::Kind::Call), outbox->waiting(OutboxEntry::Kind::Note), outbox->refused());
    };
    tellKept();
    if (const OutboxService *outbox = OutboxService::of(desk))
        QObject::connect(outbox, &OutboxService::changed, &window, tellKept);
    QObject::connect(&desk.feed(), &ChangeFeed::changed, &window, [&window, &desk] { window.setLastChange(desk.clock().now()); });
    QObject::connect(&window, &MainWindow::retryRequested, &desk, &Desk::retryNow);
    addDeskSources(*window.palette(), desk, window);
    addCustomerActions(window, desk);
}

} // namespace frontdesk
