#include "network/training/learner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "network/losses/label_smoothing.hpp"
#include "network/optimizers/clip_norm.hpp"
#include "network/optimizers/l1_shrinkage.hpp"

namespace plot_twist {
namespace {

History emptyHistory(const ParameterLayout& layout, int epochs, int snapshots) {
  const int layers = layout.layerCount();
  return {.losses = {},
          .gradients = {layers, History::gradientCapacity, epochs},
          .units = {2 * (layers - 1), History::unitCapacity, epochs},
          .snapshots = {static_cast<int>(layout.size()), snapshots, epochs}};
}

}  // namespace

template <class T>
Learner<T>::Learner(Mlp<T> network, std::unique_ptr<Optimizer<T>> optimizer,
                    LabeledSamples<T> samples, Batches batches, const LearnerConfig<T>& config,
                    PassPool<T>& workspaces)
    : network_(std::move(network)),
      optimizer_(std::move(optimizer)),
      samples_(std::move(samples)),
      batches_(std::move(batches)),
      loss_(config.loss),
      labelSmoothing_(config.labelSmoothing),
      clip_(config.clip),
      shrinkage_(static_cast<T>(config.shrinkage)),
      rule_(config.stop),
      pass_(workspaces.borrow(network_.layout(), batches_.capacity())),
      targets_(Matrix<T>::Zero(paddedRows(batches_.capacity()), samples_.targets.cols())),
      gradient_(Vector<T>::Zero(network_.layout().size())),
      deadUnits_(network_.layout()),
      history_(emptyHistory(network_.layout(), config.stop.epochs, config.snapshots)) {
  history_.losses.reserve(config.stop.epochs);
}

template <class T>
void Learner<T>::advance(int epochs) {
  if (epochs > 0 && !done() && batches_.isWholeSet()) fill(batches_.samples(0));
  for (int i = 0; i < epochs && !done(); ++i) {
    const double loss = runEpoch();
    history_.losses.push_back(loss);
    rule_.see(loss);
  }
}

/// The mean loss over the epoch's batches, each before its update.
template <class T>
double Learner<T>::runEpoch() {
  if (history_.snapshots.wants(epoch())) recordSnapshot();
  const bool counts = history_.units.wants(epoch());
  if (counts) deadUnits_.reset();
  batches_.shuffle();
  double mean = 0;
  for (int index = 0; index < batches_.count(); ++index) {
    const auto size = static_cast<Index>(batches_.samples(index).size());
    mean += runBatch(index) * (static_cast<double>(size) / static_cast<double>(samples_.count()));
    if (!std::isfinite(mean)) return mean;
    if (counts) deadUnits_.add(*pass_, size);
  }
  if (counts) deadUnits_.write(history_.units.add(epoch()));
  return mean;
}

/// The mean loss of the first `count` samples of the pass, and its derivative in the last deltas.
template <class T>
double Learner<T>::lossOf(Index count) {
  const Matrix<T>& outputs = pass_->values.back();
  Matrix<T>& delta = pass_->deltas.back();
  const double loss = loss_(outputs, targets_, count, delta);
  if (labelSmoothing_ == 0) return loss;
  return loss + smoothLabels(labelSmoothing_, outputs, targets_, count, delta);
}

/// The loss before the update; there is no update if it is not finite.
template <class T>
double Learner<T>::runBatch(int index) {
  const auto batch = batches_.samples(index);
  if (!batches_.isWholeSet()) fill(batch);
  network_.forward(*pass_);
  const double loss = lossOf(static_cast<Index>(batch.size()));
  if (!std::isfinite(loss)) {
    if (!divergenceCause_) divergenceCause_ = findDivergenceCause(network_, *pass_);
    return loss;
  }
  network_.backward(*pass_, gradient_);
  if (index == 0 && history_.gradients.wants(epoch())) recordNorms();
  if (!isGradientFinite() && !divergenceCause_)
    divergenceCause_ = findDivergenceCause(network_, *pass_);
  update();
  return loss;
}

/// One step of the optimiser. Held parameters have no gradient, and get back what the optimiser
/// still changes by momentum or decay.
template <class T>
void Learner<T>::update() {
  for (const Held& held : held_) gradient_(held.index) = 0;
  if (clip_ > 0) clipNorm(clip_, gradient_);
  optimizer_->step(network_.parameters(), gradient_);
  if (shrinkage_ > 0) shrinkWeights(shrinkage_, network_.layout(), network_.parameters());
  for (const Held& held : held_) network_.parameters()(held.index) = held.value;
}

template <class T>
void Learner<T>::hold(std::span<const Index> parameters) {
  held_.clear();
  for (const Index index : parameters) held_.push_back({index, network_.parameters()(index)});
}

/// Copies samples into the rows of the pass; padding rows repeat the last sample.
template <class T>
void Learner<T>::fill(std::span<const std::uint32_t> batch) {
  Matrix<T>& inputs = pass_->values.front();
  for (Index row = 0; row < inputs.rows(); ++row) {
    const auto sample = batch[std::min(static_cast<std::size_t>(row), batch.size() - 1)];
    for (Index unit = 0; unit < inputs.cols(); ++unit) {
      inputs(row, unit) = samples_.inputs(sample, unit);
    }
    for (Index unit = 0; unit < targets_.cols(); ++unit) {
      targets_(row, unit) = samples_.targets(sample, unit);
    }
  }
}

template <class T>
void Learner<T>::recordNorms() {
  const auto norms = history_.gradients.add(epoch());
  for (int layer = 0; layer < network_.layout().layerCount(); ++layer) {
    const auto weights = network_.layout().weights(gradient_, layer);
    double sum = 0;
    for (Index i = 0; i < weights.size(); ++i) {
      sum += static_cast<double>(weights.data()[i]) * static_cast<double>(weights.data()[i]);
    }
    norms[layer] = std::sqrt(sum);
  }
}

template <class T>
void Learner<T>::recordSnapshot() {
  const Vector<T>& parameters = network_.parameters();
  const auto snapshot = history_.snapshots.add(epoch());
  for (std::size_t i = 0; i < snapshot.size(); ++i) {
    snapshot[i] = static_cast<float>(parameters(static_cast<Index>(i)));
  }
}

/// Looks at the first layer's biases only: backpropagation ends there, and an infinity or a NaN in
/// any layer above is carried down by its sums and products.
template <class T>
bool Learner<T>::isGradientFinite() const {
  const auto biases = network_.layout().biases(gradient_, 0);
  return std::all_of(biases.begin(), biases.end(), [](T number) { return std::isfinite(number); });
}

template class Learner<float>;
template class Learner<double>;

}  // namespace plot_twist
