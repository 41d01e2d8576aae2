#include "ui/ticket/ticketheader.h"

#include "ui/kit/chips.h"
#include "ui/kit/codewords.h"
#include "ui/kit/stateglyph.h"
#include "ui/kit/words.h"
#include "ui/shell/theme.h"
#include "ui/kit/painted.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/presencestrip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_barWidth = 70;

} // namespace

TicketHeader::TicketHeader(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : QWidget(parent), m_drafts(drafts),
      m_priority(new Painted([] { return priorityChipSize(); }, [this](QPainter &p, const QRectF &r) { paintPriorityChip(p, r, m_ticket.priority); })),
      m_state(new Painted([this] { return QSize(stateWidth(m_ticket.state), lineHeight()); }, [this](QPainter &p, const QRectF &r) { paintState(p, r, m_ticket.state); })),
      m_kind(new Painted([this] { return tagSize(kindWords(m_ticket.kind)); }, [this](QPainter &p, const QRectF &r) { paintTag(p, r, kindWords(m_ticket.kind)); })),
      m_linkTag(new Painted([this] { return tagSize(tr("%n link(s)", nullptr, m_links)); }, [this](QPainter &p, const QRectF &r) { paintTag(p, r, tr("%n link(s)", nullptr, m_links)); })),
      m_time(new Painted(
          [this] {
              const QSize size(timeLeftWidth(m_left, c_barWidth), lineHeight(TextUse::Subject));
              return m_left.state == TimeLeftState::None ? QSize(0, size.height()) : size + QSize(scaled(16), 0);
          },
          [this](QPainter &p, const QRectF &r) { paintTimeLeft(p, r, m_left, false, c_barWidth); })),
      m_number(makeLabel({}, TextUse::Base, Ink::Secondary)), m_history(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)), m_titleEdit(new QLineEdit), m_presence(new PresenceStrip(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    column->setSpacing(scaled(4));
    auto *facts = new QHBoxLayout;
    facts->setSpacing(scaled(8));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_priority, m_number, m_state, m_kind, m_linkTag, m_history})
        facts->addWidget(widget);
    facts->addStretch();
    facts->addWidget(m_presence);
    column->addLayout(facts);
    auto *title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_titleEdit, 1);
    title->addWidget(m_time);
    column->addLayout(title);
    useFigures(m_number, TextUse::Base);
    useGround(this, Ground::Base);
    m_title->setObjectName(u"title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->installEventFilter(this);
    m_titleEdit->setObjectName(u"title_edit"_s);
    m_titleEdit->setMaxLength(500);
    m_titleEdit->hide();
    m_titleEdit->installEventFilter(this);
    connect(m_titleEdit, &QLineEdit::textEdited, this, [this] {
        if (m_drafts.text(titleWasKey()) != m_titleWas)
            m_drafts.put(titleWasKey(), m_titleWas);
    });
    m_linkTag->installEventFilter(this);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setObjectName(u"number"_s);
    m_state->setObjectName(u"state"_s);
    m_history->setObjectName(u"history"_s);
    m_time->setObjectName(u"time_left"_s);
    retranslate();
}

void TicketHeader::setTicket(const TicketPage &page, const TimeLeft &left)
{
    const bool another = m_ticket.id != page.ticket.id;
    if (another && isEditingTitle())
        endTitle(); // what was typed is the other ticket's
    m_ticket = page.ticket;
    if (!isEditingTitle() && m_drafts.text(titleKey()) == m_ticket.title)
        forgetTitle(); // the ticket has it
    else if (another && !m_drafts.text(titleWasKey()).isEmpty() && !m_drafts.text(titleKey()).isEmpty())
        openTitle();
    m_links = int(page.links.size());
    m_presence->setTicket(page.ticket.id);
    m_left = left;
    retranslate();
}

void TicketHeader::setTimeLeft(const TimeLeft &left)
{
    if (m_left == left)
        return;
    m_left = left;
    m_time->refresh();
    m_time->setAccessibleName(tr("Resolution: %1").arg(timeLeftSpeech(m_left)));
}

void TicketHeader::editTitle()
{
    if (isEditingTitle())
        return;
    openTitle();
    m_titleEdit->setFocus();
    m_titleEdit->selectAll();
}

void TicketHeader::openTitle()
{
    const QString was = m_drafts.text(titleWasKey()); // else a colleague's change since then would be overwritten unasked
    m_titleWas = was.isEmpty() ? m_ticket.title : was;
    m_titleEdit->setText(m_ticket.title);
    m_drafts.follow(m_titleEdit, titleKey());
    m_title->hide();
    m_titleEdit->show();
}

bool TicketHeader::isEditingTitle() const
{
    return !m_titleEdit->isHidden();
}

void TicketHeader::endTitle()
{
    m_drafts.unfollow(m_titleEdit);
    m_titleEdit->hide();
    m_title->show();
}

void TicketHeader::forgetTitle()
{
    m_drafts.drop(titleKey());
    m_drafts.drop(titleWasKey());
}

QString TicketHeader::titleKey() const
{
    return u"ticket:%1:title"_s.arg(m_ticket.id.value);
}

/// Under it the title that was on screen when another was typed.
QString TicketHeader::titleWasKey() const
{
    return u"ticket:%1:title-was"_s.arg(m_ticket.id.value);
}

bool TicketHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_title && event->type() == QEvent::MouseButtonDblClick) {
        editTitle();
        return true;
    }
    if (watched == m_linkTag && event->type() == QEvent::MouseButtonRelease)
        emit linksRequested();
    if (watched == m_titleEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            endTitle();
            forgetTitle();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            const QString now = m_titleEdit->text().simplified();
            endTitle();
            if (now != m_titleWas && !now.isEmpty())
                emit titleSubmitted(m_titleWas, now); // kept until the ticket has it
            else
                forgetTitle();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TicketHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, tokens().border);
}

void TicketHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslate();
}

void TicketHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideTitle();
}

void TicketHeader::elideTitle()
{
    const QString title = m_ticket.title.simplified();
    const QString shown = m_title->fontMetrics().elidedText(title, Qt::ElideRight, std::max(scaled(40), m_title->width()));
    m_title->setText(shown);
    m_title->setToolTip(shown == title ? QString() : title);
    m_title->setAccessibleName(title);
}

void TicketHeader::retranslate()
{
    m_number->setText(m_ticket.number);
    m_priority->setAccessibleName(prioritySpeech(m_ticket.priority));
    m_state->setAccessibleName(tr("State %1").arg(stateWords(m_ticket.state)));
    m_kind->setAccessibleName(kindWords(m_ticket.kind));
    m_linkTag->setAccessibleName(tr("%n link(s)", nullptr, m_links));
    m_linkTag->setVisible(m_links > 0);
    const QString reassigned = m_ticket.reassignCount == 0 ? tr("never reassigned") : m_ticket.reassignCount == 1 ? tr("reassigned once") : tr("reassigned %1 times").arg(m_ticket.reassignCount);
    const QString reopened = m_ticket.reopenCount == 0 ? tr("never reopened") : m_ticket.reopenCount == 1 ? tr("reopened once") : tr("reopened %1 times").arg(m_ticket.reopenCount);
    m_history->setText(m_ticket.id ? tr("%1, %2", "reassigned, reopened").arg(reassigned, reopened) : QString());
    m_time->setAccessibleName(tr("Resolution: %1").arg(timeLeftSpeech(m_left)));
    for (Painted *sign : {m_priority, m_state, m_kind, m_linkTag, m_time}) {
        sign->refresh();
        if (sign != m_linkTag)
            sign->setVisible(bool(m_ticket.id));
    }
    m_titleEdit->setAccessibleName(tr("Title"));
    elideTitle();
}

} // namespace frontdesk
