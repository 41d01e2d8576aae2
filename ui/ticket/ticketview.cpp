#include "ui/ticket/ticketview.h"

#include "core/desk/desk.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/journalview.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepper.h"
#include "ui/people/customerdialog.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/actionrow.h"
#include "ui/ticket/attachmentlist.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/entrydialog.h"
#include "ui/ticket/journalmodel.h"
#include "ui/ticket/ownpresence.h"
#include "ui/kit/painted.h"
#include "ui/ticket/presencestrip.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/fieldspanel.h"
#include "ui/ticket/ticketheader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_sideWidth = 286;

QWidget *ruled(QWidget *content)
{
    useGround(content, Ground::Base);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content);
    column->addWidget(makeRule());
    return box;
}

} // namespace

TicketView::TicketView(Desk &desk, TextDrafts &drafts, Id<Ticket> ticket, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_actions(new TicketActions(desk, drafts, this))
{
    setObjectName(u"ticket_view"_s);
    setAcceptDrops(true);
    build();
    connectParts();
    follow();
    retranslate();
    showTicket(ticket);
}

TicketView::~TicketView() = default;

void TicketView::build()
{
    m_header = new TicketHeader(m_desk, m_drafts);
    m_row = new ActionRow(*m_actions);
    m_banner = new ErrorBanner;
    m_banner->setObjectName(u"banner"_s);
    m_merged = new ErrorBanner;
    m_merged->setObjectName(u"merged"_s);
    m_openTarget = new QAction(this);
    m_unmerge = new QAction(this);
    m_presence = new OwnPresence(m_desk, this);
    m_retry = new QAction(this);
    m_saveFile = new QAction(this);

    m_stepper = new Stepper;
    m_stepper->setObjectName(u"stepper"_s);
    auto *steps = new QWidget;
    auto *stepsColumn = new QVBoxLayout(steps);
    stepsColumn->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    stepsColumn->addWidget(m_stepper);

    m_levelsHead = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
    m_agreement = makeLabel({}, TextUse::Caption, Ink::Secondary);
    m_agreement->setTextFormat(Qt::PlainText);
    m_clockAction = makeAction(u"clocks_text"_s, this);
    m_asText = new KeyButton(m_clockAction, this, KeyButton::Kind::Flat);
    m_clocks = new ClockPicture;
    m_clocks->setObjectName(u"clocks"_s);
    m_clockText = makeLabel({}, TextUse::Base);
    m_clockText->setObjectName(u"clock_text"_s);
    m_clockText->setTextFormat(Qt::PlainText);
    m_clockText->setWordWrap(true);
    m_clockText->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_clockText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_clockStack = new QStackedWidget;
    m_clockStack->addWidget(m_clocks);
    m_clockStack->addWidget(m_clockText);
    m_clockStack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *levels = new QWidget;
    auto *levelsColumn = new QVBoxLayout(levels);
    levelsColumn->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(6));
    levelsColumn->setSpacing(scaled(2));
    auto *levelsLine = new QHBoxLayout;
    levelsLine->setSpacing(scaled(8));
    levelsLine->addWidget(m_levelsHead);
    levelsLine->addWidget(m_agreement, 1);
    levelsLine->addWidget(m_asText);
    levelsColumn->addLayout(levelsLine);
    levelsColumn->addWidget(m_clockStack);
    m_levelsBox = ruled(levels);

    m_journalHead = makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong);
    m_order = makeLabel({}, TextUse::Caption, Ink::Secondary);
    m_filter = new SegmentedControl;
    m_filter->setObjectName(u"journal_filter"_s);
    m_filter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (const QString &code : {u"all"_s, u"public"_s, u"internal"_s, u"changes"_s})
        m_filter->addSegment(code, code);
    m_journal = new JournalModel(this);
    m_journalView = new JournalView;
    m_journalView->setObjectName(u"journal"_s);
    m_journalView->setModel(m_journal);
    auto *journal = new QWidget;
    auto *journalColumn = new QVBoxLayout(journal);
    journalColumn->setContentsMargins(0, scaled(8), 0, 0);
    journalColumn->setSpacing(scaled(4));
    auto *journalLine = new QHBoxLayout;
    journalLine->setContentsMargins(scaled(16), 0, scaled(16), 0);
    journalLine->setSpacing(scaled(8));
    journalLine->addWidget(m_journalHead);
    journalLine->addWidget(m_filter);
    journalLine->addStretch();
    journalLine->addWidget(m_order);
    journalColumn->addLayout(journalLine);
    journalColumn->addWidget(m_journalView, 1);
    useGround(journal, Ground::Base);

    m_composer = new Composer(m_drafts);
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->addWidget(journal);
    m_rows->addWidget(m_composer);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setHandleWidth(1);

    auto *work = new QWidget;
    auto *workColumn = new QVBoxLayout(work);
    workColumn->setContentsMargins(0, 0, 0, 0);
    workColumn->setSpacing(0);
    workColumn->addWidget(ruled(steps));
    workColumn->addWidget(m_levelsBox);
    workColumn->addWidget(m_rows, 1);
    m_side = new SidePanel(m_desk);
    m_columns = new QSplitter(Qt::Horizontal);
    m_columns->addWidget(work);
    m_columns->addWidget(m_side);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    m_columns->setHandleWidth(1);
    m_columns->setSizes({10000, scaled(c_sideWidth)});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_row);
    column->addWidget(m_merged);
    column->addWidget(m_banner);
    column->addWidget(m_columns, 1);
    useGround(this, Ground::Window);
}

void TicketView::connectParts()
{
    for (QAction *action : m_row->all())
        addAction(action);
    m_editField = makeAction(u"edit_field"_s, this);
    m_editTitle = makeAction(u"edit_title"_s, this);
    m_call = makeAction(u"call_caller"_s, this);
    m_editCaller = makeAction(u"edit_caller"_s, this);
    addAction(m_editCaller);
    connect(m_editCaller, &QAction::triggered, this, &TicketView::editCaller);
    m_who = makeAction(u"who_is_here"_s, this);
    for (QAction *action : {m_editField, m_editTitle, m_call, m_clockAction, m_who})
        addAction(action);
    connect(m_who, &QAction::triggered, m_header->presence(), &PresenceStrip::showAll);
    connect(m_openTarget, &QAction::triggered, this, [this] { emit ticketRequested(m_page.ticket.duplicateOf); });
    connect(m_unmerge, &QAction::triggered, this, [this] { m_actions->unmerge(m_page); });
    connect(m_composer->editor(), &QPlainTextEdit::textChanged, this, [this] {
        // Only what a person types here: a draft that comes back has no focus yet.
        if (m_composer->editor()->hasFocus() && !m_composer->editor()->document()->isEmpty())
            m_presence->typed();
        else if (m_composer->editor()->document()->isEmpty())
            m_presence->stopTyping();
    });
    connect(m_editField, &QAction::triggered, this, [this] { m_side->fields()->editCurrent(); });
    connect(m_editTitle, &QAction::triggered, m_header, &TicketHeader::editTitle);
    connect(m_clockAction, &QAction::triggered, this, &TicketView::toggleClockText);
    for (QLineEdit *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textEdited, m_presence, &OwnPresence::typed);
    connect(m_row, &ActionRow::started, this, &TicketView::startAction);
    connect(m_row->action(u"own_window"_s), &QAction::triggered, this, [this] { emit ticketWindowRequested(m_id); });
    connect(m_row->action(u"previous_ticket"_s), &QAction::triggered, this, [this] { emit besideRequested(-1); });
    connect(m_row->action(u"next_ticket"_s), &QAction::triggered, this, [this] { emit besideRequested(1); });
    const auto call = [this] {
        CallStart start;
        start.caller = m_page.caller.id;
        start.phone = m_page.caller.phone;
        start.ticket = m_id;
        emit callRequested(start);
    };
    connect(m_call, &QAction::triggered, this, call);
    connect(m_side, &SidePanel::callRequested, this, call);

    connect(m_filter, &SegmentedControl::chosen, this, [this](const QString &code) {
        static const QHash<QString, std::optional<JournalSort>> sorts{
            {u"all"_s, std::nullopt}, {u"public"_s, JournalSort::Public}, {u"internal"_s, JournalSort::Internal}, {u"changes"_s, JournalSort::Change}};
        m_journal->setFilter(sorts.value(code));
        m_journalView->scrollToBottom();
    });
    connect(m_journalView, &JournalView::attachmentChosen, this, [this](const QModelIndex &index) { m_side->attachments()->open(m_journal->line(index.row()).attachment); });
    connect(m_journalView, &QListView::activated, this, [this](const QModelIndex &index) {
        const JournalLine &line = m_journal->line(index.row());
        if (line.attachment)
            m_side->attachments()->open(line.attachment);
        else
            (new EntryDialog(line, WordsContext::of(m_desk), this))->open();
    });

    connect(m_composer, &Composer::sendRequested, m_actions, &TicketActions::send);
    connect(m_composer, &Composer::left, this, [this] { m_journalView->setFocus(Qt::OtherFocusReason); });
    connect(m_composer, &Composer::noticed, this, [this](const QString &what) { m_banner->show(ErrorBanner::Tone::Notice, what); });

    const auto edit = [this](const QString &field, const QVariant &was, const QVariant &now) {
        TicketAction action;
        action.ticket = m_id;
        action.action = u"edit"_s;
        action.fields.insert(field, {was, now});
        m_actions->send(action);
    };
    connect(m_side->fields(), &FieldsPanel::edited, this, edit);
    connect(m_header, &TicketHeader::titleSubmitted, this, [edit](const QString &was, const QString &now) { edit(u"title"_s, was, now); });
    connect(m_header, &TicketHeader::linksRequested, m_side, &SidePanel::showLinks);
    connect(m_side->fields(), &FieldsPanel::actionRequested, this, &TicketView::startAction);
    const auto simple = [this](const QString &what, const std::function<void(TicketAction &)> &fill) {
        TicketAction action;
        action.ticket = m_id;
        action.action = what;
        fill(action);
        m_actions->send(action);
    };
    connect(m_side->fields(), &FieldsPanel::tagsEdited, this, [simple](const QStringList &added, const QStringList &removed) {
        if (!added.isEmpty())
            simple(u"tag"_s, [&](TicketAction &action) { action.text = added.join(u", "_s); });
        if (!removed.isEmpty())
            simple(u"untag"_s, [&](TicketAction &action) { action.text = removed.join(u", "_s); });
    });
    connect(m_side, &SidePanel::ticketRequested, this, &Page::ticketRequested);
    connect(m_side, &SidePanel::tellRequested, this, [simple](Id<Customer> customer) { simple(u"tell"_s, [&](TicketAction &action) { action.customer = customer; }); });
    connect(m_side, &SidePanel::unlinkRequested, this, [this, simple](const TicketLink &link) {
        if (link.relation.startsWith("duplicate"_L1))
            return unmergeOther(link);
        // The relation as it is stored, seen from this ticket.
        const QString code = link.relation == "followed_by"_L1 ? u"follow_up"_s : link.relation;
        simple(u"unlink"_s, [&](TicketAction &action) {
            action.code = code;
            action.other = link.other;
        });
    });
    AttachmentList *files = m_side->attachments();
    connect(files, &AttachmentList::failed, this, &TicketView::tell);
    connect(files, &AttachmentList::told, this, [this](const QString &what, const QString &next) { m_banner->show(ErrorBanner::Tone::Done, what, next); });
    connect(files, &AttachmentList::warned, this, [this](Id<Attachment> file, const QString &what, const QString &next) {
        m_warnedFile = file;
        m_banner->show(ErrorBanner::Tone::Warning, what, next);
        m_banner->setActions({m_saveFile});
    });
    connect(m_saveFile, &QAction::triggered, this, [this] { m_side->attachments()->saveAs(m_warnedFile); });
    connect(m_retry, &QAction::triggered, this, [this] {
        const auto failed = std::exchange(m_failed, std::nullopt);
        m_banner->clear();
        if (failed)
            m_actions->send(*failed); // the same UUID: never done twice
        else
            reload();
    });
}

void TicketView::startAction(const QString &action)
{
    if (action == "reply"_L1)
        m_composer->startReply();
    else if (action == "tag"_L1)
        m_side->fields()->edit(u"tags"_s);
    else if (action == "attach"_L1)
        m_side->attachments()->addByDialog();
    else if (m_page.ticket.id)
        m_actions->start(action, m_page, this);
}

void TicketView::startReply()
{
    m_replyWaits = !m_page.ticket.id;
    if (!m_replyWaits)
        m_composer->startReply();
}

void TicketView::editCaller()
{
    auto *dialog = new CustomerDialog(m_desk, m_drafts, m_page.caller.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CustomerDialog::saved, this, &TicketView::reload);
    connect(dialog, &CustomerDialog::failed, this, [this](const Error &error) { actionFailed({}, error); });
    connect(dialog, &QDialog::finished, this, [this] { activateWindow(); });
}

void TicketView::toggleClockText()
{
    const bool text = m_clockStack->currentWidget() == m_clocks;
    m_clockText->setText(m_clocks->asText());
    m_clockStack->setCurrentWidget(text ? static_cast<QWidget *>(m_clockText) : m_clocks);
    if (text)
        m_clockText->setFocus(Qt::ShortcutFocusReason);
    else
        m_clocks->setFocus(Qt::ShortcutFocusReason);
    retranslate();
}

} // namespace frontdesk
