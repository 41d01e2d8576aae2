#include "ui/kit/searchfield.h"

#include "ui/kit/keycap.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QPainter>

namespace frontdesk {

using namespace Qt::StringLiterals;

SearchField::SearchField(const QString &name, QWidget *parent) : QLineEdit(parent), m_icon(u"edit-find"_s)
{
    setAccessibleName(name);
    refresh();
}

void SearchField::setIconName(const QString &name)
{
    m_icon = name;
    refresh();
}

void SearchField::showKey(const QKeySequence &key)
{
    m_key = key;
    refresh();
}

void SearchField::setNote(const QString &note)
{
    m_note = note;
    refresh();
}

void SearchField::setLarge(bool large)
{
    m_large = large;
    useText(this, large ? TextUse::Subject : TextUse::Base);
    refresh();
}

int SearchField::noteWidth() const
{
    if (!m_note.isEmpty())
        return wordsWidth(m_note, {TextUse::Caption}) + scaled(6);
    const int cap = keyCapSize(keyText(m_key)).width();
    return cap ? cap + scaled(4) : 0;
}

void SearchField::refresh()
{
    setTextMargins(m_icon.isEmpty() ? 0 : scaled(24), 0, noteWidth(), 0);
    if (m_large)
        setFixedHeight(fieldHeight() + scaled(8));
    update();
}

QSize SearchField::sizeHint() const
{
    QSize size = QLineEdit::sizeHint();
    if (m_large)
        size.setHeight(fieldHeight() + scaled(8));
    return size;
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Tokens &t = tokens();
    QPainter painter(this);
    if (!m_icon.isEmpty()) {
        const int side = scaled(16);
        paintIcon(painter, m_icon, QRectF(scaled(9), (height() - side) / 2.0, side, side), t.text2);
    }
    if (!m_note.isEmpty())
        paintWords(painter, QRectF(rect()).adjusted(0, 0, -scaled(9), 0), m_note, t.text2, {TextUse::Caption, TextWeight::Regular, true, Qt::AlignRight});
    else if (const QString key = keyText(m_key); !key.isEmpty())
        paintKeyCap(painter, QRectF(rect()).adjusted(width() - keyCapSize(key).width() - scaled(6), 0, 0, 0), key);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        refresh();
}

} // namespace frontdesk
