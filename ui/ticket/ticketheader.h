#pragma once

#include "ui/ticket/servicelevels.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace frontdesk {

class Desk;
class Painted;
class PresenceStrip;
class TextDrafts;

/// The head of a ticket: priority, number, state, kind, links, how often it changed hands; title; time left.
class TicketHeader final : public QWidget
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the header.
    TicketHeader(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    PresenceStrip *presence() const { return m_presence; }

    void setTicket(const TicketPage &page, const TimeLeft &left);
    void setTimeLeft(const TimeLeft &left);
    /// Puts a line edit in the title's place. Enter saves, Esc undoes. What is typed is kept as a draft until the ticket has it, and stands in the
    /// title's place again when the ticket is shown next.
    void editTitle();
    bool isEditingTitle() const;

signals:
    void linksRequested();
    /// `was` is what the editor had shown.
    void titleSubmitted(const QString &was, const QString &now);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void elideTitle();
    void openTitle();
    void endTitle();
    void forgetTitle();
    QString titleKey() const;
    QString titleWasKey() const;

    TextDrafts &m_drafts;
    Ticket m_ticket;
    int m_links = 0;
    TimeLeft m_left;
    QString m_titleWas;
    Painted *m_priority, *m_state, *m_kind, *m_linkTag, *m_time;
    QLabel *m_number, *m_history, *m_title;
    QLineEdit *m_titleEdit;
    PresenceStrip *m_presence;
};

} // namespace frontdesk
