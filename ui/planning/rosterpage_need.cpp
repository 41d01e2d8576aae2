// The need of people against what is planned: read beside everything else, reckoned anew with every change of the plan.

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/painted.h"
#include "ui/kit/words.h"
#include "ui/planning/goaldialog.h"
#include "ui/planning/needstrip.h"
#include "ui/planning/rosterpage.h"
#include "ui/planning/rosterview.h"
#include "ui/shell/paint.h"
#include "ui/ticket/ticketerrors.h"

#include <QHelpEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int staleAfterS = 1800; ///< a forecast that old is read again when the page is

} // namespace

/// Reads the forecast of the days on screen, unless it is there already; and the goal, if somebody may have set it.
void RosterPage::readNeed()
{
    const Id<SupportGroup> wanted = group();
    const QDate from = m_model->roster().from, to = m_model->roster().to;
    if (!wanted || !from.isValid() || !isVisible()) // a page that nobody looks at opens no connection of its own
        return;
    if (m_goalStale || m_goalGroup != wanted) {
        m_goalStale = false;
        m_goalGroup = wanted;
        whenFinished(m_staffing->goal(wanted), this, [this, wanted](const Result<GroupGoal> &goal) {
            if (!goal || wanted != m_goalGroup)
                return;
            m_goal = *goal;
            showNeed();
        });
    }
    const bool same = m_needAsked.group == wanted && m_needAsked.from == from && m_needAsked.to == to;
    if (same && (m_needRun || (!m_needFailed && m_needAt.secsTo(m_desk.clock().now()) < staleAfterS)))
        return;
    if (!same)
        m_forecast = {};
    if (m_needRun) { // one connection at a time, however quickly somebody goes through the weeks
        m_needAsked = {};
        m_staffing->cancel(m_needRun);
        return;
    }
    m_needAsked = {wanted, {}, from, to, {}, {}, {}, {}};
    m_needFailed = false;
    m_needAt = m_desk.clock().now();
    const CancelToken run = makeCancelToken();
    m_needRun = run;
    whenFinished(m_staffing->forecast(wanted, from, to, {}, run), this, [this, run](const Result<GroupForecast> &forecast) {
        m_needRun.reset();
        if (*run)
            return readNeed(); // something else is on screen by now
        m_needFailed = !forecast;
        if (forecast)
            m_forecast = *forecast;
        else
            m_needError = forecast.error();
        showNeed();
    });
}

void RosterPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    readNeed();
}

/// Forecast, goal and the plan on screen together.
void RosterPage::showNeed()
{
    const WordsContext words = WordsContext::of(m_desk);
    NeedStripValue value;
    value.now = words.now;
    value.goal = m_goal;
    const bool here = m_forecast.group == group() && m_forecast.from == m_model->roster().from && m_forecast.to == m_model->roster().to;
    if (m_needFailed) {
        const ErrorWords said = ticketErrorWords(m_needError, words);
        value.state = NeedStripValue::State::Missing;
        value.why = tr("The forecast could not be read.");
        value.next = said.all();
    } else if (!here) {
        value.why = tr("Reading the calls of the last weeks…");
    } else if (!m_forecast.missing.isEmpty()) {
        value.state = NeedStripValue::State::Missing;
        const bool history = m_forecast.missing == "planning.no_history"_L1;
        value.why = history ? tr("There is no call history for this group yet.") : tr("The calls of this group do not say how long they took.");
        value.next = history ? tr("Two weeks with 50 calls answered by its people are enough for a forecast. A telephone log can be imported.")
                             : tr("Log when calls are answered and end; then the need can be reckoned.");
    } else if (const auto days = staffedDays(m_forecast, m_model->roster(), m_goal, plans() ? PlanView::Planned : PlanView::Published)) {
        value.state = NeedStripValue::State::Known;
        value.zone = QTimeZone(m_forecast.zone.toLatin1());
        for (qsizetype i = 0; i < days->size(); ++i)
            value.days.append(NeedDay::of(m_forecast.days.at(i).day, m_forecast.days.at(i).kind, days->at(i), m_goal));
    } else {
        value.state = NeedStripValue::State::Missing;
        value.why = tr("The forecast could not be read.");
        value.next = ticketErrorWords(days.error(), words).all();
    }
    QHash<QDate, int> contacts;
    for (const NeedDay &one : std::as_const(value.days))
        contacts.insert(one.day, int(std::lround(one.contacts)));
    m_model->foretell(contacts);
    m_view->fit();
    m_need->setValue(value);
    showNeedDay();
    m_footer->refresh();
    m_hours->setVisible(value.state == NeedStripValue::State::Known && m_model->days() <= 7);
    m_hours->refresh();
}

/// The strip shows the day of the current cell.
void RosterPage::showNeedDay()
{
    const QDate day = m_model->dayOf(m_view->currentIndex().column());
    if (day.isValid() && day != m_need->day())
        m_need->showDay(day);
}

const NeedDay *RosterPage::needOf(QDate day) const
{
    const NeedStripValue &value = m_need->value();
    const auto found = std::find_if(value.days.cbegin(), value.days.cend(), [day](const NeedDay &one) { return one.day == day; });
    return value.state == NeedStripValue::State::Known && found != value.days.cend() ? &*found : nullptr;
}

void RosterPage::paintFooter(QPainter &painter, const QRectF &place) const
{
    const Tokens &t = tokens();
    painter.fillRect(place, t.window);
    const bool narrow = m_model->days() > 7;
    paintWords(painter, QRectF(scaled(14), place.top(), scaled(150), place.height()), narrow || m_need->value().state != NeedStripValue::State::Known ? tr("On shift") : tr("On shift, missing"), t.text2);
    WordStyle style;
    style.figures = true;
    style.align = Qt::AlignHCenter;
    style.elide = Qt::ElideNone;
    style.use = narrow ? TextUse::Tag : TextUse::Base;
    for (int day = 0; day < m_model->days(); ++day) {
        const int column = RosterModel::FirstDay + day;
        const QDate date = m_model->dayOf(column);
        const int planned = m_model->plannedOn(date);
        const QRectF cell(m_view->columnViewportPosition(column), place.top(), m_view->columnWidth(column), place.height());
        const NeedDay *need = needOf(date);
        if (!need || need->shortHalves == 0) {
            paintWords(painter, cell, QString::number(planned), planned == 0 ? t.text3 : t.text, style);
            continue;
        }
        WordStyle strong = style;
        strong.weight = TextWeight::Strong;
        if (narrow) { // a bar says it again under the figure
            paintWords(painter, cell, QString::number(planned), t.crit.ink, strong);
            painter.fillRect(QRectF(cell.left() + 3, cell.bottom() - scaled(4), cell.width() - 6, 3), t.crit.ink);
            continue;
        }
        const QString words = tr("%1, −%2", "people on shift, people missing at worst").arg(planned).arg(need->mostShort);
        const qreal wide = wordsWidth(words, strong) + scaled(18);
        const QRectF line(cell.center().x() - wide / 2, cell.top(), wide, cell.height());
        paintAlert(painter, QRectF(line.right() - scaled(14), line.center().y() - scaled(7), scaled(14), scaled(14)), false, t.crit.ink);
        strong.align = Qt::AlignLeft;
        paintWords(painter, line, words, t.crit.ink, strong);
    }
}

void RosterPage::paintHours(QPainter &painter, const QRectF &place) const
{
    const Tokens &t = tokens();
    painter.fillRect(place, t.window);
    paintWords(painter, QRectF(scaled(14), place.top(), scaled(150), place.height()), tr("Need by the hour"), t.text2);
    for (int day = 0; day < m_model->days(); ++day) {
        const int column = RosterModel::FirstDay + day;
        const QRectF cell(m_view->columnViewportPosition(column), place.top(), m_view->columnWidth(column), place.height());
        if (m_model->dayOf(column) == m_need->day())
            painter.fillRect(cell, t.sel);
        if (const NeedDay *need = needOf(m_model->dayOf(column)))
            paintNeedDay(painter, cell, *need);
    }
}

bool RosterPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTip && (watched == m_footer || watched == m_hours)) {
        auto *help = static_cast<QHelpEvent *>(event);
        const NeedDay *need = needOf(m_model->dayOf(m_view->columnAt(help->pos().x())));
        static_cast<QWidget *>(watched)->setToolTip(need ? NeedWords::whole(*need) : QString());
    } else if (event->type() == QEvent::MouseButtonPress && (watched == m_footer || watched == m_hours)) {
        goToDay(m_model->dayOf(m_view->columnAt(static_cast<QMouseEvent *>(event)->pos().x())));
    }
    return Page::eventFilter(watched, event);
}

/// The same person's cell of another day, which the strip then shows.
void RosterPage::goToDay(QDate day)
{
    const QModelIndex cell = m_model->indexOf(m_model->personOf(std::max(0, m_view->currentIndex().row())), day);
    if (cell.isValid())
        m_view->go(cell);
    else if (day >= m_model->roster().from && day <= m_model->roster().to)
        m_need->showDay(day); // a group without people
}

void RosterPage::editGoal()
{
    if (!plans())
        return;
    const WordsContext words = WordsContext::of(m_desk);
    auto *dialog = new GoalDialog(m_goal, words.group(group()), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, asked = group()] {
        whenFinished(m_staffing->saveGoal(asked, dialog->goal()), this, [this](const Result<GroupGoal> &goal) {
            if (!goal)
                say(goal.error());
            m_goalStale = true;
            readNeed();
        });
    });
    dialog->open();
}

} // namespace frontdesk
