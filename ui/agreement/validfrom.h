#pragma once

#include <QTimeZone>
#include <QWidget>

class QDateTimeEdit;

namespace frontdesk {

class SegmentedControl;

/// From when a new version holds: from saving on, or from a moment to come in the desk's zone.
class ValidFrom final : public QWidget
{
    Q_OBJECT
public:
    explicit ValidFrom(QWidget *parent = nullptr);
    void setZone(const QTimeZone &zone) { m_zone = zone; }
    void reset(const QDateTime &now);
    QDateTime moment() const; ///< UTC; invalid = now
    void setMoment(const QDateTime &moment); ///< as moment(); one before the day of reset() is that day

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    SegmentedControl *m_choice;
    QDateTimeEdit *m_moment;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace frontdesk
