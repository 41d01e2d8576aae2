#pragma once

#include "core/people/people.h"

#include <QUuid>

namespace frontdesk {

/// One answer that a question offers, and which question follows.
struct ScriptAnswer
{
    BilingualName words;
    QString next; ///< id of a node; empty = the script ends
    bool operator==(const ScriptAnswer &) const = default;
};

/// One question of a script. Without answers to choose from, whatever the caller says is typed.
struct ScriptNode
{
    QString id; ///< within the script, for good: answers that were given point at it
    BilingualName question;
    QList<ScriptAnswer> answers; ///< at most nine: one key each; empty = typed
    QString next;                ///< after a typed answer; empty = the script ends
    bool operator==(const ScriptNode &) const = default;
};

/// What is asked in a call, step by step: a small decision tree that begins with its first node. Made by a lead.
struct QuestionScript
{
    qint64 id = 0;
    Id<Category> category; ///< asked when this category is chosen; none = only by a quick ticket
    BilingualName name;
    QList<ScriptNode> nodes;
    bool active = true;
    int version = 0; ///< counts saves

    const ScriptNode *node(const QString &nodeId) const;
    bool operator==(const QuestionScript &) const = default;
};

/// What one key makes of a contact: one of the ten commonest calls. Made by a lead.
struct QuickTicket
{
    qint64 id = 0;
    int position = 0; ///< 1 … 10 = Alt+1 … Alt+0; 0 = on no key
    BilingualName name;
    BilingualName subject; ///< in the caller's language if that is known
    BilingualName details;
    QString outcome = QStringLiteral("created"); ///< created, or answered: no ticket comes of it
    QString kind = QStringLiteral("incident");
    Id<Category> category;
    Id<ServiceEntry> service;
    QString impact = QStringLiteral("low");
    QString urgency = QStringLiteral("medium");
    Id<SupportGroup> group;
    qint64 script = 0; ///< instead of the category's; 0 = the category's
    bool active = true;
    int version = 0; ///< counts saves
    bool operator==(const QuickTicket &) const = default;
};

/// Everything that a desk has prepared for its calls.
struct Intake
{
    QList<QuickTicket> quickTickets; ///< those on keys first, by key; then by name
    QList<QuestionScript> scripts;   ///< by name

    const QuickTicket *onKey(int position) const; ///< active ones
    const QuickTicket *quickTicket(qint64 id) const;
    const QuestionScript *script(qint64 id) const;
    const QuestionScript *ofCategory(Id<Category> category) const; ///< active ones
};

constexpr int mostQuickTickets = 10;

} // namespace frontdesk
