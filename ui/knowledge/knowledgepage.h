#pragma once

#include "core/knowledge/article.h"
#include "core/storage/session.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <QUrl>

#include <functional>

class QComboBox;
class QLabel;
class QListView;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTreeWidget;

namespace frontdesk {

class ArticleEditor;
class ArticleRows;
class ArticleView;
class Desk;
class EmptyState;
class ErrorBanner;
class KeyButton;
class SearchField;
class SegmentedControl;
class TextDrafts;
struct TicketPage;

/// Knowledge: search and lists at the left, the article at the right to read, edit and compare; drafts, reviews, what nobody found. With a
/// ticket at hand ("solved with") the article that helped is counted, linked and fills the ticket's resolution.
class KnowledgePage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page.
    KnowledgePage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);
    ~KnowledgePage() override;

    QString pageId() const override { return QStringLiteral("knowledge"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("documentation"); }
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    bool mayClose() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    /// Instead of the system's own way to open links; for tests.
    std::function<bool(const QUrl &link)> opener;

    // What the actions do, for tests and other pages as well.
    void showArticle(Id<Article> article);
    void search(const QString &words);
    void newArticle();
    /// A draft with the words of a ticket and how it was resolved; saved with Ctrl+S.
    void draftFrom(Id<Ticket> ticket);
    /// Looks for what helps with a ticket; Alt+K then says that an article did.
    void helpWith(Id<Ticket> ticket);
    void save();
    void solvedWith();
    const ArticlePage &shownPage() const { return m_page; }

signals:
    /// Something was saved, for tests: the article stands in the desk.
    void articleSaved(const frontdesk::ArticleReceipt &receipt);
    void ticketSolved(frontdesk::Id<frontdesk::Ticket> ticket);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askToOpen(const QString &target);
    void openLink();
    QAction *action(const char *id, void (KnowledgePage::*run)());
    // knowledgepage_list.cpp: what the left side shows
    QWidget *makeList();
    void ask();
    void showHits(const QList<ArticleHit> &hits, bool searched);
    void showGaps(const QList<KnowledgeGap> &gaps);
    void settleGap();
    void draftFromGap();
    void reportGap();
    void retranslateList();
    // knowledgepage_article.cpp: the article
    QWidget *makeArticle();
    void take(const ArticlePage &page, const QMap<QString, QByteArray> &files);
    void read(Id<Article> article);
    void setMode(const QString &mode);
    void showRead();
    void showVersions(const QList<ArticleVersion> &versions);
    void showDifference();
    void changeMode();
    void changeLanguage();
    void goOn(); ///< the next step of the article: propose, or publish for those who may
    void saveThen(const QString &action);
    void act(const QString &action);
    void sendBack() { act(QStringLiteral("return")); }
    void retire();
    void discard();
    void voteYes() { vote(true); }
    void voteNo() { vote(false); }
    void vote(bool helpful);
    void attachPicture();
    void makeBold();
    void saved(const ArticleReceipt &receipt, bool wrote); ///< `wrote`: what was typed stands in the desk now
    void failed(const Error &error);
    void showHead();
    void mark();
    void retranslate();
    QString uiLanguage() const;

    Desk &m_desk;
    TextDrafts &m_drafts;
    ArticlePage m_page;
    QMap<QString, QByteArray> m_files;
    QList<ArticleVersion> m_versions;
    Ticket m_ticket; ///< the one that is to be solved
    QString m_language, m_mode;
    quint64 m_question = 0, m_reading = 0;
    CancelToken m_cancel;
    bool m_saving = false;
    QString m_missed; ///< the last search that was counted as finding nothing
    QTimer m_pause, m_settled;
    bool m_asked = false; ///< nothing is read before somebody looks

    SearchField *m_search;
    QTabBar *m_kinds;
    QComboBox *m_shown;
    ArticleRows *m_rows;
    QListView *m_list;
    QTreeWidget *m_gaps;
    QStackedWidget *m_left, *m_right;
    EmptyState *m_nothing, *m_empty;
    QLabel *m_kind, *m_title, *m_facts, *m_typed;
    ErrorBanner *m_banner;
    SegmentedControl *m_languages, *m_modes;
    ArticleView *m_view, *m_difference;
    ArticleEditor *m_editor;
    QListWidget *m_history;
    QWidget *m_article;
    QSplitter *m_splitter;
    QAction *m_searchAction, *m_new, *m_modeAction, *m_languageAction, *m_save, *m_next, *m_return, *m_retire, *m_discard, *m_yes, *m_no, *m_solved, *m_report,
        *m_picture, *m_bold, *m_settle, *m_openLink;
    QUrl m_link; ///< that was asked about
};

} // namespace frontdesk
