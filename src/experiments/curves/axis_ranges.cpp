#include "experiments/curves/axis_ranges.hpp"

#include <algorithm>
#include <cmath>

namespace plot_twist {
namespace {

Window middleOf(std::vector<double> y) {
  std::erase_if(y, [](double number) { return !std::isfinite(number); });
  if (y.empty()) return {std::nan(""), std::nan("")};
  std::ranges::sort(y);
  const Window all = {y.front(), y.back()};
  const Window most = {y[y.size() / 20], y[(y.size() - 1) - y.size() / 20]};
  const double height = most.high - most.low;
  if (!(height > 0) || all.high - all.low <= 20 * height) return all;
  return {std::max(all.low, most.low - 10 * height), std::min(all.high, most.high + 10 * height)};
}

void include(Window& window, double number) {
  if (!std::isfinite(number)) return;
  window = {std::min(window.low, number), std::max(window.high, number)};
}

Window windowOf(const Samples& samples, const std::vector<double>& y,
                std::span<const double> turns) {
  Window window = middleOf(y);
  for (const double x : turns) {
    const auto row = std::ranges::lower_bound(samples.x, x) - samples.x.begin();
    include(window, y[static_cast<std::size_t>(row)]);
  }
  for (const std::uint32_t index : samples.breaks) {
    include(window, y[index - 1]);
    include(window, y[index]);
  }
  return window;
}

}  // namespace

Windows windowsOf(const Samples& samples, std::span<const double> turns,
                  std::span<const double> slopeTurns) {
  return {windowOf(samples, samples.value, turns), windowOf(samples, samples.slope, slopeTurns)};
}

}  // namespace plot_twist
