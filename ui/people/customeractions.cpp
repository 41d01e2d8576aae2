#include "ui/people/customeractions.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/interaction/callerpane.h"
#include "ui/people/mergecustomersdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/ticketlistview.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

void openMerge(MainWindow &window, Desk &desk, Id<Customer> customer)
{
    auto *dialog = new MergeCustomersDialog(desk, customer, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto readAgain = [&window] {
        if (Page *page = window.currentPage())
            page->reload();
    };
    QObject::connect(dialog, &MergeCustomersDialog::merged, &window, readAgain);
    QObject::connect(dialog, &MergeCustomersDialog::unmerged, &window, readAgain);
    dialog->open();
}

void merge(MainWindow &window, Desk &desk)
{
    if (window.findChild<MergeCustomersDialog *>())
        return; // it is open
    const Page *page = window.currentPage();
    if (page) {
        for (const CallerPane *pane : page->findChildren<CallerPane *>()) {
            if (pane->isVisible())
                return openMerge(window, desk, pane->customer());
        }
    }
    const auto *list = page ? page->findChild<TicketListView *>() : nullptr;
    const Id<Ticket> ticket = !page ? Id<Ticket>() : page->shownTicket() ? page->shownTicket() : list ? list->currentTicket() : Id<Ticket>();
    if (!ticket)
        return openMerge(window, desk, {});
    whenFinished(desk.tickets().rows({ticket.value}), &window, [&window, &desk](const Result<QList<Ticket>> &rows) {
        openMerge(window, desk, rows && !rows->isEmpty() ? rows->first().caller : Id<Customer>());
    });
}

} // namespace

void addCustomerActions(MainWindow &window, Desk &desk)
{
    QAction *action = makeAction(u"merge_customers"_s, &window);
    QObject::connect(action, &QAction::triggered, &window, [&window, &desk] { merge(window, desk); });
    window.addCallActions({action});
}

} // namespace frontdesk
