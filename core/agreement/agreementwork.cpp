#include "core/agreement/agreementwork.h"

#include "core/storage/command.h"
#include "core/storage/journal.h"
#include "core/support/clock.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::agreementwork {

namespace {

template<typename T>
QVariant keyOrNull(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant(QMetaType::fromType<qlonglong>());
}

QJsonValue keyValue(const QVariant &key)
{
    return key.isNull() ? QJsonValue() : QJsonValue(key.toLongLong());
}

Result<void> note(Session &session, const Actor &actor, const QString &subject, qint64 id, bool isNew, const QJsonObject &set, const QDateTime &validFrom,
                  const QByteArray &definition, const QDateTime &now)
{
    const QJsonObject version{{u"valid_from"_s, instantText(validFrom)}, {u"definition"_s, QJsonDocument::fromJson(definition).object()}};
    FRONTDESK_TRY(journal::append(session, {subject, id, isNew ? u"added"_s : u"changed"_s, {{u"set"_s, set}, {u"version"_s, version}}, now, actor.staff, false},
                                  actor.login, now));
    return {};
}

/// Never before now: what has passed stays as it was.
QDateTime beginning(const QDateTime &wanted, const QDateTime &now)
{
    return wanted.isValid() ? std::max(wanted.toUTC(), now) : now;
}

} // namespace

bool mayChange(const Actor &actor)
{
    return actor.role == "manager"_L1 || actor.role == "admin"_L1;
}

Result<qint64> saveCalendar(Session &session, const Actor &actor, const QUuid &command, const CalendarDraft &draft, const QDateTime &now)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return done->value("calendar"_L1).toInteger();
    if (!mayChange(actor))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    FRONTDESK_LET(book, AgreementBook::read(session));
    if (const QList<Error> problems = problemsOf(draft, book, now); !problems.isEmpty())
        return failure(problems.first());
    const QDateTime from = beginning(draft.validFrom, now);
    const QByteArray definition = QJsonDocument(calendarToJson(draft.calendar)).toJson(QJsonDocument::Compact);
    const Binds names{{u"name_zh"_s, draft.name.zh.trimmed()}, {u"name_en"_s, draft.name.en.trimmed()}, {u"active"_s, draft.active}};
    qint64 id = draft.id;
    if (id == 0) {
        FRONTDESK_LET(made, session.insert(u"agreement.add_calendar"_s, names + Binds{{u"code"_s, draft.code}}));
        id = made;
    } else {
        FRONTDESK_LET(rows, session.execute(u"agreement.change_calendar"_s, names + Binds{{u"id"_s, id}}));
        if (rows != 1)
            return failure(ErrorKind::NotFound, u"calendar.unknown"_s, u"code"_s);
    }
    FRONTDESK_TRY(session.execute(u"agreement.put_calendar_version"_s,
                                  {{u"id"_s, id}, {u"valid_from"_s, from}, {u"definition"_s, QString::fromUtf8(definition)}}));
    const QJsonObject set{{u"code"_s, draft.code}, {u"name_zh"_s, draft.name.zh.trimmed()}, {u"name_en"_s, draft.name.en.trimmed()}, {u"active"_s, draft.active}};
    FRONTDESK_TRY(note(session, actor, u"calendar"_s, id, draft.id == 0, set, from, definition, now));
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"calendar"_s, id}}, now));
    return id;
}

Result<qint64> saveAgreement(Session &session, const Actor &actor, const QUuid &command, const AgreementDraft &draft, const QDateTime &now)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return done->value("agreement"_L1).toInteger();
    if (!mayChange(actor))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    FRONTDESK_LET(book, AgreementBook::read(session));
    FRONTDESK_LET(directory, Directory::read(session));
    AgreementEntry entry = draft.entry;
    if (const AgreementEntry *kept = entry.id ? book.agreement(entry.id) : nullptr) {
        // The scope is fixed: tickets point at the agreement by it.
        const AgreementEntry asked = entry;
        entry = *kept;
        entry.name = asked.name;
        entry.active = asked.active;
    } else if (entry.id) {
        return failure(ErrorKind::NotFound, u"agreement.unknown"_s, u"code"_s);
    }
    if (const QList<Error> problems = problemsOf({entry, draft.version, draft.validFrom}, book, directory, now); !problems.isEmpty())
        return failure(problems.first());
    const QDateTime from = beginning(draft.validFrom, now);
    AgreementVersion version = draft.version;
    version.retired = !entry.active;
    const QByteArray definition = version.toJson();
    const Binds names{{u"name_zh"_s, entry.name.zh.trimmed()}, {u"name_en"_s, entry.name.en.trimmed()}, {u"active"_s, entry.active}};
    const QVariant kind = entry.kind.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(entry.kind);
    const Binds scope{{u"code"_s, entry.code}, {u"type"_s, agreementTypeCode(entry.type)}, {u"service_id"_s, keyOrNull(entry.service)},
                      {u"organisation_id"_s, keyOrNull(entry.organisation)}, {u"kind"_s, kind}, {u"group_id"_s, keyOrNull(entry.group)}};
    qint64 id = entry.id;
    if (id == 0) {
        FRONTDESK_LET(made, session.insert(u"agreement.add"_s, names + scope));
        id = made;
    } else {
        FRONTDESK_TRY(session.execute(u"agreement.change"_s, names + Binds{{u"id"_s, id}}));
    }
    FRONTDESK_TRY(session.insert(u"agreement.put_version"_s, {{u"id"_s, id}, {u"valid_from"_s, from}, {u"definition"_s, QString::fromUtf8(definition)}}));
    const QJsonObject set{{u"code"_s, entry.code}, {u"name_zh"_s, entry.name.zh.trimmed()}, {u"name_en"_s, entry.name.en.trimmed()}, {u"active"_s, entry.active},
                          {u"type"_s, agreementTypeCode(entry.type)}, {u"service_id"_s, keyValue(keyOrNull(entry.service))},
                          {u"organisation_id"_s, keyValue(keyOrNull(entry.organisation))}, {u"kind"_s, entry.kind}, {u"group_id"_s, keyValue(keyOrNull(entry.group))}};
    FRONTDESK_TRY(note(session, actor, u"agreement"_s, id, entry.id == 0, set, from, definition, now));
    // Versions that were prepared for later must neither bring a retired agreement back nor retire one that is in use again.
    for (const AgreementVersion *later : entry.id ? book.versionsOf(entry.id) : QList<const AgreementVersion *>{}) {
        if (later->validFrom <= from || later->retired == version.retired)
            continue;
        AgreementVersion prepared = *later;
        prepared.retired = version.retired;
        const QByteArray text = prepared.toJson();
        FRONTDESK_TRY(session.insert(u"agreement.put_version"_s, {{u"id"_s, id}, {u"valid_from"_s, later->validFrom}, {u"definition"_s, QString::fromUtf8(text)}}));
        FRONTDESK_TRY(note(session, actor, u"agreement"_s, id, false, set, later->validFrom, text, now));
    }
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"agreement"_s, id}}, now));
    return id;
}

} // namespace frontdesk::agreementwork
