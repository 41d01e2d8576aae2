#include "core/exchange/importmapping.h"

#include "core/exchange/mappingnode.h"

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

using namespace mappingfile;

const QStringList levels{u"high"_s, u"medium"_s, u"low"_s};
const QStringList kinds{u"incident"_s, u"request"_s, u"complaint"_s};
const QStringList channels{u"phone"_s, u"walk_in"_s, u"mail"_s, u"web"_s, u"chat"_s, u"alert"_s};
const QStringList priorities{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};

/// A state is either its code or {"state": …, "with_group": …, "reason": …}.
MappedState readState(const Node &parent, const QString &key, const QJsonValue &value, const QStringList &allowed)
{
    MappedState state;
    if (value.isString()) {
        state.state = value.toString();
        parent.checkCode(key, state.state, allowed);
    } else if (value.isObject()) {
        Node node(value.toObject(), parent.path(key), parent.problems());
        state.state = node.text(u"state"_s, true);
        node.checkCode(u"state"_s, state.state, allowed);
        state.withGroup = node.text(u"with_group"_s);
        if (!state.withGroup.isEmpty())
            node.checkCode(u"with_group"_s, state.withGroup, allowed);
        state.pendingReason = node.text(u"reason"_s);
        QStringList reasons;
        for (const PendingReason &reason : pendingReasons())
            reasons.append(reason.code);
        if (!state.pendingReason.isEmpty())
            node.checkCode(u"reason"_s, state.pendingReason, reasons);
    } else {
        parent.report(key, u"mapping.wrong_type"_s, {{u"expected"_s, u"state code or object"_s}});
    }
    return state;
}

void readStates(Node &fields, ImportMapping &mapping)
{
    QStringList allowed;
    for (const QString &kind : kinds.contains(mapping.kind.value) ? QStringList{mapping.kind.value} : kinds)
        allowed += mapping.workflow.states(kind);
    allowed.removeDuplicates();

    Node state(fields.object(u"state"_s, true), u"fields.state"_s, fields.problems());
    if (state.members().isEmpty())
        return;
    mapping.stateColumn = state.text(u"column"_s, true);
    Node map(state.object(u"map"_s, true), u"fields.state.map"_s, fields.problems());
    map.acceptAll();
    for (auto it = map.members().begin(); it != map.members().end(); ++it)
        mapping.states.insert(it.key(), readState(map, it.key(), *it, allowed));
    const QJsonValue otherwise = state.take(u"otherwise"_s);
    if (otherwise.isUndefined() || otherwise == u"refuse"_s) {
        mapping.unknownState = ImportMapping::UnknownState::Refuse;
    } else if (otherwise == u"keep"_s) {
        mapping.unknownState = ImportMapping::UnknownState::Keep;
    } else {
        mapping.unknownState = ImportMapping::UnknownState::Otherwise;
        mapping.otherwiseState = readState(state, u"otherwise"_s, otherwise, allowed);
    }
}

void readTicket(Node &root, ImportMapping &mapping)
{
    Node ticket(root.object(u"ticket"_s, true), u"ticket"_s, root.problems());
    mapping.key = ticket.text(u"key"_s, true);
    const QString rows = ticket.text(u"rows"_s, true);
    if (!rows.isEmpty())
        ticket.checkCode(u"rows"_s, rows, {u"changes"_s, u"whole"_s});
    mapping.rows = rows == u"changes" ? ImportMapping::Rows::Changes : ImportMapping::Rows::Whole;
    mapping.changedAt = ticket.text(u"changed_at"_s, mapping.rows == ImportMapping::Rows::Changes);
    mapping.changedBy = ticket.text(u"changed_by"_s);
    mapping.reassignments = ticket.text(u"reassignments"_s);
    mapping.reopenings = ticket.text(u"reopenings"_s);
}

void readFields(Node &root, ImportMapping &mapping)
{
    Node fields(root.object(u"fields"_s, true), u"fields"_s, root.problems());
    mapping.kind = readCode(fields, u"kind"_s, kinds, true);
    readStates(fields, mapping);
    mapping.impact = readCode(fields, u"impact"_s, levels, false);
    mapping.urgency = readCode(fields, u"urgency"_s, levels, false);
    mapping.priority = readCode(fields, u"priority"_s, priorities, false);
    mapping.channel = readCode(fields, u"channel"_s, channels, false);
    mapping.closureCode = readCode(fields, u"closure_code"_s, closureCodes(), false);
    mapping.title = fields.rowTemplate(u"title"_s, true);
    mapping.details = fields.rowTemplate(u"details"_s);
    mapping.group = fields.rowTemplate(u"group"_s);
    mapping.owner = fields.rowTemplate(u"owner"_s);
    mapping.category = fields.rowTemplate(u"category"_s);
    mapping.service = fields.rowTemplate(u"service"_s);
    mapping.openedBy = fields.rowTemplate(u"opened_by"_s);
    mapping.resolvedBy = fields.rowTemplate(u"resolved_by"_s);
    mapping.closureText = fields.rowTemplate(u"closure_text"_s);
    mapping.openedAt = fields.text(u"opened_at"_s, true);
    mapping.resolvedAt = fields.text(u"resolved_at"_s);
    mapping.closedAt = fields.text(u"closed_at"_s);
    Node caller(fields.object(u"caller"_s), u"fields.caller"_s, root.problems());
    mapping.callerName = caller.rowTemplate(u"name"_s);
    mapping.callerNumber = caller.rowTemplate(u"number"_s);
    mapping.callerPhone = caller.rowTemplate(u"phone"_s);
    mapping.callerEmail = caller.rowTemplate(u"email"_s);
}

} // namespace

ReadMapping readMapping(const QByteArray &json, const Workflow &workflow)
{
    ReadMapping result;
    result.mapping.workflow = workflow;
    readMapping(json, result.mapping, result.problems, [&](Node &root) {
        readTicket(root, result.mapping);
        readFields(root, result.mapping);
    });
    return result;
}

QStringList ImportMapping::missingColumns(const QStringList &columns) const
{
    QStringList named{key,          changedAt,     changedBy,        reassignments,  reopenings,         stateColumn, kind.column, impact.column,
                      urgency.column, priority.column, channel.column, closureCode.column, openedAt,       resolvedAt,  closedAt};
    for (const RowTemplate *text : {&title, &details, &group, &owner, &category, &service, &openedBy, &resolvedBy, &closureText, &callerName,
                                    &callerNumber, &callerPhone, &callerEmail})
        named += text->columns();
    return absent(named, columns);
}

} // namespace frontdesk
