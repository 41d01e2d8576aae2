#pragma once

#include "core/reporting/reportschedule.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace frontdesk {

class FieldFrame;
class FormFields;

/// Asks when a saved report is written as a file, and how. One row while it is not; what it says follows every change.
class ScheduleForm final : public QWidget
{
    Q_OBJECT
public:
    struct Setting
    {
        ReportSchedule schedule; ///< as it is kept; empty: it is not scheduled
        QString zone;            ///< IANA, for a new one
        bool maySet = true;      ///< else it can only be ended
        bool fixedDays = false;  ///< the report's period does not move
        QString folder;          ///< where this program writes; empty: a service does
        QDateTime now;           ///< UTC
    };

    explicit ScheduleForm(const Setting &setting, QWidget *parent = nullptr);

    ReportSchedule schedule() const;
    /// What is wrong is said at its field; false then.
    bool check();
    /// What the person may set, each as a field "schedule.zone".
    void addTo(FormFields &fields);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslate();

    Setting m_setting;
    QComboBox *m_repeats, *m_weekday, *m_zone, *m_format, *m_language;
    QSpinBox *m_day;
    QTimeEdit *m_time;
    FieldFrame *m_repeatsField, *m_weekdayField, *m_dayField, *m_timeField, *m_zoneField, *m_formatField, *m_languageField;
    QWidget *m_more;
    QLabel *m_hint;
};

} // namespace frontdesk
