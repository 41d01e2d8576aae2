#include "core/bulletin/bulletinmatch.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Rules of bulletins, and which of them a contact is shown.
class TestBulletin : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now{{2026, 3, 10}, {2, 42}, Qt::UTC};
    Directory m_directory;

    Bulletin outage(qint64 id, const QString &zh, const QString &en) const
    {
        Bulletin bulletin;
        bulletin.id = {id};
        bulletin.title = {zh, en};
        bulletin.startsAt = m_now.addSecs(-600);
        bulletin.nextUpdateAt = m_now.addSecs(600);
        return bulletin;
    }
    QList<qint64> shown(const QList<Bulletin> &all, const BulletinQuestion &question) const
    {
        QList<qint64> ids;
        for (const BulletinHit &hit : bulletinsLike(all, question, m_directory, m_now))
            ids += hit.bulletin.id.value;
        return ids;
    }

private slots:
    void initTestCase()
    {
        ServiceEntry vpn, mail;
        vpn.id = {1};
        vpn.name = {u"远程接入"_s, u"Remote access"_s};
        mail.id = {2};
        mail.name = {u"邮件"_s, u"Mail"_s};
        m_directory.services = {vpn, mail};
    }

    void onlyTheStepsOfTheRulesArePossible_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QStringList>("actions");
        QTest::newRow("announced") << u"announced"_s << QStringList{u"update"_s, u"restore"_s};
        QTest::newRow("updated") << u"updated"_s << QStringList{u"update"_s, u"restore"_s};
        QTest::newRow("restored") << u"restored"_s << QStringList{u"withdraw"_s};
        QTest::newRow("withdrawn") << u"withdrawn"_s << QStringList{};
    }
    void onlyTheStepsOfTheRulesArePossible()
    {
        QFETCH(QString, state);
        QFETCH(QStringList, actions);
        for (const QString &action : {u"announce"_s, u"update"_s, u"restore"_s, u"withdraw"_s, u"close"_s})
            QCOMPARE(canBecome(state, action), actions.contains(action));
    }

    void whatIsMissingIsNamedAtItsField_data()
    {
        QTest::addColumn<std::function<void(BulletinEdit &)>>("spoil");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        using Spoil = std::function<void(BulletinEdit &)>;
        QTest::newRow("nothing") << Spoil([](BulletinEdit &) {}) << QString() << QString();
        QTest::newRow("no title") << Spoil([](BulletinEdit &e) { e.bulletin.title = {}; }) << u"field.missing"_s << u"title.zh"_s;
        QTest::newRow("one language") << Spoil([](BulletinEdit &e) { e.bulletin.title.en = u"  "_s; }) << u"bulletin.language_missing"_s << u"title.en"_s;
        QTest::newRow("body in one language") << Spoil([](BulletinEdit &e) { e.bulletin.body.en = u"Use Apps"_s; }) << u"bulletin.language_missing"_s << u"body.zh"_s;
        QTest::newRow("long title") << Spoil([](BulletinEdit &e) { e.bulletin.title.zh = QString(201, u'网'); }) << u"bulletin.text_long"_s << u"title.zh"_s;
        QTest::newRow("no beginning") << Spoil([](BulletinEdit &e) { e.bulletin.startsAt = {}; }) << u"bulletin.starts_missing"_s << u"starts_at"_s;
        QTest::newRow("ends before it begins") << Spoil([](BulletinEdit &e) { e.bulletin.endsAt = e.bulletin.startsAt; }) << u"bulletin.ends_early"_s << u"ends_at"_s;
        QTest::newRow("no next word") << Spoil([](BulletinEdit &e) { e.bulletin.nextUpdateAt = {}; }) << u"bulletin.update_missing"_s << u"next_update_at"_s;
        QTest::newRow("next word behind us") << Spoil([this](BulletinEdit &e) { e.bulletin.nextUpdateAt = m_now; }) << u"bulletin.update_past"_s << u"next_update_at"_s;
        QTest::newRow("update that says nothing") << Spoil([](BulletinEdit &e) { e.action = u"update"_s; e.note = u" "_s; }) << u"field.missing"_s << u"note"_s;
        QTest::newRow("work without an end") << Spoil([](BulletinEdit &e) { e.bulletin.kind = u"planned_work"_s; }) << u"field.missing"_s << u"ends_at"_s;
        QTest::newRow("unknown kind") << Spoil([](BulletinEdit &e) { e.bulletin.kind = u"party"_s; }) << u"bulletin.unknown"_s << u"kind"_s;
        QTest::newRow("restored needs no next word") << Spoil([](BulletinEdit &e) { e.action = u"restore"_s; e.note = u"Switch replaced"_s; e.bulletin.nextUpdateAt = {}; }) << QString() << QString();
    }
    void whatIsMissingIsNamedAtItsField()
    {
        QFETCH(std::function<void(BulletinEdit &)>, spoil);
        QFETCH(QString, code);
        QFETCH(QString, field);
        BulletinEdit edit;
        edit.bulletin = outage(0, u"VPN 断线"_s, u"VPN drops"_s);
        edit.action = u"announce"_s;
        spoil(edit);
        const QList<Error> problems = problemsOf(edit, m_now);
        QCOMPARE(problems.isEmpty() ? QString() : problems.first().code, code);
        QCOMPARE(problems.isEmpty() ? QString() : problems.first().field, field);
    }

    void wordsServiceAndSiteSpeakForAnOutage_data()
    {
        QTest::addColumn<BulletinQuestion>("question");
        QTest::addColumn<bool>("is");
        QTest::newRow("nothing said") << BulletinQuestion{} << false;
        QTest::newRow("Chinese word") << BulletinQuestion{u"断线了"_s, {}, {}} << true;
        QTest::newRow("mixed") << BulletinQuestion{u"vpn连不上"_s, {}, {}} << true;
        QTest::newRow("the service's name") << BulletinQuestion{u"no remote access"_s, {}, {}} << true;
        QTest::newRow("other words") << BulletinQuestion{u"打印机卡纸"_s, {}, {}} << false;
        QTest::newRow("one word of many") << BulletinQuestion{u"my printer on the second floor jams and drops every page of the report"_s, {}, {}} << false;
        QTest::newRow("its service") << BulletinQuestion{{}, {1}, {}} << true;
        QTest::newRow("another service") << BulletinQuestion{{}, {2}, {}} << false;
        QTest::newRow("its site") << BulletinQuestion{{}, {}, {7}} << true;
        QTest::newRow("its service, another site") << BulletinQuestion{{}, {1}, {8}} << false;
        QTest::newRow("its words, another site") << BulletinQuestion{u"VPN drops"_s, {}, {8}} << true;
    }
    void wordsServiceAndSiteSpeakForAnOutage()
    {
        QFETCH(BulletinQuestion, question);
        QFETCH(bool, is);
        Bulletin bulletin = outage(1, u"VPN 断线"_s, u"VPN drops"_s);
        bulletin.services = {{1}};
        bulletin.sites = {{7}};
        QCOMPARE(shown({bulletin}, question), is ? QList<qint64>{1} : QList<qint64>{});
    }

    void whatIsOverOrFarAwayIsNotShown()
    {
        Bulletin restored = outage(1, u"VPN 断线"_s, u"VPN drops"_s), withdrawn = restored, tomorrow = restored, nextMonth = restored, running = restored;
        restored.state = u"restored"_s;
        withdrawn.id = {2};
        withdrawn.state = u"withdrawn"_s;
        tomorrow.id = {3};
        tomorrow.kind = u"planned_work"_s;
        tomorrow.startsAt = m_now.addDays(1);
        nextMonth = tomorrow;
        nextMonth.id = {4};
        nextMonth.startsAt = m_now.addSecs(plannedAheadSeconds + 1);
        running.id = {5};
        Bulletin notYet = running;
        notYet.id = {6};
        notYet.startsAt = m_now.addSecs(60); // an outage that is still to come is nobody's cause
        QCOMPARE(shown({restored, withdrawn, tomorrow, nextMonth, running, notYet}, {u"VPN"_s, {}, {}}), (QList<qint64>{3, 5}));
    }

    void theBestFoundedStandsFirst()
    {
        Bulletin words = outage(1, u"VPN 断线"_s, u"VPN drops"_s), both = words, site = outage(3, u"停电"_s, u"No power"_s);
        both.id = {2};
        both.services = {{1}};
        site.sites = {{7}};
        QCOMPARE(shown({site, words, both}, {u"VPN drops"_s, {1}, {7}}), (QList<qint64>{2, 1, 3}));
    }
};

QTEST_GUILESS_MAIN(TestBulletin)
#include "tst_bulletin.moc"
