#pragma once

#include "core/people/people.h"
#include "core/ticket/ticket.h"

#include <QWidget>

class QAction;
class QSettings;

namespace frontdesk {

enum class MenuPlace { File, Edit, View, Call, Ticket, Tools, Help };

/// Things that wait for the person signed in; urgent when one of them is late.
struct PageBadge
{
    int count = 0;
    bool urgent = false;
    bool operator==(const PageBadge &) const = default;
};

/// What a call form opens with; everything may be empty.
struct CallStart
{
    QString phone;            ///< as the telephone system or the command line gave it
    Id<Customer> caller;
    Id<Ticket> ticket;        ///< the call is about this one
    QString channel = QStringLiteral("phone");
    bool rings = false;       ///< it comes by itself: it does not take the place of a contact at work
};

/// One page of the main window: reached from the rail, or opened on top of such a page (a ticket over the queue).
/// The window that shows a page owns it. Pages word themselves anew in changeEvent(LanguageChange); titles, badges, status text and
/// menu actions are asked again after each language change and after the signals below.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Stable word for settings and tests: "queue", "calls", "ticket:123".
    virtual QString pageId() const = 0;
    /// Label at the rail and title of its own window.
    virtual QString title() const = 0;
    /// Name in resources/icons/icons.txt.
    virtual QString iconName() const = 0;
    virtual PageBadge badge() const { return {}; }
    /// Puts the focus where work starts (guide, section 3); called whenever the page comes to the front by a person's doing.
    virtual void focusStart() = 0;
    /// Actions for one of the window's menus, in order; a nullptr is a separator. Made with makeAction() and owned by the page,
    /// which also adds them to itself (QWidget::addAction) so that their keys work.
    virtual QList<QAction *> menuActions(MenuPlace) const { return {}; }
    /// Position for the status bar, "2 of 46"; empty for nothing to say.
    virtual QString statusText() const { return {}; }
    /// Small words behind it, "last change 10:42:07".
    virtual QString statusDetail() const { return {}; }
    /// Panes that F6 walks through, in reading order; each is a widget that takes the focus or has a child that does.
    virtual QList<QWidget *> panes() const { return {}; }
    /// F5: read again what is shown.
    virtual void reload() {}
    /// Splitters, columns, sorting: kept per page under its own group.
    virtual void saveLayout(QSettings &) const {}
    virtual void restoreLayout(QSettings &) {}
    // Pages that show one ticket.
    virtual Id<Ticket> shownTicket() const { return {}; }
    /// Shows another ticket in place; false = this page cannot, the window makes a new one.
    virtual bool showTicket(Id<Ticket>) { return false; }
    // Pages that list tickets: the row after (step 1) or before (step -1) this one, none at the end. The list moves its current row along.
    virtual Id<Ticket> ticketBeside(Id<Ticket>, int) { return {}; }

    /// Asked before the page closes (Ctrl+W, Esc, end of the program); drafts are on disk already, so this is for the few pages that
    /// must stay, e.g. while a command is under way. A page that answers false shows why itself.
    virtual bool mayClose() { return true; }

signals:
    void titleChanged();
    void badgeChanged();
    void statusChanged();
    /// The list of menuActions() is another one; changes of single actions need no signal.
    void menuActionsChanged();
    /// The page is done: a page on top goes and the one below comes back.
    void closeRequested();
    // Ways to elsewhere; the window answers them.
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    /// J and K on a ticket page: the list below says which one comes (ticketBeside).
    void besideRequested(int step);
    void ticketWindowRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    void callRequested(const frontdesk::CallStart &start);
    void customerRequested(frontdesk::Id<frontdesk::Customer> customer);
};

} // namespace frontdesk
