#include "ui/ticket/ticketlistmodel.h"

#include "core/desk/desk.h"
#include "core/people/presenceservice.h"
#include "core/support/whenfinished.h"
#include "ui/kit/roles.h"
#include "ui/shell/tokens.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_first = 60; // more than a screen shows: what is on screen first is all that is waited for
constexpr int c_block = 100;
constexpr int c_rowsKept = 1500; // about 3 MB
constexpr int c_barSteps = 48;   // the bar of a clock is not drawn finer
constexpr int c_blocksWaiting = 4; // what was passed while the scroll bar was dragged is not worth a query

} // namespace

TicketListModel::TicketListModel(Desk &desk, SecondsLeft secondsLeft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_secondsLeft(std::move(secondsLeft))
    , m_cells(ticketCellContext(desk.reference(), m_secondsLeft))
    , m_rows(c_rowsKept)
{
    m_steady.start();
    m_fetchTimer.setSingleShot(true);
    m_orderTimer.setSingleShot(true);
    connect(&m_fetchTimer, &QTimer::timeout, this, &TicketListModel::fetchBlock);
    connect(&m_orderTimer, &QTimer::timeout, this, &TicketListModel::askOrder);
    connect(&m_markTimer, &QTimer::timeout, this, &TicketListModel::dropOldMarks);
    connect(&desk.feed(), &ChangeFeed::changed, this, &TicketListModel::onChanges);
    m_placeTimer.setSingleShot(true);
    connect(&m_placeTimer, &QTimer::timeout, this, [this] {
        if (!m_touched.isEmpty())
            askOrder();
    });
    m_verifyTimer.setSingleShot(true);
    connect(&m_verifyTimer, &QTimer::timeout, this, [this] {
        m_verifying = !m_orderRunning && !m_loading;
        if (m_verifying)
            askOrder();
    });
    connect(&desk, &Desk::referenceChanged, this, &TicketListModel::retranslate);
    connect(&desk.presence(), &PresenceService::changed, this, &TicketListModel::onPresence);
}

TicketListModel::~TicketListModel()
{
    for (const CancelToken &token : {m_firstToken, m_orderToken}) {
        if (token)
            m_desk.worker().cancel(token);
    }
}

void TicketListModel::renew(CancelToken &token)
{
    if (token)
        m_desk.worker().cancel(token);
    token = makeCancelToken();
}

void TicketListModel::setLoading(bool loading)
{
    if (m_loading != loading) {
        m_loading = loading;
        emit loadingChanged();
    }
}

void TicketListModel::report(const Error &error)
{
    if (error.kind != ErrorKind::Canceled)
        emit failed(error);
}

void TicketListModel::show(const TicketFilter &filter, const TicketSort &sort)
{
    m_filter = filter;
    m_sort = sort;
    ask();
}

void TicketListModel::follow(const TicketFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    if (m_loading)
        ask();
    else
        askOrder();
}

void TicketListModel::reload()
{
    ++m_epoch;
    m_missing.clear();
    m_rowsFailed = false;
    rowsChanged(0, rowCount() - 1); // what is on screen is asked for again as soon as it is painted
    if (m_loading || m_request == 0)
        ask();
    else
        askOrder();
}

void TicketListModel::ask()
{
    const int request = ++m_request;
    renew(m_firstToken);
    if (m_orderToken)
        m_desk.worker().cancel(m_orderToken);
    m_orderTimer.stop();
    m_verifyTimer.stop();
    m_verifying = false;
    m_orderRunning = false;
    m_orderWanted = false;
    setLoading(true);
    whenFinished(m_desk.tickets().firstRows(m_filter, m_sort, c_first, m_firstToken), this, [this, request](const Result<QList<Ticket>> &rows) {
        if (request != m_request)
            return;
        setLoading(false);
        if (!rows) {
            report(rows.error());
            return;
        }
        beginResetModel();
        m_ids.clear();
        for (const Ticket &ticket : *rows)
            m_ids += ticket.id.value;
        ++m_generation;
        m_missing.clear();
        m_changed.clear(); // what changed is told of the list that is watched
        m_rowsFailed = false;
        keep(*rows);
        m_orderKnown = rows->size() < c_first;
        m_touched.clear();
        m_touchedRunning.clear();
        m_behind.clear();
        endResetModel();
        emit shown();
        emit changedCountChanged();
        if (m_orderKnown)
            emit orderArrived();
        if (!m_orderKnown || m_orderWanted)
            askOrder();
    });
}

void TicketListModel::askOrder()
{
    if (m_loading) {
        m_orderWanted = true;
        return;
    }
    // One at a time; a change of the filter itself makes the running one worthless.
    if (m_orderRunning && m_orderKnown) {
        m_orderWanted = true;
        return;
    }
    const int request = ++m_request;
    renew(m_orderToken);
    m_orderRunning = true;
    m_orderWanted = false;
    m_touchedRunning += m_touched;
    m_touched.clear();
    m_orderTime.start();
    const TicketFilter asked = m_filter;
    whenFinished(m_desk.tickets().order(m_filter, m_sort, m_orderToken), this, [this, request, asked](const Result<QList<qint64>> &order) {
        if (request != m_request)
            return;
        m_orderRunning = false;
        m_orderCost = m_orderTime.elapsed();
        m_verifying = false;
        if (!order) {
            report(order.error());
            return;
        }
        adopt(*order);
        m_touchedRunning.clear();
        m_behind.clear(); // every place is known from one moment
        m_orderKnown = true;
        emit orderArrived();
        if (m_orderWanted || !m_touched.isEmpty() || asked != m_filter)
            m_orderTimer.start(int(qBound(qint64(20), 2 * m_orderCost, qint64(1000))));
    });
}

void TicketListModel::wantBlock(int row) const
{
    if (m_rowsFailed)
        return;
    const int block = row / c_block;
    m_wantedBlocks.removeOne(block);
    m_wantedBlocks += block;
    while (m_wantedBlocks.size() > c_blocksWaiting)
        m_wantedBlocks.removeFirst();
    if (!m_fetching && !m_fetchTimer.isActive())
        m_fetchTimer.start(0);
}

void TicketListModel::fetchBlock()
{
    QList<qint64> asked;
    int first = 0;
    while (asked.isEmpty() && !m_wantedBlocks.isEmpty()) {
        first = m_wantedBlocks.takeLast() * c_block;
        for (int row = first; row < qMin<qsizetype>(first + c_block, m_ids.size()); ++row) {
            const Row *kept = m_rows.object(m_ids[row]);
            if ((!kept || kept->epoch != m_epoch) && !m_missing.contains(m_ids[row]))
                asked += m_ids[row];
        }
    }
    if (asked.isEmpty())
        return;
    m_fetching = true;
    if (m_verifying) { // comparing can wait, the reader cannot
        m_verifying = false;
        m_orderRunning = false;
        ++m_request;
        m_desk.worker().cancel(m_orderToken);
        m_verifyTimer.start();
    }
    const int generation = m_generation;
    whenFinished(m_desk.tickets().rows(asked), this, [this, asked, first, generation](const Result<QList<Ticket>> &rows) {
        m_fetching = false;
        if (!rows) {
            m_rowsFailed = true; // the feed says "everything" when the desk is back, and then they are asked for again
            report(rows.error());
            return;
        }
        keep(*rows);
        if (rows->size() < asked.size()) {
            QSet<qint64> missing(asked.cbegin(), asked.cend());
            for (const Ticket &ticket : *rows)
                missing.remove(ticket.id.value);
            m_missing += missing;
        }
        if (generation == m_generation)
            rowsChanged(first, qMin<int>(first + c_block, rowCount()) - 1);
        else
            rowsChanged(0, rowCount() - 1); // they stand elsewhere by now; a view repaints only what it shows
        if (!m_wantedBlocks.isEmpty())
            m_fetchTimer.start(0);
    });
}

void TicketListModel::keep(const QList<Ticket> &rows)
{
    for (const Ticket &ticket : rows) {
        const Row *kept = m_rows.object(ticket.id.value);
        if (!kept || kept->ticket.seq <= ticket.seq)
            m_rows.insert(ticket.id.value, new Row{ticket, m_epoch, {}});
    }
}

int TicketListModel::changedCount() const
{
    return int(m_changed.size());
}

Id<Ticket> TicketListModel::ticketAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? Id<Ticket>{m_ids[row]} : Id<Ticket>{};
}

int TicketListModel::rowOf(Id<Ticket> id) const
{
    return id ? int(m_ids.indexOf(id.value)) : -1;
}

std::optional<Ticket> TicketListModel::ticket(int row) const
{
    if (row < 0 || row >= m_ids.size())
        return std::nullopt;
    const Row *kept = m_rows.object(m_ids[row]);
    if ((!kept || kept->epoch != m_epoch) && !m_missing.contains(m_ids[row]))
        wantBlock(row);
    return kept ? std::optional(kept->ticket) : std::nullopt;
}

int TicketListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ticketColumnCount;
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    const qint64 id = m_ids[index.row()];
    if (role == TicketIdRole)
        return id;
    const auto column = TicketColumn(index.column());
    if (role == ChangedRole)
        return column == TicketColumn::Number && m_changed.contains(id);
    if (column == TicketColumn::Here) {
        if (role == PresenceRole)
            return QVariant::fromValue(colleagues(id));
        return role == Qt::AccessibleTextRole ? QVariant(colleaguesSpeech(colleagues(id))) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && (role < PriorityRole || role > InkRole))
        return {};
    Row *kept = m_rows.object(id);
    if ((!kept || kept->epoch != m_epoch) && !m_missing.contains(id))
        wantBlock(index.row());
    if (!kept) {
        if (role == Qt::AccessibleTextRole)
            return m_missing.contains(id) ? tr("Not to be seen") : tr("Loading");
        return role == Qt::DisplayRole && column == TicketColumn::Title ? QVariant(u"…"_s) : QVariant();
    }
    const Ticket &ticket = kept->ticket;
    switch (role) {
    case Qt::DisplayRole: return ticketCellText(ticket, column, m_cells, m_desk.clock().now());
    case Qt::AccessibleTextRole: {
        const QString speech = ticketCellSpeech(ticket, column, m_cells, m_desk.clock().now());
        return column == TicketColumn::Number && m_changed.contains(id) ? tr("%1, just changed").arg(speech) : speech;
    }
    case PriorityRole: return column == TicketColumn::Priority ? QVariant(ticket.priority) : QVariant();
    case TimeLeftRole:
        if (column != TicketColumn::TimeLeft)
            return {};
        kept->shown = timeLeft(ticket);
        return QVariant::fromValue(kept->shown);
    case StateRole: return column == TicketColumn::State ? QVariant(ticket.state) : QVariant();
    case VipRole: return column == TicketColumn::Caller && ticket.callerVip;
    case UnreadRole: return column == TicketColumn::Title && ticket.phase == "new"_L1;
    case InkRole: return column == TicketColumn::Owner && !ticket.owner ? QVariant(int(Ink::Tertiary)) : QVariant();
    default: return {};
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ticketColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return ticketColumnTitle(TicketColumn(section));
    if (role == Qt::AccessibleTextRole && TicketColumn(section) == TicketColumn::Priority)
        return tr("Priority");
    if (role == Qt::AccessibleTextRole && TicketColumn(section) == TicketColumn::Here)
        return tr("Who is at the ticket");
    if (role == Qt::AccessibleTextRole)
        return ticketColumnTitle(TicketColumn(section));
    return {};
}

TimeLeft TicketListModel::timeLeft(const Ticket &ticket) const
{
    return ticketTimeLeft(ticket, m_secondsLeft, m_desk.clock().now());
}

void TicketListModel::tick(int firstRow, int lastRow)
{
    for (int row = qMax(0, firstRow); row <= qMin(rowCount() - 1, lastRow); ++row) {
        const Row *kept = m_rows.object(m_ids[row]);
        if (!kept)
            continue;
        const TimeLeft now = timeLeft(kept->ticket);
        const bool same = int(now.spent * c_barSteps) == int(kept->shown.spent * c_barSteps) && sameTimeWords(now, kept->shown);
        const QModelIndex cell = index(row, int(TicketColumn::TimeLeft));
        if (!same)
            emit dataChanged(cell, cell, {Qt::DisplayRole, TimeLeftRole, Qt::AccessibleTextRole});
    }
}

bool TicketListModel::hurries(int firstRow, int lastRow) const
{
    const QDateTime now = m_desk.clock().now();
    for (int row = qMax(0, firstRow); row <= qMin(rowCount() - 1, lastRow); ++row) {
        const Row *kept = m_rows.object(m_ids[row]);
        if (kept && kept->ticket.dueAt.isValid() && qAbs(now.secsTo(kept->ticket.dueAt)) <= 600)
            return true;
    }
    return false;
}

QList<Colleague> TicketListModel::colleagues(qint64 id) const
{
    QList<Colleague> there;
    for (const Presence &presence : m_desk.presence().at({id})) {
        const auto &staff = m_cells.reference->directory.staff;
        const auto person = std::find_if(staff.cbegin(), staff.cend(), [&](const Staff &one) { return one.id == presence.staff; });
        const Colleague colleague{person == staff.cend() ? tr("Somebody") : person->name, presence.doing == PresenceDoing::Typing};
        // Two windows of one person are one; whoever types in one of them types.
        const auto known = std::find_if(there.begin(), there.end(), [&](const Colleague &one) { return one.name == colleague.name; });
        if (known == there.end())
            there += colleague;
        else
            known->typing = known->typing || colleague.typing;
    }
    return there;
}

void TicketListModel::onPresence(const QList<qint64> &tickets)
{
    for (const qint64 id : tickets) {
        if (!m_rows.contains(id))
            continue; // not looked at lately
        if (const int row = rowOf({id}); row >= 0) {
            const QModelIndex cell = index(row, int(TicketColumn::Here));
            emit dataChanged(cell, cell, {PresenceRole, Qt::AccessibleTextRole});
        }
    }
}

void TicketListModel::retranslate()
{
    m_cells = ticketCellContext(m_desk.reference(), m_secondsLeft);
    emit headerDataChanged(Qt::Horizontal, 0, ticketColumnCount - 1);
    rowsChanged(0, rowCount() - 1);
}

void TicketListModel::rowsChanged(int first, int last, const QList<int> &roles)
{
    if (first >= 0 && first <= last && last < rowCount())
        emit dataChanged(index(first, 0), index(last, ticketColumnCount - 1), roles);
}

} // namespace frontdesk
