#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "activations/catalogue.hpp"
#include "experiments/curves/example_curves.hpp"
#include "experiments/explore/explore.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// The farthest that a straight line between two rows lies from the function, at points that have
/// nothing to do with the rows, in heights of the range; outside of which nobody looks.
double farthestOff(const Activation& activation, const ExploreResult& result, bool isSlope) {
  const auto& y = isSlope ? result.slope : result.value;
  const double low = isSlope ? result.slopeLow : result.valueLow;
  const double high = isSlope ? result.slopeHigh : result.valueHigh;
  double off = 0;
  for (std::size_t i = 1; i < y.size(); ++i) {
    if (std::ranges::binary_search(result.breaks, i)) continue;
    if (std::max(y[i - 1], y[i]) > high || std::min(y[i - 1], y[i]) < low) continue;
    for (const double share : {0.21, 0.5, 0.77}) {
      const double x = result.x[i - 1] + share * (result.x[i] - result.x[i - 1]);
      if (x == result.x[i - 1] || x == result.x[i]) continue;  // nothing lies between neighbours
      double value = 0, slope = 0;
      activation.evaluate(Evaluation<double>{
          .x = {&x, 1}, .value = {&value, 1}, .slope = {&slope, 1}, .curvature = {}});
      const double line = y[i - 1] + share * (y[i] - y[i - 1]);
      off = std::max(off, std::abs((isSlope ? slope : value) - line) / (high - low));
    }
  }
  return off;
}

}  // namespace

TEST_CASE("Lines between the rows of every activation look like the curve, at any zoom",
          "[refine]") {
  const double span = GENERATE(1e-3, 1.0, 10.0, 1000.0, 2e6);
  for (const ActivationInfo* info : catalogue()) {
    CAPTURE(info->id, span);
    const auto activation = makeActivation(info->id);
    const double to = 0.57 * span;
    const ExploreResult result = exploreFunction(*activation, to - span, to, 201, 2000);
    CHECK(result.x.front() == to - span);
    CHECK(result.x.back() == to);
    CHECK(std::ranges::is_sorted(result.x));
    CHECK(result.x.size() <= 201 + 2000 + 2 * activation->kinks().size());
    if (info->id == "sine" && span > 10) continue;  // a wave with more crests than rows
    CHECK(farthestOff(*activation, result, false) < 1e-3);
    CHECK(farthestOff(*activation, result, true) < 1e-3);
  }
}

TEST_CASE("A spike does not vanish at any zoom", "[refine]") {
  const double width = GENERATE(1e-3, 0.1, 1.0);
  const double span = GENERATE(0.1, 10.0, 1000.0);
  const double centre = 0.0299;
  CAPTURE(width, span);
  const Curve curve = spike(centre, width);
  const ExploreResult result = exploreFunction(curve, -0.4 * span, 0.6 * span, 201, 2000);
  const auto highest = std::ranges::max_element(result.value);
  CHECK(*highest == 1);
  const double at = result.x[static_cast<std::size_t>(highest - result.value.begin())];
  CHECK(std::abs(at - centre) < 1e-15);
}

TEST_CASE("A straight line takes no more rows than were asked for", "[refine]") {
  CHECK(explore({.activation = "identity", .samples = 11, .extra = 1000}).x.size() == 11);
}

TEST_CASE("A pole is a break and no line", "[refine]") {
  const double from = GENERATE(-5.0, -4.9, -0.001);
  const ExploreResult result = exploreFunction(reciprocal(), from, 5, 201, 1000);
  for (std::size_t i = 1; i < result.x.size(); ++i) {
    const bool isBridge = result.value[i - 1] < 0 && result.value[i] > 0;
    if (std::isinf(result.value[i])) continue;  // a sample fell on the pole
    if (isBridge) CHECK(std::ranges::count(result.breaks, i) == 1);
  }
}

TEST_CASE("A picture shows all of a curve but not all of a pole", "[refine]") {
  const ExploreResult bell = exploreFunction(spike(0.0299, 1e-3), -50, 50, 201, 1000);
  CHECK(bell.valueLow == 0);
  CHECK(bell.valueHigh == 1);
  const ExploreResult pole = exploreFunction(reciprocal(), -4.9991, 5, 201, 1000);
  CHECK(pole.valueHigh < 200);
  CHECK(pole.valueLow > -200);
  const ExploreResult none = exploreFunction(logarithm(), -4, -3, 201, 1000);
  CHECK(std::isnan(none.valueLow));
}

TEST_CASE("A function that ends is followed to its end", "[refine]") {
  const ExploreResult result = exploreFunction(logarithm(), -4.9, 5, 201, 1000);
  const auto first = std::ranges::find_if(result.value, [](double y) { return std::isfinite(y); });
  CHECK(result.x[static_cast<std::size_t>(first - result.value.begin())] < 1e-9);
}

TEST_CASE("What rounding leaves of a constant is not refined", "[refine]") {
  const Curve noise([](double x) { return std::pow(std::sin(x), 2) + std::pow(std::cos(x), 2); },
                    [](double x) { return 1e-17 * std::sin(1e6 * x); },
                    [](double x) { return 1e-17 * std::cos(1e6 * x); });
  const std::size_t count = exploreFunction(noise, -5, 5, 201, 1000).x.size();
  CHECK(count < 201 + 1000);
}

TEST_CASE("The function's own value and slope come along with each break", "[refine]") {
  const ExploreResult result = explore({.activation = "relu"});
  REQUIRE(result.breaks.size() == 1);
  CHECK(result.valueAtBreaks == std::vector<double>{0});
  CHECK(result.slopeAtBreaks == std::vector<double>{0});
}

TEST_CASE("Extra points must be a sensible number", "[refine]") {
  CHECK(validate(ExploreConfig{.extra = -1}) == "extra must be 0 to 100000, got -1");
}
