#include "ui/ticket/massresults.h"

#include "ui/kit/codewords.h"
#include "ui/kit/stateglyph.h"
#include "ui/shell/icons.h"
#include "ui/shell/type.h"
#include "ui/ticket/ticketerrors.h"

#include <QBrush>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MassWords)
};

int rank(const MassOutcome &outcome)
{
    using enum MassOutcome::Kind;
    return outcome.kind == Refused ? 0 : outcome.kind == Done ? 1 : outcome.kind == Unchanged ? 2 : 3;
}

} // namespace

QString massDoneWords(const QString &action)
{
    static const QHash<QString, const char *> words{
        {u"take"_s, QT_TRANSLATE_NOOP("MassWords", "Taken")},          {u"assign"_s, QT_TRANSLATE_NOOP("MassWords", "Assigned")},
        {u"pending"_s, QT_TRANSLATE_NOOP("MassWords", "Pending")},     {u"resume"_s, QT_TRANSLATE_NOOP("MassWords", "Resumed")},
        {u"resolve"_s, QT_TRANSLATE_NOOP("MassWords", "Resolved")},    {u"close"_s, QT_TRANSLATE_NOOP("MassWords", "Closed")},
        {u"cancel"_s, QT_TRANSLATE_NOOP("MassWords", "Cancelled")},    {u"priority"_s, QT_TRANSLATE_NOOP("MassWords", "Priority set")},
        {u"tag"_s, QT_TRANSLATE_NOOP("MassWords", "Tagged")},       {u"untag"_s, QT_TRANSLATE_NOOP("MassWords", "Untagged")},
        {u"undo"_s, QT_TRANSLATE_NOOP("MassWords", "Taken back")}};
    return QCoreApplication::translate("MassWords", words.value(action, QT_TRANSLATE_NOOP("MassWords", "Done")));
}

QString massDoneCount(const QString &action, int count)
{
    static const QHash<QString, const char *> words{
        {u"take"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n taken")},       {u"assign"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n assigned")},
        {u"pending"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n pending")},  {u"resume"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n resumed")},
        {u"resolve"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n resolved")}, {u"close"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n closed")},
        {u"cancel"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n cancelled")}, {u"priority"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n set")},
        {u"tag"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n tagged")},       {u"untag"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n untagged")},
        {u"undo"_s, QT_TRANSLATE_N_NOOP("MassWords", "%n taken back")}};
    return QCoreApplication::translate("MassWords", words.value(action, QT_TRANSLATE_N_NOOP("MassWords", "%n done")), nullptr, count);
}

QString massTitle(const TicketAction &action, int count, const WordsContext &context)
{
    if (action.action == "assign"_L1) {
        const QString group = context.group(action.group), person = context.person(action.person);
        const QString to = person.isEmpty() ? group : group.isEmpty() ? person : Words::tr("%1, %2", "person, group").arg(person, group);
        return Words::tr("Assign %n ticket(s) to %1", nullptr, count).arg(to);
    }
    if (action.action == "take"_L1)
        return Words::tr("Take %n ticket(s)", nullptr, count);
    if (action.action == "pending"_L1)
        return Words::tr("Set %n ticket(s) to pending, %1, until %2", "how many; why; date", count).arg(pendingReasonWords(action.code), context.moment(action.till));
    if (action.action == "resume"_L1)
        return Words::tr("Resume %n ticket(s)", nullptr, count);
    if (action.action == "resolve"_L1)
        return Words::tr("Resolve %n ticket(s): %1", nullptr, count).arg(closureWords(action.code));
    if (action.action == "priority"_L1)
        return action.priority ? Words::tr("Set %n ticket(s) to %1", nullptr, count).arg(priorityCode(action.priority)) : Words::tr("Set the priority of %n ticket(s) from the matrix", nullptr, count);
    if (action.action == "tag"_L1)
        return Words::tr("Tag %n ticket(s): %1", nullptr, count).arg(action.text);
    if (action.action == "untag"_L1)
        return Words::tr("Remove tags from %n ticket(s): %1", nullptr, count).arg(action.text);
    if (action.action == "undo"_L1)
        return Words::tr("Undo %n change(s)", nullptr, count);
    return Words::tr("%1: %n ticket(s)", nullptr, count).arg(actionWords(action.action));
}

MassResults::MassResults(const QList<Ticket> &known, QObject *parent) : QAbstractTableModel(parent)
{
    learn(known);
}

void MassResults::setOutcomes(const QString &action, const QList<MassOutcome> &outcomes, const WordsContext &context)
{
    beginResetModel();
    m_action = action;
    m_context = context;
    m_rows = outcomes;
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const MassOutcome &a, const MassOutcome &b) { return rank(a) < rank(b); });
    endResetModel();
}

void MassResults::learn(const QList<Ticket> &tickets)
{
    for (const Ticket &ticket : tickets)
        m_tickets.insert(ticket.id.value, {ticket.number, ticket.title.simplified()});
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Number), index(int(m_rows.size()) - 1, Title));
}

QList<Id<Ticket>> MassResults::refused() const
{
    QList<Id<Ticket>> ids;
    for (const MassOutcome &outcome : m_rows) {
        if (outcome.kind == MassOutcome::Kind::Refused)
            ids += outcome.ticket;
    }
    return ids;
}

QString MassResults::words(const MassOutcome &outcome, Column column) const
{
    using enum MassOutcome::Kind;
    const auto known = m_tickets.value(outcome.ticket.value);
    switch (column) {
    case Number: return outcome.number.isEmpty() ? known.first : outcome.number;
    case Title: return known.second;
    case Result:
        switch (outcome.kind) {
        case Done: return massDoneWords(m_action);
        case Refused: return m_action == "undo"_L1 ? Words::tr("Not taken back") : Words::tr("Refused");
        case Unchanged: return Words::tr("As it was");
        case Waiting: return Words::tr("Not done yet");
        }
        break;
    case Reason:
        if (outcome.kind == Refused) {
            // Codes of states are for words too; a rule's own sentence is shorter than the error's.
            const bool rule = outcome.error.code == "ticket.transition_forbidden"_L1 || outcome.error.code == "ticket.owner_is_subject"_L1;
            return rule ? refusalWords(outcome.error, m_context) : ticketErrorWords(outcome.error, m_context).all();
        }
        return outcome.state.isEmpty() ? QString() : Words::tr("Now: %1", "state").arg(stateWords(outcome.state));
    case ColumnCount: break;
    }
    return {};
}

QVariant MassResults::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const MassOutcome &outcome = m_rows.at(index.row());
    const auto column = Column(index.column());
    const bool refused = outcome.kind == MassOutcome::Kind::Refused;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(outcome, column);
    case Qt::AccessibleTextRole:
        return column == Number ? Words::tr("%1, %2: %3", "number, result, reason").arg(words(outcome, Number), words(outcome, Result), words(outcome, Reason)) : words(outcome, column);
    case Qt::ForegroundRole:
        if (column == Result && refused)
            return QBrush(inkColor(Ink::Crit));
        if (column == Result && outcome.kind == MassOutcome::Kind::Done)
            return QBrush(inkColor(Ink::Ok));
        if (column == Reason && !refused)
            return QBrush(tokens().text2);
        return {};
    case Qt::FontRole:
        return column == Result ? QVariant(textFont(TextUse::Base, TextWeight::Strong)) : column == Number ? QVariant(figureFont()) : QVariant();
    case Qt::DecorationRole:
        if (column == Result && (refused || outcome.kind == MassOutcome::Kind::Done))
            return icon(refused ? u"dialog-cancel"_s : u"dialog-ok-apply"_s, refused ? Ink::Crit : Ink::Ok);
        return {};
    default: return {};
    }
}

QVariant MassResults::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Number: return Words::tr("Number");
    case Title: return Words::tr("Title");
    case Result: return Words::tr("Result");
    case Reason: return Words::tr("Reason and next step");
    case ColumnCount: break;
    }
    return {};
}

} // namespace frontdesk
