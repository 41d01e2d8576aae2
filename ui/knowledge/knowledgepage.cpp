#include "ui/knowledge/knowledgepage.h"

#include "core/desk/desk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "core/ticket/ticketservice.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/knowledge/articleeditor.h"
#include "ui/knowledge/articlerows.h"
#include "ui/knowledge/articleview.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

KnowledgePage::KnowledgePage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_mode(u"read"_s)
{
    m_page.article.kind = u"how_to"_s;
    m_page.article.state = u"draft"_s;
    m_searchAction = action("kb.search", &KnowledgePage::focusStart);
    m_new = action("kb.new", &KnowledgePage::newArticle);
    m_modeAction = action("kb.mode", &KnowledgePage::changeMode);
    m_languageAction = action("kb.language", &KnowledgePage::changeLanguage);
    m_save = action("kb.save", &KnowledgePage::save);
    m_next = action("kb.next", &KnowledgePage::goOn);
    m_return = action("kb.return", &KnowledgePage::sendBack);
    m_retire = action("kb.retire", &KnowledgePage::retire);
    m_discard = action("kb.discard", &KnowledgePage::discard);
    m_yes = action("kb.helpful", &KnowledgePage::voteYes);
    m_no = action("kb.not_helpful", &KnowledgePage::voteNo);
    m_solved = action("kb.solved", &KnowledgePage::solvedWith);
    m_report = action("kb.report", &KnowledgePage::reportGap);
    m_picture = action("kb.picture", &KnowledgePage::attachPicture);
    m_bold = action("kb.bold", &KnowledgePage::makeBold);
    m_settle = action("kb.settle", &KnowledgePage::settleGap);
    m_openLink = action("kb.open_link", &KnowledgePage::openLink);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeArticle());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({scaled(408), scaled(804)});
    outer->addWidget(m_splitter);
    m_search->installEventFilter(this);
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches(u"knowledge"_s))
            return;
        if (m_asked && !m_pause.isActive())
            m_pause.start();
        if (m_page.article.id && changes.touches(u"knowledge"_s, m_page.article.id.value) && !m_saving)
            read(m_page.article.id);
    });
    retranslate();
}

KnowledgePage::~KnowledgePage()
{
    m_desk.worker().cancel(m_cancel);
}

void KnowledgePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_asked)
        ask();
}

QAction *KnowledgePage::action(const char *id, void (KnowledgePage::*run)())
{
    QAction *made = makeAction(QString::fromLatin1(id), this);
    addAction(made);
    connect(made, &QAction::triggered, this, run);
    return made;
}

QString KnowledgePage::title() const
{
    return tr("Knowledge");
}

QString KnowledgePage::uiLanguage() const
{
    return WordsContext::of(m_desk).language.left(2) == "zh"_L1 ? u"zh"_s : u"en"_s;
}

void KnowledgePage::focusStart()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

QList<QAction *> KnowledgePage::menuActions(MenuPlace place) const
{
    if (place == MenuPlace::Tools)
        return {m_searchAction, m_new, m_save, m_next, m_return, m_retire, m_discard, nullptr, m_yes, m_no, m_solved, m_report, m_settle};
    if (place == MenuPlace::View)
        return {m_modeAction, m_languageAction};
    return place == MenuPlace::Edit ? QList<QAction *>{m_bold, m_picture} : QList<QAction *>{};
}

QString KnowledgePage::statusText() const
{
    return m_left->currentWidget() == m_gaps ? tr("%n search(es)", nullptr, m_gaps->topLevelItemCount()) : tr("%n article(s)", nullptr, m_rows->rowCount());
}

QList<QWidget *> KnowledgePage::panes() const
{
    return {m_search, m_left, m_right};
}

void KnowledgePage::reload()
{
    ask();
    if (m_page.article.id)
        read(m_page.article.id);
}

bool KnowledgePage::mayClose()
{
    return true; // what is typed is on disk and offered again
}

void KnowledgePage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"splitter"_s, m_splitter->saveState());
}

void KnowledgePage::restoreLayout(QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"splitter"_s).toByteArray());
}

void KnowledgePage::newArticle()
{
    ArticlePage page;
    page.article.kind = u"how_to"_s;
    page.article.state = u"draft"_s;
    m_list->setCurrentIndex({});
    take(page, {});
    setMode(u"edit"_s);
}

void KnowledgePage::draftFrom(Id<Ticket> ticket)
{
    whenFinished(m_desk.tickets().page(ticket), this, [this](const Result<TicketPage> &found) {
        if (!found)
            return failed(found.error());
        ArticlePage page;
        page.article.kind = found->ticket.closureCode == "workaround"_L1 || found->ticket.closureCode == "known_error"_L1 ? u"known_error"_s : u"how_to"_s;
        page.article.state = u"draft"_s;
        page.article.ticket = found->ticket.id;
        ArticleText &text = page.working[found->caller.language.startsWith("en"_L1) ? u"en"_s : u"zh"_s];
        text.title = found->ticket.title;
        text.summary = found->details.left(2000);
        text.body = found->ticket.closureText;
        if (found->ticket.service)
            page.services = {found->ticket.service};
        if (found->ticket.category)
            page.categories = {found->ticket.category};
        m_list->setCurrentIndex({});
        take(page, {});
        setMode(u"edit"_s);
    });
}

void KnowledgePage::helpWith(Id<Ticket> ticket)
{
    whenFinished(m_desk.tickets().rows({ticket.value}), this, [this](const Result<QList<Ticket>> &rows) {
        if (!rows || rows->isEmpty())
            return;
        m_ticket = rows->first();
        search(m_ticket.title);
        focusStart();
        mark();
    });
}

void KnowledgePage::mark()
{
    const bool chosen = m_right->currentWidget() == m_article;
    const Article &article = m_page.article;
    const bool written = chosen && m_editor->isChanged();
    const QString none = chosen ? QString() : tr("No article is shown.");
    const QString unsaved = !chosen ? none : article.id ? QString() : tr("The article is not saved yet.");
    for (QAction *each : {m_modeAction, m_languageAction})
        setActionRefusal(each, none);
    setActionRefusal(m_save, !chosen ? none : m_saving ? tr("It is being saved.") : written ? QString() : tr("Nothing was changed."));
    const auto refusal = [&](const QString &name) {
        if (!unsaved.isEmpty())
            return unsaved;
        const auto error = m_desk.knowledge().refusal(article, name);
        return error ? errorText(*error) : QString();
    };
    // What the state never has is absent. An action that is not shown says of itself that it is not enabled, so the reason decides.
    const auto offer = [](QAction *action, const QString &why) {
        setActionRefusal(action, why);
        action->setVisible(why.isEmpty());
    };
    const bool publishes = mayPublish(article, m_desk.actor());
    setActionName(m_next, publishes ? tr("Publish") : tr("Send for review"));
    setActionRefusal(m_next, !chosen ? none : written ? QString() : article.state == "published"_L1 ? tr("What is published has no change.") : refusal(publishes ? u"publish"_s : u"propose"_s));
    offer(m_return, refusal(u"return"_s));
    const bool retired = article.state == "retired"_L1;
    setActionName(m_retire, retired ? tr("Take back as a draft") : tr("Retire"));
    offer(m_retire, refusal(retired ? u"revive"_s : u"retire"_s));
    offer(m_discard, written ? QString() : refusal(u"discard"_s));
    setActionName(m_solved, m_ticket.id ? tr("%1 solved with this").arg(m_ticket.number) : QString());
    offer(m_solved, !unsaved.isEmpty()         ? unsaved
                        : !m_ticket.id         ? tr("Open knowledge from a ticket, with Ctrl+Shift+K.")
                        : article.version == 0 ? tr("It is not published yet.")
                                               : QString());
    setActionRefusal(m_report, m_search->text().simplified().isEmpty() ? tr("Nothing was looked for.") : QString());
    const bool edits = chosen && m_mode == "edit"_L1;
    for (QAction *vote : {m_yes, m_no}) {
        setActionRefusal(vote, !unsaved.isEmpty() ? unsaved : article.version == 0 ? tr("It is not published yet.") : QString());
        vote->setVisible(!edits);
    }
    for (QAction *each : {m_bold, m_picture})
        offer(each, edits ? QString() : tr("Only while the article is edited."));
    const bool gaps = m_left->currentWidget() == m_gaps;
    m_settle->setVisible(gaps);
    setActionRefusal(m_settle, gaps && m_gaps->currentItem() ? QString() : tr("No search is chosen."));
}

bool KnowledgePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        // From the words into the list without leaving them.
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_rows->rowCount() > 0) {
            m_list->setCurrentIndex(m_rows->index(qBound(0, m_list->currentIndex().row() + step, m_rows->rowCount() - 1)));
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            ask();
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void KnowledgePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        ask();
    }
}

void KnowledgePage::retranslate()
{
    retranslateList();
    m_empty->setWords(tr("Choose an article at the left."), tr("Or write a new one."));
    m_modes->setAccessibleName(tr("Read, edit or compare"));
    m_modes->setText(u"read"_s, tr("Read"));
    m_modes->setText(u"edit"_s, tr("Edit"));
    m_modes->setText(u"changes"_s, tr("Changes"));
    m_languages->setAccessibleName(tr("Language of the article"));
    m_view->setAccessibleName(tr("Article"));
    m_difference->setAccessibleName(tr("What changed"));
    m_history->setAccessibleName(tr("Versions"));
    showHead();
    mark();
}

} // namespace frontdesk
