#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/shell/deskpalette.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"

#include "ui/kit/searchfield.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/ticket/drafts.h"

#include <QApplication>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class DeskPaletteTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void numbersAreReadInAnySpelling_data();
    void numbersAreReadInAnySpelling();
    void ticketsAndPeopleAreFound_data() { TestDesk::addBackends(); }
    void ticketsAndPeopleAreFound();
};

void DeskPaletteTest::numbersAreReadInAnySpelling_data()
{
    QTest::addColumn<QStringList>("numbers");
    QTest::newRow("INC-000123") << QStringList{u"INC-000123"_s};
    QTest::newRow("inc123") << QStringList{u"INC-000123"_s};
    QTest::newRow("ＲＥＱ７") << QStringList{u"REQ-000007"_s};
    QTest::newRow("0123") << QStringList{u"INC-000123"_s, u"REQ-000123"_s, u"CMP-000123"_s};
    QTest::newRow("INC-1234567") << QStringList{u"INC-1234567"_s};
    for (const char *other : {"", "su", "INC", "12 34", "INC-", "1234567890123"})
        QTest::newRow(qPrintable(u"\"%1\""_s.arg(QLatin1String(other)))) << QStringList();
}

void DeskPaletteTest::numbersAreReadInAnySpelling()
{
    QFETCH(QStringList, numbers);
    QCOMPARE(ticketNumbersOf(QString::fromUtf8(QTest::currentDataTag()).remove(u'"')), numbers);
}

void DeskPaletteTest::ticketsAndPeopleAreFound()
{
    FRONTDESK_BACKEND(backend);
    TestDesk desks;
    FRONTDESK_VALUE(address, desks.initialised(backend));
    Desk desk(address, true);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    Customer draft;
    draft.name = u"苏晴"_s;
    FRONTDESK_VALUE(person, await(desk.people().save(draft)));
    TicketDraft ticket;
    ticket.title = u"共享盘打不开"_s;
    ticket.caller = person.id;
    FRONTDESK_VALUE(made, await(desk.tickets().create(ticket, QUuid::createUuid())));

    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_s));
    Language language(u"en"_s);
    Look look(*Theme::of(qApp), language, preferences);
    MainWindow window(look, preferences);
    CallStart started;
    window.setCallStarter([&](const CallStart &start) { started = start; });
    addDeskSources(*window.palette(), desk, window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto *model = window.palette()->model();
    window.palette()->open(made.number.toLower());
    QTRY_COMPARE(model->rowCount(), 1);
    QVERIFY(model->index(0).data().toString().contains(u"共享盘打不开"_s));
    window.palette()->open(u"苏"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0).data().toString(), u"苏晴"_s);
    QTest::keyClick(window.findChild<SearchField *>(u"command"_s), Qt::Key_Return);
    QCOMPARE(started.caller, person.id);
    // A ticket by its words, an article by its own; the article opens in its page.
    window.palette()->open(u"共享盘"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    QVERIFY(model->index(0).data().toString().startsWith(made.number));
    ArticleEdit article;
    article.fields = {{u"zh.title"_s, {QString(), u"打印机卡纸怎么办"_s}}, {u"zh.body"_s, {QString(), u"打开后盖，取出纸张。"_s}}};
    FRONTDESK_VALUE(written, await(desk.knowledge().save(article)));
    ArticleAction publish;
    publish.article = written.article;
    publish.action = u"publish"_s;
    FRONTDESK_OK(await(desk.knowledge().act(publish)));
    TextDrafts drafts(folder.filePath(u"drafts"_s), testKey());
    auto *knowledge = new KnowledgePage(desk, drafts);
    window.addPage(knowledge);
    window.palette()->open(u"卡纸"_s);
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0).data().toString(), u"打印机卡纸怎么办"_s);
    QTest::keyClick(window.findChild<SearchField *>(u"command"_s), Qt::Key_Return);
    QCOMPARE(window.currentPage(), knowledge);
    QTRY_COMPARE(knowledge->shownPage().article.id, written.article);
}

QTEST_MAIN(DeskPaletteTest)
#include "tst_deskpalette.moc"
