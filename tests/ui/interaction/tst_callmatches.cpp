#include "core/bulletin/bulletinservice.h"
#include "tests/ui/interaction/callpagebench.h"

#include <QAbstractItemModelTester>

/// What the Calls page finds while the caller speaks, and what comes by itself.
class TestCallMatches : public CallPageBench
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void init() { m_keys = 0; }
    void cleanup() { clear(); }

    void matchesAnswerTheNewestWordsAndKeepTheCurrentRow()
    {
        makeDesk(u"sqlite"_s);
        for (const QString &title : {u"Printer on floor 2 jams"_s, u"Printer driver missing"_s, u"Printer out of toner"_s}) {
            TicketDraft draft;
            draft.title = title;
            draft.caller = m_vip.id;
            FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        }
        openContact();
        press(Qt::Key_S, Qt::AltModifier);
        type(u"printer"_s);
        auto *list = find<QListView>(u"matches"_s);
        QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        SOON_COMPARE(list->model()->rowCount(), 3);
        press(Qt::Key_Down, Qt::ControlModifier);
        const QString current = list->currentIndex().data().toString();
        type(u" driver missing"_s);
        SOON_VERIFY(list->model()->index(0, 0).data().toString().contains(u"driver"_s));
        QCOMPARE(list->currentIndex().data().toString(), current);
        QVERIFY(isFocused(u"subject"_s));
    }

    void articlesStandBeforeTheCallersOtherTickets_data() { TestDesk::addBackends(); }
    void articlesStandBeforeTheCallersOtherTickets()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        for (int i = 0; i < 7; ++i) {
            TicketDraft draft;
            draft.title = u"Monitor %1 flickers"_s.arg(i);
            draft.caller = m_suQing.id;
            FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        }
        TicketDraft own, others;
        own.title = u"VPN drops at noon"_s;
        own.caller = m_suQing.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(own, QUuid::createUuid())));
        others.title = u"VPN drops in Berlin"_s;
        others.caller = m_vip.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(others, QUuid::createUuid())));
        publishArticle(u"how_to"_s, u"Set up VPN again"_s);
        publishArticle(u"known_error"_s, u"VPN drops every hour"_s);
        openContact();
        chooseSuQing();
        auto *list = find<QListView>(u"matches"_s);
        SOON_COMPARE(list->model()->rowCount(), 8); // nothing typed: what is open for the caller
        type(u"VPN drops"_s);
        SOON_COMPARE(list->model()->rowCount(), 11);
        QStringList titles;
        for (int row = 0; row < 5; ++row)
            titles += list->model()->index(row, 0).data().toString();
        QCOMPARE(titles, (QStringList{own.title, u"VPN drops every hour"_s, others.title, u"Set up VPN again"_s, titles.value(4)}));
        QVERIFY(titles.last().startsWith("Monitor"_L1));
        QCOMPARE(list->currentIndex().row(), 0); // nobody had chosen a row: the best is current
        const auto says = [&](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY2(says(0).contains(u"Same words"_s) && says(0).contains(u"Same caller"_s), qPrintable(says(0)));
        QVERIFY2(says(4).contains(u"Other words"_s), qPrintable(says(4)));
    }

    void aRunningOutageStandsFirstAndTheCallerJoinsItsIncident_data() { TestDesk::addBackends(); }
    void aRunningOutageStandsFirstAndTheCallerJoinsItsIncident()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        TicketDraft draft;
        draft.title = u"VPN gateway down"_s;
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        openContact();
        chooseSuQing();
        type(u"VPN drops"_s);
        auto *list = find<QListView>(u"matches"_s);
        SOON_COMPARE(list->model()->rowCount(), 1);
        // Announced while the caller speaks: it appears by itself.
        BulletinEdit outage;
        outage.action = u"announce"_s;
        outage.bulletin.title = {u"VPN 断线"_s, u"VPN drops everywhere"_s};
        outage.bulletin.startsAt = m_desk->clock().now().addSecs(-60);
        outage.bulletin.nextUpdateAt = m_desk->clock().now().addSecs(1800);
        outage.bulletin.ticket = ticket.id;
        FRONTDESK_VALUE(id, answer(m_desk->bulletins().save(outage)));
        SOON_COMPARE(list->model()->index(0, 0).data().toString(), u"VPN drops everywhere"_s);
        QVERIFY2(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith("Outage"_L1), qPrintable(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString()));
        QSignalSpy asked(m_page.get(), &CallPage::bulletinRequested);
        press(Qt::Key_Up, Qt::ControlModifier);
        press(Qt::Key_V, Qt::AltModifier);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Id<Bulletin>>(), id);
        press(Qt::Key_J, Qt::AltModifier);
        SOON_COMPARE(m_page->currentForm()->draft().outcome, u"linked"_s);
        save();
        QCOMPARE(notSaved(), QString());
        QCOMPARE(last().ticket, ticket.id);
    }

    void solvedWithIsOneKeySurvivesARestartAndResolvesInTheSameSave_data() { TestDesk::addBackends(); }
    void solvedWithIsOneKeySurvivesARestartAndResolvesInTheSameSave()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        const Id<Article> article = publishArticle(u"known_error"_s, u"VPN drops every hour"_s);
        TicketDraft draft;
        draft.title = u"VPN drops at noon"_s;
        draft.caller = m_suQing.id;
        FRONTDESK_OK(answer(m_desk->tickets().create(draft, QUuid::createUuid())));
        openContact();
        chooseSuQing();
        type(u"VPN drops"_s);
        SOON_COMPARE(find<QListView>(u"matches"_s)->model()->rowCount(), 2);
        QCOMPARE(find<QListView>(u"matches"_s)->currentIndex().row(), 0); // the ticket; the key means the article below
        press(Qt::Key_K, Qt::AltModifier);
        QCOMPARE(m_page->currentForm()->draft().solvedWith, article);
        press(Qt::Key_K, Qt::AltModifier); // taken back
        QVERIFY(!m_page->currentForm()->draft().solvedWith);
        press(Qt::Key_K, Qt::AltModifier);
        const QUuid command = m_page->currentForm()->command();
        m_page.reset();
        m_drafts.reset();
        makePage();
        auto *contacts = m_page->findChild<QTableView *>(u"contacts"_s);
        QCOMPARE(contacts->model()->rowCount(), 1);
        contacts->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(m_page->currentForm()->command(), command);
        QCOMPARE(m_page->currentForm()->draft().solvedWith, article);
        QVERIFY(m_page->currentForm()->findChild<ErrorBanner *>()->text().contains(u"VPN drops every hour"_s));
        SOON_COMPARE(m_page->currentForm()->draft().customer, m_suQing.id);
        save();
        QCOMPARE(notSaved(), QString());
        FRONTDESK_VALUE(ticket, answer(m_desk->tickets().byNumber(last().ticketNumber)));
        QCOMPARE(ticket.state, u"resolved"_s);
        QCOMPARE(ticket.closureCode, u"known_error"_s);
        QVERIFY2(ticket.closureText.contains(u"VPN drops every hour"_s), qPrintable(ticket.closureText));
        FRONTDESK_VALUE(page, answer(m_desk->knowledge().page(article)));
        QCOMPARE(page.article.usedCount, 1);
    }

    void aColleaguesTicketForThisCallerAppearsByItself_data() { TestDesk::addBackends(); }
    void aColleaguesTicketForThisCallerAppearsByItself()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        openContact();
        chooseSuQing();
        Desk colleague(m_bench->address, false);
        FRONTDESK_OK(answer(colleague.open({m_bench->actor.login, {}, backend == "sqlite"_L1})));
        TicketDraft draft;
        draft.title = u"Second monitor"_s;
        draft.caller = m_suQing.id;
        FRONTDESK_OK(answer(colleague.tickets().create(draft, QUuid::createUuid())));
        QTRY_COMPARE_WITH_TIMEOUT(find<QListView>(u"openTickets"_s)->model()->rowCount(), 1, 20000);
        SOON_COMPARE(find<QListView>(u"matches"_s)->model()->rowCount(), 1);
        QVERIFY(isFocused(u"subject"_s));
    }

    void theBadgeCountsWhatWaitsAndTurnsRedWhenACallBackIsDue()
    {
        makeDesk(u"sqlite"_s);
        QCOMPARE(m_page->badge(), PageBadge{});
        InteractionDraft open;
        open.subject = u"Mail"_s;
        FRONTDESK_OK(answer(m_desk->interactions().log(open)));
        SOON_COMPARE(m_page->badge(), (PageBadge{1, false}));
        InteractionDraft promise;
        promise.customer = m_suQing.id;
        promise.subject = u"Promised"_s;
        promise.outcome = u"call_back"_s;
        promise.callBackAt = m_desk->clock().now().addSecs(2);
        FRONTDESK_OK(answer(m_desk->interactions().log(promise)));
        QTRY_VERIFY_WITH_TIMEOUT((m_page->reload(), m_page->badge() == PageBadge{2, true}), 30000);
    }
};

QTEST_MAIN(TestCallMatches)
#include "tst_callmatches.moc"
