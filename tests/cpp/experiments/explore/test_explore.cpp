#include <algorithm>
#include <catch_amalgamated.hpp>
#include <limits>

#include "activations/catalogue.hpp"
#include "experiments/explore/explore.hpp"

using namespace plot_twist;

TEST_CASE("A smooth function is sampled evenly, ends included, without a break") {
  const ExploreResult result = explore({.activation = "tanh", .from = -1, .to = 3, .samples = 5});
  CHECK(result.x == std::vector<double>{-1, 0, 1, 2, 3});
  CHECK(result.breaks.empty());
}

TEST_CASE("A kink has both of its limits, also when a sample falls on it") {
  const int samples = GENERATE(4, 5);
  const ExploreResult result =
      explore({.activation = "relu", .from = -2, .to = 2, .samples = samples});
  REQUIRE(result.breaks.size() == 1);
  const auto right = result.breaks[0];
  CHECK(result.x[right - 1] == 0);
  CHECK(result.x[right] == 0);
  CHECK(result.value[right - 1] == 0);
  CHECK(result.value[right] == 0);
  CHECK(result.slope[right - 1] == 0);
  CHECK(result.slope[right] == 1);
  CHECK(std::count(result.x.begin(), result.x.end(), 0) == 2);
  CHECK(std::is_sorted(result.x.begin(), result.x.end()));
}

TEST_CASE("At an end of the interval a kink has the inner limit only") {
  const ExploreResult right = explore({.activation = "relu", .from = 0, .to = 2, .samples = 3});
  CHECK(right.x == std::vector<double>{0, 1, 2});
  CHECK(right.slope == std::vector<double>{1, 1, 1});
  CHECK(right.breaks.empty());
  const ExploreResult left = explore({.activation = "relu", .from = -2, .to = 0, .samples = 3});
  CHECK(left.x == std::vector<double>{-2, -1, 0});
  CHECK(left.slope == std::vector<double>{0, 0, 0});
  CHECK(left.breaks.empty());
}

TEST_CASE("Every kink of every activation inside the interval is a break") {
  for (const ActivationInfo* info : catalogue()) {
    CAPTURE(info->id);
    const ExploreResult result =
        explore({.activation = std::string(info->id), .from = -7, .to = 7});
    const auto kinks = makeActivation(info->id)->kinks();
    REQUIRE(result.breaks.size() == kinks.size());
    for (std::size_t i = 0; i < kinks.size(); ++i) {
      const auto right = result.breaks[i];
      CHECK(result.x[right] == kinks[i].x);
      CHECK(result.value[right - 1] == kinks[i].left.value);
      CHECK(result.value[right] == kinks[i].right.value);
      CHECK(result.slope[right - 1] == kinks[i].left.slope);
      CHECK(result.slope[right] == kinks[i].right.slope);
    }
    CHECK(result.value.size() == result.x.size());
    CHECK(result.slope.size() == result.x.size());
    CHECK(result.curvature.size() == result.x.size());
  }
}

TEST_CASE("An exploration that cannot be run is explained in a sentence") {
  const auto with = [](auto change) {
    ExploreConfig config;
    change(config);
    return validate(config);
  };
  CHECK(validate(ExploreConfig{}).empty());
  CHECK(with([](auto& c) { c.activation = "gelus"; }) ==
        "unknown activation 'gelus'; did you mean gelu?");
  CHECK(with([](auto& c) { c.from = 5; }) == "from must be less than to, got 5 and 5");
  CHECK(with([](auto& c) { c.to = std::numeric_limits<double>::infinity(); }) ==
        "to must be -1000000 to 1000000, got Infinity");
  CHECK(with([](auto& c) { c.samples = 1; }) == "samples must be 2 to 100000, got 1");
}
