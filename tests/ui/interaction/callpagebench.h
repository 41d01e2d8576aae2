#pragma once

#include "core/desk/desk.h"
#include "core/desk/deskinit.h"
#include "core/interaction/interactionservice.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testkey.h"
#include "tests/support/ticketbench.h"
#include "ui/interaction/callform.h"
#include "ui/interaction/callpage.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

// What comes from the desk comes when it comes: on a machine that builds beside this, later than the five seconds of QTRY_VERIFY.
#define SOON_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 30000)
#define SOON_VERIFY2(condition, words) QTRY_VERIFY2_WITH_TIMEOUT(condition, words, 30000)
#define SOON_COMPARE(value, wanted) QTRY_COMPARE_WITH_TIMEOUT(value, wanted, 30000)

using namespace frontdesk;

/// A Calls page on a real desk with two customers, and the keys of an agent; the tests of the page stand on it.
class CallPageBench : public QObject
{
protected:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<CallPage> m_page;
    Customer m_suQing, m_vip;
    int m_keys = 0; ///< pressed beyond text

    template<typename T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60000); }();
        return future.isFinished() ? future.result() : Result<T>(failure(ErrorKind::Busy, u"test.no_answer"_s));
    }

    Id<Article> publishArticle(const QString &kind, const QString &title)
    {
        ArticleEdit edit;
        edit.fields.insert(u"kind"_s, {u"how_to"_s, kind});
        edit.fields.insert(u"en.title"_s, {QString(), title});
        edit.fields.insert(u"en.body"_s, {QString(), u"Sign in again."_s});
        const auto made = answer(m_desk->knowledge().save(edit));
        if (!made)
            qWarning("%s %s %s", qPrintable(made.error().code), qPrintable(made.error().field), qPrintable(made.error().detail));
        if (made && made->state != "published"_L1) {
            ArticleAction publish;
            publish.article = made->article;
            publish.action = u"publish"_s;
            if (const auto published = answer(m_desk->knowledge().act(publish)); !published)
                qWarning("%s %s", qPrintable(published.error().code), qPrintable(published.error().detail));
        }
        return made ? made->article : Id<Article>();
    }

    /// "VPN" on Alt+5 with two questions, "Status?" on Alt+0.
    void prepareCalls()
    {
        QuestionScript script;
        script.name = {u"网络"_s, u"Network"_s};
        script.nodes = {{u"says"_s, {u"报什么错？"_s, u"What does it say?"_s}, {}, u"where"_s},
                        {u"where"_s, {u"公司还是家里？"_s, u"In the office or at home?"_s}, {{{u"公司"_s, u"Office"_s}, {}}, {{u"家里"_s, u"At home"_s}, {}}}, {}}};
        FRONTDESK_VALUE(id, answer(m_desk->interactions().saveScript(script)));
        QuickTicket vpn;
        vpn.position = 5;
        vpn.name = {u"VPN 连接"_s, u"VPN"_s};
        vpn.subject = {u"VPN 连不上"_s, u"VPN does not connect"_s};
        vpn.details = {u"账号："_s, u"Account:"_s};
        vpn.urgency = u"high"_s;
        vpn.group = m_bench->secondLine;
        vpn.script = id;
        FRONTDESK_OK(answer(m_desk->interactions().saveQuickTicket(vpn)));
        QuickTicket status;
        status.position = 10;
        status.name = {u"状态查询"_s, u"Status?"_s};
        status.subject = {u"询问进度"_s, u"Asks how far a ticket is"_s};
        status.outcome = u"answered"_s;
        FRONTDESK_OK(answer(m_desk->interactions().saveQuickTicket(status)));
        SOON_VERIFY(m_desk->interactions().intake()->onKey(10));
    }

    QString draftFile() const { return m_place->folder() + u"/drafts.jsonl"_s; }

    void makePage()
    {
        m_page.reset();
        m_drafts = std::make_unique<TextDrafts>(draftFile(), testKey());
        m_page = std::make_unique<CallPage>(*m_desk, *m_drafts);
        m_page->resize(1212, 708);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get(), 30000));
    }

    Customer known(const QString &name, bool vip = false)
    {
        Customer customer;
        customer.name = name;
        customer.vip = vip;
        customer.organisation = {vip || !m_bench ? 0 : 1};
        customer.extension = vip ? u"2087"_s : u"6142"_s;
        customer.phone = customer.extension;
        customer.note = vip ? QString() : u"Month end runs 25th to 10th: call back first."_s;
        const auto saved = answer(m_desk->people().save(customer));
        if (!saved)
            qWarning("%s %s", qPrintable(saved.error().code), qPrintable(saved.error().detail));
        return saved.value_or(Customer{});
    }

    void makeDesk(const QString &backend)
    {
        m_page.reset();
        m_desk.reset();
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(bench, TicketBench::make(*m_place, backend));
        m_bench = std::move(bench);
        // The bench's people have numbers and keys of their own; those to come begin behind them.
        const QStringList counters = backend == "sqlite"_L1
            ? QStringList{u"UPDATE number_counter SET last = 10 WHERE prefix = 'C'"_s}
            : QStringList{u"SELECT setval('number_c', 10)"_s, u"SELECT setval(pg_get_serial_sequence('customer', 'id'), 10)"_s};
        for (const QString &statement : counters)
            FRONTDESK_OK(m_bench->connection->run(statement));
        m_desk = std::make_unique<Desk>(m_bench->address, true);
        FRONTDESK_OK(answer(m_desk->open({m_bench->actor.login, {}, backend == "sqlite"_L1})));
        m_suQing = known(u"苏晴"_s);
        m_vip = known(u"Martin Köhler"_s, true);
        QVERIFY(m_suQing.id && m_vip.id);
        makePage();
    }

    template<typename T>
    T *find(const QString &name) const
    {
        return m_page->currentForm() ? m_page->currentForm()->findChild<T *>(name) : nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_page.get(), key, with);
    }
    void save() { press(Qt::Key_Return, Qt::ControlModifier); }
    void type(const QString &text)
    {
        QVERIFY(QApplication::focusWidget());
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void openContact()
    {
        ++m_keys; // Ctrl+N, which the window has
        m_page->openCall(CallStart{});
    }
    bool isFocused(const QString &name) const { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name; }
    void chooseSuQing()
    {
        type(u"suq"_s);
        press(Qt::Key_Return);
        SOON_VERIFY2(isFocused(u"subject"_s), qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : u"nothing"_s));
    }
    QString errorAt(const QString &field) const
    {
        auto *editor = find<QWidget>(field);
        auto *frame = editor ? qobject_cast<FieldFrame *>(editor->parentWidget()) : nullptr;
        return frame && frame->hasError() && frame->isVisible() ? frame->error()->text() : QString();
    }
    QList<Interaction> today() { return answer(m_desk->interactions().list(InteractionList::Today)).value_or(QList<Interaction>()); }
    Interaction last()
    {
        const auto contacts = today();
        return contacts.isEmpty() ? Interaction{} : *std::max_element(contacts.begin(), contacts.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    }
    /// Nothing once the contact has gone; if it does not go, the words on the page, which say why.
    QString notSaved()
    {
        if (QTest::qWaitFor([this] { return m_page->openContacts() == 0; }, 120000))
            return {};
        QStringList words{m_page->currentForm()->isSaving() ? u"saving"_s : u"not saving"_s, u"connection %1"_s.arg(int(m_desk->connectionState()))};
        for (const QLabel *label : m_page->currentForm()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                words += label->text();
        }
        return words.join(u" | "_s);
    }

    void clear()
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
        m_bench.reset();
    }
};
