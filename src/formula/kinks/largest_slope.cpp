#include "formula/kinks/largest_slope.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "formula/kinks/scan_points.hpp"
#include "math/sorting.hpp"

namespace plot_twist {
namespace {

/// |f'|; 0 where f' is NaN.
class Steepness {
 public:
  explicit Steepness(const Program& tangents) : tangents_(tangents) {}

  std::vector<double> at(std::span<const double> x) const {
    std::vector<double> all;
    for (std::size_t start = 0; start < x.size(); start += Program::blockSize) {
      const std::size_t count = std::min(Program::blockSize, x.size() - start);
      std::array<double, Program::blockSize> block{}, value, slope;
      std::copy_n(x.begin() + static_cast<std::ptrdiff_t>(start), count, block.begin());
      tangents_.run<double>(block.data(), std::array{value.data(), slope.data()},
                            (count + laneCount - 1) / laneCount * laneCount);
      for (std::size_t i = 0; i < count; ++i) {
        all.push_back(std::isnan(slope[i]) ? 0 : std::abs(slope[i]));
      }
    }
    return all;
  }
  double at(double x) const { return at(std::array{x}).front(); }

 private:
  const Program& tangents_;
};

/// The largest |f'| between two points around a local maximum, by golden-section search.
double refine(const Steepness& steepness, double from, double to) {
  constexpr double golden = 0.6180339887498949;
  double a = to - (to - from) * golden, b = from + (to - from) * golden;
  double atA = steepness.at(a), atB = steepness.at(b);
  double best = std::max(atA, atB);
  for (int step = 0; step < 50; ++step) {
    if (atA < atB) {
      from = std::exchange(a, b);
      atA = atB;
      b = from + (to - from) * golden;
      atB = steepness.at(b);
    } else {
      to = std::exchange(b, a);
      atB = atA;
      a = to - (to - from) * golden;
      atA = steepness.at(a);
    }
    best = std::max({best, atA, atB});
  }
  return best;
}

}  // namespace

double findLargestSlope(const Program& tangents, std::span<const Kink> kinks) {
  const Steepness steepness(tangents);
  const std::span<const double> x = scanPoints();
  const std::vector<double> all = steepness.at(x);
  if (std::max(all.front(), all.back()) > 1e15) return infinity;
  double best = *std::ranges::max_element(all);
  for (const Kink& kink : kinks) {
    for (const double slope : {kink.left.slope, kink.right.slope}) {
      if (!std::isnan(slope)) best = std::max(best, std::abs(slope));
    }
  }
  std::vector<std::size_t> maxima;
  for (std::size_t i = 1; i + 1 < all.size(); ++i) {
    if (all[i] >= all[i - 1] && all[i] >= all[i + 1] && all[i] > 0) maxima.push_back(i);
  }
  sortBy(maxima, [&](std::size_t i) { return -all[i]; });
  maxima.resize(std::min<std::size_t>(maxima.size(), 3));
  for (const std::size_t i : maxima) best = std::max(best, refine(steepness, x[i - 1], x[i + 1]));
  return best;
}

}  // namespace plot_twist
