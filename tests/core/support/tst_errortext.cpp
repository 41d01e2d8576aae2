#include "core/storage/statements.h"
#include "core/support/errortext.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT
private slots:
    void everyCodeInUseHasWords();
    void valuesArePutIntoTheSentence();
    void aValueThatIsMissingLeavesNoHole();
    void anUnknownCodeIsWordedLikeADefect();
};

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Literals that look like codes: statements, columns and fields look the same and are told apart by their names.
QMap<QString, QString> codesInUse()
{
    const QStringList statements = Statements::all().names(Backend::Sqlite) + Statements::all().names(Backend::Postgres);
    static const QRegularExpression literal(uR"re(u"([a-z]+\.[a-z_]+)"_s)re"_s);
    static const QRegularExpression raised(uR"re((?:MESSAGE = '|RAISE\(ABORT, 'fd:)([a-z]+\.[a-z_]+)')re"_s);
    static const QRegularExpression otherNames(u"^(t|m|kind|channel|fields|history|frontdesk|statement|resources|caller)\\.|^ticket\\.(kind|impact|urgency|category|service|group)$|^name\\.(zh|en)$|"
                                                "\\.(sql|db|json|tsv|key|changed_at)$|_$"_s);
    QMap<QString, QString> found;
    const QString root = QStringLiteral(FRONTDESK_SOURCE_DIR);
    for (const QString &folder : {u"/core"_s, u"/app"_s, u"/resources/migrations"_s}) {
        QDirIterator it(root + folder, {u"*.cpp"_s, u"*.h"_s, u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QString text = read(path);
            for (auto match = (path.endsWith(".sql"_L1) ? raised : literal).globalMatch(text); match.hasNext();) {
                const QString code = match.next().captured(1);
                if (!statements.contains(code) && !otherNames.match(code).hasMatch())
                    found.insert(code, path.mid(root.size() + 1));
            }
        }
    }
    return found;
}

} // namespace

void TestErrorText::everyCodeInUseHasWords()
{
    const auto codes = codesInUse();
    QVERIFY(codes.size() > 100);
    QVERIFY(codes.contains(u"ticket.transition_forbidden"_s));
    QVERIFY(codes.contains(u"journal.append_only"_s));
    QStringList wordless;
    for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
        if (!hasErrorText(it.key()))
            wordless += it.key() + u" in "_s + it.value();
    }
    QVERIFY2(wordless.isEmpty(), qPrintable(wordless.join(u'\n')));
}

void TestErrorText::valuesArePutIntoTheSentence()
{
    const Error forbidden{ErrorKind::Invalid, u"ticket.transition_forbidden"_s, {}, {}, {{u"state"_s, u"in_progress"_s}, {u"action"_s, u"reopen"_s}}};
    QCOMPARE(errorText(forbidden), u"“Reopen” is not possible while the ticket is in progress."_s);
    const Error taken{ErrorKind::Invalid, u"staff.login_taken"_s, {}, {}, {{u"login"_s, u"{who} %1"_s}}};
    QCOMPARE(errorText(taken), u"The login {who} %1 is taken. Choose another one."_s);
    const Error usage{ErrorKind::Invalid, u"usage.option_missing"_s, u"--desk"_s, u"is needed"_s, {}};
    QCOMPARE(errorText(usage), u"is needed"_s);
}

void TestErrorText::aValueThatIsMissingLeavesNoHole()
{
    const Error taken{ErrorKind::Invalid, u"staff.login_taken"_s, {}, {}, {}};
    QCOMPARE(errorText(taken), u"The login ? is taken. Choose another one."_s);
}

void TestErrorText::anUnknownCodeIsWordedLikeADefect()
{
    QVERIFY(!hasErrorText(u"nobody.knows"_s));
    QCOMPARE(errorText({ErrorKind::Internal, u"nobody.knows"_s, {}, u"secret detail"_s, {}}),
             errorText({ErrorKind::Internal, u"desk.internal"_s, {}, {}, {}}));
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
