#include "ui/reporting/scheduleform.h"

#include "core/support/errortext.h"
#include "ui/kit/fieldframe.h"
#include "ui/reporting/reporttexts.h"
#include "ui/reporting/schedulewords.h"
#include "ui/reporting/zonebox.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

ScheduleForm::ScheduleForm(const Setting &setting, QWidget *parent)
    : QWidget(parent), m_setting(setting), m_repeats(new QComboBox), m_weekday(new QComboBox), m_zone(new QComboBox), m_format(new QComboBox), m_language(new QComboBox), m_day(new QSpinBox),
      m_time(new QTimeEdit), m_more(new QWidget), m_hint(makeLabel({}, TextUse::Caption, Ink::Secondary))
{
    const ReportSchedule &kept = setting.schedule;
    m_repeats->setObjectName(u"schedule_repeats"_s);
    m_weekday->setObjectName(u"schedule_weekday"_s);
    m_day->setObjectName(u"schedule_day"_s);
    m_time->setObjectName(u"schedule_time"_s);
    m_zone->setObjectName(u"schedule_zone"_s);
    m_format->setObjectName(u"schedule_format"_s);
    m_language->setObjectName(u"schedule_language"_s);
    m_hint->setObjectName(u"schedule_hint"_s);
    m_hint->setWordWrap(true);
    for (const QString &one : {QString(), u"daily"_s, u"weekly"_s, u"monthly"_s}) {
        if (setting.maySet || one.isEmpty() || one == kept.repeats)
            m_repeats->addItem(QString(), one);
    }
    for (int day = 1; day <= 7; ++day)
        m_weekday->addItem(QString(), day);
    for (const QString &format : {u"pdf"_s, u"xlsx"_s, u"csv"_s})
        m_format->addItem(format.toUpper(), format);
    m_language->addItem(u"中文"_s, u"zh"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_day->setRange(1, 31);
    m_time->setDisplayFormat(u"HH:mm"_s);
    zonebox::prepare(*m_zone);
    zonebox::offer(*m_zone, {setting.zone}, kept ? kept.zone : setting.zone);
    m_repeats->setCurrentIndex(std::max(0, m_repeats->findData(kept.repeats)));
    m_weekday->setCurrentIndex(kept.repeats == "weekly"_L1 ? kept.day - 1 : 0);
    m_day->setValue(kept.repeats == "monthly"_L1 ? kept.day : 1);
    m_time->setTime(QTime(0, 0).addSecs((kept ? kept.minute : 6 * 60) * 60));
    m_format->setCurrentIndex(kept ? m_format->findData(kept.format) : 0);
    m_language->setCurrentIndex(m_language->findData(kept ? kept.language : reporttexts::language()));
    for (QWidget *one : {static_cast<QWidget *>(m_weekday), static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_zone), static_cast<QWidget *>(m_format),
                         static_cast<QWidget *>(m_language)})
        one->setEnabled(setting.maySet);

    m_repeatsField = new FieldFrame({}, m_repeats);
    m_weekdayField = new FieldFrame({}, m_weekday);
    m_dayField = new FieldFrame({}, m_day);
    m_timeField = new FieldFrame({}, m_time);
    m_zoneField = new FieldFrame({}, m_zone);
    m_formatField = new FieldFrame({}, m_format);
    m_languageField = new FieldFrame({}, m_language);
    auto *first = new QHBoxLayout;
    first->setSpacing(scaled(8));
    first->addWidget(m_repeatsField, 2);
    first->addWidget(m_weekdayField, 2);
    first->addWidget(m_dayField, 1);
    first->addWidget(m_timeField, 1);
    auto *second = new QHBoxLayout(m_more);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(scaled(8));
    second->addWidget(m_zoneField, 2);
    second->addWidget(m_formatField, 1);
    second->addWidget(m_languageField, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(first);
    column->addWidget(m_more);
    column->addWidget(m_hint);
    for (QComboBox *one : {m_repeats, m_weekday, m_zone, m_format, m_language})
        connect(one, &QComboBox::currentTextChanged, this, &ScheduleForm::show);
    connect(m_day, &QSpinBox::valueChanged, this, &ScheduleForm::show);
    connect(m_time, &QTimeEdit::timeChanged, this, &ScheduleForm::show);
    retranslate();
}

ReportSchedule ScheduleForm::schedule() const
{
    ReportSchedule made;
    made.repeats = m_repeats->currentData().toString();
    if (!made)
        return made;
    made.day = made.repeats == "weekly"_L1 ? m_weekday->currentData().toInt() : made.repeats == "monthly"_L1 ? m_day->value() : 0;
    made.minute = m_time->time().hour() * 60 + m_time->time().minute();
    made.zone = m_zone->currentText().trimmed();
    made.format = m_format->currentData().toString();
    made.language = m_language->currentData().toString();
    made.since = m_setting.schedule.since;
    return made;
}

bool ScheduleForm::check()
{
    const ReportSchedule made = schedule();
    if (!made)
        return true;
    const auto fine = reportschedule::check(made);
    if (fine)
        return true;
    FieldFrame *field = fine.error().field == "zone"_L1 ? m_zoneField : m_repeatsField;
    field->setError(errorText(fine.error()));
    field->editor()->setFocus();
    return false;
}

void ScheduleForm::addTo(FormFields &fields)
{
    fields.add(u"schedule.repeats"_s, m_repeats);
    if (!m_setting.maySet)
        return;
    fields.add(u"schedule.weekday"_s, m_weekday);
    fields.add(u"schedule.day"_s, m_day);
    fields.add(u"schedule.time"_s, m_time);
    fields.add(u"schedule.zone"_s, m_zone, [this] { return m_zone->currentText(); }, [this](const QJsonValue &to) { m_zone->setCurrentText(to.toString()); });
    connect(m_zone, &QComboBox::currentTextChanged, &fields, &FormFields::touched);
    fields.add(u"schedule.format"_s, m_format);
    fields.add(u"schedule.language"_s, m_language);
}

void ScheduleForm::show()
{
    const ReportSchedule made = schedule();
    m_weekdayField->setVisible(made.repeats == "weekly"_L1);
    m_dayField->setVisible(made.repeats == "monthly"_L1);
    m_timeField->setVisible(bool(made));
    m_more->setVisible(bool(made));
    m_zoneField->clearError();
    QStringList words;
    if (made) {
        words += schedulewords::times(made) + u'.';
        if (const QString next = schedulewords::next(made, m_setting.now); !next.isEmpty())
            words.last() = tr("%1; %2.", "times, next time").arg(schedulewords::times(made), next);
        if (made.repeats == "monthly"_L1 && made.day > 28)
            words += tr("A shorter month has its last day instead.");
        if (m_setting.fixedDays)
            words += tr("Its days are chosen ones and do not move: every file counts the same days.");
        words += tr("It counts what its owner may see at that time.");
        words += m_setting.folder.isEmpty() ? tr("The file goes into the folder of the service (frontdeskd --reports).") : tr("This program writes it into %1 while it is open.").arg(m_setting.folder);
    }
    if (!m_setting.maySet)
        words += tr("Only its owner sets the times; you may end them. If you change what it counts, they end too.");
    m_hint->setText(words.join(reporttexts::language() == "zh"_L1 ? QString() : u" "_s));
    m_hint->setVisible(!words.isEmpty());
    emit changed();
}

void ScheduleForm::retranslate()
{
    m_repeatsField->setLabel(tr("Write as a file"));
    m_weekdayField->setLabel(tr("On"));
    m_dayField->setLabel(tr("On day"));
    m_timeField->setLabel(tr("At"));
    m_zoneField->setLabel(tr("Time zone"));
    m_formatField->setLabel(tr("File"));
    m_languageField->setLabel(tr("Language"));
    for (int i = 0; i < m_repeats->count(); ++i) {
        const QString one = m_repeats->itemData(i).toString();
        m_repeats->setItemText(i, one == "daily"_L1 ? tr("Every day") : one == "weekly"_L1 ? tr("Every week") : one == "monthly"_L1 ? tr("Every month") : tr("Never"));
    }
    const QLocale locale = reporttexts::localeOf(reporttexts::language());
    for (int i = 0; i < m_weekday->count(); ++i)
        m_weekday->setItemText(i, locale.dayName(m_weekday->itemData(i).toInt()));
    show();
}

void ScheduleForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
