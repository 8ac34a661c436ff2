#include "network/learner.hpp"

#include <cmath>
#include <utility>

#include "network/loss.hpp"

namespace plot_twist {

template <class T>
Learner<T>::Learner(Mlp<T> network, std::unique_ptr<Optimizer<T>> optimizer, Samples<T> samples,
                    Batches batches, int epochs)
    : network_(std::move(network)),
      optimizer_(std::move(optimizer)),
      samples_(std::move(samples)),
      batches_(std::move(batches)),
      limit_(epochs),
      pass_(network_.layout(), batches_.capacity()),
      sides_(Vector<T>::Zero(paddedRows(batches_.capacity()))),
      gradient_(Vector<T>::Zero(network_.layout().size())),
      history_{.losses = {}, .gradients = GradientHistory(network_.layout().layerCount())} {
  history_.losses.reserve(epochs);
  fill(batches_.samples(0));
}

template <class T>
void Learner<T>::advance(int epochs) {
  for (int i = 0; i < epochs && !done(); ++i) {
    const double loss = runEpoch();
    history_.losses.push_back(loss);
    history_.diverged = !std::isfinite(loss);
  }
}

/// The mean loss over the epoch's batches, each before its update.
template <class T>
double Learner<T>::runEpoch() {
  batches_.shuffle();
  double mean = 0;
  for (int index = 0; index < batches_.count(); ++index) {
    const double share = static_cast<double>(batches_.samples(index).size()) /
                         static_cast<double>(samples_.sides.size());
    mean += runBatch(index) * share;
    if (!std::isfinite(mean)) break;
  }
  return mean;
}

/// The loss before the update; there is no update if it is not finite.
template <class T>
double Learner<T>::runBatch(int index) {
  const auto batch = batches_.samples(index);
  if (!batches_.isWholeSet()) fill(batch);
  network_.forward(pass_);
  const double loss = binaryCrossEntropy(pass_.values.back(), sides_,
                                         static_cast<Index>(batch.size()), pass_.deltas.back());
  if (!std::isfinite(loss)) return loss;
  network_.backward(pass_, gradient_);
  if (index == 0 && history_.gradients.wants(epoch())) recordNorms();
  optimizer_->step(network_.parameters(), gradient_);
  return loss;
}

/// Copies samples into the rows of the pass; rows that are left over repeat the last one.
template <class T>
void Learner<T>::fill(std::span<const std::uint32_t> batch) {
  Matrix<T>& inputs = pass_.values.front();
  for (Index row = 0; row < inputs.rows(); ++row) {
    const auto sample = batch[std::min(static_cast<std::size_t>(row), batch.size() - 1)];
    for (Index unit = 0; unit < inputs.cols(); ++unit) {
      inputs(row, unit) = samples_.inputs(sample, unit);
    }
    sides_(row) = samples_.sides(sample);
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

template class Learner<float>;
template class Learner<double>;

}  // namespace plot_twist
