#include "core/escalation/escalationservice.h"
#include "core/support/clock.h"
#include "tests/support/accessiblecheck.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionmodel.h"
#include "ui/escalation/attentionpage.h"
#include "ui/escalation/candidatemodel.h"
#include "ui/escalation/clockeffect.h"
#include "ui/escalation/escalatewizard.h"
#include "ui/escalation/laddereditor.h"
#include "ui/escalation/trayalerts.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/language.h"
#include "ui/ticket/ticketactions.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTreeView>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// The picture goes where FRONTDESK_SHOTS says.
void shoot(QWidget &widget, const QString &name)
{
    QCoreApplication::processEvents(); // what was just added is laid out
    if (const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS"); !folder.isEmpty())
        widget.grab().save(folder + u'/' + name + u".png"_s);
}

/// ViewBench with a lead, a manager, more people and a ladder; a ticket that is nearly due.
Result<std::unique_ptr<ViewBench>> escalationBench(Id<Ticket> *ticket)
{
    FRONTDESK_LET(bench, ViewBench::make(u"sqlite"_s));
    for (const QString &sql :
         {u"INSERT INTO staff (id, name, role, language) VALUES (3, '沈岚', 'lead', 'zh'), (4, '罗文', 'manager', 'zh'), (5, 'Oliver Brandt', 'agent', 'en'), (6, '何静', 'agent', 'zh')"_s,
          u"INSERT INTO support_group (id, code, name_zh, name_en, tier, lead_id, supplier) VALUES (3, 'line-2b', '二线 B', 'Line 2 B', 2, 6, 0), (4, 'supplier', '北桥网络', 'Northbridge Networks', 3, NULL, 1)"_s,
          u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 3), (3, 5), (3, 6)"_s, u"UPDATE support_group SET lead_id = 3 WHERE id IN (1, 2)"_s,
          u"UPDATE service SET group_id = 3 WHERE id = 1"_s, u"UPDATE setting SET value = '2020-01-01T00:00:00.000Z' WHERE name = 'escalation_from'"_s})
        FRONTDESK_TRY(bench->bench->connection->run(sql));
    FRONTDESK_TRY(bench->bench->rereadReference());
    bench->mine = std::make_unique<Desk>(bench->bench->address, true);
    FRONTDESK_TRY(await(bench->mine->open(TestDesk::admin(u"sqlite"_s))));
    TicketDraft draft;
    draft.title = u"VPN 连不上，提示证书过期"_s;
    draft.service = {1};
    draft.group = bench->bench->firstLine;
    draft.impact = u"medium"_s;
    draft.urgency = u"high"_s;
    draft.openedAt = bench->bench->now.addSecs(-7 * 3600 - 12 * 60);
    FRONTDESK_LET(made, bench->bench->create(draft));
    FRONTDESK_TRY(bench->bench->act(made.id, u"take"_s));
    *ticket = made.id;
    return std::move(bench);
}

QString codeOf(const QModelIndex &index)
{
    return index.data().toString();
}

} // namespace

class TestEscalateWizard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { new Theme(*qApp, ThemeChoice::Light); }
    void fourStepsLeadToAnotherGroup();
    void upwardsTheTicketStaysAndTheManagerIsTold();
    void candidatesSayWhoIsOnShift();
    void whatIsMissingIsSaidAtItsStep();
    void whatWasTypedIsThereAgain();
    void aResolvedTicketSaysWhyItIsNotEscalated();
    void whatNeedsMeComesAndGoesWithTheDesk();
    void theEditorChangesALadder();
    void eachIsDrawn_data();
    void eachIsDrawn();

private:
    static Result<TicketPage> pageOf(ViewBench &bench, Id<Ticket> ticket) { return await(bench.mine->tickets().page(ticket)); }
};

void TestEscalateWizard::fourStepsLeadToAnotherGroup()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    QVERIFY(bench->show(id));
    ViewBench::press(Qt::Key_E);
    QTRY_VERIFY(bench->view->findChild<EscalateWizard *>());
    auto *wizard = bench->view->findChild<EscalateWizard *>();
    QVERIFY(ViewBench::waitForFocus(wizard));
    QVERIFY(wizard->findChild<QRadioButton *>(u"functional"_s)->isChecked());
    QVERIFY2(namelessControls(wizard).isEmpty(), qPrintable(namelessControls(wizard).join(u'\n')));
    ViewBench::press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(wizard->step(), EscalateWizard::Reason);
    ViewBench::type(u"gateway rights needed"_s);
    ViewBench::press(Qt::Key_Tab);
    ViewBench::type(u"restarted the client"_s);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wizard->step(), EscalateWizard::Candidates);
    auto *tree = wizard->findChild<QTreeView *>(u"candidates"_s);
    QTRY_VERIFY(tree->currentIndex().isValid());
    QCOMPARE(codeOf(tree->currentIndex().siblingAtColumn(0)), u"Line 2 B"_s); // whoever usually works on the service
    const QString effect = wizard->findChild<ClockEffect *>()->text();
    QVERIFY2(effect.contains(u"Resolution"_s), qPrintable(effect));
    // Its first person; whoever has it now cannot be chosen.
    ViewBench::press(Qt::Key_Down);
    const QString person = codeOf(tree->currentIndex().siblingAtColumn(0));
    QVERIFY(person == "Oliver Brandt"_L1 || person == u"何静"_s);
    ViewBench::press(Qt::Key_Return);
    QCOMPARE(wizard->step(), EscalateWizard::Message);
    auto *message = wizard->findChild<QPlainTextEdit *>(u"message"_s);
    QVERIFY(message->toPlainText().contains(u"gateway rights needed"_s));
    QSignalSpy done(wizard, &EscalateWizard::done);
    ViewBench::press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(done.size(), 1);
    QTRY_VERIFY(bench->kinds().contains(u"escalated"_s));
    QCOMPARE(bench->ticket().group, Id<SupportGroup>{3});
    QVERIFY(bench->ticket().owner);
}

void TestEscalateWizard::upwardsTheTicketStaysAndTheManagerIsTold()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    FRONTDESK_VALUE(page, pageOf(*bench, id));
    EscalateWizard wizard(*bench->mine, *bench->drafts, page);
    wizard.show();
    QVERIFY(ViewBench::waitForFocus(&wizard));
    wizard.findChild<QRadioButton *>(u"hierarchical"_s)->setChecked(true);
    wizard.next();
    wizard.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"客户要求经理介入"_s);
    wizard.next();
    auto *tree = wizard.findChild<QTreeView *>(u"candidates"_s);
    QTRY_VERIFY(tree->currentIndex().isValid());
    QCOMPARE(codeOf(tree->currentIndex().siblingAtColumn(0)), u"沈岚"_s);
    QVERIFY(tree->currentIndex().parent().isValid());
    wizard.next();
    QCOMPARE(wizard.step(), EscalateWizard::Message);
    QSignalSpy done(&wizard, &EscalateWizard::done);
    wizard.next();
    QTRY_COMPARE(done.size(), 1);
    FRONTDESK_VALUE(after, pageOf(*bench, id));
    QCOMPARE(after.ticket.escalationLevel, 1);
    QCOMPARE(after.ticket.group, page.ticket.group);
    QCOMPARE(after.journal.last().event.body.value("direction"_L1).toString(), u"hierarchical"_s);
}

void TestEscalateWizard::candidatesSayWhoIsOnShift()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    const QDateTime now = bench->mine->clock().now();
    const QDateTime until = now.addSecs(2 * 3600);
    for (const QString &sql :
         {u"INSERT INTO shift_pattern (id, code, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES (1, 'day', '日班', 'Day', 'early', 'Asia/Shanghai', 0, 1440, '%1')"_s.arg(instantText(now)),
          u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) VALUES (3, 5, 1, '2026-01-01', '%1', '%2', 'published', '%1')"_s
              .arg(instantText(now.addSecs(-3600)), instantText(until))})
        FRONTDESK_OK(bench->bench->connection->run(sql));
    FRONTDESK_VALUE(page, pageOf(*bench, id));
    FRONTDESK_VALUE(candidates, await(bench->mine->escalations().candidates(id)));
    CandidateModel model;
    const WordsContext words = WordsContext::of(*bench->mine);
    model.fill(candidates, page.ticket, EscalationDraft::Direction::Functional, words);
    QHash<QString, QString> said; // presence by name
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        said.insert(codeOf(parent), parent.siblingAtColumn(CandidateModel::Presence).data().toString());
        for (int row = 0; row < model.rowCount(parent); ++row)
            said.insert(codeOf(parent) + u'/' + codeOf(model.index(row, 0, parent)), model.index(row, CandidateModel::Presence, parent).data().toString());
    }
    QCOMPARE(said.value(u"Line 2 B"_s), u"1 on shift"_s);
    QCOMPARE(said.value(u"Line 2 B/Oliver Brandt"_s), u"On shift till %1"_s.arg(words.moment(until)));
    QCOMPARE(said.value(u"Line 2 B/何静"_s), u"Not on shift"_s);
    QCOMPARE(said.value(u"Line 2 A"_s), QString()); // no roster: nobody is said to be off
    QCOMPARE(said.value(u"Line 2 A/Gao Xiang"_s), u"Not seen now"_s);
    // Who is on shift comes first in the group.
    QCOMPARE(candidates.at(qsizetype(std::find_if(candidates.cbegin(), candidates.cend(), [](const EscalationCandidate &one) { return one.group.value == 3; }) - candidates.cbegin()) + 1).person,
             Id<Staff>{5});
}

void TestEscalateWizard::whatIsMissingIsSaidAtItsStep()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    FRONTDESK_VALUE(page, pageOf(*bench, id));
    EscalateWizard wizard(*bench->mine, *bench->drafts, page);
    wizard.show();
    wizard.next();
    wizard.next(); // without a reason
    QCOMPARE(wizard.step(), EscalateWizard::Reason);
    wizard.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"x"_s);
    wizard.next();
    QCOMPARE(wizard.step(), EscalateWizard::Candidates);
    auto *tree = wizard.findChild<QTreeView *>(u"candidates"_s);
    QTRY_VERIFY(tree->currentIndex().isValid());
    tree->setCurrentIndex({});
    wizard.next();
    QCOMPARE(wizard.step(), EscalateWizard::Candidates);
    wizard.back();
    QCOMPARE(wizard.step(), EscalateWizard::Reason);
}

void TestEscalateWizard::whatWasTypedIsThereAgain()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    FRONTDESK_VALUE(page, pageOf(*bench, id));
    {
        EscalateWizard wizard(*bench->mine, *bench->drafts, page);
        wizard.show();
        wizard.next();
        wizard.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"写到一半"_s);
        bench->drafts->flush();
        wizard.reject();
    }
    EscalateWizard again(*bench->mine, *bench->drafts, page);
    QCOMPARE(again.findChild<QPlainTextEdit *>(u"reason"_s)->toPlainText(), u"写到一半"_s);
}

void TestEscalateWizard::aResolvedTicketSaysWhyItIsNotEscalated()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    FRONTDESK_OK(bench->bench->act(id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"好了"_s;
    }));
    FRONTDESK_VALUE(page, pageOf(*bench, id));
    TicketActions actions(*bench->mine, *bench->drafts);
    QVERIFY(!actions.refusal(page.ticket, u"escalate"_s).isEmpty());
    QSignalSpy failed(&actions, &TicketActions::failed);
    QWidget over;
    actions.start(u"escalate"_s, page, &over);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!over.findChild<EscalateWizard *>());
}

void TestEscalateWizard::whatNeedsMeComesAndGoesWithTheDesk()
{
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    AttentionCenter center(*bench->mine);
    AttentionPage page(*bench->mine, center);
    page.resize(1000, 500);
    page.show();
    QTRY_VERIFY(center.read());
    const int before = center.count(); // its clock runs out within the hour
    QCOMPARE(before, 1);
    QSignalSpy arrived(&center, &AttentionCenter::arrived);
    EscalationDraft draft;
    draft.ticket = id;
    draft.direction = EscalationDraft::Direction::Hierarchical;
    draft.person = bench->mine->actor().staff;
    draft.reason = u"Su Qing asks for you"_s;
    FRONTDESK_OK(await(bench->theirs->escalations().escalate(draft)));
    QTRY_COMPARE(arrived.size(), 1);
    QCOMPARE(center.count(), before + 1);
    QCOMPARE(page.badge().count, before + 1);
    const auto [title, text] = TrayAlerts::wordsOf(arrived.first().first().value<QList<AttentionItem>>(), *bench->mine);
    QCOMPARE(title, u"Escalation"_s);
    QVERIFY(text.contains(u"Su Qing asks for you"_s));
    // Nothing is announced twice.
    center.refresh();
    QTRY_VERIFY(center.read());
    QCOMPARE(arrived.size(), 1);
    page.focusStart();
    auto *list = page.findChild<QTreeView *>(u"attention_list"_s);
    QVERIFY2(namelessControls(&page).isEmpty(), qPrintable(namelessControls(&page).join(u'\n')));
    list->setCurrentIndex(list->model()->index(0, 0));
    QSignalSpy asked(&page, &Page::ticketRequested);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QTest::keyClick(list, Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(center.count(), before);
    FRONTDESK_VALUE(after, pageOf(*bench, id));
    QCOMPARE(after.journal.last().event.kind, u"notice_acknowledged"_s);
}

void TestEscalateWizard::theEditorChangesALadder()
{
    Directory directory;
    SupportGroup group;
    group.code = u"line-2b"_s;
    group.name = {u"二线 B"_s, u"Line 2 B"_s};
    directory.groups = {group};
    LadderEditor editor(directory);
    editor.resize(760, 260);
    editor.show();
    QVERIFY2(namelessControls(&editor).isEmpty(), qPrintable(namelessControls(&editor).join(u'\n')));
    Ladder ladder(2);
    ladder[0].value = 75;
    ladder[0].to = u"lead"_s;
    ladder[1].point = LadderStep::Point::BeforeDue;
    ladder[1].value = 3600;
    ladder[1].action = u"reassign"_s;
    ladder[1].to = u"line-2b"_s;
    editor.setLadder(ladder);
    QCOMPARE(editor.ladder(), ladder);
    auto *table = editor.findChild<QTreeView *>(u"ladder_steps"_s);
    QCOMPARE(table->model()->index(1, LadderEditor::To).data().toString(), u"Line 2 B"_s);
    QSignalSpy edited(&editor, &LadderEditor::edited);
    table->setFocus();
    QVERIFY(ViewBench::waitForFocus(&editor));
    QTest::keyClick(table, Qt::Key_Insert);
    QCOMPARE(editor.ladder().size(), 3);
    QCOMPARE(edited.size(), 1);
    QVERIFY(editor.check());
    // A second step like the first is refused at its row.
    ladder = editor.ladder();
    ladder[2] = ladder[0];
    editor.setLadder(ladder);
    const auto refused = editor.check();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"ladder.step_twice"_s);
    QCOMPARE(table->currentIndex().row(), 2);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(editor.ladder().size(), 2);
    QVERIFY(editor.check());
}

void TestEscalateWizard::eachIsDrawn_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("zh");
    QTest::newRow("en.light") << false << false;
    QTest::newRow("zh.light") << false << true;
    QTest::newRow("en.dark") << true << false;
    QTest::newRow("zh.dark") << true << true;
}

/// With FRONTDESK_SHOTS=folder each screen is written there as PNG.
void TestEscalateWizard::eachIsDrawn()
{
    QFETCH(bool, dark);
    QFETCH(bool, zh);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    Language language(zh ? u"zh"_s : u"en"_s);
    Theme::of(qApp)->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Id<Ticket> id;
    FRONTDESK_VALUE(bench, escalationBench(&id));
    FRONTDESK_VALUE(page, pageOf(*bench, id));
    EscalateWizard wizard(*bench->mine, *bench->drafts, page);
    wizard.show();
    QVERIFY(ViewBench::waitForFocus(&wizard));
    shoot(wizard, u"wizard-1."_s + tag);
    wizard.next();
    wizard.findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(zh ? u"需要网关管理权限"_s : u"Needs rights on the gateway"_s);
    wizard.findChild<QPlainTextEdit *>(u"tried"_s)->setPlainText(zh ? u"重启客户端，换过网络，证书仍报过期"_s : u"Restarted the client, tried another network; the certificate still counts as expired"_s);
    shoot(wizard, u"wizard-2."_s + tag);
    wizard.next();
    auto *tree = wizard.findChild<QTreeView *>(u"candidates"_s);
    QTRY_VERIFY(tree->currentIndex().isValid());
    ViewBench::press(Qt::Key_Down);
    shoot(wizard, u"wizard-3."_s + tag);
    wizard.next();
    shoot(wizard, u"wizard-4."_s + tag);
    QVERIFY(wizard.findChild<KeyButton *>(u"next"_s)->isVisible());
    wizard.hide();

    FRONTDESK_OK(bench->bench->act(id, u"note"_s, [](TicketAction &action) { action.text = u"x"_s; }));
    for (const QString &reason : {zh ? u"客户要求回电"_s : u"The caller asks to be called"_s, zh ? u"再次升级"_s : u"Once more"_s}) {
        EscalationDraft draft;
        draft.ticket = id;
        draft.direction = EscalationDraft::Direction::Hierarchical;
        draft.person = bench->mine->actor().staff;
        draft.reason = reason;
        draft.message = reason;
        FRONTDESK_OK(await(bench->theirs->escalations().escalate(draft)));
    }
    AttentionCenter center(*bench->mine);
    AttentionPage attention(*bench->mine, center);
    attention.resize(1212, 500);
    attention.show();
    QTRY_COMPARE(center.count(), 3);
    attention.focusStart();
    shoot(attention, u"attention."_s + tag);
    LadderEditor editor(bench->bench->reference.directory);
    editor.resize(820, 260);
    Ladder ladder(4);
    ladder[0].value = 50;
    ladder[1].value = 75;
    ladder[1].to = u"lead"_s;
    ladder[2].point = LadderStep::Point::BeforeDue;
    ladder[2].value = 3600;
    ladder[2].action = u"reassign"_s;
    ladder[2].to = u"line-2b"_s;
    ladder[3].everyPercent = 25;
    ladder[3].to = u"manager"_s;
    editor.setLadder(ladder);
    editor.show();
    shoot(editor, u"ladder."_s + tag);
    QCOMPARE(editor.ladder(), ladder);
}

QTEST_MAIN(TestEscalateWizard)
#include "tst_escalatewizard.moc"
