#pragma once

#include <string_view>

#include "experiments/collapse/collapse.hpp"
#include "experiments/dataset/dataset_points.hpp"
#include "experiments/describe/describe.hpp"
#include "experiments/dying_relu/dying_relu.hpp"
#include "experiments/evaluate/evaluate.hpp"
#include "experiments/evaluate/evaluate_vector.hpp"
#include "experiments/evaluate/workload.hpp"
#include "experiments/explore/difference.hpp"
#include "experiments/explore/explore.hpp"
#include "experiments/explore/landmarks.hpp"
#include "experiments/gain/gain.hpp"
#include "experiments/gradient_flow/gradient_flow.hpp"
#include "experiments/inside/bends.hpp"
#include "experiments/inside/folds/folds.hpp"
#include "experiments/inside/trace.hpp"
#include "experiments/inside/unit_maps.hpp"
#include "experiments/inside/unit_statistics.hpp"
#include "experiments/inspect/inspect.hpp"
#include "experiments/softmax/softmax.hpp"
#include "experiments/softmax/softplus.hpp"
#include "experiments/xor/blend.hpp"
#include "experiments/xor/proof.hpp"

namespace plot_twist::bindings {

/// An experiment that is one call: what it takes, what it gives, and the function itself.
template <class ConfigType, class ResultType, ResultType (*function)(const ConfigType&)>
struct Experiment {
  using Config = ConfigType;
  using Result = ResultType;
  static constexpr auto run = function;
  const char* name;  // of the engine's method
};

#define PLOT_TWIST_EXPERIMENT(name, Name, function, Result) \
  visit(Experiment<Name##Config, Result, &function>{#name})

/// Tells `visit` each experiment on functions alone, which the small module has, too.
template <class Visit>
void visitFunctionExperiments(Visit visit) {
  PLOT_TWIST_EXPERIMENT(explore, Explore, explore, ExploreResult);
  PLOT_TWIST_EXPERIMENT(evaluate, Evaluate, evaluate, EvaluateResult);
  PLOT_TWIST_EXPERIMENT(landmarks, Landmarks, landmarks, LandmarksResult);
  PLOT_TWIST_EXPERIMENT(difference, Difference, difference, DifferenceResult);
  PLOT_TWIST_EXPERIMENT(workload, Workload, runWorkload, WorkloadResult);
  PLOT_TWIST_EXPERIMENT(gain, Gain, gain, GainResult);
  PLOT_TWIST_EXPERIMENT(inspect, Inspect, inspect, InspectResult);
  PLOT_TWIST_EXPERIMENT(describe, Describe, describe, DescribeResult);
  PLOT_TWIST_EXPERIMENT(evaluateVector, EvaluateVector, evaluateVector, EvaluateVectorResult);
  PLOT_TWIST_EXPERIMENT(softmax, Softmax, softmax, SoftmaxResult);
  PLOT_TWIST_EXPERIMENT(softplus, Softplus, softplus, SoftplusResult);
}

/// Tells `visit` each experiment on networks and their data, which `networks.wasm` has, too.
template <class Visit>
void visitNetworkExperiments(Visit visit) {
  PLOT_TWIST_EXPERIMENT(gradientFlow, GradientFlow, gradientFlow, GradientFlowResult);
  PLOT_TWIST_EXPERIMENT(dataset, Dataset, dataset, DatasetResult);
  PLOT_TWIST_EXPERIMENT(xorProof, XorProof, xorProof, XorProofResult);
  PLOT_TWIST_EXPERIMENT(xorBlend, XorBlend, xorBlend, XorBlendResult);
  PLOT_TWIST_EXPERIMENT(collapse, Collapse, collapse, CollapseResult);
  PLOT_TWIST_EXPERIMENT(dyingRelu, DyingRelu, dyingRelu, DyingReluResult);
}

/// Tells `visit` each experiment that looks into a network, which the module of everything has.
template <class Visit>
void visitInsideExperiments(Visit visit) {
  PLOT_TWIST_EXPERIMENT(unitMaps, UnitMaps, unitMaps, UnitMapsResult);
  PLOT_TWIST_EXPERIMENT(unitStatistics, UnitStatistics, unitStatistics, UnitStatisticsResult);
  PLOT_TWIST_EXPERIMENT(trace, Trace, trace, TraceResult);
  PLOT_TWIST_EXPERIMENT(bends, Bends, bends, BendsResult);
  PLOT_TWIST_EXPERIMENT(folds, Folds, folds, FoldsResult);
}

#undef PLOT_TWIST_EXPERIMENT

/// Tells `visit` each experiment. The engine's methods, the client's calls, their types and the
/// reference are derived from this list: a new experiment is its folder and its line here.
template <class Visit>
void visitExperiments(Visit visit) {
  visitFunctionExperiments(visit);
  visitNetworkExperiments(visit);
  visitInsideExperiments(visit);
}

}  // namespace plot_twist::bindings
