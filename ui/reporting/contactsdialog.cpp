#include "ui/reporting/contactsdialog.h"

#include "core/desk/desk.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

ContactsDialog::ContactsDialog(Desk &desk, const QString &figure, const ReportItems &items, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_items(items), m_list(new QTreeWidget), m_banner(new ErrorBanner), m_count(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    setObjectName(u"report_contacts"_s);
    setWindowTitle(tr("Contacts behind the figure"));
    auto *title = makeLabel(figure, TextUse::Base, Ink::Text, TextWeight::Strong);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    m_list->setObjectName(u"report_contact_list"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("When"), tr("Channel"), tr("Caller"), tr("Agent"), tr("Ticket")});
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_count->setText(tr("Reading …"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"report_contacts_close"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!items.tickets.isEmpty()) {
        QPushButton *open = buttons->addButton(tr("Show %n ticket(s) in the queue", nullptr, int(items.tickets.size())), QDialogButtonBox::ActionRole);
        open->setObjectName(u"report_contacts_tickets"_s);
        connect(open, &QPushButton::clicked, this, [this] {
            emit ticketsRequested(m_items.tickets);
            accept();
        });
    }
    auto *all = new QVBoxLayout(this);
    all->addWidget(title);
    all->addWidget(m_banner);
    all->addWidget(m_list, 1);
    all->addWidget(m_count);
    all->addWidget(buttons);
    resize(scaled(720), scaled(460));
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        if (const qint64 ticket = item->data(0, Qt::UserRole).toLongLong()) {
            emit ticketRequested({ticket});
            accept();
        }
    });
    whenFinished(desk.reports().contacts(items.interactions.first(std::min(qsizetype(most), items.interactions.size()))), this, [this](const Result<QList<ContactLine>> &lines) {
        if (lines)
            fill(*lines);
        else
            m_banner->showError(errorText(lines.error()));
    });
}

void ContactsDialog::fill(const QList<ContactLine> &lines)
{
    const WordsContext words = WordsContext::of(m_desk);
    for (const ContactLine &line : lines) {
        auto *item = new QTreeWidgetItem({words.moment(line.offeredAt), reportWords(u"channel."_s + line.channel).in(words.language), line.caller.isEmpty() ? u"—"_s : line.caller,
                                          line.agent.isEmpty() ? u"—"_s : line.agent, line.ticketNumber.isEmpty() ? tr("none") : line.ticketNumber});
        item->setData(0, Qt::UserRole, line.ticket.value);
        item->setToolTip(2, line.caller);
        item->setToolTip(0, line.number);
        m_list->addTopLevelItem(item);
    }
    for (const int column : {0, 1, 3, 4})
        m_list->resizeColumnToContents(column);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus(Qt::OtherFocusReason);
    const int all = int(m_items.interactions.size());
    m_count->setText(all > lines.size() ? tr("%1 of %2 contacts; choose a shorter period to see them all", "shown, all").arg(QLocale().toString(lines.size()), QLocale().toString(all))
                                        : tr("%n contact(s); Enter opens the ticket of one", nullptr, all));
}

} // namespace frontdesk
