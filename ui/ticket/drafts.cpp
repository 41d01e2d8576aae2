#include "ui/ticket/drafts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// From a key to the disk: 0.2 s are allowed, and a busy machine wakes late. A long text costs more to look through, so it waits longer.
constexpr int c_delayMs = 40, c_longestDelayMs = 120;
constexpr qint64 c_rewriteAfter = 4 << 20; ///< bytes of old edits
const QByteArray c_purpose = "frontdesk drafts";

constexpr int c_mostBeside = 32;
constexpr int c_mostFiles = 16;

QString besideKey(const QString &key, int n)
{
    return u"%1#%2"_s.arg(key).arg(n);
}

QByteArray recordOf(const QString &key, int n, qsizetype at, qsizetype drop, const QString &add)
{
    return QJsonDocument(QJsonObject{{u"key"_s, key}, {u"n"_s, n}, {u"at"_s, at}, {u"drop"_s, drop}, {u"add"_s, add}}).toJson(QJsonDocument::Compact);
}

/// A text as it grows out of its edits.
struct Growing
{
    QString text;
    QString behindGap; ///< what was typed after an edit that is lost: nobody knows any more where it belongs
    int edits = 0;
    bool broken = false;

    void apply(int n, const QJsonObject &edit)
    {
        const QString add = edit.value("add"_L1).toString();
        const qsizetype at = edit.value("at"_L1).toInteger();
        if (n == 1)
            *this = {};
        broken = broken || n != edits + 1 || at < 0 || at > text.size();
        edits = n;
        if (broken)
            behindGap += add;
        else
            text.replace(at, edit.value("drop"_L1).toInteger(), add);
    }
};

/// A copy for whoever can read it. The end of a file that was being written when its program was killed is none.
void setAside(const QString &path, const SealedLog::Content &content)
{
    const bool atEndOnly = content.damaged.size() == 1 && content.damaged.first().at + content.damaged.first().bytes.size() >= QFileInfo(path).size();
    if (!content.damaged.isEmpty() && !atEndOnly)
        QFile::copy(path, u"%1.damaged-%2"_s.arg(path, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s)));
}

} // namespace

/// Watches one editor. The timer is never restarted while it runs, so unbroken typing is written too.
class TextDrafts::Follower : public QObject
{
public:
    Follower(TextDrafts &drafts, QString key, std::function<QString()> read, QObject *editor)
        : QObject(editor), m_drafts(drafts), m_key(std::move(key)), m_read(std::move(read))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(c_delayMs);
        m_timer.setTimerType(Qt::PreciseTimer); // a coarse one adds a twentieth
        connect(&m_timer, &QTimer::timeout, this, [this] { write(); });
    }

    const QString &key() const { return m_key; }
    void touched()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }
    void write()
    {
        m_timer.stop();
        QElapsedTimer took;
        took.start();
        m_drafts.put(m_key, m_read());
        m_timer.setInterval(std::clamp(int(took.elapsed()) * 10, c_delayMs, c_longestDelayMs));
    }
    bool waits() const { return m_timer.isActive(); }

private:
    TextDrafts &m_drafts;
    QString m_key;
    std::function<QString()> m_read;
    QTimer m_timer;
};

TextDrafts::TextDrafts(const QString &file, const SealKey &key, QObject *parent) : QObject(parent), m_key(key)
{
    const QFileInfo info(file);
    QDir().mkpath(info.absolutePath());
    const QDir folder = info.absoluteDir();
    QString own;
    QStringList old;
    for (int i = 1; i <= c_mostFiles; ++i) {
        const QString path = i == 1 ? info.absoluteFilePath() : u"%1.%2"_s.arg(info.absoluteFilePath()).arg(i);
        auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
        lock->setStaleLockTime(0); // a lock is stale when its process is gone, not when it is old
        if (!lock->tryLock(0))
            continue; // another program of this person
        if (!m_lock) {
            m_lock = std::move(lock);
            own = path;
            take(read(path));
        } else if (QFile::exists(path)) {
            take(read(path));
            old += path;
        }
    }
    if (!m_lock)
        own = u"%1.%2"_s.arg(info.absoluteFilePath()).arg(QCoreApplication::applicationPid());
    m_log = std::make_unique<SealedLog>(own, m_key, c_purpose);
    if (QFile::exists(own) || !m_texts.isEmpty())
        rewrite();
    if (m_error.isEmpty()) {
        for (const QString &path : old)
            QFile::remove(path);
    }
}

TextDrafts::~TextDrafts()
{
    flush();
    const auto followers = std::exchange(m_followers, {}); // each takes itself out of the list
    qDeleteAll(followers);
}

QString TextDrafts::plainFile(const QString &desk, const QString &login)
{
    const QByteArray whose = QCryptographicHash::hash((desk + u'\n' + login).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"drafts/%1.jsonl"_s.arg(QString::fromLatin1(whose)));
}

void TextDrafts::takePlain(const QString &plain)
{
    for (int i = 1; i <= c_mostFiles; ++i) {
        const QString path = i == 1 ? plain : u"%1.%2"_s.arg(plain).arg(i);
        QFile file(path);
        if (!file.exists())
            continue;
        QLockFile lock(path + u".lock"_s);
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0) || !file.open(QIODevice::ReadOnly))
            continue;
        QHash<QString, Growing> all;
        while (!file.atEnd()) {
            const QJsonObject edit = QJsonDocument::fromJson(file.readLine()).object();
            if (const QString key = edit.value("key"_L1).toString(); !key.isEmpty()) // else the last line of a program that was killed
                all[key].apply(all[key].edits + 1, edit);
        }
        QHash<QString, QString> texts;
        for (auto it = all.cbegin(); it != all.cend(); ++it) {
            if (!it->text.isEmpty())
                texts.insert(it.key(), it->text);
        }
        take(texts);
        rewrite();
        if (m_error.isEmpty())
            file.remove();
    }
}

QHash<QString, QString> TextDrafts::read(const QString &path)
{
    QHash<QString, QString> texts;
    const Result<SealedLog::Content> content = SealedLog(path, m_key, c_purpose).read();
    if (!content) {
        fail(content.error());
        return texts;
    }
    setAside(path, *content);
    QHash<QString, Growing> all;
    for (const QByteArray &record : content->records) {
        const QJsonObject edit = QJsonDocument::fromJson(record).object();
        if (const QString key = edit.value("key"_L1).toString(); !key.isEmpty())
            all[key].apply(edit.value("n"_L1).toInt(), edit);
    }
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (!it->text.isEmpty())
            texts.insert(it.key(), it->text);
    }
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (it->behindGap.trimmed().isEmpty())
            continue;
        int n = 2;
        while (texts.contains(besideKey(it.key(), n)))
            ++n;
        texts.insert(it->text.isEmpty() ? it.key() : besideKey(it.key(), n), it->behindGap);
    }
    return texts;
}

/// What another program of this person left; of two texts for one key both are kept.
void TextDrafts::take(const QHash<QString, QString> &texts)
{
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        QString key = it.key();
        for (int n = 2; m_texts.contains(key) && m_texts.value(key) != it.value(); ++n)
            key = besideKey(it.key(), n);
        m_texts.insert(key, it.value());
    }
}

/// The key for an editor that asks for `key`: beside it while somebody else writes there. Otherwise what was left beside is put behind it.
QString TextDrafts::claim(const QString &key, const QString &between)
{
    const auto isFollowed = [this](const QString &wanted) {
        return std::any_of(m_followers.cbegin(), m_followers.cend(), [&](const Follower *follower) { return follower->key() == wanted; });
    };
    if (isFollowed(key)) {
        int n = 2;
        while (isFollowed(besideKey(key, n)) || m_texts.contains(besideKey(key, n)))
            ++n;
        return besideKey(key, n);
    }
    QStringList parts{text(key)};
    for (int n = 2; n <= c_mostBeside; ++n) {
        const QString beside = besideKey(key, n);
        if (m_texts.contains(beside) && !isFollowed(beside))
            parts += text(beside);
    }
    if (parts.size() > 1) {
        parts.removeAll(QString());
        put(key, parts.join(between)); // on disk before the others go
        for (int n = 2; n <= c_mostBeside; ++n) {
            if (const QString beside = besideKey(key, n); m_texts.contains(beside) && !isFollowed(beside))
                drop(beside);
        }
    }
    return key;
}

QString TextDrafts::keyOf(const QWidget *editor) const
{
    const Follower *follower = m_followers.value(const_cast<QWidget *>(editor));
    return follower ? follower->key() : QString();
}

void TextDrafts::put(const QString &key, const QString &text)
{
    const QString before = m_texts.value(key);
    if (before == text) {
        emit saved(key);
        return;
    }
    // Only the part between what both texts begin and end with is written: a key into 5 MB costs a line, not 5 MB.
    const qsizetype shorter = std::min(before.size(), text.size());
    qsizetype head = std::mismatch(before.cbegin(), before.cbegin() + shorter, text.cbegin()).first - before.cbegin();
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    // JSON is UTF-8: halves of a surrogate pair must not be parted.
    if (head > 0 && before.at(head - 1).isHighSurrogate())
        --head;
    if (tail > 0 && text.at(text.size() - tail).isLowSurrogate())
        --tail;
    const int n = before.isEmpty() ? 1 : m_edits.value(key) + 1;
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    m_edits.insert(key, n);
    append(recordOf(key, n, head, before.size() - head - tail, text.mid(head, text.size() - head - tail)));
    if (m_error.isEmpty())
        emit saved(key);
}

void TextDrafts::append(const QByteArray &edit)
{
    if (!m_error.isEmpty() || m_surplus > c_rewriteAfter) {
        rewrite(); // holds the edit already
        return;
    }
    // Not waiting for the disk while keys come: the system has it, and the program's end takes nothing from it.
    if (const Result<void> written = m_log->append(edit, false); !written)
        fail(written.error());
    m_surplus += edit.size();
}

/// Writes what is live into a new file that takes the old one's place.
void TextDrafts::rewrite()
{
    QList<QByteArray> records;
    m_edits.clear();
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        records += recordOf(it.key(), 1, 0, 0, it.value());
        m_edits.insert(it.key(), 1);
    }
    m_error.clear();
    m_surplus = 0;
    if (const Result<void> written = m_log->replace(records); !written)
        fail(written.error());
}

void TextDrafts::wipe()
{
    const auto followers = std::exchange(m_followers, {});
    qDeleteAll(followers);
    m_texts.clear();
    m_edits.clear();
    const QString path = m_log->path();
    m_log = std::make_unique<SealedLog>(path, SealKey(), c_purpose);
    QFile::remove(path);
}

void TextDrafts::fail(const Error &error)
{
    m_error = error.values.value(u"why"_s, error.detail);
    emit writeFailed(m_error);
}

void TextDrafts::follow(QPlainTextEdit *editor, const QString &wanted)
{
    unfollow(editor);
    const QString key = claim(wanted, u"\n\n"_s);
    if (editor->toPlainText() != text(key)) {
        editor->setPlainText(text(key));
        editor->moveCursor(QTextCursor::End);
    }
    auto *follower = new Follower(*this, key, [editor] { return editor->toPlainText(); }, editor);
    m_followers.insert(editor, follower);
    connect(editor, &QPlainTextEdit::textChanged, follower, [follower] { follower->touched(); });
    connect(follower, &QObject::destroyed, this, [this, editor] { m_followers.remove(editor); });
}

void TextDrafts::follow(QLineEdit *editor, const QString &wanted)
{
    unfollow(editor);
    const QString key = claim(wanted, u" "_s);
    if (!text(key).isEmpty())
        editor->setText(text(key));
    auto *follower = new Follower(*this, key, [editor] { return editor->text(); }, editor);
    m_followers.insert(editor, follower);
    connect(editor, &QLineEdit::textChanged, follower, [follower] { follower->touched(); });
    connect(follower, &QObject::destroyed, this, [this, editor] { m_followers.remove(editor); });
}

void TextDrafts::unfollow(QWidget *editor)
{
    Follower *follower = m_followers.take(editor);
    if (!follower)
        return;
    if (follower->waits())
        follower->write();
    delete follower;
}

void TextDrafts::flush()
{
    for (Follower *follower : std::as_const(m_followers)) {
        if (follower->waits())
            follower->write();
    }
}

} // namespace frontdesk
