#include "experiments/xor/proof.hpp"

#include <utility>

#include "activations/blend.hpp"
#include "datasets/dataset.hpp"
#include "experiments/shared/median_and_range.hpp"
#include "formula/function.hpp"
#include "math/fingerprint.hpp"
#include "math/functions.hpp"
#include "network/layers/predict.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

/// The output at the centres of the pixels of [-1/2, 3/2]^2, row 0 at y = 3/2.
std::vector<float> surfaceOf(const Mlp<double>& network, int resolution) {
  const auto centre = [=](int pixel) { return 2 * (pixel + 0.5) / resolution - 0.5; };
  Matrix<double> pixels(Index{resolution} * resolution, 2);
  for (int row = 0, at = 0; row < resolution; ++row) {
    for (int column = 0; column < resolution; ++column, ++at) {
      pixels(at, 0) = centre(column);
      pixels(at, 1) = centre(resolution - 1 - row);
    }
  }
  const auto logits = predict(network, pixels);
  std::vector<float> surface(logits.size());
  for (Index i = 0; i < logits.size(); ++i) {
    surface[i] = static_cast<float>(sigmoid(logits.data()[i]));
  }
  return surface;
}

/// Least, middle and greatest loss of each record.
void appendBand(const std::vector<XorRun>& runs, XorSide& side) {
  for (std::size_t record = 0; record < runs.front().curve.size(); ++record) {
    std::vector<double> losses;
    for (const XorRun& run : runs) losses.push_back(run.curve[record]);
    const MedianAndRange all = medianAndRange(std::move(losses));
    side.low.push_back(all.least);
    side.median.push_back(all.middle);
    side.high.push_back(all.greatest);
  }
}

XorSide summarize(const std::vector<XorRun>& runs, int resolution) {
  XorSide side{};
  for (const XorRun& run : runs) {
    side.outputs.insert(side.outputs.end(), run.outputs.begin(), run.outputs.end());
    side.losses.push_back(run.loss);
    side.solved += run.solved();
  }
  side.curve = runs.front().curve;
  side.surface = surfaceOf(runs.front().network, resolution);
  appendBand(runs, side);
  return side;
}

/// The least-squares plane over the four corners. The design is orthogonal, so every coefficient is
/// a mean, independent of the others.
void appendPlane(XorProofResult& result) {
  const Dataset data = makeDataset({.kind = "xor_points"});
  double b = 0, c = 0, mean = 0, error = 0;
  for (int i = 0; i < 4; ++i) {
    b += (2 * data.inputs(i, 0) - 1) * data.labels(i) / 2;
    c += (2 * data.inputs(i, 1) - 1) * data.labels(i) / 2;
    mean += data.labels(i) / 4;
  }
  const double a = mean - (b + c) / 2;
  for (int i = 0; i < 4; ++i) {
    const double wrong = a + b * data.inputs(i, 0) + c * data.inputs(i, 1) - data.labels(i);
    error += wrong * wrong / 4;
  }
  result.plane = {a, b, c};
  result.planeLoss = error;
}

std::string fingerprintOf(const XorProofResult& result) {
  Fingerprint fingerprint;
  for (const XorSide* side : {&result.curved, &result.linear}) {
    for (const auto* numbers : {&side->outputs, &side->losses, &side->curve}) {
      fingerprint.add(std::span<const double>(*numbers));
    }
    fingerprint.add(std::span<const float>(side->surface));
  }
  return fingerprint.text();
}

}  // namespace

std::string validate(const XorProofConfig& config) {
  const XorTrainingConfig& training = config;
  return firstError([&] { return validate(training); }, [&] { return checkSettings(config); });
}

XorProofResult xorProof(const XorProofConfig& config) {
  const auto whole = makeFunction(config.activation, config.parameters);
  const auto bent = std::make_shared<const Blend>(whole, config.blend);
  const auto line = std::make_shared<const Blend>(whole, 0);
  std::vector<XorRun> curved, linear;
  for (const std::uint32_t seed : config.seeds) {
    NumpyRandom random(seed), again(seed);
    linear.push_back(trainXor(config, line, random));
    curved.push_back(trainXor(config, bent, config.sameStart ? again : random));
  }
  XorProofResult result{};
  result.epochs = xorRecords(config.epochs);
  result.curved = summarize(curved, config.resolution);
  result.linear = summarize(linear, config.resolution);
  appendPlane(result);
  result.fingerprint = fingerprintOf(result);
  return result;
}

}  // namespace plot_twist
