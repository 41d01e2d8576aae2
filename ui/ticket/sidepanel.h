#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/ticket/wordscontext.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace frontdesk {

class AttachmentList;
class Desk;
class KeyButton;
class Painted;
class FieldsPanel;

/// Beside the journal: the caller, the fields, links, people still to be told, files.
class SidePanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit SidePanel(Desk &desk, QWidget *parent = nullptr);

    void setPage(const TicketPage &page, const WordsContext &context, const QList<JournalEntry> &news);
    FieldsPanel *fields() const { return m_fields; }
    AttachmentList *attachments() const { return m_attachments; }
    void showLinks();

signals:
    void callRequested();
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    void unlinkRequested(const frontdesk::TicketLink &link);
    void tellRequested(frontdesk::Id<frontdesk::Customer> customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillLinks();
    void fillCallers();

    Desk &m_desk;
    TicketPage m_page;
    Painted *m_avatar, *m_vip;
    QLabel *m_callerHead, *m_name, *m_phone, *m_from, *m_note, *m_fieldsHead, *m_fieldsHint, *m_linksHead, *m_callersHead, *m_filesHead;
    KeyButton *m_call, *m_attach;
    FieldsPanel *m_fields;
    QWidget *m_links, *m_callers;
    AttachmentList *m_attachments;
};

} // namespace frontdesk
