#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "math/functions.hpp"

/// What C99 (Annex F.9) asks of functions at zeros, infinities and NaN.
namespace {

using namespace plot_twist;

/// Equal, also in the sign of a zero, or both NaN.
template <class T>
bool isSame(T a, T b) {
  return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}

/// The last lane of function(x, x, x, x).
template <class Function, class... Arguments>
auto onLanes(Function function, Arguments... x) {
  return lane(function(Pack<Arguments>(x)...), 3);
}

#define ON_LANES(function) [](auto x) { return onLanes([](auto y) { return function(y); }, x); }

template <class T>
struct Ends {
  static constexpr T infinite = std::numeric_limits<T>::infinity();
  static constexpr T nan = std::numeric_limits<T>::quiet_NaN();
};

TEMPLATE_TEST_CASE("elementary functions keep the ends of the line", "[math]", float, double) {
  using T = TestType;
  constexpr T end = Ends<T>::infinite, nan = Ends<T>::nan;
  const T quarter = static_cast<T>(1.5707963267948966);
  const auto check = [&](auto function, T atLeft, T atRight) {
    CHECK(isSame(function(-end), atLeft));
    CHECK(isSame(function(end), atRight));
    CHECK(std::isnan(function(nan)));
  };
  check(ON_LANES(exp), 0, end);
  check(ON_LANES(expm1), -1, end);
  check(ON_LANES(log), nan, end);
  check(ON_LANES(log1p), nan, end);
  check(ON_LANES(sin), nan, nan);
  check(ON_LANES(cos), nan, nan);
  check(ON_LANES(sinh), -end, end);
  check(ON_LANES(cosh), end, end);
  check(ON_LANES(tanh), -1, 1);
  check(ON_LANES(atan), -quarter, quarter);
  check(ON_LANES(erf), -1, 1);
  check(ON_LANES(erfc), 2, 0);
  check(ON_LANES(sigmoid), 0, 1);
  check(ON_LANES(softplus), 0, end);
  check(ON_LANES(normcdf), 0, 1);
  check(ON_LANES(normpdf), 0, 0);
}

TEMPLATE_TEST_CASE("odd functions keep the sign of a zero", "[math]", float, double) {
  using T = TestType;
  const auto check = [](auto function) {
    CHECK(isSame(function(T(0)), T(0)));
    CHECK(isSame(function(-T(0)), -T(0)));
    const T least = std::numeric_limits<T>::denorm_min();
    CHECK(isSame(function(-least), -least));
  };
  check(ON_LANES(expm1));
  check(ON_LANES(log1p));
  check(ON_LANES(sin));
  check(ON_LANES(sinh));
  check(ON_LANES(tanh));
  check(ON_LANES(atan));
}

TEMPLATE_TEST_CASE("some results are exact", "[math]", float, double) {
  using T = TestType;
  constexpr T end = Ends<T>::infinite, largest = std::numeric_limits<T>::max();
  for (const T zero : {T(0), -T(0)}) {
    CHECK(ON_LANES(exp)(zero) == 1);
    CHECK(ON_LANES(cos)(zero) == 1);
    CHECK(ON_LANES(cosh)(zero) == 1);
    CHECK(ON_LANES(erfc)(zero) == 1);
    CHECK(ON_LANES(normcdf)(zero) == T(0.5));
    CHECK(ON_LANES(sigmoid)(zero) == T(0.5));
    CHECK(isSame(ON_LANES(log)(zero), -end));
    CHECK(isSame(ON_LANES(erf)(zero), zero));
  }
  CHECK(isSame(ON_LANES(log)(T(1)), T(0)));
  CHECK(ON_LANES(log1p)(T(-1)) == -end);
  CHECK(std::isnan(ON_LANES(log)(T(-1))));
  CHECK(std::isnan(ON_LANES(log1p)(T(-1.5))));
  CHECK(ON_LANES(exp)(largest) == end);
  CHECK(ON_LANES(sinh)(-largest) == -end);
  CHECK(ON_LANES(softplus)(largest) == largest);
  CHECK(std::fabs(ON_LANES(sin)(largest)) <= 1);
}

/// x^y = power.
template <class T>
struct PowerCase {
  T x, y, power;
};

template <class T>
void checkPowers(std::initializer_list<PowerCase<T>> cases) {
  for (const auto& [x, y, power] : cases) {
    INFO(x << " ^ " << y << " = " << power);
    CHECK(isSame(onLanes([](auto a, auto b) { return pow(a, b); }, x, y), power));
    CHECK(isSame(plot_twist::pow(x, y), power));
  }
}

TEMPLATE_TEST_CASE("powers of zeros, ones and infinities", "[math]", float, double) {
  using T = TestType;
  constexpr T end = Ends<T>::infinite, nan = Ends<T>::nan, half = T(0.5);
  checkPowers<T>({{0, -3, end},      {-T(0), -3, -end},  {-T(0), -2, end}, {-T(0), -half, end},
                  {0, 3, 0},         {-T(0), 3, -T(0)},  {-T(0), 2, 0},    {-T(0), half, 0},
                  {0, -end, end},    {-T(0), end, 0},    {-1, end, 1},     {-1, -end, 1},
                  {1, nan, 1},       {1, end, 1},        {nan, 0, 1},      {end, -T(0), 1},
                  {half, -end, end}, {-half, -end, end}, {2, -end, 0},     {-2, -end, 0},
                  {half, end, 0},    {-half, end, 0},    {2, end, end},    {-2, end, end},
                  {-end, -3, -T(0)}, {-end, -2, 0},      {-end, -half, 0}, {-end, 3, -end},
                  {-end, 2, end},    {-end, half, end},  {end, -half, 0},  {end, half, end},
                  {-end, end, end},  {-end, -end, 0},    {nan, 1, nan},    {2, nan, nan},
                  {nan, nan, nan},   {-2, half, nan},    {-2, -half, nan}, {-half, T(1.5), nan}});
}

TEMPLATE_TEST_CASE("powers with whole exponents", "[math]", float, double) {
  using T = TestType;
  using Limits = std::numeric_limits<T>;
  constexpr T end = Ends<T>::infinite;
  constexpr T allEven = 4 / Limits::epsilon(), lastOdd = 2 / Limits::epsilon() - 1;
  checkPowers<T>({{-2, 3, -8},
                  {-2, -3, T(-0.125)},
                  {-3, 4, 81},
                  {10, 5, 100'000},
                  {T(1.5), 2, T(2.25)},
                  {9, T(0.5), 3},
                  {7, 1, 7},
                  {-1, lastOdd, -1},
                  {-1, -lastOdd, -1},
                  {-1, lastOdd - 1, 1},
                  {-1, allEven, 1},
                  {-1, Limits::max(), 1},
                  {-2, lastOdd, -end},
                  {-2, -lastOdd, -T(0)},
                  {2, T(Limits::min_exponent - Limits::digits), Limits::denorm_min()},
                  {2, T(Limits::max_exponent), end},
                  {Limits::denorm_min(), 1, Limits::denorm_min()},
                  {Limits::max(), 1, Limits::max()}});
}

TEST_CASE("sine, cosine and logarithm of a single double keep the ends, too", "[math]") {
  constexpr double end = Ends<double>::infinite;
  CHECK(isSame(plot_twist::sin(-0.0), -0.0));
  CHECK(plot_twist::cos(0.0) == 1);
  CHECK(plot_twist::log(1.0) == 0);
  CHECK(plot_twist::log(0.0) == -end);
  CHECK(plot_twist::log(end) == end);
  CHECK(std::isnan(plot_twist::log(-1.0)));
  CHECK(std::isnan(plot_twist::sin(end)));
  CHECK(std::fabs(plot_twist::cos(1e300)) <= 1);
}

}  // namespace
