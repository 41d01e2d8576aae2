#include "core/exchange/callmapping.h"

#include "core/exchange/mappingnode.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

using namespace mappingfile;

namespace {

const QStringList outcomes{u"answered"_s, u"transferred"_s, u"dropped"_s, u"call_back"_s, u"abandoned"_s};

/// Milliseconds of "95", "95.4", "1:35" or "0:01:35"; nothing if the cell is unknown.
Result<std::optional<qint64>> durationIn(const CallMapping &mapping, const TableRow &row, const QString &column)
{
    const QString text = column.isEmpty() ? QString() : knownCell(row, column, mapping.unknown);
    if (text.isEmpty())
        return std::optional<qint64>();
    double seconds = 0;
    const QStringList parts = text.split(u':');
    bool right = parts.size() <= 3;
    for (const QString &part : parts) {
        bool ok = false;
        const double number = part.toDouble(&ok);
        right = right && ok && number >= 0;
        seconds = seconds * 60 + number;
    }
    if (!right || seconds > 7 * 86400)
        return failure(errorAt(u"import.duration_unreadable"_s, row, column));
    return std::optional(qRound64(seconds * 1000));
}

} // namespace

ReadCallMapping readCallMapping(const QByteArray &json)
{
    ReadCallMapping result;
    readMapping(json, result.mapping, result.problems, [&](Node &root) {
        CallMapping &mapping = result.mapping;
        Node call(root.object(u"call"_s, true), u"call"_s, result.problems);
        mapping.key = call.text(u"key"_s, true);
        mapping.offeredAt = call.text(u"offered_at"_s, true);
        mapping.answeredAt = call.text(u"answered_at"_s);
        mapping.endedAt = call.text(u"ended_at"_s);
        mapping.waitSeconds = call.text(u"wait"_s);
        mapping.talkSeconds = call.text(u"talk"_s);
        mapping.holdSeconds = call.text(u"hold"_s);
        mapping.wrapSeconds = call.text(u"wrap"_s);
        mapping.outcome = readCode(call, u"outcome"_s, outcomes, false);
        mapping.agent = call.rowTemplate(u"agent"_s);
        mapping.phone = call.rowTemplate(u"phone"_s);
        mapping.callerName = call.rowTemplate(u"caller"_s);
        mapping.subject = call.rowTemplate(u"subject"_s);
    });
    return result;
}

QStringList CallMapping::missingColumns(const QStringList &columns) const
{
    QStringList named{key, offeredAt, answeredAt, endedAt, waitSeconds, talkSeconds, holdSeconds, wrapSeconds, outcome.column};
    for (const RowTemplate *text : {&agent, &phone, &callerName, &subject})
        named += text->columns();
    return absent(named, columns);
}

Result<ImportedCall> importedCall(const CallMapping &mapping, const TableRow &row)
{
    ImportedCall call;
    call.externalId = knownCell(row, mapping.key, mapping.unknown);
    if (call.externalId.isEmpty())
        return failure(errorAt(u"import.call_key_missing"_s, row, mapping.key));
    FRONTDESK_LET(offered, timeIn(mapping, row, mapping.offeredAt));
    if (!offered.isValid())
        return failure(errorAt(u"import.time_missing"_s, row, mapping.offeredAt));
    FRONTDESK_LET(answered, timeIn(mapping, row, mapping.answeredAt));
    FRONTDESK_LET(ended, timeIn(mapping, row, mapping.endedAt));
    FRONTDESK_LET(waited, durationIn(mapping, row, mapping.waitSeconds));
    FRONTDESK_LET(talked, durationIn(mapping, row, mapping.talkSeconds));
    FRONTDESK_LET(held, durationIn(mapping, row, mapping.holdSeconds));
    FRONTDESK_LET(wrapped, durationIn(mapping, row, mapping.wrapSeconds));
    call.offeredAt = offered;
    call.answeredAt = answered;
    call.endedAt = ended;
    call.agent = mapping.agent.fill(row, mapping.unknown);
    call.phone = mapping.phone.fill(row, mapping.unknown).left(64);
    call.callerName = mapping.callerName.fill(row, mapping.unknown);
    call.subject = mapping.subject.fill(row, mapping.unknown).left(500);
    if (mapping.outcome.isSet()) {
        const QString text = mapping.outcome.column.isEmpty() ? QString() : knownCell(row, mapping.outcome.column, mapping.unknown);
        call.outcome = mapping.outcome.column.isEmpty() ? mapping.outcome.value
                     : !mapping.outcome.mapped && !text.isEmpty() ? text
                                                                  : mapping.outcome.map.value(text, mapping.outcome.otherwise);
        if (!outcomes.contains(call.outcome))
            return failure(errorAt(u"import.value_unknown"_s, row, mapping.outcome.column));
    }
    // Systems that write how long and not when.
    const bool gaveUp = call.outcome == "abandoned"_L1;
    if (!call.answeredAt.isValid() && !gaveUp && (talked.value_or(0) > 0 || (call.outcome == "answered"_L1 && mapping.answeredAt.isEmpty())))
        call.answeredAt = offered.addMSecs(waited.value_or(0));
    if (gaveUp)
        call.answeredAt = {};
    if (!call.endedAt.isValid())
        call.endedAt = call.answeredAt.isValid() ? call.answeredAt.addMSecs(talked.value_or(0) + held.value_or(0)) : offered.addMSecs(waited.value_or(0));
    if (call.outcome.isEmpty())
        call.outcome = call.answeredAt.isValid() ? u"answered"_s : u"abandoned"_s;
    if ((call.answeredAt.isValid() && (call.answeredAt < call.offeredAt || call.endedAt < call.answeredAt)) || call.endedAt < call.offeredAt)
        return failure(errorAt(u"import.call_backwards"_s, row, mapping.offeredAt));
    call.holdSeconds = held.value_or(0) / 1000;
    call.wrapSeconds = wrapped.value_or(0) / 1000;
    return call;
}

} // namespace frontdesk
