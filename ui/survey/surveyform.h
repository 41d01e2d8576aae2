#pragma once

#include "core/survey/surveyservice.h"
#include "ui/kit/cardframe.h"
#include "ui/ticket/formdraft.h"
#include "ui/ticket/formfields.h"

#include <optional>

class QAction;
class QLabel;
class QSpinBox;

namespace frontdesk {

class Desk;
class ErrorBanner;
class FieldFrame;
class KeyButton;
class TextDrafts;

/// A card of the settings: who is asked whether they were content. Everybody reads it, an administrator changes it; Ctrl+Enter saves. What was
/// typed is kept as a draft until it is saved or discarded, and a colleague's change shows at once in what was not touched.
class SurveyForm final : public CardFrame
{
    Q_OBJECT
public:
    /// Both must outlive the form.
    SurveyForm(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();
    void followDesk();
    void sayTheirs();
    void follow();
    void commit();
    void showError(const Error &error);
    void retranslate();
    SurveySettings typed() const;

    Desk &m_desk;
    SurveyService m_service;
    SurveySettings m_stands; ///< what the desk says, as the person has seen it
    std::optional<int> m_theirPercent, m_theirDays; ///< what a colleague set while something else was typed
    bool m_mayChange = false, m_saving = false;
    QLabel *m_heading, *m_about, *m_effect, *m_reason;
    ErrorBanner *m_banner;
    QSpinBox *m_percent, *m_days;
    FieldFrame *m_percentFrame, *m_daysFrame;
    QAction *m_save;
    KeyButton *m_button;
    FormFields m_fields;
    FormDraft m_draft;
};

} // namespace frontdesk
