#include "core/bulletin/bulletin.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestTitle = 200, longestBody = 20'000;

Error invalid(const QString &code, const QString &field)
{
    return Error{ErrorKind::Invalid, code, field, {}, {}};
}

} // namespace

bool canBecome(const QString &state, const QString &action)
{
    const bool open = state == "announced"_L1 || state == "updated"_L1;
    return action == "update"_L1 || action == "restore"_L1 ? open : action == "withdraw"_L1 && state == "restored"_L1;
}

QList<Error> problemsOf(const BulletinEdit &edit, const QDateTime &now)
{
    const Bulletin &bulletin = edit.bulletin;
    QList<Error> problems;
    if (bulletin.kind != "outage"_L1 && bulletin.kind != "planned_work"_L1)
        problems += invalid(u"bulletin.unknown"_s, u"kind"_s);
    for (const auto &[field, words] : {std::pair(u"title"_s, bulletin.title), std::pair(u"body"_s, bulletin.body)}) {
        const bool zh = !words.zh.trimmed().isEmpty(), en = !words.en.trimmed().isEmpty();
        if (field == "title"_L1 && !zh && !en)
            problems += invalid(u"field.missing"_s, field + u".zh"_s);
        else if (zh != en)
            problems += invalid(u"bulletin.language_missing"_s, field + (zh ? u".en"_s : u".zh"_s));
        const qsizetype most = field == "title"_L1 ? longestTitle : longestBody;
        if (words.zh.size() > most || words.en.size() > most)
            problems += invalid(u"bulletin.text_long"_s, field + (words.zh.size() > most ? u".zh"_s : u".en"_s));
    }
    if (!bulletin.startsAt.isValid())
        problems += invalid(u"bulletin.starts_missing"_s, u"starts_at"_s);
    const bool goesOn = edit.action == "announce"_L1 || edit.action == "update"_L1;
    if (bulletin.isPlanned() && goesOn && !bulletin.endsAt.isValid())
        problems += invalid(u"field.missing"_s, u"ends_at"_s);
    else if (bulletin.endsAt.isValid() && bulletin.startsAt.isValid() && goesOn && bulletin.endsAt <= bulletin.startsAt)
        problems += invalid(u"bulletin.ends_early"_s, u"ends_at"_s);
    if (!bulletin.isPlanned() && goesOn) {
        if (!bulletin.nextUpdateAt.isValid())
            problems += invalid(u"bulletin.update_missing"_s, u"next_update_at"_s);
        else if (bulletin.nextUpdateAt <= now)
            problems += invalid(u"bulletin.update_past"_s, u"next_update_at"_s);
    }
    if ((edit.action == "update"_L1 || edit.action == "restore"_L1) && edit.note.trimmed().isEmpty())
        problems += invalid(u"field.missing"_s, u"note"_s);
    if (edit.note.size() > longestBody)
        problems += invalid(u"bulletin.text_long"_s, u"note"_s);
    return problems;
}

} // namespace frontdesk
