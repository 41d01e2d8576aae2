#include "ui/agreement/agreementpage.h"

#include "core/agreement/agreementservice.h"
#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/agreement/agreementeditor.h"
#include "ui/agreement/calendareditor.h"
#include "ui/agreement/whatifpanel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
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

AgreementPage::AgreementPage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_list(new QTreeWidget), m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_head(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)), m_state(makeLabel({}, TextUse::Base, Ink::Warn)), m_banner(new ErrorBanner), m_stack(new QStackedWidget), m_empty(new EmptyState),
      m_agreement(new AgreementEditor(desk)), m_calendar(new CalendarEditor(desk, drafts)), m_whatIf(new WhatIfPanel(desk)), m_splitter(new QSplitter(Qt::Horizontal)),
      m_right(new QSplitter(Qt::Vertical)), m_area(new QScrollArea), m_draft(drafts, this)
{
    m_newAgreement = action("levels.new_agreement", &AgreementPage::newAgreement);
    m_newCalendar = action("levels.new_calendar", &AgreementPage::newCalendar);
    m_import = action("levels.import", &AgreementPage::importHolidays);
    m_try = action("levels.try", &AgreementPage::tryOut);
    m_retire = action("levels.retire", &AgreementPage::retire);
    m_save = action("levels.save", &AgreementPage::save);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_splitter);
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(scaled(14), scaled(12), scaled(8), scaled(12));
    leftColumn->setSpacing(scaled(10));
    leftColumn->addWidget(m_title);
    m_list->setObjectName(u"levels_list"_s);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(scaled(12));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    leftColumn->addWidget(m_list, 1);
    leftColumn->addWidget(new KeyButton(m_newAgreement));
    leftColumn->addWidget(new KeyButton(m_newCalendar));
    m_splitter->addWidget(left);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(10));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_head, 1);
    m_importButton = new KeyButton(m_import);
    head->addWidget(m_importButton);
    head->addWidget(new KeyButton(m_try));
    m_retireButton = new KeyButton(m_retire);
    head->addWidget(m_retireButton);
    head->addWidget(new KeyButton(m_save, nullptr, KeyButton::Kind::Primary));
    column->addLayout(head);
    m_state->setObjectName(u"levels_state"_s);
    m_state->setWordWrap(true);
    column->addWidget(m_state);
    column->addWidget(m_banner);
    column->addWidget(m_draft.notice());
    m_area->setObjectName(u"levels_form"_s);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_empty->setIconName(u"chronometer"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_agreement);
    m_stack->addWidget(m_calendar);
    m_area->setWidget(m_stack);
    m_right->addWidget(m_area);
    m_right->addWidget(m_whatIf);
    m_right->setStretchFactor(0, 1);
    m_right->setChildrenCollapsible(false);
    column->addWidget(m_right, 1);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({scaled(240), scaled(900)});

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_filling)
            choose(item);
    });
    connect(m_agreement, &AgreementEditor::changed, this, &AgreementPage::follow);
    connect(m_calendar, &CalendarEditor::changed, this, &AgreementPage::follow);
    connect(&m_draft, &FormDraft::discarded, this, [this] { m_what == What::Agreement ? showAgreement(m_id) : showCalendar(m_id); });
    connect(&desk, &Desk::referenceChanged, this, &AgreementPage::fill);
    retranslate();
}

QAction *AgreementPage::action(const char *id, void (AgreementPage::*run)())
{
    QAction *made = makeAction(QString::fromLatin1(id), this);
    addAction(made);
    connect(made, &QAction::triggered, this, run);
    return made;
}

QString AgreementPage::title() const
{
    return tr("Service levels");
}

void AgreementPage::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0 && m_list->topLevelItem(0)->childCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

QList<QAction *> AgreementPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Tools ? QList<QAction *>{m_newAgreement, m_newCalendar, m_import, m_try, m_retire, m_save, m_draft.discardAction()} : QList<QAction *>{};
}

QString AgreementPage::statusText() const
{
    const AgreementBook &book = m_desk.reference()->agreements;
    return tr("%1 agreements, %2 calendars").arg(book.agreements().size()).arg(book.calendars().size());
}

QList<QWidget *> AgreementPage::panes() const
{
    return {m_list, m_area, m_whatIf};
}

/// F5: the desk's word again; what was changed here and not saved goes.
void AgreementPage::reload()
{
    fill();
    if (m_what == What::Nothing || m_saving)
        return;
    if (isChanged())
        m_draft.drop();
    m_what == What::Agreement ? showAgreement(m_id) : showCalendar(m_id);
}

bool AgreementPage::mayClose()
{
    return !m_saving;
}

void AgreementPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"splitter"_s, m_splitter->saveState());
}

void AgreementPage::restoreLayout(QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"splitter"_s).toByteArray());
}

void AgreementPage::fill()
{
    m_filling = true;
    const WordsContext words = WordsContext::of(m_desk);
    const AgreementBook &book = words.reference->agreements;
    m_list->clear();
    const auto section = [&](const QString &name) {
        auto *item = new QTreeWidgetItem(m_list, {name});
        item->setFlags(Qt::ItemIsEnabled);
        item->setForeground(0, tokens().text2);
        item->setFont(0, textFont(TextUse::Caption, TextWeight::Strong));
        return item;
    };
    const auto row = [&](QTreeWidgetItem *parent, What what, qint64 id, const BilingualName &name, bool active) {
        const QString shown = active ? name.in(words.language) : tr("Not in use: %1").arg(name.in(words.language));
        auto *item = new QTreeWidgetItem(parent, {shown});
        item->setData(0, whatRole, int(what));
        item->setData(0, idRole, id);
        item->setToolTip(0, shown);
        if (!active)
            item->setForeground(0, tokens().text3);
    };
    const std::pair<AgreementType, QString> types[] = {{AgreementType::Service, tr("With callers")},
                                                       {AgreementType::Operational, tr("With support groups")},
                                                       {AgreementType::Contract, tr("With suppliers")}};
    for (const auto &[type, name] : types) {
        QTreeWidgetItem *parent = section(name);
        for (const AgreementEntry &entry : book.agreements()) {
            if (entry.type == type)
                row(parent, What::Agreement, entry.id, entry.name, entry.active);
        }
    }
    QTreeWidgetItem *calendars = section(tr("Calendars"));
    for (const CalendarEntry &entry : book.calendars())
        row(calendars, What::Calendar, entry.id, entry.name, entry.active);
    m_list->expandAll();
    m_filling = false;
    mark();
    arrive();
    emit statusChanged();
    follow();
}

void AgreementPage::choose(QTreeWidgetItem *item)
{
    if (!item || !item->data(0, idRole).isValid())
        return;
    const What what = What(item->data(0, whatRole).toInt());
    const qint64 id = item->data(0, idRole).toLongLong();
    if (what == m_what && id == m_id)
        return;
    if (isChanged()) { // the change stays where it is until it is saved or undone
        m_banner->show(ErrorBanner::Tone::Warning, tr("What you changed here is not saved yet."), tr("Save it, or reload to leave it as it was."));
        mark();
        return;
    }
    what == What::Agreement ? showAgreement(id) : showCalendar(id);
    m_list->setFocus(Qt::OtherFocusReason);
}

void AgreementPage::showAgreement(qint64 id)
{
    const AgreementBook &book = m_desk.reference()->agreements;
    AgreementEntry entry;
    AgreementVersion version;
    if (const AgreementEntry *kept = id ? book.agreement(id) : nullptr) {
        entry = *kept;
        if (const auto versions = book.versionsOf(id); !versions.isEmpty())
            version = *versions.last();
    } else if (!book.calendars().isEmpty()) {
        version.calendar = book.calendars().first().code;
    }
    m_what = What::Agreement;
    m_id = entry.id;
    m_banner->clear();
    m_whatIf->clear();
    ++m_form;
    m_arrived = {};
    m_draft.show(draftKey(), m_agreement->fields(), [&] { m_agreement->edit(entry, version); });
    m_stack->setCurrentWidget(m_agreement);
    mark();
    follow();
    if (id == 0)
        m_agreement->focusStart();
}

void AgreementPage::showCalendar(qint64 id)
{
    CalendarEntry entry;
    for (const CalendarEntry &kept : m_desk.reference()->agreements.calendars()) {
        if (kept.id == id && id != 0)
            entry = kept;
    }
    m_what = What::Calendar;
    m_id = entry.id;
    m_banner->clear();
    m_whatIf->clear();
    ++m_form;
    m_arrived = {};
    m_draft.show(draftKey(), m_calendar->fields(), [&] { m_calendar->edit(entry); });
    m_stack->setCurrentWidget(m_calendar);
    mark();
    follow();
    if (id == 0)
        m_calendar->focusStart();
}

QString AgreementPage::draftKey() const
{
    const QString what = m_what == What::Agreement ? u"agreement:"_s : u"calendar:"_s;
    return what + (m_id ? QString::number(m_id) : u"new"_s);
}

bool AgreementPage::isChanged() const
{
    return m_what == What::Agreement ? m_agreement->isChanged() : m_what == What::Calendar && m_calendar->isChanged();
}

/// Head and actions as the state asks for.
void AgreementPage::follow()
{
    const bool may = m_desk.agreements().mayChange();
    const QString denied = may ? QString() : tr("Only service desk managers and administrators change service levels.");
    const QString nothing = m_what == What::Nothing ? tr("Choose an agreement or a calendar first.") : QString();
    setActionRefusal(m_newAgreement, denied);
    setActionRefusal(m_newCalendar, denied);
    setActionRefusal(m_import, !denied.isEmpty() ? denied : m_what == What::Calendar ? QString() : tr("Choose a calendar first."));
    setActionRefusal(m_try, nothing);
    setActionRefusal(m_save, !denied.isEmpty() ? denied : !nothing.isEmpty() ? nothing : m_saving ? tr("It is being saved.") : isChanged() ? QString() : tr("Nothing is changed."));
    setActionRefusal(m_retire, !denied.isEmpty() ? denied : !nothing.isEmpty() ? nothing : retireRefusal());
    setActionName(m_retire, isRetired() ? tr("Use again") : tr("Retire"));
    m_retireButton->setVisible(m_id != 0);
    m_state->setVisible(isRetired());
    m_state->setText(m_what == What::Calendar
                         ? tr("Not in use: no agreement can choose this calendar. What ran in it stays as it was.")
                         : tr("Not in use: no new ticket gets this agreement. Tickets that have it keep it to their end."));
    m_importButton->setVisible(m_what == What::Calendar);
    const QString language = WordsContext::of(m_desk).language;
    QString head;
    if (m_what == What::Agreement) {
        const BilingualName name = m_agreement->draft().entry.name;
        head = name.in(language).isEmpty() ? tr("New agreement") : name.in(language);
    } else if (m_what == What::Calendar) {
        const BilingualName name = m_calendar->draft().name;
        head = name.in(language).isEmpty() ? tr("New calendar") : name.in(language);
    }
    m_head->setText(head);
}

void AgreementPage::importHolidays()
{
    m_calendar->chooseFiles();
}

void AgreementPage::tryOut()
{
    Trial trial;
    if (m_what == What::Agreement && m_agreement->check())
        trial.agreement = m_agreement->draft();
    else if (m_what == What::Calendar && m_calendar->check())
        trial.calendar = m_calendar->draft();
    else
        return;
    m_whatIf->start(trial);
}

void AgreementPage::save()
{
    const bool agreement = m_what == What::Agreement;
    if (m_saving || m_what == What::Nothing || !(agreement ? m_agreement->check() : m_calendar->check()))
        return;
    m_savedWords = tr("Saved. Open tickets follow from that moment on, closed ones stay as they were.");
    const AgreementDraft agreed = m_agreement->draft();
    const CalendarDraft hours = m_calendar->draft();
    saveDrafts(agreement ? &agreed : nullptr, agreement ? nullptr : &hours);
}

bool AgreementPage::isRetired() const
{
    return m_id != 0 && !(m_what == What::Agreement ? m_agreement->draft().entry.active : m_what != What::Calendar || m_calendar->draft().active);
}

/// Why what is shown can be neither retired nor used again now.
QString AgreementPage::retireRefusal() const
{
    if (m_id == 0)
        return tr("It is not saved yet.");
    if (m_saving)
        return tr("It is being saved.");
    if (isChanged())
        return tr("Save what you changed first, or reload to leave it as it was.");
    const AgreementBook &book = m_desk.reference()->agreements;
    const QDateTime now = m_desk.clock().now();
    // What else may be wrong with it, a calendar whose days have passed for example, does not keep it from going.
    const auto reason = [](const QList<Error> &problems, const QStringList &codes) {
        for (const Error &problem : problems) {
            if (codes.contains(problem.code))
                return errorText(problem);
        }
        return QString();
    };
    if (m_what == What::Calendar) {
        CalendarDraft draft = m_calendar->draft();
        draft.active = !draft.active;
        return reason(problemsOf(draft, book, now), {u"calendar.in_use"_s});
    }
    AgreementDraft draft = m_agreement->draft();
    draft.entry.active = !draft.entry.active;
    return reason(problemsOf(draft, book, m_desk.reference()->directory, now),
                  {u"agreement.scope_taken"_s, u"agreement.service_inactive"_s, u"agreement.group_missing"_s, u"calendar.unknown"_s});
}

void AgreementPage::retire()
{
    if (m_saving || m_what == What::Nothing || m_id == 0 || !retireRefusal().isEmpty())
        return;
    const bool back = isRetired();
    if (m_what == What::Agreement) {
        m_savedWords = back ? tr("In use again: new tickets get this agreement from now on.")
                            : tr("Retired. New tickets get the next agreement that fits; %1 brings it back.").arg(m_retire->shortcut().toString(QKeySequence::NativeText));
        AgreementDraft draft = m_agreement->draft();
        draft.entry.active = back;
        draft.version.retired = !back;
        saveDrafts(&draft, nullptr);
    } else {
        m_savedWords = back ? tr("In use again: agreements can choose this calendar.")
                            : tr("Retired. Agreements can no longer choose it; %1 brings it back.").arg(m_retire->shortcut().toString(QKeySequence::NativeText));
        CalendarDraft draft = m_calendar->draft();
        draft.active = back;
        saveDrafts(nullptr, &draft);
    }
}

/// One of both.
void AgreementPage::saveDrafts(const AgreementDraft *agreement, const CalendarDraft *calendar)
{
    m_saving = true;
    m_banner->clear();
    follow();
    auto answer = agreement ? m_desk.agreements().saveAgreement(*agreement) : m_desk.agreements().saveCalendar(*calendar);
    const std::optional<AgreementDraft> agreed = agreement ? std::optional(*agreement) : std::nullopt;
    const std::optional<CalendarDraft> hours = calendar ? std::optional(*calendar) : std::nullopt;
    whenFinished(answer, this, [this, agreed, hours, form = m_form, sent = m_draft.sending()](const Result<qint64> &saved) {
        m_saving = false;
        follow();
        if (saved)
            m_draft.saved(sent, form != m_form ? QString() : u"%1:%2"_s.arg(agreed ? u"agreement"_s : u"calendar"_s).arg(*saved));
        if (form != m_form) // somebody has gone on to another one meanwhile
            return saved ? fill() : m_banner->showError(errorText(saved.error()));
        if (!saved)
            return agreed ? m_agreement->showError(saved.error()) : m_calendar->showError(saved.error());
        m_id = *saved;
        const auto reference = [this]() -> const AgreementBook & { return m_desk.reference()->agreements; };
        if (agreed) {
            m_arrived = [reference, id = m_id, agreed] {
                const auto versions = reference().versionsOf(id);
                const AgreementEntry *entry = reference().agreement(id);
                return entry && entry->active == agreed->entry.active && !versions.isEmpty() && versions.last()->toJson() == agreed->version.toJson();
            };
        } else {
            m_arrived = [reference, hours] {
                const CalendarEntry *kept = reference().calendar(hours->code);
                return kept && kept->active == hours->active && !kept->versions.isEmpty() && kept->versions.last().calendar == hours->calendar;
            };
        }
        m_untouched = [this, agreed = m_agreement->draft(), hours = m_calendar->draft(), isAgreement = agreed.has_value()] {
            return isAgreement ? m_agreement->draft() == agreed : m_calendar->draft() == hours;
        };
        follow();
        fill();
    });
}

/// List and form follow when the desk has read its lists again; what was typed meanwhile stays.
void AgreementPage::arrive()
{
    if (!m_arrived || !m_arrived())
        return;
    m_arrived = {};
    const bool untouched = std::exchange(m_untouched, {})();
    if (!untouched)
        return;
    m_what == What::Agreement ? showAgreement(m_id) : showCalendar(m_id);
    m_banner->show(ErrorBanner::Tone::Done, m_savedWords);
}

/// The list's current row is what the form shows.
void AgreementPage::mark()
{
    const bool wasFilling = std::exchange(m_filling, true);
    QTreeWidgetItem *found = nullptr;
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        if ((*it)->data(0, idRole).isValid() && (*it)->data(0, whatRole).toInt() == int(m_what) && (*it)->data(0, idRole).toLongLong() == m_id)
            found = *it;
    }
    m_list->setCurrentItem(found);
    m_filling = wasFilling;
}

void AgreementPage::retranslate()
{
    m_title->setText(tr("Service levels"));
    m_list->setAccessibleName(tr("Agreements and calendars"));
    m_empty->setWords(tr("Nothing is chosen."), tr("Choose an agreement or a calendar, or make a new one."));
    fill();
    emit titleChanged();
}

void AgreementPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange && !m_filling)
        fill();
}

} // namespace frontdesk
