#include "experiments/inspect/weighing.hpp"

#include <cmath>

#include "math/functions.hpp"

namespace plot_twist::inspection {

std::vector<Weighed> Weighing::at(std::span<const double> x) const {
  std::vector<Weighed> weighed;
  if (!isInside()) {
    for (const Sample& it : sampler_->at(x)) {
      const double root = sqrt(normpdf(it.x)), value = it.value * root, slope = it.slope * root;
      weighed.push_back({it.x, {value, value * root}, {slope, slope * root}});
    }
    return weighed;
  }
  for (const double at : x) weighed.push_back({at, {}, {}});
  constexpr double rootOfTwoPi = 2.5066282746310005;
  for (const int power : {0, 1}) {
    // h = f e^(-s x^2) has the slope (f' - 2 s x f) e^(-s x^2).
    const double twice = power == 0 ? 0.5 : 1;
    const double scale = power == 0 ? 1 / sqrt(rootOfTwoPi) : 1 / rootOfTwoPi;
    std::vector<double> value(x.size()), steep(x.size());
    inside_[power]->evaluateExactly(
        Evaluation<double>{.x = x, .value = value, .slope = steep, .curvature = {}});
    for (std::size_t i = 0; i < x.size(); ++i) {
      weighed[i].value[power] = value[i] * scale;
      const double slope = (steep[i] + twice * x[i] * value[i]) * scale;
      const bool isLost = std::isnan(slope) && std::isinf(value[i]);
      weighed[i].slope[power] = isLost ? sampler_->at(x[i]).slope : slope;
    }
  }
  return weighed;
}

bool Weighing::fades(int power) const {
  for (const double side : {-1.0, 1.0}) {
    const auto size = [&](double x) { return std::abs(at({{side * x}})[0].value[power]); };
    const double near = size(0x1p12), far = size(0x1p14);
    if (!std::isfinite(far) || !(far <= 0x1p-8 * near)) return false;
  }
  return true;
}

}  // namespace plot_twist::inspection
