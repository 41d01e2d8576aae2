#include "ui/reporting/reportfilterbar.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/reporting/reportwords.h"
#include "core/support/textfolding.h"
#include "core/support/whenfinished.h"
#include "ui/kit/filterchip.h"
#include "ui/reporting/presetwords.h"
#include "ui/reporting/reporttexts.h"
#include "ui/reporting/zonebox.h"
#include "ui/shell/theme.h"
#include "ui/ticket/valuepicker.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimeZone>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList c_filters{u"group"_s, u"agent"_s, u"service"_s, u"category"_s, u"organisation"_s, u"kind"_s, u"priority"_s, u"channel"_s};
constexpr int c_menuHolds = 18; // more values than these are picked by typing

} // namespace

ReportFilterBar::ReportFilterBar(Desk &desk, QAction *back, QAction *forward, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_preset(new QComboBox), m_zone(new QComboBox), m_first(new QDateEdit), m_last(new QDateEdit), m_until(makeLabel({}, TextUse::Base, Ink::Secondary))
{
    setObjectName(u"report_filters"_s);
    m_preset->setObjectName(u"report_preset"_s);
    m_zone->setObjectName(u"report_zone"_s);
    m_first->setObjectName(u"report_from"_s);
    m_last->setObjectName(u"report_to"_s);
    auto *days = new QHBoxLayout;
    days->setSpacing(scaled(6));
    const auto arrow = [&](QAction *action, const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setDefaultAction(action);
        days->addWidget(button);
    };
    arrow(back, u"report_back"_s);
    days->addWidget(m_preset);
    arrow(forward, u"report_forward"_s);
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setCalendarPopup(true);
        edit->setDateRange({1970, 1, 1}, {2099, 12, 31});
        edit->setKeyboardTracking(false);
    }
    days->addWidget(m_first);
    days->addWidget(m_until);
    days->addWidget(m_last);
    days->addSpacing(scaled(6));
    days->addWidget(m_zone);
    days->addStretch();
    auto *chips = new QHBoxLayout;
    chips->setSpacing(scaled(6));
    for (const QString &filter : c_filters) {
        auto *chip = new FilterChip({}, this);
        chip->setObjectName(u"report_filter_"_s + filter);
        auto *menu = new QMenu(chip);
        menu->setObjectName(chip->objectName() + u"_menu"_s);
        menu->setToolTipsVisible(true);
        chip->setMenu(menu);
        chip->setPopupMode(QToolButton::DelayedPopup);
        connect(chip, &QToolButton::clicked, this, [this, filter] { open(filter); });
        m_chips.insert(filter, chip);
        chips->addWidget(chip);
    }
    chips->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(scaled(6));
    all->addLayout(days);
    all->addLayout(chips);

    zonebox::prepare(*m_zone);

    connect(m_preset, &QComboBox::activated, this, [this] {
        const QString preset = m_preset->currentData().toString();
        if (preset == "custom"_L1)
            return setDays(m_first->date(), m_last->date());
        m_choice.preset = preset;
        show();
        emit changed();
    });
    const auto edited = [this] {
        if (!m_showing)
            setDays(m_first->date(), m_last->date());
    };
    connect(m_first, &QDateEdit::dateChanged, this, edited);
    connect(m_last, &QDateEdit::dateChanged, this, edited);
    connect(m_zone, &QComboBox::activated, this, &ReportFilterBar::takeZone);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &ReportFilterBar::takeZone);
    connect(&desk, &Desk::referenceChanged, this, &ReportFilterBar::wordChips);
    whenFinished(desk.people().organisations(), this, [this](const Result<QList<Organisation>> &read) {
        if (!read)
            return; // the desk cannot be read now; everything else can be filtered by
        for (const Organisation &one : *read)
            m_organisations += Value{QString::number(one.id.value), one.name};
        wordChips();
    });
    retranslate();
}

QString ReportFilterBar::zone() const
{
    return m_choice.zone.isEmpty() ? m_desk.reference()->zone : m_choice.zone;
}

QDate ReportFilterBar::today() const
{
    const QTimeZone zone(this->zone().toLatin1());
    return m_desk.clock().now().toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

Result<ReportPeriod> ReportFilterBar::period() const
{
    const auto [first, last] = m_choice.preset == "custom"_L1 ? std::pair(m_choice.first, m_choice.last) : reportchoice::daysOf(m_choice.preset, today());
    return ReportPeriod::of(first, last, zone());
}

void ReportFilterBar::setChoice(const ReportChoice &choice)
{
    m_choice = choice;
    show();
}

void ReportFilterBar::show()
{
    m_showing = true;
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(m_choice.preset)));
    const auto [first, last] = m_choice.preset == "custom"_L1 ? std::pair(m_choice.first, m_choice.last) : reportchoice::daysOf(m_choice.preset, today());
    m_first->setDate(first);
    m_last->setDate(last);
    zonebox::offer(*m_zone, {m_desk.reference()->zone}, zone());
    m_showing = false;
    wordChips();
}

void ReportFilterBar::setDays(const QDate &first, const QDate &last)
{
    if (m_choice.preset == "custom"_L1 && m_choice.first == first && m_choice.last == last)
        return;
    m_choice.preset = u"custom"_s;
    m_choice.first = first;
    m_choice.last = last;
    show();
    emit changed();
}

void ReportFilterBar::step(int direction)
{
    const auto [first, last] = reportchoice::beside(m_first->date(), m_last->date(), direction);
    setDays(first, last);
}

void ReportFilterBar::takeZone()
{
    const QString typed = m_zone->currentText().trimmed();
    if (m_showing || typed == zone() || typed.isEmpty())
        return;
    m_choice.zone = typed == m_desk.reference()->zone ? QString() : typed; // one that nobody knows is said by period()
    show();
    emit changed();
}

QString ReportFilterBar::valueOf(const QString &filter) const
{
    const ReportFilters &f = m_choice.filters;
    const auto number = [](qint64 id) { return id ? QString::number(id) : QString(); };
    return filter == "group"_L1          ? number(f.group.value)
           : filter == "agent"_L1        ? number(f.agent.value)
           : filter == "service"_L1      ? number(f.service.value)
           : filter == "category"_L1     ? number(f.category.value)
           : filter == "organisation"_L1 ? number(f.organisation.value)
           : filter == "priority"_L1     ? number(f.priority)
           : filter == "kind"_L1         ? f.kind
                                         : f.channel;
}

void ReportFilterBar::setFilter(const QString &filter, const QString &value)
{
    if (valueOf(filter) == value)
        return;
    ReportFilters &f = m_choice.filters;
    const qint64 id = value.toLongLong();
    if (filter == "group"_L1)
        f.group = {id};
    else if (filter == "agent"_L1)
        f.agent = {id};
    else if (filter == "service"_L1)
        f.service = {id};
    else if (filter == "category"_L1)
        f.category = {id};
    else if (filter == "organisation"_L1)
        f.organisation = {id};
    else if (filter == "priority"_L1)
        f.priority = int(id);
    else if (filter == "kind"_L1)
        f.kind = value;
    else
        f.channel = value;
    wordChips();
    emit changed();
}

void ReportFilterBar::clearFilters()
{
    if (!isFiltered())
        return;
    m_choice.filters = {};
    wordChips();
    emit changed();
}

QList<ReportFilterBar::Value> ReportFilterBar::values(const QString &filter) const
{
    const auto reference = m_desk.reference();
    const QString language = reporttexts::language();
    QList<Value> all;
    const auto named = [&](const auto &list) {
        for (const auto &one : list)
            all += Value{QString::number(one.id.value), one.name.in(language)};
    };
    if (filter == "group"_L1)
        named(reference->directory.groups);
    else if (filter == "service"_L1)
        named(reference->directory.services);
    else if (filter == "category"_L1)
        named(reference->directory.categories);
    else if (filter == "organisation"_L1)
        return m_organisations;
    else if (filter == "agent"_L1)
        for (const Staff &one : reference->directory.staff)
            all += Value{QString::number(one.id.value), one.name};
    else if (filter == "priority"_L1)
        for (int priority = 1; priority <= 5; ++priority)
            all += Value{QString::number(priority), u'P' + QString::number(priority)};
    else
        for (const QString &code : filter == "kind"_L1 ? QStringList{u"incident"_s, u"request"_s, u"complaint"_s, u"question"_s}
                                                       : QStringList{u"phone"_s, u"walk_in"_s, u"mail"_s, u"web"_s, u"chat"_s, u"alert"_s})
            all += Value{code, reportWords(filter + u'.' + code).in(language)};
    return all;
}

void ReportFilterBar::open(const QString &filter)
{
    FilterChip *chip = m_chips.value(filter);
    const QList<Value> all = values(filter);
    if (all.size() <= c_menuHolds) {
        QMenu *menu = chip->menu();
        menu->clear();
        const auto add = [&](const Value &one) {
            QAction *action = menu->addAction(one.label);
            action->setObjectName(chip->objectName() + u'_' + (one.value.isEmpty() ? u"any"_s : one.value));
            action->setCheckable(true);
            action->setChecked(one.value == valueOf(filter));
            connect(action, &QAction::triggered, this, [this, filter, value = one.value] { setFilter(filter, value); });
        };
        add({QString(), tr("Any")});
        menu->addSeparator();
        for (const Value &one : all)
            add(one);
        menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + scaled(2))));
        return;
    }
    auto *picker = new ValuePicker(reportWords(filter).in(reporttexts::language()), [this, filter, all](const QString &typed, const ValuePicker::Answer &answer) {
        const QString folded = foldText(typed);
        QList<ValuePicker::Choice> found;
        for (const Value &one : all) {
            const bool chosen = one.value == valueOf(filter);
            if (folded.isEmpty() || foldText(one.label).contains(folded))
                chosen && folded.isEmpty() ? found.prepend({one.value, one.label, chosen}) : found.append({one.value, one.label, chosen});
        }
        answer(found, found.size());
    }, this);
    connect(picker, &ValuePicker::toggled, this, [this, picker, filter](const QString &value, bool on) {
        setFilter(filter, on ? value : QString());
        picker->close(); // one value is all that there can be
    });
    picker->popupUnder(chip);
}

void ReportFilterBar::wordChips()
{
    for (auto it = m_chips.cbegin(); it != m_chips.cend(); ++it) {
        const QString value = valueOf(it.key());
        QString words;
        if (!value.isEmpty()) {
            words = u'#' + value; // until its name is known
            for (const Value &one : values(it.key())) {
                if (one.value == value)
                    words = one.label;
            }
        }
        (*it)->setTitle(reportWords(it.key()).in(reporttexts::language()));
        (*it)->setValue(textMetrics(TextUse::Caption).elidedText(words, Qt::ElideRight, scaled(110)));
        (*it)->setToolTip(words.isEmpty() ? (*it)->accessibleName() : words);
    }
}

void ReportFilterBar::focusPeriod()
{
    m_preset->setFocus(Qt::ShortcutFocusReason);
    m_preset->showPopup();
}

void ReportFilterBar::focusFilter()
{
    m_chips.value(c_filters.first())->setFocus(Qt::ShortcutFocusReason);
}

void ReportFilterBar::retranslate()
{
    m_showing = true;
    const QString preset = m_preset->currentData().toString();
    m_preset->clear();
    for (const QString &one : reportchoice::presets())
        m_preset->addItem(reportchoice::presetWords(one), one);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(preset)));
    m_preset->setAccessibleName(tr("Period"));
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_zone->setAccessibleName(tr("Time zone of the report"));
    m_zone->setToolTip(tr("The days begin and end by the clocks of this zone."));
    m_until->setText(tr("to", "between two days"));
    const QString format = reporttexts::language() == "zh"_L1 ? u"yyyy-MM-dd"_s : u"d MMM yyyy"_s;
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setLocale(reporttexts::localeOf(reporttexts::language()));
        edit->setDisplayFormat(format);
        edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(edit->locale().toString(QDate(2026, 9, 30), format)) + scaled(44));
    }
    m_showing = false;
    wordChips();
}

void ReportFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
