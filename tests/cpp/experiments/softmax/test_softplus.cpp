#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <map>

#include "experiments/softmax/softplus.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using plot_twist::testing::readReference;

namespace {

bool isSame(double computed, double expected) {
  return computed == expected || (std::isnan(computed) && std::isnan(expected));
}

TEST_CASE("Where exp and softplus break is where NumPy's and PyTorch's do") {
  using Member = Threshold PrecisionLimits::*;
  const std::map<std::string, Member> members = {
      {"exp infinite", &PrecisionLimits::expInfinite},
      {"exp zero", &PrecisionLimits::expZero},
      {"naive infinite", &PrecisionLimits::naiveInfinite},
      {"naive zero", &PrecisionLimits::naiveZero},
      {"guarded infinite", &PrecisionLimits::guardedInfinite},
      {"guarded zero", &PrecisionLimits::guardedZero}};
  int count = 0;
  for (const auto& row : readReference("narrow_limits.csv")) {
    const PrecisionLimits limits = softplus({.precision = row.text("format")}).limits;
    const Threshold found = limits.*members.at(row.text("form") + ' ' + row.text("kind"));
    INFO(row.text("format") << ": " << row.text("form") << ' ' << row.text("kind") << " from "
                            << found.first);
    CHECK(isSame(found.last, row.number("last")));
    CHECK(isSame(found.first, row.number("first")));
    ++count;
  }
  CHECK(count == 18);
}

TEST_CASE("In double the limits are those that everybody meets") {
  const PrecisionLimits limits = softplus({.precision = "double"}).limits;
  CHECK(limits.expInfinite.last == 709.782712893384);  // log of the largest double
  CHECK(limits.expInfinite.first == std::nextafter(709.782712893384, 800));
  CHECK(limits.expZero.first == Catch::Approx(-745.1332191019412).epsilon(1e-15));
  CHECK(limits.naiveZero.first == Catch::Approx(-36.7368005696771).epsilon(1e-14));
  CHECK(limits.largest == std::numeric_limits<double>::max());
}

TEST_CASE("The guard at 20 comes too late in half, and in no precision against zeros") {
  const SoftplusResult half = softplus({.at = {11, 12, 20, 21}, .precision = "half"});
  CHECK(half.guarded[0] == 11);
  CHECK(std::isinf(half.guarded[1]));
  CHECK(std::isinf(half.guarded[2]));
  CHECK(half.guarded[3] == 21);
  CHECK(half.stable == std::vector<double>{11, 12, 20, 21});
  CHECK(std::isnan(softplus({.precision = "float"}).limits.guardedInfinite.first));
  for (const std::string precision : {"half", "bfloat16", "float", "double"}) {
    const SoftplusResult result = softplus({.at = {-40}, .precision = precision});
    CHECK(result.guarded[0] == 0);
    CHECK((result.stable[0] > 0) == (precision != "half"));
  }
}

TEST_CASE("The stable form keeps to the exact one, to the digits of the precision") {
  std::vector<double> at;
  for (double x = -80; x <= 80; x += 0.37) at.push_back(x);
  const std::map<std::string, double> lastPlaces = {
      {"bfloat16", 0x1p-7}, {"float", 0x1p-22}, {"double", 0x1p-51}};
  for (const auto& [precision, size] : lastPlaces) {
    const SoftplusResult result = softplus({.at = at, .precision = precision});
    for (std::size_t i = 0; i < at.size(); ++i) {
      INFO(precision << " at " << result.x[i]);
      CHECK(std::abs(result.stable[i] - result.exact[i]) <= size * result.exact[i]);
    }
  }
}

TEST_CASE("Errors are relative to the exact value, and epsilon is the precision's") {
  const SoftplusResult result = softplus({.at = {-40, 100, 0}, .precision = "float"});
  CHECK(result.naiveError[0] == 1);  // all is lost
  CHECK(std::isinf(result.naiveError[1]));
  CHECK(result.stableError[1] == 0);
  CHECK(result.stableError[2] < result.limits.epsilon);
  CHECK(result.limits.epsilon == 0x1p-23);
  CHECK(softplus({.precision = "bfloat16"}).limits.epsilon == 0x1p-7);
}

TEST_CASE("Infinities and NaN go through softplus as they should") {
  const double infinity = std::numeric_limits<double>::infinity();
  const SoftplusResult result =
      softplus({.at = {-infinity, infinity, std::nan("")}, .precision = "half"});
  CHECK(result.stable[0] == 0);
  CHECK(result.stable[1] == infinity);
  CHECK(std::isnan(result.stable[2]));
  CHECK(std::isnan(result.naive[2]));
}

TEST_CASE("A softplus that cannot be run is explained in a sentence") {
  CHECK(validate(SoftplusConfig{}).empty());
  CHECK(validate(SoftplusConfig{.precision = "bfloat1"}) ==
        "unknown precision 'bfloat1'; did you mean bfloat16?");
}

}  // namespace
