#include "ui/interaction/outcomepane.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/interaction/strip.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

OutcomePane::OutcomePane(Desk &desk, QAction *save, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_bar(new Strip(Ground::Window, Qt::TopEdge)), m_title(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_error(makeLabel({}, TextUse::Caption, Ink::Crit)), m_details(new Strip(Ground::Window, Qt::TopEdge)), m_number(new QLineEdit), m_to(new QLineEdit),
      m_linkedTitle(makeLabel({}, TextUse::Base, Ink::Secondary)), m_at(new QDateTimeEdit), m_quick(new QWidget), m_decision(new QWidget),
      m_callBack(new KeyButton), m_noCallBack(new KeyButton), m_save(new KeyButton(save, nullptr, KeyButton::Kind::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_details);
    column->addWidget(m_bar);

    auto *details = new QHBoxLayout(m_details);
    details->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    details->setSpacing(scaled(12));
    const auto frame = [this](const QString &field, QWidget *editor) {
        editor->setObjectName(field);
        auto *made = new FieldFrame({}, editor);
        m_frames.insert(field, made);
        return made;
    };
    auto *decision = new QHBoxLayout(m_decision);
    decision->setContentsMargins(0, 0, 0, 0);
    decision->setSpacing(scaled(6));
    auto *decisions = new QButtonGroup(this);
    for (KeyButton *each : {m_callBack, m_noCallBack}) {
        each->setCheckable(true);
        decisions->addButton(each);
        decision->addWidget(each);
    }
    m_callBack->setObjectName(u"callBackWanted"_s);
    m_noCallBack->setObjectName(u"callBackDeclined"_s);
    details->addWidget(frame(u"decision"_s, m_decision), 0, Qt::AlignTop);
    details->addWidget(frame(u"linkedTicket"_s, m_number), 0, Qt::AlignTop);
    details->addWidget(m_linkedTitle, 1);
    details->addWidget(frame(u"transferredTo"_s, m_to), 0, Qt::AlignTop);
    details->addWidget(frame(u"callBackAt"_s, m_at), 0, Qt::AlignTop);
    auto *quick = new QHBoxLayout(m_quick);
    quick->setContentsMargins(0, scaled(20), 0, 0);
    quick->setSpacing(scaled(6));
    details->addWidget(m_quick, 0, Qt::AlignTop);
    details->addStretch();
    m_linkedTitle->setMinimumWidth(1);
    m_number->setMinimumWidth(scaled(180));
    m_to->setMinimumWidth(scaled(320));
    m_at->setTimeSpec(Qt::UTC); // it shows wall time of the desk as it is given, whatever zone this computer has
    m_at->setMinimumWidth(scaled(170));
    m_at->setCalendarPopup(false);
    for (int i = 0; i < 4; ++i) {
        auto *button = new KeyButton(QString(), nullptr, KeyButton::Kind::Quiet);
        button->setObjectName(u"callBackIn%1"_s.arg(i));
        m_quickButtons += button;
        quick->addWidget(button);
        connect(button, &KeyButton::clicked, this, [this, i] {
            const QDateTime here = m_desk.clock().now().toTimeZone(zone());
            const QDateTime soon = here.addSecs(i == 0 ? 15 * 60 : i == 1 ? 3600 : 3 * 3600);
            setCallBack(i < 3 ? soon : QDateTime(here.date().addDays(1), QTime(9, 0), zone()));
        });
    }

    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(scaled(14), scaled(9), scaled(14), scaled(9));
    bar->setSpacing(scaled(8));
    bar->addWidget(m_title);
    auto *group = new QActionGroup(this);
    const std::pair<const char *, const char *> outcomes[] = {{"call.answered", "answered"},       {"call.link", "linked"},         {"call.new", "created"},
                                                              {"call.transfer", "transferred"}, {"call.call_back", "call_back"}, {"call.dropped", "dropped"}};
    for (const auto &[id, outcome] : outcomes) {
        auto *button = new KeyButton(addOutcome(QString::fromLatin1(id), QString::fromLatin1(outcome)));
        button->setObjectName(u"outcome."_s + QLatin1String(outcome));
        group->addAction(m_actions.value(QString::fromLatin1(outcome)));
        bar->addWidget(button);
    }
    bar->addWidget(m_error, 1);
    m_error->setWordWrap(true);
    m_error->setObjectName(u"outcomeError"_s);
    bar->addStretch();
    bar->addWidget(m_save);
    m_save->setObjectName(u"save"_s);

    m_delay.setSingleShot(true);
    m_delay.setInterval(120);
    connect(&m_delay, &QTimer::timeout, this, &OutcomePane::lookUp);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        m_frames.value(u"linkedTicket"_s)->clearError();
        m_linked = {};
        m_linkedTitle->clear();
        ++m_question;
        m_looking = !m_number->text().trimmed().isEmpty();
        if (m_looking)
            m_delay.start();
        emit changed();
    });
    connect(m_to, &QLineEdit::textChanged, this, [this] {
        m_frames.value(u"transferredTo"_s)->clearError();
        emit changed();
    });
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_frames.value(u"callBackAt"_s)->clearError();
        m_timeSet = true;
        emit changed();
    });
    connect(decisions, &QButtonGroup::buttonClicked, this, [this] {
        m_timeSet = m_callBack->isChecked();
        m_frames.value(u"decision"_s)->clearError();
        showDetails();
        emit changed();
    });
    retranslate();
    showDetails();
}

QAction *OutcomePane::addOutcome(const QString &id, const QString &outcome)
{
    auto *action = makeAction(id, this);
    action->setCheckable(true);
    m_actions.insert(outcome, action);
    m_order += outcome;
    connect(action, &QAction::triggered, this, [this, outcome] { choose(outcome); });
    return action;
}

QList<QAction *> OutcomePane::actions() const
{
    QList<QAction *> all;
    for (const QString &outcome : m_order)
        all += m_actions.value(outcome);
    return all;
}

QString OutcomePane::outcome() const
{
    for (const QString &outcome : m_order) {
        if (m_actions.value(outcome)->isChecked())
            return outcome;
    }
    return {};
}

void OutcomePane::setOutcome(const QString &outcome)
{
    if (QAction *action = m_actions.value(outcome))
        action->setChecked(true);
    showDetails();
}

void OutcomePane::choose(const QString &outcome)
{
    m_error->clear();
    setOutcome(outcome);
    emit outcomeChosen(outcome);
    emit changed();
    focusDetails();
}

void OutcomePane::link(const Ticket &ticket)
{
    setOutcome(u"linked"_s);
    m_number->setText(ticket.number);
    m_delay.stop();
    m_looking = false;
    m_linked = ticket.id;
    m_linkedTitle->setText(ticket.title.left(300));
    m_linkedTitle->setToolTip(ticket.title.left(1000));
    m_error->clear();
    emit changed();
}

void OutcomePane::lookUp()
{
    const quint64 question = ++m_question;
    const QString number = m_number->text().trimmed();
    whenFinished(m_desk.tickets().byNumber(number), this, [this, question](const Result<Ticket> &ticket) {
        if (question != m_question)
            return;
        m_looking = false;
        if (ticket) {
            m_linked = ticket->id;
            m_linkedTitle->setText(ticket->title.left(300));
            m_linkedTitle->setToolTip(ticket->title.left(1000));
        } else if (ticket.error().kind == ErrorKind::NotFound) {
            m_linkedTitle->setText(tr("No ticket has this number."));
        }
        emit linkResolved();
    });
}

void OutcomePane::showDetails()
{
    const QString now = outcome();
    const bool calls = now == "call_back"_L1 || (now == "dropped"_L1 && m_callBack->isChecked());
    m_details->setVisible(now == "linked"_L1 || now == "transferred"_L1 || now == "call_back"_L1 || now == "dropped"_L1);
    m_frames.value(u"linkedTicket"_s)->setVisible(now == "linked"_L1);
    m_linkedTitle->setVisible(now == "linked"_L1);
    m_frames.value(u"transferredTo"_s)->setVisible(now == "transferred"_L1);
    m_frames.value(u"decision"_s)->setVisible(now == "dropped"_L1);
    m_frames.value(u"callBackAt"_s)->setVisible(calls);
    m_quick->setVisible(calls);
    if (calls && !m_timeSet) {
        // A time that could be meant stands there at once; call-backs are rarely due at midnight.
        setCallBack(m_desk.clock().now().toTimeZone(zone()).addSecs(3600));
    }
}

void OutcomePane::setCallBack(const QDateTime &at)
{
    QDateTime whole = at.toTimeZone(zone());
    whole.setTime(QTime(whole.time().hour(), whole.time().minute()));
    m_at->setDateTime(QDateTime(whole.date(), whole.time(), Qt::UTC)); // wall time of the desk; the editor knows no zones
    m_timeSet = true;
}

QDateTime OutcomePane::callBackAt() const
{
    return QDateTime(m_at->date(), m_at->time(), zone()).toUTC();
}

QTimeZone OutcomePane::zone() const
{
    const QTimeZone desk(m_desk.reference()->zone.toLatin1());
    return desk.isValid() ? desk : QTimeZone::utc();
}

void OutcomePane::fill(InteractionDraft &draft) const
{
    draft.outcome = outcome();
    if (draft.outcome == "linked"_L1)
        draft.linkedTicket = m_linked;
    if (draft.outcome == "transferred"_L1)
        draft.transferredTo = m_to->text();
    if (draft.outcome == "call_back"_L1 || (draft.outcome == "dropped"_L1 && m_callBack->isChecked()))
        draft.callBackAt = callBackAt();
    draft.callBackDeclined = draft.outcome == "dropped"_L1 && m_noCallBack->isChecked();
}

bool OutcomePane::typedAnything() const
{
    return !outcome().isEmpty();
}

QJsonObject OutcomePane::toJson() const
{
    QJsonObject json{{u"outcome"_s, outcome()}, {u"number"_s, m_number->text()}, {u"to"_s, m_to->text()}};
    if (m_timeSet)
        json.insert(u"at"_s, instantText(callBackAt()));
    if (m_callBack->isChecked() || m_noCallBack->isChecked())
        json.insert(u"call_back"_s, m_callBack->isChecked());
    return json;
}

void OutcomePane::restore(const QJsonObject &json)
{
    m_number->setText(json.value("number"_L1).toString());
    m_to->setText(json.value("to"_L1).toString());
    if (const QDateTime at = instantFromText(json.value("at"_L1).toString()); at.isValid())
        setCallBack(at);
    if (json.contains("call_back"_L1))
        (json.value("call_back"_L1).toBool() ? m_callBack : m_noCallBack)->setChecked(true);
    setOutcome(json.value("outcome"_L1).toString());
}

bool OutcomePane::setError(const QString &field, const QString &words)
{
    if (field == "outcome"_L1) {
        m_error->setText(words);
        m_error->setToolTip(words);
        return true;
    }
    // An undecided drop shows no time yet: the question itself is the place.
    const bool undecided = field == "callBackAt"_L1 && outcome() == "dropped"_L1 && !m_callBack->isChecked();
    FieldFrame *place = m_frames.value(undecided ? u"decision"_s : field);
    if (place)
        place->setError(words);
    return place && place->isVisibleTo(this);
}

void OutcomePane::clearErrors()
{
    m_error->clear();
    for (FieldFrame *each : std::as_const(m_frames))
        each->clearError();
}

void OutcomePane::focusDetails()
{
    const QString now = outcome();
    QWidget *field = nullptr;
    if (now == "linked"_L1 && !m_linked)
        field = m_number;
    else if (now == "transferred"_L1 && m_to->text().isEmpty())
        field = m_to;
    else if (now == "call_back"_L1)
        field = m_at;
    else if (now == "dropped"_L1 && !m_callBack->isChecked() && !m_noCallBack->isChecked())
        field = m_callBack;
    if (field)
        field->setFocus(Qt::ShortcutFocusReason);
}

void OutcomePane::setKind(const QString &kind)
{
    m_kind = kind;
    setActionName(m_actions.value(u"created"_s), kind == "request"_L1 ? tr("New request") : kind == "complaint"_L1 ? tr("New complaint") : tr("New incident"));
}

void OutcomePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OutcomePane::retranslate()
{
    m_title->setText(tr("Outcome"));
    setKind(m_kind);
    setActionName(m_actions.value(u"answered"_s), tr("Answered"));
    m_frames.value(u"linkedTicket"_s)->setLabel(tr("Ticket number"));
    m_number->setPlaceholderText(u"INC-000123"_s);
    m_frames.value(u"transferredTo"_s)->setLabel(tr("Transferred to"));
    m_to->setPlaceholderText(tr("Person, group or number"));
    m_frames.value(u"callBackAt"_s)->setLabel(tr("Call back at"));
    m_frames.value(u"decision"_s)->setLabel(tr("The caller has gone"));
    m_at->setDisplayFormat(tr("d MMM yyyy HH:mm"));
    m_callBack->setText(tr("Call back at"));
    m_noCallBack->setText(tr("No call-back"));
    const QStringList quick{tr("In 15 min"), tr("In 1 h"), tr("In 3 h"), tr("Tomorrow 09:00")};
    for (int i = 0; i < quick.size(); ++i)
        m_quickButtons.at(i)->setText(quick.at(i));
    // Whom a call usually goes to: groups first, then people.
    QStringList names;
    const auto reference = m_desk.reference();
    for (const SupportGroup &group : reference->directory.groups)
        names += group.name.in(QLocale().name());
    for (const Staff &person : reference->directory.staff)
        names += person.name;
    auto *completer = new QCompleter(names, m_to);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_to->setCompleter(completer);
}

} // namespace frontdesk
