#pragma once

#include "core/reporting/reportservice.h"
#include "tests/ui/screenshot.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/reporting/reportspage.h"

#include <QTabBar>

namespace frontdesk {

using namespace Qt::StringLiterals;

/// ViewBench with tickets of two services, one of them resolved, and the page of reports over them.
class ReportsBench
{
public:
    static Result<std::unique_ptr<ReportsBench>> make(const QString &backend = u"sqlite"_s, int services = 0)
    {
        auto made = std::make_unique<ReportsBench>();
        FRONTDESK_LET(view, ViewBench::make(backend));
        made->view = std::move(view);
        TicketBench &bench = *made->view->bench;
        bench.now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < services; ++i) {
            const QString name = u"Service %1 %2"_s.arg(i).arg(QString(190, u'x'));
            FRONTDESK_TRY(bench.connection->run(u"INSERT INTO service (id, code, name_zh, name_en) VALUES (%1, 's%1', '服务 %1 %2', '%3')"_s.arg(100 + i).arg(QString(190, u'长'), name)));
        }
        FRONTDESK_TRY(bench.rereadReference());
        for (int i = 0; i < 5; ++i) {
            TicketDraft draft;
            draft.title = u"Ticket %1"_s.arg(i);
            draft.service = {i < 3 ? 1 : 2};
            draft.category = {1};
            draft.priority = 2 + i % 2;
            draft.priorityReason = u"agreed"_s;
            FRONTDESK_LET(ticket, bench.create(draft));
            made->tickets += ticket.id.value;
        }
        for (int i = 0; i < services; ++i) {
            TicketDraft draft;
            draft.title = u"Of service %1"_s.arg(i);
            draft.service = {100 + i};
            FRONTDESK_TRY(bench.create(draft));
        }
        return made;
    }
    bool open()
    {
        page = std::make_unique<ReportsPage>(*view->mine, *view->drafts);
        page->resize(1212, 734);
        page->show();
        if (!QTest::qWaitForWindowExposed(page.get()) || !settled())
            return false;
        page->focusStart();
        return ViewBench::waitForFocus(page.get());
    }
    bool settled() const { return QTest::qWaitFor([this] { return !page->isBusy() && page->report(); }, 20000); }
    bool show(const QString &name)
    {
        page->showReport(name);
        return settled();
    }
    template<typename T>
    T *find(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    const ReportTable *table(const QString &code) const
    {
        for (const ReportTable &one : page->report()->tables) {
            if (one.code == code)
                return &one;
        }
        return nullptr;
    }
    bool showTab(const QString &code)
    {
        auto *tabs = find<QTabBar>("report_tabs");
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabData(i).toString() == code) {
                tabs->setCurrentIndex(i);
                return true;
            }
        }
        return false;
    }

    std::unique_ptr<ViewBench> view;
    std::unique_ptr<ReportsPage> page;
    QList<qint64> tickets;
};

} // namespace frontdesk
