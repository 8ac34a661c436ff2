#include <catch_amalgamated.hpp>
#include <limits>
#include <vector>

#include "network/training/stop_rule.hpp"

using namespace plot_twist;

namespace {

/// How many losses a rule takes before it ends a run, and why it does.
struct End {
  int epochs = 0;
  Stop stop = Stop::notYet;
  bool operator==(const End&) const = default;
};

End endOf(const StopRule::Config& config, const std::vector<double>& losses) {
  StopRule rule(config);
  End end;
  for (const double loss : losses) {
    rule.see(loss);
    end = {end.epochs + 1, rule.stop()};
    if (end.stop != Stop::notYet) break;
  }
  return end;
}

}  // namespace

TEST_CASE("A run ends at its cap") {
  CHECK(endOf({.epochs = 3}, {1, 1, 1, 1}) == End{3, Stop::cap});
  CHECK(endOf({.epochs = 3}, {1, 1}) == End{2, Stop::notYet});
}

TEST_CASE("A run ends at the first loss below its target, if it is told to") {
  CHECK(endOf({.epochs = 9, .stopBelow = 0.5}, {1, 0.5, 0.4, 0.3}) == End{3, Stop::target});
  CHECK(endOf({.epochs = 3, .stopBelow = 0.5}, {1, 0.5, 0.4}) == End{3, Stop::target});
  CHECK(endOf({.epochs = 4}, {1, 0.5, 0, 0}) == End{4, Stop::cap});
}

TEST_CASE("A run ends when so many epochs brought nothing better") {
  CHECK(endOf({.epochs = 9, .plateau = 2}, {3, 2, 2, 2, 1}) == End{4, Stop::plateau});
  CHECK(endOf({.epochs = 9, .plateau = 2}, {3, 4, 2, 4, 1, 4, 4}) == End{7, Stop::plateau});
  // What falls by less than a ten-thousandth in all does not fall.
  CHECK(endOf({.epochs = 9, .plateau = 3}, {1, 0.99998, 0.99996, 0.99994, 0}) ==
        End{4, Stop::plateau});
  // Small steps add up.
  CHECK(endOf({.epochs = 9, .plateau = 3}, {1, 0.99994, 0.99988, 0.99982, 0.99976}) ==
        End{5, Stop::notYet});
}

TEST_CASE("A run ends at the first loss that is not finite, whatever else it was told") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(endOf({.epochs = 9, .stopBelow = 5, .plateau = 1}, {none}) == End{1, Stop::diverged});
  CHECK(endOf({.epochs = 1}, {infinity}) == End{1, Stop::diverged});
}
