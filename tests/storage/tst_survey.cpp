#include "core/reporting/reportwork.h"
#include "core/survey/surveywork.h"
#include "core/ticket/erasework.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Who is asked whether they are content, who may write the answer down, and what the report makes of it.
class TestSurvey : public QObject
{
    Q_OBJECT
private slots:
    void theCallerOfAClosedTicketIsAsked_data() { TestDesk::addBackends(); }
    void theCallerOfAClosedTicketIsAsked();
    void someAreNotAsked_data() { TestDesk::addBackends(); }
    void someAreNotAsked();
    void nobodyIsAskedTwiceWithinTheDays_data() { TestDesk::addBackends(); }
    void nobodyIsAskedTwiceWithinTheDays();
    void whoWasMergedIsOnePerson_data() { TestDesk::addBackends(); }
    void whoWasMergedIsOnePerson();
    void aShareOfTheTicketsIsTheSameOnBothBackends_data() { TestDesk::addBackends(); }
    void aShareOfTheTicketsIsTheSameOnBothBackends();
    void aSettingThatIsNoNumberKeepsNoTicketOpen_data() { TestDesk::addBackends(); }
    void aSettingThatIsNoNumberKeepsNoTicketOpen();
    void anAnswerIsGivenOnceAndStays_data() { TestDesk::addBackends(); }
    void anAnswerIsGivenOnceAndStays();
    void whoHasOrResolvedTheTicketWritesNoAnswerDown_data() { TestDesk::addBackends(); }
    void whoHasOrResolvedTheTicketWritesNoAnswerDown();
    void whatIsNoAnswerIsRefused_data() { TestDesk::addBackends(); }
    void whatIsNoAnswerIsRefused();
    void aClosingThatIsTakenBackTakesTheQuestionBack_data() { TestDesk::addBackends(); }
    void aClosingThatIsTakenBackTakesTheQuestionBack();
    void wordsGoWithTheTicketsAndTheFigureStays_data() { TestDesk::addBackends(); }
    void wordsGoWithTheTicketsAndTheFigureStays();
    void theReportSaysOfHowMany_data() { TestDesk::addBackends(); }
    void theReportSaysOfHowMany();

private:
    TestDesk m_desk;
};

namespace {

/// From now on that member of staff works: on PostgreSQL the login of this session becomes theirs.
Result<void> becomes(TicketBench &bench, qint64 staff)
{
    const QString login = bench.actor.login;
    FRONTDESK_TRY(bench.connection->run(u"UPDATE staff SET login = NULL WHERE login = '%1'"_s.arg(login)));
    FRONTDESK_TRY(bench.connection->run(u"UPDATE staff SET login = '%1' WHERE id = %2"_s.arg(login).arg(staff)));
    bench.actor.staff = {staff};
    return bench.rereadReference();
}

void solved(TicketAction &action)
{
    action.code = u"solved"_s;
    action.text = u"done"_s;
}

Result<Ticket> closed(TicketBench &bench, TicketDraft draft = {})
{
    FRONTDESK_LET(ticket, bench.create(draft));
    FRONTDESK_TRY(bench.act(ticket.id, u"resolve"_s, solved));
    FRONTDESK_TRY(bench.act(ticket.id, u"confirm"_s, [](TicketAction &action) { action.code = u"yes"_s; }));
    return bench.read(ticket.id);
}

std::optional<Survey> surveyOf(TicketBench &bench, Id<Ticket> ticket)
{
    const auto found = bench.write([&](Session &session) { return surveywork::read(session, ticket, bench.actor.staff); });
    if (!found)
        qFatal("%s", qPrintable(found.error().detail));
    return *found;
}

Result<TicketReceipt> rate(TicketBench &bench, Id<Ticket> ticket, int score, const QString &words = {})
{
    return bench.act(ticket, u"rate"_s, [&](TicketAction &action) {
        action.code = QString::number(score);
        action.text = words;
    });
}

qint64 number(TicketBench &bench, const QString &sql)
{
    QSqlQuery query(bench.connection->database());
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
}

/// As if the row had been made then: past the guards.
Result<void> askedEarlier(TicketBench &bench, int days)
{
    if (bench.connection->backend() == Backend::Sqlite) {
        bench.now = bench.now.addDays(days);
        return {};
    }
    FRONTDESK_TRY(bench.connection->run(u"SET session_replication_role = replica"_s));
    FRONTDESK_TRY(bench.connection->run(u"UPDATE survey SET asked_at = asked_at - interval '%1 hours'"_s.arg(days * 24)));
    return bench.connection->run(u"SET session_replication_role = DEFAULT"_s);
}

} // namespace

void TestSurvey::theCallerOfAClosedTicketIsAsked()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(u"UPDATE customer SET email = 'su@haiyue.example', language = 'en' WHERE id = 1"_s));
    FRONTDESK_VALUE(open, bench->create());
    FRONTDESK_OK(bench->act(open.id, u"resolve"_s, solved));
    QVERIFY(!surveyOf(*bench, open.id)); // not before it is closed
    FRONTDESK_OK(bench->act(open.id, u"confirm"_s, [](TicketAction &action) { action.code = u"yes"_s; }));
    const auto survey = surveyOf(*bench, open.id);
    QVERIFY(survey);
    QCOMPARE(survey->person, bench->caller);
    QVERIFY(!survey->isAnswered());
    QVERIFY(survey->askedAt.isValid());
    // The question waits to be mailed, in the caller's language.
    QCOMPARE(number(*bench, u"SELECT count(*) FROM mail_outbox WHERE kind = 'survey' AND ticket_id = %1 AND customer_id = 1 AND language = 'en' AND staff_id IS NULL"_s.arg(open.id.value)), 1);
}

void TestSurvey::someAreNotAsked()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(cancelled, bench->create());
    FRONTDESK_OK(bench->act(cancelled.id, u"cancel"_s, [](TicketAction &action) { action.reason = u"by mistake"_s; }));
    QVERIFY(!surveyOf(*bench, cancelled.id));

    FRONTDESK_VALUE(into, bench->create());
    FRONTDESK_VALUE(merged, bench->create());
    FRONTDESK_OK(bench->act(merged.id, u"link"_s, [&](TicketAction &action) {
        action.code = u"duplicate"_s;
        action.other = into.id;
    }));
    QVERIFY(!surveyOf(*bench, merged.id));

    TicketDraft nobody;
    nobody.title = u"A server reports itself"_s;
    FRONTDESK_VALUE(alert, bench->write([&](Session &session) { return ticketwork::create(session, bench->context(), nobody); }));
    FRONTDESK_OK(bench->act(alert.id, u"resolve"_s, solved));
    FRONTDESK_OK(bench->act(alert.id, u"close"_s, [](TicketAction &action) { action.reason = u"nobody to ask"_s; }));
    QVERIFY(!surveyOf(*bench, alert.id));

    FRONTDESK_OK(bench->connection->run(u"UPDATE support_group SET restricted = TRUE WHERE id = 1"_s));
    FRONTDESK_OK(bench->rereadReference());
    TicketDraft secret;
    secret.group = bench->firstLine;
    FRONTDESK_VALUE(hidden, closed(*bench, secret));
    QVERIFY(hidden.restrictedGroup);
    QVERIFY(!surveyOf(*bench, hidden.id));
    QCOMPARE(number(*bench, u"SELECT count(*) FROM survey"_s), 0);
    QCOMPARE(number(*bench, u"SELECT count(*) FROM mail_outbox WHERE kind = 'survey'"_s), 0);
}

void TestSurvey::nobodyIsAskedTwiceWithinTheDays()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(first, closed(*bench));
    FRONTDESK_VALUE(second, closed(*bench));
    QVERIFY(surveyOf(*bench, first.id));
    QVERIFY(!surveyOf(*bench, second.id));
    TicketDraft other;
    other.caller = bench->vipCaller;
    FRONTDESK_VALUE(others, closed(*bench, other));
    QVERIFY(surveyOf(*bench, others.id));
    FRONTDESK_OK(askedEarlier(*bench, 29));
    FRONTDESK_VALUE(third, closed(*bench));
    QVERIFY(!surveyOf(*bench, third.id));
    FRONTDESK_OK(askedEarlier(*bench, 1));
    FRONTDESK_VALUE(fourth, closed(*bench));
    QVERIFY(surveyOf(*bench, fourth.id));
}

void TestSurvey::whoWasMergedIsOnePerson()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    TicketDraft draft;
    draft.caller = bench->vipCaller;
    FRONTDESK_VALUE(before, closed(*bench, draft));
    QCOMPARE(surveyOf(*bench, before.id)->person, bench->vipCaller);
    if (backend == "postgres"_L1)
        FRONTDESK_OK(bench->connection->run(u"SET session_replication_role = replica"_s));
    FRONTDESK_OK(bench->connection->run(u"UPDATE customer SET merged_into = 1 WHERE id = 2"_s));
    if (backend == "postgres"_L1)
        FRONTDESK_OK(bench->connection->run(u"SET session_replication_role = DEFAULT"_s));
    FRONTDESK_VALUE(same, closed(*bench));
    QVERIFY(!surveyOf(*bench, same.id));
    FRONTDESK_OK(askedEarlier(*bench, 31));
    FRONTDESK_VALUE(later, closed(*bench, draft));
    const auto asked = surveyOf(*bench, later.id);
    QVERIFY(asked);
    QCOMPARE(asked->person, bench->caller);
}

void TestSurvey::aShareOfTheTicketsIsTheSameOnBothBackends()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(u"UPDATE setting SET value = '30' WHERE name = 'survey_percent'"_s));
    int asked = 0;
    for (qint64 i = 100; i < 140; ++i) {
        FRONTDESK_OK(bench->connection->run(u"INSERT INTO customer (id, number, name, created_at) VALUES (%1, 'C-%1', 'x', '2026-01-01T00:00:00.000Z')"_s.arg(i)));
        TicketDraft draft;
        draft.caller = {i};
        FRONTDESK_VALUE(ticket, closed(*bench, draft));
        const bool wanted = (ticket.id.value * 2654435761 % 4294967296) * 100 / 4294967296 < 30;
        QCOMPARE(surveyOf(*bench, ticket.id).has_value(), wanted);
        asked += wanted;
    }
    QVERIFY2(asked >= 8 && asked <= 16, qPrintable(QString::number(asked)));
    FRONTDESK_OK(bench->connection->run(u"UPDATE setting SET value = '0' WHERE name = 'survey_percent'"_s));
    FRONTDESK_VALUE(off, closed(*bench));
    QVERIFY(!surveyOf(*bench, off.id));
}

void TestSurvey::aSettingThatIsNoNumberKeepsNoTicketOpen()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(u"UPDATE setting SET value = 'many' WHERE name IN ('survey_percent', 'survey_days')"_s));
    FRONTDESK_VALUE(ticket, closed(*bench));
    QVERIFY(surveyOf(*bench, ticket.id));
    FRONTDESK_VALUE(again, closed(*bench));
    QVERIFY(!surveyOf(*bench, again.id));
    FRONTDESK_OK(bench->connection->run(u"DELETE FROM setting WHERE name LIKE 'survey%'"_s));
    FRONTDESK_VALUE(third, closed(*bench));
    QVERIFY(!surveyOf(*bench, third.id));
}

void TestSurvey::anAnswerIsGivenOnceAndStays()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, closed(*bench));
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    TicketAction action;
    action.ticket = ticket.id;
    action.action = u"rate"_s;
    action.code = u"4"_s;
    action.text = u" 很快 "_s;
    const auto act = [&] { return bench->write([&](Session &session) { return ticketwork::act(session, bench->context(), action); }); };
    FRONTDESK_VALUE(done, act());
    QVERIFY(!done.repeated);
    const auto survey = surveyOf(*bench, ticket.id);
    QCOMPARE(survey->score, 4);
    QCOMPARE(survey->comment, u"很快"_s);
    QCOMPARE(survey->way, u"phone"_s);
    QCOMPARE(survey->answeredBy, bench->colleague);
    QVERIFY(survey->answeredAt >= survey->askedAt);
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QCOMPARE(events.last().event.kind, u"rated"_s);
    QCOMPARE(events.last().event.body.value("score"_L1).toInt(), 4);
    QCOMPARE(events.last().event.body.value("text"_L1).toString(), u"很快"_s);
    FRONTDESK_VALUE(row, bench->read(ticket.id));
    QCOMPARE(row.seq, events.last().seq);
    QCOMPARE(row.state, u"closed"_s);

    FRONTDESK_VALUE(retried, act()); // the answer was lost on its way
    QVERIFY(retried.repeated);
    const auto again = rate(*bench, ticket.id, 1);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"survey.answered"_s);
    // Nor by hand, nor away.
    for (const QString &sql : {u"UPDATE survey SET score = 1"_s, u"UPDATE survey SET comment = ''"_s, u"UPDATE survey SET score = NULL, answered_at = NULL, way = NULL, comment = '', answered_by = NULL"_s,
                               u"DELETE FROM survey"_s}) {
        const auto forced = bench->connection->run(sql);
        QVERIFY2(!forced, qPrintable(sql));
        QCOMPARE(forced.error().code, u"survey.answered"_s);
    }
    QCOMPARE(surveyOf(*bench, ticket.id), survey);
}

void TestSurvey::whoHasOrResolvedTheTicketWritesNoAnswerDown()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(u"INSERT INTO staff (id, name, role) VALUES (3, 'He Min', 'agent')"_s));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, solved));
    FRONTDESK_OK(bench->act(ticket.id, u"reopen"_s, [](TicketAction &action) { action.reason = u"again"_s; }));
    FRONTDESK_OK(bench->act(ticket.id, u"assign"_s, [&](TicketAction &action) {
        action.person = bench->colleague;
        action.group = bench->secondLine;
        action.reason = u"theirs"_s;
    }));
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, solved));
    FRONTDESK_OK(bench->act(ticket.id, u"confirm"_s, [](TicketAction &action) { action.code = u"yes"_s; }));
    for (const qint64 who : {bench->colleague.value, qint64(1)}) { // who has it, and who had resolved it before
        FRONTDESK_OK(becomes(*bench, who));
        QVERIFY(surveyOf(*bench, ticket.id)->own);
        const auto own = rate(*bench, ticket.id, 5);
        QVERIFY(!own);
        QCOMPARE(own.error().code, u"survey.own_ticket"_s);
        // The database says the same to whoever goes round the rules.
        const auto forced = bench->connection->run(u"UPDATE survey SET score = 5, answered_at = asked_at, way = 'phone', answered_by = %1"_s.arg(who));
        QVERIFY(!forced);
        QCOMPARE(forced.error().code, u"survey.own_ticket"_s);
    }
    FRONTDESK_OK(becomes(*bench, 3));
    QVERIFY(!surveyOf(*bench, ticket.id)->own);
    FRONTDESK_OK(rate(*bench, ticket.id, 5));
}

void TestSurvey::whatIsNoAnswerIsRefused()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, closed(*bench));
    FRONTDESK_VALUE(second, closed(*bench)); // not asked
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    const auto refused = [&](Id<Ticket> id, int score, const QString &words = {}) {
        const auto done = rate(*bench, id, score, words);
        return done ? QString() : done.error().code;
    };
    QCOMPARE(refused(second.id, 4), u"survey.not_asked"_s);
    for (const int score : {0, 6, -1})
        QCOMPARE(refused(ticket.id, score), u"survey.score"_s);
    QCOMPARE(refused(ticket.id, 4, QString(4001, u'x')), u"field.too_long"_s);
    if (backend == "sqlite"_L1) { // without its event; on PostgreSQL this session owns the desk, and the guard matrix asks others
        const auto forced = bench->connection->run(u"UPDATE survey SET score = 5, answered_at = asked_at, way = 'phone', answered_by = 2"_s);
        QVERIFY(!forced);
        QCOMPARE(forced.error().code, u"ticket.without_event"_s);
    }
    QVERIFY(!surveyOf(*bench, ticket.id)->isAnswered());
    FRONTDESK_OK(rate(*bench, ticket.id, 4, QString(4000, u'x')));
}

void TestSurvey::aClosingThatIsTakenBackTakesTheQuestionBack()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(u"UPDATE customer SET email = 'su@haiyue.example' WHERE id = 1"_s));
    const auto closes = [&](Id<Ticket> id) { return bench->act(id, u"close"_s, [](TicketAction &action) { action.reason = u"said so"_s; }); };
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, solved));
    FRONTDESK_OK(closes(ticket.id));
    QVERIFY(surveyOf(*bench, ticket.id));
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    QVERIFY(!surveyOf(*bench, ticket.id));
    QCOMPARE(number(*bench, u"SELECT count(*) FROM mail_outbox WHERE kind = 'survey'"_s), 0);
    FRONTDESK_OK(closes(ticket.id));
    QVERIFY(surveyOf(*bench, ticket.id));
    QCOMPARE(number(*bench, u"SELECT count(*) FROM mail_outbox WHERE kind = 'survey'"_s), 1);
    // Once the caller has the question it was asked.
    FRONTDESK_OK(bench->connection->run(u"UPDATE mail_outbox SET sent_at = created_at"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"undo"_s));
    QVERIFY(surveyOf(*bench, ticket.id));
    FRONTDESK_OK(closes(ticket.id));
    QCOMPARE(number(*bench, u"SELECT count(*) FROM survey"_s), 1);
    QCOMPARE(number(*bench, u"SELECT count(*) FROM mail_outbox WHERE kind = 'survey'"_s), 1);
}

void TestSurvey::wordsGoWithTheTicketsAndTheFigureStays()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(ticket, closed(*bench));
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    FRONTDESK_OK(rate(*bench, ticket.id, 2, u"ask my wife, 555-0199"_s));
    FRONTDESK_OK(bench->write([&](Session &session) { return erasework::erase(session, bench->context(), ticket.id, u"asked for it"_s, QUuid::createUuid()); }));
    const auto survey = surveyOf(*bench, ticket.id);
    QCOMPARE(survey->score, 2);
    QCOMPARE(survey->comment, QString());
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    for (const JournalEntry &entry : events)
        QVERIFY(!entry.event.body.value("text"_L1).toString().contains(u"555-0199"_s));
}

void TestSurvey::theReportSaysOfHowMany()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    const auto report = [&]() -> Result<Report> {
        const QDate day = bench->now.date();
        FRONTDESK_LET(period, ReportPeriod::of(day.addDays(-1), day.addDays(1), u"UTC"_s));
        return bench->write([&](Session &session) { return reportwork::make(session, {bench->reference, bench->actor, bench->now}, {u"satisfaction"_s, period, {}}); });
    };
    FRONTDESK_VALUE(none, report());
    QVERIFY(none.noData);
    for (const ReportCell &cell : none.tables.first().rows.first().cells)
        QVERIFY(!cell.value.isValid());
    FRONTDESK_VALUE(first, closed(*bench));
    FRONTDESK_VALUE(unanswered, report());
    QVERIFY(!unanswered.noData);
    const auto cells = [](const Report &of) { return of.tables.first().rows.first().cells; };
    QVERIFY(!cells(unanswered).at(0).value.isValid()); // nobody answered: no share, but known to be none of one
    QCOMPARE(cells(unanswered).at(1).value, QVariant(qint64(0)));
    QCOMPARE(cells(unanswered).at(3).value, QVariant(qint64(1)));
    QCOMPARE(cells(unanswered).at(4).value, QVariant(0.0));

    QList<Id<Ticket>> asked{first.id};
    for (qint64 i = 100; i < 103; ++i) {
        FRONTDESK_OK(bench->connection->run(u"INSERT INTO customer (id, number, name, created_at) VALUES (%1, 'C-%1', 'x', '2026-01-01T00:00:00.000Z')"_s.arg(i)));
        TicketDraft draft;
        draft.caller = {i};
        FRONTDESK_VALUE(ticket, closed(*bench, draft));
        asked += ticket.id;
    }
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    const QList<int> scores{5, 4, 2};
    for (qsizetype i = 0; i < scores.size(); ++i)
        FRONTDESK_OK(rate(*bench, asked.at(i), scores.at(i)));
    FRONTDESK_VALUE(told, report());
    QCOMPARE(cells(told).at(0).value, QVariant(2.0 / 3.0));
    QCOMPARE(cells(told).at(1).value, QVariant(qint64(3)));
    QCOMPARE(cells(told).at(2).value, QVariant(qint64(2)));
    QCOMPARE(cells(told).at(3).value, QVariant(qint64(4)));
    QCOMPARE(cells(told).at(4).value, QVariant(0.75));
    const ReportTable &spread = told.tables.at(1);
    QCOMPARE(spread.code, u"distribution"_s);
    QList<qint64> each;
    for (const ReportRow &row : spread.rows)
        each += row.cells.at(1).value.toLongLong();
    QCOMPARE(each, (QList<qint64>{1, 1, 0, 1, 0})); // from 5 to 1
    // Whoever clicks on a figure sees exactly its tickets.
    const auto behind = [&](const ReportColumn &column, const ReportBucket &bucket) {
        return bench->write([&](Session &session) {
            return reportwork::items(session, {bench->reference, bench->actor, bench->now}, told.request, column.measure, column.part, bucket);
        });
    };
    FRONTDESK_VALUE(twos, behind(spread.columns.at(1), spread.rows.at(3).bucket));
    QCOMPARE(twos.tickets, QList<qint64>{asked.at(2).value});
    const ReportTable *agents = nullptr;
    for (const ReportTable &table : told.tables) {
        if (table.code == "by_agent"_L1)
            agents = &table;
    }
    QVERIFY(agents);
    QCOMPARE(agents->rows.size(), 1); // whoever resolved them, not whoever wrote the answers down
    QCOMPARE(agents->rows.first().bucket.value(u"agent"_s), QVariant(qint64(1)));
    FRONTDESK_VALUE(theirs, behind(agents->columns.at(2), agents->rows.first().bucket));
    QCOMPARE(theirs.tickets.size(), 3);
}

QTEST_GUILESS_MAIN(TestSurvey)
#include "tst_survey.moc"
