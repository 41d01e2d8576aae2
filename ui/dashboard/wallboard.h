#pragma once

#include "core/reporting/dashboard.h"
#include "ui/dashboard/figureview.h"

#include <QTimer>
#include <QWidget>

namespace frontdesk {

class AttentionCenter;
class Desk;
class TicketListModel;

/// The figures of a board for a screen on the wall: large type, no names of callers, nothing to press. A window of its own that fills the screen;
/// Esc or F11 closes it. Painted anew only when a figure has changed, and where the clock or the time left moves on.
class Wallboard final : public QWidget
{
    Q_OBJECT
public:
    /// Nothing is owned; `tickets` is the list that the board shows ("breaches ahead", or what comes next).
    Wallboard(Desk &desk, Dashboard &board, AttentionCenter &attention, TicketListModel &tickets, QWidget *parent);

    /// How large the words of a figure are, in pixels, for who must read them from afar.
    int figurePixels() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Parts
    {
        QRectF head, figures, queues, list;
        qreal gap = 0;
    };
    Parts parts() const;
    qreal figureScale() const;
    void refresh();
    void tick();
    void paintQueues(QPainter &painter, const QRectF &place) const;
    void paintList(QPainter &painter, const QRectF &place) const;

    Desk &m_desk;
    Dashboard &m_board;
    AttentionCenter &m_attention;
    TicketListModel &m_tickets;
    QList<FigureView> m_figures;
    QString m_clock;
    QTimer m_soon, m_tick;
};

} // namespace frontdesk
