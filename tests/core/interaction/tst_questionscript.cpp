#include "core/interaction/questionscript.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Decision trees that are asked in a call.
class TestQuestionScript : public QObject
{
    Q_OBJECT

private:
    static BilingualName both(const QString &words) { return {u"问"_s + words, words}; }
    static ScriptNode chosen(const QString &id, const QStringList &nexts)
    {
        ScriptNode node{id, both(id), {}, {}};
        for (const QString &next : nexts)
            node.answers += ScriptAnswer{both(id + u" to "_s + next), next};
        return node;
    }
    static ScriptNode typed(const QString &id, const QString &next) { return {id, both(id), {}, next}; }
    static QuestionScript script(const QList<ScriptNode> &nodes) { return {7, {}, both(u"test"_s), nodes, true, 1}; }
    static QStringList codes(const QuestionScript &script)
    {
        QStringList all;
        for (const Error &each : questionscript::problemsOf(script))
            all += each.values.contains(u"node"_s) ? each.code + u' ' + each.values.value(u"node"_s) : each.code;
        return all;
    }

private slots:
    void waysThatMeetAreNoLoop()
    {
        const QuestionScript fine = script({chosen(u"a"_s, {u"b"_s, u"c"_s}), typed(u"b"_s, u"d"_s), chosen(u"c"_s, {u"d"_s, {}}), typed(u"d"_s, {})});
        QCOMPARE(codes(fine), QStringList());
        QCOMPARE(questionscript::longestWay(fine, &fine.nodes.first()), 3);
    }

    void faultsAreNamedWithTheirQuestion_data()
    {
        QTest::addColumn<QList<ScriptNode>>("nodes");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("no question") << QList<ScriptNode>{} << QStringList{u"script.empty"_s};
        QTest::newRow("to itself") << QList<ScriptNode>{chosen(u"a"_s, {u"a"_s})} << QStringList{u"script.loop a"_s};
        QTest::newRow("a circle") << QList<ScriptNode>{typed(u"a"_s, u"b"_s), typed(u"b"_s, u"c"_s), chosen(u"c"_s, {u"a"_s, {}})} << QStringList{u"script.loop c"_s};
        QTest::newRow("a circle that nobody reaches") << QList<ScriptNode>{typed(u"a"_s, {}), typed(u"b"_s, u"c"_s), typed(u"c"_s, u"b"_s)}
                                                      << QStringList{u"script.unreachable b"_s, u"script.unreachable c"_s};
        QTest::newRow("nowhere") << QList<ScriptNode>{chosen(u"a"_s, {u"gone"_s, {}})} << QStringList{u"script.unknown_next a"_s};
        QTest::newRow("unreachable") << QList<ScriptNode>{typed(u"a"_s, {}), typed(u"b"_s, {})} << QStringList{u"script.unreachable b"_s};
        QTest::newRow("twice") << QList<ScriptNode>{typed(u"a"_s, {}), typed(u"a"_s, {})} << QStringList{u"script.unknown_next a"_s};
        QTest::newRow("ten answers") << QList<ScriptNode>{chosen(u"a"_s, QStringList(10, QString()))} << QStringList{u"script.too_many_answers a"_s};
        ScriptNode wordless = chosen(u"a"_s, {QString()});
        wordless.question.en = u"  "_s;
        wordless.answers.first().words.zh.clear();
        QTest::newRow("words in one language") << QList<ScriptNode>{wordless} << QStringList{u"script.question_missing a"_s, u"script.answer_missing a"_s};
        ScriptNode endless = typed(u"a"_s, {});
        endless.question.zh = QString(5000, u'问');
        QTest::newRow("too long") << QList<ScriptNode>{endless} << QStringList{u"field.too_long a"_s};
        QTest::newRow("too many") << QList<ScriptNode>(51, typed(u"a"_s, {})) << QStringList{u"script.too_large"_s};
    }
    void faultsAreNamedWithTheirQuestion()
    {
        QFETCH(QList<ScriptNode>, nodes);
        QFETCH(QStringList, problems);
        QCOMPARE(codes(script(nodes)), problems);
    }

    void answersLeadTheWay()
    {
        const QuestionScript tree = script({chosen(u"a"_s, {u"b"_s, {}}), typed(u"b"_s, {})});
        QCOMPARE(questionscript::following(tree, {}), &tree.nodes.at(0));
        const QuestionAnswer first = questionscript::chosen(tree, tree.nodes.at(0), 0);
        QCOMPARE(first.code, u"1"_s);
        QCOMPARE(first.answer.en, u"a to b"_s);
        QCOMPARE(questionscript::following(tree, {first}), &tree.nodes.at(1));
        QCOMPARE(questionscript::following(tree, {questionscript::chosen(tree, tree.nodes.at(0), 1)}), nullptr);
        const QuestionAnswer second = questionscript::typed(tree, tree.nodes.at(1), u"拒绝访问"_s);
        QCOMPARE(questionscript::following(tree, {first, second}), nullptr);
        // Answers to another question, or to an answer that is gone, are not followed.
        QCOMPARE(questionscript::following(tree, {second}), nullptr);
        QuestionAnswer gone = first;
        gone.code = u"9"_s;
        QCOMPARE(questionscript::following(tree, {gone}), nullptr);
        QCOMPARE(questionscript::answersFromJson(questionscript::answersToJson({first, second})), (QList<QuestionAnswer>{first, second}));
        QCOMPARE(questionscript::nodesFromJson(questionscript::nodesToJson(tree.nodes)), tree.nodes);
        QCOMPARE(questionscript::nodesFromJson("{"), QList<ScriptNode>());
    }

    void whatIsDeliveredHasNoFault()
    {
        QFile file(u":/demo/intake.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject prepared = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray scripts = prepared.value("scripts"_L1).toArray();
        QVERIFY(scripts.size() >= 3);
        for (const QJsonValue &each : scripts) {
            QuestionScript tree = script(questionscript::nodesFromJson(QJsonDocument(each.toObject().value("nodes"_L1).toArray()).toJson()));
            QVERIFY2(codes(tree).isEmpty(), qPrintable(codes(tree).join(u", "_s)));
        }
        QCOMPARE(prepared.value("quick_tickets"_L1).toArray().size(), mostQuickTickets);
    }
};

QTEST_GUILESS_MAIN(TestQuestionScript)
#include "tst_questionscript.moc"
