#include "ui/interaction/callpage.h"

#include "core/desk/desk.h"
#include "core/offline/outboxservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/contactsview.h"
#include "ui/interaction/strip.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/offline/outboxmodel.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/drafts.h"

#include <QAction>
#include <QKeyEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

CallPage::CallPage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_tabs(new QTabBar), m_tabLine(new Strip(Ground::Window, Qt::BottomEdge)), m_add(new QToolButton),
      m_banner(new ErrorBanner), m_stack(new QStackedWidget), m_start(new ContactsView(desk, drafts)), m_new(new QAction(this)),
      m_next(makeAction(u"call.next"_s, this)), m_openTicket(new QAction(this)), m_continue(new QAction(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *tabs = new QHBoxLayout(m_tabLine);
    tabs->setContentsMargins(scaled(12), scaled(6), scaled(12), 0);
    tabs->setSpacing(scaled(6));
    tabs->addWidget(m_tabs);
    tabs->addWidget(m_add);
    tabs->addStretch(1);
    auto *next = new KeyButton(m_next, nullptr, KeyButton::Kind::Quiet);
    next->setFocusPolicy(Qt::NoFocus);
    tabs->addWidget(next);
    column->addWidget(m_tabLine);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_start);
    m_tabs->setObjectName(u"contactTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setFocusPolicy(Qt::NoFocus); // Ctrl+Tab walks through the contacts
    m_add->setObjectName(u"newContact"_s);
    m_add->setAutoRaise(true);
    m_add->setIcon(icon(u"list-add"_s));

    // Ctrl+N belongs to the window, which opens a contact from every page; here the same is only offered again.
    connect(m_new, &QAction::triggered, this, [this] { openCall(CallStart{}); });
    connect(m_add, &QToolButton::clicked, m_new, &QAction::trigger);
    addAction(m_next);
    connect(m_next, &QAction::triggered, this, &CallPage::nextContact);
    m_start->setNewAction(m_new);
    connect(m_tabs, &QTabBar::currentChanged, this, &CallPage::showForm);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int index) { closeForm(m_forms.value(index)); });
    connect(m_start, &ContactsView::ticketRequested, this, &CallPage::ticketRequested);
    connect(m_start, &ContactsView::openRequested, this, [this](const Interaction &contact) {
        CallForm *form = addForm();
        form->focusStart(); // before the answers come, which move it on
        form->finish(contact);
    });
    connect(m_start, &ContactsView::callBackRequested, this, [this](const Interaction &contact) {
        CallForm *form = addForm();
        form->focusStart(); // before the answers come, which move it on
        form->callBack(contact);
    });
    connect(m_start, &ContactsView::draftRequested, this, &CallPage::continueDraft);
    connect(m_openTicket, &QAction::triggered, this, [this] { emit ticketRequested(m_savedTicket); });
    connect(m_continue, &QAction::triggered, this, [this] {
        m_banner->clear();
        for (const QUuid &command : CallForm::draftsIn(m_drafts)) {
            if (!formOf(command))
                addForm(command);
        }
        focusStart();
    });

    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"interaction"_s))
            readWaiting();
        for (CallForm *form : std::as_const(m_forms))
            form->follow(changes);
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        for (CallForm *form : std::as_const(m_forms))
            form->tick();
    });
    m_minute.setInterval(60000); // a call-back becomes due without a change of the desk
    connect(&m_minute, &QTimer::timeout, this, &CallPage::readWaiting);
    m_minute.start();
    retranslate();
    showForm(-1);
    if (const qsizetype kept = CallForm::draftsIn(m_drafts).size()) {
        m_start->showList(u"drafts"_s);
        m_banner->show(ErrorBanner::Tone::Notice, tr("%n contact(s) not saved yet.", nullptr, int(kept)), tr("All that was typed is kept as a draft."));
        m_banner->setActions({m_continue});
    }
    readWaiting();
}

CallPage::~CallPage()
{
    qDeleteAll(std::exchange(m_forms, {})); // while the page can still be told
}

void CallPage::openCall(const CallStart &start)
{
    CallForm *form = addForm();
    form->focusStart(); // before the answers come, which move it on
    form->start(start);
}

void CallPage::ring(const QString &phoneNumber)
{
    for (CallForm *form : std::as_const(m_forms)) {
        if (!phoneNumber.isEmpty() && form->isLive() && form->phone() == phoneNumber) {
            m_tabs->setCurrentIndex(int(m_forms.indexOf(form)));
            return;
        }
    }
    CallStart start;
    start.phone = phoneNumber;
    start.rings = true;
    const CallForm *shown = currentForm();
    if (!shown || shown->isHeld() || !shown->typedAnything())
        return openCall(start);
    // What arrives by itself takes nobody's place: the next key still belongs to the contact at work.
    CallForm *form = addForm({}, false);
    form->start(start);
    m_banner->show(ErrorBanner::Tone::Notice, phoneNumber.isEmpty() ? tr("A withheld number is calling.") : tr("%1 is calling.").arg(phoneNumber),
                   tr("It waits in its own tab; Switch (Ctrl+Tab) goes there."));
    m_banner->setActions({m_next});
}

void CallPage::continueDraft(const QUuid &command)
{
    CallForm *form = formOf(command);
    if (form)
        m_tabs->setCurrentIndex(int(m_forms.indexOf(form)));
    else
        form = addForm(command);
    form->focusStart();
}

CallForm *CallPage::currentForm() const
{
    return m_forms.value(m_tabs->currentIndex());
}

CallForm *CallPage::formOf(const QUuid &command) const
{
    for (CallForm *form : m_forms) {
        if (form->command() == command)
            return form;
    }
    return nullptr;
}

CallForm *CallPage::addForm(const QUuid &command, bool shows)
{
    auto *form = new CallForm(m_desk, m_drafts, command);
    if (CallForm *shown = currentForm())
        m_columns = shown->columns();
    form->setColumns(m_columns);
    m_stack->addWidget(form);
    m_forms += form;
    connect(form, &CallForm::titleChanged, this, [this, form] { refreshTab(form); });
    connect(form, &CallForm::callAnswered, this, [this, form] {
        for (CallForm *other : std::as_const(m_forms)) {
            if (other != form && other->channel() == "phone"_L1)
                other->hold();
        }
    });
    connect(form, &CallForm::ticketRequested, this, &CallPage::ticketRequested);
    connect(form, &CallForm::articleRequested, this, &CallPage::articleRequested);
    connect(form, &CallForm::bulletinRequested, this, &CallPage::bulletinRequested);
    connect(form, &CallForm::saved, this, [this, form](const InteractionReceipt &receipt, const QString &outcome, const QString &kind) {
        showSaved(form, receipt, outcome, kind);
    });
    const int index = m_tabs->addTab(icon(form->iconName()), form->title());
    if (QWidget *close = m_tabs->tabButton(index, QTabBar::RightSide)) {
        close->setAccessibleName(tr("Close the contact"));
        close->setToolTip(tr("Close the contact"));
        close->setFocusPolicy(Qt::NoFocus);
    }
    if (shows)
        m_tabs->setCurrentIndex(index);
    showForm(m_tabs->currentIndex());
    m_second.start();
    return form;
}

void CallPage::showForm(int index)
{
    CallForm *form = m_forms.value(index);
    for (QAction *action : std::as_const(m_formActions))
        removeAction(action);
    m_formActions.clear();
    if (form) {
        for (QAction *action : form->callActions()) {
            if (action && action != m_next)
                m_formActions += action;
        }
        addActions(m_formActions);
    } else {
        m_start->reload();
    }
    m_tabs->setVisible(!m_forms.isEmpty());
    m_next->setVisible(m_forms.size() > 1);
    m_tabLine->setVisible(!m_forms.isEmpty());
    m_stack->setCurrentWidget(form ? static_cast<QWidget *>(form) : m_start);
    emit menuActionsChanged();
    emit statusChanged();
}

void CallPage::closeForm(CallForm *form)
{
    if (!form || form->isSaving()) // its answer is on the way
        return;
    const qsizetype index = m_forms.indexOf(form);
    if (form->typedAnything()) {
        m_banner->show(ErrorBanner::Tone::Notice, tr("The contact is not saved."), tr("It is kept as a draft; open it again from the list of drafts."));
        m_banner->setActions({m_continue});
    } else {
        form->dropDraft();
    }
    m_forms.removeAt(index);
    m_tabs->removeTab(int(index));
    m_stack->removeWidget(form);
    delete form; // keeps its draft first
    if (m_forms.isEmpty())
        m_second.stop();
    showForm(m_tabs->currentIndex());
    focusStart();
}

void CallPage::showSaved(CallForm *form, const InteractionReceipt &receipt, const QString &outcome, const QString &kind)
{
    form->dropDraft();
    const qsizetype index = m_forms.indexOf(form);
    m_forms.removeAt(index);
    m_tabs->removeTab(int(index));
    m_stack->removeWidget(form);
    form->deleteLater(); // it is the sender
    if (m_forms.isEmpty())
        m_second.stop();
    m_savedTicket = receipt.ticket;
    if (OutboxService::isKept(m_desk, form->command())) {
        m_banner->show(ErrorBanner::Tone::Notice, tr("%1 is kept on this computer.").arg(provisionalWords(receipt.number)),
                       tr("The desk is away. It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits."));
        m_banner->setActions({});
        return afterSaving();
    }
    QString words = tr("%1 is saved.").arg(receipt.number);
    if (outcome == "linked"_L1)
        words = tr("%1 is saved with %2.").arg(receipt.number, receipt.ticketNumber);
    else if (outcome == "created"_L1 && kind == "request"_L1)
        words = tr("%1 is saved, new request %2.").arg(receipt.number, receipt.ticketNumber);
    else if (outcome == "created"_L1 && kind == "complaint"_L1)
        words = tr("%1 is saved, new complaint %2.").arg(receipt.number, receipt.ticketNumber);
    else if (outcome == "created"_L1)
        words = tr("%1 is saved, new incident %2.").arg(receipt.number, receipt.ticketNumber);
    m_banner->show(ErrorBanner::Tone::Done, words);
    m_banner->setActions(receipt.ticket ? QList<QAction *>{m_openTicket} : QList<QAction *>{});
    afterSaving();
}

void CallPage::afterSaving()
{
    showForm(m_tabs->currentIndex());
    readWaiting();
    if (isAncestorOf(focusWidget()) || !focusWidget())
        focusStart();
}

void CallPage::refreshTab(CallForm *form)
{
    const int index = int(m_forms.indexOf(form));
    if (index < 0)
        return;
    if (const QString title = form->title(); m_tabs->tabText(index) != title) {
        m_tabs->setTabText(index, title);
        m_tabs->setTabToolTip(index, title);
    }
    if (m_tabs->tabData(index).toString() != form->iconName()) {
        m_tabs->setTabData(index, form->iconName());
        m_tabs->setTabIcon(index, icon(form->iconName()));
    }
}

void CallPage::readWaiting()
{
    whenFinished(m_desk.interactions().waiting(), this, [this](const Result<InteractionService::Waiting> &waiting) {
        if (!waiting)
            return;
        const PageBadge badge{waiting->open + waiting->callBacksDue, waiting->callBacksDue > 0};
        if (badge == m_badge)
            return;
        m_badge = badge;
        emit badgeChanged();
    });
    if (m_forms.isEmpty())
        m_start->reload();
}

void CallPage::nextContact()
{
    if (m_forms.size() < 2)
        return;
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % int(m_forms.size()));
    currentForm()->focusStart();
}

QString CallPage::title() const
{
    return tr("Calls");
}

void CallPage::focusStart()
{
    if (CallForm *form = currentForm())
        form->focusStart();
    else
        m_start->focusStart();
}

QList<QAction *> CallPage::menuActions(MenuPlace place) const
{
    if (place != MenuPlace::Call)
        return {};
    CallForm *form = currentForm();
    if (!form)
        return {};
    return form->callActions() + QList<QAction *>{nullptr, m_next};
}

QString CallPage::statusText() const
{
    return m_forms.isEmpty() ? QString() : tr("%n open contact(s)", nullptr, int(m_forms.size()));
}

QList<QWidget *> CallPage::panes() const
{
    if (CallForm *form = currentForm())
        return form->panes();
    return {m_start};
}

void CallPage::reload()
{
    readWaiting();
    for (CallForm *form : std::as_const(m_forms))
        form->follow(ChangeSet{{}, true});
}

void CallPage::saveLayout(QSettings &settings) const
{
    const QList<int> columns = currentForm() ? currentForm()->columns() : m_columns;
    QStringList widths;
    for (const int width : columns)
        widths += QString::number(width);
    if (!widths.isEmpty())
        settings.setValue(u"columns"_s, widths);
}

void CallPage::restoreLayout(QSettings &settings)
{
    m_columns.clear();
    for (const QString &width : settings.value(u"columns"_s).toStringList())
        m_columns += width.toInt();
    for (CallForm *form : std::as_const(m_forms))
        form->setColumns(m_columns);
}

bool CallPage::hasLiveCall() const
{
    return std::any_of(m_forms.begin(), m_forms.end(), [](const CallForm *form) { return form->isLive(); });
}

bool CallPage::mayClose()
{
    m_drafts.flush();
    return std::none_of(m_forms.begin(), m_forms.end(), [](const CallForm *form) { return form->isSaving(); });
}

bool CallPage::event(QEvent *event)
{
    // Ctrl+W closes what lies on top: here the contact, not a page.
    if (event->type() == QEvent::ShortcutOverride && currentForm() && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Close)) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void CallPage::keyPressEvent(QKeyEvent *event)
{
    if (currentForm() && event->matches(QKeySequence::Close))
        closeForm(currentForm());
    else
        Page::keyPressEvent(event);
}

void CallPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CallPage::retranslate()
{
    m_new->setText(tr("Log a contact"));
    m_new->setIconText(m_new->text());
    m_openTicket->setText(tr("Open ticket"));
    m_continue->setText(tr("Continue"));
    m_tabs->setAccessibleName(tr("Open contacts"));
    m_add->setAccessibleName(tr("Open another contact"));
    m_add->setToolTip(tr("Open another contact"));
    setActionName(m_next, tr("Switch"));
    for (CallForm *form : std::as_const(m_forms))
        refreshTab(form);
}

} // namespace frontdesk
