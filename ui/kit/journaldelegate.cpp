#include "ui/kit/journaldelegate.h"

#include "ui/kit/chips.h"
#include "ui/kit/timewords.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTextOption>

namespace frontdesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int c_longest = 6000;
constexpr int c_timeWidth = 82; ///< right edge of the times
constexpr int c_line = 101;     ///< the time line
constexpr int c_card = 120;     ///< left edge of cards and of the words of changes
constexpr int c_margin = 16;

JournalShape shapeOf(const QModelIndex &index)
{
    return JournalShape(index.data(JournalShapeRole).toInt());
}

int headHeight()
{
    return lineHeight() + scaled(2);
}

} // namespace

JournalDelegate::JournalDelegate(QObject *parent) : QStyledItemDelegate(parent), m_layouts(600), m_zone(QTimeZone::utc()) {}

void JournalDelegate::setMoment(const QDateTime &now, const QTimeZone &zone)
{
    m_now = now;
    m_zone = zone;
}

void JournalDelegate::forgetLayouts()
{
    m_layouts.clear();
}

std::shared_ptr<JournalDelegate::Laid> JournalDelegate::laidOut(const QString &text, int width) const
{
    const std::pair key(text, std::pair(width, textFont().pixelSize()));
    if (const auto *known = m_layouts.object(key))
        return *known;
    QString shown = text;
    if (shown.size() > c_longest)
        shown = shown.left(c_longest) + u'…';
    shown.replace(u"\r\n"_s, u"\n"_s).replace(u'\n', QChar::LineSeparator);
    auto laid = std::make_shared<Laid>();
    laid->layout.setFont(textFont());
    laid->layout.setText(shown);
    laid->layout.setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    laid->layout.setTextOption(option);
    laid->layout.beginLayout();
    const int line = lineHeight();
    for (QTextLine part = laid->layout.createLine(); part.isValid(); part = laid->layout.createLine()) {
        part.setLineWidth(width);
        // One line height for all scripts, so that mixed texts keep an even rhythm.
        part.setPosition(QPointF(0, laid->height + (line - part.height()) / 2));
        laid->height += line;
    }
    laid->layout.endLayout();
    m_layouts.insert(key, new std::shared_ptr<Laid>(laid));
    return laid;
}

QRectF JournalDelegate::cardOf(const QRect &row)
{
    return QRectF(row).adjusted(scaled(c_card), scaled(4), -scaled(c_margin), -scaled(4));
}

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (shapeOf(index) == JournalShape::Change)
        return {width, lineHeight() + scaled(8)};
    const int textWidth = qMax(scaled(80), width - scaled(c_card + c_margin) - 2 * scaled(11));
    const qreal text = laidOut(index.data(JournalTextRole).toString(), textWidth)->height;
    return {width, qCeil(text) + headHeight() + 2 * scaled(4) + scaled(11)};
}

QString JournalDelegate::timeWords(const QModelIndex &index) const
{
    const QDateTime time = index.data(JournalTimeRole).toDateTime();
    const QDate today = m_now.toTimeZone(m_zone).date();
    if (!time.isValid() || time.toTimeZone(m_zone).date() != today)
        return momentWords(time, m_now, m_zone);
    const QDateTime before = index.siblingAtRow(index.row() - 1).data(JournalTimeRole).toDateTime();
    const bool first = !before.isValid() || before.toTimeZone(m_zone).date() != today;
    const QString clock = momentWords(time, m_now, m_zone);
    return first ? tr("Today %1").arg(clock) : clock;
}

void JournalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    QStyleOptionViewItem cell = option;
    cell.index = index;
    cell.state &= ~QStyle::State_MouseOver; // entries are read, not picked
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, option.widget);

    const QRect row = option.rect;
    const bool message = shapeOf(index) == JournalShape::Message;
    const qreal first = row.top() + (message ? scaled(12) : row.height() / 2.0); // height of time and sign
    const int x = row.left() + scaled(c_line);
    painter->fillRect(QRect(x, row.top(), 1, row.height()), t.border);
    const QRectF timePlace(row.left() + scaled(4), first - lineHeight() / 2.0, scaled(c_timeWidth - 4), lineHeight());
    paintWords(*painter, timePlace, timeWords(index), t.text2, {TextUse::Caption, TextWeight::Regular, true, Qt::AlignRight});

    const int side = scaled(message ? 18 : 16);
    const QRectF sign(x - side / 2, first - side / 2.0, side, side);
    if (message) {
        paintAvatar(*painter, sign, index.data(JournalAuthorRole).toString());
        paintMessage(*painter, cardOf(row), index);
    } else {
        painter->fillRect(sign.adjusted(-1, -2, 1, 2), option.widget ? option.widget->palette().color(QPalette::Base) : t.base);
        const QString icon = index.data(JournalIconRole).toString();
        if (icon.isEmpty())
            paintEventDot(*painter, sign.adjusted((side - eventDotWidth()) / 2.0, 0, 0, 0), t.text2);
        else
            paintIcon(*painter, icon, sign, t.text2);
        paintChange(*painter, QRectF(row).adjusted(scaled(c_card), 0, -scaled(c_margin), 0), index);
    }
}

void JournalDelegate::paintChange(QPainter &painter, const QRectF &inside, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const QVariant ink = index.data(JournalInkRole);
    QRectF place = inside;
    if (index.data(JournalImportedRole).toBool()) {
        const QString word = tr("imported");
        paintTag(painter, QRectF(place.right() - tagSize(word).width(), place.top(), 0, place.height()), word);
        place.setRight(place.right() - tagSize(word).width() - scaled(8));
    }
    const QString head = index.data(JournalHeadRole).toString();
    const int used = paintWords(painter, place, head, ink.isValid() ? inkColor(Ink(ink.toInt())) : t.text, {TextUse::Base, TextWeight::Strong});
    const QString text = index.data(JournalTextRole).toString();
    if (!text.isEmpty())
        paintWords(painter, place.adjusted(used + scaled(4), 0, 0, 0), u"· "_s + text, t.text2);
}

QList<QRectF> JournalDelegate::attachmentPlaces(const QRectF &card, const QModelIndex &index) const
{
    QList<QRectF> places;
    qreal right = card.right() - scaled(11);
    const QStringList names = index.data(JournalAttachmentsRole).toStringList();
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const QSize size = tagSize(*name) + QSize(scaled(16), 0);
        right -= size.width();
        places.prepend(QRectF(right, card.top() + scaled(6) + (headHeight() - size.height()) / 2.0, size.width(), size.height()));
        right -= scaled(6);
    }
    return places;
}

void JournalDelegate::paintMessage(QPainter &painter, const QRectF &card, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const auto visibility = JournalVisibility(index.data(JournalVisibilityRole).toInt());
    const bool internal = visibility == JournalVisibility::Internal;
    paintBox(painter, card, cardRadius, internal ? t.note : visibility == JournalVisibility::Incoming ? t.alt : t.base, internal ? t.noteBorder : t.border);
    QRectF head(card.left() + scaled(11), card.top() + scaled(5), card.width() - 2 * scaled(11), headHeight());

    const QList<QRectF> places = attachmentPlaces(card, index);
    const QStringList names = index.data(JournalAttachmentsRole).toStringList();
    for (int i = 0; i < places.size(); ++i) {
        paintBox(painter, places[i], chipRadius, t.base, t.border);
        const int side = scaled(12);
        paintIcon(painter, u"mail-attachment"_s, QRectF(places[i].left() + scaled(5), places[i].center().y() - side / 2.0, side, side), t.text2);
        paintWords(painter, places[i].adjusted(scaled(21), 0, 0, 0), names[i], t.text2, {TextUse::Tag, TextWeight::Regular, false, Qt::AlignLeft, Qt::ElideNone});
    }
    if (!places.isEmpty())
        head.setRight(places.first().left() - scaled(8));
    if (const QString status = index.data(JournalStatusRole).toString(); !status.isEmpty()) {
        const int width = wordsWidth(status, {TextUse::Caption});
        paintWords(painter, head, status, t.ok.ink, {TextUse::Caption, TextWeight::Regular, false, Qt::AlignRight});
        const int side = scaled(14);
        paintTick(painter, QRectF(head.right() - width - side - 2, head.center().y() - side / 2.0, side, side), t.ok.ink, 1.4);
        head.setRight(head.right() - width - side - scaled(8));
    }
    if (index.data(JournalImportedRole).toBool()) {
        const QString word = tr("imported");
        paintTag(painter, QRectF(head.right() - tagSize(word).width(), head.top(), 0, head.height()), word);
        head.setRight(head.right() - tagSize(word).width() - scaled(8));
    }
    head.setLeft(head.left() + paintWords(painter, head, index.data(JournalAuthorRole).toString(), t.text, {TextUse::Base, TextWeight::Strong}) + scaled(8));
    const QString icon = internal && index.data(JournalIconRole).toString().isEmpty() ? u"object-locked"_s : index.data(JournalIconRole).toString();
    if (!icon.isEmpty() && head.width() > scaled(20)) {
        const int side = scaled(13);
        paintIcon(painter, icon, QRectF(head.left(), head.center().y() - side / 2.0, side, side), t.text2);
        head.setLeft(head.left() + side + scaled(4));
    }
    paintWords(painter, head, index.data(JournalHeadRole).toString(), t.text2, {TextUse::Caption});

    painter.setPen(t.text);
    const auto laid = laidOut(index.data(JournalTextRole).toString(), qMax(scaled(80), int(card.width()) - 2 * scaled(11)));
    laid->layout.draw(&painter, QPointF(card.left() + scaled(11), card.top() + scaled(5) + headHeight()));
}

bool JournalDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && shapeOf(index) == JournalShape::Message) {
        const auto places = attachmentPlaces(cardOf(option.rect), index);
        for (int i = 0; i < places.size(); ++i) {
            if (places[i].contains(static_cast<QMouseEvent *>(event)->position())) {
                emit attachmentChosen(index, i);
                return true;
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QString JournalDelegate::speech(const QModelIndex &index) const
{
    const QString when = namedMomentWords(index.data(JournalTimeRole).toDateTime(), m_now, m_zone);
    const QString author = index.data(JournalAuthorRole).toString();
    const QString head = index.data(JournalHeadRole).toString();
    const QString text = index.data(JournalTextRole).toString();
    if (shapeOf(index) == JournalShape::Message)
        return tr("%1, %2, %3: %4").arg(when, author, head, text);
    return text.isEmpty() ? tr("%1: %2").arg(when, head) : tr("%1: %2, %3").arg(when, head, text);
}

} // namespace frontdesk
