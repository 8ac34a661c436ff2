#pragma once

#include <tuple>
#include <vector>

#include "experiments/race/summary/summary.hpp"
#include "schema/field.hpp"

namespace plot_twist {

/// News of all runs in the race's order. Of each reading there is one entry a run, of `losses` as
/// many as `counts` says.
struct SummaryNews {
  std::vector<int> counts;
  std::vector<double> losses;
  std::vector<int> done;
  std::vector<double> score;
  std::vector<double> testScore;
  std::vector<double> deadShare;
  std::vector<double> milliseconds;
};

template <>
inline constexpr std::string_view meaningOf<SummaryNews> =
    "News of all runs, in the race's order: seeds outer, activations inner. One entry a run, but "
    "for the losses.";

template <>
inline constexpr auto fieldsOf<SummaryNews> = std::tuple{
    field<&SummaryNews::counts>("How many losses each run has more than in the news before"),
    field<&SummaryNews::losses>("These losses, one run after the other"),
    field<&SummaryNews::done>("1 for a run that is over, otherwise 0"),
    field<&SummaryNews::score>(
        "Share of training points, 0..1, on the right side, or R^2 of a regression"),
    field<&SummaryNews::testScore>("The same of the points held out, or NaN if none are"),
    field<&SummaryNews::deadShare>("Share of all hidden units, 0..1, that are dead, or NaN"),
    field<&SummaryNews::milliseconds>("Time spent computing so far")};

/// Takes in news. Precondition: all lengths agree.
void update(Summary& summary, const SummaryNews& news);

}  // namespace plot_twist
