#include <catch_amalgamated.hpp>
#include <vector>

#include "experiments/race/summary/summary_news.hpp"

using namespace plot_twist;

TEST_CASE("News of all runs are the losses and the standing of each") {
  const SummaryConfig config{.activations = 2, .seeds = 1, .target = 0.1, .columns = 8};
  Summary told(config), direct(config);
  update(told, {.counts = {3, 1},
                .losses = {0.5, 0.2, 0.05, 0.9},
                .done = {1, 0},
                .score = {0.75, 0.5},
                .testScore = {0.625, 0.25},
                .deadShare = {0, 0.5},
                .milliseconds = {6, 4}});
  direct.add(0, std::vector{0.5, 0.2, 0.05});
  direct.stand(0, {true, 0.75, 0.625, 0, 6});
  direct.add(1, std::vector{0.9});
  direct.stand(1, {false, 0.5, 0.25, 0.5, 4});
  const RaceSummary ours = told.result(), theirs = direct.result();
  for (int i = 0; i < 2; ++i) {
    const ActivationSummary &own = ours.activations[i], &other = theirs.activations[i];
    CHECK(own.finalLoss.median == other.finalLoss.median);
    CHECK(own.toTarget.median == other.toTarget.median);
    CHECK(own.ended == other.ended);
    CHECK(own.score == other.score);
    CHECK(own.testScore == other.testScore);
    CHECK(own.deadShare == other.deadShare);
    CHECK(own.millisecondsAnEpoch == other.millisecondsAnEpoch);
  }
  CHECK(ours.activations[0].reached == 1);
  CHECK(ours.activations[0].millisecondsAnEpoch == 2);
}
