#include "ui/interaction/quickticketeditor.h"

#include "core/desk/desk.h"
#include "core/interaction/interactionservice.h"
#include "ui/interaction/idcombo.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace frontdesk {

QuickTicketEditor::QuickTicketEditor(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_nameZh(new QLineEdit), m_nameEn(new QLineEdit), m_subjectZh(new QLineEdit), m_subjectEn(new QLineEdit),
      m_detailsZh(new QPlainTextEdit), m_detailsEn(new QPlainTextEdit), m_position(new IdCombo), m_category(new IdCombo), m_service(new IdCombo),
      m_group(new IdCombo), m_script(new IdCombo), m_outcome(new SegmentedControl), m_kind(new SegmentedControl), m_impact(new SegmentedControl),
      m_urgency(new SegmentedControl), m_active(new QCheckBox), m_fields(new FormFields(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    const auto row = [&](const QList<std::pair<QString, QWidget *>> &fields, const QList<int> &stretches) {
        auto *line = new QHBoxLayout;
        line->setSpacing(scaled(10));
        for (int i = 0; i < fields.size(); ++i)
            line->addWidget(frame(fields.at(i).first, fields.at(i).second), stretches.value(i), Qt::AlignTop);
        column->addLayout(line);
        return line;
    };
    for (const QString &code : {u"created"_s, u"answered"_s})
        m_outcome->addSegment(code, {});
    for (const QString &code : {u"incident"_s, u"request"_s, u"complaint"_s})
        m_kind->addSegment(code, {});
    for (const QString &code : {u"high"_s, u"medium"_s, u"low"_s}) {
        m_impact->addSegment(code, {});
        m_urgency->addSegment(code, {});
    }
    row({{u"name.zh"_s, m_nameZh}, {u"name.en"_s, m_nameEn}, {u"position"_s, m_position}, {u"active"_s, m_active}}, {2, 2, 1, 0});
    row({{u"subject.zh"_s, m_subjectZh}, {u"subject.en"_s, m_subjectEn}}, {1, 1});
    row({{u"details.zh"_s, m_detailsZh}, {u"details.en"_s, m_detailsEn}}, {1, 1});
    row({{u"outcome"_s, m_outcome}, {u"kind"_s, m_kind}}, {0, 0})->addStretch(1);
    row({{u"service"_s, m_service}, {u"category"_s, m_category}}, {1, 1});
    row({{u"impact"_s, m_impact}, {u"urgency"_s, m_urgency}}, {0, 0})->addStretch(1);
    row({{u"group"_s, m_group}, {u"script"_s, m_script}}, {1, 1});
    column->addStretch(1);
    for (QPlainTextEdit *each : {m_detailsZh, m_detailsEn}) {
        each->setTabChangesFocus(true);
        each->setFixedHeight(scaled(96));
        connect(each, &QPlainTextEdit::textChanged, this, &QuickTicketEditor::changed);
    }
    for (QLineEdit *each : {m_nameZh, m_nameEn, m_subjectZh, m_subjectEn})
        connect(each, &QLineEdit::textChanged, this, &QuickTicketEditor::changed);
    for (IdCombo *each : {m_position, m_category, m_service, m_group, m_script})
        connect(each, &IdCombo::idChosen, this, &QuickTicketEditor::changed);
    for (SegmentedControl *each : {m_outcome, m_kind, m_impact, m_urgency})
        connect(each, &SegmentedControl::chosen, this, &QuickTicketEditor::changed);
    connect(m_active, &QCheckBox::toggled, this, &QuickTicketEditor::changed);
    for (const auto &[field, editor] : {std::pair(u"name.zh"_s, m_nameZh), std::pair(u"name.en"_s, m_nameEn), std::pair(u"subject.zh"_s, m_subjectZh), std::pair(u"subject.en"_s, m_subjectEn)})
        m_fields->add(field, editor);
    m_fields->add(u"details.zh"_s, m_detailsZh);
    m_fields->add(u"details.en"_s, m_detailsEn);
    for (const auto &[field, editor] : {std::pair(u"outcome"_s, m_outcome), std::pair(u"kind"_s, m_kind), std::pair(u"impact"_s, m_impact), std::pair(u"urgency"_s, m_urgency)})
        m_fields->add(field, editor);
    for (const auto &[field, editor] :
         {std::pair(u"position"_s, m_position), std::pair(u"category"_s, m_category), std::pair(u"service"_s, m_service), std::pair(u"group"_s, m_group), std::pair(u"script"_s, m_script)})
        m_fields->add(field, editor);
    m_fields->add(u"active"_s, m_active);
    retranslate();
}

FieldFrame *QuickTicketEditor::frame(const QString &field, QWidget *editor)
{
    editor->setObjectName(u"quick."_s + field);
    auto *made = new FieldFrame({}, editor);
    m_frames.insert(field, made);
    return made;
}

void QuickTicketEditor::edit(const QuickTicket &ticket)
{
    const QSignalBlocker quiet(this); // shown, not changed
    clearErrors();
    m_shown = ticket;
    refill();
    m_nameZh->setText(ticket.name.zh);
    m_nameEn->setText(ticket.name.en);
    m_subjectZh->setText(ticket.subject.zh);
    m_subjectEn->setText(ticket.subject.en);
    m_detailsZh->setPlainText(ticket.details.zh);
    m_detailsEn->setPlainText(ticket.details.en);
    m_position->setId(ticket.position);
    m_outcome->setCurrent(ticket.outcome);
    m_kind->setCurrent(ticket.kind);
    m_impact->setCurrent(ticket.impact);
    m_urgency->setCurrent(ticket.urgency);
    m_category->setId(ticket.category.value);
    m_service->setId(ticket.service.value);
    m_group->setId(ticket.group.value);
    m_script->setId(ticket.script);
    m_active->setChecked(ticket.active);
}

QuickTicket QuickTicketEditor::value() const
{
    QuickTicket ticket = m_shown;
    ticket.name = {m_nameZh->text(), m_nameEn->text()};
    ticket.subject = {m_subjectZh->text(), m_subjectEn->text()};
    ticket.details = {m_detailsZh->toPlainText(), m_detailsEn->toPlainText()};
    ticket.position = int(m_position->id());
    ticket.outcome = m_outcome->current();
    ticket.kind = m_kind->current();
    ticket.impact = m_impact->current();
    ticket.urgency = m_urgency->current();
    ticket.category = {m_category->id()};
    ticket.service = {m_service->id()};
    ticket.group = {m_group->id()};
    ticket.script = m_script->id();
    ticket.active = m_active->isChecked();
    return ticket;
}

void QuickTicketEditor::focusStart()
{
    m_nameZh->setFocus(Qt::OtherFocusReason);
}

bool QuickTicketEditor::setError(const QString &field, const QString &words)
{
    QString place = field;
    if (!m_frames.contains(place)) { // of both languages: the one that is empty
        const auto *zh = m_frames.contains(field + u".zh"_s) ? qobject_cast<QLineEdit *>(m_frames.value(field + u".zh"_s)->editor()) : nullptr;
        place = field + (zh && zh->text().trimmed().isEmpty() ? u".zh"_s : u".en"_s);
    }
    FieldFrame *frame = m_frames.value(place);
    if (!frame)
        return false;
    frame->setError(words);
    frame->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

void QuickTicketEditor::clearErrors()
{
    for (FieldFrame *each : std::as_const(m_frames))
        each->clearError();
}

void QuickTicketEditor::refill()
{
    const auto reference = m_desk.reference();
    const QString language = QLocale().name();
    const auto entries = [&](const auto &list) {
        QList<std::pair<qint64, QString>> named;
        for (const auto &each : list)
            named.append({each.id.value, each.name.in(language)});
        return named;
    };
    m_service->setEntries(tr("Not chosen"), entries(reference->directory.services));
    m_category->setEntries(tr("Not chosen"), entries(reference->directory.categories));
    m_group->setEntries(tr("Nobody yet, stays new"), entries(reference->directory.groups));
    const auto intake = m_desk.interactions().intake();
    QList<std::pair<qint64, QString>> keys, scripts;
    for (int position = 1; position <= mostQuickTickets; ++position) {
        const QuickTicket *there = intake->onKey(position);
        const QString key = u"Alt+%1"_s.arg(position % 10);
        keys.append({position, there && there->id != m_shown.id ? tr("%1, swaps with %2", "key, name of a quick ticket").arg(key, there->name.in(language)) : key});
    }
    for (const QuestionScript &script : intake->scripts) {
        if (script.active)
            scripts.append({script.id, script.name.in(language)});
    }
    m_position->setEntries(tr("On no key"), keys);
    m_script->setEntries(tr("Those of the category"), scripts);
}

void QuickTicketEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QuickTicketEditor::retranslate()
{
    m_outcome->setText(u"created"_s, tr("New ticket"));
    m_outcome->setText(u"answered"_s, tr("Answered at once"));
    m_kind->setText(u"incident"_s, tr("Incident"));
    m_kind->setText(u"request"_s, tr("Request"));
    m_kind->setText(u"complaint"_s, tr("Complaint"));
    m_impact->setText(u"high"_s, tr("Site"));
    m_impact->setText(u"medium"_s, tr("Team"));
    m_impact->setText(u"low"_s, tr("One"));
    m_urgency->setText(u"high"_s, tr("High"));
    m_urgency->setText(u"medium"_s, tr("Med"));
    m_urgency->setText(u"low"_s, tr("Low"));
    m_active->setText(tr("In use"));
    const std::pair<const char *, QString> labels[] = {
        {"name.zh", tr("Name on the key, Chinese")}, {"name.en", tr("Name on the key, English")}, {"position", tr("Key")}, {"active", tr("State")},
        {"subject.zh", tr("In one line, Chinese")},  {"subject.en", tr("In one line, English")},  {"details.zh", tr("Details, Chinese")},
        {"details.en", tr("Details, English")},      {"outcome", tr("What comes of it")},         {"kind", tr("Kind")},
        {"service", tr("Service")},                  {"category", tr("Category")},                {"impact", tr("Impact")},
        {"urgency", tr("Urgency")},                  {"group", tr("Dispatch to")},                {"script", tr("Questions")}};
    for (const auto &[field, words] : labels)
        m_frames.value(QString::fromLatin1(field))->setLabel(words);
    refill();
}

} // namespace frontdesk
