#include "core/interaction/questionscript.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace frontdesk {

const ScriptNode *QuestionScript::node(const QString &nodeId) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const ScriptNode &each) { return each.id == nodeId; });
    return found == nodes.end() ? nullptr : &*found;
}

const QuickTicket *Intake::onKey(int position) const
{
    const auto found = std::find_if(quickTickets.begin(), quickTickets.end(), [&](const QuickTicket &each) { return each.active && each.position == position; });
    return found == quickTickets.end() ? nullptr : &*found;
}

const QuickTicket *Intake::quickTicket(qint64 id) const
{
    const auto found = std::find_if(quickTickets.begin(), quickTickets.end(), [&](const QuickTicket &each) { return each.id == id; });
    return found == quickTickets.end() ? nullptr : &*found;
}

const QuestionScript *Intake::script(qint64 id) const
{
    const auto found = std::find_if(scripts.begin(), scripts.end(), [&](const QuestionScript &each) { return each.id == id; });
    return found == scripts.end() ? nullptr : &*found;
}

const QuestionScript *Intake::ofCategory(Id<Category> category) const
{
    const auto found = std::find_if(scripts.begin(), scripts.end(), [&](const QuestionScript &each) { return each.active && category && each.category == category; });
    return found == scripts.end() ? nullptr : &*found;
}

namespace questionscript {

namespace {

constexpr qsizetype longestName = 60, longestText = 20'000;

Error invalid(const QString &code, const QString &field, const QMap<QString, QString> &values = {})
{
    return Error{ErrorKind::Invalid, code, field, {}, values};
}

/// Where a node leads, in the order of its answers.
QStringList waysOf(const ScriptNode &node)
{
    QStringList ways;
    if (node.answers.isEmpty())
        ways += node.next;
    for (const ScriptAnswer &answer : node.answers)
        ways += answer.next;
    ways.removeAll({});
    return ways;
}

bool isWordless(const BilingualName &words)
{
    return words.zh.trimmed().isEmpty() || words.en.trimmed().isEmpty();
}

bool isTooLong(const BilingualName &words, qsizetype longest)
{
    return words.zh.size() > longest || words.en.size() > longest;
}

} // namespace

QList<Error> problemsOf(const QuestionScript &script)
{
    QList<Error> problems;
    if (isWordless(script.name))
        problems += invalid(u"script.name_missing"_s, u"name"_s);
    if (isTooLong(script.name, longestName))
        problems += invalid(u"field.too_long"_s, u"name"_s);
    if (script.nodes.isEmpty())
        problems += invalid(u"script.empty"_s, u"nodes"_s);
    if (script.nodes.size() > mostNodes)
        return problems += invalid(u"script.too_large"_s, u"nodes"_s);

    QSet<QString> known, reached, through;
    for (const ScriptNode &node : script.nodes)
        known.insert(node.id);
    QStringList way; // from the first question to the one looked at
    QSet<QString> loops;
    const std::function<void(const ScriptNode &)> walk = [&](const ScriptNode &node) {
        if (way.contains(node.id)) {
            loops.insert(way.last());
            return;
        }
        reached.insert(node.id);
        if (through.contains(node.id))
            return;
        way += node.id;
        for (const QString &next : waysOf(node)) {
            if (const ScriptNode *following = script.node(next))
                walk(*following);
        }
        way.removeLast();
        through.insert(node.id);
    };
    if (!script.nodes.isEmpty())
        walk(script.nodes.first());

    int number = 0;
    QSet<QString> seen;
    for (const ScriptNode &node : script.nodes) {
        const QMap<QString, QString> at{{u"node"_s, node.id}, {u"number"_s, QString::number(++number)}};
        const auto note = [&](const QString &code) { problems += invalid(code, u"nodes"_s, at); };
        if (isWordless(node.question))
            note(u"script.question_missing"_s);
        if (isTooLong(node.question, longestWords))
            note(u"field.too_long"_s);
        if (node.answers.size() > mostAnswers)
            note(u"script.too_many_answers"_s);
        if (std::any_of(node.answers.begin(), node.answers.end(), [](const ScriptAnswer &answer) { return isWordless(answer.words); }))
            note(u"script.answer_missing"_s);
        if (std::any_of(node.answers.begin(), node.answers.end(), [](const ScriptAnswer &answer) { return isTooLong(answer.words, longestWords); }))
            note(u"field.too_long"_s);
        const QStringList ways = waysOf(node);
        if (node.id.isEmpty() || seen.contains(node.id) || std::any_of(ways.begin(), ways.end(), [&](const QString &next) { return !known.contains(next); }))
            note(u"script.unknown_next"_s);
        seen.insert(node.id);
        if (loops.contains(node.id))
            note(u"script.loop"_s);
        if (!reached.contains(node.id))
            note(u"script.unreachable"_s);
    }
    return problems;
}

QList<Error> problemsOf(const QuickTicket &ticket)
{
    QList<Error> problems;
    const auto refuseIf = [&](bool wrong, const QString &code, const QString &field) {
        if (wrong)
            problems += invalid(code, field);
    };
    refuseIf(isWordless(ticket.name), u"field.missing"_s, u"name"_s);
    refuseIf(isTooLong(ticket.name, longestName), u"field.too_long"_s, u"name"_s);
    refuseIf(isWordless(ticket.subject), u"field.missing"_s, u"subject"_s);
    refuseIf(isTooLong(ticket.subject, longestWords), u"field.too_long"_s, u"subject"_s);
    refuseIf(isTooLong(ticket.details, longestText), u"field.too_long"_s, u"details"_s);
    refuseIf(ticket.position < 0 || ticket.position > mostQuickTickets, u"quick_ticket.position_wrong"_s, u"position"_s);
    refuseIf(ticket.outcome != "created"_L1 && ticket.outcome != "answered"_L1, u"quick_ticket.invalid"_s, u"outcome"_s);
    refuseIf(!QStringList{u"incident"_s, u"request"_s, u"complaint"_s}.contains(ticket.kind), u"quick_ticket.invalid"_s, u"kind"_s);
    for (const auto &[level, field] : {std::pair{ticket.impact, u"impact"_s}, {ticket.urgency, u"urgency"_s}})
        refuseIf(!QStringList{u"high"_s, u"medium"_s, u"low"_s}.contains(level), u"quick_ticket.invalid"_s, field);
    return problems;
}

const ScriptNode *following(const QuestionScript &script, const QList<QuestionAnswer> &answers)
{
    const ScriptNode *node = script.nodes.isEmpty() ? nullptr : &script.nodes.first();
    for (const QuestionAnswer &answer : answers) {
        if (!node || answer.node != node->id)
            return nullptr;
        QString next = node->next;
        if (!node->answers.isEmpty()) {
            const qsizetype place = answer.code.toLongLong() - 1;
            if (place < 0 || place >= node->answers.size())
                return nullptr;
            next = node->answers.at(place).next;
        }
        node = next.isEmpty() ? nullptr : script.node(next);
    }
    return node;
}

int longestWay(const QuestionScript &script, const ScriptNode *from)
{
    QHash<QString, int> known;
    const std::function<int(const ScriptNode &, int)> walk = [&](const ScriptNode &node, int depth) {
        if (depth > mostNodes) // a loop, which no script that was saved has
            return 0;
        if (const auto found = known.constFind(node.id); found != known.cend())
            return *found;
        int longest = 0;
        for (const QString &next : waysOf(node)) {
            if (const ScriptNode *after = script.node(next))
                longest = std::max(longest, walk(*after, depth + 1));
        }
        known.insert(node.id, longest + 1);
        return longest + 1;
    };
    return from ? walk(*from, 0) : 0;
}

QuestionAnswer chosen(const QuestionScript &script, const ScriptNode &node, qsizetype place)
{
    return {script.id, node.id, node.question, QString::number(place + 1), node.answers.value(place).words};
}

QuestionAnswer typed(const QuestionScript &script, const ScriptNode &node, const QString &words)
{
    return {script.id, node.id, node.question, {}, {words, words}};
}

QByteArray nodesToJson(const QList<ScriptNode> &nodes)
{
    QJsonArray list;
    for (const ScriptNode &node : nodes) {
        QJsonArray answers;
        for (const ScriptAnswer &answer : node.answers)
            answers += QJsonObject{{u"zh"_s, answer.words.zh}, {u"en"_s, answer.words.en}, {u"next"_s, answer.next}};
        list += QJsonObject{{u"id"_s, node.id}, {u"zh"_s, node.question.zh}, {u"en"_s, node.question.en}, {u"answers"_s, answers}, {u"next"_s, node.next}};
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ScriptNode> nodesFromJson(const QByteArray &json)
{
    QList<ScriptNode> nodes;
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : list) {
        const QJsonObject said = value.toObject();
        ScriptNode node{said.value("id"_L1).toString(), {said.value("zh"_L1).toString(), said.value("en"_L1).toString()}, {}, said.value("next"_L1).toString()};
        const QJsonArray answers = said.value("answers"_L1).toArray();
        for (const QJsonValue &each : answers) {
            const QJsonObject answer = each.toObject();
            node.answers += ScriptAnswer{{answer.value("zh"_L1).toString(), answer.value("en"_L1).toString()}, answer.value("next"_L1).toString()};
        }
        nodes += node;
    }
    return nodes;
}

QJsonArray answersToJson(const QList<QuestionAnswer> &answers)
{
    QJsonArray list;
    for (const QuestionAnswer &each : answers)
        list += QJsonObject{{u"script"_s, each.script},        {u"node"_s, each.node},         {u"question_zh"_s, each.question.zh}, {u"question_en"_s, each.question.en},
                            {u"code"_s, each.code},            {u"answer_zh"_s, each.answer.zh}, {u"answer_en"_s, each.answer.en}};
    return list;
}

QList<QuestionAnswer> answersFromJson(const QJsonArray &json)
{
    QList<QuestionAnswer> answers;
    for (const QJsonValue &value : json) {
        const QJsonObject said = value.toObject();
        answers += QuestionAnswer{said.value("script"_L1).toInteger(), said.value("node"_L1).toString(),
                                  {said.value("question_zh"_L1).toString(), said.value("question_en"_L1).toString()}, said.value("code"_L1).toString(),
                                  {said.value("answer_zh"_L1).toString(), said.value("answer_en"_L1).toString()}};
    }
    return answers;
}

} // namespace questionscript
} // namespace frontdesk
