#pragma once

#include "core/knowledge/article.h"
#include "core/knowledge/articlerules.h"
#include "core/storage/session.h"

/// Articles by words (design section 6), the same hits in the same order on both backends. The index holds of each language what was
/// published; of an article that never was, the draft.
namespace frontdesk::articlesearch {

inline constexpr int candidateCap = 2000;

struct Found
{
    QList<ArticleHit> hits;
    bool complete = true; ///< no candidate was left out at the cap
};
/// An article number, in any spelling, comes first. Each article once, in the language that answers best; in `language` ("zh", "en", empty =
/// no matter) if that answers at least half as well. Retired ones are not found, drafts only by those who may see them.
Result<Found> find(Session &session, const QString &words, int limit, const Actor &actor, const QString &language);

/// To be called in the transaction that writes the text.
Result<void> put(Session &session, qint64 textId, const ArticleText &text);
Result<void> replace(Session &session, qint64 textId, const ArticleText &held, const ArticleText &text);
/// Of texts that are new and many; only the desk's owner may.
Result<void> putMany(Session &session, const QList<std::pair<qint64, ArticleText>> &texts);
/// Every text anew: after a restore. The index must be empty.
Result<void> fill(Session &session);

} // namespace frontdesk::articlesearch
