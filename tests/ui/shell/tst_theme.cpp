#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void switchingTheThemeRecoloursOpenWidgets();
    void fontSizeIsLiveAndBounded();
    void heightsFollowTheFont();
    void chineseRaisesTheSmallestSize();
    void everyListedIconIsInTheResources();
    void iconsTakeTheTokenOfTheMoment();
    void iconsAreDrawnAtDevicePixels();
    void hiddenKeysAreAnnounced();

private:
    static Theme &theme() { return *Theme::of(qApp); }
};

namespace {

/// The colour of the most opaque pixel.
QColor strongest(const QImage &picture)
{
    QColor best(0, 0, 0, 0);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixelColor(x, y).alpha() > best.alpha())
                best = picture.pixelColor(x, y);
    return best;
}

} // namespace

void ThemeTest::init()
{
    if (!Theme::of(qApp))
        new Theme(*qApp, ThemeChoice::Light);
    theme().setChoice(ThemeChoice::Light);
    theme().setFontPercent(100);
}

void ThemeTest::switchingTheThemeRecoloursOpenWidgets()
{
    QLineEdit field;
    QLabel *label = makeLabel(u"12 min over"_s, TextUse::Base, Ink::Crit, TextWeight::Strong);
    QWidget pane;
    useGround(&pane, Ground::Note);
    QSignalSpy changed(&theme(), &Theme::changed);
    QCOMPARE(field.palette().color(QPalette::Base), lightTokens().base);
    theme().setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(tokens().dark);
    QCOMPARE(field.palette().color(QPalette::Base), darkTokens().base);
    QCOMPARE(label->palette().color(QPalette::WindowText), darkTokens().crit.ink);
    QCOMPARE(pane.palette().color(QPalette::Window), darkTokens().note);
    delete label;
}

void ThemeTest::fontSizeIsLiveAndBounded()
{
    QPushButton button(u"Resolve"_s);
    QLabel *title = makeLabel(u"VPN"_s, TextUse::Title, Ink::Text, TextWeight::Strong);
    const int before = button.sizeHint().height();
    QCOMPARE(button.font().pixelSize(), 13);
    theme().setFontPercent(150);
    QCOMPARE(button.font().pixelSize(), 20);
    QCOMPARE(title->font().pixelSize(), 26);
    QVERIFY(button.sizeHint().height() > before);
    theme().setFontPercent(500);
    QCOMPARE(theme().fontPercent(), 150);
    theme().setFontPercent(1);
    QCOMPARE(theme().fontPercent(), 80);
    delete title;
}

void ThemeTest::heightsFollowTheFont()
{
    QCOMPARE(fieldHeight(), QPushButton(u"x"_s).sizeHint().height());
    QCOMPARE(fieldHeight(), QLineEdit().sizeHint().height());
    QVERIFY2(qAbs(fieldHeight() - 28) <= 1, qPrintable(QString::number(fieldHeight())));
    QVERIFY2(qAbs(headerHeight() - 26) <= 1, qPrintable(QString::number(headerHeight())));
    QVERIFY2(qAbs(listRowHeight(Density::Normal) - 30) <= 1, qPrintable(QString::number(listRowHeight(Density::Normal))));
    theme().setFontPercent(150);
    QVERIFY(fieldHeight() > lineHeight() + 10);
    QVERIFY(listRowHeight(Density::Compact) > lineHeight());
}

void ThemeTest::chineseRaisesTheSmallestSize()
{
    const QLocale before;
    QCOMPARE(textFont(TextUse::Tag).pixelSize(), 11);
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &language);
    QCOMPARE(textFont(TextUse::Tag).pixelSize(), 12);
    QLocale::setDefault(before);
    QCoreApplication::sendEvent(qApp, &language);
    QCOMPARE(textFont(TextUse::Tag).pixelSize(), 11);
}

void ThemeTest::everyListedIconIsInTheResources()
{
    QFile list(QStringLiteral(FRONTDESK_SOURCE_DIR "/resources/icons/icons.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    int count = 0;
    while (!list.atEnd()) {
        const QString name = QString::fromUtf8(list.readLine()).trimmed();
        if (name.isEmpty() || name.startsWith(u'#'))
            continue;
        ++count;
        for (const int size : {16, 22}) {
            const QImage picture = iconPixmap(name, size, Qt::red).toImage();
            QVERIFY2(strongest(picture).alpha() > 100, qPrintable(name));
            // An icon with a coloured ground would become a block in one colour.
            int filled = 0;
            for (int y = 0; y < size; ++y)
                for (int x = 0; x < size; ++x)
                    filled += picture.pixelColor(x, y).alpha() > 127;
            QVERIFY2(filled < size * size * 0.55, qPrintable(u"%1 at %2 px fills %3 pixels"_s.arg(name).arg(size).arg(filled)));
        }
    }
    QVERIFY(count > 50);
}

void ThemeTest::iconsTakeTheTokenOfTheMoment()
{
    const QIcon call = icon(u"call-start"_s);
    QCOMPARE(strongest(call.pixmap(16).toImage()).rgb(), lightTokens().text2.rgb());
    QCOMPARE(strongest(call.pixmap(16, QIcon::Normal, QIcon::On).toImage()).rgb(), lightTokens().accent.rgb());
    QCOMPARE(strongest(call.pixmap(16, QIcon::Disabled).toImage()).rgb(), lightTokens().text3.rgb());
    theme().setChoice(ThemeChoice::Dark);
    QCOMPARE(strongest(call.pixmap(16).toImage()).rgb(), darkTokens().text2.rgb());
}

void ThemeTest::iconsAreDrawnAtDevicePixels()
{
    const QPixmap twice = icon(u"call-start"_s).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(twice.size(), QSize(32, 32));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
    QImage canvas(64, 64, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(2.0);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    paintIcon(painter, u"call-start"_s, QRectF(0, 0, 16, 16), Qt::black);
    painter.end();
    QVERIFY(canvas.copy(0, 0, 32, 32) != canvas.copy(32, 32, 32, 32));
    QCOMPARE(strongest(canvas.copy(32, 32, 32, 32)).alpha(), 0);
}

void ThemeTest::hiddenKeysAreAnnounced()
{
    QSignalSpy changed(&theme(), &Theme::changed);
    QVERIFY(keysVisible());
    theme().setKeysHidden(true);
    QVERIFY(!keysVisible());
    theme().setKeysHidden(false);
    QCOMPARE(changed.size(), 2);
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
