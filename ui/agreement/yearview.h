#pragma once

#include "core/agreement/calendar.h"

#include <QWidget>

namespace frontdesk {

/// What one date is in a calendar.
enum class DayKind {
    Working, ///< hours as the week says
    Closed,  ///< none, as the week says
    Holiday, ///< none, though the week has some or the day is named
    MakeUp,  ///< hours, though the week has none
    Changed  ///< other hours than the week's
};
DayKind dayKindOf(const Calendar &calendar, const QDate &date);
/// "Tue 17 February 2026, Spring Festival, holiday" for people who do not see the colours.
QString dayWordsOf(const Calendar &calendar, const QDate &date);

/// A year of a calendar, twelve months at a glance. One tab stop: arrows walk the days, PgUp/PgDn the months, Ctrl+PgUp/PgDn the years,
/// Home and End the month; Space makes a day free or gives it back to the week, Enter asks to edit it. Each kind of day has a ground and
/// a mark of its own, so that it is told in grey as well.
class YearView final : public QWidget
{
    Q_OBJECT
public:
    explicit YearView(QWidget *parent = nullptr);

    void setCalendar(const Calendar &calendar);
    void setToday(const QDate &today);
    void setCurrent(const QDate &date);
    QDate current() const { return m_current; }
    int year() const { return m_current.year(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentChanged(const QDate &date);
    void toggled(const QDate &date); ///< Space
    void editRequested();            ///< Enter, double click

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF monthRect(int month) const;
    QRectF cellRect(const QDate &date) const;
    QDate dateAt(const QPointF &place) const;
    void announce();
    void paintMonth(QPainter &painter, int month) const;
    void paintDay(QPainter &painter, const QDate &date) const;

    Calendar m_calendar;
    QDate m_current, m_today;
};

/// The marks of YearView with their words and how many days of the year have them.
class YearLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit YearLegend(QWidget *parent = nullptr);
    void setCounts(const QMap<DayKind, int> &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QList<std::pair<DayKind, QString>> m_words;
    QMap<DayKind, int> m_counts;
};

} // namespace frontdesk
