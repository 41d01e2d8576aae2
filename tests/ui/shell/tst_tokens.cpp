#include "ui/shell/tokens.h"

#include <QTest>

using namespace frontdesk;

class TokensTest : public QObject
{
    Q_OBJECT
private slots:
    void wordsAreLegibleOnTheirGround_data();
    void wordsAreLegibleOnTheirGround();
    void barsOutlinesAndIconsStandOut_data();
    void barsOutlinesAndIconsStandOut();
    void contrastIsThatOfTheStandard();
};

namespace {

void bothThemes(const std::function<void(const QByteArray &, const Tokens &)> &rows)
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    rows("light ", lightTokens());
    rows("dark ", darkTokens());
}

void row(const QByteArray &name, const QColor &front, const QColor &ground, double least)
{
    QTest::newRow(name.constData()) << front << ground << least;
}

} // namespace

void TokensTest::wordsAreLegibleOnTheirGround_data()
{
    bothThemes([](const QByteArray &theme, const Tokens &t) {
        for (const auto &[name, ground] : {std::pair{"base", t.base}, {"window", t.window}, {"alt", t.alt}, {"raised", t.raised}}) {
            row(theme + "text on " + name, t.text, ground, 4.5);
            row(theme + "text2 on " + name, t.text2, ground, 4.5);
            row(theme + "text3 on " + name, t.text3, ground, 4.5);
            row(theme + "accent on " + name, t.accent, ground, 4.5);
        }
        for (const auto &[name, ink] : {std::pair{"ok", t.ok.ink}, {"warn", t.warn.ink}, {"crit", t.crit.ink}, {"accent", t.accent}}) {
            row(theme + name + " on base", ink, t.base, 4.5);
            row(theme + name + " on selection", ink, t.sel, 4.9);
        }
        row(theme + "ok on its tint", t.ok.ink, t.ok.tint, 4.5);
        row(theme + "warn on its tint", t.warn.ink, t.warn.tint, 4.5);
        row(theme + "crit on its tint", t.crit.ink, t.crit.tint, 4.5);
        row(theme + "text on selection", t.text, t.sel, 4.5);
        row(theme + "text2 on selection", t.text2, t.sel, 4.5);
        row(theme + "accent on tint", t.accent, t.tint, 4.5);
        row(theme + "text2 on rail", t.text2, t.rail, 4.5);
        row(theme + "words on the primary button", t.onFill, t.fill, 4.5);
        row(theme + "text on mark", t.text, t.mark, 4.5);
        row(theme + "text on note", t.text, t.note, 4.5);
        row(theme + "text2 on note", t.text2, t.note, 4.5);
        row(theme + "words on the chart", t.onChart, t.chart, 4.5);
        for (int p = 0; p < 5; ++p)
            row(theme + "P" + QByteArray::number(p + 1), t.priority[p].text, t.priority[p].fill, 4.5);
    });
}

void TokensTest::wordsAreLegibleOnTheirGround()
{
    QFETCH(QColor, front);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double found = contrast(front, ground);
    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

void TokensTest::barsOutlinesAndIconsStandOut_data()
{
    bothThemes([](const QByteArray &theme, const Tokens &t) {
        row(theme + "control outline on base", t.ctl, t.base, 3);
        row(theme + "control outline on window", t.ctl, t.window, 3);
        row(theme + "focus ring on base", t.accent, t.base, 3);
        row(theme + "focus ring on window", t.accent, t.window, 3);
        row(theme + "normal bar on base", t.run, t.base, 3);
        row(theme + "ok bar on base", t.ok.fill, t.base, 3);
        row(theme + "warn bar on base", t.warn.fill, t.base, 3);
        row(theme + "crit bar on base", t.crit.fill, t.base, 3);
        row(theme + "normal bar on selection", t.run, t.sel, 3);
        row(theme + "warn bar on selection", t.warn.fill, t.sel, 3);
        row(theme + "crit bar on selection", t.crit.fill, t.sel, 3);
        row(theme + "chart on base", t.chart, t.base, 3);
        row(theme + "icon on base", t.text2, t.base, 3);
        row(theme + "icon on rail", t.text2, t.rail, 3);
    });
}

void TokensTest::barsOutlinesAndIconsStandOut()
{
    wordsAreLegibleOnTheirGround();
}

void TokensTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01); // the grey that just passes AA
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
