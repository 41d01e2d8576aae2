#include "ui/escalation/attentionpage.h"

#include "core/desk/desk.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionmodel.h"
#include "ui/escalation/attentionwords.h"
#include "ui/kit/delegates/prioritydelegate.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/worklist.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/kit/painted.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

AttentionPage::AttentionPage(Desk &desk, AttentionCenter &center, QWidget *parent)
    : Page(parent), m_desk(desk), m_center(center), m_model(new AttentionModel(desk, this)), m_list(new QTreeView), m_stack(new QStackedWidget),
      m_empty(new EmptyState), m_banner(new ErrorBanner), m_heading(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_count(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_why(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_advice(makeLabel({}, TextUse::Base, Ink::Secondary)), m_message(makeLabel({}, TextUse::Base)), m_detail(new QWidget)
{
    setObjectName(u"attention_page"_s);
    m_open = makeAction(u"open"_s, this);
    m_acknowledge = makeAction(u"acknowledge"_s, this);
    m_call = makeAction(u"call_caller"_s, this);
    m_list->addActions({m_open, m_acknowledge, m_call});
    addActions({m_acknowledge, m_call});
    connect(m_open, &QAction::triggered, this, &AttentionPage::openCurrent);
    connect(m_acknowledge, &QAction::triggered, this, &AttentionPage::acknowledge);
    connect(m_call, &QAction::triggered, this, &AttentionPage::callBack);

    m_acknowledgeButton = makeWorkButton(m_acknowledge, true, this);
    m_callButton = makeWorkButton(m_call, false, this);
    m_openButton = makeWorkButton(m_open, false, this);
    m_list->setObjectName(u"attention_list"_s);
    m_list->setModel(m_model);
    auto *words = new TitleDelegate(m_list);
    m_list->setItemDelegate(words);
    m_list->setItemDelegateForColumn(AttentionModel::Priority, new PriorityDelegate(m_list));
    m_list->setItemDelegateForColumn(AttentionModel::When, new TitleDelegate(TitleDelegate::Face::Figures, m_list));
    m_list->setItemDelegateForColumn(AttentionModel::Number, new TitleDelegate(TitleDelegate::Face::Figures, m_list));
    const int widths[] = {64, 124, 110, 104, 320};
    for (int column = 0; column < 5; ++column)
        m_list->setColumnWidth(column, scaled(widths[column]));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AttentionPage::showCurrent);
    connect(m_list, &QTreeView::doubleClicked, this, &AttentionPage::openCurrent);

    m_detail->setObjectName(u"attention_detail"_s);
    m_empty->setIconName(u"notifications"_s);
    arrangeWorkList(this, {m_heading, m_count, {m_acknowledgeButton, m_callButton, m_openButton}, m_banner, m_stack, m_list, m_detail, {m_why, m_message, m_advice}, m_empty});
    connect(&center, &AttentionCenter::changed, this, &AttentionPage::take);
    connect(&center, &AttentionCenter::failed, this, [this](const Error &error) {
        const ErrorWords said = ticketErrorWords(error, WordsContext::of(m_desk));
        m_banner->showError(said.what, said.next);
    });
    retranslate();
    take();
}

QString AttentionPage::pageId() const
{
    return u"attention"_s;
}

QString AttentionPage::title() const
{
    return tr("Attention");
}

QString AttentionPage::iconName() const
{
    return u"notifications"_s;
}

PageBadge AttentionPage::badge() const
{
    return {m_center.count(), m_center.late()};
}

void AttentionPage::focusStart()
{
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> AttentionPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Ticket ? QList<QAction *>{m_open, m_acknowledge, m_call} : QList<QAction *>();
}

QString AttentionPage::statusText() const
{
    const int row = m_list->currentIndex().row();
    return m_model->rowCount() == 0 || row < 0 ? QString() : tr("%1 of %2", "row of rows").arg(row + 1).arg(m_model->rowCount());
}

QList<QWidget *> AttentionPage::panes() const
{
    return {m_list};
}

void AttentionPage::reload()
{
    m_center.refresh();
}

const AttentionItem *AttentionPage::current() const
{
    return m_model->item(m_list->currentIndex().row());
}

/// What arrives by itself moves neither the current row nor the focus; one that is gone gives its place to the next.
void AttentionPage::take()
{
    const AttentionItem *before = current();
    const QString key = before ? before->key() : QString();
    const int row = m_list->currentIndex().row();
    m_model->setItems(m_center.items());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 || !m_center.read() ? 0 : 1);
    if (m_model->rowCount() > 0) {
        const int same = m_model->rowOf(key);
        const int next = same >= 0 ? same : std::clamp(row, 0, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(next, 0));
    }
    if (m_center.unattended())
        m_banner->show(ErrorBanner::Tone::Warning, tr("Nobody fires escalation steps on this desk."),
                       tr("Pending tickets still wake while a client is open. Ask an administrator to start frontdeskd."));
    else if (m_banner->isVisible() && m_banner->property("unattended").toBool())
        m_banner->clear();
    m_banner->setProperty("unattended", m_center.unattended());
    m_count->setText(m_model->rowCount() == 0 ? QString() : tr("%n thing(s) need you", nullptr, m_model->rowCount()));
    showCurrent();
    emit badgeChanged();
}

void AttentionPage::showCurrent()
{
    const AttentionItem *item = current();
    m_detail->setVisible(item);
    const bool notice = item && item->kind == AttentionItem::Kind::Acknowledge;
    setActionRefusal(m_acknowledge, notice ? QString() : tr("Only escalations are acknowledged"));
    const bool opens = item && (item->ticket.id || item->kind == AttentionItem::Kind::Bulletin || item->kind == AttentionItem::Kind::Handover);
    setActionRefusal(m_open, opens ? QString() : tr("No ticket belongs to it"));
    setActionRefusal(m_call, item && (!item->phone.isEmpty() || item->ticket.caller) ? QString() : tr("No caller is known"));
    if (item) {
        const WordsContext words = WordsContext::of(m_desk);
        m_why->setText(attentionWhy(*item, words));
        const QString message = item->facts.value("message"_L1).toString();
        m_message->setText(message.isEmpty() || item->person.isEmpty() ? message : tr("%1: %2", "who: what they said").arg(item->person, message));
        m_message->setVisible(!message.isEmpty());
        m_advice->setText(attentionAdvice(*item));
    }
    emit statusChanged();
}

void AttentionPage::openCurrent()
{
    if (const AttentionItem *item = current(); item && item->ticket.id)
        emit ticketRequested(item->ticket.id);
    else if (item && item->kind == AttentionItem::Kind::Bulletin)
        emit bulletinRequested(item->id);
    else if (item && item->kind == AttentionItem::Kind::Handover)
        emit handoverRequested(item->id);
}

void AttentionPage::acknowledge()
{
    if (const AttentionItem *item = current(); item && item->kind == AttentionItem::Kind::Acknowledge)
        m_center.acknowledge(item->id);
}

void AttentionPage::callBack()
{
    const AttentionItem *item = current();
    if (!item)
        return;
    CallStart start;
    start.phone = item->phone;
    start.caller = item->ticket.caller;
    start.ticket = item->ticket.id;
    emit callRequested(start);
}

void AttentionPage::retranslate()
{
    m_heading->setText(tr("My attention"));
    m_list->setAccessibleName(tr("What needs you now"));
    m_empty->setWords(tr("Nothing needs you now."), tr("Escalations, promised calls and dates, and clocks about to run out appear here."));
    m_model->reword();
}

void AttentionPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        take();
        emit titleChanged();
    }
}

} // namespace frontdesk
