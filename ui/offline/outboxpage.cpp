#include "ui/offline/outboxpage.h"

#include "core/desk/desk.h"
#include "core/offline/outboxservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/callform.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/worklist.h"
#include "ui/offline/outboxmodel.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/kit/painted.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

OutboxPage::OutboxPage(Desk &desk, OutboxService &outbox, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_outbox(outbox), m_drafts(drafts), m_model(new OutboxModel(desk, this)), m_list(new QTreeView), m_stack(new QStackedWidget),
      m_empty(new EmptyState), m_banner(new ErrorBanner), m_heading(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_count(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_why(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_text(makeLabel({}, TextUse::Base)), m_advice(makeLabel({}, TextUse::Base, Ink::Secondary)), m_yes(new QAction(this)), m_no(new QAction(this)),
      m_detail(new QWidget)
{
    setObjectName(u"outbox_page"_s);
    const auto action = [this](const QString &id, void (OutboxPage::*run)()) {
        QAction *made = makeAction(id, this);
        m_list->addAction(made);
        connect(made, &QAction::triggered, this, run);
        return made;
    };
    m_again = action(u"outbox.again"_s, &OutboxPage::sendAgain);
    m_edit = action(u"open"_s, &OutboxPage::edit);
    m_discard = action(u"outbox.discard"_s, &OutboxPage::askToDiscard);
    m_yes->setObjectName(u"outbox_discard_yes"_s);
    m_no->setObjectName(u"outbox_discard_no"_s);
    connect(m_yes, &QAction::triggered, this, &OutboxPage::discard);
    connect(m_no, &QAction::triggered, this, [this] {
        m_banner->clear();
        m_list->setFocus(Qt::OtherFocusReason);
    });

    m_list->setObjectName(u"outbox_list"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TitleDelegate(m_list));
    m_list->setItemDelegateForColumn(OutboxModel::Number, new TitleDelegate(TitleDelegate::Face::Figures, m_list));
    m_list->setItemDelegateForColumn(OutboxModel::When, new TitleDelegate(TitleDelegate::Face::Figures, m_list));
    const int widths[] = {110, 110, 110, 190};
    for (int column = 0; column < 4; ++column)
        m_list->setColumnWidth(column, scaled(widths[column]));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::showCurrent);
    connect(m_list, &QTreeView::doubleClicked, this, &OutboxPage::edit);

    m_detail->setObjectName(u"outbox_detail"_s);
    m_empty->setIconName(u"document-send"_s);
    const QList<KeyButton *> buttons{makeWorkButton(m_again, true, this), makeWorkButton(m_edit, false, this), makeWorkButton(m_discard, false, this)};
    arrangeWorkList(this, {m_heading, m_count, buttons, m_banner, m_stack, m_list, m_detail, {m_why, m_advice, m_text}, m_empty});
    connect(&m_outbox, &OutboxService::changed, this, &OutboxPage::take);
    connect(&m_desk, &Desk::connectionChanged, this, &OutboxPage::showCurrent);
    retranslate();
    take();
}

QString OutboxPage::pageId() const
{
    return u"outbox"_s;
}

QString OutboxPage::title() const
{
    return tr("What waits for the desk");
}

QString OutboxPage::iconName() const
{
    return u"document-send"_s;
}

void OutboxPage::focusStart()
{
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> OutboxPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Call ? QList<QAction *>{m_again, m_edit, m_discard} : QList<QAction *>();
}

QString OutboxPage::statusText() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? QString() : tr("%1 of %2", "row of rows").arg(row + 1).arg(m_model->rowCount());
}

QList<QWidget *> OutboxPage::panes() const
{
    return {m_list};
}

void OutboxPage::reload()
{
    m_outbox.sendNow();
}

/// What is sent by itself moves neither the current row nor the focus; one that is gone gives its place to the next.
void OutboxPage::take()
{
    const int row = m_list->currentIndex().row();
    const OutboxEntry *before = m_model->entry(row);
    const QUuid command = before ? before->command : QUuid();
    m_model->refresh();
    const int rows = m_model->rowCount();
    m_stack->setCurrentIndex(rows > 0 ? 0 : 1);
    if (rows > 0) {
        const int same = m_model->rowOf(command);
        m_list->setCurrentIndex(m_model->index(same >= 0 ? same : std::clamp(row, 0, rows - 1), 0));
    }
    if (!m_asked.isNull() && m_model->rowOf(m_asked) < 0) { // it was sent while the question stood there
        m_asked = {};
        m_banner->clear();
    }
    QStringList counts;
    if (m_outbox.waiting() > 0)
        counts += tr("%n waiting", nullptr, m_outbox.waiting());
    if (m_outbox.refused() > 0)
        counts += tr("%n not accepted", nullptr, m_outbox.refused());
    m_count->setText(counts.join(u" · "_s));
    showCurrent();
}

void OutboxPage::showCurrent()
{
    const int row = m_list->currentIndex().row();
    const OutboxEntry *entry = m_model->entry(row);
    const Outbox::SetAside *damaged = m_model->damaged(row);
    const bool refused = entry && entry->state == OutboxEntry::State::Refused;
    const bool away = m_desk.connectionState() != ConnectionState::Connected;
    m_detail->setVisible(entry || damaged);
    const QString nothing = tr("Nothing is chosen");
    setActionRefusal(m_again, refused ? QString() : !entry ? (damaged ? tr("What cannot be read cannot be sent") : nothing)
                              : away                       ? tr("It is sent by itself when the desk is back")
                                                           : tr("It is being sent"));
    setActionRefusal(m_edit, refused ? QString() : !entry ? (damaged ? tr("What cannot be read cannot be changed") : nothing)
                                                          : tr("It is sent as it is; change it on the desk afterwards"));
    setActionRefusal(m_discard, entry || damaged ? QString() : nothing);
    if (damaged) {
        m_why->setText(tr("A part of the file on this computer could not be read. Everything else of it is in this list."));
        m_advice->setText(tr("It is kept in %1. Compare the list with what you remember, then discard it.").arg(damaged->file));
        m_text->clear();
    } else if (entry) {
        const ErrorWords said = refused && entry->refusal
            ? (entry->kind == OutboxEntry::Kind::Note ? ticketErrorWords(*entry->refusal, WordsContext::of(m_desk)) : ErrorWords{errorText(*entry->refusal), {}})
            : ErrorWords();
        m_why->setText(refused ? tr("The desk did not accept it. %1").arg(said.what) : away ? tr("It waits until the desk can be reached.") : tr("It is on its way."));
        m_advice->setText(refused ? tr("Change it and save it again, send it again as it is, or discard it. Until then it stays here.")
                                  : tr("It is sent once, in this order. If the connection breaks meanwhile, it is not sent twice."));
        m_text->setText(entry->kind == OutboxEntry::Kind::Call ? entry->call.details.left(2000) : entry->note.text.left(2000));
    }
    m_text->setVisible(!m_text->text().isEmpty());
    emit statusChanged();
}

void OutboxPage::tell(const QFuture<Result<void>> &doing)
{
    whenFinished(doing, this, [this](const Result<void> &done) {
        if (done)
            m_banner->clear();
        else
            m_banner->showError(errorText(done.error()));
    });
}

void OutboxPage::sendAgain()
{
    if (const OutboxEntry *entry = m_model->entry(m_list->currentIndex().row()); entry && entry->state == OutboxEntry::State::Refused)
        tell(m_outbox.sendAgain(entry->command));
}

void OutboxPage::edit()
{
    const OutboxEntry *entry = m_model->entry(m_list->currentIndex().row());
    if (!entry || entry->state != OutboxEntry::State::Refused)
        return;
    if (entry->kind == OutboxEntry::Kind::Call) {
        // Saved again under the same command it takes the place of what lies here; until then it stays here too.
        CallForm::putBack(m_drafts, *entry);
        emit contactRequested(entry->command);
        return;
    }
    // Beside what may be written there at this moment; the composer puts both together when it opens the ticket.
    const OutboxEntry copy = *entry;
    const QString key = u"ticket:%1:text"_s.arg(copy.note.ticket.value);
    int n = 2;
    while (!m_drafts.text(u"%1#%2"_s.arg(key).arg(n)).isEmpty())
        ++n;
    m_drafts.put(u"%1#%2"_s.arg(key).arg(n), copy.note.text);
    if (copy.note.action != "reply"_L1)
        m_drafts.put(key + u".as"_s, copy.note.action);
    if (!m_drafts.writeError().isEmpty())
        return;
    tell(m_outbox.discard(copy.command));
    emit ticketRequested(copy.note.ticket);
}

void OutboxPage::askToDiscard()
{
    const int row = m_list->currentIndex().row();
    const OutboxEntry *entry = m_model->entry(row);
    const Outbox::SetAside *damaged = m_model->damaged(row);
    if (!entry && !damaged)
        return;
    m_asked = entry ? entry->command : QUuid();
    m_askedFile = damaged ? damaged->file : QString();
    m_banner->show(ErrorBanner::Tone::Warning, entry ? tr("Discard %1?").arg(provisionalWords(*entry)) : tr("Discard the damaged part?"),
                   tr("The desk never gets it, and it cannot be brought back."));
    m_banner->setActions({m_no, m_yes});
}

void OutboxPage::discard()
{
    const QUuid command = std::exchange(m_asked, {});
    const QString file = std::exchange(m_askedFile, {});
    if (!command.isNull())
        tell(m_outbox.discard(command));
    else if (!file.isEmpty())
        tell(m_outbox.discardSetAside(file));
    m_list->setFocus(Qt::OtherFocusReason);
}

void OutboxPage::retranslate()
{
    m_heading->setText(tr("What waits for the desk"));
    m_list->setAccessibleName(tr("What waits for the desk"));
    setActionName(m_edit, tr("Edit and send"));
    m_yes->setText(tr("Discard it"));
    m_no->setText(tr("Keep it"));
    m_empty->setWords(tr("Nothing waits."), tr("What you log or write while the desk is away is kept here and sent by itself when it is back."));
    m_model->reword();
}

void OutboxPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        take();
        emit titleChanged();
    }
}

} // namespace frontdesk
