#include "ui/ticket/ticketfacts.h"

#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/type.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

WordStyle valueStyle(const Fact &fact)
{
    return {TextUse::Base, fact.strong ? TextWeight::Strong : TextWeight::Regular};
}

} // namespace

TicketFacts::TicketFacts(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ticketFacts"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Facts"));
}

void TicketFacts::setFacts(const QList<Fact> &facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    QStringList speech;
    for (const Fact &fact : facts) {
        QString value = fact.time.state == TimeLeftState::None || !fact.value.isEmpty() ? fact.value : timeLeftSpeech(fact.time);
        speech += tr("%1: %2", "label and value").arg(fact.label, fact.vip ? tr("%1, VIP").arg(value) : value);
    }
    setAccessibleDescription(speech.join(u'\n'));
    updateGeometry();
    update();
}

int TicketFacts::rowHeight() const
{
    return lineHeight() + scaled(4);
}

int TicketFacts::labelWidth() const
{
    int widest = scaled(62);
    for (const Fact &fact : m_facts)
        widest = qMax(widest, wordsWidth(fact.label, {TextUse::Caption}));
    return widest + scaled(10);
}

QSize TicketFacts::sizeHint() const
{
    return {scaled(280), int(m_facts.size()) * rowHeight()};
}

QSize TicketFacts::minimumSizeHint() const
{
    return {scaled(180), sizeHint().height()};
}

void TicketFacts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int label = labelWidth();
    int top = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        const QRectF row(0, top, width(), rowHeight());
        top += rowHeight();
        paintWords(painter, QRectF(row).adjusted(0, 0, label - width(), 0), fact.label, tokens().text2, {TextUse::Caption});
        QRectF value = row.adjusted(label, 0, 0, 0);
        if (fact.time.state != TimeLeftState::None) {
            const int bar = scaled(46);
            paintTimeBar(painter, QRectF(value.left(), value.top(), bar, value.height()), fact.time);
            paintTimeWords(painter, value.adjusted(bar + scaled(6), 0, 0, 0), fact.time, fact.value);
            continue;
        }
        if (fact.tick) {
            const qreal side = scaled(14);
            paintTick(painter, QRectF(value.left(), value.center().y() - side / 2, side, side), inkColor(fact.ink));
            value.adjust(side + scaled(5), 0, 0, 0);
        }
        const int tag = fact.vip ? vipTagSize().width() + scaled(5) : 0;
        const int used = paintWords(painter, value.adjusted(0, 0, -tag, 0), fact.value, inkColor(fact.ink), valueStyle(fact));
        if (fact.vip)
            paintVipTag(painter, value.adjusted(used + scaled(5), 0, 0, 0));
    }
}

bool TicketFacts::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = help->pos().y() / qMax(1, rowHeight());
        const bool cut = at >= 0 && at < m_facts.size() && isCut(m_facts[at].value, width() - labelWidth() - (m_facts[at].vip ? vipTagSize().width() + scaled(5) : 0), valueStyle(m_facts[at]));
        if (cut)
            QToolTip::showText(help->globalPos(), m_facts[at].value, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void TicketFacts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Facts"));
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace frontdesk
