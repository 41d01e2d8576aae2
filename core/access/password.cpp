#include "core/access/password.h"

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr unsigned long long passes = 3;
constexpr size_t memoryBytes = size_t(64) << 20;
constexpr qsizetype fewestCharacters = 8;

} // namespace

Result<QString> passwordHash(const QString &password)
{
    if (password.size() < fewestCharacters)
        return failure(ErrorKind::Invalid, u"staff.password_short"_s, u"password"_s);
    const QByteArray bytes = password.toUtf8();
    char hash[crypto_pwhash_STRBYTES];
    if (sodium_init() < 0 || crypto_pwhash_str(hash, bytes.constData(), quint64(bytes.size()), passes, memoryBytes) != 0)
        return failure(ErrorKind::Internal, u"access.hash_failed"_s);
    return QString::fromLatin1(hash);
}

bool passwordMatches(const QString &hash, const QString &password)
{
    if (sodium_init() < 0)
        return false;
    const QByteArray bytes = password.toUtf8();
    if (hash.isEmpty()) {
        // The time of an answer must not tell which logins exist.
        char wasted[crypto_pwhash_STRBYTES];
        (void)!crypto_pwhash_str(wasted, bytes.constData(), quint64(bytes.size()), passes, memoryBytes);
        return false;
    }
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(), quint64(bytes.size())) == 0;
}

bool samePassword(const QString &one, const QString &other)
{
    const QByteArray a = one.toUtf8(), b = other.toUtf8();
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

} // namespace frontdesk
