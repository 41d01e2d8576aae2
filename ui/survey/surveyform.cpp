#include "ui/survey/surveyform.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

SurveyForm::SurveyForm(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : CardFrame(parent), m_desk(desk), m_service(desk), m_heading(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_about(makeLabel({}, TextUse::Base, Ink::Secondary)), m_effect(makeLabel({}, TextUse::Base)), m_reason(makeLabel({}, TextUse::Caption, Ink::Secondary)),
      m_banner(new ErrorBanner), m_percent(new QSpinBox), m_days(new QSpinBox), m_percentFrame(new FieldFrame({}, m_percent)), m_daysFrame(new FieldFrame({}, m_days)),
      m_save(makeAction(u"commit"_s, this)), m_button(new KeyButton(m_save, nullptr, KeyButton::Kind::Primary)), m_draft(drafts, this)
{
    setObjectName(u"survey_form"_s);
    addAction(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    column->addWidget(m_heading);
    m_banner->setObjectName(u"survey_banner"_s);
    column->addWidget(m_banner);
    column->addWidget(m_draft.notice());
    column->addWidget(m_about);
    m_percent->setObjectName(u"survey_percent"_s);
    m_percent->setRange(0, 100);
    m_percent->setSingleStep(10);
    m_days->setObjectName(u"survey_days"_s);
    m_days->setRange(0, SurveySettings::mostDays);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(scaled(16));
    fields->addWidget(m_percentFrame, 0, 0, Qt::AlignTop);
    fields->addWidget(m_daysFrame, 0, 1, Qt::AlignTop);
    fields->setColumnStretch(0, 1);
    fields->setColumnStretch(1, 1);
    column->addLayout(fields);
    m_effect->setObjectName(u"survey_effect"_s);
    m_reason->setObjectName(u"survey_reason"_s);
    for (QLabel *words : {m_about, m_effect, m_reason})
        words->setWordWrap(true);
    column->addWidget(m_effect);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reason, 1);
    foot->addStretch();
    m_button->setObjectName(u"survey_save"_s);
    foot->addWidget(m_button);
    column->addLayout(foot);

    m_fields.add(u"percent"_s, m_percent);
    m_fields.add(u"days"_s, m_days);
    connect(m_save, &QAction::triggered, this, &SurveyForm::commit);
    connect(&m_fields, &FormFields::touched, this, &SurveyForm::follow);
    for (const auto &[spin, frame] : {std::pair(m_percent, m_percentFrame), std::pair(m_days, m_daysFrame)})
        connect(spin, &QSpinBox::valueChanged, frame, &FieldFrame::clearError);
    connect(&m_draft, &FormDraft::discarded, this, [this] {
        m_banner->clear();
        for (FieldFrame *frame : {m_percentFrame, m_daysFrame})
            frame->clearError();
        follow();
    });
    connect(&desk, &Desk::referenceChanged, this, &SurveyForm::followDesk);
    m_mayChange = m_service.mayChange();
    retranslate();
    present();
}

SurveySettings SurveyForm::typed() const
{
    return {m_percent->value(), m_days->value()};
}

/// What the desk says, and over it what an administrator typed and did not save.
void SurveyForm::present()
{
    const auto fill = [this] {
        m_stands = m_service.settings();
        m_percent->setValue(m_stands.percent);
        m_days->setValue(m_stands.days);
        m_stands = typed(); // within what can be chosen
    };
    if (m_mayChange) {
        m_draft.show(u"survey-settings"_s, m_fields, fill);
    } else {
        m_draft.leave();
        fill();
    }
    follow();
}

/// A colleague changed something: what was not touched follows, what was stays, and its field says what the colleague set.
void SurveyForm::followDesk()
{
    const bool mayChange = m_service.mayChange();
    if (mayChange != std::exchange(m_mayChange, mayChange) || !mayChange)
        return present();
    const SurveySettings now = m_service.settings();
    if (now == m_stands)
        return;
    const auto merge = [this](QSpinBox *spin, int was, int is, std::optional<int> &theirs) {
        if (spin->value() == was)
            spin->setValue(is);
        else if (was != is && !m_saving)
            theirs = is;
    };
    const SurveySettings was = std::exchange(m_stands, now);
    merge(m_percent, was.percent, now.percent, m_theirPercent);
    merge(m_days, was.days, now.days, m_theirDays);
    m_draft.standsNow({{u"percent"_s, now.percent}, {u"days"_s, now.days}});
    follow();
}

void SurveyForm::sayTheirs()
{
    const auto say = [this](const QSpinBox *spin, FieldFrame *frame, int stands, std::optional<int> &theirs) {
        if (theirs && (spin->value() == stands || *theirs != stands))
            theirs.reset();
        frame->setHint(theirs ? tr("A colleague set this to %1 meanwhile; what you save replaces it.").arg(*theirs) : QString());
    };
    say(m_percent, m_percentFrame, m_stands.percent, m_theirPercent);
    say(m_days, m_daysFrame, m_stands.days, m_theirDays);
}

void SurveyForm::follow()
{
    sayTheirs();
    const SurveySettings now = typed();
    for (QWidget *field : std::initializer_list<QWidget *>{m_percent, m_days})
        field->setEnabled(m_mayChange);
    m_button->setVisible(m_mayChange);
    m_reason->setText(m_mayChange ? QString() : tr("Only a desk administrator changes this."));
    m_reason->setVisible(!m_mayChange);
    setActionRefusal(m_save, !m_mayChange ? tr("Only a desk administrator changes this.") : m_saving ? tr("It is being saved.") : now == m_stands ? tr("Nothing is changed.") : QString());
    if (now.percent == 0) {
        m_effect->setText(tr("Nobody is asked. What callers answered before stays in the reports."));
        return;
    }
    const QString share = now.percent == 100 ? tr("The caller of every closed ticket is asked.") : tr("The callers of %1 % of the closed tickets are asked.").arg(now.percent);
    const QString again = now.days == 0 ? tr("Nobody is left out for having been asked before.") : tr("Whoever was asked in the last %n day(s) is left out.", nullptr, now.days);
    m_effect->setText(tr("%1 %2", "two sentences").arg(share, again));
}

void SurveyForm::commit()
{
    if (m_saving || !m_mayChange)
        return;
    m_saving = true;
    m_banner->clear();
    for (FieldFrame *frame : {m_percentFrame, m_daysFrame})
        frame->clearError();
    follow();
    whenFinished(m_service.save(m_stands, typed()), this, [this, sent = m_draft.sending()](const Result<SurveySettings> &saved) {
        m_saving = false;
        if (!saved) {
            showError(saved.error());
            return follow();
        }
        m_stands = *saved;
        m_draft.saved(sent);
        m_banner->show(ErrorBanner::Tone::Done, tr("Saved. It holds for tickets that are closed from now on."));
        follow();
    });
}

void SurveyForm::showError(const Error &error)
{
    FieldFrame *frame = error.field == "percent"_L1 ? m_percentFrame : error.field == "days"_L1 ? m_daysFrame : nullptr;
    if (!frame)
        return m_banner->showError(errorText(error));
    if (error.code == "setting.changed_meanwhile"_L1) { // seen now: saved again, it replaces the colleague's
        (frame == m_percentFrame ? m_stands.percent : m_stands.days) = error.values.value(u"stands"_s).toInt();
        m_draft.standsNow({{u"percent"_s, m_stands.percent}, {u"days"_s, m_stands.days}});
    }
    frame->setError(errorText(error));
    frame->editor()->setFocus(Qt::OtherFocusReason);
}

void SurveyForm::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SurveyForm::retranslate()
{
    m_heading->setText(tr("Asking whether callers were content"));
    m_about->setText(tr("Whoever reported a ticket is asked when it is closed. Nobody is asked about restricted tickets and complaints about colleagues."));
    m_percentFrame->setLabel(tr("Closed tickets that are asked about"));
    m_daysFrame->setLabel(tr("Days until the same person is asked again"));
    m_percent->setSuffix(tr(" %"));
    m_percent->setSpecialValueText(tr("None"));
    m_days->setSpecialValueText(tr("0, each time"));
    setActionName(m_save, tr("Save"));
    follow();
}

} // namespace frontdesk
