#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/race/ranking.hpp"

using namespace plot_twist;

TEST_CASE("Runs at the target come first, then the smaller loss, those that diverged last") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::array<RunResult, 7> runs = {{
      {.epoch = 9, .loss = 0.5, .epochsToTarget = {}},
      {.epoch = 9, .loss = 0.09, .epochsToTarget = 8},
      {.epoch = 2, .loss = infinity, .epochsToTarget = 1, .diverged = true},
      {.epoch = 9, .loss = 0.3, .epochsToTarget = {}},
      {.epoch = 9, .loss = 0.2, .epochsToTarget = 3},
      {.epoch = 9, .loss = std::nan(""), .epochsToTarget = {}},
      {.epoch = 9, .loss = 0.01, .epochsToTarget = 8},
  }};
  CHECK(rankRuns(runs) == std::vector{4, 6, 1, 3, 0, 5, 2});
}

TEST_CASE("Runs keep their order before the first epoch, and where nothing tells them apart") {
  const std::array<RunResult, 2> fresh = {{{.loss = 2}, {.loss = 1}}};
  CHECK(rankRuns(fresh) == std::vector{0, 1});
  const std::array<RunResult, 3> equal = {
      {{.epoch = 1, .loss = 1}, {.epoch = 1, .loss = 1}, {.epoch = 0, .loss = 0.5}}};
  CHECK(rankRuns(equal) == std::vector{2, 0, 1});
  CHECK(rankRuns({}).empty());
}

TEST_CASE("With the same median, more runs at the target rank higher") {
  constexpr double never = std::numeric_limits<double>::infinity();
  const std::array<RankKey, 3> keys = {{{.toTarget = never, .missed = 4, .loss = 0.1},
                                        {.toTarget = never, .missed = 3, .loss = 0.9},
                                        {.toTarget = 5, .missed = 2, .loss = 1}}};
  CHECK(rankByKey(keys) == std::vector{2, 1, 0});
}
