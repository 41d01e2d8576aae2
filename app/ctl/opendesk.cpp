#include "app/ctl/opendesk.h"

namespace frontdesk::ctl {

SignIn signInOf(Context &context)
{
    const QString password = context.readPassword().value_or(QString());
    const bool local = context.desk->backend == Backend::Sqlite;
    return {context.login.isEmpty() && local ? consoleLogin : context.login, password, local};
}

std::unique_ptr<Desk> openDesk(Context &context, ExitCode *end)
{
    auto desk = std::make_unique<Desk>(*context.desk, false);
    const auto opened = await(desk->open(signInOf(context)));
    if (opened)
        return desk;
    *end = refuseDesk(context, opened.error());
    return {};
}

ExitCode refuseDesk(Context &context, const Error &error)
{
    const ExitCode code = context.refuse(error);
    return code == Usage || code == NotPermitted ? code : DeskUnreachable;
}

ExitCode refuseItem(Context &context, const Error &error)
{
    const ExitCode code = context.refuse(error);
    return code == Usage ? SomeRefused : code;
}

} // namespace frontdesk::ctl
