#pragma once

#include "core/reporting/dashboard.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace frontdesk {

/// Queues or people with their open work: one line each.
class WorkModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class About { Groups, People };
    struct Line
    {
        qint64 id = 0; ///< of the group or person
        QString name;
        QString shift;  ///< how many are on shift, or until when the person is
        Dashboard::Work work;
        bool operator==(const Line &) const = default;
    };
    static constexpr int ShareRole = Qt::UserRole; ///< double, of the largest count: a bar behind the figure

    explicit WorkModel(About about, QObject *parent = nullptr) : QAbstractTableModel(parent), m_about(about) {}

    /// Only cells that say something else are told; a reset only when the lines are other ones.
    void setLines(const QList<Line> &lines);
    const Line *line(int row) const { return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr; }
    About about() const { return m_about; }
    /// What a cell counts; nothing for names and shifts.
    std::optional<Dashboard::Part> partOf(int column) const;
    bool isFigure(int column) const; ///< stands at the right of its column
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    qint64 count(const Line &line, int column) const;

    About m_about;
    QList<Line> m_lines;
};

/// Their table: one tab stop, arrow keys go from cell to cell, Enter or a double click opens the tickets of a cell.
class WorkTable final : public QTableView
{
    Q_OBJECT
public:
    explicit WorkTable(WorkModel *model, QWidget *parent = nullptr);

    WorkModel *work() const { return m_model; }

signals:
    void opened(qint64 id, frontdesk::Dashboard::Part part);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyboardSearch(const QString &) override {}

private:
    void open(const QModelIndex &index);
    void fit();

    WorkModel *m_model;
};

} // namespace frontdesk
