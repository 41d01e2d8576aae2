#pragma once

#include <algorithm>
#include <ctime>

namespace frontdesk {

/// How many times the processor's time eight times the input takes: about 8 where the work grows with the text, 64 where with its square.
/// `work(size)`; a busy machine, a sanitizer and an old computer slow both alike, so a test of this says nothing about any of them.
template<typename Work>
double growthOverEight(qint64 small, Work work)
{
    const auto least = [&](qint64 size) {
        double seconds = 1e9;
        for (int round = 0; round < 3; ++round) {
            const std::clock_t start = std::clock();
            work(size);
            seconds = std::min(seconds, double(std::clock() - start) / CLOCKS_PER_SEC);
        }
        return seconds;
    };
    constexpr double tick = 0.002; // what is quicker than the clock can tell does not grow
    return (least(8 * small) + tick) / (least(small) + tick);
}

/// Between 8 and 64, with room for caches that a large text no longer fits into.
inline constexpr double mostGrowthOverEight = 24;

} // namespace frontdesk
