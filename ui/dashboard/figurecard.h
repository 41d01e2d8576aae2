#pragma once

#include "ui/dashboard/figureview.h"

#include <QAbstractButton>

namespace frontdesk {

/// A figure as a card: one tab stop of its row (arrow keys go on), Enter, Space or a click open what stands behind it, the tool tip says how it
/// is defined. Repaints only when its words have changed.
class FigureCard final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FigureCard(QWidget *parent = nullptr);

    void setFigure(const FigureView &figure);
    const FigureView &figure() const { return m_figure; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    FigureView m_figure;
};

} // namespace frontdesk
