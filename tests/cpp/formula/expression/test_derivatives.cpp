#include <cmath>
#include <random>

#include "formula/typed.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// |computed - exact| in units of the last place of the larger of |exact| and `scale`.
double errorOf(double computed, long double exact, long double scale) {
  const double size = static_cast<double>(std::max(std::fabs(exact), scale));
  const double unit = std::max(std::nextafter(size, infinity) - size, 0x1p-1074);
  return static_cast<double>(std::fabs(computed - exact) / unit);
}

TEST_CASE("value, slope and curvature agree with 150-digit references", "[formula]") {
  for (const Reference& reference : readReferences("formulas.txt")) {
    const auto bounds =
        reference.parameters.empty() ? std::vector<double>{8, 16, 64} : reference.parameters;
    std::vector<double> x;
    for (const auto& row : reference.rows) x.push_back(static_cast<double>(row[0]));
    const auto table = typedTable<double>(reference.name, x);
    for (std::size_t i = 0; i < x.size(); ++i) {
      const auto& row = reference.rows[i];
      INFO(reference.name << " at " << x[i] << ": " << table.value[i] << ", " << table.slope[i]
                          << ", " << table.curvature[i]);
      CHECK(errorOf(table.value[i], row[1], row[4]) <= bounds[0]);
      CHECK(errorOf(table.slope[i], row[2], row[5]) <= bounds[1]);
      CHECK(errorOf(table.curvature[i], row[3], row[6]) <= bounds[2]);
    }
  }
}

/// Formulas by chance, of every operation and function; the same seed gives the same ones.
class RandomFormulas {
 public:
  explicit RandomFormulas(unsigned seed) : engine_(seed) {}

  std::string next(int depth) {
    if (depth == 0) return pick({"x", "x", "x", "0.7", "2", "a", "pi"});
    const auto part = [&] { return std::string("(").append(next(depth - 1)).append(")"); };
    switch (below(8)) {
      case 0:
        return part() + pick({" + ", " - "}) + part();
      case 1:
        return part() + " * " + part();
      case 2:
        return part() + " / (1 + " + part() + "^2)";
      case 3:
        return pick({"min", "max"}) + "(" + next(depth - 1) + ", " + next(depth - 1) + ")";
      case 4:
        return part() + pick({" > ", " <= "}) + part() + " ? " + part() + " : " + part();
      case 5:
        return std::string("log(1 + exp").append(part()).append(")");
      case 6:
        return pick({"log1p(abs", "sqrt(1 + abs", "sinh(sin", "cosh(cos", "(2 + sin", "exp(-abs"}) +
               part() + pick({")", ")", ")^2", ")^-1.5"});
      default:
        return pick({"sin", "cos", "tanh", "atan", "erf", "sigmoid", "softplus", "relu", "normcdf",
                     "gelu", "mish", "elu", "abs", "1 - tanh", "selu", "-"}) +
               part();
    }
  }

  double uniform() { return static_cast<double>(engine_()) * 0x1p-32 * 6 - 3; }

 private:
  unsigned below(std::size_t count) { return static_cast<unsigned>(engine_() % count); }
  std::string pick(std::vector<std::string> choices) { return choices[below(choices.size())]; }

  std::mt19937 engine_;
};

/// (f(x + h) - f(x - h)) / 2h and the like, of fourth order; and how far that of 2h is from it.
struct Difference {
  double value, doubt;
};

Difference difference(const std::vector<double>& f, double h) {
  // f is taken at x - 4h, x - 3h, ..., x + 4h.
  const double near = (8 * (f[5] - f[3]) - (f[6] - f[2])) / (12 * h);
  const double far = (8 * (f[6] - f[2]) - (f[8] - f[0])) / (24 * h);
  return {near, std::fabs(near - far)};
}

TEST_CASE("derivatives agree with differences for formulas by chance", "[formula]") {
  const unsigned seed = GENERATE(range(1u, 401u));
  RandomFormulas random(seed);
  const std::string text = random.next(3);
  const double x = random.uniform(), h = 0x1p-9;
  std::vector<double> at;
  for (int i = -4; i <= 4; ++i) at.push_back(x + i * h);
  INFO("seed " << seed << ": " << text << " at " << x);
  REQUIRE(
      (validateFunction(text) == "" || validateFunction(text).starts_with("unknown activation")));
  if (validateFunction(text) != "") return;  // a parameter alone, by chance
  const auto table = typedTable<double>(text, at);
  const auto [slope, slopeDoubt] = difference(table.value, h);
  const auto [curvature, curvatureDoubt] = difference(table.slope, h);
  // A kink within reach of the differences makes them doubt themselves.
  if (slopeDoubt < 1e-6) CHECK(std::fabs(table.slope[4] - slope) <= 1e-7 + 4 * slopeDoubt);
  if (slopeDoubt < 1e-6 && curvatureDoubt < 1e-5) {
    CHECK(std::fabs(table.curvature[4] - curvature) <= 1e-7 + 4 * curvatureDoubt);
  }
}

}  // namespace
