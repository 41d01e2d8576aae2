#include "ui/interaction/intakepage.h"

#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/quickticketeditor.h"
#include "ui/interaction/scripteditor.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int whatRole = Qt::UserRole, idRole = Qt::UserRole + 1;
}

IntakePage::IntakePage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_splitter(new QSplitter(Qt::Horizontal)), m_list(new QTreeWidget),
      m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)), m_head(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_banner(new ErrorBanner), m_stack(new QStackedWidget), m_empty(new EmptyState), m_newTicket(action("intake.new_quick")),
      m_newScript(action("intake.new_script")), m_save(action("intake.save")), m_addQuestion(action("intake.add_question")),
      m_removeQuestion(action("intake.remove_question")), m_addAnswer(action("intake.add_answer")), m_removeAnswer(action("intake.remove_answer")),
      m_ticket(new QuickTicketEditor(desk)), m_script(new ScriptEditor(desk, {m_addQuestion, m_removeQuestion, m_addAnswer, m_removeAnswer})), m_draft(drafts, this)
{
    desk.interactions().followIntake();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(scaled(14), scaled(12), scaled(8), scaled(12));
    leftColumn->setSpacing(scaled(10));
    leftColumn->addWidget(m_title);
    m_list->setObjectName(u"intake_list"_s);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(scaled(12));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    leftColumn->addWidget(m_list, 1);
    leftColumn->addWidget(new KeyButton(m_newTicket));
    leftColumn->addWidget(new KeyButton(m_newScript));
    m_splitter->addWidget(left);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(10));
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(new KeyButton(m_save, nullptr, KeyButton::Kind::Primary));
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_draft.notice());
    m_empty->setIconName(u"view-task"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_ticket);
    m_stack->addWidget(m_script);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_stack);
    column->addWidget(area, 1);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({scaled(240), scaled(900)});

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_filling)
            choose(item);
    });
    connect(m_newTicket, &QAction::triggered, this, [this] { showQuickTicket(0); });
    connect(m_newScript, &QAction::triggered, this, [this] { showScript(0); });
    connect(m_save, &QAction::triggered, this, &IntakePage::save);
    connect(m_ticket, &QuickTicketEditor::changed, this, &IntakePage::follow);
    connect(m_script, &ScriptEditor::changed, this, &IntakePage::follow);
    connect(&m_draft, &FormDraft::discarded, this, [this] {
        m_banner->clear();
        present(m_what, m_id);
        follow();
        m_what == What::QuickTicket ? m_ticket->focusStart() : m_script->focusStart();
    });
    connect(&desk.interactions(), &InteractionService::intakeChanged, this, &IntakePage::fill);
    connect(&desk, &Desk::referenceChanged, this, [this] {
        m_ticket->refill();
        m_script->refill();
    });
    retranslate();
}

QAction *IntakePage::action(const char *id)
{
    QAction *made = makeAction(QString::fromLatin1(id), this);
    addAction(made);
    return made;
}

QString IntakePage::title() const
{
    return tr("Intake");
}

void IntakePage::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0 && m_list->topLevelItem(0)->childCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

QList<QAction *> IntakePage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Tools ? QList<QAction *>{m_newTicket, m_newScript, m_addQuestion, m_removeQuestion, m_addAnswer, m_removeAnswer, m_save, m_draft.discardAction()} : QList<QAction *>{};
}

QString IntakePage::statusText() const
{
    const auto intake = m_desk.interactions().intake();
    return tr("%1 quick tickets, %2 question scripts").arg(intake->quickTickets.size()).arg(intake->scripts.size());
}

QList<QWidget *> IntakePage::panes() const
{
    return {m_list, m_stack->currentWidget()};
}

void IntakePage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"splitter"_s, m_splitter->saveState());
}

void IntakePage::restoreLayout(QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"splitter"_s).toByteArray());
}

void IntakePage::fill()
{
    m_filling = true;
    m_list->clear();
    const auto intake = m_desk.interactions().intake();
    const QString language = QLocale().name();
    const auto heading = [this](const QString &words) {
        auto *item = new QTreeWidgetItem(m_list, {words});
        item->setFlags(Qt::ItemIsEnabled);
        return item;
    };
    const auto entry = [](QTreeWidgetItem *under, const QString &words, What what, qint64 id) {
        auto *item = new QTreeWidgetItem(under, {words});
        item->setData(0, whatRole, int(what));
        item->setData(0, idRole, id);
        item->setToolTip(0, words);
    };
    QTreeWidgetItem *tickets = heading(tr("Quick tickets"));
    for (const QuickTicket &each : intake->quickTickets) {
        const QString name = each.name.in(language);
        entry(tickets, !each.active ? tr("%1 (not in use)").arg(name) : each.position ? u"%1  %2"_s.arg(each.position % 10).arg(name) : name, What::QuickTicket, each.id);
    }
    QTreeWidgetItem *scripts = heading(tr("Question scripts"));
    for (const QuestionScript &each : intake->scripts)
        entry(scripts, each.active ? each.name.in(language) : tr("%1 (not in use)").arg(each.name.in(language)), What::Script, each.id);
    m_list->expandAll();
    m_filling = false;
    // What is being changed stays as it is; what is only shown follows the desk.
    if (m_id && !isChanged() && !m_saving) {
        if (m_what == What::QuickTicket ? intake->quickTicket(m_id) != nullptr : m_what == What::Script && intake->script(m_id))
            present(m_what, m_id);
    }
    mark();
    follow();
    emit statusChanged();
}

void IntakePage::choose(QTreeWidgetItem *item)
{
    if (!item || !item->data(0, idRole).isValid())
        return;
    const qint64 id = item->data(0, idRole).toLongLong();
    if (What(item->data(0, whatRole).toInt()) == What::QuickTicket)
        showQuickTicket(id);
    else
        showScript(id);
}

void IntakePage::showQuickTicket(qint64 id)
{
    m_banner->clear();
    present(What::QuickTicket, id);
    m_stack->setCurrentWidget(m_ticket);
    mark();
    follow();
    if (!m_id)
        m_ticket->focusStart();
}

void IntakePage::showScript(qint64 id)
{
    m_banner->clear();
    present(What::Script, id);
    m_stack->setCurrentWidget(m_script);
    mark();
    follow();
    if (!m_id)
        m_script->focusStart();
}

/// The desk's words into the form, and over them what was typed and not saved.
void IntakePage::present(What what, qint64 id)
{
    const auto intake = m_desk.interactions().intake();
    const QuickTicket *ticket = what == What::QuickTicket ? intake->quickTicket(id) : nullptr;
    const QuestionScript *script = what == What::Script ? intake->script(id) : nullptr;
    m_what = what;
    m_id = ticket || script ? id : 0;
    if (what == What::QuickTicket) {
        m_draft.show(draftKey(), m_ticket->fields(), [&] { m_ticket->edit(ticket ? *ticket : QuickTicket{}); });
    } else {
        QuestionScript fresh;
        fresh.nodes = {{u"q1"_s, {}, {}, {}}};
        m_draft.show(draftKey(), m_script->fields(), [&] { m_script->edit(script ? *script : fresh); });
    }
}

QString IntakePage::draftKey() const
{
    const QString what = m_what == What::QuickTicket ? u"quick-ticket:"_s : u"script:"_s;
    return what + (m_id ? QString::number(m_id) : u"new"_s);
}

bool IntakePage::isChanged() const
{
    return m_what == What::QuickTicket ? m_ticket->isChanged() : m_what == What::Script && m_script->isChanged();
}

void IntakePage::follow()
{
    const bool script = m_what == What::Script;
    const QString nothing = m_what == What::Nothing ? tr("Choose a quick ticket or a script first.") : QString();
    const QString faults = script && !m_script->problems().isEmpty() ? tr("Mend what stands in red first.") : QString();
    setActionRefusal(m_save, !nothing.isEmpty() ? nothing : m_saving ? tr("It is being saved.") : !isChanged() ? tr("Nothing is changed.") : faults);
    if (!script) {
        for (QAction *each : {m_addQuestion, m_removeQuestion, m_addAnswer, m_removeAnswer})
            setActionRefusal(each, tr("Choose a question script first."));
    }
    m_head->setText(m_what == What::Nothing ? QString()
                    : script               ? (m_id ? m_script->value().name.in(QLocale().name()) : tr("New question script"))
                                           : (m_id ? m_ticket->value().name.in(QLocale().name()) : tr("New quick ticket")));
}

void IntakePage::save()
{
    if (m_saving || !isChanged())
        return;
    m_saving = true;
    m_banner->clear();
    m_ticket->clearErrors();
    follow();
    const auto saved = [this, sent = m_draft.sending()](const Result<qint64> &answered) { answer(sent, answered); };
    if (m_what == What::QuickTicket)
        whenFinished(m_desk.interactions().saveQuickTicket(m_ticket->value()), this, saved);
    else
        whenFinished(m_desk.interactions().saveScript(m_script->value()), this, saved);
}

void IntakePage::answer(const FormDraft::Sent &sent, const Result<qint64> &saved)
{
    m_saving = false;
    if (!saved) {
        const QString words = errorText(saved.error());
        const bool placed = !saved.error().field.isEmpty()
            && (m_what == What::QuickTicket ? m_ticket->setError(saved.error().field, words) : m_script->setError(saved.error().field, words));
        m_banner->showError(tr("It is not saved yet."), placed ? tr("See the marked field; everything you typed is kept.") : words);
        return follow();
    }
    m_id = *saved;
    m_draft.saved(sent, draftKey());
    // From now on it is the desk's: what comes back with its change is shown.
    if (m_what == What::QuickTicket)
        m_ticket->edit(m_ticket->value());
    else
        m_script->edit(m_script->value());
    m_banner->show(ErrorBanner::Tone::Done, tr("Saved. Every call form has it from now on."));
    m_desk.interactions().readIntake();
    follow();
}

void IntakePage::mark()
{
    m_filling = true;
    QTreeWidgetItem *current = nullptr;
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        if ((*it)->data(0, idRole).isValid() && What((*it)->data(0, whatRole).toInt()) == m_what && (*it)->data(0, idRole).toLongLong() == m_id)
            current = *it;
    }
    m_list->setCurrentItem(current);
    m_filling = false;
}

void IntakePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IntakePage::retranslate()
{
    m_title->setText(tr("Prepared for calls"));
    m_list->setAccessibleName(tr("Quick tickets and question scripts"));
    m_empty->setWords(tr("Nothing is chosen."), tr("Choose a quick ticket or a question script on the left, or make a new one."));
    setActionName(m_save, tr("Save"));
    fill();
}

} // namespace frontdesk
