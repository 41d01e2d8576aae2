#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/agreement/agreementservice.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonObject attainmentJson(const Attainment &attainment)
{
    const auto share = attainment.share();
    return {{u"met"_s, attainment.met},   {u"missed"_s, attainment.missed},
            {u"open"_s, attainment.open}, {u"open_missed"_s, attainment.openMissed},
            {u"share"_s, share ? QJsonValue(*share) : QJsonValue()}};
}

/// What the file wants to try, on what the desk has.
Result<Trial> trialOf(const QJsonObject &wanted, const AgreementBook &book)
{
    Trial trial;
    const QByteArray definition = QJsonDocument(wanted.value("definition"_L1).toObject()).toJson(QJsonDocument::Compact);
    if (const QString code = wanted.value("calendar"_L1).toString(); !code.isEmpty()) {
        FRONTDESK_LET(calendar, calendarFromJson(wanted.value("definition"_L1).toObject()));
        trial.calendar = CalendarDraft{0, code, {}, true, calendar, {}};
        return trial;
    }
    const QString code = wanted.value("agreement"_L1).toString();
    for (const AgreementEntry &entry : book.agreements()) {
        if (entry.code != code)
            continue;
        FRONTDESK_LET(version, AgreementVersion::fromJson(definition));
        trial.agreement = AgreementDraft{entry, version, {}};
        return trial;
    }
    return failure(Error{ErrorKind::NotFound, u"agreement.unknown"_s, u"agreement"_s, code, {}});
}

ExitCode run(Context &context, const Arguments &arguments)
{
    QFile file(arguments.parameters().first());
    if (!file.open(QIODevice::ReadOnly))
        return context.refuse(Error{ErrorKind::Invalid, u"file.not_found"_s, u"FILE"_s, {}, {{u"file"_s, file.fileName()}}});
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    const auto trial = trialOf(QJsonDocument::fromJson(file.readAll()).object(), desk->reference()->agreements);
    if (!trial)
        return refuseItem(context, trial.error());
    const QDateTime until = desk->clock().now();
    QElapsedTimer timer;
    timer.start();
    const auto report = await(desk->agreements().tryOut(*trial, until.addMonths(-3), until));
    if (!report)
        return refuseItem(context, report.error());
    QJsonArray rows;
    for (auto it = report->rows.cbegin(); it != report->rows.cend(); ++it) {
        QJsonObject row{{u"clock"_s, clockCode(it.key().clock)}, {u"before"_s, attainmentJson(it->before)}, {u"after"_s, attainmentJson(it->after)}};
        if (it.key().priority > 0)
            row.insert(u"priority"_s, it.key().priority);
        if (const SupportGroup *group = it.key().group ? desk->reference()->directory.group(it.key().group) : nullptr)
            row.insert(u"group"_s, group->code);
        rows += row;
    }
    const QJsonObject answer{{u"tickets"_s, report->tickets}, {u"changed"_s, report->changed}, {u"took_ms"_s, timer.elapsed()}, {u"rows"_s, rows}};
    return context.write(answer) ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"sla try"_s,
    .parameters = u"FILE"_s,
    .help = u"Run a changed agreement or calendar over the tickets of the last three months, without saving anything.\n"
            "\n"
            "FILE: {\"agreement\":CODE,\"definition\":{…}} or {\"calendar\":CODE,\"definition\":{…}}, definitions as the desk keeps them.\n"
            "Out: {\"tickets\",\"changed\",\"took_ms\",\"rows\":[{\"clock\",\"priority\"?,\"group\"?,\"before\":{\"met\",\"missed\",\"open\",\"open_missed\",\"share\"},\"after\":{…}}]}"_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
