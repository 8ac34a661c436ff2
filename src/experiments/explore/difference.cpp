#include "experiments/explore/difference.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/curves/crossings.hpp"
#include "experiments/explore/difference_function.hpp"
#include "experiments/explore/view_proofs.hpp"
#include "formula/function.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

constexpr double far = 0x1p40;  // the whole line is searched from -far to far

struct Gap {
  double size = 0, x = 0;

  /// The larger gap; of equal ones the one nearer to 0.
  void consider(double candidate, double at) {
    const bool isLarger = std::abs(candidate) > size;
    const bool isNearer = std::abs(candidate) == size && std::abs(at) < std::abs(x);
    if (isLarger || isNearer) *this = {std::abs(candidate), at};
  }
};

Gap largestOf(const std::vector<double>& x, const std::vector<double>& value) {
  Gap gap{.size = -1};
  for (std::size_t i = 0; i < x.size(); ++i) gap.consider(value[i], x[i]);
  return gap.size < 0 ? Gap{std::nan(""), std::nan("")} : gap;
}

/// f - g at each x; differences within the rounding error of f and g count as 0.
std::vector<double> differencesAt(const Activation& f, const Activation& g,
                                  const std::vector<double>& x) {
  std::vector<double> ofF(x.size()), ofG(x.size());
  f.evaluate(Evaluation<double>{.x = x, .value = ofF, .slope = {}, .curvature = {}});
  g.evaluate(Evaluation<double>{.x = x, .value = ofG, .slope = {}, .curvature = {}});
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double rounding = 0x1p-50 * std::max(std::abs(ofF[i]), std::abs(ofG[i]));
    ofF[i] -= ofG[i];
    if (std::abs(ofF[i]) <= rounding) ofF[i] = 0;
  }
  return ofF;
}

/// Whether |f - g| is unbounded on the side of `sign`: it grows as a power of x, or as slowly as a
/// logarithm, which grows by as much from 2^30 to 2^40 as from 2^20 to 2^30.
bool growsForEver(const Activation& f, const Activation& g, double sign) {
  const auto d = differencesAt(f, g, {sign * 0x1p20, sign * 0x1p30, sign * far});
  const double first = std::abs(d[1]) - std::abs(d[0]);
  const double second = std::abs(d[2]) - std::abs(d[1]);
  return second > 1e-9 * std::abs(d[2]) && second >= first / 2;
}

Gap largestOnTheLine(const Activation& f, const Activation& g, const DifferenceFunction& minus) {
  const SampledCurve probe = sampleCurve(minus, probePoints(-far, far));
  std::vector<double> x;
  for (const Crossing& extremum : crossings(minus, probe, Quantity::slope)) x.push_back(extremum.x);
  x.insert(x.end(), probe.x.begin(), probe.x.end());
  Gap gap = largestOf(x, differencesAt(f, g, x));
  for (const std::uint32_t index : probe.breaks) {
    gap.consider(probe.value[index - 1], probe.x[index]);
    gap.consider(probe.value[index], probe.x[index]);
  }
  if (!(gap.size > 0)) return gap;
  const auto ends = differencesAt(f, g, {-far, far});
  for (const int side : {0, 1}) {
    if (std::abs(ends[side]) < gap.size) continue;
    const double sign = side == 0 ? -1 : 1;
    gap = {growsForEver(f, g, sign) ? infinity : gap.size, sign * infinity};
  }
  return gap;
}

}  // namespace

std::string validate(const DifferenceConfig& config) {
  return firstError([&] { return validateFunction(config.activation, config.parameters); },
                    [&] { return validateFunction(config.other, config.otherParameters); },
                    [&] { return validateInterval(config.from, config.to); },
                    [&] { return checkSettings(config); });
}

DifferenceResult difference(const DifferenceConfig& config) {
  const auto f = makeFunction(config.activation, config.parameters);
  const auto g = makeFunction(config.other, config.otherParameters);
  const DifferenceFunction minus(f, g);
  DifferenceResult result{
      exploreFunction(minus, config.from, config.to, config.samples, config.extra)};
  const Gap view = largestOf(result.x, result.value), line = largestOnTheLine(*f, *g, minus);
  minus.evaluate(Evaluation<double>{.x = {&config.at, 1},
                                    .value = {&result.valueAt, 1},
                                    .slope = {&result.slopeAt, 1},
                                    .curvature = {&result.curvatureAt, 1}});
  result.gap = view.size;
  result.gapAt = view.x;
  result.lineGap = line.size;
  result.lineGapAt = line.x;
  result.proved = provedOf(config, result);
  return result;
}

}  // namespace plot_twist
