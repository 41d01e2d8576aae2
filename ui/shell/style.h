#pragma once

#include <QProxyStyle>

class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionTab;

namespace frontdesk {

/// Widget property (bool) of fields whose value is refused: a red outline.
inline constexpr char invalidProperty[] = "invalid";
/// View property (bool): a fine line under each row.
inline constexpr char rowLinesProperty[] = "rowLines";

/// The house style on Fusion's ground: colours from tokens, heights from fonts, one focus ring. Owned by the application.
class Style final : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;

private:
    void drawHeader(const QStyleOptionHeader &header, QPainter &painter) const;
    void drawMenuItem(const QStyleOptionMenuItem &item, QPainter &painter) const;
    void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter) const;
    void drawTabShape(const QStyleOptionTab &tab, QPainter &painter) const;
    void drawTabLabel(const QStyleOptionTab &tab, QPainter &painter, const QWidget *widget) const;
};

} // namespace frontdesk
