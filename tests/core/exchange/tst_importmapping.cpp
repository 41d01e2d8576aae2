#include "core/exchange/callmapping.h"
#include "core/exchange/importmapping.h"
#include "tests/support/standardworkflow.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const char *const whole = R"({
    "frontdesk_mapping": 1, "name": "test", "unknown": ["?"],
    "time": {"formats": ["d/M/yyyy HH:mm"], "zone": "Europe/Berlin"},
    "ticket": {"key": "number", "rows": "changes", "changed_at": "changed"},
    "fields": {
        "kind": {"value": "incident"}, "title": "%{title}", "opened_at": "opened",
        "state": {"column": "state", "map": {"New": "new", "Wait": {"state": "pending", "reason": "supplier"}}}
    }})";

/// The object with one member set (or removed, for undefined) by its path.
QJsonObject changed(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    if (path.size() == 1) {
        if (value.isUndefined())
            object.remove(path.first());
        else
            object.insert(path.first(), value);
        return object;
    }
    object.insert(path.first(), changed(object.value(path.first()).toObject(), path.mid(1), value));
    return object;
}

} // namespace

class ImportMappingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void completeMappingIsRead();
    void everyMistakeIsNamedWithItsPlace_data();
    void everyMistakeIsNamedWithItsPlace();
    void allMistakesAreToldAtOnce();
    void brokenJsonIsNamedWithItsLine();
    void missingColumnsAreNamed();
    void shippedMappingsAreRight_data();
    void shippedMappingsAreRight();
    void templatesReplaceUnknownCells_data();
    void templatesReplaceUnknownCells();

private:
    Workflow m_workflow;
};

void ImportMappingTest::initTestCase()
{
    FRONTDESK_VALUE(workflow, standardWorkflow());
    m_workflow = workflow;
}

void ImportMappingTest::completeMappingIsRead()
{
    const ReadMapping read = readMapping(whole, m_workflow);
    QVERIFY(read.problems.isEmpty());
    const ImportMapping &m = read.mapping;
    QCOMPARE(m.key, u"number"_s);
    QVERIFY(m.rows == ImportMapping::Rows::Changes);
    QCOMPARE(m.zone.id(), QByteArray("Europe/Berlin"));
    QCOMPARE(m.states.value(u"Wait"_s), (MappedState{u"pending"_s, {}, u"supplier"_s}));
    QCOMPARE(m.kind.value, u"incident"_s);
    QVERIFY(m.unknownState == ImportMapping::UnknownState::Refuse);
    QVERIFY(!m.csv.encoding);
}

void ImportMappingTest::everyMistakeIsNamedWithItsPlace_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *place, const QJsonValue &value, const char *field, const char *code) {
        QTest::addRow("%s %s", field, code) << QString::fromLatin1(place) << value << QString::fromLatin1(field) << QString::fromLatin1(code);
    };
    const QJsonValue none(QJsonValue::Undefined);
    row("frontdesk_mapping", 2, "frontdesk_mapping", "mapping.version");
    row("nmae", u"x"_s, "nmae", "mapping.unknown_key");
    row("fields.titel", u"x"_s, "fields.titel", "mapping.unknown_key");
    row("ticket.key", none, "ticket.key", "mapping.missing");
    row("ticket.key", 5, "ticket.key", "mapping.wrong_type");
    row("ticket.rows", u"some"_s, "ticket.rows", "mapping.unknown_code");
    row("ticket.changed_at", none, "ticket.changed_at", "mapping.missing");
    row("fields.title", none, "fields.title", "mapping.missing");
    row("fields.title", u"%{a"_s, "fields.title", "mapping.bad_template");
    row("fields.title", u"%{|x}"_s, "fields.title", "mapping.bad_template");
    row("fields.opened_at", none, "fields.opened_at", "mapping.missing");
    row("fields.kind", u"incident"_s, "fields.kind", "mapping.wrong_type");
    row("fields.kind.value", u"problem"_s, "fields.kind.value", "mapping.unknown_code");
    row("fields.kind.column", u"type"_s, "fields.kind", "mapping.missing");
    row("fields.state", none, "fields.state", "mapping.missing");
    row("fields.state.column", none, "fields.state.column", "mapping.missing");
    row("fields.state.map.New", u"open"_s, "fields.state.map.New", "mapping.unknown_code");
    row("fields.state.map.New", u"submitted"_s, "fields.state.map.New", "mapping.unknown_code"); // a request's
    row("fields.state.map.New", 3, "fields.state.map.New", "mapping.wrong_type");
    row("fields.state.map.Wait.reason", u"lunch"_s, "fields.state.map.Wait.reason", "mapping.unknown_code");
    row("fields.state.map.Wait.resaon", u"supplier"_s, "fields.state.map.Wait.resaon", "mapping.unknown_key");
    row("fields.state.otherwise", u"ignore"_s, "fields.state.otherwise", "mapping.unknown_code");
    row("fields.impact", QJsonObject{{u"column"_s, u"i"_s}, {u"map"_s, QJsonObject{{u"1"_s, u"huge"_s}}}}, "fields.impact.map.1", "mapping.unknown_code");
    row("fields.priority", QJsonObject{{u"column"_s, u"p"_s}, {u"otherwise"_s, u"6"_s}}, "fields.priority.otherwise", "mapping.unknown_code");
    row("fields.closure_code", QJsonObject{{u"value"_s, u"done"_s}}, "fields.closure_code.value", "mapping.unknown_code");
    row("fields.caller.nmae", u"x"_s, "fields.caller.nmae", "mapping.unknown_key");
    row("time.zone", u"Mars/Base"_s, "time.zone", "mapping.unknown_zone");
    row("time.zone", none, "time.zone", "mapping.zone_missing");
    row("time.formats", QJsonArray{u"HH:mm"_s}, "time.formats", "mapping.bad_time_format");
    row("time.formats", u"iso"_s, "time.formats", "mapping.wrong_type");
    row("file.encoding", u"ebcdic"_s, "file.encoding", "mapping.unknown_encoding");
    row("file.delimiter", u";;"_s, "file.delimiter", "mapping.wrong_type");
    row("unknown", QJsonArray{1}, "unknown", "mapping.wrong_type");
}

void ImportMappingTest::everyMistakeIsNamedWithItsPlace()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    QFETCH(QString, code);
    const QJsonObject object = changed(QJsonDocument::fromJson(whole).object(), place.split(u'.'), value);
    const ReadMapping read = readMapping(QJsonDocument(object).toJson(), m_workflow);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(read.problems.first().field, field);
    QCOMPARE(read.problems.first().code, code);
}

void ImportMappingTest::allMistakesAreToldAtOnce()
{
    const ReadMapping read = readMapping(R"({"frontdesk_mapping": 1})", m_workflow);
    QStringList fields;
    for (const Error &problem : read.problems)
        fields.append(problem.field);
    for (const QString &needed : {u"name"_s, u"ticket"_s, u"ticket.key"_s, u"ticket.rows"_s, u"fields"_s, u"fields.kind"_s, u"fields.state"_s,
                                  u"fields.title"_s, u"fields.opened_at"_s})
        QVERIFY2(fields.contains(needed), qPrintable(needed));
}

void ImportMappingTest::brokenJsonIsNamedWithItsLine()
{
    const ReadMapping read = readMapping("{\n\"name\": \"x\",\n\"time\": {]\n}", m_workflow);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(read.problems.first().code, u"mapping.not_json"_s);
    QCOMPARE(read.problems.first().values.value(u"line"_s), u"3"_s);
    QCOMPARE(readMapping("[]", m_workflow).problems.size(), 1);
    QCOMPARE(readMapping("", m_workflow).problems.size(), 1);
}

void ImportMappingTest::missingColumnsAreNamed()
{
    const ImportMapping m = readMapping(whole, m_workflow).mapping;
    QCOMPARE(m.missingColumns({u"number"_s, u"changed"_s, u"title"_s, u"opened"_s, u"state"_s}), QStringList());
    QCOMPARE(m.missingColumns({u"number"_s, u"changed"_s}), QStringList({u"opened"_s, u"state"_s, u"title"_s}));
    QCOMPARE(m.missingColumns({}), QStringList());
}

void ImportMappingTest::shippedMappingsAreRight_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(u":/mappings"_s);
    const QStringList files = folder.entryList({u"*.json"_s});
    QVERIFY(files.contains(u"servicenow-audit-log.json"_s));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

void ImportMappingTest::shippedMappingsAreRight()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray json = file.readAll();
    const bool calls = QJsonDocument::fromJson(json).object().contains("call"_L1); // a telephone log's
    const QList<Error> problems = calls ? readCallMapping(json).problems : readMapping(json, m_workflow).problems;
    for (const Error &problem : problems)
        qWarning("%s: %s", qPrintable(problem.field), qPrintable(problem.code));
    QVERIFY(problems.isEmpty());
}

void ImportMappingTest::templatesReplaceUnknownCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("all known") << u"%{a}: %{b}"_s << u"one: two"_s;
    QTest::newRow("replacement") << u"%{a}: %{none|nothing}"_s << u"one: nothing"_s;
    QTest::newRow("one unknown") << u"%{a}: %{none}"_s << u"one:"_s;
    QTest::newRow("all unknown") << u"code %{none} %{missing}"_s << u""_s;
    QTest::newRow("all unknown with a replacement") << u"code %{none|-}"_s << u"code -"_s;
    QTest::newRow("no column") << u"constant"_s << u"constant"_s;
    QTest::newRow("percent signs") << u"100 % of %{a}%"_s << u"100 % of one%"_s;
}

void ImportMappingTest::templatesReplaceUnknownCells()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    const auto columns = std::make_shared<QHash<QString, int>>(QHash<QString, int>{{u"a"_s, 0}, {u"b"_s, 1}, {u"none"_s, 2}});
    const TableRow row({1, 2, 0}, columns, {u" one "_s, u"two"_s, u" ? "_s});
    QCOMPARE(RowTemplate::parse(text)->fill(row, {u"?"_s}), filled);
}

QTEST_GUILESS_MAIN(ImportMappingTest)
#include "tst_importmapping.moc"
