#include "ui/shell/settingspage.h"

#include "ui/kit/cardframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/timewords.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
const QStringList themeCodes{u"system"_s, u"light"_s, u"dark"_s};
const QStringList densityCodes{u"compact"_s, u"normal"_s, u"comfortable"_s};
}

QString roleName(const QString &role)
{
    if (role == "agent"_L1)
        return SettingsPage::tr("Agent");
    if (role == "lead"_L1)
        return SettingsPage::tr("Team lead");
    if (role == "manager"_L1)
        return SettingsPage::tr("Service desk manager");
    if (role == "admin"_L1)
        return SettingsPage::tr("Administrator");
    return role;
}

SettingsPage::SettingsPage(Look &look, const DeskInfo &desk, QWidget *parent) : Page(parent), m_look(look), m_desk(desk)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto *page = new QWidget;
    area->setWidget(page);
    auto *column = m_column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    m_title = makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong);
    column->addWidget(m_title);

    const auto card = [&](QLabel *&heading) {
        auto *frame = new CardFrame;
        frame->setMaximumWidth(scaled(720));
        auto *inside = new QVBoxLayout(frame);
        inside->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14));
        inside->setSpacing(scaled(10));
        heading = makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong);
        inside->addWidget(heading);
        auto *form = new QFormLayout;
        form->setHorizontalSpacing(scaled(16));
        form->setVerticalSpacing(scaled(10));
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
        inside->addLayout(form);
        column->addWidget(frame);
        return form;
    };
    QFormLayout *lookForm = m_lookForm = card(m_lookTitle);
    m_language = new SegmentedControl;
    m_language->setObjectName(u"language"_s);
    for (const auto &[code, name] : Language::all())
        m_language->addSegment(code, name);
    m_theme = new SegmentedControl;
    m_theme->setObjectName(u"theme"_s);
    for (const QString &code : themeCodes)
        m_theme->addSegment(code, {});
    m_font = new QSpinBox;
    m_font->setObjectName(u"font_percent"_s);
    m_font->setRange(80, 150);
    m_font->setSingleStep(10);
    m_density = new SegmentedControl;
    m_density->setObjectName(u"density"_s);
    for (const QString &code : densityCodes)
        m_density->addSegment(code, {});
    m_keys = new QCheckBox;
    m_keys->setObjectName(u"show_keys"_s);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_language, m_theme, m_font, m_density, m_keys})
        m_labels.append(row(lookForm, editor));
    connect(m_language, &SegmentedControl::chosen, this, [this](const QString &code) { m_look.setLanguage(code); });
    connect(m_theme, &SegmentedControl::chosen, this, [this](const QString &code) { m_look.setTheme(ThemeChoice(themeCodes.indexOf(code))); });
    connect(m_density, &SegmentedControl::chosen, this, [this](const QString &code) { m_look.setDensity(Density(densityCodes.indexOf(code))); });
    connect(m_font, &QSpinBox::valueChanged, this, [this](int percent) { m_look.setFont(percent); });
    connect(m_keys, &QCheckBox::toggled, this, [this](bool shown) { m_look.setKeysHidden(!shown); });

    m_lock = new QSpinBox;
    m_lock->setObjectName(u"lock_minutes"_s);
    m_lock->setRange(0, 240);
    m_lock->setSingleStep(5);
    m_labels.append(row(lookForm, m_lock));
    lookForm->setRowVisible(m_lock, false); // until it is told what to do

    QFormLayout *deskForm = card(m_deskTitle);
    for (const char *name : {"desk_name", "desk_place", "desk_person", "desk_zone"})
        fact(deskForm, name);
    column->addStretch(1);
    connect(&look, &Look::changed, this, &SettingsPage::follow);
    retranslate();
    follow();
}

QLabel *SettingsPage::row(QFormLayout *form, QWidget *editor)
{
    QLabel *label = makeLabel({}, TextUse::Base, Ink::Secondary);
    label->setBuddy(editor);
    form->addRow(label, editor);
    return label;
}

QLabel *SettingsPage::fact(QFormLayout *form, const char *name)
{
    QLabel *value = makeLabel({}, TextUse::Base);
    value->setObjectName(QString::fromLatin1(name));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_factNames.append(row(form, value));
    m_facts.append(value);
    return value;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::focusStart()
{
    if (QAbstractButton *first = m_language->segment(m_language->current()))
        first->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::setLock(Preferences &preferences, bool available)
{
    m_lookForm->setRowVisible(m_lock, true);
    m_lockable = available;
    m_lock->setEnabled(available);
    m_lock->setValue(available ? preferences.lockMinutes() : 0);
    if (available)
        connect(m_lock, &QSpinBox::valueChanged, this, [&preferences](int minutes) { preferences.setLockMinutes(minutes); });
    retranslate();
}

void SettingsPage::addCard(QWidget *card)
{
    card->setMaximumWidth(scaled(720));
    m_column->insertWidget(m_column->count() - 1, card); // above the stretch
}

/// The state of the switches, wherever they were turned.
void SettingsPage::follow()
{
    const QSignalBlocker noFont(m_font), noKeys(m_keys);
    m_language->setCurrent(m_look.language());
    m_theme->setCurrent(themeCodes.at(int(m_look.theme())));
    m_density->setCurrent(densityCodes.at(int(m_look.density())));
    m_font->setValue(m_look.fontPercent());
    m_keys->setChecked(!m_look.keysHidden());
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_lookTitle->setText(tr("Appearance"));
    m_deskTitle->setText(tr("This desk"));
    const QStringList labels{tr("Language"), tr("Theme"), tr("Text size"), tr("List rows"), tr("Keys"), tr("Lock after")};
    const QList<QWidget *> editors{m_language, m_theme, m_font, m_density, m_keys, m_lock};
    for (qsizetype i = 0; i < labels.size(); ++i) {
        m_labels.at(i)->setText(labels.at(i));
        editors.at(i)->setAccessibleName(labels.at(i));
    }
    m_theme->setText(u"system"_s, tr("As the system"));
    m_theme->setText(u"light"_s, tr("Light"));
    m_theme->setText(u"dark"_s, tr("Dark"));
    m_density->setText(u"compact"_s, tr("Compact"));
    m_density->setText(u"normal"_s, tr("Normal"));
    m_density->setText(u"comfortable"_s, tr("Comfortable"));
    m_font->setSuffix(tr(" %"));
    m_keys->setText(tr("Show keys in buttons and fields"));
    m_lock->setSuffix(tr(" min without use"));
    m_lock->setSpecialValueText(tr("Never"));
    m_lock->setToolTip(m_lockable ? tr("Not while a call is going on. Ctrl+Shift+L locks at once.") : tr("This desk was opened without a password, so nothing could unlock it."));
    const QStringList names{tr("Name"), tr("Place"), tr("Signed in"), tr("Time zone")};
    const QStringList facts{m_desk.name, m_desk.shared ? tr("Shared desk at %1").arg(m_desk.place) : tr("File on this computer: %1").arg(m_desk.place),
                            tr("%1 (%2), %3").arg(m_desk.person, m_desk.login, roleName(m_desk.role)),
                            zoneWords(QTimeZone(m_desk.zone), QDateTime::currentDateTimeUtc())};
    for (qsizetype i = 0; i < names.size(); ++i) {
        m_factNames.at(i)->setText(names.at(i));
        m_facts.at(i)->setText(facts.at(i).isEmpty() ? u"—"_s : facts.at(i));
        m_facts.at(i)->setAccessibleName(tr("%1: %2").arg(names.at(i), facts.at(i)));
    }
    emit titleChanged();
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        Page::keyPressEvent(event);
}

} // namespace frontdesk
