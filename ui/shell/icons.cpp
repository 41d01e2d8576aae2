#include "ui/shell/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <memory>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

QString pathFor(const QString &name, int size)
{
    // Breeze draws an icon anew for each size; the next larger drawing is better than a stretched small one.
    const int wanted = size <= 19 ? 16 : size <= 27 ? 22 : 32;
    for (const int candidate : {wanted, 22, 16, 32}) {
        const QString path = u":/icons/%1/%2.svg"_s.arg(candidate).arg(name);
        if (QFile::exists(path))
            return path;
    }
    qWarning("icon %s is not in resources/icons/icons.txt", qPrintable(name));
    return {};
}

QSvgRenderer &rendererFor(const QString &name, int size)
{
    static QHash<std::pair<QString, int>, std::shared_ptr<QSvgRenderer>> drawings;
    auto &drawing = drawings[{name, size}];
    if (!drawing)
        drawing = std::make_shared<QSvgRenderer>(pathFor(name, size));
    return *drawing;
}

class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(const QString &name, Ink ink) : m_name(name), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, m_name, rect, color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Qt hands over device pixels here and sets the ratio on the result itself.
        const int side = qRound(qMin(size.width(), size.height()) / scale);
        QPixmap picture = iconPixmap(m_name, side, color(mode, state), scale);
        picture.setDevicePixelRatio(1.0);
        return picture;
    }

    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_ink); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return tokens().text3;
        return inkColor(state == QIcon::On && m_ink == Ink::Secondary ? Ink::Accent : m_ink);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(const QString &name, Ink ink)
{
    return QIcon(new TokenIconEngine(name, ink));
}

void paintIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &color)
{
    const int side = qRound(qMin(place.width(), place.height()));
    if (side <= 0)
        return;
    const qreal scale = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const QPixmap picture = iconPixmap(name, side, color, scale);
    painter.drawPixmap(QPointF(qRound(place.center().x() - side / 2.0), qRound(place.center().y() - side / 2.0)), picture);
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal scale)
{
    const QString key = u"frontdesk/%1/%2/%3/%4"_s.arg(name).arg(size).arg(color.rgba(), 0, 16).arg(scale);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap(QSize(size, size) * scale);
    picture.fill(Qt::transparent);
    {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        rendererFor(name, size).render(&painter, QRectF(QPointF(), QSizeF(picture.size())));
        // Breeze carries its own colours; only the shape is wanted.
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), color);
    }
    picture.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace frontdesk
