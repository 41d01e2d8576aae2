#pragma once

#include "core/knowledge/articlework.h"

/// Articles of an import, some hundred with a handful of statements. Only the desk's owner may: the search index takes no list from others.
namespace frontdesk::articlebulk {

/// Which of these external ids the desk has.
Result<QSet<QString>> known(Session &session, const QStringList &externalIds);

/// The same as articlework::publishNew for each, with the same events; their external ids are new and differ. Tells nobody: the caller says
/// Session::publishEverything(). Errors: those of publishNew; nothing is written then that the transaction keeps.
Result<void> publishNew(Session &session, const KnowledgeContext &context, const QList<articlework::NewArticle> &articles);

} // namespace frontdesk::articlebulk
