#include "ui/planning/rosterpanel.h"

#include "ui/kit/cardframe.h"
#include "ui/kit/keybutton.h"
#include "ui/planning/rosterwords.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int mostConflicts = 20; ///< as cards; the grid marks all
constexpr int mostShifts = 5;

} // namespace

RosterPanel::RosterPanel(RosterModel *model, QWidget *parent) : QScrollArea(parent), m_model(model)
{
    setObjectName(u"roster_panel"_s);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(scaled(272));
}

void RosterPanel::heading(const QString &words)
{
    auto *label = makeLabel(words, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
    m_cards->addWidget(label);
}

void RosterPanel::card(const QString &name, const QString &title, const QString &text, bool severe, const QList<Choice> &choices)
{
    auto *frame = new CardFrame(nullptr, severe ? Ground::Crit : Ground::Base);
    frame->setObjectName(name);
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    inside->setSpacing(scaled(4));
    auto *what = makeLabel(title, TextUse::Base, Ink::Text, TextWeight::Strong);
    what->setWordWrap(true);
    inside->addWidget(what);
    if (!text.isEmpty()) {
        auto *figures = makeLabel(text, TextUse::Caption, Ink::Secondary);
        figures->setWordWrap(true);
        inside->addWidget(figures);
    }
    if (!choices.isEmpty()) {
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(scaled(6));
        for (const Choice &choice : choices) {
            auto *button = new KeyButton(choice.words);
            button->setObjectName(choice.name);
            button->setAccessibleDescription(title);
            connect(button, &QPushButton::clicked, this, choice.act);
            buttons->addWidget(button);
        }
        buttons->addStretch();
        inside->addLayout(buttons);
    }
    m_cards->addWidget(frame);
}

void RosterPanel::show(const Actor &actor, const Directory &directory, bool plans)
{
    const Roster &roster = m_model->roster();
    const WordsContext &words = m_model->words();
    setAccessibleName(tr("Conflicts and requests")); // in the language on screen
    m_inside = new QWidget;
    m_cards = new QVBoxLayout(m_inside);
    m_cards->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_cards->setSpacing(scaled(8));
    m_waiting = 0;
    const auto shiftWords = [&](Id<ShiftPattern> id) {
        const ShiftPattern *pattern = roster.pattern(id);
        return pattern ? RosterWords::full(*pattern, words.language) : QString();
    };
    if (!plans) {
        heading(tr("My next shifts"));
        int shown = 0;
        for (const RosterShift &one : roster.shifts) {
            if (one.staff != actor.staff || !one.holds() || one.to <= words.now || shown++ >= mostShifts)
                continue;
            card(u"my_shift"_s, RosterWords::day(one.day), shiftWords(one.pattern), false, {});
        }
        if (shown == 0)
            m_cards->addWidget(makeLabel(tr("None is published in these days."), TextUse::Base, Ink::Secondary));
    } else {
        const QList<RosterConflict> &conflicts = m_model->conflicts();
        heading(conflicts.isEmpty() ? tr("No conflicts") : tr("%n conflict(s)", nullptr, int(conflicts.size())));
        for (qsizetype i = 0; i < std::min<qsizetype>(mostConflicts, conflicts.size()); ++i) {
            const RosterConflict &one = conflicts.at(i);
            const RosterWords::Conflict said = RosterWords::conflict(one, roster, words);
            const bool settles = one.kind == RosterConflict::Kind::ShortRest || one.kind == RosterConflict::Kind::LanguageMissing || one.kind == RosterConflict::Kind::SkillMissing
                              || one.kind == RosterConflict::Kind::OverHours || one.kind == RosterConflict::Kind::HolidayWork;
            QList<Choice> choices;
            if (one.person)
                choices.append({u"conflict_show"_s, tr("Show"), [this, one] { emit cellWanted(one.person, one.day); }});
            const RosterShift *shift = roster.shift(one.shift);
            if (settles && shift && shift->group == roster.group)
                choices.append({u"conflict_excuse"_s, tr("Note the exception"), [this, one] { emit excuseWanted(one.person, one.day); }});
            card(u"conflict"_s, said.title, said.text, one.kind == RosterConflict::Kind::DoubleBooked || one.kind == RosterConflict::Kind::OnLeave, choices);
        }
        if (conflicts.size() > mostConflicts)
            m_cards->addWidget(makeLabel(tr("And %n more, marked in the grid.", nullptr, int(conflicts.size() - mostConflicts)), TextUse::Base, Ink::Secondary));
    }

    bool headed = false;
    const auto request = [&](const QString &name, const QString &title, const QString &text, const QList<Choice> &choices) {
        if (!headed)
            heading(tr("Requests"));
        headed = true;
        card(name, title, text, false, choices);
    };
    for (const Leave &one : roster.leave) {
        const bool mine = one.staff == actor.staff;
        const bool decides = mayDecideLeave(actor, directory, one.staff) && directory.groupsOf(one.staff).contains(roster.group);
        if (!(one.state == Leave::State::Asked && (mine || decides)) && !(mine && !plans && one.to >= m_model->today()))
            continue;
        QList<Choice> choices;
        if (one.state == Leave::State::Asked && decides) {
            ++m_waiting;
            choices.append({u"leave_approve"_s, tr("Approve"), [this, one] { emit leaveDecided(one.id, one.seq, Leave::State::Approved); }});
            choices.append({u"leave_refuse"_s, tr("Refuse"), [this, one] { emit leaveDecided(one.id, one.seq, Leave::State::Refused); }});
        } else if (mine) {
            choices.append({u"leave_withdraw"_s, tr("Withdraw"), [this, one] { emit leaveDecided(one.id, one.seq, Leave::State::Withdrawn); }});
        }
        const QString days = one.from == one.to ? RosterWords::day(one.from) : tr("%1 to %2", "first and last day").arg(RosterWords::day(one.from), RosterWords::day(one.to));
        request(u"leave_request"_s, tr("%1: leave", "person").arg(words.person(one.staff)), one.state == Leave::State::Approved ? tr("%1, approved").arg(days) : tr("%1, asked for").arg(days), choices);
    }
    for (const ShiftSwap &one : roster.swaps) {
        QList<Choice> choices;
        const auto answer = [this, one](ShiftSwap::State to) { return [this, one, to] { emit swapAnswered(one.id, one.seq, to); }; };
        if (one.state == ShiftSwap::State::Asked && one.other == actor.staff) {
            ++m_waiting;
            choices.append({u"swap_accept"_s, tr("Accept"), answer(ShiftSwap::State::Accepted)});
            choices.append({u"swap_decline"_s, tr("Decline"), answer(ShiftSwap::State::Declined)});
        } else if (one.state == ShiftSwap::State::Accepted && mayDecideSwap(actor, directory, one)) {
            ++m_waiting;
            choices.append({u"swap_approve"_s, tr("Approve"), answer(ShiftSwap::State::Approved)});
            choices.append({u"swap_refuse"_s, tr("Refuse"), answer(ShiftSwap::State::Refused)});
        }
        if (one.askedBy == actor.staff)
            choices.append({u"swap_withdraw"_s, tr("Withdraw"), answer(ShiftSwap::State::Withdrawn)});
        const QString given = tr("%1: %2", "day, shift").arg(RosterWords::day(one.day), shiftWords(one.pattern));
        const QString terms = one.otherShift ? tr("%1 for %2.", "shifts with their days").arg(given, tr("%1: %2", "day, shift").arg(RosterWords::day(one.otherDay), shiftWords(one.otherPattern)))
                                             : tr("%1, for nothing in return.", "shift with its day").arg(given);
        request(u"swap_request"_s, tr("%1 to %2", "people of a swap").arg(words.person(one.askedBy), words.person(one.other)),
                one.state == ShiftSwap::State::Accepted ? tr("%1 Both agree.").arg(terms) : tr("%1 Not answered yet.").arg(terms), choices);
    }
    m_cards->addStretch();
    const int place = verticalScrollBar()->value();
    setWidget(m_inside); // deletes the one before
    useGround(m_inside, Ground::Window);
    verticalScrollBar()->setValue(place);
}

} // namespace frontdesk
