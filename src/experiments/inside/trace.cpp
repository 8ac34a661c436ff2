#include "experiments/inside/trace.hpp"

#include "experiments/inside/open_network.hpp"
#include "experiments/inside/reading.hpp"
#include "experiments/race/runner_network.hpp"
#include "math/fingerprint.hpp"
#include "network/layers/dense_products.hpp"
#include "network/layers/predict.hpp"
#include "schema/check_settings.hpp"
#include "sentences/sentences.hpp"

namespace plot_twist {
namespace {

/// The first row of a matrix: the numbers of one sample.
void addRow(const Matrix<double>& numbers, std::vector<double>& to) {
  for (Index unit = 0; unit < numbers.cols(); ++unit) to.push_back(numbers(0, unit));
}

/// The sums of a layer before they are normalised.
Matrix<double> sumsOf(const Mlp<double>& network, const Reading<double>& reading, int layer) {
  Matrix<double> sums = reading.preActivations(layer);
  if (layer == 0) return sums;
  const ParameterLayout& layout = network.layout();
  multiplyForward<double>(reading.values(layer - 1),
                          layout.weights(network.parameters(), layer - 1),
                          layout.biases(network.parameters(), layer - 1), sums);
  return sums;
}

/// f' of a layer of units; 1 for layers without an activation.
Matrix<double> slopesOf(const Reading<double>& reading, int layer) {
  const Matrix<double>& values = reading.values(layer);
  const bool isHidden = layer > 0 && layer < static_cast<int>(reading.pass().slopes.size());
  if (isHidden) return reading.pass().slopes[layer - 1];
  return Matrix<double>::Ones(values.rows(), values.cols());
}

void addLayer(const Mlp<double>& network, const Reading<double>& reading, int layer,
              TraceResult& result) {
  const Matrix<double> slopes = slopesOf(reading, layer);
  const Matrix<double>& byValue = reading.gradients(layer);
  addRow(sumsOf(network, reading, layer), result.sums);
  addRow(reading.preActivations(layer), result.preActivations);
  addRow(reading.values(layer), result.values);
  addRow(slopes, result.slopes);
  addRow(byValue, result.valueGradients);
  addRow(byValue.cwiseProduct(slopes), result.preActivationGradients);
  addRow(layer == 0 ? byValue : reading.pass().deltas[layer - 1], result.sumGradients);
}

/// The derivatives of the inputs by both coordinates, and with them those of the loss.
void addInputSlopes(const InputMap& inputs, const Matrix<double>& points,
                    const Reading<double>& reading, TraceResult& result) {
  const Matrix<double> byX = inputs.slopesAt(points, 0), byY = inputs.slopesAt(points, 1);
  result.pointGradient = {0, 0};
  for (Index input = 0; input < byX.cols(); ++input) {
    const double byInput = reading.gradients(0)(0, input);
    result.inputSlopes.insert(result.inputSlopes.end(), {byX(0, input), byY(0, input)});
    result.pointGradient[0] += byInput * byX(0, input);
    result.pointGradient[1] += byInput * byY(0, input);
  }
}

/// dL/dparameter of each layer that learns one.
std::vector<double> learntGradients(const TraceConfig& config, const Reading<double>& reading) {
  const RunnerConfig runner = runnerOf(config);
  const LayerActivations learning = makeActivations(runner);
  std::vector<double> all;
  for (int layer = 1; layer + 1 < static_cast<int>(config.layers.size()); ++layer) {
    const Activation& activation = *learning[static_cast<std::size_t>(layer) - 1];
    if (!activation.learntStart()) continue;
    const Matrix<double>& x = reading.preActivations(layer);
    Matrix<double> value = x, byParameter = x;
    const auto size = static_cast<std::size_t>(x.size());
    activation.evaluateLearnt(LearntEvaluation<double>{.x = {x.data(), size},
                                                       .parameter = *activation.learntStart(),
                                                       .value = {value.data(), size},
                                                       .slope = {},
                                                       .byParameter = {byParameter.data(), size}});
    double sum = 0;
    for (Index unit = 0; unit < x.cols(); ++unit) {
      sum += reading.gradients(layer)(0, unit) * byParameter(0, unit);
    }
    all.push_back(config.blend * sum);
  }
  return all;
}

}  // namespace

std::string validate(const TraceConfig& config) {
  return firstError([&] { return validateNetwork(config); }, [&] { return checkSettings(config); },
                    [&] { return validateLoss(config, config.loss); },
                    [&] { return validateTarget(config, config.target); });
}

TraceResult trace(const TraceConfig& config) {
  const auto network = openNetwork<double>(config);
  const int last = network.layout().layerCount();
  Reading<double> reading(network, 1, Reading<double>::Purpose::trace);
  const InputMap inputs(config.inputs);
  Matrix<double> points(reading.inputs().rows(), 2);  // padding rows repeat the point
  points.col(0).setConstant(config.x);
  points.col(1).setConstant(config.y);
  reading.inputs() = inputs.at(points);
  reading.forward();
  TraceResult result{};
  const PointLoss loss{config.loss, config.labelSmoothing, config.target, config.value};
  result.loss = pointLosses(loss, reading.values(last), 1, reading.outputDelta());
  reading.backward();
  for (int layer = 0; layer <= last; ++layer) addLayer(network, reading, layer, result);
  if (!isRegressionLoss(config.loss)) {
    Matrix<double> outputs = reading.values(last);
    toProbabilities(outputs);
    addRow(outputs, result.probabilities);
  }
  result.weightGradients = flattenGradient(config, network.layout(), reading.parameterGradient(),
                                           learntGradients(config, reading));
  addInputSlopes(inputs, points, reading, result);
  Fingerprint fingerprint;
  fingerprint.add(std::span<const double>(result.values));
  fingerprint.add(std::span<const double>(result.weightGradients));
  result.fingerprint = fingerprint.text();
  return result;
}

}  // namespace plot_twist
