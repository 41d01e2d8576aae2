#pragma once

#include "core/people/peopleservice.h"
#include "core/storage/change.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QVBoxLayout;

namespace frontdesk {

class Desk;
class ErrorBanner;
class KeyButton;
class MergeFields;
class MergeSide;

/// Two customers who are one: both are found here or taken from the suggestions, of each field that differs one value is chosen (or both
/// notes), Ctrl+Enter merges. What was merged into the person before stands below, each with a way back. Esc leaves.
class MergeCustomersDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `customer`: who goes on; none = both are to be found. The desk is not owned.
    MergeCustomersDialog(Desk &desk, Id<Customer> customer, QWidget *parent);

    Id<Customer> survivor() const;
    Id<Customer> loser() const;
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
    struct Suggestion
    {
        Id<Customer> first, second;
        QString words;
    };

    void read(int side, Id<Customer> customer);
    void readAgain();
    void clearSide(int side);
    void suggest();
    void take(int row);
    void showSuggestions();
    void showSides();
    void showMerged();
    void takeBack(Id<Customer> loser);
    void setBusy(bool busy);
    void fail(const Error &error);
    void retranslate();
    QString reasonWords(const QStringList &reasons) const;

    Desk &m_desk;
    QUuid m_command = QUuid::createUuid();
    bool m_busy = false;
    quint64 m_suggesting = 0;
    quint64 m_reading[2] = {0, 0};
    MergeSide *m_sides[2]; ///< who goes on; who is merged into them
    MergeFields *m_fields;
    QList<Suggestion> m_suggestions;
    QWidget *m_head, *m_mergedBox;
    QLabel *m_heading, *m_about, *m_suggestTitle, *m_fieldsTitle, *m_mergedTitle;
    ErrorBanner *m_banner;
    QListWidget *m_list;
    QVBoxLayout *m_mergedRows;
    KeyButton *m_exchange, *m_leave, *m_commit;
};

} // namespace frontdesk
