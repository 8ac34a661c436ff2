#include <catch_amalgamated.hpp>
#include <cmath>

#include "math/digits/ball.hpp"
#include "math/digits/elementary.hpp"
#include "math/random.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// Random doubles of all sizes between 2^-from and 2^from.
double someNumber(NumpyRandom& random, int from) {
  return std::ldexp(random.uniform() - 0.5, static_cast<int>(random.uniform() * 2 * from) - from);
}

TEST_CASE("sums, products, quotients and roots of real numbers undo each other", "[digits]") {
  NumpyRandom random(16);
  for (int i = 0; i < 2000; ++i) {
    const int words = 3 + i % 40;
    const Real a(someNumber(random, 60)), b(someNumber(random, 60));
    INFO(a.toDouble() << " and " << b.toDouble() << " in " << words << " words");
    const auto isNear = [&](const Real& x, const Real& y) {
      const Real difference = subtract(x, y, words + 2);
      return difference.isZero() || difference.exponent() < y.exponent() - 32 * words + 6;
    };
    CHECK(compare(subtract(add(a, b, 12), b, 12), a) == 0);  // exact in so many words
    const Real quotient = divide(a, b, words);
    CHECK(isNear(multiply(quotient, b, words), a));
    CHECK(isNear(multiply(divide(a, 7, words), Real(7), words), a));
    const Real root = sqrt(multiply(a, a, 8), words);
    CHECK(isNear(root, a.isNegative() ? -a : a));
  }
}

TEST_CASE("a real number becomes the nearest double", "[digits]") {
  const double next = std::nextafter(1.0, 2.0);
  CHECK(add(Real(1), Real(0x1p-53), 4).toDouble() == 1);  // ties to even
  CHECK(add(Real(next), Real(0x1p-53), 4).toDouble() == std::nextafter(next, 2.0));
  CHECK(add(Real(1), Real(0x1.8p-53), 4).toDouble() == next);
  CHECK(add(add(Real(1), Real(0x1p-53), 8), Real(0x1p-200), 8).toDouble() == next);
  CHECK(Real(5e-324).toDouble() == 5e-324);
  CHECK(Real(5e-324).timesPowerOfTwo(-1).toDouble() == 0);
  CHECK(multiply(Real(5e-324), Real(0.75), 4).toDouble() == 5e-324);
  CHECK(Real(1).timesPowerOfTwo(1024).toDouble() == HUGE_VAL);
}

/// |difference| in units of the last place of `words` words.
bool isWithin(const Real& a, const Real& b, int words) {
  const Real difference = subtract(a, b, words + 2);
  return difference.isZero() || difference.exponent() <= b.exponent() + 9 - 32 * words;
}

TEST_CASE("elementary functions keep their laws in any number of digits", "[digits]") {
  NumpyRandom random(17);
  for (int i = 0; i < 60; ++i) {
    const int words = 4 + i;
    const Real a(random.uniform() * 8 - 4), b(random.uniform() * 8 - 4);
    INFO(a.toDouble() << " and " << b.toDouble() << " in " << words << " words");
    const Real both = multiply(digits::exp(a, words), digits::exp(b, words), words);
    CHECK(isWithin(both, digits::exp(add(a, b, 8), words), words - 1));
    CHECK(isWithin(digits::log(digits::exp(a, words + 1), words), a, words - 1));
    const auto [sine, cosine] = digits::sineAndCosine(a, words);
    const Real one = add(multiply(sine, sine, words), multiply(cosine, cosine, words), words);
    CHECK(isWithin(one, Real(1), words - 1));
    const Real small(random.uniform() - 0.5);
    const auto wave = digits::sineAndCosine(small, words);
    CHECK(isWithin(digits::atan(divide(wave.sine, wave.cosine, words), words), small, words - 1));
    const Real tail = digits::erfc(Real(random.uniform() * 4), words);
    CHECK(tail.exponent() <= 1);
  }
}

TEST_CASE("exponentials beyond all exponents keep their laws", "[digits]") {
  NumpyRandom random(18);
  const BallArithmetic in(40);
  for (int i = 0; i < 200; ++i) {
    const double size = std::pow(10, 17 + 280 * random.uniform());
    const Ball l{Real(i % 2 == 0 ? size : -size)}, small{Real(random.uniform() * 8 - 4)};
    INFO(l.middle.toDouble() << " and " << small.middle.toDouble());
    const Ball power = in.exp(l), more = in.exp(in.add(l, small));
    CHECK(power.isFar());
    const double change = std::expm1(small.middle.toDouble());
    const double ratio = std::exp(small.middle.toDouble());
    const auto isNear = [](const Ball& ball, double expected) {
      const auto number = nearestDouble(ball);
      return number && std::fabs(*number - expected) <= 6e-16 * std::fabs(expected);
    };
    CHECK(isNear(in.divide(more, power), ratio));
    CHECK(isNear(in.divide(in.subtract(more, power), power), change));
    CHECK(isNear(in.divide(in.add(more, power), power), ratio + 1));
    CHECK(isNear(in.multiply(more, in.exp(in.negate(l))), ratio));
    CHECK(isNear(in.log(power), l.middle.toDouble()));
    CHECK(isNear(in.divide(in.sqrt(more), in.sqrt(power)), std::sqrt(ratio)));
    CHECK(in.subtract(power, more).sign() == (ratio < 1 ? 1 : -1));
    // Sums do not depend on the order of their parts.
    for (const Ball& one : {power, in.negate(power), in.multiply(power, {Real(1), -100})}) {
      for (const Ball& other : {more, in.multiply(more, {Real(), -100}), in.exp(in.negate(l))}) {
        const Ball sum = in.add(one, other), turned = in.add(other, one);
        CHECK(sum.state == turned.state);
        CHECK(sum.radius == turned.radius);
        CHECK(compare(sum.middle, turned.middle) == 0);
      }
    }
    if (power.isFarBelow()) continue;
    // Whatever e^l - e^l (1 + t) is for a t that is not known, it is enclosed.
    const Ball vague = in.multiply(power, {Real(1), -200});
    const Ball rest = in.divide(in.subtract(power, vague), power);
    CHECK(rest.isNumber());
    CHECK(rest.radius >= -200);
    CHECK(rest.radius <= -190);
  }
}

TEST_CASE("what lies below 0 has a power where the exponent may be a whole number", "[digits]") {
  using enum Ball::State;
  const BallArithmetic in(4);
  const Ball base{Real(-2)};
  const Ball third = in.divide({Real(1)}, {Real(3)});
  CHECK(in.power(base, {Real(0.5)}).state == undefined);
  CHECK(in.power(base, third).state == undefined);
  CHECK(in.power(base, {Real(34), -94}).state == unknown);
  CHECK(in.power(base, in.multiply(third, {Real(3)})).state == unknown);
  CHECK(in.power(base, in.add(in.multiply(third, {Real(3)}), {Real(0x1p-60)})).state == undefined);
  CHECK(in.power(base, {Real(0x1p60), -94}).state == unknown);
}

TEST_CASE("elementary functions have the digits of the references", "[digits]") {
  for (const Reference& reference : readReferences("elementary.txt")) {
    const BallArithmetic in(40);
    const auto function = [&](const Ball& x) -> std::optional<Ball> {
      const std::string& name = reference.name;
      if (name == "exp") return in.exp(x);
      if (name == "expm1") return in.expm1(x);
      if (name == "log") return in.log(x);
      if (name == "log1p") return in.log1p(x);
      if (name == "sin") return in.sin(x);
      if (name == "cos") return in.cos(x);
      if (name == "sinh") return in.sinh(x);
      if (name == "cosh") return in.cosh(x);
      if (name == "atan") return in.atan(x);
      if (name == "erf") return in.erf(x);
      if (name == "normcdf") return in.normcdf(x);
      if (name == "normpdf") return in.normpdf(x);
      return {};
    };
    for (const auto& row : reference.rows) {
      if (!std::isfinite(row[0]) || !std::isfinite(static_cast<double>(row[1]))) continue;
      const auto result = function({Real(row[0])});
      if (!result) break;
      const auto number = nearestDouble(*result);
      INFO(reference.name << " at " << row[0]);
      REQUIRE(number);
      CHECK(ulps(*number, row[1]) <= 0.501);
    }
  }
}

}  // namespace
