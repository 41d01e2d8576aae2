#include "ui/shell/deskwindow.h"

#include "core/desk/desk.h"
#include "ui/shell/deskpalette.h"
#include "ui/shell/mainwindow.h"

namespace frontdesk {

void showDesk(MainWindow &window, Desk &desk)
{
    const auto describe = [&window, &desk] {
        window.setPerson(desk.actor().name);
        window.setDesk(desk.address().shownName(), desk.reference()->zone.toLatin1());
    };
    describe();
    window.setConnection(desk.connectionState());
    QObject::connect(&desk, &Desk::referenceChanged, &window, describe);
    QObject::connect(&desk, &Desk::connectionChanged, &window, &MainWindow::setConnection);
    QObject::connect(&desk.feed(), &ChangeFeed::changed, &window, [&window, &desk] { window.setLastChange(desk.clock().now()); });
    QObject::connect(&window, &MainWindow::retryRequested, &desk, &Desk::retryNow);
    addDeskSources(*window.palette(), desk, window);
}

} // namespace frontdesk
