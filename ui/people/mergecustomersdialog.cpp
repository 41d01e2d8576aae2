#include "ui/people/mergecustomersdialog.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/interaction/customerfind.h"
#include "ui/kit/cardframe.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_longestValue = 32; ///< characters of a value inside its segment; the whole is in the tool tip
constexpr int c_pairsShown = 50;
const QKeySequence c_exchangeKey(Qt::ALT | Qt::Key_X), c_takeBackKey(Qt::ALT | Qt::Key_B);

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

MergeCustomersDialog::MergeCustomersDialog(Desk &desk, Id<Customer> customer, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_head(new QWidget), m_fieldsBox(new QWidget), m_mergedBox(new QWidget),
      m_heading(makeLabel({}, TextUse::Subject, Ink::Text, TextWeight::Strong)), m_about(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_suggestTitle(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)), m_fieldsTitle(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)),
      m_mergedTitle(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong)), m_banner(new ErrorBanner), m_list(new QListWidget),
      m_exchange(new KeyButton), m_leave(new KeyButton), m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary))
{
    setObjectName(u"merge_customers"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    head->setSpacing(scaled(2));
    head->addWidget(m_heading);
    head->addWidget(m_about);
    m_about->setWordWrap(true);
    useGround(m_head, Ground::Base);
    column->addWidget(m_head);
    m_banner->setObjectName(u"banner"_s);
    column->addWidget(m_banner);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(4));
    body->setSpacing(scaled(8));
    auto *both = new QHBoxLayout;
    both->setSpacing(scaled(10));
    both->addWidget(makeSide(0, u"survivor"_s), 1);
    both->addWidget(makeSide(1, u"loser"_s), 1);
    body->addLayout(both);

    body->addWidget(m_suggestTitle);
    m_list->setObjectName(u"suggestions"_s);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_suggestTitle->setBuddy(m_list);
    body->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this] { take(m_list->currentRow()); });

    body->addWidget(m_fieldsTitle);
    m_fields = new QGridLayout(m_fieldsBox);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setHorizontalSpacing(scaled(10));
    m_fields->setVerticalSpacing(scaled(4));
    m_fields->setColumnStretch(2, 1);
    body->addWidget(m_fieldsBox);

    body->addWidget(m_mergedTitle);
    m_mergedRows = new QVBoxLayout(m_mergedBox);
    m_mergedRows->setContentsMargins(0, 0, 0, 0);
    m_mergedRows->setSpacing(scaled(4));
    body->addWidget(m_mergedBox);
    body->addStretch();
    column->addLayout(body, 1);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(12));
    foot->setSpacing(scaled(8));
    m_exchange->setObjectName(u"exchange"_s);
    // Keys of the dialog, not of its buttons: a button that is made anew would lose the press.
    m_exchange->showKey(c_exchangeKey);
    connect(new QShortcut(c_exchangeKey, this), &QShortcut::activated, this, &MergeCustomersDialog::exchange);
    connect(new QShortcut(c_takeBackKey, this), &QShortcut::activated, this, [this] {
        if (!m_sides[0].card.merged.isEmpty())
            takeBack(m_sides[0].card.merged.first().customer.id);
    });
    foot->addWidget(m_exchange);
    foot->addStretch();
    foot->addWidget(m_leave);
    foot->addWidget(m_commit);
    column->addLayout(foot);
    m_commit->setObjectName(u"commit"_s);
    m_leave->setObjectName(u"leave"_s);
    for (KeyButton *button : {m_exchange, m_leave, m_commit})
        button->setAutoDefault(false);
    auto *commitAction = makeAction(u"commit"_s, this);
    addAction(commitAction);
    m_commit->showKey(commitAction->shortcut());
    m_leave->showKey(Qt::Key_Escape);
    connect(commitAction, &QAction::triggered, this, &MergeCustomersDialog::commit);
    connect(m_commit, &KeyButton::clicked, this, &MergeCustomersDialog::commit);
    connect(m_exchange, &KeyButton::clicked, this, &MergeCustomersDialog::exchange);
    connect(m_leave, &KeyButton::clicked, this, &QDialog::reject);
    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (m_busy)
            return;
        for (int side : {0, 1}) {
            const Id<Customer> shown = m_sides[side].card.customer.id;
            if (shown && changes.touches(u"customer"_s, shown.value))
                read(side, shown);
        }
    });
    setMinimumWidth(scaled(720));
    retranslate();
    if (customer)
        read(0, customer);
    else
        suggest();
    m_sides[customer ? 1 : 0].find->field()->setFocus(Qt::OtherFocusReason);
}

QWidget *MergeCustomersDialog::makeSide(int side, const QString &object)
{
    Side &s = m_sides[side];
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    s.role = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
    column->addWidget(s.role);
    s.find = new CustomerFind(m_desk, object);
    s.role->setBuddy(s.find->field());
    column->addWidget(s.find);
    s.frame = new CardFrame;
    s.frame->setObjectName(u"card_"_s + object);
    s.frame->setOutlined(true);
    auto *card = new QVBoxLayout(s.frame);
    card->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10));
    card->setSpacing(scaled(3));
    s.name = makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong);
    s.facts = makeLabel({}, TextUse::Caption, Ink::Secondary);
    s.ways = makeLabel({}, TextUse::Caption, Ink::Secondary);
    for (QLabel *label : {s.name, s.facts, s.ways}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        card->addWidget(label);
    }
    card->addStretch();
    s.frame->setMinimumHeight(5 * lineHeight());
    column->addWidget(s.frame);
    column->addStretch();
    connect(s.find, &CustomerFind::chosen, this, [this, side](const Customer &customer) { read(side, customer.id); });
    connect(s.find, &CustomerFind::typed, this, [this, side] { clearSide(side); });
    connect(s.find, &CustomerFind::newRequested, this, [this] { m_banner->show(ErrorBanner::Tone::Notice, tr("Only people who are on the desk already can be merged.")); });
    return box;
}

void MergeCustomersDialog::clearSide(int side)
{
    ++m_sides[side].reading;
    m_sides[side].card = {};
    m_banner->clear();
    showSides();
    suggest();
}

void MergeCustomersDialog::read(int side, Id<Customer> customer)
{
    const quint64 reading = ++m_sides[side].reading;
    whenFinished(m_desk.people().card(customer), this, [this, side, reading](const Result<CustomerCard> &card) {
        if (reading != m_sides[side].reading)
            return;
        if (!card)
            return fail(card.error());
        const bool sameOnBoth = card->customer.id == m_sides[1 - side].card.customer.id;
        if (sameOnBoth) {
            Error error;
            error.kind = ErrorKind::Invalid;
            error.code = u"customer.merge_self"_s;
            m_sides[side].card = {};
            m_sides[side].find->setWords({});
            showSides();
            return fail(error);
        }
        const bool isAnother = m_sides[side].card.customer.id != card->customer.id;
        m_sides[side].card = *card;
        m_sides[side].find->setWords(card->customer.name);
        showSides();
        if (isAnother)
            suggest();
        if (!isAnother)
            return;
        if (!survivor() || !loser())
            m_sides[survivor() ? 1 : 0].find->field()->setFocus(Qt::OtherFocusReason);
        else if (!m_choices.isEmpty())
            m_fieldsBox->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
        else
            m_commit->setFocus(Qt::OtherFocusReason);
    });
}

void MergeCustomersDialog::readAgain()
{
    for (int side : {0, 1}) {
        if (const Id<Customer> shown = m_sides[side].card.customer.id)
            read(side, shown);
    }
}

/// Of whoever is chosen, or pairs of the whole desk while nobody is.
void MergeCustomersDialog::suggest()
{
    const quint64 mine = ++m_suggesting;
    m_suggestions.clear();
    showSuggestions();
    if (survivor() && loser())
        return;
    if (const Id<Customer> known = survivor() ? survivor() : loser()) {
        whenFinished(m_desk.people().duplicates(known), this, [this, mine, known](const Result<QList<DuplicateCustomer>> &found) {
            if (mine != m_suggesting || !found)
                return;
            for (const DuplicateCustomer &one : *found)
                m_suggestions.append({known, one.customer.id, tr("%1, %2: %3", "name, number: reasons").arg(one.customer.name, one.customer.number, reasonWords(one.reasons))});
            showSuggestions();
        });
        return;
    }
    whenFinished(m_desk.people().duplicatePairs(c_pairsShown), this, [this, mine](const Result<QList<DuplicatePair>> &found) {
        if (mine != m_suggesting || !found)
            return;
        for (const DuplicatePair &pair : *found)
            m_suggestions.append({pair.first.id, pair.second.id, tr("%1, %2 and %3, %4: %5", "name, number, other name, other number: reasons")
                                      .arg(pair.first.name, pair.first.number, pair.second.name, pair.second.number, reasonWords(pair.reasons))});
        showSuggestions();
    });
}

void MergeCustomersDialog::take(int row)
{
    if (row < 0 || row >= m_suggestions.size())
        return;
    const Suggestion chosen = m_suggestions.at(row);
    if (survivor() || loser()) {
        read(survivor() ? 1 : 0, chosen.second);
        return;
    }
    read(0, chosen.first);
    read(1, chosen.second);
}

void MergeCustomersDialog::showSuggestions()
{
    m_list->clear();
    for (const Suggestion &one : std::as_const(m_suggestions))
        m_list->addItem(one.words);
    const bool wanted = !survivor() || !loser();
    m_suggestTitle->setText(!m_suggestions.isEmpty() ? (survivor() || loser() ? tr("May be the same person") : tr("May be the same person, on the whole desk"))
                                                     : tr("Nobody else has the same number, e-mail or name."));
    m_suggestTitle->setVisible(wanted);
    m_list->setVisible(wanted && !m_suggestions.isEmpty());
    m_list->setFixedHeight(qMin(6, qMax(1, int(m_suggestions.size()))) * scaled(30) + 2 * m_list->frameWidth());
    m_list->setAccessibleName(m_suggestTitle->text());
    if (!m_suggestions.isEmpty())
        m_list->setCurrentRow(0);
}

void MergeCustomersDialog::showSides()
{
    for (int side : {0, 1}) {
        const Side &s = m_sides[side];
        const Customer &customer = s.card.customer;
        s.frame->setChosen(customer.id && side == 0);
        if (!customer.id) {
            s.name->setText(u"—"_s);
            s.facts->setText(tr("Not chosen yet"));
            s.ways->clear();
            continue;
        }
        s.name->setText(customer.vip ? tr("%1, VIP").arg(customer.name) : customer.name);
        const QString where = customer.organisationName.isEmpty() ? customer.number : tr("%1, %2", "number, organisation").arg(customer.number, customer.organisationName);
        s.facts->setText(tr("%1 · %n ticket(s)", "number and organisation", int(s.card.ticketCount)).arg(where));
        QStringList ways;
        for (const QString &way : {customer.phone, customer.extension, customer.email, customer.device}) {
            if (!way.isEmpty())
                ways += way;
        }
        s.ways->setText(ways.join(u" · "_s));
    }
    showFields();
    showMerged();
    const bool both = survivor() && loser();
    m_commit->setEnabled(both && !m_busy);
    m_commit->setReason(both ? QString() : tr("Choose two people first"));
    m_exchange->setEnabled(both && !m_busy);
}

/// One line for each field in which the two differ; the survivor's value is chosen, or the other's where they have none.
void MergeCustomersDialog::showFields()
{
    QHash<QString, QString> chosen;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        chosen.insert(it.key(), it.value()->current());
    m_choices.clear();
    while (QLayoutItem *item = m_fields->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide(); // its key goes at once
            old->deleteLater();
        }
        delete item;
    }
    const bool both = survivor() && loser();
    const Customer &first = m_sides[0].card.customer, &second = m_sides[1].card.customer;
    QWidget *before = m_list;
    for (const Column &column : columns()) {
        const QString mine = column.value(first), theirs = column.value(second);
        if (!both || mine == theirs)
            continue;
        const int row = m_fields->rowCount();
        auto *label = makeLabel(fieldWords(column.name), TextUse::Base, Ink::Secondary);
        auto *choice = new SegmentedControl(fieldWords(column.name));
        choice->setObjectName(column.name);
        choice->addSegment(u"first"_s, shownValue(column, first));
        choice->addSegment(u"second"_s, shownValue(column, second));
        choice->segment(u"first"_s)->setToolTip(mine);
        choice->segment(u"second"_s)->setToolTip(theirs);
        const bool isNote = column.name == "note"_L1 && !mine.isEmpty() && !theirs.isEmpty();
        if (isNote)
            choice->addSegment(u"both"_s, tr("Both"));
        const QString kept = chosen.value(column.name);
        choice->setCurrent(kept == "both"_L1 && !isNote ? QString() : !kept.isEmpty() ? kept : isNote ? u"both"_s : mine.isEmpty() ? u"second"_s : u"first"_s);
        m_fields->addWidget(label, row, 0);
        m_fields->addWidget(choice, row, 1, Qt::AlignLeft);
        m_choices.insert(column.name, choice);
        setTabOrder(before, choice);
        before = choice;
    }
    m_fieldsTitle->setText(m_choices.isEmpty() ? tr("Both have the same values.") : tr("What the person has from now on"));
    m_fieldsTitle->setVisible(both);
    m_fieldsBox->setVisible(both);
}

void MergeCustomersDialog::showMerged()
{
    while (QLayoutItem *item = m_mergedRows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide(); // its key goes at once
            old->deleteLater();
        }
        delete item;
    }
    const CustomerCard &card = m_sides[0].card;
    const QTimeZone zone(m_desk.reference()->zone.toLatin1());
    for (const MergedCustomer &one : card.merged) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto *words = makeLabel(tr("%1, %2: merged %3 by %4", "name, number, moment, who").arg(one.customer.name, one.customer.number, momentWords(one.at, m_desk.clock().now(), zone), one.who),
                                TextUse::Base);
        words->setTextFormat(Qt::PlainText);
        auto *back = new KeyButton(tr("Take back"));
        back->setObjectName(u"take_back_"_s + one.customer.number);
        back->setAccessibleName(tr("Take the merge of %1 back").arg(one.customer.name));
        back->setAutoDefault(false);
        if (m_mergedRows->count() == 0)
            back->showKey(c_takeBackKey);
        connect(back, &KeyButton::clicked, this, [this, id = one.customer.id] { takeBack(id); });
        row->addWidget(words, 1);
        row->addWidget(back);
        m_mergedRows->addWidget(line);
        line->show();
    }
    m_mergedTitle->setText(tr("Merged into %1 before").arg(card.customer.name));
    m_mergedTitle->setVisible(!card.merged.isEmpty());
    m_mergedBox->setVisible(!card.merged.isEmpty());
}

Customer MergeCustomersDialog::values() const
{
    const Customer &first = m_sides[0].card.customer, &second = m_sides[1].card.customer;
    Customer chosen = first;
    chosen.vip = first.vip || second.vip;
    for (const Column &column : columns()) {
        const SegmentedControl *choice = m_choices.value(column.name);
        if (choice && choice->current() == "second"_L1)
            column.take(chosen, second);
        else if (choice && choice->current() == "both"_L1)
            chosen.note = first.note + u'\n' + second.note;
    }
    return chosen;
}

void MergeCustomersDialog::exchange()
{
    if (m_busy || !survivor() || !loser())
        return;
    // What was chosen stays chosen: the value, not the side.
    QHash<QString, QString> chosen;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        chosen.insert(it.key(), it.value()->current() == "first"_L1 ? u"second"_s : it.value()->current() == "second"_L1 ? u"first"_s : it.value()->current());
    std::swap(m_sides[0].card, m_sides[1].card);
    for (int side : {0, 1}) {
        ++m_sides[side].reading;
        m_sides[side].find->setWords(m_sides[side].card.customer.name);
    }
    showSides();
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        it.value()->setCurrent(chosen.value(it.key()));
}

void MergeCustomersDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_commit->setEnabled(!busy && survivor() && loser());
    m_exchange->setEnabled(m_commit->isEnabled());
}

void MergeCustomersDialog::commit()
{
    if (m_busy || !survivor() || !loser())
        return;
    m_banner->clear();
    setBusy(true);
    const CustomerMerge merge{m_sides[0].card.customer, m_sides[1].card.customer, values()};
    whenFinished(m_desk.people().merge(merge, m_command), this, [this, gone = merge.loser](const Result<Customer> &done) {
        setBusy(false);
        m_command = QUuid::createUuid();
        if (!done) {
            fail(done.error());
            if (done.error().kind == ErrorKind::Conflict)
                readAgain();
            return;
        }
        m_sides[1].card = {};
        m_sides[1].find->setWords({});
        read(0, done->id);
        m_banner->show(ErrorBanner::Tone::Done, tr("%1 is now %2.", "number, name").arg(gone.number, done->name),
                       tr("Both histories are together. It can be taken back below, at any time."));
        m_leave->setFocus(Qt::OtherFocusReason);
        emit merged(*done);
    });
}

void MergeCustomersDialog::takeBack(Id<Customer> loser)
{
    if (m_busy)
        return;
    m_banner->clear();
    setBusy(true);
    whenFinished(m_desk.people().unmerge(loser), this, [this](const Result<CustomerUnmerged> &undone) {
        setBusy(false);
        if (!undone) {
            fail(undone.error());
            readAgain();
            return;
        }
        QStringList kept;
        for (const QString &column : undone->kept)
            kept += fieldWords(column);
        m_banner->show(ErrorBanner::Tone::Done, tr("%1 and %2 are two people again.", "number, other number").arg(undone->survivor.number, undone->restored.number),
                       kept.isEmpty() ? tr("Both are as they were before the merge.") : tr("Changed since the merge and left as it is: %1.").arg(kept.join(tr(", "))));
        read(0, undone->survivor.id);
        emit unmerged(undone->restored);
    });
}

void MergeCustomersDialog::fail(const Error &error)
{
    m_banner->showError(errorText(error));
}

QString MergeCustomersDialog::reasonWords(const QStringList &reasons) const
{
    QStringList words;
    for (const QString &reason : reasons)
        words += reason == "phone"_L1 ? tr("same number") : reason == "email"_L1 ? tr("same e-mail") : tr("same name and organisation");
    return words.join(tr(", "));
}

QString MergeCustomersDialog::fieldWords(const QString &column) const
{
    const QHash<QString, QString> words{{u"name"_s, tr("Name")},       {u"title"_s, tr("Title")},   {u"organisation_id"_s, tr("Organisation and site")},
                                        {u"site_id"_s, tr("Site")},    {u"phone"_s, tr("Telephone")}, {u"extension"_s, tr("Extension")},
                                        {u"email"_s, tr("E-mail")},    {u"device"_s, tr("Device")}, {u"language"_s, tr("Writes in")},
                                        {u"vip"_s, tr("VIP")},         {u"note"_s, tr("Note for agents")}};
    return words.value(column, column);
}

void MergeCustomersDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, m_head->height(), width(), 1, tokens().border);
}

void MergeCustomersDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MergeCustomersDialog::retranslate()
{
    setWindowTitle(tr("Merge customers"));
    m_heading->setText(tr("Two customers who are one person"));
    m_about->setText(tr("Tickets, calls, numbers and notes of both belong to the one who goes on. Nothing is lost, and it can be taken back at any time."));
    m_sides[0].role->setText(tr("Goes on"));
    m_sides[1].role->setText(tr("Is merged into it"));
    for (const Side &side : m_sides) {
        side.find->field()->setPlaceholderText(tr("Name, pinyin, number, e-mail"));
        side.find->field()->setAccessibleName(side.role->text());
    }
    m_exchange->setText(tr("Exchange the two"));
    m_leave->setText(tr("Close"));
    m_commit->setText(tr("Merge"));
    showSides();
    suggest();
}

} // namespace frontdesk
