#pragma once

#include "core/support/result.h"
#include "ui/shell/page.h"
#include "ui/ticket/formdraft.h"

class QLabel;
class QSplitter;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace frontdesk {

class Desk;
class EmptyState;
class ErrorBanner;
class QuickTicketEditor;
class ScriptEditor;
class TextDrafts;

/// What is prepared for calls: quick tickets and question scripts, each with its editor. For leads, managers and admins.
class IntakePage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page. What is typed is kept as a draft until it is saved or discarded.
    IntakePage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    QString pageId() const override { return QStringLiteral("intake"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-task"); }
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    bool mayClose() override { return !m_saving; }
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    void showQuickTicket(qint64 id); ///< 0 = a new one
    void showScript(qint64 id);
    void save();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class What { Nothing, QuickTicket, Script };
    QAction *action(const char *id);
    void fill();
    void choose(QTreeWidgetItem *item);
    void follow();
    void present(What what, qint64 id);
    QString draftKey() const;
    void answer(const FormDraft::Sent &sent, const Result<qint64> &saved);
    void mark();
    bool isChanged() const;
    void retranslate();

    Desk &m_desk;
    What m_what = What::Nothing;
    qint64 m_id = 0;
    bool m_saving = false, m_filling = false;
    QSplitter *m_splitter;
    QTreeWidget *m_list;
    QLabel *m_title, *m_head;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_newTicket, *m_newScript, *m_save, *m_addQuestion, *m_removeQuestion, *m_addAnswer, *m_removeAnswer;
    QuickTicketEditor *m_ticket;
    ScriptEditor *m_script;
    FormDraft m_draft;
};

} // namespace frontdesk
