#pragma once

namespace frontdesk {

// GCC defines a macro, clang answers a question.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define FRONTDESK_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FRONTDESK_SANITIZED
#endif

/// Whether this test is built for AddressSanitizer or ThreadSanitizer, under which every step costs many times more.
#ifdef FRONTDESK_SANITIZED
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// How often a test repeats one and the same kind of step. The tools look at code that runs, not at how many values it was right for: the plain
/// build proves that with the whole count, so `few` must still walk every branch.
template<typename Count>
constexpr Count underSanitizer(Count few, Count otherwise)
{
    return sanitized ? few : otherwise;
}

} // namespace frontdesk
