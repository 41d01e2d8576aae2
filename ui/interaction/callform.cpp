#include "ui/interaction/callform.h"

#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "core/offline/outboxservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/interaction/callerpane.h"
#include "ui/interaction/matchpane.h"
#include "ui/interaction/outcomepane.h"
#include "ui/interaction/questionpane.h"
#include "ui/interaction/ticketfields.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace frontdesk {

QString CallForm::draftKey(const QUuid &command, const QString &part)
{
    return u"call:%1:%2"_s.arg(command.toString(QUuid::WithoutBraces), part);
}

QList<QUuid> CallForm::draftsIn(const TextDrafts &drafts)
{
    QList<QUuid> commands;
    for (const QString &key : drafts.keys()) {
        const QUuid command = key.startsWith("call:"_L1) ? QUuid::fromString(key.section(u':', 1, 1)) : QUuid();
        if (!command.isNull() && !commands.contains(command))
            commands += command;
    }
    return commands;
}

CallForm::~CallForm()
{
    disconnect(); // the page that shows this may be half gone
    m_drafts.disconnect(this);
    m_drafts.unfollow(m_subject); // writes what was typed a moment ago
    m_drafts.unfollow(m_details);
    if (m_keepTimer.isActive())
        keep();
}

QDateTime CallForm::now() const
{
    return m_desk.clock().now();
}

void CallForm::start(const CallStart &start)
{
    m_channel->setCurrent(start.channel);
    if (start.rings || (!start.phone.trimmed().isEmpty() && !start.caller)) {
        m_clock = ContactClock::ringing(now());
        m_caller->ring(start.phone);
    }
    if (start.caller)
        m_caller->choose(start.caller);
    if (start.ticket) {
        whenFinished(m_desk.tickets().rows({start.ticket.value}), this, [this](const Result<QList<Ticket>> &found) {
            if (found && !found->isEmpty())
                sameAs(found->first());
        });
    }
    showTimer();
}

void CallForm::finish(const Interaction &open)
{
    m_open = open.id;
    m_channel->setCurrent(open.channel);
    m_clock = ContactClock::ringing(open.offeredAt.isValid() ? open.offeredAt : now());
    m_clock.answer(open.answeredAt.isValid() ? open.answeredAt : now());
    if (open.endedAt.isValid())
        m_clock.end(open.endedAt);
    m_subject->setText(open.subject);
    m_details->setPlainText(open.details);
    if (open.customer)
        m_caller->choose(open.customer);
    else
        m_caller->ring(open.phone);
    keep();
    showTimer();
}

void CallForm::callBack(const Interaction &promised)
{
    m_promised = promised.id;
    m_subject->setText(promised.subject);
    if (promised.customer)
        m_caller->choose(promised.customer);
    else
        m_caller->ring(promised.phone);
    if (promised.ticket)
        start({{}, promised.customer, promised.ticket, u"phone"_s});
    m_clock = ContactClock::answered(now());
    keep();
    showTimer();
}

QString CallForm::title() const
{
    const QString who = m_caller->callerName();
    if (channel() == "mail"_L1)
        return tr("Mail: %1").arg(m_subject->text().isEmpty() ? tr("new") : m_subject->text().left(24));
    const QString name = !who.isEmpty() ? who : !m_caller->phone().isEmpty() ? m_caller->phone() : tr("New contact");
    switch (m_clock.phase()) {
    case ContactClock::Phase::Held: return tr("%1, on hold %2").arg(name, timerWords(m_clock.heldSeconds(now())));
    case ContactClock::Phase::WrapUp: return tr("%1, wrap-up").arg(name);
    case ContactClock::Phase::Ringing: return tr("%1, ringing").arg(name);
    case ContactClock::Phase::Talking: break;
    }
    return channel() == "phone"_L1 ? u"%1 %2"_s.arg(name, timerWords(m_clock.talkSeconds(now()))) : name;
}

QString CallForm::iconName() const
{
    if (channel() == "mail"_L1)
        return u"mail-message"_s;
    if (channel() == "walk_in"_L1)
        return u"user"_s;
    if (channel() == "web"_L1 || channel() == "chat"_L1)
        return u"globe"_s;
    return m_clock.phase() == ContactClock::Phase::Held ? u"media-playback-pause"_s : u"call-start"_s;
}

bool CallForm::isLive() const
{
    return m_clock.phase() != ContactClock::Phase::WrapUp;
}

bool CallForm::isHeld() const
{
    return m_clock.phase() == ContactClock::Phase::Held;
}

const QString &CallForm::phone() const
{
    return m_caller->phone();
}

QString CallForm::channel() const
{
    return m_channel->current();
}

bool CallForm::typedAnything() const
{
    return !m_subject->text().trimmed().isEmpty() || !m_details->document()->isEmpty() || m_caller->typedAnything() || m_ticket->typedAnything()
        || m_outcome->typedAnything() || m_questions->typedAnything();
}

InteractionDraft CallForm::draft() const
{
    InteractionDraft draft;
    draft.command = m_command;
    draft.interaction = m_open;
    draft.channel = channel();
    draft.customer = m_caller->customer();
    draft.newCustomer = m_caller->newCustomer();
    draft.affected = m_caller->affected();
    draft.phone = m_caller->phone();
    draft.offeredAt = m_clock.offeredAt();
    draft.answeredAt = m_clock.answeredAt();
    draft.endedAt = m_clock.endedAt();
    draft.holdSeconds = m_clock.holdSeconds(now());
    draft.wrapSeconds = m_clock.wrapSeconds(now());
    draft.subject = m_subject->text();
    draft.details = m_details->toPlainText();
    draft.ticket = m_ticket->draft();
    draft.solvedWith = m_solvedWith.id;
    draft.answers = m_questions->answers();
    draft.promised = m_promised; // whatever comes of it, the promise is kept
    m_outcome->fill(draft);
    return draft;
}

// ---- Saving

void CallForm::save()
{
    if (m_saving)
        return;
    if (m_outcome->isLooking()) { // the ticket's number was typed a moment ago
        m_saveWaits = true;
        return;
    }
    keep();
    clearErrors();
    const InteractionDraft draft = this->draft();
    QList<Error> errors = InteractionService::check(draft, now());
    if (draft.outcome.isEmpty() && std::none_of(errors.begin(), errors.end(), [](const Error &error) { return error.field == "outcome"_L1; }))
        errors.append(Error{ErrorKind::Invalid, u"interaction.outcome_missing"_s, u"outcome"_s, {}, {}});
    // A script may not know it; who has just passed a call on does.
    if (draft.outcome == "transferred"_L1 && draft.transferredTo.trimmed().isEmpty())
        errors.append(Error{ErrorKind::Invalid, u"interaction.transfer_missing"_s, u"transferredTo"_s, {}, {}});
    if (draft.outcome == "created"_L1 && draft.ticket.priority && draft.ticket.priorityReason.trimmed().isEmpty())
        errors.append(Error{ErrorKind::Invalid, u"field.missing"_s, u"priorityReason"_s, {}, {}});
    if (!m_caller->newCustomer().name.isEmpty() || !draft.customer) {
        const bool begun = m_caller->typedAnything() && !draft.customer && !m_caller->newCustomer().name.trimmed().isEmpty();
        const Customer fresh = m_caller->newCustomer();
        // A stranger who rang and did not say who they are stays unknown: their number is the contact's.
        const bool prefilled = fresh.email.trimmed().isEmpty() && fresh.phone == m_caller->phone();
        if (!begun && !prefilled && (!fresh.phone.trimmed().isEmpty() || !fresh.email.trimmed().isEmpty()))
            errors.prepend(Error{ErrorKind::Invalid, u"customer.name_missing"_s, u"newCustomer.name"_s, {}, {}});
    }
    if (!errors.isEmpty()) {
        showErrors(errors);
        return;
    }
    m_saving = true;
    setActionRefusal(m_save, tr("Saving…"));
    OutboxService *outbox = OutboxService::of(m_desk);
    whenFinished(outbox ? outbox->log(draft, formText()) : m_desk.interactions().log(draft), this, [this](const Result<InteractionReceipt> &receipt) { answer(receipt); });
}

void CallForm::answer(const Result<InteractionReceipt> &receipt)
{
    m_saving = false;
    setActionRefusal(m_save, {});
    if (!receipt) {
        showErrors({receipt.error()});
        return;
    }
    emit saved(*receipt, m_outcome->outcome(), m_ticket->kind());
}

bool CallForm::setError(const Error &error)
{
    const QString words = errorText(error);
    if (error.field == "subject"_L1)
        m_subjectFrame->setError(words);
    else if (error.field == "details"_L1)
        m_detailsFrame->setError(words);
    else
        return m_caller->setError(error.field, words) || m_outcome->setError(error.field, words) || m_ticket->setError(error.field, words);
    return true;
}

void CallForm::showErrors(const QList<Error> &errors)
{
    const auto placeOf = [this](const QString &field) -> QWidget * {
        for (QWidget *place : findChildren<QWidget *>(field)) {
            if (place->isVisibleTo(this))
                return place;
        }
        return nullptr;
    };
    QWidget *first = nullptr;
    QStringList elsewhere;
    for (const Error &error : errors) {
        if (error.kind == ErrorKind::Canceled)
            continue;
        if (!error.field.isEmpty() && setError(error)) {
            if (!first)
                first = error.field == "callBackAt"_L1 && !placeOf(error.field) ? placeOf(u"callBackWanted"_s) : placeOf(error.field);
        } else {
            elsewhere += errorText(error);
        }
    }
    const bool away = errors.first().kind == ErrorKind::Unavailable || errors.first().kind == ErrorKind::Busy;
    QString next = elsewhere.join(u' ');
    if (away)
        next += u' ' + tr("Press Save again when the desk is back: the contact is never logged twice.");
    else if (elsewhere.isEmpty())
        next = tr("Everything you typed is kept. See the marked fields, then save again.");
    m_banner->showError(tr("The contact is not saved yet."), next.trimmed());
    if (first) {
        m_formArea->ensureWidgetVisible(first);
        first->setFocus(Qt::OtherFocusReason);
    }
}

void CallForm::clearErrors()
{
    showSolution();
    m_subjectFrame->clearError();
    m_detailsFrame->clearError();
    m_caller->clearErrors();
    m_ticket->clearErrors();
    m_outcome->clearErrors();
}

// ---- Drafts

void CallForm::keep()
{
    m_keepTimer.stop();
    if (m_restoring)
        return;
    if (!typedAnything()) {
        m_drafts.drop(draftKey(m_command, u"form"_s));
        return;
    }
    m_drafts.put(draftKey(m_command, u"form"_s), formText());
}

/// What the form shows besides subject and details.
QString CallForm::formText() const
{
    const QJsonObject json{{u"channel"_s, channel()},
                           {u"open"_s, m_open.value},
                           {u"promised"_s, m_promised.value},
                           {u"clock"_s, m_clock.toJson()},
                           {u"caller"_s, m_caller->toJson()},
                           {u"ticket"_s, m_ticket->toJson()},
                           {u"outcome"_s, m_outcome->toJson()},
                           {u"title"_s, m_caller->callerName()},
                           {u"questions"_s, m_questions->toJson()},
                           {u"script"_s, m_script},
                           {u"quick_subject"_s, m_quickSubject},
                           {u"quick_details"_s, m_quickDetails},
                           {u"solved_with"_s, m_solvedWith.id ? QJsonValue(QJsonObject{{u"id"_s, m_solvedWith.id.value},
                                                                                       {u"number"_s, m_solvedWith.number},
                                                                                       {u"kind"_s, m_solvedWith.kind},
                                                                                       {u"title"_s, m_solvedWith.title(WordsContext::of(m_desk).language)}})
                                                              : QJsonValue()}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void CallForm::putBack(TextDrafts &drafts, const OutboxEntry &kept)
{
    drafts.put(draftKey(kept.command, u"subject"_s), kept.call.subject);
    drafts.put(draftKey(kept.command, u"details"_s), kept.call.details);
    drafts.put(draftKey(kept.command, u"form"_s), kept.screen);
}

void CallForm::continueDraft()
{
    const QJsonObject json = QJsonDocument::fromJson(m_drafts.text(draftKey(m_command, u"form"_s)).toUtf8()).object();
    if (json.isEmpty())
        return;
    m_restoring = true;
    m_channel->setCurrent(json.value("channel"_L1).toString());
    m_open = {json.value("open"_L1).toInteger()};
    m_promised = {json.value("promised"_L1).toInteger()};
    m_clock = ContactClock::fromJson(json.value("clock"_L1).toObject());
    m_clock.end(now()); // nobody has been on the line since
    m_caller->restore(json.value("caller"_L1).toObject());
    m_questions->restore(json.value("questions"_L1).toObject());
    m_script = json.value("script"_L1).toInteger();
    m_quickSubject = json.value("quick_subject"_L1).toString();
    m_quickDetails = json.value("quick_details"_L1).toString();
    m_ticket->restore(json.value("ticket"_L1).toObject());
    m_outcome->restore(json.value("outcome"_L1).toObject());
    if (const QJsonObject solved = json.value("solved_with"_L1).toObject(); !solved.isEmpty()) {
        m_solvedWith.id = {solved.value("id"_L1).toInteger()};
        m_solvedWith.number = solved.value("number"_L1).toString();
        m_solvedWith.kind = solved.value("kind"_L1).toString();
        m_solvedWith.titles.insert(WordsContext::of(m_desk).language.left(2), solved.value("title"_L1).toString());
        showSolution();
    }
    m_restoring = false;
}

void CallForm::dropDraft()
{
    m_keepTimer.stop();
    m_restoring = true; // nothing is kept from now on
    m_drafts.unfollow(m_subject);
    m_drafts.unfollow(m_details);
    for (const QString &part : {u"form"_s, u"subject"_s, u"details"_s})
        m_drafts.drop(draftKey(m_command, part));
}

void CallForm::saveDraftNow()
{
    keep();
    m_drafts.flush();
}

// ---- The call

void CallForm::answerCall()
{
    m_clock.answer(now());
    showTimer();
    keep();
    emit callAnswered();
}

void CallForm::hold()
{
    m_clock.hold(now());
    showTimer();
    keep();
}

void CallForm::holdOrResume()
{
    if (m_clock.phase() != ContactClock::Phase::Held)
        return hold();
    m_clock.resume(now());
    showTimer();
    keep();
    emit callAnswered();
}

void CallForm::endCall()
{
    m_clock.end(now());
    showTimer();
    keep();
}

void CallForm::tick()
{
    showTimer();
}

void CallForm::sameAs(const Ticket &ticket)
{
    m_outcome->link(ticket);
    // A contact is about something: what the ticket is about, unless the agent has written more.
    if (m_subject->text().trimmed().isEmpty())
        m_subject->setText(ticket.title);
    if (!m_caller->customer() && ticket.caller && m_caller->callerName().isEmpty() && m_caller->phone().isEmpty())
        m_caller->choose(ticket.caller);
    keep();
}

void CallForm::solvedWith(const Article &article)
{
    if (m_solvedWith.id == article.id) { // the same key takes it back
        m_solvedWith = {};
        showSolution();
        return keep();
    }
    m_solvedWith = article;
    if (m_outcome->outcome() != "linked"_L1)
        m_outcome->setOutcome(u"created"_s);
    if (m_subject->text().trimmed().isEmpty())
        m_subject->setText(article.title(WordsContext::of(m_desk).language));
    showSolution();
    keep();
}

void CallForm::applyQuickTicket(const QuickTicket &ticket)
{
    const QString language = m_caller->language().isEmpty() ? WordsContext::of(m_desk).language : m_caller->language();
    // What a person wrote stays; what a quick ticket wrote gives way to the next one.
    const auto fits = [](const QString &text, const QString &prepared) { return text.trimmed().isEmpty() || text == prepared; };
    if (fits(m_subject->text(), m_quickSubject)) {
        m_quickSubject = ticket.subject.in(language);
        m_subject->setText(m_quickSubject);
    }
    if (fits(m_details->toPlainText(), m_quickDetails)) {
        m_quickDetails = ticket.details.in(language);
        m_details->setPlainText(m_quickDetails);
    }
    m_ticket->apply(ticket);
    m_script = ticket.script;
    chooseScript();
    m_outcome->setOutcome(ticket.outcome);
    showSolution();
    keep();
}

void CallForm::chooseScript()
{
    const auto intake = m_desk.interactions().intake();
    const QuestionScript *script = m_script ? intake->script(m_script) : intake->ofCategory(m_ticket->category());
    if (script && !script->active)
        script = nullptr;
    // Answers of a draft stay while the scripts are still on their way.
    if (!intake->scripts.isEmpty() || !m_questions->typedAnything())
        m_questions->setScript(script);
}

/// What stands above the form about the article that solved it. Errors of a save go before.
void CallForm::showSolution()
{
    if (!m_solvedWith.id) {
        m_banner->clear();
        return;
    }
    const QString kind = m_outcome->outcome() == "created"_L1 ? m_ticket->kind() : QString();
    m_banner->show(ErrorBanner::Tone::Notice, tr("Solved with %1, %2.").arg(m_solvedWith.number, m_solvedWith.title(WordsContext::of(m_desk).language)),
                   kind == "incident"_L1 ? tr("Save the contact: the article is counted and its incident resolved. Alt+K on the article takes it back.")
                       : kind == "request"_L1 ? tr("Save the contact: the article is counted and its request fulfilled. Alt+K on the article takes it back.")
                       : kind == "complaint"_L1 ? tr("Save the contact: the article is counted and its complaint answered. Alt+K on the article takes it back.")
                                                : tr("Save the contact: the article is counted for its ticket. Alt+K on the article takes it back."));
}

void CallForm::showPeople()
{
    m_ticket->setPeople(m_caller->vip(), m_caller->organisation(), m_clock.offeredAt());
    m_matches->setOpenTickets(m_caller->openTickets());
    m_matches->setSite(m_caller->site());
    emit titleChanged();
}

void CallForm::focusStart()
{
    if (m_caller->callerName().isEmpty())
        focusCaller();
    else
        focusSubject();
}

void CallForm::focusCaller()
{
    m_callerArea->ensureVisible(0, 0);
    m_caller->focusCaller();
}

void CallForm::focusSubject()
{
    m_subject->setFocus(Qt::ShortcutFocusReason);
    m_subject->end(false);
}

void CallForm::focusDetails()
{
    m_details->setFocus(Qt::ShortcutFocusReason);
}

void CallForm::follow(const ChangeSet &changes)
{
    m_caller->follow(changes);
    if (changes.touches(u"ticket"_s))
        m_matches->reload();
}

QList<QWidget *> CallForm::panes() const
{
    return {m_callerArea, m_formArea, m_matches, m_outcome};
}

QList<int> CallForm::columns() const
{
    return m_columns->sizes();
}

void CallForm::setColumns(const QList<int> &widths)
{
    if (widths.size() == 3)
        m_columns->setSizes(widths);
}

void CallForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
