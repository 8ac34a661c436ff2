#include "experiments/explore/difference_function.hpp"

#include <algorithm>

#include "math/sorting.hpp"

namespace plot_twist {
namespace {

/// The limits of a function at x from both sides: those of its kink there, or else its value and
/// slope.
Kink kinkAt(const Activation& activation, const std::vector<Kink>& kinks, double x) {
  const auto found = std::ranges::find(kinks, x, &Kink::x);
  if (found != kinks.end()) return *found;
  double value = 0, slope = 0;
  activation.evaluate(Evaluation<double>{
      .x = {&x, 1}, .value = {&value, 1}, .slope = {&slope, 1}, .curvature = {}});
  return {x, {value, slope}, {value, slope}};
}

OneSided operator-(const OneSided& a, const OneSided& b) {
  return {a.value - b.value, a.slope - b.slope};
}

}  // namespace

std::vector<Kink> DifferenceFunction::kinksWithin(double reach) const {
  const std::vector<Kink> ofF = f_->kinksWithin(reach), ofG = g_->kinksWithin(reach);
  std::vector<double> places;
  for (const auto* kinks : {&ofF, &ofG}) {
    for (const Kink& kink : *kinks) places.push_back(kink.x);
  }
  sortNumbers(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  std::vector<Kink> all;
  for (const double x : places) {
    const Kink f = kinkAt(*f_, ofF, x), g = kinkAt(*g_, ofG, x);
    all.push_back({x, f.left - g.left, f.right - g.right});
  }
  return all;
}

template <class T>
void DifferenceFunction::run(const Evaluation<T>& evaluation) const {
  std::vector<T> value(evaluation.value.size()), slope(evaluation.slope.size()),
      curvature(evaluation.curvature.size());
  // g first: evaluation.value, which receives f, may be the memory of x.
  g_->evaluate(Evaluation<T>{evaluation.x, value, slope, curvature});
  f_->evaluate(evaluation);
  const auto take = [](std::span<T> from, const std::vector<T>& other) {
    for (std::size_t i = 0; i < from.size(); ++i) from[i] -= other[i];
  };
  take(evaluation.value, value);
  take(evaluation.slope, slope);
  take(evaluation.curvature, curvature);
}

}  // namespace plot_twist
