#pragma once

#include "core/storage/session.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QKeySequence>
#include <QPointer>
#include <QStyledItemDelegate>

#include <functional>

class QAction;
class QFrame;
class QListView;

namespace frontdesk {

class SearchField;

/// Something the palette can find: an action, a ticket, a person, an article.
struct PaletteEntry
{
    enum class Kind { Action, Ticket, Person, Article };

    Kind kind = Kind::Action;
    QString title;
    QString detail; ///< menu of an action, state of a ticket, organisation of a person, number of an article
    QString icon;
    QKeySequence key;
    QString refusal; ///< why it cannot be done now; shown instead of being done
    std::function<void()> run;
};

/// Where entries come from while somebody types; answers may be late, the palette drops those of an older text.
struct PaletteSource
{
    std::function<QFuture<QList<PaletteEntry>>(const QString &typed, const CancelToken &token)> find;
    std::function<void(const CancelToken &token)> cancel;
};

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole, DetailRole, IconRole, KeyRole, RefusalRole };
    using QAbstractListModel::QAbstractListModel;

    /// Entries of one kind, in place of those shown before: actions stand first, then tickets, people, articles.
    void set(PaletteEntry::Kind kind, const QList<PaletteEntry> &entries);
    void clear();
    const PaletteEntry &entry(int row) const { return m_entries.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteEntry> m_entries;
};

class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Ctrl+K: the field in the top row and the list under it. The list is part of the window, no window of its own: input methods and the
/// focus stay where they are. Enter runs the current row, Esc gives the focus back to where it came from.
class CommandPalette final : public QObject
{
    Q_OBJECT
public:
    /// `field` and `host` (the window the list lies over) must outlive it.
    CommandPalette(SearchField *field, QWidget *host);

    /// All actions that could be meant now; asked whenever the text changes.
    void setActions(std::function<QList<QAction *>()> actions);
    void addSource(PaletteSource source);
    /// Puts the focus into the field, with this text.
    void open(const QString &text = {});
    bool isListVisible() const;
    PaletteModel *model() const { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showList();
    void leave();
    void runRow(int row);
    void place();
    QList<PaletteEntry> matchingActions(const QString &typed) const;

    SearchField *m_field;
    QWidget *m_host;
    QFrame *m_frame;
    QListView *m_list;
    PaletteModel *m_model;
    std::function<QList<QAction *>()> m_actions;
    QList<PaletteSource> m_sources;
    QPointer<QWidget> m_before;
    CancelToken m_token;
    int m_turn = 0;
    bool m_searching = false; ///< the list shows itself as soon as something is found
};

} // namespace frontdesk
