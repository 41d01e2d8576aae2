#include "ui/interaction/callform.h"

#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "ui/interaction/callerpane.h"
#include "ui/interaction/customerfind.h"
#include "ui/interaction/matchpane.h"
#include "ui/interaction/outcomepane.h"
#include "ui/interaction/questionpane.h"
#include "ui/interaction/quickticketbar.h"
#include "ui/interaction/strip.h"
#include "ui/interaction/ticketfields.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/drafts.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

// How a contact's form is put together, and its words. What it does is in callform.cpp.

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_keepMs = 120; ///< from a change to the disk, well within 0.2 s

/// Scrolls upwards and downwards only, so it is never narrower than what it holds: a long mail address must not lose its end.
class FittingArea final : public QScrollArea
{
public:
    explicit FittingArea(int narrowest) : m_narrowest(narrowest) {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool done = QScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            setMinimumWidth(std::max(m_narrowest, widget()->minimumSizeHint().width()));
        return done;
    }

private:
    int m_narrowest;
};

/// Takes what room is left and asks for three lines: what stands below it is needed in every call.
class DetailsEdit final : public QPlainTextEdit
{
public:
    QSize sizeHint() const override { return {scaled(240), scaled(76)}; }
};

QScrollArea *areaOf(QWidget *inside)
{
    auto *area = new FittingArea(scaled(220));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    return area;
}

} // namespace

CallForm::CallForm(Desk &desk, TextDrafts &drafts, const QUuid &command, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_drafts(drafts), m_command(command.isNull() ? QUuid::createUuid() : command), m_clock(ContactClock::answered(desk.clock().now())),
      m_time(new QLabel), m_phase(makeLabel({}, TextUse::Caption)), m_about(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_kept(makeLabel({}, TextUse::Caption, Ink::Ok)), m_channel(new SegmentedControl), m_banner(new ErrorBanner), m_columns(new QSplitter)
{
    m_answer = action(u"call.answer"_s, &CallForm::answerCall);
    m_hold = action(u"call.hold"_s, &CallForm::holdOrResume);
    m_end = action(u"call.end"_s, &CallForm::endCall);
    m_actions += nullptr;
    action(u"call.caller"_s, &CallForm::focusCaller);
    m_affected = action(u"call.affected"_s, nullptr);
    action(u"call.subject"_s, &CallForm::focusSubject);
    action(u"call.details"_s, &CallForm::focusDetails);
    m_override = action(u"call.priority"_s, nullptr);
    m_ask = action(u"call.questions"_s, nullptr);
    desk.interactions().followIntake();
    m_actions += nullptr;
    QAction *same = action(u"call.match_same"_s, nullptr);
    QAction *solved = action(u"call.match_solved"_s, nullptr);
    QAction *view = action(u"call.match_view"_s, nullptr);
    QAction *next = action(u"call.match_next"_s, nullptr);
    QAction *previous = action(u"call.match_previous"_s, nullptr);
    m_actions += nullptr;

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTimerLine());
    column->addWidget(m_banner);

    m_quick = new QuickTicketBar(desk, this); // a child from the start: it shows itself
    m_questions = new QuestionPane(m_ask, this);
    m_caller = new CallerPane(desk, m_affected);
    m_callerArea = areaOf(m_caller);
    m_callerArea->setObjectName(u"callerPane"_s);
    useGround(m_caller, Ground::Window);
    m_matches = new MatchPane(desk, {same, solved, view, next, previous});
    m_columns->addWidget(m_callerArea);
    m_columns->addWidget(makeForm());
    m_columns->addWidget(m_matches);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setChildrenCollapsible(false);
    m_matches->setMinimumWidth(scaled(260));
    m_columns->setSizes({scaled(258), scaled(612), scaled(342)});
    column->addWidget(m_columns, 1);

    m_save = makeAction(u"commit"_s, this);
    addAction(m_save);
    connect(m_save, &QAction::triggered, this, &CallForm::save);
    m_outcome = new OutcomePane(desk, m_save);
    column->addWidget(m_outcome);
    for (QAction *each : m_outcome->actions()) {
        addAction(each);
        m_actions += each;
    }
    m_actions += nullptr;
    for (QAction *each : m_quick->actions()) {
        addAction(each);
        m_actions += each;
    }
    m_actions += {nullptr, m_save, action(u"flush_draft"_s, &CallForm::saveDraftNow)};

    connectParts();
    // A column of the reading order after the other: caller, form, matches, outcome. Timer buttons have their own keys and come last.
    drafts.follow(m_subject, draftKey(m_command, u"subject"_s));
    drafts.follow(m_details, draftKey(m_command, u"details"_s));
    continueDraft();
    retranslate();
    m_matches->setWords(m_subject->text());
}

QAction *CallForm::action(const QString &id, void (CallForm::*run)())
{
    auto *made = makeAction(id, this);
    addAction(made);
    m_actions += made;
    if (run)
        connect(made, &QAction::triggered, this, run);
    return made;
}

QWidget *CallForm::makeTimerLine()
{
    auto *line = new Strip(Ground::Base, Qt::BottomEdge);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(scaled(14), scaled(7), scaled(14), scaled(7));
    row->setSpacing(scaled(12));
    useFigures(m_time, TextUse::Timer, TextWeight::Strong);
    m_time->setObjectName(u"timer"_s);
    row->addWidget(m_time);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_phase);
    words->addWidget(m_about);
    row->addLayout(words);
    for (QAction *each : {m_answer, m_hold, m_end}) {
        auto *button = new KeyButton(each);
        button->setObjectName(each->objectName());
        m_timerButtons += button;
        row->addWidget(button);
    }
    row->addStretch(1);
    for (const QString &channel : {u"phone"_s, u"walk_in"_s, u"mail"_s, u"web"_s, u"chat"_s})
        m_channel->addSegment(channel, {});
    m_channel->setObjectName(u"channel"_s);
    row->addWidget(m_channel);
    m_kept->setObjectName(u"kept"_s);
    row->addWidget(m_kept);
    return line;
}

QWidget *CallForm::makeForm()
{
    auto *form = new QWidget;
    useGround(form, Ground::Base);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(10));
    m_subject = new SearchField;
    m_subject->setIconName({});
    m_subject->setLarge(true);
    m_subject->setObjectName(u"subject"_s);
    m_subjectFrame = new FieldFrame({}, m_subject);
    column->addWidget(m_subjectFrame);
    m_details = new DetailsEdit;
    m_details->setTabChangesFocus(true);
    m_details->setObjectName(u"details"_s);
    m_details->setMinimumHeight(scaled(72));
    m_detailsFrame = new FieldFrame({}, m_details);
    m_detailsFrame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    column->addWidget(m_detailsFrame, 1);
    m_ticket = new TicketFields(m_desk, m_override);
    column->addWidget(m_ticket);
    column->addWidget(m_quick);
    column->addWidget(m_questions);
    m_formArea = areaOf(form);
    m_formArea->setObjectName(u"formPane"_s);
    return m_formArea;
}

void CallForm::connectParts()
{
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(c_keepMs);
    connect(&m_keepTimer, &QTimer::timeout, this, &CallForm::keep);
    const auto touched = [this] {
        if (!m_restoring && !m_keepTimer.isActive()) // never put off by the next key
            m_keepTimer.start();
    };
    connect(m_caller, &CallerPane::changed, this, touched);
    connect(m_caller, &CallerPane::changed, this, &CallForm::titleChanged);
    connect(m_caller, &CallerPane::personChanged, this, &CallForm::showPeople);
    connect(m_caller, &CallerPane::callerChosen, this, [this] {
        // The agent may have gone on to the subject already.
        if (QWidget *focus = focusWidget(); !focus || m_caller->isAncestorOf(focus))
            focusSubject();
    });
    connect(m_caller, &CallerPane::ticketRequested, this, &CallForm::ticketRequested);
    connect(m_subject, &QLineEdit::textChanged, this, [this, touched] {
        m_subjectFrame->clearError();
        m_matches->setWords(m_subject->text());
        touched();
        if (channel() == "mail"_L1)
            emit titleChanged();
    });
    connect(m_details, &QPlainTextEdit::textChanged, this, [this, touched] {
        m_detailsFrame->clearError();
        touched();
    });
    connect(m_ticket, &TicketFields::changed, this, touched);
    connect(m_ticket, &TicketFields::kindChanged, this, [this] { m_outcome->setKind(m_ticket->kind()); });
    connect(m_ticket, &TicketFields::categoryChanged, this, [this] {
        if (!m_restoring)
            m_script = 0; // chosen by hand: its own questions
        chooseScript();
    });
    connect(m_quick, &QuickTicketBar::chosen, this, &CallForm::applyQuickTicket);
    connect(&m_desk.interactions(), &InteractionService::intakeChanged, this, &CallForm::chooseScript);
    connect(m_questions, &QuestionPane::changed, this, touched);
    // The question that is asked is in sight; its row is laid out by then.
    const auto showQuestion = [this] { QMetaObject::invokeMethod(this, [this] { m_formArea->ensureWidgetVisible(m_questions, 0, 0); }, Qt::QueuedConnection); };
    connect(m_questions, &QuestionPane::changed, this, showQuestion);
    connect(m_ask, &QAction::triggered, this, showQuestion);
    connect(m_questions, &QuestionPane::left, this, &CallForm::focusDetails);
    connect(m_ticket, &TicketFields::serviceChanged, this, [this] { m_matches->setService(m_ticket->service()); });
    connect(m_outcome, &OutcomePane::changed, this, touched);
    connect(m_outcome, &OutcomePane::outcomeChosen, this, [this](const QString &outcome) {
        showSolution();
        // Linking without a number means the match that is current, when there is one.
        if (const TicketMatch *match = m_matches->current(); outcome == "linked"_L1 && match && match->isTicket() && !draft().linkedTicket && !m_outcome->isLooking())
            sameAs(match->ticket);
    });
    connect(m_outcome, &OutcomePane::linkResolved, this, [this] {
        if (std::exchange(m_saveWaits, false))
            save();
    });
    connect(m_matches, &MatchPane::sameAs, this, &CallForm::sameAs);
    connect(m_matches, &MatchPane::solvedWith, this, &CallForm::solvedWith);
    connect(m_matches, &MatchPane::articleRequested, this, &CallForm::articleRequested);
    connect(m_matches, &MatchPane::bulletinRequested, this, &CallForm::bulletinRequested);
    connect(m_matches, &MatchPane::viewRequested, this, &CallForm::ticketRequested);
    connect(m_matches, &MatchPane::countChanged, this, [this](int count) { m_subject->setNote(count ? tr("%n match(es)", nullptr, count) : QString()); });
    connect(m_channel, &SegmentedControl::chosen, this, [this, touched] {
        showTimer();
        touched();
        emit titleChanged();
    });
    connect(&m_desk, &Desk::referenceChanged, m_ticket, &TicketFields::refill);
    connect(&m_drafts, &TextDrafts::saved, this, [this](const QString &key) {
        if (!key.startsWith(draftKey(m_command, {})) || m_restoring)
            return;
        m_keptAt = now();
        showTimer();
    });
    connect(&m_drafts, &TextDrafts::writeFailed, this, [this](const QString &why) {
        m_banner->show(ErrorBanner::Tone::Warning, tr("The draft is not on disk."), tr("%1. What you typed stays on screen; save the contact soon.").arg(why));
    });
}

void CallForm::showTimer()
{
    const QDateTime at = now();
    const ContactClock::Phase phase = m_clock.phase();
    const bool live = channel() == "phone"_L1 || channel() == "walk_in"_L1 || channel() == "chat"_L1;
    QString phaseWords, figure;
    switch (phase) {
    case ContactClock::Phase::Ringing:
        figure = timerWords(m_clock.ringSeconds(at));
        phaseWords = tr("Ringing");
        break;
    case ContactClock::Phase::Talking:
        figure = timerWords(m_clock.talkSeconds(at));
        phaseWords = !live ? tr("Working on it") : m_clock.ringSeconds(at) > 0 ? tr("Talking · rang %1").arg(durationWords(m_clock.ringSeconds(at))) : tr("Talking");
        break;
    case ContactClock::Phase::Held:
        figure = timerWords(m_clock.heldSeconds(at));
        phaseWords = tr("On hold · talked %1").arg(timerWords(m_clock.talkSeconds(at)));
        break;
    case ContactClock::Phase::WrapUp:
        figure = timerWords(m_clock.wrapSeconds(at));
        phaseWords = tr("Wrap-up · talked %1").arg(timerWords(m_clock.talkSeconds(at)));
        break;
    }
    m_time->setText(figure);
    m_time->setAccessibleName(tr("%1: %2").arg(phaseWords, figure));
    m_phase->setText(phaseWords);
    const QTimeZone zone(m_desk.reference()->zone.toLatin1());
    m_about->setText(tr("Since %1 · number comes with Save").arg(momentWords(m_clock.offeredAt(), at, zone)));
    // What a phase never has is not shown; a call that was answered cannot be answered again.
    m_answer->setVisible(phase == ContactClock::Phase::Ringing);
    m_hold->setVisible(live && (phase == ContactClock::Phase::Talking || phase == ContactClock::Phase::Held));
    m_end->setVisible(phase == ContactClock::Phase::Talking || phase == ContactClock::Phase::Held);
    const QString holdWords = phase == ContactClock::Phase::Held ? tr("Resume") : tr("Hold");
    if (m_hold->text() != holdWords)
        setActionName(m_hold, holdWords);
    m_kept->setText(m_keptAt.isValid() ? tr("Draft saved %1").arg(m_keptAt.toTimeZone(zone).toString(u"HH:mm:ss"_s)) : QString());
    emit titleChanged();
}

void CallForm::retranslate()
{
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setText(u"phone"_s, tr("Phone"));
    m_channel->setText(u"walk_in"_s, tr("Walk-in"));
    m_channel->setText(u"mail"_s, tr("Mail"));
    m_channel->setText(u"web"_s, tr("Web"));
    m_channel->setText(u"chat"_s, tr("Chat"));
    m_subjectFrame->setLabel(tr("In one line"));
    m_detailsFrame->setLabel(tr("Details"));
    m_subject->setNote(m_matches->count() ? tr("%n match(es)", nullptr, m_matches->count()) : QString());
    setActionName(m_affected, tr("Change"));
    setActionName(m_save, tr("Save"));
    showTimer();
}

} // namespace frontdesk
