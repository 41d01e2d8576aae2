#pragma once

#include "core/exchange/importmapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What mapping files of all kinds, and the rows read by them, have in common. Not for others than their readers.
namespace frontdesk::mappingfile {

using namespace Qt::StringLiterals;

/// One object of the file with its path. Members that nobody asked for are problems when it goes: they are misspelt.
class Node
{
public:
    Node(const QJsonObject &object, const QString &path, QList<Error> &problems) : m_object(object), m_path(path), m_problems(problems) {}
    ~Node()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_asked.contains(it.key()) && !it.key().startsWith("//"_L1))
                report(it.key(), u"mapping.unknown_key"_s);
        }
    }
    Q_DISABLE_COPY_MOVE(Node)

    QString path(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }
    void report(const QString &key, const QString &code, const QMap<QString, QString> &values = {}) const
    {
        m_problems.append({ErrorKind::Invalid, code, path(key), {}, values});
    }
    bool has(const QString &key)
    {
        m_asked.insert(key);
        return m_object.contains(key);
    }
    QJsonValue take(const QString &key)
    {
        m_asked.insert(key);
        return m_object.value(key);
    }
    QString text(const QString &key, bool needed = false)
    {
        if (!has(key)) {
            if (needed)
                report(key, u"mapping.missing"_s);
            return {};
        }
        const QJsonValue value = take(key);
        if (!value.isString() || (needed && value.toString().isEmpty()))
            report(key, u"mapping.wrong_type"_s, {{u"expected"_s, u"text"_s}});
        return value.toString();
    }
    QStringList texts(const QString &key)
    {
        QStringList list;
        if (!has(key))
            return list;
        const QJsonValue value = take(key);
        bool right = value.isArray();
        for (const QJsonValue item : value.toArray()) {
            right &= item.isString();
            list.append(item.toString());
        }
        if (!right)
            report(key, u"mapping.wrong_type"_s, {{u"expected"_s, u"list of texts"_s}});
        return list;
    }
    QJsonObject object(const QString &key, bool needed = false)
    {
        if (!has(key)) {
            if (needed)
                report(key, u"mapping.missing"_s);
            return {};
        }
        const QJsonValue value = take(key);
        if (!value.isObject())
            report(key, u"mapping.wrong_type"_s, {{u"expected"_s, u"object"_s}});
        return value.toObject();
    }
    RowTemplate rowTemplate(const QString &key, bool needed = false)
    {
        const auto parsed = RowTemplate::parse(text(key, needed));
        if (!parsed)
            report(key, u"mapping.bad_template"_s);
        return parsed.value_or(RowTemplate());
    }
    bool checkCode(const QString &key, const QString &code, const QStringList &allowed) const
    {
        if (allowed.contains(code))
            return true;
        report(key, u"mapping.unknown_code"_s, {{u"value"_s, code}, {u"expected"_s, allowed.join(u", "_s)}});
        return false;
    }
    QList<Error> &problems() const { return m_problems; }
    const QJsonObject &members() const { return m_object; }
    /// All members are data, not keywords.
    void acceptAll()
    {
        for (const QString &key : m_object.keys())
            m_asked.insert(key);
    }

private:
    QJsonObject m_object;
    QString m_path;
    QList<Error> &m_problems;
    QSet<QString> m_asked;
};

inline CodeRule readCode(Node &parent, const QString &key, const QStringList &allowed, bool needed)
{
    CodeRule rule;
    const QJsonObject object = parent.object(key, needed);
    if (object.isEmpty())
        return rule;
    Node node(object, parent.path(key), parent.problems());
    rule.value = node.text(u"value"_s);
    rule.column = node.text(u"column"_s);
    if (rule.value.isEmpty() == rule.column.isEmpty())
        parent.report(key, u"mapping.missing"_s, {{u"expected"_s, u"value or column"_s}});
    if (!rule.value.isEmpty())
        node.checkCode(u"value"_s, rule.value, allowed);
    rule.mapped = node.has(u"map"_s);
    if (rule.mapped) {
        Node map(node.object(u"map"_s), node.path(u"map"_s), parent.problems());
        map.acceptAll();
        for (auto it = map.members().begin(); it != map.members().end(); ++it) {
            const QString code = it->isDouble() ? QString::number(it->toInt()) : it->toString();
            if (map.checkCode(it.key(), code, allowed))
                rule.map.insert(it.key(), code);
        }
    }
    rule.otherwise = node.text(u"otherwise"_s);
    if (rule.otherwise == u"refuse")
        rule.otherwise.clear();
    else if (!rule.otherwise.isEmpty())
        node.checkCode(u"otherwise"_s, rule.otherwise, allowed);
    return rule;
}

inline void readFile(Node &root, CsvOptions &csv)
{
    Node file(root.object(u"file"_s), u"file"_s, root.problems());
    if (const QString name = file.text(u"encoding"_s); !name.isEmpty() && name != u"auto") {
        csv.encoding = textEncodingFromName(name);
        if (!csv.encoding)
            file.report(u"encoding"_s, u"mapping.unknown_encoding"_s, {{u"value"_s, name}});
    }
    if (const QString delimiter = file.text(u"delimiter"_s); !delimiter.isEmpty() && delimiter != u"auto") {
        csv.delimiter = delimiter == u"tab" ? '\t' : delimiter.at(0).toLatin1();
        if ((delimiter.size() != 1 && delimiter != u"tab") || delimiter.at(0).unicode() >= 0x80 || delimiter == u"\"")
            file.report(u"delimiter"_s, u"mapping.wrong_type"_s, {{u"expected"_s, u"auto, tab or one ASCII character"_s}});
    }
    csv.columns = file.texts(u"columns"_s);
}

inline void readTimes(Node &root, QList<TimeFormat> &formats, QTimeZone &zone)
{
    Node time(root.object(u"time"_s), u"time"_s, root.problems());
    QStringList patterns = time.texts(u"formats"_s);
    if (patterns.isEmpty())
        patterns = {u"iso"_s};
    for (const QString &pattern : patterns) {
        if (const auto format = TimeFormat::parse(pattern))
            formats.append(*format);
        else
            time.report(u"formats"_s, u"mapping.bad_time_format"_s, {{u"value"_s, pattern}});
    }
    if (const QString named = time.text(u"zone"_s); !named.isEmpty()) {
        zone = QTimeZone(named.toLatin1());
        if (!zone.isValid())
            time.report(u"zone"_s, u"mapping.unknown_zone"_s, {{u"value"_s, named}});
    } else if (std::any_of(formats.begin(), formats.end(),
                           [](const TimeFormat &f) { return !f.carriesZone() && f.pattern() != u"iso"; })) {
        time.report(u"zone"_s, u"mapping.zone_missing"_s);
    }
}

/// Reads what every kind of mapping begins with (version, name, unknown, file, time), then the kind's own members by `rest(root)`. Problems of
/// the whole file are collected; of what is no JSON there is one, with its line.
template<typename Mapping, typename Rest>
void readMapping(const QByteArray &json, Mapping &mapping, QList<Error> &problems, Rest rest)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        const qint64 line = json.first(qBound(qsizetype(0), qsizetype(problem.offset), json.size())).count('\n') + 1;
        problems.append({ErrorKind::Invalid, u"mapping.not_json"_s, {}, {}, {{u"line"_s, QString::number(line)}, {u"problem"_s, problem.errorString()}}});
        return;
    }
    Node root(document.object(), {}, problems);
    if (root.take(u"frontdesk_mapping"_s).toInt() != 1)
        root.report(u"frontdesk_mapping"_s, u"mapping.version"_s, {{u"expected"_s, u"1"_s}});
    mapping.name = root.text(u"name"_s, true);
    const QStringList unknown = root.texts(u"unknown"_s);
    mapping.unknown = QSet<QString>(unknown.begin(), unknown.end());
    readFile(root, mapping.csv);
    readTimes(root, mapping.timeFormats, mapping.zone);
    rest(root);
}

/// Which of the columns that a mapping names a file with these columns does not have, by the alphabet; none is known of a file without a head.
inline QStringList absent(QStringList named, const QStringList &columns)
{
    if (columns.isEmpty())
        return {};
    named.sort();
    named.removeDuplicates();
    named.removeIf([&](const QString &column) { return column.isEmpty() || columns.contains(column); });
    return named;
}

inline Error errorAt(const QString &code, const TableRow &row, const QString &column)
{
    return {ErrorKind::Invalid, code, {}, {}, {{u"column"_s, column}, {u"value"_s, row.value(column)}, {u"line"_s, QString::number(row.position().line)}}};
}

/// An invalid time if the cell is unknown.
template<typename Mapping>
Result<QDateTime> timeIn(const Mapping &mapping, const TableRow &row, const QString &column)
{
    const QString text = column.isEmpty() ? QString() : knownCell(row, column, mapping.unknown);
    if (text.isEmpty())
        return QDateTime();
    for (const TimeFormat &format : mapping.timeFormats) {
        if (const auto instant = format.read(text, mapping.zone))
            return *instant;
    }
    return failure(errorAt(u"import.time_unreadable"_s, row, column));
}

} // namespace frontdesk::mappingfile
