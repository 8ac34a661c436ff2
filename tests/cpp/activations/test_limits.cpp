#include <algorithm>
#include <catch_amalgamated.hpp>
#include <limits>

#include "activations/catalogue_scan.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

TEMPLATE_TEST_CASE("a finite x never gives NaN", "[activations]", float, double) {
  using T = TestType;
  const std::vector<T> x = everyMagnitude<T>(100'000);
  forEachActivation([&](const ActivationInfo& info, const Activation& activation) {
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
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> table(activation, {std::numeric_limits<T>::quiet_NaN()});
    INFO(info.id);
    CHECK(std::isnan(table.value[0]));
    CHECK(std::isnan(table.slope[0]));
    CHECK(std::isnan(table.curvature[0]));
  });
}

TEMPLATE_TEST_CASE("infinities give the limits", "[activations]", float, double) {
  using T = TestType;
  const T infinite = std::numeric_limits<T>::infinity();
  forEachActivation([&](const ActivationInfo& info, const Activation& activation) {
    const Table<T> limit(activation, {-infinite, infinite});
    const Table<T> far(activation, {T(-1e30), T(1e30)});
    INFO(info.id);
    for (const std::size_t side : {0, 1}) {
      if (std::abs(far.value[side]) > 1e20) {
        CHECK(limit.value[side] == std::copysign(infinite, far.value[side]));
      } else {
        CHECK(limit.value[side] == far.value[side]);
        CHECK(std::signbit(limit.value[side]) == std::signbit(far.value[side]));
      }
      CHECK(limit.slope[side] == far.slope[side]);
      CHECK(limit.curvature[side] == 0);
    }
  });
}

/// Functions with f(0) = 0 that do not flatten there keep the sign of a zero.
TEMPLATE_TEST_CASE("-0 gives -0 where the function passes through 0", "[activations]", float,
                   double) {
  using T = TestType;
  forEachActivation([](const ActivationInfo& info, const Activation& activation) {
    const Table<T> table(activation, {T(-0.0), T(0.0)});
    if (table.value[1] != 0) return;
    INFO(info.id);
    CHECK(std::signbit(table.value[0]) == (info.id != "relu"));
    CHECK_FALSE(std::signbit(table.value[1]));
  });
}

TEST_CASE("at a kink the left slope counts, as in PyTorch", "[activations]") {
  const auto slopeAt0 = [](std::string_view id, std::vector<double> parameters = {}) {
    return Table<double>(*makeActivation(id, parameters), {0}).slope[0];
  };
  CHECK(slopeAt0("relu") == 0);
  CHECK(slopeAt0("leaky_relu", {0.3}) == 0.3);
  CHECK(slopeAt0("prelu") == 0.25);
  CHECK(slopeAt0("elu", {0.5}) == 0.5);
  CHECK(slopeAt0("selu") == Catch::Approx(1.7580993408473768).epsilon(1e-15));
}

}  // namespace
