#pragma once

#include <cmath>
#include <functional>

#include "activations/activation.hpp"

namespace plot_twist::test {

/// A function made of three formulas, for what the catalogue does not have.
class Curve final : public Activation {
 public:
  using Formula = std::function<double(double)>;
  Curve(Formula value, Formula slope, Formula curvature)
      : value_(std::move(value)), slope_(std::move(slope)), curvature_(std::move(curvature)) {}

  void evaluate(const Evaluation<float>&) const override {}
  void evaluate(const Evaluation<double>& evaluation) const override {
    for (std::size_t i = 0; i < evaluation.x.size(); ++i) {
      const double x = evaluation.x[i];
      if (!evaluation.value.empty()) evaluation.value[i] = value_(x);
      if (!evaluation.slope.empty()) evaluation.slope[i] = slope_(x);
      if (!evaluation.curvature.empty()) evaluation.curvature[i] = curvature_(x);
    }
  }
  std::vector<Kink> kinks() const override { return {}; }
  double largestSlope() const override { return infinity; }

 private:
  Formula value_, slope_, curvature_;
};

/// A bell of height 1 around `centre`.
inline Curve spike(double centre, double width) {
  const auto bell = [=](double x) { return std::exp(-std::pow((x - centre) / width, 2)); };
  return {bell, [=](double x) { return -2 * (x - centre) / (width * width) * bell(x); },
          [=](double x) {
            const double t = (x - centre) / width;
            return (4 * t * t - 2) / (width * width) * bell(x);
          }};
}

/// 1 / x, which has a pole at 0.
inline Curve reciprocal() {
  return {[](double x) { return 1 / x; }, [](double x) { return -1 / (x * x); },
          [](double x) { return 2 / (x * x * x); }};
}

/// log(x), which ends at 0.
inline Curve logarithm() {
  return {[](double x) { return std::log(x); }, [](double x) { return 1 / x; },
          [](double x) { return -1 / (x * x); }};
}

}  // namespace plot_twist::test
