// The bindings of Summary, the summary of many runs.

#include "bindings/bound_summary.hpp"
#include "bindings/conversions.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::class_;
using emscripten::function;

EMSCRIPTEN_BINDINGS(summary) {
  configuration<SummaryConfig>();
  result<RaceSummary>();
  result<SummaryNews>();
  function("summaryDefaults", &defaults<SummaryConfig>);
  function("validateSummary", &validateConfig<SummaryConfig>);
  function("liveSummaries", &BoundSummary::alive);
  class_<BoundSummary>("Summary")
      .constructor<const SummaryConfig&>()
      .function("update", &BoundSummary::update)
      .function("result", &BoundSummary::result);
}
