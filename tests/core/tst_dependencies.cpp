#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Include
{
    int line = 0;
    QString header; // as written between the quotes or brackets
    bool ours = false;
};

QList<Include> includesIn(const QString &text)
{
    static const QRegularExpression directive(uR"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re"_s);
    QList<Include> found;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (const auto match = directive.match(line); match.hasMatch())
            found.append({number, match.captured(2), match.captured(1) == u"\""});
    }
    return found;
}

/// The Qt modules whose folder holds this header: by path (<QtWidgets/qwidget.h>) or by name (<QWidget>, <qwidget.h>).
QStringList qtModulesOf(const QString &header)
{
    static const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    if (header.startsWith("Qt"_L1) && header.contains(u'/'))
        return {header.section(u'/', 0, 0)};
    static QHash<QString, QStringList> known;
    if (!header.startsWith(u'Q') && !header.startsWith(u'q'))
        return {};
    if (!known.contains(header)) {
        QStringList modules;
        for (const QString &module : QDir(folder).entryList({u"Qt*"_s}, QDir::Dirs)) {
            if (module == header || QFile::exists(folder + u'/' + module + u'/' + header))
                modules.append(module);
        }
        known.insert(header, modules);
    }
    return known.value(header);
}

/// The room of a path of ours: "core/people/customer.h" -> "core/people", "ui/kit/chip.h" -> "ui", "app/ctl/main.cpp" -> "app".
QString roomOf(const QString &path)
{
    return path.startsWith("core/"_L1) ? path.section(u'/', 0, 1) : path.section(u'/', 0, 0);
}

/// Libraries that stay in the rooms that need them: what an include begins with, and who may.
const struct { const char *header; QStringList rooms; } libraries[] = {
    {"libpq-fe.h", {u"core/storage"_s}},
    {"sqlite3.h", {u"core/storage"_s}},
    {"phonenumbers/", {u"core/people"_s}},
    {"opencc", {u"core/support"_s, u"core/search"_s, u"core/people"_s}},
    {"unicode/", {u"core/support"_s, u"core/search"_s, u"core/people"_s, u"core/agreement"_s}}, // there: time zones
    {"sodium", {u"core/access"_s, u"core/offline"_s, u"core/storage"_s}},
    {"zlib.h", {u"core/exchange"_s}},
    {"xlsxwriter.h", {u"core/reporting"_s}},
    {"libical/", {u"core/exchange"_s}},
    {"qt6keychain/", {u"ui"_s}},
    {"tl/expected.hpp", {u"core/support"_s}},
};

/// Why `path`, a file of ours with this text, breaks the house rule (design section 1); empty if it does not.
/// `read` gives the text of another file of ours.
QStringList offences(const QString &path, const QString &text, const std::function<QString(const QString &)> &read)
{
    const QString room = roomOf(path);
    const bool core = room.startsWith("core/"_L1);
    QStringList found;
    const auto complain = [&](int line, const QString &why) { found.append(u"%1:%2: %3"_s.arg(path).arg(line).arg(why)); };

    for (const Include &include : includesIn(text)) {
        const QString &header = include.header;
        const QString target = include.ours ? roomOf(header) : QString();
        if (include.ours && (header.startsWith("../"_L1) || !header.contains(u'/')) && !header.endsWith(".moc"_L1) && !header.startsWith("ui_"_L1))
            complain(include.line, u"includes are written from the repository's root: "_s + header);
        if (room == u"core/support" && !target.isEmpty() && target != room)
            complain(include.line, u"support stands on nothing of ours: "_s + header);
        if (room == u"core/storage" && !target.isEmpty() && target != room && target != u"core/support")
            complain(include.line, u"storage stands on support only: "_s + header);
        if (core && (target == u"ui" || target == u"app" || target == u"tests"))
            complain(include.line, u"core does not know "_s + target + u": "_s + header);
        if (room == u"ui" && (target == u"app" || target == u"tests"))
            complain(include.line, u"ui does not know "_s + target + u": "_s + header);

        const QStringList modules = qtModulesOf(header);
        if (!modules.isEmpty() && core) {
            const QStringList allowed{u"QtCore"_s, u"QtSql"_s, u"QtNetwork"_s, u"QtConcurrent"_s};
            if (std::none_of(modules.begin(), modules.end(), [&](const QString &m) { return allowed.contains(m); }))
                complain(include.line, u"core uses only Qt Core, Sql, Network and Concurrent, not %1: %2"_s.arg(modules.first(), header));
        }
        if (room == u"ui" && modules.contains(u"QtSql"_s))
            complain(include.line, u"ui has no SQL: "_s + header);
        if (room == u"ui" && target.startsWith("core/"_L1)) {
            if (header.endsWith("store.h"_L1))
                complain(include.line, u"ui asks services, not stores: "_s + header);
            if (target == u"core/storage") {
                for (const Include &inner : includesIn(read(header))) {
                    if (qtModulesOf(inner.header).contains(u"QtSql"_s) || inner.header == u"sqlite3.h" || inner.header == u"libpq-fe.h")
                        complain(include.line, u"ui does not reach into storage's SQL: "_s + header);
                }
            }
        }
        for (const auto &library : libraries) {
            if (!include.ours && header.startsWith(QLatin1String(library.header)) && !library.rooms.contains(room))
                complain(include.line, u"%1 stays in %2"_s.arg(header, library.rooms.join(u", "_s)));
        }
    }

    static const QRegularExpression wording(uR"re((^|[^\w.>])(tr|QObject::tr|QCoreApplication::translate)\s*\()re"_s);
    static const QRegularExpression sqlClass(uR"re(\bQSql[A-Z]\w*)re"_s);
    static const QRegularExpression statement(uR"re("\s*(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b)re"_s);
    int number = 0;
    for (QString line : text.split(u'\n')) {
        ++number;
        if (const auto comment = line.indexOf("//"_L1); comment >= 0)
            line.truncate(comment);
        if (line.trimmed().startsWith(u'#'))
            continue;
        if (core && path != u"core/support/errortext.cpp" && wording.match(line).hasMatch())
            complain(number, u"core gives codes; only core/support/errortext.cpp words them"_s);
        if (room == u"ui" && (sqlClass.match(line).hasMatch() || statement.match(line).hasMatch()))
            complain(number, u"ui has no SQL"_s);
    }
    return found;
}

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(FRONTDESK_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class DependenciesTest : public QObject
{
    Q_OBJECT

private slots:
    void theTreeKeepsTheHouseRule_data();
    void theTreeKeepsTheHouseRule();
    void breakingTheRuleIsFound_data();
    void breakingTheRuleIsFound();
    void whatTheRuleAllowsIsNotFound_data();
    void whatTheRuleAllowsIsNotFound();
};

void DependenciesTest::theTreeKeepsTheHouseRule_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"core", "ui", "app"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void DependenciesTest::theTreeKeepsTheHouseRule()
{
    QFETCH(QString, folder);
    const QDir root(QStringLiteral(FRONTDESK_SOURCE_DIR));
    QStringList found;
    int files = 0;
    QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root.relativeFilePath(it.next());
        ++files;
        found += offences(path, textOf(path), textOf);
    }
    QVERIFY(files > 0);
    found.sort();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

void DependenciesTest::breakingTheRuleIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *path, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line);
    };
    row("support on storage", "core/support/x.cpp", "#include \"core/storage/dbworker.h\"");
    row("storage on a concept", "core/storage/x.cpp", "#include \"core/ticket/ticket.h\"");
    row("core on ui", "core/ticket/x.cpp", "#include \"ui/kit/chip.h\"");
    row("ui on app", "ui/shell/x.cpp", "#include \"app/desktop/composition.h\"");
    row("core on tests", "core/ticket/x.cpp", "#include \"tests/support/testpostgres.h\"");
    row("widget by name", "core/ticket/x.cpp", "#include <QWidget>");
    row("widget by path", "core/ticket/x.cpp", "#include <QtWidgets/qwidget.h>");
    row("widget by lower-case name", "core/ticket/x.cpp", "  #  include <qwidget.h>");
    row("whole module", "core/ticket/x.cpp", "#include <QtWidgets>");
    row("gui class", "core/ticket/x.cpp", "#include <QColor>");
    row("sql class in ui", "ui/queue/x.cpp", "#include <QSqlQuery>");
    row("sql by path in ui", "ui/queue/x.cpp", "#include <QtSql/QSqlDatabase>");
    row("sql class in ui without include", "ui/queue/x.cpp", "QSqlQuery query;");
    row("statement in ui", "ui/queue/x.cpp", "run(u\"SELECT id FROM ticket\"_s);");
    row("store in ui", "ui/queue/x.cpp", "#include \"core/ticket/ticketstore.h\"");
    row("storage internals in ui", "ui/queue/x.cpp", "#include \"core/storage/internal.h\"");
    row("libpq in a concept", "core/ticket/x.cpp", "#include <libpq-fe.h>");
    row("sqlite in app", "app/ctl/x.cpp", "#include <sqlite3.h>");
    row("phone numbers in ticket", "core/ticket/x.cpp", "#include <phonenumbers/phonenumberutil.h>");
    row("opencc in ui", "ui/kit/x.cpp", "#include <opencc.h>");
    row("icu in ticket", "core/ticket/x.cpp", "#include <unicode/normalizer2.h>");
    row("sodium in people", "core/people/x.cpp", "#include <sodium.h>");
    row("expected past Result", "core/ticket/x.cpp", "#include <tl/expected.hpp>");
    row("words in core", "core/ticket/x.cpp", "return tr(\"No such ticket\");");
    row("translated words in core", "core/ticket/x.cpp", "x = QCoreApplication::translate(\"a\", \"b\");");
    row("relative include", "core/ticket/x.cpp", "#include \"../people/customer.h\"");
    row("include of a neighbour", "core/ticket/x.cpp", "#include \"ticket.h\"");
}

void DependenciesTest::breakingTheRuleIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const auto read = [](const QString &) { return u"#include <QSqlDatabase>\n"_s; };
    const QStringList found = offences(path, u"#pragma once\n"_s + line + u"\n"_s, read);
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.first().startsWith(path + u":2: "_s), qPrintable(found.first()));
}

void DependenciesTest::whatTheRuleAllowsIsNotFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *path, const char *line) {
        QTest::addRow("%s %s", path, line) << QString::fromLatin1(path) << QString::fromLatin1(line);
    };
    row("core/storage/x.cpp", "#include <libpq-fe.h>");
    row("core/storage/x.cpp", "#include \"core/support/result.h\"");
    row("core/ticket/x.cpp", "#include \"core/storage/dbworker.h\"");
    row("core/ticket/x.cpp", "#include \"core/people/customer.h\"");
    row("core/ticket/x.cpp", "#include <QSqlQuery>");
    row("core/ticket/x.cpp", "#include <QString>");
    row("core/ticket/x.cpp", "#include <vector>");
    row("core/people/x.cpp", "#include <phonenumbers/phonenumberutil.h>");
    row("core/support/errortext.cpp", "return QCoreApplication::translate(\"a\", \"b\");");
    row("core/ticket/x.cpp", "text.ptr(1); str(2); // the ui says tr(\"so\")");
    row("ui/queue/x.cpp", "#include \"core/storage/changefeed.h\"");
    row("ui/queue/x.cpp", "#include <QTableView>");
    row("ui/queue/x.cpp", "#include \"x.moc\"");
    row("ui/queue/x.cpp", "tr(\"Select a group from the list\");");
    row("app/desktop/x.cpp", "#include \"ui/shell/mainwindow.h\"");
}

void DependenciesTest::whatTheRuleAllowsIsNotFound()
{
    QFETCH(QString, path);
    QFETCH(QString, line);
    const auto read = [](const QString &) { return u"#include <QObject>\n"_s; };
    const QStringList found = offences(path, line, read);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(DependenciesTest)
#include "tst_dependencies.moc"
