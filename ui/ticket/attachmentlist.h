#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/ticket/ticketerrors.h"

#include <QTemporaryDir>
#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

class Desk;
class KeyButton;

/// The files of a ticket. Opening shows a read-only copy in a private folder that goes with this widget; a program or script is only
/// saved, never started. Added by dialog, or dropped on the ticket.
class AttachmentList final : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentList(Desk &desk, QWidget *parent = nullptr);

    void setPage(const TicketPage &page);
    void open(Id<Attachment> id);
    void saveAs(Id<Attachment> id);
    void addByDialog();
    /// Reads the files and stores them, one command each. Folders and unreadable files are refused.
    void add(const QStringList &paths);
    /// Whether a file of this name or type could run as a program when it is opened.
    static bool isProgram(const QString &name, const QString &mime);

    /// For tests: what is used instead of the system's viewer.
    std::function<bool(const QString &path)> opener;

signals:
    void told(const QString &what, const QString &next);                                         ///< plain news: "vpn.png was attached"
    void failed(const QString &what, const QString &next);                                       ///< nothing was done
    void warned(frontdesk::Id<frontdesk::Attachment> id, const QString &what, const QString &next); ///< not opened: a program; it can be saved

private:
    void fetch(Id<Attachment> id, std::function<void(const Attachment &, const QByteArray &)> then);
    void fail(const Error &error);
    void rebuild();

    Desk &m_desk;
    TicketPage m_page;
    QTemporaryDir m_folder;
    QVBoxLayout *m_column;
};

} // namespace frontdesk
