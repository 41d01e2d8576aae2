#pragma once

#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QPainter>
#include <QWidget>

namespace frontdesk {

/// A part of a page on its own ground, parted from its neighbours by one line.
class Strip : public QWidget
{
    Q_OBJECT
public:
    explicit Strip(Ground ground, Qt::Edges lines = {}, QWidget *parent = nullptr) : QWidget(parent), m_ground(ground), m_lines(lines) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), groundColor(m_ground));
        const QColor line = tokens().border;
        if (m_lines & Qt::TopEdge)
            painter.fillRect(0, 0, width(), 1, line);
        if (m_lines & Qt::BottomEdge)
            painter.fillRect(0, height() - 1, width(), 1, line);
    }

private:
    Ground m_ground;
    Qt::Edges m_lines;
};

} // namespace frontdesk
