// Shifts and people as the roster knows them.

#include "ui/planning/rosterdialogs.h"
#include "ui/planning/rosterwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frontdesk {

PatternDialog::PatternDialog(TextDrafts &drafts, const Roster &roster, const QString &zone, const WordsContext &words, QWidget *parent)
    : TypedRosterDialog(drafts, u"roster_pattern"_s, tr("Shifts"), tr("Times are those of the clock on the wall. What is planned already keeps its times."), tr("Save"), parent),
      m_roster(roster), m_zone(zone), m_which(new QComboBox), m_mark(new QComboBox), m_language(new QComboBox), m_zh(new QLineEdit), m_en(new QLineEdit),
      m_from(new QTimeEdit), m_to(new QTimeEdit), m_break(new QSpinBox), m_active(new QCheckBox(tr("In use")))
{
    const struct { QWidget *field; const char *name; } names[] = {{m_which, "pattern_which"}, {m_mark, "pattern_mark"}, {m_language, "pattern_language"}, {m_zh, "pattern_zh"},
                                                                   {m_en, "pattern_en"}, {m_from, "pattern_from"}, {m_to, "pattern_to"}, {m_break, "pattern_break"}, {m_active, "pattern_active"}};
    for (const auto &[field, name] : names)
        field->setObjectName(QString::fromLatin1(name));
    m_which->addItem(tr("New shift"), 0);
    for (const ShiftPattern &one : m_roster.patterns) {
        if (one.group == m_roster.group)
            m_which->addItem(RosterWords::full(one, words.language), one.id.value);
    }
    m_mark->addItem(tr("Early"), u"early"_s);
    m_mark->addItem(tr("Middle"), u"middle"_s);
    m_mark->addItem(tr("Late"), u"late"_s);
    m_mark->addItem(tr("Night"), u"night"_s);
    m_mark->addItem(tr("Training"), u"training"_s);
    m_language->addItem(tr("Any"), QString());
    for (const QString &code : {u"zh"_s, u"en"_s})
        m_language->addItem(RosterWords::language(code), code);
    for (QTimeEdit *edit : {m_from, m_to})
        edit->setDisplayFormat(u"HH:mm"_s);
    m_break->setRange(0, 600);
    m_break->setSuffix(tr(" min"));
    add(tr("Shift"), m_which);
    add(tr("Name in Chinese"), m_zh);
    add(tr("Name in English"), m_en);
    add(tr("Part of the day"), m_mark);
    add(tr("Begins"), m_from);
    add(tr("Ends"), m_to);
    add(tr("Break"), m_break);
    add(tr("Language needed"), m_language);
    add(QString(), m_active);
    m_active->setAccessibleName(m_active->text());
    m_typed.add(u"name.zh"_s, m_zh);
    m_typed.add(u"name.en"_s, m_en);
    m_typed.add(u"mark"_s, m_mark);
    m_typed.add(u"from"_s, m_from);
    m_typed.add(u"to"_s, m_to);
    m_typed.add(u"break"_s, m_break);
    m_typed.add(u"language"_s, m_language);
    m_typed.add(u"active"_s, m_active);
    connect(m_which, &QComboBox::currentIndexChanged, this, &PatternDialog::show);
    show();
}

void PatternDialog::show()
{
    const qint64 id = m_which->currentData().toLongLong();
    m_draft.show(id ? u"shift-pattern:%1"_s.arg(id) : u"shift-pattern:new:%1"_s.arg(m_roster.group.value), m_typed, [this] { fill(); });
}

void PatternDialog::fill()
{
    const ShiftPattern *known = m_roster.pattern({m_which->currentData().toLongLong()});
    const ShiftPattern shown = known ? *known : ShiftPattern();
    m_zh->setText(shown.name.zh);
    m_en->setText(shown.name.en);
    m_mark->setCurrentIndex(std::max(0, m_mark->findData(shown.mark)));
    m_from->setTime(QTime(0, 0).addSecs(shown.fromMinute * 60));
    m_to->setTime(QTime(0, 0).addSecs(shown.toMinute * 60));
    m_break->setValue(shown.breakMinutes);
    m_language->setCurrentIndex(std::max(0, m_language->findData(shown.language)));
    m_active->setChecked(shown.active);
}

ShiftPattern PatternDialog::pattern() const
{
    const ShiftPattern *known = m_roster.pattern({m_which->currentData().toLongLong()});
    ShiftPattern made = known ? *known : ShiftPattern();
    if (!known) {
        made.code = m_mark->currentData().toString() + u'-' + QUuid::createUuid().toString(QUuid::Id128).left(8); // nobody types it
        made.group = m_roster.group;
        made.zone = m_zone;
    }
    made.name = {m_zh->text().trimmed(), m_en->text().trimmed()};
    made.mark = m_mark->currentData().toString();
    made.fromMinute = QTime(0, 0).secsTo(m_from->time()) / 60;
    made.toMinute = QTime(0, 0).secsTo(m_to->time()) / 60;
    if (made.toMinute <= made.fromMinute)
        made.toMinute += 24 * 60; // on the next day
    made.breakMinutes = m_break->value();
    made.language = m_language->currentData().toString();
    made.active = m_active->isChecked();
    return made;
}

ProfileDialog::ProfileDialog(TextDrafts &drafts, const StaffProfile &profile, const QString &name, QWidget *parent)
    : TypedRosterDialog(drafts, u"roster_profile"_s, name, tr("Codes with a space between, for example zh en. Shifts ask for them."), tr("Save"), parent), m_profile(profile),
      m_languages(new QLineEdit(profile.languages.join(u' '))), m_skills(new QLineEdit(profile.skills.join(u' '))), m_hours(new QSpinBox)
{
    m_languages->setObjectName(u"profile_languages"_s);
    m_skills->setObjectName(u"profile_skills"_s);
    m_hours->setObjectName(u"profile_hours"_s);
    m_hours->setRange(0, 168);
    m_hours->setSpecialValueText(tr("not agreed"));
    m_hours->setSuffix(tr(" h"));
    m_hours->setValue(profile.weeklyMinutes / 60);
    add(tr("Languages"), m_languages);
    add(tr("Skills"), m_skills);
    add(tr("Hours a week"), m_hours);
    m_typed.add(u"languages"_s, m_languages);
    m_typed.add(u"skills"_s, m_skills);
    m_typed.add(u"hours"_s, m_hours);
    m_draft.show(u"staff-profile:%1"_s.arg(profile.staff.value), m_typed, [] {});
}

StaffProfile ProfileDialog::profile() const
{
    StaffProfile made = m_profile;
    made.languages = m_languages->text().simplified().split(u' ', Qt::SkipEmptyParts);
    made.skills = m_skills->text().simplified().split(u' ', Qt::SkipEmptyParts);
    if (m_hours->value() != m_profile.weeklyMinutes / 60)
        made.weeklyMinutes = m_hours->value() * 60;
    return made;
}

ExcuseDialog::ExcuseDialog(TextDrafts &drafts, Id<Staff> person, QDate day, const QString &excuse, QWidget *parent)
    : TypedRosterDialog(drafts, u"roster_excuse"_s, tr("Exception"), tr("Why the rule is broken knowingly on %1:").arg(RosterWords::day(day)), tr("Note"), parent),
      m_excuse(new QLineEdit(excuse))
{
    m_excuse->setObjectName(u"excuse_text"_s);
    add(tr("Reason"), m_excuse);
    m_typed.add(u"excuse"_s, m_excuse);
    m_draft.show(u"roster-excuse:%1:%2"_s.arg(person.value).arg(day.toString(Qt::ISODate)), m_typed, [] {});
    m_excuse->selectAll();
    m_excuse->setFocus();
}

QString ExcuseDialog::excuse() const
{
    return m_excuse->text().trimmed();
}

} // namespace frontdesk
