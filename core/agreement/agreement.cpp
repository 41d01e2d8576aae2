#include "core/agreement/agreement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

Q_LOGGING_CATEGORY(agreementFileLog, "frontdesk.agreement")

QJsonArray listOf(const QSet<QString> &words)
{
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

QSet<QString> setOf(const QJsonValue &list)
{
    QSet<QString> words;
    for (const QJsonValue &word : list.toArray())
        words.insert(word.toString());
    return words;
}

struct TargetNames
{
    QLatin1StringView seconds;
    QLatin1StringView calendar;
    qint64 ServiceTargets::*value;
    QString ServiceTargets::*hours;
};
constexpr TargetNames targetNames[] = {
    {"response_s"_L1, "response_calendar"_L1, &ServiceTargets::responseSeconds, &ServiceTargets::responseCalendar},
    {"update_s"_L1, "update_calendar"_L1, &ServiceTargets::updateSeconds, &ServiceTargets::updateCalendar},
    {"resolution_s"_L1, "resolution_calendar"_L1, &ServiceTargets::resolutionSeconds, &ServiceTargets::resolutionCalendar},
};

} // namespace

QString clockCode(ClockKind kind)
{
    static const std::array<QString, clockKinds> codes{u"response"_s, u"update"_s, u"resolution"_s, u"group"_s, u"group_response"_s};
    return codes.at(size_t(kind));
}

QString agreementTypeCode(AgreementType type)
{
    return type == AgreementType::Service ? u"service"_s : type == AgreementType::Operational ? u"operational"_s : u"contract"_s;
}

Result<AgreementVersion> AgreementVersion::fromJson(const QByteArray &definition)
{
    const QJsonObject object = QJsonDocument::fromJson(definition).object();
    AgreementVersion version;
    version.calendar = object.value("calendar"_L1).toString();
    if (version.calendar.isEmpty())
        return failure(ErrorKind::Invalid, u"agreement.unreadable"_s, u"calendar"_s);
    const QJsonObject targets = object.value("targets"_L1).toObject();
    for (auto it = targets.constBegin(); it != targets.constEnd(); ++it) {
        const int priority = it.key().toInt();
        const QJsonObject target = it.value().toObject();
        ServiceTargets entry;
        bool any = false;
        for (const TargetNames &names : targetNames) {
            entry.*names.value = std::max<qint64>(0, target.value(names.seconds).toInteger());
            entry.*names.hours = target.value(names.calendar).toString();
            any |= entry.*names.value > 0;
        }
        if (priority < 1 || priority > 5 || !any)
            return failure(ErrorKind::Invalid, u"agreement.unreadable"_s, u"targets."_s + it.key());
        version.targets.insert(priority, entry);
    }
    version.pauses = setOf(object.value("pauses"_L1));
    if (object.contains("update_pauses"_L1))
        version.updatePauses = setOf(object.value("update_pauses"_L1));
    version.restartOnPriorityChange = object.value("priority_change"_L1).toString() == "restart"_L1;
    if (auto ladder = ladderFromJson(object.value("ladder"_L1).toArray()))
        version.ladder = std::move(*ladder);
    else
        qCWarning(agreementFileLog) << "an escalation ladder cannot be read:" << ladder.error().code << ladder.error().field;
    version.retired = object.value("retired"_L1).toBool();
    return version;
}

QByteArray AgreementVersion::toJson() const
{
    QJsonObject byPriority;
    for (auto it = targets.cbegin(); it != targets.cend(); ++it) {
        QJsonObject target;
        for (const TargetNames &names : targetNames) {
            if (it.value().*names.value > 0)
                target.insert(names.seconds, it.value().*names.value);
            if (it.value().*names.value > 0 && !(it.value().*names.hours).isEmpty())
                target.insert(names.calendar, it.value().*names.hours);
        }
        if (!target.isEmpty())
            byPriority.insert(QString::number(it.key()), target);
    }
    QJsonObject object{{u"calendar"_s, calendar},
                             {u"targets"_s, byPriority},
                             {u"pauses"_s, listOf(pauses)},
                             {u"update_pauses"_s, listOf(updatePauses)},
                             {u"priority_change"_s, restartOnPriorityChange ? u"restart"_s : u"retroactive"_s}};
    if (!ladder.isEmpty())
        object.insert("ladder"_L1, ladderToJson(ladder));
    if (retired)
        object.insert("retired"_L1, true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace frontdesk
