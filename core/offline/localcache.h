#pragma once

#include "core/offline/cachefill.h"
#include "core/offline/seal.h"
#include "core/storage/sealedfile.h"

#include <QDateTime>
#include <QLockFile>
#include <QThreadPool>
#include <QTimer>

namespace frontdesk {

class Desk;

/// What one person needs of a desk on a server, copied to this computer so that reading goes on while the server is away: the tickets of their
/// views with the journal, people who call, everything that is published, the lists that forms need; never a restricted ticket, never more than
/// CacheBounds says. The copy is a small desk of its own in a sealed file (core/storage/sealedfile.h): every list, page and search of the program
/// reads it as it reads the server, with the same rules and the same words. It is filled in the background after sign-in, follows the change
/// feed, and is compared with the desk after every time away and each quarter of an hour. A file that is damaged, of another schema or another
/// person's is thrown away and filled anew, never trusted. On the GUI thread; works on threads of its own.
class LocalCache : public QObject
{
    Q_OBJECT
public:
    explicit LocalCache(const CacheBounds &bounds = {}, QObject *parent = nullptr);
    /// Ends what it does; the file stays.
    ~LocalCache() override;

    enum class Opening {
        Anew,    ///< an unusable file is replaced by an empty one
        AsItIs,  ///< for a start without the server: there is a usable copy, or there is none
    };
    /// Reads the whole file once, which tells whether each part of it is whole. Where another program of the person fills the copy this one
    /// only reads it. Errors: "offline.none" (nothing to read here), "offline.file".
    QFuture<Result<void>> open(const QString &file, const SealKey &key, Opening opening);
    bool isOpen() const { return bool(m_copy); }
    /// The desk reads this while its server is away, and fills it while it is there. Does nothing for a desk in a file.
    void attach(Desk &desk);
    /// Before the desk goes.
    void detach();
    /// The one that is attached to this desk; null if none is.
    static const LocalCache *of(const Desk &desk);

    /// When the copy was last in step with the desk, UTC; invalid before it was filled once.
    QDateTime asOf() const { return m_asOf; }
    QString login() const { return m_login; } ///< whose copy it is; empty before it was filled once
    DbWorker &copy() { return *m_copy; }      ///< only while it is open

    /// Nothing of it is left on this computer.
    void wipe();
    static void wipe(const QString &file);

    /// How long changes are gathered before they are taken over, and how long after attach() the first filling begins; for tests.
    void setDelays(int gatherMs, int firstMs);

signals:
    /// asOf() is another.
    void stepped();
    /// The copy has been compared with the whole desk.
    void filled();

private:
    struct Opened;
    static Result<Opened> openFile(const QString &file, const SealedFiles &files, Opening opening, bool mayWrite);
    void take(const QList<Change> &changes);
    void fill();
    void fillSome();
    void run(bool everything, const QList<Change> &changes, bool reference);
    void finished(bool everything, const Result<void> &done, const QDateTime &begun);
    bool mayFill() const;

    CacheBounds m_bounds;
    Desk *m_desk = nullptr;
    QList<QMetaObject::Connection> m_heard;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock; ///< of the program that fills it
    std::unique_ptr<SealedFiles> m_files;
    std::unique_ptr<DbWorker> m_copy;
    QThreadPool m_thread;
    std::atomic<bool> m_stop = false;
    bool m_running = false;
    bool m_wantsAll = false;
    bool m_wantsReference = false;
    QSet<QPair<QString, qint64>> m_changed;
    QTimer m_gather;
    QTimer m_full;
    QTimer m_beat;
    QDateTime m_asOf;
    QString m_login;
    int m_firstMs = 3000;
};

} // namespace frontdesk
