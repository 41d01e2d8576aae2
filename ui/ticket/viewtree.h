#pragma once

#include <QTreeView>

namespace frontdesk {

/// What a row of the navigation carries besides its words.
enum ViewRole {
    ViewIdRole = Qt::UserRole, ///< "mine", "saved:12"; empty for a heading
    ViewCountRole,             ///< qint64, -1 = not known
    ViewLateRole,              ///< qint64, of these
    ViewChangedRole,           ///< bool: the count has just changed
    ViewAddRole,               ///< bool, of a heading: a plus at its right
    ViewBrokenRole             ///< bool: its filter means nothing any more
};

/// The views in the navigation: headings with their views, counts at the right. Saved ones are dragged within their heading.
class ViewTree final : public QTreeView
{
    Q_OBJECT
public:
    explicit ViewTree(QWidget *parent = nullptr);

signals:
    void addRequested();
    /// To stand before that one, or last.
    void moveRequested(const QString &id, const QString &before);
    void menuRequested(const QString &id, const QPoint &global);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyboardSearch(const QString &) override {} // letters are commands here

private:
    QString before(const QPoint &position) const;
    QModelIndex dragged(const QDropEvent &event) const; ///< invalid if it carries no view of this list
};

} // namespace frontdesk
