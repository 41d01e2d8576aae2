#include "ui/agreement/agreementeditor.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/agreement/targettable.h"
#include "ui/agreement/validfrom.h"
#include "ui/escalation/laddereditor.h"
#include "ui/interaction/idcombo.h"
#include "ui/kit/codewords.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"
#include "ui/ticket/wordscontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList kinds{u"incident"_s, u"request"_s, u"complaint"_s};

QString snapshot(const AgreementDraft &draft)
{
    const AgreementEntry &e = draft.entry;
    return u"%1|%2|%3|%4|%5|%6|%7|%8|%9"_s.arg(e.code, e.name.zh, e.name.en, agreementTypeCode(e.type), e.kind, QString::fromUtf8(draft.version.toJson()),
                                                draft.validFrom.toString(Qt::ISODate))
        .arg(e.active)
        .arg(u"%1/%2/%3"_s.arg(e.service.value).arg(e.organisation.value).arg(e.group.value));
}

} // namespace

AgreementEditor::AgreementEditor(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_banner(new ErrorBanner), m_code(new QLineEdit), m_zh(new QLineEdit), m_en(new QLineEdit), m_type(new SegmentedControl),
      m_change(new SegmentedControl), m_service(new IdCombo), m_organisation(new IdCombo), m_group(new IdCombo), m_kind(new QComboBox), m_calendar(new QComboBox),
      m_targetsTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_targets(new TargetTable),
      m_pausesTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_updateTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_ladderTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_ladder(new LadderEditor(desk.reference()->directory)),
      m_validFrom(new ValidFrom), m_fields(new FormFields(this))
{
    setObjectName(u"agreement_editor"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    column->addWidget(m_banner);
    for (const char *code : {"service", "operational", "contract"})
        m_type->addSegment(QString::fromLatin1(code), {});
    column->addWidget(frame(u"type"_s, m_type), 0, Qt::AlignLeft);
    auto *names = new QHBoxLayout;
    auto *scope = new QHBoxLayout;
    for (auto [row, place, editor] : {std::tuple<QHBoxLayout *, QString, QWidget *>{names, u"code"_s, m_code}, {names, u"name.zh"_s, m_zh}, {names, u"name.en"_s, m_en},
                                      {scope, u"service"_s, m_service}, {scope, u"organisation"_s, m_organisation}, {scope, u"kind"_s, m_kind}, {scope, u"group"_s, m_group}}) {
        row->setSpacing(scaled(10));
        row->addWidget(frame(place, editor), 1, Qt::AlignTop);
    }
    column->addLayout(names);
    column->addLayout(scope);
    auto *terms = new QHBoxLayout;
    terms->setSpacing(scaled(24));
    m_calendar->setMinimumContentsLength(18);
    for (const char *code : {"retroactive", "restart"})
        m_change->addSegment(QString::fromLatin1(code), {});
    terms->addWidget(frame(u"calendar"_s, m_calendar), 0, Qt::AlignTop);
    terms->addWidget(frame(u"priority_change"_s, m_change), 0, Qt::AlignTop);
    terms->addStretch(1);
    column->addLayout(terms);
    column->addWidget(m_targetsTitle);
    column->addWidget(m_targets);
    column->addWidget(makePauses());
    column->addWidget(m_ladderTitle);
    column->addWidget(m_ladder);
    auto *last = new QHBoxLayout;
    last->setSpacing(scaled(24));
    last->addWidget(frame(u"valid"_s, m_validFrom), 0, Qt::AlignTop);
    last->addStretch(1);
    column->addLayout(last);
    column->addStretch(1);

    const auto touched = [this] {
        if (!m_filling)
            emit changed();
    };
    for (QLineEdit *edit : {m_code, m_zh, m_en})
        connect(edit, &QLineEdit::textEdited, this, touched);
    connect(m_type, &SegmentedControl::chosen, this, [this, touched] {
        followType();
        touched();
    });
    connect(m_change, &SegmentedControl::chosen, this, touched);
    connect(m_organisation, &IdCombo::idChosen, this, [this](qint64 id) { m_wantedOrganisation = id; });
    for (IdCombo *combo : {m_service, m_organisation, m_group})
        connect(combo, &IdCombo::idChosen, this, touched);
    for (QComboBox *combo : {m_kind, m_calendar})
        connect(combo, &QComboBox::currentIndexChanged, this, touched);
    connect(m_targets, &TargetTable::edited, this, touched);
    connect(m_ladder, &LadderEditor::edited, this, [this, touched] {
        m_ladderEdited = true;
        touched();
    });
    connect(m_validFrom, &ValidFrom::changed, this, touched);
    whenFinished(desk.people().organisations(), this, [this](const Result<QList<Organisation>> &found) {
        m_organisations.clear();
        for (const Organisation &organisation : found.value_or(QList<Organisation>{}))
            m_organisations += {organisation.id.value, organisation.name};
        m_organisation->setEntries(tr("All organisations"), m_organisations);
        m_organisation->setId(m_wantedOrganisation);
    });
    addFields();
    retranslate();
    connect(&desk, &Desk::referenceChanged, this, &AgreementEditor::fillLists);
}

FieldFrame *AgreementEditor::frame(const QString &place, QWidget *editor)
{
    auto *field = new FieldFrame({}, editor);
    if (editor->objectName().isEmpty())
        editor->setObjectName(QString(place).replace(u'.', u'_'));
    m_frames.insert(place, field);
    return field;
}

QWidget *AgreementEditor::makePauses()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    const auto row = [&](QLabel *title, QMap<QString, QCheckBox *> &into, const QString &name, QLayout *to) {
        to->addWidget(title);
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(16));
        for (const PendingReason &reason : pendingReasons()) {
            if (!reason.mayStopClock)
                continue;
            auto *check = new QCheckBox;
            check->setObjectName(name + reason.code);
            line->addWidget(check);
            into.insert(reason.code, check);
            connect(check, &QCheckBox::toggled, this, [this] {
                if (!m_filling)
                    emit changed();
            });
        }
        line->addStretch(1);
        static_cast<QVBoxLayout *>(to)->addLayout(line);
    };
    row(m_pausesTitle, m_pauses, u"pause_"_s, column);
    m_updateBox = new QWidget;
    auto *inner = new QVBoxLayout(m_updateBox);
    inner->setContentsMargins(0, scaled(4), 0, 0);
    inner->setSpacing(scaled(4));
    row(m_updateTitle, m_updatePauses, u"update_pause_"_s, inner);
    column->addWidget(m_updateBox);
    return box;
}

void AgreementEditor::edit(const AgreementEntry &entry, const AgreementVersion &version)
{
    m_filling = true;
    m_kept = {entry, version, {}};
    m_kept.version.validFrom = {};
    fillLists();
    m_code->setText(entry.code);
    m_zh->setText(entry.name.zh);
    m_en->setText(entry.name.en);
    m_type->setCurrent(agreementTypeCode(entry.type));
    m_service->setId(entry.service.value);
    m_wantedOrganisation = entry.organisation.value;
    m_organisation->setId(m_wantedOrganisation);
    m_group->setId(entry.group.value);
    m_kind->setCurrentIndex(std::max<int>(0, int(kinds.indexOf(entry.kind)) + 1));
    m_change->setCurrent(version.restartOnPriorityChange ? u"restart"_s : u"retroactive"_s);
    m_calendar->setCurrentIndex(std::max(0, m_calendar->findData(version.calendar)));
    m_targets->setTargets(version.targets);
    for (auto it = m_pauses.cbegin(); it != m_pauses.cend(); ++it)
        it.value()->setChecked(version.pauses.contains(it.key()));
    for (auto it = m_updatePauses.cbegin(); it != m_updatePauses.cend(); ++it)
        it.value()->setChecked(version.updatePauses.contains(it.key()));
    m_ladder->setLadder(version.ladder);
    m_ladderEdited = false;
    m_validFrom->setZone(QTimeZone(m_desk.reference()->zone.toLatin1()));
    m_validFrom->reset(m_desk.clock().now());
    // With whom and about what is fixed once it is kept: tickets found it by that.
    const bool isNew = entry.id == 0;
    m_code->setReadOnly(!isNew);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_type, m_service, m_organisation, m_group, m_kind})
        editor->setEnabled(isNew);
    m_banner->clear();
    for (FieldFrame *field : std::as_const(m_frames))
        field->clearError();
    followType();
    m_opened = snapshot(draft());
    m_filling = false;
}

void AgreementEditor::addFields()
{
    const auto isNew = [this] { return m_kept.entry.id == 0; };
    m_fields->add(u"type"_s, m_type, [this] { return m_type->current(); }, [this, isNew](const QJsonValue &to) {
        if (isNew())
            m_type->setCurrent(to.toString());
        followType();
    });
    m_fields->add(u"code"_s, m_code);
    m_fields->add(u"name.zh"_s, m_zh);
    m_fields->add(u"name.en"_s, m_en);
    m_fields->add(u"service"_s, m_service);
    m_fields->add(u"organisation"_s, m_organisation, [this] { return QJsonValue(m_wantedOrganisation); }, [this](const QJsonValue &to) {
        m_wantedOrganisation = to.toInteger();
        m_organisation->setId(m_wantedOrganisation);
    });
    m_fields->add(u"kind"_s, m_kind, [this] { return m_kind->currentIndex() > 0 ? kinds.at(m_kind->currentIndex() - 1) : QString(); },
                  [this](const QJsonValue &to) { m_kind->setCurrentIndex(int(kinds.indexOf(to.toString())) + 1); });
    m_fields->add(u"group"_s, m_group);
    m_fields->add(u"calendar"_s, m_calendar);
    m_fields->add(u"priority_change"_s, m_change);
    m_targets->addTo(*m_fields);
    for (const auto &[name, checks] : {std::pair(u"pause."_s, m_pauses), std::pair(u"update_pause."_s, m_updatePauses)}) {
        for (auto it = checks.cbegin(); it != checks.cend(); ++it)
            m_fields->add(name + it.key(), it.value());
    }
    m_fields->add(u"ladder"_s, m_ladder, [this] { return QJsonValue(ladderToJson(m_ladderEdited ? m_ladder->ladder() : m_kept.version.ladder)); },
                  [this](const QJsonValue &to) {
                      const auto ladder = ladderFromJson(to.toArray());
                      if (!ladder)
                          return;
                      m_ladder->setLadder(*ladder);
                      m_ladderEdited = *ladder != m_kept.version.ladder;
                  });
    m_fields->add(u"valid"_s, m_validFrom, [this] { return m_validFrom->moment().toString(Qt::ISODate); },
                  [this](const QJsonValue &to) { m_validFrom->setMoment(QDateTime::fromString(to.toString(), Qt::ISODate)); });
    connect(this, &AgreementEditor::changed, m_fields, &FormFields::touched);
}

void AgreementEditor::fillLists()
{
    const bool wasFilling = std::exchange(m_filling, true);
    const WordsContext words = WordsContext::of(m_desk);
    const Directory &directory = words.reference->directory;
    QList<std::pair<qint64, QString>> services, groups;
    for (const ServiceEntry &service : directory.services)
        services += {service.id.value, service.name.in(words.language)};
    for (const SupportGroup &group : directory.groups) {
        if (group.active && group.supplier == (type() == AgreementType::Contract))
            groups += {group.id.value, group.name.in(words.language)};
    }
    m_service->setEntries(tr("All services"), services);
    m_group->setEntries(tr("Choose the group"), groups);
    m_organisation->setEntries(tr("All organisations"), m_organisations);
    m_ladder->setDirectory(directory);
    QList<std::pair<QString, QString>> calendars;
    for (const CalendarEntry &calendar : words.reference->agreements.calendars()) {
        if (calendar.active)
            calendars += {calendar.code, calendar.name.in(words.language)};
    }
    const QString chosen = m_calendar->currentData().toString();
    m_calendar->clear();
    for (const auto &[code, name] : std::as_const(calendars))
        m_calendar->addItem(name, code);
    m_calendar->setCurrentIndex(std::max(0, m_calendar->findData(chosen)));
    m_targets->setCalendars(calendars);
    m_filling = wasFilling;
}

AgreementType AgreementEditor::type() const
{
    const QString code = m_type->current();
    return code == "operational"_L1 ? AgreementType::Operational : code == "contract"_L1 ? AgreementType::Contract : AgreementType::Service;
}

/// What an agreement of this type has.
void AgreementEditor::followType()
{
    const bool service = type() == AgreementType::Service;
    for (const QString &place : {u"service"_s, u"organisation"_s, u"kind"_s})
        m_frames.value(place)->setVisible(service);
    m_frames.value(u"group"_s)->setVisible(!service);
    m_updateBox->setVisible(service);
    m_targets->setType(type());
    fillLists();
    if (m_group->id() == 0)
        m_group->setId(m_kept.entry.group.value);
}

AgreementDraft AgreementEditor::draft() const
{
    AgreementDraft draft = m_kept;
    draft.entry.code = m_code->text().trimmed();
    draft.entry.name = {m_zh->text().trimmed(), m_en->text().trimmed()};
    draft.entry.type = type();
    const bool service = draft.entry.type == AgreementType::Service;
    if (draft.entry.id == 0) {
        draft.entry.service = {service ? m_service->id() : 0};
        draft.entry.organisation = {service ? m_organisation->id() : 0};
        draft.entry.kind = service && m_kind->currentIndex() > 0 ? kinds.at(m_kind->currentIndex() - 1) : QString();
        draft.entry.group = {service ? 0 : m_group->id()};
    }
    draft.version.retired = !draft.entry.active;
    draft.version.calendar = m_calendar->currentData().toString();
    draft.version.restartOnPriorityChange = m_change->current() == "restart"_L1;
    draft.version.targets = m_targets->targets();
    draft.version.pauses.clear();
    draft.version.updatePauses.clear();
    for (auto it = m_pauses.cbegin(); it != m_pauses.cend(); ++it) {
        if (it.value()->isChecked())
            draft.version.pauses.insert(it.key());
    }
    for (auto it = m_updatePauses.cbegin(); it != m_updatePauses.cend(); ++it) {
        if (it.value()->isChecked())
            draft.version.updatePauses.insert(it.key());
    }
    if (m_ladderEdited)
        draft.version.ladder = m_ladder->ladder();
    draft.validFrom = m_validFrom->moment();
    return draft;
}

bool AgreementEditor::isChanged() const
{
    return snapshot(draft()) != m_opened || !m_targets->unreadable().isEmpty();
}

bool AgreementEditor::check()
{
    m_banner->clear();
    m_targets->clearErrors();
    for (FieldFrame *field : std::as_const(m_frames))
        field->clearError();
    QList<Error> problems = m_targets->unreadable();
    if (problems.isEmpty())
        problems = problemsOf(draft(), m_desk.reference()->agreements, m_desk.reference()->directory, m_desk.clock().now());
    for (auto problem = problems.crbegin(); problem != problems.crend(); ++problem)
        showError(*problem);
    return problems.isEmpty();
}

void AgreementEditor::showError(const Error &error)
{
    const QString words = errorText(error);
    if (FieldFrame *field = m_frames.value(error.field)) {
        field->setError(words);
        field->editor()->setFocus(Qt::OtherFocusReason);
    } else if (!m_targets->showError(error) && !m_ladder->showError(error)) {
        m_banner->showError(words);
    }
}

void AgreementEditor::focusStart()
{
    if (m_code->isReadOnly())
        m_targets->focusStart();
    else
        m_code->setFocus(Qt::OtherFocusReason);
}

void AgreementEditor::retranslate()
{
    const bool wasFilling = std::exchange(m_filling, true);
    const QMap<QString, QString> labels{{u"type"_s, tr("Agreed with")}, {u"code"_s, tr("Code")}, {u"name.zh"_s, tr("Name in Chinese")}, {u"name.en"_s, tr("Name in English")},
                                        {u"service"_s, tr("Service")}, {u"organisation"_s, tr("Organisation")}, {u"kind"_s, tr("Kind")}, {u"group"_s, tr("Group")},
                                        {u"calendar"_s, tr("Business hours")}, {u"priority_change"_s, tr("When the priority changes")}, {u"valid"_s, tr("Holds from")}};
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        m_frames.value(it.key())->setLabel(it.value());
    m_type->setText(u"service"_s, tr("Callers"));
    m_type->setText(u"operational"_s, tr("A support group"));
    m_type->setText(u"contract"_s, tr("A supplier"));
    m_change->setText(u"retroactive"_s, tr("count from the start"));
    m_change->setText(u"restart"_s, tr("begin again"));
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->addItem(tr("All kinds"));
    for (const QString &code : kinds)
        m_kind->addItem(kindWords(code));
    m_kind->setCurrentIndex(kind);
    m_targetsTitle->setText(tr("Targets, in business hours"));
    m_pausesTitle->setText(tr("The clock stands while waiting for"));
    m_updateTitle->setText(tr("The caller need not hear from us while waiting for"));
    for (const auto &checks : {m_pauses, m_updatePauses}) {
        for (auto it = checks.cbegin(); it != checks.cend(); ++it)
            it.value()->setText(pendingReasonShortWords(it.key()));
    }
    m_ladderTitle->setText(tr("Escalation ladder"));
    fillLists();
    followType();
    m_filling = wasFilling;
}

void AgreementEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
