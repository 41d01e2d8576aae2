// The pages of an open desk: each is made here, and what one asks of another is connected.

#include "app/desktop/composition.h"

#include "core/agreement/agreementservice.h"
#include "core/interaction/interactionservice.h"
#include "core/offline/outboxservice.h"
#include "core/reporting/reportclock.h"
#include "ui/agreement/agreementpage.h"
#include "ui/bulletin/outagespage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionpage.h"
#include "ui/escalation/trayalerts.h"
#include "ui/interaction/callpage.h"
#include "ui/interaction/intakepage.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/offline/outboxpage.h"
#include "ui/planning/handoverpage.h"
#include "ui/planning/rosterpage.h"
#include "ui/reporting/reportfolderform.h"
#include "ui/reporting/reportspage.h"
#include "ui/shell/deskforms.h"
#include "ui/shell/desklock.h"
#include "ui/shell/latepage.h"
#include "ui/shell/lockwindow.h"
#include "ui/shell/look.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/shortcuts.h"
#include "ui/survey/surveyform.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/ticketlistview.h"
#include "ui/ticket/ticketview.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// Scheduled reports of a desk in a file, into the folder of this computer's settings; no path comes from the desk.
void Composition::writeReports()
{
    (new ReportClock(*m_desk, ReportClock::settingsFor(m_preferences.reportFolder())))->start(); // the desk's
}

void Composition::makePages()
{
    const DeskAddress &address = m_desk->address();
    m_drafts = std::make_unique<TextDrafts>(m_place.draftsFile(), m_place.key);
    m_drafts->takePlain(TextDrafts::plainFile(withoutPassword(address.url()), m_desk->actor().login));
    MainWindow *window = m_window.get();
    auto *calls = new CallPage(*m_desk, *m_drafts);
    window->addPage(calls);
    QueuePage *queue = makeQueue();
    window->addPage(queue);
    window->addPage(makeKnowledge(calls));
    auto *outages = new OutagesPage(*m_desk, *m_drafts);
    window->addPage(outages);
    const auto showBulletin = [window, outages](Id<Bulletin> bulletin) {
        window->showPage(outages->pageId());
        outages->showBulletin(bulletin);
    };
    connect(calls, &CallPage::bulletinRequested, outages, showBulletin);
    m_attention = std::make_unique<AttentionCenter>(*m_desk);
    auto *attention = new AttentionPage(*m_desk, *m_attention);
    window->addPage(attention);
    connect(attention, &AttentionPage::bulletinRequested, outages, [showBulletin](qint64 bulletin) { showBulletin({bulletin}); });
    connect(attention, &AttentionPage::handoverRequested, this, [this](qint64 sheet) { showHandover({sheet}); });
    window->setHandoverStarter([this] { showHandover({}); });
    window->addPage(new RosterPage(*m_desk, *m_drafts));
    if (address.backend == Backend::Sqlite) // a server's desk has a service for it
        writeReports();
    window->addPage(new LatePage(u"dashboard"_s, u"dashboard-show"_s, [] { return DashboardPage::tr("Dashboard"); }, [this, queue] { return makeDashboard(queue); }));
    window->addPage(new LatePage(u"reports"_s, u"office-chart-bar"_s, [] { return ReportsPage::tr("Reports"); }, [this, queue] { return makeReports(queue); }));
    m_tray = std::make_unique<TrayAlerts>(*m_desk, *m_attention, *window);
    connect(m_tray.get(), &TrayAlerts::chosen, window, [this, window] {
        if (m_lock->isLocked())
            return m_lock->lockWindow()->activateWindow();
        window->raise();
        window->activateWindow();
        window->showPage(u"attention"_s);
    });
    if (m_desk->interactions().mayChangeIntake())
        window->addPage(new LatePage(u"intake"_s, u"view-task"_s, [] { return IntakePage::tr("Intake"); }, [this] { return new IntakePage(*m_desk, *m_drafts); }));
    if (m_desk->agreements().mayChange())
        window->addPage(new LatePage(u"agreements"_s, u"chronometer"_s, [] { return AgreementPage::tr("Service levels"); }, [this] { return new AgreementPage(*m_desk, *m_drafts); }));
    window->setCallStarter([window, calls](const CallStart &start) {
        window->showPage(calls->pageId());
        if (start.rings)
            calls->ring(start.phone);
        else
            calls->openCall(start);
    });
    window->setTicketMaker([this](Id<Ticket> ticket) { return new TicketView(*m_desk, *m_drafts, ticket); });
    m_window->setSettingsMaker([this] {
        const auto reference = m_desk->reference();
        const bool shared = m_desk->address().backend == Backend::Postgres;
        auto *page = new SettingsPage(*m_look, {reference->deskName.in(m_look->language()), shared ? m_desk->address().shownName() : m_desk->address().target, shared,
                                                m_desk->actor().name, m_desk->actor().login, m_desk->actor().role, reference->zone.toLatin1()});
        page->setLock(m_preferences, m_lock->isAvailable());
        if (ReportClock *writer = ReportClock::of(*m_desk))
            page->addCard(new ReportFolderForm(m_preferences, *writer));
        page->addCard(new SurveyForm(*m_desk, *m_drafts));
        return page;
    });
}

KnowledgePage *Composition::makeKnowledge(CallPage *calls)
{
    auto *knowledge = new KnowledgePage(*m_desk, *m_drafts);
    MainWindow *window = m_window.get();
    const auto withTicket = [window, knowledge](const char *id, void (KnowledgePage::*run)(Id<Ticket>)) {
        QAction *action = makeAction(QString::fromLatin1(id), window);
        QObject::connect(action, &QAction::triggered, knowledge, [window, knowledge, run] {
            const Page *page = window->currentPage();
            const auto *list = page ? page->findChild<TicketListView *>() : nullptr;
            const Id<Ticket> ticket = !page ? Id<Ticket>() : page->shownTicket() ? page->shownTicket() : list ? list->currentTicket() : Id<Ticket>();
            if (!ticket)
                return;
            window->showPage(knowledge->pageId());
            (knowledge->*run)(ticket);
        });
        return action;
    };
    QObject::connect(calls, &CallPage::articleRequested, knowledge, [window, knowledge](Id<Article> article) {
        window->showPage(knowledge->pageId());
        knowledge->showArticle(article);
    });
    window->addTicketActions({withTicket("help_with", &KnowledgePage::helpWith), withTicket("draft_article", &KnowledgePage::draftFrom)});
    return knowledge;
}

DashboardPage *Composition::makeDashboard(QueuePage *queue)
{
    auto *dashboard = new DashboardPage(*m_desk, *m_attention);
    MainWindow *window = m_window.get();
    connect(dashboard, &DashboardPage::queryRequested, queue, [window, queue](const QString &text) {
        window->showPage(queue->pageId());
        queue->showQuery(text);
    });
    connect(dashboard, &DashboardPage::figureRequested, queue, [window, queue](const QString &name, const QList<qint64> &tickets) {
        window->showPage(queue->pageId());
        queue->showFigure(name, tickets);
    });
    connect(dashboard, &DashboardPage::callsRequested, window, [window] { window->showPage(u"calls"_s); });
    connect(dashboard, &DashboardPage::attentionRequested, window, [window] { window->showPage(u"attention"_s); });
    connect(dashboard, &DashboardPage::rosterRequested, window, [window] { window->showPage(u"roster"_s); });
    return dashboard;
}

ReportsPage *Composition::makeReports(QueuePage *queue)
{
    auto *reports = new ReportsPage(*m_desk, *m_drafts);
    MainWindow *window = m_window.get();
    connect(reports, &ReportsPage::ticketsRequested, queue, [window, queue](const QString &name, const QList<qint64> &tickets) {
        window->showPage(queue->pageId());
        queue->showFigure(name, tickets);
    });
    return reports;
}

QueuePage *Composition::makeQueue()
{
    auto *queue = new QueuePage(*m_desk, *m_drafts);
    auto *actions = new TicketActions(*m_desk, *m_drafts, queue);
    connect(queue, &QueuePage::actionRequested, actions, [this, queue, actions](const QString &action, const QList<MassTarget> &tickets) {
        if (action != "reply"_L1)
            return actions->start(action, tickets, queue);
        // A reply is written where the journal is in sight.
        emit queue->ticketRequested(tickets.first().ticket);
        if (auto *view = qobject_cast<TicketView *>(m_window->currentPage()))
            view->startReply();
    });
    connect(actions, &TicketActions::ticketRequested, queue, &Page::ticketRequested);
    connect(actions, &TicketActions::selectionRequested, queue, &QueuePage::selectTickets);
    connect(actions, &TicketActions::failed, queue, [queue](const TicketAction &, const Error &error) { queue->showError(error); });
    return queue;
}

void Composition::showOutbox()
{
    if (m_window->currentPage() && m_window->currentPage()->pageId() == "outbox"_L1)
        return m_window->currentPage()->focusStart();
    OutboxService *outbox = OutboxService::of(*m_desk);
    if (!outbox)
        return;
    auto *page = new OutboxPage(*m_desk, *outbox, *m_drafts);
    MainWindow *window = m_window.get();
    connect(page, &OutboxPage::contactRequested, window, [window](const QUuid &command) {
        window->showPage(u"calls"_s);
        if (auto *calls = window->findChild<CallPage *>())
            calls->continueDraft(command);
    });
    window->openOver(page);
}

/// Over the page in front, from wherever it is asked for; a second time it only comes to the front.
void Composition::showHandover(Id<HandoverSheet> sheet)
{
    if (auto *front = qobject_cast<HandoverPage *>(m_window->currentPage())) {
        if (sheet)
            front->showSheet(sheet);
        return front->focusStart();
    }
    auto *page = new HandoverPage(*m_desk, *m_drafts, sheet);
    MainWindow *window = m_window.get();
    connect(page, &HandoverPage::bulletinRequested, window, [window](qint64 bulletin) {
        if (auto *outages = window->findChild<OutagesPage *>()) {
            window->showPage(outages->pageId());
            outages->showBulletin({bulletin});
        }
    });
    window->openOver(page);
}

} // namespace frontdesk
