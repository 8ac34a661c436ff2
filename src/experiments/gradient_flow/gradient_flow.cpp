#include "experiments/gradient_flow/gradient_flow.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/gradient_flow/diagnosis.hpp"
#include "experiments/gradient_flow/layer_flow.hpp"
#include "experiments/gradient_flow/mean_field.hpp"
#include "experiments/inspect/proofs.hpp"
#include "experiments/shared/health_states.hpp"
#include "experiments/shared/limits.hpp"
#include "formula/function.hpp"
#include "math/fingerprint.hpp"
#include "math/functions.hpp"
#include "network/initializers/initializers.hpp"
#include "network/layers/mlp.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

using LayerFlows = std::vector<std::vector<LayerFlow>>;

/// (sup |f'|)^(depth - l + 1) for each layer l.
std::vector<double> slopeBounds(const Activation& activation, int depth) {
  std::vector<double> bound(depth);
  double product = 1;
  for (int layer = depth - 1; layer >= 0; --layer)
    bound[layer] = product *= activation.largestSlope();
  return bound;
}

/// The geometric mean over the seeds of one layer's gradient ratios; 0 or infinite as soon as one
/// of them is.
double geometricMean(const LayerFlows& samples, int layer) {
  double sum = 0;
  for (const auto& layers : samples) {
    const double ratio = layers[layer].ratio;
    if (ratio == 0 || std::isinf(ratio)) return ratio;
    sum += log(ratio);
  }
  return exp(sum / static_cast<double>(samples.size()));
}

/// The mean over the seeds of `of(flow)` for one layer.
template <class Of>
double meanOver(const LayerFlows& samples, int layer, Of of) {
  double sum = 0;
  for (const auto& layers : samples) sum += of(layers[layer]);
  return sum / static_cast<double>(samples.size());
}

template <class Of>
MeanAndDeviation meanAndDeviationOver(const LayerFlows& samples, int layer, Of of) {
  std::vector<MeanAndDeviation> parts;
  for (const auto& layers : samples) parts.push_back(of(layers[layer]));
  return pooled(parts);
}

/// Appends the measurements of one layer's gradient.
void appendGradient(const LayerFlows& samples, int layer, GradientFlowResult& result) {
  double low = infinity, high = 0;
  for (const auto& layers : samples) {
    low = std::min(low, layers[layer].ratio);
    high = std::max(high, layers[layer].ratio);
  }
  const auto mean = [&](auto of) { return meanOver(samples, layer, of); };
  result.measured.push_back(geometricMean(samples, layer));
  result.low.push_back(low);
  result.high.push_back(high);
  result.health.emplace_back(health(result.measured.back()));
  result.zeroShare.push_back(mean([](const LayerFlow& it) { return it.gradient.zeroShare; }));
  result.lostShare.push_back(mean([](const LayerFlow& it) { return it.gradient.nonFiniteShare; }));
}

/// Appends the measurements of one layer's values and slopes.
void appendForward(const LayerFlows& samples, int layer, GradientFlowResult& result) {
  const auto mean = [&](auto of) { return meanOver(samples, layer, of); };
  result.deadShare.push_back(mean([](const LayerFlow& it) { return it.slope.dead; }));
  result.saturatedShare.push_back(mean([](const LayerFlow& it) { return it.slope.saturated; }));
  result.typicalSlope.push_back(
      std::sqrt(mean([](const LayerFlow& it) { return it.slope.meanSquare; })));
  const MeanAndDeviation before =
      meanAndDeviationOver(samples, layer, [](const LayerFlow& it) { return it.before; });
  const MeanAndDeviation after =
      meanAndDeviationOver(samples, layer, [](const LayerFlow& it) { return it.after; });
  result.preMean.push_back(before.mean);
  result.preDeviation.push_back(before.deviation);
  result.valueMean.push_back(after.mean);
  result.valueDeviation.push_back(after.deviation);
}

void appendHistogram(const LayerFlows& samples, int layer, GradientFlowResult& result) {
  const auto mean = [&](auto of) { return meanOver(samples, layer, of); };
  for (int bin = 0; bin < Histogram::bins; ++bin) {
    result.histogram.push_back(mean([=](const LayerFlow& it) { return it.histogram.share[bin]; }));
  }
  result.below.push_back(mean([](const LayerFlow& it) { return it.histogram.below; }));
  result.above.push_back(mean([](const LayerFlow& it) { return it.histogram.above; }));
}

std::string fingerprintOf(const GradientFlowResult& result) {
  Fingerprint fingerprint;
  for (const auto* column :
       {&result.measured, &result.low, &result.high, &result.bound, &result.predicted,
        &result.zeroShare, &result.lostShare, &result.deadShare, &result.saturatedShare,
        &result.typicalSlope, &result.preMean, &result.preDeviation, &result.predictedDeviation,
        &result.valueMean, &result.valueDeviation, &result.histogram, &result.below,
        &result.above}) {
    fingerprint.add(std::span<const double>(*column));
  }
  fingerprint.add(result.diagnosis.typicalSlope);
  fingerprint.add(result.diagnosis.typicalWeights);
  return fingerprint.text();
}

}  // namespace

std::string validate(const GradientFlowConfig& config) {
  auto wrong = firstError([&] { return validateFunction(config.activation, config.parameters); },
                          [&] { return checkSettings(config); });
  if (!wrong.empty()) return wrong;
  const std::vector<int> sizes(config.depth + 1, config.width);
  const auto activation = makeFunction(config.activation, config.parameters);
  const LayerOptions remedies{.skip = config.skip,
                              .normalization = config.normalization == "layer"};
  const auto layout = layoutOf(sizes, repeatActivation(activation, config.depth, false), remedies);
  const double samples = config.samples * static_cast<double>(config.seeds.size());
  return firstError([&] { return validateMemory(layout, config.samples, sizeof(double)); },
                    [&] { return validateWork(sizes, samples); });
}

GradientFlowResult gradientFlow(const GradientFlowConfig& config) {
  const auto activation = makeFunction(config.activation, config.parameters);
  LayerFlows samples;
  for (const std::uint32_t seed : config.seeds) {
    samples.push_back(sampleFlow(config, activation, seed));
  }
  MeanField field = meanField(config, *activation);
  GradientFlowResult result;
  result.bound = slopeBounds(*activation, config.depth);
  result.boundEvidence = inspection::evidenceOfSlope({config.activation, config.parameters},
                                                     activation->largestSlope());
  result.predicted = std::move(field.gradient);
  result.predictedDeviation = std::move(field.deviation);
  result.unpredicted = std::move(field.unknown);
  result.bins = Histogram::bins;
  result.histogramFrom = Histogram::from;
  result.histogramTo = Histogram::to;
  for (int layer = 0; layer < config.depth; ++layer) {
    appendGradient(samples, layer, result);
    appendForward(samples, layer, result);
    appendHistogram(samples, layer, result);
  }
  result.diagnosis = diagnose(samples, activation->largestSlope(), result);
  result.fingerprint = fingerprintOf(result);
  return result;
}

}  // namespace plot_twist
