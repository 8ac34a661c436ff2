#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "math/float_format.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using plot_twist::testing::readReference;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// All finite numbers of a 16-bit format from 0 up, decoded as IEEE 754 defines them.
std::vector<double> everyPositive(const FloatFormat& format) {
  const int bias = (1 << (format.exponentBits - 1)) - 1;
  std::vector<double> numbers;
  for (int exponent = 0; exponent < (1 << format.exponentBits) - 1; ++exponent) {
    for (int fraction = 0; fraction < 1 << format.fractionBits; ++fraction) {
      const double part = std::ldexp(fraction, -format.fractionBits);
      numbers.push_back(exponent == 0 ? std::ldexp(part, 1 - bias)
                                      : std::ldexp(1 + part, exponent - bias));
    }
  }
  return numbers;
}

TEST_CASE("rounding to a 16-bit format is right at and around every number of it") {
  const FloatFormat& format = floatFormat(GENERATE("half", "bfloat16"));
  const std::vector<double> numbers = everyPositive(format);
  CHECK(numbers.size() == (format.id == "half" ? 31744 : 32640));
  CHECK(format.smallest() == numbers[1]);
  CHECK(format.largest() == numbers.back());
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    // The last number's neighbour is where infinity would stand if the exponents went on.
    const bool isLast = i + 1 == numbers.size();
    const double here = numbers[i], next = isLast ? 2 * here - numbers[i - 1] : numbers[i + 1];
    const double above = isLast ? infinity : next, middle = (here + next) / 2;
    const double even = i % 2 == 0 ? here : above;
    for (const double sign : {1.0, -1.0}) {
      const auto rounds = [&](double x, double to) {
        if (format.round(sign * x) != sign * to) ++wrong;
      };
      rounds(here, here);
      rounds(middle, even);
      rounds(std::nextafter(middle, 0), here);
      rounds(std::nextafter(middle, infinity), above);
    }
    if (format.above(here) != above || format.above(-above) != -here) ++wrong;
    if (format.below(above) != here || format.below(-here) != -above) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("float is the processor's float, and double is itself") {
  const FloatFormat &single = floatFormat("float"), &wide = floatFormat("double");
  CHECK(single.largest() == double(std::numeric_limits<float>::max()));
  CHECK(single.smallest() == double(std::numeric_limits<float>::denorm_min()));
  CHECK(wide.largest() == std::numeric_limits<double>::max());
  CHECK(wide.smallest() == std::numeric_limits<double>::denorm_min());
  std::uint64_t state = 1;
  for (int i = 0; i < 100'000; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    // Exponents that floats have, and some beyond either end.
    const double x = std::ldexp(double(state >> 11) - 0x1p52, int(state % 320) - 220);
    const bool isRight =
        single.round(x) == double(float(x)) &&
        single.above(double(float(x))) == double(std::nextafterf(float(x), INFINITY)) &&
        wide.round(x) == x && wide.above(x) == std::nextafter(x, infinity);
    if (!isRight) FAIL("rounding " << x);
  }
}

TEST_CASE("zeros, infinities and NaN stay what they are") {
  for (const FloatFormat& format : floatFormats()) {
    INFO(format.id);
    CHECK(std::signbit(format.round(-0.0)));
    CHECK(std::signbit(format.round(-format.smallest() / 2)));
    CHECK(format.round(format.smallest() / 2) == 0);
    CHECK(format.round(infinity) == infinity);
    CHECK(format.round(-infinity) == -infinity);
    CHECK(std::isnan(format.round(std::nan(""))));
    CHECK(format.above(infinity) == infinity);
    CHECK(format.above(-infinity) == -format.largest());
    CHECK(format.above(0) == format.smallest());
    CHECK(format.below(0) == -format.smallest());
  }
}

TEST_CASE("an operation in double, rounded, is what NumPy and PyTorch compute in the format") {
  for (const auto& row : readReference("narrow_arithmetic.csv")) {
    const std::string operation = row.text("operation");
    if (operation == "exp") continue;  // not this file's
    const double a = row.number("a"), b = row.number("b"), expected = row.number("result");
    const double exact = operation == "+"   ? a + b
                         : operation == "-" ? a - b
                         : operation == "*" ? a * b
                         : operation == "/" ? a / b
                                            : a;
    const double computed = floatFormat(row.text("format")).round(exact);
    INFO(row.text("format") << ": " << a << ' ' << operation << ' ' << b);
    CHECK((computed == expected || (std::isnan(computed) && std::isnan(expected))));
  }
}

}  // namespace
