#include "ui/people/mergefields.h"

#include "ui/kit/segmentedcontrol.h"
#include "ui/people/mergecustomersdialog.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_longestValue = 32; ///< characters of a value inside its segment; the whole is in the tool tip

/// Columns in the order of the form; each with its value as people read it.
struct Column
{
    QString name;
    QString (*value)(const Customer &);
    void (*take)(Customer &, const Customer &);
};

template<QString Customer::*field>
Column text(const char *name)
{
    return {QString::fromLatin1(name), [](const Customer &c) { return c.*field; }, [](Customer &to, const Customer &from) { to.*field = from.*field; }};
}

const QList<Column> &columns()
{
    static const QList<Column> all{
        text<&Customer::name>("name"),
        text<&Customer::title>("title"),
        {u"organisation_id"_s, [](const Customer &c) { return c.organisationName; },
         [](Customer &to, const Customer &from) {
             // A site belongs to an organisation: they go together.
             to.organisation = from.organisation;
             to.organisationName = from.organisationName;
             to.site = from.site;
             to.siteName = from.siteName;
         }},
        text<&Customer::phone>("phone"),
        text<&Customer::extension>("extension"),
        text<&Customer::email>("email"),
        text<&Customer::device>("device"),
        text<&Customer::language>("language"),
        text<&Customer::note>("note"),
    };
    return all;
}

QString shownValue(const Column &column, const Customer &customer)
{
    const QString value = column.value(customer).simplified();
    if (column.name == "language"_L1)
        return value.startsWith("zh"_L1) ? u"中文"_s : u"English"_s; // languages call themselves by their own names
    return value.isEmpty() ? u"—"_s : value.size() > c_longestValue ? value.left(c_longestValue - 1) + u'…' : value;
}

} // namespace

MergeFields::MergeFields(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(10));
    m_grid->setVerticalSpacing(scaled(4));
    m_grid->setColumnStretch(2, 1);
}

void MergeFields::setPeople(const Customer &survivor, const Customer &other, QWidget *tabAfter)
{
    QHash<QString, QString> chosen;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        chosen.insert(it.key(), it.value()->current());
    m_choices.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide(); // its key goes at once
            old->deleteLater();
        }
        delete item;
    }
    m_first = survivor;
    m_second = other;
    const bool both = survivor.id && other.id;
    QWidget *before = tabAfter;
    for (const Column &column : columns()) {
        const QString mine = column.value(survivor), theirs = column.value(other);
        if (!both || mine == theirs)
            continue;
        const int row = m_grid->rowCount();
        auto *label = makeLabel(words(column.name), TextUse::Base, Ink::Secondary);
        auto *choice = new SegmentedControl(words(column.name));
        choice->setObjectName(column.name);
        choice->addSegment(u"first"_s, shownValue(column, survivor));
        choice->addSegment(u"second"_s, shownValue(column, other));
        choice->segment(u"first"_s)->setToolTip(mine);
        choice->segment(u"second"_s)->setToolTip(theirs);
        const bool isNote = column.name == "note"_L1 && !mine.isEmpty() && !theirs.isEmpty();
        if (isNote)
            choice->addSegment(u"both"_s, MergeCustomersDialog::tr("Both"));
        const QString kept = chosen.value(column.name);
        choice->setCurrent(kept == "both"_L1 && !isNote ? QString() : !kept.isEmpty() ? kept : isNote ? u"both"_s : mine.isEmpty() ? u"second"_s : u"first"_s);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(choice, row, 1, Qt::AlignLeft);
        m_choices.insert(column.name, choice);
        setTabOrder(before, choice);
        before = choice;
    }
}

void MergeFields::exchange(const Customer &survivor, const Customer &other, QWidget *tabAfter)
{
    QHash<QString, QString> chosen;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        chosen.insert(it.key(), it.value()->current() == "first"_L1 ? u"second"_s : it.value()->current() == "second"_L1 ? u"first"_s : it.value()->current());
    setPeople(survivor, other, tabAfter);
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        it.value()->setCurrent(chosen.value(it.key()));
}

Customer MergeFields::values() const
{
    Customer chosen = m_first;
    chosen.vip = m_first.vip || m_second.vip;
    for (const Column &column : columns()) {
        const SegmentedControl *choice = m_choices.value(column.name);
        if (choice && choice->current() == "second"_L1)
            column.take(chosen, m_second);
        else if (choice && choice->current() == "both"_L1)
            chosen.note = m_first.note + u'\n' + m_second.note;
    }
    return chosen;
}

QString MergeFields::words(const QString &column)
{
    const QHash<QString, QString> all{{u"name"_s, MergeCustomersDialog::tr("Name")},       {u"title"_s, MergeCustomersDialog::tr("Title")},   {u"organisation_id"_s, MergeCustomersDialog::tr("Organisation and site")},
                                        {u"site_id"_s, MergeCustomersDialog::tr("Site")},    {u"phone"_s, MergeCustomersDialog::tr("Telephone")}, {u"extension"_s, MergeCustomersDialog::tr("Extension")},
                                        {u"email"_s, MergeCustomersDialog::tr("E-mail")},    {u"device"_s, MergeCustomersDialog::tr("Device")}, {u"language"_s, MergeCustomersDialog::tr("Writes in")},
                                        {u"vip"_s, MergeCustomersDialog::tr("VIP")},         {u"note"_s, MergeCustomersDialog::tr("Note for agents")}};
    return all.value(column, column);
}

} // namespace frontdesk
