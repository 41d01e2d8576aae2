#include "ui/kit/conflictdialog.h"

#include "ui/kit/cardframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/keycap.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

/// A key cap as a widget of its own, for places that have no button.
class KeyLabel final : public QWidget
{
public:
    explicit KeyLabel(const QString &key) : m_key(key) { setFixedSize(keyCapSize(key).expandedTo({0, 0})); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintKeyCap(painter, rect(), m_key);
    }

private:
    QString m_key;
};

class Rule final : public QWidget
{
public:
    Rule() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().border);
    }
};

} // namespace

ConflictDialog::ConflictDialog(const Conflict &conflict, QWidget *parent)
    : QDialog(parent), m_conflict(conflict), m_note(makeLabel(conflict.note, TextUse::Caption, Ink::Secondary)), m_keep(new KeyButton),
      m_use(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary)), m_journal(new KeyButton(QString(), nullptr, KeyButton::Kind::Quiet))
{
    setWindowTitle(conflict.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(38), scaled(10), scaled(14), scaled(10));
    auto *title = makeLabel(conflict.title, TextUse::Subject, Ink::Text, TextWeight::Strong);
    head->addWidget(title);
    m_headHeight = title->sizeHint().height() + scaled(20);
    column->addLayout(head);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(14));
    body->setSpacing(scaled(10));
    auto *intro = makeLabel(conflict.intro, TextUse::Base);
    intro->setWordWrap(true);
    body->addWidget(intro);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(scaled(10));
    for (const bool mine : {false, true}) {
        m_cards[mine] = makeCard(mine ? conflict.mine : conflict.saved, mine);
        cards->addWidget(m_cards[mine], 1);
    }
    body->addLayout(cards);
    auto *info = new QHBoxLayout;
    info->setSpacing(scaled(8));
    auto *mark = new QLabel;
    mark->setPixmap(icon(u"documentinfo"_s).pixmap(QSize(scaled(16), scaled(16)), devicePixelRatioF()));
    info->addWidget(mark, 0, Qt::AlignTop);
    m_note->setWordWrap(true);
    info->addWidget(m_note, 1);
    mark->setVisible(!conflict.note.isEmpty());
    m_note->setVisible(!conflict.note.isEmpty());
    body->addLayout(info);
    column->addLayout(body, 1);

    column->addWidget(new Rule);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    foot->setSpacing(scaled(8));
    foot->addWidget(m_journal);
    foot->addStretch();
    foot->addWidget(m_keep);
    foot->addWidget(m_use);
    column->addLayout(foot);

    m_use->showKey(Qt::Key_Return);
    connect(m_journal, &KeyButton::clicked, this, &ConflictDialog::journalRequested);
    connect(m_use, &KeyButton::clicked, this, &QDialog::accept);
    connect(m_keep, &KeyButton::clicked, this, [this] {
        choose(false);
        accept();
    });
    retranslate();
    choose(false);
    setMinimumWidth(scaled(612));
}

CardFrame *ConflictDialog::makeCard(const ConflictSide &side, bool mine)
{
    auto *card = new CardFrame;
    card->setOutlined(true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(10));
    column->setSpacing(scaled(3));
    auto *head = new QHBoxLayout;
    auto *choice = new QRadioButton;
    choice->setAutoExclusive(false); // the two stand in different cards; choose() keeps one of them set
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->installEventFilter(this);
    m_choices[mine] = choice;
    head->addWidget(choice);
    head->addStretch();
    head->addWidget(new KeyLabel(mine ? u"2"_s : u"1"_s));
    column->addLayout(head);
    column->addWidget(makeLabel(side.value, TextUse::Subject, Ink::Text, TextWeight::Strong));
    column->addWidget(makeLabel(tr("%1, %2").arg(side.author, side.time), TextUse::Caption, Ink::Secondary));
    if (!side.comment.isEmpty()) {
        auto *comment = makeLabel(side.comment, TextUse::Base);
        comment->setWordWrap(true);
        column->addWidget(comment);
    }
    column->addStretch();
    if (!side.facts.isEmpty()) {
        column->addSpacing(scaled(6));
        column->addWidget(new Rule);
        auto *facts = new QGridLayout;
        facts->setContentsMargins(0, scaled(4), 0, 0);
        facts->setHorizontalSpacing(scaled(16));
        facts->setVerticalSpacing(scaled(3));
        facts->setColumnStretch(1, 1);
        for (const auto &[label, value] : side.facts) {
            const int row = facts->rowCount();
            facts->addWidget(makeLabel(label, TextUse::Caption, Ink::Secondary), row, 0);
            facts->addWidget(makeLabel(value, TextUse::Caption), row, 1);
        }
        column->addLayout(facts);
    }
    connect(choice, &QRadioButton::clicked, this, [this, mine] { choose(mine); });
    return card;
}

void ConflictDialog::choose(bool mine)
{
    m_mine = mine;
    for (const bool side : {false, true}) {
        m_cards[side]->setChosen(side == mine);
        m_choices[side]->setChecked(side == mine);
    }
    m_choices[mine]->setFocus();
    retranslate();
}

void ConflictDialog::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_1:
    case Qt::Key_Left: choose(isRightToLeft() && event->key() == Qt::Key_Left); return;
    case Qt::Key_2:
    case Qt::Key_Right: choose(!(isRightToLeft() && event->key() == Qt::Key_Right)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return;
    default: QDialog::keyPressEvent(event);
    }
}

bool ConflictDialog::eventFilter(QObject *watched, QEvent *event)
{
    // A radio button would spend the arrows on moving the focus.
    if (event->type() == QEvent::KeyPress && (watched == m_choices[0] || watched == m_choices[1])) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            keyPressEvent(static_cast<QKeyEvent *>(event));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ConflictDialog::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), m_headHeight), t.base);
    painter.fillRect(QRect(0, m_headHeight, width(), 1), t.border);
    const int side = scaled(16);
    paintIcon(painter, u"merge"_s, QRectF(scaled(14), (m_headHeight - side) / 2.0, side, side), t.accent);
}

void ConflictDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConflictDialog::retranslate()
{
    static_cast<QRadioButton *>(m_choices[0])->setText(tr("Saved now"));
    static_cast<QRadioButton *>(m_choices[1])->setText(tr("Yours"));
    m_choices[0]->setAccessibleName(tr("Saved now: %1, by %2 at %3").arg(m_conflict.saved.value, m_conflict.saved.author, m_conflict.saved.time));
    m_choices[1]->setAccessibleName(tr("Yours: %1, at %2").arg(m_conflict.mine.value, m_conflict.mine.time));
    m_journal->setText(tr("Open journal"));
    m_keep->setText(tr("Keep %1").arg(m_conflict.saved.value));
    m_keep->setVisible(m_mine);
    m_use->setText((m_mine ? tr("Use %1") : tr("Keep %1")).arg(m_mine ? m_conflict.mine.value : m_conflict.saved.value));
}

} // namespace frontdesk
