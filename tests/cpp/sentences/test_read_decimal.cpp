#include <array>
#include <bit>
#include <catch_amalgamated.hpp>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>
#include <string>

#include "sentences/read_decimal.hpp"

using namespace plot_twist;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// What the standard library's own routine reads. It does not say whether a number that does not
/// fit is too large or too small.
void isReadAsByTheStandardLibrary(const std::string& text) {
  double expected = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), expected);
  const auto [value, length] = readDecimal(text);
  INFO(text);
  const auto expectedLength =
      error == std::errc::invalid_argument ? 0 : static_cast<std::size_t>(end - text.data());
  if (length != expectedLength) FAIL(length << " characters instead of " << expectedLength);
  if (error == std::errc::result_out_of_range) {
    if (value != infinity && value > std::numeric_limits<double>::min()) FAIL(value);
  } else if (std::bit_cast<std::uint64_t>(value) != std::bit_cast<std::uint64_t>(expected)) {
    FAIL(value << " instead of " << expected);
  }
}

std::string inFull(long double value) {
  std::array<char, 2000> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%.1100Lf", value);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

TEST_CASE("Numbers of all lengths and sizes are read as by the standard library") {
  std::mt19937 random(1);
  const auto below = [&](unsigned end) { return random() % end; };
  for (int i = 0; i < 40000; ++i) {
    std::string text;
    for (unsigned digits = below(i % 50 == 0 ? 900 : 22) + 1; digits > 0; --digits)
      text += static_cast<char>('0' + below(10));
    if (below(2) == 0) text.insert(below(static_cast<unsigned>(text.size()) + 1), 1, '.');
    if (below(2) == 0) {
      text += below(2) == 0 ? 'e' : 'E';
      if (below(2) == 0) text += below(2) == 0 ? '-' : '+';
      text += std::to_string(below(i % 3 == 0 ? 360 : 30));
    }
    isReadAsByTheStandardLibrary(text);
  }
}

TEST_CASE("Numbers half way between two doubles are rounded to even, others to the nearer") {
  std::mt19937_64 random(2);
  for (int i = 0; i < 3000; ++i) {
    // Some hundreds of binary orders around 1, and powers of two, below which doubles are denser.
    const int order = static_cast<int>(random() % 600) - 400;
    const std::uint64_t fraction = i % 3 == 0 ? random() % 3 : random() >> 12;
    const double low = std::ldexp(1.0 + static_cast<double>(fraction) * 0x1p-52, order);
    const auto middle = (static_cast<long double>(low) + std::nextafter(low, infinity)) / 2;
    const std::string text = inFull(middle);
    isReadAsByTheStandardLibrary(text);
    isReadAsByTheStandardLibrary(text + "1");
    std::string less = text;
    less[less.find_last_not_of("0.")]--;
    isReadAsByTheStandardLibrary(less);
  }
}

TEST_CASE("The ends of the doubles are read") {
  for (const char* text :
       {"0", "0.0e999999999999", "00012.50", "1.", ".5", "1e", "1e+", "1e5", "1E5x", "2ex", "1..2",
        "4.9406564584124654e-324", "2.4703282292062328e-324", "2.4703282292062327e-324",
        "2.2250738585072011e-308", "1.7976931348623157e308", "1.7976931348623158e308",
        "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017"
        "977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273"
        "854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704"
        "342711559699508093042880e0"})
    isReadAsByTheStandardLibrary(text);
  CHECK(readDecimal("1e309").value == infinity);
  CHECK(readDecimal("1e99999999999999").value == infinity);
  CHECK(readDecimal("1e-99999999999999").value == 0);
  CHECK(readDecimal("1" + std::string(400, '0')).value == infinity);
  CHECK(readDecimal("1" + std::string(400, '0') + "e-400").value == 1);
  CHECK(readDecimal("." + std::string(400, '0') + "1e401").value == 1);
  CHECK(readDecimal("").length == 0);
  CHECK(readDecimal(".").length == 0);
  CHECK(readDecimal("x").length == 0);
}
