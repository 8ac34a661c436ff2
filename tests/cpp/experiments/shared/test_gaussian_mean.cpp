#include <catch_amalgamated.hpp>
#include <cmath>

#include "activations/catalogue.hpp"
#include "experiments/shared/gaussian_mean.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

/// A function made up for a test: its value, its slope and where it has corners.
class MadeUp final : public Activation {
 public:
  MadeUp(double (*value)(double), double (*slope)(double), std::vector<Kink> kinks = {})
      : value_(value), slope_(slope), kinks_(std::move(kinks)) {}
  void evaluate(const Evaluation<float>&) const override {}
  void evaluate(const Evaluation<double>& evaluation) const override {
    for (std::size_t i = 0; i < evaluation.x.size(); ++i) {
      evaluation.value[i] = value_(evaluation.x[i]);
      evaluation.slope[i] = slope_(evaluation.x[i]);
    }
  }
  std::vector<Kink> kinks() const override { return kinks_; }
  double largestSlope() const override { return infinity; }

 private:
  double (*value_)(double);
  double (*slope_)(double);
  std::vector<Kink> kinks_;
};

}  // namespace

TEST_CASE("Moments agree with mpmath's quadrature for the whole catalogue") {
  for (const ReferenceRow& row : readReference("gaussian_moments.csv")) {
    CAPTURE(row.text("activation"), row.text("parameters"), row.text("deviation"));
    const auto activation = makeActivation(row.text("activation"), row.numbers("parameters"));
    const auto got = gaussianMoments(*activation, row.number("deviation"));
    // Means of what has both signs are held to a share of the root of the mean square.
    const auto near = [](double expected, double size) {
      return Catch::Matchers::WithinAbs(expected, 1e-12 * size);
    };
    const double value = row.number("squared_value"), slope = row.number("squared_slope");
    CHECK_THAT(got.value, near(row.number("value"), std::sqrt(value)));
    CHECK_THAT(got.squaredValue, near(value, value));
    CHECK_THAT(got.slope, near(row.number("slope"), std::sqrt(slope)));
    CHECK_THAT(got.squaredSlope, near(slope, slope));
  }
}

TEST_CASE("Weights are a distribution, whatever the deviation and the breaks") {
  const std::vector<double> breaks = {-3, 0, 0, 1e-9, 3, 1e300};
  for (const double deviation : {0.0, 1e-300, 1e-3, 1.0, 77.0, 1e6, 1e150}) {
    const GaussianNodes nodes = gaussianNodes(deviation, breaks);
    double mass = 0, variance = 0;
    for (std::size_t i = 0; i < nodes.x.size(); ++i) {
      mass += nodes.weight[i];
      variance += nodes.weight[i] * nodes.x[i] * nodes.x[i];
    }
    CAPTURE(deviation);
    CHECK(mass == Catch::Approx(1).epsilon(1e-13));
    CHECK(variance == Catch::Approx(deviation * deviation).epsilon(1e-13).margin(1e-300));
  }
}

TEST_CASE("What changes quickly is looked at more closely") {
  // E[sin(100 x)^2] = (1 - e^-20000) / 2, of which nothing is left but the half.
  const MadeUp sine([](double x) { return std::sin(100 * x); },
                    [](double x) { return 100 * std::cos(100 * x); });
  CHECK(gaussianMoments(sine, 1).squaredValue == Catch::Approx(0.5).epsilon(1e-11));
  CHECK(gaussianMoments(sine, 1).squaredSlope == Catch::Approx(5000).epsilon(1e-11));
}

TEST_CASE("A jump splits the panels that it falls in") {
  const MadeUp step([](double x) { return x > 0.3 ? 1.0 : 0.0; }, [](double) { return 0.0; },
                    {{0.3, {0, 0}, {1, 0}}});
  const double expected = 0.5 * std::erfc(0.3 / std::sqrt(2.0));
  CHECK(gaussianMoments(step, 1).value == Catch::Approx(expected).epsilon(1e-12));
}

TEST_CASE("What is not a number, or not finite, is not made up") {
  const MadeUp logarithm([](double x) { return std::log(x); }, [](double x) { return 1 / x; });
  CHECK(std::isnan(gaussianMoments(logarithm, 1).value));
  const MadeUp steep([](double x) { return std::exp(1000 * x); },
                     [](double x) { return 1000 * std::exp(1000 * x); });
  CHECK(std::isinf(gaussianMoments(steep, 1).squaredValue));
  const auto relu = makeActivation("relu");
  for (const double deviation : {-1.0, std::nan(""), infinity}) {
    CHECK(std::isnan(gaussianMoments(*relu, deviation).squaredSlope));
  }
  CHECK(gaussianMoments(*makeActivation("sigmoid"), 0).value == Catch::Approx(0.5).epsilon(1e-14));
}
