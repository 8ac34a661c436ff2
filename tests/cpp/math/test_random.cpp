#include <catch_amalgamated.hpp>
#include <map>

#include "math/random.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;

namespace {

/// The draws of scripts/reference/numpy_random.py, by kind.
std::map<std::string, std::vector<double>> drawLikeTheScript(std::uint32_t seed) {
  NumpyRandom random(seed);
  std::map<std::string, std::vector<double>> drawn;
  const auto uniform = [&](int n) {
    for (int i = 0; i < n; ++i) drawn["uniform"].push_back(random.uniform());
  };
  const auto normal = [&](int n) {
    for (int i = 0; i < n; ++i) drawn["normal"].push_back(random.normal());
  };
  uniform(700);
  normal(1001);
  uniform(3);
  std::vector<std::uint32_t> order(100);
  random.permute(order);
  drawn["permutation"].assign(order.begin(), order.end());
  normal(3);
  return drawn;
}

}  // namespace

TEST_CASE("NumpyRandom draws what numpy.random.RandomState draws") {
  std::map<std::string, std::map<std::string, std::vector<double>>> drawn;
  for (const auto& row : readReference("random.csv")) {
    const std::string seed = row.text("seed"), kind = row.text("kind");
    CAPTURE(seed, kind, row.text("index"));
    if (!drawn.contains(seed)) {
      drawn[seed] = drawLikeTheScript(static_cast<std::uint32_t>(std::stoul(seed)));
    }
    const double got = drawn[seed][kind].at(row.integer("index"));
    if (kind == "normal") {  // the two logarithms may differ in their last bit
      CHECK_THAT(got, Catch::Matchers::WithinULP(row.number("value"), 2));
    } else {
      CHECK(got == row.number("value"));
    }
  }
}

TEST_CASE("Uniform numbers lie in [0, 1) and integers below their count") {
  NumpyRandom random(GENERATE(0u, 1u, 4294967295u));
  std::vector<int> seen(7, 0);
  for (int i = 0; i < 1000; ++i) {
    const double u = random.uniform();
    REQUIRE((u >= 0 && u < 1));
    ++seen.at(random.below(7));
  }
  CHECK(*std::min_element(seen.begin(), seen.end()) > 0);
  CHECK(random.below(1) == 0);
}
