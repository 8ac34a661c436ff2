#include "experiments/inspect/divergence.hpp"

#include <algorithm>
#include <cmath>

namespace plot_twist::inspection {
namespace {

/// A moment that is `known` so far and goes to an infinity of this sign.
double joined(double known, double sign) {
  const double endless = std::copysign(infinity, sign);
  return known == 0 || known == endless ? endless : std::nan("");
}

/// log2 of a ratio of numbers that are powers of two, nearly.
double orderOf(double near, double far, double steps) {
  const double ratio = std::abs(near) / std::abs(far);
  if (!(ratio > 0) || std::isinf(ratio)) return ratio > 0 ? infinity : 0;
  int power = 0;
  const double part = std::frexp(ratio, &power);  // linear between powers of two
  return (power - 2 + 2 * part) / steps;
}

void addSide(const Sampler& sampler, double place, int side, MomentNumbers& result) {
  constexpr double almost = 0.97;
  const double scale = std::max(std::abs(place), 1.0);
  const Sample far = sampler.at(place + side * scale * 0x1p-14);
  const Sample near = sampler.at(place + side * scale * 0x1p-26);
  const MomentNumbers atFar = integrandsOf(far), atNear = integrandsOf(near);
  for (std::size_t i = 0; i < momentCount; ++i) {
    if (std::isnan(atNear[i]) || orderOf(atNear[i], atFar[i], 12) < almost) continue;
    result[i] = joined(result[i], atNear[i]);
  }
}

}  // namespace

MomentNumbers integrandsOf(const Sample& at) {
  const auto& [z, value, ownSlope, curvature] = at;
  const double slope = std::isnan(value) ? value : ownSlope;
  return {value, value * value, slope, slope * slope, z * value, z * value * slope};
}

MomentNumbers divergenceAtPoles(const Sampler& sampler, double farthest) {
  MomentNumbers result{};
  for (const Kink& kink : sampler.activation().kinks()) {
    if (!(std::abs(kink.x) < farthest)) continue;
    for (const auto& [side, limits] : {std::pair(-1, kink.left), std::pair(1, kink.right)}) {
      const bool isPole = std::isinf(limits.value) || !std::isfinite(limits.slope);
      if (isPole) addSide(sampler, kink.x, side, result);
    }
  }
  return result;
}

}  // namespace plot_twist::inspection
