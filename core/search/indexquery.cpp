#include "core/search/indexquery.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::indexquery {

QString quoted(Backend backend, const QString &term, bool prefix)
{
    QString text = term;
    if (backend == Backend::Sqlite)
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"' + (prefix ? u"*"_s : QString());
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'' + (prefix ? u":*"_s : QString());
}

QString matching(Backend backend, const QStringList &required, const QList<QueryTerm> &any)
{
    const bool sqlite = backend == Backend::Sqlite;
    QStringList all;
    for (const QString &term : required)
        all += quoted(backend, term, false);
    QStringList some;
    for (const QueryTerm &term : any)
        some += quoted(backend, term.term, term.prefix);
    if (!some.isEmpty())
        all += u'(' + some.join(sqlite ? u" OR "_s : u" | "_s) + u')';
    return all.join(sqlite ? u" AND "_s : u" & "_s);
}

QString textList(Backend backend, const QStringList &texts)
{
    if (backend == Backend::Sqlite)
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
    QStringList elements;
    for (QString text : texts)
        elements += u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + elements.join(u',') + u'}';
}

QString numberList(Backend backend, const QList<qint64> &numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts += QString::number(number);
    return (backend == Backend::Sqlite ? u"[%1]"_s : u"{%1}"_s).arg(texts.join(u','));
}

} // namespace frontdesk::indexquery
