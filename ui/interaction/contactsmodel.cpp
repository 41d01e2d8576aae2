#include "ui/interaction/contactsmodel.h"

#include "core/desk/desk.h"
#include "ui/kit/codewords.h"
#include "ui/kit/roles.h"
#include "ui/kit/timewords.h"
#include "ui/shell/tokens.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

ContactsModel::ContactsModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk)
{
}

void ContactsModel::show(const QList<Interaction> &contacts, bool byCallBack)
{
    if (contacts == m_contacts && byCallBack == m_byCallBack)
        return;
    beginResetModel();
    m_contacts = contacts;
    m_byCallBack = byCallBack;
    endResetModel();
}

const Interaction *ContactsModel::contact(int row) const
{
    return row >= 0 && row < m_contacts.size() ? &m_contacts.at(row) : nullptr;
}

void ContactsModel::refresh()
{
    if (!m_contacts.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

bool ContactsModel::isDue(const Interaction &contact) const
{
    return m_byCallBack && contact.callBackAt.isValid() && contact.callBackAt <= m_desk.clock().now();
}

int ContactsModel::dueNow() const
{
    return int(std::count_if(m_contacts.begin(), m_contacts.end(), [this](const Interaction &each) { return isDue(each); }));
}

int ContactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_contacts.size());
}

int ContactsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ContactsModel::text(const Interaction &contact, int column) const
{
    switch (column) {
    case When: {
        const QDateTime now = m_desk.clock().now();
        const QTimeZone zone(m_desk.reference()->zone.toLatin1());
        const QString words = momentWords(m_byCallBack ? contact.callBackAt : contact.offeredAt, now, zone);
        return isDue(contact) ? tr("%1, due").arg(words) : words;
    }
    case Number: return contact.number;
    case Channel: return channelWords(contact.channel);
    case Caller: return !contact.customerName.isEmpty() ? contact.customerName : !contact.phone.isEmpty() ? contact.phone : tr("Unknown");
    case Subject: return contact.subject.left(300).simplified();
    case Outcome: return contact.outcome.isEmpty() ? tr("Waiting") : outcomeWords(contact.outcome);
    case TicketNumber: return contact.ticketNumber.isEmpty() ? u"—"_s : contact.ticketNumber;
    case Agent: return contact.agentName.isEmpty() ? u"—"_s : contact.agentName;
    default: return {};
    }
}

QVariant ContactsModel::data(const QModelIndex &index, int role) const
{
    const Interaction *found = index.isValid() ? contact(index.row()) : nullptr;
    if (!found || index.column() >= ColumnCount)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*found, index.column());
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), text(*found, index.column()));
    case UnreadRole: return index.column() == Subject && (found->outcome.isEmpty() || isDue(*found));
    case InkRole:
        if (index.column() == When && isDue(*found))
            return int(Ink::Crit);
        return index.column() == Subject || index.column() == Caller ? QVariant() : QVariant(int(Ink::Secondary));
    case UrgentRole: return isDue(*found);
    default: return {};
    }
}

QVariant ContactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return m_byCallBack ? tr("Call back") : tr("When");
    case Number: return tr("Number");
    case Channel: return tr("Channel");
    case Caller: return tr("Caller");
    case Subject: return tr("Subject");
    case Outcome: return tr("Outcome");
    case TicketNumber: return tr("Ticket");
    case Agent: return tr("Agent");
    default: return {};
    }
}

} // namespace frontdesk
