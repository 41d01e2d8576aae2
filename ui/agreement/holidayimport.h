#pragma once

#include "core/exchange/holidayfile.h"
#include "ui/ticket/formdraft.h"
#include "ui/ticket/formfields.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace frontdesk {

class FieldFrame;
class KeyButton;

/// What a file of holidays would change, day by day, before it is taken over; make-up days need hours. Those are a draft until they are taken
/// over: then they are the calendar's.
class HolidayImport final : public QDialog
{
    Q_OBJECT
public:
    /// `draftKey`: of the calendar that gets the days.
    HolidayImport(const QList<HolidayDay> &days, const QStringList &skipped, const Calendar &calendar, TextDrafts &drafts, const QString &draftKey, QWidget *parent = nullptr);
    /// The calendar with the days in it.
    Calendar result() const;

    /// Reads all files and joins them; the error names the file in its values.
    static Result<HolidayFile> read(const QStringList &files, const QString &zone);

private:
    void take();

    QList<HolidayDay> m_days;
    Calendar m_calendar;
    QLineEdit *m_hours;
    FieldFrame *m_hoursFrame;
    QTreeWidget *m_list;
    KeyButton *m_take;
    FormFields m_typed;
    FormDraft m_draft;
};

} // namespace frontdesk
