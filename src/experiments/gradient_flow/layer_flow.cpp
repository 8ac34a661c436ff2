#include "experiments/gradient_flow/layer_flow.hpp"

#include "math/random.hpp"
#include "network/initializers/initializers.hpp"
#include "network/layers/mlp.hpp"

namespace plot_twist {
namespace {

/// Fills the first `rows` rows, row by row, with N(0, deviation^2); the padding repeats the last.
void drawRows(NumpyRandom& random, Index rows, double deviation, Matrix<double>& to) {
  for (Index row = 0; row < rows; ++row) {
    for (Index unit = 0; unit < to.cols(); ++unit) to(row, unit) = random.normal() * deviation;
  }
  for (Index row = rows; row < to.rows(); ++row) to.row(row) = to.row(rows - 1);
}

/// The measurements of the forward pass, for each layer.
std::vector<LayerFlow> passForward(const Mlp<double>& network, Pass<double>& pass, Index rows) {
  std::vector<LayerFlow> layers;
  for (int layer = 0; layer < network.layout().layerCount(); ++layer) {
    const Matrix<double>& numbers = pass.values[layer + 1];
    const Matrix<double> weights = network.layout().weights(network.parameters(), layer);
    network.combine(pass, layer);
    layers.push_back({.ratio = 0,
                      .weightRms = rms(weights, weights.rows()),
                      .gradient = {},
                      .slope = {},
                      .before = meanAndDeviation(numbers, rows),
                      .after = {},
                      .histogram = histogram(numbers, rows)});
    network.activate(pass, layer);
    layers.back().slope = slopeStatistics(pass.slopes[layer], rows);
    layers.back().after = meanAndDeviation(numbers, rows);
  }
  return layers;
}

}  // namespace

std::vector<LayerFlow> sampleFlow(const GradientFlowConfig& config,
                                  const std::shared_ptr<const Activation>& activation,
                                  std::uint32_t seed) {
  const std::vector<int> sizes(config.depth + 1, config.width);
  Mlp<double> network(sizes, repeatActivation(activation, config.depth, false),
                      {.skip = config.skip, .normalization = config.normalization == "layer"});
  Pass<double> pass(network.layout(), config.samples);

  NumpyRandom inputs(seed);
  drawRows(inputs, config.samples, config.inputScale, pass.values.front());
  NumpyRandom random(seed);
  initialize({.id = config.init, .gain = config.gain, .sigma = config.sigma}, random,
             network.layout(), network.parameters());
  Matrix<double>& cotangent = pass.deltas.back();
  drawRows(random, config.samples, 1, cotangent);
  const double scale = rms(cotangent, config.samples);

  std::vector<LayerFlow> layers = passForward(network, pass, config.samples);
  Vector<double> gradient(network.layout().size());
  network.backwardFromOutput(pass, gradient);
  for (int layer = 0; layer < config.depth; ++layer) {
    layers[layer].ratio = rms(pass.deltas[layer], config.samples) / scale;
    layers[layer].gradient = zeroAndNonFinite(pass.deltas[layer], config.samples);
  }
  return layers;
}

}  // namespace plot_twist
