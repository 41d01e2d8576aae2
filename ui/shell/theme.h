#pragma once

#include "ui/shell/tokens.h"
#include "ui/shell/type.h"

#include <QObject>

class QApplication;
class QLabel;

namespace frontdesk {

enum class ThemeChoice { System, Light, Dark };

/// Owns the look of the application: style, palette and fonts. Made once by the program (or a test) and switched live;
/// `tokens()` and `textFont()` answer for whatever it has set. Everything runs in the GUI thread.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Takes over style, palette and font of `app` at once. The theme must not outlive it.
    explicit Theme(QApplication &app, ThemeChoice choice = ThemeChoice::System, int fontPercent = 100);
    ~Theme() override;

    /// The theme of this application, nullptr before it has been made.
    static Theme *of(const QApplication *app);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    int fontPercent() const { return typePercent(); }
    /// Kept within 80 to 150.
    void setFontPercent(int percent);
    Density density() const { return listDensity(); }
    void setDensity(Density density);
    /// View > Hide keys: key caps inside buttons and fields.
    bool keysHidden() const;
    void setKeysHidden(bool hidden);

signals:
    /// Colours, fonts, density or visible keys are new; every widget has already been given them.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_app;
    ThemeChoice m_choice;
    bool m_systemDark = false;
    bool m_applying = false;
};

/// Whether key caps are drawn; a switch of the theme.
bool keysVisible();

/// Gives a widget a type size and weight that it keeps when the user's font size or the language changes.
void useText(QWidget *widget, TextUse use, TextWeight weight = TextWeight::Regular);
void useFigures(QWidget *widget, TextUse use, TextWeight weight = TextWeight::Regular);
/// Colours the words of a widget with a token, in every theme.
void useInk(QWidget *widget, Ink ink);

/// Grounds that a page or pane may lie on.
enum class Ground { Window, Rail, Base, Alt, Raised, Tint, Note, Ok, Warn, Crit };
QColor groundColor(Ground ground);
/// Fills a widget with a ground, in every theme.
void useGround(QWidget *widget, Ground ground);

/// A label with size and colour of the guide.
QLabel *makeLabel(const QString &text, TextUse use, Ink ink = Ink::Text, TextWeight weight = TextWeight::Regular, QWidget *parent = nullptr);

} // namespace frontdesk
