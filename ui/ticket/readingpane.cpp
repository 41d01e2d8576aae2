#include "ui/ticket/readingpane.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/chips.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/keycap.h"
#include "ui/kit/stateglyph.h"
#include "ui/kit/stepper.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/theme.h"
#include "ui/ticket/eventwords.h"
#include "ui/ticket/lastentries.h"
#include "ui/ticket/servicelevels.h"
#include "ui/ticket/ticketcells.h"
#include "ui/ticket/ticketfacts.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// Chip and number, with the title behind them or with state and last change, when the title has a line of its own.
class TicketHead final : public QWidget
{
public:
    explicit TicketHead(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    Ticket ticket;
    QString changed;
    bool titled = true;

    QSize sizeHint() const override { return {scaled(300), scaled(26)}; }
    QSize minimumSizeHint() const override { return {scaled(120), scaled(26)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!ticket.id)
            return;
        const Tokens &t = tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QRectF left = rect();
        paintPriorityChip(painter, left, ticket.priority);
        left.adjust(priorityChipSize().width() + scaled(8), 0, 0, 0);
        left.adjust(paintWords(painter, left, ticket.number, t.text2, {TextUse::Base, TextWeight::Regular, true}) + scaled(8), 0, 0, 0);
        if (titled) {
            paintWords(painter, left, ticket.title.simplified(), t.text, {TextUse::Title, TextWeight::Strong});
            return;
        }
        paintState(painter, left, ticket.state);
        paintWords(painter, rect(), changed, t.text2, {TextUse::Caption, TextWeight::Regular, false, Qt::AlignRight});
    }
};

namespace {

/// Looks like the composer and opens the ticket there: a reply is never typed into a list that moves.
class ReplyDoor final : public QAbstractButton
{
public:
    ReplyDoor(QAction *action, QWidget *parent)
        : QAbstractButton(parent)
        , m_action(action)
    {
        setObjectName(u"replyDoor"_s);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::IBeamCursor);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }
    QSize sizeHint() const override { return {scaled(300), scaled(32)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintField(painter, rect(), {isEnabled(), hasFocus(), false});
        const QString key = keysVisible() ? keyText(m_action->shortcut()) : QString();
        const QSize cap = keyCapSize(key);
        paintWords(painter, QRectF(rect()).adjusted(scaled(9), 0, -cap.width() - scaled(14), 0), text(), tokens().text3);
        if (!key.isEmpty())
            paintKeyCap(painter, QRectF(width() - cap.width() - scaled(7), 0, cap.width(), height()), key, {false, isEnabled()});
    }

private:
    QAction *m_action;
};

/// A change names its author in its words; here the author stands above them.
LastEntry inShort(const JournalLine &line, const WordsContext &context)
{
    QString text = line.text;
    if (text == line.author)
        text.clear();
    for (const QString &colon : {u": "_s, u"："_s}) {
        if (text.startsWith(line.author + colon))
            text.remove(0, line.author.size() + colon.size());
    }
    QString head = line.head;
    if (!head.isEmpty())
        head[0] = head[0].toUpper(); // it begins the tag
    return {line.author, head, text, context.moment(line.time)};
}

QFrame *line(QWidget *parent)
{
    auto *made = new QFrame(parent);
    made->setFixedHeight(1);
    made->setProperty("paneLine", true);
    made->setAutoFillBackground(true);
    made->setBackgroundRole(QPalette::Mid);
    return made;
}

} // namespace

ReadingPane::ReadingPane(Desk &desk, const QList<QAction *> &actions, QAction *reply, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_head(new TicketHead(this))
    , m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong, this))
    , m_buttons(new QWidget(this))
    , m_stepper(new Stepper(this))
    , m_entries(new LastEntries(this))
    , m_facts(new TicketFacts(this))
    , m_detailsTitle(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong, this))
    , m_details(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Regular, this))
    , m_journalTitle(makeLabel({}, TextUse::Caption, Ink::Secondary, TextWeight::Strong, this))
    , m_reply(new ReplyDoor(reply, this))
{
    setObjectName(u"readingPane"_s);
    useGround(this, Ground::Base);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    for (QAction *action : actions) {
        auto *button = new KeyButton(action, m_buttons);
        button->setObjectName(u"pane_"_s + action->objectName());
        button->setFocusPolicy(Qt::TabFocus);
        // What a kind of ticket never has is absent; what its state forbids stands there with the reason.
        button->setVisible(action->isVisible());
        connect(action, &QAction::visibleChanged, button, [action, button] { button->setVisible(action->isVisible()); });
        row->addWidget(button);
    }
    row->addStretch();
    m_rest.setSingleShot(true);
    m_rest.setInterval(80);
    connect(&m_rest, &QTimer::timeout, this, &ReadingPane::read);
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (m_id && (changes.touches(u"ticket"_s, m_id.value) || (m_page && m_page->caller.id && changes.touches(u"customer"_s, m_page->caller.id.value))))
            read();
    });
    if (Theme *theme = Theme::of(qApp))
        connect(theme, &Theme::changed, this, [this] { update(); });
    arrange();
    setTicket({}, std::nullopt);
}

void ReadingPane::setTicket(Id<Ticket> id, const std::optional<Ticket> &row)
{
    const bool another = m_id != id;
    m_id = id;
    if (another) {
        m_page.reset();
        ++m_request;
    }
    if (row)
        m_head->ticket = *row;
    else if (another)
        m_head->ticket = {};
    word();
    if (id && (another || !m_page))
        m_rest.start();
}

void ReadingPane::reload()
{
    if (m_id)
        read();
}

void ReadingPane::tick()
{
    if (m_page && isVisible() && m_left.state != TimeLeftState::None && !sameTimeWords(serviceLevels(*m_page, WordsContext::of(m_desk)).left, m_left))
        word();
}

void ReadingPane::read()
{
    m_rest.stop();
    if (!m_id)
        return;
    const int request = ++m_request;
    whenFinished(m_desk.tickets().page(m_id), this, [this, request](const Result<TicketPage> &page) {
        if (request != m_request || !page)
            return; // gone or out of reach: the list says so; what was read stays
        m_page = *page;
        m_head->ticket = page->ticket;
        word();
        emit shown(m_id);
    });
}

void ReadingPane::word()
{
    m_detailsTitle->setText(tr("Details"));
    m_journalTitle->setText(tr("Journal"));
    m_reply->setText(tr("Public reply (Ctrl+M: internal note)"));
    m_reply->setAccessibleName(tr("Write a public reply"));
    m_stepper->setVisible(m_page.has_value());
    for (QObject *one : children()) {
        if (auto *widget = qobject_cast<QWidget *>(one); widget && widget->property("paneLine").toBool())
            widget->setVisible(bool(m_id));
    }
    m_reply->setVisible(bool(m_id));
    m_buttons->setVisible(bool(m_id));
    const WordsContext context = WordsContext::of(m_desk);
    m_head->changed = m_head->ticket.id ? tr("changed %1").arg(context.moment(m_head->ticket.changedAt)) : QString();
    m_head->setAccessibleName(m_head->ticket.id ? tr("%1, %2, %3").arg(prioritySpeech(m_head->ticket.priority), m_head->ticket.number, m_head->ticket.title.simplified()) : QString());
    m_head->setToolTip(m_head->ticket.title.simplified());
    m_head->update();
    m_title->setText(m_head->ticket.title.simplified().left(300));
    const bool wide = m_orientation == Qt::Horizontal;
    m_title->setVisible(wide && m_head->ticket.id);
    m_detailsTitle->setVisible(wide && m_page && !m_page->details.trimmed().isEmpty());
    m_details->setVisible(m_detailsTitle->isVisibleTo(this));
    m_journalTitle->setVisible(wide && m_page);
    if (!m_page) {
        m_entries->setEntries({});
        m_facts->setFacts({});
        return;
    }
    const TicketPage &page = *m_page;
    const ServiceLevels levels = serviceLevels(page, context);
    m_left = levels.left;
    m_stepper->setSteps(loopSteps(page, levels.clocks, context));
    const QStringList text = page.details.left(1200).split(u'\n');
    m_details->setText(text.mid(0, 6).join(u'\n').trimmed());

    QList<LastEntry> entries;
    for (auto entry = page.journal.crbegin(); entry != page.journal.crend() && entries.size() < 12; ++entry) {
        const QList<JournalLine> lines = journalLines(*entry, page, context);
        for (auto one = lines.crbegin(); one != lines.crend(); ++one)
            entries += inShort(*one, context);
    }
    m_entries->setEntries(entries);

    QList<Fact> facts;
    const auto add = [&](const QString &label, const QString &value) {
        Fact fact;
        fact.label = label;
        fact.value = value.isEmpty() ? u"—"_s : value;
        facts += fact;
        return &facts.last();
    };
    const Customer &caller = page.caller;
    Fact *who = add(tr("Caller"), caller.name);
    who->strong = true;
    who->vip = caller.vip;
    if (page.affected.id && page.affected.id != caller.id)
        add(tr("Affected"), page.affected.name)->vip = page.affected.vip;
    const QString site = caller.siteName.in(context.language);
    add(tr("Organisation"), site.isEmpty() ? caller.organisationName : tr("%1, %2", "organisation, site").arg(caller.organisationName, site));
    add(tr("Phone"), caller.extension.isEmpty() ? caller.phone : caller.phone.isEmpty() ? tr("ext. %1").arg(caller.extension) : tr("%1, ext. %2").arg(caller.phone, caller.extension));
    add(tr("Writes in"), caller.language == "zh"_L1 ? tr("Chinese") : caller.language == "en"_L1 ? tr("English") : QLocale(caller.language).nativeLanguageName());
    add(tr("Service"), context.service(page.ticket.service));
    const ClockState &response = levels.clocks.response;
    if (response.targetMs > 0) {
        Fact *fact = add(tr("Response"), {});
        const QString target = durationWords(response.targetMs / 1000), spent = durationWords(response.spentMs / 1000);
        if (response.condition == ClockCondition::Resolved && !response.breached) {
            fact->value = tr("met in %1 of %2").arg(spent, target);
            fact->ink = Ink::Ok;
            fact->tick = true;
        } else if (response.breached) {
            fact->value = tr("after %1, target was %2").arg(spent, target);
            fact->ink = Ink::Crit;
        } else {
            fact->value = tr("due %1").arg(context.moment(response.due));
        }
    }
    if (levels.left.state != TimeLeftState::None) {
        Fact *fact = add(tr("Resolution"), {});
        fact->time = levels.left;
        fact->value.clear();
        if (page.ticket.dueAt.isValid())
            fact->value = levels.left.state == TimeLeftState::Over ? tr("due %1, %2 over").arg(context.moment(page.ticket.dueAt), durationWords(levels.left.seconds))
                                                                   : tr("due %1, %2 left").arg(context.moment(page.ticket.dueAt), durationWords(levels.left.seconds));
    }
    m_facts->setFacts(facts);
}

void ReadingPane::setOrientation(Qt::Orientation orientation)
{
    if (m_orientation == orientation)
        return;
    m_orientation = orientation;
    arrange();
    word();
}

void ReadingPane::arrange()
{
    const QList<QWidget *> lines = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *one : lines) {
        if (one->property("paneLine").toBool())
            delete one;
    }
    delete layout();
    const int margin = scaled(14);
    const bool wide = m_orientation == Qt::Horizontal;
    m_head->titled = !wide;
    m_entries->setLines(wide ? 3 : 1);
    if (wide) {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(margin + scaled(4), scaled(8), margin, scaled(12));
        column->setSpacing(scaled(6));
        column->addWidget(m_head);
        column->addWidget(m_title);
        column->addWidget(m_buttons);
        column->addSpacing(scaled(4));
        column->addWidget(line(this));
        column->addWidget(m_stepper);
        column->addWidget(line(this));
        column->addWidget(m_facts);
        column->addWidget(line(this));
        column->addWidget(m_detailsTitle);
        column->addWidget(m_details);
        column->addSpacing(scaled(6));
        column->addWidget(m_journalTitle);
        column->addWidget(m_entries, 1);
        column->addWidget(m_reply);
        return;
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(margin, scaled(8), margin, scaled(10));
    grid->setHorizontalSpacing(margin);
    grid->setVerticalSpacing(scaled(4));
    auto *top = new QHBoxLayout;
    top->addWidget(m_head, 1);
    top->addWidget(m_buttons);
    grid->addLayout(top, 0, 0, 1, 3);
    auto *left = new QVBoxLayout;
    left->setSpacing(scaled(4));
    left->addWidget(m_stepper);
    left->addWidget(line(this));
    left->addWidget(m_entries, 1);
    left->addWidget(m_reply);
    grid->addLayout(left, 1, 0);
    QFrame *between = line(this);
    between->setFixedHeight(QWIDGETSIZE_MAX);
    between->setMinimumHeight(0);
    between->setFixedWidth(1);
    grid->addWidget(between, 1, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_facts);
    right->addStretch();
    grid->addLayout(right, 1, 2);
    grid->setColumnStretch(0, 69);
    grid->setColumnStretch(2, 31);
    grid->setRowStretch(1, 1);
}

void ReadingPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
    if (m_orientation == Qt::Horizontal)
        painter.fillRect(QRect(0, 0, 1, height()), tokens().border);
}

void ReadingPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        word();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace frontdesk
