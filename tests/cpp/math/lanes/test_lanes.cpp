#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "math/lanes/bits.hpp"
#include "math/lanes/lanes.hpp"
#include "math/lanes/widen.hpp"

using namespace plot_twist;

namespace {

template <class T>
Pack<T> pack(T a, T b, T c, T d) {
  const T lanes[] = {a, b, c, d};
  return load(lanes);
}

TEMPLATE_TEST_CASE("packs compute lane by lane what scalars do", "[math]", float, double) {
  using T = TestType;
  const T a[] = {T(1.1), T(-2.7), T(1e-30), T(3e30)}, b[] = {T(3), T(0.7), T(-9), T(1e-7)};
  const Pack<T> x = load(a), y = load(b);
  for (std::size_t i = 0; i < laneCount; ++i) {
    CHECK(lane(x + y, i) == a[i] + b[i]);
    CHECK(lane(x - y, i) == a[i] - b[i]);
    CHECK(lane(x * y, i) == a[i] * b[i]);
    CHECK(lane(x / y, i) == a[i] / b[i]);
    CHECK(lane(sqrt(abs(x)), i) == std::sqrt(std::abs(a[i])));
    CHECK(lane(select<T>(x < y, x, y), i) == (a[i] < b[i] ? a[i] : b[i]));
    CHECK(lane(copysign(x, y), i) == std::copysign(a[i], b[i]));
    CHECK(lane(nearestWhole(y).value, i) == std::nearbyint(b[i]));
  }
}

TEMPLATE_TEST_CASE("limits keep NaN", "[math]", float, double) {
  using T = TestType;
  const T nan = std::numeric_limits<T>::quiet_NaN(), inf = std::numeric_limits<T>::infinity();
  const Pack<T> x = pack(nan, inf, -inf, T(0.5));
  CHECK(std::isnan(lane(atMost(x, 1), 0)));
  CHECK(std::isnan(lane(atLeast(x, 1), 0)));
  CHECK(lane(atMost(x, 1), 1) == 1);
  CHECK(lane(atMost(x, 1), 3) == T(0.5));
  CHECK(lane(atLeast(x, -1), 2) == -1);
  CHECK(lane(atLeast(x, -1), 3) == T(0.5));
}

TEMPLATE_TEST_CASE("a product and its error are exact together", "[math]", float, double) {
  using T = TestType;
  const T a = T(1) / T(3), b = T(1e4) / T(7);
  const Pack<T> product = Pack<T>(a) * Pack<T>(b);
  const T error = lane(productError<T>(a, b, product), 0);
  CHECK(error == std::fma(a, b, -lane(product, 0)));
}

TEMPLATE_TEST_CASE("a mask keeps lanes", "[math]", float, double) {
  using T = TestType;
  const T nan = std::numeric_limits<T>::quiet_NaN(), inf = std::numeric_limits<T>::infinity();
  const Pack<T> x = pack(nan, inf, T(-0.0), T(-2));
  const Pack<T> kept = keep(x < T(0), x), zero = zeroOrNan(x);
  const T expected[] = {0, 0, 0, -2};
  for (std::size_t i = 0; i < laneCount; ++i) CHECK(lane(kept, i) == expected[i]);
  CHECK_FALSE(std::signbit(lane(kept, 2)));
  CHECK(std::isnan(lane(zero, 0)));
  for (std::size_t i = 1; i < laneCount; ++i) CHECK(lane(zero, i) == 0);
}

TEST_CASE("a mask is set everywhere only if it is set in all lanes", "[math]") {
  CHECK(all(pack<float>(1, 2, 3, 4) > 0.0F));
  CHECK_FALSE(all(pack<float>(0, 2, 3, 4) > 0.0F));
  CHECK_FALSE(all(pack<float>(1, 2, 3, std::nanf("")) > 0.0F));
  CHECK_FALSE(all(pack<float>(0, 0, 0, 0) > 0.0F));
}

TEST_CASE("floats are widened exactly and rounded on the way back", "[math]") {
  const float x[] = {0.1F, -1e-45F, 3e38F, -0.0F};
  const Pack<double> wide = widen(load(x));
  for (std::size_t i = 0; i < laneCount; ++i) CHECK(lane(wide, i) == double{x[i]});
  const double y[] = {0.1, -1 - 0x1p-24, 1e-46, 1 + 0x1.8p-24};
  const Pack<float> narrowed = narrow(load(y));
  for (std::size_t i = 0; i < laneCount; ++i) CHECK(lane(narrowed, i) == static_cast<float>(y[i]));
  const Pack<std::uint32_t> lower = lowerHalves(nearestWhole(pack<double>(7, -3, 0, 1e6)).shifted);
  const std::uint32_t whole[] = {7, ~3U + 1, 0, 1'000'000};
  for (std::size_t i = 0; i < laneCount; ++i) CHECK(lane(lower, i) == whole[i]);
}

}  // namespace
