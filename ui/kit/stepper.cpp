#include "ui/kit/stepper.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace frontdesk {

namespace {

constexpr WordStyle c_name{TextUse::Caption, TextWeight::Strong, false, Qt::AlignHCenter};
constexpr WordStyle c_note{TextUse::Tag, TextWeight::Regular, false, Qt::AlignHCenter};
constexpr int c_disc = 20;
constexpr int c_top = 4;

} // namespace

Stepper::Stepper(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

QStringList Stepper::loopNames()
{
    return {tr("Intake"), tr("Dispatch"), tr("Work"), tr("Follow-up"), tr("Feedback")};
}

void Stepper::setSteps(const QList<Step> &steps)
{
    if (m_steps == steps)
        return;
    m_steps = steps;
    m_walked = -1;
    announce();
    updateGeometry();
    update();
}

QString Stepper::nameOf(int index) const
{
    const QString own = m_steps.value(index).name;
    return own.isEmpty() ? loopNames().value(index) : own;
}

int Stepper::currentIndex() const
{
    for (int i = 0; i < m_steps.size(); ++i)
        if (m_steps[i].state == StepState::Current)
            return i;
    for (int i = int(m_steps.size()) - 1; i >= 0; --i)
        if (m_steps[i].state == StepState::Done)
            return i;
    return 0;
}

QString Stepper::speech(int index) const
{
    if (index < 0 || index >= m_steps.size())
        return {};
    const Step &step = m_steps[index];
    if (step.note.isEmpty())
        return tr("Step %1 of %2, %3").arg(index + 1).arg(m_steps.size()).arg(nameOf(index));
    return tr("Step %1 of %2, %3, %4").arg(index + 1).arg(m_steps.size()).arg(nameOf(index), step.note);
}

void Stepper::announce()
{
    setAccessibleName(speech(m_walked >= 0 ? m_walked : currentIndex()));
}

QSize Stepper::sizeHint() const
{
    int widest = 0;
    for (int i = 0; i < m_steps.size(); ++i)
        widest = qMax(widest, qMax(wordsWidth(nameOf(i), c_name), wordsWidth(m_steps[i].note, c_note)));
    const int count = qMax(1, int(m_steps.size()));
    return {count * (widest + scaled(24)), scaled(c_top + c_disc + c_top) + lineHeight(TextUse::Caption) + lineHeight(TextUse::Tag) + scaled(2)};
}

QSize Stepper::minimumSizeHint() const
{
    return {qMax(1, int(m_steps.size())) * scaled(64), sizeHint().height()};
}

qreal Stepper::centreOf(int index) const
{
    const int count = qMax(1, int(m_steps.size()));
    const qreal slot = width() / qreal(count);
    return isRightToLeft() ? width() - slot * (index + 0.5) : slot * (index + 0.5);
}

void Stepper::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = scaled(c_disc);
    const qreal y = scaled(c_top) + side / 2;
    const qreal slot = width() / qreal(m_steps.size());
    for (int i = 1; i < m_steps.size(); ++i) {
        const bool reached = m_steps[i].state != StepState::Todo;
        const qreal from = qMin(centreOf(i - 1), centreOf(i)) + side / 2 + 1, to = qMax(centreOf(i - 1), centreOf(i)) - side / 2 - 1;
        painter.fillRect(QRectF(from, y - 1, to - from, 2), reached ? t.fill : t.border);
    }
    for (int i = 0; i < m_steps.size(); ++i) {
        const Step &step = m_steps[i];
        const QRectF disc(centreOf(i) - side / 2, y - side / 2, side, side);
        if (step.state == StepState::Done) {
            paintBox(painter, disc, side / 2, t.fill);
            paintTick(painter, disc.adjusted(3, 3, -3, -3), t.onFill, 1.8);
        } else {
            const bool now = step.state == StepState::Current;
            if (now)
                paintBox(painter, disc.adjusted(-3, -3, 3, 3), side / 2 + 3, t.tint);
            paintBox(painter, disc, side / 2, t.base, now ? t.accent : t.ctl, now ? 2 : 1.5);
            paintWords(painter, disc, QString::number(i + 1), now ? t.accent : t.text2, {TextUse::Tag, TextWeight::Strong, true, Qt::AlignHCenter});
        }
        const qreal nameTop = scaled(c_top + c_disc) + scaled(3);
        const QRectF name(centreOf(i) - slot / 2 + 2, nameTop, slot - 4, lineHeight(TextUse::Caption));
        paintWords(painter, name, nameOf(i), step.state == StepState::Current ? t.accent : t.text, c_name);
        paintWords(painter, QRectF(name.left(), name.bottom(), name.width(), lineHeight(TextUse::Tag)), step.note, t.text2, c_note);
        if (hasFocus() && i == (m_walked >= 0 ? m_walked : currentIndex()))
            paintFocusRing(painter, QRectF(name.left() + 2, 0, name.width() - 4, height()), scaled(controlRadius), t.accent);
    }
}

void Stepper::keyPressEvent(QKeyEvent *event)
{
    const int at = m_walked >= 0 ? m_walked : currentIndex();
    int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0)
        return QWidget::keyPressEvent(event);
    if (isRightToLeft())
        step = -step;
    m_walked = qBound(0, at + step, qMax(0, int(m_steps.size()) - 1));
    announce();
    update();
}

void Stepper::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Stepper::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_walked = -1;
    announce();
    update();
}

bool Stepper::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        for (int i = 0; i < m_steps.size(); ++i)
            if (qAbs(help->pos().x() - centreOf(i)) < width() / (2.0 * m_steps.size()))
                QToolTip::showText(help->globalPos(), speech(i), this);
        return true;
    }
    return QWidget::event(event);
}

void Stepper::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        updateGeometry();
}

void Stepper::retranslate()
{
    announce();
    update();
}

} // namespace frontdesk
