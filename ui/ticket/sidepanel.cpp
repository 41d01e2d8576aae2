#include "ui/ticket/sidepanel.h"

#include "core/desk/desk.h"
#include "ui/kit/chips.h"
#include "ui/kit/codewords.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/stateglyph.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/attachmentlist.h"
#include "ui/ticket/linkbutton.h"
#include "ui/kit/painted.h"
#include "ui/ticket/fieldspanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_width = 286;
constexpr int c_avatar = 28;

QLabel *heading()
{
    return makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
}

void empty(QWidget *box)
{
    while (QLayoutItem *item = box->layout()->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
}

QWidget *section(QVBoxLayout *column, QLabel *head, QWidget *aside = nullptr)
{
    auto *line = new QHBoxLayout;
    line->addWidget(head);
    line->addStretch();
    if (aside)
        line->addWidget(aside);
    column->addSpacing(scaled(8));
    column->addLayout(line);
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(scaled(2));
    return box;
}

} // namespace

SidePanel::SidePanel(Desk &desk, QWidget *parent)
    : QScrollArea(parent), m_desk(desk),
      m_avatar(new Painted([] { return QSize(scaled(c_avatar), scaled(c_avatar)); }, [this](QPainter &p, const QRectF &r) { paintAvatar(p, r, m_page.caller.name, c_avatar); })),
      m_vip(new Painted([] { return vipTagSize(); }, [](QPainter &p, const QRectF &r) { paintVipTag(p, r); })), m_callerHead(heading()),
      m_name(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_phone(makeLabel({}, TextUse::Base, Ink::Secondary)),
      m_from(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_note(makeLabel({}, TextUse::Caption, Ink::Warn)), m_fieldsHead(heading()),
      m_fieldsHint(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_linksHead(heading()), m_callersHead(heading()), m_filesHead(heading()), m_call(new KeyButton(QString(), this)),
      m_attach(new KeyButton(QString(), this, KeyButton::Kind::Quiet)), m_fields(new FieldsPanel(desk)), m_attachments(new AttachmentList(desk))
{
    setObjectName(u"side_panel"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(14));
    column->setSpacing(scaled(4));

    column->addWidget(m_callerHead);
    auto *caller = new QHBoxLayout;
    caller->setSpacing(scaled(8));
    caller->addWidget(m_avatar);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *name = new QHBoxLayout;
    name->setSpacing(scaled(6));
    name->addWidget(m_name);
    name->addWidget(m_vip);
    name->addStretch();
    names->addLayout(name);
    names->addWidget(m_phone);
    caller->addLayout(names, 1);
    m_call->setObjectName(u"call_caller_button"_s);
    m_call->setIcon(icon(u"call-start"_s));
    m_call->setIconOnly(true);
    m_call->showKey(shortcut(u"call_caller"_s).keys.first());
    caller->addWidget(m_call);
    column->addLayout(caller);
    column->addWidget(m_from);
    column->addWidget(m_note);
    for (QLabel *label : {m_name, m_phone, m_from, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    m_name->setObjectName(u"caller_name"_s);
    for (QLabel *label : {m_name, m_phone, m_from}) // a long name must not push the buttons out of the panel
        label->setWordWrap(true);
    m_note->setWordWrap(true);
    m_avatar->setAttribute(Qt::WA_TransparentForMouseEvents);

    column->addSpacing(scaled(6));
    auto *fieldsHead = new QHBoxLayout;
    fieldsHead->addWidget(m_fieldsHead);
    fieldsHead->addStretch();
    fieldsHead->addWidget(m_fieldsHint);
    column->addLayout(fieldsHead);
    column->addWidget(m_fields);

    m_links = section(column, m_linksHead);
    column->addWidget(m_links);
    m_callers = section(column, m_callersHead);
    column->addWidget(m_callers);
    m_attach->setObjectName(u"attach_button"_s);
    m_attach->setIcon(icon(u"list-add"_s));
    delete section(column, m_filesHead, m_attach);
    column->addWidget(m_attachments);
    column->addStretch();
    setWidget(content);
    useGround(content, Ground::Window);
    setMinimumWidth(scaled(220));

    connect(m_call, &KeyButton::clicked, this, &SidePanel::callRequested);
    connect(m_attach, &KeyButton::clicked, m_attachments, &AttachmentList::addByDialog);
    retranslate();
    resize(scaled(c_width), height());
}

void SidePanel::setPage(const TicketPage &page, const WordsContext &context, const QList<JournalEntry> &news)
{
    const bool links = page.links != m_page.links || page.ticket.id != m_page.ticket.id;
    const bool callers = page.callers != m_page.callers || page.ticket.id != m_page.ticket.id;
    m_page = page;
    m_fields->setPage(page, context, news);
    m_attachments->setPage(page);
    if (links)
        fillLinks();
    if (callers)
        fillCallers();
    retranslate();
}

void SidePanel::showLinks()
{
    ensureWidgetVisible(m_links);
    if (auto *first = m_links->findChild<QAbstractButton *>())
        first->setFocus();
}

void SidePanel::fillLinks()
{
    empty(m_links);
    for (const TicketLink &link : std::as_const(m_page.links)) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(scaled(4));
        auto *open = new LinkButton(u"%1  %2"_s.arg(link.number, link.title.simplified()));
        open->setObjectName(u"link_"_s + link.number);
        const QString whole = tr("%1 %2, %3: %4", "relation, number, state, title").arg(relationWords(link.relation), link.number, stateWords(link.state), link.title.simplified());
        open->setToolTip(whole);
        open->setAccessibleName(whole);
        auto *remove = new QToolButton;
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::TabFocus);
        remove->setIcon(icon(u"list-remove"_s));
        const bool merge = link.relation.startsWith("duplicate"_L1);
        remove->setObjectName(u"unlink_"_s + link.number);
        remove->setAccessibleName((merge ? tr("Undo the merge with %1") : tr("Remove the link to %1")).arg(link.number));
        remove->setToolTip(remove->accessibleName());
        if (merge)
            remove->setIcon(icon(u"edit-undo"_s));
        line->addWidget(open, 1);
        line->addWidget(remove);
        connect(open, &LinkButton::clicked, this, [this, other = link.other] { emit ticketRequested(other); });
        connect(remove, &QToolButton::clicked, this, [this, link] { emit unlinkRequested(link); });
        m_links->layout()->addWidget(row);
    }
}

void SidePanel::fillCallers()
{
    empty(m_callers);
    for (const TicketCaller &caller : std::as_const(m_page.callers)) {
        if (caller.toldAt.isValid())
            continue;
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(scaled(6));
        auto *name = makeLabel(caller.phone.isEmpty() || caller.customer == m_page.caller.id ? caller.name : tr("%1, %2", "caller, phone").arg(caller.name, caller.phone), TextUse::Base);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        auto *told = new KeyButton(tr("Told"), row, KeyButton::Kind::Quiet);
        told->setObjectName(u"tell_%1"_s.arg(caller.customer.value));
        told->setAccessibleName(tr("%1 was told").arg(caller.name));
        line->addWidget(name, 1);
        line->addWidget(told);
        connect(told, &KeyButton::clicked, this, [this, customer = caller.customer] { emit tellRequested(customer); });
        m_callers->layout()->addWidget(row);
    }
}

void SidePanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillLinks();
        fillCallers();
        retranslate();
    }
}

void SidePanel::retranslate()
{
    const Customer &caller = m_page.caller;
    m_callerHead->setText(tr("Caller"));
    m_name->setText(caller.name.isEmpty() ? tr("Nobody known") : caller.name);
    const QString phone = caller.phone.isEmpty() ? caller.extension : caller.phone;
    m_phone->setText(phone);
    m_phone->setVisible(!phone.isEmpty());
    const QString language = m_desk.reference() && QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
    const QString site = caller.siteName.in(language);
    m_from->setText(site.isEmpty() || caller.organisationName.isEmpty() ? caller.organisationName + site : tr("%1, %2", "organisation, site").arg(caller.organisationName, site));
    m_from->setVisible(!m_from->text().isEmpty());
    m_note->setText(caller.note.simplified());
    m_note->setVisible(!m_note->text().isEmpty());
    m_vip->setVisible(caller.vip);
    m_vip->setAccessibleName(tr("VIP"));
    m_avatar->setVisible(!caller.name.isEmpty());
    m_avatar->refresh();
    m_call->setText(tr("Call the caller"));
    m_call->setEnabled(bool(caller.id));
    m_call->setReason(caller.id ? QString() : tr("No caller is known"));
    m_fieldsHead->setText(tr("Fields"));
    m_fieldsHint->setText(tr("Enter saves, Esc undoes"));
    m_linksHead->setText(tr("Links"));
    m_linksHead->setVisible(!m_page.links.isEmpty());
    m_links->setVisible(!m_page.links.isEmpty());
    // Whoever reported a merged ticket is told by the one that goes on.
    const bool waiting = !m_page.ticket.duplicateOf && std::any_of(m_page.callers.cbegin(), m_page.callers.cend(), [](const TicketCaller &each) { return !each.toldAt.isValid(); });
    m_callersHead->setText(tr("Still to be told"));
    m_callersHead->setVisible(waiting);
    m_callers->setVisible(waiting);
    m_filesHead->setText(tr("Files"));
    m_attach->setText(tr("Attach"));
    m_attach->showKey(shortcut(u"attach"_s).keys.first());
}

} // namespace frontdesk
