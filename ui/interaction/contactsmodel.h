#pragma once

#include "core/interaction/interaction.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace frontdesk {

class Desk;

/// Contacts in rows: those that wait, call-backs, today's, or drafts of this person.
class ContactsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Number, Channel, Caller, Subject, Outcome, TicketNumber, Agent, ColumnCount };
    static constexpr int UrgentRole = Qt::UserRole + 1; ///< a call-back that is due

    /// The desk is not owned and must outlive the model.
    explicit ContactsModel(Desk &desk, QObject *parent = nullptr);

    /// `byCallBack` shows the time of the call-back instead of the contact's.
    void show(const QList<Interaction> &contacts, bool byCallBack);
    const Interaction *contact(int row) const;
    void refresh(); ///< language, or a minute passed
    int dueNow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Interaction &contact, int column) const;
    bool isDue(const Interaction &contact) const;

    Desk &m_desk;
    QList<Interaction> m_contacts;
    bool m_byCallBack = false;
};

} // namespace frontdesk
