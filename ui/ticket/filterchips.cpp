#include "ui/ticket/filterchips.h"

#include "core/support/textfolding.h"
#include "ui/kit/filterchip.h"
#include "ui/kit/stateglyph.h"
#include "ui/shell/type.h"
#include "ui/ticket/filterline.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QList<QueryField> c_fields{QueryField::State, QueryField::Kind, QueryField::Group, QueryField::Owner, QueryField::Priority, QueryField::Service};

/// What is written into the text for a choice: codes where the desk speaks in codes, names where it speaks in names.
QString written(QueryField field, const FilterWord &word, const QueryContext &context)
{
    switch (field) {
    case QueryField::Group:
    case QueryField::Service: return word.code == "mine"_L1 ? word.code : word.in(context.language);
    case QueryField::Owner: {
        if (word.code == "me"_L1 || word.code == "nobody"_L1)
            return word.code;
        // Two colleagues may have one name; then the login is what tells them apart.
        int called = 0;
        for (const Staff &person : context.reference.directory.staff)
            called += person.name == word.en.first() ? 1 : 0;
        return called > 1 && word.en.size() > 1 ? word.en.at(1) : word.en.first();
    }
    default: return word.code;
    }
}

QString shown(QueryField field, const FilterWord &word, const QueryContext &context)
{
    if (field == QueryField::Priority)
        return u"P"_s + word.code;
    QString words = word.in(context.language);
    if (field == QueryField::Owner && words == word.en.first() && word.en.size() > 1) {
        int called = 0;
        for (const Staff &person : context.reference.directory.staff)
            called += person.name == words ? 1 : 0;
        if (called > 1)
            return u"%1 (%2)"_s.arg(words, word.en.at(1));
    }
    return words;
}

} // namespace

FilterChips::FilterChips(Context context, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
{
    setObjectName(u"filterChips"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    for (const QueryField field : c_fields) {
        auto *chip = new FilterChip({}, this);
        chip->setObjectName(u"chip_"_s + queryFieldName(field));
        auto *menu = new QMenu(chip);
        chip->setMenu(menu);
        chip->setPopupMode(QToolButton::InstantPopup);
        connect(menu, &QMenu::aboutToShow, this, [this, field, menu] { fill(field, menu); });
        m_chips.insert(field, chip);
        row->addWidget(chip);
    }
    row->addStretch();
    word();
}

void FilterChips::fill(QueryField field, QMenu *menu)
{
    menu->clear();
    const QueryContext context = m_context();
    QSet<QString> typed;
    for (const QString &value : queryTermValues(m_text, field))
        typed.insert(foldText(value));
    QAction *any = menu->addAction(tr("Any"));
    any->setCheckable(true);
    any->setChecked(typed.isEmpty());
    connect(any, &QAction::triggered, this, [this, field] { emit textChosen(withQueryTerm(m_text, field, {})); });
    menu->addSeparator();
    for (const FilterWord &word : queryValues(field, context.reference)) {
        if (field == QueryField::State && word.code == "all"_L1)
            continue;
        if (field == QueryField::Owner && !word.code.isEmpty() && word.code[0].isDigit()) {
            const Staff *person = context.reference.directory.person({word.code.toLongLong()});
            if (person && !person->active)
                continue;
        }
        QAction *action = menu->addAction(shown(field, word, context));
        action->setObjectName(queryFieldName(field) + u'_' + word.code);
        action->setCheckable(true);
        const QStringList spellings = word.en + word.zh;
        const auto isTyped = [&](const QString &one) { return typed.contains(foldText(one)); };
        action->setChecked(isTyped(word.code) || std::any_of(spellings.cbegin(), spellings.cend(), isTyped));
        connect(action, &QAction::toggled, this, [this, field, spellings, value = written(field, word, context)](bool on) {
            QStringList values = queryTermValues(m_text, field);
            if (on)
                values += value;
            else
                values.removeIf([&](const QString &one) {
                    return std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &spelling) { return foldText(spelling) == foldText(one); });
                });
            emit textChosen(withQueryTerm(m_text, field, values));
        });
    }
}

void FilterChips::setText(const QString &text)
{
    m_text = text;
    word();
}

void FilterChips::word()
{
    const QueryContext context = m_context();
    for (const QueryField field : c_fields) {
        FilterChip *chip = m_chips[field];
        chip->setTitle(queryFieldWords(field));
        QStringList words;
        const QList<FilterWord> all = queryValues(field, context.reference);
        for (const QString &value : queryTermValues(m_text, field)) {
            const auto known = std::find_if(all.cbegin(), all.cend(), [&](const FilterWord &word) {
                const QStringList spellings = word.en + word.zh;
                return std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &one) { return foldText(one) == foldText(value); });
            });
            words += known == all.cend() ? value : shown(field, *known, context);
        }
        const QString joined = words.size() > 2 ? tr("%1 and %n more", nullptr, int(words.size()) - 1).arg(words.first()) : words.join(u", "_s);
        chip->setValue(textMetrics().elidedText(joined, Qt::ElideRight, scaled(140)));
    }
}

void FilterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
}

} // namespace frontdesk
