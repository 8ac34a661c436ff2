#include <algorithm>
#include <catch_amalgamated.hpp>

#include "activations/catalogue_scan.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

constexpr double tiny = 1e-9;

double smallest(const std::vector<double>& values) { return *std::ranges::min_element(values); }
double largest(const std::vector<double>& values) { return *std::ranges::max_element(values); }

TEST_CASE("the range is the one that is claimed", "[facts]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Facts& facts = info.facts;
    const Table<double> centre(activation, grid(-10, 10, 1.0 / 4096));
    const Table<double> all(activation, everyMagnitude<double>(20'000));
    INFO(info.id);
    const double rounding = 1e-15 * std::max(1.0, std::abs(facts.lower));
    const double least = std::min(smallest(centre.value), smallest(all.value));
    const double most = std::max(largest(centre.value), largest(all.value));
    CHECK(least >= facts.lower - rounding);
    CHECK(most <= facts.upper + rounding);
    CHECK((std::isinf(facts.lower) ? least < -1e300 : least < facts.lower + 1e-3));
    CHECK((std::isinf(facts.upper) ? most > 1e300 : most > facts.upper - 1e-3));
    if (facts.lowerReached) CHECK(smallest(centre.value) < facts.lower + 1e-7);
    if (facts.upperReached) CHECK(largest(centre.value) > facts.upper - 1e-7);
    if (!facts.lowerReached) CHECK(smallest(centre.value) > facts.lower);
    if (!facts.upperReached) CHECK(largest(centre.value) < facts.upper);
  });
}

TEST_CASE("functions are monotone, centred and saturating as claimed", "[facts]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Facts& facts = info.facts;
    const Table<double> scan(activation, grid(-50, 50, 1.0 / 64));
    const Table<double> far(activation, {-1e10, 0, 1e10});
    INFO(info.id);
    const bool jumpsDown = std::ranges::any_of(
        activation.kinks(), [](const Kink& kink) { return kink.right.value < kink.left.value; });
    CHECK((smallest(scan.slope) >= 0 && !jumpsDown) == facts.monotone);
    const bool bothSigns = smallest(scan.value) < 0 && largest(scan.value) > 0;
    CHECK((far.value[1] == 0 && bothSigns) == facts.zeroCentred);
    CHECK((std::abs(far.slope[0]) < tiny) == facts.saturatesLeft);
    CHECK((std::abs(far.slope[2]) < tiny) == facts.saturatesRight);
  });
}

/// The largest |f'| that a scan meets, on both sides of every kink too.
double largestSlopeSeen(const Activation& activation) {
  const Table<double> centre(activation, grid(-20, 20, 1.0 / 4096));
  const Table<double> all(activation, everyMagnitude<double>(20'000));
  double seen = 0;
  for (const Table<double>* table : {&centre, &all}) {
    seen = std::max({seen, largest(table->slope), -smallest(table->slope)});
  }
  for (const Kink& kink : activation.kinks()) {
    seen = std::max({seen, std::abs(kink.left.slope), std::abs(kink.right.slope)});
  }
  return seen;
}

TEST_CASE("no slope is larger than the largest", "[facts]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    INFO(info.id);
    CHECK(activation.largestSlope() == info.facts.largestSlope);
  });
  forEachExtreme([](const ActivationInfo& info, const Activation& activation) {
    const double claimed = activation.largestSlope(), seen = largestSlopeSeen(activation);
    INFO(info.id);
    CHECK(seen <= claimed * (1 + 1e-15));
    CHECK(seen >= (std::isinf(claimed) ? 1e300 : claimed - 1e-6));
  });
}

/// How smooth the function looks around x.
Smoothness smoothnessAt(const Activation& activation, double x) {
  const Table<double> sides(activation, {x - tiny, x + tiny});
  const auto jumps = [](const std::vector<double>& y) { return std::abs(y[1] - y[0]) > 1e-6; };
  if (jumps(sides.value)) return Smoothness::jump;
  if (jumps(sides.slope)) return Smoothness::continuous;
  return jumps(sides.curvature) ? Smoothness::once : Smoothness::smooth;
}

TEST_CASE("functions are as smooth as claimed, and kinked only at their kinks", "[facts]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    Smoothness worst = Smoothness::smooth;
    for (const double x : grid(-6, 6, 0.5)) worst = std::min(worst, smoothnessAt(activation, x));
    INFO(info.id);
    CHECK(worst == info.facts.smoothness);
    CHECK(activation.kinks().empty() == (worst > Smoothness::continuous));
    for (const Kink& kink : activation.kinks()) {
      CHECK(smoothnessAt(activation, kink.x) <= Smoothness::continuous);
    }
  });
}

/// The limits at a kink by the function's own values near it.
TEST_CASE("kinks have the limits that are claimed", "[facts]") {
  forEachExtreme([](const ActivationInfo& info, const Activation& activation) {
    for (const Kink& kink : activation.kinks()) {
      const Table<double> sides(activation, {kink.x - tiny, kink.x + tiny});
      INFO(info.id << " at " << kink.x);
      CHECK(std::abs(sides.value[0] - kink.left.value) < 8 * tiny);
      CHECK(std::abs(sides.value[1] - kink.right.value) < 8 * tiny);
      CHECK(std::abs(sides.slope[0] - kink.left.slope) < 8 * tiny);
      CHECK(std::abs(sides.slope[1] - kink.right.slope) < 8 * tiny);
    }
  });
}

TEST_CASE("kinks and the largest slope follow the parameters", "[facts]") {
  const auto with = [](std::string_view id, auto... parameters) {
    return makeActivation(id, std::vector<double>{double(parameters)...});
  };
  CHECK(with("elu", 1)->kinks().empty());
  CHECK(with("elu", 0.5)->kinks().size() == 1);
  CHECK(with("elu", 2)->largestSlope() == 2);
  CHECK(with("leaky_relu", 1)->kinks().empty());
  CHECK(with("prelu", -2)->largestSlope() == 2);
  CHECK(with("softplus", 5.0, 20.0)->largestSlope() == 1);
  CHECK(with("softplus", 5.0, 100.0)->kinks().empty());
  CHECK(with("softplus", 2.0, 8.5)->kinks().at(0).x == 4.25);
  CHECK(with("hardshrink", 0)->kinks().empty());
  CHECK(with("softshrink", 0)->kinks().empty());
  CHECK(with("threshold", 2.0, 2.0)->kinks().size() == 1);
  CHECK(with("hardtanh", -3.0, 2.5)->kinks().at(1).x == 2.5);
  CHECK(with("swish", 0)->largestSlope() == 0.5);
}

}  // namespace
