#include "experiments/runner_core.hpp"

#include "activations/catalogue.hpp"
#include "experiments/typed_core.hpp"
#include "math/fingerprint.hpp"
#include "math/functions.hpp"
#include "network/initializers.hpp"
#include "network/optimizers.hpp"
#include "network/predict.hpp"

namespace plot_twist {
namespace {

template <class T>
Samples<T> samplesOf(const Dataset& data) {
  return {data.inputs.cast<T>(), (1 - 2 * data.labels.array()).template cast<T>()};
}

/// Weights, then the order of the batches, come from one generator, freshly seeded.
template <class T>
Learner<T> makeLearner(const RunnerConfig& config, const Dataset& data) {
  const auto activation = makeActivation(config.activation, config.parameters);
  const int layers = static_cast<int>(config.layers.size()) - 1;
  Mlp<T> network(config.layers, repeatActivation(activation, layers, true));
  NumpyRandom random(config.seed);
  initialize(config.init, 1, random, network.layout(), network.parameters());
  auto optimizer = makeOptimizer<T>(config.optimizer, {.learningRate = config.learningRate},
                                    network.layout().size());
  Batches batches(static_cast<int>(data.labels.size()), config.batch, random);
  return {std::move(network), std::move(optimizer), samplesOf<T>(data), std::move(batches),
          config.epochs};
}

template <class T>
std::span<const T> all(const Vector<T>& vector) {
  return {vector.data(), static_cast<std::size_t>(vector.size())};
}

}  // namespace

template <class T>
Runner::TypedCore<T>::TypedCore(const RunnerConfig& config, const Dataset& data)
    : learner_(makeLearner<T>(config, data)) {
  for (Index i = 0; i < data.labels.size(); ++i) {
    points.insert(points.end(), {data.inputs(i, 0), data.inputs(i, 1), data.labels(i)});
  }
  target = config.target;
  Fingerprint start;
  start.add(std::span<const double>(points));
  start.add(all(learner_.network().parameters()));
  startFingerprint = start.text();
}

template <class T>
double Runner::TypedCore<T>::accuracy() const {
  const auto& [inputs, sides] = learner_.samples();
  const Vector<T> logits = predict(learner_.network(), inputs);
  const auto right = (logits.array() * sides.array() < 0).count();
  return static_cast<double>(right) / static_cast<double>(sides.size());
}

template <class T>
std::vector<float> Runner::TypedCore<T>::boundary(int resolution, double extent) const {
  const auto centre = [=](int pixel) {
    return static_cast<T>(extent * (2 * pixel + 1 - resolution) / resolution);
  };
  Matrix<T> pixels(Index{resolution} * resolution, 2);
  for (int row = 0, at = 0; row < resolution; ++row) {
    for (int column = 0; column < resolution; ++column, ++at) {
      pixels(at, 0) = centre(column);
      pixels(at, 1) = -centre(row);
    }
  }
  const Vector<T> logits = predict(learner_.network(), pixels);
  std::vector<float> probability(logits.size());
  for (Index i = 0; i < logits.size(); ++i) {
    const auto known = logits(i) == logits(i);
    probability[i] = known ? static_cast<float>(sigmoid(logits(i))) : 0.5f;
  }
  return probability;
}

template <class T>
std::string Runner::TypedCore<T>::fingerprint() const {
  Fingerprint run;
  run.add(all(learner_.network().parameters()));
  run.add(std::span<const double>(learner_.history().losses));
  return run.text();
}

std::unique_ptr<Runner::Core> Runner::Core::make(const RunnerConfig& config) {
  const Dataset data = makeDataset(datasetOf(config));
  if (config.precision == "float") return std::make_unique<TypedCore<float>>(config, data);
  return std::make_unique<TypedCore<double>>(config, data);
}

}  // namespace plot_twist
