#pragma once

#include "core/desk/deskreference.h"

#include <QStringList>

#include <memory>

namespace frontdesk {

enum class QueryField {
    State, Kind, Priority, Group, Owner, Service, Category, Customer, Organisation, Reason, Tag, Due, Opened, Changed, Resolved, Age, Late, Figure, Sort
};

/// Something that a query may say, with its spellings in both languages; the first of each is the one that is offered.
struct FilterWord
{
    QString code;
    QStringList en;
    QStringList zh;

    const QString &in(const QString &language) const { return language.startsWith(QLatin1String("zh")) && !zh.isEmpty() ? zh.first() : en.first(); }
};

/// The fields with all their spellings.
struct QueryFieldWord
{
    QueryField field;
    FilterWord word;
};
const QList<QueryFieldWord> &queryFields();
const QueryFieldWord *queryField(const QString &spelling); ///< null if there is none
bool isQueryField(const QString &spelling);
const QString &queryFieldName(QueryField field);           ///< the English one, as error values and edits name it

/// Names that are completed, prepared once: a desk may have ten thousand tags, and they are looked through at every letter typed.
/// How Chinese ones are spelled is found when it is first asked for: most people never type into the filter, and the readings take megabytes.
struct KnownNames
{
    QStringList names;
    QStringList folded; ///< as search compares them
    QString foundBy;    ///< what was typed to find them all, folded: as good as a spelling of each

    static KnownNames of(const QStringList &names);
    bool isEmpty() const { return names.isEmpty(); }
    /// Pinyin and initials of a Chinese name, separated by blanks, with one before the first. Of many names empty until spellOut().
    QString latin(qsizetype i) const;
    /// Takes its time (20 µs a name): not for the GUI thread where they are many. From any thread; copies share what was found.
    void spellOut() const;

private:
    struct Spellings;
    std::shared_ptr<Spellings> m_spellings; ///< null for no names
};

/// The values a field can have on this desk; empty for open ones (tag, customer, due, …).
QList<FilterWord> queryValues(QueryField field, const DeskReference &reference);

} // namespace frontdesk
