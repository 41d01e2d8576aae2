#pragma once

#include <QDateTime>
#include <QWidget>

namespace frontdesk {

/// One entry of the journal in short.
struct LastEntry
{
    QString author;
    QString tag;  ///< "Public reply", "Assigned"
    QString text;
    QString time; ///< in words
    bool operator==(const LastEntry &) const = default;
};

/// The newest entries of a ticket's journal, as many as fit, newest first; the whole journal is in the ticket.
class LastEntries final : public QWidget
{
    Q_OBJECT
public:
    explicit LastEntries(QWidget *parent = nullptr);

    /// Newest first.
    void setEntries(const QList<LastEntry> &entries);
    /// How many lines one text may take.
    void setLines(int lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QList<LastEntry> m_entries;
    int m_lines = 1;
};

} // namespace frontdesk
