#pragma once

#include "core/support/result.h"
#include "ui/shell/page.h"

#include <QUuid>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace frontdesk {

class Desk;
class EmptyState;
class ErrorBanner;
class KeyButton;
class OutboxModel;
class OutboxService;
class TextDrafts;

/// What was done while the desk was away and is not sent yet, in order; below the list why the current one is there and what to do about it.
/// Alt+S sends it again, Enter opens it to be changed, Del discards it after a question.
class OutboxPage final : public Page
{
    Q_OBJECT
public:
    /// None is owned; all outlive the page.
    OutboxPage(Desk &desk, OutboxService &outbox, TextDrafts &drafts, QWidget *parent = nullptr);

    QString pageId() const override;
    QString title() const override;
    QString iconName() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;

signals:
    /// A contact stands among the drafts again, under this command.
    void contactRequested(const QUuid &command);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void showCurrent();
    void retranslate();
    void sendAgain();
    void edit();
    void askToDiscard();
    void discard();
    void tell(const QFuture<Result<void>> &doing);

    Desk &m_desk;
    OutboxService &m_outbox;
    TextDrafts &m_drafts;
    OutboxModel *m_model;
    QTreeView *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorBanner *m_banner;
    QLabel *m_heading, *m_count, *m_why, *m_text, *m_advice;
    QAction *m_again, *m_edit, *m_discard, *m_yes, *m_no;
    QWidget *m_detail;
    QUuid m_asked;       ///< what the question is about
    QString m_askedFile; ///< the same of a damaged part
};

} // namespace frontdesk
