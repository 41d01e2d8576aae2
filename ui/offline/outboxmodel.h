#pragma once

#include "core/offline/outbox.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractTableModel>

namespace frontdesk {

class Desk;

/// "CALL-~12", 待发-12: what it is called until the desk gives it a number.
QString provisionalWords(const QString &number);
QString provisionalWords(const OutboxEntry &entry);

/// What lies in the outbox and is not sent, in the order it was done, and behind it what of its file could not be read.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, State, When, What, About, ColumnCount };

    explicit OutboxModel(Desk &desk, QObject *parent = nullptr);

    void refresh(); ///< reads the outbox again; resets the model
    void reword();
    const OutboxEntry *entry(int row) const;
    const Outbox::SetAside *damaged(int row) const;
    int rowOf(const QUuid &command) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    Desk &m_desk;
    QList<OutboxEntry> m_entries;
    QList<Outbox::SetAside> m_damaged;
    WordsContext m_words;
};

} // namespace frontdesk
