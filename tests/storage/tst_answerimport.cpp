#include "core/exchange/answerimport.h"
#include "core/survey/surveywork.h"
#include "tests/support/ticketbench.h"

#include <QFile>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What callers answered elsewhere comes into the desk once, and only where the desk had asked.
class TestAnswerImport : public QObject
{
    Q_OBJECT
private slots:
    void answersComeInOnce_data() { TestDesk::addBackends(); }
    void answersComeInOnce();
    void aMappingSaysWhatOtherColumnsMean();
    void wrongMappingsAreSaid();
    void onlyAdministratorsImport();

private:
    TestDesk m_desk;
};

namespace {

struct Run
{
    AnswerImportReport report;
    QStringList refused; ///< "line code"
};

QString written(const TestDesk &desk, const QByteArray &text)
{
    static int number = 0;
    const QString path = desk.folder() + u"/answers-%1.csv"_s.arg(++number);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

Result<Run> import(const TicketBench &bench, const QString &path, const QByteArray &mapping = plainAnswerMapping(), bool dryRun = false)
{
    const ReadAnswerMapping read = readAnswerMapping(mapping);
    if (!read.problems.isEmpty())
        return failure(read.problems.first());
    DbWorker worker({bench.address, {}, nullptr, false});
    Run run;
    AnswerImportOptions options;
    options.dryRun = dryRun;
    options.answersAtOnce = 2; // several transactions
    options.now = bench.now.addSecs(3600);
    FRONTDESK_LET(report, importAnswers(worker, bench.reference, bench.actor, path, read.mapping, options,
                                        [&](const AnswerImportRemark &remark) { run.refused += remark.error.values.value(u"line"_s) + u' ' + remark.error.code; },
                                        [](double) { return true; }));
    run.report = report;
    return run;
}

/// A ticket that the colleague has and resolved, of a caller of its own.
Result<Ticket> closed(TicketBench &bench, qint64 caller)
{
    FRONTDESK_TRY(bench.connection->run(u"INSERT INTO customer (id, number, name, created_at) VALUES (%1, 'C-%1', 'x', '2026-01-01T00:00:00.000Z')"_s.arg(caller)));
    TicketDraft draft;
    draft.caller = {caller};
    FRONTDESK_LET(ticket, bench.create(draft));
    FRONTDESK_TRY(bench.act(ticket.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"done"_s;
    }));
    FRONTDESK_TRY(bench.act(ticket.id, u"confirm"_s, [](TicketAction &action) { action.code = u"yes"_s; }));
    return bench.read(ticket.id);
}

/// From now on that member of staff works: on PostgreSQL the login of this session becomes theirs.
Result<void> becomes(TicketBench &bench, qint64 staff)
{
    const QString login = bench.actor.login;
    FRONTDESK_TRY(bench.connection->run(u"UPDATE staff SET login = NULL WHERE login = '%1'"_s.arg(login)));
    FRONTDESK_TRY(bench.connection->run(u"UPDATE staff SET login = '%1' WHERE id = %2"_s.arg(login).arg(staff)));
    bench.actor.staff = {staff};
    return bench.rereadReference();
}

std::optional<Survey> surveyOf(TicketBench &bench, Id<Ticket> ticket)
{
    const auto found = bench.write([&](Session &session) { return surveywork::read(session, ticket, bench.actor.staff); });
    return found ? *found : std::nullopt;
}

QByteArray at(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s).toLatin1();
}

} // namespace

void TestAnswerImport::answersComeInOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(good, closed(*bench, 100));
    FRONTDESK_VALUE(bad, closed(*bench, 101));
    FRONTDESK_VALUE(early, closed(*bench, 102));
    FRONTDESK_VALUE(open, bench->create());
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    FRONTDESK_VALUE(own, closed(*bench, 103)); // resolved by whoever imports
    const QDateTime asked = surveyOf(*bench, good.id)->askedAt;
    const QDateTime answered = std::max(asked, surveyOf(*bench, own.id)->askedAt); // the clock of the server has gone on
    const QByteArray text = "\xEF\xBB\xBFticket,score,time,comment\r\n"
        + good.number.toLower().toLatin1() + ",5," + at(answered) + ",\"很快, \"\"谢谢\"\"\"\r\n" // 2
        + good.number.toLatin1() + ",1," + at(answered) + ",twice\r\n"                            // 3
        + bad.number.toLatin1() + ",7," + at(answered) + ",\r\n"                                  // 4
        + bad.number.toLatin1() + ",2,yesterday,\r\n"                                             // 5
        + ",2," + at(answered) + ",\r\n"                                                          // 6
        + "INC-999999,2," + at(answered) + ",\r\n"                                                // 7
        + open.number.toLatin1() + ",2," + at(answered) + ",\r\n"                                 // 8
        + early.number.toLatin1() + ",2," + at(asked.addDays(-2)) + ",\r\n"                       // 9
        + own.number.toLatin1() + ",5," + at(answered) + ",mine\r\n"                              // 10
        + bad.number.toLatin1() + ",2," + at(answered) + ",too slow\r\n";                         // 11
    const QString path = written(m_desk, text);
    const QStringList wrong{u"10 survey.own_ticket"_s, u"3 import.rows_many"_s, u"4 import.value_unknown"_s, u"5 import.time_unreadable"_s,
                            u"6 import.key_missing"_s, u"7 ticket.not_found"_s, u"8 survey.not_asked"_s, u"9 survey.time"_s};
    FRONTDESK_VALUE(dry, import(*bench, path, plainAnswerMapping(), true));
    dry.refused.sort();
    QCOMPARE(dry.refused, wrong);
    QCOMPARE(dry.report.imported, 2);
    QVERIFY(!surveyOf(*bench, good.id)->isAnswered());

    FRONTDESK_VALUE(done, import(*bench, path));
    done.refused.sort();
    QCOMPARE(done.refused, wrong);
    QCOMPARE(done.report.imported, 2);
    QCOMPARE(done.report.refused, wrong.size());
    const auto survey = surveyOf(*bench, good.id);
    QCOMPARE(survey->score, 5);
    QCOMPARE(survey->comment, u"很快, \"谢谢\""_s);
    QCOMPARE(survey->answeredAt, answered);
    QCOMPARE(survey->way, u"import"_s);
    FRONTDESK_VALUE(events, bench->journal(good.id));
    QCOMPARE(events.last().event.kind, u"rated"_s);
    const qsizetype length = events.size();

    FRONTDESK_VALUE(again, import(*bench, path));
    QCOMPARE(again.report.imported, 0);
    QCOMPARE(again.report.alreadyThere, 2);
    FRONTDESK_VALUE(still, bench->journal(good.id));
    QCOMPARE(still.size(), length);
    // Another answer of the same person does not replace the first.
    FRONTDESK_VALUE(other, import(*bench, written(m_desk, "ticket,score,time,comment\n" + good.number.toLatin1() + ",1," + at(answered) + ",\n")));
    QCOMPARE(other.refused, QStringList{u"2 survey.answered"_s});
    QCOMPARE(surveyOf(*bench, good.id), survey);
    // A file of nothing is no error.
    FRONTDESK_VALUE(empty, import(*bench, written(m_desk, "ticket,score,time,comment\n")));
    QCOMPARE(empty.report.imported + empty.report.refused, 0);
}

void TestAnswerImport::aMappingSaysWhatOtherColumnsMean()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_VALUE(ticket, closed(*bench, 100));
    FRONTDESK_OK(becomes(*bench, bench->colleague.value));
    const QDateTime answered = QDateTime::fromSecsSinceEpoch(surveyOf(*bench, ticket.id)->askedAt.toSecsSinceEpoch() + 1, Qt::UTC);
    const QByteArray mapping = R"({"frontdesk_mapping":1,"name":"form","file":{"delimiter":";"},"time":{"formats":["d.M.yyyy HH:mm:ss"],"zone":"Asia/Shanghai"},
        "answer":{"ticket":"Vorgang","score":{"column":"Urteil","map":{"sehr zufrieden":"5","unzufrieden":"1"}},"answered_at":"Zeit","comment":"%{Text}"}})";
    const QByteArray row = ticket.number.toLatin1() + ";sehr zufrieden;" + answered.toTimeZone(QTimeZone("Asia/Shanghai")).toString(u"d.M.yyyy HH:mm:ss"_s).toLatin1() + ";prima\n";
    FRONTDESK_VALUE(done, import(*bench, written(m_desk, "Vorgang;Urteil;Zeit;Text\n" + row), mapping));
    QCOMPARE(done.refused, QStringList());
    QCOMPARE(done.report.imported, 1);
    const auto survey = surveyOf(*bench, ticket.id);
    QCOMPARE(survey->score, 5);
    QCOMPARE(survey->answeredAt, answered);
    const auto missing = import(*bench, written(m_desk, "Vorgang;Zeit\n"), mapping);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, u"import.columns_missing"_s);
    QCOMPARE(missing.error().values.value(u"columns"_s), u"Text, Urteil"_s);
}

void TestAnswerImport::wrongMappingsAreSaid()
{
    const auto first = [](const QByteArray &json) {
        const auto read = readAnswerMapping(json);
        return read.problems.isEmpty() ? QString() : read.problems.first().code;
    };
    QCOMPARE(first(plainAnswerMapping()), QString());
    QCOMPARE(first("{"), u"mapping.not_json"_s);
    QCOMPARE(first(R"({"frontdesk_mapping":2,"name":"x","answer":{"ticket":"a","score":{"column":"b"},"answered_at":"c"}})"), u"mapping.version"_s);
    QCOMPARE(first(R"({"frontdesk_mapping":1,"name":"x","answer":{"score":{"column":"b"},"answered_at":"c"}})"), u"mapping.missing"_s);
    QCOMPARE(first(R"({"frontdesk_mapping":1,"name":"x","answer":{"ticket":"a","score":{"column":"b","map":{"x":"6"}},"answered_at":"c"}})"), u"mapping.unknown_code"_s);
    QCOMPARE(first(R"({"frontdesk_mapping":1,"name":"x","answer":{"ticket":"a","score":{"column":"b"},"answered_at":"c","coment":"d"}})"), u"mapping.unknown_key"_s);
}

void TestAnswerImport::onlyAdministratorsImport()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    bench->actor.role = u"manager"_s;
    const auto denied = import(*bench, written(m_desk, "ticket,score,time,comment\n"));
    QVERIFY(!denied);
    QCOMPARE(denied.error().kind, ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(TestAnswerImport)
#include "tst_answerimport.moc"
