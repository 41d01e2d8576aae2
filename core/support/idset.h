#pragma once

#include <QHash>

#include <array>

namespace frontdesk {

/// A set of database keys as bits: keys are given out in a row, so that a hundred thousand of a million take about 150 kB, and thirty
/// scattered ones 15 kB.
class IdSet
{
public:
    bool contains(qint64 id) const
    {
        const auto page = m_pages.constFind(id >> 12);
        return page != m_pages.cend() && (page->at(word(id)) & bit(id));
    }
    void set(qint64 id, bool in)
    {
        if (in == contains(id))
            return;
        quint64 &place = m_pages[id >> 12][word(id)];
        place ^= bit(id);
        m_count += in ? 1 : -1;
    }
    qint64 count() const { return m_count; }
    void clear()
    {
        m_pages.clear();
        m_count = 0;
    }
    bool operator==(const IdSet &other) const
    {
        if (m_count != other.m_count)
            return false;
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            const auto theirs = other.m_pages.constFind(page.key());
            for (size_t i = 0; i < page->size(); ++i) {
                if (page->at(i) != (theirs == other.m_pages.cend() ? 0 : theirs->at(i)))
                    return false;
            }
        }
        return true;
    }

private:
    using Page = std::array<quint64, 64>; // 4,096 keys
    static size_t word(qint64 id) { return size_t((id & 4095) >> 6); }
    static quint64 bit(qint64 id) { return quint64(1) << (id & 63); }

    QHash<qint64, Page> m_pages;
    qint64 m_count = 0;
};

} // namespace frontdesk
