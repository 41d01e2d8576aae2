#include "ui/escalation/candidatemodel.h"

#include "ui/kit/chips.h"
#include "ui/kit/roles.h"
#include "ui/kit/words.h"
#include "ui/shell/paint.h"
#include "ui/shell/type.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_full = 8; ///< open tickets that fill the bar

/// Who is on shift by the roster; without one for the group, who is seen at the desk.
QString presenceWords(const EscalationCandidate &candidate, const WordsContext &words)
{
    if (!candidate.person)
        return candidate.rostered ? CandidateModel::tr("%n on shift", nullptr, candidate.onShift) : QString();
    if (candidate.onShiftUntil.isValid())
        return CandidateModel::tr("On shift till %1").arg(words.moment(candidate.onShiftUntil));
    if (candidate.rostered)
        return candidate.present ? CandidateModel::tr("At the desk, not on shift") : CandidateModel::tr("Not on shift");
    return candidate.present ? CandidateModel::tr("At the desk") : CandidateModel::tr("Not seen now");
}

} // namespace

QList<QStandardItem *> CandidateModel::rowOf(const EscalationCandidate &candidate, const Ticket &ticket, const WordsContext &words, bool upwards) const
{
    const Directory &directory = words.reference->directory;
    const SupportGroup *group = directory.group(candidate.group);
    const Staff *person = candidate.person ? directory.person(candidate.person) : nullptr;
    const QString name = person ? person->name : group ? group->name.in(words.language) : QString();
    QString refused;
    if (person && ticket.aboutStaff == person->id)
        refused = tr("The complaint is about this person");
    else if (!person && ticket.aboutGroup && ticket.aboutGroup == candidate.group)
        refused = tr("The complaint is about this group");
    else if (!upwards && (person ? ticket.owner == person->id && ticket.group == candidate.group : ticket.group == candidate.group && !ticket.owner))
        refused = tr("Has it now");

    QStringList why;
    if (!refused.isEmpty()) {
        why += refused;
    } else {
        if (candidate.reading)
            why += tr("has this ticket open");
        const ServiceEntry *service = directory.service(ticket.service);
        if (!person && service && service->group == candidate.group)
            why += tr("default for this service");
        if (candidate.alike > 0 && person)
            why += tr("knows the service");
        if (candidate.hadIt)
            why += tr("had it before");
        if (person && candidate.inHand >= c_full)
            why += tr("has much in hand");
        if (!person && group && group->supplier)
            why += tr("under contract");
    }
    const QString urgent = candidate.urgentInHand > 0 ? tr("%n urgent", nullptr, candidate.urgentInHand) : QString();
    const QString load = urgent.isEmpty() ? QString::number(candidate.inHand) : tr("%1, %2", "tickets in hand, of them urgent").arg(candidate.inHand).arg(urgent);
    const QString presence = presenceWords(candidate, words);
    const QString language = person ? (person->language == "zh"_L1 ? tr("Chinese") : tr("English")) : QString();
    const QString texts[ColumnCount] = {name, presence, load, candidate.alike > 0 ? QString::number(candidate.alike) : u"—"_s, language, why.join(tr("; "))};
    QList<QStandardItem *> row;
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QStandardItem(texts[column]);
        item->setEditable(false);
        item->setData(candidate.group.value, GroupIdRole);
        item->setData(candidate.person.value, PersonIdRole);
        item->setData(candidate.inHand, LoadRole);
        item->setData(candidate.present || candidate.onShiftUntil.isValid(), PresentRole);
        item->setData(!person, GroupRowRole);
        item->setData(!person && column == Who, UnreadRole);
        item->setData(int(!refused.isEmpty() ? Ink::Tertiary : column == Who ? Ink::Text : Ink::Secondary), InkRole);
        if (!refused.isEmpty())
            item->setFlags(item->flags() & ~(Qt::ItemIsSelectable));
        row += item;
    }
    row[Load]->setData(tr("%n ticket(s) in hand", nullptr, candidate.inHand), Qt::AccessibleTextRole);
    row[Alike]->setData(tr("%n alike resolved lately", nullptr, candidate.alike), Qt::AccessibleTextRole);
    row[Why]->setData(texts[Why], Qt::ToolTipRole);
    return row;
}

void CandidateModel::fill(const QList<EscalationCandidate> &candidates, const Ticket &ticket, EscalationDraft::Direction direction, const WordsContext &words)
{
    clear();
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels({tr("Group, person"), tr("Presence"), tr("In hand"), tr("Alike"), tr("Language"), tr("Why")});
    horizontalHeaderItem(Alike)->setToolTip(tr("Tickets of this service resolved lately"));
    const Directory &directory = words.reference->directory;
    const bool upwards = direction == EscalationDraft::Direction::Hierarchical;
    if (!upwards) {
        // The usual way up the lines first: the groups above the one that has it.
        const SupportGroup *now = directory.group(ticket.group);
        QList<EscalationCandidate> groups;
        for (const EscalationCandidate &candidate : candidates) {
            if (!candidate.person)
                groups += candidate;
        }
        const ServiceEntry *service = directory.service(ticket.service);
        std::stable_sort(groups.begin(), groups.end(), [&](const EscalationCandidate &a, const EscalationCandidate &b) {
            const auto rank = [&](const EscalationCandidate &candidate) {
                const SupportGroup *group = directory.group(candidate.group);
                const int tier = now && group ? group->tier - now->tier : 0;
                const bool usual = service && service->group == candidate.group && candidate.group != ticket.group;
                return std::tuple(candidate.group == ticket.group, !usual, tier <= 0, std::abs(tier), -candidate.alike);
            };
            return rank(a) < rank(b);
        });
        for (const EscalationCandidate &group : std::as_const(groups)) {
            const QList<QStandardItem *> row = rowOf(group, ticket, words, false);
            for (const EscalationCandidate &candidate : candidates) {
                if (candidate.person && candidate.group == group.group)
                    row.first()->appendRow(rowOf(candidate, ticket, words, false));
            }
            invisibleRootItem()->appendRow(row);
        }
        return;
    }
    // Upwards: the lead of the group that has it, other leads, then the managers.
    const SupportGroup *now = directory.group(ticket.group);
    QSet<qint64> listed;
    const auto header = [&](const QString &title) {
        auto *item = new QStandardItem(title);
        item->setData(true, GroupRowRole);
        item->setData(true, UnreadRole);
        item->setFlags(Qt::ItemIsEnabled);
        QList<QStandardItem *> row{item};
        while (row.size() < ColumnCount) {
            row += new QStandardItem;
            row.last()->setFlags(Qt::ItemIsEnabled);
            row.last()->setData(true, GroupRowRole);
        }
        invisibleRootItem()->appendRow(row);
        return item;
    };
    const auto add = [&](QStandardItem *parent, Id<Staff> id) {
        if (listed.contains(id.value))
            return;
        for (const EscalationCandidate &candidate : candidates) {
            if (candidate.person != id)
                continue;
            listed.insert(id.value);
            parent->appendRow(rowOf(candidate, ticket, words, true));
            return;
        }
    };
    QStandardItem *leads = header(tr("Team leads"));
    if (now && now->lead)
        add(leads, now->lead);
    for (const Staff &person : directory.staff) {
        if (person.active && person.role == "lead"_L1)
            add(leads, person.id);
    }
    QStandardItem *managers = header(tr("Service desk managers"));
    for (const Staff &person : directory.staff) {
        if (person.active && (person.role == "manager"_L1 || person.role == "admin"_L1))
            add(managers, person.id);
    }
}

void CandidateFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

void CandidateFilter::setOnlyPresent(bool only)
{
    m_onlyPresent = only;
    invalidateFilter();
}

bool CandidateFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool named = m_words.isEmpty() || index.data().toString().contains(m_words, Qt::CaseInsensitive)
                    || (parent.isValid() && parent.data().toString().contains(m_words, Qt::CaseInsensitive));
    if (index.data(CandidateModel::GroupRowRole).toBool()) {
        for (int child = 0; child < sourceModel()->rowCount(index); ++child) {
            if (filterAcceptsRow(child, index))
                return true;
        }
        return named && !m_onlyPresent;
    }
    return named && (!m_onlyPresent || index.data(CandidateModel::PresentRole).toBool());
}

void CandidateDelegate::paintCell(QPainter &painter, const QRectF &inside, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const bool group = index.siblingAtColumn(CandidateModel::Who).data(CandidateModel::GroupRowRole).toBool();
    const bool possible = index.flags() & Qt::ItemIsSelectable;
    const QString text = index.data().toString();
    QRectF place = inside;
    const QColor ink = inkOf(option, index);
    if (index.column() == CandidateModel::Who) {
        if (possible) {
            const QRectF ring(place.left() + 0.5, place.center().y() - scaled(6.5), scaled(13.0), scaled(13.0));
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(isSelected(option) ? t.accent : t.ctl, 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(ring);
            if (isSelected(option)) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(t.accent);
                painter.drawEllipse(ring.adjusted(scaled(3.5), scaled(3.5), -scaled(3.5), -scaled(3.5)));
            }
            painter.restore();
        }
        place.setLeft(place.left() + scaled(22));
        if (!group) {
            paintAvatar(painter, place, text);
            place.setLeft(place.left() + scaled(24));
        }
        WordStyle style;
        style.weight = group ? TextWeight::Strong : TextWeight::Regular;
        paintWords(painter, place, text, ink, style);
        return;
    }
    if (index.column() == CandidateModel::Presence && !group && !text.isEmpty()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const bool here = index.data(CandidateModel::PresentRole).toBool();
        painter.setPen(here ? QPen(Qt::NoPen) : QPen(t.ctl, 1.2));
        painter.setBrush(here ? QBrush(t.ok.fill) : QBrush(Qt::NoBrush));
        painter.drawEllipse(QRectF(place.left() + 1, place.center().y() - scaled(3.5), scaled(7.0), scaled(7.0)));
        painter.restore();
        place.setLeft(place.left() + scaled(14));
    }
    if (index.column() == CandidateModel::Load && !group) {
        const int load = index.data(CandidateModel::LoadRole).toInt();
        const QColor full = load >= c_full ? t.warn.fill : t.run;
        for (int i = 0; i < c_full; ++i)
            painter.fillRect(QRectF(place.left() + i * scaled(7), place.center().y() - scaled(5), scaled(5), scaled(10)), i < load ? full : t.track);
        place.setLeft(place.left() + c_full * scaled(7) + scaled(4));
    }
    paintWords(painter, place, text, ink);
}

int CandidateDelegate::contentWidth(const QModelIndex &index) const
{
    const int words = wordsWidth(index.data().toString());
    return words + scaled(index.column() == CandidateModel::Who ? 48 : index.column() == CandidateModel::Load ? 62 : 16);
}

} // namespace frontdesk
