#pragma once

#include "ui/shell/tokens.h"

#include <QDateTime>
#include <QTimeZone>
#include <QWidget>

namespace frontdesk {

struct ClockSpan
{
    QDateTime from, to; ///< instants, [from, to)

    bool operator==(const ClockSpan &) const = default;
};

enum class ClockPart {
    Running, ///< the clock ran
    Stopped, ///< hatched, with its reason
    Over,    ///< past the target, red hatch
    Ahead    ///< still to come, dashed
};

struct ClockPiece
{
    ClockPart part = ClockPart::Running;
    ClockSpan span;
    QString label; ///< "stopped: user"; empty says the open time of each piece

    bool operator==(const ClockPiece &) const = default;
};

/// One clock of a ticket: response, resolution or update.
struct ClockRow
{
    QString name;
    QList<ClockPiece> segments; ///< in order of time
    QDateTime metAt;              ///< a tick here, green in time, red if over; invalid if not done yet
    QString metWords;             ///< beside the tick, "1 min of 15 min"
    QDateTime due;                ///< due mark; invalid while stopped
    QString dueWords;             ///< "due 10:30, 12 min over", "next by 11:15"
    bool over = false;
    QString verdict, verdictDetail; ///< at the right: "4:12 used of 4:00", "stopped 1:10"
    Ink verdictInk = Ink::Text;

    bool operator==(const ClockRow &) const = default;
};

/// What the picture shows. The axis has the open hours only; each closed time between them is a narrow grey band.
struct ClockPictureValue
{
    QList<ClockSpan> open; ///< business hours in view, in order, not overlapping
    QList<ClockRow> rows;
    QDateTime now;
    QTimeZone zone = QTimeZone::utc(); ///< of the calendar; days and hours are written in it

    bool operator==(const ClockPictureValue &) const = default;
};

/// The clocks of a ticket over time, 126 px high at three rows. Left and Right walk the segments, Up and Down the clocks;
/// the accessible name says the segment under the ring, asText() the whole.
class ClockPicture final : public QWidget
{
    Q_OBJECT
public:
    explicit ClockPicture(QWidget *parent = nullptr);

    void setValue(const ClockPictureValue &value);
    const ClockPictureValue &value() const { return m_value; }
    /// One line per clock with its segments, due time and verdict.
    QString asText() const;
    QString segmentSpeech(int row, int segment) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void announce();
    QRectF plot() const;
    QRectF rowRect(int row) const;
    QRectF barRect(int row) const;
    qreal xOf(const QDateTime &instant) const;
    qint64 openSeconds(const ClockSpan &span) const;
    void paintAxis(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintDue(QPainter &painter, int row) const;
    void paintClosed(QPainter &painter) const;
    QRectF metWordsRect(int row) const; ///< where it says that it was met
    QRectF dueWordsRect(int row) const; ///< where it says when it is due
    QRectF overHeadRect(int row) const;
    void paintNow(QPainter &painter) const;

    ClockPictureValue m_value;
    int m_row = 0, m_segment = 0;
};

} // namespace frontdesk
