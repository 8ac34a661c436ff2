#include <array>
#include <catch_amalgamated.hpp>
#include <limits>

#include "sentences/sentences.hpp"

using namespace plot_twist;

TEST_CASE("Numbers in sentences look as a person writes them") {
  CHECK(digits(0) == "0");
  CHECK(digits(-2.5) == "-2.5");
  CHECK(digits(1000000000) == "1000000000");
  CHECK(digits(1e300) == "1e+300");
  CHECK(digits(std::numeric_limits<double>::quiet_NaN()) == "NaN");
  CHECK(digits(-std::numeric_limits<double>::infinity()) == "-Infinity");
}

TEST_CASE("A range is explained with name, bounds and value") {
  CHECK(checkRange("noise", 0, 0, 10).empty());
  CHECK(checkRange("noise", 10, 0, 10).empty());
  CHECK(checkRange("noise", 10.5, 0, 10) == "noise must be 0 to 10, got 10.5");
  CHECK(checkRange("noise", std::numeric_limits<double>::quiet_NaN(), 0, 10) ==
        "noise must be 0 to 10, got NaN");
}

TEST_CASE("An unknown name comes with the nearest known one, if one is near") {
  constexpr std::array<std::string_view, 3> known = {"spirals", "circles", "xor"};
  CHECK(checkName("dataset", "xor", known).empty());
  CHECK(checkName("dataset", "spiral", known) == "unknown dataset 'spiral'; did you mean spirals?");
  CHECK(checkName("dataset", "mnist-784", known) == "unknown dataset 'mnist-784'");
  CHECK(checkName("dataset", "", known) == "unknown dataset ''");
  CHECK(checkName("dataset", std::string(1000, 'x'), known) ==
        "unknown dataset '" + std::string(32, 'x') + "...'");
}

TEST_CASE("The first error counts, and no check after it is called") {
  int calls = 0;
  const auto pass = [&] { return ++calls, std::string(); };
  const auto fail = [&] { return ++calls, std::string("wrong"); };
  CHECK(firstError(pass, fail, pass) == "wrong");
  CHECK(calls == 2);
  CHECK(firstError(pass, pass).empty());
  CHECK(calls == 4);
}
