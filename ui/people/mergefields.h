#pragma once

#include "core/people/people.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace frontdesk {

class SegmentedControl;

/// What the survivor of a merge is to be: one line for each field in which the two differ, with the value of either, or both notes.
class MergeFields final : public QWidget
{
    Q_OBJECT
public:
    explicit MergeFields(QWidget *parent = nullptr);

    /// Of two people: the survivor's value is chosen, or the other's where they have none; what was chosen before stays. Of fewer: nothing.
    void setPeople(const Customer &survivor, const Customer &other, QWidget *tabAfter);
    /// The two changed places: what was chosen stays chosen, the value and not the side.
    void exchange(const Customer &survivor, const Customer &other, QWidget *tabAfter);

    bool isEmpty() const { return m_choices.isEmpty(); }
    Customer values() const;
    static QString words(const QString &column); ///< of a field

private:
    Customer m_first, m_second;
    QGridLayout *m_grid;
    QHash<QString, SegmentedControl *> m_choices; ///< by column, of those that differ
};

} // namespace frontdesk
