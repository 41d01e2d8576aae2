#pragma once

#include "ui/shell/page.h"

#include "core/support/error.h"
#include "ui/ticket/formdraft.h"

#include <functional>

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace frontdesk {

class AgreementEditor;
struct AgreementDraft;
struct CalendarDraft;
class CalendarEditor;
class Desk;
class EmptyState;
class ErrorBanner;
class KeyButton;
class TextDrafts;
class WhatIfPanel;

/// Service levels: the desk's agreements and calendars, each with its editor, and what a change would have done before it is saved.
/// For managers and admins; others see it and cannot save.
class AgreementPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page. What is typed is kept as a draft until it is saved or discarded.
    AgreementPage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    QString pageId() const override { return QStringLiteral("agreements"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("chronometer"); }
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    bool mayClose() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    // What the actions do, for tests as well.
    void showAgreement(qint64 id); ///< 0 = a new one
    void showCalendar(qint64 id);
    void save();
    void tryOut();
    void retire(); ///< saved at once: what is shown is retired, or in use again

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class What { Nothing, Agreement, Calendar };
    QAction *action(const char *id, void (AgreementPage::*run)());
    void newAgreement() { showAgreement(0); }
    void newCalendar() { showCalendar(0); }
    void importHolidays();
    void fill();
    void choose(QTreeWidgetItem *item);
    void follow();
    void arrive();
    void mark();
    bool isChanged() const;
    QString draftKey() const;
    bool isRetired() const;
    QString retireRefusal() const;
    void saveDrafts(const AgreementDraft *agreement, const CalendarDraft *calendar);
    void retranslate();

    Desk &m_desk;
    What m_what = What::Nothing;
    qint64 m_id = 0;
    int m_form = 0; ///< counts what the form has shown
    bool m_saving = false;
    QString m_savedWords; ///< what the banner says once the desk has it
    bool m_filling = false;
    std::function<bool()> m_arrived; ///< whether the desk's lists have what was saved last
    std::function<bool()> m_untouched; ///< whether the form still says just that
    QTreeWidget *m_list;
    QLabel *m_title, *m_head, *m_state;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    AgreementEditor *m_agreement;
    CalendarEditor *m_calendar;
    WhatIfPanel *m_whatIf;
    QSplitter *m_splitter, *m_right;
    QScrollArea *m_area;
    QAction *m_newAgreement, *m_newCalendar, *m_import, *m_try, *m_retire, *m_save;
    KeyButton *m_importButton, *m_retireButton;
    FormDraft m_draft;
};

} // namespace frontdesk
