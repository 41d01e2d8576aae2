#include "ui/dashboard/dashboardpage.h"

#include "core/agreement/ticketclock.h"
#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketquery.h"
#include "ui/dashboard/dashboardwords.h"
#include "ui/dashboard/daychart.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/wallboard.h"
#include "ui/dashboard/worktable.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionmodel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/reporting/contactsdialog.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/ticketerrors.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_mostFigures = 6;

SecondsLeft deskSecondsLeft(const Desk &desk)
{
    return [&desk](const Ticket &ticket, const QDateTime &now) { return secondsLeft(ticket, desk.reference()->agreements, now); };
}

QString codeOf(Dashboard::Board board)
{
    return board == Dashboard::Board::Mine ? u"mine"_s : board == Dashboard::Board::Groups ? u"groups"_s : u"desk"_s;
}

} // namespace

DashboardPage::DashboardPage(Desk &desk, AttentionCenter &attention, QWidget *parent)
    : Page(parent), m_desk(desk), m_attention(attention), m_board(desk), m_heading(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_day(makeLabel({}, TextUse::Base, Ink::Secondary)), m_definition(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_boards(new SegmentedControl), m_banner(new ErrorBanner),
      m_stack(new QStackedWidget), m_away(new EmptyState), m_tickets(new TicketListModel(desk, deskSecondsLeft(desk), this)), m_list(new TicketListView),
      m_attentionModel(new AttentionModel(desk, this)), m_waiting(new QTreeView), m_queueModel(new WorkModel(WorkModel::About::Groups, this)),
      m_peopleModel(new WorkModel(WorkModel::About::People, this)), m_queues(new WorkTable(m_queueModel)), m_people(new WorkTable(m_peopleModel)), m_hours(new DayChart),
      m_flow(new DayChart), m_wallAction(makeAction(u"board.wall"_s, this)), m_nextBoard(makeAction(u"wizard.next"_s, this)), m_previousBoard(makeAction(u"wizard.back"_s, this)),
      m_retry(new QAction(this)), m_openTicket(makeAction(u"open"_s, this)), m_wallButton(new KeyButton(m_wallAction))
{
    setObjectName(u"dashboard_page"_s);
    m_retry->setObjectName(u"dashboard.retry"_s);
    addActions({m_wallAction, m_nextBoard, m_previousBoard});
    connect(m_wallAction, &QAction::triggered, this, &DashboardPage::showWall);
    connect(m_retry, &QAction::triggered, &desk, &Desk::retryNow);
    const auto step = [this](int by) {
        const QList<Dashboard::Board> all = m_board.boards();
        showBoard(all.at((all.indexOf(m_board.board()) + by + all.size()) % all.size()));
    };
    connect(m_nextBoard, &QAction::triggered, this, [step] { step(1); });
    connect(m_previousBoard, &QAction::triggered, this, [step] { step(-1); });

    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    top->setSpacing(scaled(10));
    top->addWidget(m_heading);
    m_boards->setObjectName(u"dashboard_boards"_s);
    for (const Dashboard::Board one : m_board.boards())
        m_boards->addSegment(codeOf(one), {});
    m_boards->setCurrent(codeOf(m_board.board()));
    m_boards->setVisible(m_board.boards().size() > 1);
    connect(m_boards, &SegmentedControl::chosen, this, [this](const QString &code) {
        for (const Dashboard::Board one : m_board.boards()) {
            if (codeOf(one) == code)
                showBoard(one);
        }
    });
    top->addWidget(m_boards);
    top->addWidget(m_day);
    top->addStretch();
    m_wallButton->setObjectName(u"dashboard_wall"_s);
    top->addWidget(m_wallButton);

    auto *inside = new QWidget;
    useGround(inside, Ground::Window);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(6));
    column->setSpacing(scaled(10));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(10));
    for (int i = 0; i < c_mostFigures; ++i) {
        auto *card = new FigureCard;
        connect(card, &QAbstractButton::clicked, this, [this, card] { openFigure(card->figure().id); });
        m_figures += card;
        row->addWidget(card, 1);
    }
    column->addLayout(row);
    m_body = new QGridLayout;
    m_body->setSpacing(scaled(10));
    column->addLayout(m_body, 1);
    m_definition->setObjectName(u"dashboard_definition"_s);
    m_definition->setWordWrap(true);
    m_definition->setTextFormat(Qt::PlainText);
    m_definition->setMinimumHeight(2 * lineHeight(TextUse::Caption));
    m_definition->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_definition);
    m_away->setObjectName(u"dashboard_away"_s);
    m_away->setIconName(u"network-disconnect"_s);
    m_away->setActions({m_retry});
    m_stack->addWidget(inside);
    m_stack->addWidget(m_away);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_banner);
    all->addWidget(m_stack, 1);

    makeParts();
    m_soon.setSingleShot(true);
    m_soon.setInterval(50); // several things change together
    connect(&m_soon, &QTimer::timeout, this, &DashboardPage::refresh);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        fillList();
        refresh();
    });
    const auto soon = [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&m_board, &Dashboard::changed, this, soon);
    connect(&attention, &AttentionCenter::changed, this, soon);
    connect(&m_board, &Dashboard::failed, this, &DashboardPage::say);
    connect(m_tickets, &TicketListModel::failed, this, &DashboardPage::say);
    connect(m_tickets, &TicketListModel::orderArrived, this, soon);
    connect(m_tickets, &TicketListModel::orderChanged, this, soon);
    connect(m_tickets, &QAbstractItemModel::dataChanged, this, soon);
    connect(m_list, &TicketListView::currentTicketChanged, this, soon);
    connect(&desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            m_banner->clear();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { sayDefinition(now); });
    arrange();
    retranslate();
}

DashboardPage::~DashboardPage()
{
    // Parts that go after this object's own members have nothing to tell any more.
    disconnect(qApp, nullptr, this, nullptr);
    disconnect(m_list, nullptr, this, nullptr);
    disconnect(m_tickets, nullptr, this, nullptr);
    if (m_wall)
        disconnect(m_wall, nullptr, this, nullptr);
    delete m_wall;
}

QString DashboardPage::title() const { return tr("Dashboard"); }

void DashboardPage::focusStart()
{
    if (m_board.away())
        return m_away->setFocus(Qt::OtherFocusReason);
    if (m_board.board() == Dashboard::Board::Mine && m_listCard.stack->currentIndex() == 0)
        return m_list->setFocus(Qt::OtherFocusReason);
    m_figures.first()->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> DashboardPage::menuActions(MenuPlace place) const
{
    if (place == MenuPlace::View)
        return {m_wallAction, m_previousBoard, m_nextBoard};
    return {};
}

QString DashboardPage::statusText() const
{
    if (!m_board.today().at.isValid())
        return {};
    const QDateTime at = m_board.today().at.toTimeZone(WordsContext::of(m_desk).zone);
    return tr("counted %1 in %2 s").arg(at.toString(u"HH:mm:ss"_s), QLocale().toString(double(m_board.costMs()) / 1000, 'f', 1));
}

QString DashboardPage::statusDetail() const
{
    return m_board.measures().isEmpty() ? QString() : tr("usual = median of %1 weeks").arg(DayUsual::weeks);
}

QList<QWidget *> DashboardPage::panes() const
{
    QList<QWidget *> all{m_figures.first()};
    switch (m_board.board()) {
    case Dashboard::Board::Mine: return all + QList<QWidget *>{m_list, m_waiting};
    case Dashboard::Board::Groups: return all + QList<QWidget *>{m_queues, m_people, m_list};
    case Dashboard::Board::Desk: break;
    }
    return all + QList<QWidget *>{m_hours, m_flow, m_queues, m_list};
}

void DashboardPage::reload()
{
    m_banner->clear();
    m_board.reload();
    m_tickets->reload();
    m_attention.refresh();
}

void DashboardPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"board"_s, codeOf(m_board.board()));
}

void DashboardPage::restoreLayout(QSettings &settings)
{
    const QString code = settings.value(u"board"_s).toString();
    for (const Dashboard::Board one : m_board.boards()) {
        if (codeOf(one) == code)
            showBoard(one);
    }
}

void DashboardPage::showBoard(Dashboard::Board board)
{
    if (board == m_board.board())
        return;
    m_board.show(board);
    m_boards->setCurrent(codeOf(m_board.board()));
    m_listShown = false;
    arrange();
    retranslate();
    activate();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    activate();
}

void DashboardPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    activate();
}

/// Counts while somebody can see it, here or on the wall.
void DashboardPage::activate()
{
    const bool seen = isVisible() || (m_wall && m_wall->isVisible());
    m_board.setActive(seen);
    if (!seen)
        return m_minute.stop();
    m_minute.start();
    fillList();
    refresh();
}

void DashboardPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_tickets->retranslate();
        retranslate();
    }
}

void DashboardPage::refresh()
{
    const bool away = m_board.away();
    m_stack->setCurrentIndex(away ? 1 : 0);
    m_wallAction->setEnabled(!away);
    if (away)
        return;
    const WordsContext words = WordsContext::of(m_desk);
    const QList<FigureView> figures = figuresOf(m_board, m_attention, words);
    for (int i = 0; i < m_figures.size(); ++i) {
        m_figures.at(i)->setVisible(i < figures.size());
        if (i < figures.size())
            m_figures.at(i)->setFigure(figures.at(i));
    }
    const QDate today = words.now.toTimeZone(words.zone).date();
    m_day->setText(tr("%1 · %2", "day, zone").arg(dayWords(today, today), zoneWords(words.zone, words.now)));
    fillQueues();
    fillPeople();
    fillCharts();
    fillWaiting();
    emit statusChanged();
}

void DashboardPage::openFigure(const QString &id)
{
    const auto found = std::find_if(m_figures.cbegin(), m_figures.cend(), [&](const FigureCard *card) { return !card->isHidden() && card->figure().id == id; });
    if (found == m_figures.cend())
        return;
    const FigureView &figure = (*found)->figure();
    const QDateTime now = m_desk.clock().now();
    switch (figure.behind) {
    case FigureView::Behind::Nothing: return;
    case FigureView::Behind::Calls: emit callsRequested(); return;
    case FigureView::Behind::Attention: emit attentionRequested(); return;
    case FigureView::Behind::Roster: emit rosterRequested(); return;
    case FigureView::Behind::Tickets: {
        static const QHash<QString, Dashboard::Part> parts{{u"late"_s, Dashboard::Part::Late}, {u"unowned"_s, Dashboard::Part::Unowned}, {u"soon"_s, Dashboard::Part::Soon}};
        return open(m_board.filterOf(parts.value(id, Dashboard::Part::Open), now));
    }
    case FigureView::Behind::Measure: break;
    }
    openMeasure(id, figure.title);
}

/// What a measure has counted today: tickets in the queue, contacts in a list of their own.
void DashboardPage::openMeasure(const QString &measure, const QString &name, const ReportBucket &bucket)
{
    m_banner->clear();
    const QTime now = m_desk.clock().now().toTimeZone(WordsContext::of(m_desk).zone).time();
    const QString full = tr("%1, %2", "figure, moment").arg(name, QLocale().toString(now, u"HH:mm"_s));
    whenFinished(m_board.items(measure, bucket), this, [this, full, opening = ++m_opening](const Result<ReportItems> &items) {
        if (opening != m_opening)
            return;
        if (!items)
            return say(items.error());
        if (items->tickets.isEmpty() && items->interactions.isEmpty())
            return m_banner->show(ErrorBanner::Tone::Notice, tr("Nothing stands behind this figure today."));
        if (items->interactions.isEmpty())
            return emit figureRequested(full, items->tickets);
        auto *dialog = new ContactsDialog(m_desk, full, *items, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ContactsDialog::ticketRequested, this, &Page::ticketRequested);
        connect(dialog, &ContactsDialog::ticketsRequested, this, [this, full](const QList<qint64> &tickets) { emit figureRequested(full, tickets); });
        dialog->open();
    });
}

void DashboardPage::open(const TicketFilter &filter)
{
    const WordsContext words = WordsContext::of(m_desk);
    const QueryContext context{*m_desk.reference(), m_desk.actor(), words.now, words.language, {}, {}};
    emit queryRequested(writeTicketQuery(filter, {}, context));
}

void DashboardPage::say(const Error &error)
{
    if (m_board.away())
        return; // the page says so itself
    const ErrorWords said = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->showError(said.what, said.next);
}

/// Whoever comes to a figure by the keyboard reads its definition below; with the mouse it is the tool tip.
void DashboardPage::sayDefinition(QWidget *focus)
{
    const auto *card = qobject_cast<FigureCard *>(focus);
    if (card && isAncestorOf(card) && !card->figure().definition.isEmpty())
        m_definition->setText(tr("%1: %2", "figure, its definition").arg(card->figure().title, card->figure().definition));
    else if (m_desk.address().backend == Backend::Postgres)
        m_definition->setText(tr("Counted are the tickets that you may see. Enter opens what stands behind a figure."));
    else
        m_definition->setText(tr("Enter opens what stands behind a figure."));
}

Wallboard *DashboardPage::wall() const
{
    return m_wall;
}

void DashboardPage::showWall()
{
    if (m_wall)
        return m_wall->activateWindow();
    m_wall = new Wallboard(m_desk, m_board, m_attention, *m_tickets, this);
    m_wall->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wall, &QObject::destroyed, this, [this] {
        m_wall.clear();
        activate();
    });
    m_wall->showFullScreen();
    m_wall->activateWindow();
}

} // namespace frontdesk
