#include <catch_amalgamated.hpp>
#include <cmath>
#include <map>

#include "math/functions.hpp"
#include "math/reference.hpp"

using namespace plot_twist;

namespace {

struct Kernel {
  double (*function)(double);
  double bound;  // in units of the last place
};

TEST_CASE("elementary functions agree with 50-digit references", "[math]") {
  const std::map<std::string, Kernel> kernels = {{"sin", {&plot_twist::sin, 0.51}},
                                                 {"cos", {&plot_twist::cos, 0.51}},
                                                 {"log", {&plot_twist::log, 0.51}},
                                                 {"exp", {&plot_twist::exp<double>, 1}},
                                                 {"expm1", {&plot_twist::expm1<double>, 2}},
                                                 {"tanh", {&plot_twist::tanh<double>, 3}},
                                                 {"sigmoid", {&plot_twist::sigmoid<double>, 3}},
                                                 {"softplus", {&plot_twist::softplus<double>, 4}},
                                                 {"normcdf", {&plot_twist::normcdf<double>, 4}},
                                                 {"normpdf", {&plot_twist::normpdf<double>, 3}}};
  const auto references = test::readReferences("elementary.txt");
  REQUIRE(references.size() == kernels.size());
  for (const auto& reference : references) {
    const Kernel& kernel = kernels.at(reference.name);
    for (const auto& row : reference.rows) {
      const double x = static_cast<double>(row[0]);
      INFO(reference.name << " at " << x);
      CHECK(test::ulps(kernel.function(x), row[1]) <= kernel.bound);
    }
  }
}

TEST_CASE("elementary functions keep zeros, infinities and NaN", "[math]") {
  const double infinite = std::numeric_limits<double>::infinity();
  CHECK(plot_twist::exp(-infinite) == 0);
  CHECK(plot_twist::exp(infinite) == infinite);
  CHECK(plot_twist::exp(1000.0) == infinite);
  CHECK(plot_twist::exp(-0.0) == 1);
  CHECK(plot_twist::expm1(-infinite) == -1);
  CHECK(plot_twist::expm1(infinite) == infinite);
  CHECK(std::signbit(plot_twist::expm1(-0.0)));
  CHECK(plot_twist::tanh(infinite) == 1);
  CHECK(std::signbit(plot_twist::tanh(-0.0)));
  CHECK(std::signbit(plot_twist::sin(-0.0)));
  CHECK(plot_twist::cos(0.0) == 1);
  CHECK(plot_twist::log(1.0) == 0);
  CHECK(plot_twist::log(0.0) == -infinite);
  CHECK(plot_twist::log(infinite) == infinite);
  CHECK(std::isnan(plot_twist::log(-1.0)));
  const double nan = std::nan("");
  for (const double y : {plot_twist::exp(nan), plot_twist::expm1(nan), plot_twist::tanh(nan),
                         plot_twist::sin(nan), plot_twist::cos(nan), plot_twist::log(nan),
                         plot_twist::sigmoid(nan), plot_twist::normcdf(nan)}) {
    CHECK(std::isnan(y));
  }
}

}  // namespace
