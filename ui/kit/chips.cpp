#include "ui/kit/chips.h"

#include "ui/kit/words.h"
#include "ui/shell/paint.h"

#include <QCoreApplication>
#include <QPainter>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

struct Chips
{
    Q_DECLARE_TR_FUNCTIONS(Chips)
};

constexpr WordStyle c_chip{TextUse::Tag, TextWeight::Strong, true, Qt::AlignHCenter, Qt::ElideNone};
constexpr WordStyle c_tag{TextUse::Tag, TextWeight::Regular, false, Qt::AlignHCenter, Qt::ElideNone};

QRectF centred(const QRectF &place, const QSize &size)
{
    return QRectF(qRound(place.left()), qRound(place.center().y() - size.height() / 2.0), size.width(), size.height());
}

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

} // namespace

QSize priorityChipSize()
{
    return {wordsWidth(u"P3"_s, c_chip) + scaled(12), lineHeight(TextUse::Tag) + scaled(3)};
}

void paintPriorityChip(QPainter &painter, const QRectF &place, int priority)
{
    if (priority < 1 || priority > 5)
        return;
    const PriorityColors &look = tokens().priority[priority - 1];
    const QRectF chip = centred(place, priorityChipSize());
    paintBox(painter, chip, scaled(chipRadius), look.fill, look.line);
    WordStyle style = c_chip;
    if (priority == 5)
        style.weight = TextWeight::Regular;
    paintWords(painter, chip, u'P' + QString::number(priority), look.text, style);
}

QString prioritySpeech(int priority)
{
    return priority >= 1 && priority <= 5 ? Chips::tr("Priority %1").arg(priority) : Chips::tr("No priority");
}

QSize vipTagSize()
{
    return {wordsWidth(u"VIP"_s, c_chip) + scaled(8), lineHeight(TextUse::Tag) + scaled(2)};
}

void paintVipTag(QPainter &painter, const QRectF &place)
{
    const Tokens &t = tokens();
    const QRectF tag = centred(place, vipTagSize());
    paintBox(painter, tag, scaled(chipRadius), {}, t.accent);
    paintWords(painter, tag, u"VIP"_s, t.accent, c_chip);
}

QSize tagSize(const QString &text)
{
    return {wordsWidth(text, c_tag) + scaled(12), lineHeight(TextUse::Tag) + scaled(4)};
}

void paintTag(QPainter &painter, const QRectF &place, const QString &text)
{
    const Tokens &t = tokens();
    const QRectF tag = centred(place, tagSize(text));
    paintBox(painter, tag, scaled(chipRadius), t.alt, t.border);
    paintWords(painter, tag, text, t.text2, c_tag);
}

QSize badgeSize(int count)
{
    if (count <= 0)
        return {};
    const int height = lineHeight(TextUse::Tag);
    const QString text = count > 99 ? u"99+"_s : QString::number(count);
    return {qMax(height + scaled(2), wordsWidth(text, c_chip) + scaled(9)), height};
}

void paintBadge(QPainter &painter, const QRectF &place, int count, bool late)
{
    if (count <= 0)
        return;
    const Tokens &t = tokens();
    const QRectF badge = centred(place, badgeSize(count));
    paintBox(painter, badge, badge.height() / 2, late ? t.priority[0].fill : t.text2);
    paintWords(painter, badge, count > 99 ? u"99+"_s : QString::number(count), late ? t.priority[0].text : t.base, c_chip);
}

QString initials(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return {};
    const auto first = [](QStringView word) { return word.toUcs4().value(0); };
    const auto letter = [](char32_t c) { return QString::fromUcs4(&c, 1).toUpper(); };
    const char32_t head = first(trimmed);
    if (isHan(head))
        return letter(head);
    const auto words = QStringView(trimmed).split(u' ', Qt::SkipEmptyParts);
    QString signs = letter(head);
    if (words.size() > 1)
        signs += letter(first(words.last()));
    return signs;
}

void paintAvatar(QPainter &painter, const QRectF &place, const QString &name, int side)
{
    const PriorityColors &look = tokens().priority[3];
    const int size = scaled(side);
    const QRectF disc = centred(place, {size, size});
    paintBox(painter, disc, size / 2.0, look.fill, look.line);
    const QString signs = initials(name);
    const bool small = side < 24;
    // Two Latin letters in 18 px need less than the smallest text size; they repeat the name, they do not carry it.
    QFont font = textFont(small ? TextUse::Tag : TextUse::Base, TextWeight::Strong);
    if (small && signs.size() > 1)
        font.setPixelSize(qMax(8, scaled(9)));
    painter.setFont(font);
    painter.setPen(look.text);
    painter.drawText(disc, int(Qt::AlignCenter), signs);
}

int eventDotWidth()
{
    return scaled(6);
}

void paintEventDot(QPainter &painter, const QRectF &place, const QColor &color)
{
    const int side = eventDotWidth();
    paintBox(painter, centred(place, {side, side}), side / 2.0, color);
}

} // namespace frontdesk
