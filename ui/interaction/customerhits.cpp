#include "ui/interaction/customerhits.h"

#include "core/support/textfolding.h"
#include "ui/interaction/markedtext.h"
#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/shell/icons.h"
#include "ui/shell/paint.h"
#include "ui/shell/tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// What tells people of one name apart at a glance: the extension, else the telephone, else the number.
QString shortWay(const Customer &customer)
{
    if (!customer.extension.isEmpty())
        return customer.extension;
    return customer.phone.isEmpty() ? customer.number : customer.phone;
}

/// Where the typed text stands in `text`, compared as the search compares; nothing if it does not.
QList<TextRange> typedRange(const QString &text, const QString &typed)
{
    const FoldedText folded = foldWithSource(text);
    const QString word = foldText(typed).simplified();
    const qsizetype at = word.isEmpty() ? -1 : folded.text.indexOf(word);
    if (at < 0)
        return {};
    const int from = folded.source.at(at), to = folded.source.at(at + word.size());
    return {{from, to - from}};
}

} // namespace

void CustomerHits::show(const QList<CustomerHit> &hits, const QString &typed)
{
    beginResetModel();
    m_hits = hits;
    m_typed = typed.trimmed();
    endResetModel();
}

void CustomerHits::clear()
{
    show({}, {});
}

void CustomerHits::retranslate()
{
    if (rowCount() > 0)
        emit dataChanged(index(0), index(rowCount() - 1));
}

void CustomerHits::setChosen(Id<Customer> customer)
{
    m_chosen = customer;
    retranslate();
}

const CustomerHit *CustomerHits::hit(int row) const
{
    return row >= 0 && row < m_hits.size() ? &m_hits.at(row) : nullptr;
}

int CustomerHits::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_typed.isEmpty() ? 0 : int(m_hits.size()) + 1;
}

QVariant CustomerHits::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CustomerHit *found = hit(index.row());
    if (!found)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole ? QVariant(tr("New customer “%1”").arg(m_typed)) : QVariant();
    const Customer &customer = found->customer;
    switch (role) {
    case Qt::DisplayRole: return customer.name;
    case Qt::AccessibleTextRole: {
        const QString spoken = tr("%1, %2, %3").arg(customer.name, customer.organisationName, shortWay(customer));
        return customer.vip ? tr("%1, VIP").arg(spoken) : spoken;
    }
    case Qt::ToolTipRole: return tr("%1, %2, %3").arg(customer.name, customer.organisationName, customer.number);
    default: return {};
    }
}

void CustomerHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const CustomerHits *>(index.model());
    const Tokens &t = tokens();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.sel : t.base);
    QRectF place = QRectF(option.rect).adjusted(scaled(9), 0, -scaled(9), 0);
    const CustomerHit *hit = model->hit(index.row());
    const int side = scaled(14);
    const QRectF sign(place.left(), place.center().y() - side / 2.0, side, side);
    place.setLeft(place.left() + side + scaled(9));
    if (!hit) {
        paintIcon(*painter, u"list-add"_s, sign, t.accent);
        paintWords(*painter, place, index.data().toString(), t.accent);
        return;
    }
    const Customer &customer = hit->customer;
    if (customer.id == model->chosen())
        paintTick(*painter, sign, t.accent);
    const QString way = shortWay(customer);
    const WordStyle figures{TextUse::Base, TextWeight::Regular, true, Qt::AlignRight};
    const int wayWidth = qMin(wordsWidth(way, figures), int(place.width() / 2));
    QRectF right = place;
    right.setLeft(place.right() - wayWidth);
    paintWords(*painter, right, way, t.text2, figures);
    place.setRight(right.left() - scaled(8));
    if (customer.vip) {
        const int width = vipTagSize().width();
        place.setRight(place.right() - width - scaled(6));
    }
    const bool inName = !typedRange(customer.name, model->typed()).isEmpty();
    const QList<TextRange> nameMarks = typedRange(customer.name, model->typed());
    int used = paintMarked(*painter, place, customer.name, nameMarks, t.text, {TextUse::Base, TextWeight::Strong});
    // A match elsewhere says where: su qing beside 苏晴, an e-mail address, a device.
    if (!inName && !hit->matchedKey.isEmpty() && hit->matchedKey != foldText(way)) {
        QRectF key = place;
        key.setLeft(place.left() + used + scaled(8));
        if (key.width() > scaled(20)) {
            QList<TextRange> marks = typedRange(hit->matchedKey, model->typed());
            used += scaled(8) + paintMarked(*painter, key, hit->matchedKey, marks, t.text2, {});
        }
    }
    if (customer.vip)
        paintVipTag(*painter, QRectF(place.left() + qMin<qreal>(used, place.width()) + scaled(6), place.top(), vipTagSize().width(), place.height()));
}

QSize CustomerHitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(120), scaled(30)};
}

} // namespace frontdesk
