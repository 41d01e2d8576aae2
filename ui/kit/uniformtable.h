#pragma once

#include <QStandardItemModel>
#include <QTableView>

namespace frontdesk {

/// A table of rows that are all as high as each other, selected whole and not edited: a QTableView that knows no row by itself. Its vertical
/// header would hold 8 bytes for each of a million rows and go through all of them whenever one comes or goes (10 ms). The scroll bar
/// counts rows; columns are moved, sized and hidden in horizontalHeader() as usual. Shadows those of QTableView's functions about rows that
/// are not virtual; nothing else of it that speaks of single rows (spans, hiding, heights of their own) has any effect.
class UniformTable : public QTableView
{
    Q_OBJECT
public:
    explicit UniformTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setUniformRowHeight(int pixels);

    int rowHeight(int) const { return m_rowHeight; }
    int rowAt(int y) const; ///< -1 below the last row
    int rowViewportPosition(int row) const;
    /// The rows that are in sight, also in part; {0, -1} if none is.
    std::pair<int, int> rowsInSight() const;

    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &place) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    int sizeHintForColumn(int column) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    /// The rows between the upper and the lower edge of a rectangle that may reach far out of sight.
    std::pair<int, int> rowsBetween(const QRect &rect) const;

private:
    int rows() const;
    int wholeRowsInSight() const;
    void paintRow(QPainter &painter, int row, const QRect &dirty, const QStyleOptionViewItem &common) const;

    QStandardItemModel m_noRows; ///< what the vertical header looks at
    int m_rowHeight = 24;
    bool m_arranging = false;
};

} // namespace frontdesk
