#include "ui/planning/rosterdialogs.h"

#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/planning/rosterwords.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk {

RosterDialog::RosterDialog(const QString &name, const QString &title, const QString &words, const QString &button, QWidget *parent)
    : QDialog(parent), m_fields(new QFormLayout)
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(scaled(380));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    all->setSpacing(scaled(12));
    auto *said = makeLabel(words, TextUse::Base);
    said->setObjectName(u"roster_dialog_words"_s);
    said->setWordWrap(true);
    all->addWidget(said);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    all->addLayout(m_fields);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *leave = new KeyButton(tr("Cancel"), this);
    leave->setObjectName(u"roster_dialog_cancel"_s);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(leave);
    auto *main = new KeyButton(button, this, KeyButton::Kind::Primary);
    main->setObjectName(u"roster_dialog_do"_s);
    main->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    main->setDefault(true);
    connect(main, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(main);
    all->addLayout(buttons);
    m_do = main;
}

void RosterDialog::add(const QString &label, QWidget *field)
{
    field->setAccessibleName(label);
    m_fields->addRow(label, field);
}

/// Work starts in the first line that is empty, else in the first field; a button at the top (a draft's) would send it to the one at the bottom.
void RosterDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous() || focusWidget())
        return;
    QWidget *start = nullptr;
    for (int row = m_fields->rowCount() - 1; row >= 0; --row) {
        const QLayoutItem *item = m_fields->itemAt(row, QFormLayout::FieldRole);
        QWidget *field = item ? item->widget() : nullptr;
        if (!field || !field->isEnabled() || field->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *line = qobject_cast<QLineEdit *>(field);
        const auto *found = qobject_cast<QLineEdit *>(start);
        if ((line && line->text().isEmpty()) || !found || !found->text().isEmpty())
            start = field;
    }
    if (start)
        start->setFocus(Qt::OtherFocusReason);
}

TypedRosterDialog::TypedRosterDialog(TextDrafts &drafts, const QString &name, const QString &title, const QString &words, const QString &button, QWidget *parent)
    : RosterDialog(name, title, words, button, parent), m_draft(drafts, this)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_draft.notice());
}

PublishDialog::PublishDialog(const RosterModel &model, QWidget *parent)
    : RosterDialog(u"roster_publish"_s, tr("Publish the roster"), {}, tr("Publish"), parent)
{
    int comes = 0;
    int goes = 0;
    QSet<Id<Staff>> people;
    const QList<RosterShift> waiting = unpublished(model.roster());
    for (const RosterShift &one : waiting) {
        ++(one.state == RosterShift::State::Draft ? comes : goes);
        people.insert(one.staff);
    }
    m_shifts = seenOf(waiting);
    QStringList lines{tr("%n shift(s) are new.", nullptr, comes), tr("%n shift(s) are taken away.", nullptr, goes),
                      tr("%n people are concerned.", nullptr, int(people.size()))};
    lines += model.conflicts().isEmpty() ? tr("Nothing in these days conflicts.") : tr("%n conflict(s) are still open.", nullptr, int(model.conflicts().size()));
    lines += tr("From then on escalations go to whoever is on shift by this roster.");
    findChild<QLabel *>(u"roster_dialog_words"_s)->setText(lines.join(u'\n'));
}

LeaveDialog::LeaveDialog(const QList<Id<Staff>> &people, QDate day, const WordsContext &words, QWidget *parent)
    : RosterDialog(u"roster_leave"_s, tr("Leave"), people.size() > 1 ? tr("Whole days. What you enter for others is approved at once.") : tr("Whole days. A lead decides about it."),
                   people.size() > 1 ? tr("Enter leave") : tr("Ask for leave"), parent),
      m_person(new QComboBox), m_from(new QDateEdit(day)), m_to(new QDateEdit(day))
{
    m_person->setObjectName(u"leave_person"_s);
    m_from->setObjectName(u"leave_from"_s);
    m_to->setObjectName(u"leave_to"_s);
    for (const Id<Staff> person : people)
        m_person->addItem(words.person(person), person.value);
    if (people.size() > 1)
        add(tr("For"), m_person);
    else
        m_person->hide(), m_person->setParent(this);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    }
    add(tr("First day"), m_from);
    add(tr("Last day"), m_to);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate first) { m_to->setDate(std::max(first, m_to->date())); });
}

Id<Staff> LeaveDialog::person() const { return {m_person->currentData().toLongLong()}; }
QDate LeaveDialog::from() const { return m_from->date(); }
QDate LeaveDialog::to() const { return m_to->date(); }

SwapDialog::SwapDialog(const Roster &roster, Id<Staff> me, const QList<Id<Staff>> &others, Id<RosterShift> shift, const WordsContext &words, QWidget *parent)
    : RosterDialog(u"roster_swap"_s, tr("Offer a shift"), tr("The other agrees first, then a lead approves; until then nothing changes."), tr("Offer"), parent),
      m_roster(roster), m_words(words), m_shift(new QComboBox), m_other(new QComboBox), m_return(new QComboBox)
{
    m_shift->setObjectName(u"swap_shift"_s);
    m_other->setObjectName(u"swap_other"_s);
    m_return->setObjectName(u"swap_return"_s);
    list(m_shift, me);
    for (const Id<Staff> other : others)
        m_other->addItem(words.person(other), other.value);
    add(tr("My shift"), m_shift);
    add(tr("To"), m_other);
    add(tr("In return"), m_return);
    if (const int at = m_shift->findData(shift.value); at >= 0)
        m_shift->setCurrentIndex(at);
    connect(m_other, &QComboBox::currentIndexChanged, this, &SwapDialog::fillReturn);
    fillReturn();
    m_do->setEnabled(m_shift->count() > 0 && m_other->count() > 0);
}

void SwapDialog::list(QComboBox *box, Id<Staff> person) const
{
    for (const RosterShift &one : m_roster.shifts) {
        const ShiftPattern *pattern = m_roster.pattern(one.pattern);
        if (pattern && one.staff == person && one.group == m_roster.group && one.state == RosterShift::State::Published && one.from > m_words.now)
            box->addItem(tr("%1: %2", "day, shift").arg(RosterWords::day(one.day), RosterWords::full(*pattern, m_words.language)), one.id.value);
    }
}

void SwapDialog::fillReturn()
{
    m_return->clear();
    m_return->addItem(tr("Nothing"), 0);
    list(m_return, other());
}

Id<RosterShift> SwapDialog::shift() const { return {m_shift->currentData().toLongLong()}; }
Id<Staff> SwapDialog::other() const { return {m_other->currentData().toLongLong()}; }
Id<RosterShift> SwapDialog::inReturn() const { return {m_return->currentData().toLongLong()}; }

} // namespace frontdesk
