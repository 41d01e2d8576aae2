#include "core/desk/desk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/knowledge/articlerules.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/knowledge/articlerows.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_limit = 100, c_reviewDays = 14;

} // namespace

QWidget *KnowledgePage::makeList()
{
    m_search = new SearchField;
    m_search->setObjectName(u"knowledge_search"_s);
    m_kinds = new QTabBar;
    m_kinds->setObjectName(u"knowledge_kinds"_s);
    m_kinds->setDrawBase(false);
    m_kinds->setExpanding(false);
    for (int i = 0; i <= articleKinds().size(); ++i)
        m_kinds->addTab({});
    m_shown = new QComboBox;
    m_shown->setObjectName(u"knowledge_shown"_s);
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kinds->setUsesScrollButtons(true);
    m_rows = new ArticleRows(this);
    m_list = new QListView;
    m_list->setObjectName(u"knowledge_list"_s);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_gaps = new QTreeWidget;
    m_gaps->setObjectName(u"knowledge_gaps"_s);
    m_gaps->setRootIsDecorated(false);
    m_gaps->setUniformRowHeights(true);
    m_gaps->setFrameShape(QFrame::NoFrame);
    m_gaps->setColumnCount(4);
    m_nothing = new EmptyState;
    m_nothing->setIconName(u"edit-find"_s);
    m_left = new QStackedWidget;
    m_left->addWidget(m_list);
    m_left->addWidget(m_gaps);
    m_left->addWidget(m_nothing);

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(scaled(12), scaled(8), 0, scaled(8));
    column->setSpacing(scaled(8));
    m_search->showKey(m_searchAction->shortcut());
    column->addWidget(m_search);
    column->addWidget(m_kinds);
    column->addWidget(m_shown);
    column->addWidget(m_left, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    column->addWidget(new KeyButton(m_report, nullptr, KeyButton::Kind::Flat));
    foot->addWidget(new KeyButton(m_new));
    foot->addWidget(new KeyButton(m_settle));
    foot->addStretch();
    column->addLayout(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    connect(&m_pause, &QTimer::timeout, this, &KnowledgePage::ask);
    // Whoever stops typing has ended the search; every key on the way has not.
    m_settled.setSingleShot(true);
    m_settled.setInterval(2000);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        const QString words = m_search->text().simplified();
        if (words.size() < 2 || words == m_missed || m_rows->rowCount() > 0)
            return;
        m_missed = words;
        m_desk.knowledge().missed(words);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        ++m_question;
        m_desk.worker().cancel(m_cancel);
        m_pause.start();
    });
    connect(m_kinds, &QTabBar::currentChanged, this, &KnowledgePage::ask);
    connect(m_shown, &QComboBox::currentIndexChanged, this, &KnowledgePage::ask);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const ArticleHit *hit = m_rows->hit(index.row()); hit && !(hit->article.id == m_page.article.id))
            read(hit->article.id);
    });
    connect(m_gaps, &QTreeWidget::itemActivated, this, &KnowledgePage::draftFromGap);
    connect(m_gaps, &QTreeWidget::currentItemChanged, this, &KnowledgePage::mark);
    return left;
}

void KnowledgePage::search(const QString &words)
{
    m_search->setText(words);
    ask();
}

void KnowledgePage::ask()
{
    m_pause.stop();
    m_asked = true;
    const quint64 question = ++m_question;
    m_desk.worker().cancel(m_cancel);
    m_cancel = makeCancelToken();
    const QString shown = m_shown->currentData().toString();
    const QString kind = m_kinds->currentIndex() <= 0 ? QString() : articleKinds().value(m_kinds->currentIndex() - 1);
    if (shown == "gaps"_L1) {
        whenFinished(m_desk.knowledge().gaps(), this, [this, question](const Result<QList<KnowledgeGap>> &gaps) {
            if (question == m_question)
                gaps ? showGaps(*gaps) : failed(gaps.error());
        });
        return;
    }
    const QString words = m_search->text().simplified();
    if (!words.isEmpty()) {
        QElapsedTimer clock;
        clock.start();
        whenFinished(m_desk.knowledge().search(words.left(300), c_limit, m_cancel, uiLanguage()), this, [this, question, kind, clock](const Result<QList<ArticleHit>> &hits) {
            if (question != m_question)
                return;
            if (!hits)
                return failed(hits.error());
            QList<ArticleHit> list = *hits;
            list.removeIf([&](const ArticleHit &hit) { return !kind.isEmpty() && hit.article.kind != kind; });
            m_search->setNote(tr("%1 in %2 ms", "hits, time").arg(list.size()).arg(clock.elapsed()));
            showHits(list, true);
        });
        return;
    }
    ArticleFilter filter;
    filter.kind = kind;
    if (shown == "mine"_L1)
        filter.mine = true;
    else if (shown == "draft"_L1 || shown == "review"_L1 || shown == "retired"_L1)
        filter.state = shown;
    else if (shown == "due"_L1)
        filter.reviewBefore = m_desk.clock().now().addDays(c_reviewDays);
    whenFinished(m_desk.knowledge().list(filter), this, [this, question](const Result<QList<Article>> &articles) {
        if (question != m_question)
            return;
        if (!articles)
            return failed(articles.error());
        QList<ArticleHit> hits;
        for (const Article &article : *articles) {
            ArticleHit hit;
            hit.article = article;
            hit.title = article.title(uiLanguage());
            hits += hit;
        }
        m_search->setNote({});
        showHits(hits, false);
    });
}

void KnowledgePage::showHits(const QList<ArticleHit> &hits, bool searched)
{
    m_rows->show(hits);
    const int row = m_rows->rowOf(m_page.article.id);
    if (row >= 0)
        m_list->setCurrentIndex(m_rows->index(row));
    m_left->setCurrentWidget(hits.isEmpty() ? static_cast<QWidget *>(m_nothing) : m_list);
    if (hits.isEmpty()) {
        m_nothing->setWords(searched ? tr("No article answers these words.") : tr("There is no article here."),
                            searched ? tr("Try other words, or tell the knowledge owner what is missing.") : tr("Choose another list, or write one."));
        if (searched)
            m_settled.start();
    }
    // Whoever types goes on typing; the best hit is read all the same.
    if (row < 0 && !hits.isEmpty() && m_mode != "edit"_L1)
        m_list->setCurrentIndex(m_rows->index(0));
    mark();
    emit statusChanged();
}

void KnowledgePage::showGaps(const QList<KnowledgeGap> &gaps)
{
    m_gaps->clear();
    const WordsContext words = WordsContext::of(m_desk);
    for (const KnowledgeGap &gap : gaps) {
        auto *item = new QTreeWidgetItem(m_gaps, {gap.words, QString::number(gap.times), QString::number(gap.reported), words.moment(gap.lastAt)});
        item->setData(0, Qt::UserRole, gap.id);
        item->setTextAlignment(1, Qt::AlignRight);
        item->setTextAlignment(2, Qt::AlignRight);
    }
    m_gaps->header()->setStretchLastSection(false);
    m_gaps->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        m_gaps->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    if (!gaps.isEmpty())
        m_gaps->setCurrentItem(m_gaps->topLevelItem(0));
    else
        m_nothing->setWords(tr("No search is waiting for an answer."), tr("What nobody finds is collected here for owners of articles and team leads."));
    m_left->setCurrentWidget(gaps.isEmpty() ? static_cast<QWidget *>(m_nothing) : m_gaps);
    m_rows->show({});
    mark();
    emit statusChanged();
}

void KnowledgePage::settleGap()
{
    const QTreeWidgetItem *item = m_gaps->currentItem();
    if (!item)
        return;
    whenFinished(m_desk.knowledge().settleGap(item->data(0, Qt::UserRole).toLongLong()), this, [this](const Result<void> &settled) {
        settled ? ask() : failed(settled.error());
    });
}

void KnowledgePage::draftFromGap()
{
    const QTreeWidgetItem *item = m_gaps->currentItem();
    if (!item)
        return;
    ArticlePage page;
    page.article.kind = u"faq"_s;
    page.working[uiLanguage()].title = item->text(0);
    take(page, {});
    setMode(u"edit"_s);
}

void KnowledgePage::reportGap()
{
    const QString words = m_search->text().simplified();
    if (words.isEmpty())
        return;
    whenFinished(m_desk.knowledge().report(words), this, [this, words](const Result<void> &told) {
        if (!told)
            return failed(told.error());
        m_missed = words;
        m_banner->show(ErrorBanner::Tone::Done, tr("The knowledge owner sees that “%1” needs an article.").arg(words));
    });
}

void KnowledgePage::retranslateList()
{
    m_search->setAccessibleName(tr("Search knowledge"));
    m_search->setPlaceholderText(tr("Words or number of an article"));
    const QStringList kinds{tr("All"), tr("How-to"), tr("Known errors"), tr("Questions"), tr("Scripts")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kinds->setTabText(i, kinds.at(i));
    m_kinds->setAccessibleName(tr("Kinds of articles"));
    const QString shown = m_shown->currentData().toString();
    const QSignalBlocker quiet(m_shown);
    m_shown->clear();
    for (const auto &[code, words] : std::initializer_list<std::pair<const char *, QString>>{{"all", tr("All articles, newest change first")},
                                                                                            {"mine", tr("My articles")},
                                                                                            {"draft", tr("Drafts")},
                                                                                            {"review", tr("Waiting for review")},
                                                                                            {"due", tr("To be looked through again")},
                                                                                            {"retired", tr("Retired articles")},
                                                                                            {"gaps", tr("Searches that found nothing")}})
        m_shown->addItem(words, QString::fromLatin1(code));
    m_shown->setCurrentIndex(std::max(0, m_shown->findData(shown)));
    m_shown->setAccessibleName(tr("Which articles"));
    m_list->setAccessibleName(tr("Articles"));
    m_gaps->setAccessibleName(tr("Searches that found nothing"));
    m_gaps->setHeaderLabels({tr("Words"), tr("Times"), tr("Reported"), tr("Last")});
    m_rows->refresh();
}

} // namespace frontdesk
