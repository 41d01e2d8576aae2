#pragma once

#include "core/planning/staffingwork.h"
#include "ui/planning/needwords.h"

#include <QTimeZone>
#include <QWidget>

namespace frontdesk {

/// What the strip shows. `why` and `next` say it where there is nothing else to show.
struct NeedStripValue
{
    enum class State { Reading, Missing, Known };
    State state = State::Reading;
    QString why, next;
    QList<NeedDay> days;
    GroupGoal goal;
    QTimeZone zone = QTimeZone::utc();
    QDateTime now; ///< UTC

    bool operator==(const NeedStripValue &) const = default;
};

/// Need against roster of one day, half an hour each: a line for who is needed, boxes for who is on shift, red hatch with a figure where somebody
/// is missing. Left and Right walk the half hours, Home and End to the ends, N to the next one that is short, PgUp and PgDn the days; the
/// accessible name says the half hour under the ring, the description the day.
class NeedStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit NeedStrip(QWidget *parent = nullptr);

    void setValue(const NeedStripValue &value);
    const NeedStripValue &value() const { return m_value; }
    /// Shows that day, if it is one of the value's.
    void showDay(QDate day);
    QDate day() const { return shown() ? shown()->day : QDate(); }
    int halfHour() const { return m_half; } ///< index of the one under the ring; -1 without
    /// The half hour in words, all its figures.
    QString speech(int half) const;
    QString summary() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A key asked for another day.
    void dayWanted(QDate day);
    /// Another half hour is under the ring, it reads otherwise, or the ring came or went.
    void halfHourChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Axis
    {
        int first = 0, last = 0; ///< half hours in view, the last not included
        int most = 4;            ///< people at the upper edge
        QRectF plot;
        qreal x(qreal half) const { return plot.left() + (half - first) * plot.width() / std::max(1, last - first); }
        qreal y(qreal people) const { return plot.bottom() - people * plot.height() / most; }
    };

    const NeedDay *shown() const;
    Axis axis() const;
    int halfAt(const QPointF &place) const;
    void goTo(int half);
    void announce();
    void paintHead(QPainter &painter) const;
    void paintScale(QPainter &painter, const Axis &axis) const;
    void paintHalfHours(QPainter &painter, const Axis &axis) const;
    void paintNeed(QPainter &painter, const Axis &axis) const;
    void paintNow(QPainter &painter, const Axis &axis) const;

    NeedStripValue m_value;
    QDate m_day;
    int m_half = -1;
};

/// A day's need under its column: hours as small bars, what is missing in red. `place` is the column's.
void paintNeedDay(QPainter &painter, const QRectF &place, const NeedDay &day);

} // namespace frontdesk
