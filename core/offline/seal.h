#pragma once

#include "core/support/result.h"

#include <QByteArray>

#include <array>
#include <optional>

namespace frontdesk {

/// A key of libsodium's XChaCha20-Poly1305, wiped from memory when it goes. Made without arguments it is no key.
class SealKey
{
public:
    static constexpr int size = 32;

    SealKey() = default;
    SealKey(const SealKey &) = default;
    SealKey &operator=(const SealKey &) = default;
    ~SealKey();

    static SealKey random();
    static SealKey fromBytes(const QByteArray &bytes); ///< no key unless there are `size` bytes
    /// Argon2id (64 MiB, three passes, about 0.1 s: not for the GUI thread). No key where memory is short or the password is empty.
    static SealKey fromPassword(const QString &password, const QByteArray &salt);
    static QByteArray freshSalt();

    bool isEmpty() const { return !m_given; }
    QByteArray bytes() const;
    /// Tells whether two keys are the same without giving either away.
    QByteArray fingerprint() const;
    const unsigned char *data() const { return m_bytes.data(); }

private:
    std::array<unsigned char, size> m_bytes{};
    bool m_given = false;
};

/// `plain` behind a fresh nonce, with a tag over it and over `purpose`: what is sealed for one purpose does not open for another.
QByteArray sealed(const SealKey &key, QByteArrayView plain, QByteArrayView purpose);
/// Nothing if the key is another, the purpose is another or one bit was changed.
std::optional<QByteArray> unsealed(const SealKey &key, QByteArrayView sealed, QByteArrayView purpose);

} // namespace frontdesk
