#include "network/mlp.hpp"

#include "network/product.hpp"

namespace plot_twist {
namespace {

template <class T>
std::span<T> flat(Matrix<T>& matrix) {
  return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

}  // namespace

LayerActivations repeatActivation(std::shared_ptr<const Activation> activation, int layers,
                                  bool linearOutput) {
  LayerActivations all(layers, std::move(activation));
  if (linearOutput) all.back() = nullptr;
  return all;
}

template <class T>
Mlp<T>::Mlp(std::span<const int> sizes, LayerActivations activations)
    : layout_(sizes),
      activations_(std::move(activations)),
      parameters_(Vector<T>::Zero(layout_.size())) {}

template <class T>
void Mlp<T>::forward(Pass<T>& pass) const {
  for (int layer = 0; layer < layout_.layerCount(); ++layer) {
    Matrix<T>& output = pass.values[layer + 1];
    multiplyForward<T>(pass.values[layer], layout_.weights(parameters_, layer),
                       layout_.biases(parameters_, layer), output);
    if (!activations_[layer]) continue;
    Evaluation<T> evaluation{
        .x = flat(output), .value = flat(output), .slope = {}, .curvature = {}};
    if (!pass.slopes.empty()) evaluation.slope = flat(pass.slopes[layer]);
    activations_[layer]->evaluate(evaluation);
  }
}

template <class T>
void Mlp<T>::backward(Pass<T>& pass, Vector<T>& gradient) const {
  for (int layer = layout_.layerCount() - 1; layer >= 0; --layer) {
    const Matrix<T>& delta = pass.deltas[layer];
    multiplyGradient<T>(pass.values[layer], delta, layout_.weights(gradient, layer),
                        layout_.biases(gradient, layer));
    if (layer == 0) break;
    multiplyBackward<T>(delta, layout_.weights(parameters_, layer), pass.slopes[layer - 1],
                        pass.deltas[layer - 1]);
  }
}

template class Mlp<float>;
template class Mlp<double>;

}  // namespace plot_twist
