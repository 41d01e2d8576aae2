#pragma once

#include "core/planning/handoverservice.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace frontdesk {

class EmptyState;
class ErrorBanner;
class HandoverModel;
class KeyButton;
class TextDrafts;

/// "Hand over the shift": a new sheet of a group, read from the desk when it is opened, or one that was signed. Ctrl+Enter signs the new one, or
/// takes over one of a colleague; Enter opens the ticket of a line; F5 reads again. At the left the sheets of the group, newest first. Remarks
/// are kept as a draft of the group until they are signed.
class HandoverPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive the page. Shows `sheet`; without one what waits for the person signed in, else a new one.
    HandoverPage(Desk &desk, TextDrafts &drafts, Id<HandoverSheet> sheet = {}, QWidget *parent = nullptr);

    QString pageId() const override;
    QString title() const override;
    QString iconName() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    bool mayClose() override { return true; }

    void showSheet(Id<HandoverSheet> sheet); ///< none = a new one
    bool isIdle() const { return m_reading == 0 && !m_writing; } ///< nothing is read or signed at this moment

signals:
    void bulletinRequested(qint64 bulletin);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *action(const QString &id, void (HandoverPage::*run)());
    void build();
    QWidget *makeSheetList();
    QWidget *makeSheet();
    void open();
    void fillGroups();
    void chooseGroup(Id<SupportGroup> group);
    void readList();
    void readSheet();
    void take(const HandoverSheet &sheet);
    void fillList();
    void present();
    void showAway();
    void openCurrent();
    void commit();
    void sign();
    void takeOver();
    void printSheet();
    void savePdf();
    Q_INVOKABLE bool writePdf(const QString &file);
    HandoverSheet shown() const; ///< with the remarks as they are typed
    void say(const Error &error);
    bool away() const;
    QString refusal() const;
    void retranslate();

    Desk &m_desk;
    TextDrafts &m_drafts;
    HandoverService m_service;
    HandoverModel *m_model;
    QSplitter *m_splitter;
    QComboBox *m_groups;
    QListWidget *m_sheets;
    QTreeView *m_list;
    QPlainTextEdit *m_remarks;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ErrorBanner *m_banner;
    QLabel *m_heading, *m_title, *m_span, *m_next, *m_remarksTitle, *m_given, *m_taken, *m_saved;
    QAction *m_commit, *m_open, *m_flush, *m_print, *m_pdf;
    KeyButton *m_commitButton = nullptr;
    QTimer m_minutes; ///< a new sheet that stands open is read again

    Id<SupportGroup> m_group;
    Id<HandoverSheet> m_shown; ///< none = the new one
    QList<HandoverSheet> m_known; ///< of the group, without lines
    std::optional<HandoverSheet> m_sheet;
    QUuid m_command;           ///< of the signature under way, the same when it is tried again
    int m_reading = 0;
    int m_asked = 0;           ///< answers to older questions are late
    bool m_writing = false, m_filling = false, m_saysAway = false;
};

} // namespace frontdesk
