#pragma once

#include <QString>
#include <QStringList>

namespace frontdesk {

/// The one place that words the desk's codes for people, in the language on screen; an unknown code stands for itself.
/// Words of states are in ui/kit/stateglyph.h, beside their glyphs.

QString kindWords(const QString &kind);              ///< "Incident"
QString channelWords(const QString &channel);        ///< "phone", inside a sentence
QString impactWords(const QString &impact);          ///< high medium low -> "Site", "Team", "One person"
QString urgencyWords(const QString &urgency);        ///< "High"
QString pendingReasonWords(const QString &reason);   ///< "waiting for user", inside a sentence
QString pendingReasonShortWords(const QString &reason); ///< "user", where there is little room
QString closureWords(const QString &code);           ///< "Solved for good"
QString relationWords(const QString &relation);      ///< how the other ticket stands to this one: "Duplicate of", "Child"
QString outcomeWords(const QString &outcome);        ///< of a contact: "New ticket"
QString roleWords(const QString &role);              ///< "Team lead"
/// The name of a ticket's column for sentences: "Service", "Impact".
QString fieldWords(const QString &field);
/// "P2"
QString priorityCode(int priority);

/// Impact and urgency, strongest first.
const QStringList &levelCodes();

} // namespace frontdesk
