#pragma once

#include "core/agreement/agreementrules.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace frontdesk {

class Desk;
class ErrorBanner;
class FieldFrame;
class FormFields;
class KeyButton;
class SegmentedControl;
class TextDrafts;
class ValidFrom;
class YearLegend;
class YearView;

/// One calendar: names, zone, hours of the week, a year of days with its exceptions, and from when it holds. Nothing is saved here; the
/// page asks for the draft.
class CalendarEditor final : public QWidget
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the editor. `drafts`: for what is typed while holidays are imported.
    CalendarEditor(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    /// Shows a calendar's newest version, or an empty one.
    void edit(const CalendarEntry &entry);
    /// What stands in the form; hours that cannot be read are left as they were and are among problems().
    CalendarDraft draft() const;
    /// What keeps it from being saved, at the fields; the first gets the focus. True if nothing does.
    bool check();
    void showError(const Error &error);
    bool isChanged() const;
    void focusStart();
    FormFields &fields() { return *m_fields; } ///< for its draft
    /// Reads files, shows what they would change and takes it over if the person wants.
    void importFiles(const QStringList &files);
    void chooseFiles();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    FieldFrame *frame(const QString &place, QWidget *editor);
    void retranslate();
    void addFields();
    QJsonObject changedDays() const;
    void putDays(const QJsonObject &days);
    void readWeek();
    void showDay();
    void writeDay();
    void showYear();
    QList<Error> unreadable() const;

    Desk &m_desk;
    TextDrafts &m_drafts;
    CalendarDraft m_kept; ///< as it was opened
    Calendar m_calendar;  ///< as it stands now
    ErrorBanner *m_banner;
    QLineEdit *m_code, *m_zh, *m_en;
    QComboBox *m_zone;
    QList<QLineEdit *> m_week;
    YearView *m_year;
    YearLegend *m_legend;
    QLabel *m_yearTitle, *m_dayTitle;
    KeyButton *m_before, *m_after;
    SegmentedControl *m_dayMode;
    QLineEdit *m_dayHours, *m_dayName;
    ValidFrom *m_validFrom;
    QHash<QString, FieldFrame *> m_frames; ///< by the place of an error
    bool m_filling = false;
    FormFields *m_fields;
};

} // namespace frontdesk
