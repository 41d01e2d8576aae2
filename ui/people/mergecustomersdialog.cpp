#include "ui/people/mergecustomersdialog.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/timewords.h"
#include "ui/people/mergefields.h"
#include "ui/people/mergeside.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_pairsShown = 50;
const QKeySequence c_exchangeKey(Qt::ALT | Qt::Key_X), c_takeBackKey(Qt::ALT | Qt::Key_B);

} // namespace

MergeCustomersDialog::MergeCustomersDialog(Desk &desk, Id<Customer> customer, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_sides{new MergeSide(desk, u"survivor"_s), new MergeSide(desk, u"loser"_s)}, m_fields(new MergeFields), m_head(new QWidget), m_mergedBox(new QWidget),
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
    m_sides[0]->setGoesOn(true);
    for (int side : {0, 1}) {
        both->addWidget(m_sides[side], 1);
        connect(m_sides[side], &MergeSide::chosen, this, [this, side](Id<Customer> chosen) { read(side, chosen); });
        connect(m_sides[side], &MergeSide::typed, this, [this, side] { clearSide(side); });
        connect(m_sides[side], &MergeSide::newRequested, this,
                [this] { m_banner->show(ErrorBanner::Tone::Notice, tr("Only people who are on the desk already can be merged.")); });
    }
    body->addLayout(both);

    body->addWidget(m_suggestTitle);
    m_list->setObjectName(u"suggestions"_s);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_suggestTitle->setBuddy(m_list);
    body->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this] { take(m_list->currentRow()); });

    body->addWidget(m_fieldsTitle);
    body->addWidget(m_fields);

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
        if (!m_sides[0]->card().merged.isEmpty())
            takeBack(m_sides[0]->card().merged.first().customer.id);
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
            const Id<Customer> shown = m_sides[side]->customer().id;
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
    m_sides[customer ? 1 : 0]->focusField();
}

void MergeCustomersDialog::clearSide(int side)
{
    ++m_reading[side];
    m_sides[side]->forget();
    m_banner->clear();
    showSides();
    suggest();
}

void MergeCustomersDialog::read(int side, Id<Customer> customer)
{
    const quint64 reading = ++m_reading[side];
    whenFinished(m_desk.people().card(customer), this, [this, side, reading](const Result<CustomerCard> &card) {
        if (reading != m_reading[side])
            return;
        if (!card)
            return fail(card.error());
        const bool sameOnBoth = card->customer.id == m_sides[1 - side]->customer().id;
        if (sameOnBoth) {
            Error error;
            error.kind = ErrorKind::Invalid;
            error.code = u"customer.merge_self"_s;
            m_sides[side]->setCard({});
            showSides();
            return fail(error);
        }
        const bool isAnother = m_sides[side]->customer().id != card->customer.id;
        m_sides[side]->setCard(*card);
        showSides();
        if (isAnother)
            suggest();
        if (!isAnother)
            return;
        if (!survivor() || !loser())
            m_sides[survivor() ? 1 : 0]->focusField();
        else if (!m_fields->isEmpty())
            m_fields->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
        else
            m_commit->setFocus(Qt::OtherFocusReason);
    });
}

void MergeCustomersDialog::readAgain()
{
    for (int side : {0, 1}) {
        if (const Id<Customer> shown = m_sides[side]->customer().id)
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
    for (MergeSide *side : m_sides)
        side->showCard();
    m_fields->setPeople(m_sides[0]->customer(), m_sides[1]->customer(), m_list);
    showMerged();
    const bool both = survivor() && loser();
    m_fieldsTitle->setText(m_fields->isEmpty() ? tr("Both have the same values.") : tr("What the person has from now on"));
    m_fieldsTitle->setVisible(both);
    m_fields->setVisible(both);
    m_commit->setEnabled(both && !m_busy);
    m_commit->setReason(both ? QString() : tr("Choose two people first"));
    m_exchange->setEnabled(both && !m_busy);
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
    const CustomerCard &card = m_sides[0]->card();
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

Id<Customer> MergeCustomersDialog::survivor() const
{
    return m_sides[0]->customer().id;
}

Id<Customer> MergeCustomersDialog::loser() const
{
    return m_sides[1]->customer().id;
}

Customer MergeCustomersDialog::values() const
{
    return m_fields->values();
}

void MergeCustomersDialog::exchange()
{
    if (m_busy || !survivor() || !loser())
        return;
    const CustomerCard stays = m_sides[1]->card(), goes = m_sides[0]->card();
    m_reading[0]++;
    m_reading[1]++;
    m_sides[0]->setCard(stays);
    m_sides[1]->setCard(goes);
    m_fields->exchange(stays.customer, goes.customer, m_list);
    showSides();
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
    const CustomerMerge merge{m_sides[0]->customer(), m_sides[1]->customer(), values()};
    whenFinished(m_desk.people().merge(merge, m_command), this, [this, gone = merge.loser](const Result<Customer> &done) {
        setBusy(false);
        m_command = QUuid::createUuid();
        if (!done) {
            fail(done.error());
            if (done.error().kind == ErrorKind::Conflict)
                readAgain();
            return;
        }
        m_sides[1]->setCard({});
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
            kept += MergeFields::words(column);
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
    m_sides[0]->setRole(tr("Goes on"));
    m_sides[1]->setRole(tr("Is merged into it"));
    m_exchange->setText(tr("Exchange the two"));
    m_leave->setText(tr("Close"));
    m_commit->setText(tr("Merge"));
    showSides();
    suggest();
}

} // namespace frontdesk
