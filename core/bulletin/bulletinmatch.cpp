#include "core/bulletin/bulletinmatch.h"

#include "core/search/tokenizer.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr double c_enoughOfWords = 0.25; ///< of what was said stands in title or services

bool isTelling(const QString &term)
{
    return term.size() >= (term.front().unicode() < 0x2E80 ? 3 : 2); // a single character or "it" says nothing
}

bool speakFor(const QSet<QString> &said, const Bulletin &bulletin, const Directory &directory)
{
    if (said.isEmpty())
        return false;
    QString text = bulletin.title.zh + u'\n' + bulletin.title.en;
    for (const Id<ServiceEntry> id : bulletin.services) {
        if (const ServiceEntry *service = directory.service(id))
            text += u'\n' + service->name.zh + u'\n' + service->name.en;
    }
    const QStringList there = documentTerms(text).list();
    const auto shared = std::count_if(there.cbegin(), there.cend(), [&](const QString &term) { return said.contains(term); });
    return shared > 0 && double(shared) >= c_enoughOfWords * double(said.size());
}

} // namespace

QList<BulletinHit> bulletinsLike(const QList<Bulletin> &bulletins, const BulletinQuestion &question, const Directory &directory, const QDateTime &now)
{
    QSet<QString> said;
    for (const QString &term : documentTerms(question.words).list()) {
        if (isTelling(term))
            said.insert(term);
    }
    QList<BulletinHit> hits;
    for (const Bulletin &bulletin : bulletins) {
        if (!bulletin.runsAt(now) && !(bulletin.isOpen() && bulletin.isPlanned() && now.secsTo(bulletin.startsAt) <= plannedAheadSeconds))
            continue;
        BulletinHit hit{bulletin, speakFor(said, bulletin, directory), question.service && bulletin.services.contains(question.service),
                        question.site && bulletin.sites.contains(question.site)};
        const bool elsewhere = question.site && !bulletin.sites.isEmpty() && !hit.sameSite;
        if (hit.byWords || (!elsewhere && (hit.sameService || hit.sameSite)))
            hits += hit;
    }
    const auto reasons = [](const BulletinHit &hit) { return 2 * hit.byWords + 2 * hit.sameService + hit.sameSite; };
    std::stable_sort(hits.begin(), hits.end(), [&](const BulletinHit &one, const BulletinHit &other) {
        return reasons(one) != reasons(other) ? reasons(one) > reasons(other) : one.bulletin.startsAt > other.bulletin.startsAt;
    });
    return hits;
}

} // namespace frontdesk
