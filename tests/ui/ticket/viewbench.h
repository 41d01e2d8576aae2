#pragma once

#include "core/ticket/ticketservice.h"
#include "tests/support/await.h"
#include "tests/support/testkey.h"
#include "tests/support/ticketbench.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/ticketview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace frontdesk {

/// The desk of TicketBench, opened twice: by the person at the screen and by a colleague at another one. The colleague is Gao Xiang of
/// Line 2 A on SQLite; on PostgreSQL both are the superuser. Services and categories exist besides.
class ViewBench
{
public:
    static Result<std::unique_ptr<ViewBench>> make(const QString &backend)
    {
        auto made = std::make_unique<ViewBench>();
        FRONTDESK_LET(bench, TicketBench::make(made->files, backend));
        made->bench = std::move(bench);
        Connection &connection = *made->bench->connection;
        const bool file = backend == QLatin1String("sqlite");
        for (const QString &statement :
             {QStringLiteral("INSERT INTO service (id, code, name_zh, name_en) VALUES (1, 'vpn', '远程接入 VPN', 'Remote access VPN'), "
                             "(2, 'network', '网络', 'Network'), (3, 'mail', '邮件', 'Mail')"),
              QStringLiteral("INSERT INTO category (id, code, name_zh, name_en) VALUES (1, 'certificate', '证书', 'Certificate'), "
                             "(2, 'access', '账号与权限', 'Access')")})
            FRONTDESK_TRY(connection.run(statement));
        if (file)
            FRONTDESK_TRY(connection.run(QStringLiteral("UPDATE staff SET login = 'gao' WHERE id = 2")));
        FRONTDESK_TRY(made->bench->rereadReference());
        made->mine = std::make_unique<Desk>(made->bench->address, true);
        FRONTDESK_TRY(await(made->mine->open(TestDesk::admin(backend))));
        made->theirs = std::make_unique<Desk>(made->bench->address, false);
        FRONTDESK_TRY(await(made->theirs->open(file ? SignIn{QStringLiteral("gao"), {}, true} : TestDesk::admin(backend))));
        made->drafts = std::make_unique<TextDrafts>(made->draftFile(), testKey());
        return made;
    }

    /// Shows the ticket and waits until it is on screen and has the focus.
    bool show(Id<Ticket> ticket)
    {
        view = std::make_unique<TicketView>(*mine, *drafts, ticket);
        view->resize(1212, 734);
        view->show();
        if (!QTest::qWaitForWindowExposed(view.get()) || !QTest::qWaitFor([this] { return bool(view->shown().ticket.id); }, 20000)) {
            qWarning("the ticket did not come");
            return false;
        }
        view->focusStart();
        return waitForFocus(view.get());
    }
    /// Waits until keys go to this window: one over another counts as active before it has the focus, and the offscreen platform loses
    /// an activation now and then.
    static bool waitForFocus(const QWidget *window)
    {
        return window && QTest::qWaitFor([window] {
            if (QApplication::activeWindow() != window)
                const_cast<QWidget *>(window)->activateWindow();
            return QApplication::activeWindow() == window && window->isAncestorOf(QApplication::focusWidget());
        });
    }
    /// Presses a key where the focus is.
    static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }
    static void type(const QString &text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    const Ticket &ticket() const { return view->shown().ticket; }
    QStringList kinds() const
    {
        QStringList all;
        for (const JournalEntry &entry : view->shown().journal)
            all += entry.event.kind;
        return all;
    }
    /// What the colleague does.
    Result<TicketReceipt> they(const QString &action, const std::function<void(TicketAction &)> &fill = {}, Id<Ticket> on = {})
    {
        TicketAction wanted;
        wanted.ticket = on ? on : view->shownTicket();
        wanted.action = action;
        if (fill)
            fill(wanted);
        return await(theirs->tickets().act(wanted));
    }
    template<typename T>
    T *find(const char *name) const
    {
        return view->findChild<T *>(QString::fromLatin1(name));
    }
    QString draftFile() const { return files.folder() + QStringLiteral("/drafts.jsonl"); }

    TestDesk files;
    std::unique_ptr<TicketBench> bench;
    std::unique_ptr<Desk> mine, theirs;
    std::unique_ptr<TextDrafts> drafts;
    std::unique_ptr<TicketView> view;
};

} // namespace frontdesk
