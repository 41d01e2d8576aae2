#pragma once

#include "core/support/result.h"

#include <QFuture>

namespace frontdesk {

/// Where passwords lie: the keychain of the person's session. A replaceable edge, for tests run without one.
/// Keys are the desk's URL without password, and the login. Every answer comes in the GUI thread's event loop.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// Errors: "secret.none" (nothing is kept), "secret.no_store" (there is no keychain, or it stays locked).
    virtual QFuture<Result<QString>> read(const QString &key) = 0;
    virtual QFuture<Result<void>> write(const QString &key, const QString &secret) = 0;
    virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

/// The system's keychain by QtKeychain: Secret Service, KWallet, Windows credentials. Never a file of our own.
class Keychain final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, const QString &secret) override;
    QFuture<Result<void>> remove(const QString &key) override;
};

/// The key of a desk's password.
QString secretKey(const QString &deskUrl, const QString &login);

} // namespace frontdesk
