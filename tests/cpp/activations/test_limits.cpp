#include <algorithm>
#include <catch_amalgamated.hpp>
#include <limits>

#include "activations/catalogue_scan.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

TEMPLATE_TEST_CASE("a finite x never gives NaN", "[activations]", float, double) {
  using T = TestType;
  const std::vector<T> x = everyMagnitude<T>(20'000);
  forEachExtreme([&](const ActivationInfo& info, const Activation& activation) {
    const Table<T> table(activation, x);
    const auto isNan = [](T y) { return std::isnan(y); };
    INFO(info.id);
    CHECK(std::ranges::none_of(table.value, isNan));
    CHECK(std::ranges::none_of(table.slope, isNan));
    CHECK(std::ranges::none_of(table.curvature, isNan));
  });
}

TEMPLATE_TEST_CASE("NaN stays NaN", "[activations]", float, double) {
  using T = TestType;
  forEachExtreme([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> table(activation, {std::numeric_limits<T>::quiet_NaN()});
    INFO(info.id);
    CHECK(std::isnan(table.value[0]));
    CHECK(std::isnan(table.slope[0]));
    CHECK(std::isnan(table.curvature[0]));
  });
}

/// Bounded without levelling off anywhere: it swings for ever and has no limits.
bool oscillates(const Facts& facts) {
  return std::isfinite(facts.lower) && std::isfinite(facts.upper) && !facts.saturatesLeft &&
         !facts.saturatesRight;
}

/// Whether a result at infinity continues one far out: the same, or the limit of a vanishing tail
/// with its sign.
template <class T>
bool continues(T limit, T far) {
  if (std::abs(far) > T(1e20)) return std::isinf(limit) && (limit > 0) == (far > 0);
  return std::abs(limit - far) < T(1e-25) && std::signbit(limit) == std::signbit(far);
}

TEMPLATE_TEST_CASE("infinities give the limits", "[activations]", float, double) {
  using T = TestType;
  const T infinite = std::numeric_limits<T>::infinity();
  forEachExtreme([&](const ActivationInfo& info, const Activation& activation) {
    const Table<T> limit(activation, {-infinite, infinite});
    const Table<T> far(activation, {T(-1e30), T(1e30)});
    INFO(info.id);
    for (const std::size_t side : {0, 1}) {
      if (oscillates(info.facts)) {
        CHECK(std::isnan(limit.value[side]));
        CHECK(std::isnan(limit.slope[side]));
        CHECK(std::isnan(limit.curvature[side]));
      } else {
        CHECK(continues(limit.value[side], far.value[side]));
        CHECK(continues(std::abs(limit.slope[side]), std::abs(far.slope[side])));
        CHECK(continues(std::abs(limit.curvature[side]), std::abs(far.curvature[side])));
      }
    }
  });
}

/// A function that passes through 0 keeps the sign of a zero; one that is 0 to its left does not.
TEMPLATE_TEST_CASE("a zero has the sign of the values beside it", "[activations]", float, double) {
  using T = TestType;
  forEachExtreme([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> table(activation, {T(-1e-30), T(-0.0), T(0.0)});
    if (table.value[2] != 0) return;
    INFO(info.id);
    CHECK(std::signbit(table.value[1]) == std::signbit(table.value[0]));
    CHECK_FALSE((std::signbit(table.value[2]) && table.value[0] <= 0));
  });
}

}  // namespace
