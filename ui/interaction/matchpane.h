#pragma once

#include "core/storage/session.h"
#include "ui/interaction/ticketmatches.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace frontdesk {

class KeyButton;

/// Right column of a contact: outages and tickets it may be about, and articles that may help. Searched after each pause in typing; the next key cancels, and an answer to
/// an older text is never shown. A row that the agent went to stays current whatever arrives; until then the first one is.
/// In this order: running outages and planned work; the caller's open tickets with these words; known errors, similar tickets and articles; the caller's other open tickets.
class MatchPane final : public QWidget
{
    Q_OBJECT
public:
    /// What Alt+J, Alt+K, Alt+V, Ctrl+Down and Ctrl+Up do; not owned, as the desk.
    struct Actions
    {
        QAction *same, *solved, *view, *next, *previous;
    };
    MatchPane(Desk &desk, const Actions &actions, QWidget *parent = nullptr);
    ~MatchPane() override;

    void setOpenTickets(const QList<qint64> &ids);
    void setWords(const QString &words);
    void setService(Id<ServiceEntry> service);
    void setSite(Id<Site> site); ///< where the caller works
    void reload(); ///< the desk changed
    /// The current match, or null.
    const TicketMatch *current() const;
    /// The article that "solved with" means: the current one, else the first; or null.
    const TicketMatch *solution() const;
    int count() const { return m_model->rowCount(); }
    QListView *list() const { return m_list; }

signals:
    void countChanged(int count);
    void sameAs(const frontdesk::Ticket &ticket);
    void solvedWith(const frontdesk::Article &article);
    void articleRequested(frontdesk::Id<frontdesk::Article> article);
    void bulletinRequested(frontdesk::Id<frontdesk::Bulletin> bulletin);
    void viewRequested(frontdesk::Id<frontdesk::Ticket> ticket);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void askTickets(quint64 question);
    void readTickets(quint64 question, const QList<qint64> &found);
    void askArticles(quint64 question);
    void showAll(quint64 question);
    void sameAsBulletin(const Bulletin &bulletin);
    void move(int step);
    void placeButtons();
    void showState();
    void retranslate();

    Desk &m_desk;
    Actions m_actions;
    QList<qint64> m_open;
    QString m_words;
    Id<ServiceEntry> m_service;
    Id<Site> m_site;
    TicketMatches *m_model;
    QListView *m_list;
    QLabel *m_title, *m_took, *m_empty;
    QWidget *m_buttons;
    QWidget *m_sameButton = nullptr, *m_solvedButton = nullptr;
    QList<TicketMatch> m_tickets, m_articles; ///< of the question that is being answered
    int m_answers = 0;                        ///< of it that are still to come: all are shown at once, nothing jumps
    QString m_shownWords;                     ///< what the list answers
    bool m_chosen = false;                    ///< the agent went to the current row
    QTimer m_delay;
    CancelToken m_cancel;
    quint64 m_question = 0;
    QElapsedTimer m_clock;
    qint64 m_ms = -1; ///< the last search took
};

} // namespace frontdesk
