#include "app/ctl/command.h"

#include <algorithm>

namespace frontdesk::ctl {

namespace {

/// Built on first use, for files register in no particular order before main().
QList<Command> &registry()
{
    static QList<Command> all;
    return all;
}

} // namespace

Registration::Registration(Command command)
{
    QList<Command> &all = registry();
    const auto place = std::upper_bound(all.begin(), all.end(), command, [](const Command &a, const Command &b) { return a.words < b.words; });
    all.insert(place, std::move(command));
}

const QList<Command> &commands()
{
    return registry();
}

} // namespace frontdesk::ctl
