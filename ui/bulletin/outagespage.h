#pragma once

#include "core/bulletin/bulletin.h"
#include "core/support/result.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <QUuid>

class QLabel;
class QSplitter;
class QTreeWidget;
class QTreeWidgetItem;

namespace frontdesk {

class BulletinEditor;
class Desk;
class EmptyState;
class ErrorBanner;
class KeyButton;
class TextDrafts;

/// Outages and planned work: what runs, what comes, what is over; announced, updated, restored and withdrawn here.
class OutagesPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page. What is typed for a bulletin is kept as a draft until it is saved or dropped.
    OutagesPage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    QString pageId() const override { return QStringLiteral("outages"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("data-warning"); }
    PageBadge badge() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    bool mayClose() override { return !m_saving; }
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    void showBulletin(Id<Bulletin> id);
    /// An outage or planned work that is not announced yet.
    void startNew(const QString &kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *action(const char *id);
    void fill();
    void present(const Bulletin &bulletin);
    void follow();
    void readHistory();
    void act(const QString &action);
    void save(const BulletinEdit &edit);
    void answer(const BulletinEdit &edit, const Result<Id<Bulletin>> &saved);
    void mark();
    void retranslate();

    QString draftKey() const;
    void keep();
    void dropDraft();
    void discard();

    Desk &m_desk;
    TextDrafts &m_drafts;
    QTimer m_keep, m_minute;
    Bulletin m_bulletin; ///< shown; version 0 and no id = a new one
    bool m_shows = false, m_saving = false, m_filling = false;
    bool m_isOlder = false; ///< a colleague changed it first: the newest comes, and what was typed goes over it
    QUuid m_command; ///< of what is on screen, until it is saved
    QSplitter *m_splitter;
    QTreeWidget *m_list;
    QLabel *m_title, *m_head, *m_state, *m_historyTitle, *m_history;
    ErrorBanner *m_banner;
    EmptyState *m_empty;
    QWidget *m_form;
    QAction *m_newOutage, *m_newWork, *m_save, *m_restore, *m_withdraw, *m_discard;
    KeyButton *m_discardButton, *m_restoreButton, *m_withdrawButton, *m_saveButton;
    BulletinEditor *m_editor;
};

} // namespace frontdesk
