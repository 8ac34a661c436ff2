#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/inspect/inspect.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

TEST_CASE("formulas by chance have their values within the range that is told", "[formula]") {
  const auto formulas = readReferences("random_formulas.txt");
  constexpr std::size_t every = 8;
  int checked = 0;
  for (std::size_t i = 0; i < formulas.size(); i += every) {
    const InspectResult facts = inspect({.activation = "=" + formulas[i].name});
    for (const auto& row : formulas[i].rows) {
      const long double value = row[1], slack = 1e-12L * std::max(1.0L, std::fabs(value));
      if (std::isnan(value)) continue;
      INFO(formulas[i].name << " at " << row[0] << ": " << value << " in " << facts.lower << ", "
                            << facts.upper);
      CHECK(value >= facts.lower - slack);
      CHECK(value <= facts.upper + slack);
      const auto isIn = [&](const ValueInterval& it) {
        return value >= it.lower - slack && value <= it.upper + slack;
      };
      CHECK(std::ranges::any_of(facts.range, isIn));
      ++checked;
    }
  }
  CHECK(checked >= 500);
}

}  // namespace
