#include "ui/escalation/trayalerts.h"

#include "core/desk/desk.h"
#include "ui/escalation/attentioncenter.h"
#include "ui/escalation/attentionwords.h"
#include "ui/shell/icons.h"

#include <QApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

TrayAlerts::TrayAlerts(Desk &desk, AttentionCenter &center, QWidget &window, QObject *parent)
    : QObject(parent), m_desk(desk), m_center(center), m_window(window)
{
    connect(&center, &AttentionCenter::arrived, this, &TrayAlerts::tell);
    // Also without a tray at this moment: one that starts later takes it in.
    m_icon = new QSystemTrayIcon(icon(u"notifications"_s, Ink::Text), this);
    connect(m_icon, &QSystemTrayIcon::activated, this, &TrayAlerts::chosen);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayAlerts::chosen);
    connect(&center, &AttentionCenter::changed, this, &TrayAlerts::refresh);
    refresh();
    m_icon->show();
}

std::pair<QString, QString> TrayAlerts::wordsOf(const QList<AttentionItem> &items, Desk &desk)
{
    const WordsContext words = WordsContext::of(desk);
    if (items.size() == 1) {
        const AttentionItem &item = items.first();
        const QString about = item.ticket.id ? tr("%1 %2", "number, title").arg(item.ticket.number, item.ticket.title.simplified())
            : item.kind == AttentionItem::Kind::Bulletin     ? tr("%1 %2", "number, title").arg(item.subject, item.title.in(words.language).simplified())
            : item.kind == AttentionItem::Kind::Handover     ? item.title.in(words.language).simplified()
                                                             : item.subject.simplified();
        return {attentionKindWords(item.kind), about.isEmpty() ? attentionWhy(item, words) : tr("%1\n%2", "ticket, why").arg(about, attentionWhy(item, words))};
    }
    QStringList lines;
    for (const AttentionItem &item : items.first(std::min<qsizetype>(items.size(), 4)))
        lines += item.ticket.id ? tr("%1: %2", "number: why").arg(item.ticket.number, attentionWhy(item, words)) : attentionWhy(item, words);
    return {tr("%n thing(s) need you", nullptr, int(items.size())), lines.join(u'\n')};
}

void TrayAlerts::tell(const QList<AttentionItem> &items)
{
    // Whoever looks at the window sees the badge.
    if (m_window.isActiveWindow())
        return;
    const auto [title, text] = m_discreet ? std::pair(tr("Frontdesk is locked"), tr("%n thing(s) need you", nullptr, int(items.size()))) : wordsOf(items, m_desk);
    m_icon->showMessage(title, text, QSystemTrayIcon::Information);
}

void TrayAlerts::refresh()
{
    m_icon->setToolTip(m_center.count() == 0 ? tr("Frontdesk: nothing needs you") : tr("Frontdesk: %n thing(s) need you", nullptr, m_center.count()));
}

} // namespace frontdesk
