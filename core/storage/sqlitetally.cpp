#include "core/storage/sqlitetally.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <sqlite3.h>
#include <unordered_map>
#include <vector>

namespace frontdesk {

namespace {

constexpr int fixedArguments = 3; ///< ranks, hit, value
constexpr int mostKeys = 3;
constexpr qint64 none = std::numeric_limits<qint64>::min(); ///< a key that is NULL

using Keys = std::array<qint64, mostKeys>;

struct KeysHash
{
    size_t operator()(const Keys &keys) const
    {
        quint64 hash = 0;
        for (const qint64 key : keys)
            hash = (hash ^ quint64(key)) * 0x9E3779B97F4A7C15ULL;
        return hash ^ (hash >> 32);
    }
};

struct Sums
{
    qint64 count = 0;
    qint64 hits = 0;
    qint64 total = 0;
    std::vector<qint64> values; ///< for ranks only
};

/// One aggregation at work. Texts are numbered as they come, so that a key is always a number.
class Tallying
{
public:
    void add(int count, sqlite3_value **arguments)
    {
        m_keyCount = std::min(count - fixedArguments, mostKeys);
        Keys keys{};
        for (int i = 0; i < m_keyCount; ++i)
            keys[size_t(i)] = keyOf(i, arguments[fixedArguments + i]);
        if (!m_last || keys != m_lastKeys) { // rows of one day come together
            m_last = &m_buckets[keys];
            m_lastKeys = keys;
        }
        ++m_last->count;
        m_last->hits += sqlite3_value_int64(arguments[1]);
        if (sqlite3_value_type(arguments[2]) == SQLITE_NULL)
            return;
        const qint64 value = sqlite3_value_int64(arguments[2]);
        m_last->total += value;
        m_ranks = sqlite3_value_int(arguments[0]) != 0;
        if (m_ranks)
            m_last->values.push_back(value);
    }

    QByteArray result()
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << qint32(m_buckets.size());
        for (auto &[keys, sums] : m_buckets) {
            QVariantList named;
            for (int i = 0; i < m_keyCount; ++i) {
                const qint64 key = keys[size_t(i)];
                named += key == none ? QVariant() : m_isText[size_t(i)] ? QVariant(m_texts.at(size_t(key))) : QVariant(key);
            }
            const qint64 median = at(sums.values, (sums.values.size() + 1) / 2);
            const qint64 p90 = at(sums.values, (sums.values.size() * 9 + 9) / 10);
            const qint64 longest = at(sums.values, sums.values.size());
            stream << named << sums.count << sums.hits << sums.total << median << p90 << longest;
        }
        return bytes;
    }

private:
    qint64 keyOf(int place, sqlite3_value *value)
    {
        switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            return none;
        case SQLITE_TEXT: {
            m_isText[size_t(place)] = true;
            const QByteArrayView text(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
            if (const auto known = m_numbers.constFind(QByteArray::fromRawData(text.data(), text.size())); known != m_numbers.cend())
                return *known;
            m_texts.push_back(QString::fromUtf8(text));
            return *m_numbers.insert(text.toByteArray(), qint64(m_texts.size()) - 1);
        }
        default:
            return sqlite3_value_int64(value);
        }
    }

    /// The value at a place counted from 1, 0 without values. Leaves them in another order.
    static qint64 at(std::vector<qint64> &values, size_t place)
    {
        if (values.empty())
            return 0;
        const auto there = values.begin() + ptrdiff_t(place - 1);
        std::nth_element(values.begin(), there, values.end());
        return *there;
    }

    std::unordered_map<Keys, Sums, KeysHash> m_buckets;
    QHash<QByteArray, qint64> m_numbers;
    std::vector<QString> m_texts;
    std::array<bool, mostKeys> m_isText{};
    Keys m_lastKeys{};
    Sums *m_last = nullptr;
    int m_keyCount = 0;
    bool m_ranks = false;
};

void step(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    auto **tallying = static_cast<Tallying **>(sqlite3_aggregate_context(context, sizeof(Tallying *)));
    if (!tallying || count < fixedArguments) {
        sqlite3_result_error_nomem(context);
        return;
    }
    try {
        if (!*tallying)
            *tallying = new Tallying;
        (*tallying)->add(count, arguments);
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

/// Also called when the statement is interrupted.
void finish(sqlite3_context *context)
{
    auto **tallying = static_cast<Tallying **>(sqlite3_aggregate_context(context, 0));
    try {
        const QByteArray result = tallying && *tallying ? (*tallying)->result() : Tallying().result();
        sqlite3_result_blob64(context, result.constData(), quint64(result.size()), SQLITE_TRANSIENT);
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
    if (tallying)
        delete *tallying;
}

} // namespace

void registerTally(sqlite3 *handle)
{
    sqlite3_create_function_v2(handle, "fd_tally", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, nullptr, step, finish, nullptr);
}

QList<TallyBucket> tallyBuckets(const QByteArray &result)
{
    QDataStream stream(result);
    qint32 size = 0;
    stream >> size;
    QList<TallyBucket> buckets;
    buckets.reserve(size);
    for (qint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i) {
        TallyBucket bucket;
        stream >> bucket.keys >> bucket.count >> bucket.hits >> bucket.total >> bucket.median >> bucket.p90 >> bucket.longest;
        buckets += bucket;
    }
    return buckets;
}

} // namespace frontdesk
