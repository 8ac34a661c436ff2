#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "formula/typed.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

/// A formula by chance, and rows of x, value and slope as mpmath has them; NaN for a gap.
struct RandomFormula {
  std::string text;
  bool isAnalytic;
  std::vector<std::array<long double, 3>> rows;
};

std::vector<RandomFormula> randomFormulas() {
  std::vector<RandomFormula> all;
  for (const Reference& reference : readReferences("random_formulas.txt")) {
    RandomFormula& formula = all.emplace_back();
    formula.text = reference.name;
    formula.isAnalytic = reference.parameters.at(0) != 0;
    for (const auto& row : reference.rows) formula.rows.push_back({row[0], row[1], row[2]});
  }
  return all;
}

/// Within four units of the last place, or both no finite double.
bool isRight(double found, long double exact) {
  if (std::isnan(exact)) return !std::isfinite(found);
  if (std::fabs(exact) > static_cast<long double>(std::numeric_limits<double>::max())) {
    return std::isinf(found) && (found > 0) == (exact > 0);
  }
  return ulps(found, exact) <= 4;
}

TEST_CASE("a thousand formulas by chance have the right values and slopes", "[formula]") {
  int checked = 0;
  for (const auto& [text, isAnalytic, rows] : randomFormulas()) {
    const auto function = typed(text);
    for (const auto& [at, value, slope] : rows) {
      const double x = static_cast<double>(at);
      double found = 0, steepness = 0;
      function->evaluateExactly(Evaluation<double>{
          .x = {&x, 1}, .value = {&found, 1}, .slope = {&steepness, 1}, .curvature = {}});
      INFO(text << " at " << x << ": " << found << " and " << steepness << ", right are " << value
                << " and " << slope);
      CHECK(isRight(found, value));
      if (!std::isnan(value)) CHECK(isRight(steepness, slope));
      ++checked;
    }
  }
  CHECK(checked >= 8000);
}

TEST_CASE("formulas by chance that are analytic have no break", "[formula]") {
  int checked = 0;
  for (const auto& [text, isAnalytic, rows] : randomFormulas()) {
    if (!isAnalytic) continue;
    INFO(text);
    CHECK(typed(text)->kinks().empty());
    CHECK(typed(text)->bends()->empty());
    ++checked;
  }
  CHECK(checked >= 250);
}

TEST_CASE("the values of formulas by chance lie where they are enclosed", "[formula]") {
  for (const auto& [text, isAnalytic, rows] : randomFormulas()) {
    const auto function = typed(text);
    const Enclosure& enclosure = *function->enclosure();
    for (const Order order : {Order::value, Order::slope}) {
      const double most = enclosure.extreme(order, -500, 500, 1, 20).bound;
      const double least = enclosure.extreme(order, -500, 500, -1, 20).bound;
      for (const auto& row : rows) {
        const long double exact = row[order == Order::value ? 1 : 2];
        if (std::isnan(exact)) continue;
        INFO(text << " at " << row[0] << ": " << exact << " in " << least << ", " << most);
        CHECK(exact <= most);
        CHECK(exact >= least);
      }
    }
  }
}

}  // namespace
