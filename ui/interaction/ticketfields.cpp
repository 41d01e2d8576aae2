#include "ui/interaction/ticketfields.h"

#include "core/desk/desk.h"
#include "ui/interaction/idcombo.h"
#include "ui/kit/chips.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// The priority that would be saved now.
class TicketFields::Chip final : public QWidget
{
public:
    explicit Chip(QWidget *parent) : QWidget(parent) { setFixedSize(priorityChipSize()); }

    void show(int priority)
    {
        m_priority = priority;
        setFixedSize(priorityChipSize());
        setAccessibleName(prioritySpeech(priority));
        setToolTip(accessibleName());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintPriorityChip(painter, rect(), m_priority);
    }

private:
    int m_priority = 0;
};

namespace {

QHBoxLayout *rowOf(const QList<QWidget *> &widgets, const QList<int> &stretches)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    for (int i = 0; i < widgets.size(); ++i)
        row->addWidget(widgets.at(i), stretches.value(i), Qt::AlignTop);
    return row;
}

} // namespace

TicketFields::TicketFields(Desk &desk, QAction *overrideAction, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_kind(new SegmentedControl), m_impact(new SegmentedControl), m_urgency(new SegmentedControl),
      m_priority(new SegmentedControl), m_service(combo(u"service"_s)), m_category(combo(u"category"_s)), m_group(combo(u"group"_s)),
      m_aboutStaff(combo(u"aboutStaff"_s)), m_aboutGroup(combo(u"aboutGroup"_s)), m_reason(new QLineEdit), m_overrideAction(overrideAction),
      m_chip(new Chip(this)), m_promise(makeLabel({}, TextUse::Base)), m_note(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_noteRow(new QWidget), m_overrideRow(new QWidget), m_aboutRow(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));

    for (const QString &kind : {u"incident"_s, u"request"_s, u"complaint"_s})
        m_kind->addSegment(kind, {});
    for (const QString &level : {u"high"_s, u"medium"_s, u"low"_s}) {
        m_impact->addSegment(level, {});
        m_urgency->addSegment(level, {});
    }
    m_impact->setCurrent(u"low"_s);
    m_urgency->setCurrent(u"medium"_s);
    for (int priority = 1; priority <= 5; ++priority)
        m_priority->addSegment(QString::number(priority), u"P%1"_s.arg(priority));

    column->addLayout(rowOf({frame(u"kind"_s, m_kind), frame(u"service"_s, m_service), frame(u"category"_s, m_category)}, {0, 1, 1}));

    auto *shown = new QWidget;
    auto *promise = new QHBoxLayout(shown);
    promise->setContentsMargins(0, 0, 0, 0);
    promise->setSpacing(scaled(7));
    promise->addWidget(m_chip);
    promise->addWidget(m_promise, 1);
    m_promise->setMinimumWidth(1);
    auto *change = new KeyButton(overrideAction, nullptr, KeyButton::Kind::Quiet);
    promise->addWidget(change);
    column->addLayout(rowOf({frame(u"impact"_s, m_impact), frame(u"urgency"_s, m_urgency), frame(u"matrix"_s, shown)}, {0, 0, 1}));

    auto *note = new QHBoxLayout(m_noteRow);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(scaled(7));
    auto *sign = new QLabel;
    sign->setPixmap(icon(u"documentinfo"_s).pixmap(scaled(16)));
    note->addWidget(sign, 0, Qt::AlignTop);
    m_note->setWordWrap(true);
    note->addWidget(m_note, 1);
    // Beside each other: a call's form is short of height, not of width.
    auto *last = rowOf({frame(u"group"_s, m_group)}, {1});
    last->insertWidget(0, m_noteRow, 1, Qt::AlignVCenter);
    column->addLayout(last);

    m_overrideRow->setLayout(rowOf({frame(u"priority"_s, m_priority), frame(u"priorityReason"_s, m_reason)}, {0, 1}));
    m_overrideRow->hide();
    column->addWidget(m_overrideRow);
    m_aboutRow->setLayout(rowOf({frame(u"aboutStaff"_s, m_aboutStaff), frame(u"aboutGroup"_s, m_aboutGroup)}, {1, 1}));
    m_aboutRow->hide();
    column->addWidget(m_aboutRow);

    connect(m_kind, &SegmentedControl::chosen, this, [this] {
        showComplaint();
        emit kindChanged();
        emit changed();
    });
    for (SegmentedControl *level : {m_impact, m_urgency}) {
        connect(level, &SegmentedControl::chosen, this, [this] {
            showPriority();
            emit changed();
        });
    }
    connect(m_priority, &SegmentedControl::chosen, this, [this](const QString &code) {
        m_byHand = code.toInt();
        showPriority();
        emit changed();
    });
    for (IdCombo *each : {m_category, m_group, m_aboutStaff, m_aboutGroup})
        connect(each, &IdCombo::idChosen, this, &TicketFields::changed);
    connect(m_category, &IdCombo::idChosen, this, &TicketFields::categoryChanged);
    connect(m_service, &IdCombo::idChosen, this, [this] {
        showPriority();
        emit serviceChanged();
        emit changed();
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this] {
        m_frames.value(u"priorityReason"_s)->clearError();
        emit changed();
    });
    connect(overrideAction, &QAction::triggered, this, &TicketFields::toggleOverride);
    retranslate();
}

FieldFrame *TicketFields::frame(const QString &field, QWidget *editor)
{
    if (editor->objectName().isEmpty())
        editor->setObjectName(field);
    auto *made = new FieldFrame({}, editor);
    m_frames.insert(field, made);
    return made;
}

IdCombo *TicketFields::combo(const QString &field)
{
    auto *made = new IdCombo;
    made->setObjectName(field);
    return made;
}

TicketDraft TicketFields::draft() const
{
    TicketDraft draft;
    draft.kind = kind();
    draft.service = {m_service->id()};
    draft.category = {m_category->id()};
    draft.impact = m_impact->current();
    draft.urgency = m_urgency->current();
    draft.priority = m_byHand;
    draft.priorityReason = m_byHand ? m_reason->text() : QString();
    draft.group = {m_group->id()};
    if (draft.kind == "complaint"_L1) {
        draft.aboutStaff = {m_aboutStaff->id()};
        draft.aboutGroup = {m_aboutGroup->id()};
    }
    return draft;
}

QString TicketFields::kind() const
{
    return m_kind->current();
}

void TicketFields::setKind(const QString &kind)
{
    m_kind->setCurrent(kind);
    showComplaint();
}

Id<ServiceEntry> TicketFields::service() const
{
    return {m_service->id()};
}

Id<Category> TicketFields::category() const
{
    return {m_category->id()};
}

void TicketFields::apply(const QuickTicket &prepared)
{
    m_kind->setCurrent(prepared.kind);
    m_service->setId(prepared.service.value);
    m_category->setId(prepared.category.value);
    m_impact->setCurrent(prepared.impact);
    m_urgency->setCurrent(prepared.urgency);
    m_group->setId(prepared.group.value);
    showComplaint();
    emit kindChanged();
    emit serviceChanged();
    emit categoryChanged();
    emit changed();
}

void TicketFields::setPeople(bool vip, Id<Organisation> organisation, const QDateTime &offeredAt)
{
    m_vip = vip;
    m_organisation = organisation;
    m_offeredAt = offeredAt;
    showPriority();
}

int TicketFields::priority() const
{
    if (m_byHand)
        return m_byHand;
    const QString urgency = m_vip ? PriorityMatrix::raised(m_urgency->current()) : m_urgency->current();
    return m_desk.reference()->matrix.priority(m_impact->current(), urgency);
}

bool TicketFields::typedAnything() const
{
    return !m_reason->text().isEmpty() || m_service->id() || m_category->id();
}

void TicketFields::toggleOverride()
{
    if (m_byHand) {
        m_byHand = 0;
        showPriority();
    } else {
        m_byHand = qMax(1, priority());
        m_priority->setCurrent(QString::number(m_byHand));
        showPriority();
        m_priority->segment(QString::number(m_byHand))->setFocus(Qt::ShortcutFocusReason);
    }
    emit changed();
}

void TicketFields::showPriority()
{
    const auto reference = m_desk.reference();
    const QDateTime now = m_desk.clock().now();
    const QDateTime from = m_offeredAt.isValid() ? m_offeredAt : now;
    const int shown = priority();
    m_chip->show(shown);
    m_overrideRow->setVisible(m_byHand != 0);
    setActionName(m_overrideAction, m_byHand ? tr("Use the matrix") : tr("Override"));

    const QString raised = PriorityMatrix::raised(m_urgency->current());
    QStringList notes;
    if (m_vip && raised != m_urgency->current() && !m_byHand)
        notes += tr("VIP raises urgency from %1 to %2.").arg(m_urgency->current() == "low"_L1 ? tr("low") : tr("medium"), raised == "high"_L1 ? tr("high") : tr("medium"));
    m_promise->setText(tr("No service level"));
    const AgreementVersion *version = reference->agreements.applying(service(), m_organisation, kind(), from);
    const BusinessTime *hours = version ? reference->agreements.businessTime(version->calendar) : nullptr;
    const qint64 target = version ? version->targets.value(shown).resolutionSeconds : 0;
    if (hours && target > 0) {
        // Business hours: a day of them is no day, and "36 h" fits where "1 d 12 h" would be cut.
        m_promise->setText(tr("%1 to resolve").arg(target % 3600 == 0 ? tr("%1 h").arg(target / 3600) : durationWords(target)));
        const QTimeZone zone(reference->agreements.zone(version->calendar).toLatin1());
        if (const QDateTime due = hours->after(from, target * 1000); due.isValid() && zone.isValid())
            notes += tr("Due %1, %2 hours.").arg(momentWords(due, now, zone), zoneWords(zone, now).section(u' ', 0, -2));
    }
    m_promise->setToolTip(m_promise->text());
    m_note->setText(notes.join(tr(" ", "between two sentences; empty in Chinese")));
    m_noteRow->setVisible(!notes.isEmpty());
    m_frames.value(u"matrix"_s)->setLabel(m_byHand ? tr("Priority, by hand") : tr("Priority, from the matrix"));
}

void TicketFields::showComplaint()
{
    m_aboutRow->setVisible(kind() == "complaint"_L1);
    showPriority();
}

QJsonObject TicketFields::toJson() const
{
    const TicketDraft now = draft();
    return {{u"kind"_s, now.kind},           {u"service"_s, now.service.value},   {u"category"_s, now.category.value},
            {u"impact"_s, now.impact},       {u"urgency"_s, now.urgency},         {u"priority"_s, now.priority},
            {u"reason"_s, m_reason->text()}, {u"group"_s, now.group.value},       {u"about_staff"_s, m_aboutStaff->id()},
            {u"about_group"_s, m_aboutGroup->id()}};
}

void TicketFields::restore(const QJsonObject &json)
{
    m_kind->setCurrent(json.value("kind"_L1).toString());
    m_service->setId(json.value("service"_L1).toInteger());
    m_category->setId(json.value("category"_L1).toInteger());
    m_impact->setCurrent(json.value("impact"_L1).toString());
    m_urgency->setCurrent(json.value("urgency"_L1).toString());
    m_byHand = json.value("priority"_L1).toInt();
    m_priority->setCurrent(QString::number(m_byHand));
    m_reason->setText(json.value("reason"_L1).toString());
    m_group->setId(json.value("group"_L1).toInteger());
    m_aboutStaff->setId(json.value("about_staff"_L1).toInteger());
    m_aboutGroup->setId(json.value("about_group"_L1).toInteger());
    showComplaint();
    emit kindChanged();
    emit serviceChanged();
    emit categoryChanged();
}

bool TicketFields::setError(const QString &field, const QString &words)
{
    // Whoever may not set the priority reads it at the priority, which shows only while it is set by hand.
    FieldFrame *place = m_frames.value(field.startsWith("ticket."_L1) ? field.section(u'.', 1) : field);
    if (place)
        place->setError(words);
    return place && !place->isHidden() && place->isVisibleTo(this);
}

void TicketFields::clearErrors()
{
    for (FieldFrame *each : std::as_const(m_frames))
        each->clearError();
}

void TicketFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TicketFields::refill()
{
    const auto reference = m_desk.reference();
    const Directory &directory = reference->directory;
    const QString language = QLocale().name();
    const auto entries = [&](const auto &list) {
        QList<std::pair<qint64, QString>> named;
        for (const auto &each : list)
            named.append({each.id.value, each.name.in(language)});
        return named;
    };
    QList<SupportGroup> groups = directory.groups;
    groups.removeIf([](const SupportGroup &each) { return !each.active; });
    QList<std::pair<qint64, QString>> staff;
    for (const Staff &each : directory.staff) {
        if (each.active && each.role != "service"_L1)
            staff.append({each.id.value, each.name});
    }
    m_service->setEntries(tr("Not chosen"), entries(directory.services));
    m_category->setEntries(tr("Not chosen"), entries(directory.categories));
    m_group->setEntries(tr("Nobody yet, stays new"), entries(groups));
    m_aboutGroup->setEntries(tr("No group"), entries(groups));
    m_aboutStaff->setEntries(tr("No person"), staff);
    showPriority();
}

void TicketFields::retranslate()
{
    m_kind->setText(u"incident"_s, tr("Incident"));
    m_kind->setText(u"request"_s, tr("Request"));
    m_kind->setText(u"complaint"_s, tr("Complaint"));
    m_impact->setText(u"high"_s, tr("Site"));
    m_impact->setText(u"medium"_s, tr("Team"));
    m_impact->setText(u"low"_s, tr("One"));
    m_urgency->setText(u"high"_s, tr("High"));
    m_urgency->setText(u"medium"_s, tr("Med"));
    m_urgency->setText(u"low"_s, tr("Low"));
    const std::pair<const char *, QString> labels[] = {
        {"kind", tr("Kind")},         {"service", tr("Service")},   {"category", tr("Category")},
        {"impact", tr("Impact")},     {"urgency", tr("Urgency")},   {"priority", tr("Priority by hand")},
        {"group", tr("Dispatch to")}, {"priorityReason", tr("Reason")}, {"aboutStaff", tr("About the person")},
        {"aboutGroup", tr("About the group")}};
    for (const auto &[field, words] : labels)
        m_frames.value(QString::fromLatin1(field))->setLabel(words);
    refill();
}

} // namespace frontdesk
