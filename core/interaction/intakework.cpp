#include "core/interaction/intakework.h"

#include "core/interaction/questionscript.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::intakework {

namespace {

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QuickTicket readQuickTicket(const Row &row)
{
    QuickTicket ticket;
    ticket.id = row.integer(u"id"_s);
    ticket.position = int(row.integer(u"position"_s));
    ticket.name = {row.text(u"name_zh"_s), row.text(u"name_en"_s)};
    ticket.subject = {row.text(u"subject_zh"_s), row.text(u"subject_en"_s)};
    ticket.details = {row.text(u"details_zh"_s), row.text(u"details_en"_s)};
    ticket.outcome = row.text(u"outcome"_s);
    ticket.kind = row.text(u"kind"_s);
    ticket.category = row.id<Category>(u"category_id"_s);
    ticket.service = row.id<ServiceEntry>(u"service_id"_s);
    ticket.impact = row.text(u"impact"_s);
    ticket.urgency = row.text(u"urgency"_s);
    ticket.group = row.id<SupportGroup>(u"group_id"_s);
    ticket.script = row.integer(u"script_id"_s);
    ticket.active = row.flag(u"active"_s);
    ticket.version = int(row.integer(u"version"_s));
    return ticket;
}

QuestionScript readScript(const Row &row)
{
    return {row.integer(u"id"_s), row.id<Category>(u"category_id"_s), {row.text(u"name_zh"_s), row.text(u"name_en"_s)},
            questionscript::nodesFromJson(row.text(u"nodes"_s).toUtf8()), row.flag(u"active"_s), int(row.integer(u"version"_s))};
}

Binds columnsOf(const QuickTicket &ticket)
{
    return {{u"position"_s, ticket.position},
            {u"name_zh"_s, ticket.name.zh.trimmed()},
            {u"name_en"_s, ticket.name.en.trimmed()},
            {u"subject_zh"_s, ticket.subject.zh.trimmed()},
            {u"subject_en"_s, ticket.subject.en.trimmed()},
            {u"details_zh"_s, ticket.details.zh},
            {u"details_en"_s, ticket.details.en},
            {u"outcome"_s, ticket.outcome},
            {u"kind"_s, ticket.kind},
            {u"category_id"_s, keyOrNull(ticket.category.value)},
            {u"service_id"_s, keyOrNull(ticket.service.value)},
            {u"impact"_s, ticket.impact},
            {u"urgency"_s, ticket.urgency},
            {u"group_id"_s, keyOrNull(ticket.group.value)},
            {u"script_id"_s, keyOrNull(ticket.script)},
            {u"active"_s, ticket.active}};
}

Binds columnsOf(const QuestionScript &script)
{
    return {{u"category_id"_s, keyOrNull(script.category.value)},
            {u"name_zh"_s, script.name.zh.trimmed()},
            {u"name_en"_s, script.name.en.trimmed()},
            {u"nodes"_s, QString::fromUtf8(questionscript::nodesToJson(script.nodes))},
            {u"active"_s, script.active}};
}

QJsonObject setOf(const Binds &columns)
{
    QJsonObject set;
    for (const auto &[column, value] : columns)
        set.insert(column, column == "nodes"_L1 ? QJsonValue(QJsonDocument::fromJson(value.toString().toUtf8()).array()) : QJsonValue::fromVariant(value));
    return set;
}

Result<void> note(Session &session, const Actor &actor, const QString &subject, qint64 id, bool isNew, const QJsonObject &set, const QDateTime &now)
{
    FRONTDESK_TRY(journal::append(session, {subject, id, isNew ? u"added"_s : u"changed"_s, {{u"set"_s, set}}, now, actor.staff, false}, actor.login, now));
    return {};
}

Result<void> move(Session &session, const Actor &actor, qint64 id, int position, const QDateTime &now)
{
    FRONTDESK_TRY(session.execute(u"intake.move_quick_ticket"_s, {{u"position"_s, position}, {u"id"_s, id}}));
    return note(session, actor, u"quick_ticket"_s, id, false, {{u"position"_s, position}}, now);
}

template<typename T>
T firstKnown(const QJsonValue &codes, const std::function<T(const QString &)> &find)
{
    for (const QJsonValue &code : codes.toArray()) {
        if (const T found = find(code.toString()))
            return found;
    }
    return {};
}

BilingualName words(const QJsonObject &said, const QString &field)
{
    const QJsonObject both = said.value(field).toObject();
    return {both.value("zh"_L1).toString(), both.value("en"_L1).toString()};
}

} // namespace

bool mayChange(const Actor &actor)
{
    return actor.role == "lead"_L1 || actor.role == "manager"_L1 || actor.role == "admin"_L1;
}

Result<Intake> read(Session &session)
{
    Intake intake;
    FRONTDESK_LET(tickets, session.query(u"intake.quick_tickets"_s, {}, readQuickTicket));
    FRONTDESK_LET(scripts, session.query(u"intake.scripts"_s, {}, readScript));
    intake.quickTickets = tickets;
    intake.scripts = scripts;
    return intake;
}

Result<qint64> saveQuickTicket(Session &session, const Actor &actor, const QUuid &command, const QuickTicket &ticket, const QDateTime &now)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return done->value("quick_ticket"_L1).toInteger();
    if (!mayChange(actor))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    if (const QList<Error> problems = questionscript::problemsOf(ticket); !problems.isEmpty())
        return failure(problems.first());
    FRONTDESK_LET(intake, read(session));
    const QuickTicket *before = intake.quickTicket(ticket.id);
    if (ticket.id && (!before || before->version != ticket.version))
        return failure(ErrorKind::Conflict, u"intake.changed_meanwhile"_s);
    const QuickTicket *holder = ticket.position > 0 && ticket.active ? intake.onKey(ticket.position) : nullptr;
    const bool takesKey = holder && holder->id != ticket.id;
    if (takesKey)
        FRONTDESK_TRY(session.execute(u"intake.move_quick_ticket"_s, {{u"position"_s, 0}, {u"id"_s, holder->id}}));
    qint64 id = ticket.id;
    const Binds columns = columnsOf(ticket);
    if (id == 0) {
        FRONTDESK_LET(made, session.insert(u"intake.add_quick_ticket"_s, columns));
        id = made;
    } else {
        FRONTDESK_LET(rows, session.execute(u"intake.change_quick_ticket"_s, columns + Binds{{u"id"_s, id}, {u"version"_s, ticket.version}}));
        if (rows != 1)
            return failure(ErrorKind::Conflict, u"intake.changed_meanwhile"_s);
    }
    if (takesKey)
        FRONTDESK_TRY(move(session, actor, holder->id, before && before->active ? before->position : 0, now));
    FRONTDESK_TRY(note(session, actor, u"quick_ticket"_s, id, ticket.id == 0, setOf(columns), now));
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"quick_ticket"_s, id}}, now));
    return id;
}

Result<qint64> saveScript(Session &session, const Actor &actor, const QUuid &command, const QuestionScript &script, const QDateTime &now)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return done->value("question_script"_L1).toInteger();
    if (!mayChange(actor))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    if (const QList<Error> problems = questionscript::problemsOf(script); !problems.isEmpty())
        return failure(problems.first());
    FRONTDESK_LET(intake, read(session));
    const QuestionScript *before = intake.script(script.id);
    if (script.id && (!before || before->version != script.version))
        return failure(ErrorKind::Conflict, u"intake.changed_meanwhile"_s);
    if (const QuestionScript *other = script.active ? intake.ofCategory(script.category) : nullptr; other && other->id != script.id)
        return failure(ErrorKind::Conflict, u"script.category_taken"_s, u"category"_s);
    qint64 id = script.id;
    const Binds columns = columnsOf(script);
    if (id == 0) {
        FRONTDESK_LET(made, session.insert(u"intake.add_script"_s, columns));
        id = made;
    } else {
        FRONTDESK_LET(rows, session.execute(u"intake.change_script"_s, columns + Binds{{u"id"_s, id}, {u"version"_s, script.version}}));
        if (rows != 1)
            return failure(ErrorKind::Conflict, u"intake.changed_meanwhile"_s);
    }
    FRONTDESK_TRY(note(session, actor, u"question_script"_s, id, script.id == 0, setOf(columns), now));
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"question_script"_s, id}}, now));
    return id;
}

Result<void> writeAnswers(Session &session, qint64 interaction, const QList<QuestionAnswer> &answers)
{
    int place = 0;
    for (const QuestionAnswer &each : answers) {
        FRONTDESK_TRY(session.execute(u"intake.add_answer"_s, {{u"interaction_id"_s, interaction},
                                                               {u"place"_s, ++place},
                                                               {u"script_id"_s, keyOrNull(each.script)},
                                                               {u"node"_s, each.node},
                                                               {u"question_zh"_s, each.question.zh},
                                                               {u"question_en"_s, each.question.en},
                                                               {u"code"_s, each.code},
                                                               {u"answer_zh"_s, each.answer.zh},
                                                               {u"answer_en"_s, each.answer.en}}));
    }
    return {};
}

Result<QList<QuestionAnswer>> answersOf(Session &session, qint64 interaction)
{
    return session.query(u"intake.answers"_s, {{u"interaction_id"_s, interaction}}, [](const Row &row) {
        return QuestionAnswer{row.integer(u"script_id"_s), row.text(u"node"_s), {row.text(u"question_zh"_s), row.text(u"question_en"_s)}, row.text(u"code"_s),
                              {row.text(u"answer_zh"_s), row.text(u"answer_en"_s)}};
    });
}

Result<void> writeFirst(Session &session, const Directory &directory)
{
    QFile file(u":/demo/intake.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, file.fileName());
    const QJsonObject prepared = QJsonDocument::fromJson(file.readAll()).object();
    const std::function<Id<Category>(const QString &)> category = [&](const QString &code) {
        const Category *found = directory.categoryByCode(code);
        return found ? found->id : Id<Category>{};
    };
    const std::function<Id<ServiceEntry>(const QString &)> service = [&](const QString &code) {
        const ServiceEntry *found = directory.serviceByCode(code);
        return found ? found->id : Id<ServiceEntry>{};
    };
    const std::function<Id<SupportGroup>(const QString &)> group = [&](const QString &code) {
        const SupportGroup *found = directory.groupByCode(code);
        return found ? found->id : Id<SupportGroup>{};
    };
    QList<Id<Category>> taken;
    for (const QJsonValue &value : prepared.value("scripts"_L1).toArray()) {
        const QJsonObject said = value.toObject();
        QuestionScript script;
        script.name = words(said, u"name"_s);
        script.category = firstKnown(said.value("category"_L1), category);
        script.nodes = questionscript::nodesFromJson(QJsonDocument(said.value("nodes"_L1).toArray()).toJson());
        if (!script.category || taken.contains(script.category))
            continue; // this desk has no such category
        taken += script.category;
        if (const QList<Error> problems = questionscript::problemsOf(script); !problems.isEmpty())
            return failure(ErrorKind::Internal, u"desk.internal"_s, {}, problems.first().code + u' ' + script.name.en);
        FRONTDESK_TRY(session.insert(u"intake.add_script"_s, columnsOf(script)));
    }
    int position = 0;
    for (const QJsonValue &value : prepared.value("quick_tickets"_L1).toArray()) {
        const QJsonObject said = value.toObject();
        QuickTicket ticket;
        ticket.position = ++position;
        ticket.name = words(said, u"name"_s);
        ticket.subject = words(said, u"subject"_s);
        ticket.details = words(said, u"details"_s);
        ticket.outcome = said.value("outcome"_L1).toString(u"created"_s);
        ticket.kind = said.value("kind"_L1).toString(u"incident"_s);
        ticket.category = firstKnown(said.value("category"_L1), category);
        ticket.service = firstKnown(said.value("service"_L1), service);
        ticket.impact = said.value("impact"_L1).toString(u"low"_s);
        ticket.urgency = said.value("urgency"_L1).toString(u"medium"_s);
        ticket.group = firstKnown(said.value("group"_L1), group);
        if (const QList<Error> problems = questionscript::problemsOf(ticket); !problems.isEmpty())
            return failure(ErrorKind::Internal, u"desk.internal"_s, {}, problems.first().code + u' ' + ticket.name.en);
        FRONTDESK_TRY(session.insert(u"intake.add_quick_ticket"_s, columnsOf(ticket)));
    }
    return {};
}

} // namespace frontdesk::intakework
