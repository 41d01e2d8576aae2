#include "ui/kit/keycap.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/theme.h"
#include "ui/shell/tokens.h"

#include <QKeySequence>
#include <QPainter>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr WordStyle c_style{TextUse::Tag, TextWeight::Medium, true, Qt::AlignHCenter, Qt::ElideNone};

} // namespace

QString keyText(const QKeySequence &keys)
{
    // Qt calls it Return, and its Chinese catalogue translates it; key caps bear what stands on the keys.
    QString text = keys.toString(QKeySequence::PortableText);
    text.replace(u"Return"_s, u"Enter"_s);
    text.replace(u"+Down"_s, u"+↓"_s).replace(u"+Up"_s, u"+↑"_s).replace(u"+Left"_s, u"+←"_s).replace(u"+Right"_s, u"+→"_s);
    return text;
}

QString actionToolTip(const QString &name, const QKeySequence &keys, const QString &reason)
{
    QString tip = keys.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keyText(keys));
    if (!reason.isEmpty())
        tip += u'\n' + reason;
    return tip;
}

QSize keyCapSize(const QString &key)
{
    if (key.isEmpty() || !keysVisible())
        return {};
    const int height = lineHeight(TextUse::Tag) + scaled(3);
    return {qMax(height - scaled(2), wordsWidth(key, c_style) + scaled(10)), height};
}

void paintKeyCap(QPainter &painter, const QRectF &place, const QString &key, KeyCapLook look)
{
    const QSize size = keyCapSize(key);
    if (size.isEmpty())
        return;
    const Tokens &t = tokens();
    const QRectF cap(qRound(place.left()), qRound(place.center().y() - size.height() / 2.0), size.width(), size.height());
    if (look.onFill) {
        QColor line = t.onFill;
        line.setAlphaF(0.75f);
        paintBox(painter, cap, scaled(chipRadius), {}, line);
    } else {
        paintBox(painter, cap, scaled(chipRadius), t.alt, t.border);
    }
    paintWords(painter, cap, key, look.onFill ? t.onFill : look.enabled ? t.text2 : t.text3, c_style);
}

} // namespace frontdesk
