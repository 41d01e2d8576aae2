#pragma once

#include "core/escalation/escalationservice.h"
#include "core/ticket/ticketservice.h"
#include "ui/ticket/wordscontext.h"

#include <QDialog>
#include <QWizard>

class QLabel;

namespace frontdesk {

class CandidatesPage;
class DirectionPage;
class ErrorBanner;
class KeyButton;
class MessagePage;
class Painted;
class ReasonPage;
class TextDrafts;

/// The steps of an escalation with their list at the left: a QWizard whose buttons stand in the dialog's own foot.
class EscalateSteps final : public QWizard
{
    Q_OBJECT
public:
    explicit EscalateSteps(QWidget *parent = nullptr);
};

/// Escalates one ticket: in which direction, why and what was tried, to whom, with which words. Alt+Right goes on, Alt+Left back,
/// Ctrl+Enter goes on and at the end escalates, Esc leaves; typed texts stay as drafts of the ticket. What it does to the clocks is in
/// sight at every step.
class EscalateWizard final : public QDialog
{
    Q_OBJECT
public:
    enum Step { Direction, Reason, Candidates, Message };

    /// `seen` is the ticket as the person saw it. Desk and drafts are not owned and outlive the dialog.
    EscalateWizard(Desk &desk, TextDrafts &drafts, const TicketPage &seen, QWidget *parent = nullptr);
    ~EscalateWizard() override;

    const TicketPage &seen() const { return m_seen; }
    const EscalationDraft &draft() const { return m_draft; }
    EscalationDraft &draft() { return m_draft; }
    WordsContext words() const;
    Desk &desk() const { return m_desk; }
    /// "A → B": the way that the ticket will take.
    QString way() const;

    void next();
    void back();
    Step step() const;
    void focusStart();

signals:
    void done(const frontdesk::TicketAction &action, const frontdesk::TicketReceipt &receipt);
    /// A choice was made: other steps show it.
    void draftChanged();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void stepChanged();
    void retranslate();
    void send();
    void failed(const Error &error);
    void refreshSide();
    QString draftKey(const QString &field) const;

    Desk &m_desk;
    TextDrafts &m_drafts;
    TicketPage m_seen;
    EscalationDraft m_draft;
    bool m_busy = false;
    EscalateSteps *m_wizard;
    DirectionPage *m_directionPage;
    ReasonPage *m_reasonPage;
    CandidatesPage *m_candidatesPage;
    MessagePage *m_messagePage;
    QWidget *m_head, *m_side, *m_foot;
    QLabel *m_heading, *m_number, *m_title, *m_saved;
    Painted *m_chip, *m_left, *m_stepList;
    QLabel *m_wayHead, *m_way, *m_reasonHead, *m_reason, *m_movesHead, *m_moves;
    ErrorBanner *m_banner;
    KeyButton *m_cancel, *m_back, *m_next;
};

} // namespace frontdesk
