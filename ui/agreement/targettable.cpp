#include "ui/agreement/targettable.h"

#include "core/support/errortext.h"
#include "ui/agreement/durationtext.h"
#include "ui/kit/codewords.h"
#include "ui/shell/theme.h"
#include "ui/ticket/formfields.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList clocks{u"response"_s, u"update"_s, u"resolution"_s};

ClockKind kindOf(const QString &clock)
{
    return clock == "response"_L1 ? ClockKind::Response : clock == "update"_L1 ? ClockKind::Update : ClockKind::Resolution;
}

int priorityOf(const QString &place)
{
    return place.section(u'.', 0, 0).toInt();
}

QString clockOf(const QString &place)
{
    return place.section(u'.', 1);
}

} // namespace

TargetTable::TargetTable(QWidget *parent) : QWidget(parent), m_error(makeLabel({}, TextUse::Caption, Ink::Crit))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(6));
    grid->setVerticalSpacing(scaled(4));
    for (qsizetype i = 0; i < clocks.size(); ++i) {
        m_heads += makeLabel({}, TextUse::Caption, Ink::Secondary);
        grid->addWidget(m_heads.last(), 0, int(1 + 2 * i), 1, 2);
    }
    for (int priority = 1; priority <= 5; ++priority) {
        grid->addWidget(makeLabel(priorityCode(priority), TextUse::Base, Ink::Text, TextWeight::Strong), priority, 0);
        for (qsizetype i = 0; i < clocks.size(); ++i) {
            const Cell cell = makeCell(u"%1.%2"_s.arg(priority).arg(clocks.at(i)));
            grid->addWidget(cell.time, priority, int(1 + 2 * i));
            grid->addWidget(cell.calendar, priority, int(2 + 2 * i));
        }
    }
    m_error->setVisible(false);
    m_error->setObjectName(u"targets_error"_s);
    m_error->setWordWrap(true);
    grid->addWidget(m_error, 6, 0, 1, 8);
    grid->setColumnStretch(7, 1);
    retranslate();
}

TargetTable::Cell TargetTable::makeCell(const QString &place)
{
    const Cell cell{new QLineEdit, new QComboBox};
    const QString name = u"targets_"_s + QString(place).replace(u'.', u'_');
    cell.time->setObjectName(name);
    cell.time->setFixedWidth(scaled(96));
    cell.calendar->setObjectName(name + u"_calendar"_s);
    cell.calendar->setMinimumContentsLength(10);
    cell.calendar->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cells.insert(place, cell);
    const auto touched = [this] {
        clearErrors();
        if (!m_filling)
            emit edited();
    };
    connect(cell.time, &QLineEdit::textEdited, this, touched);
    connect(cell.calendar, &QComboBox::currentIndexChanged, this, touched);
    return cell;
}

bool TargetTable::isUsed(const QString &clock) const
{
    return m_type == AgreementType::Service || clock != "update"_L1; // a group tells the caller nothing by itself
}

void TargetTable::setType(AgreementType type)
{
    m_type = type;
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        it->time->setVisible(isUsed(clockOf(it.key())));
        it->calendar->setVisible(isUsed(clockOf(it.key())));
    }
    for (qsizetype i = 0; i < clocks.size(); ++i)
        m_heads.at(i)->setVisible(isUsed(clocks.at(i)));
    wordHeads();
}

void TargetTable::setCalendars(const QList<std::pair<QString, QString>> &calendars)
{
    m_filling = true;
    m_calendars = calendars;
    for (const Cell &cell : std::as_const(m_cells)) {
        const QString chosen = cell.calendar->currentData().toString();
        cell.calendar->clear();
        cell.calendar->addItem(tr("same hours"), QString());
        for (const auto &[code, name] : calendars)
            cell.calendar->addItem(name, code);
        cell.calendar->setCurrentIndex(std::max(0, cell.calendar->findData(chosen)));
    }
    m_filling = false;
}

void TargetTable::setTargets(const QMap<int, ServiceTargets> &targets)
{
    m_filling = true;
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        const ServiceTargets row = targets.value(priorityOf(it.key()));
        const ClockKind kind = kindOf(clockOf(it.key()));
        it->time->setText(targetText(row.seconds(kind)));
        it->calendar->setCurrentIndex(std::max(0, it->calendar->findData(row.calendar(kind))));
    }
    m_filling = false;
    clearErrors();
}

QMap<int, ServiceTargets> TargetTable::targets() const
{
    QMap<int, ServiceTargets> found;
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        const QString clock = clockOf(it.key());
        const qint64 seconds = targetFromText(it->time->text()).value_or(0);
        if (!isUsed(clock) || seconds == 0)
            continue;
        ServiceTargets &row = found[priorityOf(it.key())];
        const QString calendar = it->calendar->currentData().toString();
        switch (kindOf(clock)) {
        case ClockKind::Response:
            row.responseSeconds = seconds;
            row.responseCalendar = calendar;
            break;
        case ClockKind::Update:
            row.updateSeconds = seconds;
            row.updateCalendar = calendar;
            break;
        default:
            row.resolutionSeconds = seconds;
            row.resolutionCalendar = calendar;
        }
    }
    return found;
}

QList<Error> TargetTable::unreadable() const
{
    QList<Error> found;
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        if (isUsed(clockOf(it.key())) && !targetFromText(it->time->text()))
            found += {ErrorKind::Invalid, u"agreement.target_unreadable"_s, u"targets."_s + it.key(), {}, {{u"text"_s, it->time->text().trimmed()}}};
    }
    return found;
}

bool TargetTable::showError(const Error &error)
{
    if (error.field.section(u'.', 0, 0) != "targets"_L1)
        return false;
    QString words = errorText(error);
    const QString place = error.field.section(u'.', 1);
    if (const auto cell = m_cells.constFind(place); cell != m_cells.cend()) {
        cell->time->setProperty("invalid", true);
        cell->time->setAccessibleDescription(words);
        cell->time->setToolTip(words);
        cell->time->update();
        cell->time->setFocus(Qt::OtherFocusReason);
        words = tr("%1: %2", "priority, what is wrong").arg(priorityCode(priorityOf(place)), words);
    }
    m_error->setText(words);
    m_error->setVisible(true);
    return true;
}

void TargetTable::clearErrors()
{
    for (const Cell &cell : std::as_const(m_cells)) {
        cell.time->setProperty("invalid", false);
        cell.time->setAccessibleDescription({});
        cell.time->setToolTip({});
        cell.time->update();
    }
    m_error->setVisible(false);
}

void TargetTable::focusStart()
{
    m_cells.value(u"1."_s + clocks.first()).time->setFocus(Qt::OtherFocusReason);
}

void TargetTable::addTo(FormFields &fields)
{
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        const QString field = u"targets."_s + it.key();
        // Seconds, not words: what was typed in one language is no other value in the other. What cannot be read yet is kept as it is.
        QLineEdit *time = it->time;
        const auto read = [time] {
            const auto seconds = targetFromText(time->text());
            return seconds && *seconds >= 0 ? QJsonValue(*seconds) : QJsonValue(time->text());
        };
        fields.add(field, time, read, [time](const QJsonValue &to) { time->setText(to.isDouble() ? targetText(to.toInteger()) : to.toString()); });
        connect(time, &QLineEdit::textChanged, &fields, &FormFields::touched);
        fields.add(field + u".calendar"_s, it->calendar);
    }
}

void TargetTable::wordHeads()
{
    const QStringList heads{m_type == AgreementType::Service ? tr("Response") : tr("Time to accept it"), tr("Update to the caller"),
                            m_type == AgreementType::Service ? tr("Resolution") : tr("Time to be done with it")};
    for (qsizetype i = 0; i < heads.size(); ++i)
        m_heads.at(i)->setText(heads.at(i));
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
        const QString name = tr("Priority %1, %2").arg(QString::number(priorityOf(it.key())), heads.at(clocks.indexOf(clockOf(it.key()))));
        it->time->setAccessibleName(name);
        it->calendar->setAccessibleName(tr("%1, hours").arg(name));
    }
}

void TargetTable::retranslate()
{
    for (const Cell &cell : std::as_const(m_cells)) {
        cell.time->setPlaceholderText(tr("none"));
        if (const auto seconds = targetFromText(cell.time->text()); seconds && *seconds > 0)
            cell.time->setText(targetText(*seconds));
    }
    wordHeads();
    setCalendars(m_calendars);
}

void TargetTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
