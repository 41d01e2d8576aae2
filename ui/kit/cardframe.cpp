#include "ui/kit/cardframe.h"

#include "ui/shell/paint.h"

#include <QPainter>

namespace frontdesk {

CardFrame::CardFrame(QWidget *parent, Ground ground) : QFrame(parent), m_ground(ground) {}

void CardFrame::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void CardFrame::setFill(Ground ground)
{
    m_ground = ground;
    update();
}

void CardFrame::setOutlined(bool outlined)
{
    m_outlined = outlined;
    update();
}

void CardFrame::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    QColor line = m_outlined ? t.ctl : t.border;
    if (m_ground == Ground::Note)
        line = t.noteBorder;
    paintBox(painter, rect(), m_outlined ? controlRadius : cardRadius, m_chosen ? t.tint : groundColor(m_ground), m_chosen ? t.accent : line, m_chosen ? 2 : 1);
}

} // namespace frontdesk
