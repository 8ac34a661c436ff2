#include "network/layers/mlp.hpp"

#include "network/layers/dense_products.hpp"
#include "network/layers/flush_tiny.hpp"
#include "network/layers/layer_normalization.hpp"
#include "network/layers/sums.hpp"

namespace plot_twist {
namespace {

template <class T>
std::span<T> flat(Matrix<T>& matrix) {
  return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

/// The matrix of a layer, or an empty one if the pass has none.
template <class T>
std::span<T> flatAt(std::vector<Matrix<T>>& matrices, int layer) {
  return matrices.empty() ? std::span<T>() : flat(matrices[layer]);
}

/// delta *= slope, elementwise, tiny results flushed to 0.
template <class T>
void multiplyBy(const Matrix<T>& slope, Matrix<T>& delta) {
  for (Index i = 0; i < delta.size(); i += static_cast<Index>(laneCount)) {
    T* const to = delta.data() + i;
    store(to, flushTiny(load(to) * load(slope.data() + i)));
  }
}

std::vector<LayerTraits> traitsOf(std::span<const int> sizes, const LayerActivations& activations,
                                  LayerOptions options) {
  std::vector<LayerTraits> traits(activations.size());
  for (std::size_t layer = 0; layer < traits.size(); ++layer) {
    if (!activations[layer]) continue;
    traits[layer] = {.skip = options.skip && sizes[layer] == sizes[layer + 1],
                     .normalized = options.normalization,
                     .learnt = activations[layer]->learntStart().has_value()};
  }
  return traits;
}

}  // namespace

ParameterLayout layoutOf(std::span<const int> sizes, const LayerActivations& activations,
                         LayerOptions options) {
  return {sizes, traitsOf(sizes, activations, options)};
}

LayerActivations repeatActivation(std::shared_ptr<const Activation> activation, int layers,
                                  bool linearOutput) {
  LayerActivations all(layers, std::move(activation));
  if (linearOutput) all.back() = nullptr;
  return all;
}

template <class T>
Mlp<T>::Mlp(std::span<const int> sizes, LayerActivations activations, LayerOptions options)
    : activations_(std::move(activations)),
      layout_(layoutOf(sizes, activations_, options)),
      parameters_(Vector<T>::Zero(layout_.size())) {
  for (int layer = 0; layer < layout_.layerCount(); ++layer) {
    const LayerTraits& traits = layout_.traits(layer);
    if (traits.normalized) layout_.normalization(parameters_, layer).col(0).setOnes();
    if (traits.learnt) {
      layout_.learnt(parameters_, layer) = static_cast<T>(*activations_[layer]->learntStart());
    }
  }
}

template <class T>
void Mlp<T>::combine(Pass<T>& pass, int layer) const {
  Matrix<T>& output = pass.values[layer + 1];
  multiplyForward<T>(pass.values[layer], layout_.weights(parameters_, layer),
                     layout_.biases(parameters_, layer), output);
  if (!layout_.traits(layer).normalized) return;
  Matrix<T> noMatrix;
  Vector<T> noVector;
  const bool isTraced = !pass.slopes.empty();
  normalizeForward<T>(
      layout_.normalization(parameters_, layer), output,
      {isTraced ? pass.normalized[layer] : noMatrix, isTraced ? pass.scales[layer] : noVector});
}

template <class T>
void Mlp<T>::activate(Pass<T>& pass, int layer) const {
  if (!activations_[layer]) return;
  const LayerTraits& traits = layout_.traits(layer);
  const std::span<T> output = flat(pass.values[layer + 1]);
  if (traits.learnt) {
    activations_[layer]->evaluateLearnt(
        LearntEvaluation<T>{.x = output,
                            .parameter = layout_.learnt(parameters_, layer),
                            .value = output,
                            .slope = flatAt(pass.slopes, layer),
                            .byParameter = flatAt(pass.byLearnt, layer)});
  } else {
    activations_[layer]->evaluate(Evaluation<T>{
        .x = output, .value = output, .slope = flatAt(pass.slopes, layer), .curvature = {}});
  }
  if (traits.skip) pass.values[layer + 1] += pass.values[layer];
  silence(pass, layer);
}

/// Sets outputs and slopes of the units that are taken out to 0.
template <class T>
void Mlp<T>::silence(Pass<T>& pass, int layer) const {
  for (const Index unit : removed(layer)) {
    pass.values[layer + 1].col(unit).setZero();
    if (!pass.slopes.empty()) pass.slopes[layer].col(unit).setZero();
  }
}

template <class T>
void Mlp<T>::forward(Pass<T>& pass) const {
  for (int layer = 0; layer < layout_.layerCount(); ++layer) {
    combine(pass, layer);
    activate(pass, layer);
  }
}

template <class T>
void Mlp<T>::backward(Pass<T>& pass, Vector<T>& gradient) const {
  for (int layer = layout_.layerCount() - 1; layer >= 0; --layer) {
    const Matrix<T>& delta = pass.deltas[layer];
    multiplyGradient<T>(pass.values[layer], delta, layout_.weights(gradient, layer),
                        layout_.biases(gradient, layer));
    if (layer == 0) break;
    const bool isKept = pass.arriving[layer - 1].size() > 0;
    if (!layout_.traits(layer).skip && layout_.traits(layer - 1).isPlain() && !isKept) {
      multiplyBackward<T>(delta, layout_.weights(parameters_, layer), pass.slopes[layer - 1],
                          pass.deltas[layer - 1]);
    } else {
      descend(pass, layer);
      enter(pass, layer - 1, gradient);
    }
  }
}

template <class T>
void Mlp<T>::backwardFromOutput(Pass<T>& pass, Vector<T>& gradient) const {
  const int last = layout_.layerCount() - 1;
  if (activations_[last]) enter(pass, last, gradient);
  backward(pass, gradient);
}

/// dLoss/dz of a layer -> dLoss/da of the layer below, into pass.deltas of that layer.
template <class T>
void Mlp<T>::descend(Pass<T>& pass, int layer) const {
  Matrix<T>& below = pass.deltas[layer - 1];
  multiplyBackward<T>(pass.deltas[layer], layout_.weights(parameters_, layer), below);
  if (layout_.traits(layer).skip) below += pass.arriving[layer];
}

/// dLoss/da -> dLoss/dz of a layer, in place, and the gradient of its gains, shifts and learnt
/// parameter.
template <class T>
void Mlp<T>::enter(Pass<T>& pass, int layer, Vector<T>& gradient) const {
  const LayerTraits& traits = layout_.traits(layer);
  Matrix<T>& delta = pass.deltas[layer];
  for (const Index unit : removed(layer)) delta.col(unit).setZero();
  if (pass.arriving[layer].size() > 0) pass.arriving[layer] = delta;
  if (traits.learnt) {
    layout_.learnt(gradient, layer) = sumOfProducts(allOf(delta), allOf(pass.byLearnt[layer]));
  }
  multiplyBy(pass.slopes[layer], delta);
  if (!traits.normalized) return;
  normalizeBackward<T>(layout_.normalization(parameters_, layer),
                       {pass.normalized[layer], pass.scales[layer]}, delta,
                       layout_.normalization(gradient, layer));
}

template class Mlp<float>;
template class Mlp<double>;

}  // namespace plot_twist
