#include <catch_amalgamated.hpp>
#include <cmath>

#include "formula/typed.hpp"
#include "math/reference.hpp"

using namespace plot_twist;
using namespace plot_twist::test;

namespace {

bool isSame(double found, long double exact) {
  return std::fabs(found - exact) <= 1e-14L * std::max(1.0L, std::fabs(exact));
}

TEST_CASE("formulas by chance break where mpmath finds breaks, and nowhere else", "[formula]") {
  int checked = 0;
  for (const Reference& formula : readReferences("random_breaks.txt")) {
    const auto kinks = typed(formula.name)->kinks();
    for (const auto& row : formula.rows) {
      if (row[1] == 0) continue;  // mpmath could not tell
      const auto isHere = [&](const Kink& kink) { return isSame(kink.x, row[0]); };
      INFO(formula.name << " breaks at " << row[0]);
      CHECK(std::ranges::any_of(kinks, isHere));
      ++checked;
    }
    for (const Kink& kink : kinks) {
      if (std::abs(kink.x) > 7.9) continue;
      const auto isHere = [&](const auto& row) { return isSame(kink.x, row[0]); };
      INFO(formula.name << " has no break at " << kink.x);
      CHECK(std::ranges::any_of(formula.rows, isHere));
    }
  }
  CHECK(checked >= 270);
}

}  // namespace
