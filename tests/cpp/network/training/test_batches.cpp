#include <algorithm>
#include <catch_amalgamated.hpp>

#include "network/training/batches.hpp"

using namespace plot_twist;

TEST_CASE("Every epoch visits every sample once, in a new order, the last batch short") {
  Batches batches(10, 4, NumpyRandom(1));
  REQUIRE(batches.count() == 3);
  std::vector<std::uint32_t> previous;
  for (int epoch = 0; epoch < 3; ++epoch) {
    batches.shuffle();
    std::vector<std::uint32_t> visited;
    for (int i = 0; i < batches.count(); ++i) {
      const auto samples = batches.samples(i);
      CHECK(samples.size() == (i < 2 ? 4 : 2));
      visited.insert(visited.end(), samples.begin(), samples.end());
    }
    CHECK(visited != previous);
    previous = visited;
    std::sort(visited.begin(), visited.end());
    for (std::uint32_t i = 0; i < 10; ++i) CHECK(visited[i] == i);
  }
}

TEST_CASE("The whole set is one batch in its own order") {
  const int batch = GENERATE(0, 5);
  Batches batches(5, batch, NumpyRandom(1));
  batches.shuffle();
  CHECK(batches.isWholeSet());
  CHECK(batches.count() == 1);
  CHECK(std::ranges::equal(batches.samples(0), std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
}
