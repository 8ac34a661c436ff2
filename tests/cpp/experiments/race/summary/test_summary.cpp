#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "experiments/race/summary/summary.hpp"
#include "reference_table.hpp"

using namespace plot_twist;
using plot_twist::testing::readReference;
using plot_twist::testing::ReferenceRow;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr RunStanding running{false, none, none, none, none}, over{true, none, none, none, none};

using Losses = std::vector<double>;

/// [activation][seed]
using Field = std::vector<std::vector<Losses>>;

/// The runs of each made-up race, and their rows.
struct Case {
  Field field;
  std::vector<ReferenceRow> rows;
};

std::vector<Losses> runsIn(const ReferenceRow& row) {
  std::vector<Losses> runs;
  const Losses all = row.numbers("losses");
  auto from = all.begin();
  for (const int length : row.integers("lengths")) {
    runs.emplace_back(from, from + length);
    from += length;
  }
  return runs;
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const ReferenceRow& row : readReference("summary.csv")) {
    if (row.integer("activation") == 0) all.emplace_back();
    all.back().field.push_back(runsIn(row));
    all.back().rows.push_back(row);
  }
  return all;
}

Summary summaryOf(const Field& field, double target = 0.25, int columns = 512) {
  return Summary({.activations = static_cast<int>(field.size()),
                  .seeds = static_cast<int>(field.front().size()),
                  .target = target,
                  .columns = columns});
}

/// Tells all that there is, `piece` losses at a time, and asks for the result each time.
RaceSummary summarize(const Field& field, std::size_t piece, double target = 0.25,
                      int columns = 512) {
  Summary summary = summaryOf(field, target, columns);
  RaceSummary result = summary.result();
  for (std::size_t from = 0; from < 5000; from += piece) {
    for (int run = 0; run < summary.runs(); ++run) {
      const Losses& losses = field[run % field.size()][run / field.size()];
      if (from >= losses.size()) continue;
      const auto rest = std::span(losses).subspan(from);
      summary.add(run, rest.first(std::min(piece, rest.size())));
      summary.stand(run, rest.size() <= piece ? over : running);
    }
    if (from % 7 == 0) result = summary.result();
  }
  return summary.result();
}

void requireNear(const Losses& got, const Losses& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (std::isinf(expected[i])) {
      REQUIRE(got[i] == expected[i]);
    } else {
      REQUIRE(std::abs(got[i] - expected[i]) <= 1e-14);
    }
  }
}

Losses listOf(const FiveNumbers& five) {
  return {five.least, five.lowerQuartile, five.median, five.upperQuartile, five.greatest};
}

}  // namespace

TEST_CASE("A race of many seeds comes to what NumPy makes of it") {
  const auto piece = GENERATE(std::size_t{1}, std::size_t{5}, std::size_t{1000});
  for (const auto& [field, rows] : cases()) {
    const RaceSummary summary = summarize(field, piece);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CAPTURE(rows.size(), i, piece);
      const ActivationSummary& own = summary.activations[i];
      requireNear(own.lines.low, rows[i].numbers("low"));
      requireNear(own.lines.lowerQuartile, rows[i].numbers("lower"));
      requireNear(own.lines.median, rows[i].numbers("median"));
      requireNear(own.lines.upperQuartile, rows[i].numbers("upper"));
      requireNear(own.lines.high, rows[i].numbers("high"));
      requireNear(listOf(own.toTarget), rows[i].numbers("to_target"));
      requireNear(listOf(own.finalLoss), rows[i].numbers("final_loss"));
      CHECK(own.reached == rows[i].integer("reached"));
      CHECK(own.diverged == rows[i].integer("diverged"));
      CHECK(own.firsts == rows[i].integer("firsts"));
      CHECK(own.ended == summary.seeds);
    }
    CHECK(summary.ranking == rows[0].integers("ranking"));
    CHECK(summary.shared == rows[0].integer("shared"));
    CHECK(summary.winner == rows[0].integer("winner"));
    CHECK(summary.decided == summary.seeds);
  }
}

TEST_CASE("A race that is summed up on the way comes to the same, to the last bit") {
  for (const auto& [field, rows] : cases()) {
    const RaceSummary once = summarize(field, 1000), often = summarize(field, 3);
    for (std::size_t i = 0; i < field.size(); ++i) {
      CHECK(once.activations[i].lines.median == often.activations[i].lines.median);
      CHECK(once.activations[i].lines.epochs == often.activations[i].lines.epochs);
    }
  }
}

TEST_CASE("Long lines are thinned and keep every spike of the median") {
  Losses losses(5000);
  for (std::size_t i = 0; i < losses.size(); ++i) losses[i] = 1 - 1e-4 * static_cast<double>(i);
  losses[1234] = 9;
  losses[4321] = -3;
  const auto columns = GENERATE(2, 3, 64, 511);
  const SummaryLines lines = summarize({{losses}}, 100, 0.25, columns).activations[0].lines;
  CHECK(lines.epochs.size() <= 2 * static_cast<std::size_t>(columns));
  CHECK(std::ranges::is_sorted(lines.epochs));
  CHECK(std::set(lines.epochs.begin(), lines.epochs.end()).size() == lines.epochs.size());
  for (std::size_t i = 0; i < lines.epochs.size(); ++i) {
    CHECK(lines.median[i] == losses[lines.epochs[i]]);
    CHECK((lines.low[i] <= lines.median[i] && lines.median[i] <= lines.high[i]));
  }
  CHECK(std::ranges::count(lines.epochs, 1234) == 1);
  CHECK(std::ranges::count(lines.epochs, 4321) == 1);
}

TEST_CASE("A thinned band is the widest of what it stands for") {
  std::vector<Losses> runs(11, Losses(64));
  for (std::size_t run = 0; run < runs.size(); ++run) {
    for (std::size_t i = 0; i < 64; ++i) {
      runs[run][i] = static_cast<double>(run) * (i % 16 == 5 ? 2 : 1) - 5;
    }
  }
  const SummaryLines lines = summarize({runs}, 64, 0.25, 4).activations[0].lines;
  CHECK(std::ranges::all_of(lines.high, [](double high) { return high == 13; }));
  CHECK(std::ranges::all_of(lines.low, [](double low) { return low == -4; }));
}

TEST_CASE("SummaryLines reach as far as every run is known; runs that ended are known for ever") {
  Summary summary = summaryOf({{{}, {}, {}}});
  CHECK(summary.result().activations[0].lines.epochs.empty());
  summary.add(0, Losses{3, 2, 1});
  summary.add(1, Losses{5, 4});
  CHECK(summary.result().activations[0].lines.epochs.empty());
  summary.add(2, Losses{9, none});
  summary.stand(2, over);
  const SummaryLines lines = summary.result().activations[0].lines;
  CHECK(lines.epochs == std::vector{0, 1});
  CHECK(lines.median == Losses{5, 4});
  CHECK(lines.high.back() == infinity);
  summary.stand(1, over);
  CHECK(summary.result().activations[0].lines.median == Losses{5, 4, 4});
  CHECK(summary.result().activations[0].diverged == 1);
}

TEST_CASE("A seed is decided as soon as nobody can come first any more, and ties count for each") {
  Summary summary = summaryOf({{{}}, {{}}, {{}}});
  summary.add(0, Losses{1, 0});  // reaches the target at epoch 1
  summary.add(1, Losses{1});
  summary.add(2, Losses{1});
  summary.stand(2, over);
  CHECK(summary.result().decided == 0);
  summary.add(1, Losses{0});
  const RaceSummary tie = summary.result();
  CHECK(tie.decided == 1);
  CHECK(tie.shared == 1);
  CHECK((tie.activations[0].firsts == 1 && tie.activations[1].firsts == 1));
  CHECK(tie.activations[2].toTarget.median == infinity);
}

TEST_CASE("A clear winner is first from four seeds of five, of at least five") {
  const Losses fast{0}, slow{1, 0};
  const auto wins = [&](int won, int lost) {
    std::vector<Losses> first(won, fast), second(won, slow);
    first.insert(first.end(), lost, slow), second.insert(second.end(), lost, fast);
    return summarize({second, first}, 10).winner;
  };
  CHECK(wins(4, 0) == -1);
  CHECK(wins(4, 1) == 1);
  CHECK(wins(3, 2) == -1);
  CHECK(wins(7, 2) == -1);
  CHECK(wins(8, 2) == 1);
  CHECK(wins(28, 7) == 1);
  CHECK(summarize({std::vector(5, fast), std::vector(5, fast)}, 10).winner == -1);
  CHECK(summarize({std::vector(5, fast)}, 10).winner == -1);
}

TEST_CASE("Medians of what is known leave out what is not") {
  Summary summary = summaryOf({{{}, {}}});
  CHECK(std::isnan(summary.result().activations[0].deadShare));
  summary.add(0, Losses{1, 1});
  summary.stand(0, {false, 0.5, none, 0.25, 8});
  summary.stand(1, {false, 0.75, none, none, 0});
  const ActivationSummary own = summary.result().activations[0];
  CHECK(own.score == 0.625);
  CHECK(std::isnan(own.testScore));
  CHECK(own.deadShare == 0.25);
  CHECK(own.millisecondsAnEpoch == 4);
  CHECK(own.finalLoss.greatest == 1);
}

TEST_CASE("A summary says in a sentence what shape it cannot have") {
  CHECK(validate(SummaryConfig{}) == "");
  CHECK(validate(SummaryConfig{.activations = 0}) == "activations must be 1 to 1000, got 0");
  CHECK(validate(SummaryConfig{.seeds = 1001}) == "seeds must be 1 to 1000, got 1001");
  CHECK(validate(SummaryConfig{.activations = 100, .seeds = 11}) ==
        "runs must be 1 to 1000, got 1100");
  CHECK(validate(SummaryConfig{.target = none}) == "target must be 0 to 1000000, got NaN");
  CHECK(validate(SummaryConfig{.columns = 1}) == "columns must be 2 to 4096, got 1");
}
