#pragma once

#include "core/people/peopleservice.h"
#include "ui/kit/cardframe.h"

#include <QTimeZone>

class QGridLayout;
class QLabel;

namespace frontdesk {

/// Who calls: name, place, ways to reach them, what agents should know.
class CustomerCardView final : public CardFrame
{
    Q_OBJECT
public:
    explicit CustomerCardView(QWidget *parent = nullptr);

    /// `calling` is the number that rings, empty if none; `now` and `zone` are for the last contact.
    void showCard(const CustomerCard &card, const QString &calling, const QDateTime &now, const QTimeZone &zone);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Head;

    void refill();
    void addRow(const QString &label, const QString &value, const QString &good = {});

    CustomerCard m_card;
    QString m_calling;
    QDateTime m_now;
    QTimeZone m_zone;
    Head *m_head;
    QGridLayout *m_rows;
    CardFrame *m_note;
    QLabel *m_noteTitle, *m_noteText;
};

} // namespace frontdesk
