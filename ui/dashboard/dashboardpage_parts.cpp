// The parts of the dashboard under its figures: lists, tables and charts, and what they hold.
#include "ui/dashboard/dashboardpage.h"

#include "core/desk/desk.h"
#include "ui/dashboard/dashboardwords.h"
#include "ui/dashboard/daychart.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/worktable.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionmodel.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/delegates/prioritydelegate.h"
#include "ui/kit/delegates/titledelegate.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

DashboardPage::Card DashboardPage::makeCard(const QString &name, QWidget *content, const QString &icon)
{
    Card card;
    card.frame = new CardFrame;
    card.frame->setObjectName(u"card_"_s + name);
    auto *column = new QVBoxLayout(card.frame);
    column->setContentsMargins(1, scaled(8), 1, scaled(6));
    column->setSpacing(scaled(4));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(12), 0, scaled(12), 0);
    head->setSpacing(scaled(10));
    card.title = makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong);
    card.note = makeLabel({}, TextUse::Caption, Ink::Secondary);
    card.note->setObjectName(u"note_"_s + name);
    head->addWidget(card.title);
    head->addWidget(card.note, 1);
    column->addLayout(head);
    card.stack = new QStackedWidget;
    card.empty = new EmptyState;
    card.empty->setIconName(icon);
    card.stack->addWidget(content);
    card.stack->addWidget(card.empty);
    column->addWidget(card.stack, 1);
    return card;
}

void DashboardPage::makeParts()
{
    m_list->setObjectName(u"dashboard_list"_s);
    m_list->setTickets(m_tickets);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->addAction(m_openTicket);
    const auto openCurrent = [this] {
        if (const Id<Ticket> ticket = m_list->currentTicket())
            emit ticketRequested(ticket);
    };
    connect(m_openTicket, &QAction::triggered, this, openCurrent);
    connect(m_list, &QAbstractItemView::doubleClicked, this, openCurrent);
    m_listCard = makeCard(u"list"_s, m_list, u"view-task"_s);
    m_listCard.note->setWordWrap(false);

    m_waiting->setObjectName(u"dashboard_waiting"_s);
    m_waiting->setModel(m_attentionModel);
    m_waiting->setRootIsDecorated(false);
    m_waiting->setUniformRowHeights(true);
    m_waiting->setFrameShape(QFrame::NoFrame);
    m_waiting->setProperty(rowLinesProperty, true);
    m_waiting->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_waiting->setItemDelegate(new TitleDelegate(m_waiting));
    m_waiting->setItemDelegateForColumn(AttentionModel::Priority, new PriorityDelegate(m_waiting));
    m_waiting->setItemDelegateForColumn(AttentionModel::When, new TitleDelegate(TitleDelegate::Face::Figures, m_waiting));
    for (const int column : {int(AttentionModel::Number), int(AttentionModel::Why)})
        m_waiting->setColumnHidden(column, true);
    m_waiting->header()->setStretchLastSection(false);
    m_waiting->header()->setSectionResizeMode(AttentionModel::Title, QHeaderView::Stretch);
    m_waiting->setColumnWidth(AttentionModel::Priority, scaled(52));
    m_waiting->setColumnWidth(AttentionModel::Kind, scaled(110));
    m_waiting->setColumnWidth(AttentionModel::When, scaled(92));
    connect(m_waiting, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        const AttentionItem *item = m_attentionModel->item(index.row());
        if (item && item->ticket.id && item->kind != AttentionItem::Kind::Acknowledge)
            emit ticketRequested(item->ticket.id);
        else if (item)
            emit attentionRequested(); // acknowledging, calling back and bulletins have their page
    });
    m_waitingCard = makeCard(u"waiting"_s, m_waiting, u"notifications"_s);

    m_queues->setObjectName(u"dashboard_queues"_s);
    m_queueCard = makeCard(u"queues"_s, m_queues, u"group"_s);
    m_people->setObjectName(u"dashboard_people"_s);
    m_peopleCard = makeCard(u"people"_s, m_people, u"user"_s);
    connect(m_queues, &WorkTable::opened, this, [this](qint64 id, Dashboard::Part part) { open(m_board.filterOf(part, Id<SupportGroup>{id}, m_desk.clock().now())); });
    connect(m_people, &WorkTable::opened, this, [this](qint64 id, Dashboard::Part part) { open(m_board.filterOf(part, Id<Staff>{id}, m_desk.clock().now())); });

    for (QWidget *part : QList<QWidget *>{m_listCard.frame, m_waitingCard.frame, m_queueCard.frame, m_peopleCard.frame, m_hours, m_flow})
        part->setParent(m_body->parentWidget()); // also those that this person's boards never show
    m_hours->setObjectName(u"dashboard_hours"_s);
    m_flow->setObjectName(u"dashboard_flow"_s);
    connect(m_hours, &DayChart::activated, this, [this](int place) {
        const int hour = m_hoursFrom + place;
        openMeasure(u"contacts"_s, tr("Contacts, %1", "an hour").arg(tr("%1:00 to %2:00").arg(hour).arg(hour + 1)), {{u"hour"_s, hour}});
    });
    connect(m_flow, &DayChart::activated, this, [this](int place) {
        const QDate day = m_board.usual().days.value(place);
        if (day.isValid())
            emit queryRequested(u"opened:"_s + day.toString(Qt::ISODate));
    });
}

/// Puts the parts of the board into the grid; the others are hidden.
void DashboardPage::arrange()
{
    const QList<QWidget *> all{m_listCard.frame, m_waitingCard.frame, m_queueCard.frame, m_peopleCard.frame, m_hours, m_flow};
    for (QWidget *part : all) {
        m_body->removeWidget(part);
        part->hide();
    }
    const auto put = [this](QWidget *part, int row, int column, int columns = 1) {
        m_body->addWidget(part, row, column, 1, columns);
        part->show();
    };
    for (int i = 0; i < 2; ++i) {
        m_body->setColumnStretch(i, 1);
        m_body->setRowStretch(i, 1);
    }
    QJsonArray columns;
    const auto column = [&](const QString &name, int width) { columns += width > 0 ? QJsonObject{{u"column"_s, name}, {u"width"_s, width}} : QJsonObject{{u"column"_s, name}}; };
    column(u"priority"_s, 56);
    column(u"due"_s, 158); // "II 剩 13 时 20 分" whole
    column(u"number"_s, 100);
    column(u"title"_s, 0);
    QStringList hidden{u"caller"_s, u"here"_s, u"changed"_s};
    switch (m_board.board()) {
    case Dashboard::Board::Mine:
        m_body->setColumnStretch(0, 3);
        m_body->setColumnStretch(1, 2);
        m_body->setRowStretch(1, 0);
        put(m_listCard.frame, 0, 0);
        put(m_waitingCard.frame, 0, 1);
        column(u"state"_s, 110);
        hidden += {u"group"_s, u"owner"_s};
        break;
    case Dashboard::Board::Groups:
        put(m_queueCard.frame, 0, 0);
        put(m_peopleCard.frame, 0, 1);
        put(m_listCard.frame, 1, 0, 2);
        column(u"state"_s, 110);
        column(u"group"_s, 130);
        column(u"owner"_s, 120);
        break;
    case Dashboard::Board::Desk:
        put(m_hours, 0, 0);
        put(m_flow, 0, 1);
        put(m_queueCard.frame, 1, 0);
        put(m_listCard.frame, 1, 1);
        column(u"group"_s, 120);
        hidden += {u"state"_s, u"owner"_s};
        break;
    }
    for (const QString &name : hidden)
        columns += QJsonObject{{u"column"_s, name}, {u"hidden"_s, true}};
    m_list->setColumns(columns);
    QWidget *before = m_figures.last();
    for (QWidget *part : panes()) {
        if (part == m_figures.first())
            continue;
        setTabOrder(before, part);
        before = part;
    }
}

void DashboardPage::fillList()
{
    if (m_board.away())
        return;
    const bool mine = m_board.board() == Dashboard::Board::Mine;
    const TicketFilter filter = m_board.filterOf(mine ? Dashboard::Part::Open : Dashboard::Part::Soon, m_desk.clock().now());
    if (m_listShown)
        return m_tickets->follow(filter);
    m_listShown = true;
    m_list->startAtTop();
    m_tickets->show(filter, {u"due"_s, false});
    m_list->showSorting({u"due"_s, false});
}

void DashboardPage::fillWaiting()
{
    const int row = m_waiting->currentIndex().row();
    const AttentionItem *before = m_attentionModel->item(row);
    const QString key = before ? before->key() : QString();
    m_attentionModel->setItems(m_attention.items());
    const int same = m_attentionModel->rowOf(key);
    if (same >= 0)
        m_waiting->setCurrentIndex(m_attentionModel->index(same, 0));
    else if (row >= 0 && m_attentionModel->rowCount() > 0)
        m_waiting->setCurrentIndex(m_attentionModel->index(std::min(row, m_attentionModel->rowCount() - 1), 0));
    m_waitingCard.stack->setCurrentIndex(m_attentionModel->rowCount() > 0 || !m_attention.read() ? 0 : 1);

    const bool known = m_tickets->orderKnown();
    m_listCard.stack->setCurrentIndex(m_tickets->rowCount() > 0 || !known ? 0 : 1);
    QString note;
    if (m_board.board() == Dashboard::Board::Mine) {
        const int at = std::max(0, m_list->currentIndex().row());
        if (const auto ticket = m_tickets->rowCount() > 0 ? m_tickets->ticket(at) : std::nullopt)
            note = tr("%1: %2", "number of a ticket, why it comes next").arg(ticket->number, whyNext(*ticket, WordsContext::of(m_desk)));
    }
    m_listCard.note->setText(note);
}

void DashboardPage::fillQueues()
{
    if (m_queueCard.frame->isHidden())
        return;
    const WordsContext words = WordsContext::of(m_desk);
    QList<WorkModel::Line> lines;
    for (const Id<SupportGroup> group : m_board.groups()) {
        const int present = m_board.onShift(group);
        lines += WorkModel::Line{group.value, words.group(group), present < 0 ? u"—"_s : QLocale().toString(present), m_board.ofGroup(group)};
    }
    m_queueModel->setLines(lines);
    m_queueCard.stack->setCurrentIndex(lines.isEmpty() ? 1 : 0);
}

void DashboardPage::fillPeople()
{
    if (m_peopleCard.frame->isHidden())
        return;
    const WordsContext words = WordsContext::of(m_desk);
    QList<WorkModel::Line> lines;
    for (const Dashboard::Person &one : m_board.people()) {
        const QString shift = one.onShiftUntil.isValid() ? tr("until %1").arg(words.moment(one.onShiftUntil)) : u"—"_s;
        lines += WorkModel::Line{one.person.value, words.person(one.person), shift, one.work};
    }
    m_peopleModel->setLines(lines);
    m_peopleCard.stack->setCurrentIndex(lines.isEmpty() ? 1 : 0);
}

void DashboardPage::fillCharts()
{
    if (m_hours->isHidden())
        return;
    const WordsContext words = WordsContext::of(m_desk);
    const DayFigures &today = m_board.today();
    const DayUsual &usual = m_board.usual();
    const QTime now = words.now.toTimeZone(words.zone).time();
    // The hours in which somebody calls, or usually does; at least a working day.
    int from = 8, to = 17;
    for (int hour = 0; hour < 24; ++hour) {
        if (today.hours.value(hour) > 0 || usual.hours.value(hour).toDouble() > 0) {
            from = std::min(from, hour);
            to = std::max(to, hour);
        }
    }
    m_hoursFrom = from;
    QList<DayChart::Bar> bars;
    for (int hour = from; hour <= to && !today.hours.isEmpty(); ++hour) {
        const QVariant custom = usual.hours.value(hour);
        DayChart::Bar bar{tr("%1", "hour of the day under a chart").arg(hour, 2, 10, QChar(u'0')), {}, {}, {}};
        if (hour <= now.hour())
            bar.first = double(today.hours.at(hour));
        if (custom.isValid())
            bar.second = custom.toDouble();
        const QString span = tr("%1:00 to %2:00").arg(hour).arg(hour + 1);
        bar.words = custom.isValid() ? tr("%1: %2 contacts, usually %3").arg(span, QLocale().toString(today.hours.at(hour)), QLocale().toString(custom.toLongLong()))
                                     : tr("%1: %2 contacts").arg(span, QLocale().toString(today.hours.at(hour)));
        bars += bar;
    }
    m_hours->setBars(bars, bars.isEmpty() ? -1 : now.hour() - from);

    QList<DayChart::Bar> days;
    for (qsizetype i = 0; i < usual.days.size(); ++i) {
        const QDate day = usual.days.at(i);
        const QVariant opened = usual.trend.value(u"opened"_s).value(i), resolved = usual.trend.value(u"resolved"_s).value(i);
        days += DayChart::Bar{QLocale().toString(day, tr("d", "day of the month under a chart")),
                              tr("%1: %2 opened, %3 resolved").arg(dayWords(day, usual.day), QLocale().toString(opened.toLongLong()), QLocale().toString(resolved.toLongLong())),
                              opened.toDouble(), resolved.toDouble()};
    }
    m_flow->setBars(days);
}

void DashboardPage::retranslate()
{
    const WordsContext words = WordsContext::of(m_desk);
    const bool mine = m_board.board() == Dashboard::Board::Mine;
    m_heading->setText(tr("Dashboard"));
    m_boards->setAccessibleName(tr("Whose work"));
    for (const Dashboard::Board one : m_board.boards())
        m_boards->setText(one == Dashboard::Board::Mine ? u"mine"_s : one == Dashboard::Board::Groups ? u"groups"_s : u"desk"_s, boardWords(one));
    setActionName(m_nextBoard, tr("Next board"));
    setActionName(m_previousBoard, tr("Board before"));
    m_retry->setText(tr("Try again"));
    m_away->setWords(tr("Figures need the desk’s server."), tr("It does not answer. They come back by themselves as soon as it does; the queue shows what is kept on this computer."));
    m_listCard.title->setText(mine ? tr("What next, and why") : tr("Breaches ahead"));
    m_listCard.empty->setWords(mine ? tr("No open ticket is yours.") : tr("Nothing runs out within %1 hours.").arg(Dashboard::soonHours),
                               mine ? tr("Take one that is nobody’s from the queue.") : tr("Stopped clocks and tickets without an agreement are not counted."));
    m_list->setAccessibleName(m_listCard.title->text());
    m_waitingCard.title->setText(tr("Promised, and what rings"));
    m_waitingCard.empty->setWords(tr("Nobody waits for you."), tr("Calls and dates that you promise appear here two hours before they are due."));
    m_waiting->setAccessibleName(m_waitingCard.title->text());
    m_attentionModel->reword();
    m_queueCard.title->setText(tr("Queues"));
    m_queueCard.empty->setWords(tr("The desk has no support groups."), {});
    m_queues->setAccessibleName(tr("Queues"));
    m_peopleCard.title->setText(tr("Load and who is on shift"));
    m_peopleCard.empty->setWords(tr("Nobody is in these groups."), {});
    m_people->setAccessibleName(m_peopleCard.title->text());
    m_hours->setWords(tr("Contacts by hour"), tr("per hour of today"), tr("today"), tr("usual"), measureDefinition(u"contacts"_s, words));
    m_hours->setEmptyWords(tr("Not counted yet"));
    m_flow->setWords(tr("Flow: opened and resolved"), tr("tickets a day, the last %1 days").arg(DayUsual::trendDays), tr("opened"), tr("resolved"),
                     words.language == "zh"_L1 ? measureDefinition(u"opened"_s, words) + measureDefinition(u"resolved"_s, words)
                                               : measureDefinition(u"opened"_s, words) + u' ' + measureDefinition(u"resolved"_s, words));
    m_flow->setEmptyWords(tr("The desk has no whole day behind it yet"));
    sayDefinition(QApplication::focusWidget());
    emit titleChanged();
    refresh();
}

} // namespace frontdesk
