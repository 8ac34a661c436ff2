#include <cmath>

#include "formula/typed.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// |typed - kernel| in units of the last place of the kernel's result, or of 1 where that is
/// larger: a bump crosses zero, and a formula as it stands may lose digits there.
double distance(double formula, double kernel) {
  if (formula == kernel || (std::isnan(formula) && std::isnan(kernel))) return 0;
  const double unit =
      std::nextafter(std::max(std::fabs(kernel), 1.0), infinity) - std::max(std::fabs(kernel), 1.0);
  return std::fabs(formula - kernel) / unit;
}

TEST_CASE("every formula of the catalogue is what its kernel computes", "[formula]") {
  const auto x = grid(-20.03, 20, 0.05);
  forEachActivation([&](const ActivationInfo& info, const Activation& activation) {
    const std::string text = std::string("=").append(info.formula);
    INFO(info.id << ": " << text << ": " << validateFunction(text));
    REQUIRE(validateFunction(text) == "");
    std::vector<double> parameters;
    for (const auto& [name, initial, min, max, meaning] : describeFunction(text).parameters) {
      const auto known = std::ranges::find(info.parameters, name, &Parameter::name);
      REQUIRE(known != info.parameters.end());
      parameters.push_back(known->initial);
    }
    const auto formula = typedTable<double>(text, x, parameters);
    const Table<double> kernel(activation, x);
    double value = 0, slope = 0, curvature = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      value = std::max(value, distance(formula.value[i], kernel.value[i]));
      slope = std::max(slope, distance(formula.slope[i], kernel.slope[i]));
      curvature = std::max(curvature, distance(formula.curvature[i], kernel.curvature[i]));
    }
    CHECK(value <= 8);  // squareplus cancels on the left
    CHECK(slope <= 8);
    CHECK(curvature <= 32);
  });
}

TEST_CASE("Mish as it is usually typed is Mish", "[formula]") {
  const std::vector<double> x{-700, -0.5, 0, 3};
  const auto formula = typedTable<double>("x*tanh(log(1+exp(x)))", x);
  const Table<double> mish(*makeActivation("mish"), x);
  for (std::size_t i = 0; i < x.size(); ++i) {
    INFO(x[i]);
    CHECK(ulps(formula.value[i], mish.value[i]) <= 4);
    CHECK(ulps(formula.slope[i], mish.slope[i]) <= 4);
  }
}

TEMPLATE_TEST_CASE("formulas give the same bits whatever is asked for", "[formula]", float,
                   double) {
  using T = TestType;
  const std::string text = "x > 1 ? elu(x, 2) * sin(x) : min(x, tanh(log(1 + exp(x^2)))) / (2 + x)";
  std::vector<T> x;
  for (const double at : grid(-9, 9, 0.031)) x.push_back(static_cast<T>(at));
  REQUIRE(x.size() > 512);
  const auto all = typedTable<T>(text, x);
  const auto activation = typed(text);
  for (const std::size_t count : {1, 3, 4, 5, 255, 257, 300}) {
    std::vector<T> value(count), slope(count),
        overwritten(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(count));
    const std::span<const T> part(x.data(), count);
    activation->evaluate(Evaluation<T>{part, value, {}, {}});
    activation->evaluate(Evaluation<T>{overwritten, overwritten, slope, {}});
    INFO(count);
    CHECK(std::ranges::equal(value, std::span(all.value).first(count)));
    CHECK(std::ranges::equal(overwritten, std::span(all.value).first(count)));
    CHECK(std::ranges::equal(slope, std::span(all.slope).first(count)));
  }
}

TEST_CASE("floats agree with doubles", "[formula]") {
  for (const Reference& reference : readReferences("formulas.txt")) {
    std::vector<float> x;
    std::vector<double> wide;
    for (const auto& row : reference.rows) {
      if (std::fabs(row[0]) > 6) continue;
      x.push_back(static_cast<float>(row[0]));
      wide.push_back(x.back());
    }
    const auto narrow = typedTable<float>(reference.name, x);
    const auto exact = typedTable<double>(reference.name, wide);
    for (std::size_t i = 0; i < x.size(); ++i) {
      INFO(reference.name << " at " << x[i]);
      const auto isNear = [](double a, double b) {
        return std::fabs(a - b) <= 2e-4 * (std::fabs(b) + 1e-2);
      };
      CHECK(isNear(narrow.value[i], exact.value[i]));
      CHECK(isNear(narrow.slope[i], exact.slope[i]));
    }
  }
}

}  // namespace
