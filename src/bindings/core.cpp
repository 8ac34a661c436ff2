// The modules with networks: functions, and networks that train.

#include "bindings/bound_runner.hpp"
#include "bindings/bound_summary.hpp"
#include "bindings/calls.hpp"
#include "bindings/experiments.hpp"
#include "experiments/race/race_memory.hpp"

using namespace plot_twist;            // NOLINT: this file only lists names
using namespace plot_twist::bindings;  // NOLINT
using emscripten::class_;
using emscripten::function;
using emscripten::register_type;

std::vector<Call> plot_twist::bindings::makeCalls() {
  std::vector<Call> calls{{"runner", &check<RunnerConfig>}, {"summary", &check<SummaryConfig>}};
  addFunctionCalls(calls);
  addWholeCalls(calls);
  addCalls(calls, [](auto visit) { visitNetworkExperiments(visit); });
  return calls;
}

namespace {

std::string complaintOfRuns(const AnyObject& runner, int runs) {
  return validateRuns(read<RunnerConfig>(runner), runs);
}
int snapshotsOfRuns(const AnyObject& runner, int runs) {
  return snapshotsWithin(read<RunnerConfig>(runner), runs);
}

}  // namespace

EMSCRIPTEN_BINDINGS(types) {
  register_type<Numbers<double>>("Float64Array");
  register_type<Numbers<float>>("Float32Array");
  register_type<Numbers<int>>("Int32Array");
  register_type<Numbers<std::uint32_t>>("Uint32Array");
  register_type<Plain<RunnerConfig>>("object");
  register_type<Plain<SummaryConfig>>("object");
  register_type<Plain<SummaryNews>>("object");
  register_type<Plain<RunReport>>("import('./types.js').RunReport");
  register_type<Plain<GradientHealth>>("import('./types.js').GradientHealth");
  register_type<Plain<PreActivations>>("import('./types.js').PreActivations");
  register_type<Plain<RaceSummary>>("import('./types.js').RaceSummary");
}

EMSCRIPTEN_BINDINGS(race) {
  function("validateBoundary", &validateBoundary);
  function("validateRuns", &complaintOfRuns);
  function("snapshotsWithin", &snapshotsOfRuns);
  function("liveRunners", &BoundRunner::alive);
  class_<BoundRunner>("Runner")
      .constructor<const Plain<RunnerConfig>&>()
      .function("advance", &BoundRunner::advance)
      .function("epoch", &BoundRunner::epoch)
      .function("done", &BoundRunner::done)
      .function("report", &BoundRunner::report)
      .function("losses", &BoundRunner::losses)
      .function("layerCount", &BoundRunner::layerCount)
      .function("gradientNorms", &BoundRunner::gradientNorms)
      .function("gradientHealth", &BoundRunner::gradientHealth)
      .function("gradientEpochs", &BoundRunner::gradientEpochs)
      .function("unitShares", &BoundRunner::unitShares)
      .function("unitEpochs", &BoundRunner::unitEpochs)
      .function("deadShare", &BoundRunner::deadShare)
      .function("snapshotEpochs", &BoundRunner::snapshotEpochs)
      .function("keptEpoch", &BoundRunner::keptEpoch)
      .function("boundary", &BoundRunner::boundary)
      .function("weights", &BoundRunner::weights)
      .function("learntSlopes", &BoundRunner::learntSlopes)
      .function("preActivations", &BoundRunner::preActivations)
      .function("initialWeights", &BoundRunner::initialWeights)
      .function("validateWeight", &BoundRunner::validateWeight)
      .function("setWeight", &BoundRunner::setWeight)
      .function("validateRemoved", &BoundRunner::validateRemoved)
      .function("setRemoved", &BoundRunner::setRemoved)
      .function("validateFrozen", &BoundRunner::validateFrozen)
      .function("setFrozen", &BoundRunner::setFrozen)
      .function("points", &BoundRunner::points)
      .function("testIndices", &BoundRunner::testIndices)
      .function("fingerprint", &BoundRunner::fingerprint)
      .function("startFingerprint", &BoundRunner::startFingerprint);
  function("liveSummaries", &BoundSummary::alive);
  class_<BoundSummary>("Summary")
      .constructor<const Plain<SummaryConfig>&>()
      .function("update", &BoundSummary::update)
      .function("result", &BoundSummary::result);
}
