#include <algorithm>
#include <catch_amalgamated.hpp>
#include <map>

#include "datasets/dataset.hpp"

using namespace plot_twist;

namespace {

/// How many of these samples each class has.
std::map<double, int> classSizes(const Dataset& data, const std::vector<std::uint32_t>& samples) {
  std::map<double, int> sizes;
  for (const std::uint32_t sample : samples) ++sizes[data.labels(sample)];
  return sizes;
}

}  // namespace

TEST_CASE("Every sample is for training or for testing, and each class is split alike") {
  const double share = GENERATE(0.0, 0.1, 0.3, 0.5, 0.9);
  const int classes = GENERATE(2, 5);
  CAPTURE(share, classes);
  const Dataset data = makeDataset({.points = 30, .classes = classes, .testShare = share});
  std::vector<std::uint32_t> all = data.train;
  all.insert(all.end(), data.test.begin(), data.test.end());
  std::ranges::sort(all);
  REQUIRE(all.size() == 30u * classes);
  for (std::uint32_t i = 0; i < all.size(); ++i) CHECK(all[i] == i);
  CHECK(std::ranges::is_sorted(data.train));
  CHECK(std::ranges::is_sorted(data.test));
  const int held = static_cast<int>(std::lround(30 * share));
  CHECK(data.test.size() == static_cast<std::size_t>(held * classes));
  for (const auto& [label, size] : classSizes(data, data.test)) CHECK(size == held);
}

TEST_CASE("The split goes by the seed, and does not move the points") {
  const DatasetConfig whole{.points = 50};
  DatasetConfig split = whole;
  split.testShare = 0.4;
  DatasetConfig other = split;
  other.seed = 43;
  CHECK(makeDataset(whole).inputs == makeDataset(split).inputs);
  CHECK(makeDataset(split).test == makeDataset(split).test);
  CHECK(makeDataset(split).test != makeDataset(other).test);
}

TEST_CASE("A class of few points keeps one for training") {
  const std::vector<double> points = {0, 0, 0, 1, 1, 1, 2, 2, 1, 3, 3, 1};
  const Dataset data = makeDataset({.kind = "custom", .testShare = 0.9, .custom = points});
  CHECK(classSizes(data, data.train) == std::map<double, int>{{0, 1}, {1, 1}});
  CHECK(classSizes(data, data.test) == std::map<double, int>{{1, 2}});
}
