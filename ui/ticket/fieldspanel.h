#pragma once

#include "core/ticket/ticketservice.h"
#include "ui/ticket/wordscontext.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdesk {

class Desk;
class InlineEdit;
class Painted;

/// The fields of a ticket in the side panel. Each is changed on its own and compared with what the person had seen; owner, group and
/// priority are changed by their actions. A colleague's change appears below its row and touches neither text nor focus.
class FieldsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldsPanel(Desk &desk, QWidget *parent = nullptr);

    /// Another ticket, or the same read again: `news` are the events since the last reading, by whoever.
    void setPage(const TicketPage &page, const WordsContext &context, const QList<JournalEntry> &news);
    /// Why nothing can be edited now; empty = it can.
    void setRefusal(const QString &reason);
    /// F2: the row with the focus, else the first that can be edited.
    void editCurrent();
    void edit(const QString &field);
    InlineEdit *row(const QString &field) const { return m_rows.value(field); }
    /// Forgets the tinted lines of colleagues' changes.
    void forgetNews();

signals:
    /// Column of the ticket, what the editor had shown, what it says now.
    void edited(const QString &field, const QVariant &was, const QVariant &now);
    void tagsEdited(const QStringList &added, const QStringList &removed);
    /// "assign" or "priority": changed by an action, not by writing.
    void actionRequested(const QString &action);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Item
    {
        qint64 id = 0;
        QString code;
        QString words;
    };
    InlineEdit *addRow(const QString &field);
    void addChoice(const QString &field, std::function<QList<Item>()> items);
    void addActionRow(const QString &field, const QString &action);
    void show(const QString &field, const QString &words, const QVariant &value);
    void submitted(const QString &field, const QVariant &now);
    void tellNews(const QList<JournalEntry> &news);
    void retranslate();
    QList<Item> items(const QString &field) const;

    Desk &m_desk;
    TicketPage m_page;
    WordsContext m_context;
    QString m_refusal;
    QVBoxLayout *m_column;
    QStringList m_order;
    QHash<QString, InlineEdit *> m_rows;
    QHash<QString, QVariant> m_seen; ///< what a row showed when its editor was last closed: what an edit is compared with
    QHash<QObject *, QString> m_actionRows;
    Painted *m_owner, *m_priority, *m_tags;
};

} // namespace frontdesk
