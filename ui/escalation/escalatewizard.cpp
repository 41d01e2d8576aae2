#include "ui/escalation/escalatewizard.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/escalation/escalatepages.h"
#include "ui/kit/chips.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/kit/painted.h"
#include "ui/ticket/servicelevels.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_side = 178, c_stepHeight = 38;

} // namespace

EscalateSteps::EscalateSteps(QWidget *parent) : QWizard(parent)
{
    setWindowFlags(Qt::Widget);
    setWizardStyle(QWizard::ClassicStyle);
    setOptions(QWizard::NoDefaultButton | QWizard::NoCancelButton | QWizard::NoBackButtonOnStartPage | QWizard::IgnoreSubTitles);
    setButtonLayout({});
}

EscalateWizard::EscalateWizard(Desk &desk, TextDrafts &drafts, const TicketPage &seen, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_drafts(drafts), m_seen(seen), m_wizard(new EscalateSteps(this)), m_head(new QWidget), m_side(new QWidget), m_foot(new QWidget)
{
    setObjectName(u"escalate_wizard"_s);
    m_draft.ticket = seen.ticket.id;
    m_draft.seenFlowSeq = seen.ticket.flowSeq;
    m_directionPage = new DirectionPage(*this);
    m_reasonPage = new ReasonPage(*this, drafts, draftKey({}));
    m_candidatesPage = new CandidatesPage(*this);
    m_messagePage = new MessagePage(*this, drafts, draftKey({}));
    m_wizard->setPage(Direction, m_directionPage);
    m_wizard->setPage(Reason, m_reasonPage);
    m_wizard->setPage(Candidates, m_candidatesPage);
    m_wizard->setPage(Message, m_messagePage);
    build();
    connect(m_wizard, &QWizard::currentIdChanged, this, &EscalateWizard::stepChanged);
    connect(m_wizard, &QDialog::rejected, this, &QDialog::reject); // Esc inside it
    m_wizard->setVisible(true);
    connect(this, &EscalateWizard::draftChanged, this, &EscalateWizard::refreshSide);
    connect(&drafts, &TextDrafts::saved, this, [this](const QString &key) { m_saved->setVisible(m_saved->isVisible() || key.startsWith(draftKey({}))); });
    m_wizard->restart();
    resize(scaled(1044), scaled(634));
    retranslate();
}

EscalateWizard::~EscalateWizard() = default;

QString EscalateWizard::draftKey(const QString &field) const
{
    return u"ticket:%1:escalate.%2"_s.arg(m_seen.ticket.id.value).arg(field);
}

WordsContext EscalateWizard::words() const
{
    return WordsContext::of(m_desk);
}

EscalateWizard::Step EscalateWizard::step() const
{
    return Step(std::max(0, m_wizard->currentId()));
}

void EscalateWizard::build()
{
    m_heading = makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong);
    m_number = makeLabel(m_seen.ticket.number, TextUse::Base, Ink::Secondary);
    m_title = makeLabel(m_seen.ticket.title.simplified(), TextUse::Base);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_chip = new Painted([] { return priorityChipSize(); }, [this](QPainter &painter, const QRectF &place) { paintPriorityChip(painter, place, m_seen.ticket.priority); });
    m_chip->setAccessibleName(prioritySpeech(m_seen.ticket.priority));
    m_left = new Painted([this] { return QSize(timeLeftWidth(serviceLevels(m_seen, words()).left) + scaled(4), lineHeight()); },
                         [this](QPainter &painter, const QRectF &place) { paintTimeLeft(painter, place, serviceLevels(m_seen, words()).left); });
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(scaled(18), scaled(9), scaled(18), scaled(9));
    head->setSpacing(scaled(10));
    head->addWidget(m_heading);
    head->addWidget(m_chip);
    head->addWidget(m_number);
    head->addWidget(m_title, 1);
    head->addWidget(m_left);
    useGround(m_head, Ground::Base);

    m_stepList = new Painted([] { return QSize(scaled(c_side), 4 * scaled(c_stepHeight)); }, [this](QPainter &painter, const QRectF &place) {
        const Tokens &t = tokens();
        const QString names[] = {tr("Direction"), tr("Reason, attempts"), tr("To whom"), tr("Message")};
        for (int i = 0; i < 4; ++i) {
            QRectF row(place.left(), place.top() + i * scaled(c_stepHeight), place.width(), scaled(c_stepHeight));
            const bool current = i == step(), past = i < step();
            if (current) {
                painter.fillRect(row, t.tint);
                painter.fillRect(QRectF(row.left(), row.top(), scaled(3), row.height()), t.accent);
            }
            const QRectF ring(row.left() + scaled(16), row.center().y() - scaled(9.0), scaled(18.0), scaled(18.0));
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(past ? QPen(Qt::NoPen) : QPen(current ? t.accent : t.ctl, 1.5));
            painter.setBrush(past ? QBrush(t.fill) : QBrush(Qt::NoBrush));
            painter.drawEllipse(ring);
            painter.restore();
            WordStyle number;
            number.use = TextUse::Tag;
            number.align = Qt::AlignHCenter;
            if (past)
                paintTick(painter, ring.adjusted(scaled(4.0), scaled(4.0), -scaled(4.0), -scaled(4.0)), t.onFill);
            else
                paintWords(painter, ring, QString::number(i + 1), current ? t.accent : t.text2, number);
            WordStyle words;
            words.weight = current ? TextWeight::Strong : TextWeight::Regular;
            row.setLeft(ring.right() + scaled(10));
            paintWords(painter, row.adjusted(0, 0, -scaled(6), 0), names[i], current ? t.accent : t.text, words);
        }
    });
    m_stepList->setObjectName(u"step_list"_s);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, scaled(14), 0, scaled(14));
    side->setSpacing(scaled(2));
    side->addWidget(m_stepList);
    side->addSpacing(scaled(12));
    const auto fact = [&](QLabel *&heading, QLabel *&value) {
        heading = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
        value = makeLabel({}, TextUse::Caption);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        for (QLabel *label : {heading, value}) {
            label->setContentsMargins(scaled(16), 0, scaled(10), 0);
            side->addWidget(label);
        }
        side->addSpacing(scaled(8));
    };
    fact(m_wayHead, m_way);
    fact(m_reasonHead, m_reason);
    fact(m_movesHead, m_moves);
    side->addStretch(1);
    m_side->setFixedWidth(scaled(c_side));
    useGround(m_side, Ground::Window);
    m_wizard->setSideWidget(m_side);

    m_banner = new ErrorBanner;
    m_banner->setObjectName(u"banner"_s);
    m_saved = makeLabel({}, TextUse::Caption, Ink::Ok);
    m_saved->hide();
    m_cancel = new KeyButton;
    m_back = new KeyButton;
    m_next = new KeyButton(QString(), nullptr, KeyButton::Kind::Primary);
    m_cancel->setObjectName(u"cancel"_s);
    m_back->setObjectName(u"back"_s);
    m_next->setObjectName(u"next"_s);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(scaled(18), scaled(10), scaled(18), scaled(10));
    foot->setSpacing(scaled(8));
    foot->addWidget(m_saved);
    foot->addStretch(1);
    for (KeyButton *button : {m_cancel, m_back, m_next}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    useGround(m_foot, Ground::Window);
    auto *commit = makeAction(u"commit"_s, this);
    auto *forth = makeAction(u"wizard.next"_s, this);
    auto *back = makeAction(u"wizard.back"_s, this);
    addActions({commit, forth, back});
    connect(commit, &QAction::triggered, this, &EscalateWizard::next);
    connect(forth, &QAction::triggered, this, [this] {
        if (step() != Message)
            next();
    });
    connect(back, &QAction::triggered, this, &EscalateWizard::back);
    m_cancel->showKey(Qt::Key_Escape);
    m_back->showKey(back->shortcut());
    connect(m_cancel, &KeyButton::clicked, this, &QDialog::reject);
    connect(m_back, &KeyButton::clicked, this, &EscalateWizard::back);
    connect(m_next, &KeyButton::clicked, this, &EscalateWizard::next);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeRule());
    column->addWidget(m_banner);
    column->addWidget(m_wizard, 1);
    column->addWidget(makeRule());
    column->addWidget(m_foot);
    useGround(this, Ground::Base);
}

QString EscalateWizard::way() const
{
    const WordsContext context = words();
    const QString from = context.group(m_seen.ticket.group);
    const QString person = context.person(m_draft.person), group = context.group(m_draft.group);
    if (m_draft.direction == EscalationDraft::Direction::Hierarchical)
        return person.isEmpty() ? tr("Hierarchical escalation") : tr("Hierarchical escalation to %1").arg(person);
    if (group.isEmpty())
        return tr("Functional escalation");
    const QString to = person.isEmpty() ? group : tr("%1, %2", "group, person").arg(group, person);
    return from.isEmpty() ? tr("Functional escalation to %1").arg(to) : tr("Functional escalation, %1 → %2").arg(from, to);
}

void EscalateWizard::refreshSide()
{
    m_wayHead->setText(tr("Direction"));
    m_way->setText(way());
    m_reasonHead->setText(tr("Reason"));
    m_reasonHead->setVisible(!m_draft.reason.isEmpty());
    m_reason->setVisible(!m_draft.reason.isEmpty());
    m_reason->setText(m_draft.reason.size() > 160 ? m_draft.reason.left(160) + u'…' : m_draft.reason);
    const TicketMoves moves = movesOf(m_seen.journal, *m_desk.reference());
    m_movesHead->setText(tr("Reassigned"));
    m_moves->setText(moves.pingPong > 0 ? tr("%n time(s), to and fro between the same groups", nullptr, moves.reassigned) : tr("%n time(s), never to and fro", nullptr, moves.reassigned));
    const int index = step();
    for (EscalatePage *page : {static_cast<EscalatePage *>(m_directionPage), static_cast<EscalatePage *>(m_reasonPage)})
        page->showEffect();
    m_back->setEnabled(index > Direction);
    m_back->setReason(index > Direction ? QString() : tr("This is the first step"));
}

void EscalateWizard::stepChanged()
{
    auto *page = qobject_cast<EscalatePage *>(m_wizard->currentPage());
    if (!page)
        return;
    page->refresh();
    page->showEffect();
    refreshSide();
    m_stepList->update();
    const bool last = step() == Message;
    const QString names[] = {tr("Reason"), tr("To whom"), tr("Message")};
    m_next->setText(last ? tr("Escalate") : tr("Next: %1", "button: name of the next step").arg(names[step()]));
    m_next->showKey(last ? shortcut(u"commit"_s).keys.first() : shortcut(u"wizard.next"_s).keys.first());
    m_stepList->setAccessibleName(tr("Step %1 of 4").arg(step() + 1));
    page->focusStart();
}

void EscalateWizard::next()
{
    auto *page = qobject_cast<EscalatePage *>(m_wizard->currentPage());
    if (m_busy || !page || !page->take())
        return;
    m_banner->clear();
    if (step() == Message)
        send();
    else
        m_wizard->next();
}

void EscalateWizard::back()
{
    if (m_busy || step() == Direction)
        return;
    if (auto *page = qobject_cast<EscalatePage *>(m_wizard->currentPage()); page && step() != Candidates)
        page->take();
    m_wizard->back();
}

void EscalateWizard::focusStart()
{
    if (auto *page = qobject_cast<EscalatePage *>(m_wizard->currentPage()))
        page->focusStart();
}

void EscalateWizard::send()
{
    m_busy = true;
    m_next->setEnabled(false);
    whenFinished(m_desk.escalations().escalate(m_draft), this, [this](const Result<TicketReceipt> &receipt) {
        m_busy = false;
        m_next->setEnabled(true);
        if (!receipt)
            return failed(receipt.error());
        m_reasonPage->dropDrafts();
        m_messagePage->dropDrafts();
        TicketAction action;
        action.command = m_draft.command;
        action.ticket = m_draft.ticket;
        action.action = u"escalate"_s;
        emit done(action, *receipt);
        accept();
    });
}

/// The error stands at its field, on the page that has it; a colleague's change is said, and the next press is a decision in knowledge of it.
void EscalateWizard::failed(const Error &error)
{
    if (error.code == "ticket.changed_meanwhile"_L1) {
        whenFinished(m_desk.tickets().page(m_draft.ticket), this, [this, error](const Result<TicketPage> &page) {
            const ErrorWords said = ticketErrorWords(error, words());
            if (page) {
                m_seen = *page;
                m_draft.seenFlowSeq = m_seen.ticket.flowSeq;
                stepChanged();
            }
            m_banner->show(ErrorBanner::Tone::Warning, said.what, said.next);
        });
        return;
    }
    for (const Step where : {Reason, Candidates}) {
        auto *page = qobject_cast<EscalatePage *>(m_wizard->page(where));
        if (error.field.isEmpty() || !page->fail(error))
            continue;
        while (step() > where)
            m_wizard->back();
        page->fail(error);
        return;
    }
    const ErrorWords said = ticketErrorWords(error, words());
    m_banner->showError(said.what, said.next);
}

void EscalateWizard::retranslate()
{
    m_heading->setText(tr("Escalate"));
    setWindowTitle(tr("Escalate %1", "number").arg(m_seen.ticket.number));
    m_saved->setText(tr("Draft saved"));
    m_cancel->setText(tr("Leave"));
    m_cancel->setToolTip(tr("What was typed is kept until the ticket is escalated"));
    m_back->setText(tr("Back"));
    for (EscalatePage *page : {static_cast<EscalatePage *>(m_directionPage), static_cast<EscalatePage *>(m_reasonPage), static_cast<EscalatePage *>(m_candidatesPage),
                               static_cast<EscalatePage *>(m_messagePage)})
        page->retranslate();
    m_left->setAccessibleName(timeLeftSpeech(serviceLevels(m_seen, words()).left));
    stepChanged();
}

void EscalateWizard::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    focusStart();
}

void EscalateWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
