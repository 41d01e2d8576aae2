// The ticket view as a page of its window: names, menus, layout, keys and files dropped on it.

#include "ui/ticket/ticketview.h"

#include "core/desk/desk.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/journalview.h"
#include "ui/shell/ticketwindow.h"
#include "ui/ticket/actionrow.h"
#include "ui/ticket/attachmentlist.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/ownpresence.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frontdesk {

QString TicketView::pageId() const
{
    return u"ticket:%1"_s.arg(m_id.value);
}

QString TicketView::title() const
{
    return m_page.ticket.id ? u"%1 %2"_s.arg(m_page.ticket.number, m_page.ticket.title.simplified()) : tr("Ticket");
}

QString TicketView::iconName() const
{
    return u"view-task"_s;
}

void TicketView::focusStart()
{
    m_journalView->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> TicketView::menuActions(MenuPlace place) const
{
    if (place == MenuPlace::Ticket)
        return m_row->all() + QList<QAction *>{nullptr, m_editField, m_editTitle, m_call, m_editCaller, m_who};
    if (place == MenuPlace::View)
        return {m_clockAction};
    return {};
}

QString TicketView::statusDetail() const
{
    return m_page.ticket.id ? tr("last change %1").arg(WordsContext::of(m_desk).moment(m_page.ticket.changedAt)) : QString();
}

QList<QWidget *> TicketView::panes() const
{
    return {m_row, m_clockStack, m_journalView, m_composer->editor(), m_side};
}

void TicketView::saveLayout(QSettings &settings) const
{
    settings.setValue(u"columns"_s, m_columns->saveState());
    settings.setValue(u"rows"_s, m_rows->saveState());
}

void TicketView::restoreLayout(QSettings &settings)
{
    m_columns->restoreState(settings.value(u"columns"_s).toByteArray());
    m_rows->restoreState(settings.value(u"rows"_s).toByteArray());
}

void TicketView::setAlone(bool alone)
{
    m_row->setNeighbours(!alone);
}

void TicketView::showEvent(QShowEvent *event)
{
    setAlone(qobject_cast<TicketWindow *>(window()) != nullptr);
    Page::showEvent(event);
    m_presence->look(m_id);
}

void TicketView::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_presence->look({});
}

void TicketView::keyPressEvent(QKeyEvent *event)
{
    // The key of a disabled action says why instead of doing nothing.
    for (const QAction *action : m_row->all()) {
        if (!action->isEnabled() && action->isVisible() && action->shortcuts().contains(QKeySequence(event->keyCombination()))) {
            m_row->explain(action);
            return;
        }
    }
    if (event->key() == Qt::Key_Escape) {
        emit closeRequested();
        return;
    }
    Page::keyPressEvent(event);
}

void TicketView::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_page.ticket.id && std::any_of(urls.cbegin(), urls.cend(), [](const QUrl &url) { return url.isLocalFile(); }))
        event->acceptProposedAction();
}

void TicketView::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    m_side->attachments()->add(paths);
    event->acceptProposedAction();
}

} // namespace frontdesk
