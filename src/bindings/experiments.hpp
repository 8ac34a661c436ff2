#pragma once

#include <string_view>

#include "experiments/collapse.hpp"
#include "experiments/dataset_points.hpp"
#include "experiments/describe.hpp"
#include "experiments/difference.hpp"
#include "experiments/dying_relu.hpp"
#include "experiments/evaluate.hpp"
#include "experiments/evaluate_vector.hpp"
#include "experiments/exercise.hpp"
#include "experiments/explore.hpp"
#include "experiments/gradient_flow.hpp"
#include "experiments/inspect.hpp"
#include "experiments/landmarks.hpp"
#include "experiments/softmax.hpp"
#include "experiments/softplus.hpp"
#include "experiments/xor_blend.hpp"
#include "experiments/xor_proof.hpp"

namespace plot_twist::bindings {

/// An experiment that is one call: what it takes, what it gives, and the function itself.
template <class ConfigType, class ResultType, ResultType (*function)(const ConfigType&)>
struct Experiment {
  using Config = ConfigType;
  using Result = ResultType;
  static constexpr auto run = function;
  const char* name;      // of the engine's method
  const char* defaults;  // of the functions beside it in the module
  const char* validate;
};

/// Tells `visit` each experiment. The engine's methods, the client's calls, their types and the
/// reference are derived from this list: a new experiment is its folder and its line here.
template <class Visit>
void visitExperiments(Visit visit) {
#define PLOT_TWIST_EXPERIMENT(name, Name, Result) \
  visit(Experiment<Name##Config, Result, &name>{#name, #name "Defaults", "explain" #Name})
  PLOT_TWIST_EXPERIMENT(explore, Explore, ExploreResult);
  PLOT_TWIST_EXPERIMENT(evaluate, Evaluate, EvaluateResult);
  PLOT_TWIST_EXPERIMENT(landmarks, Landmarks, LandmarksResult);
  PLOT_TWIST_EXPERIMENT(difference, Difference, DifferenceResult);
  PLOT_TWIST_EXPERIMENT(exercise, Exercise, ExerciseResult);
  PLOT_TWIST_EXPERIMENT(gradientFlow, GradientFlow, GradientFlowResult);
  PLOT_TWIST_EXPERIMENT(inspect, Inspect, InspectResult);
  PLOT_TWIST_EXPERIMENT(dataset, Dataset, DatasetResult);
  PLOT_TWIST_EXPERIMENT(xorProof, XorProof, XorProofResult);
  PLOT_TWIST_EXPERIMENT(xorBlend, XorBlend, XorBlendResult);
  PLOT_TWIST_EXPERIMENT(collapse, Collapse, CollapseResult);
  PLOT_TWIST_EXPERIMENT(describe, Describe, FunctionDescription);
  PLOT_TWIST_EXPERIMENT(dyingRelu, DyingRelu, DyingReluResult);
  PLOT_TWIST_EXPERIMENT(evaluateVector, EvaluateVector, EvaluateVectorResult);
  PLOT_TWIST_EXPERIMENT(softmax, Softmax, SoftmaxResult);
  PLOT_TWIST_EXPERIMENT(softplus, Softplus, SoftplusResult);
#undef PLOT_TWIST_EXPERIMENT
}

}  // namespace plot_twist::bindings
