#include "ui/interaction/matchpane.h"

#include "core/bulletin/bulletinservice.h"
#include "core/desk/desk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/interaction/strip.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_pauseMs = 150, c_limit = 12, c_articles = 5;

} // namespace

MatchPane::MatchPane(Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_actions(actions), m_model(new TicketMatches(desk, this)), m_list(new QListView),
      m_title(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_took(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_empty(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_buttons(new QWidget(m_list->viewport()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Strip(Ground::Window, Qt::BottomEdge);
    auto *top = new QHBoxLayout(head);
    top->setContentsMargins(scaled(12), 0, scaled(12), 0);
    top->setSpacing(scaled(8));
    top->addWidget(m_title);
    top->addWidget(m_took, 1);
    head->setFixedHeight(scaled(36));
    column->addWidget(head);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    m_list->setObjectName(u"matches"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MatchDelegate(actions.solved, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->viewport()->installEventFilter(this);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(scaled(6));
    for (QAction *action : {actions.same, actions.solved, actions.view}) {
        auto *button = new KeyButton(action);
        button->setFocusPolicy(Qt::NoFocus); // the list is one stop, the keys work everywhere
        // A button shows itself whenever its action changes; its place does not.
        auto *place = new QWidget;
        auto *inside = new QHBoxLayout(place);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->addWidget(button);
        buttons->addWidget(place);
        if (action == actions.same)
            m_sameButton = place;
        else if (action == actions.solved)
            m_solvedButton = place;
    }
    buttons->addStretch();
    m_buttons->hide();

    m_delay.setSingleShot(true);
    m_delay.setInterval(c_pauseMs);
    connect(&m_delay, &QTimer::timeout, this, &MatchPane::ask);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_list->doItemsLayout(); // the current row is taller
                placeButtons();
            },
            Qt::QueuedConnection);
        showState();
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &MatchPane::placeButtons);
    connect(actions.next, &QAction::triggered, this, [this] { move(1); });
    connect(actions.previous, &QAction::triggered, this, [this] { move(-1); });
    connect(actions.same, &QAction::triggered, this, [this] {
        const TicketMatch *match = current();
        if (match && match->isBulletin())
            sameAsBulletin(match->bulletin.bulletin);
        else if (match && match->isTicket())
            emit sameAs(match->ticket);
    });
    connect(actions.solved, &QAction::triggered, this, [this] {
        if (const TicketMatch *match = solution())
            emit solvedWith(match->article);
    });
    connect(actions.view, &QAction::triggered, this, [this] {
        if (const TicketMatch *match = current(); match && match->isArticle())
            emit articleRequested(match->article.id);
        else if (match && match->isBulletin())
            emit bulletinRequested(match->bulletin.bulletin.id);
        else if (match)
            emit viewRequested(match->ticket.id);
    });
    connect(m_list, &QListView::pressed, this, [this] { m_chosen = true; });
    connect(m_list, &QListView::doubleClicked, this, [this] { m_actions.view->trigger(); });
    desk.bulletins().follow();
    connect(&desk.bulletins(), &BulletinService::changed, this, &MatchPane::reload);
    retranslate();
}

MatchPane::~MatchPane()
{
    m_desk.worker().cancel(m_cancel);
}

void MatchPane::setOpenTickets(const QList<qint64> &ids)
{
    if (ids == m_open)
        return;
    m_open = ids;
    ask();
}

void MatchPane::setWords(const QString &words)
{
    if (words.simplified() == m_words)
        return;
    if (words.simplified().isEmpty())
        m_chosen = false;
    m_words = words.simplified();
    ++m_question;
    m_desk.worker().cancel(m_cancel);
    m_delay.start();
}

void MatchPane::setService(Id<ServiceEntry> service)
{
    m_service = service;
    ask();
}

void MatchPane::setSite(Id<Site> site)
{
    if (std::exchange(m_site, site) != site)
        reload();
}

/// The caller is one more of the incident behind it.
void MatchPane::sameAsBulletin(const Bulletin &bulletin)
{
    whenFinished(m_desk.tickets().rows({bulletin.ticket.value}), this, [this](const Result<QList<Ticket>> &tickets) {
        if (tickets && !tickets->isEmpty())
            emit sameAs(tickets->first());
    });
}

void MatchPane::reload()
{
    if (!m_delay.isActive())
        m_delay.start();
}

void MatchPane::ask()
{
    m_delay.stop();
    const quint64 question = ++m_question;
    m_desk.worker().cancel(m_cancel);
    m_cancel = makeCancelToken();
    m_clock.start();
    m_tickets.clear(); // of other words
    m_articles.clear();
    const bool words = m_words.size() >= 2;
    m_answers = words ? 2 : 1;
    if (words) {
        askTickets(question);
        askArticles(question);
    } else {
        readTickets(question, {});
    }
}

void MatchPane::askTickets(quint64 question)
{
    whenFinished(m_desk.tickets().search(m_words.left(300), c_limit, m_cancel), this, [this, question](const Result<QList<SearchHit>> &hits) {
        if (question != m_question)
            return;
        QList<qint64> ids;
        for (const SearchHit &hit : hits.value_or(QList<SearchHit>()))
            ids += hit.id;
        readTickets(question, ids);
    });
}

void MatchPane::readTickets(quint64 question, const QList<qint64> &found)
{
    QList<qint64> ids = found;
    for (const qint64 id : std::as_const(m_open)) {
        if (!ids.contains(id))
            ids += id;
    }
    if (ids.isEmpty())
        return showAll(question);
    whenFinished(m_desk.tickets().rows(ids, m_cancel), this, [this, question, found](const Result<QList<Ticket>> &tickets) {
        if (question != m_question || !tickets)
            return;
        for (const Ticket &ticket : *tickets) {
            TicketMatch match;
            match.ticket = ticket;
            match.ofCaller = m_open.contains(ticket.id.value);
            match.sameService = m_service && ticket.service == m_service;
            match.byWords = found.contains(ticket.id.value);
            m_tickets += match;
        }
        // As the words rank them, then the caller's others by their own order.
        std::stable_sort(m_tickets.begin(), m_tickets.end(), [&found](const TicketMatch &one, const TicketMatch &other) {
            const auto rank = [&found](const TicketMatch &match) { return match.byWords ? found.indexOf(match.ticket.id.value) : found.size(); };
            return rank(one) < rank(other);
        });
        showAll(question);
    });
}

void MatchPane::askArticles(quint64 question)
{
    whenFinished(m_desk.knowledge().search(m_words.left(300), c_articles, m_cancel, WordsContext::of(m_desk).language.left(2)), this, [this, question](const Result<QList<ArticleHit>> &hits) {
        if (question != m_question)
            return;
        for (const ArticleHit &hit : hits.value_or(QList<ArticleHit>())) {
            if (!hit.article.published())
                continue;
            TicketMatch match;
            match.article = hit.article;
            match.articleTitle = hit.title;
            match.sameService = m_service && hit.article.services.contains(m_service);
            match.byWords = true;
            m_articles += match;
        }
        showAll(question);
    });
}

void MatchPane::showAll(quint64 question)
{
    if (question != m_question || --m_answers > 0)
        return;
    m_ms = m_clock.elapsed();
    const bool fresh = m_shownWords != m_words;
    m_shownWords = m_words;
    const auto bulletins = bulletinsLike(*m_desk.bulletins().all(), {m_words, m_service, m_site}, m_desk.reference()->directory, m_desk.clock().now());
    m_model->show(rankedMatches(m_tickets, m_articles, bulletins), m_words);
    const bool follows = !m_chosen && fresh; // nobody chose this row, and it answers other words
    if (m_model->rowCount() > 0 && (follows || !m_list->currentIndex().isValid())) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    }
    showState();
    m_list->doItemsLayout();
    emit countChanged(m_model->rowCount());
    QMetaObject::invokeMethod(this, &MatchPane::placeButtons, Qt::QueuedConnection);
}

const TicketMatch *MatchPane::solution() const
{
    const TicketMatch *shown = current();
    if (shown && shown->isArticle())
        return shown;
    return m_model->match(m_model->firstArticle());
}

const TicketMatch *MatchPane::current() const
{
    return m_model->match(m_list->currentIndex().row());
}

void MatchPane::move(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    m_chosen = true;
    m_list->setCurrentIndex(m_model->index(qBound(0, m_list->currentIndex().row() + step, rows - 1)));
}

void MatchPane::placeButtons()
{
    const QModelIndex index = m_list->currentIndex();
    m_buttons->setVisible(index.isValid());
    if (!index.isValid())
        return;
    const QRect row = m_list->visualRect(index);
    const int height = fieldHeight();
    m_buttons->setGeometry(row.left() + MatchDelegate::textLeft(), row.bottom() - height - scaled(7), row.width() - MatchDelegate::textLeft() - scaled(8), height);
    m_buttons->layout()->activate(); // at once: which of them are shown has just changed
    m_buttons->raise();
}

bool MatchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &MatchPane::placeButtons, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void MatchPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MatchPane::showState()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_empty->setText(m_words.isEmpty() && m_open.isEmpty() ? tr("The caller’s open tickets and similar ones appear here while you type.")
                                                           : tr("No ticket like this. Save it as a new one."));
    m_took->setText(m_ms < 0 ? QString() : tr("%1 ms, just now").arg(m_ms));
    const QString none = current() ? QString() : tr("There is no match yet.");
    const bool article = current() && current()->isArticle();
    const bool loose = current() && current()->isBulletin() && !current()->bulletin.bulletin.ticket;
    setActionRefusal(m_actions.same, loose ? tr("No incident stands behind this bulletin yet; the Outages page names one.") : article ? tr("This is an article; it can have solved the call.") : none);
    setActionRefusal(m_actions.solved, solution() ? QString() : current() ? tr("Only an article solves a call.") : none);
    m_sameButton->setVisible(!article);
    m_solvedButton->setVisible(article);
    setActionRefusal(m_actions.view, none);
}

void MatchPane::retranslate()
{
    m_title->setText(tr("Matches"));
    m_list->setAccessibleName(tr("Matches"));
    setActionName(m_actions.same, tr("Same as, add call"));
    m_model->refresh();
    showState();
}

} // namespace frontdesk
