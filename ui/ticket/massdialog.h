#pragma once

#include "core/ticket/masschange.h"

#include <QDialog>
#include <QElapsedTimer>

#include <memory>

class QAction;
class QLabel;
class QProgressBar;
class QTreeView;

namespace frontdesk {

class Desk;
class ErrorBanner;
class KeyButton;
class MassResults;

/// A mass change while it runs and what became of each ticket: progress with Cancel, then a result per ticket. Refused ones may be
/// opened or selected in the list again; one key takes the rest back by events of their own, naming each that cannot be. Not modal:
/// work goes on beside it.
class MassDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `known` are tickets as the list had them, for their titles; others are read.
    MassDialog(Desk &desk, const TicketAction &action, const QList<MassTarget> &targets, const QList<Ticket> &known, QWidget *parent);
    ~MassDialog() override;

    /// Shows it and begins.
    void begin();
    const MassChange &change() const { return *m_change; }
    MassResults *results() const { return m_results; }
    bool isUndo() const { return m_undoing; }

signals:
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    /// Refused ones: after the run, and when asked for.
    void selectionRequested(const QList<frontdesk::Id<frontdesk::Ticket>> &tickets);
    /// Nothing runs any more; `done` were changed.
    void settled(const QList<frontdesk::Id<frontdesk::Ticket>> &done);

public slots:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void run();
    void finished(const Error &error);
    void undo();
    void saveList();
    void learnTitles(qsizetype from);
    void showState();
    void retranslate();

    Desk &m_desk;
    std::unique_ptr<MassChange> m_change;
    MassResults *m_results;
    QList<qint64> m_unread;
    QElapsedTimer m_took;
    double m_seconds = 0;
    bool m_undoing = false, m_ended = false;
    Error m_error;
    QWidget *m_head;
    QLabel *m_title, *m_state, *m_done, *m_refused;
    QProgressBar *m_progress;
    ErrorBanner *m_banner;
    QTreeView *m_list;
    QAction *m_selectRefused, *m_undo, *m_goOn;
    KeyButton *m_cancel, *m_selectButton, *m_undoButton, *m_save, *m_leave;
};

} // namespace frontdesk
