#include "ui/ticket/attachmentlist.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "core/ticket/attachmentname.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/ticket/eventwords.h"
#include "ui/ticket/linkbutton.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

AttachmentList::AttachmentList(Desk &desk, QWidget *parent)
    : QWidget(parent), opener([](const QString &path) { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }), m_desk(desk), m_column(new QVBoxLayout(this))
{
    setObjectName(u"attachments"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(2));
}

void AttachmentList::setPage(const TicketPage &page)
{
    const bool same = page.attachments == m_page.attachments;
    m_page = page;
    if (!same)
        rebuild();
}

void AttachmentList::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    for (const Attachment &attachment : std::as_const(m_page.attachments)) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(scaled(4));
        auto *name = new LinkButton(attachment.name, u"mail-attachment"_s);
        name->setObjectName(u"attachment_%1"_s.arg(attachment.id.value));
        name->setToolTip(tr("%1, %2, added by %3", "file, size, person").arg(attachment.name, sizeWords(attachment.size), attachment.addedByName));
        name->setAccessibleName(tr("Open %1").arg(attachment.name));
        auto *size = makeLabel(sizeWords(attachment.size), TextUse::Caption, Ink::Secondary);
        auto *save = new QToolButton;
        save->setIcon(icon(u"document-save"_s));
        save->setAutoRaise(true);
        save->setFocusPolicy(Qt::TabFocus);
        save->setAccessibleName(tr("Save %1 as").arg(attachment.name));
        save->setToolTip(tr("Save as"));
        line->addWidget(name, 1);
        line->addWidget(size);
        line->addWidget(save);
        connect(name, &LinkButton::clicked, this, [this, id = attachment.id] { open(id); });
        connect(save, &QToolButton::clicked, this, [this, id = attachment.id] { saveAs(id); });
        m_column->addWidget(row);
    }
    setVisible(!m_page.attachments.isEmpty());
}

bool AttachmentList::isProgram(const QString &name, const QString &mime)
{
    static const QSet<QString> suffixes{u"exe"_s,  u"com"_s, u"bat"_s, u"cmd"_s, u"msi"_s, u"scr"_s,  u"pif"_s,  u"ps1"_s, u"vbs"_s,    u"vbe"_s,  u"js"_s,
                                        u"jse"_s,  u"wsf"_s, u"wsh"_s, u"hta"_s, u"lnk"_s, u"url"_s,  u"reg"_s,  u"jar"_s, u"sh"_s,     u"bash"_s, u"py"_s,
                                        u"pl"_s,   u"rb"_s,  u"run"_s, u"bin"_s, u"deb"_s, u"rpm"_s,  u"apk"_s,  u"app"_s, u"desktop"_s, u"dll"_s, u"so"_s,
                                        u"docm"_s, u"xlsm"_s, u"pptm"_s, u"appimage"_s, u"iso"_s, u"html"_s, u"htm"_s, u"svg"_s};
    if (suffixes.contains(QFileInfo(name).suffix().toLower()))
        return true;
    const QMimeType type = QMimeDatabase().mimeTypeForName(mime);
    for (const QString &parent : {u"application/x-executable"_s, u"application/x-sharedlib"_s, u"application/x-shellscript"_s, u"application/x-ms-dos-executable"_s,
                                  u"application/x-desktop"_s, u"application/x-msdownload"_s}) {
        if (type.isValid() && type.inherits(parent))
            return true;
    }
    return false;
}

void AttachmentList::fetch(Id<Attachment> id, std::function<void(const Attachment &, const QByteArray &)> then)
{
    const auto found = std::find_if(m_page.attachments.cbegin(), m_page.attachments.cend(), [&](const Attachment &each) { return each.id == id; });
    if (found == m_page.attachments.cend())
        return;
    whenFinished(m_desk.tickets().attachmentData(id), this, [this, attachment = *found, then](const Result<QByteArray> &stored) {
        if (stored)
            then(attachment, *stored);
        else
            fail(stored.error());
    });
}

void AttachmentList::open(Id<Attachment> id)
{
    for (const Attachment &attachment : std::as_const(m_page.attachments)) {
        if (attachment.id == id && isProgram(attachment.name, attachment.mime)) {
            emit warned(id, tr("%1 could run as a program.").arg(attachment.name), tr("It was not opened. Save it if you trust where it comes from."));
            return;
        }
    }
    fetch(id, [this](const Attachment &attachment, const QByteArray &bytes) {
        // The folder's own name is private to this person; the copy is read-only, so nobody works in it by mistake.
        QDir(m_folder.path()).mkpath(QString::number(attachment.id.value));
        const QString path = m_folder.filePath(u"%1/%2"_s.arg(attachment.id.value).arg(cleanAttachmentName(attachment.name)));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QSaveFile copy(path);
        if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size() || !copy.commit()) {
            emit failed(tr("%1 could not be opened.").arg(attachment.name), tr("There is no room for a copy: %1.").arg(copy.errorString()));
            return;
        }
        QFile::setPermissions(path, QFile::ReadOwner);
        if (!opener(path))
            emit failed(tr("No program opens %1 on this computer.").arg(attachment.name), tr("Save it and open it elsewhere."));
    });
}

void AttachmentList::saveAs(Id<Attachment> id)
{
    fetch(id, [this](const Attachment &attachment, const QByteArray &bytes) {
        auto *dialog = new QFileDialog(this, tr("Save file"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(cleanAttachmentName(attachment.name));
        connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
            QSaveFile file(path);
            if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
                emit told(tr("%1 was saved.").arg(QFileInfo(path).fileName()), {});
            else
                emit failed(tr("%1 could not be saved.").arg(QFileInfo(path).fileName()), tr("%1. Choose another place.").arg(file.errorString()));
        });
        dialog->open();
    });
}

void AttachmentList::addByDialog()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &AttachmentList::add);
    dialog->open();
}

void AttachmentList::add(const QStringList &paths)
{
    const qint64 limit = qint64(m_desk.reference()->number(u"attachment_limit_mb"_s, 25)) * 1024 * 1024;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.isFile()) {
            emit failed(tr("%1 is not a file.").arg(info.fileName()), tr("Nothing was attached."));
            continue;
        }
        // A file that is too big is not read at all.
        if (info.size() > limit) {
            fail({ErrorKind::Invalid, u"attachment.too_big"_s, {}, {}, {{u"name"_s, info.fileName()}, {u"limit"_s, QString::number(limit / 1024 / 1024)}}});
            continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            emit failed(tr("%1 cannot be read.").arg(info.fileName()), tr("%1. Nothing was attached.").arg(file.errorString()));
            continue;
        }
        whenFinished(m_desk.tickets().attach(m_page.ticket.id, info.fileName(), file.readAll()), this, [this](const Result<Attachment> &attached) {
            if (attached)
                emit told(tr("%1 was attached.").arg(attached->name), {});
            else
                fail(attached.error());
        });
    }
}

void AttachmentList::fail(const Error &error)
{
    const ErrorWords words = ticketErrorWords(error, WordsContext::of(m_desk));
    emit failed(words.what, words.next);
}

} // namespace frontdesk
