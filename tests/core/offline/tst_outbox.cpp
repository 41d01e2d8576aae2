#include "core/offline/outbox.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime c_now({2026, 3, 10}, {9, 42}, Qt::UTC);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

InteractionDraft call(const QString &subject)
{
    InteractionDraft draft;
    draft.subject = subject;
    draft.outcome = u"answered"_s;
    return draft;
}

TicketAction note(const QString &text)
{
    TicketAction action;
    action.ticket = {7};
    action.action = u"note"_s;
    action.text = text;
    return action;
}

QStringList subjects(const Outbox &outbox)
{
    QStringList all;
    for (const OutboxEntry &entry : outbox.entries())
        all += entry.kind == OutboxEntry::Kind::Call ? entry.call.subject : entry.note.text;
    return all;
}

/// Every field another than a fresh draft's. The bindings fail to compile when a field is added: it must be kept too.
InteractionDraft fullDraft()
{
    InteractionDraft draft;
    auto &[command, interaction, agent, channel, customer, newCustomer, affected, phone, offeredAt, answeredAt, endedAt, holdSeconds, wrapSeconds, subject, details,
           outcome, callBackAt, callBackDeclined, transferredTo, ticket, linkedTicket, solvedWith, answers, promised] = draft;
    interaction = {1};
    agent = {2};
    channel = u"walk_in"_s;
    customer = {3};
    newCustomer.name = u"苏青"_s;
    newCustomer.title = u"Dr"_s;
    newCustomer.organisation = {4};
    newCustomer.site = {5};
    newCustomer.email = u"su@example.org"_s;
    newCustomer.phone = u"+86 21 1234"_s;
    newCustomer.extension = u"12"_s;
    newCustomer.device = u"PC-7"_s;
    newCustomer.language = u"en"_s;
    newCustomer.vip = true;
    newCustomer.note = u"loud"_s;
    affected = {6};
    phone = u"1234"_s;
    offeredAt = c_now;
    answeredAt = c_now.addMSecs(1);
    endedAt = c_now.addSecs(60);
    holdSeconds = 3;
    wrapSeconds = 4;
    subject = u"打印机 \u2028 \"x\""_s;
    details = u"line\nline\t\0 end"_s;
    outcome = u"created"_s;
    callBackAt = c_now.addDays(1);
    callBackDeclined = true;
    transferredTo = u"Line 2"_s;
    auto &[kind, title, text, ticketChannel, caller, ticketAffected, service, category, impact, urgency, priority, priorityReason, group, owner, aboutStaff, aboutGroup,
           follows, openedAt] = ticket;
    kind = u"complaint"_s;
    title = u"t"_s;
    text = u"d"_s;
    ticketChannel = u"mail"_s;
    caller = {7};
    ticketAffected = {8};
    service = {9};
    category = {10};
    impact = u"high"_s;
    urgency = u"high"_s;
    priority = 2;
    priorityReason = u"r"_s;
    group = {11};
    owner = {12};
    aboutStaff = {13};
    aboutGroup = {14};
    follows = {15};
    openedAt = c_now.addSecs(-5);
    linkedTicket = {16};
    solvedWith = {17};
    answers = {QuestionAnswer{1, u"n"_s, {u"问"_s, u"q"_s}, u"c"_s, {u"答"_s, u"a"_s}}};
    promised = {18};
    return draft;
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT
private slots:
    void everyFieldOfAContactIsKept();
    void whatIsKeptIsThereAgainInOrder();
    void whatBecameOfItIsThereAgain();
    void theSameCommandIsKeptOnce();
    void aFileCutAtAnyByteGivesEveryEntryBefore();
    void anyFlippedBitCostsAtMostOneRecordWhichIsSetAside();
    void aSecondProgramHasItsOwnFileWhichIsTakenOver();
    void theFileDoesNotGrowForEver();
    void aDiskThatRefusesIsSaidAndNothingHalfStays();
    void randomDamageNeverTakesMoreThanWhatItHits();
};

void TestOutbox::everyFieldOfAContactIsKept()
{
    const InteractionDraft draft = fullDraft();
    QCOMPARE(interactionDraftFromJson(toJson(draft)), draft);
    InteractionDraft empty;
    QCOMPARE(interactionDraftFromJson(toJson(empty)), empty);
    empty.channel.clear(); // an empty text is not the default
    QCOMPARE(interactionDraftFromJson(toJson(empty)).channel, QString());
    TicketAction action = note(u"text"_s);
    action.occurredAt = c_now;
    QVERIFY(ticketActionFromJson(toJson(action)) == action);
    const Error error{ErrorKind::Conflict, u"ticket.changed_meanwhile"_s, u"state"_s, u"detail"_s, {{u"who"_s, u"Lin"_s}}};
    QCOMPARE(errorFromJson(toJson(error)), error);
}

void TestOutbox::whatIsKeptIsThereAgainInOrder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const SealKey key = SealKey::random();
    QList<OutboxEntry> before;
    {
        const auto outbox = Outbox::open(path, key);
        QVERIFY(outbox);
        QVERIFY((*outbox)->keepCall(call(u"one"_s), {}, c_now));
        QVERIFY((*outbox)->keepNote(note(u"two"_s), u"INC-000007 Printer"_s, c_now.addSecs(1)));
        const auto third = (*outbox)->keepCall(call(u"three"_s), {}, c_now.addSecs(2));
        QVERIFY(third);
        QCOMPARE(third->provisionalNumber(), u"CALL-~3"_s);
        QCOMPARE(third->call.endedAt, c_now.addSecs(2)); // not when it is sent
        before = (*outbox)->entries();
        QVERIFY(!contentOf(path).contains("three"));
    }
    const auto again = Outbox::open(path, key);
    QVERIFY(again);
    QCOMPARE((*again)->entries(), before);
    QCOMPARE(subjects(**again), QStringList({u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE((*again)->entries().at(1).provisionalNumber(), u"NOTE-~2"_s);
    QCOMPARE((*again)->keepCall(call(u"four"_s), {}, c_now)->place, 4);
    QVERIFY((*again)->setAside().isEmpty());
}

void TestOutbox::whatBecameOfItIsThereAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const SealKey key = SealKey::random();
    const Error why{ErrorKind::Invalid, u"interaction.too_old"_s, u"offeredAt"_s, {}, {}};
    const InteractionDraft sent = call(u"sent"_s), refused = call(u"refused"_s), again = call(u"again"_s), dropped = call(u"dropped"_s);
    {
        const auto outbox = Outbox::open(path, key);
        QVERIFY(outbox);
        for (const InteractionDraft &each : {sent, refused, again, dropped})
            QVERIFY((*outbox)->keepCall(each, {}, c_now));
        QVERIFY((*outbox)->markSent(sent.command, u"CALL-000042"_s, u"INC-000007"_s, {7}));
        QVERIFY((*outbox)->markRefused(refused.command, why));
        QVERIFY((*outbox)->markRefused(again.command, why));
        QVERIFY((*outbox)->markWaiting(again.command));
        QVERIFY((*outbox)->discard(dropped.command));
    }
    const auto outbox = Outbox::open(path, key);
    QVERIFY(outbox);
    QCOMPARE((*outbox)->entries().size(), 3);
    const OutboxEntry *first = (*outbox)->entry(sent.command);
    QVERIFY(first && first->state == OutboxEntry::State::Sent);
    QCOMPARE(first->number, u"CALL-000042"_s);
    QCOMPARE(first->ticketNumber, u"INC-000007"_s);
    QCOMPARE(first->ticket, Id<Ticket>{7});
    QCOMPARE(first->call.subject, QString()); // the desk has it now
    const OutboxEntry *second = (*outbox)->entry(refused.command);
    QVERIFY(second && second->state == OutboxEntry::State::Refused);
    QCOMPARE(second->refusal.value(), why);
    QCOMPARE(second->call.subject, u"refused"_s);
    QVERIFY((*outbox)->entry(again.command)->state == OutboxEntry::State::Waiting);
    QVERIFY(!(*outbox)->entry(dropped.command));
    QCOMPARE((*outbox)->count(OutboxEntry::State::Waiting), 1);
}

void TestOutbox::theSameCommandIsKeptOnce()
{
    QTemporaryDir folder;
    const auto outbox = Outbox::open(folder.filePath(u"outbox"_s), SealKey::random());
    QVERIFY(outbox);
    InteractionDraft draft = call(u"first words"_s);
    QVERIFY((*outbox)->keepCall(draft, {}, c_now));
    QVERIFY((*outbox)->keepCall(call(u"another"_s), {}, c_now));
    QVERIFY((*outbox)->markRefused(draft.command, {}));
    draft.subject = u"better words"_s;
    QVERIFY((*outbox)->keepCall(draft, {}, c_now));
    QCOMPARE(subjects(**outbox), QStringList({u"better words"_s, u"another"_s}));
    QCOMPARE((*outbox)->count(OutboxEntry::State::Waiting), 2);
    QCOMPARE((*outbox)->entry(draft.command)->place, 1);
}

void TestOutbox::aFileCutAtAnyByteGivesEveryEntryBefore()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const SealKey key = SealKey::random();
    QList<qsizetype> ends;
    {
        const auto outbox = Outbox::open(path, key);
        QVERIFY(outbox);
        for (const QString &subject : {u"one"_s, u"two"_s}) {
            QVERIFY((*outbox)->keepCall(call(subject), {}, c_now));
            ends += contentOf(path).size();
        }
    }
    const QByteArray whole = contentOf(path);
    for (qsizetype cut = whole.size(); cut >= 0; cut -= 7) { // each byte: see tst_seal
        QTemporaryDir other;
        const QString copy = other.filePath(u"outbox"_s);
        put(copy, whole.first(cut));
        auto outbox = Outbox::open(copy, key);
        QVERIFY(outbox);
        const qsizetype complete = std::count_if(ends.cbegin(), ends.cend(), [&](qsizetype end) { return end <= cut; });
        QCOMPARE(subjects(**outbox), QStringList({u"one"_s, u"two"_s}).first(complete));
        const bool torn = cut > 0 && !ends.contains(cut);
        QCOMPARE((*outbox)->setAside().size(), torn ? 1 : 0);
        // It goes on being an outbox.
        QVERIFY((*outbox)->keepCall(call(u"next"_s), {}, c_now));
        outbox->reset();
        const auto again = Outbox::open(copy, key);
        QVERIFY(again);
        QCOMPARE(subjects(**again), QStringList({u"one"_s, u"two"_s}).first(complete) + QStringList{u"next"_s});
    }
}

void TestOutbox::anyFlippedBitCostsAtMostOneRecordWhichIsSetAside()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const SealKey key = SealKey::random();
    QList<qsizetype> ends;
    {
        const auto outbox = Outbox::open(path, key);
        QVERIFY(outbox);
        for (const QString &text : {u"1"_s, u"2"_s}) {
            QVERIFY((*outbox)->keepNote(note(text), u"INC-000007 Printer"_s, c_now));
            ends += contentOf(path).size();
        }
    }
    const QByteArray whole = contentOf(path);
    for (qsizetype bit = 0; bit < whole.size() * 8; bit += 37) { // each bit: see tst_seal
        QByteArray flipped = whole;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        QTemporaryDir other;
        const QString copy = other.filePath(u"outbox"_s);
        put(copy, flipped);
        const auto outbox = Outbox::open(copy, key);
        QVERIFY(outbox);
        QCOMPARE(subjects(**outbox), QStringList(bit / 8 < ends.first() ? u"2"_s : u"1"_s));
        QCOMPARE((*outbox)->setAside().size(), 1);
        const Outbox::SetAside aside = (*outbox)->setAside().first();
        const QByteArray hurt = bit / 8 < ends.first() ? flipped.first(ends.first()) : flipped.sliced(ends.first());
        QCOMPARE(contentOf(aside.file), hurt);
        QCOMPARE(aside.bytes, hurt.size());
        QVERIFY((*outbox)->discardSetAside(aside.file));
        QVERIFY((*outbox)->setAside().isEmpty() && !QFile::exists(aside.file));
    }
}

void TestOutbox::aSecondProgramHasItsOwnFileWhichIsTakenOver()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const SealKey key = SealKey::random();
    {
        auto first = Outbox::open(path, key);
        QVERIFY(first);
        auto second = Outbox::open(path, key);
        QVERIFY(second);
        QVERIFY((*first)->file() != (*second)->file());
        QVERIFY((*first)->keepCall(call(u"of the first"_s), {}, c_now));
        const auto other = (*second)->keepCall(call(u"of the second"_s), {}, c_now);
        QVERIFY(other);
        QVERIFY(other->provisionalNumber() != (*first)->entries().first().provisionalNumber());
        // While the other works, its file is its own.
        QCOMPARE(subjects(**first), QStringList(u"of the first"_s));
    }
    const auto again = Outbox::open(path, key);
    QVERIFY(again);
    QCOMPARE(subjects(**again), QStringList({u"of the first"_s, u"of the second"_s}));
    QVERIFY(!QFile::exists(path + u".2"_s));
}

void TestOutbox::theFileDoesNotGrowForEver()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const auto outbox = Outbox::open(path, SealKey::random());
    QVERIFY(outbox);
    QVERIFY((*outbox)->keepCall(call(u"waits"_s), {}, c_now));
    qint64 largest = 0;
    for (int i = 0; i < 700; ++i) {
        const TicketAction action = note(u"text"_s);
        QVERIFY((*outbox)->keepNote(action, u"INC-000007 Printer"_s, c_now));
        QVERIFY((*outbox)->markSent(action.command, u"INC-000007"_s, {}, {7}));
        largest = std::max(largest, QFileInfo(path).size());
    }
    QVERIFY2(largest < 700'000, qPrintable(QString::number(largest)));
    QCOMPARE((*outbox)->count(OutboxEntry::State::Waiting), 1);
    QVERIFY((*outbox)->entries().size() <= 1000);
    QCOMPARE((*outbox)->entries().last().place, 701);
}

void TestOutbox::aDiskThatRefusesIsSaidAndNothingHalfStays()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"outbox"_s);
    const auto outbox = Outbox::open(path, SealKey::random());
    QVERIFY(outbox);
    QVERIFY(QDir().mkdir(path)); // no file can be made there
    const auto kept = (*outbox)->keepCall(call(u"one"_s), {}, c_now);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, u"offline.file"_s);
    QVERIFY((*outbox)->entries().isEmpty());
    QVERIFY(QDir().rmdir(path));
    QVERIFY((*outbox)->keepCall(call(u"two"_s), {}, c_now));
    QCOMPARE((*outbox)->entries().size(), 1);
    // Where there is no folder to be had, there is no outbox.
    QVERIFY(!Outbox::open(path + u"/below/outbox"_s, SealKey::random()));
}

void TestOutbox::randomDamageNeverTakesMoreThanWhatItHits()
{
    QRandomGenerator random(20260310);
    const SealKey key = SealKey::random();
    QTemporaryDir folder;
    SealedLog log(folder.filePath(u"log"_s), key, "frontdesk outbox");
    QList<qsizetype> ends{0};
    for (int i = 0; i < 20; ++i) {
        QVERIFY(log.append(QByteArray(int(random.bounded(400)), 'a'), false));
        ends += contentOf(log.path()).size();
    }
    const QByteArray whole = contentOf(log.path());
    for (int round = 0; round < 500; ++round) {
        QByteArray bytes = whole;
        const qsizetype at = random.bounded(bytes.size());
        const qsizetype length = 1 + random.bounded(300);
        for (qsizetype i = at; i < std::min(at + length, bytes.size()); ++i)
            bytes[i] = char(random.bounded(256));
        qsizetype spared = 0;
        for (qsizetype i = 1; i < ends.size(); ++i)
            spared += ends.at(i) <= at || ends.at(i - 1) >= at + length;
        QVERIFY(SealedLog::parse(bytes, key, "frontdesk outbox").records.size() >= spared);
    }
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
