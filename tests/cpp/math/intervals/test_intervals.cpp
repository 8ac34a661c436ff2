#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <map>

#include "math/digits/ball.hpp"
#include "math/intervals/interval.hpp"
#include "math/random.hpp"

using namespace plot_twist;

namespace {

/// A function on intervals and on numbers of 40 words, by which it is judged.
struct Pair {
  RealInterval (*onIntervals)(const RealInterval&);
  Ball (BallArithmetic::*onBalls)(const Ball&) const;
};

const std::map<std::string, Pair> functions = {
    {"exp", {intervals::exp, &BallArithmetic::exp}},
    {"expm1", {intervals::expm1, &BallArithmetic::expm1}},
    {"log", {intervals::log, &BallArithmetic::log}},
    {"sqrt", {intervals::sqrt, &BallArithmetic::sqrt}},
    {"sin", {intervals::sin, &BallArithmetic::sin}},
    {"cos", {intervals::cos, &BallArithmetic::cos}},
    {"sinh", {intervals::sinh, &BallArithmetic::sinh}},
    {"cosh", {intervals::cosh, &BallArithmetic::cosh}},
    {"atan", {intervals::atan, &BallArithmetic::atan}},
    {"erf", {intervals::erf, &BallArithmetic::erf}},
    {"normcdf", {intervals::normcdf, &BallArithmetic::normcdf}},
    {"normpdf", {intervals::normpdf, &BallArithmetic::normpdf}},
    {"bell", {intervals::bell, &BallArithmetic::bell}},
    {"abs", {intervals::absolute, &BallArithmetic::absolute}},
};

/// Whether a number of many digits lies in an interval.
bool contains(const RealInterval& interval, const Ball& number) {
  if (interval.isEmpty()) return false;
  return (std::isinf(interval.low) || compare(number.middle, Real(interval.low)) >= 0) &&
         (std::isinf(interval.high) || compare(number.middle, Real(interval.high)) <= 0);
}

RealInterval someBox(NumpyRandom& random) {
  const double centre = (random.uniform() - 0.5) * std::exp2(8 * random.uniform());
  const double width = std::exp2(-60 * random.uniform()) * 4;
  return {centre - width, centre + width};
}

double someOf(NumpyRandom& random, const RealInterval& box) {
  return std::clamp(box.low + random.uniform() * (box.high - box.low), box.low, box.high);
}

TEST_CASE("functions of intervals contain the functions of their numbers", "[intervals]") {
  NumpyRandom random(1788);
  const BallArithmetic exact(40);
  for (const auto& [name, pair] : functions) {
    for (int i = 0; i < 300; ++i) {
      const RealInterval box = someBox(random);
      const RealInterval range = pair.onIntervals(box);
      for (const double x : {box.low, someOf(random, box), box.high}) {
        INFO(name << " of " << x << " in [" << box.low << ", " << box.high << "]: [" << range.low
                  << ", " << range.high << "]");
        const Ball number = (exact.*pair.onBalls)({Real(x)});
        if (number.state == Ball::State::undefined) {
          CHECK(range.decoration == Decoration::trivial);
        } else {
          REQUIRE(number.isNumber());
          CHECK(contains(range, number));
        }
      }
    }
  }
}

TEST_CASE("operations on intervals contain the results for their numbers", "[intervals]") {
  NumpyRandom random(754);
  const BallArithmetic exact(40);
  for (int i = 0; i < 3000; ++i) {
    const RealInterval a = someBox(random), b = someBox(random);
    const double x = someOf(random, a), y = someOf(random, b);
    INFO(x << " and " << y);
    const Ball first{Real(x)}, second{Real(y)};
    CHECK(contains(intervals::add(a, b), exact.add(first, second)));
    CHECK(contains(intervals::subtract(a, b), exact.subtract(first, second)));
    CHECK(contains(intervals::multiply(a, b), exact.multiply(first, second)));
    CHECK(contains(intervals::square(a), exact.multiply(first, first)));
    CHECK(contains(intervals::divide(a, b), exact.divide(first, second)));
    CHECK(intervals::minimum(a, b).contains(std::min(x, y)));
    CHECK(intervals::maximum(a, b).contains(std::max(x, y)));
    CHECK(intervals::less(a, b, false).contains(x < y ? 1 : 0));
    const RealInterval size = intervals::absolute(a);
    const Ball power = exact.power({Real(std::abs(x))}, second);
    if (power.isNumber()) CHECK(contains(intervals::power(size, {y, y}), power));
    const Ball cube = exact.power(first, {Real(3)});
    CHECK(contains(intervals::power(a, {3, 3}), cube));
  }
}

TEST_CASE("functions contain their numbers up to the greatest double", "[intervals]") {
  const double most = std::numeric_limits<double>::max();
  const BallArithmetic exact(40);
  for (const double x : {most, std::nextafter(most, 0.0), -most}) {
    const Ball number{Real(x)};
    CHECK(contains(intervals::power({x, x}, {1, 1}), number));
    CHECK(contains(intervals::multiply({x, x}, {1, 1}), number));
    CHECK(contains(intervals::add({x, x}, {1, 1}), exact.add(number, {Real(1)})));
    CHECK(contains(intervals::atan({x, x}), exact.atan(number)));
    CHECK(contains(intervals::multiply({x, x}, {x, x}), exact.multiply(number, number)));
  }
  // Around log(max): the kernel may overflow one unit before or after the function does.
  for (int i = -20; i < 20; ++i) {
    const double at = std::log(most) + i * 1e-13;
    INFO(at);
    CHECK(contains(intervals::exp({at, at}), exact.exp({Real(at)})));
    CHECK(contains(intervals::cosh({at, at}), exact.cosh({Real(at)})));
    CHECK(contains(intervals::sinh({-at, -at}), exact.sinh({Real(-at)})));
  }
}

TEST_CASE("powers contain those of negative numbers by great whole numbers", "[intervals]") {
  const BallArithmetic exact(40);
  for (const double n : {4095.0, 4096.0, 4097.0, 5000.0, 2227777.0, -5001.0}) {
    for (const double x : {-1.5, -1.0001, -1.0, -0.9999}) {
      INFO(x << " to the power of " << n);
      const Ball number = exact.power({Real(x)}, {Real(n)});
      REQUIRE(number.isNumber());
      CHECK(contains(intervals::power({-2, 1}, {n, n}), number));
      CHECK(contains(intervals::power({x, x}, {n, n}), number));
    }
  }
}

TEST_CASE("products contain their numbers where they underflow", "[intervals]") {
  const double least = std::numeric_limits<double>::denorm_min();
  const BallArithmetic exact(40);
  for (const RealInterval& a : {RealInterval{0, least}, {-least, 0}, {least, least}, {-1, least}}) {
    for (const RealInterval& b :
         {RealInterval{0, least}, {-least, 0}, {-least, -least}, {0, 0.25}}) {
      const RealInterval product = intervals::multiply(a, b);
      for (const double x : {a.low, a.high}) {
        for (const double y : {b.low, b.high}) {
          INFO(x << " times " << y);
          CHECK(contains(product, exact.multiply({Real(x)}, {Real(y)})));
        }
      }
    }
  }
  CHECK(intervals::multiply({0, 1}, {0, 1}).low == 0);  // an end that is exactly 0 stays
  CHECK(intervals::multiply({0, 1}, {-1, 0}).high == 0);
}

TEST_CASE("decorations say where a function is no number, or not continuous", "[intervals]") {
  using enum Decoration;
  CHECK(intervals::log({1, 2}).decoration == continuous);
  CHECK(intervals::log({-1, 2}).decoration == trivial);
  CHECK(intervals::log({-2, -1}).isEmpty());
  CHECK(intervals::log({0, 2}).decoration == trivial);
  CHECK(intervals::sqrt({0, 2}).decoration == continuous);
  CHECK(intervals::divide({1, 1}, {-1, 2}).decoration == trivial);
  CHECK(intervals::divide({1, 1}, {1, 2}).decoration == continuous);
  for (const double n : {0.0, 1.0, 2.0, -3.0, 0.5}) {
    CHECK(intervals::power({2, 3}, {n, n, trivial}).decoration == trivial);
  }
  CHECK(intervals::sign({-1, 2}).decoration == defined);
  CHECK(intervals::sign({1, 2}).decoration == continuous);
  CHECK(intervals::less({0, 2}, {1, 1}, false).decoration == defined);
  CHECK(intervals::absolute({-1, 2}).decoration == continuous);
  CHECK(intervals::exp(intervals::log({-1, 2})).decoration == trivial);
  CHECK(intervals::choose({0, 1}, {1, 2}, {3, 4}).decoration == defined);
  CHECK(intervals::choose({1, 1}, {1, 2}, {3, 4, trivial}).decoration == continuous);
}

}  // namespace
