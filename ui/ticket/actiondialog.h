#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/ticket/wordscontext.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace frontdesk {

class ErrorBanner;
class FieldFrame;
class KeyButton;
class TextDrafts;

/// Frame of every dialog that does something to a ticket. Ctrl+Enter commits, Esc leaves and keeps what was typed, errors stand at
/// their field, every try carries the same command UUID. When a colleague was first, it says what they did; the person decides.
class ActionDialog : public QDialog
{
    Q_OBJECT
public:
    ~ActionDialog() override;

    /// The first empty required field, never a button.
    void focusStart();
    void commit();
    const TicketPage &page() const { return m_page; }
    /// Asks once what is to be done to this many tickets: nothing is sent, wanted() says it. Before it is shown.
    void askForMany(int count);
    int many() const { return m_many; } ///< 0: the dialog is about one ticket

signals:
    void wanted(const frontdesk::TicketAction &action);
    void done(const frontdesk::TicketAction &action, const frontdesk::TicketReceipt &receipt);

protected:
    ActionDialog(const QString &action, Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

    // What a dialog brings.
    /// The action as the fields say it; ticket, action, UUID and seenFlowSeq are filled in already.
    virtual void fill(TicketAction &action) const = 0;
    /// Words heading, button and fields anew.
    virtual void retranslate() = 0;
    /// Sends; the base calls TicketService::act. Used by dialogs that do something else.
    virtual void send(const TicketAction &action);
    /// The ticket was read again after a colleague's change.
    virtual void pageChanged() {}
    /// A last look before the desk is asked; empty code = all well.
    virtual Error checked(const TicketAction &) const { return {}; }

    /// A colleague was first: the dialog may ask at once which of two values holds. False = it has nothing to choose between; the person
    /// is told and decides. The page is what this dialog had been opened on.
    virtual bool letChoose(const TicketPage &, const Error &) { return false; }

    /// Better words for an error at a field than the general ones; empty = those.
    virtual QString fieldWords(const Error &) const { return {}; }

    FieldFrame *addField(const QString &name, QWidget *editor);
    FieldFrame *addText(const QString &name, int lines); ///< a QPlainTextEdit whose text is kept as a draft
    QPlainTextEdit *textEdit(const QString &name) const;
    FieldFrame *field(const QString &name) const { return m_fields.value(name); }
    void addWidget(QWidget *widget);
    void setHeading(const QString &heading, const QString &verb);
    void fail(const Error &error);
    void finish(const TicketAction &action, const TicketReceipt &receipt);
    QString draftKey(const QString &field) const;
    WordsContext words() const;

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

    Desk &m_desk;
    TextDrafts &m_drafts;
    TicketPage m_page;

private:
    void retranslateAll();
    void dropDrafts();
    void clearErrors();
    void changedMeanwhile(const Error &error);
    void setBusy(bool busy);

    QString m_action;
    QUuid m_command = QUuid::createUuid();
    QString m_verb;
    int m_many = 0;
    bool m_busy = false;
    QList<QString> m_order;
    QHash<QString, FieldFrame *> m_fields;
    QLabel *m_heading, *m_about;
    ErrorBanner *m_banner;
    QWidget *m_head;
    QVBoxLayout *m_form;
    KeyButton *m_cancel, *m_commit;
};

} // namespace frontdesk
