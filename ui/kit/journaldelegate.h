#pragma once

#include <QCache>
#include <QDateTime>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTimeZone>

#include <memory>

namespace frontdesk {

/// What the journal asks its model for. Rows are in order of time; roles that are not answered are not drawn.
enum JournalRole {
    JournalTimeRole = Qt::UserRole + 200, ///< QDateTime, an instant
    JournalAuthorRole,                    ///< QString
    JournalShapeRole,                     ///< int, a JournalShape
    JournalVisibilityRole,                ///< int, a JournalVisibility; messages only
    JournalHeadRole,                      ///< QString: a change's bold words; a message's way, "public reply, mail"
    JournalTextRole,                      ///< QString: a change's quiet words; a message's text
    JournalIconRole,                      ///< QString, Breeze name: at the line of a change, before a message's way
    JournalInkRole,                       ///< int, an Ink for a change's bold words (Crit: target missed)
    JournalAttachmentsRole,               ///< QStringList, "vpn-error.png 84 KB"
    JournalStatusRole,                    ///< QString at the right of a message: "delivered"
    JournalImportedRole                   ///< bool: came from another tool, marked as such
};

enum class JournalShape { Change, Message };
enum class JournalVisibility { Public, Incoming, Internal };

/// Draws a ticket's journal: messages as cards on a time line, internal notes tinted, changes as one line. Layouts of texts
/// are cached per width; a text beyond 6,000 characters is shown in part, activate its row to read it whole.
class JournalDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit JournalDelegate(QObject *parent = nullptr);

    /// Where and when times are read; today's first entry says so.
    void setMoment(const QDateTime &now, const QTimeZone &zone);
    /// Forgets all layouts: fonts or language changed.
    void forgetLayouts();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// The whole entry in words, for AccessibleTextRole and for copying.
    QString speech(const QModelIndex &index) const;

signals:
    void attachmentChosen(const QModelIndex &index, int attachment);

private:
    struct Laid
    {
        QTextLayout layout;
        qreal height = 0;
    };
    std::shared_ptr<Laid> laidOut(const QString &text, int width) const;
    void paintChange(QPainter &painter, const QRectF &inside, const QModelIndex &index) const;
    void paintMessage(QPainter &painter, const QRectF &card, const QModelIndex &index) const;
    QString timeWords(const QModelIndex &index) const;
    QList<QRectF> attachmentPlaces(const QRectF &card, const QModelIndex &index) const;
    static QRectF cardOf(const QRect &row);

    mutable QCache<std::pair<QString, std::pair<int, int>>, std::shared_ptr<Laid>> m_layouts;
    QDateTime m_now;
    QTimeZone m_zone;
};

} // namespace frontdesk
