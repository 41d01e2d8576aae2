#pragma once

#include <QListView>
#include <QTimeZone>

namespace frontdesk {

class JournalDelegate;

/// The journal of a ticket, newest last: one tab stop, arrow keys walk the entries, Ctrl+C copies one, Enter activates it.
/// New entries never move what is on screen unless the end was in sight. Roles: ui/kit/journaldelegate.h.
class JournalView final : public QListView
{
    Q_OBJECT
public:
    explicit JournalView(QWidget *parent = nullptr);

    void setMoment(const QDateTime &now, const QTimeZone &zone);
    JournalDelegate *journalDelegate() const { return m_delegate; }
    void setModel(QAbstractItemModel *model) override;

signals:
    void attachmentChosen(const QModelIndex &index, int attachment);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void retranslate();

    JournalDelegate *m_delegate;
};

} // namespace frontdesk
