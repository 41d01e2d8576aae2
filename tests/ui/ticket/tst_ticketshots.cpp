#include "core/ticket/tickethistory.h"
#include "core/ticket/ticketrow.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/kit/journalview.h"
#include "ui/shell/language.h"
#include "ui/ticket/actiondialog.h"
#include "ui/ticket/ticketactions.h"

#include <QPlainTextEdit>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Draws the ticket of guide picture 03 in both languages and themes. With FRONTDESK_SHOTS=folder each is written there as PNG.
class TicketShotsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void theTicketIsDrawn_data();
    void theTicketIsDrawn();

private:
    static Result<Id<Ticket>> story(ViewBench &bench);
};

/// A VIP's incident: reported yesterday, waited for the caller, is late by a few minutes now.
Result<Id<Ticket>> TicketShotsTest::story(ViewBench &bench)
{
    const QDateTime now = bench.bench->now;
    const auto at = [&](int minutes) { return now.addSecs(-60 * minutes); };
    const Id<Staff> me{1}, colleague{2};
    Ticket first;
    first.kind = u"incident"_s;
    first.state = first.phase = u"new"_s;
    first.title = u"VPN refuses to connect: certificate expired"_s;
    first.channel = u"phone"_s;
    first.caller = first.affected = bench.bench->vipCaller;
    first.service = {2};
    first.impact = u"medium"_s;
    first.urgency = u"high"_s;
    first.priority = 1;
    first.openedAt = at(320);
    TicketChronicle told(first, at(320), me);
    told.add(u"taken"_s, at(319), me, [&](Ticket &ticket) {
        ticket.state = ticket.phase = u"in_progress"_s;
        ticket.owner = me;
        ticket.group = {1};
        ticket.acknowledgedAt = at(319);
    });
    told.add(u"pending"_s, at(210), me,
             [&](Ticket &ticket) {
                 ticket.state = ticket.phase = u"pending"_s;
                 ticket.pendingReason = u"waiting_user"_s;
                 ticket.pendingTill = at(100);
             },
             {{u"text"_s, u"asked for a screenshot"_s}});
    told.say(u"answer"_s, at(140), me, u"Screenshot attached. Two colleagues see the same."_s);
    told.add(u"resumed"_s, at(140), me, [](Ticket &ticket) {
        ticket.state = ticket.phase = u"in_progress"_s;
        ticket.pendingReason.clear();
        ticket.pendingTill = {};
    });
    told.say(u"note"_s, at(61), colleague, u"New certificate issued. Waiting for the gateway restart in CHG-00457, about 10:50."_s);
    told.say(u"reply"_s, at(11), me, u"The gateway certificate expired yesterday and is being replaced. I will call you by 11:00."_s);
    TicketHistory history;
    history.ticket = told.ticket();
    history.ticket.agreementVersion = {1};
    history.events = told.events();
    history.details = u"Since this morning the VPN client says that the certificate is not valid."_s;
    history.tags = {u"vpn"_s, u"certificate"_s};
    history.callers = {{bench.bench->vipCaller, at(320), {}, -1}};
    FRONTDESK_LET(ids, bench.bench->write([&](Session &session) { return writeHistories(session, {history}); }));
    return ids.first();
}

void TicketShotsTest::theTicketIsDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("zh");
    QTest::newRow("en.light") << false << false;
    QTest::newRow("en.dark") << true << false;
    QTest::newRow("zh.light") << false << true;
    QTest::newRow("zh.dark") << true << true;
}

void TicketShotsTest::theTicketIsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, zh);
    Language language(zh ? u"zh"_s : u"en"_s);
    Theme::of(qApp)->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    FRONTDESK_VALUE(bench, ViewBench::make(u"sqlite"_s));
    FRONTDESK_OK(bench->bench->connection->run(u"UPDATE customer SET phone = '+65 6555 0142', device = 'NB-SG-1183', language = 'en' WHERE id = 2"_s));
    FRONTDESK_VALUE(ticket, story(*bench));
    const auto other = bench->bench->create();
    QVERIFY(other);
    FRONTDESK_OK(bench->they(u"link"_s, [&](TicketAction &action) {
        action.other = other->id;
        action.code = u"related"_s;
    }, ticket));
    FRONTDESK_OK(await(bench->theirs->tickets().attach(ticket, u"vpn-error.png"_s, QByteArray(86000, 'x'))));
    QVERIFY(bench->show(ticket));
    bench->find<QPlainTextEdit>("composer_text")->setPlainText(u"Dear Mr Köhler, the gateway restarts at 10:50. Please try again from 10:55 and"_s);
    FRONTDESK_OK(bench->they(u"edit"_s, [](TicketAction &action) { action.fields.insert(u"service_id"_s, {2, 1}); }));
    QTRY_COMPARE(bench->ticket().service.value, 1);

    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    const auto keep = [&](const QWidget *widget, const QString &name) {
        const QImage shot = const_cast<QWidget *>(widget)->grab().toImage();
        QVERIFY(!shot.isNull());
        QCOMPARE(shot.pixelColor(shot.width() - 4, shot.height() - 4).lightness() < 128, dark);
        if (!folder.isEmpty())
            QVERIFY(shot.save(u"%1/%2.%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag()))));
    };
    keep(bench->view.get(), u"ticket"_s);
    for (const QString &action : {u"assign"_s, u"pending"_s, u"resolve"_s, u"link"_s, u"priority"_s}) {
        bench->view->actions().start(action, bench->view->shown(), bench->view.get());
        ActionDialog *dialog = bench->view->actions().dialog();
        QVERIFY(ViewBench::waitForFocus(dialog));
        if (action == "pending"_L1) { // with what is missing told at its field
            ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
        }
        keep(dialog, action);
        dialog->reject();
        QVERIFY(ViewBench::waitForFocus(bench->view.get()));
    }
}

QTEST_MAIN(TicketShotsTest)
#include "tst_ticketshots.moc"
