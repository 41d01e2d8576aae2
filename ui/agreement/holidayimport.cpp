#include "ui/agreement/holidayimport.h"

#include "core/support/errortext.h"
#include "ui/agreement/spanstext.h"
#include "ui/agreement/yearview.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/theme.h"

#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024;

} // namespace

Result<HolidayFile> HolidayImport::read(const QStringList &files, const QString &zone)
{
    HolidayFile all;
    const QDate today = QDate::currentDate();
    for (const QString &name : files) {
        QFile file(name);
        const auto named = [&](Error error) {
            error.values.insert(u"file"_s, QFileInfo(name).fileName());
            return failure(std::move(error));
        };
        if (!file.open(QIODevice::ReadOnly))
            return named({ErrorKind::Invalid, u"file.not_found"_s, u"file"_s, file.errorString(), {}});
        if (file.size() > largestFile)
            return named({ErrorKind::Invalid, u"holidays.format"_s, u"file"_s, u"too large"_s, {}});
        // Years that a desk still reckons with, and ten more of rules that never end.
        const auto one = readHolidayFile(file.readAll(), zone, QDate(2000, 1, 1), QDate(today.year() + 10, 12, 31));
        if (!one)
            return named(one.error());
        all.days += one->days;
        all.skipped += one->skipped;
        all.format = one->format;
        all.encoding = one->encoding;
    }
    std::stable_sort(all.days.begin(), all.days.end(), [](const HolidayDay &a, const HolidayDay &b) { return a.date < b.date; });
    return all;
}

HolidayImport::HolidayImport(const QList<HolidayDay> &days, const QStringList &skipped, const Calendar &calendar, TextDrafts &drafts, const QString &draftKey, QWidget *parent)
    : QDialog(parent), m_days(days), m_calendar(calendar), m_hours(new QLineEdit), m_list(new QTreeWidget),
      m_take(new KeyButton(tr("Take over %n day(s)", nullptr, int(days.size())), nullptr, KeyButton::Kind::Primary)), m_draft(drafts, this)
{
    setObjectName(u"holiday_import"_s);
    setWindowTitle(tr("Import holidays"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    column->addWidget(m_draft.notice());
    const auto working = std::count_if(days.cbegin(), days.cend(), [](const HolidayDay &day) { return day.working; });
    auto *summary = makeLabel(tr("%1 days off and %2 make-up days, %3 to %4. Days that have hours of their own already get the new ones.")
                                  .arg(days.size() - working).arg(working)
                                  .arg(QLocale().toString(days.first().date, QLocale::ShortFormat), QLocale().toString(days.last().date, QLocale::ShortFormat)),
                              TextUse::Base);
    summary->setWordWrap(true);
    column->addWidget(summary);
    m_list->setObjectName(u"holiday_days"_s);
    m_list->setAccessibleName(tr("Days"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Day"), tr("Name"), tr("Becomes")});
    const DaySpans usual = usualHours(calendar);
    for (const HolidayDay &day : days) {
        const QString becomes = day.working ? tr("make-up day") : day.closed ? tr("free %1").arg(daySpanText(*day.closed)) : tr("holiday");
        auto *item = new QTreeWidgetItem(m_list, {QLocale().toString(day.date, tr("ddd d MMM yyyy", "a day in a list")), day.name, becomes});
        item->setData(0, Qt::AccessibleTextRole, tr("%1, %2: %3").arg(item->text(0), day.name, becomes));
    }
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setMinimumSize(scaled(460), scaled(260));
    column->addWidget(m_list, 1);
    if (!skipped.isEmpty()) {
        auto *left = makeLabel(tr("Left out: %1").arg(skipped.mid(0, 5).join(u"; "_s)), TextUse::Caption, Ink::Warn);
        left->setWordWrap(true);
        column->addWidget(left);
    }
    m_hours->setObjectName(u"make_up_hours"_s);
    m_hoursFrame = new FieldFrame(tr("Hours of make-up days"), m_hours);
    m_hoursFrame->setVisible(working > 0);
    column->addWidget(m_hoursFrame);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new KeyButton(tr("Leave as it is"));
    cancel->showKey(Qt::Key_Escape);
    cancel->setObjectName(u"cancel"_s);
    m_take->setObjectName(u"take_over"_s);
    m_take->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_take->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &HolidayImport::take);
    connect(m_hours, &QLineEdit::textChanged, m_hoursFrame, &FieldFrame::clearError);
    if (working > 0)
        m_typed.add(u"hours"_s, m_hours);
    m_draft.show(draftKey, m_typed, [&] { m_hours->setText(spansText(usual)); });
    m_list->setFocus();
}

void HolidayImport::take()
{
    const auto hours = spansFromText(m_hours->text());
    if (hours && (!hours->isEmpty() || !m_hoursFrame->isVisibleTo(this))) {
        accept();
        return m_draft.drop(); // the calendar's own draft has the days by now
    }
    m_hoursFrame->setError(hours ? tr("Make-up days are worked: enter their hours.") : errorText(hours.error()));
    m_hours->setFocus();
}

Calendar HolidayImport::result() const
{
    return withHolidays(m_calendar, m_days, spansFromText(m_hours->text()).value_or(DaySpans{}));
}

} // namespace frontdesk
