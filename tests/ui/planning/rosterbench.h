#pragma once

#include "core/planning/rosterservice.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/planning/needstrip.h"
#include "ui/planning/rostermodel.h"
#include "ui/planning/rosterpage.h"
#include "ui/planning/rosterview.h"

namespace frontdesk {

/// ViewBench with people in the first line, shifts in Shanghai, and the page of the person at the screen (an admin, who plans).
class RosterBench
{
public:
    struct Shift
    {
        QString code, zh;
        int fromMinute, toMinute;
    };
    virtual ~RosterBench() = default;

    /// `more`: people besides the two that every bench has.
    Result<void> prepare(int more, const QList<Shift> &shifts)
    {
        using namespace Qt::StringLiterals;
        FRONTDESK_LET(made, ViewBench::make(u"sqlite"_s));
        view = std::move(made);
        Connection &connection = *view->bench->connection;
        FRONTDESK_TRY(connection.run(u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 2)"_s));
        for (int i = 0; i < more; ++i) {
            FRONTDESK_TRY(connection.run(u"INSERT INTO staff (id, name, role) VALUES (%1, '林浩 %1', 'agent')"_s.arg(10 + i)));
            FRONTDESK_TRY(connection.run(u"INSERT INTO group_member (group_id, staff_id) VALUES (1, %1)"_s.arg(10 + i)));
        }
        FRONTDESK_TRY(reopen());
        for (const Shift &shift : shifts) {
            ShiftPattern pattern;
            pattern.code = shift.code;
            pattern.name = {shift.zh, shift.code};
            pattern.mark = shift.code;
            pattern.zone = u"Asia/Shanghai"_s;
            pattern.fromMinute = shift.fromMinute;
            pattern.toMinute = shift.toMinute;
            FRONTDESK_LET(id, await(RosterService(*view->mine).savePattern(pattern)));
            patterns.append(id);
        }
        return {};
    }
    Result<void> reopen()
    {
        using namespace Qt::StringLiterals;
        view->mine = std::make_unique<Desk>(view->bench->address, true);
        FRONTDESK_TRY(await(view->mine->open(TestDesk::admin(u"sqlite"_s))));
        view->theirs = std::make_unique<Desk>(view->bench->address, true);
        return await(view->theirs->open({u"gao"_s, {}, true}));
    }
    bool open(Desk &desk)
    {
        page = std::make_unique<RosterPage>(desk, *view->drafts);
        page->resize(1212, 734);
        page->show();
        grid = page->findChild<RosterView *>(QStringLiteral("roster_view"));
        model = static_cast<RosterModel *>(grid->model());
        need = page->findChild<NeedStrip *>(QStringLiteral("roster_need"));
        if (!QTest::qWaitForWindowExposed(page.get()) || !settled())
            return false;
        page->focusStart();
        return ViewBench::waitForFocus(page.get());
    }
    virtual bool settled() const
    {
        return QTest::qWaitFor([this] { return page->isIdle() && model->days() > 0; }, 20000);
    }
    QDate day(int offset) const { return model->roster().from.addDays(offset); }
    void goTo(qint64 person, int offset) { grid->go(model->indexOf({person}, day(offset))); }

    std::unique_ptr<ViewBench> view;
    std::unique_ptr<RosterPage> page;
    RosterView *grid = nullptr;
    RosterModel *model = nullptr;
    NeedStrip *need = nullptr;
    QList<Id<ShiftPattern>> patterns;
};

} // namespace frontdesk
