#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <map>

#include "math/functions.hpp"
#include "math/reference.hpp"

using namespace plot_twist;

namespace {

template <class T>
using OfOne = Pack<T> (*)(Pack<T>);

/// A function on packs of both types, and how many units of the last place it may be off.
struct Kernel {
  OfOne<double> ofDoubles;
  OfOne<float> ofFloats;
  double bound;

  template <class T>
  T at(const std::vector<T>& x) const {
    if constexpr (sizeof(T) == sizeof(float)) return lane(ofFloats(x[0]), 3);
    if constexpr (sizeof(T) == sizeof(double)) return lane(ofDoubles(x[0]), 3);
  }
};

struct Power {
  template <class T>
  T at(const std::vector<T>& x) const {
    return lane(pow(Pack<T>(x[0]), Pack<T>(x[1])), 3);
  }
  double bound = 1.25;
};

#define KERNEL(function, bound)                                        \
  {                                                                    \
    #function, {                                                       \
      [](Pack<double> x) { return plot_twist::function(x); },          \
          [](Pack<float> x) { return plot_twist::function(x); }, bound \
    }                                                                  \
  }

const std::map<std::string, Kernel> kernels = {
    KERNEL(sin, 0.8),     KERNEL(cos, 0.8),      KERNEL(log, 0.8),     KERNEL(log1p, 0.8),
    KERNEL(exp, 0.8),     KERNEL(expm1, 1.1),    KERNEL(sinh, 0.8),    KERNEL(cosh, 1),
    KERNEL(tanh, 0.9),    KERNEL(atan, 0.9),     KERNEL(erf, 1),       KERNEL(erfc, 1.6),
    KERNEL(sigmoid, 1.5), KERNEL(softplus, 1.5), KERNEL(normcdf, 1.6), KERNEL(normpdf, 1)};

/// Checks the rows whose arguments are numbers of type T. Rows end with the exact value.
template <class T, class Function>
void checkRows(const test::Reference& reference, const Function& function) {
  std::size_t checked = 0;
  for (const auto& row : reference.rows) {
    const std::vector<double> arguments(row.begin(), row.end() - 1);
    const std::vector<T> x(arguments.begin(), arguments.end());
    if (!std::ranges::equal(x, arguments)) continue;
    const T computed = function.at(x);
    INFO(reference.name << " of " << x[0] << (sizeof(T) == sizeof(float) ? ", a float" : ""));
    if (std::fabs(row.back()) > std::numeric_limits<T>::max()) {
      CHECK(std::isinf(computed));
    } else {
      CHECK(test::ulps(computed, row.back()) <= function.bound);
    }
    ++checked;
  }
  CHECK(checked > 30);
}

TEST_CASE("elementary functions agree with 50-digit references", "[math]") {
  const auto references = test::readReferences("elementary.txt");
  REQUIRE(references.size() == kernels.size() + 2);  // pow is there twice
  for (const auto& reference : references) {
    if (reference.name == "pow") {
      checkRows<double>(reference, Power{});
      checkRows<float>(reference, Power{});
    } else {
      checkRows<double>(reference, kernels.at(reference.name));
      checkRows<float>(reference, kernels.at(reference.name));
    }
  }
}

TEST_CASE("sine, cosine and logarithm of a single double are the nearest ones", "[math]") {
  const std::map<std::string, double (*)(double)> nearest = {
      {"sin", &plot_twist::sin}, {"cos", &plot_twist::cos}, {"log", &plot_twist::log}};
  for (const auto& reference : test::readReferences("elementary.txt")) {
    if (!nearest.contains(reference.name)) continue;
    for (const auto& row : reference.rows) {
      const double x = static_cast<double>(row[0]);
      if (reference.name != "log" && std::fabs(x) > 0x1p20) continue;
      INFO(reference.name << " of " << x);
      CHECK(test::ulps(nearest.at(reference.name)(x), row[1]) <= 0.51);
    }
  }
}

}  // namespace
