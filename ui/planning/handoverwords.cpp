#include "ui/planning/handoverwords.h"

#include "core/ticket/erasework.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk::handoverwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Handover)
};

QString list(const QStringList &all)
{
    return all.join(Words::tr(", ", "between the items of a list"));
}

QString markWords(const QString &mark)
{
    static const QHash<QString, const char *> names{
        {u"logged"_s, QT_TRANSLATE_NOOP("Handover", "new")},
        {u"reopened"_s, QT_TRANSLATE_NOOP("Handover", "reopened")},
        {u"escalated"_s, QT_TRANSLATE_NOOP("Handover", "escalated")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("Handover", "resolved")},
        {u"urgent"_s, QT_TRANSLATE_NOOP("Handover", "priority 1, open")},
        {u"outage"_s, QT_TRANSLATE_NOOP("Handover", "outage")},
        {u"work"_s, QT_TRANSLATE_NOOP("Handover", "planned work")},
        {u"open_call"_s, QT_TRANSLATE_NOOP("Handover", "contact open")},
        {u"breached"_s, QT_TRANSLATE_NOOP("Handover", "resolution over time")},
        {u"response_breached"_s, QT_TRANSLATE_NOOP("Handover", "response over time")},
        {u"response_due"_s, QT_TRANSLATE_NOOP("Handover", "response due")},
        {u"resolution_due"_s, QT_TRANSLATE_NOOP("Handover", "resolution due")},
        {u"update_due"_s, QT_TRANSLATE_NOOP("Handover", "caller waits for word")},
        {u"unowned"_s, QT_TRANSLATE_NOOP("Handover", "no owner")},
        {u"to_tell"_s, QT_TRANSLATE_NOOP("Handover", "caller to be told")},
        {u"call_back"_s, QT_TRANSLATE_NOOP("Handover", "call back")},
        {u"agreed_date"_s, QT_TRANSLATE_NOOP("Handover", "date given")},
        {u"follow_up"_s, QT_TRANSLATE_NOOP("Handover", "follow up")},
        {u"word"_s, QT_TRANSLATE_NOOP("Handover", "next word on the outage")}};
    const char *source = names.value(mark);
    return source ? Words::tr(source) : mark;
}

QString shiftName(const BilingualName &name, const WordsContext &words)
{
    return name.in(words.language);
}

} // namespace

QString title(const HandoverSheet &sheet, const WordsContext &words)
{
    const QString group = words.group(sheet.group), from = shiftName(sheet.plan.shift, words), to = shiftName(sheet.plan.next, words);
    if (from.isEmpty())
        return Words::tr("%1: handover", "a group").arg(group);
    return to.isEmpty() ? Words::tr("%1: %2 hands over", "group, shift").arg(group, from) : Words::tr("%1: %2 to %3", "group, shift, shift").arg(group, from, to);
}

QString span(const HandoverSheet &sheet, const WordsContext &words)
{
    return Words::tr("Changed since %1, as of %2; due until %3", "moments").arg(words.moment(sheet.from), words.moment(sheet.to), words.moment(sheet.until));
}

QString part(const HandoverSheet &sheet, HandoverLine::Part part)
{
    const int total = sheet.totals[size_t(part)];
    const int listed = int(sheet.of(part).size());
    const QString name = part == HandoverLine::Part::Changed ? Words::tr("What changed") : part == HandoverLine::Part::Waiting ? Words::tr("Who waits") : Words::tr("Promised for the next shift");
    if (total > HandoverSheet::maxLines)
        return Words::tr("%1: the %2 most urgent of %3", "part of the sheet, how many are listed, how many there are").arg(name, QLocale().toString(listed), QLocale().toString(total));
    return listed == 0 ? Words::tr("%1: nothing", "part of the sheet").arg(name) : Words::tr("%1 (%2)", "part of the sheet, how many").arg(name, QLocale().toString(listed));
}

QString marks(const HandoverLine &line)
{
    QStringList all;
    for (const QString &mark : line.marks)
        all.append(markWords(mark));
    return list(all);
}

QString lineTitle(const HandoverLine &line, const WordsContext &words)
{
    const QString title = line.title.in(words.language).simplified();
    return title.isEmpty() && line.ticket ? erasework::marker() : title;
}

QString when(const HandoverLine &line, const WordsContext &words)
{
    return line.at.isValid() ? words.moment(line.at) : u"—"_s;
}

QString next(const HandoverSheet &sheet, const WordsContext &words)
{
    if (!sheet.plan.nextTo.isValid())
        return sheet.plan.ends.isValid() ? Words::tr("Nobody is rostered for the next shift; anybody of the group can take over.")
                                         : Words::tr("No roster says who comes; anybody of the group can take over.");
    QStringList names;
    for (const Id<Staff> one : sheet.plan.people.mid(0, 8))
        names.append(words.person(one));
    const int more = int(sheet.plan.people.size()) - int(names.size());
    const QString people = more > 0 ? Words::tr("%1 and %n more", "names", more).arg(list(names)) : list(names);
    return Words::tr("Next: %1 from %2, %3", "shift, moment, people").arg(shiftName(sheet.plan.next, words), words.moment(sheet.plan.nextFrom), people);
}

QString given(const HandoverSheet &sheet, const WordsContext &words)
{
    return sheet.id ? Words::tr("Signed by %1, %2", "person, moment").arg(words.person(sheet.giver), words.moment(sheet.signedAt)) : QString();
}

QString taken(const HandoverSheet &sheet, const WordsContext &words)
{
    if (!sheet.id)
        return {};
    if (!sheet.receiver)
        return Words::tr("Not taken over yet");
    const QString said = Words::tr("Taken over by %1, %2", "person, moment").arg(words.person(sheet.receiver), words.moment(sheet.takenAt));
    const bool standsIn = !sheet.plan.people.isEmpty() && !sheet.plan.people.contains(sheet.receiver);
    return standsIn ? Words::tr("%1, who was not rostered for the next shift", "taken over by whom").arg(said) : said;
}

} // namespace frontdesk::handoverwords
