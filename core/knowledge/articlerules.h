#pragma once

#include "core/access/actor.h"
#include "core/knowledge/article.h"
#include "core/support/result.h"

#include <optional>

namespace frontdesk {

/// Article kinds in the order of the screen.
const QStringList &articleKinds();

/// Owner, leads, managers and admins publish and retire; everybody drafts and proposes.
bool mayPublish(const Article &article, const Actor &actor);
/// Whether this person sees articles that were never published and are not their own.
bool seesDrafts(const Actor &actor);
bool mayRead(const Article &article, const Actor &actor);

/// Where an action leads, or why it is not possible now: "knowledge.transition_forbidden" (values: state, action),
/// "knowledge.publish_denied". Pure: screens disable with it, work refuses with it. The database has the same table.
Result<QString> articleStateAfter(const Article &article, const QString &action, const Actor &actor);

/// The first rule that a text breaks, or nothing: "knowledge.title_missing", "field.too_long" at "<language>.<field>".
std::optional<Error> problemOf(const QString &language, const ArticleText &text);

/// The text of a field of ArticleEdit ("title", "summary", "body", "keywords").
QString articleField(const ArticleText &text, const QString &field);
void setArticleField(ArticleText &text, const QString &field, const QString &value);
const QStringList &articleFields();

} // namespace frontdesk
