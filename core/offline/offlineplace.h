#pragma once

#include "core/offline/seal.h"

namespace frontdesk {

/// Where one person's files for one desk lie on this computer (outbox, cache, drafts), and the key that seals them.
///
/// The key is random. It lies in the keychain; beside the files it lies sealed with a key derived from the sign-in's password (Argon2id), so
/// that either opens them and a change of password does not shut them. Where there is neither keychain nor password (a ticket of Kerberos, a
/// certificate, PGPASSWORD, a desk in a file) it lies beside the files, readable by their owner only: then the computer's account is the only
/// guard, and `guard` says so.
struct OfflinePlace
{
    enum class Guard { Keychain, Password, Account };

    QString folder;
    SealKey key;
    Guard guard = Guard::Account;
    bool wantsKeychain = false; ///< the keychain works and does not have the key yet: put it there, then call forgetOpenKey()

    QString outboxFile() const { return folder + QLatin1String("/outbox"); }
    QString cacheFile() const { return folder + QLatin1String("/cache"); }
    QString draftsFile() const { return folder + QLatin1String("/drafts"); }
};

/// `root`/offline/<hash of both>. `desk` is the URL without password.
QString offlineFolder(const QString &root, const QString &desk, const QString &login);

/// Opens the place, makes it where there is none. Files whose key cannot be had here stay as they are and a folder beside them is used; they
/// open again when the keychain or the former password is back. Takes 0.1 s and more where a password is used: not for the GUI thread.
/// `keychainKey` is what the keychain had (empty = nothing), `keychainWorks` whether there is one.
/// Errors: "offline.file".
Result<OfflinePlace> openOfflinePlace(const QString &folder, const QByteArray &keychainKey, bool keychainWorks, const QString &password);
/// The same without making anything: for a start without the desk. Errors: "offline.none" (nothing was kept for this person), "offline.locked".
Result<OfflinePlace> reopenOfflinePlace(const QString &folder, const QByteArray &keychainKey, const QString &password);

/// Whether this answer of the desk says that the rights were withdrawn. A password that is refused does not: it may have been changed elsewhere,
/// or the directory behind the server may be down.
bool saysWithdrawn(const Error &refusal);
/// The copy of every place of this folder goes, for the desk denied the person, and the drafts with it if `drafts`; outbox and key stay, so
/// that what was not sent is not lost.
void wipeOfflinePlace(const QString &folder, bool drafts);

/// The keychain has the key: it no longer lies open beside the files.
void forgetOpenKey(const QString &folder);

} // namespace frontdesk
