#include "ui/offline/outboxmodel.h"

#include "core/desk/desk.h"
#include "core/offline/outboxservice.h"
#include "ui/kit/codewords.h"
#include "ui/kit/roles.h"
#include "ui/ticket/eventwords.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace frontdesk {

QString provisionalWords(const QString &number)
{
    //: What waits for the desk, until it gets its number; %1 counts.
    return number.startsWith("NOTE"_L1) ? QCoreApplication::translate("Outbox", "NOTE-~%1").arg(number.section(u'~', 1))
                                        : QCoreApplication::translate("Outbox", "CALL-~%1").arg(number.section(u'~', 1));
}

QString provisionalWords(const OutboxEntry &entry)
{
    return provisionalWords(entry.provisionalNumber());
}

OutboxModel::OutboxModel(Desk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk), m_words(WordsContext::of(desk))
{
    refresh();
}

void OutboxModel::refresh()
{
    beginResetModel();
    m_entries.clear();
    m_damaged.clear();
    if (const OutboxService *outbox = OutboxService::of(m_desk)) {
        for (const OutboxEntry &each : outbox->entries()) {
            if (each.state != OutboxEntry::State::Sent)
                m_entries += each;
        }
        m_damaged = outbox->setAside();
    }
    m_words = WordsContext::of(m_desk);
    endResetModel();
}

void OutboxModel::reword()
{
    m_words = WordsContext::of(m_desk);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const OutboxEntry *OutboxModel::entry(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

const Outbox::SetAside *OutboxModel::damaged(int row) const
{
    const qsizetype place = row - m_entries.size();
    return row >= 0 && place >= 0 && place < m_damaged.size() ? &m_damaged.at(place) : nullptr;
}

int OutboxModel::rowOf(const QUuid &command) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).command == command)
            return row;
    }
    return -1;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size() + m_damaged.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutboxModel::text(int row, int column) const
{
    if (const Outbox::SetAside *part = damaged(row)) {
        switch (column) {
        case Number: return tr("—");
        case State: return tr("Unreadable");
        case When: return m_words.moment(part->foundAt);
        case What: return tr("Damaged part, %1").arg(sizeWords(part->bytes));
        default: return QFileInfo(part->file).fileName();
        }
    }
    const OutboxEntry &one = m_entries.at(row);
    const bool call = one.kind == OutboxEntry::Kind::Call;
    switch (column) {
    case Number: return provisionalWords(one);
    case State: return one.state == OutboxEntry::State::Refused ? tr("Not accepted") : tr("Waiting");
    case When: return m_words.moment(one.keptAt);
    case What:
        if (call)
            return tr("Contact: %1", "what came of it").arg(outcomeWords(one.call.outcome));
        return one.note.action == "note"_L1 ? tr("Internal note") : one.note.action == "reply"_L1 ? tr("Public reply") : tr("Caller’s answer");
    case About: return call ? one.call.subject.simplified() : u"%1: %2"_s.arg(one.about, one.note.text.simplified());
    default: return {};
    }
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount)
        return {};
    const OutboxEntry *one = entry(index.row());
    const bool trouble = !one || one->state == OutboxEntry::State::Refused;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return index.column() == About ? QVariant(text(index.row(), About)) : QVariant();
    case UnreadRole: return trouble && index.column() == State;
    case InkRole: return int(index.column() == State && trouble ? Ink::Crit : index.column() == About ? Ink::Text : Ink::Secondary);
    default: return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Number");
    case State: return tr("State");
    case When: return tr("Kept at");
    case What: return tr("What");
    case About: return tr("About");
    default: return {};
    }
}

} // namespace frontdesk
