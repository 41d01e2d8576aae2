#pragma once

#include "core/planning/rosterrules.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractTableModel>
#include <QHash>

namespace frontdesk {

/// A roster as a table: people down, days across, hours of the weeks at the end. Cells are looked up, not searched: 300 people for a month
/// are painted as fast as ten.
class RosterModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Person, FirstDay };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows these people of the roster, from roster.from to roster.to. Keeps rows and columns where they are the same.
    void show(const Roster &roster, const QList<RosterConflict> &conflicts, const QList<Id<Staff>> &people, const WordsContext &words);

    const Roster &roster() const { return m_roster; }
    const QList<RosterConflict> &conflicts() const { return m_conflicts; }
    const WordsContext &words() const { return m_words; }
    QDate today() const { return m_words.now.toTimeZone(m_words.zone).date(); }
    int days() const { return m_roster.from.isValid() ? int(m_roster.from.daysTo(m_roster.to)) + 1 : 0; }
    int hoursColumn() const { return FirstDay + days(); }
    QDate dayOf(int column) const { return column >= FirstDay && column < hoursColumn() ? m_roster.from.addDays(column - FirstDay) : QDate(); }
    Id<Staff> personOf(int row) const { return m_people.value(row); }
    QModelIndex indexOf(Id<Staff> person, QDate day) const;
    /// Everything of the group in this cell that is not removed, those that are withdrawn too.
    QList<RosterShift> cell(const QModelIndex &index) const;
    /// The shift of the cell that is painted first: what is planned before what goes.
    QList<RosterShift> paintedOrder(const QModelIndex &index) const;
    bool onLeave(const QModelIndex &index) const;
    QList<RosterConflict> conflictsAt(const QModelIndex &index) const;
    /// How many of the group are planned on the day; training does not count.
    int plannedOn(QDate day) const { return m_planned.value(day); }
    /// Contacts that are expected on days, for their headers; of other days nothing is known.
    void foretell(const QHash<QDate, int> &contacts);
    bool foretells() const { return !m_contacts.isEmpty() && days() <= 7; }
    /// "214 contacts expected"; empty where nothing is known.
    QString expectedWords(QDate day) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString cellWords(const QModelIndex &index) const;

    Roster m_roster;
    QList<RosterConflict> m_conflicts;
    QList<Id<Staff>> m_people;
    WordsContext m_words;
    QHash<std::pair<qint64, qint64>, QList<RosterShift>> m_cells;    ///< by person and Julian day
    QHash<std::pair<qint64, qint64>, QList<RosterConflict>> m_marks; ///< the same
    QHash<qint64, qint64> m_minutes;                                ///< by person, within the days shown
    QHash<QDate, int> m_planned;
    QHash<QDate, int> m_contacts;
};

} // namespace frontdesk
