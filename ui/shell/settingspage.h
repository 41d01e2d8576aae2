#pragma once

#include "ui/shell/page.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace frontdesk {

class Look;
class Preferences;
class SegmentedControl;

/// What the settings page says of the desk.
struct DeskInfo
{
    QString name;    ///< of the desk, as its people call it
    QString place;   ///< without user and password
    bool shared = false;
    QString person, login, role;
    QByteArray zone;
};

/// F12: how everything looks, and which desk this is. Everything acts at once; only what all of the desk share is saved, by its card.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    /// `look` must outlive the page.
    SettingsPage(Look &look, const DeskInfo &desk, QWidget *parent = nullptr);

    /// Lets the time after which the program locks itself be chosen. `preferences` must outlive the page; without a password (`available`
    /// false) there is nothing to ask for, and the field says so.
    void setLock(Preferences &preferences, bool available);

    /// A card of another room's below those of this page, which takes it over.
    void addCard(QWidget *card);

    QString pageId() const override { return QStringLiteral("settings"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("configure"); }
    void focusStart() override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void follow();
    QLabel *row(QFormLayout *form, QWidget *editor);
    QLabel *fact(QFormLayout *form, const char *name);

    Look &m_look;
    DeskInfo m_desk;
    QLabel *m_title, *m_lookTitle, *m_deskTitle;
    SegmentedControl *m_language, *m_theme, *m_density;
    QVBoxLayout *m_column;
    QFormLayout *m_lookForm;
    QSpinBox *m_font, *m_lock;
    bool m_lockable = true;
    QCheckBox *m_keys;
    QList<QLabel *> m_labels; ///< of the editors, in their order
    QList<QLabel *> m_factNames, m_facts;
};

/// "First-line agent" and so on, from the desk's role codes.
QString roleName(const QString &role);

} // namespace frontdesk
