#pragma once

#include "ui/shell/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QWidget>

#include <functional>

namespace frontdesk {

/// A sign of the kit as a widget: asks for its size and painting whenever it needs them, so theme, fonts and language reach it.
/// Give it an accessible name.
class Painted final : public QWidget
{
public:
    Painted(std::function<QSize()> size, std::function<void(QPainter &, const QRectF &)> paint, QWidget *parent = nullptr)
        : QWidget(parent), m_size(std::move(size)), m_paint(std::move(paint))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    /// What it shows has changed.
    void refresh()
    {
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return m_size(); }
    QSize minimumSizeHint() const override { return m_size(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter, rect());
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
            refresh();
    }

private:
    std::function<QSize()> m_size;
    std::function<void(QPainter &, const QRectF &)> m_paint;
};

/// A line between parts of a page, 1 px.
inline QWidget *makeRule()
{
    auto *rule = new Painted([] { return QSize(1, 1); }, [](QPainter &painter, const QRectF &place) { painter.fillRect(place, tokens().border); });
    rule->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return rule;
}

} // namespace frontdesk
