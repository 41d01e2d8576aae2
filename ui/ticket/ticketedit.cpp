#include "ui/ticket/ticketedit.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/support/whenfinished.h"
#include "ui/kit/stateglyph.h"
#include "ui/shell/deskpalette.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_most = 8;

} // namespace

TicketEdit::TicketEdit(Desk &desk, QWidget *parent) : QLineEdit(parent), m_desk(desk), m_shown(new QStandardItemModel(this))
{
    auto *completer = new QCompleter(m_shown, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the desk has chosen already
    setCompleter(completer);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &TicketEdit::find);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_chosen = {};
        m_answered = u"\n"_s;
        m_pause.start();
        emit changed();
    });
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::highlighted), this, [this](const QModelIndex &index) { choose(index.row()); });
}

void TicketEdit::setTicket(const Ticket &ticket)
{
    m_pause.stop();
    m_chosen = ticket;
    setText(ticket.number);
    m_answered = text().trimmed();
    emit changed();
}

void TicketEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && text().trimmed().isEmpty() && !completer()->popup()->isVisible()) {
        find();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void TicketEdit::find()
{
    const QString typed = text().trimmed();
    const QStringList numbers = ticketNumbersOf(typed);
    const auto rows = [this, typed](const QList<qint64> &ids) {
        whenFinished(m_desk.tickets().rows(ids), this, [this, typed](const Result<QList<Ticket>> &found) { offer(typed, found.value_or(QList<Ticket>())); });
    };
    if (typed.isEmpty()) {
        if (!m_caller)
            return offer(typed, {});
        whenFinished(m_desk.people().card(m_caller), this, [rows](const Result<CustomerCard> &card) { rows(card ? card->openTickets : QList<qint64>()); });
    } else if (!numbers.isEmpty()) {
        QList<QFuture<Result<Ticket>>> asked;
        for (const QString &number : numbers)
            asked += m_desk.tickets().byNumber(number);
        whenFinished(QtFuture::whenAll(asked.begin(), asked.end()), this, [this, typed](const QList<QFuture<Result<Ticket>>> &answers) {
            QList<Ticket> found;
            for (const auto &answer : answers) {
                if (answer.resultCount() > 0 && answer.result())
                    found += *answer.result();
            }
            offer(typed, found);
        });
    } else {
        whenFinished(m_desk.tickets().search(typed, c_most + 1), this, [rows](const Result<QList<SearchHit>> &hits) {
            QList<qint64> ids;
            for (const SearchHit &hit : hits.value_or(QList<SearchHit>()))
                ids += hit.id;
            rows(ids);
        });
    }
}

void TicketEdit::offer(const QString &typed, const QList<Ticket> &found)
{
    if (typed != text().trimmed())
        return; // typed on meanwhile
    m_candidates = found;
    m_candidates.removeIf([this](const Ticket &ticket) { return ticket.id == m_leaveOut; });
    m_candidates = m_candidates.mid(0, c_most);
    m_shown->clear();
    for (const Ticket &ticket : std::as_const(m_candidates)) {
        const QString title = ticket.title.simplified().left(70);
        auto *row = new QStandardItem(ticket.callerName.isEmpty() ? tr("%1  %2 (%3)", "number, title, state").arg(ticket.number, title, stateWords(ticket.state))
                                                                  : tr("%1  %2 (%3, %4)", "number, title, caller, state").arg(ticket.number, title, ticket.callerName, stateWords(ticket.state)));
        m_shown->appendRow(row);
    }
    m_answered = typed;
    // A number means one ticket.
    if (m_candidates.size() == 1 && !ticketNumbersOf(typed).isEmpty())
        m_chosen = m_candidates.first();
    else if (hasFocus() && !m_candidates.isEmpty())
        completer()->complete();
    emit changed();
}

void TicketEdit::choose(int row)
{
    if (row < 0 || row >= m_candidates.size())
        return;
    const Ticket ticket = m_candidates.at(row);
    // The completer writes the whole row into the field after this.
    QMetaObject::invokeMethod(this, [this, ticket] { setTicket(ticket); }, Qt::QueuedConnection);
}

} // namespace frontdesk
