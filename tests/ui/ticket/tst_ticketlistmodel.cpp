#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/people/presenceservice.h"
#include "tests/support/ticketbench.h"
#include "ui/kit/roles.h"
#include "ui/ticket/ticketlistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdesk;

class TestTicketListModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Desk> m_colleague; ///< another client

    void makeDesk(const QString &backend, int tickets)
    {
        m_desk.reset();
        m_colleague.reset();
        m_bench.reset();
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(bench, TicketBench::make(*m_place, backend));
        m_bench = std::move(bench);
        FRONTDESK_OK(m_bench->write([&](Session &session) -> Result<void> {
            for (int i = 0; i < tickets; ++i) {
                TicketDraft draft;
                draft.title = u"Ticket %1"_s.arg(i);
                draft.caller = i % 7 == 0 ? m_bench->vipCaller : m_bench->caller;
                draft.impact = QStringList{u"high"_s, u"medium"_s, u"low"_s}.at(i % 3);
                draft.urgency = QStringList{u"high"_s, u"medium"_s, u"low"_s}.at(i / 3 % 3);
                draft.group = i % 4 == 0 ? m_bench->firstLine : Id<SupportGroup>{};
                FRONTDESK_TRY(ticketwork::create(session, m_bench->context(), draft));
            }
            return {};
        }));
        // Only what a test does may change a row: no ladder raises an urgent ticket meanwhile.
        FRONTDESK_OK(m_bench->connection->run(u"UPDATE setting SET value = '2999-01-01T00:00:00.000Z' WHERE name = 'escalation_from'"_s));
        for (auto *desk : {&m_desk, &m_colleague}) {
            *desk = std::make_unique<Desk>(m_bench->address, desk == &m_desk);
            FRONTDESK_OK(answer((*desk)->open({m_bench->actor.login, {}, backend == "sqlite"_L1})));
        }
    }

    template<typename T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 20000); }();
        return future.isFinished() ? future.result() : Result<T>(failure(ErrorKind::Busy, u"test.no_answer"_s));
    }

    Result<TicketReceipt> colleagueActs(Id<Ticket> ticket, const QString &what, const std::function<void(TicketAction &)> &fill = {})
    {
        TicketAction action;
        action.ticket = ticket;
        action.action = what;
        if (fill)
            fill(action);
        return answer(m_colleague->tickets().act(action));
    }

    Result<Ticket> colleagueCreates(TicketDraft draft = {})
    {
        draft.title = u"Reported by another client"_s;
        draft.caller = m_bench->caller;
        return answer(m_colleague->tickets().create(draft, QUuid::createUuid()));
    }

    /// Of a ticket in the list, or of one that may have left it and comes back.
    TicketAction anyAction(QRandomGenerator &random, const TicketListModel &model, const QList<qint64> &known) const
    {
        TicketAction action;
        action.ticket = random.bounded(2) ? model.ticketAt(int(random.bounded(qMax(1, model.rowCount())))) : Id<Ticket>{known.at(random.bounded(known.size()))};
        action.reason = u"seen again"_s;
        action.text = u"asked the caller"_s;
        action.priority = 1 + int(random.bounded(5));
        action.action = QStringList{u"priority"_s, u"take"_s, u"note"_s, u"priority"_s, u"cancel"_s}.at(random.bounded(20) == 0 ? 4 : int(random.bounded(4)));
        return action;
    }

    std::unique_ptr<TicketListModel> list(const TicketFilter &filter = TicketFilter::openOnes(), const TicketSort &sort = {})
    {
        auto model = unasked();
        model->show(filter, sort);
        return model;
    }

    /// Before it shows anything: an answer may come before show() returns.
    std::unique_ptr<TicketListModel> unasked() const
    {
        return std::make_unique<TicketListModel>(*m_desk, [](const Ticket &ticket, const QDateTime &) { return std::optional(ticket.leftSeconds); });
    }

    QList<qint64> idsOf(const TicketListModel &model) const
    {
        QList<qint64> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.ticketAt(row).value;
        return ids;
    }

    QList<qint64> orderOf(const TicketListModel &model)
    {
        return answer(m_desk->tickets().order(model.filter(), model.sorting())).value_or(QList<qint64>());
    }

private slots:
    void initTestCase_data() { TestDesk::addBackends(); }
    void init()
    {
        QFETCH_GLOBAL(QString, backend);
        if (backend == "postgres"_L1) {
            FRONTDESK_NEED_POSTGRES(server);
        }
    }
    void cleanup()
    {
        m_desk.reset();
        m_colleague.reset();
        m_bench.reset();
        m_place.reset();
    }

    void aCallerWhoIsRenamedOrMergedIsNamedInEveryRow()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 20);
        auto model = list();
        QTRY_VERIFY_WITH_TIMEOUT(model->orderKnown(), 20000);
        const auto named = [&](Id<Customer> caller, const QString &name) {
            for (int row = 0; row < model->rowCount(); ++row) {
                const auto ticket = model->ticket(row); // as a view does that paints it
                if (!ticket || (ticket->caller == caller && ticket->callerName != name))
                    return false;
            }
            return true;
        };
        FRONTDESK_VALUE(caller, answer(m_colleague->people().customer(m_bench->caller)));
        FRONTDESK_VALUE(vip, answer(m_colleague->people().customer(m_bench->vipCaller)));
        QTRY_VERIFY_WITH_TIMEOUT(named(caller.id, caller.name) && named(vip.id, vip.name), 20000);
        Customer renamed = vip;
        renamed.name = u"Renamed While On Screen"_s;
        FRONTDESK_OK(answer(m_colleague->people().change(vip, renamed)));
        QTRY_VERIFY_WITH_TIMEOUT(named(vip.id, renamed.name), 20000);
        FRONTDESK_VALUE(survivor, answer(m_colleague->people().customer(caller.id)));
        FRONTDESK_VALUE(loser, answer(m_colleague->people().customer(vip.id)));
        FRONTDESK_OK(answer(m_colleague->people().merge({survivor, loser, survivor})));
        QTRY_VERIFY_WITH_TIMEOUT(named(vip.id, survivor.name), 20000);
        FRONTDESK_OK(answer(m_colleague->people().unmerge(vip.id)));
        QTRY_VERIFY_WITH_TIMEOUT(named(vip.id, renamed.name), 20000);
    }

    void theFirstRowsComeBeforeTheWholeOrder()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 250);
        auto model = unasked();
        int firstRows = -1;
        bool atHand = false, whole = true;
        QPersistentModelIndex held;
        Id<Ticket> id;
        connect(model.get(), &TicketListModel::shown, this, [&] {
            firstRows = model->rowCount();
            atHand = model->ticket(59).has_value();
            whole = model->orderKnown();
            held = model->index(42, 0);
            id = model->ticketAt(42);
        });
        model->show(TicketFilter::openOnes(), {});
        QTRY_VERIFY_WITH_TIMEOUT(model->orderKnown(), 20000);
        QCOMPARE(firstRows, 60);
        QVERIFY(atHand);
        QVERIFY(!whole);
        QCOMPARE(model->rowCount(), 250);
        QCOMPARE(idsOf(*model), orderOf(*model));
        QCOMPARE(model->ticketAt(held.row()), id);
    }

    void rowsAreReadWhenTheyAreLookedAt()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 250);
        auto model = list();
        QTRY_VERIFY(model->orderKnown());
        const QModelIndex far = model->index(240, int(TicketColumn::Title));
        QVERIFY(!model->ticket(240));
        QCOMPARE(far.data(Qt::AccessibleTextRole).toString(), u"Loading"_s);
        QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        QTRY_VERIFY(model->ticket(240));
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 200); // a block, not a row
        QCOMPARE(model->ticket(240)->id, model->ticketAt(240));
        QVERIFY(far.data().toString().startsWith(u"Ticket "_s));
    }

    void aLateAnswerToAnEarlierFilterIsDropped()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 120);
        auto model = list();
        TicketFilter urgent = TicketFilter::openOnes();
        urgent.priorities = {1};
        QSignalSpy shown(model.get(), &TicketListModel::shown);
        QSignalSpy failed(model.get(), &TicketListModel::failed);
        model->show(urgent, {u"title"_s, true});
        QTRY_VERIFY(model->orderKnown());
        const QList<qint64> order = orderOf(*model); // by now everything asked before has been answered
        QCOMPARE(shown.size(), 1);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(idsOf(*model), order);
        QVERIFY(!order.isEmpty());
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->ticket(row)->priority, 1);
    }

    void aColleaguesTicketEntersMovesAndLeavesWithoutAReset()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 30);
        auto model = list();
        QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(model->orderKnown());
        QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moved(model.get(), &QAbstractItemModel::rowsMoved);
        QPersistentModelIndex held = model->index(20, 0);
        const Id<Ticket> heldTicket = model->ticketAt(20);

        TicketDraft draft;
        draft.impact = u"high"_s;
        draft.urgency = u"high"_s;
        FRONTDESK_VALUE(entered, colleagueCreates(draft));
        QTRY_VERIFY_WITH_TIMEOUT(model->rowOf(entered.id) >= 0, 20000);
        QVERIFY(model->rowOf(entered.id) < 20);
        QVERIFY(model->index(model->rowOf(entered.id), int(TicketColumn::Number)).data(ChangedRole).toBool());
        QCOMPARE(model->changedCount(), 1);

        FRONTDESK_OK(colleagueActs(entered.id, u"priority"_s, [](TicketAction &action) {
            action.priority = 5;
            action.reason = u"one desk only"_s;
        }));
        QTRY_VERIFY_WITH_TIMEOUT(model->rowOf(entered.id) > 20, 20000);
        QCOMPARE(moved.size(), 1);
        QTRY_COMPARE(model->ticket(model->rowOf(entered.id))->priority, 5);

        FRONTDESK_OK(colleagueActs(entered.id, u"cancel"_s, [](TicketAction &action) { action.reason = u"logged in error"_s; }));
        QTRY_VERIFY_WITH_TIMEOUT(model->rowOf(entered.id) < 0, 20000);
        QCOMPARE(model->ticketAt(held.row()), heldTicket);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(idsOf(*model), orderOf(*model));
    }

    void theMarkOfAChangedRowFades()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 5);
        auto model = list();
        model->setChangedSpan(std::chrono::milliseconds(100));
        QTRY_VERIFY(model->orderKnown());
        const Id<Ticket> id = model->ticketAt(3);
        QSignalSpy counted(model.get(), &TicketListModel::changedCountChanged);
        FRONTDESK_OK(colleagueActs(id, u"note"_s, [](TicketAction &action) { action.text = u"asked the caller"_s; }));
        QTRY_VERIFY_WITH_TIMEOUT(model->lastChange().isValid(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(counted.size() >= 2, 20000);
        QTRY_COMPARE(model->changedCount(), 0);
        QVERIFY(!model->index(model->rowOf(id), int(TicketColumn::Number)).data(ChangedRole).toBool());
    }

    void theModelStaysSoundUnderRandomLiveChanges_data()
    {
        QTest::addColumn<int>("shortList");
        QTest::addColumn<bool>("leaves"); // with its priority a ticket leaves the list or comes back
        QTest::newRow("the order is asked") << 2000 << false;
        QTest::newRow("each finds its place") << 10 << false;
        QTest::newRow("the order is asked of those that came and went") << 2000 << true;
        QTest::newRow("those that come find their places") << 10 << true;
    }
    void theModelStaysSoundUnderRandomLiveChanges()
    {
        QFETCH_GLOBAL(QString, backend);
        QFETCH(int, shortList);
        QFETCH(bool, leaves);
        TicketFilter filter = TicketFilter::openOnes();
        if (leaves)
            filter.priorities = {1, 2, 3, 4};
        makeDesk(backend, 150);
        auto model = list();
        model->setShortList(shortList);
        QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(model->orderKnown());
        const quint32 seed = qEnvironmentVariableIsSet("FRONTDESK_SEED") ? qEnvironmentVariableIntValue("FRONTDESK_SEED") : 7;
        QRandomGenerator random(seed);
        QList<TicketSort> sorts{{u"priority"_s, false}, {u"changed"_s, true}, {u"title"_s, false}, {u"changed"_s, false}, {u"state"_s, true},
                                      {u"due"_s, false},      {u"owner"_s, false},  {u"opened"_s, true}, {u"caller"_s, true},   {u"number"_s, false}};
        if (leaves)
            sorts = {{u"priority"_s, false}, {u"changed"_s, false}, {u"due"_s, true}, {u"owner"_s, true}};
        FRONTDESK_VALUE(known, answer(m_desk->tickets().order({}, {})));
        int left = 0, came = 0;
        connect(model.get(), &QAbstractItemModel::rowsRemoved, this, [&](const QModelIndex &, int first, int last) { left += last - first + 1; });
        connect(model.get(), &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first, int last) { came += last - first + 1; });
        constexpr int burst = 10;
        const int stepsPerOrder = qMax(100, qEnvironmentVariableIntValue("FRONTDESK_LIVE_STEPS")) / burst;
        for (const TicketSort &sort : sorts) {
            model->show(filter, sort);
            QTRY_VERIFY_WITH_TIMEOUT(!model->loading() && model->orderKnown(), 20000);
            QHash<qint64, QPersistentModelIndex> held;
            for (int row = 0; row < model->rowCount(); row += 3)
                held.insert(model->ticketAt(row).value, model->index(row, 0));
            for (int round = 0; round < stepsPerOrder; ++round) {
                // Several at once: who is put behind whom while that one moves itself is the hard case.
                QList<QFuture<Result<TicketReceipt>>> acts;
                for (int k = 0; k < burst; ++k)
                    acts += m_colleague->tickets().act(anyAction(random, *model, known));
                if (random.bounded(4) == 0)
                    FRONTDESK_OK(colleagueCreates());
                for (const auto &act : acts)
                    QTRY_VERIFY_WITH_TIMEOUT(act.isFinished(), 20000);
                if (random.bounded(stepsPerOrder * 2) == 0)
                    model->reload();
            }
            // Sooner than the comparison with the desk that follows a quiet time.
            QTRY_COMPARE_WITH_TIMEOUT(idsOf(*model), orderOf(*model), 12000);
            int alive = 0;
            for (auto it = held.cbegin(); it != held.cend(); ++it) {
                if (!it->isValid())
                    continue;
                QCOMPARE(model->ticketAt(it->row()).value, it.key());
                ++alive;
            }
            QVERIFY(alive > 5);
        }
        QVERIFY2(!leaves || (left > 50 && came > 50), qPrintable(u"%1 left, %2 came"_s.arg(left).arg(came)));
    }

    void whoIsAtATicketStandsInItsRow()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 5);
        auto model = list();
        QTRY_VERIFY(model->orderKnown());
        const QModelIndex cell = model->index(2, int(TicketColumn::Here));
        QVERIFY(cell.data(PresenceRole).value<QList<Colleague>>().isEmpty());
        QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        m_colleague->presence().set(model->ticketAt(2), PresenceDoing::Typing);
        QTRY_COMPARE(cell.data(PresenceRole).value<QList<Colleague>>(), (QList<Colleague>{{m_colleague->actor().name, true}}));
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"%1 is typing"_s.arg(m_colleague->actor().name));
        QCOMPARE(changed.size(), 1); // that cell, nothing else
        QCOMPARE(changed.first().at(0).toModelIndex(), cell);
        QCOMPARE(changed.first().at(1).toModelIndex(), cell);
        m_colleague->presence().leave();
        QTRY_VERIFY(cell.data(PresenceRole).value<QList<Colleague>>().isEmpty());
    }

    void timeThatPassesIsToldOfCellsThatLookDifferentOnly()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 6);
        qint64 left = 600;
        TicketListModel model(*m_desk, [&](const Ticket &ticket, const QDateTime &) { return std::optional(ticket.id.value == 3 ? left : 7200); });
        model.show(TicketFilter::openOnes(), {});
        QTRY_VERIFY(model.orderKnown());
        for (int row = 0; row < model.rowCount(); ++row)
            model.index(row, int(TicketColumn::TimeLeft)).data(TimeLeftRole); // painted
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.tick(0, 5);
        QCOMPARE(changed.size(), 0);
        left = 120;
        model.tick(0, 5);
        QCOMPARE(changed.size(), 1);
        const QModelIndex cell = changed.first().at(0).toModelIndex();
        QCOMPARE(model.ticketAt(cell.row()).value, 3);
        QCOMPARE(cell.column(), int(TicketColumn::TimeLeft));
        QCOMPARE(changed.first().at(1).toModelIndex(), cell);
    }

    void everyCellSaysWhatItIsInWholeWords()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 9);
        auto model = list();
        QTRY_VERIFY(model->orderKnown());
        const auto speech = [&](TicketColumn column) { return model->index(0, int(column)).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(speech(TicketColumn::Priority), u"Priority 1"_s);
        QVERIFY(speech(TicketColumn::TimeLeft).startsWith(u"Resolution: "_s));
        QCOMPARE(speech(TicketColumn::Caller), u"Caller Martin Köhler, VIP"_s);
        QCOMPARE(speech(TicketColumn::Owner), u"Owner nobody"_s);
        QCOMPARE(speech(TicketColumn::State), u"State Assigned"_s);
        QCOMPARE(speech(TicketColumn::Group), u"Group First line"_s);
        for (int column = 0; column < ticketColumnCount; ++column) {
            QVERIFY(column == int(TicketColumn::Here) || !model->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
            QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }

    void aDeskThatIsGoneIsReportedOnceAndKeepsItsRows()
    {
        QFETCH_GLOBAL(QString, backend);
        makeDesk(backend, 3);
        TicketFilter words = TicketFilter::openOnes();
        auto model = list(words);
        QTRY_VERIFY(model->orderKnown());
        QCOMPARE(model->rowCount(), 3);
        QSignalSpy failed(model.get(), &TicketListModel::failed);
        model->show(words, {});
        model.reset(); // answers that come later find nobody
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 0);
    }
};

QTEST_MAIN(TestTicketListModel)
#include "tst_ticketlistmodel.moc"
