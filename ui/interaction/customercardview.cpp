#include "ui/interaction/customercardview.h"

#include "ui/kit/chips.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Whether the number that rings is one of the person's: its last digits, or the extension.
bool isTheirs(const QString &calling, const Customer &customer)
{
    const auto digits = [](const QString &text) {
        QString kept;
        for (const QChar c : text) {
            if (c.isDigit())
                kept += QString::number(c.digitValue());
        }
        return kept;
    };
    const QString rings = digits(calling);
    if (rings.isEmpty())
        return false;
    if (rings == digits(customer.extension))
        return true;
    const QString full = digits(customer.phoneE164.isEmpty() ? customer.phone : customer.phoneE164);
    return rings.size() >= 7 && (full.endsWith(rings.right(9)) || full.endsWith(rings));
}

} // namespace

/// Initials, name, VIP, title and organisation.
class CustomerCardView::Head final : public QWidget
{
public:
    explicit Head(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

    void show(const Customer &customer, const QString &under)
    {
        m_customer = customer;
        m_under = under;
        const QString spoken = customer.vip ? CustomerCardView::tr("%1, VIP").arg(customer.name) : customer.name;
        setAccessibleName(under.isEmpty() ? spoken : u"%1, %2"_s.arg(spoken, under));
        setToolTip(accessibleName());
        update();
    }
    QSize sizeHint() const override { return {scaled(120), scaled(40)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintAvatar(painter, QRectF(0, 0, scaled(28), height()), m_customer.name, 28);
        QRectF line(scaled(37), 0, width() - scaled(37), scaled(21));
        const int vip = m_customer.vip ? vipTagSize().width() + scaled(6) : 0;
        const WordStyle strong{TextUse::Subject, TextWeight::Strong};
        const int used = paintWords(painter, line.adjusted(0, 0, -vip, 0), m_customer.name, tokens().text, strong);
        if (vip)
            paintVipTag(painter, line.adjusted(used + scaled(6), 0, 0, 0));
        paintWords(painter, QRectF(line.left(), scaled(21), line.width(), scaled(18)), m_under, tokens().text2, {TextUse::Caption});
    }

private:
    Customer m_customer;
    QString m_under;
};

CustomerCardView::CustomerCardView(QWidget *parent)
    : CardFrame(parent), m_head(new Head(this)), m_rows(new QGridLayout), m_note(new CardFrame(nullptr, Ground::Warn)),
      m_noteTitle(makeLabel({}, TextUse::Caption, Ink::Warn, TextWeight::Strong)), m_noteText(makeLabel({}, TextUse::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(scaled(8));
    column->addWidget(m_head);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(scaled(10));
    m_rows->setVerticalSpacing(scaled(4));
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
    auto *note = new QVBoxLayout(m_note);
    note->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    note->setSpacing(scaled(1));
    note->addWidget(m_noteTitle);
    note->addWidget(m_noteText);
    m_noteText->setWordWrap(true);
    m_noteText->setTextFormat(Qt::PlainText);
    column->addWidget(m_note);
}

void CustomerCardView::showCard(const CustomerCard &card, const QString &calling, const QDateTime &now, const QTimeZone &zone)
{
    m_card = card;
    m_calling = calling;
    m_now = now;
    m_zone = zone;
    refill();
}

void CustomerCardView::addRow(const QString &label, const QString &value, const QString &good)
{
    if (value.isEmpty())
        return;
    const int row = m_rows->rowCount();
    auto *name = makeLabel(label, TextUse::Caption, Ink::Secondary);
    auto *words = makeLabel(value, TextUse::Caption);
    words->setTextFormat(Qt::PlainText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setFocusPolicy(Qt::NoFocus);
    words->setWordWrap(true);
    words->setToolTip(value);
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    if (good.isEmpty()) {
        m_rows->addWidget(words, row, 1);
        return;
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(5));
    words->setWordWrap(false);
    line->addWidget(words);
    line->addWidget(makeLabel(good, TextUse::Caption, Ink::Ok));
    line->addStretch();
    m_rows->addLayout(line, row, 1);
}

void CustomerCardView::refill()
{
    const Customer &customer = m_card.customer;
    if (!customer.id)
        return;
    QStringList under{customer.title, customer.organisationName};
    under.removeAll(QString());
    m_head->show(customer, under.join(u" · "_s));
    std::function<void(QLayout *)> empty = [&](QLayout *layout) {
        while (QLayoutItem *item = layout->takeAt(0)) {
            if (item->widget())
                delete item->widget();
            else if (item->layout())
                empty(item->layout());
            delete item;
        }
    };
    empty(m_rows);
    const QString way = !customer.extension.isEmpty() ? (customer.phone.isEmpty() ? customer.extension : u"%1 · %2"_s.arg(customer.extension, customer.phone)) : customer.phone;
    if (isTheirs(m_calling, customer))
        addRow(tr("Calling"), m_calling, tr("matched"));
    else if (!m_calling.isEmpty())
        addRow(tr("Calling"), m_calling);
    if (way != m_calling)
        addRow(tr("Telephone"), way);
    addRow(tr("E-mail"), customer.email);
    addRow(tr("Site"), customer.siteName.in(QLocale().name()));
    addRow(tr("Language"), customer.language.startsWith("zh"_L1) ? tr("Chinese") : tr("English"));
    addRow(tr("Device"), customer.device);
    // What the person was known by before a merge still reaches them.
    addRow(tr("Also"), (m_card.otherPhones + m_card.otherEmails + m_card.otherDevices).join(u" · "_s));
    addRow(tr("Last contact"), m_card.lastContactAt.isValid() ? namedMomentWords(m_card.lastContactAt, m_now, m_zone) : tr("None before"));
    m_noteTitle->setText(tr("Note for agents"));
    m_noteText->setText(customer.note);
    m_note->setVisible(!customer.note.isEmpty());
}

void CustomerCardView::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
}

} // namespace frontdesk
