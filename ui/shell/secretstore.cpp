#include "ui/shell/secretstore.h"

#include "core/storage/deskaddress.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QString service = u"frontdesk"_s;

tl::unexpected<Error> refusal(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return failure(ErrorKind::NotFound, u"secret.none"_s);
    return failure(ErrorKind::Unavailable, u"secret.no_store"_s, {}, job.errorString());
}

template<typename Value, typename Job, typename Read>
QFuture<Result<Value>> run(Job *job, const QString &key, Read read)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, job, read](QKeychain::Job *) {
        promise->addResult(job->error() == QKeychain::NoError ? read(job) : Result<Value>(refusal(*job)));
        promise->finish();
    });
    auto future = promise->future();
    job->start();
    return future;
}

} // namespace

QFuture<Result<QString>> Keychain::read(const QString &key)
{
    return run<QString>(new QKeychain::ReadPasswordJob(service), key,
                        [](QKeychain::ReadPasswordJob *job) { return Result<QString>(job->textData()); });
}

QFuture<Result<void>> Keychain::write(const QString &key, const QString &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setTextData(secret);
    return run<void>(job, key, [](QKeychain::WritePasswordJob *) { return Result<void>(); });
}

QFuture<Result<void>> Keychain::remove(const QString &key)
{
    return run<void>(new QKeychain::DeletePasswordJob(service), key, [](QKeychain::DeletePasswordJob *) { return Result<void>(); });
}

QString secretKey(const QString &deskUrl, const QString &login)
{
    const auto address = DeskAddress::parse(deskUrl);
    return u"%1|%2"_s.arg(address ? address->shownName() : deskUrl, login);
}

} // namespace frontdesk
