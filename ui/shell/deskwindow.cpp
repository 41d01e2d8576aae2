#include "ui/shell/deskwindow.h"

#include "core/desk/desk.h"
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
    QObject::connect(&desk.feed(), &ChangeFeed::changed, &window, [&window, &desk] { window.setLastChange(desk.clock().now()); });
    QObject::connect(&window, &MainWindow::retryRequested, &desk, &Desk::retryNow);
    addDeskSources(*window.palette(), desk, window);
    addCustomerActions(window, desk);
}

} // namespace frontdesk
