#include "core/offline/outbox.h"

#include "core/support/clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QByteArray c_purpose = "frontdesk outbox";
constexpr int c_mostFiles = 16;
constexpr int c_sentKept = 200;    ///< provisional numbers that still lead somewhere
constexpr int c_rewriteAfter = 400; ///< records that no longer count

QJsonObject recordOf(const OutboxEntry &entry)
{
    const bool call = entry.kind == OutboxEntry::Kind::Call;
    return {{u"do"_s, u"keep"_s},
            {u"place"_s, entry.place},
            {u"at"_s, instantText(entry.keptAt)},
            {u"kind"_s, call ? u"call"_s : u"note"_s},
            {call ? u"screen"_s : u"about"_s, call ? entry.screen : entry.about},
            {u"draft"_s, call ? toJson(entry.call) : toJson(entry.note)}};
}

QString idText(const QUuid &command)
{
    return command.toString(QUuid::WithoutBraces);
}

QJsonObject sentRecord(const OutboxEntry &entry)
{
    return {{u"do"_s, u"sent"_s}, {u"command"_s, idText(entry.command)}, {u"number"_s, entry.number}, {u"ticket_number"_s, entry.ticketNumber}, {u"ticket"_s, entry.ticket.value}};
}

QJsonObject refusedRecord(const QUuid &command, const Error &why)
{
    return {{u"do"_s, u"refused"_s}, {u"command"_s, idText(command)}, {u"error"_s, toJson(why)}};
}

/// What is left of an entry once the desk has it: enough to find it by its provisional number.
void forgetContent(OutboxEntry &entry)
{
    entry.call = {};
    entry.call.command = entry.command;
    entry.note = {};
    entry.note.command = entry.command;
    entry.screen.clear();
    entry.refusal.reset();
}

} // namespace

Outbox::Outbox(const QString &path, const SealKey &key) : m_log(path, key, c_purpose) {}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString &file, const SealKey &key)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    std::unique_ptr<Outbox> outbox;
    QStringList taken;
    std::vector<std::unique_ptr<QLockFile>> locks; // of files taken over, until they are gone
    for (int i = 1; i <= c_mostFiles; ++i) {
        const QString path = i == 1 ? file : u"%1.%2"_s.arg(file).arg(i);
        if (outbox && !QFile::exists(path))
            continue;
        auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
        lock->setStaleLockTime(0); // a lock is stale when its process is gone, not when it is old
        if (!lock->tryLock(0))
            continue; // another program of this person
        if (!outbox) {
            outbox.reset(new Outbox(path, key));
            outbox->m_lastPlace = (i - 1) * 100'000; // two programs never give the same number
            outbox->m_lock = std::move(lock);
        } else {
            locks.push_back(std::move(lock));
            taken += path;
        }
        FRONTDESK_LET(content, SealedLog(path, key, c_purpose).read());
        if (!content.damaged.isEmpty())
            FRONTDESK_TRY(outbox->putAside(path, content.damaged));
        for (const QByteArray &record : std::as_const(content.records))
            outbox->apply(QJsonDocument::fromJson(record).object());
        outbox->m_written += int(content.records.size());
        if (!content.damaged.isEmpty())
            taken += path;
    }
    if (!outbox)
        return failure(Error{ErrorKind::Unavailable, u"offline.file"_s, {}, u"no outbox is free: "_s + file, {{u"why"_s, file}}});
    // One file with everything first; only then do the others go.
    if (!taken.isEmpty()) {
        FRONTDESK_TRY(outbox->rewrite());
        for (const QString &path : std::as_const(taken)) {
            if (path != outbox->file())
                QFile::remove(path);
        }
    }
    outbox->findSetAside();
    return outbox;
}

const OutboxEntry *Outbox::entry(const QUuid &command) const
{
    for (const OutboxEntry &each : m_entries) {
        if (each.command == command)
            return &each;
    }
    return nullptr;
}

int Outbox::count(OutboxEntry::State state) const
{
    return int(std::count_if(m_entries.cbegin(), m_entries.cend(), [&](const OutboxEntry &each) { return each.state == state; }));
}

/// A record that says nothing known, or speaks of an entry that is not here, changes nothing.
void Outbox::apply(const QJsonObject &record)
{
    const QString what = record.value("do"_L1).toString();
    if (what == "keep"_L1) {
        OutboxEntry entry;
        entry.kind = record.value("kind"_L1).toString() == "note"_L1 ? OutboxEntry::Kind::Note : OutboxEntry::Kind::Call;
        entry.place = record.value("place"_L1).toInt();
        entry.keptAt = instantFromText(record.value("at"_L1).toString());
        entry.screen = record.value("screen"_L1).toString();
        entry.about = record.value("about"_L1).toString();
        const QJsonObject draft = record.value("draft"_L1).toObject();
        if (entry.kind == OutboxEntry::Kind::Call)
            entry.call = interactionDraftFromJson(draft);
        else
            entry.note = ticketActionFromJson(draft);
        entry.command = entry.kind == OutboxEntry::Kind::Call ? entry.call.command : entry.note.command;
        if (entry.command.isNull())
            return;
        entry.call.command = entry.note.command = entry.command; // one of them is of no use here
        m_lastPlace = std::max(m_lastPlace, entry.place);
        for (OutboxEntry &known : m_entries) {
            if (known.command == entry.command) {
                known = entry;
                return;
            }
        }
        m_entries.append(entry);
        return;
    }
    const QUuid command = QUuid::fromString(record.value("command"_L1).toString());
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        OutboxEntry &entry = m_entries[i];
        if (entry.command != command)
            continue;
        if (what == "sent"_L1) {
            entry.state = OutboxEntry::State::Sent;
            entry.number = record.value("number"_L1).toString();
            entry.ticketNumber = record.value("ticket_number"_L1).toString();
            entry.ticket = {record.value("ticket"_L1).toInteger()};
            forgetContent(entry);
        } else if (what == "refused"_L1) {
            entry.state = OutboxEntry::State::Refused;
            entry.refusal = errorFromJson(record.value("error"_L1).toObject());
        } else if (what == "waiting"_L1) {
            entry.state = OutboxEntry::State::Waiting;
            entry.refusal.reset();
        } else if (what == "discarded"_L1) {
            m_entries.removeAt(i);
        }
        return;
    }
}

Result<void> Outbox::write(const QJsonObject &record, bool durable)
{
    FRONTDESK_TRY(m_log.append(QJsonDocument(record).toJson(QJsonDocument::Compact), durable));
    ++m_written;
    apply(record);
    if (m_written - m_entries.size() > c_rewriteAfter)
        (void)rewrite(); // the file that is there is as good
    return {};
}

Result<OutboxEntry> Outbox::keep(OutboxEntry entry)
{
    const OutboxEntry *known = this->entry(entry.command);
    entry.place = known ? known->place : m_lastPlace + 1;
    FRONTDESK_TRY(write(recordOf(entry), true));
    return entry;
}

Result<OutboxEntry> Outbox::keepCall(const InteractionDraft &draft, const QString &screen, const QDateTime &now)
{
    OutboxEntry entry;
    entry.command = draft.command;
    entry.kind = OutboxEntry::Kind::Call;
    entry.keptAt = now;
    entry.call = draft;
    entry.note.command = draft.command;
    entry.screen = screen;
    // The times of the contact are those of now, not of the moment when the desk is back.
    if (!entry.call.offeredAt.isValid() && !draft.interaction)
        entry.call.offeredAt = now;
    if (!entry.call.endedAt.isValid() && !draft.outcome.isEmpty())
        entry.call.endedAt = now;
    return keep(entry);
}

Result<OutboxEntry> Outbox::keepNote(const TicketAction &action, const QString &about, const QDateTime &now)
{
    OutboxEntry entry;
    entry.command = action.command;
    entry.kind = OutboxEntry::Kind::Note;
    entry.keptAt = now;
    entry.note = action;
    entry.call.command = action.command;
    entry.about = about;
    entry.note.seenFlowSeq = -1; // written whatever became of the ticket
    // What a caller reads, they read when it is sent; a note was made when it was written.
    if (action.action == "note"_L1 && !action.occurredAt.isValid())
        entry.note.occurredAt = now;
    return keep(entry);
}

Result<void> Outbox::markSent(const QUuid &command, const QString &number, const QString &ticketNumber, Id<Ticket> ticket)
{
    OutboxEntry entry;
    entry.command = command;
    entry.number = number;
    entry.ticketNumber = ticketNumber;
    entry.ticket = ticket;
    return write(sentRecord(entry), false);
}

Result<void> Outbox::markRefused(const QUuid &command, const Error &why)
{
    return write(refusedRecord(command, why), true);
}

Result<void> Outbox::markWaiting(const QUuid &command)
{
    return write({{u"do"_s, u"waiting"_s}, {u"command"_s, idText(command)}}, true);
}

Result<void> Outbox::discard(const QUuid &command)
{
    FRONTDESK_TRY(write({{u"do"_s, u"discarded"_s}, {u"command"_s, idText(command)}}, true));
    (void)rewrite(); // what nobody wants any more does not lie about
    return {};
}

QList<QByteArray> Outbox::records() const
{
    QList<QByteArray> all;
    int sentBefore = count(OutboxEntry::State::Sent) - c_sentKept;
    for (const OutboxEntry &entry : m_entries) {
        if (entry.state == OutboxEntry::State::Sent && sentBefore-- > 0)
            continue;
        all += QJsonDocument(recordOf(entry)).toJson(QJsonDocument::Compact);
        if (entry.state == OutboxEntry::State::Sent)
            all += QJsonDocument(sentRecord(entry)).toJson(QJsonDocument::Compact);
        else if (entry.state == OutboxEntry::State::Refused)
            all += QJsonDocument(refusedRecord(entry.command, entry.refusal.value_or(Error{}))).toJson(QJsonDocument::Compact);
    }
    return all;
}

Result<void> Outbox::rewrite()
{
    const QList<QByteArray> all = records();
    FRONTDESK_TRY(m_log.replace(all));
    m_written = int(all.size());
    int surplus = count(OutboxEntry::State::Sent) - c_sentKept;
    m_entries.removeIf([&](const OutboxEntry &entry) { return entry.state == OutboxEntry::State::Sent && surplus-- > 0; });
    return {};
}

Result<void> Outbox::putAside(const QString &path, const QList<DamagedPart> &parts)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    QString name = u"%1.damaged-%2"_s.arg(path, stamp);
    for (int n = 2; QFile::exists(name); ++n)
        name = u"%1.damaged-%2-%3"_s.arg(path, stamp).arg(n);
    QSaveFile file(name);
    bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const DamagedPart &part : parts)
        done = done && file.write(part.bytes) == part.bytes.size();
    if (!done || !file.commit())
        return failure(Error{ErrorKind::Unavailable, u"offline.file"_s, {}, u"%1: %2"_s.arg(name, file.errorString()), {{u"why"_s, file.errorString()}}});
    putFolderOnDisk(name);
    return {};
}

void Outbox::findSetAside()
{
    m_setAside.clear();
    const QFileInfo own(m_log.path());
    const QFileInfoList found = own.absoluteDir().entryInfoList({u"outbox*.damaged-*"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : found)
        m_setAside.append({file.absoluteFilePath(), file.size(), file.lastModified().toUTC()});
}

Result<void> Outbox::discardSetAside(const QString &path)
{
    QFile file(path);
    const bool known = std::any_of(m_setAside.cbegin(), m_setAside.cend(), [&](const SetAside &each) { return each.file == path; });
    if (known && file.exists() && !file.remove())
        return failure(Error{ErrorKind::Unavailable, u"offline.file"_s, {}, u"%1: %2"_s.arg(path, file.errorString()), {{u"why"_s, file.errorString()}}});
    findSetAside();
    return {};
}

} // namespace frontdesk
