#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/context.h"

#include <functional>

namespace frontdesk::ctl {

struct Command
{
    QString words;           ///< "sla evaluate"
    QString parameters{};    ///< what follows the words in the usage line, e.g. "FILE"
    QString help;            ///< what it does: a first sentence for the list, then more
    QList<Option> options{}; ///< beside the global ones
    qsizetype fewestParameters = 0;
    qsizetype mostParameters = 0;
    bool needsDesk = true;
    std::function<ExitCode(Context &, const Arguments &)> run;
};

/// A command registers itself: `const Registration registered({…});` in the anonymous namespace of its own file is all that it takes.
class Registration
{
public:
    explicit Registration(Command command);
};

/// Every registered command, by its words.
const QList<Command> &commands();

} // namespace frontdesk::ctl
