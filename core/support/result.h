#pragma once

#include "core/support/error.h"

#include <tl/expected.hpp>

namespace frontdesk {

/// A value or the reason why there is none. No exception crosses a module.
template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &code, const QString &field = {}, const QString &detail = {})
{
    return tl::unexpected<Error>(Error{kind, code, field, detail, {}});
}

inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace frontdesk

/// Leaves the function with the error of `expression`, for results whose value is not needed.
#define FRONTDESK_TRY(expression)                                                                                                          \
    do {                                                                                                                                   \
        if (auto tried = (expression); !tried)                                                                                             \
            return tl::unexpected<::frontdesk::Error>(std::move(tried).error());                                                          \
    } while (false)

/// Declares `name` with the value of `expression`, or leaves the function with its error.
#define FRONTDESK_LET(name, expression)                                                                                                    \
    auto name##Result = (expression);                                                                                                      \
    if (!name##Result)                                                                                                                     \
        return tl::unexpected<::frontdesk::Error>(std::move(name##Result).error());                                                       \
    auto &name = *name##Result
