#include <bit>
#include <catch_amalgamated.hpp>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>
#include <random>
#include <string>

#include "sentences/sentences.hpp"
#include "sentences/shortest_digits.hpp"

using namespace plot_twist;

namespace {

/// What the standard library's own routine says: "d.ddde+XX".
std::string expected(double value) {
  char buffer[40];
  const auto end = std::to_chars(buffer, std::end(buffer), value, std::chars_format::scientific);
  return {buffer, end.ptr};
}

std::string found(double value) {
  const auto [digits, point] = shortestDigits(value);
  const int exponent = point - 1;
  std::string text = digits;
  if (digits.size() > 1) text.insert(1, 1, '.');
  text += exponent < 0 ? "e-" : "e+";
  if (std::abs(exponent) < 10) text += '0';
  text += std::to_string(std::abs(exponent));
  return text;
}

}  // namespace

TEST_CASE("Digits of all sorts of doubles are those of the standard library") {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20000; ++i) {
    const double value = std::bit_cast<double>(random() >> 1);
    if (!std::isfinite(value) || value == 0) continue;
    if (found(value) != expected(value)) FAIL(found(value) + " for " + expected(value));
  }
}

TEST_CASE("Digits of doubles in the middle, and of few digits, are those of the standard library") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 20000; ++i) {
    const double share = static_cast<double>(random() >> 11) * 0x1p-53;
    for (const double value : {share, share * 1000, std::round(share * 1e5) / 1000}) {
      if (value == 0) continue;
      if (found(value) != expected(value)) FAIL(found(value) + " for " + expected(value));
    }
  }
}

TEST_CASE("Digits of powers of two, of their neighbours and of the ends of the doubles are right") {
  for (int exponent = -1074; exponent < 1024; ++exponent) {
    const double power = std::ldexp(1.0, exponent);
    for (const double value : {power, std::nextafter(power, 0), std::nextafter(power, 1e308)}) {
      if (value == 0) continue;
      if (found(value) != expected(value)) FAIL(found(value) + " for " + expected(value));
    }
  }
  CHECK(found(std::numeric_limits<double>::denorm_min()) == "5e-324");
  CHECK(found(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
  CHECK(found(9007199254740993.0) == "9.007199254740992e+15");  // half way, to the even one
}

TEST_CASE("Numbers in sentences are written as the standard library writes them") {
  std::mt19937_64 random(3);
  for (int i = 0; i < 5000; ++i) {
    const int exponent = static_cast<int>(random() % 40) - 20;
    const double share = static_cast<double>(random() >> 44) * 0x1p-20;
    const double value = (i % 2 ? share : -share) * std::pow(10, exponent);
    if (std::abs(value) >= 1e15 || std::trunc(value) == value) continue;
    char buffer[40];
    const auto end = std::to_chars(buffer, std::end(buffer), value);
    if (digits(value) != std::string(buffer, end.ptr)) FAIL(digits(value));
  }
  CHECK(digits(-0.0) == "0");
  CHECK(digits(123456) == "123456");
  CHECK(digits(0.001) == "0.001");
  CHECK(digits(1e-6) == "1e-06");
  CHECK(digits(2.5e22) == "2.5e+22");
}
