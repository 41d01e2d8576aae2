#include "ui/planning/rostermodel.h"

#include "ui/planning/rosterwords.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

std::pair<qint64, qint64> key(Id<Staff> person, QDate day)
{
    return {person.value, day.toJulianDay()};
}

} // namespace

void RosterModel::show(const Roster &roster, const QList<RosterConflict> &conflicts, const QList<Id<Staff>> &people, const WordsContext &words)
{
    const bool same = roster.group == m_roster.group && roster.from == m_roster.from && roster.to == m_roster.to && people == m_people;
    if (!same)
        beginResetModel();
    m_roster = roster;
    m_conflicts = conflicts;
    m_people = people;
    m_words = words;
    m_cells.clear();
    m_marks.clear();
    m_minutes.clear();
    m_planned.clear();
    QHash<qint64, const ShiftPattern *> patterns;
    for (const ShiftPattern &pattern : std::as_const(m_roster.patterns))
        patterns.insert(pattern.id.value, &pattern);
    QSet<std::pair<qint64, qint64>> counted;
    for (const RosterShift &one : std::as_const(m_roster.shifts)) {
        const bool shown = one.day >= m_roster.from && one.day <= m_roster.to;
        const ShiftPattern *pattern = patterns.value(one.pattern.value);
        if (shown && one.planned())
            m_minutes[one.staff.value] += workedMinutes(one, pattern);
        if (one.group != m_roster.group)
            continue;
        m_cells[key(one.staff, one.day)].append(one);
        if (one.planned() && pattern && pattern->mark != "training"_L1 && !counted.contains(key(one.staff, one.day))) {
            counted.insert(key(one.staff, one.day));
            ++m_planned[one.day];
        }
    }
    for (const RosterConflict &one : std::as_const(m_conflicts)) {
        if (one.person)
            m_marks[key(one.person, one.day)].append(one);
    }
    if (!same)
        endResetModel();
    else if (!m_people.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QModelIndex RosterModel::indexOf(Id<Staff> person, QDate day) const
{
    const auto row = m_people.indexOf(person);
    return row < 0 || day < m_roster.from || day > m_roster.to ? QModelIndex() : index(int(row), FirstDay + int(m_roster.from.daysTo(day)));
}

QList<RosterShift> RosterModel::cell(const QModelIndex &index) const
{
    return m_cells.value(key(personOf(index.row()), dayOf(index.column())));
}

QList<RosterShift> RosterModel::paintedOrder(const QModelIndex &index) const
{
    QList<RosterShift> shifts = cell(index);
    std::stable_sort(shifts.begin(), shifts.end(), [](const RosterShift &a, const RosterShift &b) { return a.planned() > b.planned(); });
    return shifts;
}

bool RosterModel::onLeave(const QModelIndex &index) const
{
    return m_roster.onLeave(personOf(index.row()), dayOf(index.column()));
}

QList<RosterConflict> RosterModel::conflictsAt(const QModelIndex &index) const
{
    return m_marks.value(key(personOf(index.row()), dayOf(index.column())));
}

void RosterModel::foretell(const QHash<QDate, int> &contacts)
{
    if (contacts == m_contacts)
        return;
    m_contacts = contacts;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString RosterModel::expectedWords(QDate day) const
{
    const auto found = m_contacts.constFind(day);
    return found == m_contacts.cend() ? QString() : tr("%n expected", nullptr, *found);
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || days() == 0 ? 0 : hoursColumn() + 1;
}

/// Everything the painted cell says, in whole words.
QString RosterModel::cellWords(const QModelIndex &index) const
{
    QStringList said;
    for (const RosterShift &one : paintedOrder(index)) {
        const ShiftPattern *pattern = m_roster.pattern(one.pattern);
        const QString shift = pattern ? RosterWords::full(*pattern, m_words.language) : QString();
        said += one.state == RosterShift::State::Draft       ? tr("%1, not published").arg(shift)
              : one.state == RosterShift::State::Withdrawn ? tr("%1, to be taken away").arg(shift)
                                                           : shift;
        if (!one.excuse.isEmpty())
            said += tr("Exception: %1").arg(one.excuse);
    }
    if (onLeave(index))
        said += tr("Leave");
    for (const RosterConflict &one : conflictsAt(index))
        said += RosterWords::kind(one.kind);
    return said.isEmpty() ? tr("free") : said.join(tr("; "));
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Id<Staff> person = personOf(index.row());
    if (index.column() == Person) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return m_words.person(person);
        return {};
    }
    if (index.column() == hoursColumn()) {
        if (role == Qt::DisplayRole)
            return RosterWords::hours(m_minutes.value(person.value));
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: {
        QStringList letters;
        for (const RosterShift &one : paintedOrder(index)) {
            if (const ShiftPattern *pattern = one.planned() ? m_roster.pattern(one.pattern) : nullptr)
                letters += RosterWords::letter(*pattern) + u' ' + RosterWords::span(*pattern);
        }
        return letters.join(u", "_s);
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "person, day, shifts").arg(m_words.person(person), RosterWords::day(dayOf(index.column())), cellWords(index));
    case Qt::ToolTipRole: {
        const QString words = cellWords(index);
        QStringList lines{words};
        for (const RosterConflict &one : conflictsAt(index))
            lines += RosterWords::conflict(one, m_roster, m_words).text;
        return cell(index).isEmpty() && lines.size() == 1 && !onLeave(index) ? QVariant() : QVariant(lines.join(u'\n'));
    }
    default: return {};
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || days() == 0)
        return {};
    const QDate day = dayOf(section);
    if (role == Qt::DisplayRole) {
        if (section == Person)
            return tr("%n people", nullptr, rowCount());
        if (section == hoursColumn())
            return tr("Hours");
        return days() > 7 ? QString::number(day.day()) : tr("%1 %2/%3", "weekday, month, day").arg(QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat)).arg(day.month()).arg(day.day());
    }
    if (role == Qt::ToolTipRole && day.isValid())
        return day == today() ? tr("%1, today").arg(RosterWords::day(day)) : RosterWords::day(day);
    if (role == Qt::TextAlignmentRole && section == hoursColumn())
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags RosterModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace frontdesk
