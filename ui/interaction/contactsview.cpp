#include "ui/interaction/contactsview.h"

#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/contactsmodel.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QAbstractButton>
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

ContactsView::ContactsView(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_drafts(drafts), m_lists(new SegmentedControl), m_problem(makeLabel({}, TextUse::Caption, Ink::Crit)),
      m_model(new ContactsModel(desk, this)), m_table(new QTableView), m_empty(new EmptyState), m_places(new QStackedLayout)
{
    useGround(this, Ground::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    for (const QString &list : {u"waiting"_s, u"call_backs"_s, u"today"_s, u"drafts"_s})
        m_lists->addSegment(list, {});
    m_lists->setObjectName(u"contactLists"_s);
    top->addWidget(m_lists);
    top->addWidget(m_problem, 1);
    top->addStretch();
    column->addLayout(top);
    column->addLayout(m_places, 1);
    m_places->addWidget(m_table);
    m_places->addWidget(m_empty);

    m_table->setObjectName(u"contacts"_s);
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setProperty(rowLinesProperty, true);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::SingleSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFocusPolicy(Qt::NoFocus);
    auto *words = new TitleDelegate(m_table);
    auto *figures = new TitleDelegate(TitleDelegate::Face::Figures, m_table);
    const int widths[] = {130, 110, 80, 150, 300, 150, 110, 110};
    for (int i = 0; i < ContactsModel::ColumnCount; ++i) {
        const bool number = i == ContactsModel::When || i == ContactsModel::Number || i == ContactsModel::TicketNumber;
        m_table->setItemDelegateForColumn(i, number ? figures : words);
        header->resizeSection(i, scaled(widths[i]));
    }
    header->setSectionResizeMode(ContactsModel::Subject, QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(listRowHeight(listDensity()));

    auto *open = makeAction(u"open"_s, m_table);
    m_table->addAction(open);
    connect(open, &QAction::triggered, this, &ContactsView::open);
    connect(m_table, &QTableView::doubleClicked, this, &ContactsView::open);
    connect(m_lists, &SegmentedControl::chosen, this, &ContactsView::read);
    retranslate();
}

void ContactsView::setNewAction(QAction *action)
{
    m_new = action;
    retranslate();
}

void ContactsView::reload()
{
    read();
}

void ContactsView::showList(const QString &which)
{
    m_lists->setCurrent(which);
    read();
}

void ContactsView::focusStart()
{
    if (m_model->rowCount() > 0) {
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->setFocus(Qt::OtherFocusReason);
    } else {
        m_lists->segment(m_lists->current())->setFocus(Qt::OtherFocusReason);
    }
}

void ContactsView::read()
{
    const quint64 question = ++m_question;
    const QString which = m_lists->current();
    retranslate();
    if (which == "drafts"_L1) {
        showDrafts();
        return;
    }
    const InteractionList list = which == "waiting"_L1 ? InteractionList::Waiting : which == "call_backs"_L1 ? InteractionList::CallBacks : InteractionList::Today;
    whenFinished(m_desk.interactions().list(list), this, [this, question](const Result<QList<Interaction>> &contacts) {
        if (question != m_question)
            return;
        m_problem->setText(contacts ? QString() : errorText(contacts.error()));
        if (contacts)
            showContacts(*contacts);
    });
}

void ContactsView::showDrafts()
{
    m_commands = CallForm::draftsIn(m_drafts);
    QList<Interaction> drafts;
    for (const QUuid &command : std::as_const(m_commands)) {
        const QJsonObject form = QJsonDocument::fromJson(m_drafts.text(CallForm::draftKey(command, u"form"_s)).toUtf8()).object();
        Interaction draft;
        draft.id = {qint64(drafts.size()) + 1}; // only to tell rows apart
        draft.number = tr("Draft");
        draft.channel = form.value("channel"_L1).toString(u"phone"_s);
        draft.customerName = form.value("title"_L1).toString();
        draft.phone = form.value("caller"_L1).toObject().value("phone"_L1).toString();
        draft.offeredAt = instantFromText(form.value("clock"_L1).toObject().value("offered"_L1).toString());
        draft.subject = m_drafts.text(CallForm::draftKey(command, u"subject"_s));
        draft.outcome = form.value("outcome"_L1).toObject().value("outcome"_L1).toString();
        drafts += draft;
    }
    showContacts(drafts);
}

void ContactsView::showContacts(const QList<Interaction> &contacts)
{
    const Interaction *current = m_model->contact(m_table->currentIndex().row());
    const Id<Interaction> kept = current ? current->id : Id<Interaction>{};
    const int column = qMax(0, m_table->currentIndex().column());
    m_model->show(contacts, m_lists->current() == "call_backs"_L1);
    for (int row = 0; row < contacts.size(); ++row) {
        if (contacts.at(row).id == kept)
            m_table->setCurrentIndex(m_model->index(row, column));
    }
    if (!m_table->currentIndex().isValid() && !contacts.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    const bool hadFocus = isAncestorOf(focusWidget());
    m_places->setCurrentWidget(contacts.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    if (hadFocus && contacts.isEmpty() && m_table->hasFocus())
        focusStart();
}

void ContactsView::open()
{
    const int row = m_table->currentIndex().row();
    const Interaction *contact = m_model->contact(row);
    if (!contact)
        return;
    const QString which = m_lists->current();
    if (which == "drafts"_L1)
        emit draftRequested(m_commands.value(row));
    else if (which == "call_backs"_L1)
        emit callBackRequested(*contact);
    else if (contact->outcome.isEmpty())
        emit openRequested(*contact);
    else if (contact->ticket)
        emit ticketRequested(contact->ticket);
    else if (contact->callBackAt.isValid() && !contact->callBackDoneAt.isValid())
        emit callBackRequested(*contact);
}

void ContactsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->refresh();
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_table->verticalHeader()->setDefaultSectionSize(listRowHeight(listDensity()));
    }
}

void ContactsView::retranslate()
{
    m_lists->setAccessibleName(tr("List"));
    m_lists->setText(u"waiting"_s, tr("Waiting"));
    m_lists->setText(u"call_backs"_s, tr("Call-backs"));
    m_lists->setText(u"today"_s, tr("Today"));
    m_lists->setText(u"drafts"_s, tr("Drafts"));
    m_table->setAccessibleName(tr("Contacts"));
    const QString which = m_lists->current();
    m_empty->setIconName(which == "drafts"_L1 ? u"document-edit"_s : u"call-start"_s);
    if (which == "waiting"_L1)
        m_empty->setWords(tr("No contact waits for an outcome"), tr("New ones appear here by themselves."));
    else if (which == "call_backs"_L1)
        m_empty->setWords(tr("No call-back is promised"), tr("Calls with the outcome “Call back” appear here, the next one first."));
    else if (which == "today"_L1)
        m_empty->setWords(tr("No contact today yet"), tr("Log the first one."));
    else
        m_empty->setWords(tr("No draft"), tr("Contacts that were closed before saving are kept here."));
    m_empty->setActions(m_new ? QList<QAction *>{m_new} : QList<QAction *>{});
}

} // namespace frontdesk
