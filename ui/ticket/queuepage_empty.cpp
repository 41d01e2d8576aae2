// What the queue says when the filter means nothing or shows nothing.
#include "ui/ticket/queuepage.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/emptystate.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/filterproblem.h"
#include "ui/ticket/queueviews.h"
#include "ui/ticket/readingpane.h"
#include "ui/ticket/savedviews.h"
#include "ui/ticket/ticketlistmodel.h"
#include "ui/ticket/ticketlistview.h"

#include <QAction>
#include <QLocale>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

void QueuePage::showProblems(const TicketQuery &query)
{
    m_problems = query.problems;
    m_doubts = query.doubts;
    const QList<QueryProblem> wrong = m_problems + m_doubts;
    const QString closest = wrong.isEmpty() ? QString() : wrong.first().closest;
    m_useClosest->setEnabled(!closest.isEmpty());
    setActionName(m_useClosest, closest.isEmpty() ? QString() : tr("Use %1").arg(QString(closest).remove(u'"')));
    const QString words = wrong.isEmpty() ? QString() : queryProblemWords(wrong.first());
    m_filter->showProblems(m_problems, m_doubts, words);
    if (wrong.isEmpty()) {
        m_problem->clear();
        return;
    }
    // A tag that nobody uses is no mistake: the empty list speaks of it.
    if (m_problems.isEmpty())
        m_problem->clear();
    else
        m_problem->show(tr("%1 The list still shows the filter before.", "%1 is a sentence").arg(words), m_filter->xOf(wrong.first().start));
}

void QueuePage::explainEmptiness()
{
    const bool empty = m_model->rowCount() == 0 && m_model->orderKnown() && !m_model->loading();
    if (!empty) {
        if (m_stack->currentWidget() != m_list) {
            const bool focused = m_empty->isAncestorOf(focusWidget());
            m_stack->setCurrentWidget(m_list);
            if (focused)
                m_list->setFocus();
        }
        m_dropTerm->setEnabled(false);
        return;
    }
    const QString view = m_views->currentView();
    m_showAll->setText(tr("Show all open"));
    QList<QAction *> actions;
    QString why, what, iconName = u"view-task"_s;
    if (view == "mine"_L1) {
        why = tr("No open ticket is yours");
        what = m_views->count(u"unassigned"_s) > 0 ? tr("%n tickets wait for an owner.", nullptr, int(m_views->count(u"unassigned"_s))) : tr("Nothing waits for an owner either.");
        actions = {m_showAll};
    } else if (view == "my_groups"_L1) {
        why = tr("Your group has no open ticket");
        what = tr("New ones appear here by themselves.");
        actions = {m_showAll};
    } else if (view == "unassigned"_L1) {
        why = tr("Every open ticket has an owner");
        what = tr("New ones appear here by themselves.");
        actions = {m_showAll};
    } else if (view == "all_open"_L1) {
        why = tr("No ticket is open");
        what = tr("Calls and new tickets appear here by themselves.");
    } else if (view == "waiting"_L1) {
        why = tr("No ticket waits for its caller");
        what = tr("Pending tickets with that reason stand here.");
        actions = {m_showAll};
    } else if (view == "to_confirm"_L1) {
        why = tr("No resolved ticket waits for the caller's answer");
        what = tr("Tickets stand here from Resolve until the caller agrees.");
        actions = {m_showAll};
    } else {
        iconName = u"view-filter"_s;
        why = tr("No ticket matches this filter");
        what = tr("Take a condition out or show all open tickets.");
        actions = {m_showAll};
        if (!m_doubts.isEmpty()) {
            what = queryProblemWords(m_doubts.first());
            if (m_useClosest->isEnabled())
                actions = {m_useClosest, m_showAll};
        }
    }
    m_empty->setIconName(iconName);
    m_empty->setWords(why, what);
    m_empty->setActions(actions);
    if (view.isEmpty() || m_saved->find(view))
        offerWithout(m_filter->query()); // last: a quick answer comes at once
    const bool focused = m_list->hasFocus();
    m_stack->setCurrentWidget(m_empty);
    m_pane->setTicket({}, std::nullopt);
    if (focused)
        m_empty->setFocus();
}

/// Asks which single condition, taken out, would show the most, and offers to drop it.
void QueuePage::offerWithout(const TicketQuery &query)
{
    QStringList texts, conditions;
    QList<TicketFilter> filters;
    const QString text = m_filter->text();
    for (const FilterTerm &term : query.terms) {
        const QString without = withoutQueryTerm(text, term);
        const TicketQuery rest = parseTicketQuery(without, queryContext());
        if (!rest.usable() || rest.filter == query.filter || filters.size() >= 12)
            continue;
        texts += without;
        conditions += text.mid(term.start, term.length);
        filters += rest.filter;
    }
    // The tag that was meant: how many open tickets have it says whether it was.
    const bool meant = !m_doubts.isEmpty() && m_doubts.first().field == QueryField::Tag && !m_doubts.first().closest.isEmpty();
    if (filters.isEmpty() && !meant)
        return;
    QList<TicketFilter> asked = filters;
    if (meant) {
        TicketFilter carried = TicketFilter::openOnes();
        carried.tags = {QString(m_doubts.first().closest).remove(u'"')};
        asked += carried;
    }
    const int request = ++m_emptyRequest;
    whenFinished(m_desk.tickets().counts(asked), this, [this, request, texts, conditions, meant](const Result<QList<qint64>> &answer) {
        if (request != m_emptyRequest || !answer || m_model->rowCount() > 0)
            return;
        QList<qint64> kept = *answer;
        const qint64 carried = meant ? kept.takeLast() : 0;
        const QList<qint64> *counts = &kept;
        if (meant) {
            m_empty->setWords(tr("No ticket matches this filter"), queryProblemWords(m_doubts.first(), carried));
            m_empty->setActions({m_useClosest, m_showAll});
        }
        const auto best = std::max_element(counts->cbegin(), counts->cend());
        if (best == counts->cend() || *best == 0)
            return;
        const qsizetype at = best - counts->cbegin();
        m_dropText = texts[at];
        m_dropTerm->setText(tr("Drop %1").arg(conditions[at].left(40)));
        m_dropTerm->setEnabled(true);
        QString what = tr("Leaving out %1 shows %2.", "a condition, a number of tickets").arg(conditions[at].left(60), QLocale().toString(*best));
        if (meant)
            what = queryProblemWords(m_doubts.first(), carried);
        else if (!m_doubts.isEmpty())
            what = queryProblemWords(m_doubts.first()) + u' ' + what;
        m_empty->setWords(tr("No ticket matches this filter"), what);
        m_empty->setActions({m_useClosest->isEnabled() ? m_useClosest : m_dropTerm, m_useClosest->isEnabled() ? m_dropTerm : m_showAll});
    });
}

} // namespace frontdesk
