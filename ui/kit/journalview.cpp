#include "ui/kit/journalview.h"

#include "ui/kit/journaldelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace frontdesk {

JournalView::JournalView(QWidget *parent) : QListView(parent), m_delegate(new JournalDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection); // the bar at the left shows the current entry; cards keep their ground
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_delegate, &JournalDelegate::attachmentChosen, this, &JournalView::attachmentChosen);
    retranslate();
}

void JournalView::setMoment(const QDateTime &now, const QTimeZone &zone)
{
    m_delegate->setMoment(now, zone);
    viewport()->update();
}

void JournalView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    scrollToBottom();
}

void JournalView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    QListView::rowsInserted(parent, start, end);
    if (atEnd)
        scrollToBottom();
}

void JournalView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(model()->rowCount() - 1, 0));
    QListView::focusInEvent(event);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void JournalView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    // Qt switches input methods on for editable items; bare letters are the ticket's keys here.
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void JournalView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(m_delegate->speech(currentIndex()));
        return;
    }
    // No type-ahead: letters belong to the ticket's actions.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space)
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void JournalView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        m_delegate->forgetLayouts();
        scheduleDelayedItemsLayout();
    }
}

void JournalView::retranslate()
{
    setAccessibleName(tr("Journal"));
}

} // namespace frontdesk
