#include "ui/shell/topcorner.h"

#include "ui/kit/chips.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Initials, name and an arrow.
class PersonButton final : public QToolButton
{
public:
    explicit PersonButton(QWidget *parent) : QToolButton(parent)
    {
        setPopupMode(QToolButton::InstantPopup);
        setFocusPolicy(Qt::TabFocus);
        setAutoRaise(true);
    }
    QSize sizeHint() const override
    {
        return {scaled(18) + scaled(6) + wordsWidth(text()) + scaled(6) + scaled(10) + scaled(10), fieldHeight()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        if (underMouse() || isDown())
            paintBox(painter, rect(), controlRadius, t.track);
        QRectF place = QRectF(rect()).adjusted(scaled(5), 0, -scaled(5), 0);
        paintAvatar(painter, place, text());
        place.setLeft(place.left() + scaled(24));
        const int used = paintWords(painter, place, text(), t.text);
        place.setLeft(place.left() + used + scaled(6));
        paintChevron(painter, QRectF(place.left(), place.center().y() - scaled(5.0), scaled(10.0), scaled(10.0)), Qt::DownArrow, t.text2);
        if (hasFocus())
            paintFocusRing(painter, rect(), controlRadius, t.accent);
    }
};

/// A bell and how many things wait, red when one of them is late.
class BellButton final : public QToolButton
{
public:
    explicit BellButton(QWidget *parent) : QToolButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setAutoRaise(true);
    }
    void setBadge(const PageBadge &badge)
    {
        m_badge = badge;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {scaled(26) + (m_badge.count > 0 ? wordsWidth(words(), strong()) + scaled(6) : 0), fieldHeight()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        if (underMouse() || isDown())
            paintBox(painter, rect(), controlRadius, t.track);
        const QColor ink = m_badge.urgent ? t.crit.ink : t.text2;
        paintIcon(painter, u"notifications"_s, QRectF(scaled(5), 0, scaled(16), height()), ink);
        if (m_badge.count > 0)
            paintWords(painter, QRectF(rect()).adjusted(scaled(24), 0, 0, 0), words(), m_badge.urgent ? t.crit.ink : t.text, strong());
        if (hasFocus())
            paintFocusRing(painter, rect(), controlRadius, t.accent);
    }

private:
    QString words() const { return m_badge.count > 99 ? u"99+"_s : QString::number(m_badge.count); }
    static WordStyle strong()
    {
        WordStyle style;
        style.weight = TextWeight::Strong;
        style.figures = true;
        return style;
    }
    PageBadge m_badge;
};

} // namespace

TopCorner::TopCorner(QAction *logCall, QAction *attention, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"top_corner"_s);
    m_field = new SearchField({}, this);
    m_field->setObjectName(u"command"_s);
    m_field->showKey(shortcut(u"palette"_s).keys.first());
    m_logCall = new KeyButton(logCall, this, KeyButton::Kind::Primary);
    m_logCall->setObjectName(u"log_call_button"_s);
    m_logCall->setFocusPolicy(Qt::TabFocus);
    m_alerts = new BellButton(this);
    m_alerts->setObjectName(u"alerts"_s);
    m_alerts->hide();
    connect(m_alerts, &QToolButton::clicked, attention, &QAction::trigger);
    m_person = new PersonButton(this);
    m_person->setObjectName(u"person"_s);
    m_person->hide();
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_logCall);
    layout->addWidget(m_alerts);
    layout->addWidget(m_person);
    retranslate();
}

void TopCorner::setPerson(const QString &name, QMenu *menu)
{
    m_name = name;
    m_person->setText(name);
    m_person->setMenu(menu);
    m_person->setVisible(!name.isEmpty());
    retranslate();
}

void TopCorner::setLogCallVisible(bool visible)
{
    m_logCall->setVisible(visible);
}

void TopCorner::setAlerts(const PageBadge &badge)
{
    m_badge = badge;
    static_cast<BellButton *>(m_alerts)->setBadge(badge);
    m_alerts->show();
    retranslate();
}

void TopCorner::fitInto(int width)
{
    layout()->setContentsMargins(0, 0, scaled(10), 0); // the menu bar adds its own above and below
    layout()->setSpacing(scaled(8));
    int others = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (const QWidget *each : {static_cast<QWidget *>(m_logCall), static_cast<QWidget *>(m_alerts), static_cast<QWidget *>(m_person)}) {
        if (!each->isHidden())
            others += each->sizeHint().width() + layout()->spacing();
    }
    m_field->setFixedWidth(qBound(scaled(90), width - others, scaled(300)));
    layout()->invalidate();
    setFixedSize(others + m_field->width(), fieldHeight());
}

void TopCorner::retranslate()
{
    m_field->setPlaceholderText(tr("Find ticket, person or command"));
    m_field->setAccessibleName(tr("Find ticket, person or command"));
    const QString alerts = m_badge.count == 0 ? tr("My attention, nothing waits")
                         : m_badge.urgent     ? tr("My attention, %n, one late", nullptr, m_badge.count)
                                              : tr("My attention, %n", nullptr, m_badge.count);
    m_alerts->setAccessibleName(alerts);
    m_alerts->setToolTip(tr("%1 (%2)", "words, key").arg(alerts, shortcut(u"attention"_s).keys.first().toString(QKeySequence::NativeText)));
    m_person->setAccessibleName(tr("Signed in: %1").arg(m_name));
    m_person->setToolTip(tr("Signed in: %1").arg(m_name));
}

void TopCorner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
