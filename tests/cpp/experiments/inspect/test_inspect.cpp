#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <functional>
#include <numbers>

#include "activations/catalogue_scan.hpp"
#include "experiments/inspect/inspect.hpp"
#include "formula/function.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Numbers {
  double value, slope, curvature;
};

/// A function that nobody has looked at before.
class Stranger final : public Activation {
 public:
  explicit Stranger(std::function<Numbers(double)> function, std::vector<Kink> kinks = {})
      : function_(std::move(function)), kinks_(std::move(kinks)) {}
  void evaluate(const Evaluation<float>&) const override {}
  void evaluate(const Evaluation<double>& evaluation) const override {
    for (std::size_t i = 0; i < evaluation.x.size(); ++i) {
      const Numbers numbers = function_(evaluation.x[i]);
      if (!evaluation.value.empty()) evaluation.value[i] = numbers.value;
      if (!evaluation.slope.empty()) evaluation.slope[i] = numbers.slope;
      if (!evaluation.curvature.empty()) evaluation.curvature[i] = numbers.curvature;
    }
  }
  std::vector<Kink> kinks() const override { return kinks_; }
  double largestSlope() const override { return none; }

 private:
  std::function<Numbers(double)> function_;
  std::vector<Kink> kinks_;
};

InspectResult look(std::function<Numbers(double)> function) {
  return inspect(Stranger(std::move(function)));
}

bool near(double a, double b) {
  return a == b || std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += name + ' ';
  return list;
}

TEST_CASE("What is written down as proved of the catalogue is what the enclosure proves") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const InspectResult proved = inspect(activation, makeFormula(info.id)->enclosure());
    INFO("the row of catalogue_proofs.cpp: {\"" << info.id << "\", \"" << listed(proved.proved)
                                                << "\"},");
    CHECK(inspect({.activation = std::string(info.id)}).proved == proved.proved);
  });
}

TEST_CASE("What is found in a function of the catalogue is what the catalogue claims") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const InspectResult found = inspect(activation);
    const Facts& facts = info.facts;
    INFO(info.id << ": [" << found.lower << ", " << found.upper << "]");
    CHECK(near(found.lower, facts.lower));
    CHECK(near(found.upper, facts.upper));
    CHECK(found.lowerReached == facts.lowerReached);
    CHECK(found.upperReached == facts.upperReached);
    CHECK(found.zeroCentred == facts.zeroCentred);
    CHECK(found.smoothness == facts.smoothness);
    CHECK(found.monotone == facts.monotone);
    CHECK(found.saturatesLeft == facts.saturatesLeft);
    CHECK(found.saturatesRight == facts.saturatesRight);
    CHECK(near(found.largestSlope, facts.largestSlope));
    CHECK(found.domain == std::vector<double>{-infinity, infinity});
    CHECK(std::isnan(found.lowerAt) == !facts.lowerReached);
  });
}

TEST_CASE("The reason for a smoothness is the worst break and its two limits") {
  const InspectResult relu = inspect({.activation = "relu"});
  CHECK(relu.breakAt == 0);
  CHECK(relu.breakLeft == 0);
  CHECK(relu.breakRight == 1);
  CHECK(relu.breaks == std::vector<double>{0});
  const InspectResult elu = inspect({.activation = "elu"});  // C1 only for alpha = 1
  CHECK(elu.smoothness == Smoothness::once);
  CHECK(elu.breakAt == 0);
  CHECK(elu.breakLeft == 1);
  CHECK(elu.breakRight == 0);
  CHECK(inspect({.activation = "elu", .parameters = {2}}).smoothness == Smoothness::continuous);
  const InspectResult selu = inspect({.activation = "selu"});
  CHECK(near(selu.breakLeft, 1.7580993408473768));
  CHECK(near(selu.breakRight, 1.0507009873554805));
  CHECK(std::isnan(inspect({.activation = "gelu"}).breakAt));
}

TEST_CASE("Where a function is lowest and steepest, and where it falls") {
  const InspectResult gelu = inspect({.activation = "gelu"});
  CHECK(std::abs(gelu.lowerAt - -0.7517915246935645) < 1e-15);
  CHECK(near(gelu.lower, -0.16997120747990366));
  CHECK(near(gelu.largestSlopeAt, std::numbers::sqrt2));
  CHECK(gelu.falls == std::vector<double>{-infinity, gelu.lowerAt});
  const InspectResult sigmoid = inspect({.activation = "sigmoid"});
  CHECK(sigmoid.largestSlopeAt == 0);
  CHECK(std::isnan(sigmoid.lowerAt));
  CHECK(inspect({.activation = "softplus"}).largestSlopeAt == infinity);
  CHECK(inspect({.activation = "relu"}).lowerAt == 0);
}

TEST_CASE("Asymptotes and limits") {
  const InspectResult silu = inspect({.activation = "silu"});
  CHECK(silu.leftSlope == 0);
  CHECK(silu.leftOffset == 0);
  CHECK(silu.rightSlope == 1);
  CHECK(silu.rightOffset == 0);
  CHECK(silu.leftLimit == 0);
  CHECK(silu.rightLimit == infinity);
  CHECK(near(inspect({.activation = "selu"}).leftOffset, -1.7580993408473768));
  const InspectResult hyperbola = look([](double x) {
    const double root = std::sqrt(x * x + 1);
    return Numbers{root - 3, x / root, 1 / (root * root * root)};
  });
  CHECK(hyperbola.leftSlope == -1);
  CHECK(near(hyperbola.leftOffset, -3));
  CHECK(hyperbola.rightSlope == 1);
  CHECK(near(hyperbola.lowerAt, 0));
  CHECK(hyperbola.falls == std::vector<double>{-infinity, 0});
}

TEST_CASE("Gaps are reported as what is left of the line") {
  const InspectResult logarithm =
      look([](double x) { return Numbers{x > 0 ? std::log(x) : none, 1 / x, -1 / (x * x)}; });
  REQUIRE(logarithm.domain.size() == 2);
  CHECK(logarithm.domain[0] == 0);
  CHECK(logarithm.domain[1] == infinity);
  CHECK(logarithm.upper == infinity);
  CHECK(logarithm.saturatesRight);
  CHECK(std::isnan(logarithm.rightOffset));
  CHECK(logarithm.monotone);
  CHECK(std::isnan(logarithm.mean));
  const InspectResult root =
      look([](double x) { return Numbers{std::sqrt(1 - x * x), -x / std::sqrt(1 - x * x), none}; });
  CHECK(root.domain == std::vector<double>{-1, 1});
  CHECK(root.lower == 0);
  CHECK(root.lowerReached);
  CHECK(root.upper == 1);
  CHECK(root.upperAt == 0);
}

TEST_CASE("A function that is a number nowhere has nothing to tell, and breaks nothing") {
  const InspectResult nothing = look([](double) { return Numbers{none, none, none}; });
  CHECK(nothing.domain.empty());
  CHECK(std::isnan(nothing.lower));
  CHECK(std::isnan(nothing.largestSlope));
  CHECK_FALSE(nothing.monotone);
  CHECK_FALSE(nothing.selfNormalizing);
  CHECK_FALSE(nothing.saturatesLeft);
}

TEST_CASE("Poles, waves and spikes") {
  const InspectResult pole =
      look([](double x) { return Numbers{1 / x, -1 / (x * x), 2 / (x * x * x)}; });
  CHECK(pole.lower == -infinity);
  CHECK(pole.upper == infinity);
  CHECK_FALSE(pole.monotone);
  const InspectResult wave =
      look([](double x) { return Numbers{std::sin(x), std::cos(x), -std::sin(x)}; });
  CHECK(wave.lower == -1);
  CHECK(wave.upper == 1);
  CHECK(wave.upperReached);
  CHECK(near(std::abs(wave.upperAt), std::numbers::pi / 2));
  CHECK(wave.smoothness == Smoothness::smooth);
  CHECK(std::isnan(wave.rightLimit));
  CHECK_FALSE(wave.saturatesRight);
  CHECK(near(wave.largestSlope, 1));
  CHECK(wave.largestSlopeAt == 0);
  const InspectResult spike = look([](double x) {
    const double d = x - 3.3, y = std::exp(-1e4 * d * d);
    return Numbers{y, -2e4 * d * y, (4e8 * d * d - 2e4) * y};
  });
  CHECK(near(spike.upper, 1));
  CHECK(near(spike.upperAt, 3.3));
  CHECK(spike.lower == 0);
  CHECK_FALSE(spike.lowerReached);
}

TEST_CASE("Breaks that the function does not tell of are found") {
  const InspectResult step = look([](double x) { return Numbers{x > 0.3 ? 1. : 0., 0, 0}; });
  CHECK(step.smoothness == Smoothness::jump);
  CHECK(step.breakAt == 0.3);
  CHECK(step.breakLeft == 0);
  CHECK(step.breakRight == 1);
  CHECK(step.lowerReached);
  CHECK(step.upperReached);
  CHECK(step.monotone);
  CHECK(step.largestSlope == 0);
  const InspectResult down = look([](double x) { return Numbers{x >= 2 ? x - 5 : x, 1, 0}; });
  CHECK_FALSE(down.monotone);
  CHECK(down.falls.empty());
  const InspectResult corner =
      look([](double x) { return Numbers{std::abs(x), x < 0 ? -1. : 1., 0}; });
  CHECK(corner.smoothness == Smoothness::continuous);
  CHECK(corner.breakAt == 0);
  CHECK(corner.falls == std::vector<double>{-infinity, 0});
}

TEST_CASE("A flat stretch attains its value, a tail that fades does not") {
  const InspectResult cubic = look([](double x) {
    const double y = std::max(0.0, x);
    return Numbers{y * y * y, 3 * y * y, 6 * y};
  });
  CHECK(cubic.lowerReached);
  CHECK(cubic.lowerAt == 0);
  const InspectResult bell = look([](double x) {
    const double y = std::exp(-x * x);
    return Numbers{y, -2 * x * y, (4 * x * x - 2) * y};
  });
  CHECK_FALSE(bell.lowerReached);
  CHECK(bell.upper == 1);
  CHECK(bell.upperAt == 0);
  const InspectResult constant = look([](double) { return Numbers{2, 0, 0}; });
  CHECK(constant.lower == 2);
  CHECK(constant.upperReached);
  CHECK(constant.monotone);
}

TEST_CASE("Moments agree with 30-digit quadrature") {
  for (const Reference& reference : readReferences("moments.txt")) {
    const auto found = inspect({.activation = reference.name, .parameters = reference.parameters});
    const auto& row = reference.rows.at(0);
    const double computed[] = {found.mean,        found.variance,
                               found.meanSlope,   found.meanSquareSlope,
                               found.meanProduct, found.varianceRate};
    for (std::size_t i = 0; i < std::size(computed); ++i) {
      INFO(reference.name << ", moment " << i);
      CHECK(std::abs(computed[i] - static_cast<double>(row[i])) < 1e-13);
    }
    CHECK(near(found.meanSquare, found.variance + found.mean * found.mean));
  }
}

TEST_CASE("Only what keeps mean 0 and variance 1, and attracts them, normalises itself") {
  for (const ActivationInfo* info : catalogue()) {
    CAPTURE(info->id);
    CHECK(inspect({.activation = std::string(info->id)}).selfNormalizing == (info->id == "selu"));
  }
}

TEST_CASE("An inspection that cannot be run is explained in a sentence") {
  CHECK(validate(InspectConfig{}).empty());
  CHECK(validate(InspectConfig{.activation = "gelus"}) ==
        "unknown activation 'gelus'; did you mean gelu?");
  CHECK(validate(InspectConfig{.activation = "elu", .parameters = {-1}}) ==
        "alpha must be 0 to 5, got -1");
}

}  // namespace
