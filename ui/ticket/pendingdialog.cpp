#include "ui/ticket/pendingdialog.h"

#include "core/ticket/workflow.h"
#include "ui/kit/codewords.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/timewords.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace frontdesk {

PendingDialog::PendingDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent)
    : ActionDialog(u"pending"_s, desk, drafts, page, parent), m_code(new QComboBox), m_till(new QDateTimeEdit)
{
    for (const PendingReason &reason : pendingReasons())
        m_code->addItem(reason.code, reason.code);
    m_code->setCurrentIndex(-1);
    FieldFrame *code = addField(u"code"_s, m_code);
    connect(m_code, &QComboBox::currentIndexChanged, code, [code] { code->clearError(); });

    // The widget counts in UTC so that no hour of the desk's zone is missing or double in it; the wall time is read as the zone's.
    m_till->setTimeSpec(Qt::UTC);
    m_till->setCalendarPopup(true);
    FieldFrame *till = addField(u"till"_s, m_till);
    connect(m_till, &QDateTimeEdit::dateTimeChanged, till, [till] { till->clearError(); });
    auto *quick = new QWidget;
    auto *row = new QHBoxLayout(quick);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(6));
    setMinimumWidth(scaled(500)); // three choices with their keys, none cut
    for (int i = 0; i < 3; ++i) {
        auto *button = new KeyButton;
        button->setObjectName(u"quick_%1"_s.arg(i + 1));
        button->setKey(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)));
        button->setAutoDefault(false);
        connect(button, &KeyButton::clicked, this, [this, i] { choose(i); });
        m_quick += button;
        row->addWidget(button);
    }
    row->addStretch();
    addWidget(quick);
    auto *help = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), m_till); // out of the error "this has passed"
    help->setContext(Qt::WidgetWithChildrenShortcut);
    connect(help, &QShortcut::activated, this, [this] { choose(0); });
    addText(u"text"_s, 2);
    choose(1);
}

QList<PendingDialog::Choice> PendingDialog::choices() const
{
    const WordsContext context = words();
    const QDateTime now = context.now.toTimeZone(context.zone);
    const auto at = [&](const QDate &day, int hour) { return QDateTime(day, QTime(hour, 0), context.zone); };
    const QDate today = now.date();
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    // After five there is no 17:00 left today.
    const Choice first = now < at(today, 17) ? Choice{u"today"_s, at(today, 17)} : Choice{u"in_two_hours"_s, now.addSecs(2 * 3600)};
    return {first, {u"tomorrow"_s, at(today.addDays(1), 9)}, {u"monday"_s, at(monday, 9)}};
}

void PendingDialog::choose(int index)
{
    const QDateTime at = choices().at(index).at;
    m_till->setDateTime(QDateTime(at.date(), QTime(at.time().hour(), at.time().minute()), Qt::UTC));
}

void PendingDialog::fill(TicketAction &action) const
{
    action.code = m_code->currentData().toString();
    action.till = QDateTime(m_till->date(), m_till->time(), words().zone).toUTC();
    action.text = textEdit(u"text"_s)->toPlainText();
}

Error PendingDialog::checked(const TicketAction &action) const
{
    if (action.code.isEmpty())
        return {ErrorKind::Invalid, u"field.missing"_s, u"code"_s, {}, {}};
    if (action.till <= words().now) {
        field(u"till"_s)->error()->showKey(QKeySequence(Qt::ALT | Qt::Key_Down));
        return {ErrorKind::Invalid, u"ticket.till_past"_s, u"till"_s, {}, {}};
    }
    return {};
}

QString PendingDialog::fieldWords(const Error &error) const
{
    if (error.code != "ticket.till_past"_L1)
        return {};
    const WordsContext context = words();
    return tr("This has passed. Choose a time after %1 today, for example %2.").arg(context.moment(context.now), namedMomentWords(choices().first().at, context.now, context.zone));
}

void PendingDialog::retranslate()
{
    const WordsContext context = words();
    setHeading(tr("Set to pending"), tr("Set pending"));
    field(u"code"_s)->setLabel(tr("What it waits for"));
    m_code->setPlaceholderText(tr("Choose"));
    const AgreementVersion *version = context.reference->agreements.version(m_page.ticket.agreementVersion);
    for (int i = 0; i < m_code->count(); ++i) {
        const QString code = m_code->itemData(i).toString();
        const QString reason = pendingReasonWords(code);
        m_code->setItemText(i, version && version->pauses.contains(code) ? tr("%1 (clock stops)").arg(reason) : tr("%1 (clock runs)").arg(reason));
    }
    field(u"till"_s)->setLabel(tr("Pending until"));
    field(u"till"_s)->setHint(tr("Time of %1. The ticket wakes by itself.").arg(zoneWords(context.zone, context.now)));
    m_till->setLocale(QLocale());
    m_till->setDisplayFormat(tr("ddd d MMM yyyy, HH:mm", "date and time to edit"));
    const QHash<QString, QString> names{{u"today"_s, tr("Today 17:00")}, {u"in_two_hours"_s, tr("In two hours")}, {u"tomorrow"_s, tr("Tomorrow 9:00")}, {u"monday"_s, tr("Next Monday")}};
    const QList<Choice> quick = choices();
    for (int i = 0; i < m_quick.size(); ++i)
        m_quick.at(i)->setText(names.value(quick.at(i).code));
    field(u"text"_s)->setLabel(tr("What was asked or agreed"));
}

} // namespace frontdesk
