#include "experiments/inside/tangents.hpp"

#include "network/layers/dense_products.hpp"
#include "network/layers/layer_normalization.hpp"

namespace plot_twist {
namespace {

/// d z -> d n of layer normalisation, in place: with n = gain m + shift, m normalised and s its
/// scale, d m = s (d z - mean(d z) - m mean(m d z)).
template <class T>
void normalizeTangents(const ConstNormalization<T>& normalization, const Matrix<T>& normalized,
                       const Vector<T>& scales, Matrix<T>& tangents) {
  const T share = T(1) / static_cast<T>(tangents.cols());
  for (Index row = 0; row < tangents.rows(); ++row) {
    T mean(0), along(0);
    for (Index unit = 0; unit < tangents.cols(); ++unit) {
      mean += tangents(row, unit) * share;
      along += tangents(row, unit) * normalized(row, unit) * share;
    }
    for (Index unit = 0; unit < tangents.cols(); ++unit) {
      const T rest = tangents(row, unit) - mean - normalized(row, unit) * along;
      tangents(row, unit) = rest * scales(row) * normalization(unit, 0);
    }
  }
}

}  // namespace

template <class T>
Tangents<T>::Tangents(const Mlp<T>& network, InputMap inputs, Index rows)
    : network_(network),
      inputs_(std::move(inputs)),
      points_(rows, 2),
      reading_(network, rows, Reading<T>::Purpose::train) {
  for (auto& tangents : tangents_) tangents = reading_.pass().values;
}

template <class T>
void Tangents<T>::compute() {
  reading_.inputs().topRows(points_.rows()) = inputs_.at(points_);
  reading_.forward();
  for (int coordinate = 0; coordinate < 2; ++coordinate) {
    auto& tangents = tangents_[coordinate];
    tangents.front().topRows(points_.rows()) = inputs_.slopesAt(points_, coordinate);
    for (int layer = 0; layer < network_.layout().layerCount(); ++layer) descend(tangents, layer);
  }
}

/// From the values of layer `layer` to those of the one above.
template <class T>
void Tangents<T>::descend(std::vector<Matrix<T>>& tangents, int layer) const {
  const ParameterLayout& layout = network_.layout();
  const Vector<T> none = Vector<T>::Zero(layout.outputs(layer));
  Matrix<T>& above = tangents[layer + 1];
  multiplyForward<T>(tangents[layer], layout.weights(network_.parameters(), layer),
                     {none.data(), none.size()}, above);
  const Pass<T>& pass = reading_.pass();
  if (layout.traits(layer).normalized) {
    normalizeTangents<T>(layout.normalization(network_.parameters(), layer), pass.normalized[layer],
                         pass.scales[layer], above);
  }
  if (!network_.activations()[layer]) return;
  above = above.cwiseProduct(pass.slopes[layer]);
  if (layout.traits(layer).skip) above += tangents[layer];
  for (const Index unit : network_.removed(layer)) above.col(unit).setZero();
}

template class Tangents<float>;

}  // namespace plot_twist
