#include "ui/ticket/drafts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// From a key to the disk: 0.2 s are allowed, and a busy machine wakes late. A long text costs more to look through, so it waits longer.
constexpr int c_delayMs = 40, c_longestDelayMs = 120;
constexpr qint64 c_rewriteAfter = 4 << 20;     ///< bytes of old edits
constexpr auto c_ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

constexpr int c_mostBeside = 32;

QString besideKey(const QString &key, int n)
{
    return u"%1#%2"_s.arg(key).arg(n);
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
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

TextDrafts::TextDrafts(const QString &file, QObject *parent) : QObject(parent)
{
    const QFileInfo info(file);
    QDir().mkpath(info.absolutePath());
    const QDir folder = info.absoluteDir();
    QStringList old;
    for (int i = 1; i <= 16; ++i) {
        const QString path = i == 1 ? info.absoluteFilePath() : u"%1.%2"_s.arg(info.absoluteFilePath()).arg(i);
        auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
        lock->setStaleLockTime(0); // a lock is stale when its process is gone, not when it is old
        if (!lock->tryLock(0))
            continue; // another program of this person
        if (!m_lock) {
            m_lock = std::move(lock);
            m_path = path;
            take(read(path));
        } else if (QFile::exists(path)) {
            take(read(path));
            old += path;
        }
    }
    if (!m_lock)
        m_path = u"%1.%2"_s.arg(info.absoluteFilePath()).arg(QCoreApplication::applicationPid());
    if (QFile::exists(m_path) || !m_texts.isEmpty())
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

QString TextDrafts::usualFile(const QString &desk, const QString &login)
{
    const QByteArray whose = QCryptographicHash::hash((desk + u'\n' + login).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"drafts/%1.jsonl"_s.arg(QString::fromLatin1(whose)));
}

QHash<QString, QString> TextDrafts::read(const QString &path)
{
    QHash<QString, QString> texts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    while (!file.atEnd()) {
        const QJsonObject edit = QJsonDocument::fromJson(file.readLine()).object();
        const QString key = edit.value("key"_L1).toString();
        if (key.isEmpty())
            continue; // the last line of a program that was killed while writing
        QString text = texts.value(key);
        const qsizetype at = edit.value("at"_L1).toInteger();
        if (at < 0 || at > text.size())
            continue;
        text.replace(at, edit.value("drop"_L1).toInteger(), edit.value("add"_L1).toString());
        if (text.isEmpty())
            texts.remove(key);
        else
            texts.insert(key, text);
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
    const QJsonObject edit{{u"key"_s, key}, {u"at"_s, head}, {u"drop"_s, before.size() - head - tail}, {u"add"_s, text.mid(head, text.size() - head - tail)}};
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    append(line(edit));
    if (m_error.isEmpty())
        emit saved(key);
}

void TextDrafts::append(const QByteArray &edit)
{
    if (!m_file.isOpen() && m_error.isEmpty() && !QFile::exists(m_path)) {
        // Nothing there that a new file could harm: no detour, for QSaveFile waits for the disk while keys come.
        m_file.setFileName(m_path);
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            m_file.setPermissions(c_ownerOnly);
    }
    if (!m_file.isOpen() || !m_error.isEmpty() || m_file.size() > m_live + c_rewriteAfter) {
        rewrite(); // holds the edit already
        return;
    }
    if (m_file.write(edit) != edit.size() || !m_file.flush()) {
        m_error = m_file.errorString();
        emit writeFailed(m_error);
    }
}

/// Writes what is live into a new file that takes the old one's place.
void TextDrafts::rewrite()
{
    m_file.close();
    QSaveFile fresh(m_path);
    bool done = fresh.open(QIODevice::WriteOnly) && fresh.setPermissions(c_ownerOnly);
    for (auto it = m_texts.cbegin(); done && it != m_texts.cend(); ++it)
        done = fresh.write(line({{u"key"_s, it.key()}, {u"at"_s, 0}, {u"drop"_s, 0}, {u"add"_s, it.value()}})) > 0;
    done = done && fresh.commit();
    m_file.setFileName(m_path);
    done = done && m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
    m_error = done ? QString() : fresh.error() != QFileDevice::NoError ? fresh.errorString() : m_file.errorString();
    m_live = m_file.size();
    if (!done)
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
