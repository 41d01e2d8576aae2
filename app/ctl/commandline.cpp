#include "app/ctl/commandline.h"

#include "app/ctl/command.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

const QList<Option> &globalOptions()
{
    static const QList<Option> options{
        {u"desk"_s, u"URL"_s, u"the desk: sqlite:///path/desk.db or postgresql://user@host/database"_s},
        {u"as"_s, u"LOGIN"_s, u"act as this member of staff; without it, on SQLite, as \"console\" with admin rights"_s},
        {u"password-stdin"_s, {}, u"read the password from the first line of standard input"_s},
        {u"help"_s, {}, u"show this and end"_s}};
    return options;
}

bool isOption(const QString &text)
{
    return text.size() > 1 && text.startsWith(u'-');
}

/// The command line in its parts: options before the command's words, the words, all that follows.
struct Parts
{
    QStringList before;
    QStringList rest; ///< from the first word on
};

Parts split(const QStringList &given)
{
    Parts parts;
    qsizetype i = 0;
    while (i < given.size() && isOption(given[i]) && given[i] != "--"_L1) {
        const QString name = given[i].mid(given[i].startsWith("--"_L1) ? 2 : 1);
        const auto &global = globalOptions();
        const bool takesNext = std::any_of(global.begin(), global.end(), [&name](const Option &o) { return o.name == name && !o.value.isEmpty(); });
        parts.before.append(given[i++]);
        if (takesNext && i < given.size())
            parts.before.append(given[i++]);
    }
    if (i < given.size() && given[i] == "--"_L1)
        ++i;
    parts.rest = given.mid(i);
    return parts;
}

/// The command with the most words among those that `rest` begins with.
const Command *findCommand(const QStringList &rest, qsizetype *wordCount)
{
    const Command *found = nullptr;
    *wordCount = 0;
    for (const Command &command : commands()) {
        const QStringList words = command.words.split(u' ');
        if (words.size() > *wordCount && rest.mid(0, words.size()) == words) {
            found = &command;
            *wordCount = words.size();
        }
    }
    return found;
}

QString optionLines(const QList<Option> &options)
{
    QStringList lines;
    for (const Option &option : options) {
        const QString shown = u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        lines.append(u"  %1  %2%3%4"_s.arg(shown, -20).arg(option.help, option.isRequired ? u" (needed)"_s : QString(),
                                                          option.mayRepeat ? u" (may be repeated)"_s : QString()));
    }
    return lines.join(u'\n');
}

QString usageLine(const Command &command)
{
    QString line = u"usage: frontdeskctl "_s + (command.needsDesk ? u"--desk URL "_s : QString()) + command.words;
    for (const Option &option : command.options) {
        const QString shown = u"--"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        line += option.isRequired ? u' ' + shown : u" ["_s + shown + u']' + (option.mayRepeat ? u"…"_s : QString());
    }
    return command.parameters.isEmpty() ? line : line + u' ' + command.parameters;
}

QString commandHelp(const Command &command)
{
    QString text = usageLine(command) + u"\n\n"_s + command.help + u'\n';
    if (!command.options.isEmpty())
        text += u'\n' + optionLines(command.options) + u'\n';
    return text + u"\nFor every command:\n"_s + optionLines(globalOptions());
}

/// Lists the commands whose words begin with `prefix` (all for an empty one); empty if there is none.
QString commandList(const QString &prefix)
{
    QStringList lines;
    for (const Command &command : commands()) {
        if (prefix.isEmpty() || command.words.startsWith(prefix + u' '))
            lines.append(u"  %1  %2"_s.arg(command.words, -20).arg(command.help.section(u'\n', 0, 0)));
    }
    return lines.join(u'\n');
}

QString generalHelp()
{
    return u"usage: frontdeskctl --desk URL COMMAND …\n\n"_s + commandList({}) + u"\n\n"_s + optionLines(globalOptions())
        + u"\n  --                    ends options: what follows is taken as it is\n\n"
          "JSON goes to standard output, words to standard error; \"frontdeskctl COMMAND --help\" tells more.\n"
          "Exit: 0 all done, 1 some items refused, 2 usage or bad input, 3 desk unreachable, 4 not permitted."_s;
}

ExitCode withoutCommand(Context &context, const Parts &parts)
{
    const auto globals = Arguments::parse(parts.before, globalOptions());
    if (!globals) {
        context.refuse(globals.error());
        context.say(generalHelp());
        return Usage;
    }
    const bool wantsHelp = globals->has(u"help"_s) || parts.rest.contains(u"--help"_s);
    const QString word = parts.rest.value(0);
    const QString group = word.isEmpty() || isOption(word) ? QString() : commandList(word);
    if (!group.isEmpty()) {
        context.say(u"\"%1\" is followed by one of:\n%2"_s.arg(word, group));
    } else {
        if (!word.isEmpty() && !isOption(word))
            context.say(u"There is no command \"%1\"."_s.arg(word));
        context.say(generalHelp());
    }
    return wantsHelp && (word.isEmpty() || isOption(word) || !group.isEmpty()) ? AllDone : Usage;
}

} // namespace

ExitCode runCommandLine(const QStringList &given, std::istream &in, std::ostream &out, std::ostream &words)
{
    Context context(in, out, words);
    const Parts parts = split(given);
    qsizetype wordCount = 0;
    const Command *command = findCommand(parts.rest, &wordCount);
    if (!command)
        return withoutCommand(context, parts);

    const auto badUsage = [&](const Error &error) {
        context.refuse(error);
        context.say(usageLine(*command));
        return Usage;
    };
    const auto arguments = Arguments::parse(parts.before + parts.rest.mid(wordCount), globalOptions() + command->options);
    if (!arguments)
        return badUsage(arguments.error());
    if (arguments->has(u"help"_s)) {
        context.say(commandHelp(*command));
        return AllDone;
    }
    const qsizetype count = arguments->parameters().size();
    if (count > command->mostParameters)
        return badUsage({ErrorKind::Invalid, u"usage.parameter_extra"_s, {}, u"\"%1\" is too much"_s.arg(arguments->parameters()[command->mostParameters]), {}});
    if (count < command->fewestParameters)
        return badUsage({ErrorKind::Invalid, u"usage.parameter_missing"_s, {}, u"something is missing after \"%1\""_s.arg(command->words), {}});

    context.login = arguments->text(u"as"_s);
    context.passwordOnInput = arguments->has(u"password-stdin"_s);
    if (arguments->has(u"desk"_s)) {
        auto address = DeskAddress::parse(arguments->text(u"desk"_s));
        if (!address)
            return badUsage(address.error());
        context.desk = std::move(*address);
    } else if (command->needsDesk) {
        return badUsage({ErrorKind::Invalid, u"usage.option_missing"_s, u"--desk"_s, u"is needed"_s, {}});
    }
    return command->run(context, *arguments);
}

} // namespace frontdesk::ctl
