#include "core/knowledge/articlerules.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Transition
{
    QLatin1String from, to, action;
    bool publishes;
};

/// As the table article_transition has them.
constexpr Transition transitions[] = {
    {"draft"_L1, "review"_L1, "propose"_L1, false},      {"review"_L1, "draft"_L1, "return"_L1, true},
    {"review"_L1, "draft"_L1, "withdraw"_L1, false},     {"review"_L1, "published"_L1, "publish"_L1, true},
    {"draft"_L1, "published"_L1, "publish"_L1, true},    {"published"_L1, "published"_L1, "publish"_L1, true},
    {"published"_L1, "draft"_L1, "draft"_L1, false},     {"draft"_L1, "published"_L1, "discard"_L1, false},
    {"published"_L1, "retired"_L1, "retire"_L1, true},   {"retired"_L1, "draft"_L1, "revive"_L1, true},
};

} // namespace

const QStringList &articleLanguages()
{
    static const QStringList languages{u"zh"_s, u"en"_s};
    return languages;
}

const QStringList &articleKinds()
{
    static const QStringList kinds{u"how_to"_s, u"known_error"_s, u"faq"_s, u"script"_s};
    return kinds;
}

const QStringList &articleFields()
{
    static const QStringList fields{u"title"_s, u"summary"_s, u"body"_s, u"keywords"_s};
    return fields;
}

int ArticlePage::behind(const QString &language) const
{
    if (!textVersion.contains(language))
        return 0;
    int newest = 0;
    for (const int version : textVersion)
        newest = std::max(newest, version);
    return newest - textVersion.value(language);
}

bool seesDrafts(const Actor &actor)
{
    return actor.role == "lead"_L1 || actor.role == "manager"_L1 || actor.role == "admin"_L1 || actor.role == "service"_L1;
}

bool mayRead(const Article &article, const Actor &actor)
{
    return article.version > 0 || seesDrafts(actor) || article.owner == actor.staff || article.author == actor.staff;
}

bool mayPublish(const Article &article, const Actor &actor)
{
    return actor.role == "lead"_L1 || actor.role == "manager"_L1 || actor.role == "admin"_L1
        || (article.owner && article.owner == actor.staff);
}

Result<QString> articleStateAfter(const Article &article, const QString &action, const Actor &actor)
{
    for (const Transition &transition : transitions) {
        if (article.state != transition.from || action != transition.action || (action == "discard"_L1 && article.version == 0))
            continue;
        if (transition.publishes && !mayPublish(article, actor))
            return failure(ErrorKind::Denied, u"knowledge.publish_denied"_s);
        return QString(transition.to);
    }
    return failure(Error{ErrorKind::Invalid, u"knowledge.transition_forbidden"_s, {}, {}, {{u"state"_s, article.state}, {u"action"_s, action}}});
}

std::optional<Error> problemOf(const QString &language, const ArticleText &text)
{
    if (text.isEmpty())
        return {};
    if (text.title.trimmed().isEmpty())
        return Error{ErrorKind::Invalid, u"knowledge.title_missing"_s, language + ".title"_L1, {}, {}};
    const auto tooLong = [&](QLatin1String field) { return Error{ErrorKind::Invalid, u"field.too_long"_s, language + u'.' + field, {}, {}}; };
    if (text.title.size() > 500)
        return tooLong("title"_L1);
    if (text.summary.size() > 5000)
        return tooLong("summary"_L1);
    if (text.keywords.size() > 1000)
        return tooLong("keywords"_L1);
    if (text.body.size() > 1024 * 1024)
        return tooLong("body"_L1);
    return {};
}

QString articleField(const ArticleText &text, const QString &field)
{
    return field == "title"_L1 ? text.title : field == "summary"_L1 ? text.summary : field == "body"_L1 ? text.body : text.keywords;
}

void setArticleField(ArticleText &text, const QString &field, const QString &value)
{
    (field == "title"_L1 ? text.title : field == "summary"_L1 ? text.summary : field == "body"_L1 ? text.body : text.keywords) = value;
}

} // namespace frontdesk
