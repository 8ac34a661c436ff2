#pragma once

#include <algorithm>
#include <array>
#include <ctime>

namespace plot_twist::bench {

/// The median over five rounds of the processor seconds that `work` takes, so that a busy machine
/// disturbs less.
template <class Work>
double medianSeconds(const Work& work) {
  std::array<double, 5> rounds;
  for (double& round : rounds) {
    const std::clock_t start = std::clock();
    work();
    round = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  }
  std::sort(rounds.begin(), rounds.end());
  return rounds[rounds.size() / 2];
}

}  // namespace plot_twist::bench
