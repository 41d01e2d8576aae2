#pragma once

#include <QFile>
#include <QHash>
#include <QLockFile>
#include <QObject>

#include <memory>

class QLineEdit;
class QPlainTextEdit;

namespace frontdesk {

/// Texts that were typed and not yet sent, by key ("ticket:42:reply"), on disk at most 0.2 s after a key was pressed, also in unbroken
/// typing: only what changed is appended. Read again after a crash. One file per desk and person, readable by its owner only; a second
/// program that runs for the same person writes a file beside it, which is taken over when that program is gone.
class TextDrafts : public QObject
{
    Q_OBJECT
public:
    /// `file` is made when the first text comes; its folder too.
    explicit TextDrafts(const QString &file, QObject *parent = nullptr);
    ~TextDrafts() override;

    /// The usual file for a desk (its address without secrets) and a login, in the program's data folder.
    static QString usualFile(const QString &desk, const QString &login);

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

    /// Why the last write failed ("disk full"); empty when all is on disk.
    QString writeError() const { return m_error; }

signals:
    /// Everything typed for this key is on disk.
    void saved(const QString &key);
    void writeFailed(const QString &why);

private:
    class Follower;
    void open();
    static QHash<QString, QString> read(const QString &path);
    void take(const QHash<QString, QString> &texts);
    QString claim(const QString &key, const QString &between);
    void append(const QByteArray &line);
    void rewrite();

    QString m_path; ///< of the file that this object writes
    QFile m_file;
    std::unique_ptr<QLockFile> m_lock;
    QHash<QString, QString> m_texts;
    QHash<QWidget *, Follower *> m_followers;
    qint64 m_live = 0; ///< bytes of the file when it was last rewritten
    QString m_error;
};

} // namespace frontdesk
