#pragma once

#include "core/ticket/masschange.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractTableModel>

namespace frontdesk {

/// One result per ticket of a mass change, refused ones first, then in the order in which they were chosen.
class MassResults final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, Title, Result, Reason, ColumnCount };

    explicit MassResults(const QList<Ticket> &known, QObject *parent = nullptr);

    void setOutcomes(const QString &action, const QList<MassOutcome> &outcomes, const WordsContext &context);
    /// Titles and numbers that are read later.
    void learn(const QList<Ticket> &tickets);
    const MassOutcome &outcome(int row) const { return m_rows.at(row); }
    QList<Id<Ticket>> refused() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const MassOutcome &outcome, Column column) const;

    QString m_action;
    QList<MassOutcome> m_rows;
    QHash<qint64, std::pair<QString, QString>> m_tickets; ///< number and title
    WordsContext m_context;
};

/// "Assigned", "Resolved": what a mass change did to a ticket. An undo says "Taken back".
QString massDoneWords(const QString &action);
/// "45 assigned"
QString massDoneCount(const QString &action, int count);
/// "Assign 48 tickets to Line 2 A"
QString massTitle(const TicketAction &action, int count, const WordsContext &context);

} // namespace frontdesk
