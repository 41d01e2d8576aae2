#include "ui/bulletin/outagespage.h"

#include "core/bulletin/bulletinservice.h"
#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/bulletin/bulletineditor.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int c_keepMs = 100;
}

OutagesPage::OutagesPage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_splitter(new QSplitter(Qt::Horizontal)), m_list(new QTreeWidget),
      m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)), m_head(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_state(makeLabel({}, TextUse::Base, Ink::Secondary)), m_historyTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_history(makeLabel({}, TextUse::Base)), m_banner(new ErrorBanner), m_empty(new EmptyState), m_form(new QWidget), m_newOutage(action("outage.new")),
      m_newWork(action("outage.new_work")), m_save(action("outage.save")), m_restore(action("outage.restore")), m_withdraw(action("outage.withdraw")),
      m_discard(action("outage.discard")), m_discardButton(new KeyButton(m_discard)), m_restoreButton(new KeyButton(m_restore)), m_withdrawButton(new KeyButton(m_withdraw)),
      m_saveButton(new KeyButton(m_save, nullptr, KeyButton::Kind::Primary)), m_editor(new BulletinEditor(desk))
{
    setObjectName(u"outages_page"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_splitter);
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(scaled(14), scaled(12), scaled(8), scaled(12));
    leftColumn->setSpacing(scaled(10));
    leftColumn->addWidget(m_title);
    m_list->setObjectName(u"outage_list"_s);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(scaled(12));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    leftColumn->addWidget(m_list, 1);
    leftColumn->addWidget(new KeyButton(m_newOutage));
    leftColumn->addWidget(new KeyButton(m_newWork));
    m_splitter->addWidget(left);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(10));
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_discardButton);
    head->addWidget(m_withdrawButton);
    head->addWidget(m_restoreButton);
    head->addWidget(m_saveButton);
    column->addLayout(head);
    column->addWidget(m_state);
    column->addWidget(m_banner);
    m_head->setWordWrap(true);
    m_empty->setIconName(iconName());
    m_empty->setActions({m_newOutage, m_newWork});
    column->addWidget(m_empty, 1);
    auto *inside = new QVBoxLayout(m_form);
    inside->setContentsMargins(0, 0, scaled(8), 0);
    inside->setSpacing(scaled(8));
    inside->addWidget(m_editor);
    inside->addWidget(m_historyTitle);
    m_history->setObjectName(u"outage_history"_s);
    m_history->setWordWrap(true);
    m_history->setTextFormat(Qt::PlainText);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    inside->addWidget(m_history);
    inside->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_form);
    column->addWidget(area, 1);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({scaled(300), scaled(880)});

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (!m_filling && item && item->data(0, Qt::UserRole).isValid())
            showBulletin({item->data(0, Qt::UserRole).toLongLong()});
    });
    connect(m_newOutage, &QAction::triggered, this, [this] { startNew(u"outage"_s); });
    connect(m_newWork, &QAction::triggered, this, [this] { startNew(u"planned_work"_s); });
    connect(m_save, &QAction::triggered, this, [this] { act(m_bulletin.id ? u"update"_s : u"announce"_s); });
    connect(m_restore, &QAction::triggered, this, [this] { act(u"restore"_s); });
    connect(m_withdraw, &QAction::triggered, this, [this] { act(u"withdraw"_s); });
    connect(m_discard, &QAction::triggered, this, &OutagesPage::discard);
    connect(m_editor, &BulletinEditor::changed, this, &OutagesPage::follow);
    connect(m_editor, &BulletinEditor::changed, this, [this] {
        if (!m_keep.isActive()) // never put off by the next key
            m_keep.start();
    });
    m_keep.setSingleShot(true);
    m_keep.setInterval(c_keepMs);
    connect(&m_keep, &QTimer::timeout, this, &OutagesPage::keep);
    m_minute.setInterval(60'000); // work begins and words become overdue by themselves
    connect(&m_minute, &QTimer::timeout, this, &OutagesPage::fill);
    m_minute.start();
    connect(&desk.bulletins(), &BulletinService::changed, this, &OutagesPage::fill);
    connect(&desk, &Desk::referenceChanged, this, [this] {
        if (!m_editor->isChanged())
            m_editor->refill();
    });
    desk.bulletins().follow();
    whenFinished(desk.bulletins().sites(), this, [this](const Result<QList<Site>> &sites) {
        if (!sites)
            return;
        const QJsonObject typed = m_editor->changes();
        m_editor->setSites(*sites);
        m_editor->apply(typed);
    });
    retranslate();
}

QAction *OutagesPage::action(const char *id)
{
    QAction *made = makeAction(QString::fromLatin1(id), this);
    addAction(made);
    return made;
}

QString OutagesPage::title() const
{
    return tr("Outages");
}

/// What callers feel now; urgent when a promised word is overdue.
PageBadge OutagesPage::badge() const
{
    PageBadge badge;
    const QDateTime now = m_desk.clock().now();
    for (const Bulletin &bulletin : *m_desk.bulletins().all()) {
        badge.count += bulletin.runsAt(now);
        badge.urgent |= bulletin.isOpen() && bulletin.nextUpdateAt.isValid() && bulletin.nextUpdateAt <= now;
    }
    return badge;
}

void OutagesPage::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

QList<QAction *> OutagesPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Tools ? QList<QAction *>{m_newOutage, m_newWork, m_save, m_restore, m_withdraw, m_discard} : QList<QAction *>{};
}

QString OutagesPage::statusText() const
{
    const PageBadge now = badge();
    return now.count == 0 ? tr("Nothing is out") : tr("%n run(s) now", nullptr, now.count);
}

QList<QWidget *> OutagesPage::panes() const
{
    return {m_list, m_editor};
}

void OutagesPage::reload()
{
    m_desk.bulletins().read();
}

void OutagesPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"splitter"_s, m_splitter->saveState());
}

void OutagesPage::restoreLayout(QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"splitter"_s).toByteArray());
}

void OutagesPage::fill()
{
    m_filling = true;
    m_list->clear();
    const WordsContext words = WordsContext::of(m_desk);
    const auto all = m_desk.bulletins().all();
    const auto group = [&](const QString &heading, const std::function<bool(const Bulletin &)> &belongs, const std::function<QString(const Bulletin &)> &when) {
        QTreeWidgetItem *top = nullptr;
        for (const Bulletin &bulletin : *all) {
            if (!belongs(bulletin))
                continue;
            if (!top) {
                top = new QTreeWidgetItem(m_list, {heading});
                top->setFlags(Qt::ItemIsEnabled);
            }
            const QString text = tr("%1  %2", "moment, title").arg(when(bulletin), bulletin.title.in(words.language));
            auto *item = new QTreeWidgetItem(top, {text});
            item->setData(0, Qt::UserRole, bulletin.id.value);
            item->setToolTip(0, tr("%1: %2", "number, title").arg(bulletin.number, bulletin.title.in(words.language)));
        }
    };
    const auto since = [&](const Bulletin &bulletin) { return words.moment(bulletin.startsAt); };
    const auto till = [&](const Bulletin &bulletin) { return words.moment(bulletin.endsAt); };
    group(tr("Running"), [&](const Bulletin &each) { return each.runsAt(words.now); }, since);
    group(tr("Planned"), [&](const Bulletin &each) { return each.isOpen() && !each.runsAt(words.now); }, since);
    group(tr("Restored"), [](const Bulletin &each) { return each.state == "restored"_L1; }, till);
    group(tr("Withdrawn"), [](const Bulletin &each) { return each.state == "withdrawn"_L1; }, till);
    m_list->expandAll();
    m_filling = false;
    // What is being changed stays as it is, until it is known to be about an older one; what is only shown follows the desk.
    if (m_bulletin.id && !m_saving && (!m_editor->isChanged() || m_isOlder)) {
        if (const Bulletin *now = m_desk.bulletins().bulletin(m_bulletin.id); now && *now != m_bulletin)
            present(*now);
    }
    mark();
    follow();
    emit badgeChanged();
    emit statusChanged();
}

void OutagesPage::showBulletin(Id<Bulletin> id)
{
    if (const Bulletin *kept = m_desk.bulletins().bulletin(id)) {
        m_banner->clear();
        present(*kept);
    }
}

void OutagesPage::startNew(const QString &kind)
{
    m_banner->clear();
    Bulletin fresh;
    fresh.kind = kind;
    fresh.startsAt = m_desk.clock().now();
    fresh.owner = m_desk.actor().staff;
    if (fresh.isPlanned())
        fresh.endsAt = fresh.startsAt.addSecs(2 * 3600);
    else
        fresh.nextUpdateAt = fresh.startsAt.addSecs(30 * 60);
    present(fresh);
    m_editor->focusStart();
}

void OutagesPage::present(const Bulletin &bulletin)
{
    if (m_keep.isActive())
        keep(); // of the one that goes from the screen
    m_bulletin = bulletin;
    m_shows = true;
    m_isOlder = false;
    m_command = QUuid::createUuid();
    m_editor->edit(bulletin);
    if (bulletin.isOpen())
        m_editor->apply(QJsonDocument::fromJson(m_drafts.text(draftKey()).toUtf8()).object());
    readHistory();
    mark();
    follow();
}

QString OutagesPage::draftKey() const
{
    return m_bulletin.id ? u"outage:%1"_s.arg(m_bulletin.id.value) : u"outage:new:"_s + m_bulletin.kind;
}

/// Only what the person changed: what a colleague changes meanwhile stays theirs.
void OutagesPage::keep()
{
    m_keep.stop();
    if (!m_shows || m_saving)
        return;
    const QJsonObject changes = m_editor->changes();
    m_drafts.put(draftKey(), changes.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact)));
}

void OutagesPage::dropDraft()
{
    m_keep.stop();
    m_drafts.drop(draftKey());
}

void OutagesPage::discard()
{
    dropDraft();
    m_banner->clear();
    if (m_bulletin.id) {
        const Bulletin *kept = m_desk.bulletins().bulletin(m_bulletin.id);
        present(kept ? *kept : m_bulletin);
    } else {
        m_shows = false;
        mark();
        follow();
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void OutagesPage::readHistory()
{
    m_history->clear();
    m_historyTitle->setVisible(bool(m_bulletin.id));
    if (!m_bulletin.id)
        return;
    whenFinished(m_desk.bulletins().history(m_bulletin.id), this, [this, id = m_bulletin.id](const Result<QList<BulletinStep>> &steps) {
        if (!steps || id != m_bulletin.id)
            return;
        const WordsContext words = WordsContext::of(m_desk);
        QStringList lines;
        for (const BulletinStep &step : *steps) {
            const QString what = step.action == "announce"_L1 ? tr("announced") : step.action == "update"_L1 ? tr("updated") : step.action == "restore"_L1 ? tr("restored") : tr("withdrawn");
            const QString line = tr("%1  %2: %3", "moment, person, what").arg(words.moment(step.at), words.person(step.who), what);
            lines += step.note.isEmpty() ? line : tr("%1. %2", "step, note").arg(line, step.note);
        }
        m_history->setText(lines.join(u'\n'));
    });
}

void OutagesPage::follow()
{
    const bool isNew = m_shows && !m_bulletin.id;
    const bool open = m_shows && m_bulletin.isOpen();
    const bool over = m_shows && m_bulletin.state == "restored"_L1;
    m_empty->setVisible(!m_shows);
    m_form->setVisible(m_shows);
    m_saveButton->setVisible(open);
    m_discardButton->setVisible(open && (isNew || m_editor->isChanged()));
    setActionRefusal(m_discard, open && (isNew || m_editor->isChanged()) ? QString() : tr("Nothing is changed."));
    m_restoreButton->setVisible(open && !isNew);
    m_withdrawButton->setVisible(over);
    setActionName(m_save, isNew ? tr("Announce") : tr("Post update"));
    const QString nothing = m_shows ? QString() : tr("Choose an outage first.");
    const QString saving = m_saving ? tr("It is being saved.") : QString();
    setActionRefusal(m_save, !nothing.isEmpty() ? nothing : !open ? tr("It is over.") : !saving.isEmpty() ? saving : m_editor->isChanged() || isNew ? QString() : tr("Nothing is changed."));
    setActionRefusal(m_restore, !nothing.isEmpty() ? nothing : !open || isNew ? tr("Only what runs is restored.") : saving);
    setActionRefusal(m_withdraw, !nothing.isEmpty() ? nothing : !over ? tr("Only what is restored is withdrawn.")
                                 : !m_desk.bulletins().mayWithdraw(m_bulletin) ? tr("Only its owner or a lead withdraws it.") : saving);
    const bool planned = m_bulletin.isPlanned();
    m_head->setText(!m_shows ? QString() : isNew ? (planned ? tr("New planned work") : tr("New outage")) : tr("%1  %2", "number, title").arg(m_bulletin.number, m_bulletin.title.in(QLocale().name())));
    if (!m_shows || isNew) {
        m_state->setText(isNew ? tr("Every call form shows it to matching calls as soon as it is announced.") : QString());
    } else {
        const WordsContext words = WordsContext::of(m_desk);
        const QString kind = planned ? tr("Planned work") : tr("Outage");
        if (m_bulletin.isOpen() && m_bulletin.nextUpdateAt.isValid())
            m_state->setText(tr("%1, owned by %2, next word %3", "kind, person, time").arg(kind, m_bulletin.ownerName, words.moment(m_bulletin.nextUpdateAt)));
        else if (m_bulletin.isOpen())
            m_state->setText(tr("%1, owned by %2", "kind, person").arg(kind, m_bulletin.ownerName));
        else
            m_state->setText((m_bulletin.state == "restored"_L1 ? tr("%1, restored %2") : tr("%1, withdrawn; it ended %2")).arg(kind, words.moment(m_bulletin.endsAt)));
    }
    m_state->setVisible(!m_state->text().isEmpty());
}

void OutagesPage::act(const QString &action)
{
    if (m_saving || !m_shows)
        return;
    m_banner->clear();
    m_editor->clearErrors();
    BulletinEdit edit{m_command, m_editor->value(), action, m_editor->note()};
    edit.bulletin.state = m_bulletin.state;
    m_saving = true;
    follow();
    if (m_editor->ticketNumber().isEmpty()) {
        edit.bulletin.ticket = {};
        return save(edit);
    }
    if (m_editor->ticketNumber() == m_bulletin.ticketNumber)
        return save(edit);
    whenFinished(m_desk.tickets().byNumber(m_editor->ticketNumber()), this, [this, edit](const Result<Ticket> &ticket) {
        if (!ticket) {
            Error error = ticket.error();
            error.field = u"ticket"_s;
            return answer(edit, tl::unexpected<Error>(error));
        }
        BulletinEdit found = edit;
        found.bulletin.ticket = ticket->id;
        save(found);
    });
}

void OutagesPage::save(const BulletinEdit &edit)
{
    whenFinished(m_desk.bulletins().save(edit), this, [this, edit](const Result<Id<Bulletin>> &saved) { answer(edit, saved); });
}

void OutagesPage::answer(const BulletinEdit &edit, const Result<Id<Bulletin>> &saved)
{
    m_saving = false;
    if (!saved) {
        const QString words = errorText(saved.error());
        const bool placed = !saved.error().field.isEmpty() && m_editor->setError(saved.error().field, words);
        keep();
        m_isOlder = saved.error().code == "bulletin.changed_meanwhile"_L1;
        if (m_isOlder)
            m_desk.bulletins().read();
        m_banner->showError(tr("It is not saved yet."), placed ? tr("See the marked field; everything you typed is kept.") : words);
        return follow();
    }
    dropDraft();
    m_bulletin = edit.bulletin;
    m_bulletin.id = *saved;
    m_editor->edit(m_bulletin); // the desk's from now on: what comes back with its change is shown
    m_command = QUuid::createUuid();
    m_banner->show(ErrorBanner::Tone::Done, edit.action == "announce"_L1 ? tr("Announced. Every call form has it from now on.")
                                            : edit.action == "update"_L1 ? tr("The update is posted.")
                                            : edit.action == "restore"_L1 ? tr("Restored. Tell the callers who wait.") : tr("Withdrawn."));
    m_desk.bulletins().read();
    readHistory();
    follow();
}

void OutagesPage::mark()
{
    m_filling = true;
    QTreeWidgetItem *current = nullptr;
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        if (m_bulletin.id && (*it)->data(0, Qt::UserRole).toLongLong() == m_bulletin.id.value)
            current = *it;
    }
    m_list->setCurrentItem(current);
    m_filling = false;
}

void OutagesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        readHistory();
        emit titleChanged();
    }
}

void OutagesPage::retranslate()
{
    m_title->setText(tr("Outages and planned work"));
    m_list->setAccessibleName(tr("Outages and planned work"));
    m_historyTitle->setText(tr("History"));
    m_empty->setWords(tr("Nothing is chosen."), tr("Choose an outage on the left, or announce one: every call form then shows it to the calls it fits."));
    fill();
}

} // namespace frontdesk
