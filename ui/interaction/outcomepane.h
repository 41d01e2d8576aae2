#pragma once

#include "core/interaction/interaction.h"

#include <QHash>
#include <QJsonObject>
#include <QTimer>
#include <QTimeZone>
#include <QWidget>

class QAction;
class QButtonGroup;
class QDateTimeEdit;
class QLabel;
class QLineEdit;

namespace frontdesk {

class Desk;
class FieldFrame;
class KeyButton;

/// Bottom of a contact: what came of it, and what that outcome asks for (which ticket, to whom, when), with the one Save.
class OutcomePane final : public QWidget
{
    Q_OBJECT
public:
    /// The page's save action (Ctrl+Enter); not owned, as the desk.
    OutcomePane(Desk &desk, QAction *save, QWidget *parent = nullptr);

    /// answered linked created transferred call_back dropped; empty while nothing was chosen.
    QString outcome() const;
    void setOutcome(const QString &outcome);
    void link(const Ticket &ticket); ///< outcome linked to this one
    /// "New incident" follows the kind.
    void setKind(const QString &kind);
    QList<QAction *> actions() const;
    QWidget *bar() const { return m_bar; }

    /// Fills outcome, link, transfer and call-back.
    void fill(InteractionDraft &draft) const;
    /// A number was typed and its ticket is still looked up; linkResolved() comes.
    bool isLooking() const { return m_looking; }
    bool typedAnything() const;

    QJsonObject toJson() const;
    void restore(const QJsonObject &json);
    bool setError(const QString &field, const QString &words); ///< outcome linkedTicket transferredTo callBackAt
    void clearErrors();
    void focusDetails(); ///< the first empty field that the outcome asks for

signals:
    void changed();
    void outcomeChosen(const QString &outcome);
    void linkResolved();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addOutcome(const QString &id, const QString &outcome);
    void choose(const QString &outcome);
    void lookUp();
    void showDetails();
    void setCallBack(const QDateTime &at);
    QDateTime callBackAt() const;
    QTimeZone zone() const;
    void retranslate();

    Desk &m_desk;
    QWidget *m_bar;
    QLabel *m_title, *m_error;
    QHash<QString, QAction *> m_actions; ///< by outcome
    QStringList m_order;
    QString m_kind = QStringLiteral("incident");

    QWidget *m_details;
    QHash<QString, FieldFrame *> m_frames;
    QLineEdit *m_number, *m_to;
    QLabel *m_linkedTitle;
    QDateTimeEdit *m_at;
    QWidget *m_quick, *m_decision;
    QList<KeyButton *> m_quickButtons;
    KeyButton *m_callBack, *m_noCallBack;
    KeyButton *m_save;
    Id<Ticket> m_linked;
    QTimer m_delay;
    quint64 m_question = 0;
    bool m_looking = false;
    bool m_timeSet = false; ///< a call-back time was chosen, not only shown
};

} // namespace frontdesk
