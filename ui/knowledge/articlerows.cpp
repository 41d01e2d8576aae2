#include "ui/knowledge/articlerows.h"

#include "ui/interaction/markedtext.h"
#include "ui/kit/chips.h"
#include "ui/kit/words.h"
#include "ui/knowledge/articlewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frontdesk {

void ArticleRows::show(const QList<ArticleHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int ArticleRows::rowOf(Id<Article> article) const
{
    for (int row = 0; row < m_hits.size(); ++row) {
        if (m_hits.at(row).article.id == article)
            return row;
    }
    return -1;
}

void ArticleRows::refresh()
{
    if (!m_hits.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString ArticleRows::facts(const Article &article)
{
    QStringList facts;
    if (article.state != "published"_L1)
        facts += articleStateWords(article.state);
    facts += tr("used %n time(s)", nullptr, article.usedCount);
    if (article.helpfulPercent() >= 0)
        facts += tr("%1% helpful").arg(article.helpfulPercent());
    QStringList languages;
    for (auto it = article.titles.cbegin(); it != article.titles.cend(); ++it)
        languages += articleLanguageWords(it.key());
    facts += languages.join(u", "_s);
    return facts.join(u"   "_s);
}

QVariant ArticleRows::data(const QModelIndex &index, int role) const
{
    const ArticleHit *found = index.isValid() ? hit(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return found->title;
    case Qt::ToolTipRole: return u"%1\n%2"_s.arg(found->title.left(1000), facts(found->article));
    case Qt::AccessibleTextRole: return tr("%1 %2: %3. %4").arg(articleKindWords(found->article.kind), found->article.number, found->title, facts(found->article));
    default: return {};
    }
}

namespace {

constexpr WordStyle c_caption{TextUse::Caption};
constexpr WordStyle c_title{TextUse::Base, TextWeight::Strong};

} // namespace

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = static_cast<const ArticleRows *>(index.model());
    const ArticleHit *hit = model->hit(index.row());
    const int lines = hit && !hit->snippet.text.isEmpty() ? 4 : 3;
    return {scaled(200), lineHeight(TextUse::Caption) * (lines - 1) + lineHeight(TextUse::Base) + scaled(22)};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const ArticleRows *>(index.model());
    const ArticleHit *hit = model->hit(index.row());
    if (!hit)
        return;
    const Tokens &t = tokens();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->currentIndex() == index;
    const QRectF all = option.rect;
    painter->fillRect(all, current ? t.sel : t.base);
    painter->fillRect(QRectF(all.left(), all.bottom() - 1, all.width(), 1), t.border);
    if (current && view->hasFocus())
        painter->fillRect(QRectF(all.left(), all.top(), scaled(3), all.height() - 1), t.accent);

    const Article &article = hit->article;
    const bool knownError = article.kind == "known_error"_L1;
    const QColor kindInk = knownError ? t.warn.ink : article.kind == "script"_L1 ? t.text : t.accent;
    QRectF line(all.left() + scaled(16), all.top() + scaled(10), all.width() - scaled(28), lineHeight(TextUse::Caption));
    const int side = scaled(14);
    paintIcon(*painter, articleKindIcon(article.kind), QRectF(line.left(), line.center().y() - side / 2.0, side, side), kindInk);
    const int used = paintWords(*painter, line.adjusted(side + scaled(6), 0, 0, 0), articleKindWords(article.kind), kindInk, {TextUse::Caption, TextWeight::Medium});
    paintWords(*painter, line.adjusted(side + used + scaled(14), 0, 0, 0), article.number, t.text2, c_caption);
    line = QRectF(line.left(), line.bottom() + scaled(1), line.width(), lineHeight(TextUse::Base));
    paintMarked(*painter, line, hit->title, hit->titleMarks, t.text, c_title);
    if (!hit->snippet.text.isEmpty()) {
        line = QRectF(line.left(), line.bottom(), line.width(), lineHeight(TextUse::Caption));
        QString text = hit->snippet.text;
        QList<TextRange> marks = hit->snippet.marks;
        if (hit->snippet.cutBefore) {
            text.prepend(u"… "_s);
            for (TextRange &mark : marks)
                mark.start += 2;
        }
        paintMarked(*painter, line, text, marks, t.text2, c_caption);
    }
    line = QRectF(line.left(), line.bottom(), line.width(), lineHeight(TextUse::Caption));
    paintWords(*painter, line, ArticleRows::facts(article), t.text2, c_caption);
}

} // namespace frontdesk
