#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/kit/journaldelegate.h"
#include "ui/shell/tokens.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

/// Under which filter of the journal a line stands.
enum class JournalSort { Public, Internal, Change };

/// One line of the journal on screen. Most events make one; a logged ticket with details makes two.
struct JournalLine
{
    qint64 seq = 0;
    QDateTime time; ///< UTC
    QString author;
    JournalSort sort = JournalSort::Change;
    JournalShape shape = JournalShape::Change;
    JournalVisibility visibility = JournalVisibility::Public;
    QString head;
    QString text;
    QString icon;
    Ink ink = Ink::Text;
    Id<Attachment> attachment; ///< that this event brought
    bool imported = false;
    bool operator==(const JournalLine &) const = default;
};

/// The lines of one event, worded in the language on screen; a kind that nobody knows is shown with its own name.
QList<JournalLine> journalLines(const JournalEntry &entry, const TicketPage &page, const WordsContext &context);

/// The words of this event were erased: a person's data goes, that something was said stays.
bool isErased(const JournalEntry &entry);

/// What a colleague did meanwhile, a whole sentence: "Lin Hao assigned it at 10:41." `kind` is the journal's.
QString meanwhileWords(const QString &kind, const QString &who, const QString &at);

/// A value of a ticket's column in words: the name of a service, the word of an impact.
QString columnWords(const QString &column, const QVariant &value, const TicketPage &page, const WordsContext &context);

/// "84 KB"
QString sizeWords(qint64 bytes);

} // namespace frontdesk
