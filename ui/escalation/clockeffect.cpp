#include "ui/escalation/clockeffect.h"

#include "ui/escalation/attentionwords.h"
#include "core/agreement/ticketclock.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/theme.h"
#include "ui/kit/painted.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

TimeLeft timeOf(const ClockState &clock)
{
    if (clock.targetMs <= 0)
        return {};
    const qint64 left = clock.leftMs() / 1000;
    if (clock.condition == ClockCondition::Resolved)
        return {TimeLeftState::Met, 1, 0};
    if (left < 0 || clock.breached)
        return {TimeLeftState::Over, 1, std::max<qint64>(0, -left)};
    const double spent = double(clock.spentMs) / double(clock.targetMs);
    if (clock.condition == ClockCondition::Stopped)
        return {TimeLeftState::Stopped, spent, left};
    return {spent >= 0.9 ? TimeLeftState::Last : spent >= 0.75 ? TimeLeftState::Near : TimeLeftState::Run, spent, left};
}

} // namespace

ClockEffect::ClockEffect(QWidget *parent)
    : CardFrame(parent, Ground::Alt), m_heading(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_hint(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_grid(new QGridLayout)
{
    setObjectName(u"clock_effect"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(4));
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(10));
    line->addWidget(m_heading);
    line->addWidget(m_hint, 1);
    column->addLayout(line);
    m_grid->setHorizontalSpacing(scaled(16));
    m_grid->setVerticalSpacing(scaled(4));
    m_grid->setColumnStretch(4, 1);
    column->addLayout(m_grid);
}

void ClockEffect::show(const TicketPage &page, const WordsContext &words, EscalationDraft::Direction direction, Id<SupportGroup> group)
{
    const Ticket &ticket = page.ticket;
    const bool functional = direction == EscalationDraft::Direction::Functional;
    m_heading->setText(tr("Effect on the clocks"));
    m_hint->setText(functional ? tr("Another group's work stops no clock") : tr("Telling somebody above stops no clock"));
    const AgreementBook &book = words.reference->agreements;
    const TicketClocks clocks = ticketClocks(ticket, page.journal, book, words.now);
    QList<Line> lines;
    const auto due = [&](const ClockState &clock) {
        if (clock.condition == ClockCondition::Stopped)
            return tr("stopped, %1 left").arg(durationWords(clock.leftMs() / 1000));
        if (!clock.due.isValid())
            return tr("—");
        return clock.breached ? tr("%1, %2 over", "due, over").arg(words.moment(clock.due), durationWords(-clock.leftMs() / 1000))
                              : tr("due %1").arg(words.moment(clock.due));
    };
    // Whoever gives a waiting ticket on wakes it: its clock runs again.
    const bool wakes = functional && ticket.phase == "pending"_L1 && words.reference->workflow.phase(ticket.kind, words.reference->workflow.target(ticket.kind, ticket.state, u"assign"_s)) != "pending"_L1;
    if (const ClockState &clock = clocks.resolution; clock.targetMs > 0) {
        Line line{clockNameWords(u"resolution"_s), timeOf(clock), due(clock), timeOf(clock), due(clock), tr("The promise stays as it is")};
        if (clock.breached) {
            line.afterWords = tr("goes on; a breach does not heal");
        } else if (wakes && clock.condition == ClockCondition::Stopped) {
            const BusinessTime *business = book.businessTime(clocks.calendar);
            const QDateTime at = business ? business->after(words.now, clock.leftMs()) : QDateTime();
            line.after.state = TimeLeftState::Run;
            line.afterWords = at.isValid() ? tr("runs again, due %1").arg(words.moment(at)) : tr("runs again");
            line.note = tr("Giving it on ends the waiting");
        }
        lines += line;
    }
    if (const ClockState &clock = clocks.response; clock.targetMs > 0 && !ticket.acknowledgedAt.isValid())
        lines += Line{clockNameWords(u"response"_s), timeOf(clock), due(clock), timeOf(clock), due(clock), tr("The caller still waits")};
    if (const ClockState &clock = clocks.update; clock.targetMs > 0 && clock.condition != ClockCondition::Resolved) {
        const QString told = clock.due.isValid() && !clock.breached ? tr("tell the caller by %1").arg(words.moment(clock.due)) : due(clock);
        lines += Line{clockNameWords(u"update"_s), timeOf(clock), told, timeOf(clock), told, functional ? tr("Whoever has it tells them") : tr("You go on telling the caller")};
    }
    const AgreementVersion *theirs = functional && group ? book.applyingToGroup(group, words.now) : nullptr;
    for (const ClockKind kind : {ClockKind::GroupResponse, ClockKind::Group}) {
        const ClockState &running = kind == ClockKind::Group ? clocks.group : clocks.groupResponse;
        const bool runs = running.targetMs > 0 && (kind == ClockKind::Group || running.condition != ClockCondition::Resolved);
        const qint64 targetMs = theirs ? theirs->targetMs(ticket.priority, kind) : 0;
        if (!runs && targetMs <= 0)
            continue;
        const QString nothing = tr("none");
        Line line{clockNameWords(clockCode(kind)), {}, nothing, {}, nothing, {}};
        if (runs) {
            line.now = timeOf(running);
            line.nowWords = due(running);
        }
        const BusinessTime *hours = theirs ? book.businessTime(theirs->calendarOf(ticket.priority, kind)) : nullptr;
        if (!functional) {
            line.after = line.now;
            line.afterWords = line.nowWords;
        } else if (hours && targetMs > 0) {
            const QDateTime at = hours->after(words.now, targetMs);
            line.after = {TimeLeftState::Run, 0, targetMs / 1000};
            line.afterWords = !at.isValid()                    ? durationWords(targetMs / 1000)
                            : kind == ClockKind::GroupResponse ? tr("accept by %1").arg(words.moment(at))
                                                               : tr("due %1").arg(words.moment(at));
            line.note = tr("New: %1", "name of an agreement").arg(theirs->name.in(words.language));
        } else {
            line.note = tr("Ends for the group that gives it on");
        }
        lines += line;
    }
    if (lines.isEmpty())
        lines += Line{tr("No agreement"), {}, tr("no clock runs"), {}, tr("no clock runs"), {}};
    put(lines);
}

void ClockEffect::put(const QList<Line> &lines)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto words = [this](const QString &text, int row, int column, Ink ink = Ink::Secondary, TextWeight weight = TextWeight::Regular) {
        QLabel *label = makeLabel(text, TextUse::Caption, ink, weight);
        label->setTextFormat(Qt::PlainText);
        m_grid->addWidget(label, row, column);
    };
    words(tr("Clock"), 0, 0);
    words(tr("Now"), 0, 1);
    words(tr("Afterwards"), 0, 3);
    QStringList spoken;
    int row = 1;
    for (Line line : lines) {
        if (line.afterWords == line.nowWords) {
            line.after = {};
            line.afterWords = tr("unchanged");
        }
        words(line.name, row, 0, Ink::Text);
        const auto sign = [&](const TimeLeft &time, const QString &text, int column) {
            auto *painted = new Painted([time, text] { return QSize(std::min(scaled(270), scaled(54) + textMetrics(TextUse::Base, TextWeight::Strong).horizontalAdvance(text) + scaled(22)), lineHeight()); },
                                        [time, text](QPainter &painter, const QRectF &place) {
                                            QRectF bar = place;
                                            bar.setWidth(scaled(46));
                                            if (time.state != TimeLeftState::None)
                                                paintTimeBar(painter, bar, time);
                                            QRectF rest = place;
                                            rest.setLeft(bar.right() + scaled(6));
                                            paintTimeWords(painter, rest, time.state == TimeLeftState::None ? TimeLeft{TimeLeftState::Run, 0, 0} : time, text);
                                        });
            painted->setAccessibleName(text);
            painted->setToolTip(text);
            m_grid->addWidget(painted, row, column);
        };
        sign(line.now, line.nowWords, 1);
        words(u"→"_s, row, 2);
        sign(line.after, line.afterWords, 3);
        // Gives way first: the candidates above need the room.
        auto *note = new Painted([] { return QSize(0, lineHeight(TextUse::Caption)); },
                                 [text = line.note](QPainter &painter, const QRectF &place) { paintWords(painter, place, text, tokens().text2, {TextUse::Caption}); });
        note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        note->setAccessibleName(line.note);
        note->setToolTip(line.note);
        m_grid->addWidget(note, row, 4);
        spoken += tr("%1: now %2; afterwards %3. %4", "clock").arg(line.name, line.nowWords, line.afterWords, line.note);
        ++row;
    }
    m_text = spoken.join(u'\n');
    setAccessibleName(m_heading->text());
    setAccessibleDescription(m_text);
}

} // namespace frontdesk
