#pragma once

#include "ui/shell/page.h"

class QLabel;
class QStackedWidget;
class QTreeView;

namespace frontdesk {

class AttentionCenter;
class AttentionModel;
class Desk;
class EmptyState;
class ErrorBanner;
class KeyButton;
struct AttentionItem;

/// "My attention": what needs me now, one list. Enter opens the ticket, Shift+A acknowledges, arrows choose; below it stands why the
/// current one is there and what to do.
class AttentionPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive the page.
    AttentionPage(Desk &desk, AttentionCenter &center, QWidget *parent = nullptr);

    QString pageId() const override;
    QString title() const override;
    QString iconName() const override;
    PageBadge badge() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;

signals:
    void bulletinRequested(qint64 bulletin);
    void handoverRequested(qint64 sheet);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void showCurrent();
    void retranslate();
    const AttentionItem *current() const;
    void openCurrent();
    void acknowledge();
    void callBack();

    Desk &m_desk;
    AttentionCenter &m_center;
    AttentionModel *m_model;
    QTreeView *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorBanner *m_banner;
    QLabel *m_heading, *m_count, *m_why, *m_advice, *m_message;
    QAction *m_open, *m_acknowledge, *m_call;
    KeyButton *m_openButton, *m_acknowledgeButton, *m_callButton;
    QWidget *m_detail;
};

} // namespace frontdesk
