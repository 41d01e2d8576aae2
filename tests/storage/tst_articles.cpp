// Articles on both backends: who may do what, versions, conflicts, search, import, what nobody found.

#include "core/access/staffwork.h"
#include "core/interaction/interactionservice.h"
#include "core/knowledge/articleimport.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestArticles : public QObject
{
    Q_OBJECT
private slots:
    void anAgentDraftsAndALeadPublishes_data() { TestDesk::addBackends(); }
    void anAgentDraftsAndALeadPublishes();
    void eachSaveOfAPublishedArticleIsAVersion_data() { TestDesk::addBackends(); }
    void eachSaveOfAPublishedArticleIsAVersion();
    void twoPeopleKeepEachOthersFields_data() { TestDesk::addBackends(); }
    void twoPeopleKeepEachOthersFields();
    void aCommandIsDoneOnce_data() { TestDesk::addBackends(); }
    void aCommandIsDoneOnce();
    void wordsOfBothLanguagesFindTheArticleOnce_data() { TestDesk::addBackends(); }
    void wordsOfBothLanguagesFindTheArticleOnce();
    void anArticleIsShownInTheReadersLanguage_data() { TestDesk::addBackends(); }
    void anArticleIsShownInTheReadersLanguage();
    void bothBackendsFindTheSameInTheSameOrder();
    void solvedWithCountsATicketOnce_data() { TestDesk::addBackends(); }
    void solvedWithCountsATicketOnce();
    void aCallSolvedWithAnArticleEndsAsItsKindEnds_data();
    void aCallSolvedWithAnArticleEndsAsItsKindEnds();
    void anOpinionIsCountedOnceAPerson_data() { TestDesk::addBackends(); }
    void anOpinionIsCountedOnceAPerson();
    void whatNobodyFoundIsKeptForTheOwner_data() { TestDesk::addBackends(); }
    void whatNobodyFoundIsKeptForTheOwner();
    void importTellsBadLinesAndIsRepeatable_data() { TestDesk::addBackends(); }
    void importTellsBadLinesAndIsRepeatable();
    void afterAnImportOfManyAFileStillLooksArticlesUp();
    void picturesComeBackAsTheyWere_data() { TestDesk::addBackends(); }
    void picturesComeBackAsTheyWere();
    void anAgentsLoginCannotPublishWithSql();

private:
    struct House
    {
        DeskAddress address;
        std::unique_ptr<Desk> agent, other, lead;
    };
    Result<House> house(const QString &backend);
    static ArticleEdit draft(const QString &zh, const QString &en = {}, const QString &body = {});
    static ArticleEdit change(Id<Article> article, const QString &field, const QString &was, const QString &now);
    static Result<ArticleReceipt> publish(Desk &by, Id<Article> article);
    static QStringList found(Desk &desk, const QString &words);
    TestDesk m_desks;
    int m_run = 0;
};

Result<TestArticles::House> TestArticles::house(const QString &backend)
{
    House made;
    FRONTDESK_LET(address, m_desks.initialised(backend));
    made.address = address;
    Desk admin(address, false);
    FRONTDESK_TRY(await(admin.open(TestDesk::admin(backend))));
    ++m_run;
    const auto person = [&](const QString &name, const QString &role) -> Result<std::unique_ptr<Desk>> {
        StaffDraft draft;
        draft.name = name;
        draft.login = u"%1_kb_%2"_s.arg(name).arg(m_run);
        draft.password = u"correct horse"_s;
        draft.role = role;
        FRONTDESK_TRY(await(admin.worker().write([&](Session &session) { return staffwork::add(session, admin.actor(), draft, admin.clock().now()); })));
        DeskAddress theirs = address;
        if (backend == "postgres"_L1)
            theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), draft.login);
        auto desk = std::make_unique<Desk>(theirs, false);
        FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
        return desk;
    };
    FRONTDESK_LET(lead, person(u"lead"_s, u"lead"_s));
    made.lead = std::move(lead);
    FRONTDESK_LET(agent, person(u"agent"_s, u"agent"_s));
    made.agent = std::move(agent);
    FRONTDESK_LET(other, person(u"other"_s, u"agent"_s));
    made.other = std::move(other);
    return made;
}

ArticleEdit TestArticles::draft(const QString &zh, const QString &en, const QString &body)
{
    ArticleEdit edit;
    if (!zh.isEmpty())
        edit.fields.insert(u"zh.title"_s, {{}, zh});
    if (!en.isEmpty())
        edit.fields.insert(u"en.title"_s, {{}, en});
    if (!body.isEmpty())
        edit.fields.insert(zh.isEmpty() ? u"en.body"_s : u"zh.body"_s, {{}, body});
    return edit;
}

ArticleEdit TestArticles::change(Id<Article> article, const QString &field, const QString &was, const QString &now)
{
    ArticleEdit edit;
    edit.article = article;
    edit.fields.insert(field, {was, now});
    return edit;
}

Result<ArticleReceipt> TestArticles::publish(Desk &by, Id<Article> article)
{
    ArticleAction action;
    action.article = article;
    action.action = u"publish"_s;
    return await(by.knowledge().act(action));
}

QStringList TestArticles::found(Desk &desk, const QString &words)
{
    const auto hits = await(desk.knowledge().search(words, 20));
    if (!hits)
        return {hits.error().code, hits.error().detail};
    QStringList titles;
    for (const ArticleHit &hit : *hits)
        titles += hit.title;
    return titles;
}

void TestArticles::anAgentDraftsAndALeadPublishes()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_VALUE(made, await(desks.agent->knowledge().save(draft(u"证书续期后要重启网关"_s))));
    QCOMPARE(made.number, u"KB-000001"_s);
    QCOMPARE(made.state, u"draft"_s);
    // Its author and the lead see it, a colleague does not.
    QCOMPARE(found(*desks.agent, u"网关"_s), QStringList{u"证书续期后要重启网关"_s});
    QCOMPARE(found(*desks.lead, u"网关"_s), QStringList{u"证书续期后要重启网关"_s});
    QVERIFY(found(*desks.other, u"网关"_s).isEmpty());
    const auto hidden = await(desks.other->knowledge().page(made.article));
    QVERIFY(!hidden);
    QCOMPARE(hidden.error().code, u"knowledge.not_found"_s);
    QVERIFY(await(desks.other->knowledge().list({}))->isEmpty());
    const auto refused = publish(*desks.agent, made.article);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"knowledge.publish_denied"_s);
    ArticleAction propose;
    propose.article = made.article;
    propose.action = u"propose"_s;
    FRONTDESK_VALUE(proposed, await(desks.agent->knowledge().act(propose)));
    QCOMPARE(proposed.state, u"review"_s);
    FRONTDESK_VALUE(published, publish(*desks.lead, made.article));
    QCOMPARE(published.state, u"published"_s);
    QCOMPARE(published.version, 1);
    QCOMPARE(found(*desks.other, u"网关"_s), QStringList{u"证书续期后要重启网关"_s});
    // An agent's change of it is a draft; everybody goes on reading what was published.
    FRONTDESK_VALUE(changed, await(desks.other->knowledge().save(change(made.article, u"zh.title"_s, u"证书续期后要重启网关"_s, u"换证书以后重开服务"_s))));
    QCOMPARE(changed.state, u"draft"_s);
    QCOMPARE(changed.version, 1);
    QCOMPARE(found(*desks.agent, u"网关"_s), QStringList{u"证书续期后要重启网关"_s});
    QVERIFY(found(*desks.agent, u"重开"_s).isEmpty());
    FRONTDESK_OK(publish(*desks.lead, made.article));
    QCOMPARE(found(*desks.agent, u"重开"_s), QStringList{u"换证书以后重开服务"_s});
    QVERIFY(found(*desks.agent, u"网关"_s).isEmpty());
    ArticleAction retire;
    retire.article = made.article;
    retire.action = u"retire"_s;
    QCOMPARE(await(desks.agent->knowledge().act(retire)).error().code, u"knowledge.publish_denied"_s);
    FRONTDESK_OK(await(desks.lead->knowledge().act(retire)));
    QVERIFY(found(*desks.lead, u"重开"_s).isEmpty());
    FRONTDESK_VALUE(events, await(desks.lead->knowledge().journal(made.article)));
    QStringList kinds;
    for (const JournalEntry &entry : events)
        kinds += entry.event.kind;
    QCOMPARE(kinds, (QStringList{u"drafted"_s, u"propose"_s, u"publish"_s, u"edited"_s, u"publish"_s, u"retire"_s}));
}

void TestArticles::eachSaveOfAPublishedArticleIsAVersion()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    KnowledgeService &knowledge = desks.lead->knowledge();
    FRONTDESK_VALUE(made, await(knowledge.save(draft(u"重设密码"_s, u"Reset a password"_s, u"一\n二"_s))));
    FRONTDESK_OK(publish(*desks.lead, made.article));
    FRONTDESK_VALUE(second, await(knowledge.save(change(made.article, u"zh.body"_s, u"一\n二"_s, u"一\n三"_s))));
    QCOMPARE(second.state, u"published"_s);
    QCOMPARE(second.version, 2);
    FRONTDESK_VALUE(versions, await(knowledge.versions(made.article)));
    QCOMPARE(versions.size(), 3); // zh 2, zh 1, en 1
    QCOMPARE(versions.first().version, 2);
    QCOMPARE(versions.first().text.body, u"一\n三"_s);
    FRONTDESK_VALUE(page, await(knowledge.page(made.article)));
    QCOMPARE(page.behind(u"en"_s), 1);
    QCOMPARE(page.behind(u"zh"_s), 0);
    QVERIFY(page.article.owner == desks.lead->actor().staff);
    // Kept aside as a draft, and thrown away again.
    ArticleEdit aside = change(made.article, u"zh.body"_s, u"一\n三"_s, u"四"_s);
    aside.asDraft = true;
    FRONTDESK_VALUE(kept, await(knowledge.save(aside)));
    QCOMPARE(kept.state, u"draft"_s);
    ArticleAction discard;
    discard.article = made.article;
    discard.action = u"discard"_s;
    FRONTDESK_OK(await(knowledge.act(discard)));
    FRONTDESK_VALUE(back, await(knowledge.page(made.article)));
    QCOMPARE(back.article.state, u"published"_s);
    QCOMPARE(back.article.version, 2);
    QCOMPARE(back.working.value(u"zh"_s).body, u"一\n三"_s);
}

void TestArticles::twoPeopleKeepEachOthersFields()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_VALUE(made, await(desks.agent->knowledge().save(draft(u"打印机卡纸"_s, u"Printer jams"_s))));
    FRONTDESK_OK(await(desks.lead->knowledge().save(change(made.article, u"en.title"_s, u"Printer jams"_s, u"Paper jam"_s))));
    ArticleEdit mine = change(made.article, u"en.title"_s, u"Printer jams"_s, u"A jammed printer"_s);
    mine.fields.insert(u"zh.title"_s, {u"打印机卡纸"_s, u"打印机卡纸怎么办"_s});
    FRONTDESK_VALUE(saved, await(desks.agent->knowledge().save(mine)));
    QCOMPARE(saved.conflicts.size(), 1);
    QCOMPARE(saved.conflicts.first().field, u"en.title"_s);
    QCOMPARE(saved.conflicts.first().saved.toString(), u"Paper jam"_s);
    QCOMPARE(saved.conflicts.first().who, u"lead"_s);
    FRONTDESK_VALUE(page, await(desks.agent->knowledge().page(made.article)));
    QCOMPARE(page.working.value(u"en"_s).title, u"Paper jam"_s);
    QCOMPARE(page.working.value(u"zh"_s).title, u"打印机卡纸怎么办"_s);
    // Whoever has read an older draft does not publish the newer one unseen.
    ArticleAction publishing;
    publishing.article = made.article;
    publishing.action = u"publish"_s;
    publishing.seenSeq = saved.seq - 1;
    QCOMPARE(await(desks.lead->knowledge().act(publishing)).error().code, u"knowledge.changed_meanwhile"_s);
    publishing.seenSeq = saved.seq;
    FRONTDESK_OK(await(desks.lead->knowledge().act(publishing)));
}

void TestArticles::aCommandIsDoneOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    const ArticleEdit edit = draft(u"一次"_s);
    FRONTDESK_VALUE(first, await(desks.agent->knowledge().save(edit)));
    FRONTDESK_VALUE(second, await(desks.agent->knowledge().save(edit)));
    QCOMPARE(second.number, first.number);
    QCOMPARE(await(desks.agent->knowledge().list({}))->size(), 1);
    const auto untitled = await(desks.agent->knowledge().save(draft({}, {}, u"text"_s)));
    QVERIFY(!untitled);
    QCOMPARE(untitled.error().code, u"knowledge.title_missing"_s);
    QCOMPARE(untitled.error().field, u"en.title"_s);
}

void TestArticles::wordsOfBothLanguagesFindTheArticleOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    KnowledgeService &knowledge = desks.lead->knowledge();
    ArticleEdit edit = draft(u"VPN连不上"_s, u"VPN does not connect"_s, u"先查证书。"_s);
    edit.fields.insert(u"en.keywords"_s, {{}, u"tunnel, 0x17"_s});
    FRONTDESK_VALUE(vpn, await(knowledge.save(edit)));
    FRONTDESK_OK(publish(*desks.lead, vpn.article));
    FRONTDESK_OK(await(knowledge.save(draft(u"資料夾打不開"_s))));
    FRONTDESK_VALUE(hits, await(knowledge.search(u"vpn"_s, 20)));
    QCOMPARE(hits.size(), 1);
    QCOMPARE(found(*desks.lead, u"ＶＰＮ 连不上"_s).first(), u"VPN连不上"_s);
    QCOMPARE(found(*desks.lead, u"tunnel"_s), QStringList{u"VPN does not connect"_s});
    QCOMPARE(found(*desks.lead, u"0x17"_s), QStringList{u"VPN does not connect"_s});
    QCOMPARE(found(*desks.lead, u"资料夹"_s), QStringList{u"資料夾打不開"_s});
    QCOMPARE(found(*desks.lead, u"kb 1"_s).size(), 1);
    FRONTDESK_VALUE(certificate, await(knowledge.search(u"证书"_s, 20)));
    QCOMPARE(certificate.size(), 1);
    const Snippet &snippet = certificate.first().snippet;
    QCOMPARE(snippet.marks.size(), 1);
    QCOMPARE(snippet.text.mid(snippet.marks.first().start, snippet.marks.first().length), u"证书"_s);
}

void TestArticles::anArticleIsShownInTheReadersLanguage()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    ArticleEdit edit;
    edit.fields = {{u"en.title"_s, {{}, u"VPN on a new laptop"_s}},
                   {u"zh.title"_s, {{}, u"新笔记本电脑上安装和设置 VPN 的步骤"_s}},
                   {u"zh.body"_s, {{}, u"安装客户端，导入配置。"_s}}};
    FRONTDESK_VALUE(made, await(desks.lead->knowledge().save(edit)));
    FRONTDESK_OK(publish(*desks.lead, made.article));
    for (const QString &language : articleLanguages()) {
        FRONTDESK_VALUE(hits, await(desks.lead->knowledge().search(u"vpn"_s, 5, {}, language)));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().language, language);
        QVERIFY(!hits.first().titleMarks.isEmpty());
    }
    // Words of one language alone are shown where they stand.
    FRONTDESK_VALUE(hits, await(desks.lead->knowledge().search(u"laptop"_s, 5, {}, u"zh"_s)));
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().language, u"en"_s);
}

void TestArticles::bothBackendsFindTheSameInTheSameOrder()
{
    FRONTDESK_NEED_POSTGRES(server);
    QByteArray file;
    const QStringList titles{u"VPN连不上怎么办"_s, u"怎么重设邮箱密码"_s, u"密码忘记了"_s, u"打印机卡纸"_s, u"会议室投屏没有信号"_s, u"Reset the VPN client"_s,
                             u"Outlook cannot send mail"_s, u"VPN 证书过期"_s, u"证书在哪里续期"_s, u"邮箱满了"_s};
    for (int i = 0; i < 200; ++i)
        file += u"{\"id\":\"q%1\",\"title\":\"%2 %3\",\"body\":\"%4\"}\n"_s.arg(i).arg(titles.at(i % titles.size())).arg(i / 10).arg(titles.at((i * 7 + 3) % titles.size())).toUtf8();
    QList<QList<std::pair<QString, qint64>>> answers;
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        FRONTDESK_VALUE(address, m_desks.initialised(backend));
        Desk desk(address, false);
        FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
        QBuffer buffer(&file);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        FRONTDESK_VALUE(report, importArticles(desk.worker(), *desk.reference(), desk.actor(), buffer, desk.clock().now(), [](const Error &) {}, [](qint64) { return true; }));
        QCOMPARE(report.imported, 200);
        QList<std::pair<QString, qint64>> all;
        for (const QString &words : {u"密码"_s, u"vpn"_s, u"证书"_s, u"邮箱 密码"_s, u"reset vpn"_s, u"会议室投屏"_s, u"信"_s, u"\"mail\""_s}) {
            FRONTDESK_VALUE(hits, await(desk.knowledge().search(words, 50)));
            QVERIFY2(!hits.isEmpty(), qPrintable(words));
            for (const ArticleHit &hit : hits)
                all.append({hit.article.externalId, qRound64(hit.score * 1e9)});
        }
        answers += all;
    }
    QCOMPARE(answers.at(0), answers.at(1));
}

void TestArticles::solvedWithCountsATicketOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_VALUE(made, await(desks.lead->knowledge().save(draft(u"重启即可"_s))));
    FRONTDESK_OK(publish(*desks.lead, made.article));
    TicketDraft call;
    call.title = u"不动了"_s;
    FRONTDESK_VALUE(ticket, await(desks.agent->tickets().create(call, QUuid::createUuid())));
    FRONTDESK_OK(await(desks.agent->knowledge().use(made.article, ticket.id)));
    FRONTDESK_OK(await(desks.other->knowledge().use(made.article, ticket.id)));
    FRONTDESK_VALUE(page, await(desks.agent->knowledge().page(made.article)));
    QCOMPARE(page.article.usedCount, 1);
    QCOMPARE(page.tickets.size(), 1);
    QCOMPARE(page.tickets.first().number, ticket.number);
    FRONTDESK_VALUE(articles, await(desks.agent->knowledge().ofTicket(ticket.id)));
    QCOMPARE(articles.size(), 1);
    FRONTDESK_VALUE(ticketPage, await(desks.agent->tickets().page(ticket.id)));
    QCOMPARE(ticketPage.journal.last().event.kind, u"article"_s);
    QCOMPARE(ticketPage.journal.last().event.body.value(u"article"_s).toString(), made.number);
}

void TestArticles::aCallSolvedWithAnArticleEndsAsItsKindEnds_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("events"); ///< between "logged" and what was told
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        const auto row = [&](const QString &kind, const QString &state, const QString &code, const QStringList &events) {
            QTest::newRow(qPrintable(backend + u' ' + kind)) << backend << kind << state << code << events;
        };
        row(u"incident"_s, u"resolved"_s, u"user_guided"_s, {u"resolved"_s});
        row(u"request"_s, u"fulfilled"_s, u"fulfilled"_s, {u"approved"_s, u"taken"_s, u"resolved"_s});
        row(u"complaint"_s, u"answered"_s, u"user_guided"_s, {u"taken"_s, u"investigating"_s, u"resolved"_s});
    }
}

void TestArticles::aCallSolvedWithAnArticleEndsAsItsKindEnds()
{
    FRONTDESK_BACKEND(backend);
    QFETCH(QString, kind);
    QFETCH(QString, state);
    QFETCH(QString, code);
    QFETCH(QStringList, events);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_VALUE(made, await(desks.lead->knowledge().save(draft(u"重启即可"_s))));
    FRONTDESK_OK(publish(*desks.lead, made.article));
    Customer caller;
    caller.name = u"苏晴"_s;
    FRONTDESK_VALUE(su, await(desks.agent->people().save(caller)));
    InteractionDraft call;
    call.customer = su.id;
    call.subject = u"不动了"_s;
    call.outcome = u"created"_s;
    call.ticket.kind = kind;
    call.offeredAt = call.answeredAt = call.endedAt = desks.agent->clock().now();
    call.solvedWith = made.article;
    FRONTDESK_VALUE(logged, await(desks.agent->interactions().log(call)));
    FRONTDESK_VALUE(page, await(desks.agent->tickets().page(logged.ticket)));
    QCOMPARE(page.ticket.state, state);
    QCOMPARE(page.ticket.phase, u"resolved"_s);
    QCOMPARE(page.ticket.closureCode, code);
    QVERIFY2(page.ticket.closureText.contains(made.number), qPrintable(page.ticket.closureText));
    QCOMPARE(page.ticket.owner, desks.agent->actor().staff);
    QStringList kinds;
    for (const JournalEntry &entry : std::as_const(page.journal)) {
        if (entry.event.kind != "logged"_L1 && entry.event.kind != "article"_L1)
            kinds += entry.event.kind;
    }
    QCOMPARE(kinds, events); // nothing but arrows of the workflow
    FRONTDESK_VALUE(article, await(desks.agent->knowledge().page(made.article)));
    QCOMPARE(article.article.usedCount, 1);
    // The same call sent again does nothing.
    FRONTDESK_VALUE(again, await(desks.agent->interactions().log(call)));
    QVERIFY(again.repeated);
    FRONTDESK_VALUE(after, await(desks.agent->tickets().page(logged.ticket)));
    QCOMPARE(after.journal.size(), page.journal.size());
}

void TestArticles::anOpinionIsCountedOnceAPerson()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_VALUE(made, await(desks.lead->knowledge().save(draft(u"有用吗"_s))));
    FRONTDESK_OK(publish(*desks.lead, made.article));
    FRONTDESK_OK(await(desks.agent->knowledge().vote(made.article, true)));
    FRONTDESK_OK(await(desks.agent->knowledge().vote(made.article, true)));
    FRONTDESK_OK(await(desks.other->knowledge().vote(made.article, true)));
    FRONTDESK_OK(await(desks.agent->knowledge().vote(made.article, false)));
    FRONTDESK_VALUE(page, await(desks.agent->knowledge().page(made.article)));
    QCOMPARE(page.article.helpfulYes, 1);
    QCOMPARE(page.article.helpfulNo, 1);
    QCOMPARE(page.article.helpfulPercent(), 50);
    QCOMPARE(page.myVote, std::optional<bool>(false));
}

void TestArticles::whatNobodyFoundIsKeptForTheOwner()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_OK(await(desks.agent->knowledge().missed(u"  扫描枪  ＵＳＢ "_s)));
    FRONTDESK_OK(await(desks.other->knowledge().missed(u"扫描枪 usb"_s)));
    FRONTDESK_OK(await(desks.agent->knowledge().missed(u"x"_s)));
    FRONTDESK_OK(await(desks.agent->knowledge().report(u"投影仪"_s)));
    QVERIFY(await(desks.agent->knowledge().gaps())->isEmpty());
    FRONTDESK_VALUE(gaps, await(desks.lead->knowledge().gaps()));
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps.at(0).words, u"投影仪"_s);
    QCOMPARE(gaps.at(0).reported, 1);
    QCOMPARE(gaps.at(1).words, u"扫描枪 usb"_s);
    QCOMPARE(gaps.at(1).times, 2);
    QVERIFY(gaps.at(1).lastAt >= gaps.at(1).firstAt);
    const auto refused = await(desks.agent->knowledge().settleGap(gaps.at(0).id));
    QVERIFY(!refused);
    FRONTDESK_OK(await(desks.lead->knowledge().settleGap(gaps.at(0).id)));
    QCOMPARE(await(desks.lead->knowledge().gaps())->size(), 1);
}

/// A file that was counted when it held few articles reads all of them to show fifty, until it is counted again.
void TestArticles::afterAnImportOfManyAFileStillLooksArticlesUp()
{
    FRONTDESK_VALUE(address, m_desks.initialised(u"sqlite"_s));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(u"sqlite"_s))));
    int made = 0;
    const auto import = [&](int count) {
        QByteArray file;
        for (int i = 0; i < count; ++i, ++made)
            file += u"{\"id\":\"q%1\",\"title\":\"打印机 %1\",\"body\":\"重启\"}\n"_s.arg(made).toUtf8();
        QBuffer buffer(&file);
        buffer.open(QIODevice::ReadOnly);
        return importArticles(desk.worker(), *desk.reference(), desk.actor(), buffer, desk.clock().now(), [](const Error &) {}, [](qint64) { return true; });
    };
    const auto plan = [&] {
        const Binds binds{{u"ids"_s, u"[1,2,3]"_s}};
        return desk.worker().read([binds](Session &session) {
            return session.queryText(u"EXPLAIN QUERY PLAN "_s + Statements::all().text(Backend::Sqlite, u"search.article_texts"_s)
                                         + u" AND x.id IN (SELECT value FROM json_each(:ids))"_s,
                                     binds, [](const Row &row) { return row.text(u"detail"_s); });
        }).result();
    };
    static const QRegularExpression whole(u"^SCAN [xa]\\b"_s, QRegularExpression::MultilineOption);
    FRONTDESK_OK(import(20));
    FRONTDESK_OK(desk.worker().write([](Session &session) { return session.connection().run(u"ANALYZE"_s); }).result());
    FRONTDESK_VALUE(few, plan());
    QVERIFY2(few.join(u'\n').contains(whole), qPrintable(few.join(u'\n'))); // and rightly so
    FRONTDESK_OK(import(2000));
    FRONTDESK_VALUE(many, plan());
    QVERIFY2(!many.join(u'\n').contains(whole), qPrintable(many.join(u'\n')));
}

void TestArticles::importTellsBadLinesAndIsRepeatable()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QByteArray file = "{\"id\":\"a\",\"language\":\"zh\",\"title\":\"怎么开发票\",\"body\":\"\",\"keywords\":[\"发票\",\"税\"]}\n"
                      "{\"id\":\"a\",\"language\":\"en\",\"title\":\"How to get an invoice\"}\n"
                      "not json\n"
                      "{\"language\":\"zh\",\"title\":\"没有编号\"}\n"
                      "{\"id\":\"b\",\"title\":\"\"}\n"
                      "{\"id\":\"c\",\"title\":\"x\",\"language\":\"fr\"}\n"
                      "{\"id\":\"d\",\"title\":\"未知服务\",\"services\":[\"no-such\"]}\n"
                      "{\"id\":\"e\",\"title\":\"<script>alert(1)</script>\",\"kind\":\"faq\"}\n";
    const auto import = [&](QStringList *refused) {
        QBuffer buffer(&file);
        buffer.open(QIODevice::ReadOnly);
        return importArticles(desk.worker(), *desk.reference(), desk.actor(), buffer, desk.clock().now(), [refused](const Error &error) {
            *refused += error.values.value(u"line"_s) + u' ' + error.code;
        }, [](qint64) { return true; });
    };
    QStringList refused;
    FRONTDESK_VALUE(first, import(&refused));
    QCOMPARE(first.imported, 3);
    QCOMPARE(refused, (QStringList{u"3 table.not_json"_s, u"4 knowledge.id_missing"_s, u"5 knowledge.title_missing"_s, u"6 knowledge.language_unknown"_s,
                                   u"7 service.unknown"_s}));
    FRONTDESK_VALUE(second, import(&refused));
    QCOMPARE(second.imported, 0);
    QCOMPARE(second.alreadyThere, 3);
    file.replace("How to get", "Where to get");
    FRONTDESK_VALUE(third, import(&refused));
    QCOMPARE(third.changed, 1);
    QCOMPARE(found(desk, u"发票"_s), QStringList{u"怎么开发票"_s});
    QCOMPARE(found(desk, u"税"_s), QStringList{u"怎么开发票"_s});
    FRONTDESK_VALUE(page, await(desk.knowledge().byNumber(u"kb-1"_s)));
    QCOMPARE(page.published.size(), 2);
    QCOMPARE(page.published.value(u"en"_s).title, u"Where to get an invoice"_s);
    QCOMPARE(page.article.version, 3);
    QCOMPARE(page.article.externalId, u"a"_s);
}

void TestArticles::picturesComeBackAsTheyWere()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(desks, house(backend));
    FRONTDESK_VALUE(made, await(desks.agent->knowledge().save(draft(u"图"_s))));
    const QByteArray picture = QByteArray::fromHex("89504e470d0a1a0a00ff00");
    FRONTDESK_VALUE(one, await(desks.agent->knowledge().attach(made.article, u"../a b.png"_s, picture)));
    FRONTDESK_VALUE(two, await(desks.agent->knowledge().attach(made.article, u"a b.png"_s, "other")));
    QCOMPARE(one.name, u"a b.png"_s);
    QCOMPARE(two.name, u"a b-2.png"_s);
    FRONTDESK_VALUE(files, await(desks.lead->knowledge().attachmentData(made.article)));
    QCOMPARE(files.value(u"a b.png"_s), picture);
    QCOMPARE(files.value(u"a b-2.png"_s), QByteArray("other"));
    QVERIFY(!await(desks.other->knowledge().attachmentData(made.article)));
}

void TestArticles::anAgentsLoginCannotPublishWithSql()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(desks, house(u"postgres"_s));
    FRONTDESK_VALUE(made, await(desks.agent->knowledge().save(draft(u"密"_s))));
    FRONTDESK_VALUE(open, await(desks.lead->knowledge().save(draft(u"公开"_s))));
    FRONTDESK_OK(publish(*desks.lead, open.article));
    const auto attempt = [&](Desk &desk, const QString &sql) {
        const auto done = await(desk.worker().write([sql](Session &session) -> Result<int> {
            FRONTDESK_TRY(session.connection().run(sql));
            return 1;
        }));
        return done ? u"done"_s : done.error().code;
    };
    QCOMPARE(attempt(*desks.agent, u"UPDATE article SET state = 'published', version = 1 WHERE id = %1"_s.arg(made.article.value)), u"knowledge.publish_denied"_s);
    QCOMPARE(attempt(*desks.agent, u"INSERT INTO article_version (article_id, version, language, title, saved_at) VALUES (%1, 1, 'zh', 'x', now())"_s.arg(made.article.value)),
             u"knowledge.publish_denied"_s);
    QCOMPARE(attempt(*desks.agent, u"UPDATE article SET used_count = used_count + 1 WHERE id = %1"_s.arg(made.article.value)), u"knowledge.without_event"_s);
    QCOMPARE(attempt(*desks.agent, u"UPDATE article_text SET title = 'x' WHERE article_id = %1"_s.arg(made.article.value)), u"knowledge.without_event"_s);
    QCOMPARE(attempt(*desks.agent, u"SELECT fd_search_put_article((SELECT id FROM article_text WHERE article_id = %1), '{x}')"_s.arg(open.article.value)),
             u"knowledge.publish_denied"_s);
    QVERIFY(attempt(*desks.lead, u"DELETE FROM article"_s) != u"done");
    QVERIFY(attempt(*desks.lead, u"UPDATE article_version SET title = 'y'"_s) != u"done");
    QVERIFY(attempt(*desks.agent, u"SELECT * FROM search_article"_s) != u"done");
    QCOMPARE(attempt(*desks.other, u"INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('knowledge', %1, 'x', '{}', now(), fd_me())"_s.arg(made.article.value)),
             u"knowledge.not_found"_s);
    // What was never published is nowhere to be read for a colleague, its journal included.
    const auto rows = [&](const QString &sql) {
        const auto counted = await(desks.other->worker().read([sql](Session &session) { return session.ids(sql, {}); }));
        return counted ? counted->value(0, -1) : -2;
    };
    QCOMPARE(rows(u"SELECT count(*) FROM article"_s), 1);
    QCOMPARE(rows(u"SELECT count(*) FROM article_text"_s), 1);
    QCOMPARE(rows(u"SELECT count(*) FROM journal WHERE subject = 'knowledge' AND subject_id = %1"_s.arg(made.article.value)), 0);
}

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
