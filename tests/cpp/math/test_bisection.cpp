#include <catch_amalgamated.hpp>
#include <cmath>
#include <functional>
#include <limits>

#include "math/bisection.hpp"

using namespace plot_twist;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

struct Case {
  const char* name;
  std::function<double(double)> f;
  double left, right;
  int most;  // calls
};

TEST_CASE("A sign change is found between neighbouring doubles", "[bisection]") {
  const Case cases[] = {
      {"cosine", [](double x) { return std::cos(x); }, 1, 2, 20},
      {"falling line", [](double x) { return -(x + 5.5); }, -8, 8, 30},
      {"cube with a root near 0", [](double x) { return x * x * x - 1e-9; }, -1, 5, 40},
      {"logarithm over all magnitudes", [](double x) { return std::log(x) - 700; }, 1e-10, 1e308,
       80},
      {"root at a power of two", [](double x) { return std::sqrt(x) - 0.5; }, 0, 1, 40},
      {"ninth power", [](double x) { return std::pow(x - 0.3, 9); }, 0, 1, 130},
      {"jump", [](double x) { return x < 0.1234 ? -1.0 : 1.0; }, -1, 1, 130},
      {"pole", [](double x) { return 1 / (x - 0.77); }, 0.5, 1, 130},
      {"nothing beside", [](double x) { return x > 0.6 ? none : x - 0.5; }, 0.1, 1, 130},
      {"steep beyond measure", [](double x) { return std::exp(700 * x) - 1e-290; }, -1, 1, 200},
      {"noise", [](double x) { return x < 0.7 ? -1e-300 * (2 + std::sin(1e9 * x)) : 1e300; }, 0.5,
       1, 200},
      {"root at 0", [](double x) { return x; }, -3, 4, 40},
  };
  for (const Case& it : cases) {
    INFO(it.name);
    int calls = 0;
    const auto [left, right] = signChange(it.left, it.right, [&](double x) {
      ++calls;
      return it.f(x);
    });
    CHECK(std::nextafter(left, it.right) == right);
    CHECK((it.f(left) < 0) != (it.f(right) < 0));
    CHECK(calls <= it.most);
  }
}

}  // namespace
