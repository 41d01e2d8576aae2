#pragma once

#include <QList>
#include <QWidget>

#include <optional>

namespace frontdesk {

/// Two bars a place, the first filled, the second hatched, in a card with its title and legend. One tab stop: arrow keys walk the places and say
/// what they hold, Enter or a click opens what stands behind one.
class DayChart final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString label; ///< under the bars; empty where there is no room for all
        QString words; ///< "9 Mar: 42 opened, 38 resolved"
        std::optional<double> first, second;
        bool operator==(const Bar &) const = default;
    };
    explicit DayChart(QWidget *parent = nullptr);

    /// Words of the card; `unit` under the title, `definition` for the tool tip.
    void setWords(const QString &title, const QString &unit, const QString &first, const QString &second, const QString &definition);
    /// Repaints only if they differ. `marked`: the place that is now, -1 = none.
    void setBars(const QList<Bar> &bars, int marked = -1);
    /// Instead of bars while there are none.
    void setEmptyWords(const QString &words);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated(int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plot() const;
    int placeAt(const QPointF &point) const;
    void go(int place);
    void say();

    QString m_title, m_unit, m_first, m_second, m_definition, m_emptyWords;
    QList<Bar> m_bars;
    int m_current = -1, m_marked = -1;
};

} // namespace frontdesk
