#include "ui/kit/clockpicture.h"

#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace frontdesk {

using namespace Qt::StringLiterals;

ClockPicture::ClockPicture(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ClockPicture::setValue(const ClockPictureValue &value)
{
    if (m_value == value)
        return;
    const bool shape = m_value.rows.size() != value.rows.size();
    m_value = value;
    m_row = qBound(0, m_row, qMax(0, int(value.rows.size()) - 1));
    m_segment = qBound(0, m_segment, qMax(0, int(value.rows.value(m_row).segments.size()) - 1));
    announce();
    if (shape)
        updateGeometry();
    update();
}

qint64 ClockPicture::openSeconds(const ClockSpan &span) const
{
    qint64 ms = 0;
    for (const ClockSpan &open : m_value.open)
        ms += qMax<qint64>(0, qMin(open.to, span.to).toMSecsSinceEpoch() - qMax(open.from, span.from).toMSecsSinceEpoch());
    return ms / 1000;
}

QString ClockPicture::segmentSpeech(int row, int segment) const
{
    if (row < 0 || row >= m_value.rows.size() || segment < 0 || segment >= m_value.rows[row].segments.size())
        return {};
    const ClockPiece &part = m_value.rows[row].segments[segment];
    const QString from = momentWords(part.span.from, m_value.now, m_value.zone), to = momentWords(part.span.to, m_value.now, m_value.zone);
    const QString length = durationWords(openSeconds(part.span));
    switch (part.part) {
    case ClockPart::Running: return tr("ran %1 from %2 to %3").arg(length, from, to);
    case ClockPart::Stopped:
        return part.label.isEmpty() ? tr("stopped %1 from %2 to %3").arg(length, from, to) : tr("%1, %2 from %3 to %4").arg(part.label, length, from, to);
    case ClockPart::Over: return tr("%1 over from %2 to %3").arg(length, from, to);
    case ClockPart::Ahead: return tr("%1 left until %2").arg(length, to);
    }
    return {};
}

QString ClockPicture::asText() const
{
    QStringList lines;
    for (int row = 0; row < m_value.rows.size(); ++row) {
        const ClockRow &clock = m_value.rows[row];
        QStringList parts;
        if (clock.metAt.isValid())
            parts << (clock.metWords.isEmpty() ? momentWords(clock.metAt, m_value.now, m_value.zone) : clock.metWords);
        for (int i = 0; i < clock.segments.size(); ++i)
            parts << segmentSpeech(row, i);
        for (const QString &words : {clock.dueWords, clock.verdict, clock.verdictDetail})
            if (!words.isEmpty())
                parts << words;
        lines << tr("%1: %2").arg(clock.name, parts.join(tr("; ")));
    }
    return lines.join(u'\n');
}

void ClockPicture::announce()
{
    if (m_value.rows.isEmpty()) {
        setAccessibleName(tr("Clocks"));
        return;
    }
    const ClockRow &row = m_value.rows[m_row];
    const QString segment = segmentSpeech(m_row, m_segment);
    setAccessibleName(segment.isEmpty() ? tr("%1: %2").arg(row.name, row.verdict) : tr("%1: %2").arg(row.name, segment));
    setAccessibleDescription(asText());
}

QSize ClockPicture::sizeHint() const
{
    const int rows = qMax(1, int(m_value.rows.size()));
    return {scaled(760), lineHeight(TextUse::Caption) + lineHeight(TextUse::Tag) + scaled(4) + rows * scaled(30)};
}

QSize ClockPicture::minimumSizeHint() const
{
    return {scaled(480), sizeHint().height()};
}

void ClockPicture::keyPressEvent(QKeyEvent *event)
{
    if (m_value.rows.isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: --m_segment; break;
    case Qt::Key_Right: ++m_segment; break;
    case Qt::Key_Up: --m_row; break;
    case Qt::Key_Down: ++m_row; break;
    default: return QWidget::keyPressEvent(event);
    }
    m_row = qBound(0, m_row, int(m_value.rows.size()) - 1);
    m_segment = qBound(0, m_segment, qMax(0, int(m_value.rows[m_row].segments.size()) - 1));
    announce();
    update();
}

void ClockPicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ClockPicture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool ClockPicture::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        for (int row = 0; row < m_value.rows.size(); ++row) {
            for (int i = 0; i < m_value.rows[row].segments.size(); ++i) {
                const ClockSpan &span = m_value.rows[row].segments[i].span;
                if (barRect(row).adjusted(0, -scaled(10), 0, scaled(4)).contains(QPointF(plot().left() + 1, help->pos().y())) && help->pos().x() >= xOf(span.from)
                    && help->pos().x() < xOf(span.to)) {
                    QToolTip::showText(help->globalPos(), segmentSpeech(row, i), this);
                    return true;
                }
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void ClockPicture::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void ClockPicture::retranslate()
{
    announce();
    update();
}

} // namespace frontdesk
