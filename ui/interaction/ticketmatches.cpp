#include "ui/interaction/ticketmatches.h"

#include "core/desk/desk.h"
#include "core/search/snippet.h"
#include "ui/interaction/markedtext.h"
#include "ui/kit/chips.h"
#include "ui/kit/keycap.h"
#include "ui/kit/stateglyph.h"
#include "ui/knowledge/articlewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"
#include "ui/ticket/ticketcells.h"
#include "ui/ticket/wordscontext.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

QList<TicketMatch> rankedMatches(const QList<TicketMatch> &tickets, const QList<TicketMatch> &articles, const QList<BulletinHit> &bulletins)
{
    constexpr int firstSimilar = 3; ///< before articles
    struct Ranked
    {
        int group = 0;
        TicketMatch match;
    };
    QList<Ranked> ranked;
    int similar = 0;
    for (const TicketMatch &match : tickets) {
        int group = 5;
        if (match.ofCaller)
            group = match.byWords ? 0 : 6;
        else if (match.ticket.open() && similar++ < firstSimilar)
            group = 2;
        else if (match.ticket.open())
            group = 4;
        ranked.append({group, match});
    }
    for (const TicketMatch &match : articles)
        ranked.append({match.article.kind == "known_error"_L1 ? 1 : 3, match});
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &one, const Ranked &other) {
        return one.group != other.group ? one.group < other.group : one.match.sameService && !other.match.sameService;
    });
    QList<TicketMatch> matches;
    for (const BulletinHit &hit : bulletins) {
        TicketMatch match;
        match.bulletin = hit;
        match.sameService = hit.sameService;
        match.byWords = hit.byWords;
        matches += match;
    }
    for (const Ranked &each : std::as_const(ranked))
        matches += each.match;
    return matches;
}

TicketMatches::TicketMatches(Desk &desk, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk)
{
}

void TicketMatches::show(const QList<TicketMatch> &matches, const QString &words)
{
    m_terms = queryTerms(words);
    // The list is short: rows that go and come are told one by one, so that current row and scrolling stay where they are.
    const auto has = [](const QList<TicketMatch> &list, const TicketMatch &match) {
        return std::any_of(list.begin(), list.end(), [&match](const TicketMatch &each) { return each.same(match); });
    };
    for (int row = int(m_matches.size()) - 1; row >= 0; --row) {
        if (!has(matches, m_matches.at(row))) {
            beginRemoveRows({}, row, row);
            m_matches.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < matches.size(); ++row) {
        const int at = rowOf(matches.at(row));
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_matches.insert(row, matches.at(row));
            endInsertRows();
            continue;
        }
        if (at != row) { // never before row: those are settled
            beginMoveRows({}, at, at, {}, row);
            m_matches.move(at, row);
            endMoveRows();
        }
        m_matches[row] = matches.at(row);
    }
    refresh();
}

void TicketMatches::refresh()
{
    if (!m_matches.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

const TicketMatch *TicketMatches::match(int row) const
{
    return row >= 0 && row < m_matches.size() ? &m_matches.at(row) : nullptr;
}

int TicketMatches::rowOf(const TicketMatch &match) const
{
    for (int row = 0; row < m_matches.size(); ++row) {
        if (m_matches.at(row).same(match))
            return row;
    }
    return -1;
}

int TicketMatches::firstArticle() const
{
    const auto found = std::find_if(m_matches.begin(), m_matches.end(), [](const TicketMatch &match) { return match.isArticle(); });
    return found == m_matches.end() ? -1 : int(found - m_matches.begin());
}

TimeLeft TicketMatches::timeLeft(const Ticket &ticket) const
{
    const auto reference = m_desk.reference();
    const SecondsLeft left = [&](const Ticket &of, const QDateTime &now) -> std::optional<qint64> {
        const AgreementVersion *version = reference->agreements.version(of.agreementVersion);
        const BusinessTime *hours = version ? reference->agreements.businessTime(version->calendar) : nullptr;
        if (!hours)
            return std::nullopt;
        return of.dueAt.isValid() ? hours->between(now, of.dueAt) / 1000 : of.leftSeconds;
    };
    return ticketTimeLeft(ticket, left, m_desk.clock().now());
}

QString TicketMatches::titleOf(const TicketMatch &match)
{
    return match.isArticle() ? match.articleTitle : match.isBulletin() ? match.bulletin.bulletin.title.in(QLocale().name()) : match.ticket.title;
}

QString TicketMatches::kindOf(const TicketMatch &match) const
{
    if (match.isBulletin()) {
        const Bulletin &bulletin = match.bulletin.bulletin;
        return !bulletin.isPlanned() ? tr("Outage") : bulletin.runsAt(m_desk.clock().now()) ? tr("Planned work, running") : tr("Planned work ahead");
    }
    if (match.isArticle())
        return match.article.kind == "known_error"_L1 ? tr("Known error, workaround") : articleKindWords(match.article.kind);
    if (match.ofCaller)
        return tr("Caller’s open ticket");
    if (match.ticket.kind == "request"_L1)
        return tr("Similar request");
    return match.ticket.kind == "complaint"_L1 ? tr("Similar complaint") : tr("Similar incident");
}

QString TicketMatches::why(const TicketMatch &match) const
{
    const Ticket &ticket = match.ticket;
    if (match.isBulletin())
        return whyBulletin(match.bulletin);
    if (match.isArticle()) {
        QStringList facts{match.article.number, tr("used %n time(s)", nullptr, match.article.usedCount)};
        facts += match.sameService ? tr("Same service, same words") : tr("Same words");
        return facts.join(u" · "_s);
    }
    QStringList facts{ticket.number}; // the reasons before what may be cut
    if (match.ofCaller && match.sameService)
        facts += tr("Same caller, same service");
    else if (match.ofCaller)
        facts += tr("Same caller");
    else if (match.sameService)
        facts += tr("Same service");
    if (match.byWords)
        facts += tr("Same words");
    else if (match.ofCaller && !m_terms.isEmpty())
        facts += tr("Other words");
    facts += ticket.ownerName.isEmpty() ? tr("with nobody yet") : tr("with %1").arg(ticket.ownerName);
    return facts.join(u" · "_s);
}

QString TicketMatches::whyBulletin(const BulletinHit &hit) const
{
    const Bulletin &bulletin = hit.bulletin;
    const WordsContext words = WordsContext::of(m_desk);
    QStringList facts;
    if (hit.sameService && hit.sameSite)
        facts += tr("Same service, same site");
    else if (hit.sameService)
        facts += tr("Same service");
    else if (hit.sameSite)
        facts += tr("Same site");
    if (hit.byWords)
        facts += tr("Same words");
    facts += bulletin.runsAt(words.now) ? tr("since %1", "time").arg(words.moment(bulletin.startsAt)) : tr("from %1", "time").arg(words.moment(bulletin.startsAt));
    if (bulletin.nextUpdateAt.isValid())
        facts += tr("next word %1", "time").arg(words.moment(bulletin.nextUpdateAt));
    else if (bulletin.endsAt.isValid())
        facts += tr("till %1", "time").arg(words.moment(bulletin.endsAt));
    facts += bulletin.number;
    return facts.join(u" · "_s);
}

int TicketMatches::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

QVariant TicketMatches::data(const QModelIndex &index, int role) const
{
    const TicketMatch *found = index.isValid() ? match(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return titleOf(*found);
    case Qt::ToolTipRole: return u"%1\n%2"_s.arg(titleOf(*found).left(1000), why(*found));
    case Qt::AccessibleTextRole:
        if (!found->isTicket())
            return tr("%1: %2. %3", "kind, title, why").arg(kindOf(*found), titleOf(*found), why(*found));
        return tr("%1: %2. %3, %4. %5").arg(kindOf(*found), found->ticket.title, prioritySpeech(found->ticket.priority), stateWords(found->ticket.state), why(*found));
    default: return {};
    }
}

namespace {

constexpr WordStyle c_caption{TextUse::Caption};
constexpr WordStyle c_title{TextUse::Base, TextWeight::Strong};

/// "Solved with Alt+K" at the right of a line; where it begins.
qreal paintKeyHint(QPainter &painter, const QRectF &line, const QAction &action)
{
    const QString key = keyText(action.shortcut());
    const QSize cap = keyCapSize(key);
    const QString words = TicketMatches::tr("Solved with");
    const qreal width = wordsWidth(words, c_caption);
    const qreal left = line.right() - cap.width() - (cap.isEmpty() ? 0 : scaled(5)) - width;
    paintWords(painter, QRectF(left, line.top(), width + 1, line.height()), words, tokens().text2, c_caption);
    if (!cap.isEmpty())
        paintKeyCap(painter, QRectF(line.right() - cap.width(), line.top(), cap.width(), line.height()), key);
    return left;
}

} // namespace

int MatchDelegate::textLeft()
{
    return scaled(39);
}

int MatchDelegate::buttonsHeight()
{
    return fieldHeight() + scaled(8);
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int words = lineHeight(TextUse::Caption) * 2 + lineHeight(TextUse::Base) + scaled(16);
    return {scaled(200), words + (view && view->currentIndex() == index ? buttonsHeight() : 0)};
}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const TicketMatches *>(index.model());
    const TicketMatch *match = model->match(index.row());
    if (!match)
        return;
    const Tokens &t = tokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->currentIndex() == index;
    const QRectF all = option.rect;
    painter->fillRect(all, current ? t.sel : t.base);
    painter->fillRect(QRectF(all.left(), all.bottom() - 1, all.width(), 1), t.border);
    if (current && view->hasFocus())
        painter->fillRect(QRectF(all.left(), all.top(), scaled(3), all.height() - 1), t.accent);

    const Ticket &ticket = match->ticket;
    QRectF line(all.left() + textLeft(), all.top() + scaled(7), all.width() - textLeft() - scaled(12), lineHeight(TextUse::Caption) + scaled(2));
    paintWords(*painter, QRectF(all.left() + scaled(12), line.top(), scaled(18), line.height()), QString::number(index.row() + 1), t.text2,
               {TextUse::Caption, TextWeight::Regular, true, Qt::AlignRight});

    const int side = scaled(14);
    const QString titleWords = TicketMatches::titleOf(*match);
    const auto words = [&] {
        QRectF title(line.left(), line.bottom() + scaled(1), line.width(), lineHeight(TextUse::Base));
        paintMarked(*painter, title, titleWords, matchingRanges(titleWords.left(500), model->terms()), t.text, c_title);
        paintWords(*painter, QRectF(title.left(), title.bottom(), title.width(), lineHeight(TextUse::Caption)), model->why(*match), t.text2, c_caption);
    };
    if (match->isBulletin()) {
        const bool planned = match->bulletin.bulletin.isPlanned();
        const QColor ink = planned ? t.warn.ink : t.crit.ink;
        paintIcon(*painter, planned ? u"view-calendar"_s : u"data-warning"_s, QRectF(line.left(), line.center().y() - side / 2.0, side, side), ink);
        paintWords(*painter, line.adjusted(side + scaled(5), 0, 0, 0), model->kindOf(*match), ink, {TextUse::Caption, TextWeight::Medium});
        return words();
    }
    if (match->isArticle()) {
        const QColor ink = match->article.kind == "known_error"_L1 ? t.warn.ink : t.accent;
        paintIcon(*painter, articleKindIcon(match->article.kind), QRectF(line.left(), line.center().y() - side / 2.0, side, side), ink);
        QRectF kind = line.adjusted(side + scaled(5), 0, 0, 0);
        const TicketMatch *chosen = view ? model->match(view->currentIndex().row()) : nullptr;
        if (m_solved && index.row() == model->firstArticle() && !(chosen && chosen->isArticle()))
            kind.setRight(paintKeyHint(*painter, line, *m_solved) - scaled(8));
        paintWords(*painter, kind, model->kindOf(*match), ink, {TextUse::Caption, TextWeight::Medium});
        return words();
    }

    // Right: how urgent, and how much time is left or where it stands.
    const TimeLeft left = model->timeLeft(ticket);
    const bool clock = ticket.open() && left.state != TimeLeftState::None && match->ofCaller;
    const int rightWidth = clock ? timeLeftWidth(left, 24) : stateWidth(ticket.state);
    const int chip = priorityChipSize().width();
    const QRectF right(line.right() - rightWidth, line.top(), rightWidth, line.height());
    if (clock)
        paintTimeLeft(*painter, right, left, current, 24);
    else
        paintState(*painter, right, ticket.state, current);
    paintPriorityChip(*painter, QRectF(right.left() - chip - scaled(6), line.top(), chip, line.height()), ticket.priority);

    paintIcon(*painter, match->ofCaller ? u"user"_s : u"view-list-details"_s, QRectF(line.left(), line.center().y() - side / 2.0, side, side), match->ofCaller ? t.accent : t.text2);
    const qreal wordsLeft = line.left() + side + scaled(5);
    paintWords(*painter, QRectF(wordsLeft, line.top(), right.left() - chip - scaled(12) - wordsLeft, line.height()), model->kindOf(*match),
               match->ofCaller ? t.accent : t.text, {TextUse::Caption, TextWeight::Medium});

    words();
}

QSize TicketLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(100), scaled(26)};
}

void TicketLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const TicketMatches *>(index.model());
    const TicketMatch *match = model->match(index.row());
    if (!match)
        return;
    const Tokens &t = tokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex() == index;
    painter->fillRect(option.rect, current ? t.sel : t.base);
    if (current)
        painter->fillRect(QRectF(option.rect.left(), option.rect.top(), scaled(3), option.rect.height()), t.accent);
    const QRectF place = QRectF(option.rect).adjusted(scaled(12), 0, -scaled(8), 0);
    paintPriorityChip(*painter, place, match->ticket.priority);
    paintWords(*painter, place.adjusted(priorityChipSize().width() + scaled(7), 0, 0, 0), match->ticket.title, t.text);
}

} // namespace frontdesk
