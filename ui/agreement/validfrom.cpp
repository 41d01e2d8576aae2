#include "ui/agreement/validfrom.h"

#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/type.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

ValidFrom::ValidFrom(QWidget *parent) : QWidget(parent), m_choice(new SegmentedControl), m_moment(new QDateTimeEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    m_choice->setObjectName(u"valid_choice"_s);
    m_choice->addSegment(u"now"_s, {});
    m_choice->addSegment(u"later"_s, {});
    m_moment->setObjectName(u"valid_from"_s);
    m_moment->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_moment->setCalendarPopup(true);
    m_moment->setEnabled(false);
    row->addWidget(m_choice);
    row->addWidget(m_moment);
    row->addStretch(1);
    setFocusProxy(m_choice);
    connect(m_choice, &SegmentedControl::chosen, this, [this](const QString &code) {
        m_moment->setEnabled(code == "later"_L1);
        emit changed();
    });
    connect(m_moment, &QDateTimeEdit::dateTimeChanged, this, &ValidFrom::changed);
    retranslate();
}

void ValidFrom::reset(const QDateTime &now)
{
    const QDate today = now.toTimeZone(m_zone).date();
    const QSignalBlocker quiet(m_moment);
    m_choice->setCurrent(u"now"_s);
    m_moment->setEnabled(false);
    m_moment->setDateTime(QDateTime(today.addDays(1), QTime(0, 0)));
    m_moment->setMinimumDate(today);
}

QDateTime ValidFrom::moment() const
{
    if (m_choice->current() != "later"_L1)
        return {};
    return QDateTime(m_moment->date(), m_moment->time(), m_zone).toUTC();
}

void ValidFrom::setMoment(const QDateTime &moment)
{
    m_choice->setCurrent(moment.isValid() ? u"later"_s : u"now"_s);
    m_moment->setEnabled(moment.isValid());
    if (moment.isValid()) {
        const QDateTime there = moment.toTimeZone(m_zone);
        m_moment->setDateTime(QDateTime(there.date(), there.time()));
    }
}

void ValidFrom::retranslate()
{
    m_choice->setText(u"now"_s, tr("From saving on"));
    m_choice->setText(u"later"_s, tr("From"));
    m_moment->setAccessibleName(tr("Holds from"));
}

void ValidFrom::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
