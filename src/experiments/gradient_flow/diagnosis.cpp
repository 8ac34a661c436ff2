#include "experiments/gradient_flow/diagnosis.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/shared/health_states.hpp"
#include "math/functions.hpp"

namespace plot_twist {
namespace {

using LayerFlows = std::vector<std::vector<LayerFlow>>;

/// The layer whose gradient ratio is farthest from 1 on a log scale; of equal ones the one nearest
/// the input.
int worstLayer(const std::vector<double>& measured) {
  const auto badness = [&](std::size_t layer) {
    const double ratio = measured[layer];
    return ratio == 0 || std::isinf(ratio) ? infinity : std::abs(log(ratio));
  };
  std::size_t worst = 0;
  for (std::size_t layer = 1; layer < measured.size(); ++layer) {
    if (badness(layer) > badness(worst)) worst = layer;
  }
  return static_cast<int>(worst);
}

/// Why a gradient is 0: the cause in the first layer, counted from the output, in which it is.
std::string causeOfZero(const LayerFlows& samples) {
  for (const auto& layers : samples) {
    for (std::size_t layer = layers.size(); layer-- > 0;) {
      if (layers[layer].ratio != 0) continue;
      if (layers[layer].slope.meanSquare == 0) return "dead";
      const bool isCut = layer + 1 < layers.size() && layers[layer + 1].weightRms == 0;
      return isCut ? "zero_weights" : "underflow";
    }
  }
  return "underflow";  // no seed has a 0: only their mean underflowed
}

/// The mean over the layers from `layer` to the output, which the gradient has passed.
double meanFrom(const std::vector<double>& column, int layer) {
  double sum = 0;
  for (std::size_t i = layer; i < column.size(); ++i) sum += column[i];
  return sum / static_cast<double>(column.size() - layer);
}

std::string causeOfSmall(const FlowDiagnosis& found, const GradientFlowResult& result,
                         double bySlopes, double byWeights) {
  if (byWeights < bySlopes) return "small_weights";
  if (meanFrom(result.deadShare, found.layer) > 0.5) return "dead_units";
  const bool couldBeGreater = found.typicalSlope < 0.5 * found.largestSlope;
  if (couldBeGreater && meanFrom(result.saturatedShare, found.layer) > 0.5) return "saturation";
  return found.largestSlope * found.typicalWeights < 1 ? "slope_bound" : "slope";
}

/// The log of the product of RMS slopes over the layers from `layer` to the output, averaged over
/// the seeds, as the geometric mean `measured` is.
double logOfSlopes(const LayerFlows& samples, int layer) {
  double sum = 0;
  for (const auto& layers : samples) {
    for (std::size_t i = layer; i < layers.size(); ++i) {
      sum += 0.5 * log(layers[i].slope.meanSquare);
    }
  }
  return sum / static_cast<double>(samples.size());
}

/// Splits log(found.arrives) into the contributions of slopes and of weights, and names the cause.
void findCauseOfSize(const LayerFlows& samples, const GradientFlowResult& result,
                     FlowDiagnosis& found) {
  const auto passed = static_cast<double>(result.measured.size() - found.layer);
  const double bySlopes = logOfSlopes(samples, found.layer);
  const double byWeights = log(found.arrives) - bySlopes;
  found.typicalSlope = exp(bySlopes / passed);
  found.typicalWeights = exp(byWeights / std::max(1.0, passed - 1));
  if (found.state == "healthy") {
    found.cause = "none";
  } else if (found.state == "exploding") {
    found.cause = byWeights > bySlopes ? "large_weights" : "steep_slope";
  } else {
    found.cause = causeOfSmall(found, result, bySlopes, byWeights);
  }
}

/// "above" or "below" if `measured` differs from the reference by more than a factor of 3,
/// otherwise "near"; "none" without a reference.
std::string sideOf(double measured, double reference) {
  if (std::isnan(reference)) return "none";
  if (measured > 3 * reference) return "above";
  return measured < reference / 3 ? "below" : "near";
}

}  // namespace

FlowDiagnosis diagnose(const LayerFlows& samples, double largestSlope,
                       const GradientFlowResult& result) {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const int layer = worstLayer(result.measured);
  FlowDiagnosis found{.state = result.health[layer],
                      .cause = {},
                      .layer = layer,
                      .arrives = result.measured[layer],
                      .largestSlope = largestSlope,
                      .typicalSlope = nan,
                      .typicalWeights = nan,
                      .bound = sideOf(result.measured[layer], result.bound[layer]),
                      .predicted = sideOf(result.measured[layer], result.predicted[layer])};
  if (found.arrives == 0) {
    found.cause = causeOfZero(samples);
  } else if (std::isinf(found.arrives)) {
    found.cause = "overflow";
  } else {
    findCauseOfSize(samples, result, found);
  }
  return found;
}

}  // namespace plot_twist
