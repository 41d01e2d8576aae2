#include "ui/agreement/calendareditor.h"

#include "core/desk/desk.h"
#include "core/support/errortext.h"
#include "ui/agreement/holidayimport.h"
#include "ui/agreement/spanstext.h"
#include "ui/agreement/validfrom.h"
#include "ui/agreement/yearview.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const std::array<QString, 7> dayNames{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};

QComboBox *zoneBox()
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    QStringList zones;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') || id == "UTC")
            zones += QString::fromLatin1(id);
    }
    box->addItems(zones);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

} // namespace

CalendarEditor::CalendarEditor(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_drafts(drafts), m_banner(new ErrorBanner), m_code(new QLineEdit), m_zh(new QLineEdit), m_en(new QLineEdit), m_zone(zoneBox()),
      m_year(new YearView), m_legend(new YearLegend), m_yearTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_dayTitle(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)), m_before(new KeyButton({}, nullptr, KeyButton::Kind::Flat)),
      m_after(new KeyButton({}, nullptr, KeyButton::Kind::Flat)), m_dayMode(new SegmentedControl), m_dayHours(new QLineEdit), m_dayName(new QLineEdit),
      m_validFrom(new ValidFrom), m_fields(new FormFields(this))
{
    setObjectName(u"calendar_editor"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    column->addWidget(m_banner);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(scaled(24));
    column->addLayout(sides, 1);

    auto *form = new QVBoxLayout;
    form->setSpacing(scaled(8));
    sides->addLayout(form);
    form->addWidget(frame(u"code"_s, m_code));
    form->addWidget(frame(u"name.zh"_s, m_zh));
    form->addWidget(frame(u"name.en"_s, m_en));
    form->addWidget(frame(u"zone"_s, m_zone));
    m_zone->setMinimumContentsLength(22);
    for (const QString &day : dayNames) {
        auto *hours = new QLineEdit;
        m_week += hours;
        FieldFrame *field = frame(u"week."_s + day, hours);
        form->addWidget(field);
        connect(hours, &QLineEdit::textEdited, this, [this] {
            readWeek();
            emit changed();
        });
    }
    form->addStretch(1);
    for (QWidget *editor : std::initializer_list<QWidget *>{m_code, m_zh, m_en, m_zone})
        editor->setFixedWidth(scaled(250));
    for (QLineEdit *hours : std::as_const(m_week))
        hours->setFixedWidth(scaled(250));

    auto *right = new QVBoxLayout;
    right->setSpacing(scaled(8));
    sides->addLayout(right, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_yearTitle);
    m_before->setObjectName(u"year_before"_s);
    m_after->setObjectName(u"year_after"_s);
    head->addWidget(m_before);
    head->addWidget(m_after);
    head->addStretch(1);
    right->addLayout(head);
    right->addWidget(m_year);
    right->addWidget(m_legend);
    right->addWidget(m_dayTitle);
    auto *day = new QHBoxLayout;
    day->setSpacing(scaled(10));
    for (const char *mode : {"week", "off", "hours"})
        m_dayMode->addSegment(QString::fromLatin1(mode), {});
    day->addWidget(frame(u"day.mode"_s, m_dayMode), 0, Qt::AlignTop);
    day->addWidget(frame(u"day.hours"_s, m_dayHours), 1, Qt::AlignTop);
    day->addWidget(frame(u"day.name"_s, m_dayName), 1, Qt::AlignTop);
    right->addLayout(day);
    right->addWidget(frame(u"valid"_s, m_validFrom), 0, Qt::AlignLeft);
    right->addStretch(1);

    for (QLineEdit *edit : {m_code, m_zh, m_en})
        connect(edit, &QLineEdit::textEdited, this, &CalendarEditor::changed);
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &zone) {
        m_calendar.zone = zone.trimmed();
        if (!m_filling)
            emit changed();
    });
    connect(m_validFrom, &ValidFrom::changed, this, &CalendarEditor::changed);
    connect(m_before, &QPushButton::clicked, this, [this] { m_year->setCurrent(m_year->current().addYears(-1)); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_year->setCurrent(m_year->current().addYears(1)); });
    connect(m_year, &YearView::currentChanged, this, [this] {
        showYear();
        showDay();
    });
    connect(m_year, &YearView::toggled, this, [this](const QDate &date) {
        const bool back = m_calendar.exceptions.contains(date);
        m_dayMode->setCurrent(back ? u"week"_s : u"off"_s);
        writeDay();
        showDay();
    });
    connect(m_year, &YearView::editRequested, this, [this] {
        if (m_dayMode->current() != "hours"_L1) {
            m_dayMode->setCurrent(u"hours"_s);
            const DaySpans ofWeek = m_calendar.week[size_t(m_year->current().dayOfWeek() - 1)];
            m_dayHours->setText(spansText(ofWeek.isEmpty() ? usualHours(m_calendar) : ofWeek));
            m_dayHours->setEnabled(true);
            writeDay();
        }
        m_dayHours->setFocus();
        m_dayHours->selectAll();
    });
    connect(m_dayMode, &SegmentedControl::chosen, this, [this](const QString &mode) {
        if (mode == "hours"_L1 && m_dayHours->text().isEmpty())
            m_dayHours->setText(spansText(usualHours(m_calendar)));
        writeDay();
        m_dayHours->setEnabled(mode == "hours"_L1);
    });
    connect(m_dayHours, &QLineEdit::textEdited, this, &CalendarEditor::writeDay);
    connect(m_dayName, &QLineEdit::textEdited, this, &CalendarEditor::writeDay);
    addFields();
    retranslate();
}

void CalendarEditor::addFields()
{
    m_fields->add(u"code"_s, m_code);
    m_fields->add(u"name.zh"_s, m_zh);
    m_fields->add(u"name.en"_s, m_en);
    m_fields->add(u"zone"_s, m_zone, [this] { return m_zone->currentText(); }, [this](const QJsonValue &to) { m_zone->setCurrentText(to.toString()); });
    for (qsizetype day = 0; day < 7; ++day) {
        QLineEdit *hours = m_week.at(day);
        m_fields->add(u"week."_s + dayNames[size_t(day)], hours, [hours] { return hours->text(); }, [this, hours](const QJsonValue &to) {
            hours->setText(to.toString());
            readWeek();
        });
    }
    m_fields->add(u"days"_s, m_year, [this] { return QJsonValue(changedDays()); }, [this](const QJsonValue &to) { putDays(to.toObject()); });
    // Hours that cannot be read yet are in no day.
    const auto half = [this] {
        if (m_dayMode->current() != "hours"_L1 || spansFromText(m_dayHours->text()))
            return QJsonValue(QString());
        return QJsonValue(u"%1 %2"_s.arg(m_year->current().toString(Qt::ISODate), m_dayHours->text()));
    };
    m_fields->add(u"day.hours"_s, m_dayHours, half, [this](const QJsonValue &to) {
        const QString text = to.toString();
        if (text.isEmpty())
            return showDay();
        m_year->setCurrent(QDate::fromString(text.section(u' ', 0, 0), Qt::ISODate));
        m_dayMode->setCurrent(u"hours"_s);
        m_dayHours->setEnabled(true);
        m_dayHours->setText(text.section(u' ', 1));
        writeDay();
    });
    m_fields->add(u"valid"_s, m_validFrom, [this] { return m_validFrom->moment().toString(Qt::ISODate); },
                  [this](const QJsonValue &to) { m_validFrom->setMoment(QDateTime::fromString(to.toString(), Qt::ISODate)); });
    connect(this, &CalendarEditor::changed, m_fields, &FormFields::touched);
}

/// By date what is other than in the calendar that was opened: what somebody else makes of other days is theirs.
QJsonObject CalendarEditor::changedDays() const
{
    const auto dayOf = [](const Calendar &calendar, const QDate &date) {
        QJsonObject day;
        if (const auto spans = calendar.exceptions.constFind(date); spans != calendar.exceptions.cend()) {
            QJsonArray hours;
            for (const DaySpan &span : *spans)
                hours += daySpanText(span);
            day.insert(u"hours"_s, hours);
        }
        if (const QString name = calendar.names.value(date); !name.isEmpty())
            day.insert(u"name"_s, name);
        return day;
    };
    QJsonObject days;
    for (const Calendar *calendar : {&m_calendar, &m_kept.calendar}) {
        for (const QList<QDate> &dates : {calendar->exceptions.keys(), calendar->names.keys()}) {
            for (const QDate &date : dates) {
                if (const QJsonObject day = dayOf(m_calendar, date); day != dayOf(m_kept.calendar, date))
                    days.insert(date.toString(Qt::ISODate), day);
            }
        }
    }
    return days;
}

void CalendarEditor::putDays(const QJsonObject &days)
{
    m_calendar.exceptions = m_kept.calendar.exceptions;
    m_calendar.names = m_kept.calendar.names;
    for (auto it = days.begin(); it != days.end(); ++it) {
        const QDate date = QDate::fromString(it.key(), Qt::ISODate);
        const QJsonObject day = it->toObject();
        m_calendar.exceptions.remove(date);
        m_calendar.names.remove(date);
        if (day.contains("hours"_L1)) {
            DaySpans spans;
            for (const QJsonValue &text : day.value("hours"_L1).toArray()) {
                if (const auto span = daySpanFromText(text.toString()))
                    spans += *span;
            }
            m_calendar.exceptions.insert(date, spans);
        }
        if (const QString name = day.value("name"_L1).toString(); !name.isEmpty())
            m_calendar.names.insert(date, name);
    }
    showYear();
    showDay();
}

FieldFrame *CalendarEditor::frame(const QString &place, QWidget *editor)
{
    auto *field = new FieldFrame({}, editor);
    if (editor->objectName().isEmpty())
        editor->setObjectName(QString(place).replace(u'.', u'_'));
    m_frames.insert(place, field);
    return field;
}

void CalendarEditor::edit(const CalendarEntry &entry)
{
    m_filling = true;
    m_kept = {entry.id, entry.code, entry.name, entry.active, {}, {}};
    if (!entry.versions.isEmpty())
        m_kept.calendar = entry.versions.last().calendar;
    if (entry.id == 0 && entry.versions.isEmpty()) {
        m_kept.calendar.zone = m_desk.reference()->zone;
        for (size_t day = 0; day < 5; ++day)
            m_kept.calendar.week[day] = {{9 * 60, 18 * 60}};
    }
    m_calendar = m_kept.calendar;
    m_code->setText(entry.code);
    m_code->setReadOnly(entry.id != 0);
    m_zh->setText(entry.name.zh);
    m_en->setText(entry.name.en);
    m_zone->setCurrentText(m_calendar.zone);
    for (size_t day = 0; day < 7; ++day)
        m_week.at(qsizetype(day))->setText(spansText(m_calendar.week[day]));
    m_validFrom->setZone(QTimeZone(m_desk.reference()->zone.toLatin1()));
    m_validFrom->reset(m_desk.clock().now());
    const QDate today = m_desk.clock().now().toTimeZone(QTimeZone(m_desk.reference()->zone.toLatin1())).date();
    m_year->setToday(today);
    m_year->setCurrent(today);
    m_banner->clear();
    for (FieldFrame *field : std::as_const(m_frames))
        field->clearError();
    m_filling = false;
    showYear();
    showDay();
}

CalendarDraft CalendarEditor::draft() const
{
    CalendarDraft draft = m_kept;
    draft.code = m_code->text().trimmed();
    draft.name = {m_zh->text().trimmed(), m_en->text().trimmed()};
    draft.calendar = m_calendar;
    draft.validFrom = m_validFrom->moment();
    return draft;
}

bool CalendarEditor::isChanged() const
{
    return draft() != m_kept || !unreadable().isEmpty();
}

QList<Error> CalendarEditor::unreadable() const
{
    QList<Error> found;
    const auto ask = [&](const QLineEdit *hours, const QString &place) {
        if (const auto spans = spansFromText(hours->text()); !spans) {
            found += spans.error();
            found.last().field = place;
        }
    };
    for (qsizetype day = 0; day < 7; ++day)
        ask(m_week.at(day), u"week."_s + dayNames[size_t(day)]);
    if (m_dayMode->current() == "hours"_L1)
        ask(m_dayHours, u"day.hours"_s);
    return found;
}

bool CalendarEditor::check()
{
    m_banner->clear();
    for (FieldFrame *field : std::as_const(m_frames))
        field->clearError();
    QList<Error> problems = unreadable();
    if (problems.isEmpty())
        problems = problemsOf(draft(), m_desk.reference()->agreements, m_desk.clock().now());
    for (auto problem = problems.crbegin(); problem != problems.crend(); ++problem)
        showError(*problem);
    return problems.isEmpty();
}

void CalendarEditor::showError(const Error &error)
{
    FieldFrame *field = m_frames.value(error.field);
    if (error.field.startsWith("exceptions."_L1)) {
        m_year->setCurrent(QDate::fromString(error.field.section(u'.', 1), Qt::ISODate));
        field = m_frames.value(u"day.hours"_s);
    }
    if (!field)
        return m_banner->showError(errorText(error));
    field->setError(errorText(error));
    field->editor()->setFocus(Qt::OtherFocusReason);
}

void CalendarEditor::focusStart()
{
    (m_code->isReadOnly() ? static_cast<QWidget *>(m_year) : m_code)->setFocus(Qt::OtherFocusReason);
}

void CalendarEditor::readWeek()
{
    for (qsizetype day = 0; day < 7; ++day) {
        const auto spans = spansFromText(m_week.at(day)->text());
        m_frames.value(u"week."_s + dayNames[size_t(day)])->setError(spans ? QString() : errorText(spans.error()));
        if (spans)
            m_calendar.week[size_t(day)] = *spans;
    }
    showYear();
}

void CalendarEditor::showDay()
{
    const QDate date = m_year->current();
    const auto exception = m_calendar.exceptions.constFind(date);
    const bool own = exception != m_calendar.exceptions.cend();
    m_dayTitle->setText(dayWordsOf(m_calendar, date));
    m_dayMode->setCurrent(!own ? u"week"_s : exception->isEmpty() ? u"off"_s : u"hours"_s);
    m_dayHours->setText(own ? spansText(*exception) : QString());
    m_dayHours->setEnabled(own && !exception->isEmpty());
    m_dayName->setText(m_calendar.names.value(date));
    m_frames.value(u"day.hours"_s)->clearError();
}

void CalendarEditor::writeDay()
{
    const QDate date = m_year->current();
    const QString mode = m_dayMode->current();
    FieldFrame *hours = m_frames.value(u"day.hours"_s);
    hours->clearError();
    if (mode == "week"_L1) {
        m_calendar.exceptions.remove(date);
        m_calendar.names.remove(date);
        if (m_dayName->text() != QString() && sender() == m_dayMode)
            m_dayName->clear();
    } else if (mode == "off"_L1) {
        m_calendar.exceptions.insert(date, {});
    } else if (const auto spans = spansFromText(m_dayHours->text()); spans) {
        m_calendar.exceptions.insert(date, *spans);
    } else {
        hours->setError(errorText(spans.error()));
    }
    if (const QString name = m_dayName->text().trimmed(); name.isEmpty())
        m_calendar.names.remove(date);
    else
        m_calendar.names.insert(date, name);
    m_dayTitle->setText(dayWordsOf(m_calendar, date));
    showYear();
    emit changed();
}

void CalendarEditor::showYear()
{
    m_year->setCalendar(m_calendar);
    m_yearTitle->setText(QString::number(m_year->year()));
    QMap<DayKind, int> counts;
    for (QDate date(m_year->year(), 1, 1); date.year() == m_year->year(); date = date.addDays(1))
        ++counts[dayKindOf(m_calendar, date)];
    m_legend->setCounts(counts);
}

void CalendarEditor::chooseFiles()
{
    importFiles(QFileDialog::getOpenFileNames(this, tr("Holidays"), {}, tr("Holidays (*.ics *.json *.csv);;All files (*)")));
}

void CalendarEditor::importFiles(const QStringList &files)
{
    if (files.isEmpty())
        return;
    m_banner->clear();
    const auto read = HolidayImport::read(files, m_calendar.zone);
    if (!read) {
        const QString file = read.error().values.value(u"file"_s);
        m_banner->showError(file.isEmpty() ? errorText(read.error()) : tr("%1: %2", "file, what is wrong").arg(file, errorText(read.error())));
        return;
    }
    const QString draftKey = u"holidays:"_s + (m_kept.id ? QString::number(m_kept.id) : u"new"_s);
    auto *preview = new HolidayImport(read->days, read->skipped, m_calendar, m_drafts, draftKey, this);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &QDialog::accepted, this, [this, preview] {
        m_calendar = preview->result();
        showYear();
        showDay();
        emit changed();
    });
    preview->open();
}

void CalendarEditor::retranslate()
{
    const QMap<QString, QString> labels{{u"code"_s, tr("Code")}, {u"name.zh"_s, tr("Name in Chinese")}, {u"name.en"_s, tr("Name in English")},
                                        {u"zone"_s, tr("Time zone")}, {u"valid"_s, tr("Holds from")}, {u"day.mode"_s, tr("This day")},
                                        {u"day.hours"_s, tr("Hours")}, {u"day.name"_s, tr("Name of the day")}};
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        m_frames.value(it.key())->setLabel(it.value());
    for (qsizetype day = 0; day < 7; ++day) {
        m_frames.value(u"week."_s + dayNames[size_t(day)])->setLabel(QLocale().standaloneDayName(int(day) + 1));
        m_week.at(day)->setPlaceholderText(tr("closed"));
    }
    m_dayMode->setText(u"week"_s, tr("As the week"));
    m_dayMode->setText(u"off"_s, tr("Holiday"));
    m_dayMode->setText(u"hours"_s, tr("Own hours"));
    m_before->setText(tr("Year before"));
    m_after->setText(tr("Next year"));
    m_before->setToolTip(tr("Ctrl+PgUp in the year"));
    m_after->setToolTip(tr("Ctrl+PgDn in the year"));
    if (!m_filling)
        showDay();
}

void CalendarEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
