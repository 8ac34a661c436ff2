#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "experiments/race/ranking.hpp"

using namespace plot_twist;

namespace {
constexpr double never = std::numeric_limits<double>::infinity();
}

TEST_CASE("Runs at the target come first, then the smaller loss, those that diverged last") {
  const std::array<RankKey, 7> runs = {{
      {.loss = 0.5},
      {.toTarget = 8, .loss = 0.09},
      {.diverged = true, .toTarget = 1, .loss = never},
      {.loss = 0.3},
      {.toTarget = 3, .loss = 0.2},
      {.loss = std::nan("")},
      {.toTarget = 8, .loss = 0.01},
  }};
  CHECK(rankByKey(runs) == std::vector{4, 6, 1, 3, 0, 5, 2});
}

TEST_CASE("Runs keep their order where nothing tells them apart") {
  const std::array<RankKey, 2> fresh = {{{.loss = never}, {.loss = std::nan("")}}};
  CHECK(rankByKey(fresh) == std::vector{0, 1});
  CHECK(rankByKey({}).empty());
}

TEST_CASE("With the same median, more runs at the target rank higher") {
  const std::array<RankKey, 3> keys = {{{.toTarget = never, .missed = 4, .loss = 0.1},
                                        {.toTarget = never, .missed = 3, .loss = 0.9},
                                        {.toTarget = 5, .missed = 2, .loss = 1}}};
  CHECK(rankByKey(keys) == std::vector{2, 1, 0});
}
