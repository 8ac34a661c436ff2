#include "experiments/gradient_flow.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiments/flow_sample.hpp"
#include "experiments/health.hpp"
#include "experiments/limits.hpp"
#include "formula/function.hpp"
#include "math/functions.hpp"
#include "math/sentences.hpp"
#include "network/initializers.hpp"

namespace plot_twist {
namespace {

/// (sup |f'|)^(depth - l + 1) for each layer l.
std::vector<double> slopeBounds(const Activation& activation, int depth) {
  std::vector<double> bound(depth);
  double product = 1;
  for (int layer = depth - 1; layer >= 0; --layer)
    bound[layer] = product *= activation.largestSlope();
  return bound;
}

/// Of the non-negative ratios of one layer; 0 if one of them is.
double geometricMean(const std::vector<FlowSample>& samples, int layer) {
  double sum = 0;
  for (const FlowSample& sample : samples) {
    if (sample.ratio[layer] == 0) return 0;
    if (std::isinf(sample.ratio[layer])) return sample.ratio[layer];
    sum += log(sample.ratio[layer]);
  }
  return exp(sum / static_cast<double>(samples.size()));
}

/// Pools the seeds of one layer and appends its entry to every column but `bound`.
void appendLayer(const std::vector<FlowSample>& samples, int layer, GradientFlowResult& result) {
  double low = std::numeric_limits<double>::infinity(), high = 0, dead = 0, saturated = 0;
  for (const FlowSample& sample : samples) {
    low = std::min(low, sample.ratio[layer]);
    high = std::max(high, sample.ratio[layer]);
    dead += sample.deadShare[layer];
    saturated += sample.saturatedShare[layer];
  }
  result.measured.push_back(geometricMean(samples, layer));
  result.low.push_back(low);
  result.high.push_back(high);
  result.health.emplace_back(health(result.measured.back()));
  result.deadShare.push_back(dead / static_cast<double>(samples.size()));
  result.saturatedShare.push_back(saturated / static_cast<double>(samples.size()));
}

}  // namespace

std::string explain(const GradientFlowConfig& config) {
  auto wrong = explainFunction(config.activation, config.parameters);
  if (wrong.empty()) wrong = explainRange("depth", config.depth, 1, limits::layers);
  if (wrong.empty()) wrong = explainRange("width", config.width, 1, limits::width);
  if (wrong.empty()) wrong = explainRow("init", config.init, initializers());
  if (wrong.empty()) wrong = explainRange("gain", config.gain, 0, 100);
  if (wrong.empty()) wrong = explainRange("input scale", config.inputScale, 0, 1e6);
  if (wrong.empty()) wrong = explainRange("samples", config.samples, 1, 4096);
  const auto seeds = static_cast<double>(config.seeds.size());
  if (wrong.empty()) wrong = explainRange("the number of seeds", seeds, 1, 100);
  if (!wrong.empty()) return wrong;
  const std::vector<int> sizes(config.depth + 1, config.width);
  wrong = explainMemory(sizes, config.samples, sizeof(double));
  return wrong.empty() ? explainWork(sizes, config.samples * seeds) : wrong;
}

GradientFlowResult gradientFlow(const GradientFlowConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  std::vector<FlowSample> samples;
  for (const std::uint32_t seed : config.seeds) {
    samples.push_back(sampleFlow(config, activation, seed));
  }
  GradientFlowResult result;
  result.bound = slopeBounds(*activation, config.depth);
  for (int layer = 0; layer < config.depth; ++layer) appendLayer(samples, layer, result);
  return result;
}

}  // namespace plot_twist
