#include <catch_amalgamated.hpp>

#include "experiments/evaluate/workload.hpp"

using namespace plot_twist;

TEST_CASE("Work to be timed is done, and the same however often") {
  const WorkloadResult once = runWorkload({.activation = "mish", .passes = 1});
  const WorkloadResult thrice = runWorkload({.activation = "mish", .passes = 3});
  CHECK(once.values == 4096);
  CHECK(thrice.values == 3 * 4096);
  CHECK(once.fingerprint == thrice.fingerprint);
  CHECK(once.fingerprint != runWorkload({.activation = "relu"}).fingerprint);
  CHECK(validate(WorkloadConfig{.passes = 0}) == "passes must be 1 to 10000, got 0");
}
