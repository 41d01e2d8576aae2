#pragma once

#include "core/escalation/escalationservice.h"

#include <QWizardPage>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QRadioButton;
class QTreeView;
class QVBoxLayout;

namespace frontdesk {

class CandidateFilter;
class CandidateModel;
class ClockEffect;
class EscalateWizard;
class FieldFrame;
class SearchField;
class TextDrafts;

/// A step of the wizard: heading, its fields, and below them what the escalation does to the clocks.
class EscalatePage : public QWizardPage
{
    Q_OBJECT
public:
    explicit EscalatePage(EscalateWizard &wizard);

    virtual void retranslate() = 0;
    /// Puts the draft's value on screen, when another step changed what this one shows.
    virtual void refresh() {}
    virtual void focusStart() = 0;
    /// Takes what is on screen into the draft; false if something is missing, which is then said at its field.
    virtual bool take() = 0;
    /// Says an error of the desk at its field; false if the field is not on this page.
    virtual bool fail(const Error &) { return false; }
    void showEffect();

protected:
    void setHeading(const QString &heading, const QString &hint);
    QVBoxLayout *content() const { return m_content; }

    EscalateWizard &m_wizard;

private:
    QLabel *m_heading, *m_hint;
    QVBoxLayout *m_content;
    ClockEffect *m_effect;
};

class DirectionPage final : public EscalatePage
{
    Q_OBJECT
public:
    explicit DirectionPage(EscalateWizard &wizard);
    void retranslate() override;
    void focusStart() override;
    bool take() override;

private:
    QRadioButton *m_functional, *m_hierarchical;
    QLabel *m_functionalHint, *m_hierarchicalHint, *m_history;
};

class ReasonPage final : public EscalatePage
{
    Q_OBJECT
public:
    ReasonPage(EscalateWizard &wizard, TextDrafts &drafts, const QString &draftKey);
    ~ReasonPage() override;
    void retranslate() override;
    void focusStart() override;
    bool take() override;
    bool fail(const Error &error) override;
    void dropDrafts();

private:
    TextDrafts &m_drafts;
    QString m_key;
    QPlainTextEdit *m_reason, *m_tried;
    FieldFrame *m_reasonFrame, *m_triedFrame;
};

class CandidatesPage final : public EscalatePage
{
    Q_OBJECT
public:
    explicit CandidatesPage(EscalateWizard &wizard);
    void retranslate() override;
    void refresh() override;
    void focusStart() override;
    bool take() override;
    bool fail(const Error &error) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void list();
    void choose(const QModelIndex &current);
    void say();

    QList<EscalationCandidate> m_candidates;
    bool m_loaded = false;
    EscalationDraft::Direction m_listed = EscalationDraft::Direction::Functional;
    SearchField *m_search;
    QCheckBox *m_present;
    CandidateModel *m_model;
    CandidateFilter *m_filter;
    QTreeView *m_tree;
    QLabel *m_note, *m_error;
};

class MessagePage final : public EscalatePage
{
    Q_OBJECT
public:
    MessagePage(EscalateWizard &wizard, TextDrafts &drafts, const QString &draftKey);
    ~MessagePage() override;
    void retranslate() override;
    void refresh() override;
    void focusStart() override;
    bool take() override;
    void dropDrafts();

private:
    QString suggestion(const QString &language) const;

    TextDrafts &m_drafts;
    QString m_key, m_suggested;
    QPlainTextEdit *m_text;
    FieldFrame *m_frame;
    QLabel *m_summary;
};

} // namespace frontdesk
