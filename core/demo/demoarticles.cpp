#include "core/demo/demoarticles.h"

#include "core/knowledge/articlework.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<void> writeDemoArticles(Session &session, const DemoWorld &world)
{
    QFile file(u":/demo/articles.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, file.fileName());
    const QJsonArray articles = QJsonDocument::fromJson(file.readAll()).array();
    const Directory &directory = world.reference.directory;
    QList<Staff> owners;
    for (const Staff &person : directory.staff) {
        if (person.role == "lead"_L1 || person.role == "manager"_L1)
            owners += person;
    }
    if (owners.isEmpty() || articles.isEmpty())
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"demo articles or their owners are missing"_s);
    // In the order of their ids: names sort differently from one database to the next.
    std::sort(owners.begin(), owners.end(), [](const Staff &a, const Staff &b) { return a.id < b.id; });
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const QJsonObject said = articles.at(i).toObject();
        const Staff &owner = owners.at(i % owners.size());
        articlework::NewArticle article;
        article.kind = said.value("kind"_L1).toString();
        article.owner = owner.id;
        article.usedCount = said.value("used"_L1).toInt();
        article.helpfulYes = said.value("yes"_L1).toInt();
        article.helpfulNo = said.value("no"_L1).toInt();
        for (const QString &language : articleLanguages()) {
            const QJsonObject text = said.value(language).toObject();
            article.texts.insert(language, {text.value("title"_L1).toString(), text.value("summary"_L1).toString(), text.value("body"_L1).toString(),
                                            text.value("keywords"_L1).toString()});
        }
        for (const QJsonValue &code : said.value("services"_L1).toArray()) {
            const ServiceEntry *service = directory.serviceByCode(code.toString());
            if (!service)
                return failure(ErrorKind::Internal, u"desk.internal"_s, {}, code.toString());
            article.services += service->id;
        }
        for (const QJsonValue &code : said.value("categories"_L1).toArray()) {
            const Category *category = directory.categoryByCode(code.toString());
            if (!category)
                return failure(ErrorKind::Internal, u"desk.internal"_s, {}, code.toString());
            article.categories += category->id;
        }
        // Some are due for another look, most have months to go.
        article.publishedAt = world.now.addDays(-20 - (i * 7) % 170).addSecs(-3600 * (i % 9));
        article.reviewAt = world.now.addDays((i % 6) == 0 ? 5 + i : 120 + i * 3);
        const Actor author{owner.id, owner.name, owner.login, owner.role, {}, true};
        FRONTDESK_TRY(articlework::publishNew(session, {world.reference, author, world.now}, article));
    }
    return {};
}

} // namespace frontdesk
