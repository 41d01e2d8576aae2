#pragma once

#include "ui/shell/secretstore.h"

#include <QMap>

namespace frontdesk {

/// A keychain in memory, or none at all: what a test machine cannot offer of its own.
class MemorySecrets final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &key) override
    {
        if (!available)
            return QtFuture::makeReadyFuture(Result<QString>(failure(ErrorKind::Unavailable, QStringLiteral("secret.no_store"))));
        if (!secrets.contains(key))
            return QtFuture::makeReadyFuture(Result<QString>(failure(ErrorKind::NotFound, QStringLiteral("secret.none"))));
        return QtFuture::makeReadyFuture(Result<QString>(secrets.value(key)));
    }
    QFuture<Result<void>> write(const QString &key, const QString &secret) override
    {
        if (available)
            secrets.insert(key, secret);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    QFuture<Result<void>> remove(const QString &key) override
    {
        secrets.remove(key);
        return QtFuture::makeReadyFuture(Result<void>());
    }

    QMap<QString, QString> secrets;
    bool available = true;
};

} // namespace frontdesk
