#include "core/demo/demo.h"
#include "core/desk/desk.h"
#include "core/desk/deskinit.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/await.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "ui/kit/errorbanner.h"
#include "ui/knowledge/articleeditor.h"
#include "ui/knowledge/articlerows.h"
#include "ui/knowledge/articleview.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/language.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QAccessible>
#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTreeWidget>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// The page of knowledge: search, read, write, publish, compare, all by keyboard; what is unsafe stays text.
/// With FRONTDESK_SHOTS=folder the screens are written there as PNG.
class TestKnowledgePage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase();
    void htmlStaysTextAndMissingPicturesAreNamed();
    void linksShowWhereTheyLeadAndOnlyWebAndMailOpen();
    void anArticleIsWrittenPublishedAndFoundByKeys_data() { TestDesk::addBackends(); }
    void anArticleIsWrittenPublishedAndFoundByKeys();
    void whatWasTypedIsOfferedAgain();
    void versionsAreComparedLineByLine();
    void aResolvedTicketBecomesADraftInTwoKeys();
    void solvedWithResolvesTheTicket();
    void aSearchThatNobodyAnsweredLeadsToADraft();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    Result<void> open(const QString &backend);
    template<typename T>
    T *find(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    void press(const char *id) { find<QAction>(QString::fromLatin1(id))->trigger(); }
    Result<ArticleReceipt> published(const QString &title, const QString &body, const QString &kind = u"how_to"_s);
    Result<Ticket> resolvedTicket();

    TestDesk m_desks;
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<KnowledgePage> m_page;
    int m_run = 0;
};

void TestKnowledgePage::cleanupTestCase()
{
    m_page.reset();
    m_desk.reset();
    m_theme.reset();
}

Result<void> TestKnowledgePage::open(const QString &backend)
{
    m_page.reset();
    m_desk.reset();
    m_drafts.reset();
    FRONTDESK_LET(address, m_desks.initialised(backend));
    m_desk = std::make_unique<Desk>(address, true);
    FRONTDESK_TRY(await(m_desk->open(TestDesk::admin(backend))));
    m_drafts = std::make_unique<TextDrafts>(m_folder.filePath(u"drafts-%1"_s.arg(++m_run)), testKey());
    m_page = std::make_unique<KnowledgePage>(*m_desk, *m_drafts);
    m_page->resize(1212, 700);
    m_page->show();
    return {};
}

Result<ArticleReceipt> TestKnowledgePage::published(const QString &title, const QString &body, const QString &kind)
{
    ArticleEdit edit;
    edit.fields.insert(u"kind"_s, {{}, kind});
    edit.fields.insert(u"en.title"_s, {{}, title});
    edit.fields.insert(u"en.body"_s, {{}, body});
    FRONTDESK_LET(made, await(m_desk->knowledge().save(edit)));
    ArticleAction publish;
    publish.article = made.article;
    publish.action = u"publish"_s;
    return await(m_desk->knowledge().act(publish));
}

Result<Ticket> TestKnowledgePage::resolvedTicket()
{
    TicketDraft draft;
    draft.title = u"Scanner is dead"_s;
    draft.details = u"No light."_s;
    FRONTDESK_LET(ticket, await(m_desk->tickets().create(draft, QUuid::createUuid())));
    TicketAction resolve;
    resolve.ticket = ticket.id;
    resolve.action = u"resolve"_s;
    resolve.code = u"workaround"_s;
    resolve.text = u"Use the other port."_s;
    FRONTDESK_TRY(await(m_desk->tickets().act(resolve)));
    return ticket;
}

void TestKnowledgePage::htmlStaysTextAndMissingPicturesAreNamed()
{
    ArticleView view;
    QByteArray png;
    {
        QBuffer buffer(&png);
        QImage image(4, 4, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    }
    view.setFiles({{u"a b.png"_s, png}});
    view.showMarkdown(u"# Head\n<script>alert(1)</script> <b>bold</b>\n\n![x](a%20b.png) ![y](gone.png) ![z](file:///etc/passwd) ![w](https://example.org/w.png)\n"_s);
    const QString text = view.toPlainText();
    QVERIFY2(text.contains(u"<script>alert(1)</script>"_s) && text.contains(u"<b>bold</b>"_s), qPrintable(text));
    QVERIFY2(text.contains(u"[Picture gone.png is not there]"_s), qPrintable(text));
    QVERIFY(text.contains(u"[Picture file:///etc/passwd is not there]"_s));
    QVERIFY(text.contains(u"[Picture https://example.org/w.png is not there]"_s));
    QCOMPARE(text.count(QChar::ObjectReplacementCharacter), 1); // the one that is there
}

void TestKnowledgePage::linksShowWhereTheyLeadAndOnlyWebAndMailOpen()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_VALUE(made, published(u"VPN again"_s, u"See [the bank](https://evil.example/%E4%B8%AD?a=1).\n\n[run](file:///bin/sh) [js](javascript:alert(1)) [mail](mailto:desk@example.org)\n"_s));
    QStringList opened;
    m_page->opener = [&](const QUrl &link) {
        opened += QString::fromUtf8(link.toEncoded());
        return true;
    };
    m_page->showArticle(made.article);
    auto *view = find<ArticleView>(u"article_text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(view->toPlainText().contains(u"the bank"_s), 30000);
    const auto banners = m_page->findChildren<ErrorBanner *>();
    const auto said = [&](const QString &words) {
        return std::any_of(banners.cbegin(), banners.cend(), [&](const ErrorBanner *banner) { return banner->text().contains(words); });
    };
    press("kb.open_link"); // nothing is asked about
    for (const QString &bad : {u"file:///bin/sh"_s, u"javascript:alert(1)"_s, u"article.md"_s, u"https://%zz"_s}) {
        emit view->anchorClicked(QUrl(bad));
        QVERIFY2(said(u"not opened"_s), qPrintable(bad));
        press("kb.open_link");
    }
    QCOMPARE(opened, QStringList());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab); // to the first link
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(said(u"https://evil.example/"_s));
    QCOMPARE(opened, QStringList());
    press("kb.open_link");
    QCOMPARE(opened, QStringList{u"https://evil.example/%E4%B8%AD?a=1"_s});
    press("kb.open_link"); // once
    emit view->anchorClicked(QUrl(u"mailto:desk@example.org"_s));
    press("kb.open_link");
    QCOMPARE(opened.last(), u"mailto:desk@example.org"_s);
}

void TestKnowledgePage::anArticleIsWrittenPublishedAndFoundByKeys()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    press("kb.new");
    auto *title = find<QLineEdit>(u"en.title"_s);
    QCOMPARE(m_page->focusWidget(), title);
    QTest::keyClicks(title, u"Reset the VPN client"_s);
    QTest::keyClicks(find<QPlainTextEdit>(u"en.body"_s), u"Delete the profile."_s);
    QSignalSpy saves(m_page.get(), &KnowledgePage::articleSaved);
    press("kb.next"); // saves and publishes, for the first admin may
    QTRY_COMPARE_WITH_TIMEOUT(saves.size(), 2, 20000);
    QCOMPARE(saves.last().first().value<ArticleReceipt>().state, u"published"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.version, 1, 20000);
    auto *search = find<QLineEdit>(u"knowledge_search"_s);
    press("kb.search");
    QCOMPARE(m_page->focusWidget(), search);
    QTest::keyClicks(search, u"vpn"_s);
    auto *list = find<QListView>(u"knowledge_list"_s);
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() == 1 && list->currentIndex().isValid(), 20000);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Reset the VPN client"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<ArticleView>(u"article_text"_s)->toPlainText().contains(u"Delete the profile."_s), 20000);
    press("kb.helpful");
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.helpfulYes, 1, 20000);
    // The other language is written beside it.
    press("kb.mode");
    press("kb.language");
    QTest::keyClicks(find<QLineEdit>(u"zh.title"_s), u"VPN"_s);
    press("kb.save");
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.version, 2, 20000);
    QCOMPARE(m_page->shownPage().behind(u"en"_s), 1);
    press("kb.retire");
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.state, u"retired"_s, 20000);
}

void TestKnowledgePage::whatWasTypedIsOfferedAgain()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_VALUE(made, published(u"One"_s, u"first"_s));
    m_page->showArticle(made.article);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.id.value, made.article.value, 20000);
    press("kb.mode");
    auto *editor = m_page->findChild<ArticleEditor *>();
    QSignalSpy kept(editor, &ArticleEditor::typedSaved);
    QTest::keyClicks(find<QPlainTextEdit>(u"en.body"_s), u"typed "_s);
    QVERIFY(kept.wait(5000));
    m_page = std::make_unique<KnowledgePage>(*m_desk, *m_drafts); // as after a crash: the disk has it
    m_page->show();
    m_page->showArticle(made.article);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPlainTextEdit>(u"en.body"_s)->toPlainText().contains(u"typed"_s), 20000);
    QVERIFY(find<QAction>(u"kb.save"_s)->isEnabled());
    press("kb.discard");
    QCOMPARE(find<QPlainTextEdit>(u"en.body"_s)->toPlainText(), u"first"_s);
    QVERIFY(!find<QAction>(u"kb.save"_s)->isEnabled());
}

void TestKnowledgePage::versionsAreComparedLineByLine()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_VALUE(made, published(u"One"_s, u"a\nb"_s));
    ArticleEdit edit;
    edit.article = made.article;
    edit.fields.insert(u"en.body"_s, {u"a\nb"_s, u"a\nc"_s});
    FRONTDESK_OK(await(m_desk->knowledge().save(edit)));
    m_page->showArticle(made.article);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.version, 2, 20000);
    press("kb.mode");
    press("kb.mode");
    auto *history = find<QListWidget>(u"article_history"_s);
    QTRY_COMPARE_WITH_TIMEOUT(history->count(), 2, 20000);
    const QString shown = find<ArticleView>(u"article_difference"_s)->toPlainText();
    QVERIFY2(shown.contains(u"− b"_s) && shown.contains(u"+ c"_s), qPrintable(shown));
}

void TestKnowledgePage::aResolvedTicketBecomesADraftInTwoKeys()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_VALUE(ticket, resolvedTicket());
    m_page->draftFrom(ticket.id); // Ctrl+Shift+D
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.ticket.value, ticket.id.value, 20000);
    QSignalSpy saves(m_page.get(), &KnowledgePage::articleSaved);
    press("kb.save"); // Ctrl+S
    QTRY_COMPARE_WITH_TIMEOUT(saves.size(), 1, 20000);
    QCOMPARE(saves.first().first().value<ArticleReceipt>().state, u"draft"_s);
    FRONTDESK_VALUE(page, await(m_desk->knowledge().page(saves.first().first().value<ArticleReceipt>().article)));
    QCOMPARE(page.article.kind, u"known_error"_s);
    QCOMPARE(page.article.ticket.value, ticket.id.value);
    QCOMPARE(page.working.first().title, u"Scanner is dead"_s);
    QCOMPARE(page.working.first().body, u"Use the other port."_s);
}

void TestKnowledgePage::solvedWithResolvesTheTicket()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_VALUE(made, published(u"Scanner without light"_s, u"Other port"_s, u"known_error"_s));
    TicketDraft draft;
    draft.title = u"Scanner is dead"_s;
    FRONTDESK_VALUE(ticket, await(m_desk->tickets().create(draft, QUuid::createUuid())));
    m_page->helpWith(ticket.id);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.id.value, made.article.value, 20000);
    QVERIFY(find<QAction>(u"kb.solved"_s)->isEnabled());
    QSignalSpy solved(m_page.get(), &KnowledgePage::ticketSolved);
    press("kb.solved");
    QTRY_COMPARE_WITH_TIMEOUT(solved.size(), 1, 20000);
    FRONTDESK_VALUE(page, await(m_desk->tickets().page(ticket.id)));
    QCOMPARE(page.ticket.phase, u"resolved"_s);
    QCOMPARE(page.ticket.closureCode, u"known_error"_s);
    QVERIFY(page.ticket.closureText.startsWith(made.number));
    FRONTDESK_VALUE(article, await(m_desk->knowledge().page(made.article)));
    QCOMPARE(article.article.usedCount, 1);
    QVERIFY(!find<QAction>(u"kb.solved"_s)->isEnabled());
}

void TestKnowledgePage::aSearchThatNobodyAnsweredLeadsToADraft()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    m_page->search(u"hologram"_s);
    press("kb.report");
    auto *shown = find<QComboBox>(u"knowledge_shown"_s);
    auto *gaps = find<QTreeWidget>(u"knowledge_gaps"_s);
    QTRY_COMPARE_WITH_TIMEOUT(await(m_desk->knowledge().gaps())->size(), 1, 20000);
    shown->setCurrentIndex(shown->findData(u"gaps"_s));
    QTRY_COMPARE_WITH_TIMEOUT(gaps->topLevelItemCount(), 1, 20000);
    QCOMPARE(gaps->topLevelItem(0)->text(0), u"hologram"_s);
    emit gaps->itemActivated(gaps->topLevelItem(0), 0);
    QCOMPARE(find<QLineEdit>(u"en.title"_s)->text(), u"hologram"_s);
    press("kb.settle");
    QTRY_COMPARE_WITH_TIMEOUT(gaps->topLevelItemCount(), 0, 20000);
}

void TestKnowledgePage::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light);
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark);
}

void TestKnowledgePage::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    Language words(language);
    m_theme->setChoice(ThemeChoice(theme));
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_VALUE(made, published(u"Gateway certificate renewal needs a restart"_s,
                                    u"## Symptom\nThe client shows `certificate expired (0x17)` although the gateway has a new certificate.\n\n## Workaround\n"
                                    "1. Ask the caller to close the client fully.\n2. Delete the cached profile in `Settings`.\n\n[INC-000001](INC-000001)\n"_s, u"known_error"_s));
    FRONTDESK_OK(published(u"Set up VPN on a new laptop"_s, u"Install the client, import the profile, check the certificate."_s));
    m_page->search(u"certificate"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QListView>(u"knowledge_list"_s)->model()->rowCount() == 2, 20000);
    m_page->showArticle(made.article);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->shownPage().article.id.value, made.article.value, 20000);
    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    for (const QString &mode : {u"read"_s, u"edit"_s, u"changes"_s}) {
        QCoreApplication::processEvents();
        QVERIFY2(m_page->width() <= 1212, qPrintable(QString::number(m_page->width()))); // what a window of 1280 leaves it
        if (!folder.isEmpty())
            QVERIFY(m_page->grab().save(u"%1/knowledge-%2-%3-%4.png"_s.arg(folder, mode, language, theme == int(ThemeChoice::Dark) ? u"dark"_s : u"light"_s)));
        press("kb.mode");
        QTRY_VERIFY_WITH_TIMEOUT(mode != u"edit"_s || find<QListWidget>(u"article_history"_s)->count() > 0, 20000);
    }
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus && !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"_s))
            QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestKnowledgePage)
#include "tst_knowledgepage.moc"
