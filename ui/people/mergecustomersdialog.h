#pragma once

#include "core/people/peopleservice.h"
#include "core/storage/change.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace frontdesk {

class CardFrame;
class CustomerFind;
class Desk;
class ErrorBanner;
class KeyButton;
class SegmentedControl;

/// Two customers who are one: both are found here or taken from the suggestions, of each field that differs one value is chosen (or both
/// notes), Ctrl+Enter merges. What was merged into the person before stands below, each with a way back. Esc leaves.
class MergeCustomersDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `customer`: who goes on; none = both are to be found. The desk is not owned.
    MergeCustomersDialog(Desk &desk, Id<Customer> customer, QWidget *parent);

    Id<Customer> survivor() const { return m_sides[0].card.customer.id; }
    Id<Customer> loser() const { return m_sides[1].card.customer.id; }
    /// What the survivor is to be, as chosen.
    Customer values() const;

public slots:
    void exchange(); ///< the other one goes on
    void commit();

signals:
    void merged(const frontdesk::Customer &survivor);
    void unmerged(const frontdesk::Customer &restored);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Side
    {
        CustomerCard card;
        CustomerFind *find = nullptr;
        CardFrame *frame = nullptr;
        QLabel *role = nullptr, *name = nullptr, *facts = nullptr, *ways = nullptr;
        quint64 reading = 0;
    };
    struct Suggestion
    {
        Id<Customer> first, second;
        QString words;
    };

    QWidget *makeSide(int side, const QString &object);
    void read(int side, Id<Customer> customer);
    void readAgain();
    void clearSide(int side);
    void suggest();
    void take(int row);
    void showSuggestions();
    void showSides();
    void showFields();
    void showMerged();
    void takeBack(Id<Customer> loser);
    void setBusy(bool busy);
    void fail(const Error &error);
    void retranslate();
    QString reasonWords(const QStringList &reasons) const;
    QString fieldWords(const QString &column) const;

    Desk &m_desk;
    QUuid m_command = QUuid::createUuid();
    bool m_busy = false;
    quint64 m_suggesting = 0;
    Side m_sides[2];
    QList<Suggestion> m_suggestions;
    QHash<QString, SegmentedControl *> m_choices; ///< by column, of those that differ
    QWidget *m_head, *m_fieldsBox, *m_mergedBox;
    QLabel *m_heading, *m_about, *m_suggestTitle, *m_fieldsTitle, *m_mergedTitle;
    ErrorBanner *m_banner;
    QListWidget *m_list;
    QGridLayout *m_fields;
    QVBoxLayout *m_mergedRows;
    KeyButton *m_exchange, *m_leave, *m_commit;
};

} // namespace frontdesk
