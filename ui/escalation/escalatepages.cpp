#include "ui/escalation/escalatepages.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/escalation/candidatemodel.h"
#include "ui/escalation/clockeffect.h"
#include "ui/escalation/escalatewizard.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/searchfield.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/ticketerrors.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTranslator>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

using Way = EscalationDraft::Direction;

EscalatePage::EscalatePage(EscalateWizard &wizard)
    : m_wizard(wizard), m_heading(makeLabel({}, TextUse::Subject, Ink::Text, TextWeight::Strong)), m_hint(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_content(new QVBoxLayout), m_effect(new ClockEffect)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(12));
    column->setSpacing(scaled(10));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(10));
    line->addWidget(m_heading);
    line->addWidget(m_hint, 1);
    column->addLayout(line);
    m_content->setSpacing(scaled(10));
    column->addLayout(m_content, 1);
    column->addWidget(m_effect);
}

void EscalatePage::setHeading(const QString &heading, const QString &hint)
{
    m_heading->setText(heading);
    m_hint->setText(hint);
    showEffect();
}

void EscalatePage::showEffect()
{
    m_effect->show(m_wizard.seen(), m_wizard.words(), m_wizard.draft().direction, m_wizard.draft().group);
}

DirectionPage::DirectionPage(EscalateWizard &wizard)
    : EscalatePage(wizard), m_functional(new QRadioButton), m_hierarchical(new QRadioButton), m_functionalHint(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_hierarchicalHint(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_history(makeLabel({}, TextUse::Base, Ink::Secondary))
{
    const auto refused = escalationRefusal(wizard.seen().ticket, *wizard.desk().reference(), Way::Functional);
    m_functional->setObjectName(u"functional"_s);
    m_hierarchical->setObjectName(u"hierarchical"_s);
    m_functional->setEnabled(!refused);
    (refused ? m_hierarchical : m_functional)->setChecked(true);
    if (refused)
        wizard.draft().direction = Way::Hierarchical;
    for (auto [button, hint] : {std::pair{m_functional, m_functionalHint}, {m_hierarchical, m_hierarchicalHint}}) {
        hint->setWordWrap(true);
        hint->setContentsMargins(scaled(24), 0, 0, scaled(8));
        content()->addWidget(button);
        content()->addWidget(hint);
        connect(button, &QRadioButton::toggled, this, [this] {
            take();
            emit m_wizard.draftChanged();
        });
    }
    m_history->setWordWrap(true);
    content()->addWidget(m_history);
    content()->addStretch(1);
}

void DirectionPage::retranslate()
{
    m_functional->setText(tr("Functional: to those who know more"));
    m_hierarchical->setText(tr("Hierarchical: to those who decide"));
    const auto refused = escalationRefusal(m_wizard.seen().ticket, *m_wizard.desk().reference(), Way::Functional);
    m_functionalHint->setText(refused ? refusalWords(*refused, m_wizard.words())
                                      : tr("Another group takes the ticket on: first line, second line A, second line B, supplier."));
    m_hierarchicalHint->setText(tr("The ticket stays where it is; the team lead, then a manager is told and decides what happens next."));
    const TicketMoves moves = movesOf(m_wizard.seen().journal, *m_wizard.desk().reference());
    QStringList history{tr("It was reassigned %n time(s).", nullptr, moves.reassigned)};
    if (moves.pingPong > 0)
        history += tr("It went to and fro between the same groups %n time(s): look for whoever keeps it before giving it on again.", nullptr, moves.pingPong);
    if (moves.reopened > 0)
        history += tr("It was reopened %n time(s).", nullptr, moves.reopened);
    if (m_wizard.seen().ticket.escalationLevel > 0)
        history += tr("It stands at level %1 already.").arg(m_wizard.seen().ticket.escalationLevel);
    if (m_wizard.seen().ticket.priority == 1 && m_wizard.seen().ticket.kind == "incident"_L1)
        history += tr("Priority 1: a manager was told at once; name one person who coordinates, and tell callers every half hour.");
    m_history->setText(history.join(u' '));
    setHeading(tr("Direction"), tr("Who can help: somebody who knows more, or somebody who may decide"));
}

void DirectionPage::focusStart()
{
    (m_functional->isChecked() ? m_functional : m_hierarchical)->setFocus(Qt::TabFocusReason);
}

bool DirectionPage::take()
{
    const Way way = m_hierarchical->isChecked() ? Way::Hierarchical : Way::Functional;
    EscalationDraft &draft = m_wizard.draft();
    if (draft.direction != way) {
        draft.direction = way;
        draft.group = {};
        draft.person = {};
    }
    return true;
}

ReasonPage::ReasonPage(EscalateWizard &wizard, TextDrafts &drafts, const QString &draftKey)
    : EscalatePage(wizard), m_drafts(drafts), m_key(draftKey), m_reason(new QPlainTextEdit), m_tried(new QPlainTextEdit),
      m_reasonFrame(new FieldFrame({}, m_reason)), m_triedFrame(new FieldFrame({}, m_tried))
{
    m_reason->setObjectName(u"reason"_s);
    m_tried->setObjectName(u"tried"_s);
    for (QPlainTextEdit *edit : {m_reason, m_tried})
        edit->setTabChangesFocus(true);
    m_reason->setMinimumHeight(3 * lineHeight() + scaled(12));
    m_tried->setMinimumHeight(4 * lineHeight() + scaled(12));
    m_drafts.follow(m_reason, m_key + u"reason"_s);
    m_drafts.follow(m_tried, m_key + u"tried"_s);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_reasonFrame->clearError(); });
    content()->addWidget(m_reasonFrame);
    content()->addWidget(m_triedFrame);
    content()->addStretch(1);
}

ReasonPage::~ReasonPage()
{
    m_drafts.unfollow(m_reason);
    m_drafts.unfollow(m_tried);
}

void ReasonPage::dropDrafts()
{
    m_drafts.unfollow(m_reason);
    m_drafts.unfollow(m_tried);
    m_drafts.drop(m_key + u"reason"_s);
    m_drafts.drop(m_key + u"tried"_s);
}

void ReasonPage::retranslate()
{
    m_reasonFrame->setLabel(tr("Reason"));
    m_triedFrame->setLabel(tr("What was tried"));
    m_triedFrame->setHint(tr("So that nobody asks the caller to do the same again."));
    setHeading(tr("Reason and what was tried"), tr("Both stand in the journal, for colleagues only"));
}

void ReasonPage::focusStart()
{
    (m_reason->toPlainText().isEmpty() || !m_tried->toPlainText().isEmpty() ? m_reason : m_tried)->setFocus(Qt::TabFocusReason);
}

bool ReasonPage::take()
{
    m_wizard.draft().reason = m_reason->toPlainText().trimmed();
    m_wizard.draft().tried = m_tried->toPlainText().trimmed();
    if (!m_wizard.draft().reason.isEmpty())
        return true;
    m_reasonFrame->setError(tr("Say why it is escalated."));
    m_reason->setFocus(Qt::OtherFocusReason);
    return false;
}

bool ReasonPage::fail(const Error &error)
{
    FieldFrame *frame = error.field == "reason"_L1 ? m_reasonFrame : error.field == "tried"_L1 ? m_triedFrame : nullptr;
    if (frame)
        frame->setError(ticketErrorWords(error, m_wizard.words()).all());
    return frame;
}

CandidatesPage::CandidatesPage(EscalateWizard &wizard)
    : EscalatePage(wizard), m_search(new SearchField), m_present(new QCheckBox), m_model(new CandidateModel(this)), m_filter(new CandidateFilter(this)),
      m_tree(new QTreeView), m_note(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_error(makeLabel({}, TextUse::Caption, Ink::Crit))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(10));
    m_search->setObjectName(u"candidate_search"_s);
    m_search->installEventFilter(this);
    m_present->setObjectName(u"only_present"_s);
    line->addWidget(m_search, 1);
    line->addWidget(m_present);
    content()->addLayout(line);
    m_filter->setSourceModel(m_model);
    m_tree->setObjectName(u"candidates"_s);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new CandidateDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setProperty(rowLinesProperty, true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(scaled(14));
    m_tree->header()->setStretchLastSection(true);
    m_tree->installEventFilter(this);
    content()->addWidget(m_tree, 1);
    m_error->hide();
    content()->addWidget(m_error);
    m_note->setWordWrap(true);
    content()->addWidget(m_note);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter->setWords(words);
        m_tree->expandAll();
    });
    connect(m_present, &QCheckBox::toggled, this, [this](bool only) {
        m_filter->setOnlyPresent(only);
        m_tree->expandAll();
    });
    whenFinished(wizard.desk().escalations().candidates(wizard.seen().ticket.id), this, [this](const Result<QList<EscalationCandidate>> &candidates) {
        m_loaded = true;
        if (candidates)
            m_candidates = *candidates;
        else
            fail(candidates.error());
        list();
    });
}

void CandidatesPage::list()
{
    m_listed = m_wizard.draft().direction;
    m_model->fill(m_candidates, m_wizard.seen().ticket, m_listed, m_wizard.words());
    m_tree->expandAll();
    // Why somebody is recommended has what the others leave.
    for (int column = 0; column < CandidateModel::Why; ++column)
        m_tree->resizeColumnToContents(column);
    m_tree->setColumnWidth(CandidateModel::Who, std::min(m_tree->columnWidth(CandidateModel::Who), scaled(220)));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CandidatesPage::choose, Qt::UniqueConnection);
    // What was chosen before, else the first of the recommended.
    QModelIndex wanted;
    const EscalationDraft &draft = m_wizard.draft();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex group = m_filter->index(row, 0);
        QList<QModelIndex> all{group};
        for (int child = 0; child < m_filter->rowCount(group); ++child)
            all += m_filter->index(child, 0, group);
        for (const QModelIndex &index : std::as_const(all)) {
            const bool possible = index.flags() & Qt::ItemIsSelectable;
            const bool same = index.data(CandidateModel::GroupIdRole).toLongLong() == draft.group.value && index.data(CandidateModel::PersonIdRole).toLongLong() == draft.person.value;
            if (possible && (same || !wanted.isValid()))
                wanted = index;
            if (possible && same && (draft.group || draft.person))
                break;
        }
    }
    m_tree->setCurrentIndex(wanted);
}

void CandidatesPage::choose(const QModelIndex &current)
{
    const QModelIndex who = current.siblingAtColumn(CandidateModel::Who);
    const bool possible = who.flags() & Qt::ItemIsSelectable;
    EscalationDraft &draft = m_wizard.draft();
    draft.person = {possible ? who.data(CandidateModel::PersonIdRole).toLongLong() : 0};
    draft.group = {possible && draft.direction == Way::Functional ? who.data(CandidateModel::GroupIdRole).toLongLong() : 0};
    m_error->hide();
    say();
    showEffect();
    emit m_wizard.draftChanged();
}

/// Who has it then, and what happens if nobody looks.
void CandidatesPage::say()
{
    const EscalationDraft &draft = m_wizard.draft();
    const WordsContext words = m_wizard.words();
    const int minutes = words.reference->number(u"acknowledge_minutes"_s, 15);
    const QString person = words.person(draft.person), group = words.group(draft.group);
    if (draft.direction == Way::Hierarchical)
        m_note->setText(person.isEmpty() ? tr("Choose who is told.") : tr("%1 is told on screen; the ticket stays with its group. Not acknowledged within %2 min, whoever is above is told.").arg(person).arg(minutes));
    else if (!person.isEmpty())
        m_note->setText(tr("%1 of %2 takes the ticket on and is told on screen. Not acknowledged within %3 min, the group's lead is told.").arg(person, group).arg(minutes));
    else if (!group.isEmpty())
        m_note->setText(tr("%1 takes the ticket on; its lead is told on screen. Not acknowledged within %2 min, a manager is told.").arg(group).arg(minutes));
    else
        m_note->setText(tr("Choose a group, or a person in it."));
}

void CandidatesPage::retranslate()
{
    m_search->setPlaceholderText(tr("Name or group"));
    m_search->setAccessibleName(tr("Find a group or person"));
    m_present->setText(tr("Only who is at the desk"));
    m_tree->setAccessibleName(tr("To whom"));
    if (m_loaded)
        list();
    say();
    setHeading(tr("To whom"), tr("By knowledge of the service, presence and load; a group, or one person of it"));
}

void CandidatesPage::refresh()
{
    if (m_loaded && m_listed != m_wizard.draft().direction)
        list();
    say();
}

void CandidatesPage::focusStart()
{
    m_tree->setFocus(Qt::TabFocusReason);
}

bool CandidatesPage::take()
{
    const EscalationDraft &draft = m_wizard.draft();
    if (draft.person || (draft.direction == Way::Functional && draft.group))
        return true;
    m_error->setText(draft.direction == Way::Functional ? tr("Choose a group or a person first.") : tr("Choose a person first."));
    m_error->show();
    return false;
}

bool CandidatesPage::fail(const Error &error)
{
    if (!error.field.isEmpty() && error.field != "group"_L1 && error.field != "person"_L1)
        return false;
    m_error->setText(ticketErrorWords(error, m_wizard.words()).all());
    m_error->show();
    return !error.field.isEmpty();
}

bool CandidatesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
            m_tree->setFocus(Qt::OtherFocusReason);
            QCoreApplication::sendEvent(m_tree, event);
            return true;
        }
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_wizard.next();
            return true;
        }
    }
    return EscalatePage::eventFilter(watched, event);
}

MessagePage::MessagePage(EscalateWizard &wizard, TextDrafts &drafts, const QString &draftKey)
    : EscalatePage(wizard), m_drafts(drafts), m_key(draftKey + u"message"_s), m_text(new QPlainTextEdit), m_frame(new FieldFrame({}, m_text)),
      m_summary(makeLabel({}, TextUse::Base))
{
    m_text->setObjectName(u"message"_s);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(7 * lineHeight() + scaled(12));
    m_drafts.follow(m_text, m_key);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    content()->addWidget(m_frame, 1);
    content()->addWidget(m_summary);
}

MessagePage::~MessagePage()
{
    m_drafts.unfollow(m_text);
}

void MessagePage::dropDrafts()
{
    m_drafts.unfollow(m_text);
    m_drafts.drop(m_key);
}

/// In the language of whoever reads it, which need not be the one on screen.
QString MessagePage::suggestion(const QString &language) const
{
    QTranslator catalogue;
    const bool loaded = catalogue.load(u":/i18n/frontdesk_"_s + (language == "zh"_L1 ? u"zh_CN"_s : u"en"_s));
    const auto say = [&](const char *source) {
        const QString words = loaded ? catalogue.translate("EscalationMessage", source) : QString();
        return words.isEmpty() ? QString::fromUtf8(source) : words;
    };
    const EscalationDraft &draft = m_wizard.draft();
    const Ticket &ticket = m_wizard.seen().ticket;
    QString text = say(QT_TRANSLATE_NOOP("EscalationMessage", "%1, priority %2: %3")).arg(ticket.number).arg(ticket.priority).arg(ticket.title.simplified()) + u'\n';
    text += say(QT_TRANSLATE_NOOP("EscalationMessage", "Reason: %1")).arg(draft.reason) + u'\n';
    if (!draft.tried.isEmpty())
        text += say(QT_TRANSLATE_NOOP("EscalationMessage", "Tried so far: %1")).arg(draft.tried) + u'\n';
    if (ticket.dueAt.isValid()) {
        const QString due = ticket.dueAt.toTimeZone(m_wizard.words().zone).toString(u"yyyy-MM-dd HH:mm"_s);
        text += say(QT_TRANSLATE_NOOP("EscalationMessage", "The resolution is due %1.")).arg(due);
    }
    return text.trimmed();
}

void MessagePage::refresh()
{
    const EscalationDraft &draft = m_wizard.draft();
    const WordsContext words = m_wizard.words();
    const SupportGroup *group = words.reference->directory.group(draft.group);
    const Staff *person = words.reference->directory.person(draft.person ? draft.person : group ? group->lead : Id<Staff>{});
    const QString language = person && !person->language.isEmpty() ? person->language : words.language;
    // What the agent changed stays; a suggestion that nobody touched follows what is escalated.
    const QString now = m_text->toPlainText();
    const QString suggested = suggestion(language);
    if (now.isEmpty() || now == m_suggested)
        m_text->setPlainText(suggested);
    m_suggested = suggested;
    const QString to = person ? person->name : words.group(draft.group);
    m_frame->setLabel(to.isEmpty() ? tr("Message") : tr("Message to %1, written in %2", "person, language").arg(to, language == "zh"_L1 ? tr("Chinese") : tr("English")));
    m_summary->setText(tr("%1. The journal keeps reason, what was tried and this message.", "what will happen").arg(m_wizard.way()));
}

void MessagePage::retranslate()
{
    m_frame->setHint(tr("Shown to them at once, and mailed where mail is set up. The caller does not see it."));
    setHeading(tr("Message"), tr("To whoever is told, in their language"));
    refresh();
}

void MessagePage::focusStart()
{
    m_text->setFocus(Qt::TabFocusReason);
}

bool MessagePage::take()
{
    m_wizard.draft().message = m_text->toPlainText().trimmed();
    return true;
}

} // namespace frontdesk
