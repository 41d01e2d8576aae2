#include "ui/ticket/presencestrip.h"

#include "core/desk/desk.h"
#include "core/people/presenceservice.h"
#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_shown = 2;
constexpr int c_avatar = 18;
constexpr int c_gap = 12; ///< between people

WordStyle styleOf(bool typing)
{
    return {TextUse::Caption, typing ? TextWeight::Strong : TextWeight::Regular};
}

} // namespace

PresenceStrip::PresenceStrip(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(u"presence"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&desk.presence(), &PresenceService::changed, this, [this](const QList<qint64> &tickets) {
        if (tickets.contains(m_ticket.value))
            refresh();
    });
    connect(&desk, &Desk::referenceChanged, this, &PresenceStrip::refresh);
}

void PresenceStrip::setTicket(Id<Ticket> ticket)
{
    m_ticket = ticket;
    refresh();
}

void PresenceStrip::refresh()
{
    QList<Person> people;
    QSet<qint64> seen;
    QList<Presence> there = m_desk.presence().at(m_ticket);
    // Whoever writes matters more, and one person's two windows are one person.
    std::stable_sort(there.begin(), there.end(), [](const Presence &a, const Presence &b) { return a.doing == PresenceDoing::Typing && b.doing != PresenceDoing::Typing; });
    for (const Presence &presence : std::as_const(there)) {
        if (seen.contains(presence.staff.value))
            continue;
        seen.insert(presence.staff.value);
        const Staff *person = m_desk.reference()->directory.person(presence.staff);
        const bool self = presence.staff == m_desk.actor().staff;
        const bool typing = presence.doing == PresenceDoing::Typing;
        const QString name = person ? person->name : QString();
        QString words;
        if (self)
            words = typing ? tr("You are writing in another window") : tr("You are viewing in another window");
        else if (name.isEmpty())
            words = typing ? tr("Somebody is writing") : tr("Somebody is viewing");
        else
            words = (typing ? tr("%1 is writing") : tr("%1 is viewing")).arg(name);
        people += Person{name, words, typing};
    }
    const bool same = people == m_people;
    m_people = people;
    setVisible(!m_people.isEmpty());
    const QString all = sentences().join(u'\n');
    setToolTip(all);
    setAccessibleName(sentences().join(tr(", ")));
    updateGeometry();
    update();
    if (!same && isVisible()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QStringList PresenceStrip::sentences() const
{
    QStringList all;
    for (const Person &person : m_people)
        all += person.words;
    return all;
}

void PresenceStrip::showAll()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"presence_list"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Person &person : std::as_const(m_people))
        menu->addAction(icon(person.typing ? u"document-edit"_s : u"view-visible"_s), person.words);
    if (m_people.isEmpty())
        menu->addAction(tr("Nobody else is here"))->setEnabled(false);
    const QWidget *below = isVisible() ? this : parentWidget();
    menu->popup(below->mapToGlobal(QPoint(isVisible() ? 0 : below->width() - menu->sizeHint().width() - scaled(16), below->height())));
}

int PresenceStrip::widthOf(const Person &person) const
{
    return scaled(c_avatar) + scaled(6) + (person.typing ? scaled(16) : 0) + wordsWidth(person.words, styleOf(person.typing));
}

QSize PresenceStrip::sizeHint() const
{
    int width = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(c_shown, m_people.size()); ++i)
        width += widthOf(m_people.at(i)) + (i ? scaled(c_gap) : 0);
    if (m_people.size() > c_shown)
        width += scaled(8) + wordsWidth(u"+%1"_s.arg(m_people.size() - c_shown), styleOf(false));
    return {width + scaled(2), std::max(scaled(c_avatar), lineHeight())};
}

void PresenceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    qreal x = 0;
    // The picture's order: who looks, then who writes, nearest to the edge.
    QList<Person> shown = m_people.mid(0, c_shown);
    std::reverse(shown.begin(), shown.end());
    for (const Person &person : std::as_const(shown)) {
        paintAvatar(painter, QRectF(x, 0, scaled(c_avatar), height()), person.name, c_avatar);
        qreal at = x + scaled(c_avatar) + scaled(6);
        const QColor ink = inkColor(person.typing ? Ink::Warn : Ink::Text);
        if (person.typing) {
            paintIcon(painter, u"document-edit"_s, QRectF(at, 0, scaled(12), height()), ink);
            at += scaled(16);
        }
        paintWords(painter, QRectF(at, 0, width() - at, height()), person.words, ink, styleOf(person.typing));
        x += widthOf(person) + scaled(c_gap);
    }
    if (m_people.size() > c_shown)
        paintWords(painter, QRectF(x - scaled(4), 0, width() - x + scaled(4), height()), u"+%1"_s.arg(m_people.size() - c_shown), tokens().text2, styleOf(false));
}

void PresenceStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace frontdesk
