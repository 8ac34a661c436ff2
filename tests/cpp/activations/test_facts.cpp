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
    const Table<double> centre(activation, grid(-10, 10, 1.0 / 1024));
    const Table<double> all(activation, everyMagnitude<double>(20'000));
    INFO(info.id);
    const double rounding = 1e-15 * std::max(1.0, std::abs(facts.lower));
    CHECK(smallest(all.value) >= facts.lower - rounding);
    CHECK(largest(all.value) <= facts.upper + rounding);
    CHECK((std::isinf(facts.lower) ? smallest(all.value) < -1e300
                                   : smallest(centre.value) < facts.lower + 1e-3));
    CHECK((std::isinf(facts.upper) ? largest(all.value) > 1e300
                                   : largest(centre.value) > facts.upper - 1e-3));
    if (facts.lowerReached) CHECK(smallest(centre.value) < facts.lower + 1e-7);
    if (!facts.lowerReached) CHECK(smallest(centre.value) > facts.lower);
    if (!facts.upperReached) CHECK(largest(centre.value) < facts.upper);
  });
}

TEST_CASE("functions are monotone, centred and saturating as claimed", "[facts]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Facts& facts = info.facts;
    const Table<double> scan(activation, grid(-50, 50, 1.0 / 64));
    const Table<double> far(activation, {-1e5, 0, 1e5});
    INFO(info.id);
    CHECK((smallest(scan.slope) >= 0) == facts.monotone);
    const bool bothSigns = smallest(scan.value) < 0 && largest(scan.value) > 0;
    CHECK((far.value[1] == 0 && bothSigns) == facts.zeroCentred);
    CHECK((far.slope[0] == 0) == facts.saturatesLeft);
    CHECK((far.slope[2] == 0) == facts.saturatesRight);
  });
}

TEST_CASE("no slope is larger than the largest", "[facts]") {
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const double claimed = info.facts.largestSlope;
    const Table<double> scan(activation, grid(-20, 20, 1.0 / 4096));
    INFO(info.id);
    CHECK(activation.largestSlope() == claimed);
    const double seen = std::max(largest(scan.slope), -smallest(scan.slope));
    CHECK(seen <= claimed * (1 + 1e-15));
    CHECK(seen >= claimed - 1e-7);
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
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    for (const Kink& kink : activation.kinks()) {
      const Table<double> sides(activation, {kink.x - tiny, kink.x + tiny});
      INFO(info.id << " at " << kink.x);
      CHECK(std::abs(sides.value[0] - kink.left.value) < 4 * tiny);
      CHECK(std::abs(sides.value[1] - kink.right.value) < 4 * tiny);
      CHECK(std::abs(sides.slope[0] - kink.left.slope) < 4 * tiny);
      CHECK(std::abs(sides.slope[1] - kink.right.slope) < 4 * tiny);
    }
  });
}

TEST_CASE("kinks and the largest slope follow the parameters", "[facts]") {
  const auto with = [](std::string_view id, double parameter) {
    return makeActivation(id, std::vector<double>{parameter});
  };
  CHECK(with("elu", 1)->kinks().empty());
  CHECK(with("elu", 0.5)->kinks().size() == 1);
  CHECK(with("elu", 2)->largestSlope() == 2);
  CHECK(with("leaky_relu", 1)->kinks().empty());
  CHECK(with("prelu", -2)->largestSlope() == 2);
  CHECK(with("softplus", 5)->largestSlope() == 1);
}

}  // namespace
