#include "ui/shell/theme.h"

#include "ui/shell/style.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QThread>
#include <QToolTip>

namespace frontdesk {

namespace {

// Properties keep what a widget asked for, so that a change of theme can give it again.
constexpr char c_text[] = "frontdeskText";
constexpr char c_ink[] = "frontdeskInk";
constexpr char c_ground[] = "frontdeskGround";
constexpr char c_theme[] = "frontdeskTheme";

bool s_keysHidden = false;

bool isChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

void dress(QWidget *widget)
{
    if (const QVariant text = widget->property(c_text); text.isValid()) {
        const int code = text.toInt();
        const auto use = TextUse(code & 0xff);
        const auto weight = TextWeight((code >> 8) & 0xff);
        widget->setFont(code & 0x10000 ? figureFont(use, weight) : textFont(use, weight));
    }
    const QVariant ink = widget->property(c_ink);
    const QVariant ground = widget->property(c_ground);
    if (!ink.isValid() && !ground.isValid())
        return;
    QPalette palette;
    palette.setResolveMask(0);
    if (ink.isValid()) {
        const QColor color = inkColor(Ink(ink.toInt()));
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            palette.setColor(QPalette::Active, role, color), palette.setColor(QPalette::Inactive, role, color);
    }
    if (ground.isValid())
        palette.setColor(QPalette::Window, groundColor(Ground(ground.toInt())));
    widget->setPalette(palette);
}

/// Qt 6.4 has no colour scheme, but the platform's own palette tells.
bool systemIsDark(QApplication &app)
{
    app.setPalette(QPalette());
    const QPalette system = QGuiApplication::palette();
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QApplication &app, ThemeChoice choice, int fontPercent)
    : QObject(&app), m_app(app), m_choice(choice), m_systemDark(systemIsDark(app))
{
    app.setProperty(c_theme, QVariant::fromValue<QObject *>(this));
    setTypeScale(fontPercent, isChinese());
    app.setStyle(new Style);
    app.installEventFilter(this);
    apply();
}

Theme::~Theme()
{
    m_app.setProperty(c_theme, {});
}

Theme *Theme::of(const QApplication *app)
{
    return app ? qobject_cast<Theme *>(app->property(c_theme).value<QObject *>()) : nullptr;
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == ThemeChoice::System)
        m_systemDark = systemIsDark(m_app);
    m_choice = choice;
    apply();
}

void Theme::setFontPercent(int percent)
{
    setTypeScale(percent, isChinese());
    apply();
}

void Theme::setDensity(Density density)
{
    setListDensity(density);
    apply();
}

bool Theme::keysHidden() const
{
    return s_keysHidden;
}

void Theme::setKeysHidden(bool hidden)
{
    s_keysHidden = hidden;
    apply();
}

void Theme::apply()
{
    m_applying = true;
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemDark);
    setTokens(dark ? darkTokens() : lightTokens());
    m_app.setPalette(paletteOf(tokens()));
    QToolTip::setPalette(paletteOf(tokens()));
    m_app.setFont(textFont());
    const auto widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (QThread::currentThread()->loopLevel() == 0) {
            // Before exec() Qt keeps a new palette or font from widgets that exist already.
            for (const auto type : {QEvent::ApplicationPaletteChange, QEvent::ApplicationFontChange}) {
                QEvent change(type);
                QCoreApplication::sendEvent(widget, &change);
            }
        }
        dress(widget);
    }
    // Row heights, paddings and painted colours come from tokens that palette and font alone do not carry.
    for (QWidget *widget : widgets) {
        QEvent restyle(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &restyle);
        widget->updateGeometry();
        widget->update();
    }
    m_applying = false;
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_app && !m_applying) {
        if (event->type() == QEvent::LanguageChange) {
            // Chinese has a larger smallest size.
            setTypeScale(typePercent(), isChinese());
            apply();
        } else if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::System) {
            setChoice(ThemeChoice::System);
        }
    }
    return QObject::eventFilter(watched, event);
}

bool keysVisible()
{
    return !s_keysHidden;
}

void useText(QWidget *widget, TextUse use, TextWeight weight)
{
    widget->setProperty(c_text, int(use) | int(weight) << 8);
    dress(widget);
}

void useFigures(QWidget *widget, TextUse use, TextWeight weight)
{
    widget->setProperty(c_text, int(use) | int(weight) << 8 | 0x10000);
    dress(widget);
}

void useInk(QWidget *widget, Ink ink)
{
    widget->setProperty(c_ink, int(ink));
    dress(widget);
}

QColor groundColor(Ground ground)
{
    const Tokens &t = tokens();
    switch (ground) {
    case Ground::Window: return t.window;
    case Ground::Rail: return t.rail;
    case Ground::Base: return t.base;
    case Ground::Alt: return t.alt;
    case Ground::Raised: return t.raised;
    case Ground::Tint: return t.tint;
    case Ground::Note: return t.note;
    case Ground::Ok: return t.ok.tint;
    case Ground::Warn: return t.warn.tint;
    case Ground::Crit: return t.crit.tint;
    }
    return t.window;
}

void useGround(QWidget *widget, Ground ground)
{
    widget->setProperty(c_ground, int(ground));
    widget->setAutoFillBackground(true);
    dress(widget);
}

QLabel *makeLabel(const QString &text, TextUse use, Ink ink, TextWeight weight, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    useText(label, use, weight);
    useInk(label, ink);
    return label;
}

} // namespace frontdesk
