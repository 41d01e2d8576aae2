#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace frontdesk {

/// The database's 64-bit key of a T; 0 means none. People read numbers (INC-000123), never ids.
template<typename T>
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

template<typename T>
size_t qHash(Id<T> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

} // namespace frontdesk
