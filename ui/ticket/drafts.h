#pragma once

#include "core/offline/sealedlog.h"

#include <QHash>
#include <QLockFile>
#include <QObject>

#include <memory>

class QLineEdit;
class QPlainTextEdit;

namespace frontdesk {

/// Texts that were typed and not yet sent, by key ("ticket:42:reply"), on disk at most 0.2 s after a key was pressed, also in unbroken
/// typing: only what changed is appended, sealed. Read again after a crash. One file per desk and person, readable by its owner only; a second
/// program that runs for the same person writes a file beside it, which is taken over when that program is gone. Of a file that was cut off or
/// changed everything before the damage is there again, what was typed after it stands beside ("ticket:42:reply#2"), and a copy is set aside.
class TextDrafts : public QObject
{
    Q_OBJECT
public:
    /// `file` is made when the first text comes; its folder too. `key`: of the person's place (core/offline/offlineplace.h); without one
    /// nothing can be written, which writeError() says.
    TextDrafts(const QString &file, const SealKey &key, QObject *parent = nullptr);
    ~TextDrafts() override;

    /// Where earlier releases kept a person's texts of a desk, not sealed.
    static QString plainFile(const QString &desk, const QString &login);
    /// Takes over what lies there and removes it once it is sealed and on the disk. A file that another program still writes stays.
    void takePlain(const QString &file);

    QString text(const QString &key) const { return m_texts.value(key); }
    QStringList keys() const { return m_texts.keys(); }
    /// At once, in memory and on disk. An empty text drops the key.
    void put(const QString &key, const QString &text);
    void drop(const QString &key) { put(key, {}); }

    /// From now on the editor's text is kept under `key`; what is already there is put into the editor. Following another key later
    /// first saves what was typed for the old one. While another editor follows the key already (the same ticket in two windows), this
    /// one gets a key beside it, "ticket:42:reply#2", and begins empty: neither overwrites the other. What is left under such keys stands
    /// behind the first text when the key is followed next, so nothing is ever out of sight.
    void follow(QPlainTextEdit *editor, const QString &key);
    void follow(QLineEdit *editor, const QString &key);
    void unfollow(QWidget *editor);
    /// Under which key an editor's text is kept; empty if it is not followed.
    QString keyOf(const QWidget *editor) const;
    void flush(); ///< Ctrl+S: now instead of within 0.2 s

    /// The person was denied the desk: nothing of theirs is left here, and nothing is written any more.
    void wipe();

    /// Why the last write failed ("disk full"); empty when all is on disk.
    QString writeError() const { return m_error; }

signals:
    /// Everything typed for this key is on disk.
    void saved(const QString &key);
    void writeFailed(const QString &why);

private:
    class Follower;
    QHash<QString, QString> read(const QString &path);
    void take(const QHash<QString, QString> &texts);
    QString claim(const QString &key, const QString &between);
    void append(const QByteArray &edit);
    void rewrite();
    void fail(const Error &error);

    std::unique_ptr<SealedLog> m_log; ///< the file that this object writes
    SealKey m_key;
    QHash<QString, QString> m_texts;
    QHash<QWidget *, Follower *> m_followers;
    qint64 m_surplus = 0; ///< bytes written since the file was last rewritten
    QString m_error;
    std::unique_ptr<QLockFile> m_lock;
    QHash<QString, int> m_edits; ///< of a text since it was last written whole: a gap shows that one was lost
};

} // namespace frontdesk
