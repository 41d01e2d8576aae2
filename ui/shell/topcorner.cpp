#include "ui/shell/topcorner.h"

#include "ui/kit/chips.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/words.h"
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

} // namespace

TopCorner::TopCorner(QAction *logCall, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"top_corner"_s);
    m_field = new SearchField({}, this);
    m_field->setObjectName(u"command"_s);
    m_field->showKey(shortcut(u"palette"_s).keys.first());
    m_logCall = new KeyButton(logCall, this, KeyButton::Kind::Primary);
    m_logCall->setObjectName(u"log_call_button"_s);
    m_logCall->setFocusPolicy(Qt::TabFocus);
    m_person = new PersonButton(this);
    m_person->setObjectName(u"person"_s);
    m_person->hide();
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_field);
    layout->addWidget(m_logCall);
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

void TopCorner::fitInto(int width)
{
    layout()->setContentsMargins(0, 0, scaled(10), 0); // the menu bar adds its own above and below
    layout()->setSpacing(scaled(8));
    int others = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (const QWidget *each : {static_cast<QWidget *>(m_logCall), static_cast<QWidget *>(m_person)}) {
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
