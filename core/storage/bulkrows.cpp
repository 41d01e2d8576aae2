#include "core/storage/bulkrows.h"

#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// A statement of a few megabytes is quick to send and to parse; larger ones only cost memory.
constexpr qsizetype batchCharacters = 4'000'000;

void appendElement(QString &array, const QVariant &value)
{
    if (array.size() > 1)
        array += u',';
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        array += "NULL"_L1;
        return;
    case QMetaType::QString: {
        array += u'"';
        for (const QChar character : *static_cast<const QString *>(value.constData())) {
            if (character == u'"' || character == u'\\')
                array += u'\\';
            array += character;
        }
        array += u'"';
        return;
    }
    case QMetaType::QDateTime:
        array += instantText(value.toDateTime());
        return;
    default:
        array += value.toString();
    }
}

} // namespace

void BulkRows::add(QVariantList values)
{
    Q_ASSERT(values.size() == m_columns.size());
    for (QVariant &value : values) {
        if (value.typeId() == QMetaType::QString && static_cast<const QString *>(value.constData())->isNull())
            value = u""_s;
        else if (value.typeId() == QMetaType::QDateTime && !value.toDateTime().isValid())
            value = QVariant();
    }
    m_rows.append(std::move(values));
}

Result<void> BulkRows::write(Session &session)
{
    if (session.backend() == Backend::Postgres)
        return writeArrays(session);
    Binds binds;
    for (const QString &column : std::as_const(m_columns))
        binds.append({column, QVariant()});
    for (QVariantList &row : m_rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            binds[i].second = std::move(row[i]);
        FRONTDESK_TRY(session.execute(m_statement, binds));
    }
    m_rows.clear();
    return {};
}

Result<void> BulkRows::writeArrays(Session &session)
{
    for (qsizetype next = 0; next < m_rows.size();) {
        QStringList arrays(m_columns.size(), u"{"_s);
        for (qsizetype characters = 0; next < m_rows.size() && characters < batchCharacters; ++next) {
            const QVariantList &row = m_rows.at(next);
            for (qsizetype i = 0; i < row.size(); ++i) {
                const qsizetype before = arrays[i].size();
                appendElement(arrays[i], row.at(i));
                characters += arrays[i].size() - before;
            }
        }
        Binds binds;
        for (qsizetype i = 0; i < arrays.size(); ++i)
            binds.append({m_columns.at(i), QString(arrays[i] + u'}')});
        FRONTDESK_TRY(session.execute(m_statement, binds));
    }
    m_rows.clear();
    return {};
}

QString storableText(const QString &text)
{
    if (text.isValidUtf16() && !text.contains(QChar(u'\0')))
        return text;
    QString storable = text;
    for (qsizetype i = 0; i < storable.size(); ++i) {
        const QChar character = storable.at(i);
        if (character.isHighSurrogate() && i + 1 < storable.size() && storable.at(i + 1).isLowSurrogate())
            ++i;
        else if (character.isSurrogate() || character.isNull())
            storable[i] = QChar::ReplacementCharacter;
    }
    return storable;
}

} // namespace frontdesk
