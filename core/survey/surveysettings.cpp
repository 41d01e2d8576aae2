#include "core/survey/surveysettings.h"

#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::surveysettings {

namespace {

struct Entry
{
    QString field, name, wrong; ///< of the draft, of the setting, of the error
    int SurveySettings::*value;
    int most;
};

const std::array<Entry, 2> &entries()
{
    static const std::array<Entry, 2> all{{{u"percent"_s, u"survey_percent"_s, u"survey.percent"_s, &SurveySettings::percent, 100},
                                           {u"days"_s, u"survey_days"_s, u"survey.days"_s, &SurveySettings::days, SurveySettings::mostDays}}};
    return all;
}

Result<QMap<QString, QString>> read(Session &session)
{
    QMap<QString, QString> all;
    FRONTDESK_TRY(session.each(u"desk.settings"_s, {}, [&](const Row &row) {
        all.insert(row.text(u"name"_s), row.text(u"value"_s));
        return true;
    }));
    return all;
}

Error changedMeanwhile(const Entry &entry, const SurveySettings &stands)
{
    return {ErrorKind::Conflict, u"setting.changed_meanwhile"_s, entry.field, {}, {{u"stands"_s, QString::number(stands.*entry.value)}}};
}

} // namespace

bool mayChange(const Actor &actor)
{
    return actor.role == "admin"_L1;
}

SurveySettings of(const QMap<QString, QString> &settings)
{
    static const QRegularExpression number(u"^[0-9]{1,6}$"_s);
    SurveySettings made;
    for (const Entry &entry : entries()) {
        if (const QString value = settings.value(entry.name); number.match(value).hasMatch())
            made.*entry.value = value.toInt();
    }
    made.percent = std::min(made.percent, 100);
    return made;
}

Result<SurveySettings> save(Session &session, const Actor &actor, const QUuid &command, const SurveySettings &was, const SurveySettings &wanted, const QDateTime &now)
{
    FRONTDESK_LET(done, findCommand(session, command));
    FRONTDESK_LET(kept, read(session));
    SurveySettings stands = of(kept);
    if (done)
        return stands;
    if (!mayChange(actor))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    QJsonObject set;
    for (const Entry &entry : entries()) {
        const int value = wanted.*entry.value;
        if (value == was.*entry.value || value == stands.*entry.value)
            continue;
        if (value < 0 || value > entry.most)
            return failure(ErrorKind::Invalid, entry.wrong, entry.field);
        if (stands.*entry.value != was.*entry.value)
            return failure(changedMeanwhile(entry, stands));
        set.insert(entry.name, QString::number(value));
    }
    if (set.isEmpty())
        return stands;
    // First the event: whoever changes a setting at this moment waits here, and looks again at what stands then.
    if (auto told = journal::append(session, {u"setting"_s, 1, u"changed"_s, {{u"set"_s, set}}, now, actor.staff, false}, actor.login, now); !told) {
        if (told.error().code == "desk.duplicate"_L1)
            told.error().kind = ErrorKind::Busy;
        return failure(told.error());
    }
    for (const Entry &entry : entries()) {
        if (!set.contains(entry.name))
            continue;
        FRONTDESK_LET(rows, session.execute(u"survey.set"_s, {{u"name"_s, entry.name}, {u"value"_s, set.value(entry.name).toString()}, {u"was"_s, kept.value(entry.name, u""_s)}}));
        if (rows != 1) {
            FRONTDESK_LET(newest, read(session));
            return failure(changedMeanwhile(entry, of(newest)));
        }
        stands.*entry.value = wanted.*entry.value;
    }
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {}, now));
    return stands;
}

} // namespace frontdesk::surveysettings
