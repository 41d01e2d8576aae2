#pragma once

#include "core/support/result.h"
#include "ui/kit/cardframe.h"

class QLabel;
class QLineEdit;

namespace frontdesk {

class FieldFrame;
class KeyButton;
class Preferences;
class ReportClock;

/// A card of the settings: into which folder of this computer a desk in a file writes its scheduled reports. Acts at once, on the clock that
/// runs; a folder that cannot be written to is said at the field, and the one before stays.
class ReportFolderForm final : public CardFrame
{
    Q_OBJECT
public:
    /// Both must outlive the form.
    ReportFolderForm(Preferences &preferences, ReportClock &clock, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void choose();
    void answer(const QString &folder, const Result<void> &checked);
    void say();
    void retranslate();

    Preferences &m_preferences;
    ReportClock &m_clock;
    QLabel *m_heading;
    QLineEdit *m_folder;
    FieldFrame *m_frame;
    KeyButton *m_browse;
    Result<void> m_checked; ///< what stands in the field
    int m_asked = 0;        ///< counts the checks: only the last one's answer is of interest
};

} // namespace frontdesk
