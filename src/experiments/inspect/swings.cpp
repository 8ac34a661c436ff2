#include "experiments/inspect/swings.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace plot_twist::inspection {
namespace {

constexpr int samplesEach = 128;
constexpr double stretch = 4;    // the ratio of the ends of a stretch
constexpr double growth = 1.01;  // least, of the swings of a stretch to those of the one before
constexpr double golden = 0.6180339887498949;

/// Points of one stretch, whose phases in any period are spread.
std::vector<double> pointsFrom(double start) {
  std::vector<double> points;
  for (int i = 0; i < samplesEach; ++i) {
    const double part = i * golden;
    points.push_back(start * (1 + (stretch - 1) * (part - std::floor(part))));
  }
  return points;
}

/// Whether sizes grow by at least the factor `growth` from each to the next.
bool keepsGrowing(const std::vector<double>& sizes) {
  for (std::size_t i = 1; i < sizes.size(); ++i) {
    if (!(sizes[i - 1] > 0 && sizes[i] >= growth * sizes[i - 1])) return false;
  }
  return true;
}

}  // namespace

Swings swingsOf(const Sampler& sampler, TailSide side) {
  const double sign = side == TailSide::left ? -1 : 1;
  std::array<std::vector<double>, 4> sizes;
  for (double start = farFrom; start < farthest; start *= stretch) {
    for (auto& each : sizes) each.push_back(0);
    std::vector<double> points = pointsFrom(start);
    for (double& x : points) x *= sign;
    for (const Sample& at : sampler.at(points)) {
      const std::array numbers{at.value, -at.value, at.slope, -at.slope};
      for (std::size_t i = 0; i < sizes.size(); ++i) {
        sizes[i].back() = std::max(sizes[i].back(), numbers[i]);  // NaN counts as 0
      }
    }
  }
  return {{keepsGrowing(sizes[0]), keepsGrowing(sizes[1])},
          {keepsGrowing(sizes[2]), keepsGrowing(sizes[3])}};
}

}  // namespace plot_twist::inspection
