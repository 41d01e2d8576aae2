#include "ui/knowledge/articlewords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ArticleWords)
};

} // namespace

QString articleKindWords(const QString &kind)
{
    if (kind == "how_to"_L1)
        return Words::tr("How-to");
    if (kind == "known_error"_L1)
        return Words::tr("Known error");
    if (kind == "faq"_L1)
        return Words::tr("Question and answer");
    return kind == "script"_L1 ? Words::tr("Script") : kind;
}

QString articleStateWords(const QString &state)
{
    if (state == "draft"_L1)
        return Words::tr("Draft");
    if (state == "review"_L1)
        return Words::tr("In review");
    if (state == "published"_L1)
        return Words::tr("Published");
    return state == "retired"_L1 ? Words::tr("Retired") : state;
}

QString articleEventWords(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {u"drafted"_s, QT_TRANSLATE_NOOP("ArticleWords", "Drafted")},         {u"edited"_s, QT_TRANSLATE_NOOP("ArticleWords", "Text changed")},
        {u"propose"_s, QT_TRANSLATE_NOOP("ArticleWords", "Sent for review")}, {u"withdraw"_s, QT_TRANSLATE_NOOP("ArticleWords", "Taken back from review")},
        {u"return"_s, QT_TRANSLATE_NOOP("ArticleWords", "Returned to the author")}, {u"publish"_s, QT_TRANSLATE_NOOP("ArticleWords", "Published")},
        {u"published"_s, QT_TRANSLATE_NOOP("ArticleWords", "Published")},     {u"discard"_s, QT_TRANSLATE_NOOP("ArticleWords", "Draft discarded")},
        {u"retire"_s, QT_TRANSLATE_NOOP("ArticleWords", "Retired")},          {u"revive"_s, QT_TRANSLATE_NOOP("ArticleWords", "Taken back as a draft")},
        {u"used"_s, QT_TRANSLATE_NOOP("ArticleWords", "Helped with a ticket")}, {u"voted"_s, QT_TRANSLATE_NOOP("ArticleWords", "Opinion given")},
        {u"attached"_s, QT_TRANSLATE_NOOP("ArticleWords", "File attached")}};
    const char *found = words.value(kind);
    return found ? Words::tr(found) : kind;
}

QString articleKindIcon(const QString &kind)
{
    return kind == "known_error"_L1 ? u"flag"_s : kind == "faq"_L1 ? u"help-about"_s : kind == "script"_L1 ? u"view-list-tree"_s : u"documentation"_s;
}

QString articleLanguageWords(const QString &language)
{
    return language == "zh"_L1 ? u"中文"_s : u"English"_s;
}

} // namespace frontdesk
