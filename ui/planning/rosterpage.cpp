#include "ui/planning/rosterpage.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/painted.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/words.h"
#include "ui/planning/needstrip.h"
#include "ui/planning/rosterpanel.h"
#include "ui/planning/rosterview.h"
#include "ui/planning/rosterwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype mostUndo = 50;

} // namespace

RosterPage::RosterPage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_service(desk), m_staffing(new StaffingService(desk, this)), m_model(new RosterModel(this)), m_view(new RosterView(m_model)), m_panel(new RosterPanel(m_model)), m_banner(new ErrorBanner),
      m_heading(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)), m_period(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_groups(new QComboBox), m_span(new SegmentedControl)
{
    setObjectName(u"roster_page"_s);
    const auto action = [this](const QString &id, void (RosterPage::*run)()) {
        QAction *made = makeAction(id, this);
        connect(made, &QAction::triggered, this, run);
        addAction(made);
        return made;
    };
    m_back = makeAction(u"wizard.back"_s, this);
    m_next = makeAction(u"wizard.next"_s, this);
    connect(m_back, &QAction::triggered, this, [this] { step(-1); });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    addActions({m_back, m_next});
    m_publish = action(u"commit"_s, &RosterPage::publish);
    m_conflict = action(u"roster.conflict"_s, &RosterPage::nextConflict);
    m_leave = action(u"roster.leave"_s, &RosterPage::askLeave);
    m_swap = action(u"roster.swap"_s, &RosterPage::offerSwap);
    m_shifts = action(u"roster.shifts"_s, &RosterPage::editPattern);
    m_profile = action(u"roster.profile"_s, &RosterPage::editProfile);
    m_assign = action(u"roster.assignment"_s, &RosterPage::editAssignment);
    m_print = action(u"roster.print"_s, &RosterPage::printRoster);
    m_pdf = action(u"roster.pdf"_s, &RosterPage::savePdf);
    m_goalAction = action(u"roster.goal"_s, &RosterPage::editGoal);
    m_export = action(u"roster.export"_s, &RosterPage::exportCalendar);
    m_month = makeAction(u"roster.month"_s, this);
    connect(m_month, &QAction::triggered, this, [this] { showDays(m_day, !m_wholeMonth); });
    addAction(m_month);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    top->setSpacing(scaled(8));
    top->addWidget(m_heading);
    const auto button = [this, top](QAction *of, const QString &name, KeyButton::Kind kind = KeyButton::Kind::Normal) {
        auto *made = new KeyButton(of, this, kind);
        made->setObjectName(name);
        top->addWidget(made);
        return made;
    };
    const auto arrow = [this, top](QAction *of, const QString &name) {
        auto *made = new QToolButton(this);
        made->setObjectName(name);
        made->setDefaultAction(of);
        top->addWidget(made);
    };
    arrow(m_back, u"roster_back"_s);
    top->addWidget(m_period);
    arrow(m_next, u"roster_next"_s);
    m_span->setObjectName(u"roster_span"_s);
    m_span->addSegment(u"week"_s, {});
    m_span->addSegment(u"month"_s, {});
    connect(m_span, &SegmentedControl::chosen, this, [this](const QString &code) { showDays(m_day, code == "month"_L1); });
    top->addWidget(m_span);
    m_groups->setObjectName(u"roster_group"_s);
    top->addWidget(m_groups);
    top->addStretch();
    button(m_print, u"roster_print_button"_s)->setIconOnly(true);
    auto *calendar = button(m_export, u"roster_export_button"_s);
    calendar->setIconOnly(true);
    button(m_leave, u"roster_leave_button"_s);
    button(m_swap, u"roster_swap_button"_s);
    m_publishButton = button(m_publish, u"roster_publish_button"_s, KeyButton::Kind::Primary);

    m_footer = new Painted([] { return QSize(1, scaled(30)); }, [this](QPainter &painter, const QRectF &place) { paintFooter(painter, place); });
    m_footer->setObjectName(u"roster_footer"_s);
    m_hours = new Painted([] { return QSize(1, scaled(34)); }, [this](QPainter &painter, const QRectF &place) { paintHours(painter, place); });
    m_hours->setObjectName(u"roster_hours"_s);
    for (Painted *row : {m_footer, m_hours}) {
        row->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        row->installEventFilter(this);
    }
    m_need = new NeedStrip;
    connect(m_need, &NeedStrip::dayWanted, this, &RosterPage::goToDay);
    connect(m_need, &NeedStrip::halfHourChanged, this, &RosterPage::statusChanged);

    auto *grid = new QVBoxLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_view, 1);
    grid->addWidget(m_footer);
    grid->addWidget(m_hours);
    grid->addWidget(m_need);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addLayout(grid, 1);
    middle->addWidget(m_panel);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_banner);
    all->addWidget(makeRule());
    all->addLayout(middle, 1);

    connect(m_view, &RosterView::patternNumber, this, [this](int number) {
        const QList<ShiftPattern> patterns = usable();
        if (number <= patterns.size())
            setChosen({patterns.at(number - 1).id});
    });
    connect(m_view, &RosterView::markWanted, this, [this](const QString &mark) {
        for (const ShiftPattern &pattern : usable()) {
            if (pattern.mark == mark)
                return setChosen({pattern.id});
        }
    });
    connect(m_view, &RosterView::clearWanted, this, [this] { setChosen({}); });
    connect(m_view, &RosterView::pasteWanted, this, &RosterPage::setChosen);
    connect(m_view, &RosterView::menuWanted, this, &RosterPage::openMenu);
    connect(m_view, &RosterView::undoWanted, this, &RosterPage::undo);
    connect(m_view, &RosterView::publishWanted, this, &RosterPage::publish);
    connect(m_view, &RosterView::nextConflictWanted, this, &RosterPage::nextConflict);
    connect(m_view, &RosterView::moved, this, [this](const QModelIndex &from, const QModelIndex &to, bool copies) {
        const Id<Staff> giver = m_model->personOf(from.row()), taker = m_model->personOf(to.row());
        const QDate day = m_model->dayOf(from.column()), toDay = m_model->dayOf(to.column());
        edit([=, this] {
            const QList<CellChange::Entry> drawn = plannedOf(m_model->cell(m_model->indexOf(giver, day)));
            QList<CellChange> cells{changeOf(taker, toDay, drawn)};
            if (!copies)
                cells.prepend(changeOf(giver, day, {}));
            return cells;
        });
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showNeedDay();
        m_hours->refresh();
        emit statusChanged();
    });
    connect(m_panel, &RosterPanel::cellWanted, this, [this](Id<Staff> person, QDate day) {
        m_view->go(m_model->indexOf(person, day));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_panel, &RosterPanel::excuseWanted, this, &RosterPage::noteExcuse);
    connect(m_panel, &RosterPanel::leaveDecided, this, [this](Id<Leave> leave, qint64 seq, Leave::State to) { after(m_service.decideLeave(leave, seq, to)); });
    connect(m_panel, &RosterPanel::swapAnswered, this, [this](Id<ShiftSwap> swap, qint64 seq, ShiftSwap::State to) { after(m_service.answerSwap(swap, seq, to)); });
    connect(m_groups, &QComboBox::activated, this, [this] {
        m_undo.clear();
        reload();
    });
    connect(&desk, &Desk::referenceChanged, this, [this] {
        fillGroups();
        reload();
    });
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        m_goalStale = m_goalStale || changes.touches(u"roster"_s);
        for (const QString &subject : {u"roster"_s, u"shift_pattern"_s, u"staff_profile"_s, u"leave"_s, u"swap"_s}) {
            if (changes.touches(subject))
                return reload();
        }
    });
    m_day = desk.clock().now().toTimeZone(WordsContext::of(desk).zone).date();
    fillGroups();
    retranslate();
    reload();
}

RosterPage::~RosterPage()
{
    m_need->disconnect(this); // it loses the focus when this is no page any more
}

QString RosterPage::title() const { return tr("Roster"); }
PageBadge RosterPage::badge() const { return {m_panel->waiting(), false}; }
QList<QWidget *> RosterPage::panes() const { return {m_view, m_need, m_panel}; }
Id<SupportGroup> RosterPage::group() const { return {m_groups->currentData().toLongLong()}; }
bool RosterPage::plans() const { return mayPlan(m_desk.actor(), m_desk.reference()->directory, group()); }

void RosterPage::focusStart()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> RosterPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Tools ? QList<QAction *>{m_publish, m_conflict, m_leave, m_swap, m_shifts, m_profile, m_goalAction, m_assign, m_print, m_pdf, m_export, m_month} : QList<QAction *>();
}

QString RosterPage::statusText() const
{
    if (m_need->hasFocus())
        return m_need->speech(m_need->halfHour());
    return m_view->currentIndex().isValid() ? m_view->currentIndex().data(Qt::AccessibleTextRole).toString() : QString();
}

QString RosterPage::statusDetail() const
{
    if (m_need->hasFocus())
        return tr("Left, Right: half hours · N: next that is short · PgUp, PgDn: days");
    return m_view->isEditable() ? tr("Enter: choose a shift · letters and digits: shifts · Del: clear · Ctrl+C, Ctrl+V: copy · Ctrl+Z: undo") : tr("Enter: what you can do");
}

void RosterPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"month"_s, m_wholeMonth);
    settings.setValue(u"group"_s, group().value);
}

void RosterPage::restoreLayout(QSettings &settings)
{
    if (const int at = m_groups->findData(settings.value(u"group"_s).toLongLong()); at >= 0)
        m_groups->setCurrentIndex(at);
    showDays(m_day, settings.value(u"month"_s).toBool());
}

void RosterPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillGroups();
        retranslate();
        if (m_model->days() > 0)
            take(m_model->roster());
    }
}

void RosterPage::fillGroups()
{
    const WordsContext words = WordsContext::of(m_desk);
    const Id<SupportGroup> before = group();
    m_groups->clear();
    for (const SupportGroup &one : words.reference->directory.groups) {
        if (one.active && !one.supplier)
            m_groups->addItem(one.name.in(words.language), one.id.value);
    }
    int at = m_groups->findData(before.value);
    if (at < 0) { // the group that I plan, else one of mine
        for (const Id<SupportGroup> mine : m_desk.actor().groups) {
            const SupportGroup *entry = words.reference->directory.group(mine);
            const int found = m_groups->findData(mine.value);
            if (found >= 0 && entry && (at < 0 || entry->members.size() > words.reference->directory.group({m_groups->itemData(at).toLongLong()})->members.size()))
                at = found;
        }
    }
    m_groups->setCurrentIndex(std::max(0, at));
}

void RosterPage::retranslate()
{
    m_heading->setText(tr("Roster"));
    m_span->setAccessibleName(tr("Days shown"));
    m_span->setText(u"week"_s, tr("Week"));
    m_span->setText(u"month"_s, tr("Month"));
    m_groups->setAccessibleName(tr("Group"));
    m_view->setAccessibleName(tr("Roster"));
    m_footer->setAccessibleName(tr("On shift each day"));
    m_hours->setAccessibleName(tr("Need by the hour"));
    setActionName(m_back, tr("Earlier"));
    setActionName(m_next, tr("Later"));
    emit titleChanged();
    refresh();
}

/// Words and buttons that depend on what is shown.
void RosterPage::refresh()
{
    const QDate from = m_model->roster().from, to = m_model->roster().to;
    const auto shortDay = [](QDate day) { return QLocale().toString(day, tr("d MMM", "format of a day")); };
    if (from.isValid())
        m_period->setText(m_wholeMonth ? QLocale().toString(from, tr("MMMM yyyy", "format of a month")) : tr("Week %1, %2 to %3").arg(from.weekNumber()).arg(shortDay(from), shortDay(to)));
    const bool editable = plans();
    const int waiting = int(unpublished(m_model->roster()).size());
    m_view->setEditable(editable);
    setActionName(m_publish, waiting > 0 ? tr("Publish %n change(s)", nullptr, waiting) : tr("Publish"));
    m_publishButton->setVisible(editable);
    setActionRefusal(m_publish, !editable ? tr("Who leads the group publishes its roster.") : waiting == 0 ? tr("Everything is published.") : QString());
    for (QAction *own : {m_shifts, m_profile, m_goalAction, m_assign})
        setActionRefusal(own, editable ? QString() : tr("Who leads the group looks after this."));
    m_span->setCurrent(m_wholeMonth ? u"month"_s : u"week"_s);
    showNeed();
    emit statusChanged();
    emit badgeChanged();
}

void RosterPage::showDays(QDate day, bool month)
{
    m_day = day;
    m_wholeMonth = month;
    m_conflictAt = -1;
    reload();
}

void RosterPage::step(int direction)
{
    showDays(m_wholeMonth ? m_day.addMonths(direction) : m_day.addDays(7 * direction), m_wholeMonth);
}

void RosterPage::reload()
{
    if (m_reading) {
        m_stale = true;
        return;
    }
    m_reading = true;
    m_stale = false;
    const QDate from = m_wholeMonth ? QDate(m_day.year(), m_day.month(), 1) : weekOf(m_day);
    const QDate to = m_wholeMonth ? from.addMonths(1).addDays(-1) : from.addDays(6);
    whenFinished(m_service.read(group(), from, to), this, [this](const Result<Roster> &roster) {
        m_reading = false;
        if (!roster)
            say(roster.error());
        else
            take(*roster);
        readNeed();
        if (m_stale)
            return reload();
        m_busy = false;
        emit shown();
        pump();
    });
}

void RosterPage::take(const Roster &roster)
{
    const WordsContext words = WordsContext::of(m_desk);
    const Directory &directory = words.reference->directory;
    QList<Id<Staff>> people;
    const SupportGroup *entry = directory.group(roster.group);
    for (const Id<Staff> member : entry ? entry->members : QList<Id<Staff>>()) {
        const Staff *person = directory.person(member);
        if (person && person->active && person->role != "service"_L1)
            people.append(member);
    }
    for (const RosterShift &one : roster.shifts) { // whoever left the group and still has shifts in it
        if (one.group == roster.group && one.day >= roster.from && one.day <= roster.to && !people.contains(one.staff))
            people.append(one.staff);
    }
    const bool editable = mayPlan(m_desk.actor(), directory, roster.group);
    const QDate day = m_model->dayOf(m_view->currentIndex().column());
    const Id<Staff> person = m_model->personOf(m_view->currentIndex().row());
    m_model->show(roster, editable ? conflictsOf(roster, m_service.rules(roster.group)) : QList<RosterConflict>(), people, words);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0) {
        QModelIndex now = m_model->indexOf(person, day);
        if (!now.isValid())
            now = m_model->indexOf(m_model->personOf(0), std::clamp(m_model->today(), roster.from, roster.to));
        m_view->go(now);
    }
    m_panel->show(m_desk.actor(), directory, editable);
    refresh();
}

void RosterPage::say(const Error &error)
{
    const ErrorWords said = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->showError(said.what, said.next);
}

void RosterPage::edit(const Make &make, bool undoes, const std::function<void()> &saved)
{
    m_edits.append({make, undoes, saved});
    pump();
}

void RosterPage::pump()
{
    if (m_busy || m_reading || m_edits.isEmpty())
        return;
    const Edit next = m_edits.takeFirst();
    const QList<CellChange> cells = next.make();
    if (cells.isEmpty() || !plans())
        return pump();
    m_busy = true;
    whenFinished(m_service.change(group(), cells), this, [this, undoes = next.undoes, saved = next.saved](const Result<RosterReceipt> &receipt) {
        if (!receipt) {
            m_edits.clear(); // what followed was meant for another roster
            say(receipt.error());
        } else {
            m_banner->clear();
            if (saved)
                saved();
            if (undoes)
                refreshUndo(receipt->undo);
            else if (receipt->changed > 0)
                m_undo.append(receipt->undo);
            if (m_undo.size() > mostUndo)
                m_undo.removeFirst();
        }
        reload();
    });
}

/// What was taken back stands there as it did after the change before, but a shift that came back is another row.
void RosterPage::refreshUndo(const QList<CellChange> &now)
{
    for (const CellChange &cell : now) {
        const auto same = [&cell](const CellChange &one) { return one.person == cell.person && one.day == cell.day; };
        for (auto before = m_undo.rbegin(); before != m_undo.rend(); ++before) {
            const auto found = std::find_if(before->begin(), before->end(), same);
            if (found == before->end())
                continue;
            found->seen = cell.seen;
            break;
        }
    }
}

CellChange RosterPage::changeOf(Id<Staff> person, QDate day, const QList<CellChange::Entry> &wanted) const
{
    return {person, day, seenOf(m_model->cell(m_model->indexOf(person, day))), wanted};
}

void RosterPage::setChosen(const QList<Id<ShiftPattern>> &patterns)
{
    QList<std::pair<Id<Staff>, QDate>> cells;
    for (const QModelIndex &index : m_view->chosen())
        cells.append({m_model->personOf(index.row()), m_model->dayOf(index.column())});
    edit([this, cells, patterns] {
        QList<CellChange> changes;
        for (const auto &[person, day] : cells) {
            QList<CellChange::Entry> wanted;
            for (const Id<ShiftPattern> pattern : patterns)
                wanted.append({pattern, {}});
            if (wanted != plannedOf(m_model->cell(m_model->indexOf(person, day))))
                changes.append(changeOf(person, day, wanted));
        }
        return changes;
    });
}

void RosterPage::undo()
{
    if (m_undo.isEmpty() && !m_busy)
        return;
    edit([this] { return m_undo.isEmpty() ? QList<CellChange>() : m_undo.takeLast(); }, true);
}

QList<ShiftPattern> RosterPage::usable() const
{
    QList<ShiftPattern> patterns;
    for (const ShiftPattern &pattern : m_model->roster().patterns) {
        if (pattern.active && (!pattern.group || pattern.group == group()))
            patterns.append(pattern);
    }
    return patterns;
}

} // namespace frontdesk
