#include <catch_amalgamated.hpp>
#include <numeric>

#include "experiments/collapse/collapse.hpp"
#include "reference_table.hpp"

using namespace plot_twist;

namespace {

void checkColumn(const std::vector<double>& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == expected.size());
  double largest = 0;
  for (const double each : expected) largest = std::max(largest, std::abs(each));
  for (std::size_t i = 0; i < got.size(); ++i) {
    CAPTURE(i);
    CHECK_THAT(got[i], Catch::Matchers::WithinAbs(expected[i], 1e-14 * largest));
  }
}

std::vector<double> last(const std::vector<double>& all, std::size_t count) {
  return {all.end() - static_cast<std::ptrdiff_t>(count), all.end()};
}

std::vector<double> first(const std::vector<double>& all, std::size_t count) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

TEST_CASE("Linear layers collapse into the matrix that NumPy multiplies") {
  for (const auto& row : testing::readReference("collapse.csv")) {
    CAPTURE(row.text("layers"), row.text("biases"));
    const CollapseConfig config{.layers = row.integers("layers"),
                                .biases = row.integer("biases") == 1,
                                .seed = static_cast<std::uint32_t>(row.number("seed"))};
    REQUIRE(validate(config) == "");
    const CollapseResult result = collapse(config);
    const auto output = row.numbers("output");
    CHECK(result.weights == row.numbers("weights"));
    checkColumn(last(result.products, row.numbers("product").size()), row.numbers("product"));
    checkColumn(last(result.offsets, output.size()), row.numbers("offset"));
    checkColumn(first(result.inputs, row.numbers("input").size()), row.numbers("input"));
    checkColumn(first(result.deep, output.size()), output);
    checkColumn(first(result.flat, output.size()), output);
  }
}

TEST_CASE("Whatever the layers, rounding is all that the deep and the flat network differ by") {
  const int depth = GENERATE(2, 5, 10);
  const int width = GENERATE(1, 3, 64);
  const bool biases = GENERATE(false, true);
  const auto seed = static_cast<std::uint32_t>(GENERATE(range(0, 5)));
  CAPTURE(depth, width, biases, seed);
  CollapseConfig config{.biases = biases, .samples = 50, .seed = seed};
  config.layers.assign(depth + 1, width);
  const CollapseResult result = collapse(config);
  CHECK(result.residual <= result.bound);
  if (width <= 3) CHECK(result.bound <= 1e-10 * std::max(1.0, result.largest));
  double residual = 0;
  for (std::size_t i = 0; i < result.deep.size(); ++i) {
    residual = std::max(residual, std::abs(result.deep[i] - result.flat[i]));
  }
  CHECK(residual == result.residual);
}

TEST_CASE("What is shown of the layers is hundredths, and all that there is") {
  const CollapseResult result = collapse({.biases = true});
  const std::vector<int> layers = CollapseConfig{}.layers;
  CHECK(result.weights.size() == 2 * 3 + 3 * 3 * 3 + 3 * 2);
  CHECK(result.products.size() == 2 * (3 + 3 + 3 + 3 + 2));
  CHECK(result.offsets.size() == 3 + 3 + 3 + 3 + 2);
  CHECK(result.inputs.size() == 200);
  for (const double w : result.weights) CHECK(w == std::round(100 * w) / 100);
  for (const double b : result.biases) CHECK(b == std::round(100 * b) / 100);
  CHECK(collapse({.biases = true}).fingerprint == result.fingerprint);
  CHECK(collapse({}).biases == std::vector<double>(14, 0.0));
}

TEST_CASE("A collapse that cannot be shown is explained in a sentence") {
  CHECK(validate(CollapseConfig{}).empty());
  CHECK(validate(CollapseConfig{.layers = {}}) ==
        "the number of linear layers must be 2 to 10, got 0");
  CHECK(validate(CollapseConfig{.layers = {2, 2}}) ==
        "the number of linear layers must be 2 to 10, got 1");
  CHECK(validate(CollapseConfig{.layers = std::vector<int>(12, 2)}) ==
        "the number of linear layers must be 2 to 10, got 11");
  CHECK(validate(CollapseConfig{.layers = {2, 65, 2}}) ==
        "each of the layers must be 1 to 64, got 65");
  CHECK(validate(CollapseConfig{.samples = 0}) == "samples must be 1 to 1000, got 0");
}
