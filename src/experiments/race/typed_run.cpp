#include "experiments/race/typed_run.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "experiments/race/flatten_parameters.hpp"
#include "experiments/race/runner_network.hpp"
#include "experiments/shared/layer_statistics.hpp"
#include "experiments/shared/pixel_centres.hpp"
#include "math/fingerprint.hpp"
#include "network/layers/predict.hpp"
#include "network/losses/coefficient_of_determination.hpp"

namespace plot_twist {
namespace {

template <class T>
std::span<const T> all(const Vector<T>& vector) {
  return {vector.data(), static_cast<std::size_t>(vector.size())};
}

template <class T>
double shareRight(const Mlp<T>& network, const LabeledSamples<T>& samples) {
  const Vector<int> classes = classify(predict(network, samples.inputs));
  const auto right = (classes.array() == samples.labels.array()).count();
  return static_cast<double>(right) / static_cast<double>(samples.count());
}

/// Where a value is between -1 and 1, cut to 0..1; 1/2 for NaN.
template <class T>
T toScale(T value) {
  if (value != value) return T(0.5);
  return std::clamp((value + T(1)) / T(2), T(0), T(1));
}

}  // namespace

template <class T>
TypedRun<T>::TypedRun(const RunnerConfig& config, const Dataset& data, PassPool<T>& passes)
    : isRegression_(data.isRegression()),
      inputs_(config.inputs),
      learner_(makeLearner<T>(config, data, passes)),
      test_(inputSamplesOf<T>(config, data, data.test)) {}

/// The network with the weights of the latest snapshot that is not later than `epoch`.
template <class T>
Mlp<T> TypedRun<T>::networkAt(int epoch) const {
  const auto& snapshots = learner_.history().snapshots;
  const auto epochs = snapshots.epochs();
  const bool isPresent = epoch < 0 || epoch >= learner_.epoch() || epochs.empty();
  Mlp<T> network = learner_.network();
  if (isPresent) return network;
  const auto later = std::upper_bound(epochs.begin(), epochs.end(), epoch);
  const auto snapshot = snapshots.record(static_cast<std::size_t>(later - epochs.begin()) - 1);
  std::transform(snapshot.begin(), snapshot.end(), network.parameters().begin(),
                 [](float number) { return static_cast<T>(number); });
  network.setRemoved({});  // as of now
  return network;
}

template <class T>
Scores TypedRun<T>::scores(int epoch) const {
  const Mlp<T> network = networkAt(epoch);
  const bool isTested = test_.count() > 0;
  Scores scores{.accuracy = std::numeric_limits<double>::quiet_NaN(),
                .testAccuracy = {},
                .r2 = {},
                .testR2 = {}};
  if (isRegression_) {
    scores.r2 = r2Of(predict(network, learner_.samples().inputs), learner_.samples().targets);
    if (isTested) scores.testR2 = r2Of(predict(network, test_.inputs), test_.targets);
    return scores;
  }
  scores.accuracy = shareRight(network, learner_.samples());
  if (isTested) scores.testAccuracy = shareRight(network, test_);
  return scores;
}

template <class T>
std::vector<float> TypedRun<T>::boundary(int resolution, double extent, int epoch) const {
  Matrix<T> outputs = predict(networkAt(epoch), inputs_.at(pixelCentres<T>(resolution, extent)));
  if (isRegression_) {
    std::transform(outputs.data(), outputs.data() + outputs.size(), outputs.data(), toScale<T>);
  } else {
    toProbabilities(outputs);
  }
  std::vector<float> probabilities(static_cast<std::size_t>(outputs.size()));
  std::transform(outputs.data(), outputs.data() + outputs.size(), probabilities.begin(),
                 [](T probability) { return static_cast<float>(probability); });
  return probabilities;
}

template <class T>
std::vector<double> TypedRun<T>::weights(int epoch) const {
  return flattenParameters(networkAt(epoch));
}

/// The Frobenius norm of each layer's weights.
template <class T>
std::vector<double> TypedRun<T>::weightNorms(int epoch) const {
  const Mlp<T> network = networkAt(epoch);
  std::vector<double> norms;
  for (int layer = 0; layer < network.layout().layerCount(); ++layer) {
    const auto weights = network.layout().weights(network.parameters(), layer);
    const auto count = static_cast<double>(weights.size());
    norms.push_back(rms(weights.template cast<double>(), weights.rows()) * std::sqrt(count));
  }
  return norms;
}

template <class T>
PreActivations TypedRun<T>::preActivations(int epoch) const {
  const Mlp<T> network = networkAt(epoch);
  const Index rows = learner_.samples().count();
  Pass<T> pass(network.layout(), rows, Pass<T>::Purpose::infer);
  pass.values.front().topRows(rows) = learner_.samples().inputs;
  PreActivations seen{.layers = network.layout().layerCount() - 1,
                      .bins = Histogram::bins,
                      .from = Histogram::from,
                      .to = Histogram::to,
                      .histogram = {},
                      .below = {},
                      .above = {}};
  for (int layer = 0; layer < seen.layers; ++layer) {
    network.combine(pass, layer);
    const Matrix<double> numbers = pass.values[layer + 1].template cast<double>();
    const Histogram own = histogram(numbers, rows);
    seen.histogram.insert(seen.histogram.end(), own.share.begin(), own.share.end());
    seen.below.push_back(own.below);
    seen.above.push_back(own.above);
    network.activate(pass, layer);
  }
  return seen;
}

template <class T>
std::vector<double> TypedRun<T>::initialWeights(const RunnerConfig& config) {
  return flattenParameters(makeNetwork<T>(config).first);
}

template <class T>
std::vector<double> TypedRun<T>::learntSlopes(int epoch) const {
  const Mlp<T> network = networkAt(epoch);
  const ParameterLayout& layout = network.layout();
  std::vector<double> slopes(layout.layerCount() - 1, std::numeric_limits<double>::quiet_NaN());
  bool isAny = false;
  for (int layer = 0; layer + 1 < layout.layerCount(); ++layer) {
    if (!layout.traits(layer).learnt) continue;
    slopes[layer] = static_cast<double>(layout.learnt(network.parameters(), layer));
    isAny = true;
  }
  return isAny ? slopes : std::vector<double>();
}

template <class T>
void TypedRun<T>::setWeight(int number, double value) {
  Mlp<T>& network = learner_.network();
  network.parameters()(indexOfParameter(network.layout(), number)) = static_cast<T>(value);
}

template <class T>
void TypedRun<T>::setEdits(const NetworkEdits& edits, std::span<const int> layers) {
  Mlp<T>& network = learner_.network();
  network.setRemoved(unitsByLayer(layers, edits.removed));
  learner_.hold(heldParameters(network.layout(), layers, edits));
}

template <class T>
std::string TypedRun<T>::fingerprint() const {
  Fingerprint run;
  run.add(all(learner_.network().parameters()));
  run.add(std::span<const double>(learner_.history().losses));
  return run.text();
}

template class TypedRun<float>;
template class TypedRun<double>;

}  // namespace plot_twist
