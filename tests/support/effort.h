// How much work something is beside a floor measured in the same run: for tests that must tell work that grows with its input from
// work that grows with its square, on any machine. Absolute times are for the benchmarks.
#pragma once

#include <algorithm>
#include <ctime>

namespace story::support {

// Time of the processor, in seconds: other programs on the machine do not count.
double processorSeconds(const auto &work)
{
    const std::clock_t begun = std::clock();
    work();
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

// How many times as long `work` takes as `floor`: the quicker of two runs each, because a first run also pays for pages and caches.
// What takes less than a millisecond counts as one.
double timesAsLong(const auto &work, const auto &floor)
{
    const auto quicker = [](const auto &what) {
        const double first = processorSeconds(what);
        return std::max(0.001, std::min(first, processorSeconds(what)));
    };
    return quicker(work) / quicker(floor);
}

} // namespace story::support
