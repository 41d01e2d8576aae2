#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/ticket/ticketquery.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/translationcheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/daychart.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/wallboard.h"
#include "ui/dashboard/worktable.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/reporting/contactsdialog.h"
#include "ui/shell/language.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QTimeZone>
#include <QTreeWidget>

using namespace frontdesk;
using namespace Qt::StringLiterals;

#define SOON_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60000)
#define SOON_COMPARE(value, wanted) QTRY_COMPARE_WITH_TIMEOUT(value, wanted, 60000)

namespace {

/// The page over a desk, with what it needs.
struct PageBench
{
    std::unique_ptr<ViewBench> view;
    std::unique_ptr<AttentionCenter> attention;
    std::unique_ptr<DashboardPage> page;

    ~PageBench()
    {
        page.reset();
        attention.reset();
    }
    static Result<std::unique_ptr<PageBench>> make(const QString &role = u"admin"_s)
    {
        auto made = std::make_unique<PageBench>();
        FRONTDESK_LET(view, ViewBench::make(u"sqlite"_s));
        made->view = std::move(view);
        Connection &connection = *made->view->bench->connection;
        FRONTDESK_TRY(connection.run(u"UPDATE staff SET role = '%1' WHERE id = 2"_s.arg(role)));
        FRONTDESK_TRY(connection.run(u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 2)"_s));
        for (auto *desk : {&made->view->mine, &made->view->theirs}) {
            *desk = std::make_unique<Desk>(made->view->bench->address, true);
            FRONTDESK_TRY(await((*desk)->open(desk == &made->view->mine && role == "admin"_L1 ? TestDesk::admin(u"sqlite"_s) : SignIn{u"gao"_s, {}, true})));
        }
        return made;
    }
    Desk &desk() const { return *view->mine; }
    bool open()
    {
        attention = std::make_unique<AttentionCenter>(desk());
        page = std::make_unique<DashboardPage>(desk(), *attention);
        page->resize(1212, 734);
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()) || !settled())
            return false;
        page->focusStart();
        return ViewBench::waitForFocus(page.get());
    }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return page->board().isKnown() && page->board().settled() && attention->read() && find<TicketListModel>(QString())->orderKnown(); }, 60000);
    }
    template<typename T>
    T *find(const QString &name) const { return page->findChild<T *>(name); }
    FigureCard *card(const QString &id) const
    {
        FigureCard *found = find<FigureCard>(u"figure_"_s + id);
        return found && found->isVisible() ? found : nullptr;
    }
    QString value(const QString &id) const { return card(id) ? card(id)->figure().value : QString(); }
    Result<Ticket> more(const QString &title = u"VPN refuses to connect"_s, const QString &level = u"low"_s)
    {
        TicketDraft draft;
        draft.title = title;
        draft.caller = view->bench->caller;
        draft.impact = level;
        draft.urgency = level;
        return await(view->theirs->tickets().create(draft, QUuid::createUuid()));
    }
    Result<TicketReceipt> act(Id<Ticket> ticket, const QString &action, const std::function<void(TicketAction &)> &fill = {})
    {
        TicketAction wanted;
        wanted.ticket = ticket;
        wanted.action = action;
        if (fill)
            fill(wanted);
        return await(view->theirs->tickets().act(wanted));
    }
    /// How many tickets the queue would list for it.
    qint64 listed(const QString &query) const
    {
        const QueryContext context{*desk().reference(), desk().actor(), desk().clock().now(), u"en"_s, {}, {}};
        const TicketQuery read = parseTicketQuery(query, context);
        return read.usable() ? await(desk().tickets().count(read.filter)).value_or(-1) : -2;
    }
};

} // namespace

/// The dashboard as people of each role read it and go on from it by keys.
class TestDashboardPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase()
    {
        m_demo.reset();
        m_demoPlace.reset();
    }

    void eachRoleBeginsWithItsOwnBoard_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("figures");
        QTest::addColumn<bool>("chooses");
        QTest::newRow("agent") << u"agent"_s << QStringList{u"open"_s, u"late"_s, u"soon"_s, u"promised"_s, u"rings"_s, u"resolved"_s} << false;
        QTest::newRow("lead") << u"lead"_s << QStringList{u"open"_s, u"unowned"_s, u"late"_s, u"soon"_s, u"waiting"_s, u"shift"_s} << true;
        QTest::newRow("manager") << u"manager"_s << QStringList{u"contacts"_s, u"resolved"_s, u"first_contact"_s, u"attainment"_s, u"resolution_ours"_s, u"service_level"_s} << true;
    }
    void eachRoleBeginsWithItsOwnBoard()
    {
        QFETCH(QString, role);
        QFETCH(QStringList, figures);
        QFETCH(bool, chooses);
        FRONTDESK_VALUE(bench, PageBench::make(role));
        QVERIFY(bench->open());
        QStringList shown;
        for (const FigureCard *card : bench->page->findChildren<FigureCard *>()) {
            if (card->isVisible())
                shown += card->figure().id;
        }
        SOON_COMPARE(shown, figures);
        QCOMPARE(bench->find<SegmentedControl>(u"dashboard_boards"_s)->isVisible(), chooses);
        QCOMPARE(namelessControls(bench->page.get()), QStringList());
        for (const QString &id : figures)
            QVERIFY2(!bench->card(id)->figure().definition.isEmpty() && bench->card(id)->toolTip().size() > 10, qPrintable(id));
    }

    void anEmptyDeskSaysThatThereIsNothing()
    {
        FRONTDESK_VALUE(bench, PageBench::make());
        QVERIFY(bench->open());
        SOON_COMPARE(bench->value(u"resolved"_s), u"0"_s);
        for (const QString &share : {u"first_contact"_s, u"attainment"_s, u"resolution_ours"_s, u"service_level"_s}) {
            QCOMPARE(bench->value(share), u"—"_s); // no data is not zero
            QCOMPARE(bench->card(share)->figure().base, u"no data today"_s);
        }
        QCOMPARE(bench->card(u"contacts"_s)->figure().compare, u"nothing usual yet"_s);
        bench->page->showBoard(Dashboard::Board::Mine);
        QVERIFY(bench->settled());
        SOON_COMPARE(bench->value(u"open"_s), u"0"_s);
        SOON_COMPARE(bench->find<QStackedWidget>(QString())->count(), 2);
        SOON_VERIFY(!bench->find<TicketListView>(u"dashboard_list"_s)->isVisible()); // the words instead
    }

    void everyFigureLeadsToExactlyItsTickets()
    {
        FRONTDESK_VALUE(bench, PageBench::make(u"lead"_s));
        QList<Id<Ticket>> tickets;
        for (int i = 0; i < 5; ++i) {
            FRONTDESK_VALUE(made, bench->more(u"Ticket %1"_s.arg(i), i == 0 ? u"high"_s : u"low"_s));
            tickets += made.id;
        }
        for (int i = 0; i < 4; ++i) {
            FRONTDESK_OK(bench->act(tickets.at(i), u"assign"_s, [&](TicketAction &action) {
                action.group = i < 3 ? bench->view->bench->firstLine : bench->view->bench->secondLine;
                if (i == 1)
                    action.person = bench->view->bench->colleague;
            }));
        }
        FRONTDESK_OK(bench->view->bench->connection->run(u"UPDATE ticket SET breached_at = changed_at WHERE id = %1"_s.arg(tickets.at(2).value)));
        QVERIFY(bench->open());
        QSignalSpy asked(bench->page.get(), &DashboardPage::queryRequested);
        SOON_COMPARE(bench->value(u"open"_s), u"4"_s); // the fifth lies with no group
        QCOMPARE(bench->value(u"unowned"_s), u"3"_s);
        QCOMPARE(bench->value(u"late"_s), u"1"_s);
        for (const QString &id : {u"open"_s, u"unowned"_s, u"late"_s, u"soon"_s}) {
            bench->card(id)->setFocus();
            ViewBench::press(Qt::Key_Return);
            QCOMPARE(asked.size(), 1);
            QCOMPARE(QString::number(bench->listed(asked.takeFirst().first().toString())), bench->value(id));
        }
        // Cells of the tables too.
        const auto isCounted = [](const WorkTable *table) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    if (table->model()->index(row, column).data().toString() == u"…"_s)
                        return false;
                }
            }
            return true;
        };
        auto *queues = bench->find<WorkTable>(u"dashboard_queues"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isCounted(queues), 20000);
        queues->setFocus();
        QCOMPARE(queues->model()->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            for (int column = 1; column <= 4; ++column) {
                queues->setCurrentIndex(queues->model()->index(row, column));
                ViewBench::press(Qt::Key_Return);
                QCOMPARE(asked.size(), 1);
                QCOMPARE(QString::number(bench->listed(asked.takeFirst().first().toString())), queues->currentIndex().data().toString());
            }
        }
        auto *people = bench->find<WorkTable>(u"dashboard_people"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isCounted(people), 20000);
        int owned = 0;
        for (int row = 0; row < people->model()->rowCount(); ++row) {
            people->setFocus();
            people->setCurrentIndex(people->model()->index(row, 2));
            owned += people->currentIndex().data().toInt();
            ViewBench::press(Qt::Key_Enter);
            QCOMPARE(asked.size(), 1);
            QCOMPARE(QString::number(bench->listed(asked.takeFirst().first().toString())), people->currentIndex().data().toString());
        }
        QCOMPARE(owned, 1);
    }

    void aFigureOfTheDayLeadsToWhatItCounted()
    {
        FRONTDESK_VALUE(bench, PageBench::make());
        FRONTDESK_VALUE(ticket, bench->more());
        FRONTDESK_OK(bench->act(ticket.id, u"resolve"_s, [](TicketAction &action) {
            action.code = u"solved"_s;
            action.text = u"done"_s;
        }));
        QVERIFY(bench->open());
        SOON_COMPARE(bench->value(u"resolved"_s), u"1"_s);
        QSignalSpy figure(bench->page.get(), &DashboardPage::figureRequested);
        bench->card(u"resolved"_s)->setFocus();
        QVERIFY(bench->find<QLabel>(u"dashboard_definition"_s)->text().startsWith(u"Resolutions: "_s));
        ViewBench::press(Qt::Key_Space);
        SOON_COMPARE(figure.size(), 1);
        QCOMPARE(figure.first().at(1).value<QList<qint64>>(), QList<qint64>{ticket.id.value});
        // Contacts are no tickets: they have a list of their own, of a figure as of an hour.
        QTest::mouseClick(bench->card(u"contacts"_s), Qt::LeftButton);
        SOON_VERIFY(bench->find<ErrorBanner>(QString())->text().startsWith(u"Nothing stands behind"_s));
        InteractionDraft contact;
        contact.subject = u"Where is my laptop"_s;
        contact.channel = u"phone"_s;
        contact.outcome = u"answered"_s;
        contact.customer = bench->view->bench->caller;
        contact.offeredAt = contact.answeredAt = bench->desk().clock().now().addSecs(-2);
        contact.endedAt = bench->desk().clock().now().addSecs(-1);
        FRONTDESK_OK(await(bench->view->theirs->interactions().log(contact)));
        SOON_COMPARE(bench->value(u"contacts"_s), u"1"_s);
        auto *hours = bench->find<DayChart>(u"dashboard_hours"_s);
        hours->setFocus();
        const int hour = contact.offeredAt.toTimeZone(QTimeZone("Asia/Shanghai")).time().hour();
        ViewBench::press(Qt::Key_Home); // the first hour with a contact, 8 at the latest
        for (int i = std::min(8, hour); i < hour; ++i)
            ViewBench::press(Qt::Key_Right);
        QVERIFY2(hours->accessibleName().contains(u": 1 contacts"_s), qPrintable(hours->accessibleName()));
        ViewBench::press(Qt::Key_Return);
        SOON_VERIFY(bench->find<ContactsDialog>(QString()));
        auto *listed = bench->find<ContactsDialog>(QString())->findChild<QTreeWidget *>();
        SOON_COMPARE(listed->topLevelItemCount(), 1);
        bench->find<ContactsDialog>(QString())->close();
        QVERIFY(ViewBench::waitForFocus(bench->page.get()));
        // Keys walk the figures.
        bench->card(u"contacts"_s)->setFocus();
        ViewBench::press(Qt::Key_Right);
        QVERIFY(bench->card(u"resolved"_s)->hasFocus());
        ViewBench::press(Qt::Key_Left);
        QVERIFY(bench->card(u"contacts"_s)->hasFocus());
    }

    void changesOfColleaguesAppearByThemselves()
    {
        FRONTDESK_VALUE(bench, PageBench::make(u"lead"_s));
        QVERIFY(bench->open());
        SOON_COMPARE(bench->value(u"open"_s), u"0"_s);
        FRONTDESK_VALUE(ticket, bench->more());
        FRONTDESK_OK(bench->act(ticket.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->view->bench->firstLine; }));
        SOON_COMPARE(bench->value(u"open"_s), u"1"_s);
        SOON_COMPARE(bench->value(u"unowned"_s), u"1"_s);
        FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
        SOON_COMPARE(bench->value(u"unowned"_s), u"0"_s);
        // What the person owns comes next, and why.
        bench->page->showBoard(Dashboard::Board::Mine);
        SOON_COMPARE(bench->value(u"open"_s), u"1"_s);
        SOON_VERIFY(bench->find<QLabel>(u"note_list"_s)->text().startsWith(ticket.number));
        QSignalSpy asked(bench->page.get(), &Page::ticketRequested);
        auto *list = bench->find<TicketListView>(u"dashboard_list"_s);
        SOON_VERIFY(list->isVisible());
        list->setFocus();
        SOON_COMPARE(list->currentTicket().value, ticket.id.value);
        ViewBench::press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
    }

    void nothingIsCountedUnlessSomebodySeesIt()
    {
        FRONTDESK_VALUE(bench, PageBench::make(u"lead"_s));
        QVERIFY(bench->open());
        bench->page->hide();
        QCOMPARE(bench->page->board().total().open, -1);
        bench->page->show();
        SOON_COMPARE(bench->page->board().total().open, 0);
        QSettings settings(bench->view->files.folder() + u"/layout.ini"_s, QSettings::IniFormat);
        bench->page->showBoard(Dashboard::Board::Mine);
        bench->page->saveLayout(settings);
        DashboardPage again(bench->desk(), *bench->attention);
        again.restoreLayout(settings);
        QCOMPARE(again.board().board(), Dashboard::Board::Mine);
    }

    void theWallIsReadFromMetresAndLeftByEsc()
    {
        FRONTDESK_VALUE(bench, PageBench::make(u"lead"_s));
        FRONTDESK_VALUE(ticket, bench->more());
        FRONTDESK_OK(bench->act(ticket.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->view->bench->firstLine; }));
        QVERIFY(bench->open());
        SOON_COMPARE(bench->value(u"open"_s), u"1"_s);
        ViewBench::press(Qt::Key_F11);
        QPointer<Wallboard> wall = bench->page->wall();
        QVERIFY(wall && wall->isFullScreen());
        SOON_VERIFY(wall->accessibleName().contains(u"Open: 1"_s));
        wall->resize(1920, 1080);
        QVERIFY2(wall->figurePixels() >= 60, qPrintable(QString::number(wall->figurePixels())));
        QVERIFY(!wall->grab().isNull());
        // It goes on counting while only it is to be seen.
        bench->page->hide();
        FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
        FRONTDESK_VALUE(more, bench->more());
        FRONTDESK_OK(bench->act(more.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->view->bench->firstLine; }));
        SOON_VERIFY(wall->accessibleName().contains(u"Open: 2"_s));
        QTest::keyClick(wall, Qt::Key_Escape);
        SOON_VERIFY(!wall);
        QCOMPARE(bench->page->board().total().open, -1); // nobody looks any more
    }

    void everyTextFollowsTheLanguage()
    {
        FRONTDESK_VALUE(bench, PageBench::make());
        FRONTDESK_OK(bench->more());
        QVERIFY(bench->open());
        // Names and definitions of measures are the desk's own words in both languages.
        QStringList data{u"Shanghai UTC+8"_s, u"F11"_s};
        for (const Dashboard::Board board : bench->page->board().boards()) {
            bench->page->showBoard(board);
            QVERIFY(bench->settled());
            MarkingTranslator marks;
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            QStringList unmarked = unmarkedTexts(bench->page.get(), data);
            unmarked.removeIf([](const QString &line) { return line.contains("FigureCard"_L1) || line.contains("DayChart"_L1) || line.contains("ticketList"_L1); });
            QCOMPARE(unmarked, QStringList());
            for (const FigureCard *card : bench->page->findChildren<FigureCard *>()) {
                if (card->isVisible())
                    QVERIFY2(card->figure().base.startsWith(u'«') || card->figure().base.contains(u'«'), qPrintable(card->figure().id));
            }
        }
        Language language(u"zh"_s);
        bench->page->showBoard(Dashboard::Board::Desk);
        QVERIFY(bench->settled());
        SOON_COMPARE(bench->card(u"first_contact"_s)->figure().title, u"首次联络解决率"_s);
        QVERIFY(bench->card(u"first_contact"_s)->figure().definition.contains(u"转派"_s));
    }

    /// With FRONTDESK_SHOTS=folder each is written there as PNG.
    void nothingIsCutInEitherLanguage_data()
    {
        QTest::addColumn<bool>("zh");
        QTest::addColumn<bool>("dark");
        QTest::newRow("en light") << false << false;
        QTest::newRow("zh dark") << true << true;
        QTest::newRow("zh light") << true << false;
        QTest::newRow("en dark") << false << true;
    }
    void nothingIsCutInEitherLanguage()
    {
        QFETCH(bool, zh);
        QFETCH(bool, dark);
        if (!m_demo) {
            m_demoPlace = std::make_unique<TestDesk>();
            FRONTDESK_VALUE(address, m_demoPlace->fresh(u"sqlite"_s));
            FRONTDESK_OK(initDesk(address, {}, {{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, false}, QDateTime::currentDateTimeUtc()));
            {
                DbWorker worker({address, {}, nullptr, false});
                FRONTDESK_OK(makeDemo(worker, {1200, 3, {}}));
            }
            auto demo = std::make_unique<Desk>(address, true);
            FRONTDESK_OK(await(demo->open(TestDesk::admin(u"sqlite"_s))));
            m_demo = std::move(demo);
        }
        Theme::of(qApp)->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Language language(zh ? u"zh"_s : u"en"_s);
        AttentionCenter attention(*m_demo);
        DashboardPage page(*m_demo, attention);
        page.resize(1212, 708); // what a window of 1280 x 800 leaves
        page.show();
        const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
        for (const Dashboard::Board board : page.board().boards()) {
            page.showBoard(board);
            SOON_VERIFY(page.board().isKnown() && page.board().settled() && attention.read() && page.findChild<TicketListModel *>()->orderKnown());
            const TicketListModel *tickets = page.findChild<TicketListModel *>();
            SOON_VERIFY(tickets->rowCount() == 0 || tickets->ticket(std::min(tickets->rowCount(), 12) - 1));
            SOON_VERIFY(page.findChild<FigureCard *>()->figure().value != u"…"_s && page.findChild<FigureCard *>()->figure().value != u"—"_s);
            for (const FigureCard *card : page.findChildren<FigureCard *>()) {
                if (!card->isVisible())
                    continue;
                const FigureView &figure = card->figure();
                const qreal room = card->width() - scaled(24);
                QVERIFY2(QFontMetricsF(textFont(TextUse::Base, TextWeight::Strong)).horizontalAdvance(figure.title) <= room, qPrintable(figure.title));
                // What is furthest from usual comes only at some hours of some days.
                const QString worst = QCoreApplication::translate("frontdesk::DashboardWords", "▼ %1 worse than usual")
                                          .arg(QCoreApplication::translate("frontdesk::DashboardWords", "%1 pts", "percentage points").arg(100));
                for (const auto &[words, strong] : {std::pair(worst, true), std::pair(figure.compare, figure.compareStrong), std::pair(figure.base, figure.baseStrong)})
                    QVERIFY2(QFontMetricsF(textFont(TextUse::Caption, strong ? TextWeight::Strong : TextWeight::Regular)).horizontalAdvance(words) <= room, qPrintable(words));
            }
            const QString name = u"%1/dashboard-%2.%3.%4.png"_s.arg(folder).arg(int(board)).arg(zh ? u"zh"_s : u"en"_s, dark ? u"dark"_s : u"light"_s);
            const QPixmap picture = page.grab();
            QVERIFY(folder.isEmpty() ? !picture.isNull() : picture.save(name));
            page.showWall();
            page.wall()->resize(1920, 1080);
            const QPixmap wall = page.wall()->grab();
            QVERIFY(folder.isEmpty() ? !wall.isNull() : wall.save(QString(name).replace(u"dashboard"_s, u"wall"_s)));
            page.wall()->close();
            SOON_VERIFY(!page.wall());
        }
        Theme::of(qApp)->setChoice(ThemeChoice::Light);
    }

    void withoutTheServerThePageSaysSo()
    {
        FRONTDESK_NEED_POSTGRES(shared);
        FRONTDESK_VALUE(server, TestPostgres::startOwn());
        FRONTDESK_VALUE(address, DeskAddress::parse(server->createDatabase()));
        FRONTDESK_OK(initDesk(address, {}, {{u"台"_s, u"Desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
        Desk desk(address, true);
        FRONTDESK_OK(await(desk.open({})));
        AttentionCenter attention(desk);
        DashboardPage page(desk, attention);
        page.resize(1212, 734);
        page.show();
        auto *away = page.findChild<QWidget *>(u"dashboard_away"_s);
        SOON_VERIFY(page.board().isKnown() && !away->isVisible());
        QVERIFY(server->kill());
        desk.retryNow();
        SOON_VERIFY(away->isVisible());
        QVERIFY(away->accessibleName().startsWith(u"Figures need the desk’s server."_s));
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_demoPlace;
    std::unique_ptr<Desk> m_demo;
};

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
