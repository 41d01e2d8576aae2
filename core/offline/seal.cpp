#include "core/offline/seal.h"

#include <sodium.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr unsigned long long c_passes = 3;
constexpr size_t c_memoryBytes = size_t(64) << 20;
constexpr qsizetype c_nonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype c_tag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(SealKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

SealKey::~SealKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

SealKey SealKey::random()
{
    SealKey key;
    if (sodium_init() < 0)
        return key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    key.m_given = true;
    return key;
}

SealKey SealKey::fromBytes(const QByteArray &bytes)
{
    SealKey key;
    if (bytes.size() != size)
        return key;
    std::memcpy(key.m_bytes.data(), bytes.constData(), size);
    key.m_given = true;
    return key;
}

SealKey SealKey::fromPassword(const QString &password, const QByteArray &salt)
{
    SealKey key;
    if (password.isEmpty() || salt.size() != crypto_pwhash_SALTBYTES || sodium_init() < 0)
        return key;
    QByteArray bytes = password.toUtf8();
    key.m_given = crypto_pwhash(key.m_bytes.data(), size, bytes.constData(), quint64(bytes.size()), raw(QByteArrayView(salt)), c_passes, c_memoryBytes,
                                crypto_pwhash_ALG_ARGON2ID13) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return key;
}

QByteArray SealKey::freshSalt()
{
    QByteArray salt(crypto_pwhash_SALTBYTES, 0);
    if (sodium_init() >= 0)
        randombytes_buf(salt.data(), size_t(salt.size()));
    return salt;
}

QByteArray SealKey::bytes() const
{
    return m_given ? QByteArray(reinterpret_cast<const char *>(m_bytes.data()), size) : QByteArray();
}

QByteArray SealKey::fingerprint() const
{
    QByteArray print(16, 0);
    static const QByteArray purpose = "frontdesk fingerprint";
    crypto_generichash(raw(print), size_t(print.size()), raw(QByteArrayView(purpose)), quint64(purpose.size()), m_bytes.data(), m_bytes.size());
    return print;
}

QByteArray sealed(const SealKey &key, QByteArrayView plain, QByteArrayView purpose)
{
    QByteArray out(c_nonce + plain.size() + c_tag, Qt::Uninitialized);
    if (key.isEmpty() || sodium_init() < 0)
        return {};
    randombytes_buf(out.data(), c_nonce);
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(out) + c_nonce, &written, raw(plain), quint64(plain.size()), raw(purpose), quint64(purpose.size()), nullptr,
                                               raw(out), key.data());
    return out;
}

std::optional<QByteArray> unsealed(const SealKey &key, QByteArrayView sealed, QByteArrayView purpose)
{
    if (key.isEmpty() || sealed.size() < c_nonce + c_tag)
        return std::nullopt;
    QByteArray plain(sealed.size() - c_nonce - c_tag, Qt::Uninitialized);
    unsigned long long written = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), &written, nullptr, raw(sealed) + c_nonce, quint64(sealed.size() - c_nonce), raw(purpose),
                                                   quint64(purpose.size()), raw(sealed), key.data()) != 0)
        return std::nullopt;
    return plain;
}

} // namespace frontdesk
