#pragma once

#include "core/desk/deskreference.h"

#include <QStringList>

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
struct KnownNames
{
    QStringList names;
    QStringList folded; ///< as search compares them
    QStringList latin;  ///< pinyin and initials of Chinese ones, separated by blanks, with one before the first

    /// Takes its time for Chinese names (20 µs each): not for the GUI thread where they are many.
    static KnownNames of(const QStringList &names);
    bool isEmpty() const { return names.isEmpty(); }
};

/// The values a field can have on this desk; empty for open ones (tag, customer, due, …).
QList<FilterWord> queryValues(QueryField field, const DeskReference &reference);

} // namespace frontdesk
