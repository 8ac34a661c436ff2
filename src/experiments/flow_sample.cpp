#include "experiments/flow_sample.hpp"

#include "math/random.hpp"
#include "network/initializers.hpp"
#include "network/mlp.hpp"
#include "network/product.hpp"

namespace plot_twist {
namespace {

/// Fills the first `rows` rows, row by row, with N(0, deviation^2); the padding repeats the last.
void drawRows(NumpyRandom& random, Index rows, double deviation, Matrix<double>& to) {
  for (Index row = 0; row < rows; ++row) {
    for (Index unit = 0; unit < to.cols(); ++unit) to(row, unit) = random.normal() * deviation;
  }
  for (Index row = rows; row < to.rows(); ++row) to.row(row) = to.row(rows - 1);
}

/// z of a layer that has been passed, into `z`.
void combineAgain(const Mlp<double>& network, const Pass<double>& pass, int layer,
                  Matrix<double>& z) {
  multiplyForward<double>(pass.values[layer], network.layout().weights(network.parameters(), layer),
                          network.layout().biases(network.parameters(), layer), z);
}

/// What a pass, gone forward and backward, has left in each layer. `scale` is the RMS of G.
std::vector<LayerFlow> layersOf(const Mlp<double>& network, const Pass<double>& pass, Index rows,
                                double scale) {
  std::vector<LayerFlow> layers;
  Matrix<double> z = pass.values.back();
  for (int layer = 0; layer < network.layout().layerCount(); ++layer) {
    combineAgain(network, pass, layer, z);
    const Matrix<double>& delta = pass.deltas[layer];
    const Matrix<double> weights = network.layout().weights(network.parameters(), layer);
    layers.push_back({.ratio = rms(delta, rows) / scale,
                      .weightRms = rms(weights, weights.rows()),
                      .gradient = census(delta, rows),
                      .slope = slopeStatistics(pass.slopes[layer], rows),
                      .before = spread(z, rows),
                      .after = spread(pass.values[layer + 1], rows),
                      .histogram = histogram(z, rows)});
  }
  return layers;
}

}  // namespace

std::vector<LayerFlow> sampleFlow(const GradientFlowConfig& config,
                                  const std::shared_ptr<const Activation>& activation,
                                  std::uint32_t seed) {
  const std::vector<int> sizes(config.depth + 1, config.width);
  Mlp<double> network(sizes, repeatActivation(activation, config.depth, false));
  Pass<double> pass(network.layout(), config.samples);

  NumpyRandom inputs(seed);
  drawRows(inputs, config.samples, config.inputScale, pass.values.front());
  NumpyRandom random(seed);
  initialize(config.init, config.gain, random, network.layout(), network.parameters());
  Matrix<double>& cotangent = pass.deltas.back();
  drawRows(random, config.samples, 1, cotangent);
  const double scale = rms(cotangent, config.samples);

  network.forward(pass);
  cotangent.array() *= pass.slopes.back().array();
  Vector<double> gradient(network.layout().size());
  network.backward(pass, gradient);
  return layersOf(network, pass, config.samples, scale);
}

}  // namespace plot_twist
