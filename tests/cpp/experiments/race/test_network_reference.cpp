#include <catch_amalgamated.hpp>
#include <sstream>

#include "experiments/race/runner.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using testing::readReference;
using testing::ReferenceRow;

namespace {

std::vector<std::string> wordsOf(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

RunnerConfig configOf(const ReferenceRow& row) {
  return {.layerActivations = wordsOf(row.text("activations")),
          .layers = row.integers("layers"),
          .init = row.text("init"),
          .gain = row.number("gain"),
          .sigma = row.number("sigma"),
          .skip = row.integer("skip") == 1,
          .normalization = row.text("normalization"),
          .loss = row.text("loss"),
          .optimizer = row.text("optimizer"),
          .learningRate = row.number("learning_rate"),
          .weightDecay = row.number("weight_decay"),
          .clip = row.number("clip"),
          .batch = row.integer("batch"),
          .classes = row.integer("classes"),
          .points = row.integer("points"),
          .seed = static_cast<std::uint32_t>(row.integer("seed")),
          .precision = "double",
          .epochs = row.integer("epochs")};
}

}  // namespace

TEST_CASE("Networks of every kind train as PyTorch trains them") {
  for (const ReferenceRow& row : readReference("networks.csv")) {
    CAPTURE(row.text("activations"), row.text("layers"), row.text("init"), row.text("loss"),
            row.text("optimizer"), row.text("normalization"), row.text("skip"), row.text("batch"));
    const RunnerConfig config = configOf(row);
    REQUIRE(validate(config) == "");
    Runner runner(config);
    runner.advance(config.epochs);
    const auto losses = row.numbers("losses"), weights = row.numbers("weights");
    REQUIRE(runner.losses().size() == losses.size());
    for (std::size_t epoch = 0; epoch < losses.size(); ++epoch) {
      CAPTURE(epoch);
      REQUIRE_THAT(runner.losses()[epoch], Catch::Matchers::WithinAbs(losses[epoch], 1e-9));
    }
    const auto trained = runner.weights();
    REQUIRE(trained.size() == weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
      CAPTURE(i);
      REQUIRE_THAT(trained[i], Catch::Matchers::WithinAbs(weights[i], 1e-8));
    }
  }
}
