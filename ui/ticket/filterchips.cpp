#include "ui/ticket/filterchips.h"

#include "core/support/textfolding.h"
#include "ui/kit/filterchip.h"
#include "ui/shell/type.h"
#include "ui/ticket/fieldvalues.h"
#include "ui/ticket/filterline.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// In the order on screen; the first ones are there as long as there is room.
const QList<QueryField> c_usual{QueryField::State, QueryField::Organisation, QueryField::Group, QueryField::Owner, QueryField::Priority, QueryField::Service, QueryField::Due};
const QList<QueryField> c_fields = c_usual + QList{QueryField::Kind, QueryField::Category, QueryField::Customer, QueryField::Tag, QueryField::Reason,
                                                   QueryField::Opened, QueryField::Age, QueryField::Changed, QueryField::Resolved, QueryField::Late, QueryField::Figure};
constexpr int c_menuHolds = 18; // more values than these are picked by typing

bool isTime(QueryField field)
{
    return field == QueryField::Due || field == QueryField::Opened || field == QueryField::Changed || field == QueryField::Resolved || field == QueryField::Age;
}

bool isOpen(QueryField field)
{
    return field == QueryField::Organisation || field == QueryField::Customer || field == QueryField::Tag;
}

} // namespace

FilterChips::FilterChips(Context context, FindPeople people, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_people(std::move(people))
    , m_more(new FilterChip({}, this))
{
    setObjectName(u"filterChips"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    const auto prepare = [&](FilterChip *chip, const QString &name, auto fillMenu) {
        chip->setObjectName(name);
        auto *menu = new QMenu(chip);
        menu->setObjectName(name + u"_menu"_s);
        menu->setToolTipsVisible(true);
        chip->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [menu, fillMenu] { fillMenu(menu); });
        row->addWidget(chip);
    };
    for (const QueryField field : c_fields) {
        auto *chip = new FilterChip({}, this);
        m_chips.insert(field, chip);
        prepare(chip, u"chip_"_s + queryFieldName(field), [this, field](QMenu *menu) { fill(field, menu); });
        // A menu or a picker, as many values as there are now.
        chip->setPopupMode(QToolButton::DelayedPopup);
        connect(chip, &QToolButton::clicked, this, [this, field] { open(field); });
    }
    prepare(m_more, u"chip_more"_s, [this](QMenu *menu) { fillMore(menu); });
    m_more->setPopupMode(QToolButton::InstantPopup);
    row->addStretch();
    word();
}

void FilterChips::open(QueryField field)
{
    FilterChip *chip = m_chips[field];
    QWidget *under = chip->isHidden() ? m_more : chip;
    if (isOpen(field) || queryValues(field, m_context().reference).size() > c_menuHolds)
        pick(field);
    else
        chip->menu()->popup(under->mapToGlobal(QPoint(0, under->height() + scaled(2))));
}

/// What the text chooses of a field. Comparisons and exclusions of priorities are shown as what they come to.
QStringList FilterChips::chosen(QueryField field) const
{
    if (field != QueryField::Priority)
        return queryTermValues(m_text, field);
    QStringList values;
    for (const int priority : parseTicketQuery(m_text, m_context()).filter.priorities) {
        if (priority > 0)
            values += QString::number(priority);
    }
    return values;
}

void FilterChips::toggle(QueryField field, const QStringList &spellings, const QString &value, bool on)
{
    QStringList values = chosen(field);
    if (on)
        values += value;
    else
        values.removeIf([&](const QString &one) {
            return std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &spelling) { return foldText(spelling) == foldText(one); });
        });
    QString text = field == QueryField::Priority ? withQueryText(m_text, field, {}) : m_text;
    text = withQueryTerm(text, field, values);
    emit textChosen(text);
}

void FilterChips::fill(QueryField field, QMenu *menu)
{
    menu->clear();
    const QueryContext context = m_context();
    QAction *any = menu->addAction(tr("Any"));
    any->setObjectName(queryFieldName(field) + u"_any"_s);
    any->setCheckable(true);
    any->setChecked(!restricts(m_text, field));
    connect(any, &QAction::triggered, this, [this, field] { emit textChosen(withQueryText(m_text, field, {})); });
    menu->addSeparator();
    if (isTime(field)) {
        fillTimes(field, menu);
        return;
    }
    QSet<QString> typed;
    for (const QString &value : chosen(field))
        typed.insert(foldText(value));
    for (const FieldValue &value : fieldValues(field, context)) {
        QAction *action = menu->addAction(value.shown);
        action->setObjectName(queryFieldName(field) + u'_' + value.code);
        action->setCheckable(true);
        const bool on = std::any_of(value.spellings.cbegin(), value.spellings.cend(), [&](const QString &one) { return typed.contains(foldText(one)); });
        action->setChecked(on);
        connect(action, &QAction::triggered, this, [this, field, value, on] { toggle(field, value.spellings, value.written, !on); });
    }
}

void FilterChips::fillTimes(QueryField field, QMenu *menu)
{
    const QString name = queryFieldName(field);
    const QString now = termOf(m_text, field);
    for (const TimeChoice &choice : timeChoices(field)) {
        const QString term = name + choice.term;
        QAction *action = menu->addAction(choice.shown);
        action->setObjectName(term);
        action->setCheckable(true);
        action->setChecked(foldText(now) == foldText(term));
        connect(action, &QAction::triggered, this, [this, field, term] { emit textChosen(withQueryText(m_text, field, term)); });
    }
    menu->addSeparator();
    QAction *other = menu->addAction(tr("Another time"));
    other->setObjectName(name + u"_other"_s);
    connect(other, &QAction::triggered, this, [this, field, name] {
        const QString rest = withQueryText(m_text, field, {});
        emit typingWanted((rest.isEmpty() ? rest : rest + u' ') + name + (field == QueryField::Due ? u"<"_s : u">="_s));
    });
}

void FilterChips::fillMore(QMenu *menu)
{
    menu->clear();
    for (const QueryField field : c_fields) {
        if (!m_chips[field]->isHidden() || field == QueryField::Figure) // chosen in reports
            continue;
        QAction *action = menu->addAction(queryFieldWords(field));
        action->setObjectName(u"more_"_s + queryFieldName(field));
        connect(action, &QAction::triggered, this, [this, field] { open(field); });
    }
    menu->addSeparator();
    QAction *words = menu->addAction(tr("Words in the ticket"));
    words->setObjectName(u"more_words"_s);
    connect(words, &QAction::triggered, this, [this] { emit typingWanted(m_text.isEmpty() ? m_text : m_text + u' '); });
}

void FilterChips::pick(QueryField field)
{
    const auto source = [this, field](const QString &typed, const ValuePicker::Answer &answer) {
        const QueryContext context = m_context();
        QStringList picked = chosen(field);
        const auto isChosen = [picked](const QStringList &spellings) {
            return std::any_of(picked.cbegin(), picked.cend(), [&](const QString &one) {
                return std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &spelling) { return foldText(spelling) == foldText(one); });
            });
        };
        QList<ValuePicker::Choice> choices;
        if (typed.isEmpty()) { // what is chosen comes first, so that it can be taken back
            for (const QString &one : picked)
                choices += {one, one, true};
        }
        if (field == QueryField::Customer) {
            if (typed.isEmpty()) {
                answer(choices, -1);
                return;
            }
            m_people(typed, [choices, answer, isChosen](const QStringList &names) mutable {
                for (const QString &name : names)
                    choices += {name, name, isChosen({name})};
                answer(choices, -1);
            });
            return;
        }
        if (isOpen(field)) {
            const KnownNames &known = field == QueryField::Tag ? context.tags : context.organisationNames;
            for (const QString &name : matchingNames(known, foldText(typed), ValuePicker::most)) {
                if (!typed.isEmpty() || !isChosen({name}))
                    choices += {name, name, isChosen({name})};
            }
            answer(choices, typed.isEmpty() ? known.names.size() : -1);
            return;
        }
        choices.clear();
        qint64 all = 0;
        for (const FieldValue &value : fieldValues(field, context)) {
            if (!typed.isEmpty() && matchingNames(KnownNames::of(value.spellings), foldText(typed), 1).isEmpty())
                continue;
            ++all;
            const ValuePicker::Choice choice{value.written, value.shown, isChosen(value.spellings)};
            choice.chosen && typed.isEmpty() ? choices.prepend(choice) : choices.append(choice);
        }
        answer(choices, all);
    };
    auto *picker = new ValuePicker(queryFieldWords(field), source, this);
    connect(picker, &ValuePicker::toggled, this, [this, field](const QString &value, bool on) {
        QStringList spellings{value};
        for (const FieldValue &known : fieldValues(field, m_context())) {
            if (known.written == value)
                spellings = known.spellings;
        }
        toggle(field, spellings, value, on);
    });
    FilterChip *chip = m_chips[field];
    picker->popupUnder(chip->isHidden() ? m_more : chip);
}

void FilterChips::setText(const QString &text)
{
    m_text = text;
    word();
}

QString FilterChips::valueWords(QueryField field, const QueryContext &context) const
{
    if (isTime(field))
        return timeWords(field, termOf(m_text, field));
    QStringList words;
    const QList<FieldValue> all = fieldValues(field, context);
    for (const QString &value : chosen(field)) {
        const auto known = std::find_if(all.cbegin(), all.cend(), [&](const FieldValue &one) {
            return std::any_of(one.spellings.cbegin(), one.spellings.cend(), [&](const QString &spelling) { return foldText(spelling) == foldText(value); });
        });
        words += known == all.cend() ? value : known->shown;
    }
    if (words.isEmpty() && restricts(m_text, field))
        return tr("left out: %1").arg(excludedValues(m_text, field).join(u", "_s));
    return words.size() > 2 ? tr("%1 and %n more", nullptr, int(words.size()) - 1).arg(words.first()) : words.join(u", "_s);
}

void FilterChips::word()
{
    const QueryContext context = m_context();
    for (const QueryField field : c_fields) {
        FilterChip *chip = m_chips[field];
        chip->setTitle(field == QueryField::Due ? tr("Time left") : queryFieldWords(field));
        chip->setValue(textMetrics().elidedText(valueWords(field, context), Qt::ElideRight, scaled(140)));
    }
    m_more->setTitle(tr("More"));
    place();
}

void FilterChips::place()
{
    // Restricted fields always; usual ones while there is room for them and for "More".
    int left = width() - m_more->sizeHint().width();
    for (const QueryField field : c_fields) {
        if (restricts(m_text, field))
            left -= m_chips[field]->sizeHint().width() + layout()->spacing();
    }
    for (const QueryField field : c_fields) {
        FilterChip *chip = m_chips[field];
        bool shown = restricts(m_text, field);
        if (!shown && c_usual.contains(field)) {
            left -= chip->sizeHint().width() + layout()->spacing();
            shown = left >= 0;
        }
        chip->setVisible(shown);
    }
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FilterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
}

} // namespace frontdesk
